use serde::Serialize;
use serde_json::Value;
use tesoro_portal_core::activity::{Actor, Event, Happening, LoggedActivity};
use tesoro_portal_core::refused_acts::RefusedAct;
use utoipa::ToSchema;

use super::rfc3339;
use crate::refused::Refused;

/// An entry of a contact's history: ids and field names, never texts.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActivityView {
    /// When.
    pub at: String,
    /// Who: `{kind: agent | client | system, ..}`.
    #[schema(value_type = Object)]
    pub actor: Value,
    /// What: `account-created`, `password-changed`, …
    pub kind: String,
    /// The typed data of this kind.
    #[schema(value_type = Object)]
    pub data: Value,
    /// The account it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
}

/// An entry of the event feed.
#[derive(Debug, Serialize, ToSchema)]
pub struct EventView {
    /// Shown as `?after=`, it leads to what came later.
    pub sequence: u64,
    /// When.
    pub at: String,
    /// Who.
    #[schema(value_type = Object)]
    pub actor: Value,
    /// What.
    pub kind: String,
    /// The typed data of this kind.
    #[schema(value_type = Object)]
    pub data: Value,
    /// The account it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// The contacts it is about.
    pub contacts: Vec<String>,
}

/// What was refused.
#[derive(Debug, Serialize, ToSchema)]
pub struct RefusedActView {
    /// Shown as `?after=`, it leads to what came later.
    pub sequence: u64,
    /// When.
    pub at: String,
    /// Who: `{kind: agent | client, ..}`; absent if that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub actor: Option<Value>,
    /// What was tried: `{kind: sign-in | code | current-password | agent-sign-in | act | and-more, ..}`.
    #[schema(value_type = Object)]
    pub attempt: Value,
    /// Why it was refused.
    pub code: &'static str,
    /// The account it was about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
}

impl RefusedActView {
    /// The entry as JSON.
    pub fn of(refused: &RefusedAct) -> Result<Self, Refused> {
        Ok(Self {
            sequence: refused.sequence,
            at: rfc3339(refused.act.at),
            actor: refused.act.actor.as_ref().map(actor).transpose()?,
            attempt: serde_json::to_value(&refused.act.attempt).map_err(|error| Refused::internal(&error))?,
            code: refused.act.code.name(),
            account: refused.act.account.map(|id| id.to_string()),
        })
    }
}

impl ActivityView {
    /// The entry as JSON.
    pub fn of(logged: &LoggedActivity) -> Result<Self, Refused> {
        let (kind, data) = split(&logged.activity.what)?;
        Ok(Self {
            at: rfc3339(logged.activity.at),
            actor: actor(&logged.activity.actor)?,
            kind,
            data,
            account: logged.activity.account.map(|id| id.to_string()),
        })
    }
}

impl EventView {
    /// The entry as JSON.
    pub fn of(event: &Event) -> Result<Self, Refused> {
        let (kind, data) = split(&event.event.what)?;
        Ok(Self {
            sequence: event.sequence,
            at: rfc3339(event.event.at),
            actor: actor(&event.event.actor)?,
            kind,
            data,
            account: event.event.account.map(|id| id.to_string()),
            contacts: event.event.contacts.iter().map(ToString::to_string).collect(),
        })
    }
}

pub(super) fn actor(actor: &Actor) -> Result<Value, Refused> {
    serde_json::to_value(actor).map_err(|error| Refused::internal(&error))
}

/// The kind, and what is beside it.
fn split(what: &Happening) -> Result<(String, Value), Refused> {
    let mut value = serde_json::to_value(what).map_err(|error| Refused::internal(&error))?;
    let kind = value.as_object_mut().and_then(|object| object.remove("kind"));
    Ok((kind.and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default(), value))
}
