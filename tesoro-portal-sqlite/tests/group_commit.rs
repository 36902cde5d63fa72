//! Operations share commits, and none is told of a success that another could still take away.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use stage::{
    File, NOW, RACERS, account, agent, attempts, company, contact, count_attempt, id, meddle, persistently, race,
    throttle_key,
};
use tesoro_portal_core::account::Disabled;
use tesoro_portal_core::activity::Actor;
use tesoro_portal_core::ports::{AccountFilter, Store as _, StoreError, StoreErrorKind, StoreExt as _, Verdict};
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};

#[test]
fn threat_42_one_of_many_creations_for_a_contact_succeeds() {
    let file = File::with_office();
    let store = file.open();
    let outcomes = race(RACERS, |n| {
        let account = account(u32::try_from(n).unwrap());
        persistently(|| {
            store.with_tx(|uow| {
                uow.insert_account(&account)?;
                uow.link_contact(&company(), account.id, &contact("c-1"))
            })
        })
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert!(outcomes.iter().flat_map(Result::as_ref).count() == 1);
    for error in outcomes.into_iter().filter_map(Result::err) {
        assert_eq!(error.kind(), StoreErrorKind::Taken, "{error:?}");
    }
    let accounts = store.with_view(|view| view.accounts(&company(), &AccountFilter::default(), None, 100)).unwrap();
    assert_eq!(accounts.len(), 1, "the losers left nothing");
}

#[test]
fn threat_42_one_of_many_creations_with_an_address_succeeds_over_two_stores() {
    let file = File::with_office();
    let stores = [file.open(), file.open()];
    let outcomes = race(RACERS, |n| {
        let mut account = account(u32::try_from(n).unwrap());
        account.email = "Same@Example.com".to_owned().try_into().unwrap();
        persistently(|| stores[n % 2].with_tx(|uow| uow.insert_account(&account)))
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for error in outcomes.into_iter().filter_map(Result::err) {
        assert_eq!(error.kind(), StoreErrorKind::Taken, "{error:?}");
    }
}

#[test]
fn threat_26_counters_persist_and_are_shared_by_two_stores_on_one_file() {
    let file = File::with_office();
    let key = throttle_key(1);
    let stores = [file.open(), file.open()];
    let mut counted: Vec<u32> =
        race(RACERS, |n| persistently(|| stores[n % 2].with_tx(|uow| count_attempt(uow, &key))).unwrap());
    counted.sort_unstable();
    assert_eq!(counted, (1..=16).collect::<Vec<u32>>(), "each attempt saw the one before it");
    drop(stores);
    assert_eq!(attempts(&file.open(), &key), 16);
}

/// How many commits the write-ahead log holds: frames whose second word is not zero (SQLite file format, section 4.1).
fn commits_in_log(file: &File) -> usize {
    let log = std::fs::read(file.path().with_extension("db-wal")).unwrap();
    let page = usize::try_from(u32::from_be_bytes(log[8..12].try_into().unwrap())).unwrap();
    let salt = &log[16..24];
    let frames = log[32..].chunks_exact(24 + page);
    frames.filter(|frame| frame[8..16] == *salt && frame[4..8] != [0; 4]).count()
}

#[test]
fn operations_of_many_threads_take_fewer_commits_than_there_are_operations() {
    const EACH: usize = 12;
    let file = File::with_office();
    let store = file.open();
    store.checkpoint().unwrap();
    race(RACERS, |n| {
        for _ in 0..EACH {
            store.with_tx(|uow| count_attempt(uow, &throttle_key(u32::try_from(n).unwrap()))).unwrap();
        }
    });
    let commits = commits_in_log(&file);
    assert!((1..RACERS * EACH).contains(&commits), "{commits} commits for {} operations", RACERS * EACH);
    for n in 0..RACERS {
        assert_eq!(attempts(&store, &throttle_key(u32::try_from(n).unwrap())), 12);
    }
}

#[test]
fn one_thread_commits_each_operation_by_itself() {
    let file = File::with_office();
    let store = file.open();
    store.checkpoint().unwrap();
    for _ in 0..5 {
        store.with_tx(|uow| count_attempt(uow, &throttle_key(1))).unwrap();
    }
    assert_eq!(commits_in_log(&file), 5);
}

#[test]
fn a_batch_takes_no_more_operations_than_its_bound() {
    let file = File::with_office();
    let config = SqliteConfig::default().batch(NonZeroUsize::MIN, Duration::from_secs(1));
    let store = SqliteStore::open(file.path(), &config).unwrap();
    store.checkpoint().unwrap();
    race(RACERS, |_| store.with_tx(|uow| count_attempt(uow, &throttle_key(1))).unwrap());
    assert_eq!(commits_in_log(&file), RACERS);
}

#[test]
fn what_was_answered_is_in_every_later_reading_of_another_store_too() {
    let file = File::with_office();
    let store = file.open();
    // It has nothing in common with the first but the file, and its readings wait for nobody.
    let outsider = file.open();
    let missed = AtomicU32::new(0);
    race(RACERS, |n| {
        for i in 0..10 {
            let account = account(u32::try_from(n * 100 + i).unwrap());
            store.with_tx(|uow| uow.insert_account(&account)).unwrap();
            let found = outsider.with_view(|view| view.account(&company(), account.id)).unwrap();
            missed.fetch_add(u32::from(found.is_none()), Ordering::Relaxed);
        }
    });
    assert_eq!(missed.into_inner(), 0);
}

#[test]
fn nesting_is_refused_in_every_combination_and_leaves_the_store_usable() {
    let file = File::with_office();
    let store = file.open();
    let clone = store.clone();
    let misuse = |outcome: Result<(), StoreError>| assert_eq!(outcome.unwrap_err().kind(), StoreErrorKind::Misuse);
    let inner = || -> Result<(), StoreError> {
        misuse(clone.transact(Box::new(|_| panic!("ran"))));
        misuse(clone.read(Box::new(|_| panic!("ran"))));
        misuse(clone.with_office(|_| panic!("ran")));
        misuse(clone.with_office_view(|_| panic!("ran")));
        misuse(clone.checkpoint());
        misuse(clone.check());
        Ok(())
    };
    store.with_tx(|_| inner()).unwrap();
    store.with_view(|_| inner()).unwrap();
    store.with_office(|_| inner()).unwrap();
    store.with_tx(|uow| count_attempt(uow, &throttle_key(1))).unwrap();
    store.check().unwrap();
}

#[test]
fn another_store_may_be_read_from_within_a_body() {
    let (one, other) = (File::with_office(), File::with_office());
    let (store, friend) = (one.open(), other.open());
    let found = store.with_tx(|_| friend.with_view(|view| view.account(&company(), id(1)))).unwrap();
    assert_eq!(found, None);
}

#[test]
fn panics_among_many_threads_take_nothing_along() {
    let file = File::with_office();
    let store = file.open();
    let key = throttle_key(1);
    race(RACERS, |n| {
        for _ in 0..10 {
            let outcome = catch_unwind(AssertUnwindSafe(|| {
                store.with_tx(|uow| {
                    let count = count_attempt(uow, &key)?;
                    assert!(n % 2 == 0, "on purpose");
                    Ok::<_, StoreError>(count)
                })
            }));
            assert_eq!(outcome.is_ok(), n % 2 == 0);
        }
    });
    assert_eq!(attempts(&store, &key), 80);
}

#[test]
fn a_panic_in_a_reading_leaves_the_reader_usable() {
    let file = File::with_office();
    let store = SqliteStore::open(file.path(), &SqliteConfig::default().readers(NonZeroUsize::MIN)).unwrap();
    for _ in 0..3 {
        let outcome = catch_unwind(AssertUnwindSafe(|| store.read(Box::new(|_| panic!("on purpose")))));
        assert!(outcome.is_err());
    }
    store.with_tx(|uow| uow.insert_account(&account(1))).unwrap();
    assert!(store.with_view(|view| view.account(&company(), id(1))).unwrap().is_some());
}

#[test]
fn a_stray_commit_is_vetoed_and_reported_as_misuse() {
    let file = File::with_office();
    let store = file.open_meddling(|connection| {
        assert!(connection.execute_batch("COMMIT").is_err(), "the commit went through");
        let wrote = connection.execute("UPDATE crm_contacts SET first_name = 'stray'", ());
        assert!(wrote.is_err(), "a write by itself went through");
    });
    let error = store
        .with_tx(|uow| {
            uow.insert_account(&account(1))?;
            meddle(uow)?;
            Ok::<_, StoreError>(())
        })
        .unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Unavailable, "the body's own error: {error:?}");

    // The body that keeps what it wrote is told.
    let outcome = store.with_verdict(|uow| {
        uow.insert_account(&account(1)).unwrap();
        let _ = meddle(uow);
        (Verdict::Commit, ())
    });
    assert_eq!(outcome.unwrap_err().kind(), StoreErrorKind::Misuse);

    assert_eq!(store.with_view(|view| view.account(&company(), id(1))).unwrap(), None);
    let found = store.with_view(|view| view.crm_view().contact(&company(), &contact("c-1"))).unwrap();
    assert_eq!(found.unwrap().first_name, "Jan");
}

#[test]
fn after_the_transaction_has_ended_the_unit_of_work_refuses_calls() {
    let file = File::with_office();
    let store = file.open_meddling(|connection| connection.execute_batch("ROLLBACK").unwrap());
    let outcome = store.with_verdict(|uow| {
        uow.insert_account(&account(1)).unwrap();
        let meddled = meddle(uow);
        assert_eq!(meddled.unwrap_err().kind(), StoreErrorKind::Unavailable);
        let late = uow.insert_account(&account(2));
        assert_eq!(late.unwrap_err().kind(), StoreErrorKind::Unavailable);
        (Verdict::Commit, ())
    });
    assert_eq!(outcome.unwrap_err().kind(), StoreErrorKind::Unavailable);
    assert!(store.with_view(|view| view.accounts(&company(), &AccountFilter::default(), None, 10)).unwrap().is_empty());
}

#[test]
fn a_body_that_breaks_a_batch_fails_alone_and_the_others_get_through() {
    let file = File::with_office();
    let store = file.open_meddling(|connection| connection.execute_batch("ROLLBACK").unwrap());
    let key = throttle_key(1);
    let broken: Vec<usize> = race(RACERS, |n| {
        (0..10)
            .map(|_| {
                let outcome = persistently(|| {
                    store.with_verdict(|uow| {
                        count_attempt(uow, &key).unwrap();
                        if n == 0 {
                            let _ = meddle(uow);
                        }
                        (Verdict::Commit, ())
                    })
                });
                match outcome {
                    Ok(()) => false,
                    Err(error) => {
                        assert_eq!(error.kind(), StoreErrorKind::Unavailable, "{error:?}");
                        true
                    }
                }
            })
            .filter(|broken| *broken)
            .count()
    });
    assert_eq!(broken[0], 10, "whoever ends the transaction is told so, once alone");
    assert_eq!(broken[1..], [0; RACERS - 1], "the others are only asked to try again");
    assert_eq!(attempts(&store, &key), 150);
}

#[test]
fn threat_65_a_full_disk_leaves_no_half_state_and_is_told_as_unavailable() {
    let file = File::with_office();
    let store = file.open_meddling(|connection| {
        let pages: i64 = connection.query_row("PRAGMA page_count", (), |row| row.get(0)).unwrap();
        connection.pragma_update(None, "max_page_count", pages + 2).unwrap();
    });
    store.with_tx(|uow| uow.insert_account(&account(1))).unwrap();
    let mut large = account(1);
    large.disabled = Some(Disabled { by: Actor::System, at: NOW, reason: Some("x".repeat(1 << 20)) });

    let error = store
        .with_tx(|uow| {
            count_attempt(uow, &throttle_key(1))?;
            meddle(uow)?;
            uow.update_account(&large)
        })
        .unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::Unavailable, "{error:?}");

    // A body that goes on regardless gets nothing through either.
    let outcome = store.with_verdict(|uow| {
        count_attempt(uow, &throttle_key(1)).unwrap();
        let refused = [uow.update_account(&large), count_attempt(uow, &throttle_key(1)).map(drop)];
        let refused = refused.map(|outcome| outcome.map_err(|error| error.kind()));
        assert_eq!(refused, [Err(StoreErrorKind::Unavailable); 2]);
        (Verdict::Commit, ())
    });
    assert_eq!(outcome.unwrap_err().kind(), StoreErrorKind::Unavailable);
    assert_eq!(attempts(&store, &throttle_key(1)), 0);

    assert_eq!(store.with_view(|view| view.account(&company(), id(1))).unwrap(), Some(account(1)));
    store.with_tx(|uow| uow.crm().assign_agent(&company(), &contact("c-1"), &agent())).unwrap();
}

#[test]
fn threat_65_a_locked_file_is_told_as_unavailable_within_the_callers_own_limit() {
    let file = File::with_office();
    let limit = Duration::from_millis(200);
    let store = SqliteStore::open(file.path(), &SqliteConfig::default().busy_timeout(limit)).unwrap();
    let outsider = file.outsider();
    outsider.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (done, finished) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(|| {
            let kinds = race(RACERS, |_| store.with_tx(|uow| count_attempt(uow, &throttle_key(1))).unwrap_err().kind());
            done.send(kinds).unwrap();
        });
        // One after the other would take 16 times the limit, 3.2 s.
        let kinds = finished.recv_timeout(Duration::from_secs(2)).expect("the waits added up");
        assert_eq!(kinds, vec![StoreErrorKind::Unavailable; RACERS]);
    });
    assert_eq!(store.with_view(|view| view.account(&company(), id(1))).unwrap(), None, "readers wait for nobody");
    outsider.execute_batch("ROLLBACK").unwrap();
    store.with_tx(|uow| count_attempt(uow, &throttle_key(1))).unwrap();
}

#[test]
fn readiness_tells_a_body_that_holds_the_writer() {
    let file = File::with_office();
    let limit = Duration::from_millis(20);
    let store = SqliteStore::open(file.path(), &SqliteConfig::default().busy_timeout(limit)).unwrap();
    store.check().unwrap();
    let (holding, held) = mpsc::channel();
    let (release, released) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let store = &store;
        scope.spawn(move || {
            store
                .with_tx(|_| {
                    holding.send(()).unwrap();
                    released.recv().unwrap();
                    Ok::<_, StoreError>(())
                })
                .unwrap();
        });
        held.recv().unwrap();
        let stuck = (0..100_000).find_map(|_| {
            thread::yield_now();
            store.check().err()
        });
        assert_eq!(stuck.expect("is told").kind(), StoreErrorKind::Unavailable);
        release.send(()).unwrap();
    });
    store.check().unwrap();
}
