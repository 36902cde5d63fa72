//! The client portal of a real-estate CRM: rules, operations and ports.

mod account;
pub mod code;
mod failure;
mod id;
mod language;
mod portal_url;
pub mod ports;
#[cfg(feature = "system")]
mod system;
mod zone;

pub use account::{
    EMAIL_LOCAL_MAX, EMAIL_MAX, EmailAddress, EmailKey, EmailRefusal, InvalidNameMinimum, NAME_MAX, NameMinimum,
    NameRefusal, PersonName,
};
pub use code::{Class, Code};
pub use failure::{Detail, Failure, Problem, Refusal};
pub use id::{AccountId, AgentId, CRM_ID_MAX, CompanyId, ContactId, DealId, IntentId, InvalidId, PropertyId, SessionId};
pub use language::{
    InvalidLanguageTag, LANGUAGE_TAG_MAX, Language, LanguageTag, UnknownLanguage, effective, negotiate, negotiate_header,
};
pub use portal_url::{InvalidPortalUrl, PORTAL_URL_MAX, PortalUrl};
#[cfg(feature = "system")]
pub use system::{SystemClock, SystemEntropy};
pub use zone::{TimeZoneName, UnknownTimeZone};
