use super::samples::{after, intent, intent_id, north, south};
use super::stage::Stage;
use crate::mail::{Intent, IntentState};
use crate::{CompanyId, IntentId};

fn claim(stage: &Stage<'_>, now: i64, until: i64, limit: usize) -> Vec<Intent> {
    stage.write(|uow| uow.claim_due(after(now), after(until), limit))
}

fn ids(intents: &[Intent]) -> Vec<(CompanyId, IntentId)> {
    intents.iter().map(|intent| (intent.company.clone(), intent.id)).collect()
}

fn of_north(numbers: &[u32]) -> Vec<(CompanyId, IntentId)> {
    numbers.iter().map(|n| (north(), intent_id(*n))).collect()
}

/// The `n`th mail, already tried once and due again at that second.
fn again(n: u32, due: i64) -> Intent {
    let state = IntentState::Queued { attempts: 1, due_at: after(due), failure: Some("later".to_owned()) };
    Intent { state, ..intent(&north(), n) }
}

pub(super) fn only_due_mails_are_claimed(stage: &Stage<'_>) {
    stage.write(|uow| uow.enqueue(&intent(&north(), 5)));
    stage.write(|uow| uow.enqueue(&again(1, 10)));
    assert_eq!(claim(stage, 4, 60, 10), [], "before either is due");
    assert_eq!(ids(&claim(stage, 5, 60, 10)), of_north(&[5]), "in the instant in which the first is due");
    assert_eq!(claim(stage, 9, 60, 10), [], "before the other is due");
    assert_eq!(ids(&claim(stage, 10, 60, 10)), of_north(&[1]), "in the instant in which the other is due");
}

pub(super) fn a_claim_is_answered_as_it_is_stored(stage: &Stage<'_>) {
    stage.write(|uow| uow.enqueue(&intent(&north(), 1)));
    stage.write(|uow| uow.enqueue(&again(2, 2)));
    let claimed = claim(stage, 10, 60, 10);
    let expected: Vec<Intent> = [(1, 1), (2, 2)]
        .map(|(n, attempts)| Intent {
            state: IntentState::Claimed { attempts, lease_until: after(60) },
            ..intent(&north(), n)
        })
        .to_vec();
    assert_eq!(claimed, expected, "the claimed mails, each with its attempts raised by one");
    for intent in claimed {
        let stored = stage.look(|view| view.intent(&north(), intent.id));
        assert_eq!(stored, Some(intent), "the claimed mail as stored");
    }
}

pub(super) fn the_longest_waiting_are_claimed_first(stage: &Stage<'_>) {
    for n in [4, 2, 6, 1, 3, 5] {
        let company = if n % 2 == 0 { south() } else { north() };
        stage.write(|uow| uow.enqueue(&intent(&company, n)));
    }
    let mut claimed = Vec::new();
    for (limit, count) in [(1, 1), (2, 2), (2, 2), (10, 1), (10, 0)] {
        let batch = claim(stage, 100, 200, limit);
        assert_eq!(batch.len(), count, "mails claimed of at most {limit}");
        claimed.extend(batch.iter().map(|intent| intent.id));
    }
    assert_eq!(claimed, [1, 2, 3, 4, 5, 6].map(intent_id), "of both companies, in the order in which they were due");
}

pub(super) fn a_leased_mail_is_nobody_elses(stage: &Stage<'_>) {
    stage.write(|uow| uow.enqueue(&intent(&north(), 1)));
    assert_eq!(claim(stage, 1, 60, 10).len(), 1, "mails claimed at first");
    for now in [1, 30, 59] {
        assert_eq!(claim(stage, now, 600, 10), [], "claimed at {now}, under a lease until 60");
    }
}

pub(super) fn a_mail_whose_lease_ran_out_is_claimed_again(stage: &Stage<'_>) {
    stage.write(|uow| uow.enqueue(&intent(&north(), 1)));
    for (attempts, now, until) in [(1, 1, 60), (2, 60, 120), (3, 120, 180)] {
        let taken = claim(stage, now, until, 10);
        let claim = IntentState::Claimed { attempts, lease_until: after(until) };
        assert_eq!(taken, [Intent { state: claim, ..intent(&north(), 1) }], "claimed at {now}");
    }
}

pub(super) fn what_is_over_is_never_claimed(stage: &Stage<'_>) {
    let at = after(5);
    let over = [
        IntentState::Sent { at, attempts: 1 },
        IntentState::Superseded { at, why: crate::mail::Superseded::Replaced },
        IntentState::Expired { at },
        IntentState::Dead { at, attempts: 1, failure: "no".to_owned() },
    ];
    for (n, state) in (1..).zip(over) {
        stage.write(|uow| uow.enqueue(&intent(&north(), n)));
        let claimed = claim(stage, 10, 20, 10).remove(0);
        stage.write(|uow| uow.settle(&Intent { state: state.clone(), ..claimed.clone() }, 1));
        assert_eq!(claim(stage, 1_000_000, 2_000_000, 10), [], "claimed of {state:?}");
    }
}
