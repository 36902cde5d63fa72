use serde::Serialize;
use serde_json::Value;
use tesoro_portal_core::account::{Addresses, Check, ContactSeen, PortalIcon, Readiness};
use tesoro_portal_core::crm::{ContactKind, ContactState, Reach, Role, Wishes};
use utoipa::ToSchema;

use super::AccountView;

/// A contact with what the portal adds to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactView {
    /// Its id.
    pub id: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address, as the CRM has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The language they are written to in, as the CRM has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The responsible agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// `applicant`, `vendor`, `landlord`.
    pub roles: Vec<&'static str>,
    /// `lead` or `contact`.
    pub kind: &'static str,
    /// Whether they are written to only in answer to their own acts.
    pub do_not_contact: bool,
    /// What they are looking for, as they told it; absent if they told nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub wishes: Option<Value>,
    /// `true` where only a tombstone is left: it was erased, or merged into another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub erased: Option<bool>,
    /// What the portal adds.
    pub portal: ContactPortal,
}

/// What the portal adds to a contact.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactPortal {
    /// Whether the portal icon stands beside it.
    pub icon: bool,
    /// The language in which the next mail to it is written.
    pub mail_language: &'static str,
    /// Its account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountView>,
    /// Whether the contact's own address is another one than the login; a PATCH of the account with it adopts it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_differs: Option<bool>,
    /// The preconditions of giving access; on a single contact only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readiness: Vec<CheckView>,
}

/// One precondition of giving access.
#[derive(Debug, Serialize, ToSchema)]
pub struct CheckView {
    /// Whether it is met.
    pub ok: bool,
    /// What is wrong if not.
    pub code: &'static str,
    /// The same in words.
    pub detail: String,
}

impl ContactView {
    /// A row of a list.
    pub fn row(seen: &ContactSeen) -> Self {
        let contact = &seen.contact;
        Self {
            id: contact.id.to_string(),
            first_name: contact.first_name.clone(),
            last_name: contact.last_name.clone(),
            email: contact.email.clone(),
            language: contact.language.as_ref().map(|tag| tag.as_str().to_owned()),
            agent: contact.agent.as_ref().map(ToString::to_string),
            roles: contact.roles.iter().copied().map(Role::name).collect(),
            kind: match contact.kind {
                ContactKind::Lead => "lead",
                ContactKind::Contact => "contact",
            },
            do_not_contact: contact.reach == Reach::DoNotContact,
            wishes: told(&contact.wishes),
            erased: (contact.state == ContactState::Erased).then_some(true),
            portal: ContactPortal {
                mail_language: seen.mail_language.tag(),
                icon: seen.icon == PortalIcon::Shown,
                account: seen.account.as_ref().map(AccountView::row),
                email_differs: seen.account.is_some().then(|| seen.addresses() == Addresses::Differ),
                readiness: Vec::new(),
            },
        }
    }

    /// One contact, with the preconditions; `word` puts a check into the agent's language.
    pub fn whole(seen: &ContactSeen, readiness: &Readiness, word: impl Fn(&Check) -> String) -> Self {
        let mut view = Self::row(seen);
        if let Some(account) = &mut view.portal.account {
            account.picture = seen.picture.map(|picture| picture.to_string());
        }
        view.portal.readiness = readiness
            .checks
            .iter()
            .map(|check| CheckView { ok: check.is_met(), code: check.code.name(), detail: word(check) })
            .collect();
        view
    }
}

/// Wishes as JSON, unless there are none.
pub(super) fn told(wishes: &Wishes) -> Option<Value> {
    Some(wishes).filter(|wishes| **wishes != Wishes::default()).and_then(|wishes| serde_json::to_value(wishes).ok())
}
