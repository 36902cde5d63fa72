#![doc = include_str!("../README.md")]

pub mod account;
pub mod activity;
pub mod agent;
pub mod challenge;
pub mod code;
#[cfg(feature = "conformance")]
pub mod conformance;
pub mod crm;
pub mod deal;
mod dispatch;
mod failure;
pub mod feedback;
pub mod home;
mod id;
pub mod idempotency;
mod key_ring;
pub mod language;
pub mod mail;
pub mod media;
#[cfg(feature = "memory")]
pub mod memory;
pub mod message;
pub mod office_file;
pub mod password;
mod portal;
mod portal_facts;
mod portal_url;
pub mod ports;
pub mod privacy;
pub mod profile;
pub mod refused_acts;
pub mod session;
pub mod settings;
#[cfg(feature = "system")]
mod system;
pub mod terms;
#[cfg(feature = "text")]
pub mod text;
pub mod throttle;
pub mod viewing;
mod zone;

pub use code::{Class, Code};
pub use dispatch::{BATCH_MAX, LEASE, Pass};
pub use failure::{Detail, Failure, Problem, Refusal};
pub use id::{
    AccountId, AgentId, CRM_ID_MAX, ChallengeId, CompanyId, ContactId, DealId, FileId, IntentId, InvalidId, MediaKey,
    MessageId, NoteId, PhotoId, PropertyId, SessionId, ViewingId, VoiceNoteId,
};
pub use key_ring::{InvalidKeyRing, KeyRing};
pub use portal::{Joined, KeptFile, OpenFile, Policy, Portal, PortalParts};
pub use portal_facts::{PortalFacts, PortalFactsRefusal};
pub use portal_url::{InvalidPortalUrl, PORTAL_URL_MAX, Place, PortalUrl};
#[cfg(feature = "system")]
pub use system::{SystemClock, SystemEntropy};
pub use zone::{TimeZoneName, UnknownTimeZone};
