//! What is on the disk: durability, versions, permissions, and what may not change any more.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::error::Error as _;
use std::sync::Mutex;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use stage::{File, NOW, account, attempts, company, contact, count_attempt, id, meddle, throttle_key};
use tesoro_portal_core::account::{Credential, Secret};
use tesoro_portal_core::activity::{Activity, Actor, Happening, NewEvent};
use tesoro_portal_core::code;
use tesoro_portal_core::password::{HashParameters, PasswordHash};
use tesoro_portal_core::ports::{StoreError, StoreErrorKind, StoreExt as _};
use tesoro_portal_core::refused_acts::{Attempt, KEPT, NewRefusedAct};
use tesoro_portal_sqlite::{NewerSchema, SqliteConfig, SqliteStore};

#[test]
fn what_was_answered_is_there_after_closing_and_opening() {
    let file = File::with_office();
    let key = throttle_key(1);
    {
        let store = file.open();
        store.with_tx(|uow| uow.insert_account(&account(1))).unwrap();
        store.with_tx(|uow| uow.link_contact(&company(), id(1), &contact("c-1"))).unwrap();
        store.with_tx(|uow| count_attempt(uow, &key)).unwrap();
    }
    assert!(!file.path().with_extension("db-wal").exists(), "closing writes the log back");
    let store = file.open();
    let found = store.with_view(|view| view.account_of_contact(&company(), &contact("c-1"))).unwrap();
    assert_eq!(found, Some(account(1)));
    assert_eq!(attempts(&store, &key), 1);
}

#[test]
fn threat_67_every_connection_is_set_up_for_durability_and_safety() {
    static FOUND: Mutex<Vec<Vec<(&str, String)>>> = Mutex::new(Vec::new());

    fn look(connection: &Connection) {
        let pragma = |name| {
            let value: rusqlite::types::Value =
                connection.query_row(&format!("PRAGMA {name}"), (), |row| row.get(0)).unwrap();
            match value {
                rusqlite::types::Value::Integer(value) => value.to_string(),
                rusqlite::types::Value::Text(value) => value,
                value => panic!("{value:?}"),
            }
        };
        let names = ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "fullfsync", "query_only"];
        let mut found: Vec<(&str, String)> = names.into_iter().map(|name| (name, pragma(name))).collect();
        for (name, option) in [
            ("qpsg", DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG),
            ("defensive", DbConfig::SQLITE_DBCONFIG_DEFENSIVE),
            ("dqs_dml", DbConfig::SQLITE_DBCONFIG_DQS_DML),
            ("dqs_ddl", DbConfig::SQLITE_DBCONFIG_DQS_DDL),
            ("trusted_schema", DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA),
        ] {
            found.push((name, connection.db_config(option).unwrap().to_string()));
        }
        FOUND.lock().unwrap().push(found);
    }

    let file = File::with_office();
    let store = file.open_meddling(look);
    store.with_tx(meddle).unwrap();
    store.with_view(|view| view.crm_view().agent(&company(), &stage::agent()).map(drop)).unwrap();
    let found = FOUND.lock().unwrap();
    for (connection, query_only) in found.iter().zip(["0", "1"]) {
        let expected = [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("secure_delete", "1"),
            ("fullfsync", "1"),
            ("query_only", query_only),
            ("qpsg", "true"),
            ("defensive", "true"),
            ("dqs_dml", "false"),
            ("dqs_ddl", "false"),
            ("trusted_schema", "false"),
        ];
        let expected = expected.map(|(name, value)| (name, value.to_owned()));
        assert_eq!(connection, &expected);
    }
    assert_eq!(found.len(), 2);
}

#[test]
fn threat_65_a_file_of_a_newer_version_is_refused_and_left_alone() {
    let file = File::with_office();
    let outsider = file.outsider();
    outsider.execute("UPDATE portal_schema SET version = 99 WHERE part = 'crm'", ()).unwrap();
    let error = SqliteStore::open(file.path(), &SqliteConfig::default()).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Unavailable);
    let cause = error.source().unwrap();
    let newer = cause.downcast_ref::<NewerSchema>().unwrap();
    assert_eq!((newer.part, newer.found), ("crm", 99));
    assert_eq!(
        cause.to_string(),
        format!("the file has version 99 of the crm tables; this program knows them up to version {}", newer.known)
    );
    let version: u32 =
        outsider.query_row("SELECT version FROM portal_schema WHERE part = 'crm'", (), |row| row.get(0)).unwrap();
    assert_eq!(version, 99);
}

#[test]
fn a_vendors_file_gets_the_portals_tables_only_and_keeps_its_user_version() {
    let file = File::empty();
    let vendor = file.outsider();
    vendor.execute_batch("PRAGMA user_version = 7; CREATE TABLE clients (id INTEGER PRIMARY KEY)").unwrap();
    drop(file.open_meddling(|_| {}));
    let mut names = vendor
        .prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'trigger') AND name NOT LIKE 'portal\\_%' ESCAPE '\\'")
        .unwrap();
    let foreign: Vec<String> = names.query_map((), |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(foreign, ["clients"]);
    let version: u32 = vendor.query_row("PRAGMA user_version", (), |row| row.get(0)).unwrap();
    assert_eq!(version, 7);
}

#[test]
fn a_vendors_store_has_no_office() {
    let file = File::with_office();
    let store = file.open_meddling(|_| {});
    let refused = store.with_office(|_| Ok::<_, StoreError>(())).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::Misuse);
    let refused = store.with_office_view(|_| Ok::<_, StoreError>(())).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::Misuse);
}

#[test]
fn threat_65_a_file_that_is_no_database_is_refused() {
    let file = File::empty();
    std::fs::write(file.path(), "Dear diary, today I was not a database. ".repeat(100)).unwrap();
    let error = SqliteStore::open(file.path(), &SqliteConfig::default()).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Corrupt, "{error:?}");
    let missing = file.path().join("no/such/folder.db");
    let error = SqliteStore::open(missing, &SqliteConfig::default()).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Unavailable, "{error:?}");
}

#[test]
fn threat_65_a_value_that_this_program_does_not_know_is_corrupt_not_guessed() {
    let file = File::with_office();
    let store = file.open();
    store.with_tx(|uow| uow.insert_account(&account(1))).unwrap();
    file.outsider().execute("UPDATE portal_accounts SET email = 'no address'", ()).unwrap();
    let error = store.with_view(|view| view.account(&company(), id(1))).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Corrupt);
    assert!(!format!("{error:?}").contains("no address"), "an error tells no stored value: {error:?}");
}

#[test]
fn threat_69_refused_acts_cannot_be_changed_replaced_or_removed() {
    let file = File::with_office();
    let store = file.open();
    let act = |at| NewRefusedAct {
        company: company(),
        at,
        actor: None,
        account: None,
        attempt: Attempt::SignIn,
        code: code::SIGN_IN_FAILED,
    };
    for at in [NOW, NOW + KEPT, NOW + KEPT + time::Duration::MILLISECOND] {
        store.with_tx(|uow| uow.append_refused_act(&act(at))).unwrap();
    }
    let outsider = file.outsider();
    for (statement, why) in [
        ("UPDATE portal_refused_acts SET at = 0", "are never changed"),
        ("REPLACE INTO portal_refused_acts SELECT * FROM portal_refused_acts", "are never replaced"),
        ("DELETE FROM portal_refused_acts", "are kept for 90 days"),
        ("DELETE FROM portal_refused_acts WHERE sequence = 2", "are kept for 90 days"),
    ] {
        let error = outsider.execute(statement, ()).expect_err(statement);
        assert!(error.to_string().contains(why), "{statement}: {error}");
    }
    assert_eq!(outsider.execute("DELETE FROM portal_refused_acts WHERE sequence = 1", ()).unwrap(), 1, "an old one");
}

#[test]
fn threat_69_events_and_activities_cannot_be_changed_or_removed() {
    let file = File::with_office();
    let store = file.open();
    store
        .with_tx(|uow| {
            uow.append_event(&NewEvent {
                company: company(),
                at: NOW,
                actor: Actor::System,
                account: None,
                contacts: vec![contact("c-1")],
                what: Happening::AccountCreated,
            })?;
            uow.crm().log_activity(&Activity {
                company: company(),
                contact: contact("c-1"),
                at: NOW,
                actor: Actor::System,
                account: None,
                what: Happening::AccountCreated,
            })
        })
        .unwrap();
    let outsider = file.outsider();
    for (statement, why) in [
        ("UPDATE portal_events SET at = 0", "events are never changed"),
        ("DELETE FROM portal_events", "events are never removed"),
        ("UPDATE crm_activities SET actor = '{}'", "activities are never changed"),
        ("DELETE FROM crm_activities", "activities are never removed"),
        ("REPLACE INTO portal_events SELECT * FROM portal_events", "events are never replaced"),
        ("REPLACE INTO crm_activities SELECT * FROM crm_activities", "activities are never replaced"),
        ("DELETE FROM crm_contacts", "FOREIGN KEY"),
    ] {
        let error = outsider.execute(statement, ()).expect_err(statement);
        assert!(error.to_string().contains(why), "{statement}: {error}");
    }
    let events = store.with_view(|view| view.events(&company(), 0, 10)).unwrap();
    assert_eq!(events.len(), 1);
}

#[test]
fn threat_47_a_row_cannot_point_into_another_company() {
    let file = File::with_office();
    let store = file.open();
    store.with_tx(|uow| uow.insert_account(&account(1))).unwrap();
    let south = "south".parse().unwrap();
    let error = store.with_tx(|uow| uow.link_contact(&south, id(1), &contact("c-1"))).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Other, "{error:?}");
    assert!(error.source().unwrap().to_string().contains("FOREIGN KEY"));
}

#[test]
fn threat_19_an_account_takes_its_credential_out_of_the_count() {
    let file = File::with_office();
    let store = file.open();
    let strong = HashParameters::new(65_536, 3, 1).unwrap();
    let hash = |parameters: HashParameters| {
        let text = format!("$argon2id$v=19$m={},t={},p=1$c2FsdHNhbHQ$", parameters.memory_kib(), parameters.passes());
        PasswordHash::parse(&(text + &"A".repeat(43))).unwrap()
    };
    let insert = |n, parameters| {
        store
            .with_tx(|uow| {
                uow.insert_account(&account(n))?;
                let secret = Secret::Chosen(hash(parameters));
                uow.insert_credential(&Credential { company: company(), account: id(n), epoch: 1, secret })
            })
            .unwrap();
    };
    let prevailing = || store.with_view(|view| view.prevailing_parameters(&company())).unwrap();
    assert_eq!(prevailing(), None);
    insert(1, HashParameters::RECOMMENDED);
    insert(2, strong);
    insert(3, strong);
    assert_eq!(prevailing(), Some(strong));
    for n in [2, 3] {
        store.with_tx(|uow| uow.remove_account(&company(), id(n))).unwrap();
    }
    assert_eq!(prevailing(), Some(HashParameters::RECOMMENDED));
}

#[cfg(unix)]
#[test]
fn threat_68_only_the_owner_can_read_the_file_and_its_log() {
    use std::os::unix::fs::PermissionsExt as _;

    let file = File::with_office();
    let store = file.open();
    store.with_tx(|uow| count_attempt(uow, &throttle_key(1))).unwrap();
    for extension in ["db", "db-wal", "db-shm"] {
        let mode = std::fs::metadata(file.path().with_extension(extension)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{extension}");
    }
}

#[test]
fn an_opened_file_can_be_opened_again_while_somebody_writes() {
    let file = File::with_office();
    let outsider = file.outsider();
    outsider.execute_batch("BEGIN IMMEDIATE").unwrap();
    let config = SqliteConfig::default().busy_timeout(std::time::Duration::ZERO);
    let store = SqliteStore::open(file.path(), &config).unwrap();
    assert_eq!(store.with_view(|view| view.account(&company(), id(1))).unwrap(), None);
}

#[test]
fn threat_66_many_may_open_a_new_file_at_once_and_make_it_once() {
    for _ in 0..5 {
        let file = File::empty();
        let stores = stage::race(stage::RACERS, |_| SqliteStore::open(file.path(), &SqliteConfig::default()));
        let stores: Vec<SqliteStore> = stores.into_iter().map(|store| store.unwrap()).collect();
        stores[0].with_tx(|uow| uow.insert_account(&account(1))).unwrap();
        for store in &stores {
            assert!(store.with_view(|view| view.account(&company(), id(1))).unwrap().is_some());
        }
    }
}
