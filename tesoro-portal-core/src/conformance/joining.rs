use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use super::everything;
use super::host::{Host, Joining};
use super::samples::{self, north};
use super::stage::Stage;
use crate::crm::Contact;
use crate::ports::{StoreError, StoreErrorKind, UnitOfWork, Verdict, View};

/// What the host writes by itself.
fn own() -> Contact {
    samples::contact(&north(), "the-hosts-own")
}

/// Runs `acts` after everything that [`everything::write`] needs is there; answers whether the adapter can join.
fn host(stage: &Stage<'_>, acts: impl FnOnce(&mut dyn Host) -> Verdict) -> Joining {
    everything::prepare(stage);
    stage.harness.host(Box::new(acts))
}

/// Runs `body` as an operation of the portal, which ends with this verdict.
#[track_caller]
fn nested(
    host: &mut dyn Host,
    verdict: Verdict,
    body: impl FnOnce(&mut dyn UnitOfWork) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut outcome = Ok(());
    host.transaction()
        .nested(Box::new(|uow| {
            outcome = body(uow);
            verdict
        }))
        .unwrap_or_else(|error| panic!("a joined operation: {error:?}"));
    outcome
}

/// What the transaction sees of everything, by its names.
#[track_caller]
fn seen_within(host: &mut dyn Host) -> Vec<&'static str> {
    let mut seen = Vec::new();
    nested(host, Verdict::Rollback, |uow| {
        seen = everything::seen(uow)?;
        Ok(())
    })
    .expect("reading within the transaction");
    seen.into_iter().filter_map(|(name, is_there)| is_there.then_some(name)).collect()
}

/// What everybody else sees meanwhile. Another thread looks: what a thread may read within its host's transaction is the
/// adapter's affair.
fn seen_outside(stage: &Stage<'_>) -> Vec<&'static str> {
    let store = &stage.store;
    let seen = thread::scope(|scope| {
        scope.spawn(|| Stage { harness: stage.harness, store: store.clone() }.look(everything::seen)).join()
    });
    let seen = seen.expect("reading outside the transaction");
    seen.into_iter().filter_map(|(name, is_there)| is_there.then_some(name)).collect()
}

fn has(view: &mut dyn View, contact: &Contact) -> Result<bool, StoreError> {
    Ok(view.crm_view().contact(&contact.company, &contact.id)?.is_some())
}

pub(super) fn a_joined_commit_is_the_hosts(stage: &Stage<'_>) {
    let joining = host(stage, |host| {
        host.put_contact(&own());
        nested(host, Verdict::Commit, |uow| {
            assert!(has(uow, &own())?, "what the host wrote is not to be seen by the operation");
            everything::write(uow)
        })
        .expect("the writing");
        assert_eq!(seen_outside(stage), [""; 0], "seen by others before the host committed");
        assert!(seen_within(host).len() > 10, "seen by the next operation: {:?}", seen_within(host));
        Verdict::Commit
    });
    if joining == Joining::Supported {
        everything::assert_all(stage);
        assert!(stage.look(|view| has(view, &own())), "what the host wrote is gone");
    }
}

pub(super) fn a_rollback_of_the_host_undoes_everything(stage: &Stage<'_>) {
    let joining = host(stage, |host| {
        host.put_contact(&own());
        nested(host, Verdict::Commit, everything::write).expect("the writing");
        Verdict::Rollback
    });
    if joining == Joining::Supported {
        everything::assert_nothing(stage);
        assert!(!stage.look(|view| has(view, &own())), "what the host wrote was committed");
    }
}

pub(super) fn a_joined_rollback_undoes_itself_only(stage: &Stage<'_>) {
    keeps_what_was_before(stage, |host| {
        nested(host, Verdict::Rollback, everything::undo).expect("the changes before the rollback");
    });
}

pub(super) fn a_joined_error_undoes_itself_only(stage: &Stage<'_>) {
    keeps_what_was_before(stage, |host| {
        let runs = Cell::new(0);
        let outcome = nested(host, Verdict::Rollback, |uow| {
            runs.set(runs.get() + 1);
            uow.insert_account(&samples::account(&north(), 2))?;
            uow.insert_account(&samples::account(&north(), 1))
        });
        let kind = outcome.expect_err("a second account with the same id was accepted").kind();
        assert_eq!((kind, runs.get()), (StoreErrorKind::Taken, 1), "the error, and how often the body ran");
    });
    let second = stage.look(|view| view.account(&north(), samples::account_id(2)));
    assert_eq!(second, None, "left behind by the operation that failed");
}

pub(super) fn a_joined_panic_undoes_itself_only(stage: &Stage<'_>) {
    keeps_what_was_before(stage, |host| {
        for round in 1..=3 {
            let caught = catch_unwind(AssertUnwindSafe(|| {
                let _ = host.transaction().nested(Box::new(|uow| {
                    everything::undo(uow).expect("the changes before the panic");
                    panic!("a joined operation that panics")
                }));
            }));
            let panic = caught.expect_err("the panic was swallowed");
            let words = panic.downcast_ref::<&'static str>().copied();
            assert_eq!(words, Some("a joined operation that panics"), "what the host caught in round {round}");
        }
    });
}

/// The host and an operation write everything; then `mishap` happens, and the host commits.
fn keeps_what_was_before(stage: &Stage<'_>, mishap: impl FnOnce(&mut dyn Host)) {
    let joining = host(stage, |host| {
        host.put_contact(&own());
        nested(host, Verdict::Commit, everything::write).expect("the writing");
        let before = seen_within(host);
        mishap(host);
        assert_eq!(seen_within(host), before, "seen by the next operation");
        assert_eq!(seen_outside(stage), [""; 0], "seen by others before the host committed");
        Verdict::Commit
    });
    if joining == Joining::Supported {
        everything::assert_all(stage);
        assert!(stage.look(|view| has(view, &own())), "what the host wrote is gone");
    }
}

pub(super) fn a_joined_body_runs_once(stage: &Stage<'_>) {
    host(stage, |host| {
        for (runs, verdict) in [(1, Verdict::Commit), (1, Verdict::Rollback)] {
            let ran = Cell::new(0);
            nested(host, verdict, |_| {
                ran.set(ran.get() + 1);
                Ok(())
            })
            .expect("an empty body");
            assert_eq!(ran.get(), runs, "runs of a body that ends with {verdict:?}");
        }
        Verdict::Commit
    });
}

pub(super) fn nothing_runs_once_the_host_has_ended(stage: &Stage<'_>) {
    let joining = host(stage, |host| {
        nested(host, Verdict::Commit, everything::write).expect("the writing");
        host.roll_back();
        let late = host.transaction().nested(Box::new(|_| panic!("a body ran without a transaction")));
        assert!(late.is_err(), "an operation was accepted without a transaction");
        Verdict::Commit
    });
    if joining == Joining::Supported {
        everything::assert_nothing(stage);
    }
}

pub(super) fn a_unit_of_work_beside_it_is_refused(stage: &Stage<'_>) {
    let joining = host(stage, |host| {
        nested(host, Verdict::Commit, everything::write).expect("the writing");
        let beside = stage.store.transact(Box::new(|_| Verdict::Rollback)).map_err(|error| error.kind());
        assert_eq!(beside, Err(StoreErrorKind::Misuse), "a unit of work beside the host's transaction");
        Verdict::Commit
    });
    if joining == Joining::Supported {
        everything::assert_all(stage);
    }
}
