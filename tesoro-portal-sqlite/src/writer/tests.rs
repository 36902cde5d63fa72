//! Batches of exactly two operations: the first body ends only when the second caller stands in line.

use std::sync::atomic::AtomicBool;
use std::thread;

use super::*;
use crate::connection::{open_reader, open_writer};

struct Setting {
    writer: Writer,
    /// Sees what is committed.
    outsider: Mutex<Connection>,
    _folder: tempfile::TempDir,
}

impl Setting {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("portal.db");
        let config = SqliteConfig::default().batch(64.try_into().unwrap(), Duration::from_secs(600));
        let connection = open_writer(&path, &config).unwrap();
        connection
            .execute_batch(
                // A foreign key that is checked at the commit: the store has none, a vendor's tables may.
                "CREATE TABLE notes (text TEXT NOT NULL UNIQUE);
                 CREATE TABLE parents (id INTEGER PRIMARY KEY);
                 CREATE TABLE children (parent INTEGER REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)",
            )
            .unwrap();
        let outsider = Mutex::new(open_reader(&path, &config).unwrap());
        Self { writer: Writer::new(connection, &config).unwrap(), outsider, _folder: folder }
    }

    fn committed(&self) -> Vec<String> {
        let outsider = self.outsider.lock().unwrap();
        let mut notes = outsider.prepare("SELECT text FROM notes ORDER BY text").unwrap();
        notes.query_map((), |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    /// Runs both in one batch, `first` before `second`, and answers what each was told; a panic counts as `None`.
    fn in_one_batch(
        &self,
        first: impl FnOnce(&Connection) -> Verdict + Send,
        second: impl FnOnce(&Connection) -> Verdict + Send,
    ) -> [Option<Result<(), StoreErrorKind>>; 2] {
        let inside = AtomicBool::new(false);
        thread::scope(|scope| {
            let one = scope.spawn(|| {
                self.writer.run(|connection| {
                    inside.store(true, Ordering::SeqCst);
                    while self.writer.nobody_arriving() {
                        thread::yield_now();
                    }
                    first(connection)
                })
            });
            while !inside.load(Ordering::SeqCst) {
                thread::yield_now();
            }
            let two = scope.spawn(|| {
                self.writer.run(|connection| {
                    assert!(self.committed().is_empty(), "the first was committed by itself");
                    second(connection)
                })
            });
            [one, two].map(|thread| thread.join().ok().map(|told| told.map_err(|error| error.kind())))
        })
    }

    /// Runs all in one batch, in no particular order, and answers what each was told: the first to come ends only when
    /// all others stand in line.
    fn all_in_one_batch<T: FnOnce(&Connection) -> Verdict + Send>(
        &self,
        bodies: Vec<T>,
    ) -> Vec<Result<(), StoreErrorKind>> {
        let others = bodies.len() - 1;
        let first = AtomicBool::new(true);
        thread::scope(|scope| {
            let running: Vec<_> = bodies
                .into_iter()
                .map(|body| {
                    scope.spawn(|| {
                        let told = self.writer.run(|connection| {
                            while first.load(Ordering::SeqCst) && self.writer.arriving.load(Ordering::SeqCst) < others {
                                thread::yield_now();
                            }
                            first.store(false, Ordering::SeqCst);
                            body(connection)
                        });
                        told.map_err(|error| error.kind())
                    })
                })
                .collect();
            running.into_iter().map(|thread| thread.join().unwrap()).collect()
        })
    }
}

fn note(text: &'static str, verdict: Verdict) -> impl FnOnce(&Connection) -> Verdict + Send {
    move |connection| {
        connection.execute("INSERT INTO notes (text) VALUES (?1)", [text]).unwrap();
        verdict
    }
}

#[test]
fn two_operations_share_one_commit() {
    let setting = Setting::new();
    let told = setting.in_one_batch(note("one", Verdict::Commit), note("two", Verdict::Commit));
    assert_eq!(told, [Some(Ok(())), Some(Ok(()))]);
    assert_eq!(setting.committed(), ["one", "two"]);
}

#[test]
fn a_rollback_undoes_its_own_writes_only() {
    let setting = Setting::new();
    let told = setting.in_one_batch(note("one", Verdict::Rollback), note("two", Verdict::Commit));
    assert_eq!(told, [Some(Ok(())), Some(Ok(()))]);
    assert_eq!(setting.committed(), ["two"]);
    assert!(setting.writer.run(note("one", Verdict::Commit)).is_ok());
}

#[test]
fn a_panic_of_the_last_commits_the_others() {
    let setting = Setting::new();
    let told = setting.in_one_batch(note("one", Verdict::Commit), |connection| {
        note("two", Verdict::Commit)(connection);
        panic!("on purpose");
    });
    assert_eq!(told, [Some(Ok(())), None]);
    assert_eq!(setting.committed(), ["one"]);
}

#[test]
fn a_panic_of_the_first_leaves_the_batch_to_the_others() {
    let setting = Setting::new();
    let panics = |_: &Connection| panic!("on purpose");
    let told = setting.in_one_batch(panics, note("two", Verdict::Commit));
    assert_eq!(told, [None, Some(Ok(()))]);
    assert_eq!(setting.committed(), ["two"]);
}

#[test]
fn a_transaction_ended_from_within_fails_all_as_transient_and_lets_the_next_run_alone() {
    for (end, kind) in [("ROLLBACK", StoreErrorKind::Unavailable), ("COMMIT", StoreErrorKind::Misuse)] {
        let setting = Setting::new();
        let ends = move |connection: &Connection| {
            let _ = connection.execute_batch(end);
            let late = connection.execute("INSERT INTO notes (text) VALUES ('late')", ());
            assert!(late.is_err(), "a write after the end went through");
            Verdict::Commit
        };
        let told = setting.in_one_batch(note("one", Verdict::Commit), ends);
        assert_eq!(told, [Some(Err(StoreErrorKind::Transient)), Some(Err(StoreErrorKind::Transient))], "{end}");
        assert!(setting.committed().is_empty());

        assert_eq!(setting.writer.desk.lock().unwrap().alone, 2);
        assert_eq!(setting.writer.run(ends).unwrap_err().kind(), kind, "alone, it is told what it did");
        setting.writer.run(note("one", Verdict::Commit)).unwrap();
        assert_eq!(setting.committed(), ["one"]);
        assert_eq!(setting.writer.desk.lock().unwrap().alone, 0);
    }
}

#[test]
fn a_savepoint_that_is_gone_fails_the_batch() {
    let setting = Setting::new();
    let releases = |connection: &Connection| {
        connection.execute_batch("RELEASE portal_operation").unwrap();
        Verdict::Commit
    };
    let told = setting.in_one_batch(note("one", Verdict::Commit), releases);
    assert_eq!(told, [Some(Err(StoreErrorKind::Transient)), Some(Err(StoreErrorKind::Transient))]);
    assert!(setting.committed().is_empty());
}

#[test]
fn a_rollback_of_a_transaction_that_ended_is_what_was_wanted() {
    let setting = Setting::new();
    let told = setting.writer.run(|connection| {
        connection.execute_batch("ROLLBACK").unwrap();
        Verdict::Rollback
    });
    assert!(told.is_ok());
    assert!(setting.writer.run(note("one", Verdict::Commit)).is_ok());
}

#[test]
fn threat_65_a_failing_commit_fails_all_and_a_single_one_by_its_own_kind() {
    let setting = Setting::new();
    let orphan = |connection: &Connection| {
        connection.execute("INSERT INTO children (parent) VALUES (1)", ()).unwrap();
        Verdict::Commit
    };
    let told = setting.in_one_batch(note("one", Verdict::Commit), orphan);
    assert_eq!(told, [Some(Err(StoreErrorKind::Transient)), Some(Err(StoreErrorKind::Transient))]);
    assert_eq!(setting.writer.run(orphan).unwrap_err().kind(), StoreErrorKind::Other);
    setting.writer.run(note("one", Verdict::Commit)).unwrap();
    assert_eq!(setting.committed(), ["one"]);
}

/// Sixteen callers, one of whom sinks the shared commit: nobody is told of a success, and nothing is there. Then each
/// comes again, by itself, until the batch that failed has been worked off: the culprit is told what it did, and the
/// others get through.
#[test]
fn the_failure_of_a_batch_reaches_every_caller_and_its_culprit_is_found() {
    const CALLERS: usize = 16;
    let setting = Setting::new();
    let body = |n: usize| {
        move |connection: &Connection| {
            if n == 7 {
                connection.execute("INSERT INTO children (parent) VALUES (1)", ()).unwrap();
            } else {
                connection.execute("INSERT INTO notes (text) VALUES (?1)", [n.to_string()]).unwrap();
            }
            Verdict::Commit
        }
    };
    let told = setting.all_in_one_batch((0..CALLERS).map(body).collect());
    assert_eq!(told, vec![Err(StoreErrorKind::Transient); CALLERS]);
    assert!(setting.committed().is_empty());

    assert_eq!(setting.writer.desk.lock().unwrap().alone, CALLERS);
    for n in 0..CALLERS {
        let told = setting.writer.run(body(n)).map_err(|error| error.kind());
        assert_eq!(told, if n == 7 { Err(StoreErrorKind::Other) } else { Ok(()) }, "caller {n}");
    }
    assert_eq!(setting.committed().len(), CALLERS - 1);
}

/// A refusal whose counted try is to be kept shares its commit with whoever else is there, and is kept with it.
#[test]
fn a_counted_try_of_a_refused_operation_is_committed_with_the_others() {
    let setting = Setting::new();
    let body = |n: usize| {
        move |connection: &Connection| {
            connection.execute("INSERT INTO notes (text) VALUES (?1)", [format!("try {n}")]).unwrap();
            // Every other one is refused, and rolls back what is not the try.
            if n % 2 == 1 {
                let act = "SAVEPOINT act; INSERT INTO notes (text) VALUES ('act'); ROLLBACK TO act; RELEASE act";
                connection.execute_batch(act).unwrap();
            }
            Verdict::Commit
        }
    };
    assert_eq!(setting.all_in_one_batch((0..8).map(body).collect()), vec![Ok(()); 8]);
    let tries: Vec<String> = (0..8).map(|n| format!("try {n}")).collect();
    assert_eq!(setting.committed(), tries);
}
