use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::everything;
use super::samples::{self, EXTREMES, north};
use super::stage::Stage;
use crate::ports::{StoreError, StoreErrorKind, StoreExt as _, Verdict};

pub(super) fn a_commit_is_seen(stage: &Stage<'_>) {
    everything::prepare(stage);
    everything::assert_nothing(stage);
    stage.write(everything::write);
    everything::assert_all(stage);
}

pub(super) fn a_body_runs_once(stage: &Stage<'_>) {
    let runs = Cell::new(0);
    stage
        .store
        .transact(Box::new(|_| {
            runs.set(runs.get() + 1);
            Verdict::Commit
        }))
        .expect("an empty commit");
    assert_eq!(runs.get(), 1, "runs of a body that commits");
    stage
        .store
        .transact(Box::new(|_| {
            runs.set(runs.get() + 1);
            Verdict::Rollback
        }))
        .expect("an empty rollback");
    assert_eq!(runs.get(), 2, "runs of a body that rolls back, and the one before");
    stage.store.read(Box::new(|_| runs.set(runs.get() + 1))).expect("an empty reading");
    assert_eq!(runs.get(), 3, "runs of a reading, and the two before");
}

pub(super) fn a_unit_sees_its_own_writes(stage: &Stage<'_>) {
    let account = samples::account(&north(), 1);
    stage.write(|uow| {
        uow.insert_account(&account)?;
        assert_eq!(uow.account(&north(), account.id)?.as_ref(), Some(&account), "after insertion");
        uow.put_throttle(&north(), &samples::throttle_key(1), &samples::throttle(2), samples::after(60))?;
        assert_eq!(uow.throttle(&north(), &samples::throttle_key(1))?, Some(samples::throttle(2)), "after writing");
        uow.remove_account(&north(), account.id)?;
        assert_eq!(uow.account(&north(), account.id)?, None, "after removal");
        Ok(())
    });
}

pub(super) fn a_rollback_leaves_nothing(stage: &Stage<'_>) {
    everything::prepare(stage);
    let outcome = stage.store.with_verdict(|uow| (Verdict::Rollback, everything::write(uow)));
    outcome.expect("the rollback").expect("the writing before the rollback");
    everything::assert_nothing(stage);
}

pub(super) fn a_rollback_restores_what_was(stage: &Stage<'_>) {
    everything::prepare(stage);
    stage.write(everything::write);
    let outcome = stage.store.with_verdict(|uow| (Verdict::Rollback, everything::undo(uow)));
    outcome.expect("the rollback").expect("the changes before the rollback");
    everything::assert_all(stage);
}

pub(super) fn an_error_leaves_nothing(stage: &Stage<'_>) {
    everything::prepare(stage);
    let error = stage.attempt(|uow| {
        everything::write(uow)?;
        uow.insert_account(&samples::account(&north(), 1))
    });
    assert!(error.is_err(), "the second account with the same id was accepted");
    everything::assert_nothing(stage);
}

pub(super) fn a_panic_leaves_nothing(stage: &Stage<'_>) {
    everything::prepare(stage);
    panicking(stage);
    everything::assert_nothing(stage);
}

pub(super) fn a_panic_is_resumed_and_leaves_the_store_usable(stage: &Stage<'_>) {
    everything::prepare(stage);
    for round in 1..=3 {
        let words = panicking(stage);
        assert_eq!(words, Some("a body that panics"), "what the caller caught in round {round}");
        let reading =
            catch_unwind(AssertUnwindSafe(|| stage.store.read(Box::new(|_| panic!("a reading that panics")))));
        assert!(reading.is_err(), "the panic of a reading was swallowed in round {round}");
    }
    stage.write(everything::write);
    everything::assert_all(stage);
}

/// Writes and panics; answers what the caller could catch.
fn panicking(stage: &Stage<'_>) -> Option<&'static str> {
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        stage.store.with_tx::<(), StoreError>(|uow| {
            everything::write(uow)?;
            panic!("a body that panics")
        })
    }));
    match outcome {
        Ok(answer) => panic!("the panic was swallowed, the answer was {answer:?}"),
        Err(panic) => panic.downcast_ref::<&'static str>().copied(),
    }
}

pub(super) fn a_refusal_can_commit(stage: &Stage<'_>) {
    let refusal: Result<(), &str> = stage
        .store
        .with_verdict(|uow| {
            let counted =
                uow.put_throttle(&north(), &samples::throttle_key(1), &samples::throttle(1), samples::after(60));
            counted.expect("counting the try");
            (Verdict::Commit, Err("wrong password"))
        })
        .expect("the commit");
    assert_eq!(refusal, Err("wrong password"));
    let counted = stage.write(|uow| uow.throttle(&north(), &samples::throttle_key(1)));
    assert_eq!(counted, Some(samples::throttle(1)), "the counted try");
}

pub(super) fn nesting_is_refused(stage: &Stage<'_>) {
    let store = &stage.store;
    let transact = || store.transact(Box::new(|_| panic!("a nested body ran"))).map_err(|error| error.kind());
    let read = || store.read(Box::new(|_| panic!("a nested reading ran"))).map_err(|error| error.kind());
    stage.write(|uow| {
        uow.insert_account(&samples::account(&north(), 1))?;
        assert_eq!(transact(), Err(StoreErrorKind::Misuse), "a transaction in a transaction");
        assert_eq!(read(), Err(StoreErrorKind::Misuse), "a reading in a transaction");
        uow.insert_account(&samples::account(&north(), 2))
    });
    stage.look(|view| {
        assert_eq!(transact(), Err(StoreErrorKind::Misuse), "a transaction in a reading");
        for n in [1, 2] {
            assert!(view.account(&north(), samples::account_id(n))?.is_some(), "account {n}, written around a refusal");
        }
        Ok(())
    });
    stage.write(|uow| uow.insert_account(&samples::account(&north(), 3)));
}

pub(super) fn times_come_back_equal(stage: &Stage<'_>) {
    for (n, at) in (1..).zip(EXTREMES) {
        let mut account = samples::account(&north(), n);
        account.created_at = at;
        account.last_sign_in_at = Some(at);
        stage.write(|uow| uow.insert_account(&account));
        let read = stage.look(|view| view.account(&north(), account.id));
        assert_eq!(read, Some(account), "an account made at {at}");
    }
}

pub(super) fn what_is_committed_survives_reopening(stage: &Stage<'_>) {
    everything::prepare(stage);
    stage.write(everything::write);
    if let Some(store) = stage.harness.reopen() {
        everything::assert_all(&Stage { harness: stage.harness, store });
    }
}
