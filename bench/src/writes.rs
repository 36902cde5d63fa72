//! Durable writes: alone against the bare commit, and of many threads that share commits.

use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use tempfile::TempDir;
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::ports::{StoreError, StoreExt as _};
use tesoro_portal_core::throttle::{ThrottleKey, ThrottleState};
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};
use time::UtcDateTime;
use time::macros::utc_datetime;

use crate::Result;
use crate::house::{bare, company};
use crate::sitting::{Since, in_turn};

const FOR: Duration = Duration::from_millis(1_500);
const NOW: UtcDateTime = utc_datetime!(2026-03-02 09:00);

/// Threads whose rates are told.
const THREADS: [usize; 3] = [1, 16, 64];

/// What the store writes for a counter, as the store writes it.
const UPSERT: &str = "INSERT INTO portal_throttles (company, key, count, since, blocked_until, forget_at) \
     VALUES ('north', ?1, 1, 0, NULL, 0) ON CONFLICT (company, key) DO UPDATE SET count = count + 1";

const LOOK_UP: &str = "SELECT count FROM portal_throttles WHERE company = 'north' AND key = ?1";

pub(crate) fn compare(folder: &Path) -> Result<()> {
    let folder = TempDir::new_in(folder)?;
    let open = |name: &str, config: &SqliteConfig| SqliteStore::open(folder.path().join(name), config);
    let shared = open("shared.db", &SqliteConfig::default())?;
    let single = open("single.db", &SqliteConfig::default().batch(NonZeroUsize::MIN, Duration::from_millis(2)))?;
    drop(open("bare.db", &SqliteConfig::default())?);
    let connection = bare(&folder.path().join("bare.db"))?;
    let company = company()?;

    let [one, bare_one, bare_batch] =
        in_turn([&mut || rate(&shared, &company, 1), &mut || bare_rate(&connection, 1), &mut || {
            bare_rate(&connection, 64)
        }])?;
    println!("one durable write at a time: {:.2} of the rate of the bare commit", one / bare_one);
    println!("the bare connection, 64 rows a commit: {:.1} times the rate of one row a commit", bare_batch / bare_one);
    for threads in THREADS {
        let [one, with, without, bare_batch] = in_turn([
            &mut || rate(&shared, &company, 1),
            &mut || rate(&shared, &company, threads),
            &mut || rate(&single, &company, threads),
            &mut || bare_rate(&connection, 64),
        ])?;
        println!(
            "durable writes of {threads:>2} threads: {:.1} times the rate of 1 thread, {:.1} times that of a commit for \
             each write, {:.0} % of the bare 64-row batch",
            with / one,
            with / without,
            100.0 * with / bare_batch
        );
    }
    Ok(())
}

/// Writes a second, each answered when it is durable.
fn rate(store: &SqliteStore, company: &CompanyId, threads: usize) -> Result<f64> {
    let (stop, done) = (AtomicBool::new(false), AtomicU64::new(0));
    let since = Since::now();
    thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|n| {
                let (stop, done) = (&stop, &done);
                scope.spawn(move || -> std::result::Result<(), StoreError> {
                    let mut key = [0; 32];
                    key[..8].copy_from_slice(&n.to_be_bytes());
                    let key = ThrottleKey::from_bytes(key);
                    while !stop.load(Ordering::Relaxed) {
                        store.with_tx(|uow| {
                            let count = uow.throttle(company, &key)?.map_or(0, |state| state.count);
                            let state = ThrottleState { count: count + 1, since: NOW, blocked_until: None };
                            uow.put_throttle(company, &key, &state, NOW)
                        })?;
                        done.fetch_add(1, Ordering::Relaxed);
                    }
                    Ok(())
                })
            })
            .collect();
        while since.elapsed() < FOR {
            thread::park_timeout(FOR.saturating_sub(since.elapsed()));
        }
        stop.store(true, Ordering::Relaxed);
        for thread in running {
            thread.join().map_err(|_| "a thread panicked")??;
        }
        per_second(done.load(Ordering::Relaxed), since)
    })
}

/// The same reads and writes without anything around them, so many rows a commit.
fn bare_rate(connection: &Connection, rows: u8) -> Result<f64> {
    let since = Since::now();
    let mut done = 0;
    while since.elapsed() < FOR {
        connection.prepare_cached("BEGIN IMMEDIATE")?.execute(())?;
        for n in 0..rows {
            let mut look_up = connection.prepare_cached(LOOK_UP)?;
            look_up.query([[n; 32]])?.next()?;
            connection.prepare_cached(UPSERT)?.execute([[n; 32]])?;
            done += 1;
        }
        connection.prepare_cached("COMMIT")?.execute(())?;
    }
    per_second(done, since)
}

fn per_second(done: u64, since: Since) -> Result<f64> {
    Ok(f64::from(u32::try_from(done)?) / since.elapsed().as_secs_f64())
}
