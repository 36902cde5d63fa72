//! The portal login of a client: who it is, and what state it is in.

mod email;
mod invisible;
mod name;

pub use email::{EMAIL_LOCAL_MAX, EMAIL_MAX, EmailAddress, EmailKey, EmailRefusal};
pub use name::{InvalidNameMinimum, NAME_MAX, NameMinimum, NameRefusal, PersonName};
