//! Messages between a client and the agent (R-MSG-01): one thread for each contact, about a property or in general.
//!
//! A thread belongs to the contact and not to the account, so that the office sees it in the CRM whoever signs in, and
//! everybody to whom the contact is linked reads the same.

mod read;
mod state;
mod write;

pub use read::Thread;
pub(crate) use read::{client_thread, office_thread};
pub use state::{InvalidMessageText, MESSAGE_TEXT_MAX, Message, MessageText, Reader, Side};
pub use write::{NewMessage, OfficeMessageRefusal};
pub(crate) use write::{mark_client_read, mark_office_read, reply, write};
