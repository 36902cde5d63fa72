//! Choosing a new password with a code: whose, with which, and what ends (R-AUTH-06, R-PW-04, threats 9, 10, 13).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{
    CHOSEN, HARBOUR, Office, REMEMBERED, WISHED, code_in, company, in_short, other_than, refusal, shown, somewhere,
    typed, wish,
};
use tesoro_portal_core::account::{
    AccountState, CodeRefusal, CodeRequest, LinkState, PasswordRequirement, ResetRefusal, SignInRefusal, SignUpRequest,
};
use tesoro_portal_core::challenge::Purpose;
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::session::ClientRefusal;
use tesoro_portal_core::settings::{Approval, PortalSwitch, SettingsChange};
use tesoro_portal_core::{Failure, Refusal as _};
use time::Duration;

const ANNA: &str = "anna@example.com";
const CARLA: &str = "carla@example.com";

fn told(outcome: Result<tesoro_portal_core::session::SignedIn, Failure<ResetRefusal>>) -> Result<(), &'static str> {
    outcome.map(|_| ()).map_err(|failure| failure.code().name())
}

fn problems(refused: &ResetRefusal) -> Vec<(String, &'static str)> {
    refused.problems().iter().map(|problem| (problem.pointer.to_string(), problem.code.name())).collect()
}

#[test]
fn r_auth_06_an_active_account_gets_a_code_and_a_new_password() {
    let office = Office::new();
    let anna = office.client("anna");
    let asked = office.now();
    let ticket = office.forgot(" ANNA@example.com");
    assert_eq!((ticket.resend_after, ticket.expires_at), (asked + Duration::seconds(60), asked + Duration::hours(1)));
    let mails = office.mails();
    assert_eq!(in_short(&mails), ["anna@example.com: reset code"]);
    office.ready(&anna.token);
    let signed_in = office.reset(&ticket, &code_in(&mails[0]), REMEMBERED).unwrap();
    assert_eq!(signed_in.account.id, anna.account);
    office.ready(&signed_in.token);
    assert_eq!(refusal(office.try_sign_in(ANNA, CHOSEN)), SignInRefusal::Failed);
    office.sign_in(ANNA, REMEMBERED);
    assert_eq!(office.told("anna").matches("password-changed").count(), 4, "at first and now, in history and feed");
}

#[test]
fn r_pw_04_a_reset_is_a_new_epoch_of_the_credential_and_a_new_version_of_the_account() {
    let office = Office::new();
    let anna = office.client("anna");
    let epoch = || office.look(|view| view.credential(&company(HARBOUR), anna.account)).unwrap().epoch;
    let before = (epoch(), office.account(anna.account).version);
    let ticket = office.forgot(ANNA);
    office.reset(&ticket, &office.next_code(), REMEMBERED).unwrap();
    assert_eq!((epoch(), office.account(anna.account).version), (before.0 + 1, before.1 + 1));
}

#[test]
fn r_pw_04_a_reset_ends_every_other_session_drops_other_codes_and_mails_a_notice() {
    let office = Office::new();
    let anna = office.client("anna");
    let others = [office.sign_in(ANNA, CHOSEN), office.sign_in(ANNA, CHOSEN)];
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    // A flow that was begun over budget has no code of its own, but is a flow all the same.
    let second = office.forgot(ANNA);
    let signed_in = office.reset(&ticket, &code, REMEMBERED).unwrap();
    for token in others.iter().chain([&anna.token]) {
        assert_eq!(office.shut_out(token), ClientRefusal::NotSignedIn);
    }
    office.ready(&signed_in.token);
    assert_eq!(office.look(|view| view.sessions_of(&company(HARBOUR), anna.account)).len(), 1);
    assert_eq!((office.challenge(ticket.id), office.challenge(second.id)), (None, None));
    assert_eq!(in_short(&office.mails()), ["anna@example.com: password changed"]);
}

#[test]
fn r_pw_04_a_changed_password_drops_the_codes_on_the_way() {
    let office = Office::new();
    let anna = office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    let proof = office.proof(&anna.token);
    office.portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(WISHED)).unwrap();
    assert_eq!(told(office.reset(&ticket, &code, REMEMBERED)), Err("code-refused"));
    office.sign_in(ANNA, WISHED);
}

#[test]
fn threat_09_a_reset_of_a_draft_verifies_it_with_this_flows_password() {
    let office = Office::new();
    // A stranger signs up with Carla's address; Carla believes that she has an account.
    let strangers = office.sign_up(CARLA);
    let strangers_code = office.next_code();
    office.wait(Duration::seconds(60));
    let hers = office.forgot(CARLA);
    let mails = office.mails();
    assert_eq!(in_short(&mails), ["carla@example.com: verification code"]);
    let code = code_in(&mails[0]);
    let signed_in = office.reset(&hers, &code, REMEMBERED).unwrap();
    assert_eq!(signed_in.account.state, AccountState::Active { link: LinkState::Linked });
    office.ready(&signed_in.token);
    assert_eq!(refusal(office.try_sign_in(CARLA, WISHED)), SignInRefusal::Failed, "the registrant's is dead");
    office.sign_in(CARLA, REMEMBERED);
    for code in [&strangers_code, &code] {
        assert_eq!(refusal(office.verify(&strangers, code)), CodeRefusal::Refused);
    }
    assert_eq!(in_short(&office.mails()), ["dora@harbour.example: new lead"], "and no notice of a changed password");
    assert_eq!((office.draft(CARLA), office.head_count()), (None, 1));
}

#[test]
fn threat_09_the_registrants_password_may_be_chosen_again_and_nobody_is_told() {
    let office = Office::new();
    office.sign_up(CARLA);
    office.mails();
    office.wait(Duration::seconds(60));
    let hers = office.forgot(CARLA);
    let code = office.next_code();
    // To say “that is the password you have” would tell what a stranger chose.
    office.reset(&hers, &code, WISHED).unwrap();
    office.sign_in(CARLA, WISHED);
}

#[test]
fn threat_09_a_draft_verified_by_a_reset_is_linked_like_any_other() {
    let office = Office::new();
    let approval = SettingsChange { approval: Some(Approval::Needed), ..SettingsChange::default() };
    office.change_settings(&approval);
    office.sign_up(ANNA);
    office.mails();
    office.wait(Duration::seconds(60));
    let ticket = office.forgot(ANNA);
    let account = office.reset(&ticket, &office.next_code(), REMEMBERED).unwrap().account;
    assert_eq!(account.state, AccountState::Active { link: LinkState::PendingApproval });
    assert_eq!(in_short(&office.mails()), ["dora@harbour.example: approval waiting"]);
}

#[test]
fn threat_11_the_code_of_a_reset_is_no_use_after_the_draft_was_replaced() {
    let office = Office::new();
    office.sign_up(CARLA);
    office.mails();
    office.wait(Duration::seconds(60));
    let reset = office.forgot(CARLA);
    let code = office.next_code();
    office.wait(Duration::seconds(60));
    office.try_sign_up(&SignUpRequest { password: Some(typed(REMEMBERED)), ..wish(CARLA) }).unwrap();
    assert_eq!(told(office.reset(&reset, &code, CHOSEN)), Err("code-refused"));
    assert_eq!(office.active(CARLA), None);
}

#[test]
fn threat_10_disabled_unknown_and_foreign_addresses_get_no_code_and_nothing_is_enabled() {
    type Stage = fn(&Office) -> &'static str;
    let stages: [Stage; 3] = [
        |office| {
            let anna = office.client("anna");
            office.disable(anna.account);
            ANNA
        },
        |_| "nobody@example.com",
        |office| {
            let alpine = company(office::ALPINE);
            let zoe = "zoe".parse().unwrap();
            office.portal.open_account(&office::egon(), &zoe).unwrap();
            assert!(office.look(|view| view.settings(&alpine)).is_some());
            "zoe@example.com"
        },
    ];
    for (index, stage) in stages.into_iter().enumerate() {
        let office = Office::new();
        let address = stage(&office);
        office.mails();
        let before = office.active(address);
        let ticket = office.forgot(address);
        assert_eq!(in_short(&office.mails()), [""; 0], "case {index}");
        assert_eq!(told(office.reset(&ticket, "000000", REMEMBERED)), Err("code-refused"), "case {index}");
        assert_eq!(office.active(address), before, "case {index}");
    }
}

#[test]
fn threat_10_an_account_that_is_disabled_meanwhile_stays_so_and_its_password_too() {
    let office = Office::new();
    let anna = office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    office.disable(anna.account);
    // Not even whether it is the present one.
    for new in [CHOSEN, REMEMBERED] {
        assert_eq!(told(office.reset(&ticket, &code, new)), Err("code-refused"), "{new}");
    }
    assert!(office.account(anna.account).disabled.is_some());
    office.enable(anna.account);
    assert_eq!(refusal(office.try_sign_in(ANNA, REMEMBERED)), SignInRefusal::Failed);
    office.sign_in(ANNA, CHOSEN);
}

#[test]
fn r_auth_06_a_password_that_is_not_accepted_costs_neither_the_code_nor_a_try() {
    let office = Office::new();
    office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    let tries = || office.challenge(ticket.id).unwrap().tries;
    let cases: [(Option<&str>, &str); 4] = [
        (Some("short"), "password-too-short"),
        (None, "password-too-long"),
        // What only the account knows is said to who has the code, and to nobody else.
        (Some("Anna-Kowalska-31!"), "password-personal"),
        (Some(CHOSEN), "password-unchanged"),
    ];
    for round in 0..20 {
        let (new, expected) = cases[round % cases.len()];
        let new = new.map(typed);
        let refused = refusal(office.portal.reset_password(&shown(&ticket, &code), new.as_ref()));
        assert_eq!(refused.code().name(), "validation-failed");
        assert!(problems(&refused).contains(&("/new_password".to_owned(), expected)), "{refused:?}");
        assert_eq!(tries(), 0);
    }
    for round in 0..4 {
        let personal =
            office.portal.reset_password(&shown(&ticket, &other_than(&code)), Some(&typed("Anna-Kowalska-31!")));
        assert_eq!(refusal(personal), ResetRefusal::Code(CodeRefusal::Refused));
        assert_eq!(tries(), round + 1);
    }
    let unchanged = office.portal.reset_password(&shown(&ticket, &code), Some(&typed(CHOSEN)));
    assert_eq!(refusal(unchanged).code().name(), "validation-failed");
    assert_eq!(tries(), 4, "only its own try is given back");
    office.reset(&ticket, &code, REMEMBERED).unwrap();
}

#[test]
fn r_code_02_the_right_code_with_a_refused_password_is_no_failure() {
    let office = Office::new();
    office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    for _ in 0..60 {
        assert_eq!(told(office.reset(&ticket, &code, CHOSEN)), Err("validation-failed"));
    }
    office.wait(Duration::minutes(20));
    office.forgot(ANNA);
    assert_eq!(in_short(&office.mails()), ["anna@example.com: reset code"], "recovery is open as before");
}

#[test]
fn r_auth_06_a_refused_password_is_all_that_is_told_without_the_code() {
    let office = Office::new();
    office.client("anna");
    let known = office.forgot(ANNA);
    let unknown = office.forgot("nobody@example.com");
    office.mails();
    for new in [CHOSEN, "Anna-Kowalska-31!", REMEMBERED, "short"] {
        let answers = [&known, &unknown].map(|ticket| refusal(office.reset(ticket, "000000", new)));
        assert_eq!(answers[0], answers[1], "{new}");
    }
}

#[test]
fn threat_13_no_password_without_an_accepted_code_whatever_was_shown_before() {
    let office = Office::new();
    let anna = office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    let new = typed(REMEMBERED);
    let attempts = [
        shown(&ticket, ""),
        shown(&ticket, &other_than(&code)),
        CodeRequest { handle: None, ..shown(&ticket, &code) },
        CodeRequest { company: company(office::ALPINE), ..shown(&ticket, &code) },
    ];
    for attempt in &attempts {
        let refused = refusal(office.portal.reset_password(attempt, Some(&new)));
        assert_eq!(refused, ResetRefusal::Code(CodeRefusal::Refused), "{attempt:?}");
    }
    office.ready(&anna.token);
    // The code of a reset signs nobody up, and after it was used nothing is left of the flow: neither the back button nor
    // a second tab sets another password.
    assert_eq!(refusal(office.verify(&ticket, &code)), CodeRefusal::Refused);
    office.reset(&ticket, &code, REMEMBERED).unwrap();
    for new in [REMEMBERED, WISHED] {
        assert_eq!(told(office.reset(&ticket, &code, new)), Err("code-refused"));
    }
    office.sign_in(ANNA, REMEMBERED);
}

#[test]
fn threat_14_a_newer_request_voids_the_older_one() {
    let office = Office::new();
    office.client("anna");
    let older = office.forgot(ANNA);
    let first = office.next_code();
    office.wait(Duration::seconds(60));
    let newer = office.forgot(ANNA);
    let second = office.next_code();
    for (ticket, code) in [(&older, &first), (&older, &second), (&newer, &first)] {
        assert_eq!(told(office.reset(ticket, code, REMEMBERED)), Err("code-refused"));
    }
    assert_eq!(told(office.reset(&newer, &second, REMEMBERED)), Ok(()));
}

#[test]
fn threat_14_a_request_over_budget_voids_nothing() {
    let office = Office::new();
    office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    let over = office.forgot(ANNA);
    assert_eq!(in_short(&office.mails()), [""; 0]);
    assert_eq!(told(office.reset(&over, &code, REMEMBERED)), Err("code-refused"));
    assert_eq!(told(office.reset(&ticket, &code, REMEMBERED)), Ok(()));
}

#[test]
fn threat_04_a_reset_lives_an_hour_and_its_code_ten_minutes() {
    let hour = Duration::hours(1);
    for (sent_after, age, expected) in [
        (Duration::ZERO, Duration::minutes(10) - Duration::MILLISECOND, Ok(())),
        (Duration::ZERO, Duration::minutes(10), Err("code-refused")),
        (hour - Duration::minutes(5), Duration::minutes(5) - Duration::MILLISECOND, Ok(())),
        (hour - Duration::minutes(5), Duration::minutes(5), Err("code-refused")),
    ] {
        let office = Office::new();
        office.client("anna");
        let ticket = office.forgot(ANNA);
        office.wait(sent_after);
        let code = office.next_code();
        office.wait(age);
        assert_eq!(told(office.reset(&ticket, &code, REMEMBERED)), expected, "{sent_after} {age}");
    }
    let office = Office::new();
    office.client("anna");
    let ticket = office.forgot(ANNA);
    office.wait(hour);
    assert_eq!(in_short(&office.mails()), [""; 0], "too late to be of use");
    office.portal.sweep(100).unwrap();
    assert_eq!(office.challenge(ticket.id), None);
}

#[test]
fn threat_08_the_code_of_a_reset_proves_only_the_address_it_was_sent_to() {
    let office = Office::new();
    let anna = office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    let mut account = office.account(anna.account);
    account.email = office::email("new@example.com");
    office.write(|uow| uow.update_account(&account));
    assert_eq!(told(office.reset(&ticket, &code, REMEMBERED)), Err("code-refused"));
    office.sign_in("new@example.com", CHOSEN);
}

#[test]
fn r_auth_06_somebody_who_was_invited_may_choose_a_password_with_a_code() {
    let office = Office::new();
    let (account, temporary) = office.mailed_password("anna");
    let ticket = office.forgot(ANNA);
    let signed_in = office.reset(&ticket, &office.next_code(), REMEMBERED).unwrap();
    office.ready(&signed_in.token);
    assert_eq!(refusal(office.try_sign_in(ANNA, &temporary)), SignInRefusal::Failed);
    assert_eq!(office.account(account.id).invitation.unwrap().completed_at, Some(office.now()));
    // An invitation that is still waiting is not needed any more.
    let office = Office::new();
    office.invite("anna");
    let ticket = office.forgot(ANNA);
    let mails = office.mails();
    assert_eq!(in_short(&mails), ["anna@example.com: invitation", "anna@example.com: reset code"]);
    assert_eq!(told(office.reset(&ticket, &code_in(&mails[1]), REMEMBERED)), Ok(()));
}

#[test]
fn r_auth_06_a_required_change_is_met_by_a_reset() {
    let office = Office::new();
    let anna = office.client("anna");
    office.administer(anna.account, &office::password(PasswordRequirement::Required));
    let ticket = office.forgot(ANNA);
    let signed_in = office.reset(&ticket, &office.next_code(), REMEMBERED).unwrap();
    office.ready(&signed_in.token);
}

#[test]
fn threat_65_a_store_that_fails_leaves_the_code_and_the_password_as_they_were() {
    let office = Office::new();
    office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    for step in ["update_credential", "end_sessions", "insert_session", "enqueue"] {
        let before = office.rows();
        office.store.fail_next(step, 1, StoreErrorKind::Unavailable);
        assert_eq!(told(office.reset(&ticket, &code, REMEMBERED)), Err("unavailable"), "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
    assert_eq!(office.challenge(ticket.id).unwrap().tries, 4, "each was a try");
    assert_eq!(told(office.reset(&ticket, &code, REMEMBERED)), Ok(()));
}

#[test]
fn r_comp_03_a_portal_that_is_off_resets_nothing_and_says_only_that() {
    let office = Office::new();
    let anna = office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    office.switch(PortalSwitch::Off);
    let request = |address: &str| office.portal.request_reset(&company(HARBOUR), address, somewhere());
    for address in [ANNA, "nobody@example.com", "no address"] {
        assert_eq!(request(address).unwrap_err().code().name(), "portal-inactive", "{address}");
    }
    for new in [Some(typed(REMEMBERED)), Some(typed("short")), None::<PasswordCandidate>] {
        let refused = office.portal.reset_password(&shown(&ticket, &code), new.as_ref());
        assert_eq!(refused.unwrap_err().code().name(), "portal-inactive");
    }
    office.switch(PortalSwitch::On);
    assert_eq!(request("no address").unwrap_err().code().name(), "validation-failed");
    assert_eq!(told(office.reset(&ticket, &code, REMEMBERED)), Ok(()));
    assert_eq!(office.account(anna.account).disabled, None);
    let nowhere = office.portal.request_reset(&company("nowhere"), ANNA, somewhere());
    assert_eq!(nowhere.unwrap_err().code().name(), "not-found");
}

#[test]
fn r_auth_06_a_flow_of_a_sign_up_is_none_of_a_reset() {
    let office = Office::new();
    let ticket = office.forgot(CARLA);
    assert_eq!(office.challenge(ticket.id).unwrap().purpose, Purpose::Reset);
    assert_eq!(refusal(office.resend(&ticket)), CodeRefusal::Refused, "another mail is asked for by asking again");
}
