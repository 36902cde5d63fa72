//! What the portal does when the store fails: it tries a whole operation again where that helps, a bounded number of
//! times, and never where the first try may have been kept (ADR 0002, GROUP-COMMIT 7).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::sync::Arc;

use office::{HARBOUR, Office, attempt, company, dora, hashing, refusal};
use tesoro_portal_core::account::{OpenRefusal, SignInRefusal};
use tesoro_portal_core::memory::{FaultMoment, FaultyStore, FixedClock, SeededEntropy};
use tesoro_portal_core::password::PasswordHasher;
use tesoro_portal_core::ports::{AccountFilter, StoreErrorKind};
use tesoro_portal_core::{ContactId, Failure, KeyRing, Policy, Portal, PortalParts, Refusal as _, code};

/// The office's portal over a store that can be told to fail.
fn faulty(office: &Office) -> (Portal, FaultyStore) {
    let store = FaultyStore::new(Arc::new(office.memory.clone()));
    let portal = Portal::new(PortalParts {
        store: Arc::new(store.clone()),
        clock: Arc::new(FixedClock::at(office.now())),
        entropy: Arc::new(SeededEntropy::new(99)),
        keys: KeyRing::from_bytes(1, [0x4B; 32]),
        hasher: PasswordHasher::new(hashing(office::FAST, 2, 64)),
        policy: Policy::default(),
    });
    (portal, store)
}

fn anna() -> ContactId {
    "anna".parse().unwrap()
}

fn accounts(office: &Office) -> usize {
    office.look(|view| view.accounts(&company(HARBOUR), &AccountFilter::default(), None, 10)).len()
}

const MOMENTS: [FaultMoment; 2] = [FaultMoment::BeforeBody, FaultMoment::AfterBody];

#[test]
fn what_is_transient_or_taken_is_tried_three_times_at_most_and_done_once() {
    for kind in [StoreErrorKind::Transient, StoreErrorKind::Taken] {
        for moment in MOMENTS {
            for failures in 0..=3 {
                let office = Office::new();
                let (portal, store) = faulty(&office);
                for nth in 1..=failures {
                    store.fail_transaction(nth, kind, moment);
                }
                let outcome = portal.open_account(&dora(), &anna());
                if failures < 3 {
                    outcome.unwrap();
                    assert_eq!(store.transactions(), failures + 1, "{kind:?} {moment:?}");
                    assert_eq!(accounts(&office), 1);
                    assert_eq!(office.mails().len(), 1, "one mail, whatever the number of tries");
                } else {
                    let Err(Failure::Store(error)) = outcome else { panic!("{outcome:?}") };
                    assert_eq!(error.kind(), kind);
                    assert_eq!(store.transactions(), 3, "no fourth try");
                    assert_eq!(accounts(&office), 0);
                }
            }
        }
    }
}

#[test]
fn what_is_unavailable_corrupt_or_misused_is_tried_once() {
    use StoreErrorKind::{Corrupt, Misuse, Other, Unavailable};
    for kind in [Unavailable, Corrupt, Misuse, Other] {
        for moment in MOMENTS {
            let office = Office::new();
            let (portal, store) = faulty(&office);
            store.fail_transaction(1, kind, moment);
            let failure = portal.open_account(&dora(), &anna()).unwrap_err();
            assert_eq!(store.transactions(), 1, "{kind:?}");
            assert_eq!(accounts(&office), 0);
            let expected = if kind == Unavailable { code::UNAVAILABLE } else { code::INTERNAL };
            assert_eq!(failure.code(), expected, "{kind:?}");
            portal.open_account(&dora(), &anna()).unwrap();
        }
    }
}

#[test]
fn an_unknown_outcome_is_never_tried_again_and_asking_again_finds_what_was_kept() {
    for (moment, kept) in [(FaultMoment::AfterBody, 0), (FaultMoment::AfterCommit, 1)] {
        let office = Office::new();
        let (portal, store) = faulty(&office);
        store.fail_transaction(1, StoreErrorKind::OutcomeUnknown, moment);
        let failure = portal.open_account(&dora(), &anna()).unwrap_err();
        assert_eq!(failure.code(), code::UNAVAILABLE);
        assert_eq!(store.transactions(), 1, "tried again although it may have been kept");
        assert_eq!(accounts(&office), kept);

        // The agent presses the button again: created now, or told that it is there.
        let again = portal.open_account(&dora(), &anna());
        if kept == 0 {
            again.unwrap();
        } else {
            let told = refusal(again);
            assert!(matches!(told, OpenRefusal::PortalUserExists(_)), "{told:?}");
        }
        assert_eq!(office.mails().len(), 1);
    }
}

#[test]
fn a_reading_is_tried_three_times_at_most() {
    for (kind, failures, tries) in [
        (StoreErrorKind::Transient, 2, 3),
        (StoreErrorKind::Transient, 3, 3),
        (StoreErrorKind::Unavailable, 1, 1),
        (StoreErrorKind::OutcomeUnknown, 1, 1),
    ] {
        let office = Office::new();
        let (portal, store) = faulty(&office);
        for nth in 1..=failures {
            store.fail_reading(nth, kind);
        }
        let outcome = portal.contact(&dora(), &anna());
        assert_eq!(store.readings(), tries, "{kind:?}");
        assert_eq!(outcome.is_ok(), failures < tries, "{kind:?}");
    }
}

#[test]
fn threat_65_a_try_is_counted_or_the_sign_in_is_refused_whatever_fails() {
    for kind in [StoreErrorKind::Unavailable, StoreErrorKind::OutcomeUnknown] {
        for moment in MOMENTS {
            let office = Office::new();
            office.client("anna");
            let (portal, store) = faulty(&office);
            let wrong = attempt("anna@example.com", "not the password");
            store.fail_transaction(1, kind, moment);
            let failure = portal.sign_in(&wrong).unwrap_err();
            assert_eq!(failure.code(), code::UNAVAILABLE, "nothing was compared: {kind:?} {moment:?}");
            assert_eq!(store.transactions(), 1);
            // The pair's waits begin at the 5th failure: the fault gave no free guess, and took none away.
            let answers: Vec<_> = (0..6).map(|_| refusal(portal.sign_in(&wrong)).code()).collect();
            assert_eq!(answers.iter().filter(|code| **code == SignInRefusal::Failed.code()).count(), 5, "{answers:?}");
        }
    }
}

#[test]
fn a_claim_that_may_have_been_kept_is_left_to_its_lease() {
    let office = Office::new();
    let (portal, store) = faulty(&office);
    office.invite("anna");
    store.fail_transaction(1, StoreErrorKind::OutcomeUnknown, FaultMoment::AfterCommit);
    let error = portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap_err();
    assert_eq!(error.kind(), StoreErrorKind::OutcomeUnknown);
    assert_eq!(office.mails(), [], "nobody sends it under the lease");
    office.wait(tesoro_portal_core::LEASE);
    assert_eq!(office.mails().len(), 1);
}

#[test]
fn a_mark_that_was_lost_sends_the_mail_again_and_both_passwords_sign_in() {
    let office = Office::new();
    let (portal, store) = faulty(&office);
    office.invite("anna");
    // Claimed in the first, the password stored in the second, marked in the third.
    store.fail_transaction(3, StoreErrorKind::Unavailable, FaultMoment::AfterBody);
    portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap_err();
    let first = office::password_in(&office.mailer.drain()[0]);
    office.wait(tesoro_portal_core::LEASE);
    let second = office.next_password();
    assert_ne!(first, second);
    office.sign_in("anna@example.com", &first);
    office.sign_in("anna@example.com", &second);
}

#[test]
fn r_mail_01_a_mail_at_which_the_store_fails_waits_for_its_lease_and_holds_up_no_other() {
    // What fails first: the claims with all that needs no hash, or the hashes of all; then Anna's by itself.
    for first in [1, 2] {
        let office = Office::new();
        let (portal, store) = faulty(&office);
        office.invite("anna");
        office.invite("ben");
        store.fail_transaction(first, StoreErrorKind::Corrupt, FaultMoment::AfterBody);
        store.fail_transaction(3, StoreErrorKind::Corrupt, FaultMoment::AfterBody);
        let error = portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap_err();
        assert_eq!((error.kind(), store.transactions()), (StoreErrorKind::Corrupt, 5), "what failed is told");
        let sent = office.mailer.drain();
        assert_eq!(sent.iter().map(|mail| mail.to.mailbox()).collect::<Vec<_>>(), ["ben@example.com"]);
        office.sign_in("ben@example.com", &office::password_in(&sent[0]));
        assert_eq!(office.mails(), [], "hers is under the lease, his was sent");
        office.wait(tesoro_portal_core::LEASE);
        let password = office.next_password();
        office.sign_in("anna@example.com", &password);
    }
}

#[test]
fn r_mail_01_a_store_that_cannot_be_used_is_not_asked_mail_by_mail_and_claims_nothing() {
    let office = Office::new();
    let (portal, store) = faulty(&office);
    office.invite("anna");
    store.fail_transaction(1, StoreErrorKind::Unavailable, FaultMoment::AfterBody);
    let error = portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap_err();
    assert_eq!((error.kind(), store.transactions()), (StoreErrorKind::Unavailable, 1));
    assert_eq!(portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap().sent, 1, "at once, without a lease");
}

#[test]
fn r_mail_01_a_hash_that_could_not_be_stored_keeps_back_its_own_mail_only() {
    let office = Office::new();
    let (portal, store) = faulty(&office);
    let anna = office.client("anna");
    office.disable(anna.account);
    office.invite("ben");
    store.fail_transaction(2, StoreErrorKind::Unavailable, FaultMoment::AfterBody);
    let error = portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap_err();
    assert_eq!((error.kind(), store.transactions()), (StoreErrorKind::Unavailable, 3));
    let sent = office.mailer.drain();
    assert_eq!(sent.iter().map(|mail| mail.to.mailbox()).collect::<Vec<_>>(), ["anna@example.com"]);
}

#[test]
fn r_mail_01_a_pass_writes_twice_whatever_the_number_of_mails_and_once_more_for_passwords() {
    let office = Office::new();
    let (portal, store) = faulty(&office);
    for contact in ["anna", "ben"] {
        office.invite(contact);
    }
    assert_eq!(portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap().sent, 2);
    assert_eq!(store.transactions(), 3, "claimed, stored, marked");
    for n in 0..3 {
        office.sign_up(&format!("new-{n}@example.com"));
    }
    assert_eq!(portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap().sent, 3);
    assert_eq!(store.transactions(), 5, "codes: claimed with what they need, and marked");
}
