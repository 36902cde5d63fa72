//! The demo's mailbox, in place of a mail server: it keeps what is sent, in memory and in a file of its folder.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use tesoro_portal_core::mail::{Enclosure, Message};
use tesoro_portal_core::ports::{MailFault, Mailer};

use crate::api::shape::rfc3339;

/// How many mails are kept.
const KEPT: usize = 500;

/// A mail as the demo shows it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Posted {
    /// The intent's id.
    pub id: String,
    /// The recipient's address.
    pub to: String,
    /// The sender's name.
    pub from: String,
    /// The subject.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// The language.
    pub language: String,
    /// When it was produced.
    pub at: String,
    /// Files that come with it.
    pub attachments: Vec<Attachment>,
}

/// A file that comes with a mail.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub r#type: String,
    /// Its content.
    pub base64: String,
}

impl std::fmt::Debug for Posted {
    /// Without the bodies, which may hold a temporary password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Posted").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Every mail sent, newest first, at most 500.
#[derive(Debug)]
pub struct Mailbox {
    mails: Mutex<VecDeque<Posted>>,
    file: PathBuf,
}

impl Mailbox {
    /// The mailbox of the demo in this folder, with what it held.
    pub fn in_folder(folder: &Path) -> Self {
        let file = folder.join("demo-mails.json");
        let kept = fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { mails: Mutex::new(kept), file }
    }

    /// All of them, newest first.
    pub fn newest_first(&self) -> Vec<Posted> {
        self.mails.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}

/// `None` for a kind that core has learnt and the demo has not.
fn attachment(enclosure: &Enclosure) -> Option<Attachment> {
    match enclosure {
        Enclosure::Picture { content_id, kind, bytes } => Some(Attachment {
            name: (*content_id).to_owned(),
            r#type: kind.media_type().to_owned(),
            base64: STANDARD.encode(bytes),
        }),
        Enclosure::Calendar { method, name, ics } => Some(Attachment {
            name: name.as_str().to_owned(),
            r#type: format!("text/calendar; method={}", method.name()),
            base64: STANDARD.encode(ics),
        }),
        _ => None,
    }
}

impl Mailer for Mailbox {
    fn send(&self, message: &Message) -> Result<(), MailFault> {
        let mut mails = self.mails.lock().unwrap_or_else(PoisonError::into_inner);
        // A repeated delivery has the same id and takes the place of the first, as in a mail program.
        let id = message.id.to_string();
        mails.retain(|mail| mail.id != id);
        mails.push_front(Posted {
            id,
            to: message.to.as_typed().to_owned(),
            from: message.from_name.as_str().to_owned(),
            subject: message.subject.as_str().to_owned(),
            text: message.text.clone(),
            html: message.html.clone(),
            language: message.language.tag().to_owned(),
            at: rfc3339(message.at),
            attachments: message.enclosures.iter().filter_map(attachment).collect(),
        });
        mails.truncate(KEPT);
        let bytes = serde_json::to_vec(&*mails).map_err(|error| MailFault::Permanent(error.to_string()))?;
        fs::write(&self.file, bytes).map_err(|error| MailFault::Transient(error.to_string()))
    }
}
