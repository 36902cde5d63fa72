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
