//! The published suite of the ports, over a real file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::sync::Arc;

use tempfile::TempDir;
use tesoro_portal_core::conformance::{Harness, tests};
use tesoro_portal_core::crm::{Agent, Company, Contact, Deal, Property};
use tesoro_portal_core::ports::{Store, StoreError};
use tesoro_portal_sqlite::{CrmRecords, SqliteConfig, SqliteStore};

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
}

tests!(File::new());
