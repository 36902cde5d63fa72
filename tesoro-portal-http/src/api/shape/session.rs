use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use tesoro_portal_core::account::SignIn;
use tesoro_portal_core::profile::Profile;
use tesoro_portal_core::session::{NextStep, Session, SignedIn};
use tesoro_portal_core::settings::SignUpDoor;
use tesoro_portal_core::terms::TermsVersion;
use tesoro_portal_core::{PortalFacts, SessionId};
use utoipa::ToSchema;

use super::settings::switches;
use super::{BrandingView, MapView, rfc3339};

/// What anybody may know of a company's portal.
#[derive(Debug, Serialize, ToSchema)]
pub struct FactsView {
    /// The company's id, as in the link.
    pub company: String,
    /// Its name.
    pub name: String,
    /// The languages its portal speaks.
    pub languages: Vec<&'static str>,
    /// Whether anybody may sign up.
    pub sign_up: bool,
    /// How its portal looks.
    pub branding: BrandingView,
    /// The server whose map shows clients where a property is; absent where the map is drawn or switched off. It is to be
    /// asked once a client wants to see the map: each request tells its operator which home somebody looks at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<MapView>,
    /// Which features its clients have, by name.
    pub features: BTreeMap<&'static str, bool>,
    /// The newest version of its terms; absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<u32>,
}

impl FactsView {
    /// The facts as JSON.
    pub fn of(facts: &PortalFacts) -> Self {
        Self {
            company: facts.company.to_string(),
            name: facts.name.clone(),
            languages: facts.languages.iter().map(|language| language.tag()).collect(),
            sign_up: facts.sign_up == SignUpDoor::Open,
            branding: BrandingView::of(&facts.branding),
            map: facts.map.tiles().map(MapView::of),
            features: switches(&facts.features),
            terms: facts.terms.map(TermsVersion::value),
        }
    }
}

/// A client signs in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInBody {
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Keep me signed in: 30 days without use, 90 in all.
    #[serde(default)]
    pub keep: bool,
}

impl fmt::Debug for SignInBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignInBody(..)")
    }
}

/// What a session may do next.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Next {
    /// Everything a client may.
    Ready,
    /// Only change the password.
    ChangePassword,
    /// Only accept the terms, or change the password.
    AcceptTerms,
}

impl From<NextStep> for Next {
    fn from(step: NextStep) -> Self {
        match step {
            NextStep::Ready => Self::Ready,
            NextStep::ChangePassword => Self::ChangePassword,
            NextStep::AcceptTerms => Self::AcceptTerms,
        }
    }
}

/// A client is signed in.
#[derive(Serialize, ToSchema)]
pub struct SignedInView {
    /// The token to show as `Authorization: Bearer`.
    pub token: String,
    /// When the session is over if not used again.
    pub expires_at: String,
    /// What it may do next.
    pub next: Next,
    /// The account's id.
    pub account: String,
}

impl SignedInView {
    /// After signing in.
    pub fn after(sign_in: &SignIn) -> Self {
        Self::of(sign_in.signed_in())
    }

    /// After a password was chosen, or an address proved.
    pub fn of(signed_in: &SignedIn) -> Self {
        Self {
            token: signed_in.token.expose(),
            expires_at: rfc3339(signed_in.ends_at),
            next: signed_in.next.into(),
            account: signed_in.account.id.to_string(),
        }
    }
}

/// The session that asks.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionView {
    /// Its public id.
    pub id: String,
    /// The company.
    pub company: String,
    /// The account's id.
    pub account: String,
    /// What it may do next.
    pub next: Next,
    /// When it was made.
    pub created_at: String,
    /// When it is over if not used again.
    pub expires_at: String,
}

impl SessionView {
    /// The session of this profile.
    pub fn of(profile: &Profile) -> Self {
        Self {
            id: profile.session.id.to_string(),
            company: profile.account.company.to_string(),
            account: profile.account.id.to_string(),
            next: profile.next.into(),
            created_at: rfc3339(profile.session.created_at),
            expires_at: rfc3339(profile.session_ends_at),
        }
    }
}

/// One of the client's sessions.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionRow {
    /// Its public id.
    pub id: String,
    /// What the browser or program called itself.
    pub device: String,
    /// When it was made.
    pub created_at: String,
    /// When it was last used, to five minutes.
    pub last_used_at: String,
    /// Whether it is the one that asks.
    pub current: bool,
}

impl SessionRow {
    /// A row; `current` is the session that asks.
    pub fn of(session: &Session, current: SessionId) -> Self {
        Self {
            id: session.id.to_string(),
            device: session.device.as_str().to_owned(),
            created_at: rfc3339(session.created_at),
            last_used_at: rfc3339(session.last_used_at),
            current: session.id == current,
        }
    }
}

/// The client changes the password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordBody {
    /// The current one; left out in a session that exists only to change it.
    pub current_password: Option<String>,
    /// The new one.
    pub new_password: String,
}

impl fmt::Debug for PasswordBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordBody(..)")
    }
}

/// An agent signs in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentSessionBody {
    /// The company.
    pub company: String,
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
}

impl fmt::Debug for AgentSessionBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AgentSessionBody(..)")
    }
}

/// An agent is signed in.
#[derive(Serialize, ToSchema)]
pub struct AgentSessionView {
    /// The token to show as `Authorization: Bearer`.
    pub token: String,
    /// When the session is over if not used again.
    pub expires_at: String,
    /// The agent's id.
    pub agent: String,
    /// What the agent may do.
    pub permissions: Vec<&'static str>,
}
