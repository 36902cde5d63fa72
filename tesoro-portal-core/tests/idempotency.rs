//! A request that is sent twice under one key is done once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{HARBOUR, Office, RACERS, agent, company, dora, egon, key_of, race, refusal};
use tesoro_portal_core::code;
use tesoro_portal_core::idempotency::{KEPT, Kept, KeptAnswer, OnceRefusal, RequestDigest};
use tesoro_portal_core::ports::{AccountFilter, StoreErrorKind};
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::{ContactId, Portal};
use time::Duration;

fn opening(contact: &str) -> RequestDigest {
    RequestDigest::of(&[b"POST", contact.as_bytes(), b""])
}

fn answer(status: u16) -> KeptAnswer {
    KeptAnswer { status, headers: vec![("etag".to_owned(), "\"1\"".to_owned())], body: b"{}".to_vec() }
}

fn contact(id: &str) -> ContactId {
    id.parse().unwrap()
}

/// The portal under the key, for a request that was not done yet.
#[track_caller]
fn to_do(office: &Office, key: &str, request: RequestDigest) -> Portal {
    match office.portal.once(&Caller::agent(&dora()), key, request).unwrap() {
        Kept::ToDo(portal) => portal,
        done @ Kept::Answered(_) => panic!("{done:?}"),
    }
}

fn accounts(office: &Office) -> usize {
    office.look(|view| view.accounts(&company(HARBOUR), &AccountFilter::default(), None, 100)).len()
}

#[test]
fn what_was_done_under_a_key_is_answered_as_the_first_time() {
    let office = Office::new();
    let portal = to_do(&office, "k-1", opening("anna"));
    portal.open_account(&dora(), &contact("anna")).unwrap();
    portal.keep_answer(&answer(201)).unwrap();
    for _ in 0..2 {
        match office.portal.once(&Caller::agent(&dora()), "k-1", opening("anna")).unwrap() {
            Kept::Answered(kept) => assert_eq!(kept, answer(201)),
            Kept::ToDo(_) => panic!("it is to be done again"),
        }
    }
    assert_eq!(accounts(&office), 1);
}

#[test]
fn a_key_stands_for_one_request_of_one_caller() {
    let office = Office::new();
    let portal = to_do(&office, "k-1", opening("anna"));
    portal.open_account(&dora(), &contact("anna")).unwrap();
    let refused = refusal(office.portal.once(&Caller::agent(&dora()), "k-1", opening("ben")));
    assert_eq!(refused, OnceRefusal::AnotherRequest);
    let others = [agent(HARBOUR, "bob"), egon(), key_of(HARBOUR, "dora", &[])];
    for other in others {
        let kept = office.portal.once(&Caller::agent(&other), "k-1", opening("anna")).unwrap();
        assert!(matches!(kept, Kept::ToDo(_)), "{other:?} meets the key of somebody else");
    }
    let kept = office.portal.once(&Caller::agent(&dora()), "k-2", opening("anna")).unwrap();
    assert!(matches!(kept, Kept::ToDo(_)), "another key");
}

#[test]
fn a_refused_request_leaves_its_key_free() {
    let office = Office::new();
    office.contact_like_anna("silent", |contact| contact.email = None);
    let portal = to_do(&office, "k-1", opening("silent"));
    portal.open_account(&dora(), &contact("silent")).unwrap_err();
    portal.keep_answer(&answer(422)).unwrap();

    office.contact_like_anna("silent", |_| {});
    let portal = to_do(&office, "k-1", opening("silent"));
    portal.open_account(&dora(), &contact("silent")).unwrap();
    assert_eq!(accounts(&office), 1);
}

#[test]
fn what_was_done_and_not_answered_is_not_done_again() {
    let office = Office::new();
    let portal = to_do(&office, "k-1", opening("anna"));
    portal.open_account(&dora(), &contact("anna")).unwrap();
    // The process dies here.
    let refused = refusal(office.portal.once(&Caller::agent(&dora()), "k-1", opening("anna")));
    assert_eq!(refused, OnceRefusal::WithoutAnswer);
    assert_eq!(accounts(&office), 1);
}

#[test]
fn what_failed_to_commit_leaves_its_key_free() {
    let office = Office::new();
    let portal = to_do(&office, "k-1", opening("anna"));
    office.store.fail_next("append_event", 1, StoreErrorKind::Unavailable);
    let failure = portal.open_account(&dora(), &contact("anna")).unwrap_err();
    assert_eq!(failure.code(), code::UNAVAILABLE);
    assert_eq!(accounts(&office), 0);
    // What a store calls transient is tried again under the same key, by the same handle.
    office.store.fail_next("append_event", 1, StoreErrorKind::Transient);
    portal.open_account(&dora(), &contact("anna")).unwrap();
    assert_eq!(accounts(&office), 1);
}

#[test]
fn of_many_at_once_one_does_it() {
    let office = Office::new();
    office.invite("anna");
    let account = office.look(|view| view.account_of_contact(&company(HARBOUR), &contact("anna"))).unwrap().id;
    office.wait(Duration::minutes(2));
    let mails = office.wanted_mails();
    let handles: Vec<Portal> = (0..RACERS).map(|_| to_do(&office, "k-1", opening("resend"))).collect();
    let outcomes = race(|runner| handles[runner].resend_invitation(&dora(), account).map_err(|failure| failure.code()));
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    let repeated = outcomes.iter().filter(|outcome| matches!(outcome, Err(why) if *why == code::REQUEST_REPEATED));
    assert_eq!(repeated.count(), RACERS - 1, "{outcomes:?}");
    assert_eq!(office.wanted_mails(), mails + 1);
}

#[test]
fn a_key_counts_for_24_hours_to_the_tick() {
    for (age, is_kept) in [(KEPT - Duration::MILLISECOND, true), (KEPT, false)] {
        let office = Office::new();
        let portal = to_do(&office, "k-1", opening("anna"));
        portal.open_account(&dora(), &contact("anna")).unwrap();
        portal.keep_answer(&answer(201)).unwrap();
        office.wait(age);
        let kept = office.portal.once(&Caller::agent(&dora()), "k-1", opening("ben"));
        assert_eq!(kept.is_err(), is_kept, "{age}");
        if !is_kept {
            // Also before the sweep has come by.
            let portal = to_do(&office, "k-1", opening("ben"));
            portal.open_account(&dora(), &contact("ben")).unwrap();
            assert_eq!(accounts(&office), 2);
        }
    }
}

#[test]
fn keys_are_swept_with_their_answers() {
    let office = Office::new();
    let portal = to_do(&office, "k-1", opening("anna"));
    portal.open_account(&dora(), &contact("anna")).unwrap();
    office.store.take_counts();
    office.portal.sweep(100).unwrap();
    office.wait(KEPT + Duration::MILLISECOND);
    assert_eq!(office.portal.sweep(100).unwrap(), 1, "the key, and nothing else is due");
}

#[test]
fn neither_key_nor_answer_shows_in_debug() {
    let told = format!("{:?} {:?}", opening("anna"), answer(201));
    assert!(!told.contains("anna") && !told.contains("123, 125"), "{told}");
}
