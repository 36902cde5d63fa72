//! The demo: two offices with data to try everything on, a mailbox instead of a mail server, and a clock to move.
//!
//! Its routes under `/dev` exist in the demo only.

mod announce;
mod clock;
mod data;
mod dev;
mod gallery;
mod homes;
mod pictures;
mod run;
mod seed;
mod story;

use std::sync::Arc;

pub use announce::{AgentLogin, Announcement, ClientLogin, CompanyLogins, ContactRow};
pub use clock::DemoClock;
pub use dev::routes;
pub use run::{Demo, DemoError};

use crate::mail::Mailbox;

/// What only the demo has.
#[derive(Debug, Clone)]
pub struct DemoDesk {
    /// Every mail sent.
    pub mailbox: Arc<Mailbox>,
    /// The clock to move.
    pub clock: Arc<DemoClock>,
    /// All logins.
    pub announcement: Arc<Announcement>,
}
