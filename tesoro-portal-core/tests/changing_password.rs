//! Changing the password: what is asked for, what it ends, and what nobody learns from it (R-PW-01 to R-PW-05).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::sync::Arc;

use office::{CHOSEN, Client, FAST, HARBOUR, Office, attempt, company, dora, hashing, password, race, refusal, typed};
use tesoro_portal_core::account::{PasswordDuty, PasswordRequirement, Secret, SignInRefusal};
use tesoro_portal_core::mail::Mail;
use tesoro_portal_core::password::{ChangePasswordRefusal, CurrentPassword, PasswordProfile, Unmet};
use tesoro_portal_core::ports::{IntentFilter, StoreErrorKind};
use tesoro_portal_core::session::{ClientRefusal, Keep, SessionRefusal};
use tesoro_portal_core::{Failure, Policy, Refusal as _};
use time::Duration;

const ANNA: &str = "anna@example.com";
const NEXT: &str = "Zwölf blaue Türen, 3 offen";

fn unacceptable(current: Option<CurrentPassword>, new: &[Unmet]) -> ChangePasswordRefusal {
    ChangePasswordRefusal::Unacceptable { current, new: new.to_vec() }
}

fn change(office: &Office, client: &Client, current: Option<&str>, new: &str) -> Result<(), ChangePasswordRefusal> {
    let current = current.map(typed);
    match office.portal.change_password(&office.proof(&client.token), current.as_ref(), &typed(new)) {
        Ok(_) => Ok(()),
        Err(Failure::Refused(refusal)) => Err(refusal),
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn r_pw_01_every_unmet_rule_and_the_current_password_are_told_at_once() {
    use Unmet::{Guessable, NeedsDigit, NeedsLowercase, NeedsSpecial, NeedsUppercase, Personal, TooLong, TooShort};
    let office = Office::new();
    let client = office.client("anna");
    let long = "aB1! ".repeat(21);
    let short = TooShort { minimum: 8 };
    let cases: [(&str, Vec<Unmet>); 6] = [
        ("anna", vec![short, NeedsUppercase, NeedsDigit, NeedsSpecial, Guessable, Personal]),
        ("", vec![short, NeedsUppercase, NeedsLowercase, NeedsDigit, NeedsSpecial, Guessable]),
        ("Harbour-Homes-2026", vec![Guessable]),
        ("Rotterdam2026!", vec![Guessable]),
        ("Xq7-Kowalska-wv", vec![Personal]),
        (&long, vec![TooLong { maximum: 100 }, Guessable]),
    ];
    for (new, unmet) in cases {
        for (current, told) in [
            (Some(CHOSEN), None),
            (None, Some(CurrentPassword::Missing)),
            (Some("Not-it-4711!"), Some(CurrentPassword::Wrong)),
        ] {
            let refusal = change(&office, &client, current, new).unwrap_err();
            assert_eq!(refusal, unacceptable(told, &unmet), "{new:?}");
            assert_eq!(refusal.problems().len(), unmet.len() + usize::from(told.is_some()));
        }
        office.wait(Duration::hours(1));
    }
    assert_eq!(
        change(&office, &client, Some("Not-it-4711!"), NEXT),
        Err(unacceptable(Some(CurrentPassword::Wrong), &[]))
    );
    assert_eq!(change(&office, &client, None, NEXT), Err(unacceptable(Some(CurrentPassword::Missing), &[])));
    let problems = change(&office, &client, None, "short").unwrap_err().problems();
    let told: Vec<(&str, &str)> = problems.iter().map(|at| (at.pointer.as_ref(), at.code.name())).collect();
    assert_eq!(told[..2], [("/current_password", "current-password-missing"), ("/new_password", "password-too-short")]);
    office.sign_in(ANNA, CHOSEN);
}

#[test]
fn r_pw_06_the_standards_profile_is_asked_for_where_it_is_chosen() {
    let policy = Policy { passwords: PasswordProfile::Standards, ..Policy::default() };
    let office = Office::with(policy, hashing(office::FAST, 2, 64));
    let (_, temporary) = office.mailed_password("anna");
    assert_eq!(temporary.len(), 8, "a temporary one is 8 characters in every profile");
    let token = office.sign_in(ANNA, &temporary);
    let change = |new| office.portal.change_password(&office.proof(&token), None, &typed(new));
    assert_eq!(refusal(change("4 groene Deur!")), unacceptable(None, &[Unmet::TooShort { minimum: 15 }]));
    change("vier groene dakramen").unwrap();
}

#[test]
fn threat_30_the_temporary_and_the_current_password_are_refused_as_new_ones() {
    let office = Office::new();
    let (account, temporary) = office.mailed_password("anna");
    let token = office.sign_in(ANNA, &temporary);
    let proof = office.proof(&token);
    let change = |new| office.portal.change_password(&proof, None, &typed(new));
    assert_eq!(refusal(change(&temporary)), unacceptable(None, &[Unmet::Unchanged]));
    let first = change(CHOSEN).unwrap();

    let proof = office.proof(&first.token);
    let again = office.portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(CHOSEN));
    assert_eq!(refusal(again), unacceptable(None, &[Unmet::Unchanged]));

    office.require_new_password(account.id);
    let token = office.sign_in(ANNA, CHOSEN);
    let proof = office.proof(&token);
    let again = office.portal.change_password(&proof, None, &typed(CHOSEN));
    assert_eq!(refusal(again), unacceptable(None, &[Unmet::Unchanged]));
    // The decomposed spelling is the same password.
    office.portal.change_password(&proof, None, &typed(NEXT)).unwrap();
    let token = office.sign_in(ANNA, "Zwo\u{308}lf blaue Tu\u{308}ren, 3 offen");
    let proof = office.proof(&token);
    let again =
        office.portal.change_password(&proof, Some(&typed(NEXT)), &typed("Zwo\u{308}lf blaue Tu\u{308}ren, 3 offen"));
    assert_eq!(refusal(again), unacceptable(None, &[Unmet::Unchanged]));
}

#[test]
fn r_pw_04_the_field_of_the_new_password_does_not_tell_the_current_one() {
    let office = Office::new();
    let client = office.client("anna");
    for current in [None, Some("Not-it-4711!")] {
        let told = current.map_or(CurrentPassword::Missing, |_| CurrentPassword::Wrong);
        let computed = office.hasher.computations();
        assert_eq!(change(&office, &client, current, CHOSEN), Err(unacceptable(Some(told), &[])));
        assert!(office.hasher.computations() - computed <= 1, "nothing but the current password is compared");
    }
}

#[test]
fn r_pw_04_guesses_at_the_current_password_are_slowed_down() {
    let office = Office::new();
    let client = office.client("anna");
    let wait = |seconds| ChangePasswordRefusal::Wait { wait: Duration::seconds(seconds) };
    let wrong = || change(&office, &client, Some("Not-it-4711!"), NEXT).unwrap_err();
    for _ in 1..=5 {
        assert_eq!(wrong(), unacceptable(Some(CurrentPassword::Wrong), &[]));
    }
    let computed = office.hasher.computations();
    assert_eq!(wrong(), wait(30));
    assert_eq!(change(&office, &client, Some(CHOSEN), NEXT), Err(wait(30)), "nothing is compared meanwhile");
    assert_eq!(office.hasher.computations(), computed);
    assert_eq!(wait(30).retry_after(), Some(Duration::seconds(30)));
    office.wait(Duration::seconds(29));
    assert_eq!(wrong(), wait(1));
    office.wait(Duration::seconds(1));
    assert_eq!(wrong(), unacceptable(Some(CurrentPassword::Wrong), &[]));
    assert_eq!(wrong(), wait(60), "doubled");
    // Counters are of the account, not of the session; signing in is counted by itself.
    let other = office.sign_in(ANNA, CHOSEN);
    let elsewhere = office.portal.change_password(&office.proof(&other), Some(&typed(CHOSEN)), &typed(NEXT));
    assert_eq!(refusal(elsewhere), wait(60));
    office.wait(Duration::seconds(60));
    change(&office, &client, Some(CHOSEN), NEXT).unwrap();
}

#[test]
fn r_pw_04_parallel_guesses_do_not_exceed_the_limit() {
    let office = Office::new();
    let client = office.client("anna");
    let outcomes = race(|_| change(&office, &client, Some("Not-it-4711!"), NEXT).unwrap_err());
    let compared = outcomes.iter().filter(|outcome| !matches!(outcome, ChangePasswordRefusal::Wait { .. })).count();
    assert_eq!(compared, 5);
}

#[test]
fn r_pw_04_a_change_ends_every_session_begins_a_new_one_and_mails_a_notice() {
    let office = Office::new();
    let client = office.client("anna");
    let kept = office
        .portal
        .sign_in(&tesoro_portal_core::account::SignInRequest { keep: Keep::SignedIn, ..attempt(ANNA, CHOSEN) });
    let kept = kept.unwrap().signed_in().token.clone();
    let proof = office.proof(&kept);
    let signed_in = office.portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(NEXT)).unwrap();
    for token in [&client.token, &kept] {
        assert_eq!(office.shut_out(token), ClientRefusal::NotSignedIn);
    }
    assert_ne!(signed_in.token.expose(), kept.expose());
    assert_eq!(signed_in.session.keep, Keep::SignedIn, "how long to stay signed in was asked before");
    let sessions = office.portal.sessions(&office.ready(&signed_in.token)).unwrap();
    assert_eq!(sessions, [signed_in.session]);
    assert_eq!(refusal(office.try_sign_in(ANNA, CHOSEN)), SignInRefusal::Failed);
    office.sign_in(ANNA, NEXT);

    let notice = office.portal.outbox(&dora(), IntentFilter::default(), None, 1).unwrap().remove(0);
    assert_eq!(notice.mail, Mail::PasswordChanged { account: client.account });
    let mails = office.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!((mails[0].subject.as_str(), mails[0].to.mailbox()), ("password changed", ANNA));
    assert!(office.told("anna").contains(r#""kind":"client"},"what":{"kind":"password-changed"}"#));
}

#[test]
fn r_pw_04_a_fault_at_any_step_changes_nothing() {
    let office = Office::new();
    let client = office.client("anna");
    let before = office.rows();
    let steps = [
        "update_credential",
        "update_account",
        "end_sessions",
        "log_activity",
        "append_event",
        "enqueue",
        "insert_session",
    ];
    for step in steps.into_iter().chain(["remember_device"]) {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        let proof = office.proof(&client.token);
        let failed = office.portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(NEXT));
        assert_eq!(failed.unwrap_err().code().name(), "internal", "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
    change(&office, &client, Some(CHOSEN), NEXT).unwrap();
}

#[test]
fn r_pw_04_of_two_changes_at_once_the_second_is_refused() {
    let office = Office::new();
    let client = office.client("anna");
    let proof = office.proof(&client.token);
    let outcomes = race(|runner| {
        let new = format!("{runner} blaue Tueren, offen");
        office.portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(&new)).map(|_| new)
    });
    let won: Vec<&String> = outcomes.iter().flatten().collect();
    assert_eq!(won.len(), 1);
    office.sign_in(ANNA, won[0]);
}

#[test]
fn r_pw_03_a_hash_that_is_replaced_while_the_password_is_changed_loses_no_change() {
    let office = Office::new();
    let client = office.client("anna");
    // A stronger hash is asked for by now; another device signs in between the comparison and the writing, and replaces it.
    let stronger = Arc::new(office.restarted(hashing((FAST.0 * 2, 1), 2, 64)));
    let before = office.look(|view| view.credential(&company(HARBOUR), client.account)).unwrap();
    let version = office.account(client.account).version;
    let portal = stronger.interrupted(|office| drop(office.sign_in(ANNA, CHOSEN)));
    let proof = portal.authenticate(&client.token).unwrap();
    let signed_in = portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(NEXT)).unwrap();
    let after = office.look(|view| view.credential(&company(HARBOUR), client.account)).unwrap();
    assert_eq!(after.epoch, before.epoch + 1);
    assert_eq!(signed_in.account.version, version + 1, "an agent who saw the account before does not overwrite it");
    office.ready(&signed_in.token);
    assert_eq!(refusal(office.try_sign_in(ANNA, CHOSEN)), SignInRefusal::Failed, "the former password is dead");
    office.sign_in(ANNA, NEXT);
}

#[test]
fn r_pw_05_a_restricted_session_sees_itself_changes_the_password_and_signs_out() {
    let office = Office::new();
    let (_, temporary) = office.mailed_password("anna");
    let token = office.sign_in(ANNA, &temporary);
    let proof = office.proof(&token);
    assert_eq!(proof.clone().ready(), Err(ClientRefusal::MustChangePassword));
    let profile = office.portal.profile(&proof).unwrap();
    assert_eq!((profile.account.duty, profile.session.epoch), (PasswordDuty::FirstSignIn, 1));
    office.portal.sign_out(&proof).unwrap();
    assert_eq!(office.shut_out(&token), ClientRefusal::NotSignedIn);

    let token = office.sign_in(ANNA, &temporary);
    let signed_in = office.portal.change_password(&office.proof(&token), None, &typed(CHOSEN)).unwrap();
    assert_eq!(office.shut_out(&token), ClientRefusal::NotSignedIn, "a new token at every change of what it may do");
    assert_eq!(office.portal.own_profile(&office.ready(&signed_in.token)).unwrap().account.duty, PasswordDuty::None);
}

#[test]
fn r_pw_05_a_restricted_session_never_becomes_a_full_one() {
    let office = Office::new();
    let client = office.client("anna");
    let full = office.ready(&client.token);
    office.require_new_password(client.account);
    assert_eq!(refusal(office.portal.own_profile(&full)), ClientRefusal::NotSignedIn);
    let restricted = office.sign_in(ANNA, CHOSEN);
    office.administer(client.account, &password(PasswordRequirement::NotRequired));
    assert_eq!(office.shut_out(&restricted), ClientRefusal::NotSignedIn, "who may do more gets another token");
    office.ready(&office.sign_in(ANNA, CHOSEN));
    assert_eq!(refusal(office.portal.sessions(&full)), SessionRefusal::Client(ClientRefusal::NotSignedIn));
}

#[test]
fn r_pw_05_an_agent_cannot_spare_the_client_the_first_choice() {
    let office = Office::new();
    let (account, temporary) = office.mailed_password("anna");
    let before = office.account(account.id);
    assert_eq!(office.administer(account.id, &password(PasswordRequirement::NotRequired)), before);
    let token = office.sign_in(ANNA, &temporary);
    assert_eq!(office.proof(&token).ready(), Err(ClientRefusal::MustChangePassword));
    let credential = office.look(|view| view.credential(&company(HARBOUR), account.id)).unwrap();
    assert!(matches!(credential.secret, Secret::Temporary(_)));
}
