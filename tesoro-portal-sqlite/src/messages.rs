//! Messages between clients and the office.

use tesoro_portal_core::message::{Message, MessageText, Reader, Side};
use tesoro_portal_core::ports::{Messages, MessagesView, StoreError};
use tesoro_portal_core::{AccountId, AgentId, CompanyId, ContactId, DealId, MessageId};
use time::UtcDateTime;

use crate::columns::{Fields, integer, millis};
use crate::sessions::count;
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

macro_rules! columns {
    () => {
        "company, id, contact, deal, account, agent, text, at, read_at"
    };
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM portal_messages WHERE company = ?1 AND id = ?2");

const LIST: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_messages INDEXED BY portal_messages_thread \
     WHERE company = ?1 AND contact = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4"
);

const INSERT: &str = "INSERT INTO portal_messages (company, id, contact, deal, account, agent, text, at, read_at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

const UNREAD_BY_CLIENT: &str = "SELECT count(*) FROM portal_messages INDEXED BY portal_messages_for_client \
     WHERE company = ?1 AND contact = ?2 AND read_at IS NULL AND agent IS NOT NULL";

const UNREAD_BY_OFFICE: &str = "SELECT count(*) FROM portal_messages INDEXED BY portal_messages_for_office \
     WHERE company = ?1 AND contact = ?2 AND read_at IS NULL AND account IS NOT NULL";

const READ_BY_CLIENT: &str = "UPDATE portal_messages INDEXED BY portal_messages_for_client SET read_at = ?3 \
     WHERE company = ?1 AND contact = ?2 AND read_at IS NULL AND agent IS NOT NULL";

const READ_BY_OFFICE: &str = "UPDATE portal_messages INDEXED BY portal_messages_for_office SET read_at = ?3 \
     WHERE company = ?1 AND contact = ?2 AND read_at IS NULL AND account IS NOT NULL";

const MOVE: &str = "UPDATE portal_messages INDEXED BY portal_messages_thread SET contact = ?3 \
     WHERE company = ?1 AND contact = ?2";

const REMOVE: &str =
    "DELETE FROM portal_messages INDEXED BY portal_messages_thread WHERE company = ?1 AND contact = ?2";

/// Above every id.
const NO_BOUND: [u8; 17] = [0xff; 17];

impl<A> MessagesView for SqliteRows<'_, A> {
    fn message(&mut self, company: &CompanyId, id: MessageId) -> Result<Option<Message>, StoreError> {
        self.tx.row("read a message", BY_ID, (company.as_str(), id.as_bytes()), message)
    }

    fn messages(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<MessageId>,
        limit: usize,
    ) -> Result<Vec<Message>, StoreError> {
        let before: &[u8] = before.as_ref().map_or(&NO_BOUND, |id| id.as_bytes());
        let params = (company.as_str(), contact.as_str(), before, integer(limit));
        self.tx.rows("list messages", LIST, params, message)
    }

    fn unread_messages(&mut self, company: &CompanyId, contact: &ContactId, reader: Reader) -> Result<u64, StoreError> {
        let sql = match reader {
            Reader::Client => UNREAD_BY_CLIENT,
            Reader::Office => UNREAD_BY_OFFICE,
        };
        let unread = self.tx.row("count unread messages", sql, (company.as_str(), contact.as_str()), number)?;
        Ok(unread.unwrap_or_default())
    }
}

impl Messages for SqliteUnitOfWork<'_> {
    fn insert_message(&mut self, message: &Message) -> Result<(), StoreError> {
        let (account, agent) = match &message.by {
            Side::Client(account) => (Some(account.as_bytes()), None),
            Side::Office(agent) => (None, Some(agent.as_str())),
        };
        let params = (
            message.company.as_str(),
            message.id.as_bytes(),
            message.contact.as_str(),
            message.deal.as_ref().map(DealId::as_str),
            account,
            agent,
            message.text.as_str(),
            millis(message.at),
            message.read_at.map(millis),
        );
        self.tx.execute_one("add a message", INSERT, params)
    }

    fn mark_messages_read(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        reader: Reader,
        at: UtcDateTime,
    ) -> Result<u64, StoreError> {
        let sql = match reader {
            Reader::Client => READ_BY_CLIENT,
            Reader::Office => READ_BY_OFFICE,
        };
        let params = (company.as_str(), contact.as_str(), millis(at));
        Ok(count(self.tx.execute("mark messages as read", sql, params)?))
    }

    fn remove_messages(&mut self, company: &CompanyId, contact: &ContactId) -> Result<u64, StoreError> {
        self.tx.execute("remove a thread", REMOVE, (company.as_str(), contact.as_str())).map(count)
    }

    fn move_messages(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId) -> Result<(), StoreError> {
        self.tx.execute("move messages", MOVE, (company.as_str(), from.as_str(), into.as_str()))?;
        Ok(())
    }
}

fn number(fields: &mut Fields<'_>) -> rusqlite::Result<u64> {
    fields.number()
}

fn message(fields: &mut Fields<'_>) -> rusqlite::Result<Message> {
    Ok(Message {
        company: fields.parsed(str::parse)?,
        id: MessageId::from_bytes(fields.bytes()?),
        contact: fields.parsed(str::parse)?,
        deal: fields.optional_parsed(str::parse)?,
        by: side(fields)?,
        text: fields.parsed(MessageText::parse)?,
        at: fields.time()?,
        read_at: fields.optional_time()?,
    })
}

fn side(fields: &mut Fields<'_>) -> rusqlite::Result<Side> {
    let account = fields.optional_bytes()?.map(AccountId::from_bytes);
    let agent: Option<AgentId> = fields.optional_parsed(str::parse)?;
    match (account, agent) {
        (Some(account), None) => Ok(Side::Client(account)),
        (None, Some(agent)) => Ok(Side::Office(agent)),
        _ => fields.contradiction(),
    }
}
