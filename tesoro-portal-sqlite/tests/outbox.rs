//! The outbox on a file: a day without a mail server, mails out of order, and dispatchers that are left behind.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::collections::{BTreeMap, BTreeSet};

use stage::house::{House, PlainWords, boss, password_in, portal};
use tesoro_portal_core::account::{AccessChange, AccountChange};
use tesoro_portal_core::mail::{Intent, IntentState, Message, Superseded};
use tesoro_portal_core::memory::RecordingMailer;
use tesoro_portal_core::ports::{Clock as _, MailFault, Mailer, Settled, StoreExt as _};
use tesoro_portal_core::session::Authenticated;
use tesoro_portal_core::{IntentId, LEASE};
use time::Duration;

/// A mail server that nobody can reach.
struct Away;

impl Mailer for Away {
    fn send(&self, _: &Message) -> Result<(), MailFault> {
        Err(MailFault::Transient("no connection".to_owned()))
    }
}

#[test]
fn threat_62_after_a_day_without_mail_server_every_wanted_mail_goes_out_once_with_a_live_password() {
    const CLIENTS: usize = 12;
    let house = House::new();
    let began = house.clock.now();
    let mut invited = BTreeMap::new();
    let mut tries = 0;
    let mut hour_tries = Vec::new();
    // In steps of ten seconds: as often as a worker looks, give or take.
    for step in 0..24 * 360 {
        if step % 720 == 0 && invited.len() < CLIENTS {
            let id = format!("late-{}", invited.len());
            house.put_contact(&id);
            invited.insert(id.clone(), house.invite(&id));
        }
        let pass = house.portal.dispatch(&Away, &PlainWords, 64).unwrap();
        assert_eq!((pass.sent, pass.dead), (0, 0), "sent or given up during the outage");
        tries += pass.claimed;
        if step % 360 == 359 {
            hour_tries.push(std::mem::take(&mut tries));
        }
        house.clock.advance(Duration::seconds(10));
    }
    assert_eq!(house.clock.now() - began, Duration::hours(24));
    assert_eq!(invited.len(), CLIENTS);
    assert!(hour_tries[0] > 5, "the first mail was tried soon and often: {hour_tries:?}");
    assert!(hour_tries.iter().skip(1).all(|tries| *tries <= 2 * CLIENTS + 12), "the waits grow: {hour_tries:?}");

    // One client was disabled meanwhile, one was invited anew: neither of the old invitations is wanted.
    let disabled = &invited["late-0"];
    let close = AccountChange { access: Some(AccessChange::Disable { reason: None }), ..AccountChange::default() };
    house.portal.change_account(&boss(), disabled.id, disabled.version, &close).unwrap();
    house.portal.resend_invitation(&boss(), invited["late-1"].id).unwrap();

    // The mail server is back, and within the longest wait everything is out.
    for _ in 0..75 {
        house.dispatch();
        house.clock.advance(Duration::minutes(1));
    }
    let mails = house.mailer.drain();
    let ids: BTreeSet<IntentId> = mails.iter().map(|mail| mail.id).collect();
    assert_eq!(ids.len(), mails.len(), "none twice");
    assert_eq!(mails.len(), CLIENTS - 1 + 1, "an invitation each but the disabled one's, and that one's notice");
    for intent in house.intents() {
        match intent.state {
            IntentState::Sent { .. }
            | IntentState::Superseded { why: Superseded::AccountClosed | Superseded::Replaced, .. } => {}
            state => panic!("{:?} ended as {state:?}", intent.mail),
        }
    }
    let superseded = house.intents().iter().filter(|i| matches!(i.state, IntentState::Superseded { .. })).count();
    assert_eq!(superseded, 2);

    // What was mailed signs in: it was made when it was mailed, not a day earlier.
    for mail in mails.iter().filter(|mail| mail.text.contains("password: ")) {
        house.sign_in(mail.to.mailbox(), &password_in(mail)).unwrap();
    }
}

#[test]
fn threat_62_what_fails_for_good_is_seen_by_the_office_and_holds_up_nobody() {
    let house = House::new();
    house.put_contact("c-2");
    house.invite("c-1");
    house.mailer.fail_next(1, &MailFault::Permanent("550 no such mailbox".to_owned()));
    house.dispatch();
    house.invite("c-2");
    assert_eq!(house.mails().len(), 1);
    let states: Vec<IntentState> = house.intents().into_iter().map(|intent| intent.state).collect();
    assert!(matches!(&states[0], IntentState::Sent { .. }), "{states:?}");
    assert!(matches!(&states[1], IntentState::Dead { failure, .. } if failure == "550 no such mailbox"), "{states:?}");
}

#[test]
fn threat_62_what_comes_too_late_is_not_sent() {
    let house = House::new();
    house.invite("c-1");
    house.clock.advance(Duration::hours(73));
    let pass = house.dispatch();
    assert_eq!((pass.sent, pass.dropped), (0, 1));
    assert!(matches!(house.intents()[0].state, IntentState::Expired { .. }));
}

/// The answer to the office, and the calls that its request makes, are the same whether or not mail can be sent: an
/// operation only writes an intent.
#[test]
fn threat_63_an_answer_does_not_depend_on_the_mail_server() {
    let answers = [false, true].map(|away| {
        let house = House::new();
        let (portal, _) = portal(std::sync::Arc::new(house.store.clone()), house.clock.now(), 5);
        if away {
            house.portal.dispatch(&Away, &PlainWords, 64).unwrap();
        }
        let opened = portal.open_account(&boss(), &stage::contact("c-1")).unwrap();
        if away {
            house.portal.dispatch(&Away, &PlainWords, 64).unwrap();
        } else {
            house.dispatch();
        }
        let again = portal.open_account(&boss(), &stage::contact("c-1")).unwrap_err();
        let unknown = house.sign_in("nobody@example.com", "not the password").unwrap_err();
        (opened, again.to_string(), unknown.to_string())
    });
    assert_eq!(answers[0], answers[1]);
}

#[test]
fn mails_that_overtake_each_other_leave_a_password_that_signs_in() {
    let house = House::new();
    house.invite("c-1");
    let first = house.mails().remove(0);
    house.clock.advance(Duration::minutes(2));
    let account = house.portal.contact(&boss(), &stage::contact("c-1")).unwrap().0.account.unwrap();
    house.portal.resend_invitation(&boss(), account.id).unwrap();
    let second = house.mails().remove(0);

    // The later mail arrives first, and the earlier one hours afterwards: only the later one's password is good.
    let signed_in = house.sign_in("c-1@example.com", &password_in(&second)).unwrap();
    house.sign_in("c-1@example.com", &password_in(&first)).unwrap_err();
    let proof = house.portal.authenticate(&signed_in.signed_in().token).unwrap();
    assert!(matches!(proof, Authenticated::MustChangePassword(_)));
}

#[test]
fn mails_of_one_intent_that_overtake_each_other_all_sign_in() {
    let house = House::new();
    house.invite("c-1");
    let slow = RecordingMailer::new();
    // The first dispatcher's mark is lost, and its mail arrives after the second dispatcher's.
    let crashed = Crashing { mailer: &slow };
    let outcome =
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| house.portal.dispatch(&crashed, &PlainWords, 64)));
    assert!(outcome.is_err());
    house.clock.advance(LEASE);
    let second = house.mails().remove(0);
    let first = slow.drain().remove(0);
    assert_eq!(first.id, second.id, "one mail, twice");
    for mail in [&second, &first] {
        house.sign_in("c-1@example.com", &password_in(mail)).unwrap();
    }
}

/// Takes the message, and the process dies before it can be marked.
struct Crashing<'a> {
    mailer: &'a RecordingMailer,
}

impl Mailer for Crashing<'_> {
    fn send(&self, message: &Message) -> Result<(), MailFault> {
        self.mailer.send(message)?;
        panic!("on purpose");
    }
}

/// Dispatchers that claim, put back, fail, give up and are left behind in any order, with an agent who retries: whoever
/// has the latest claim settles it, and nobody else does, although a mail that is put back gets its number again.
#[test]
fn a_dispatcher_that_was_left_behind_never_settles_a_newer_claim() {
    let house = House::new();
    house.put_contact("c-2");
    house.invite("c-1");
    house.invite("c-2");
    let mut dice = 0x2545_F491_4F6C_DD1D_u64;
    let mut throw = |sides: u64| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        dice % sides
    };
    let mut held: Vec<Intent> = Vec::new();
    let mut latest: BTreeMap<IntentId, Option<Intent>> = BTreeMap::new();
    let (mut lost, mut written) = (0, 0);
    for _ in 0..3_000 {
        let now = house.clock.advance(Duration::seconds(i64::try_from(throw(20)).unwrap()));
        match throw(5) {
            0 | 1 => {
                let lease = now + Duration::seconds(30);
                let claimed = house.store.with_tx(|uow| uow.claim_due(now, lease, 1)).unwrap();
                for intent in claimed {
                    latest.insert(intent.id, Some(intent.clone()));
                    held.push(intent);
                }
            }
            2 => {
                for intent in house.intents().iter().filter(|i| matches!(i.state, IntentState::Dead { .. })) {
                    house.portal.retry_mail(&boss(), intent.id).unwrap();
                }
            }
            _ if held.is_empty() => {}
            _ => {
                let place = usize::try_from(throw(u64::try_from(held.len()).unwrap())).unwrap();
                let claim = held.swap_remove(place);
                let attempts = claim.attempts();
                let state = match throw(3) {
                    // Put back without counting, as for a busy hasher.
                    0 => IntentState::Queued { attempts: attempts - 1, due_at: now, failure: None },
                    1 => IntentState::Queued { attempts, due_at: now, failure: Some("later".to_owned()) },
                    _ => IntentState::Dead { at: now, attempts, failure: "no".to_owned() },
                };
                let settled = Intent { state, ..claim.clone() };
                let outcome = house.store.with_tx(|uow| uow.settle(&settled, attempts)).unwrap();
                let is_latest = latest[&claim.id].as_ref() == Some(&claim);
                assert_eq!(outcome == Settled::Written, is_latest, "{claim:?} against {:?}", latest[&claim.id]);
                if is_latest {
                    written += 1;
                    latest.insert(claim.id, None);
                    assert_eq!(house.intent(claim.id).state, settled.state);
                } else {
                    lost += 1;
                }
            }
        }
    }
    assert!(lost > 50 && written > 50, "too few of either: {lost} lost, {written} written");
}
