use time::UtcDateTime;

use super::state::State;
use crate::message::{Message, Reader, Side};
use crate::ports::{Messages, MessagesView, StoreError};
use crate::{CompanyId, ContactId, MessageId};

/// Whether the reader is the one for whom it was written, and has not read it.
fn waits_for(message: &Message, reader: Reader) -> bool {
    let by_the_other =
        matches!((&message.by, reader), (Side::Client(_), Reader::Office) | (Side::Office(_), Reader::Client));
    by_the_other && message.read_at.is_none()
}

impl MessagesView for State {
    fn message(&mut self, company: &CompanyId, id: MessageId) -> Result<Option<Message>, StoreError> {
        Ok(self.messages.row(company, &id).cloned())
    }

    fn messages(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<MessageId>,
        limit: usize,
    ) -> Result<Vec<Message>, StoreError> {
        let newest_first = self.messages.before(company, before.as_ref()).map(|(_, message)| message);
        Ok(newest_first.filter(|message| message.contact == *contact).take(limit).cloned().collect())
    }

    fn unread_messages(&mut self, company: &CompanyId, contact: &ContactId, reader: Reader) -> Result<u64, StoreError> {
        let unread = self.messages.of(company).map(|(_, message)| message);
        let count = unread.filter(|message| message.contact == *contact && waits_for(message, reader)).count();
        Ok(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

impl Messages for State {
    fn insert_message(&mut self, message: &Message) -> Result<(), StoreError> {
        self.messages.insert(&message.company, message.id, message.clone(), "add a message")
    }

    fn mark_messages_read(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        reader: Reader,
        at: UtcDateTime,
    ) -> Result<u64, StoreError> {
        let thread = self.messages.of(company).map(|(_, message)| message);
        let any_side = !self.conduct.heeds_sides();
        let is_meant = |message: &&Message| {
            message.contact == *contact && (waits_for(message, reader) || (any_side && message.read_at.is_none()))
        };
        let unread: Vec<Message> = thread.filter(is_meant).cloned().collect();
        for message in &unread {
            self.messages.put(company, message.id, Message { read_at: Some(at), ..message.clone() });
        }
        Ok(u64::try_from(unread.len()).unwrap_or(u64::MAX))
    }

    fn remove_messages(&mut self, company: &CompanyId, contact: &ContactId) -> Result<u64, StoreError> {
        let thread = self.messages.of(company).filter(|(_, message)| message.contact == *contact);
        let ids: Vec<MessageId> = thread.map(|(id, _)| *id).collect();
        for id in &ids {
            self.messages.remove(company, id);
        }
        Ok(u64::try_from(ids.len()).unwrap_or(u64::MAX))
    }

    fn move_messages(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId) -> Result<(), StoreError> {
        let thread = self.messages.of(company).map(|(_, message)| message);
        let moved: Vec<Message> = thread.filter(|message| message.contact == *from).cloned().collect();
        for message in moved {
            self.messages.put(company, message.id, Message { contact: into.clone(), ..message });
        }
        Ok(())
    }
}
