use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::samples::{self, north};
use super::stage::{Stage, race};
use crate::ports::{AccountFilter, StoreError, StoreExt as _, View};

/// How long a thread is given that nobody may hold up: a store that makes it wait is caught by it, any other answers at
/// once.
const PATIENCE: Duration = Duration::from_secs(5);

fn count(view: &mut dyn View) -> Result<usize, StoreError> {
    Ok(view.accounts(&north(), &AccountFilter::default(), None, 10)?.len())
}

pub(super) fn a_reading_sees_one_state(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&samples::account(&north(), 1)));
    thread::scope(|scope| {
        let counts = stage.look(|view| {
            let before = count(view)?;
            let (written, is_written) = mpsc::channel();
            scope.spawn(move || {
                stage.write(|uow| uow.insert_account(&samples::account(&north(), 2)));
                written.send(()).ok();
            });
            // A store may let the writer wait for readers; then there is nothing to see.
            is_written.recv_timeout(PATIENCE).ok();
            let by_id = view.account(&north(), samples::account_id(2))?;
            Ok((before, count(view)?, by_id))
        });
        assert_eq!(counts, (1, 1, None), "accounts before and after somebody else's commit, and theirs");
    });
    assert_eq!(stage.look(count), 2, "accounts in the next reading");
}

pub(super) fn a_reading_waits_for_no_writer(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&samples::account(&north(), 1)));
    let seen = thread::scope(|scope| {
        stage.store.with_tx(|uow| {
            uow.insert_account(&samples::account(&north(), 2))?;
            let (read, is_read) = mpsc::channel();
            scope.spawn(move || {
                read.send(stage.look(count)).ok();
            });
            Ok::<_, StoreError>(is_read.recv_timeout(PATIENCE))
        })
    });
    let seen = seen.expect("the transaction");
    assert_eq!(seen, Ok(1), "accounts that a reading saw while a transaction was open that adds a second one");
}

pub(super) fn a_commit_is_in_every_later_reading(stage: &Stage<'_>) {
    race(4, |runner| {
        for n in 0..5_u32 {
            let account = samples::account(&north(), 100 * u32::try_from(runner).unwrap() + n);
            stage.write(|uow| uow.insert_account(&account));
            let read = stage.look(|view| view.account(&north(), account.id));
            assert_eq!(read, Some(account), "what this thread committed just before");
        }
    });
}
