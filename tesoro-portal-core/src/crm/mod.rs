//! What the portal knows of the CRM's own records.

mod agent;
mod appointment;
mod company;
mod contact;
mod deal;
mod hundredths;
mod property;
mod wishes;

pub use agent::{Administration, Agent, AgentStanding, Permission, Permissions};
pub use appointment::Appointment;
pub use company::Company;
pub use contact::{Contact, ContactKind, ContactState, NewLead, PortalMark, Reach, Role};
pub use deal::{Availability, Deal, DealEdge};
pub use hundredths::{Hundredths, NotHundredths};
pub use property::{
    Address, Currency, EnergyLabel, FeatureValue, NotACurrency, NotAPosition, Photo, Position, Price, Property,
    PropertyCard, PropertyPlace,
};
pub use wishes::{Transaction, Wishes, WishesRefusal};
