use serde::Serialize;
use serde_json::Value;
use tesoro_portal_core::activity::{Actor, Event, Happening, LoggedActivity};
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

fn actor(actor: &Actor) -> Result<Value, Refused> {
    serde_json::to_value(actor).map_err(|error| Refused::internal(&error))
}

/// The kind, and what is beside it.
fn split(what: &Happening) -> Result<(String, Value), Refused> {
    let mut value = serde_json::to_value(what).map_err(|error| Refused::internal(&error))?;
    let kind = value.as_object_mut().and_then(|object| object.remove("kind"));
    Ok((kind.and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default(), value))
}
