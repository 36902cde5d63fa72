//! The published suite of the ports, over a real file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::sync::Arc;

use rusqlite::Connection;
use tempfile::TempDir;
use tesoro_portal_core::conformance::{Harness, Host, HostActs, Joining, tests};
use tesoro_portal_core::crm::{Agent, Company, Contact, Deal, Property};
use tesoro_portal_core::ports::{HostTransaction, Store, StoreError, Verdict};
use tesoro_portal_sqlite::{CrmRecords, DefaultCrm, SqliteConfig, SqliteJoined, SqliteStore, SqliteUnitOfWork};

struct File {
    folder: TempDir,
    store: SqliteStore,
}

impl File {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store = open(&folder);
        Self { folder, store }
    }

    fn put(&self, write: impl FnOnce(&mut CrmRecords<'_>) -> Result<(), StoreError>) {
        self.store.with_office(|office| write(&mut office.records())).unwrap();
    }
}

fn open(folder: &TempDir) -> SqliteStore {
    SqliteStore::open(folder.path().join("portal.db"), &SqliteConfig::default()).unwrap()
}

impl Harness for File {
    fn store(&self) -> Arc<dyn Store> {
        Arc::new(self.store.clone())
    }

    fn put_company(&self, company: &Company) {
        self.put(|records| records.put_company(company));
    }

    fn put_agent(&self, agent: &Agent) {
        self.put(|records| records.put_agent(agent));
    }

    fn put_contact(&self, contact: &Contact) {
        self.put(|records| records.put_contact(contact));
    }

    fn put_property(&self, property: &Property) {
        self.put(|records| {
            records.put_property(property)?;
            (1..).zip(&property.photos).try_for_each(|(place, photo)| {
                records.put_photo(&property.company, &property.id, place, photo).map(drop)
            })
        });
    }

    fn put_deal(&self, deal: &Deal) {
        self.put(|records| records.put_deal(deal));
    }

    fn reopen(&self) -> Option<Arc<dyn Store>> {
        Some(Arc::new(open(&self.folder)))
    }

    fn host(&self, acts: HostActs<'_>) -> Joining {
        let connection = Connection::open(self.folder.path().join("portal.db")).unwrap();
        connection.pragma_update(None, "foreign_keys", true).unwrap();
        connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        let joined = SqliteUnitOfWork::join(&connection, &DefaultCrm).unwrap();
        let mut host = SqliteHost { connection: &connection, joined };
        let verdict = acts(&mut host);
        drop(host);
        match verdict {
            _ if connection.is_autocommit() => {}
            Verdict::Commit => connection.execute_batch("COMMIT").unwrap(),
            Verdict::Rollback => connection.execute_batch("ROLLBACK").unwrap(),
        }
        Joining::Supported
    }
}

struct SqliteHost<'c> {
    connection: &'c Connection,
    joined: SqliteJoined<'c>,
}

impl Host for SqliteHost<'_> {
    fn put_contact(&mut self, contact: &Contact) {
        self.connection
            .execute(
                "INSERT INTO crm_contacts (company, id, first_name, last_name, roles, kind, reach, wishes, state, search)
                 VALUES (?1, ?2, ?3, ?4, '[\"applicant\"]', 'contact', 'open', '{}', 'present', '')",
                (contact.company.as_str(), contact.id.as_str(), &contact.first_name, &contact.last_name),
            )
            .unwrap();
    }

    fn transaction(&mut self) -> &mut dyn HostTransaction {
        &mut self.joined
    }

    fn roll_back(&mut self) {
        self.connection.execute_batch("ROLLBACK").unwrap();
    }
}

tests!(File::new());
