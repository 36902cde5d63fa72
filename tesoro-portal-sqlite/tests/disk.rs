//! A disk that is full, fails, is locked or may only be read: what was answered is there, nothing is half done, and when
//! the trouble is over the store goes on (threats 65, 67).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::Connection;
use stage::house::{House, attempt, boss, password_in, portal, put_contact, put_office};
use stage::{File, RACERS, account, attempts, company, contact, count_attempt, id, meddle, race, throttle_key};
use tesoro_portal_core::account::Disabled;
use tesoro_portal_core::activity::Actor;
use tesoro_portal_core::memory::FixedClock;
use tesoro_portal_core::ports::{Clock as _, StoreError, StoreErrorKind, StoreExt as _};
use tesoro_portal_core::{Failure, Refusal as _, code};
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};

const FILE: &str = "TESORO_PORTAL_TEST_DISK_FILE";
const DEED: &str = "TESORO_PORTAL_TEST_DISK_DEED";

/// In 512-byte blocks: no file can grow past 1.5 MiB, so that the log fails long before it would be written back.
const FILE_SIZE_LIMIT: &str = "3072";

/// This test again, in a process in which no file can grow past the limit. The signal that would end the process is
/// ignored, so that the write fails instead.
fn limited(name: &str, file: &File, deed: &str) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("trap '' XFSZ; ulimit -f {FILE_SIZE_LIMIT}; exec \"$0\" \"$@\""));
    command.arg(std::env::current_exe().unwrap());
    child_of(&mut command, name, file, deed);
    command
}

/// This test again, in a process of its own.
fn another(name: &str, file: &File, deed: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    child_of(&mut command, name, file, deed);
    command
}

fn child_of(command: &mut Command, name: &str, file: &File, deed: &str) {
    command.args(["--exact", "--nocapture", "--test-threads=1", name]).env(FILE, file.path()).env(DEED, deed);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
}

fn say(line: &str) {
    writeln!(std::io::stdout().lock(), "{line}").unwrap();
}

/// Writes until the disk fails, asks for more, makes room, and goes on.
fn write_until_the_disk_fails(path: &str) {
    say("");
    let store = SqliteStore::open(path, &SqliteConfig::default()).unwrap();
    let kinds = race(RACERS, |t| {
        let mut failed = Vec::new();
        for i in 0..2_000 {
            let n = u32::try_from(t * 10_000 + i).unwrap();
            let mut large = account(n);
            large.disabled = Some(Disabled { by: Actor::System, at: stage::NOW, reason: Some("x".repeat(1_000)) });
            match store.with_tx(|uow| {
                uow.insert_account(&large)?;
                count_attempt(uow, &throttle_key(n))
            }) {
                Ok(_) => say(&format!("wrote {n}")),
                Err(error) => {
                    say(&format!("failed {n} {:?}", error.kind()));
                    failed.push(error.kind());
                }
            }
            if failed.len() == 5 {
                break;
            }
        }
        failed
    })
    .concat();
    assert_eq!(kinds.len(), 5 * RACERS, "the disk did not fail");
    // Readings go on meanwhile, and the store says that it is there.
    store.check().unwrap();
    store.with_view(|view| view.account(&company(), id(0))).unwrap();
    // Writing the log back makes room, as would a larger disk.
    store.checkpoint().unwrap();
    store.with_tx(|uow| uow.insert_account(&account(999_999))).unwrap();
    say("wrote 999999");
}

#[test]
fn threat_65_a_disk_that_fails_under_the_log_loses_nothing_answered_and_recovers() {
    const NAME: &str = "threat_65_a_disk_that_fails_under_the_log_loses_nothing_answered_and_recovers";
    if let Ok(path) = std::env::var(FILE) {
        return write_until_the_disk_fails(&path);
    }
    let file = File::with_office();
    let output = limited(NAME, &file, "").spawn().unwrap().wait_with_output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}");

    SqliteStore::verify(file.path()).unwrap();
    let store = file.open();
    let mut kinds = BTreeMap::new();
    let mut wrote = 0;
    for line in said.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let (number, kind) = match words[..] {
            ["wrote", n] => (n, None),
            ["failed", n, kind] => (n, Some(kind)),
            _ => continue,
        };
        let n: u32 = number.parse().unwrap();
        let there = store.with_view(|view| view.account(&company(), id(n))).unwrap().is_some();
        assert!(n == 999_999 || there == (attempts(&store, &throttle_key(n)) == 1), "{n}: half of it is there");
        match kind {
            None => {
                wrote += 1;
                assert!(there, "{n} was answered and is not there");
            }
            Some(kind) => {
                // What the commit itself met may or may not be there; anything else is not.
                assert!(!there || kind == "OutcomeUnknown", "{n} failed as {kind} and is there");
                *kinds.entry(kind.to_owned()).or_insert(0) += 1;
            }
        }
    }
    assert!(wrote > 100, "{wrote}");
    let told: Vec<&str> = kinds.keys().map(String::as_str).collect();
    assert!(told.iter().all(|kind| ["OutcomeUnknown", "Unavailable", "Transient"].contains(kind)), "{kinds:?}");
    assert!(kinds.contains_key("OutcomeUnknown"), "no commit failed: {kinds:?}");
    store.with_tx(|uow| uow.insert_account(&account(888_888))).unwrap();
}

/// What a request is told while the disk is full, and that nothing of it is left.
#[test]
fn threat_65_a_full_disk_is_a_503_without_half_state_and_passes() {
    let house = House::new();
    house.put_contact("c-2");
    let account = house.invite("c-1");
    let password = password_in(&house.mails()[0]);
    let meddling = house.file.open_meddling(|connection| {
        let pages: i64 = connection.query_row("PRAGMA page_count", (), |row| row.get(0)).unwrap();
        connection.pragma_update(None, "max_page_count", pages).unwrap();
    });
    let (portal, _) = portal(Arc::new(meddling.clone()), house.clock.now(), 5);
    meddling.with_tx(meddle).unwrap();

    // Every page that is there gets used up; then nothing more can be written.
    let reason = Disabled { by: Actor::System, at: stage::NOW, reason: Some("x".repeat(3_000)) };
    let full = (100..400).find_map(|n| {
        let mut large = stage::account(n);
        large.disabled = Some(reason.clone());
        meddling.with_tx(|uow| uow.insert_account(&large)).err()
    });
    assert_eq!(full.unwrap().kind(), StoreErrorKind::Unavailable);
    let (mut answers, mut opened) = (Vec::new(), 0);
    for n in 3..60 {
        let id = format!("c-{n}");
        // The records of the CRM are written by the other store, which has no limit.
        house.put_contact(&id);
        match portal.open_account(&boss(), &contact(&id)) {
            Ok(_) => opened += 1,
            Err(failure) => {
                assert_eq!(failure.code(), code::UNAVAILABLE, "{failure:?}");
                assert!(failure.retry_after().is_some());
                answers.push(id);
            }
        }
        // Room that the other store's writes left is used up as well.
        let mut large = stage::account(1_000 + n);
        large.disabled = Some(reason.clone());
        let _ = meddling.with_tx(|uow| uow.insert_account(&large));
    }
    assert!(answers.len() > 3, "{opened} opened, {} refused", answers.len());
    for id in &answers {
        let (seen, _) = house.portal.contact(&boss(), &contact(id)).unwrap();
        assert!(seen.account.is_none() && seen.contact.agent.is_none(), "{id}: half of it is there");
        assert!(house.portal.activities(&boss(), &contact(id), None, 5).unwrap().is_empty());
    }

    // With room again, everything that was refused goes through.
    for id in &answers {
        house.portal.open_account(&boss(), &contact(id)).unwrap();
    }
    house.sign_in("c-1@example.com", &password).unwrap();
    assert!(house.store.with_view(|view| view.account(&company(), account.id)).unwrap().is_some());
    SqliteStore::verify(house.file.path()).unwrap();
}

#[test]
fn threat_65_a_sign_in_that_cannot_be_counted_is_refused() {
    let house = House::new();
    house.invite("c-1");
    let password = password_in(&house.mails()[0]);
    let read_only = house.file.open_meddling(|connection| connection.pragma_update(None, "query_only", true).unwrap());
    let (portal, _) = portal(Arc::new(read_only.clone()), house.clock.now(), 5);
    read_only.with_tx(meddle).unwrap();
    for typed in [password.as_str(), "not the password"] {
        let failure = portal.sign_in(&attempt("c-1@example.com", typed)).unwrap_err();
        assert_eq!(failure.code(), code::UNAVAILABLE, "nothing was compared");
    }
    house.sign_in("c-1@example.com", &password).unwrap();
}

#[test]
fn threat_65_a_file_that_may_only_be_read_can_be_read_and_refuses_writes() {
    let file = File::with_office();
    let store = file.open_meddling(|connection| connection.pragma_update(None, "query_only", true).unwrap());
    store.with_tx(|uow| uow.insert_account(&account(1))).unwrap();
    store.with_tx(meddle).unwrap();
    for n in [2, 3] {
        let error = store.with_tx(|uow| uow.insert_account(&account(n))).unwrap_err();
        assert_eq!(error.kind(), StoreErrorKind::Unavailable, "{error:?}");
    }
    let found = store
        .with_view(|view| Ok::<_, StoreError>((view.account(&company(), id(1))?, view.account(&company(), id(2))?)));
    assert_eq!(found.unwrap(), (Some(account(1)), None));
    file.open().with_tx(|uow| uow.insert_account(&account(2))).unwrap();
}

/// Holds the write lock until it is told to let go.
fn hold_the_lock(path: &str) {
    say("");
    let connection = Connection::open(path).unwrap();
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    say("locked");
    let mut word = String::new();
    std::io::stdin().read_line(&mut word).unwrap();
    match word.trim() {
        "roll back" => connection.execute_batch("ROLLBACK").unwrap(),
        _ => std::process::abort(),
    }
}

#[test]
fn threat_65_a_file_locked_by_another_process_is_unavailable_until_it_lets_go_or_dies() {
    const NAME: &str = "threat_65_a_file_locked_by_another_process_is_unavailable_until_it_lets_go_or_dies";
    if let Ok(path) = std::env::var(FILE) {
        return hold_the_lock(&path);
    }
    for end in ["roll back", "die"] {
        let file = File::empty();
        let config = SqliteConfig::default().busy_timeout(Duration::from_millis(100));
        let store = SqliteStore::open(file.path(), &config).unwrap();
        put_office(&store);
        put_contact(&store, "c-1");
        let (portal, _) = portal(Arc::new(store.clone()), FixedClock::START, 5);

        let mut child = another(NAME, &file, end).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while line.trim() != "locked" {
            line.clear();
            assert_ne!(lines.read_line(&mut line).unwrap(), 0, "the child ended by itself");
        }
        let failure = portal.open_account(&boss(), &contact("c-1")).unwrap_err();
        let Failure::Store(error) = &failure else { panic!("{failure:?}") };
        assert_eq!((error.kind(), failure.code()), (StoreErrorKind::Unavailable, code::UNAVAILABLE));
        portal.contact(&boss(), &contact("c-1")).unwrap();
        store.check().unwrap();

        writeln!(child.stdin.take().unwrap(), "{end}").unwrap();
        lines.read_to_string(&mut line).unwrap();
        child.wait().unwrap();
        portal.open_account(&boss(), &contact("c-1")).unwrap();
    }
}

/// The process may end right after the answer: what it was is in the files then, with the log as it is, and nothing that
/// was used up comes back.
#[test]
fn threat_67_what_was_answered_is_in_the_files_at_that_moment() {
    let house = House::new();
    let account = house.invite("c-1");
    let copied = || {
        let copy = File::empty();
        for extension in ["db", "db-wal"] {
            let from = house.file.path().with_extension(extension);
            fs::copy(from, copy.path().with_extension(extension)).unwrap();
        }
        let (portal, _) = portal(Arc::new(copy.open()), house.clock.now(), 11);
        (portal, copy)
    };
    let (at_that_moment, _copy) = copied();
    assert!(at_that_moment.contact(&boss(), &contact("c-1")).unwrap().0.account.is_some());

    let temporary = password_in(&house.mails()[0]);
    let signed_in = house.sign_in("c-1@example.com", &temporary).unwrap();
    let (at_that_moment, _copy) = copied();
    let token = &signed_in.signed_in().token;
    at_that_moment.authenticate(token).unwrap();

    let proof = house.portal.authenticate(token).unwrap();
    house.portal.change_password(&proof, None, &stage::house::typed(stage::house::CHOSEN)).unwrap();
    let (at_that_moment, _copy) = copied();
    let refused = at_that_moment.sign_in(&attempt("c-1@example.com", &temporary)).unwrap_err();
    assert!(matches!(&refused, Failure::Refused(refusal) if refusal.code() == code::SIGN_IN_FAILED), "{refused:?}");
    at_that_moment.authenticate(token).unwrap_err();
    at_that_moment.sign_in(&attempt("c-1@example.com", stage::house::CHOSEN)).unwrap();
    assert!(at_that_moment.account(&boss(), account.id).is_ok());
}
