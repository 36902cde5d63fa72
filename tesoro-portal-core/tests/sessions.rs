//! Sessions: how long they last, what ends them, and what their holders see (R-AUTH-04, R-AUTH-05).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{CHOSEN, HARBOUR, Office, START, attempt, company, refusal, typed};
use tesoro_portal_core::SessionId;
use tesoro_portal_core::account::SignInRequest;
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::session::{ClientRefusal, DeviceName, Keep, SessionRefusal, SessionToken};
use time::Duration;

const ANNA: &str = "anna@example.com";

fn sign_in(office: &Office, keep: Keep, device: &str) -> SessionToken {
    let request = SignInRequest { keep, device_name: DeviceName::shortened(device), ..attempt(ANNA, CHOSEN) };
    office.portal.sign_in(&request).unwrap().signed_in().token.clone()
}

fn is_live(office: &Office, token: &SessionToken) -> bool {
    match office.portal.authenticate(token) {
        Ok(_) => true,
        other => {
            assert_eq!(refusal(other), ClientRefusal::NotSignedIn);
            false
        }
    }
}

#[test]
fn r_auth_04_a_session_ends_when_it_was_not_used() {
    for (keep, idle) in [(Keep::Visit, Duration::hours(12)), (Keep::SignedIn, Duration::days(30))] {
        for (waited, live) in [(idle - Duration::MILLISECOND, true), (idle, false), (idle * 2, false)] {
            let office = Office::new();
            office.client("anna");
            let token = sign_in(&office, keep, "Firefox");
            office.wait(waited);
            assert_eq!(is_live(&office, &token), live, "{keep:?} after {waited}");
        }
    }
}

#[test]
fn r_auth_04_a_session_ends_however_much_it_is_used() {
    for (keep, step, absolute) in [
        (Keep::Visit, Duration::hours(6), Duration::hours(24)),
        (Keep::SignedIn, Duration::days(15), Duration::days(90)),
    ] {
        let office = Office::new();
        office.client("anna");
        let token = sign_in(&office, keep, "Firefox");
        let end = office.now() + absolute;
        while office.now() + step < end {
            office.wait(step);
            assert!(is_live(&office, &token));
        }
        office.clock.set(end - Duration::MILLISECOND);
        assert!(is_live(&office, &token));
        assert_eq!(office.portal.own_profile(&office.ready(&token)).unwrap().session_ends_at, end);
        office.clock.set(end);
        assert!(!is_live(&office, &token), "{keep:?}");
    }
}

#[test]
fn threat_64_a_session_lives_no_longer_when_the_clock_is_set_back() {
    let office = Office::new();
    let token = office.client("anna").token;
    for (set_back, live) in [(10_000, true), (10_001, false), (86_400_000, false)] {
        office.clock.set(START - Duration::milliseconds(set_back));
        assert_eq!(is_live(&office, &token), live, "{set_back} ms before it was made");
    }
    office.clock.set(START + Duration::hours(12));
    assert!(!is_live(&office, &token));
}

#[test]
fn r_auth_04_the_last_use_is_written_down_every_five_minutes() {
    let office = Office::new();
    let token = office.client("anna").token;
    office.store.take_counts();
    let script = [(0, 0), (299_999, 0), (1, 1), (0, 0), (299_999, 0), (1, 1)];
    for (step, (waited, written)) in script.into_iter().enumerate() {
        office.wait(Duration::milliseconds(waited));
        office.ready(&token);
        let counts = office.store.take_counts();
        assert_eq!((counts.of("touch_session"), counts.of("transact")), (written, written), "step {step}");
    }
    assert_eq!(office.portal.sessions(&office.ready(&token)).unwrap()[0].last_used_at, office.now());
}

#[test]
fn threat_31_unknown_tokens_are_never_adopted() {
    let office = Office::new();
    let client = office.client("anna");
    let mut text = client.token.expose();
    let place = text.len() - 10;
    let other = if text[place..].starts_with('A') { "B" } else { "A" };
    text.replace_range(place..=place, other);
    assert_eq!(office.shut_out(&SessionToken::parse(&text).unwrap()), ClientRefusal::NotSignedIn);
    let (first, second) = (office.sign_in(ANNA, CHOSEN), office.sign_in(ANNA, CHOSEN));
    assert_ne!(first.expose(), second.expose(), "each sign-in has a token of its own");
}

#[test]
fn threat_33_what_is_stored_of_a_token_opens_nothing() {
    let office = Office::new();
    let client = office.client("anna");
    let rows = office.rows();
    let (token, device) = (client.token.expose(), client.signed_in.device.expose());
    for secret in [&token, &device, token.rsplit('.').next().unwrap(), device.rsplit('.').next().unwrap()] {
        assert!(!rows.contains(secret));
    }
    assert!(rows.contains(&format!("{:?}", client.token.digest().as_bytes())), "the digest is what is stored");
}

#[test]
fn threat_32_a_session_is_of_no_use_after_its_end() {
    type Act = fn(&Office, &SessionToken);
    let acts: [(&str, Act); 6] = [
        ("sign-out", |office, token| office.portal.sign_out(&office.proof(token)).unwrap()),
        ("disable", |office, token| {
            let account = office.portal.own_profile(&office.ready(token)).unwrap().account.id;
            office.disable(account);
        }),
        ("disable and enable", |office, token| {
            let account = office.portal.own_profile(&office.ready(token)).unwrap().account.id;
            office.disable(account);
            office.enable(account);
        }),
        ("required change", |office, token| {
            let account = office.portal.own_profile(&office.ready(token)).unwrap().account.id;
            office.require_new_password(account);
        }),
        ("password change", |office, token| {
            let new = typed("Another 4 green doors?");
            office.portal.change_password(&office.proof(token), Some(&typed(CHOSEN)), &new).unwrap();
        }),
        ("ended elsewhere", |office, _| {
            let other = office.sign_in(ANNA, CHOSEN);
            assert_eq!(office.portal.end_other_sessions(&office.ready(&other)).unwrap(), 1);
        }),
    ];
    for (what, act) in acts {
        let office = Office::new();
        let token = office.client("anna").token;
        let (proof, ready) = (office.proof(&token), office.ready(&token));
        act(&office, &token);
        assert!(!is_live(&office, &token), "{what}");
        assert_eq!(refusal(office.portal.profile(&proof)), ClientRefusal::NotSignedIn, "{what}");
        assert_eq!(refusal(office.portal.own_profile(&ready)), ClientRefusal::NotSignedIn, "{what}");
        let refused = SessionRefusal::Client(ClientRefusal::NotSignedIn);
        assert_eq!(refusal(office.portal.sessions(&ready)), refused, "{what}");
        assert_eq!(refusal(office.portal.sign_out(&proof)), refused, "{what}");
    }
}

#[test]
fn r_auth_05_the_client_sees_and_ends_sessions() {
    let office = Office::new();
    let client = office.client("anna");
    office.wait(Duration::minutes(1));
    let phone = sign_in(&office, Keep::SignedIn, "Phone\r\nX-Injected: 1");
    office.wait(Duration::minutes(1));
    let tablet = sign_in(&office, Keep::Visit, &"T".repeat(1_000));
    let ready = office.ready(&tablet);
    let listed = office.portal.sessions(&ready).unwrap();
    let devices: Vec<(&str, Duration)> =
        listed.iter().map(|session| (session.device.as_str(), office.now() - session.last_used_at)).collect();
    let longest = "T".repeat(200);
    let (now, one, two) = (Duration::ZERO, Duration::minutes(1), Duration::minutes(2));
    assert_eq!(devices, [(longest.as_str(), now), ("PhoneX-Injected: 1", one), ("Firefox on Linux", two)]);

    office.portal.end_session(&ready, listed[1].id).unwrap();
    assert_eq!(office.shut_out(&phone), ClientRefusal::NotSignedIn);
    assert_eq!(refusal(office.portal.end_session(&ready, listed[1].id)), SessionRefusal::NotFound);
    assert_eq!(office.portal.end_other_sessions(&ready).unwrap(), 1);
    assert_eq!(office.shut_out(&client.token), ClientRefusal::NotSignedIn);
    assert_eq!(office.portal.end_other_sessions(&ready).unwrap(), 0);
    office.portal.end_session(&ready, listed[0].id).unwrap();
    assert_eq!(office.shut_out(&tablet), ClientRefusal::NotSignedIn, "one's own as well");
}

#[test]
fn r_auth_05_somebody_elses_session_does_not_exist() {
    let office = Office::new();
    let anna = office.ready(&office.client("anna").token);
    let ben = office.client("ben");
    let missing = SessionId::from_bytes([7; 16]);
    for id in [ben.signed_in.session.id, missing] {
        assert_eq!(refusal(office.portal.end_session(&anna, id)), SessionRefusal::NotFound);
    }
    assert_eq!(office.portal.end_other_sessions(&anna).unwrap(), 0);
    assert_eq!(office.portal.sessions(&anna).unwrap().len(), 1);
    office.ready(&ben.token);
}

#[test]
fn r_auth_05_sessions_that_are_over_are_not_listed_and_swept_in_time() {
    let office = Office::new();
    office.client("anna");
    let kept = sign_in(&office, Keep::SignedIn, "Phone");
    office.wait(Duration::hours(13));
    assert_eq!(office.portal.sessions(&office.ready(&kept)).unwrap().len(), 1, "the visit is over");
    let stored = |office: &Office| {
        let account = office.portal.own_profile(&office.ready(&kept)).unwrap().account.id;
        office.look(|view| view.sessions_of(&company(HARBOUR), account)).len()
    };
    assert_eq!((stored(&office), office.portal.sweep(100).unwrap()), (2, 0), "only past the longest limit");
    office.clock.set(START + Duration::days(89));
    assert_eq!(office.portal.sweep(100).unwrap(), 2, "the counters of two sources have faded");
    office.clock.set(START + Duration::days(90) + Duration::MILLISECOND);
    assert_eq!(office.portal.sweep(1).unwrap(), 2, "at most one session and one device at a time");
    assert_eq!(office.portal.sweep(100).unwrap(), 3, "one session, and the devices of two sign-ins");
    assert_eq!(office.portal.sweep(100).unwrap(), 0);
}

#[test]
fn a_use_that_cannot_be_written_down_is_an_error_and_not_a_silent_success() {
    let office = Office::new();
    let token = office.client("anna").token;
    office.wait(Duration::minutes(5));
    office.store.fail_next("touch_session", 1, StoreErrorKind::Unavailable);
    assert_eq!(office.portal.authenticate(&token).unwrap_err().code().name(), "unavailable");
    office.ready(&token);
}
