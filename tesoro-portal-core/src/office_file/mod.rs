//! Files that the office gives: photos of its properties and its agents (R-PROP-01), its logo and its favicon (R-COMP-05).
//!
//! A file is judged and kept before the transaction, and its row is written in it, beside what refers to it: a property's
//! photos and an agent's in the CRM, the company's branding in its settings. Who may see it is asked of what refers to it each time, so
//! that a photo is gone when its property says so, and a logo when the portal is off.

mod keep;
mod look;
mod prepare;
mod refusal;

pub(crate) use keep::{keep, may_give, remove};
pub(crate) use look::{for_client, for_visitor, served};
pub(crate) use prepare::prepare;
pub use prepare::{Making, PreparedFile};
pub use refusal::OfficeFileRefusal;
pub(crate) use refusal::{Outcome, agent as agent_refusal};

use time::UtcDateTime;

use crate::feedback::StoredFile;
use crate::{AgentId, CompanyId, FileId, MediaKey, PropertyId};

/// A file that the office gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeFile {
    /// The company.
    pub company: CompanyId,
    /// Its id, by which it is asked for.
    pub id: FileId,
    /// What it shows.
    pub shows: Shows,
    /// Where it is.
    pub stored: StoredFile,
    /// Pixels from left to right, as it is kept.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// When it was kept.
    pub kept_at: UtcDateTime,
}

/// What a file of the office shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shows {
    /// A property.
    Property(PropertyId),
    /// An agent, to the clients whom they look after.
    Agent(AgentId),
    /// The company: on its pages and in its mails.
    Logo,
    /// The company, beside a page's title.
    Favicon,
}

impl Shows {
    /// The name in storage.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Property(_) => "property",
            Self::Agent(_) => "agent",
            Self::Logo => "logo",
            Self::Favicon => "favicon",
        }
    }

    /// What is made of an upload that is to show this.
    pub fn making(&self) -> Making {
        match self {
            Self::Property(_) => Making::Photo,
            Self::Agent(_) => Making::Portrait,
            Self::Logo => Making::Logo,
            Self::Favicon => Making::Favicon,
        }
    }
}

impl OfficeFile {
    /// How a CRM refers to it.
    pub fn media_key(&self) -> Option<MediaKey> {
        self.id.to_string().parse().ok()
    }
}

/// What became of a file that was prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// It was kept.
    New(OfficeFile),
    /// The same upload was kept before (R-FEED-05); what was prepared now is not needed.
    Before(OfficeFile),
}

/// A file whose row was removed: its bytes can go once that is durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "`Portal::drop_file` removes its bytes"]
pub struct Unkept(pub(crate) crate::media::StorageKey);
