//! The code that finishes a sign-up: what it is bound to, how long it counts and how often it may be tried (R-CODE-01,
//! R-CODE-02, R-REG-02).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::sync::Arc;

use office::{
    HARBOUR, Office, PlainWords, REMEMBERED, code_in, company, email, in_short, other_than, refusal, shown, somewhere,
    wish,
};
use tesoro_portal_core::account::{CodeRefusal, CodeRequest, FlowTicket, SignUpRequest};
use tesoro_portal_core::mail::{IntentState, Superseded};
use tesoro_portal_core::memory::{RecordingMailer, SeededEntropy};
use tesoro_portal_core::ports::{IntentFilter, MailFault, StoreErrorKind};
use tesoro_portal_core::settings::{PortalSwitch, SettingsChange, SignUpDoor};
use tesoro_portal_core::{KeyRing, Policy, Portal, PortalParts, Refusal as _};
use time::Duration;

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

#[test]
fn r_adm_02_a_verified_account_is_a_new_version_of_the_draft() {
    let office = Office::new();
    let ticket = office.sign_up(CARLA);
    let draft = office.draft(CARLA).unwrap();
    let code = office.next_code();
    office.verify(&ticket, &code).unwrap();
    assert_eq!(office.account(draft.id).version, draft.version + 1);
}

#[test]
fn r_code_01_ten_minutes_from_the_production_of_the_mail_to_the_tick() {
    let ten = Duration::minutes(10);
    for (age, accepted) in [
        (Duration::ZERO, true),
        (ten - Duration::MILLISECOND, true),
        (ten, false),
        (ten + Duration::MILLISECOND, false),
    ] {
        let office = Office::new();
        let ticket = office.sign_up(CARLA);
        // The mail leaves late: the code's time begins only then.
        office.wait(Duration::hours(3));
        let code = office.next_code();
        office.wait(age);
        let expected = if accepted { Ok(()) } else { REFUSED };
        assert_eq!(outcome(&office, &shown(&ticket, &code)), expected, "threat 4, at {age}");
        assert_eq!(outcome(&office, &shown(&ticket, &code)), REFUSED, "threat 4, used or expired");
    }
}

#[test]
fn threat_64_a_clock_that_goes_back_gives_a_code_no_longer_life() {
    for (back, accepted) in [(Duration::seconds(10), true), (Duration::hours(1), false)] {
        let office = Office::new();
        let (ticket, code) = signed_up(&office);
        office.wait(-back);
        let expected = if accepted { Ok(()) } else { REFUSED };
        assert_eq!(outcome(&office, &shown(&ticket, &code)), expected, "{back} back");
    }
}

#[test]
fn threat_03_after_five_wrong_tries_the_right_code_is_refused() {
    for (wrong, accepted) in [(4, true), (5, false), (6, false)] {
        let office = Office::new();
        let (ticket, code) = signed_up(&office);
        for _ in 0..wrong {
            assert_eq!(outcome(&office, &shown(&ticket, &other_than(&code))), REFUSED);
        }
        let expected = if accepted { Ok(()) } else { REFUSED };
        assert_eq!(outcome(&office, &shown(&ticket, &code)), expected, "after {wrong}");
        if accepted {
            continue;
        }
        // A new code is needed, and has five tries of its own.
        office.wait(Duration::seconds(60));
        office.resend(&ticket).unwrap();
        let next = office.next_code();
        for _ in 0..4 {
            assert_eq!(outcome(&office, &shown(&ticket, &other_than(&next))), REFUSED);
        }
        assert_eq!(outcome(&office, &shown(&ticket, &next)), Ok(()));
    }
}

#[test]
fn threat_15_what_is_no_code_counts_as_a_try() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    let fullwidth: String = code.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
    for typed in [String::new(), fullwidth, "1".repeat(1_000_000), format!("{code}\0")] {
        assert_eq!(outcome(&office, &shown(&ticket, &typed)), REFUSED);
    }
    assert_eq!(office.challenge(ticket.id).unwrap().tries, 4);
    let spaced = format!(" {}-{} ", &code[..3], &code[3..]);
    assert_eq!(outcome(&office, &shown(&ticket, &spaced)), Ok(()));
}

#[test]
fn threat_14_a_new_code_voids_the_old_from_the_request_on() {
    let office = Office::new();
    let (ticket, old) = signed_up(&office);
    office.wait(Duration::seconds(60));
    office.resend(&ticket).unwrap();
    assert_eq!(outcome(&office, &shown(&ticket, &old)), REFUSED, "before the new mail is out");
    let new = office.next_code();
    assert_ne!(old, new);
    assert_eq!(outcome(&office, &shown(&ticket, &old)), REFUSED);
    assert_eq!(outcome(&office, &shown(&ticket, &new)), Ok(()));
}

#[test]
fn threat_14_the_mail_of_a_replaced_code_that_was_delayed_is_not_sent() {
    let office = Office::new();
    let ticket = office.sign_up(CARLA);
    office.mailer.fail_next(1, &MailFault::Transient("greylisted".to_owned()));
    office.dispatch();
    office.wait(Duration::seconds(60));
    office.resend(&ticket).unwrap();
    let code = office.next_code();
    office.wait(Duration::minutes(5));
    assert_eq!(in_short(&office.mails()), [""; 0]);
    let states: Vec<_> = office.look(|view| view.intents(&company(HARBOUR), IntentFilter::default(), None, 10));
    assert!(matches!(states[0].state, IntentState::Sent { .. }), "{states:?}");
    assert!(matches!(states[1].state, IntentState::Superseded { why: Superseded::Replaced, .. }), "{states:?}");
    assert_eq!(outcome(&office, &shown(&ticket, &code)), Ok(()));
}

#[test]
fn r_mail_01_a_mail_that_is_produced_again_adds_a_second_live_code() {
    let lost = || {
        let office = Office::new();
        let ticket = office.sign_up(CARLA);
        // The server takes the mail and the answer is lost: the same mail is made again.
        let codes: Vec<String> = (0..3)
            .map(|n| {
                let taken = RecordingMailer::new();
                office.store.fail_next("settle", if n < 2 { 3 } else { 0 }, StoreErrorKind::Transient);
                let _ = office.portal.dispatch(&taken, &PlainWords, 64);
                office.wait(Duration::minutes(5));
                code_in(&taken.drain()[0])
            })
            .collect();
        office.wait(-Duration::minutes(5));
        (office, ticket, codes)
    };
    // Of three, the first is dead; each of the others has ten minutes of its own.
    for (index, minutes, expected) in
        [(0, 0, REFUSED), (1, 0, Ok(())), (2, 0, Ok(())), (1, 5, REFUSED), (2, 5, Ok(())), (2, 10, REFUSED)]
    {
        let (office, ticket, codes) = lost();
        office.wait(Duration::minutes(minutes));
        assert_eq!(outcome(&office, &shown(&ticket, &codes[index])), expected, "code {index} after {minutes} min");
    }
    // They share the tries, and using one uses up both.
    let (office, ticket, codes) = lost();
    for _ in 0..5 {
        assert_eq!(outcome(&office, &shown(&ticket, "")), REFUSED);
    }
    assert_eq!(outcome(&office, &shown(&ticket, &codes[1])), REFUSED);
    let (office, ticket, codes) = lost();
    assert_eq!(outcome(&office, &shown(&ticket, &codes[1])), Ok(()));
    assert_eq!(outcome(&office, &shown(&ticket, &codes[2])), REFUSED);
    // And a resend voids both.
    let (office, ticket, codes) = lost();
    office.resend(&ticket).unwrap();
    for code in &codes {
        assert_eq!(outcome(&office, &shown(&ticket, code)), REFUSED);
    }
}

#[test]
fn threat_07_a_code_is_no_use_in_another_flow_browser_purpose_or_company() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    let other = office.sign_up("other@example.com");
    office.mails();
    office.wait(Duration::seconds(60));
    let reset = office.forgot(CARLA);
    let reset_code = office.next_code();
    let refused = |request: &CodeRequest| assert_eq!(outcome(&office, request), REFUSED, "{request:?}");

    refused(&CodeRequest { handle: None, ..shown(&ticket, &code) });
    refused(&CodeRequest { handle: Some(other.handle.clone()), ..shown(&ticket, &code) });
    refused(&CodeRequest { handle: Some(reset.handle.clone()), ..shown(&ticket, &code) });
    refused(&CodeRequest { flow: other.id, ..shown(&ticket, &code) });
    refused(&CodeRequest { company: company(office::ALPINE), ..shown(&ticket, &code) });
    let nowhere = CodeRequest { company: company("nowhere"), ..shown(&ticket, &code) };
    assert_eq!(outcome(&office, &nowhere), Err(CodeRefusal::NoSuchPortal));
    assert_eq!(office.challenge(ticket.id).unwrap().tries, 0, "whoever has no handle costs no try");

    refused(&shown(&other, &code));
    refused(&shown(&reset, &reset_code));
    refused(&shown(&ticket, &reset_code));
    assert_eq!(refusal(office.reset(&ticket, &code, REMEMBERED)).code().name(), "code-refused");
    assert_eq!(refusal(office.reset(&reset, &code, REMEMBERED)).code().name(), "code-refused");
    assert_eq!(outcome(&office, &shown(&ticket, &code)), Ok(()));
}

#[test]
fn threat_07_a_flow_of_one_company_is_none_of_the_other() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    // The same person signs up at the other office, too.
    let alpine = company(office::ALPINE);
    let there = office.try_sign_up(&SignUpRequest { company: alpine.clone(), ..wish(CARLA) }).unwrap();
    let code_there = office.next_code();
    for (ticket, code) in [(&ticket, &code_there), (&there, &code), (&there, &code_there)] {
        assert_eq!(outcome(&office, &shown(ticket, code)), REFUSED);
    }
    let request = CodeRequest { company: alpine.clone(), ..shown(&there, &code_there) };
    assert_eq!(outcome(&office, &request), Ok(()));
    assert_eq!(outcome(&office, &shown(&ticket, &code)), Ok(()));
    let accounts = [company(HARBOUR), alpine]
        .map(|office_id| office.look(|view| view.account_by_email(&office_id, email(CARLA).key())).unwrap());
    assert_ne!(accounts[0].id, accounts[1].id);
}

#[test]
fn threat_08_a_code_proves_only_the_address_it_was_sent_to() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    // The address changes behind the code's back.
    let mut draft = office.draft(CARLA).unwrap();
    draft.email = email("mallory@example.com");
    office.write(|uow| uow.update_account(&draft));
    assert_eq!(outcome(&office, &shown(&ticket, &code)), REFUSED);
    draft.email = email(CARLA);
    office.write(|uow| uow.update_account(&draft));
    assert_eq!(outcome(&office, &shown(&ticket, &code)), Ok(()), "and only that was wrong with it");
}

#[test]
fn threat_77_the_handle_is_stored_as_a_digest_and_never_shown() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    let exposed = ticket.handle.expose();
    let secret = exposed.rsplit('.').next().unwrap();
    let request = shown(&ticket, "code typed");
    let challenge = office.challenge(ticket.id).unwrap();
    let stored = format!("{challenge:?} {:?} {}", challenge.handle.as_bytes(), office.rows());
    let printed = format!("{ticket:?} {request:?} {stored}");
    assert!(!printed.contains(secret) && !printed.contains(&exposed), "{printed}");
    assert!(!stored.contains(&code), "threat 68");
    let mails = office.look(|view| view.intents(&company(HARBOUR), IntentFilter::default(), None, 10));
    assert!(!format!("{mails:?}").contains(secret));
    assert_eq!(challenge.handle, ticket.handle.digest());
}

#[test]
fn r_comp_03_a_portal_that_is_off_takes_no_code_and_loses_none() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    office.switch(PortalSwitch::Off);
    for _ in 0..6 {
        assert_eq!(outcome(&office, &shown(&ticket, &code)), Err(CodeRefusal::PortalInactive));
        assert_eq!(outcome(&office, &shown(&ticket, "000000")), Err(CodeRefusal::PortalInactive));
        assert_eq!(refusal(office.resend(&ticket)), CodeRefusal::PortalInactive);
    }
    office.wait(Duration::minutes(9));
    office.switch(PortalSwitch::On);
    assert_eq!(outcome(&office, &shown(&ticket, &code)), Ok(()), "the clocks ran on meanwhile");

    // A code that was asked for is made when the portal is on again.
    let office = Office::new();
    let ticket = office.sign_up(CARLA);
    office.switch(PortalSwitch::Off);
    assert_eq!(in_short(&office.mails()), [""; 0]);
    office.wait(Duration::hours(2));
    office.switch(PortalSwitch::On);
    let code = office.next_code();
    assert_eq!(outcome(&office, &shown(&ticket, &code)), Ok(()));
}

#[test]
fn r_reg_01_a_sign_up_begun_before_the_door_closed_may_be_finished() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    office.change_settings(&SettingsChange { door: Some(SignUpDoor::Closed), ..SettingsChange::default() });
    assert_eq!(outcome(&office, &shown(&ticket, &code)), Ok(()));
}

#[test]
fn r_code_01_a_code_of_the_key_before_still_counts() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    let resend = office.portal.resend_code(&company(HARBOUR), ticket.id, None, somewhere());
    assert_eq!(refusal(resend), CodeRefusal::Refused, "not for somebody without the handle");
    let rotated = KeyRing::from_bytes(1, [0x4B; 32]).rotate(&SeededEntropy::new(11));
    for (keys, expected) in [(KeyRing::from_bytes(2, [0x51; 32]), REFUSED), (rotated, Ok(()))] {
        let portal = Portal::new(PortalParts {
            store: Arc::new(office.memory.clone()),
            clock: office.clock.clone(),
            entropy: Arc::new(SeededEntropy::new(5)),
            keys,
            hasher: office.hasher.clone(),
            policy: Policy::default(),
        });
        let answer = portal.verify_sign_up(&shown(&ticket, &code));
        assert_eq!(
            answer.map(|_| ()).map_err(|failure| failure.code().name()),
            expected.map_err(|refusal| refusal.code().name())
        );
    }
}
