use time::UtcDateTime;

use super::StoreError;
use crate::message::{Message, Reader};
use crate::{CompanyId, ContactId, MessageId};

/// Reads messages.
pub trait MessagesView {
    /// The message with this id.
    fn message(&mut self, company: &CompanyId, id: MessageId) -> Result<Option<Message>, StoreError>;

    /// At most `limit` messages of the contact's thread, the newest first, from the first one before `before`.
    fn messages(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<MessageId>,
        limit: usize,
    ) -> Result<Vec<Message>, StoreError>;

    /// How many messages of the contact's thread the reader has not read. It costs no more than it counts.
    fn unread_messages(&mut self, company: &CompanyId, contact: &ContactId, reader: Reader) -> Result<u64, StoreError>;
}

/// Writes messages.
pub trait Messages: MessagesView {
    /// Adds a message; an id that exists is refused as [`Taken`](super::StoreErrorKind::Taken).
    fn insert_message(&mut self, message: &Message) -> Result<(), StoreError>;

    /// Sets when the reader had read what the other side of the contact's thread has written until now, and answers how
    /// many that were. What was read before keeps its time.
    fn mark_messages_read(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        reader: Reader,
        at: UtcDateTime,
    ) -> Result<u64, StoreError>;

    /// Removes the contact's thread, of both sides (R-PRIV-02), and answers how many messages that were.
    fn remove_messages(&mut self, company: &CompanyId, contact: &ContactId) -> Result<u64, StoreError>;

    /// Gives the thread of `from` to `into`, whose own stays (R-ADM-06).
    fn move_messages(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId) -> Result<(), StoreError>;
}
