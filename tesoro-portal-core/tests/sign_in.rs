//! Signing in: what it needs, how often it may be tried, what is told and when (R-AUTH-01 to 03, R-PW-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::sync::Arc;

use office::{CHOSEN, FAST, HARBOUR, Office, WISHED, attempt, company, hashing, race, refusal, source, typed};
use tesoro_portal_core::account::{Secret, SignIn, SignInRefusal, SignInRequest};
use tesoro_portal_core::password::HashParameters;
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::session::{DeviceToken, Keep};
use tesoro_portal_core::settings::PortalSwitch;
use tesoro_portal_core::{AccountId, Failure, Policy, Refusal as _};
use time::Duration;

const ANNA: &str = "anna@example.com";
const WRONG: &str = "Not-it-4711!";

fn from(address: [u8; 4], email: &str, password: &str) -> SignInRequest {
    SignInRequest { source: source(address), ..attempt(email, password) }
}

/// `Ok` when signed in; what was refused otherwise.
fn outcome(office: &Office, request: &SignInRequest) -> Result<(), SignInRefusal> {
    match office.portal.sign_in(request) {
        Ok(_) => Ok(()),
        Err(Failure::Refused(refusal)) => Err(refusal),
        Err(other) => panic!("{other}: {other:?}"),
    }
}

fn wait(seconds: i64) -> Result<(), SignInRefusal> {
    Err(SignInRefusal::Wait { wait: Duration::seconds(seconds) })
}

const FAILED: Result<(), SignInRefusal> = Err(SignInRefusal::Failed);

fn hash_of(office: &Office, account: AccountId) -> HashParameters {
    let credential = office.look(|view| view.credential(&company(HARBOUR), account)).unwrap();
    let Secret::Chosen(hash) = credential.secret else { panic!("not chosen: {credential:?}") };
    hash.parameters()
}

#[test]
fn r_auth_01_each_thing_that_signing_in_needs() {
    type Act = fn(&Office, AccountId);
    let cases: [(Act, Result<(), SignInRefusal>); 6] = [
        (|_, _| {}, Ok(())),
        (|office, _| office.switch(PortalSwitch::Off), Err(SignInRefusal::PortalInactive)),
        (|office, account| drop(office.disable(account)), Err(SignInRefusal::Disabled)),
        (
            |office, account| {
                office.disable(account);
                office.enable(account);
            },
            Ok(()),
        ),
        (|office, account| drop(office.require_new_password(account)), Ok(())),
        (|office, account| office.write(|uow| uow.remove_account(&company(HARBOUR), account)), FAILED),
    ];
    for (index, (act, expected)) in cases.into_iter().enumerate() {
        let office = Office::new();
        let client = office.client("anna");
        act(&office, client.account);
        let before = office.rows();
        assert_eq!(outcome(&office, &attempt(ANNA, CHOSEN)), expected, "case {index}");
        assert_eq!(office.rows() == before, expected.is_err(), "case {index}: what is refused changes nothing");
    }
    let office = Office::new();
    let nowhere = SignInRequest { company: company("nowhere"), ..attempt(ANNA, CHOSEN) };
    assert_eq!(outcome(&office, &nowhere), Err(SignInRefusal::NoSuchPortal));
    assert_eq!(SignInRefusal::NoSuchPortal.code().name(), "not-found");
}

#[test]
fn r_auth_01_what_signing_in_answers() {
    let office = Office::new();
    let client = office.client("anna");
    let first = office.now();
    office.wait(Duration::days(2));
    let SignIn::Ready(signed_in) = office.try_sign_in("  ANNA@Example.com. ", CHOSEN).unwrap() else {
        panic!("restricted");
    };
    let now = office.now();
    assert_eq!((signed_in.account.id, signed_in.account.last_sign_in_at), (client.account, Some(now)));
    assert_eq!((signed_in.ends_at, signed_in.session.keep), (now + Duration::hours(12), Keep::Visit));
    assert_eq!(signed_in.session.device.as_str(), "Firefox on Linux");
    assert_eq!(office.told("anna").matches("first-sign-in").count(), 2, "once in the history, once in the feed");
    assert_eq!(office.account(client.account).invitation.unwrap().signed_in_at, Some(first));
}

#[test]
fn r_auth_03_the_fifth_failure_of_a_pair_begins_waits_that_are_told() {
    let office = Office::new();
    office.client("anna");
    let (here, there) = ([192, 0, 2, 1], [192, 0, 2, 2]);
    let script = [
        // Seconds since the step before, from where, which password, and the outcome.
        (0, here, WRONG, FAILED),
        (0, here, WRONG, FAILED),
        (0, here, WRONG, FAILED),
        (0, here, WRONG, FAILED),
        (0, here, WRONG, FAILED),
        (0, here, CHOSEN, wait(30)),
        (0, there, CHOSEN, Ok(())),
        (29, here, CHOSEN, wait(1)),
        (1, here, WRONG, FAILED),
        (0, here, CHOSEN, wait(60)),
        (60, here, WRONG, FAILED),
        (0, here, WRONG, wait(120)),
        (120, here, CHOSEN, Ok(())),
        (0, here, WRONG, FAILED),
        (0, here, CHOSEN, Ok(())),
    ];
    for (step, (seconds, address, password, expected)) in script.into_iter().enumerate() {
        office.wait(Duration::seconds(seconds));
        let computed = office.hasher.computations();
        assert_eq!(outcome(&office, &from(address, ANNA, password)), expected, "step {step}");
        let compared = !matches!(expected, Err(SignInRefusal::Wait { .. }));
        assert_eq!(office.hasher.computations() - computed, u64::from(compared), "step {step}");
    }
    let told = SignInRefusal::Wait { wait: Duration::seconds(30) };
    assert_eq!((told.code().name(), told.retry_after()), ("too-many-attempts", Some(Duration::seconds(30))));
}

#[test]
fn r_auth_03_a_source_has_ten_tries_a_minute_at_any_address() {
    let office = Office::new();
    office.client("anna");
    let here = [198, 51, 100, 7];
    for n in 1..=10 {
        assert_eq!(outcome(&office, &from(here, &format!("nobody-{n}@example.com"), WRONG)), FAILED);
    }
    assert_eq!(outcome(&office, &from(here, ANNA, CHOSEN)), wait(60));
    assert_eq!(outcome(&office, &from([198, 51, 100, 8], ANNA, CHOSEN)), Ok(()));
    office.wait(Duration::milliseconds(59_500));
    let told = outcome(&office, &from(here, ANNA, CHOSEN));
    assert_eq!(told, wait(1), "no client is told to wait less than a second");
    office.wait(Duration::milliseconds(500));
    assert_eq!(outcome(&office, &from(here, ANNA, CHOSEN)), Ok(()));
}

#[test]
fn threat_24_strangers_hold_up_no_device_that_signed_in_before() {
    let office = Office::new();
    let known = office.client("anna").signed_in.device;
    let other = office.client("ben").signed_in.device;
    for stranger in 1..=5 {
        for _ in 0..4 {
            assert_eq!(outcome(&office, &from([203, 0, 113, stranger], ANNA, WRONG)), FAILED);
        }
    }
    let with = |device: Option<&DeviceToken>| SignInRequest { device: device.cloned(), ..attempt(ANNA, CHOSEN) };
    assert_eq!(outcome(&office, &with(None)), wait(30));
    assert_eq!(outcome(&office, &with(Some(&other))), wait(30), "somebody else's device is unknown here");
    assert_eq!(outcome(&office, &with(Some(&known))), Ok(()));
    // A stolen device does not guess faster: it has a counter of its own, wherever it comes from.
    for _ in 0..5 {
        let guess = SignInRequest { device: Some(known.clone()), ..attempt(ANNA, WRONG) };
        assert_eq!(outcome(&office, &guess), FAILED);
    }
    assert_eq!(outcome(&office, &with(Some(&known))), wait(30));
    office.wait(Duration::minutes(15));
    assert_eq!(outcome(&office, &with(None)), Ok(()), "and no one is ever locked out for good");
}

#[test]
fn threat_25_own_successes_do_not_reset_the_counters_of_others() {
    let office = Office::new();
    office.client("anna");
    let ben = office.client("ben");
    let here = [203, 0, 113, 9];
    for _ in 0..4 {
        assert_eq!(outcome(&office, &from(here, ANNA, WRONG)), FAILED);
        office.wait(Duration::seconds(60));
        assert_eq!(outcome(&office, &from(here, "ben@example.com", CHOSEN)), Ok(()));
    }
    assert_eq!(outcome(&office, &from(here, ANNA, WRONG)), FAILED);
    assert_eq!(outcome(&office, &from(here, ANNA, WRONG)), wait(30));
    office.ready(&ben.token);
}

#[test]
fn threat_26_counters_outlive_a_restart() {
    let office = Office::new();
    office.client("anna");
    let here = [203, 0, 113, 10];
    for _ in 0..4 {
        assert_eq!(outcome(&office, &from(here, ANNA, WRONG)), FAILED);
    }
    let office = office.restarted(hashing(FAST, 2, 64));
    assert_eq!(outcome(&office, &from(here, ANNA, WRONG)), FAILED);
    let office = office.restarted(hashing(FAST, 2, 64));
    assert_eq!(outcome(&office, &from(here, ANNA, CHOSEN)), wait(30));
}

#[test]
fn r_auth_03_parallel_guesses_do_not_exceed_the_limit() {
    let office = Office::new();
    office.client("anna");
    let outcomes = race(|_| outcome(&office, &from([203, 0, 113, 11], ANNA, WRONG)));
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == FAILED).count(), 5);
    assert_eq!(outcomes.iter().filter(|outcome| **outcome == wait(30)).count(), 11);
}

#[test]
fn r_auth_03_a_try_counts_even_if_the_store_fails_after_it() {
    let office = Office::new();
    office.client("anna");
    let here = [203, 0, 113, 12];
    for _ in 0..5 {
        office.store.fail_next("insert_session", 1, StoreErrorKind::Unavailable);
        let failed = office.portal.sign_in(&from(here, ANNA, CHOSEN));
        assert_eq!(failed.unwrap_err().code().name(), "unavailable");
    }
    assert_eq!(outcome(&office, &from(here, ANNA, CHOSEN)), wait(30));
    // And where a try cannot be counted, nothing is compared.
    let computed = office.hasher.computations();
    office.store.fail_next("put_throttle", 1, StoreErrorKind::Unavailable);
    office.portal.sign_in(&attempt(ANNA, CHOSEN)).unwrap_err();
    assert_eq!(office.hasher.computations(), computed);
}

#[test]
fn r_auth_03_a_try_that_has_to_wait_writes_no_counter_of_tries() {
    let office = Office::new();
    let here = [203, 0, 113, 13];
    for _ in 0..5 {
        assert_eq!(outcome(&office, &from(here, ANNA, WRONG)), FAILED);
    }
    office.store.take_counts();
    assert_eq!(outcome(&office, &from(here, ANNA, WRONG)), wait(30));
    let counts = office.store.counts();
    assert_eq!((counts.of("put_throttle"), counts.of("clear_throttle")), (1, 0), "that of refused acts alone");
}

#[test]
fn r_pw_03_a_weak_hash_is_replaced_at_the_next_sign_in() {
    let office = Office::new();
    let client = office.client("anna");
    let stronger = office.restarted(hashing((32, 2), 2, 64));
    assert_eq!(outcome(&stronger, &attempt(ANNA, WRONG)), FAILED);
    assert_eq!(hash_of(&stronger, client.account), HashParameters::new(16, 1, 1).unwrap());
    stronger.sign_in(ANNA, CHOSEN);
    assert_eq!(hash_of(&stronger, client.account), HashParameters::new(32, 2, 1).unwrap());
    stronger.ready(&client.token);
    let computed = stronger.hasher.computations();
    stronger.sign_in(ANNA, CHOSEN);
    assert_eq!(stronger.hasher.computations(), computed + 1, "and only once");
    // A weaker configuration makes no hash weaker.
    office.sign_in(ANNA, CHOSEN);
    assert_eq!(hash_of(&office, client.account), HashParameters::new(32, 2, 1).unwrap());
}

#[test]
fn r_pw_03_many_sign_ins_that_replace_a_hash_at_once_all_succeed() {
    let office = Office::new();
    let client = office.client("anna");
    let stronger = office.restarted(hashing((32, 2), 2, 64));
    let outcomes = race(|_| outcome(&stronger, &attempt(ANNA, CHOSEN)));
    assert_eq!(outcomes, [Ok(()); office::RACERS]);
    assert_eq!(hash_of(&stronger, client.account), HashParameters::new(32, 2, 1).unwrap());
}

#[test]
fn r_pw_03_a_sign_in_that_another_one_replaced_the_hash_under_succeeds() {
    let office = Office::new();
    let client = office.client("anna");
    let stronger = Arc::new(office.restarted(hashing((32, 2), 2, 64)));
    let portal = stronger.interrupted(|office| drop(office.sign_in(ANNA, CHOSEN)));
    portal.sign_in(&attempt(ANNA, CHOSEN)).unwrap();
    assert_eq!(hash_of(&stronger, client.account), HashParameters::new(32, 2, 1).unwrap());
}

#[test]
fn r_auth_02_a_password_that_was_replaced_meanwhile_is_told_nothing() {
    // It is no longer the right one: that the account was closed since is not for whoever typed it.
    let office = Arc::new(Office::new());
    let client = office.client("anna");
    let portal = office.interrupted(move |office| {
        let proof = office.proof(&office.sign_in(ANNA, CHOSEN));
        office.portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(WISHED)).unwrap();
        office.disable(client.account);
    });
    assert_eq!(refusal(portal.sign_in(&attempt(ANNA, CHOSEN))), SignInRefusal::Failed);
    assert_eq!(refusal(office.try_sign_in(ANNA, WISHED)), SignInRefusal::Disabled);
}

#[test]
fn threat_20_a_storm_of_sign_ins_computes_a_bounded_number_and_turns_the_rest_away() {
    let office = Office::with(Policy::default(), hashing((8 * 1024, 1), 1, 4));
    let outcomes = race(|runner| office.portal.sign_in(&attempt(&format!("storm-{runner}@example.com"), WRONG)));
    let busy = outcomes.iter().filter(|outcome| matches!(outcome, Err(Failure::Busy))).count();
    let failed =
        outcomes.iter().filter(|outcome| matches!(outcome, Err(Failure::Refused(SignInRefusal::Failed)))).count();
    assert_eq!((busy + failed, office.hasher.computations()), (office::RACERS, failed as u64));
    assert!(failed >= 5, "one computes and four wait: {failed}");
    let busy: Failure<SignInRefusal> = Failure::Busy;
    assert_eq!((busy.code().name(), busy.retry_after()), ("busy", Some(Duration::seconds(2))));
    assert!(office.hasher.kept_kib() <= 8 * 1024);
    assert_eq!((office.hasher.running(), office.hasher.waiting()), (0, 0));
    assert_eq!(refusal(office.try_sign_in("later@example.com", WRONG)), SignInRefusal::Failed);
}
