//! The client portal of a real-estate CRM: rules, operations and ports.

pub mod code;
mod failure;
mod id;
mod language;
pub mod ports;
#[cfg(feature = "system")]
mod system;

pub use code::{Class, Code};
pub use failure::{Detail, Failure, Problem, Refusal};
pub use id::{AccountId, AgentId, CRM_ID_MAX, CompanyId, ContactId, DealId, IntentId, InvalidId, PropertyId, SessionId};
pub use language::{
    InvalidLanguageTag, LANGUAGE_TAG_MAX, Language, LanguageTag, UnknownLanguage, effective, negotiate, negotiate_header,
};
#[cfg(feature = "system")]
pub use system::{SystemClock, SystemEntropy};
