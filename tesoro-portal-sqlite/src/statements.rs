//! Every statement that the store runs, looked at by SQLite itself: none reads a whole table, none is compiled again.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, StatementStatus};
use tempfile::TempDir;
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::conformance::{Harness, HostActs, Joining, cases};
use tesoro_portal_core::crm::{Address, Agent, Company, Contact, Deal, Photo, Property};
use tesoro_portal_core::password::PasswordHash;
use tesoro_portal_core::ports::{Store, StoreError};
use tesoro_portal_core::session::TokenDigest;
use time::UtcDateTime;

use crate::connection::open_reader;
use crate::crm::CrmRecords;
use crate::{AgentCredential, AgentKey, AgentSession, SqliteConfig, SqliteStore};

static SEEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

pub(crate) fn note(sql: &str) {
    let mut seen = SEEN.lock().unwrap();
    if !seen.contains(sql) {
        seen.insert(sql.to_owned());
    }
}

struct File {
    folder: TempDir,
    store: SqliteStore,
}

impl File {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(folder.path().join("portal.db"), &SqliteConfig::default()).unwrap();
        Self { folder, store }
    }

    fn put(&self, write: impl FnOnce(&mut CrmRecords<'_>) -> Result<(), StoreError>) {
        self.store.with_office(|office| write(&mut office.records())).unwrap();
    }

    fn reader(&self) -> Connection {
        open_reader(&self.folder.path().join("portal.db"), &SqliteConfig::default()).unwrap()
    }

    fn analyze(&self) {
        Connection::open(self.folder.path().join("portal.db")).unwrap().execute_batch("ANALYZE").unwrap();
    }
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
        Some(Arc::new(SqliteStore::open(self.folder.path().join("portal.db"), &SqliteConfig::default()).unwrap()))
    }

    /// Joining runs the same statements.
    fn host(&self, _: HostActs<'_>) -> Joining {
        Joining::Unsupported
    }
}

/// The conformance suite and the office run every statement there is. Answers a file that has seen some of it.
fn run_everything() -> (File, Vec<String>) {
    for case in cases() {
        case.prove(&File::new()).unwrap();
    }
    let file = File::new();
    let filling = cases().iter().find(|case| case.name() == "crm_history_pages").unwrap();
    filling.prove(&file).unwrap();
    run_the_office(&file.store);
    let seen = SEEN.lock().unwrap().iter().cloned().collect();
    (file, seen)
}

fn run_the_office(store: &SqliteStore) {
    let (company, agent): (CompanyId, _) = ("north".parse().unwrap(), "boss".parse().unwrap());
    let (now, digest) = (UtcDateTime::UNIX_EPOCH, TokenDigest::from_bytes([7; 32]));
    let hash = PasswordHash::parse(&format!("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ${}", "A".repeat(43))).unwrap();
    store
        .with_office(|office| {
            let agents = office.agents();
            agents.put_credential(&AgentCredential { company: company.clone(), agent, hash, epoch: 1 })?;
            let agent = "boss".parse().unwrap();
            agents.credential(&company, &agent)?;
            agents.agent_by_email(&company, EmailAddress::parse("boss@example.com").unwrap().key())?;
            agents.agents(&company, None, 10)?;
            let session = AgentSession {
                company: company.clone(),
                digest,
                agent: agent.clone(),
                epoch: 1,
                created_at: now,
                last_used_at: now,
            };
            agents.insert_session(&session)?;
            agents.touch_session(&company, &digest, now)?;
            agents.session(&company, &digest)?;
            agents.end_session(&company, &digest)?;
            agents.end_sessions_of(&company, &agent)?;
            agents.sweep_sessions(now, 10)?;
            let key = AgentKey {
                company: company.clone(),
                id: "key-1".parse().unwrap(),
                name: "night job".to_owned(),
                agent: None,
                digest,
                permissions: [].into_iter().collect(),
                created_at: now,
                expires_at: None,
                last_used_at: None,
                revoked_at: None,
            };
            agents.insert_key(&key)?;
            agents.touch_key(&company, &key.id, now)?;
            agents.key_by_digest(&digest)?;
            agents.keys(&company)?;
            agents.revoke_key(&company, &key.id, now)?;
            let (home, photo) = ("p-1".parse().unwrap(), Photo { key: "m-1".parse().unwrap(), width: 1, height: 1 });
            let address = Address { line: String::new(), city: String::new(), postcode: None, country: None };
            let mut records = office.records();
            records.put_property(&Property::new(company.clone(), home, String::new(), address))?;
            records.put_photo(&company, &"p-1".parse().unwrap(), 1, &photo)?;
            records.remove_photo(&company, &"p-1".parse().unwrap(), 1)?;
            records.is_offered(&company, &"p-1".parse().unwrap())?;
            records.remove_property(&company, &"p-1".parse().unwrap())?;
            records.remove_deal(&company, &"d-1".parse().unwrap())?;
            records.remove_contact(&company, &"c-99".parse().unwrap())
        })
        .unwrap();
}

fn plan(connection: &Connection, sql: &str) -> Vec<String> {
    let mut explain = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let count = explain.parameter_count();
    let nothing = rusqlite::params_from_iter(std::iter::repeat_n(rusqlite::types::Null, count));
    explain.query_map(nothing, |row| row.get(3)).unwrap().map(Result::unwrap).collect()
}

/// Steps that read everything. A list that a parameter brings along is not a table, and neither is one constant row.
fn scans(plan: &[String]) -> Vec<&String> {
    let no_table = |step: &str| step.contains("VIRTUAL TABLE") || step == "SCAN CONSTANT ROW";
    plan.iter().filter(|step| step.starts_with("SCAN") && !no_table(step)).collect()
}

/// How often SQLite compiled one of the statements again because of the values it was given.
fn recompiled(connection: &Connection, statements: &[String]) -> i32 {
    let mut recompiled = 0;
    for sql in statements.iter().filter(|sql| sql.starts_with("SELECT")) {
        let mut statement = connection.prepare_cached(sql).unwrap();
        for value in ["north", "south", "", "zzz", "c-1"] {
            let values = std::iter::repeat_n(value, statement.parameter_count()).collect::<Vec<_>>();
            // A text for a limit or a list is refused only after the statement has begun.
            if let Ok(mut rows) = statement.query(rusqlite::params_from_iter(values)) {
                while let Ok(Some(_)) = rows.next() {}
            }
        }
        recompiled += statement.get_status(StatementStatus::RePrepare);
    }
    recompiled
}

#[test]
fn no_statement_reads_a_whole_table_or_is_compiled_again_for_another_value() {
    let (file, statements) = run_everything();
    for expected in
        ["FROM portal_sessions", "FROM portal_accounts a INDEXED BY", "FROM crm_agent_keys", "INTO crm_deals"]
    {
        assert!(statements.iter().any(|sql| sql.contains(expected)), "{expected} was not run");
    }
    for round in ["before ANALYZE", "after ANALYZE"] {
        let reader = file.reader();
        for sql in &statements {
            let plan = plan(&reader, sql);
            assert!(scans(&plan).is_empty(), "{round}: {sql}\n{plan:#?}");
        }
        file.analyze();
    }

    let reader = file.reader();
    assert_eq!(recompiled(&reader, &statements), 0);
    // Without the guarantee it does happen, so the counter counts.
    let unguarded = file.reader();
    unguarded.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, false).unwrap();
    assert!(recompiled(&unguarded, &statements) > 0);
}
