//! The CRM's half: a vendor's own tables, or the default ones.

mod binding;
mod merge;
mod property;
mod read;
mod write;

pub use binding::{CrmBinding, DefaultCrm};
pub use property::{Deal, Property};
pub(crate) use read::read_agent;
pub use write::CrmRecords;
