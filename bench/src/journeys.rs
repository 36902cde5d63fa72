//! What a client does most, against the bare statements underneath: the home of two hundred deals, a property's page, a yes
//! or no, a note.

use std::hint::black_box;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, Params};
use tesoro_portal_core::deal::{OpenViewing, Rejection, Word};
use tesoro_portal_core::feedback::NoteText;

use crate::Result;
use crate::sitting::{in_turn, seconds_each};
use crate::visit::{DEALS, Visit};

const READS: u32 = 400;
const WRITES: u32 = 200;

pub(crate) fn compare(folder: &Path) -> Result<()> {
    let visit = Visit::begin(folder)?;
    let bare = Bare::over(&visit)?;
    let [portal, rows] = in_turn([
        &mut || {
            seconds_each(READS, || {
                black_box(visit.portal.home(&visit.client)?);
                Ok(())
            })
        },
        &mut || seconds_each(READS, || bare.home()),
    ])?;
    println!("home of {DEALS} deals: {:.2} of the bare prepared reads of the same rows", portal / rows);
    let [portal, rows] = in_turn([
        &mut || {
            seconds_each(READS, || {
                black_box(visit.portal.offered_property(&visit.client, &visit.deal)?);
                Ok(())
            })
        },
        &mut || seconds_each(READS, || bare.page()),
    ])?;
    println!("a property's page: {:.2} of the bare prepared reads of the same rows", portal / rows);

    let other = "d-1".parse()?;
    let (yes, no) = (Word::Yes, Word::No(Rejection::parse(["price"], None)?));
    let mut said = 0_u32;
    let [portal, rows] = in_turn([
        &mut || {
            seconds_each(WRITES, || {
                said += 1;
                let word = if said.is_multiple_of(2) { &yes } else { &no };
                black_box(visit.portal.decide(&visit.client, &other, word, OpenViewing::Ask)?);
                Ok(())
            })
        },
        &mut || seconds_each(WRITES, || bare.decide()),
    ])?;
    println!("a yes or no: {:.2} of the bare durable write of the same rows", portal / rows);
    let text = NoteText::parse("Bright kitchen, dark hall, and a cellar that nobody spoke of.")?;
    let [portal, rows] = in_turn([
        &mut || {
            seconds_each(WRITES, || {
                black_box(visit.portal.write_note(&visit.client, visit.viewing, &text)?);
                Ok(())
            })
        },
        &mut || seconds_each(WRITES, || bare.note(None)),
    ])?;
    println!("a note: {:.2} of the bare durable write of the same rows", portal / rows);
    Ok(())
}

/// A connection without anything around it, and the keys of the client's rows.
pub(crate) struct Bare {
    connection: Connection,
    digest: Vec<u8>,
    account: Vec<u8>,
    viewing: Vec<u8>,
}

/// What a client's request reads before anything else.
const SESSION: &str = "SELECT * FROM portal_sessions WHERE company = 'north' AND digest = ?1";
const ACCOUNT: &str = "SELECT * FROM portal_accounts WHERE company = 'north' AND id = ?1";
const CREDENTIAL: &str = "SELECT * FROM portal_credentials WHERE company = 'north' AND account = ?1";
const LINKS: &str = "SELECT contact FROM portal_links WHERE company = 'north' AND account = ?1";
const SETTINGS: &str = "SELECT * FROM portal_settings WHERE company = 'north'";

const DEALS_OF: &str = "SELECT * FROM crm_deals WHERE company = 'north' AND contact = 'c-1' \
     ORDER BY offered_at DESC, id DESC LIMIT 500";
const CARDS: &str = "SELECT p.id, p.title, p.city, p.price, p.currency, p.reference, p.energy, p.time_zone, \
     (SELECT media FROM crm_photos WHERE company = p.company AND property = p.id ORDER BY position LIMIT 1) \
     FROM crm_deals d CROSS JOIN crm_properties p ON p.company = d.company AND p.id = d.property \
     WHERE d.company = 'north' AND d.contact = 'c-1'";
const WORDS: &str = "SELECT w.* FROM crm_deals d CROSS JOIN portal_deals w ON w.company = d.company AND w.deal = d.id \
     WHERE d.company = 'north' AND d.contact = 'c-1'";

impl Bare {
    pub(crate) fn over(visit: &Visit) -> Result<Self> {
        let connection = visit.house.bare()?;
        let sql = "SELECT digest, account FROM portal_sessions";
        let (digest, account) = connection.query_row(sql, (), |row| Ok((row.get(0)?, row.get(1)?)))?;
        let viewing = visit.viewing.as_bytes().to_vec();
        Ok(Self { connection, digest, account, viewing })
    }

    fn standing(&self) -> Result<()> {
        self.rows(SETTINGS, ())?;
        self.rows(SESSION, (&self.digest,))?;
        for sql in [ACCOUNT, CREDENTIAL, LINKS] {
            self.rows(sql, (&self.account,))?;
        }
        Ok(())
    }

    fn home(&self) -> Result<()> {
        self.execute("BEGIN DEFERRED", ())?;
        self.standing()?;
        for sql in [DEALS_OF, CARDS, WORDS] {
            self.rows(sql, ())?;
        }
        self.execute("ROLLBACK", ())
    }

    fn page(&self) -> Result<()> {
        self.execute("BEGIN DEFERRED", ())?;
        self.standing()?;
        for sql in [
            "SELECT * FROM crm_deals WHERE company = 'north' AND id = 'd-0'",
            "SELECT * FROM crm_properties WHERE company = 'north' AND id = 'p-0'",
            "SELECT * FROM crm_photos WHERE company = 'north' AND property = 'p-0' ORDER BY position",
            "SELECT * FROM portal_deals WHERE company = 'north' AND deal = 'd-0'",
            "SELECT * FROM crm_contacts WHERE company = 'north' AND id = 'c-1'",
            "SELECT * FROM crm_agents WHERE company = 'north' AND id = 'boss'",
        ] {
            self.rows(sql, ())?;
        }
        self.execute("ROLLBACK", ())
    }

    fn decide(&self) -> Result<()> {
        self.execute("BEGIN IMMEDIATE", ())?;
        self.standing()?;
        self.execute("UPDATE portal_deals SET version = version + 1 WHERE company = 'north' AND deal = 'd-1'", ())?;
        self.execute(
            "UPDATE crm_deals SET client_edited_at = client_edited_at + 1 WHERE company = 'north' AND id = 'd-1'",
            (),
        )?;
        self.recorded()?;
        self.execute("COMMIT", ())
    }

    /// A row of feedback, with a file if it has one.
    pub(crate) fn note(&self, file: Option<(&[u8; 16], u64)>) -> Result<()> {
        self.execute("BEGIN IMMEDIATE", ())?;
        self.standing()?;
        self.rows("SELECT * FROM portal_viewings WHERE company = 'north' AND id = ?1", (&self.viewing,))?;
        let place = (&self.account, &self.viewing);
        match file {
            None => self.execute(
                "INSERT INTO portal_feedback (company, id, kind, account, viewing, deal, contact, received_at, text) \
                 VALUES ('north', randomblob(16), 'note', ?1, ?2, 'd-0', 'c-1', 0, 'Bright kitchen, dark hall.')",
                place,
            )?,
            Some((key, bytes)) => self.execute(
                "INSERT INTO portal_feedback (company, id, kind, account, viewing, deal, contact, received_at, file, \
                 bytes, upload, width, height) VALUES ('north', randomblob(16), 'photo', ?1, ?2, 'd-0', 'c-1', 0, ?3, ?4, \
                 randomblob(32), 2560, 1707)",
                (place.0, place.1, key, i64::try_from(bytes)?),
            )?,
        }
        self.recorded()?;
        self.execute("COMMIT", ())
    }

    /// The entry in the history, and the event.
    fn recorded(&self) -> Result<()> {
        let what = r#"{"kind":"note-added","deal":"d-0"}"#;
        self.execute(
            "INSERT INTO crm_activities (company, contact, sequence, at, actor, what) SELECT 'north', 'c-1', \
             coalesce(max(sequence), 0) + 1, 0, '{}', ?1 FROM crm_activities WHERE company = 'north' AND contact = 'c-1'",
            (what,),
        )?;
        self.execute(
            "INSERT INTO portal_events (company, sequence, at, actor, contacts, what) SELECT 'north', \
             coalesce(max(sequence), 0) + 1, 0, '{}', '[\"c-1\"]', ?1 FROM portal_events WHERE company = 'north'",
            (what,),
        )
    }

    fn execute(&self, sql: &str, params: impl Params) -> Result<()> {
        self.connection.prepare_cached(sql)?.execute(params)?;
        Ok(())
    }

    /// Reads every column of every row.
    fn rows(&self, sql: &str, params: impl Params) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                black_box(row.get::<_, Value>(column)?);
            }
        }
        Ok(())
    }
}
