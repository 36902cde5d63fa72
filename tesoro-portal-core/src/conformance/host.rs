use crate::crm::Contact;
use crate::ports::{HostTransaction, Verdict};

/// What a host does in a transaction of its own, and how it ends it.
pub type HostActs<'a> = Box<dyn FnOnce(&mut dyn Host) -> Verdict + 'a>;

/// Whether an adapter can take part in a host's transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    /// The acts were run in a transaction of the host's.
    Supported,
    /// The adapter has no [`HostTransaction`], and nothing was run.
    Unsupported,
}

/// A host in a transaction that it began on its own connection.
pub trait Host {
    /// Writes a contact in the transaction, by the host's own means.
    fn put_contact(&mut self, contact: &Contact);

    /// What the adapter makes of the transaction; the same one at each call.
    fn transaction(&mut self) -> &mut dyn HostTransaction;

    /// Rolls the transaction back at once, while the adapter still has a hold of it. How the acts say that it ends has
    /// no meaning any more.
    fn roll_back(&mut self);
}
