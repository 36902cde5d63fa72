//! What the portal knows of the CRM's own records.

mod agent;
mod company;
mod contact;
mod wishes;

pub use agent::{Administration, Agent, AgentStanding, Permission, Permissions};
pub use company::Company;
pub use contact::{Contact, ContactKind, ContactState, NewLead, PortalMark, Reach, Role};
pub use wishes::{Transaction, Wishes, WishesRefusal};
