use super::samples::{self, account_id, after, intent, intent_id, north, south};
use super::stage::Stage;
use crate::mail::{Intent, IntentState, Mail, Superseded};
use crate::ports::{IntentFilter, Settled, StoreErrorKind};
use crate::{CompanyId, IntentId};

fn read(stage: &Stage<'_>, company: &CompanyId, n: u32) -> Option<Intent> {
    stage.look(|view| view.intent(company, intent_id(n)))
}

fn pages(stage: &Stage<'_>, filter: IntentFilter, limit: usize) -> Vec<IntentId> {
    let mut ids: Vec<IntentId> = Vec::new();
    loop {
        let page = stage.look(|view| view.intents(&north(), filter, ids.last().copied(), limit));
        assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
        if page.is_empty() {
            return ids;
        }
        ids.extend(page.iter().map(|intent| intent.id));
        assert!(ids.len() <= 100, "paging by {limit} does not end");
    }
}

/// Every state in which a claimed mail can be left.
fn endings() -> Vec<IntentState> {
    let at = after(100);
    let mut endings = vec![
        IntentState::Queued { attempts: 1, due_at: after(200), failure: None },
        IntentState::Queued { attempts: 1, due_at: after(200), failure: Some(samples::TEXTS[1].to_owned()) },
        IntentState::Sent { at, attempts: 1 },
        IntentState::Expired { at },
        IntentState::Dead { at, attempts: 1, failure: "550 5.1.1 no such mailbox".to_owned() },
    ];
    let reasons = [
        Superseded::Replaced,
        Superseded::Settled,
        Superseded::AccountClosed,
        Superseded::NoAddressee,
        Superseded::Unwanted,
    ];
    endings.extend(reasons.map(|why| IntentState::Superseded { at, why }));
    endings
}

pub(super) fn mails_come_back_equal(stage: &Stage<'_>) {
    assert_eq!(read(stage, &north(), 1), None, "without a mail");
    for (n, mail) in (1..).zip(samples::mails(account_id(1))) {
        let written = Intent { mail, ..intent(&north(), n) };
        stage.write(|uow| uow.enqueue(&written));
        assert_eq!(read(stage, &north(), n), Some(written), "a mail");
    }
}

pub(super) fn settled_mails_come_back_equal(stage: &Stage<'_>) {
    for (n, state) in (1..).zip(endings()) {
        stage.write(|uow| uow.enqueue(&intent(&north(), n)));
        let claimed = stage.write(|uow| uow.claim_due(after(50), after(80), 10));
        assert_eq!(claimed.len(), 1, "mails claimed");
        let written = Intent { state, ..claimed[0].clone() };
        assert_eq!(stage.write(|uow| uow.settle(&written, 1)), Settled::Written, "settling the first try");
        assert_eq!(read(stage, &north(), n), Some(written), "a settled mail");
    }
}

pub(super) fn a_lost_claim_settles_nothing(stage: &Stage<'_>) {
    let sent = |attempts| Intent { state: IntentState::Sent { at: after(100), attempts }, ..intent(&north(), 1) };
    let settle = |attempt| stage.write(|uow| uow.settle(&sent(attempt), attempt));
    stage.write(|uow| uow.enqueue(&intent(&north(), 1)));
    assert_eq!(settle(0), Settled::Lost, "settling what nobody claimed");
    assert_eq!(settle(1), Settled::Lost, "settling what nobody claimed as a first try");
    assert_eq!(read(stage, &north(), 1), Some(intent(&north(), 1)), "the mail nobody claimed");

    stage.write(|uow| uow.claim_due(after(10), after(20), 10));
    let second = stage.write(|uow| uow.claim_due(after(20), after(30), 10));
    assert_eq!(settle(1), Settled::Lost, "settling the first try after somebody else made the second");
    assert_eq!(stage.look(|view| view.intent(&north(), intent_id(1))), second.first().cloned(), "the second claim");

    assert_eq!(settle(2), Settled::Written, "settling the second try");
    let other = Intent { state: IntentState::Expired { at: after(200) }, ..sent(2) };
    assert_eq!(stage.write(|uow| uow.settle(&other, 2)), Settled::Lost, "settling the second try again");
    assert_eq!(read(stage, &north(), 1), Some(sent(2)), "the settled mail");
    let absent = Intent { id: intent_id(9), ..other };
    assert_eq!(stage.write(|uow| uow.settle(&absent, 2)), Settled::Lost, "settling a mail that is not there");
    assert_eq!(read(stage, &north(), 9), None, "a mail that is not there");
}

pub(super) fn a_late_claim_settles_unless_somebody_took_over(stage: &Stage<'_>) {
    stage.write(|uow| uow.enqueue(&intent(&north(), 1)));
    let claimed = stage.write(|uow| uow.claim_due(after(10), after(20), 10)).remove(0);
    // An hour later nobody else has claimed it: the mail was sent, and that is what must be known of it.
    let sent = Intent { state: IntentState::Sent { at: after(3_600), attempts: 1 }, ..claimed };
    assert_eq!(stage.write(|uow| uow.settle(&sent, 1)), Settled::Written, "settling after the lease ran out");
    assert_eq!(read(stage, &north(), 1), Some(sent), "the settled mail");
}

pub(super) fn a_buried_mail_can_be_queued_again(stage: &Stage<'_>) {
    stage.write(|uow| uow.enqueue(&intent(&north(), 1)));
    stage.write(|uow| uow.enqueue(&intent(&north(), 2)));
    let claimed = stage.write(|uow| uow.claim_due(after(1), after(20), 10)).remove(0);
    let dead = IntentState::Dead { at: after(15), attempts: 1, failure: "no".to_owned() };
    stage.write(|uow| uow.settle(&Intent { state: dead.clone(), ..claimed.clone() }, 1));
    let queued = IntentState::Queued { attempts: 1, due_at: after(100), failure: Some("no".to_owned()) };
    let again = Intent { state: queued, queued_at: after(90), ..claimed };
    stage.write(|uow| uow.requeue(&again));
    assert_eq!(read(stage, &north(), 1), Some(again), "the mail that was queued again");
    assert_eq!(read(stage, &north(), 2), Some(intent(&north(), 2)), "the mail beside it");
    let claimed = stage.write(|uow| uow.claim_due(after(100), after(200), 10));
    assert_eq!(claimed.len(), 2, "mails that can be claimed then");
}

pub(super) fn a_retry_never_hands_out_a_number_again(stage: &Stage<'_>) {
    stage.write(|uow| uow.enqueue(&intent(&north(), 1)));
    let first = stage.write(|uow| uow.claim_due(after(1), after(20), 10)).remove(0);
    let queued = |attempts| IntentState::Queued { attempts, due_at: after(50), failure: None };
    misused(stage, &Intent { state: queued(1), ..first.clone() }, "what somebody has claimed");
    assert_eq!(read(stage, &north(), 1), Some(first), "the claimed mail after the refusal");

    let second = stage.write(|uow| uow.claim_due(after(20), after(40), 10)).remove(0);
    let dead =
        Intent { state: IntentState::Dead { at: after(30), attempts: 2, failure: "no".to_owned() }, ..second.clone() };
    stage.write(|uow| uow.settle(&dead, 2));
    for attempts in [0, 1] {
        misused(stage, &Intent { state: queued(attempts), ..second.clone() }, "a state with fewer attempts");
    }
    assert_eq!(read(stage, &north(), 1).as_ref(), Some(&dead), "the buried mail after the refusals");

    stage.write(|uow| uow.requeue(&Intent { state: queued(2), ..second.clone() }));
    let third = stage.write(|uow| uow.claim_due(after(60), after(90), 10)).remove(0);
    let sent = |attempts| Intent { state: IntentState::Sent { at: after(70), attempts }, ..second.clone() };
    for left_behind in [1, 2] {
        let outcome = stage.write(|uow| uow.settle(&sent(left_behind), left_behind));
        assert_eq!(outcome, Settled::Lost, "settling try {left_behind} after a retry");
    }
    assert_eq!(read(stage, &north(), 1), Some(third), "the third claim");
}

fn misused(stage: &Stage<'_>, intent: &Intent, what: &str) {
    let outcome = stage.attempt(|uow| uow.requeue(intent)).map_err(|error| error.kind());
    assert_eq!(outcome, Err(StoreErrorKind::Misuse), "queueing {what} again");
}

pub(super) fn mails_are_listed_newest_first(stage: &Stage<'_>) {
    for n in [3, 1, 5, 2, 4] {
        let account = account_id(if n % 2 == 0 { 2 } else { 1 });
        let written = Intent { mail: Mail::AccessDisabled { account }, ..intent(&north(), n) };
        stage.write(|uow| uow.enqueue(&written));
    }
    for limit in [1, 2, 5, 50] {
        let all = pages(stage, IntentFilter::default(), limit);
        assert_eq!(all, [5, 4, 3, 2, 1].map(intent_id), "all, paged by {limit}");
        let of_account = pages(stage, IntentFilter { account: Some(account_id(1)) }, limit);
        assert_eq!(of_account, [5, 3, 1].map(intent_id), "those about an account, paged by {limit}");
    }
    assert_eq!(pages(stage, IntentFilter { account: Some(account_id(3)) }, 1), [], "those about nobody");
}

pub(super) fn mails_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let ours = intent(&north(), 1);
    stage.write(|uow| uow.enqueue(&ours));
    assert_eq!(read(stage, &south(), 1), None, "under the other company");
    let listed = stage.look(|view| view.intents(&south(), IntentFilter::default(), None, 10));
    assert_eq!(listed, [], "listed under the other company");
    let theirs = Intent { mail: Mail::AccessDisabled { account: account_id(2) }, ..intent(&south(), 1) };
    stage.write(|uow| uow.enqueue(&theirs));
    assert_eq!(read(stage, &north(), 1), Some(ours), "beside the other company's with the same id");

    let claimed = stage.write(|uow| uow.claim_due(after(10), after(20), 10));
    assert_eq!(claimed.len(), 2, "mails claimed of both companies");
    let sent = IntentState::Sent { at: after(15), attempts: 1 };
    let outcome = stage.write(|uow| uow.settle(&Intent { state: sent.clone(), ..theirs.clone() }, 1));
    assert_eq!(outcome, Settled::Written, "settling the other company's");
    assert!(matches!(read(stage, &north(), 1).unwrap().state, IntentState::Claimed { .. }), "ours is settled too");
    let again = IntentState::Queued { attempts: 1, due_at: after(30), failure: None };
    stage.write(|uow| uow.requeue(&Intent { state: again.clone(), ..theirs.clone() }));
    assert!(matches!(read(stage, &north(), 1).unwrap().state, IntentState::Claimed { .. }), "ours is queued again too");
}
