//! Operations of the portal in a transaction that the host began and ends (ADR 0003, threat 76).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::error::Error as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use stage::contact;
use stage::house::{House, boss, portal};
use stage::visits::Visits;
use tesoro_portal_core::Failure;
use tesoro_portal_core::account::{OpenRefusal, PersonName};
use tesoro_portal_core::memory::FixedClock;
use tesoro_portal_core::ports::{HostTransaction as _, StoreErrorKind, StoreExt as _, Verdict};
use tesoro_portal_core::settings::SettingsChange;
use tesoro_portal_sqlite::{DefaultCrm, NewerSchema, SqliteConfig, SqliteStore, SqliteUnitOfWork};

/// A connection of the host's, set up as the documentation asks.
fn host(house: &House) -> Connection {
    let connection = Connection::open(house.file.path()).unwrap();
    connection.pragma_update(None, "foreign_keys", true).unwrap();
    connection.busy_timeout(Duration::from_secs(5)).unwrap();
    connection
}

fn begin(connection: &mut Connection) -> rusqlite::Transaction<'_> {
    connection.transaction_with_behavior(TransactionBehavior::Immediate).unwrap()
}

/// The host enters a contact in a way of its own.
fn enter(connection: &Connection, id: &str) {
    connection
        .execute(
            "INSERT INTO crm_contacts (company, id, first_name, last_name, email, email_key, roles, kind, reach, wishes,
             state, search) VALUES ('north', ?1, 'Jan', 'Jansen', ?1 || '@example.com', ?1 || '@example.com',
             '[\"applicant\"]', 'contact', 'open', '{}', 'present', '')",
            [id],
        )
        .unwrap();
}

fn count(connection: &Connection, table: &str) -> u32 {
    connection.query_row(&format!("SELECT count(*) FROM {table}"), (), |row| row.get(0)).unwrap()
}

/// What opening an account writes to.
const TABLES: [&str; 6] =
    ["portal_accounts", "portal_credentials", "portal_links", "portal_outbox", "portal_events", "crm_activities"];

#[test]
fn a_contact_and_its_account_are_there_together_or_not_at_all() {
    let house = House::new();
    let mut connection = host(&house);

    let tx = begin(&mut connection);
    enter(&tx, "c-2");
    let mut joined = SqliteUnitOfWork::join(&tx, &DefaultCrm).unwrap();
    house.portal.within(&mut joined).open_account(&boss(), &contact("c-2")).unwrap();
    drop(joined);
    for table in TABLES {
        assert!(count(&tx, table) > 0, "{table} within the transaction");
    }
    tx.rollback().unwrap();
    for table in TABLES {
        assert_eq!(count(&connection, table), 0, "{table} after the host's rollback");
    }
    assert_eq!(house.mails(), [], "mail about what never happened");

    let tx = begin(&mut connection);
    enter(&tx, "c-2");
    let mut joined = SqliteUnitOfWork::join(&tx, &DefaultCrm).unwrap();
    let opened = house.portal.within(&mut joined).open_account(&boss(), &contact("c-2")).unwrap();
    drop(joined);
    tx.commit().unwrap();
    let (seen, _) = house.portal.contact(&boss(), &contact("c-2")).unwrap();
    assert_eq!(seen.account.map(|account| account.id), Some(opened.id));
    assert_eq!(house.mails().len(), 1);
}

#[test]
fn a_refusal_undoes_its_own_writes_and_none_of_the_hosts_or_of_the_operations_before() {
    let house = House::new();
    let mut connection = host(&house);
    let tx = begin(&mut connection);
    enter(&tx, "c-2");
    enter(&tx, "c-3");
    tx.execute("UPDATE crm_contacts SET email = 'C-2@example.com' WHERE id = 'c-3'", ()).unwrap();
    let mut joined = SqliteUnitOfWork::join(&tx, &DefaultCrm).unwrap();
    let first = house.portal.within(&mut joined).open_account(&boss(), &contact("c-2")).unwrap();
    let before = TABLES.map(|table| count(&tx, table));
    let refused = house.portal.within(&mut joined).open_account(&boss(), &contact("c-3")).unwrap_err();
    assert!(matches!(refused, Failure::Refused(OpenRefusal::EmailInUse(id)) if id == first.id), "{refused:?}");
    assert_eq!(TABLES.map(|table| count(&tx, table)), before);

    // A body that wrote and then gave up leaves nothing either.
    joined
        .nested(Box::new(|uow| {
            uow.crm().assign_agent(&stage::company(), &contact("c-3"), &stage::agent()).unwrap();
            uow.insert_account(&stage::account(9)).unwrap();
            Verdict::Rollback
        }))
        .unwrap();
    assert_eq!(TABLES.map(|table| count(&tx, table)), before);
    drop(joined);
    tx.commit().unwrap();
    assert_eq!(count(&connection, "portal_accounts"), 1);
    assert_eq!(count(&connection, "crm_contacts"), 3, "what the host wrote");
}

#[test]
fn a_panic_undoes_its_own_writes_and_leaves_the_hosts_transaction_usable() {
    let house = House::new();
    let mut connection = host(&house);
    let tx = begin(&mut connection);
    enter(&tx, "c-2");
    let mut joined = SqliteUnitOfWork::join(&tx, &DefaultCrm).unwrap();
    let caught = catch_unwind(AssertUnwindSafe(|| {
        joined.nested(Box::new(|uow| {
            uow.insert_account(&stage::account(9)).unwrap();
            panic!("on purpose");
        }))
    }));
    assert!(caught.is_err(), "the panic was swallowed");
    assert_eq!(count(&tx, "portal_accounts"), 0);
    house.portal.within(&mut joined).open_account(&boss(), &contact("c-2")).unwrap();
    drop(joined);
    tx.commit().unwrap();
    assert_eq!(count(&connection, "portal_accounts"), 1);
}

#[test]
fn every_joinable_operation_works_within_one_transaction() {
    use tesoro_portal_core::account::{AccountChange, Imported, ImportedUser, PasswordDuty};
    use tesoro_portal_core::password::PasswordHash;

    let house = House::new();
    let mut connection = host(&house);
    let tx = begin(&mut connection);
    for id in ["c-2", "c-3", "c-4"] {
        enter(&tx, id);
    }
    let mut joined = SqliteUnitOfWork::join(&tx, &DefaultCrm).unwrap();
    let (portal, boss) = (&house.portal, boss());
    let account = portal.within(&mut joined).open_account(&boss, &contact("c-2")).unwrap();
    house.clock.advance(time::Duration::minutes(2));
    let account = portal.within(&mut joined).resend_invitation(&boss, account.id).unwrap();
    let change = AccountChange { first_name: Some(PersonName::parse("Johanna").unwrap()), ..AccountChange::default() };
    let account = portal.within(&mut joined).change_account(&boss, account.id, account.version, &change).unwrap();
    assert_eq!(account.first_name.as_str(), "Johanna");
    portal.within(&mut joined).link_contact(&boss, account.id, &contact("c-3")).unwrap();
    portal.within(&mut joined).unlink_contact(&boss, account.id, &contact("c-3")).unwrap();
    let row = ImportedUser {
        contact: contact("c-4"),
        email: "c-4@example.com".to_owned().try_into().unwrap(),
        hash: PasswordHash::parse(&format!("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ${}", "A".repeat(43))).unwrap(),
        duty: PasswordDuty::None,
    };
    let imported = portal.within(&mut joined).import_accounts(&boss, &[row]).unwrap();
    assert!(matches!(imported[..], [Imported::Created(_)]), "{imported:?}");
    let change = SettingsChange { roles: Some(Vec::new()), ..SettingsChange::default() };
    portal.within(&mut joined).change_settings(&boss, 1, &change).unwrap();
    drop(joined);
    tx.commit().unwrap();

    assert_eq!(portal.settings(&boss).unwrap().roles, []);
    assert_eq!(portal.account(&boss, account.id).unwrap().account.first_name.as_str(), "Johanna");
    assert_eq!(house.mails().len(), 1, "the resent invitation; the first is superseded");
}

#[test]
fn r_view_03_what_an_agent_makes_of_a_viewing_joins_the_hosts_transaction() {
    use tesoro_portal_core::viewing::ViewingStatus;

    let house = House::new();
    let visits = Visits::of(&house, "c-1");
    let portal = &house.portal;
    let (first, second, third) = (visits.asked("d-1"), visits.asked("d-2"), visits.asked("d-3"));
    let mut connection = host(&house);
    let before = ["portal_outbox", "portal_events", "crm_activities"].map(|table| count(&connection, table));
    for ending in ["rollback", "commit"] {
        let tx = begin(&mut connection);
        let mut joined = SqliteUnitOfWork::join(&tx, &DefaultCrm).unwrap();
        let fixed = portal.within(&mut joined).confirm_viewing(&boss(), first, &visits.in_hours(30)).unwrap();
        assert_eq!(fixed.viewing.status(), ViewingStatus::Confirmed);
        portal.within(&mut joined).move_viewing(&boss(), first, &visits.in_hours(40)).unwrap();
        let why = portal.within(&mut joined).complete_viewing(&boss(), first).unwrap_err();
        assert_eq!(why.code().name(), "not-unlocked");
        let times = [visits.in_hours(50), visits.in_hours(60)];
        let offered = portal.within(&mut joined).reject_viewing(&boss(), second, "Sold out", &times).unwrap();
        assert_eq!(offered.viewing.status(), ViewingStatus::Countered);
        portal.within(&mut joined).cancel_viewing_by_office(&boss(), third).unwrap();
        drop(joined);
        if ending == "rollback" {
            tx.rollback().unwrap();
            assert_eq!([first, second, third].map(|id| visits.status(id)), [ViewingStatus::Pending; 3]);
            let after = ["portal_outbox", "portal_events", "crm_activities"].map(|table| count(&connection, table));
            assert_eq!(after, before, "the host rolled back");
        } else {
            tx.commit().unwrap();
        }
    }
    let expected = [ViewingStatus::Confirmed, ViewingStatus::Countered, ViewingStatus::Cancelled];
    assert_eq!([first, second, third].map(|id| visits.status(id)), expected);
    let appointment = |id| house.store.with_view(|view| view.crm_view().appointment(&stage::company(), id)).unwrap();
    assert_eq!([first, second, third].map(|id| appointment(id).unwrap().status), expected, "the CRM's calendar agrees");
}

#[test]
fn an_unsuitable_connection_is_refused() {
    use StoreErrorKind::{Misuse, Unavailable};

    let house = House::new();
    let refused = |connection: &Connection| {
        let error = SqliteUnitOfWork::join(connection, &DefaultCrm).unwrap_err();
        (error.kind(), error.source().unwrap().to_string())
    };
    let expect = |connection: &Connection, kind: StoreErrorKind, words: &str| {
        let (found, why) = refused(connection);
        assert!(found == kind && why.contains(words), "{found:?}: {why}");
    };

    let connection = host(&house);
    expect(&connection, Misuse, "in no transaction");

    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    expect(&connection, Misuse, "foreign keys");
    connection.execute_batch("ROLLBACK").unwrap();
    connection.pragma_update(None, "foreign_keys", true).unwrap();

    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    expect(&connection, Misuse, "triggers");
    connection.execute_batch("ROLLBACK").unwrap();
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true).unwrap();

    connection.pragma_update(None, "query_only", true).unwrap();
    connection.execute_batch("BEGIN").unwrap();
    expect(&connection, Unavailable, "readonly");
    connection.execute_batch("ROLLBACK").unwrap();

    let read_only = Connection::open_with_flags(house.file.path(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    read_only.pragma_update(None, "foreign_keys", true).unwrap();
    read_only.execute_batch("BEGIN").unwrap();
    expect(&read_only, Unavailable, "readonly");
}

#[test]
fn a_file_without_the_portals_tables_or_with_others_is_refused() {
    let house = House::new();
    let elsewhere = Connection::open_in_memory().unwrap();
    elsewhere.pragma_update(None, "foreign_keys", true).unwrap();
    elsewhere.execute_batch("CREATE TABLE clients (id INTEGER PRIMARY KEY); BEGIN").unwrap();
    let error = SqliteUnitOfWork::join(&elsewhere, &DefaultCrm).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Misuse);
    assert!(error.source().unwrap().to_string().contains("open it as a store first"), "{error:?}");

    let connection = host(&house);
    connection.execute_batch("BEGIN IMMEDIATE; DELETE FROM portal_schema WHERE part = 'portal'").unwrap();
    let error = SqliteUnitOfWork::join(&connection, &DefaultCrm).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Misuse, "an older file: {error:?}");
    connection.execute_batch("ROLLBACK").unwrap();

    connection.execute_batch("BEGIN IMMEDIATE; UPDATE portal_schema SET version = 99 WHERE part = 'portal'").unwrap();
    let error = SqliteUnitOfWork::join(&connection, &DefaultCrm).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Unavailable);
    assert_eq!(error.source().unwrap().downcast_ref::<NewerSchema>().unwrap().found, 99);
}

#[test]
fn threat_66_a_transaction_that_read_before_somebody_wrote_is_told_to_begin_anew() {
    let house = House::new();
    let connection = host(&house);
    connection.execute_batch("BEGIN").unwrap();
    assert_eq!(count(&connection, "portal_accounts"), 0);
    house.invite("c-1");
    let error = SqliteUnitOfWork::join(&connection, &DefaultCrm).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Transient, "{error:?}");
    connection.execute_batch("ROLLBACK; BEGIN").unwrap();
    let joined = SqliteUnitOfWork::join(&connection, &DefaultCrm).unwrap();
    drop(joined);
    connection.execute_batch("ROLLBACK").unwrap();
}

#[test]
fn a_transaction_that_has_ended_takes_nothing_more() {
    let house = House::new();
    let connection = host(&house);
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut joined = SqliteUnitOfWork::join(&connection, &DefaultCrm).unwrap();
    connection.execute_batch("COMMIT").unwrap();
    let late = house.portal.within(&mut joined).open_account(&boss(), &contact("c-1")).unwrap_err();
    assert!(matches!(&late, Failure::Store(error) if error.kind() == StoreErrorKind::Misuse), "{late:?}");

    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    let lost = joined.nested(Box::new(|uow| {
        uow.insert_account(&stage::account(1)).unwrap();
        connection.execute_batch("ROLLBACK").unwrap();
        assert_eq!(uow.insert_account(&stage::account(2)).unwrap_err().kind(), StoreErrorKind::Unavailable);
        Verdict::Commit
    }));
    assert_eq!(lost.unwrap_err().kind(), StoreErrorKind::Unavailable);
    assert_eq!(count(&connection, "portal_accounts"), 0);
}

#[test]
fn writing_through_the_portal_within_a_transaction_of_ones_own_is_an_error_and_not_a_hang() {
    let house = House::new();
    let store =
        SqliteStore::open(house.file.path(), &SqliteConfig::default().busy_timeout(Duration::from_millis(50))).unwrap();
    let (portal, _) = portal(Arc::new(store.clone()), FixedClock::START, 1);
    let mut connection = host(&house);

    // Joined on this thread: known at once, whatever the busy timeout.
    let tx = begin(&mut connection);
    let joined = SqliteUnitOfWork::join(&tx, &DefaultCrm).unwrap();
    let error = house.portal.open_account(&boss(), &contact("c-1")).unwrap_err();
    let Failure::Store(error) = error else { panic!("{error:?}") };
    assert_eq!(error.kind(), StoreErrorKind::Misuse);
    assert!(error.to_string().contains("would wait for itself"), "{error}");
    house.portal.contact(&boss(), &contact("c-1")).unwrap();
    drop(joined);

    // Not joined: after the busy timeout, with a word about the likely cause.
    let error = portal.open_account(&boss(), &contact("c-1")).unwrap_err();
    let Failure::Store(error) = error else { panic!("{error:?}") };
    assert_eq!(error.kind(), StoreErrorKind::Unavailable);
    assert!(error.to_string().contains("perhaps the caller's own"), "{error}");

    tx.rollback().unwrap();
    portal.open_account(&boss(), &contact("c-1")).unwrap();
}

#[test]
fn after_its_commit_the_host_wakes_whoever_sends_mail() {
    let house = House::new();
    house.portal.kick();
    let rung = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&rung);
    house.portal.on_kick(move || {
        counter.fetch_add(1, Ordering::Relaxed);
    });
    house.portal.clone().kick();
    assert_eq!(rung.load(Ordering::Relaxed), 1, "all clones have one bell");
    house.portal.on_kick(|| {});
    house.portal.kick();
    assert_eq!(rung.load(Ordering::Relaxed), 1, "the newer one replaces it");
}

/// The types do not let a host join what counts, verifies or hashes (see the documentation tests of `Joined`); and what
/// can be joined leaves every counter, session and password as it was.
#[test]
fn threat_76_a_joined_transaction_touches_no_counter_session_or_password() {
    let house = House::new();
    let account = house.invite("c-1");
    let password = stage::house::password_in(&house.mails()[0]);
    house.sign_in("c-1@example.com", "not the password").unwrap_err();
    let session = house.sign_in("c-1@example.com", &password).unwrap();
    let watched = ["portal_throttles", "portal_sessions", "portal_devices", "portal_credentials"];
    let mut connection = host(&house);
    let state = |connection: &Connection| {
        watched.map(|table| {
            let mut rows = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
            let columns = rows.column_count();
            let read = rows.query_map((), |row| {
                (0..columns).map(|n| row.get::<_, rusqlite::types::Value>(n)).collect::<rusqlite::Result<Vec<_>>>()
            });
            read.unwrap().map(Result::unwrap).collect::<Vec<_>>()
        })
    };
    let before = state(&connection);
    assert!(before.iter().take(2).all(|rows| !rows.is_empty()));

    let tx = begin(&mut connection);
    enter(&tx, "c-2");
    let mut joined = SqliteUnitOfWork::join(&tx, &DefaultCrm).unwrap();
    house.portal.within(&mut joined).link_contact(&boss(), account.id, &contact("c-2")).unwrap();
    house.portal.within(&mut joined).unlink_contact(&boss(), account.id, &contact("c-2")).unwrap();
    drop(joined);
    assert_eq!(state(&tx), before);
    tx.rollback().unwrap();
    assert_eq!(state(&connection), before);
    house.portal.authenticate(&session.signed_in().token).unwrap();
}

#[test]
fn a_reading_while_the_host_writes_sees_what_is_committed() {
    let house = House::new();
    let mut connection = host(&house);
    let tx = begin(&mut connection);
    let mut joined = SqliteUnitOfWork::join(&tx, &DefaultCrm).unwrap();
    house.portal.within(&mut joined).open_account(&boss(), &contact("c-1")).unwrap();
    let seen = house.store.with_view(|view| view.account_of_contact(&stage::company(), &contact("c-1"))).unwrap();
    assert_eq!(seen, None);
}
