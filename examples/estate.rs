//! A CRM that was there before the portal: its own table names, whole numbers as ids, one journal for everything. What
//! it takes to bind the portal to it is in [`Estate`]; the rest is the CRM's own.

mod diary;
mod homes;

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, Row};
use tesoro_portal_core::account::{EmailAddress, EmailKey};
use tesoro_portal_core::activity::{Activity, LoggedActivity};
use tesoro_portal_core::crm::{
    Administration, Agent, AgentStanding, Appointment, Availability, Company, Contact, ContactKind, ContactState, Deal,
    DealEdge, NewLead, Permissions, Photo, PortalMark, Property, PropertyCard, PropertyPlace, Reach, Role, Wishes,
};
use tesoro_portal_core::deal::{DealStatus, Favourite, StarRating};
use tesoro_portal_core::language::{Language, LanguageTag};
use tesoro_portal_core::ports::{Crm, CrmView, StoreError, StoreErrorKind};
use tesoro_portal_core::{AccountId, AgentId, CompanyId, ContactId, DealId, PropertyId, ViewingId};
use tesoro_portal_sqlite::{CrmBinding, failed};
use time::UtcDateTime;

pub use homes::show_home;

/// The tables as the CRM's makers chose them. `portal_login`, `quiet`, `wants`, `erased_at`, `staff.face` and `journal.what` were added for
/// the portal.
const TABLES: &str = "
    CREATE TABLE branches (branch_no INTEGER PRIMARY KEY, trading_name TEXT, town TEXT, head INTEGER);
    CREATE TABLE staff (staff_no INTEGER PRIMARY KEY, branch_no INTEGER, known_as TEXT, mail TEXT, left_at INTEGER,
        face TEXT);
    CREATE TABLE people (person_no INTEGER PRIMARY KEY, branch_no INTEGER REFERENCES branches, given TEXT, family TEXT,
        mail TEXT, handled_by INTEGER REFERENCES staff, gone INTEGER NOT NULL DEFAULT 0, portal_login BLOB,
        quiet INTEGER NOT NULL DEFAULT 0, wants TEXT NOT NULL DEFAULT '{}', erased_at INTEGER);
    CREATE TABLE journal (line INTEGER PRIMARY KEY, branch_no INTEGER, person_no INTEGER REFERENCES people,
        written INTEGER, by TEXT, login BLOB, what TEXT);
    INSERT INTO branches VALUES (7, 'Seven Bridges Homes', 'Groningen', 70);
    INSERT INTO staff VALUES (70, 7, 'Anna Visser', 'anna@bridges.example', NULL, NULL);";

/// The CRM's own connection to a new file, with one branch and its head.
pub fn open(file: &Path) -> Result<Connection, Box<dyn Error>> {
    let connection = Connection::open(file)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.execute_batch(TABLES)?;
    connection.execute_batch(homes::TABLES)?;
    connection.execute_batch(diary::TABLES)?;
    Ok(connection)
}

/// The CRM enters a person, and answers the portal's name for them.
pub fn enter_person(crm: &Connection, given: &str, family: &str, mail: &str) -> Result<ContactId, Box<dyn Error>> {
    let sql = "INSERT INTO people (branch_no, given, family, mail) VALUES (7, ?1, ?2, ?3)";
    crm.execute(sql, (given, family, mail))?;
    Ok(crm.last_insert_rowid().to_string().parse()?)
}

/// How many people the CRM knows.
pub fn people(crm: &Connection) -> Result<i64, Box<dyn Error>> {
    Ok(crm.query_row("SELECT count(*) FROM people", (), |row| row.get(0))?)
}

/// Finds the portal's records in the CRM's tables.
#[derive(Debug, Clone, Copy)]
pub struct Estate;

impl CrmBinding for Estate {
    fn bind<'c>(&'c self, connection: &'c Connection) -> Box<dyn Crm + 'c> {
        Box::new(Bound(connection))
    }
}

struct Bound<'c>(&'c Connection);

/// The number behind a portal's id. Only the one text that the CRM writes for a number stands for it: if `007` found
/// number 7 as well, one person could have two accounts.
fn number(id: &str) -> Option<i64> {
    id.parse().ok().filter(|number: &i64| number.to_string() == id)
}

/// Two numbers, both of which must be ones.
fn numbers(company: &CompanyId, id: &str) -> Option<(i64, i64)> {
    number(company.as_str()).zip(number(id))
}

/// What is in a column is not what it should be.
fn odd<E: Error + Send + Sync + 'static>(error: E) -> StoreError {
    StoreError::new(StoreErrorKind::Corrupt, "understand a record of the CRM").because(error)
}

impl Bound<'_> {
    /// The homes with these ids, in their order, each once.
    fn homes(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<Property>, StoreError> {
        let asked_for: BTreeSet<&PropertyId> = ids.iter().collect();
        asked_for.into_iter().filter_map(|id| self.property(company, id).transpose()).collect()
    }

    fn one<T>(
        &self,
        step: &'static str,
        sql: &str,
        of: Option<(i64, i64)>,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let Some(of) = of else { return Ok(None) };
        let mut statement = self.0.prepare_cached(sql).map_err(failed(step))?;
        statement.query_row(of, read).optional().map_err(failed(step))
    }

    /// Changes exactly one row of the branch.
    fn change(
        &self,
        step: &'static str,
        sql: &str,
        of: Option<(i64, i64)>,
        to: impl rusqlite::ToSql,
    ) -> Result<(), StoreError> {
        let missing = || StoreError::new(StoreErrorKind::Other, step).because("there is nobody of that number");
        let (branch, person) = of.ok_or_else(missing)?;
        let mut statement = self.0.prepare_cached(sql).map_err(failed(step))?;
        let changed = statement.execute((branch, person, to)).map_err(failed(step))?;
        if changed == 1 { Ok(()) } else { Err(missing()) }
    }
}

const PERSON: &str = "SELECT person_no, given, family, mail, handled_by, gone, portal_login, quiet, wants FROM people ";

type Person = (i64, String, String, Option<String>, Option<i64>, bool, Option<[u8; 16]>, bool, String);

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    let (id, given, family, mail, handled_by) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
    Ok((id, given, family, mail, handled_by, row.get(5)?, row.get(6)?, row.get(7)?, row.get(8)?))
}

fn contact(company: &CompanyId, person: Person) -> Result<Contact, StoreError> {
    let (id, first, last, email, agent, gone, login, quiet, wants) = person;
    Ok(Contact {
        company: company.clone(),
        id: id.to_string().parse().map_err(odd)?,
        first_name: first,
        last_name: last,
        email,
        language: LanguageTag::keep("nl"),
        agent: agent.map(|agent| agent.to_string().parse()).transpose().map_err(odd)?,
        roles: vec![Role::Applicant],
        kind: if quiet { ContactKind::Lead } else { ContactKind::Contact },
        reach: if quiet { Reach::DoNotContact } else { Reach::Open },
        wishes: serde_json::from_str(&wants).map_err(odd)?,
        state: if gone { ContactState::Erased } else { ContactState::Present },
        portal: login.map_or(PortalMark::None, |login| PortalMark::Account(AccountId::from_bytes(login))),
    })
}

impl CrmView for Bound<'_> {
    fn company(&mut self, company: &CompanyId) -> Result<Option<Company>, StoreError> {
        let sql = "SELECT trading_name, town, head FROM branches WHERE branch_no = ?1 AND ?2 = 0";
        let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?));
        let found = self.one("read a branch", sql, number(company.as_str()).zip(Some(0)), read)?;
        let Some((name, city, head)) = found else { return Ok(None) };
        Ok(Some(Company {
            id: company.clone(),
            name,
            city,
            time_zone: "Europe/Amsterdam".parse().map_err(odd)?,
            language: Language::Nl,
            administrator: head.to_string().parse().map_err(odd)?,
        }))
    }

    fn agent(&mut self, company: &CompanyId, id: &AgentId) -> Result<Option<Agent>, StoreError> {
        let sql = "SELECT known_as, mail, left_at IS NULL, staff_no IN (SELECT head FROM branches), face FROM staff
                   WHERE branch_no = ?1 AND staff_no = ?2";
        let read = |row: &Row<'_>| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?, row.get::<_, Option<String>>(4)?))
        };
        let found = self.one("read a member of staff", sql, numbers(company, id.as_str()), read)?;
        let Some((name, mail, works_here, is_head, face)) = found else { return Ok(None) };
        Ok(Some(Agent {
            company: company.clone(),
            id: id.clone(),
            name,
            email: EmailAddress::parse(&mail).map_err(odd)?,
            phone: None,
            photo: face.map(|face| serde_json::from_str(&face)).transpose().map_err(odd)?,
            language: Language::Nl,
            standing: if works_here { AgentStanding::Active } else { AgentStanding::Inactive },
            administration: if is_head { Administration::Administrator } else { Administration::Ordinary },
            permissions: Permissions::default(),
        }))
    }

    fn contact(&mut self, company: &CompanyId, id: &ContactId) -> Result<Option<Contact>, StoreError> {
        let sql = format!("{PERSON} WHERE branch_no = ?1 AND person_no = ?2");
        let found = self.one("read a person", &sql, numbers(company, id.as_str()), person)?;
        found.map(|found| contact(company, found)).transpose()
    }

    fn contacts(
        &mut self,
        company: &CompanyId,
        query: Option<&str>,
        after: Option<&ContactId>,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError> {
        const STEP: &str = "list people";
        let Some(branch) = number(company.as_str()) else { return Ok(Vec::new()) };
        let after = after.map_or(Some(0), |after| number(after.as_str())).unwrap_or(i64::MAX);
        let sql = format!("{PERSON} WHERE branch_no = ?1 AND person_no > ?2 AND NOT gone ORDER BY person_no");
        let mut statement = self.0.prepare_cached(&sql).map_err(failed(STEP))?;
        let rows = statement.query_map((branch, after), person).map_err(failed(STEP))?;
        let query = query.unwrap_or_default().to_lowercase();
        let mut found = Vec::new();
        for row in rows {
            let one = contact(company, row.map_err(failed(STEP))?)?;
            let texts = [one.first_name.as_str(), &one.last_name, one.email.as_deref().unwrap_or_default()];
            if found.len() < limit && texts.iter().any(|text| text.to_lowercase().contains(&query)) {
                found.push(one);
            }
        }
        Ok(found)
    }

    fn contacts_by_email(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError> {
        // This CRM has no column for the one form of an address; a large one would add it, with an index.
        let of_address = |contact: &Contact| {
            let address = contact.email.as_deref().and_then(|text| EmailAddress::parse(text).ok());
            address.is_some_and(|address| address.key() == email)
        };
        let everybody = self.contacts(company, None, None, usize::MAX)?;
        Ok(everybody.into_iter().filter(of_address).take(limit).collect())
    }

    fn deal(&mut self, company: &CompanyId, id: &DealId) -> Result<Option<Deal>, StoreError> {
        homes::deal(self.0, company, id)
    }

    fn deals(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        before: Option<&DealEdge>,
        limit: usize,
    ) -> Result<Vec<Deal>, StoreError> {
        homes::deals(self.0, company, contacts, before, limit)
    }

    fn property(&mut self, company: &CompanyId, id: &PropertyId) -> Result<Option<Property>, StoreError> {
        homes::property(self.0, company, id)
    }

    fn property_cards(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyCard>, StoreError> {
        Ok(self.homes(company, ids)?.iter().map(Property::card).collect())
    }

    fn property_places(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyPlace>, StoreError> {
        Ok(self.homes(company, ids)?.iter().map(Property::place).collect())
    }

    fn is_offered_to(
        &mut self,
        company: &CompanyId,
        property: &PropertyId,
        contacts: &[ContactId],
    ) -> Result<bool, StoreError> {
        let deals = homes::deals(self.0, company, contacts, None, usize::MAX)?;
        Ok(deals.iter().any(|deal| deal.property == *property))
    }

    fn appointment(&mut self, company: &CompanyId, id: ViewingId) -> Result<Option<Appointment>, StoreError> {
        diary::appointment(self.0, company, id)
    }

    fn activities(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<LoggedActivity>, StoreError> {
        const STEP: &str = "read the journal";
        let Some((branch, person)) = numbers(company, contact.as_str()) else { return Ok(Vec::new()) };
        let before = before.map_or(i64::MAX, |before| i64::try_from(before).unwrap_or(i64::MAX));
        let sql = "SELECT line, written, by, login, what FROM journal
                   WHERE branch_no = ?1 AND person_no = ?2 AND line < ?3 ORDER BY line DESC LIMIT ?4";
        let mut statement = self.0.prepare_cached(sql).map_err(failed(STEP))?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let read = |row: &Row<'_>| {
            Ok((row.get(0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?, row.get(3)?, row.get::<_, String>(4)?))
        };
        let lines = statement.query_map((branch, person, before, limit), read).map_err(failed(STEP))?;
        let mut history = Vec::new();
        for line in lines {
            let (line, written, by, login, what): (i64, _, _, Option<[u8; 16]>, _) = line.map_err(failed(STEP))?;
            let activity = Activity {
                company: company.clone(),
                contact: contact.clone(),
                at: UtcDateTime::from_unix_timestamp_nanos(i128::from(written) * 1_000_000).map_err(odd)?,
                actor: serde_json::from_str(&by).map_err(odd)?,
                account: login.map(AccountId::from_bytes),
                what: serde_json::from_str(&what).map_err(odd)?,
            };
            history.push(LoggedActivity { sequence: line.unsigned_abs(), activity });
        }
        Ok(history)
    }
}

impl Crm for Bound<'_> {
    fn mark_portal_user(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        mark: PortalMark,
    ) -> Result<(), StoreError> {
        let login = match &mark {
            PortalMark::None => None,
            PortalMark::Account(account) => Some(account.as_bytes()),
        };
        let sql = "UPDATE people SET portal_login = ?3 WHERE branch_no = ?1 AND person_no = ?2";
        self.change("mark a person", sql, numbers(company, contact.as_str()), login)
    }

    fn create_lead(&mut self, lead: &NewLead) -> Result<ContactId, StoreError> {
        const STEP: &str = "enter a lead";
        let handled_by = number(lead.agent.as_str());
        let wants = serde_json::to_string(&lead.wishes).map_err(odd)?;
        let sql = "INSERT INTO people (branch_no, given, family, mail, handled_by, quiet, wants)
                   VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6)";
        let mut statement = self.0.prepare_cached(sql).map_err(failed(STEP))?;
        let names = (lead.first_name.as_str(), lead.last_name.as_str(), lead.email.as_typed());
        let branch = number(lead.company.as_str());
        let person = statement.insert((branch, names.0, names.1, names.2, handled_by, wants)).map_err(failed(STEP))?;
        person.to_string().parse().map_err(odd)
    }

    fn set_reach(&mut self, company: &CompanyId, contact: &ContactId, reach: Reach) -> Result<(), StoreError> {
        let sql = "UPDATE people SET quiet = ?3 WHERE branch_no = ?1 AND person_no = ?2";
        self.change("set a person's reach", sql, numbers(company, contact.as_str()), reach == Reach::DoNotContact)
    }

    fn set_wishes(&mut self, company: &CompanyId, contact: &ContactId, wishes: &Wishes) -> Result<(), StoreError> {
        let wants = serde_json::to_string(wishes).map_err(odd)?;
        let sql = "UPDATE people SET wants = ?3 WHERE branch_no = ?1 AND person_no = ?2";
        self.change("write down what a person wants", sql, numbers(company, contact.as_str()), wants)
    }

    fn set_agent_photo(
        &mut self,
        company: &CompanyId,
        agent: &AgentId,
        photo: Option<&Photo>,
    ) -> Result<(), StoreError> {
        let face = photo.map(serde_json::to_string).transpose().map_err(odd)?;
        let sql = "UPDATE staff SET face = ?3 WHERE branch_no = ?1 AND staff_no = ?2";
        self.change("hang a photo up", sql, numbers(company, agent.as_str()), face)
    }

    fn merge_contacts(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId) -> Result<(), StoreError> {
        const STEP: &str = "merge two people";
        let (source, target) = (numbers(company, from.as_str()), number(into.as_str()));
        let copy = "INSERT INTO journal (branch_no, person_no, written, by, login, what)
                    SELECT branch_no, ?3, written, by, login, what FROM journal
                    WHERE branch_no = ?1 AND person_no = ?2 ORDER BY line";
        let missing = || StoreError::new(StoreErrorKind::Other, STEP).because("there is no such person");
        let ((branch, person), target) = source.zip(target).filter(|_| from != into).ok_or_else(missing)?;
        self.change(
            STEP,
            "UPDATE people SET gone = gone WHERE branch_no = ?1 AND person_no = ?2 AND ?3",
            Some((branch, target)),
            true,
        )?;
        self.0
            .prepare_cached(copy)
            .and_then(|mut copy| copy.execute((branch, person, target)))
            .map_err(failed(STEP))?;
        homes::give(self.0, (branch, person), target)?;
        let diary = "UPDATE diary SET person_no = ?3 WHERE branch_no = ?1 AND person_no = ?2";
        self.0
            .prepare_cached(diary)
            .and_then(|mut give| give.execute((branch, person, target)))
            .map_err(failed(STEP))?;
        let leave =
            "UPDATE people SET gone = ?3, portal_login = NULL, given = '', family = '', mail = NULL, wants = '{}'
                     WHERE branch_no = ?1 AND person_no = ?2";
        self.change(STEP, leave, source, true)
    }

    fn redact_contact(&mut self, company: &CompanyId, contact: &ContactId, at: UtcDateTime) -> Result<(), StoreError> {
        const STEP: &str = "erase a person";
        let of = numbers(company, contact.as_str());
        // Who was merged into another, or is erased, stays as they are.
        let leave = "UPDATE people SET erased_at = iif(gone, erased_at, ?3), gone = 1, portal_login = NULL, given = '',
                     family = '', mail = NULL, wants = '{}' WHERE branch_no = ?1 AND person_no = ?2";
        let at = i64::try_from(at.unix_timestamp_nanos() / 1_000_000).map_err(odd)?;
        self.change(STEP, leave, of, at)?;
        diary::empty_remarks(self.0, of).map_err(failed(STEP))
    }

    fn assign_agent(&mut self, company: &CompanyId, contact: &ContactId, agent: &AgentId) -> Result<(), StoreError> {
        let sql = "UPDATE people SET handled_by = ?3 WHERE branch_no = ?1 AND person_no = ?2";
        self.change("assign staff", sql, numbers(company, contact.as_str()), number(agent.as_str()))
    }

    fn set_availability(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        availability: Availability,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE showings SET state = ?3 WHERE branch_no = ?1 AND showing_no = ?2";
        let of = numbers(company, deal.as_str());
        self.change("set a showing's state", sql, of, homes::state_of(availability))
    }

    fn set_deal_status(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        status: DealStatus,
        edited_at: Option<UtcDateTime>,
    ) -> Result<(), StoreError> {
        homes::mark(self.0, company, deal, homes::Mark::Said(status, edited_at))
    }

    fn set_favourite(&mut self, company: &CompanyId, deal: &DealId, favourite: Favourite) -> Result<(), StoreError> {
        homes::mark(self.0, company, deal, homes::Mark::Liked(favourite))
    }

    fn set_rating(&mut self, company: &CompanyId, deal: &DealId, rating: Option<StarRating>) -> Result<(), StoreError> {
        homes::mark(self.0, company, deal, homes::Mark::Stars(rating))
    }

    fn put_appointment(&mut self, appointment: &Appointment) -> Result<(), StoreError> {
        diary::put(self.0, appointment)
    }

    fn log_activity(&mut self, activity: &Activity) -> Result<(), StoreError> {
        const STEP: &str = "write the journal";
        let (branch, person) = numbers(&activity.company, activity.contact.as_str())
            .ok_or_else(|| StoreError::new(StoreErrorKind::Other, STEP).because("there is no such person"))?;
        let sql =
            "INSERT INTO journal (branch_no, person_no, written, by, login, what) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let by = serde_json::to_string(&activity.actor).map_err(odd)?;
        let what = serde_json::to_string(&activity.what).map_err(odd)?;
        let written = i64::try_from(activity.at.unix_timestamp_nanos() / 1_000_000).map_err(odd)?;
        let login = activity.account.as_ref().map(AccountId::as_bytes);
        let mut statement = self.0.prepare_cached(sql).map_err(failed(STEP))?;
        statement.execute((branch, person, written, by, login, what)).map_err(failed(STEP))?;
        Ok(())
    }
}
