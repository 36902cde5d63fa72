//! A button pressed twice: whoever asks again before another mail may go out keeps the mail that is on its way, in the
//! browser of the newer asking (R-CODE-02, R-REG-02), and strangers gain nothing by it (R-REG-04, threats 1, 11).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::sync::{Arc, Mutex};

use office::{
    ALPINE, CHOSEN, HARBOUR, Office, REMEMBERED, WISHED, code_in, company, in_short, other_than, race, refusal, shown,
    somewhere, typed, wish,
};
use tesoro_portal_core::account::{CodeRefusal, FlowTicket, SignInRefusal, SignUpRequest};
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{Failure, Refusal as _};
use time::Duration;

const ANNA: &str = "anna@example.com";
const CARLA: &str = "carla@example.com";

fn sign_up(office: &Office, source: SourceKey, password: &str) -> FlowTicket {
    office.try_sign_up(&SignUpRequest { source, password: Some(typed(password)), ..wish(CARLA) }).unwrap()
}

fn forgot(office: &Office, source: SourceKey, address: &str) -> FlowTicket {
    office.portal.request_reset(&company(HARBOUR), address, source).unwrap()
}

/// When the mail goes out, between the two askings or after both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mailed {
    Between,
    After,
}

#[test]
fn r_code_02_a_sign_up_sent_twice_is_finished_by_the_code_that_is_on_its_way() {
    for mailed in [Mailed::Between, Mailed::After] {
        for between in [Duration::ZERO, Duration::MILLISECOND, Duration::seconds(60) - Duration::MILLISECOND] {
            let (office, here) = (Office::new(), somewhere());
            let older = sign_up(&office, here, WISHED);
            let mut mails = if mailed == Mailed::Between { office.mails() } else { Vec::new() };
            office.wait(between);
            let newer = sign_up(&office, here, REMEMBERED);
            mails.extend(office.mails());
            assert_eq!(in_short(&mails), ["carla@example.com: verification code"], "{mailed:?}, {between}");
            let code = code_in(&mails[0]);
            let told = refusal(office.verify(&older, &code));
            assert_eq!(told, CodeRefusal::Refused, "the older handle has to start again: {mailed:?}, {between}");
            office.verify(&newer, &code).unwrap();
            assert_eq!(refusal(office.try_sign_in(CARLA, WISHED)), SignInRefusal::Failed);
            office.sign_in(CARLA, REMEMBERED);
            office.wait(Duration::minutes(2));
            assert_eq!(in_short(&office.mails()), ["dora@harbour.example: new lead"], "no other code comes later");
        }
    }
}

#[test]
fn r_code_02_a_reset_asked_for_twice_is_finished_by_the_code_that_is_on_its_way() {
    for mailed in [Mailed::Between, Mailed::After] {
        for between in [Duration::ZERO, Duration::MILLISECOND, Duration::seconds(60) - Duration::MILLISECOND] {
            let (office, here) = (Office::new(), somewhere());
            office.client("anna");
            let older = forgot(&office, here, ANNA);
            let mut mails = if mailed == Mailed::Between { office.mails() } else { Vec::new() };
            office.wait(between);
            let newer = forgot(&office, here, ANNA);
            mails.extend(office.mails());
            assert_eq!(in_short(&mails), ["anna@example.com: reset code"], "{mailed:?}, {between}");
            let code = code_in(&mails[0]);
            assert_eq!(refusal(office.reset(&older, &code, REMEMBERED)).code().name(), "code-refused");
            office.reset(&newer, &code, REMEMBERED).unwrap();
            office.sign_in(ANNA, REMEMBERED);
        }
    }
}

#[test]
fn r_code_02_asked_again_over_the_hours_budget_the_newest_code_counts_for_its_ten_minutes() {
    let (office, here) = (Office::new(), somewhere());
    let mut code = String::new();
    for _ in 0..3 {
        sign_up(&office, here, WISHED);
        code = office.next_code();
        office.wait(Duration::seconds(60));
    }
    let in_time = sign_up(&office, here, REMEMBERED);
    assert_eq!(in_short(&office.mails()), [""; 0]);
    // The tenth minute of the third code is over: there is no mail, and nothing to type.
    office.wait(Duration::minutes(9) - Duration::MILLISECOND);
    let still = sign_up(&office, here, REMEMBERED);
    office.wait(Duration::MILLISECOND);
    let late = sign_up(&office, here, REMEMBERED);
    assert_eq!((still.id == in_time.id, late.id == in_time.id), (true, false));
    for ticket in [&in_time, &still, &late] {
        assert_eq!(refusal(office.verify(ticket, &code)), CodeRefusal::Refused);
    }
}

#[test]
fn r_code_02_tries_are_not_given_back_by_asking_again() {
    let (office, here) = (Office::new(), somewhere());
    office.client("anna");
    forgot(&office, here, ANNA);
    let code = office.next_code();
    let wrong = other_than(&code);
    // Four wrong ones, however often the button is pressed between them; the fifth would be the last.
    for _ in 0..4 {
        let ticket = forgot(&office, here, ANNA);
        assert_eq!(refusal(office.reset(&ticket, &wrong, REMEMBERED)).code().name(), "code-refused");
    }
    let ticket = forgot(&office, here, ANNA);
    assert_eq!(office.challenge(ticket.id).unwrap().tries, 4);
    assert_eq!(refusal(office.reset(&ticket, &wrong, REMEMBERED)).code().name(), "code-refused");
    let fresh = forgot(&office, here, ANNA);
    assert_ne!(fresh.id, ticket.id, "a code whose tries are used up helps nobody");
    for ticket in [&ticket, &fresh] {
        assert_eq!(refusal(office.reset(ticket, &code, REMEMBERED)).code().name(), "code-refused");
    }
}

#[test]
fn r_code_02_a_sign_up_whose_tries_are_used_up_gets_its_code_when_the_minute_is_over() {
    let (office, here) = (Office::new(), somewhere());
    let first = sign_up(&office, here, WISHED);
    let wrong = other_than(&office.next_code());
    for _ in 0..5 {
        assert_eq!(refusal(office.verify(&first, &wrong)), CodeRefusal::Refused);
    }
    let second = sign_up(&office, here, WISHED);
    assert_eq!(in_short(&office.mails()), [""; 0]);
    office.wait(Duration::seconds(60));
    office.verify(&second, &office.next_code()).unwrap();
}

#[test]
fn threat_11_a_stranger_who_asks_a_moment_later_has_no_part_in_the_mail() {
    let (office, here) = (Office::new(), somewhere());
    let carlas = sign_up(&office, here, REMEMBERED);
    let code = office.next_code();
    let strangers = sign_up(&office, somewhere(), WISHED);
    assert_ne!(strangers.id, carlas.id, "not even that somebody was there before is told");
    assert_eq!(refusal(office.verify(&strangers, &code)), CodeRefusal::Refused);
    // And a reset that a stranger asks for ends nobody's.
    office.wait(Duration::minutes(2));
    office.mails();
    let office = Office::new();
    office.client("anna");
    let carlas = forgot(&office, here, ANNA);
    let code = office.next_code();
    let strangers = forgot(&office, somewhere(), ANNA);
    assert_ne!(strangers.id, carlas.id);
    assert_eq!(refusal(office.reset(&strangers, &code, REMEMBERED)).code().name(), "code-refused");
    office.reset(&carlas, &code, REMEMBERED).unwrap();
}

#[test]
fn threat_11_who_asks_again_from_the_same_source_gains_nothing_without_the_mail() {
    let (office, here) = (Office::new(), somewhere());
    // One network: a stranger with a password of their own, then Carla. The code is in her mail, and good for her flow.
    sign_up(&office, here, WISHED);
    let carlas = sign_up(&office, here, REMEMBERED);
    let code = office.next_code();
    office.verify(&carlas, &code).unwrap();
    assert_eq!(refusal(office.try_sign_in(CARLA, WISHED)), SignInRefusal::Failed);
    office.sign_in(CARLA, REMEMBERED);
}

#[test]
fn threat_02_a_code_that_was_compared_for_the_older_handle_finishes_no_newer_asking() {
    let (office, here) = (Arc::new(Office::new()), somewhere());
    let older = sign_up(&office, here, WISHED);
    let code = office.next_code();
    // Between the comparison and its effect somebody else on the same network signs up with another password.
    let newer = Arc::new(Mutex::new(None));
    let kept = Arc::clone(&newer);
    let portal = office.interrupted(move |office| *kept.lock().unwrap() = Some(sign_up(office, here, REMEMBERED)));
    assert_eq!(refusal(portal.verify_sign_up(&shown(&older, &code))), CodeRefusal::Refused);
    assert_eq!(office.active(CARLA), None);
    let newer = newer.lock().unwrap().take().unwrap();
    office.verify(&newer, &code).unwrap();
    office.sign_in(CARLA, REMEMBERED);
}

#[test]
fn r_reg_04_asking_twice_looks_alike_for_every_address() {
    let ask: [fn(&Office, SourceKey, &str) -> FlowTicket; 2] =
        [forgot, |office, source, address| office.try_sign_up(&SignUpRequest { source, ..wish(address) }).unwrap()];
    for ask in ask {
        for mailed in [Mailed::Between, Mailed::After] {
            for wait in [Duration::ZERO, Duration::seconds(59), Duration::seconds(60), Duration::minutes(11)] {
                let told = ["nobody@example.com", "ben@example.com", ANNA, CARLA].map(|address| {
                    let (office, here) = (Office::new(), somewhere());
                    office.client("anna");
                    office.sign_up(CARLA);
                    office.mails();
                    office.wait(Duration::hours(2));
                    let older = ask(&office, here, address);
                    if mailed == Mailed::Between {
                        office.mails();
                    }
                    office.wait(wait);
                    office.store.take_counts();
                    ask(&office, here, address);
                    let counts = office.store.take_counts();
                    let newer = ask(&office, here, address);
                    let age = office.now() - office.challenge(newer.id).unwrap().requested_at;
                    let resend_in = newer.resend_after - office.now();
                    (older.id == newer.id, age, resend_in, newer.expires_at - office.now(), counts)
                });
                for other in &told[1..] {
                    assert_eq!(other, &told[0], "{mailed:?}, {wait}");
                }
            }
        }
    }
}

#[test]
fn r_code_02_pressed_many_times_at_once_one_mail_goes_out_and_one_flow_is_good_for_it() {
    let (office, here) = (Office::new(), somewhere());
    office.client("anna");
    let tickets = Mutex::new(Vec::new());
    race(|_| {
        let ticket = forgot(&office, here, ANNA);
        tickets.lock().unwrap().push(ticket);
    });
    let code = office.next_code();
    let tickets = tickets.into_inner().unwrap();
    let accepted = tickets.iter().filter(|ticket| office.reset(ticket, &code, REMEMBERED).is_ok());
    assert_eq!(accepted.count(), 1);
}

#[test]
fn r_code_02_a_sign_up_that_another_overtakes_on_the_way_is_finished_by_the_code_that_is_on_its_way() {
    let (office, here) = (Arc::new(Office::new()), somewhere());
    let first = Arc::new(Mutex::new(None));
    let kept = Arc::clone(&first);
    let portal = office.overtaken(move |office| {
        office.wait(Duration::MILLISECOND);
        *kept.lock().unwrap() = Some(sign_up(office, here, WISHED));
    });
    let request = SignUpRequest { source: here, password: Some(typed(REMEMBERED)), ..wish(CARLA) };
    let second = portal.sign_up(&request).unwrap();
    let mails = office.mails();
    assert_eq!(in_short(&mails), ["carla@example.com: verification code"]);
    let first = first.lock().unwrap().take().unwrap();
    assert_eq!(refusal(office.verify(&first, &code_in(&mails[0]))), CodeRefusal::Refused);
    office.verify(&second, &code_in(&mails[0])).unwrap();
    office.sign_in(CARLA, REMEMBERED);
}

#[test]
fn r_code_02_a_reset_that_another_overtakes_on_the_way_is_finished_by_the_code_that_is_on_its_way() {
    let (office, here) = (Arc::new(Office::new()), somewhere());
    office.client("anna");
    let first = Arc::new(Mutex::new(None));
    let kept = Arc::clone(&first);
    let portal = office.overtaken(move |office| {
        office.wait(Duration::MILLISECOND);
        *kept.lock().unwrap() = Some(forgot(office, here, ANNA));
    });
    let second = portal.request_reset(&company(HARBOUR), ANNA, here).unwrap();
    let mails = office.mails();
    assert_eq!(in_short(&mails), ["anna@example.com: reset code"]);
    let (first, code) = (first.lock().unwrap().take().unwrap(), code_in(&mails[0]));
    assert_eq!(refusal(office.reset(&first, &code, REMEMBERED)).code().name(), "code-refused");
    office.reset(&second, &code, REMEMBERED).unwrap();
    office.sign_in(ANNA, REMEMBERED);
}

#[test]
fn threat_41_asking_at_another_company_takes_nothing_over() {
    let (office, here) = (Office::new(), somewhere());
    let carlas = sign_up(&office, here, WISHED);
    let there = SignUpRequest { company: company(ALPINE), source: here, ..wish(CARLA) };
    let other = office.try_sign_up(&there).unwrap();
    assert_ne!(other.id, carlas.id);
    let mails = office.mails();
    assert_eq!(mails.len(), 2);
    let ours = mails.iter().find(|mail| mail.company == company(HARBOUR)).unwrap();
    office.verify(&carlas, &code_in(ours)).unwrap();
}

#[test]
fn r_auth_06_a_reset_takes_over_no_sign_up_and_a_sign_up_no_reset() {
    let (office, here) = (Office::new(), somewhere());
    let carlas = sign_up(&office, here, WISHED);
    let code = office.next_code();
    let reset = forgot(&office, here, CARLA);
    assert_ne!(reset.id, carlas.id);
    assert!(matches!(office.reset(&reset, &code, REMEMBERED), Err(Failure::Refused(_))));
    office.verify(&carlas, &code).unwrap();
    office.sign_in(CARLA, WISHED);
    assert_eq!(refusal(office.try_sign_in(CARLA, CHOSEN)), SignInRefusal::Failed);
}
