//! Copies of a file in use: consistent, checked, and good to go on with.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::error::Error as _;
use std::fs;
use std::os::unix::fs::FileExt as _;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

use stage::house::{House, password_in};
use stage::{File, RACERS, account, attempts, company, contact, count_attempt, throttle_key};
use tesoro_portal_core::ports::{AccountFilter, StoreErrorKind, StoreExt as _};
use tesoro_portal_sqlite::{NewerSchema, SqliteConfig, SqliteStore};

#[test]
fn a_backup_under_writers_is_one_state_with_all_that_was_answered_before() {
    let file = File::with_office();
    let store = file.open();
    let stop = AtomicBool::new(false);
    let answered: Vec<AtomicU32> = (0..4).map(|_| AtomicU32::new(0)).collect();
    thread::scope(|scope| {
        for n in 0..4_u32 {
            let (store, stop, answered) = (&store, &stop, &answered[n as usize]);
            scope.spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    // Two counters that are always equal, and a row whose number grows.
                    store
                        .with_tx(|uow| {
                            let count = count_attempt(uow, &throttle_key(n))?;
                            uow.insert_account(&account(n * 100_000 + count))?;
                            count_attempt(uow, &throttle_key(1_000 + n))
                        })
                        .unwrap();
                    answered.fetch_add(1, Ordering::SeqCst);
                }
            });
        }
        for round in 0..8 {
            let before: Vec<u32> = answered.iter().map(|count| count.load(Ordering::SeqCst)).collect();
            let to = file.path().with_extension(format!("backup-{round}"));
            let report = store.backup(&to).unwrap();
            let copy = SqliteStore::open(&to, &SqliteConfig::default()).unwrap();
            let mut accounts = 0;
            for (n, before) in (0..).zip(before) {
                let (kept, twin) = (attempts(&copy, &throttle_key(n)), attempts(&copy, &throttle_key(1_000 + n)));
                assert!(kept >= before, "thread {n} was answered {before}, the backup has {kept}");
                assert_eq!(kept, twin, "thread {n}: a half transaction");
                accounts += u64::from(kept);
            }
            assert_eq!(report.accounts, accounts);
        }
        stop.store(true, Ordering::Relaxed);
    });
}

#[test]
fn one_can_go_on_with_a_backup() {
    let house = House::new();
    let account = house.invite("c-1");
    let to = house.file.path().with_extension("backup");
    let report = house.store.backup(&to).unwrap();
    assert_eq!((report.accounts, report.waiting_mails), (1, 1));
    assert!(report.portal_version > 0 && report.crm_version.is_some() && report.events > 0);
    assert_eq!(SqliteStore::verify(&to).unwrap(), report);
    assert_eq!(SqliteStore::verify(house.file.path()).unwrap(), report, "a file in use can be checked, too");

    let copy = SqliteStore::open(&to, &SqliteConfig::default()).unwrap();
    let found = copy.with_view(|view| view.account_of_contact(&company(), &contact("c-1"))).unwrap();
    assert_eq!(found.map(|found| found.id), Some(account.id));
    copy.with_tx(|uow| uow.insert_account(&stage::account(7))).unwrap();
}

#[test]
fn threat_68_a_backup_holds_no_password_and_only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;

    let house = House::new();
    house.invite("c-1");
    let password = password_in(&house.mails()[0]);
    let signed_in = house.sign_in("c-1@example.com", &password).unwrap();
    let to = house.file.path().with_extension("backup");
    house.store.backup(&to).unwrap();
    let bytes = fs::read(&to).unwrap();
    let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    assert!(holds(b"c-1@example.com"), "the search finds what is there");
    assert!(!holds(password.as_bytes()), "the temporary password");
    assert!(!holds(signed_in.signed_in().token.expose().as_bytes()), "the session token");
    assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn nothing_is_overwritten_and_nothing_half_is_left() {
    let file = File::with_office();
    let store = file.open();
    let to = file.path().with_extension("backup");
    fs::write(&to, "somebody's").unwrap();
    assert_eq!(store.backup(&to).unwrap_err().kind(), StoreErrorKind::Unavailable);
    assert_eq!(fs::read(&to).unwrap(), b"somebody's");

    let nowhere = file.path().join("no/such/folder");
    assert_eq!(store.backup(nowhere).unwrap_err().kind(), StoreErrorKind::Unavailable);
    let missing = file.path().with_extension("missing");
    let error = SqliteStore::backup_file(&missing, file.path().with_extension("copy")).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Unavailable);
    assert!(!missing.exists(), "a file was made where there was none");

    // What a crash left of an earlier backup is replaced.
    let second = file.path().with_extension("second");
    fs::write(file.path().with_extension("second.part"), "half").unwrap();
    store.backup(&second).unwrap();
    let left: Vec<String> = fs::read_dir(file.path().parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("backup") || name.contains("second") || name.contains("copy"))
        .collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn a_backup_within_a_body_is_refused_and_another_process_can_make_one() {
    let file = File::with_office();
    let store = file.open();
    let to = file.path().with_extension("backup");
    let refused = store.with_tx(|_| store.backup(&to).map(drop)).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::Misuse);
    let held = file.outsider();
    held.execute_batch("BEGIN IMMEDIATE").unwrap();
    SqliteStore::backup_file(file.path(), &to).unwrap();
}

#[test]
fn threat_65_a_damaged_file_is_found() {
    let file = File::with_office();
    let store = file.open();
    stage::race(RACERS, |n| {
        for i in 0..20 {
            store.with_tx(|uow| uow.insert_account(&account(u32::try_from(n * 100 + i).unwrap()))).unwrap();
        }
    });
    let to = file.path().with_extension("backup");
    store.backup(&to).unwrap();
    let pages = fs::metadata(&to).unwrap().len() / 4096;
    assert!(pages > 30);
    let mut found = 0;
    for page in 1..pages {
        let copy = file.path().with_extension("damaged");
        fs::copy(&to, &copy).unwrap();
        let damage = fs::OpenOptions::new().write(true).open(&copy).unwrap();
        damage.write_all_at(&[0xA5; 64], page * 4096).unwrap();
        if let Err(error) = SqliteStore::verify(&copy) {
            assert_eq!(error.kind(), StoreErrorKind::Corrupt, "page {page}: {error:?}");
            found += 1;
        }
    }
    assert!(found * 10 >= pages * 9, "{found} of {pages} damaged pages were found");

    for (length, what) in [(pages * 2048, "half of it"), (100, "its first bytes"), (0, "nothing")] {
        let copy = file.path().with_extension("cut");
        fs::copy(&to, &copy).unwrap();
        fs::OpenOptions::new().write(true).open(&copy).unwrap().set_len(length).unwrap();
        assert_eq!(SqliteStore::verify(&copy).unwrap_err().kind(), StoreErrorKind::Corrupt, "{what}");
    }
    let missing = SqliteStore::verify(file.path().with_extension("missing")).unwrap_err();
    assert_eq!(missing.kind(), StoreErrorKind::Unavailable);
}

#[test]
fn threat_65_what_does_not_go_together_is_found() {
    let house = House::new();
    house.invite("c-1");
    let check = |damage: &str, words: &str| {
        let to = house.file.path().with_extension("copy");
        house.store.backup(&to).unwrap();
        let outsider = rusqlite::Connection::open(&to).unwrap();
        outsider.pragma_update(None, "foreign_keys", false).unwrap();
        outsider.pragma_update(None, "ignore_check_constraints", true).unwrap();
        outsider.execute_batch(damage).unwrap();
        drop(outsider);
        let error = SqliteStore::verify(&to).expect_err(damage);
        fs::remove_file(&to).unwrap();
        let why = error.source().unwrap().to_string();
        assert!(why.contains(words), "{damage}: {why}");
        error
    };
    let kinds = [
        check("DELETE FROM portal_accounts", "portal_credentials").kind(),
        check("UPDATE portal_accounts SET status = 'odd'", "portal_accounts").kind(),
        check("DROP TABLE portal_schema", "no tables of the portal").kind(),
    ];
    assert_eq!(kinds, [StoreErrorKind::Corrupt; 3]);
    let newer = check("UPDATE portal_schema SET version = 99 WHERE part = 'portal'", "version 99");
    assert_eq!(newer.source().unwrap().downcast_ref::<NewerSchema>().unwrap().found, 99);
    let accounts = house.store.with_view(|view| view.accounts(&company(), &AccountFilter::default(), None, 9)).unwrap();
    assert_eq!(accounts.len(), 1);
}
