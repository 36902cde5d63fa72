use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tesoro_portal_core::privacy::{ErasureRequest, ErasureStanding, WaitingErasure};
use time::UtcDateTime;
use utoipa::ToSchema;

use super::activity::actor;
use super::rfc3339;
use crate::refused::Refused;

/// The client asks for the erasure of everything about them.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ErasureBody {
    /// The client's current password.
    pub current_password: Option<String>,
}

impl fmt::Debug for ErasureBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ErasureBody(..)")
    }
}

/// How far an erasure has come.
#[derive(Debug, Serialize, ToSchema)]
pub struct ErasureView {
    /// `not-asked`, `asked` or `erased`.
    pub state: &'static str,
    /// When it was asked for, while it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_at: Option<String>,
    /// Who asked: `{kind: agent | client, ..}`; the office only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub asked_by: Option<Value>,
    /// The account that would be erased; the office only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// All contacts that would be erased; the office only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Vec<String>>,
    /// When it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub erased_at: Option<String>,
}

impl ErasureView {
    fn state(state: &'static str) -> Self {
        Self { state, asked_at: None, asked_by: None, account: None, contacts: None, erased_at: None }
    }

    /// What the client sees of the own request.
    pub fn own(request: Option<&ErasureRequest>) -> Self {
        match request {
            None => Self::state("not-asked"),
            Some(request) => Self { asked_at: Some(rfc3339(request.at)), ..Self::state("asked") },
        }
    }

    /// What the office sees of a request that waits.
    pub fn waiting(waiting: &WaitingErasure) -> Result<Self, Refused> {
        Ok(Self {
            asked_by: Some(actor(&waiting.request.by)?),
            account: waiting.account.as_ref().map(ToString::to_string),
            contacts: Some(waiting.contacts.iter().map(ToString::to_string).collect()),
            ..Self::own(Some(&waiting.request))
        })
    }

    /// What is left.
    pub fn erased(at: UtcDateTime) -> Self {
        Self { erased_at: Some(rfc3339(at)), ..Self::state("erased") }
    }

    /// What the office sees of a contact.
    pub fn standing(standing: &ErasureStanding) -> Result<Self, Refused> {
        match standing {
            ErasureStanding::NotAsked => Ok(Self::own(None)),
            ErasureStanding::Asked(waiting) => Self::waiting(waiting),
            ErasureStanding::Erased(at) => Ok(Self::erased(*at)),
        }
    }
}
