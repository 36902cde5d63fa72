//! The CRM's half: a vendor's own tables, or the default ones.

mod appointments;
mod binding;
mod deals;
mod erase;
mod merge;
mod properties;
mod read;
mod write;

pub use binding::{CrmBinding, DefaultCrm};
pub(crate) use read::read_agent;
pub use write::CrmRecords;
