//! Codes typed at the same moment, and what happens between comparing one and using it (threats 1, 2, 27).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::sync::Arc;

use office::{
    CHOSEN, HARBOUR, Office, RACERS, REMEMBERED, WISHED, company, in_short, other_than, race, refusal, shown, typed,
};
use tesoro_portal_core::account::{CodeRefusal, CodeRequest, FlowTicket, ResetRefusal, SignInRefusal};
use tesoro_portal_core::challenge::ChallengeState;
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::session::ClientRefusal;
use tesoro_portal_core::settings::PortalSwitch;
use tesoro_portal_core::{AccountId, ContactId, Failure};
use time::Duration;

const ANNA: &str = "anna@example.com";
const CARLA: &str = "carla@example.com";

/// `Ok` when the code was accepted; why not otherwise.
fn outcome(office: &Office, request: &CodeRequest) -> Result<(), CodeRefusal> {
    match office.portal.verify_sign_up(request) {
        Ok(_) => Ok(()),
        refused => Err(refusal(refused)),
    }
}

const REFUSED: Result<(), CodeRefusal> = Err(CodeRefusal::Refused);

/// A sign-up with its code.
fn signed_up(office: &Office) -> (FlowTicket, String) {
    let ticket = office.sign_up(CARLA);
    let code = office.next_code();
    (ticket, code)
}

fn contacts_of(office: &Office, account: AccountId) -> Vec<ContactId> {
    office.look(|view| view.contacts_of_account(&company(HARBOUR), account))
}

fn told(outcome: Result<tesoro_portal_core::session::SignedIn, Failure<ResetRefusal>>) -> Result<(), &'static str> {
    outcome.map(|_| ()).map_err(|failure| failure.code().name())
}

#[test]
fn threat_01_two_hundred_wrong_codes_at_once_compare_five() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    let wrong: Vec<String> =
        (1..=13).map(|n| format!("{:06}", (code.parse::<u32>().unwrap() + n) % 1_000_000)).collect();
    let outcomes = race(|runner| {
        (0..13).map(|n| outcome(&office, &shown(&ticket, &wrong[(runner + n) % 13]))).collect::<Vec<_>>()
    });
    assert!(outcomes.iter().flatten().all(|outcome| *outcome == REFUSED));
    assert_eq!(outcomes.iter().flatten().count(), RACERS * 13);
    assert_eq!(office.challenge(ticket.id).unwrap().tries, 5);
    assert_eq!(outcome(&office, &shown(&ticket, &code)), REFUSED);
    // The count outlives a restart.
    let office = office.restarted(office::hashing(office::FAST, 2, 64));
    assert_eq!(outcome(&office, &shown(&ticket, &code)), REFUSED);
}

#[test]
fn threat_01_the_right_code_among_wrong_ones_is_compared_at_most_fifth() {
    // However the threads are scheduled: it is accepted at most once, and never after five counted tries.
    for _ in 0..10 {
        let office = Office::new();
        let (ticket, code) = signed_up(&office);
        let wrong = other_than(&code);
        let outcomes = race(|runner| {
            (0..4)
                .map(|n| outcome(&office, &shown(&ticket, if runner * 4 + n == 37 { &code } else { &wrong })))
                .collect::<Vec<_>>()
        });
        let accepted = outcomes.iter().flatten().filter(|outcome| outcome.is_ok()).count();
        assert!(accepted <= 1);
        let challenge = office.challenge(ticket.id).unwrap();
        assert_eq!((challenge.state == ChallengeState::Used, challenge.tries), (accepted == 1, 5));
    }
}

#[test]
fn threat_02_the_right_code_sixteen_times_at_once_succeeds_once() {
    for _ in 0..10 {
        let office = Office::new();
        let (ticket, code) = signed_up(&office);
        let outcomes = race(|_| outcome(&office, &shown(&ticket, &code)));
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == REFUSED).count(), RACERS - 1);
        let account = office.active(CARLA).unwrap().id;
        assert_eq!(office.look(|view| view.sessions_of(&company(HARBOUR), account)).len(), 1);
        assert_eq!(contacts_of(&office, account).len(), 1);
        assert_eq!(in_short(&office.mails()), ["dora@harbour.example: new lead"]);
    }
}

#[test]
fn threat_01_a_try_counts_even_if_the_store_fails_after_it() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    for _ in 0..5 {
        office.store.fail_next("insert_session", 1, StoreErrorKind::Unavailable);
        let before = office.rows();
        let failed = office.verify(&ticket, &code).unwrap_err();
        assert_eq!(failed.code().name(), "unavailable");
        assert_eq!(office.rows(), before, "nothing half done");
    }
    assert_eq!(outcome(&office, &shown(&ticket, &code)), REFUSED);
    // And where a try cannot be counted, nothing is compared.
    office.wait(Duration::seconds(60));
    office.resend(&ticket).unwrap();
    let code = office.next_code();
    office.store.fail_next("update_challenge", 1, StoreErrorKind::Unavailable);
    assert_eq!(office.verify(&ticket, &code).unwrap_err().code().name(), "unavailable");
    assert_eq!(office.challenge(ticket.id).unwrap().tries, 0);
    assert_eq!(outcome(&office, &shown(&ticket, &code)), Ok(()));
}

#[test]
fn threat_02_a_code_that_is_used_or_voided_while_it_is_compared_is_refused() {
    type Meanwhile = fn(&Office, &FlowTicket, &str);
    let cases: [(&str, Meanwhile); 4] = [
        ("somebody was quicker", |office, ticket, code| drop(office.verify(ticket, code).unwrap())),
        ("another was asked for", |office, ticket, _| office.resend(ticket).unwrap()),
        ("somebody signed up anew", |office, _, _| drop(office.sign_up(CARLA))),
        ("the portal was switched off", |office, _, _| office.switch(PortalSwitch::Off)),
    ];
    for (what, meanwhile) in cases {
        let office = Arc::new(Office::new());
        let (ticket, code) = signed_up(&office);
        office.wait(Duration::seconds(60));
        let request = shown(&ticket, &code);
        let portal = office.interrupted(move |office| meanwhile(office, &ticket, &code));
        let refused = refusal(portal.verify_sign_up(&request));
        let off = what == "the portal was switched off";
        assert_eq!(refused, if off { CodeRefusal::PortalInactive } else { CodeRefusal::Refused }, "{what}");
        let accounts = usize::from(what == "somebody was quicker");
        assert_eq!(office.active(CARLA).iter().count(), accounts, "{what}");
    }
}
#[test]
fn threat_02_the_right_code_sixteen_times_at_once_sets_one_password() {
    for _ in 0..5 {
        let office = Office::new();
        let anna = office.client("anna");
        let ticket = office.forgot(ANNA);
        let code = office.next_code();
        let password = |runner: usize| format!("Zeventien groene Ramen, {runner} kier");
        let outcomes = race(|runner| told(office.reset(&ticket, &code, &password(runner))));
        let won: Vec<usize> = (0..RACERS).filter(|runner| outcomes[*runner].is_ok()).collect();
        assert_eq!(won.len(), 1, "{outcomes:?}");
        assert!(outcomes.iter().flat_map(Result::as_ref).count() == 1);
        assert!(outcomes.iter().all(|outcome| matches!(outcome, Ok(()) | Err("code-refused"))), "{outcomes:?}");
        office.sign_in(ANNA, &password(won[0]));
        assert_eq!(in_short(&office.mails()), ["anna@example.com: password changed"]);
        assert_eq!(office.look(|view| view.sessions_of(&company(HARBOUR), anna.account)).len(), 2);
    }
}

#[test]
fn threat_27_a_reset_racing_with_disabling_leaves_no_usable_session() {
    for _ in 0..8 {
        let office = Office::new();
        let anna = office.client("anna");
        let ticket = office.forgot(ANNA);
        let code = office.next_code();
        let tokens = race(|runner| match runner {
            0 => {
                // The version may have moved on, then the agent looks again.
                let change = office::access(tesoro_portal_core::account::AccessChange::Disable { reason: None });
                loop {
                    let seen = office.account(anna.account).version;
                    if office.portal.change_account(&office::dora(), anna.account, seen, &change).is_ok() {
                        return None;
                    }
                }
            }
            _ => office.reset(&ticket, &code, REMEMBERED).ok().map(|signed_in| signed_in.token),
        });
        for token in tokens.iter().flatten() {
            assert_eq!(office.shut_out(token), ClientRefusal::NotSignedIn);
        }
        assert!(office.account(anna.account).disabled.is_some());
    }
}

#[test]
fn threat_02_a_code_that_is_used_or_voided_while_it_is_compared_sets_no_password() {
    type Meanwhile = fn(&Office, &FlowTicket, &str);
    let cases: [(&str, &str, Meanwhile); 5] = [
        ("somebody was quicker", WISHED, |office, ticket, code| drop(office.reset(ticket, code, WISHED).unwrap())),
        ("another was asked for", CHOSEN, |office, _, _| drop(office.forgot(ANNA))),
        ("the password was changed", WISHED, |office, _, _| {
            let proof = office.proof(&office.sign_in(ANNA, CHOSEN));
            office.portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(WISHED)).unwrap();
        }),
        ("the account was disabled", CHOSEN, |office, _, _| {
            office.disable(office.active(ANNA).unwrap().id);
        }),
        ("the portal was switched off", CHOSEN, |office, _, _| office.switch(PortalSwitch::Off)),
    ];
    for (what, password, meanwhile) in cases {
        let office = Arc::new(Office::new());
        let anna = office.client("anna");
        let ticket = office.forgot(ANNA);
        let code = office.next_code();
        office.wait(Duration::seconds(60));
        let request = shown(&ticket, &code);
        let portal = office.interrupted(move |office| meanwhile(office, &ticket, &code));
        let refused = portal.reset_password(&request, Some(&typed(REMEMBERED))).unwrap_err().code().name();
        let expected = if what == "the portal was switched off" { "portal-inactive" } else { "code-refused" };
        assert_eq!(refused, expected, "{what}");
        office.switch(PortalSwitch::On);
        office.enable(anna.account);
        assert_eq!(refusal(office.try_sign_in(ANNA, REMEMBERED)), SignInRefusal::Failed, "{what}");
        office.sign_in(ANNA, password);
    }
}
