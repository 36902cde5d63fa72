use std::thread;

use super::samples::{self, contact_id, north};
use super::stage::{RACERS, Stage, race};
use crate::account::Account;
use crate::ports::{AccountFilter, StoreError, StoreErrorKind};

/// Asserts that one racer succeeded and every other was told that it is taken.
#[track_caller]
fn assert_one_winner(outcomes: &[Result<(), StoreError>]) {
    let winners = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    assert_eq!(winners, 1, "of {} at once, so many succeeded", outcomes.len());
    for error in outcomes.iter().filter_map(|outcome| outcome.as_ref().err()) {
        assert_eq!(error.kind(), StoreErrorKind::Taken, "a loser was told {error:?}");
    }
}

fn number(runner: usize) -> u32 {
    u32::try_from(runner).unwrap() + 1
}

pub(super) fn one_contact_is_linked_once(stage: &Stage<'_>) {
    for runner in 0..RACERS {
        stage.write(|uow| uow.insert_account(&samples::account(&north(), number(runner))));
    }
    let contact = contact_id("wanted");
    let outcomes = race(RACERS, |runner| {
        stage.attempt(|uow| uow.link_contact(&north(), samples::account_id(number(runner)), &contact))
    });
    assert_one_winner(&outcomes);
    let winner = outcomes.iter().position(Result::is_ok).map(|runner| samples::account_id(number(runner)));
    let linked = stage.look(|view| view.account_of_contact(&north(), &contact));
    assert_eq!(linked.map(|account| account.id), winner, "the account that the contact ended up with");
}

pub(super) fn one_address_is_taken_once(stage: &Stage<'_>) {
    let outcomes = race(RACERS, |runner| {
        let mut account = samples::account(&north(), number(runner));
        account.email = samples::email("wanted@example.com");
        stage.attempt(|uow| uow.insert_account(&account))
    });
    assert_one_winner(&outcomes);
    let listed = stage.look(|view| view.accounts(&north(), &AccountFilter::default(), None, 2 * RACERS));
    assert_eq!(listed.len(), 1, "accounts in the end");
}

/// A Draft keeps nobody from its address, and is kept from it by whoever is Active first.
pub(super) fn one_address_is_active_once(stage: &Stage<'_>) {
    let wanted = samples::email("wanted@example.com");
    let active = |runner| Account { email: wanted.clone(), ..samples::account(&north(), number(runner)) };
    let draft = Account { email: wanted.clone(), ..samples::draft(&north(), 1, 3_600) };
    stage.write(|uow| uow.insert_account(&draft));
    let outcomes = race(RACERS, |runner| {
        let account = active(runner);
        stage.attempt(|uow| if runner == 0 { uow.update_account(&account) } else { uow.insert_account(&account) })
    });
    assert_one_winner(&outcomes);
    let winner = outcomes.iter().position(Result::is_ok).map(active);
    let found = stage.look(|view| view.account_by_email(&north(), wanted.key()));
    assert_eq!(found, winner, "the account that signs in with the address");
}

/// Check first, write then, as every operation does: without serialisation two of them pass the same check.
pub(super) fn a_checked_condition_still_holds_when_it_commits(stage: &Stage<'_>) {
    for round in 0..10_u32 {
        let keys = [samples::throttle_key(2 * round), samples::throttle_key(2 * round + 1)];
        let wrote = race(2, |runner| {
            stage.write(|uow| {
                for key in &keys {
                    if uow.throttle(&north(), key)?.is_some() {
                        return Ok(false);
                    }
                    thread::yield_now();
                }
                uow.put_throttle(&north(), &keys[runner], &samples::throttle(1), samples::after(60))?;
                Ok(true)
            })
        });
        assert_ne!(wrote, [true, true], "both found that neither had written, in round {round}");
        assert_ne!(wrote, [false, false], "neither wrote, in round {round}");
    }
}

pub(super) fn one_mail_is_claimed_once(stage: &Stage<'_>) {
    for runner in 0..RACERS {
        stage.write(|uow| uow.enqueue(&samples::intent(&north(), number(runner))));
    }
    let (now, until) = (samples::after(3_600), samples::after(7_200));
    let claims = race(RACERS, |_| stage.write(|uow| uow.claim_due(now, until, 1)));
    let mut ids: Vec<_> = claims.into_iter().flatten().map(|intent| intent.id).collect();
    ids.sort_unstable();
    let all: Vec<_> = (0..RACERS).map(|runner| samples::intent_id(number(runner))).collect();
    assert_eq!(ids, all, "the mails that were claimed, one by each of as many dispatchers");
}
