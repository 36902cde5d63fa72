//! What the portal knows of the CRM's own records.

mod agent;
mod company;
mod contact;

pub use agent::{Administration, Agent, AgentStanding, Permission, Permissions};
pub use company::Company;
pub use contact::{Contact, ContactKind, ContactState, PortalMark, Role};
