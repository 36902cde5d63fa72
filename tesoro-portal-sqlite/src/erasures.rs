//! Who asked to be erased, and who was.

use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::ports::{Erasures, ErasuresView, StoreError};
use tesoro_portal_core::privacy::{ErasureRequest, Farewell, Person, Tombstone};
use tesoro_portal_core::{AccountId, CompanyId, IntentId};

use crate::columns::{Fields, integer, millis, to_json};
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const REQUEST: &str = "SELECT company, person, asked_by, asked_at FROM portal_erasure_requests \
     WHERE company = ?1 AND person = ?2";

const REQUESTS: &str = "SELECT company, person, asked_by, asked_at FROM portal_erasure_requests \
     WHERE company = ?1 AND person > ?2 ORDER BY person LIMIT ?3";

const INSERT_REQUEST: &str = "INSERT INTO portal_erasure_requests (company, person, account, asked_by, asked_at) \
     VALUES (?1, ?2, ?3, ?4, ?5)";

const REMOVE_REQUEST: &str = "DELETE FROM portal_erasure_requests WHERE company = ?1 AND person = ?2";

const TOMBSTONE: &str = "SELECT company, person, erased_at FROM portal_tombstones WHERE company = ?1 AND person = ?2";

const INSERT_TOMBSTONE: &str = "INSERT INTO portal_tombstones (company, person, erased_at) VALUES (?1, ?2, ?3)";

const FAREWELL: &str =
    "SELECT company, intent, email, language FROM portal_farewells WHERE company = ?1 AND intent = ?2";

const INSERT_FAREWELL: &str = "INSERT INTO portal_farewells (company, intent, email, language) VALUES (?1, ?2, ?3, ?4)";

impl<A> ErasuresView for SqliteRows<'_, A> {
    fn erasure_request(&mut self, company: &CompanyId, person: &Person) -> Result<Option<ErasureRequest>, StoreError> {
        self.tx.row("read who asked to be erased", REQUEST, (company.as_str(), person.to_string()), request)
    }

    fn erasure_requests(
        &mut self,
        company: &CompanyId,
        after: Option<&Person>,
        limit: usize,
    ) -> Result<Vec<ErasureRequest>, StoreError> {
        let after = after.map(Person::to_string).unwrap_or_default();
        self.tx.rows("list who asked to be erased", REQUESTS, (company.as_str(), after, integer(limit)), request)
    }

    fn tombstone(&mut self, company: &CompanyId, person: &Person) -> Result<Option<Tombstone>, StoreError> {
        self.tx.row("read a tombstone", TOMBSTONE, (company.as_str(), person.to_string()), tombstone)
    }

    fn farewell(&mut self, company: &CompanyId, intent: IntentId) -> Result<Option<Farewell>, StoreError> {
        self.tx.row("read where a last mail goes", FAREWELL, (company.as_str(), intent.as_bytes()), farewell)
    }
}

impl Erasures for SqliteUnitOfWork<'_> {
    fn insert_erasure_request(&mut self, request: &ErasureRequest) -> Result<(), StoreError> {
        const STEP: &str = "ask for an erasure";
        let account = match &request.person {
            Person::Account(id) => Some(id),
            Person::Contact(_) => None,
        };
        let params = (
            request.company.as_str(),
            request.person.to_string(),
            account.map(AccountId::as_bytes),
            to_json(STEP, &request.by)?,
            millis(request.at),
        );
        self.tx.execute_one(STEP, INSERT_REQUEST, params)
    }

    fn remove_erasure_request(&mut self, company: &CompanyId, person: &Person) -> Result<(), StoreError> {
        let params = (company.as_str(), person.to_string());
        self.tx.execute("remove a request to be erased", REMOVE_REQUEST, params).map(drop)
    }

    fn insert_tombstone(&mut self, tombstone: &Tombstone) -> Result<(), StoreError> {
        let params = (tombstone.company.as_str(), tombstone.person.to_string(), millis(tombstone.erased_at));
        self.tx.execute_one("leave a tombstone", INSERT_TOMBSTONE, params)
    }

    fn insert_farewell(&mut self, farewell: &Farewell) -> Result<(), StoreError> {
        let (company, intent) = (farewell.company.as_str(), farewell.intent.as_bytes());
        let params = (company, intent, farewell.email.as_typed(), farewell.language.tag());
        self.tx.execute_one("keep where a last mail goes", INSERT_FAREWELL, params)
    }
}

fn request(fields: &mut Fields<'_>) -> rusqlite::Result<ErasureRequest> {
    Ok(ErasureRequest {
        company: fields.parsed(str::parse)?,
        person: fields.parsed(str::parse)?,
        by: fields.json()?,
        at: fields.time()?,
    })
}

fn tombstone(fields: &mut Fields<'_>) -> rusqlite::Result<Tombstone> {
    Ok(Tombstone { company: fields.parsed(str::parse)?, person: fields.parsed(str::parse)?, erased_at: fields.time()? })
}

fn farewell(fields: &mut Fields<'_>) -> rusqlite::Result<Farewell> {
    Ok(Farewell {
        company: fields.parsed(str::parse)?,
        intent: IntentId::from_bytes(fields.bytes()?),
        email: fields.parsed(EmailAddress::parse)?,
        language: fields.parsed(str::parse)?,
    })
}
