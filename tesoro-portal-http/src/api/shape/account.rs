use serde::{Deserialize, Serialize};
use serde_json::Value;
use tesoro_portal_core::account::{Account, AccountSeen, AccountStatus, EmailProof, InvitationStage};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::profile::Profile;
use tesoro_portal_core::terms::TermsVersion;
use utoipa::ToSchema;

use super::flow::PreferencesBody;
use super::{AcceptanceView, NotificationsBody, NotificationsView, OnboardingBody, OnboardingView, rfc3339, told};

/// A portal user as the office sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccountView {
    /// Its id.
    pub id: String,
    /// The contact it was made for; the first of `contacts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// All contacts it is linked to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<String>,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The login.
    pub email: String,
    /// Whether the client is known to read the mail of that address: not a sign-up that is not finished, and not an address
    /// that the office has changed and the client has not confirmed.
    pub email_confirmed: bool,
    /// `draft` or `active`.
    pub status: &'static str,
    /// Whether the office has closed it.
    pub disabled: bool,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_at: Option<String>,
    /// Why, in the office's own words; the client never sees it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_reason: Option<String>,
    /// Whether the client has to change the password first.
    pub must_change_password: bool,
    /// The language of the client's pages and mails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'static str>,
    /// The responsible agent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// How far the invitation has come; absent for those who were not invited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invitation: Option<InvitationView>,
    /// The newest version of the terms that the client accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms_accepted: Option<u32>,
    /// That acceptance; not in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<AcceptanceView>,
    /// The client's picture, if there is one: it is at `/api/v1/crm/portal-users/{id}/picture`; not in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// When it was made.
    pub created_at: String,
    /// The latest sign-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_sign_in_at: Option<String>,
    /// Its version, which is also the `ETag`.
    pub version: u64,
}

impl AccountView {
    /// A row of a list: what the account itself says.
    pub fn row(account: &Account) -> Self {
        Self {
            id: account.id.to_string(),
            contact: None,
            contacts: Vec::new(),
            first_name: account.first_name.to_string(),
            last_name: account.last_name.to_string(),
            email: account.email.as_typed().to_owned(),
            email_confirmed: is_confirmed(account),
            status: account.status().name(),
            disabled: account.disabled.is_some(),
            disabled_at: account.disabled.as_ref().map(|disabled| rfc3339(disabled.at)),
            disabled_reason: account.disabled.as_ref().and_then(|disabled| disabled.reason.clone()),
            must_change_password: account.duty.is_due(),
            language: account.language.map(Language::tag),
            owner: None,
            invitation: None,
            terms_accepted: account.accepted_terms.map(TermsVersion::value),
            terms: None,
            picture: None,
            created_at: rfc3339(account.created_at),
            last_sign_in_at: account.last_sign_in_at.map(rfc3339),
            version: account.version,
        }
    }

    /// Everything an agent needs to know.
    pub fn whole(seen: &AccountSeen) -> Self {
        Self {
            contact: seen.contacts.first().map(ToString::to_string),
            contacts: seen.contacts.iter().map(ToString::to_string).collect(),
            language: Some(seen.language.tag()),
            owner: seen.owner.as_ref().map(ToString::to_string),
            invitation: seen.invitation.as_ref().map(InvitationView::of),
            terms: seen.acceptance.as_ref().map(AcceptanceView::of),
            picture: seen.picture.map(|picture| picture.to_string()),
            ..Self::row(&seen.account)
        }
    }
}

/// How far an invitation has come.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvitationView {
    /// `queued`, `sent`, `failed`, `signed-in`, `completed`, `expired` or `revoked`.
    pub state: &'static str,
    /// When it came so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Why the mail failed, in the mail server's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// After how many tries it was given up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempts: Option<u32>,
}

impl InvitationView {
    fn of(stage: &InvitationStage) -> Self {
        let at = |state, at| Self { state, at: Some(rfc3339(at)), failure: None, attempts: None };
        let bare = |state| Self { state, at: None, failure: None, attempts: None };
        match stage {
            InvitationStage::Queued => bare("queued"),
            InvitationStage::Sent { at: when } => at("sent", *when),
            InvitationStage::Failed { failure, attempts } => {
                Self { failure: Some(failure.clone()), attempts: Some(*attempts), ..bare("failed") }
            }
            InvitationStage::SignedIn { at: when } => at("signed-in", *when),
            InvitationStage::Completed { at: when } => at("completed", *when),
            InvitationStage::Expired { at: when } => at("expired", *when),
            InvitationStage::Revoked => bare("revoked"),
        }
    }
}

/// What the office changes of a portal user; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountChangeBody {
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The login: effective at once. Both addresses are told, every session ends, and the client is asked to confirm it; until
    /// then a forgotten password cannot be helped by mail.
    pub email: Option<String>,
    /// Close or open the access; closing ends every session at once.
    pub disabled: Option<bool>,
    /// Why it is closed, in the office's own words; the client never sees it.
    pub disabled_reason: Option<String>,
    /// Require a new password; every session ends at once.
    pub must_change_password: Option<bool>,
}

/// The client's own account.
#[derive(Debug, Serialize, ToSchema)]
pub struct OwnAccountView {
    /// Its id.
    pub id: String,
    /// The contacts it is linked to.
    pub contacts: Vec<String>,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The login.
    pub email: String,
    /// `false` while the office has changed the address and the client has not confirmed it.
    pub email_confirmed: bool,
    /// The language of pages and mails.
    pub language: &'static str,
    /// What they are looking for, as they told it; absent if they told nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub wishes: Option<Value>,
    /// `draft` or `active`.
    pub status: &'static str,
    /// Whether the password has to be changed first.
    pub must_change_password: bool,
    /// Which mails come beside those that always do.
    pub notifications: NotificationsView,
    /// What was shown at first use.
    pub onboarding: OnboardingView,
}

impl OwnAccountView {
    /// What the client sees of the own account.
    pub fn of(profile: &Profile) -> Self {
        Self {
            id: profile.account.id.to_string(),
            contacts: profile.contacts.iter().map(ToString::to_string).collect(),
            first_name: profile.account.first_name.to_string(),
            last_name: profile.account.last_name.to_string(),
            email: profile.account.email.as_typed().to_owned(),
            email_confirmed: is_confirmed(&profile.account),
            language: profile.language.tag(),
            wishes: told(&profile.account.wishes),
            status: profile.account.status().name(),
            must_change_password: profile.account.duty.is_due(),
            notifications: NotificationsView::of(&profile.unwanted_mails),
            onboarding: OnboardingView::of(profile.account.onboarding),
        }
    }
}

fn is_confirmed(account: &Account) -> bool {
    account.status() == AccountStatus::Active && account.email_proof == EmailProof::Settled
}

/// The code that confirms an address which the office has changed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmationBody {
    /// The six digits of the mail.
    pub code: String,
}

/// What the client changes of the own account; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileBody {
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// One of the ten languages, e.g. `nl`.
    pub language: Option<String>,
    /// Where they live; with `preferences` only.
    pub location: Option<String>,
    /// What they are looking for: all of it, in place of what they told before.
    pub preferences: Option<PreferencesBody>,
    /// Which mails come beside those that always do.
    pub notifications: Option<NotificationsBody>,
    /// What was shown at first use; `due` brings it back.
    pub onboarding: Option<OnboardingBody>,
}
