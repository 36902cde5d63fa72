//! What `data.json` of an export begins with: the account, and what belongs to it.

use serde::Serialize;
use serde_json::Value;
use tesoro_portal_core::account::FormerAddress;
use tesoro_portal_core::crm::Role;
use tesoro_portal_core::privacy::{OwnAccount, OwnContact};
use tesoro_portal_core::terms::Acceptance;
use time::UtcDateTime;

use super::{AgentCardView, OwnAccountView, SessionRow, rfc3339, told};

/// The version of the document: it rises when a field changes its name or meaning.
const VERSION: u32 = 1;

/// What comes before the lists.
#[derive(Debug, Serialize)]
pub struct ExportHead {
    /// The version of the document.
    pub version: u32,
    /// When it was made.
    pub made_at: String,
    /// The company.
    pub company: String,
    /// The account.
    pub account: ExportedAccount,
    /// Which terms were accepted, the newest version first.
    pub terms: Vec<AcceptedTerms>,
    /// Where the client is signed in, the latest used first.
    pub sessions: Vec<SessionRow>,
    /// The client as the office knows them.
    pub contacts: Vec<OwnContactView>,
}

/// The account.
#[derive(Debug, Serialize)]
pub struct ExportedAccount {
    /// As the client sees it.
    #[serde(flatten)]
    pub own: OwnAccountView,
    /// When it was made.
    pub created_at: String,
    /// The latest sign-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_sign_in_at: Option<String>,
    /// The addresses that it had before, the latest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub former_addresses: Vec<FormerAddressView>,
}

/// An address that the account had until the office changed it.
#[derive(Serialize)]
pub struct FormerAddressView {
    /// The address.
    pub email: String,
    /// Until when.
    pub until: String,
}

impl std::fmt::Debug for FormerAddressView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormerAddressView").field("until", &self.until).finish_non_exhaustive()
    }
}

/// Terms that were accepted.
#[derive(Debug, Serialize)]
pub struct AcceptedTerms {
    /// Which version.
    pub version: u32,
    /// The language of the text that was shown.
    pub language: &'static str,
    /// When.
    pub accepted_at: String,
    /// `page` or `api`.
    pub channel: &'static str,
}

/// A linked contact as far as clients see one.
#[derive(Serialize)]
pub struct OwnContactView {
    /// Its id.
    pub id: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The language they are written to in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `applicant`, `vendor`, `landlord`.
    pub roles: Vec<&'static str>,
    /// What they are looking for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wishes: Option<Value>,
    /// Whom they can ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentCardView>,
}

impl std::fmt::Debug for OwnContactView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnContactView").field("id", &self.id).finish_non_exhaustive()
    }
}

impl ExportHead {
    /// The head as JSON.
    pub fn of(account: &OwnAccount, made_at: UtcDateTime) -> Self {
        let profile = &account.profile;
        Self {
            version: VERSION,
            made_at: rfc3339(made_at),
            company: profile.account.company.to_string(),
            account: ExportedAccount {
                own: OwnAccountView::of(profile),
                created_at: rfc3339(profile.account.created_at),
                last_sign_in_at: profile.account.last_sign_in_at.map(rfc3339),
                former_addresses: account.former.iter().map(FormerAddressView::of).collect(),
            },
            terms: account.acceptances.iter().map(AcceptedTerms::of).collect(),
            sessions: account.sessions.iter().map(|session| SessionRow::of(session, profile.session.id)).collect(),
            contacts: account.contacts.iter().map(OwnContactView::of).collect(),
        }
    }
}

impl FormerAddressView {
    fn of(former: &FormerAddress) -> Self {
        Self { email: former.email.as_typed().to_owned(), until: rfc3339(former.at) }
    }
}

impl AcceptedTerms {
    fn of(acceptance: &Acceptance) -> Self {
        Self {
            version: acceptance.version.value(),
            language: acceptance.language.tag(),
            accepted_at: rfc3339(acceptance.at),
            channel: acceptance.channel.name(),
        }
    }
}

impl OwnContactView {
    fn of(contact: &OwnContact) -> Self {
        Self {
            id: contact.id.to_string(),
            first_name: contact.first_name.clone(),
            last_name: contact.last_name.clone(),
            email: contact.email.clone(),
            language: contact.language.as_ref().map(|tag| tag.as_str().to_owned()),
            roles: contact.roles.iter().copied().map(Role::name).collect(),
            wishes: told(&contact.wishes),
            agent: contact.agent.as_ref().map(AgentCardView::of),
        }
    }
}
