//! What becomes of an invitation: the agent who invited is told and reminded (R-INV-06), and a link in place of a temporary
//! password (R-INV-07).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{CHOSEN, HARBOUR, Office, agent, company, dora, in_short, race, refusal, typed};
use tesoro_portal_core::account::{InvitationRefusal, InvitationRequest, InvitationStage, Secret};
use tesoro_portal_core::mail::{Frequency, IntentState, Message, Superseded};
use tesoro_portal_core::password::Unmet;
use tesoro_portal_core::ports::IntentFilter;
use tesoro_portal_core::session::{DeviceName, InvitationToken};
use tesoro_portal_core::settings::{InvitationForm, PortalSwitch};
use tesoro_portal_core::{AccountId, Refusal as _};
use time::Duration;

const ANNA: &str = "anna@example.com";

/// Dora is told of everything at once.
fn told() -> Office {
    let office = Office::new();
    for agent in ["dora", "max"] {
        office.tell(&company(HARBOUR), &agent.parse().unwrap(), Frequency::AtOnce);
    }
    office
}

/// Invitations come with links.
fn linked() -> Office {
    let office = told();
    office.set(|settings| settings.invitations = InvitationForm::Link);
    office
}

fn stage(office: &Office, account: AccountId) -> InvitationStage {
    office.portal.account(&dora(), account).unwrap().invitation.unwrap()
}

/// The version of the account, and the epoch of its credential.
fn versions(office: &Office, account: AccountId) -> (u64, u64) {
    let credential = office.look(|view| view.credential(&company(HARBOUR), account)).unwrap();
    (office.account(account).version, credential.epoch)
}

/// To whom, and what.
fn post(office: &Office) -> Vec<String> {
    in_short(&office.mails())
}

fn token_in(mail: &Message) -> InvitationToken {
    let line = mail.text.lines().find_map(|line| line.strip_prefix("token: "));
    InvitationToken::parse(line.expect("a mail with a link")).unwrap()
}

fn request(account: AccountId, token: &InvitationToken) -> InvitationRequest {
    InvitationRequest {
        company: company(HARBOUR),
        account,
        token: Some(token.clone()),
        device_name: DeviceName::shortened("Firefox on Linux"),
    }
}

/// Anna, with the link of her mail.
fn mailed_link(office: &Office) -> (AccountId, InvitationToken) {
    let account = office.invite("anna").id;
    let mails = office.mails();
    assert_eq!(mails.len(), 1);
    (account, token_in(&mails[0]))
}

#[test]
fn r_inv_06_the_agent_who_invited_is_told_of_the_first_sign_in_and_of_no_other() {
    let office = told();
    let account = office.portal.open_account(&agent(HARBOUR, "max"), &"anna".parse().unwrap()).unwrap().id;
    let password = office.next_password();
    let restricted = office.sign_in(ANNA, &password);
    assert_eq!(post(&office), ["max@harbour.example: first sign-in"]);
    office.sign_in(ANNA, &password);
    assert_eq!(post(&office), Vec::<String>::new());
    let restricted = office.portal.sign_in(&office::attempt(ANNA, &password)).map(|_| restricted);
    drop(restricted);
    let restricted = office.sign_in(ANNA, &password);
    office.portal.change_password(&office.proof(&restricted), None, &typed(CHOSEN)).unwrap();
    office.mails();
    office.sign_in(ANNA, CHOSEN);
    assert_eq!(post(&office), Vec::<String>::new());
    assert!(matches!(stage(&office, account), InvitationStage::Completed { .. }));
}

#[test]
fn r_inv_06_who_comes_in_by_a_forgotten_password_is_a_first_sign_in_too() {
    let office = told();
    office.invite("anna");
    office.mails();
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    office.reset(&ticket, &code, CHOSEN).unwrap();
    assert_eq!(post(&office), ["anna@example.com: password changed", "dora@harbour.example: first sign-in"]);
    assert_eq!(office.told("anna").matches("first-sign-in").count(), 2, "in the history and in the feed");
}

#[test]
fn r_inv_06_one_reminder_lists_what_nobody_has_answered_for_five_days() {
    let office = told();
    for (contact, by) in [("anna", "dora"), ("ben", "dora")] {
        office.portal.open_account(&agent(HARBOUR, by), &contact.parse().unwrap()).unwrap();
        office.mails();
        office.wait(Duration::minutes(20));
    }
    office.wait(Duration::days(5) - Duration::minutes(40) - Duration::MILLISECOND);
    assert_eq!(post(&office), Vec::<String>::new(), "not a millisecond early");
    office.wait(Duration::MILLISECOND);
    assert_eq!(post(&office), Vec::<String>::new(), "what becomes silent within the hour comes with it");
    office.wait(Duration::hours(1));
    let mails = office.mails();
    assert_eq!(in_short(&mails), ["dora@harbour.example: silent invitations"]);
    assert!(mails[0].text.contains("silent: Anna Ben"), "{}", mails[0].text);
    office.wait(Duration::days(30));
    assert_eq!(post(&office), Vec::<String>::new(), "once");
}

#[test]
fn r_inv_06_what_was_answered_meanwhile_is_not_in_the_reminder() {
    let office = told();
    let (_, password) = office.mailed_password("anna");
    let ben = office.invite("ben").id;
    office.mails();
    office.wait(Duration::days(5));
    assert_eq!(office.dispatch().claimed, 0, "it waits for others");
    office.sign_in(ANNA, &password);
    assert_eq!(post(&office), ["dora@harbour.example: first sign-in"]);
    office.disable(ben);
    office.mails();
    office.wait(Duration::hours(1));
    assert_eq!(post(&office), Vec::<String>::new());
    let reminders = office.portal.outbox(&dora(), IntentFilter::default(), None, 100).unwrap();
    let reminder = reminders.iter().find(|intent| intent.mail.name() == "silent-invitations").unwrap();
    assert!(matches!(reminder.state, IntentState::Superseded { why: Superseded::Settled, .. }), "{reminder:?}");
    // Who is invited again may be silent again.
    office.enable(ben);
    office.portal.resend_invitation(&dora(), ben).unwrap();
    office.mails();
    office.wait(Duration::days(5));
    office.mails();
    office.wait(Duration::hours(1));
    assert_eq!(post(&office), ["dora@harbour.example: silent invitations"]);
}

#[test]
fn r_agent_01_an_agent_is_told_once_a_day_or_not_at_all() {
    for (frequency, expected) in [(Frequency::Daily, 1), (Frequency::Off, 0)] {
        let office = told();
        let (_, password) = office.mailed_password("anna");
        office.tell(&company(HARBOUR), &"dora".parse().unwrap(), frequency);
        office.sign_in(ANNA, &password);
        assert_eq!(post(&office), Vec::<String>::new(), "{frequency:?}");
        office.wait(Duration::days(1));
        let mails = post(&office);
        let of_first_sign_in = mails.iter().filter(|mail| mail.ends_with("first sign-in")).count();
        assert_eq!(of_first_sign_in, expected, "{frequency:?}: {mails:?}");
    }
}

#[test]
fn r_inv_06_an_invitation_that_is_sent_again_waits_for_its_own_mail_whatever_became_of_the_one_before() {
    for form in [InvitationForm::TemporaryPassword, InvitationForm::Link] {
        let office = Office::new();
        office.set(|settings| settings.invitations = form);
        let account = office.invite("anna").id;
        office.mails();
        office.wait(Duration::days(7));
        assert!(matches!(stage(&office, account), InvitationStage::Expired { .. }), "{form:?}");
        office.portal.resend_invitation(&dora(), account).unwrap();
        assert_eq!(stage(&office, account), InvitationStage::Queued, "{form:?}");
    }
}

#[test]
fn r_inv_07_the_link_chooses_a_password_once_and_lets_the_client_in() {
    let office = linked();
    let (account, token) = mailed_link(&office);
    let shown = request(account, &token);
    for _ in 0..3 {
        office.portal.invitation_works(&shown).expect("looking changes nothing");
    }
    let before = versions(&office, account);
    let signed_in = office.portal.accept_invitation(&shown, Some(&typed(CHOSEN))).unwrap();
    office.ready(&signed_in.token);
    let (account_version, epoch) = before;
    assert_eq!(versions(&office, account), (account_version + 1, epoch + 1), "what was seen or proved before is over");
    assert_eq!(refusal(office.portal.accept_invitation(&shown, Some(&typed(CHOSEN)))), InvitationRefusal::Refused);
    assert_eq!(refusal(office.portal.invitation_works(&shown)), InvitationRefusal::Refused);
    office.sign_in(ANNA, CHOSEN);
    assert_eq!(post(&office), ["dora@harbour.example: first sign-in", "anna@example.com: password changed"]);
    assert_eq!(stage(&office, account), InvitationStage::Completed { at: office.now() });
    let told = office.told("anna");
    assert!(told.contains("first-sign-in") && told.contains("password-changed"), "{told}");
}

#[test]
fn r_inv_07_of_many_at_once_one_gets_in() {
    let office = linked();
    let (account, token) = mailed_link(&office);
    let outcomes = race(|_| office.portal.accept_invitation(&request(account, &token), Some(&typed(CHOSEN))));
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
}

#[test]
fn r_inv_07_a_password_that_breaks_rules_does_not_use_the_link_up() {
    let office = linked();
    let (account, token) = mailed_link(&office);
    for (new, expected) in [("short", "password-too-short"), ("Anna-Lindqvist-9!", "password-personal")] {
        let refused = refusal(office.portal.accept_invitation(&request(account, &token), Some(&typed(new))));
        let told: Vec<_> =
            refused.problems().into_iter().map(|problem| (problem.pointer, problem.code.name())).collect();
        assert!(told.contains(&("/new_password".into(), expected)), "{new}: {refused:?}");
    }
    let too_long = refusal(office.portal.accept_invitation(&request(account, &token), None));
    assert!(
        matches!(&too_long, InvitationRefusal::Unacceptable(unmet) if matches!(unmet[..], [Unmet::TooLong { .. }]))
    );
    office.portal.accept_invitation(&request(account, &token), Some(&typed(CHOSEN))).unwrap();
}

#[test]
fn r_inv_07_a_link_works_for_72_hours_from_the_moment_its_mail_is_produced() {
    let office = linked();
    let account = office.invite("anna").id;
    office.wait(Duration::hours(5));
    let token = token_in(&office.mails()[0]);
    office.wait(Duration::hours(72) - Duration::MILLISECOND);
    office.portal.invitation_works(&request(account, &token)).unwrap();
    let at = office.wait(Duration::MILLISECOND);
    assert_eq!(refusal(office.portal.invitation_works(&request(account, &token))), InvitationRefusal::Refused);
    let late = office.portal.accept_invitation(&request(account, &token), Some(&typed(CHOSEN)));
    assert_eq!(refusal(late).code().name(), "invitation-refused");
    assert_eq!(stage(&office, account), InvitationStage::Expired { at });
}

#[test]
fn r_inv_07_a_newer_link_replaces_the_older_when_its_mail_is_produced() {
    let office = linked();
    let (account, old) = mailed_link(&office);
    office.wait(Duration::minutes(1));
    office.portal.resend_invitation(&dora(), account).unwrap();
    office.portal.invitation_works(&request(account, &old)).expect("until then it is all that the client has");
    let new = token_in(&office.mails()[0]);
    assert_eq!(refusal(office.portal.invitation_works(&request(account, &old))), InvitationRefusal::Refused);
    office.portal.accept_invitation(&request(account, &new), Some(&typed(CHOSEN))).unwrap();
}

#[test]
fn r_inv_07_the_form_is_the_one_of_the_settings_when_it_was_asked_for() {
    let office = linked();
    let (account, link) = mailed_link(&office);
    office.set(|settings| settings.invitations = InvitationForm::TemporaryPassword);
    office.portal.invitation_works(&request(account, &link)).expect("what is under way stays as it is");
    office.wait(Duration::minutes(1));
    office.portal.resend_invitation(&dora(), account).unwrap();
    let password = office.next_password();
    assert_eq!(refusal(office.portal.invitation_works(&request(account, &link))), InvitationRefusal::Refused);
    office.sign_in(ANNA, &password);
    let ben = office.invite("ben").id;
    office.set(|settings| settings.invitations = InvitationForm::Link);
    let mails = office.mails();
    assert!(mails.iter().any(|mail| mail.subject.as_str() == "invitation"), "{:?}", in_short(&mails));
    assert!(matches!(stage(&office, ben), InvitationStage::Sent { .. }));
}

#[test]
fn r_inv_07_a_closed_account_a_foreign_office_and_a_switched_off_portal_take_no_link() {
    let office = linked();
    let (account, token) = mailed_link(&office);
    let refused = |request: &InvitationRequest| {
        let looked = refusal(office.portal.invitation_works(request));
        assert_eq!(refusal(office.portal.accept_invitation(request, Some(&typed(CHOSEN)))), looked);
        looked.code().name()
    };
    let shown = request(account, &token);
    let (ben, theirs) = (office.invite("ben").id, company(office::ALPINE));
    let other = token_in(&office.mails()[0]);
    assert_eq!(refused(&InvitationRequest { company: theirs, ..request(account, &token) }), "invitation-refused");
    assert_eq!(refused(&InvitationRequest { company: company("nowhere"), ..request(account, &token) }), "not-found");
    assert_eq!(refused(&InvitationRequest { token: None, ..request(account, &token) }), "invitation-refused");
    assert_eq!(refused(&request(ben, &token)), "invitation-refused");
    assert_eq!(refused(&request(account, &other)), "invitation-refused");
    office.switch(PortalSwitch::Off);
    assert_eq!(refused(&shown), "portal-inactive");
    office.switch(PortalSwitch::On);
    office.disable(account);
    assert_eq!(refused(&shown), "invitation-refused");
    office.enable(account);
    // What was proved before the office closed the account counts no more (the credential's epoch).
    assert_eq!(refused(&shown), "invitation-refused");
    assert_eq!(stage(&office, account), InvitationStage::Revoked);
    office.wait(Duration::minutes(1));
    office.portal.resend_invitation(&dora(), account).unwrap();
    let mails = office.mails();
    let again = mails.iter().find(|mail| mail.subject.as_str() == "invitation link").unwrap();
    office.portal.accept_invitation(&request(account, &token_in(again)), Some(&typed(CHOSEN))).unwrap();
}

#[test]
fn r_inv_07_no_password_signs_in_and_only_the_digest_is_stored() {
    let office = linked();
    let (account, token) = mailed_link(&office);
    assert_eq!(refusal(office.try_sign_in(ANNA, CHOSEN)).code().name(), "sign-in-failed");
    let credential = office.look(|view| view.credential(&company(HARBOUR), account)).unwrap();
    let Secret::Link(link) = credential.secret else { panic!("no link: {credential:?}") };
    assert_eq!((link.latest.digest, link.earlier), (token.digest(), None));
    assert!(!office.rows().contains(&token.expose()));
    assert_eq!(format!("{token:?}"), "InvitationToken(..)");
    let shown = format!("{:?}", request(account, &token));
    assert_eq!(shown, format!("InvitationRequest {{ account: {account:?}, .. }}"));
}

#[test]
fn r_inv_07_a_mail_that_is_produced_again_leaves_the_first_link_alive() {
    let office = linked();
    let account = office.invite("anna").id;
    office.store.fail_next("settle", 1, tesoro_portal_core::ports::StoreErrorKind::Unavailable);
    office.portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap_err();
    let first = token_in(&office.mailer.drain()[0]);
    office.wait(Duration::minutes(5));
    let second = token_in(&office.mails()[0]);
    office.portal.invitation_works(&request(account, &first)).unwrap();
    office.portal.invitation_works(&request(account, &second)).unwrap();
    office.portal.accept_invitation(&request(account, &first), Some(&typed(CHOSEN))).unwrap();
    assert_eq!(refusal(office.portal.invitation_works(&request(account, &second))), InvitationRefusal::Refused);
}

#[test]
fn r_inv_07_an_invitation_that_a_disabled_account_waits_for_is_dropped() {
    let office = linked();
    let account = office.invite("anna").id;
    for _ in 0..3 {
        office.wait(Duration::SECOND);
        office.disable(account);
        office.wait(Duration::SECOND);
        office.enable(account);
    }
    assert_eq!(post(&office), Vec::<String>::new(), "open as it was, and the invitation's epoch is over");
    office.disable(account);
    office.wait(Duration::SECOND);
    office.enable(account);
    office.wait(Duration::SECOND);
    office.disable(account);
    assert_eq!(post(&office), ["anna@example.com: access disabled"], "once, whatever was in between");
    office.enable(account);
    office.wait(Duration::hours(1));
    assert_eq!(post(&office), Vec::<String>::new(), "what was dropped does not come back");
}
