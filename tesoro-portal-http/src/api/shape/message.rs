use serde::{Deserialize, Serialize};
use tesoro_portal_core::message::{Message, Side, Thread};
use utoipa::ToSchema;

use super::rfc3339;

/// A message.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageView {
    /// Its id.
    pub id: String,
    /// Whose thread.
    pub contact: String,
    /// The offer it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<String>,
    /// Who wrote it: `client` or `agent`.
    pub from: &'static str,
    /// Which agent, if one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// What it says.
    pub text: String,
    /// When.
    pub at: String,
    /// When the other side had read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_at: Option<String>,
}

impl MessageView {
    /// The message as JSON.
    pub fn of(message: &Message) -> Self {
        let (from, agent) = match &message.by {
            Side::Client(_) => ("client", None),
            Side::Office(agent) => ("agent", Some(agent.to_string())),
        };
        Self {
            id: message.id.to_string(),
            contact: message.contact.to_string(),
            deal: message.deal.as_ref().map(ToString::to_string),
            from,
            agent,
            text: message.text.as_str().to_owned(),
            at: rfc3339(message.at),
            read_at: message.read_at.map(rfc3339),
        }
    }
}

/// A page of messages, the newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct ThreadView {
    /// The messages.
    pub items: Vec<MessageView>,
    /// How many of the other side's the reader has not read, on all pages.
    pub unread: u64,
    /// Shown as `?cursor=`, it leads to the next page; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

impl ThreadView {
    /// The page as JSON.
    pub(in crate::api) fn of(thread: Thread, wanted: &super::Wanted) -> Self {
        let place = |message: &Message| message.id.to_string();
        let page = wanted.page(thread.messages, place, |message| MessageView::of(&message));
        Self { items: page.items, unread: thread.unread, next_cursor: page.next_cursor }
    }
}

/// Somebody writes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MessageBody {
    /// What: 1 to 5000 characters.
    pub text: String,
    /// The offer it is about.
    pub deal: Option<String>,
}

impl std::fmt::Debug for MessageBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MessageBody(..)")
    }
}

/// What has been read.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReadView {
    /// How many messages that were.
    pub read: u64,
}
