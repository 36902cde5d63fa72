//! The office changes the address of an account, and the client confirms it (R-ADM-02, R-MAIL-03, threats 8, 46).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{
    CHOSEN, Client, HARBOUR, Office, REMEMBERED, access, address, attempt, code_in, company, dora, email, in_short,
    other_than, password_in, refusal, somewhere, typed,
};
use tesoro_portal_core::account::{
    AccessChange, AccountChange, Addresses, AdministerRefusal, CodeRefusal, ConfirmationRefusal, EmailProof, Imported,
    ImportedUser, InvitationStage, PasswordDuty, PersonName, ResetRefusal, SignInRefusal,
};
use tesoro_portal_core::agent::AgentRefusal;
use tesoro_portal_core::mail::{IntentState, Message, Superseded};
use tesoro_portal_core::ports::{IntentFilter, StoreErrorKind};
use tesoro_portal_core::refused_acts::Attempt;
use tesoro_portal_core::session::ClientRefusal;
use tesoro_portal_core::{Failure, Refusal as _};
use time::Duration;

const ANNA: &str = "anna@example.com";
const NEW: &str = "anna.new@example.org";

/// Anna, whose address the office has just changed; nothing was sent yet.
fn moved(office: &Office) -> Client {
    let anna = office.client("anna");
    office.administer(anna.account, &address(NEW));
    anna
}

fn proof(office: &Office, client: &Client) -> EmailProof {
    office.account(client.account).email_proof
}

/// What is due, in the order of addressees and subjects.
fn sent(office: &Office) -> Vec<Message> {
    let mut mails = office.mails();
    mails.sort_by_key(|mail| in_short(std::slice::from_ref(mail)));
    mails
}

/// The code of the newest confirmation among what is due.
#[track_caller]
fn code_sent(office: &Office) -> String {
    let mails = office.mails();
    let mut codes = mails.iter().filter(|mail| mail.subject.as_str() == "confirmation code");
    let code = code_in(codes.next().expect("a mail with a code"));
    assert_eq!(codes.next(), None, "one code at once");
    code
}

#[test]
fn r_adm_02_a_new_address_is_the_login_at_once_and_both_are_told() {
    let office = Office::new();
    let anna = moved(&office);
    let changed = office.account(anna.account);
    assert_eq!((changed.email.as_typed(), changed.email_proof), (NEW, EmailProof::Unconfirmed));
    assert_eq!(office.shut_out(&anna.token), ClientRefusal::NotSignedIn);
    assert_eq!(refusal(office.try_sign_in(ANNA, CHOSEN)), SignInRefusal::Failed);
    let mails = sent(&office);
    assert_eq!(
        in_short(&mails),
        [
            "anna.new@example.org: address changed, new",
            "anna.new@example.org: confirmation code",
            "anna@example.com: address changed, old",
        ]
    );
    assert!(!mails[2].text.contains(NEW) && mails[2].text.contains("now: a•••@example.org"), "{}", mails[2].text);
    assert!(mails[0].text.contains("entrance: Password"), "{}", mails[0].text);
    office.ready(&office.sign_in(NEW, CHOSEN));
    assert_eq!(office.contact("anna").email.as_deref(), Some(ANNA), "the CRM's own record stays (R-ADM-06)");
}

#[test]
fn r_adm_06_the_office_sees_whether_the_contacts_address_is_the_login() {
    let office = Office::new();
    let seen = || office.portal.contact(&dora(), &"anna".parse().unwrap()).unwrap().0.addresses();
    assert_eq!(seen(), Addresses::Agree, "there is no login yet");
    let anna = office.client("anna");
    assert_eq!(seen(), Addresses::Agree);
    office.administer(anna.account, &address(NEW));
    assert_eq!(seen(), Addresses::Differ);
    let mut contact = office.contact("anna");
    for (own, expected) in [(Some("Anna.New@Example.org"), Addresses::Agree), (None, Addresses::Agree)] {
        contact.email = own.map(str::to_owned);
        office.put_contact(&contact);
        assert_eq!(seen(), expected, "{own:?}");
    }
}

#[test]
fn r_priv_04_the_history_names_the_field_and_only_the_side_table_the_address() {
    let office = Office::new();
    let anna = moved(&office);
    let told = office.told("anna");
    assert_eq!(told.matches(r#"{"fields":["email"],"kind":"account-changed"}"#).count(), 2, "history and feed");
    assert!(!told.contains("invitation-resent"), "who has come in is not invited again: {told}");
    let intents = office.portal.outbox(&dora(), IntentFilter::default(), None, 100).unwrap();
    for text in [ANNA, NEW] {
        assert!(!told.contains(text) && !format!("{intents:?}").contains(text), "{text}");
    }
    let former = office.look(|view| view.former_addresses(&company(HARBOUR), anna.account));
    assert_eq!(former.len(), 1);
    assert_eq!((former[0].email.as_typed(), former[0].at), (ANNA, office.now()));
    // Once that is emptied, the old address is nowhere, and nobody is written to there.
    office.write(|uow| uow.forget_former_addresses(&company(HARBOUR), anna.account));
    assert_eq!(in_short(&office.mails()), ["anna.new@example.org: confirmation code"]);
    let ended = office.portal.outbox(&dora(), IntentFilter::default(), None, 100).unwrap();
    let nobody = |state: &IntentState| matches!(state, IntentState::Superseded { why: Superseded::NoAddressee, .. });
    assert_eq!(ended.iter().filter(|intent| nobody(&intent.state)).count(), 2);
}

#[test]
fn r_adm_02_an_address_in_use_is_refused_and_names_the_account() {
    let office = Office::new();
    let (anna, ben) = (office.client("anna"), office.client("ben"));
    let before = office.rows();
    let seen = office.account(anna.account).version;
    for text in ["ben@example.com", " BEN@Example.com."] {
        let change = AccountChange { first_name: PersonName::parse("Anouk").ok(), ..address(text) };
        let refused = office.portal.change_account(&dora(), anna.account, seen, &change);
        assert_eq!(refusal(refused), AdministerRefusal::EmailInUse(ben.account));
    }
    assert_eq!(office.rows(), before, "nothing of a refused change is kept");
    assert_eq!(AdministerRefusal::EmailInUse(ben.account).code().name(), "email-in-use");
}

#[test]
fn r_adm_02_two_accounts_that_get_one_address_at_once_do_not_both_get_it() {
    let office = Office::new();
    let (anna, ben) = (office.client("anna").account, office.client("ben").account);
    let seen = [(anna, office.account(anna).version), (ben, office.account(ben).version)];
    let change = address("both@example.com");
    let outcomes = office::race(|n| {
        let (account, version) = seen[n % 2];
        office.portal.change_account(&dora(), account, version, &change)
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for refused in outcomes.into_iter().filter(Result::is_err) {
        let refused = refusal(refused);
        let expected = matches!(refused, AdministerRefusal::EmailInUse(_) | AdministerRefusal::Outdated);
        assert!(expected, "{refused:?}");
    }
}

#[test]
fn r_adm_02_the_same_mailbox_written_otherwise_is_no_move() {
    let office = Office::new();
    let anna = office.client("anna");
    let version = office.account(anna.account).version;
    assert_eq!(office.administer(anna.account, &address(ANNA)).version, version, "what is already so is no change");
    let spelt = office.administer(anna.account, &address("anna@EXAMPLE.com."));
    assert_eq!((spelt.email_proof, spelt.version), (EmailProof::Settled, version + 1));
    office.ready(&anna.token);
    assert_eq!(office.mails(), []);
    // The server of the address may tell one letter case before the @ from another.
    let other = office.administer(anna.account, &address("Anna@example.com"));
    assert_eq!(other.email_proof, EmailProof::Unconfirmed);
    assert_eq!(office.shut_out(&anna.token), ClientRefusal::NotSignedIn);
}

#[test]
fn r_adm_02_a_sign_up_that_is_not_finished_keeps_its_address() {
    let office = Office::new();
    let ticket = office.sign_up("carla@example.com");
    let code = office.next_code();
    let draft = office.look(|view| view.draft_by_email(&company(HARBOUR), email("carla@example.com").key())).unwrap();
    let refused = office.portal.change_account(&dora(), draft.id, draft.version, &address(NEW));
    assert_eq!(refusal(refused), AdministerRefusal::Unfinished);
    // An account that gets its address supersedes it (threat 11).
    let anna = office.client("anna");
    office.administer(anna.account, &address("carla@example.com"));
    assert_eq!(office.look(|view| view.account(&company(HARBOUR), draft.id)), None);
    assert_eq!(refusal(office.verify(&ticket, &code)), CodeRefusal::Refused);
}

#[test]
fn threat_08_a_code_for_the_old_address_is_dead_once_it_has_changed() {
    let office = Office::new();
    let anna = office.client("anna");
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    office.administer(anna.account, &address(NEW));
    let refused = refusal(office.reset(&ticket, &code, REMEMBERED));
    assert_eq!(refused, ResetRefusal::Code(CodeRefusal::Refused));
    // Back again: it does not come alive.
    office.administer(anna.account, &address(ANNA));
    let refused = refusal(office.reset(&ticket, &code, REMEMBERED));
    assert_eq!(refused, ResetRefusal::Code(CodeRefusal::Refused));
    assert_eq!(proof(&office, &anna), EmailProof::Unconfirmed, "an address that was proved once is asked for anew");
}

#[test]
fn threat_46_a_rogue_agent_who_changes_the_address_gets_no_code_for_a_reset() {
    let office = Office::new();
    let anna = moved(&office);
    office.mails();
    for text in [NEW, ANNA] {
        let ticket = office.forgot(text);
        assert_eq!(office.mails(), [], "{text}: nothing is mailed");
        let refused = refusal(office.reset(&ticket, "000000", REMEMBERED));
        assert_eq!(refused, ResetRefusal::Code(CodeRefusal::Refused));
    }
    // Nor does another act of an agent open it.
    office.disable(anna.account);
    office.enable(anna.account);
    office.mails();
    office.wait(Duration::days(30));
    office.forgot(NEW);
    assert_eq!(office.mails(), []);
    office.wait(Duration::seconds(61));
    // The client, who knows the password, confirms the address, and can help themselves again.
    let client = office.ready(&office.sign_in(NEW, CHOSEN));
    office.portal.confirm_email(&client, &code_sent(&office), somewhere()).unwrap();
    let ticket = office.forgot(NEW);
    assert_eq!(office.mails(), [], "a minute has to pass between two mails");
    drop(ticket);
    office.wait(Duration::seconds(61));
    let ticket = office.forgot(NEW);
    office.reset(&ticket, &office.next_code(), REMEMBERED).unwrap();
}

#[test]
fn threat_46_the_code_confirms_once_and_the_history_says_who() {
    let office = Office::new();
    let anna = moved(&office);
    let code = code_sent(&office);
    let client = office.ready(&office.sign_in(NEW, CHOSEN));
    assert_eq!(office.mails(), [], "the code of a moment ago still helps");
    let version = office.account(anna.account).version;
    let confirmed = office.portal.confirm_email(&client, &code, somewhere()).unwrap();
    assert_eq!((confirmed.email_proof, confirmed.version), (EmailProof::Settled, version + 1));
    assert_eq!(office.account(anna.account), confirmed);
    let again = office.portal.confirm_email(&client, &code, somewhere());
    assert_eq!(refusal(again), ConfirmationRefusal::Confirmed);
    assert_eq!(refusal(office.portal.resend_confirmation(&client, somewhere())), ConfirmationRefusal::Confirmed);
    assert_eq!(office.told("anna").matches(r#"{"kind":"email-confirmed"}"#).count(), 2, "history and feed");
    office.ready(&office.sign_in(NEW, CHOSEN));
    assert_eq!(office.mails(), [], "there is nothing left to confirm");
}

#[test]
fn threat_46_of_many_right_codes_at_once_one_confirms() {
    let office = Office::new();
    moved(&office);
    let code = code_sent(&office);
    let client = office.ready(&office.sign_in(NEW, CHOSEN));
    let outcomes = office::race(|_| office.portal.confirm_email(&client, &code, somewhere()));
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert_eq!(office.told("anna").matches("email-confirmed").count(), 2);
}

#[test]
fn r_code_02_a_confirmation_has_five_tries_and_a_new_code_voids_the_old() {
    let office = Office::new();
    let anna = moved(&office);
    let code = code_sent(&office);
    let client = office.ready(&office.sign_in(NEW, CHOSEN));
    let refused = ConfirmationRefusal::Code(CodeRefusal::Refused);
    for _ in 0..5 {
        assert_eq!(refusal(office.portal.confirm_email(&client, &other_than(&code), somewhere())), refused);
    }
    assert_eq!(refusal(office.portal.confirm_email(&client, &code, somewhere())), refused, "the tries are used up");
    let recorded = office.portal.refused_acts(&dora(), 0, 100).unwrap();
    let codes = recorded.iter().filter(|act| matches!(act.act.attempt, Attempt::Code { .. }));
    assert_eq!(codes.filter(|act| act.act.account == Some(anna.account)).count(), 6, "each is recorded");

    let too_soon = refusal(office.portal.resend_confirmation(&client, somewhere()));
    assert_eq!(too_soon, ConfirmationRefusal::Code(CodeRefusal::TooSoon { wait: Duration::seconds(60) }));
    assert_eq!(too_soon.retry_after(), Some(Duration::seconds(60)));
    office.wait(Duration::seconds(61));
    office.portal.resend_confirmation(&client, somewhere()).unwrap();
    let second = code_sent(&office);
    office.wait(Duration::seconds(61));
    office.portal.resend_confirmation(&client, somewhere()).unwrap();
    assert_eq!(
        refusal(office.portal.confirm_email(&client, &second, somewhere())),
        refused,
        "void once another is asked for"
    );
    let third = code_sent(&office);
    office.wait(Duration::seconds(61));
    let fourth = refusal(office.portal.resend_confirmation(&client, somewhere()));
    assert!(matches!(fourth, ConfirmationRefusal::Code(CodeRefusal::TooSoon { .. })), "three an hour: {fourth:?}");
    office.portal.confirm_email(&client, &third, somewhere()).unwrap();
}

#[test]
fn r_code_01_a_confirmation_code_counts_for_ten_minutes_and_a_later_sign_in_brings_another() {
    let office = Office::new();
    moved(&office);
    let code = code_sent(&office);
    let client = office.ready(&office.sign_in(NEW, CHOSEN));
    office.wait(Duration::minutes(10));
    let late = refusal(office.portal.confirm_email(&client, &code, somewhere()));
    assert_eq!(late, ConfirmationRefusal::Code(CodeRefusal::Refused));
    office.wait(Duration::days(3));
    office.portal.sweep(100).unwrap();
    let client = office.ready(&office.sign_in(NEW, CHOSEN));
    let code = code_sent(&office);
    office.wait(Duration::minutes(10) - Duration::MILLISECOND);
    office.portal.confirm_email(&client, &code, somewhere()).unwrap();
}

#[test]
fn threat_07_a_confirmation_code_is_good_for_its_own_account_and_for_nothing_else() {
    let office = Office::new();
    let ben = office.client("ben");
    moved(&office);
    let code = code_sent(&office);
    // Ben, who has a confirmation of his own, types Anna's code.
    office.administer(ben.account, &address("ben.new@example.org"));
    office.mails();
    let client = office.ready(&office.sign_in("ben.new@example.org", CHOSEN));
    let refused = refusal(office.portal.confirm_email(&client, &code, somewhere()));
    assert_eq!(refused, ConfirmationRefusal::Code(CodeRefusal::Refused));
    // The code as one of a reset, whose public id somebody guesses.
    let ticket = office.forgot(NEW);
    let refused = refusal(office.reset(&ticket, &code, REMEMBERED));
    assert_eq!(refused, ResetRefusal::Code(CodeRefusal::Refused));
}

#[test]
fn r_pw_05_a_restricted_session_confirms_nothing() {
    let office = Office::new();
    let anna = moved(&office);
    office.mails();
    let client = office.ready(&office.sign_in(NEW, CHOSEN));
    office.require_new_password(anna.account);
    let refused = refusal(office.portal.confirm_email(&client, "000000", somewhere()));
    assert_eq!(refused, ConfirmationRefusal::Client(ClientRefusal::NotSignedIn));
    assert_eq!(refusal(office.portal.resend_confirmation(&client, somewhere())), refused);
    // The one who then chooses a password gets the code with that.
    office.wait(Duration::minutes(11));
    let restricted = office.sign_in(NEW, CHOSEN);
    assert_eq!(office.mails(), []);
    let signed_in = office.portal.change_password(&office.proof(&restricted), None, &typed(REMEMBERED)).unwrap();
    let mails = sent(&office);
    assert_eq!(in_short(&mails), ["anna.new@example.org: confirmation code", "anna.new@example.org: password changed"]);
    office.portal.confirm_email(&office.ready(&signed_in.token), &code_in(&mails[0]), somewhere()).unwrap();
}

#[test]
fn r_adm_02_an_invitation_follows_the_address_and_the_one_before_is_dead() {
    let office = Office::new();
    let (anna, temporary) = office.mailed_password("anna");
    office.administer(anna.id, &address(NEW));
    for text in [ANNA, NEW] {
        assert_eq!(refusal(office.try_sign_in(text, &temporary)), SignInRefusal::Failed, "{text}");
    }
    let mails = sent(&office);
    assert_eq!(
        in_short(&mails),
        [
            "anna.new@example.org: address changed, new",
            "anna.new@example.org: invitation",
            "anna@example.com: address changed, old",
        ]
    );
    let invitation = mails.iter().find(|mail| mail.subject.as_str() == "invitation").unwrap();
    assert_eq!(office.told("anna").matches("invitation-resent").count(), 2, "history and feed");
    let seen = office.portal.account(&dora(), anna.id).unwrap();
    assert!(matches!(seen.invitation, Some(InvitationStage::Sent { .. })), "{:?}", seen.invitation);

    // Its password leads in, and the address is still to be confirmed.
    office.forgot(NEW);
    assert_eq!(office.mails(), [], "a reset stays closed");
    office.wait(Duration::seconds(61));
    let restricted = office.sign_in(NEW, &password_in(invitation));
    let signed_in = office.portal.change_password(&office.proof(&restricted), None, &typed(CHOSEN)).unwrap();
    assert_eq!(signed_in.account.email_proof, EmailProof::Unconfirmed);
    let code = code_sent(&office);
    office.portal.confirm_email(&office.ready(&signed_in.token), &code, somewhere()).unwrap();
    office.wait(Duration::seconds(61));
    office.forgot(NEW);
    office.next_code();
}

#[test]
fn r_adm_02_an_invitation_that_waits_is_not_sent_to_the_old_address() {
    let office = Office::new();
    let anna = office.invite("anna");
    let change = AccountChange { access: Some(AccessChange::Disable { reason: None }), ..address(NEW) };
    office.administer(anna.id, &change);
    let told = in_short(&sent(&office));
    let closed = ["anna.new@example.org: access disabled", "anna.new@example.org: address changed, new"];
    assert_eq!(told, [closed[0], closed[1], "anna@example.com: address changed, old"], "nor while it is closed");
    assert!(!office.told("anna").contains("invitation-resent"));
    office.administer(anna.id, &access(AccessChange::Enable));
    office.wait(Duration::seconds(61));
    let sent = office.portal.resend_invitation(&dora(), anna.id).unwrap();
    assert_eq!((sent.duty, sent.email_proof), (PasswordDuty::FirstSignIn, EmailProof::Unconfirmed));
    assert_eq!(in_short(&office.mails()), ["anna.new@example.org: invitation"]);
}

#[test]
fn r_adm_02_who_was_brought_in_with_a_password_is_not_invited_when_the_address_changes() {
    let office = Office::new();
    let hash = office.hasher.hash(&typed(CHOSEN), &office::entropy()).unwrap();
    let anna =
        ImportedUser { contact: "anna".parse().unwrap(), email: email(ANNA), hash, duty: PasswordDuty::FirstSignIn };
    let imported = office.portal.import_accounts(&dora(), &[anna]).unwrap();
    let [Imported::Created(account)] = imported[..] else { panic!("{imported:?}") };
    assert_eq!(office.administer(account, &address(NEW)).invitation, None);
    office.sign_in(NEW, CHOSEN);
}

#[test]
fn r_mail_03_an_address_that_changed_twice_tells_each_that_was_left_and_the_last() {
    let office = Office::new();
    let anna = moved(&office);
    office.wait(Duration::minutes(1));
    office.administer(anna.account, &address("anna.third@example.net"));
    let told = in_short(&sent(&office));
    assert_eq!(
        told,
        [
            "anna.new@example.org: address changed, old",
            "anna.third@example.net: address changed, new",
            "anna.third@example.net: confirmation code",
            "anna@example.com: address changed, old",
        ]
    );
}

#[test]
fn r_adm_02_a_failing_store_leaves_no_half_of_a_changed_address() {
    let office = Office::new();
    let anna = office.client("anna");
    let seen = office.account(anna.account).version;
    let before = office.rows();
    let steps = ["remove_draft", "drop_challenges", "update_account", "insert_former_address", "insert_challenge"];
    for step in steps {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        office.portal.change_account(&dora(), anna.account, seen, &address(NEW)).unwrap_err();
        assert_eq!(office.rows(), before, "{step}");
    }
    office.ready(&anna.token);
}

#[test]
fn r_adm_04_another_companys_agent_changes_no_address() {
    let office = Office::new();
    let anna = office.client("anna");
    let seen = office.account(anna.account).version;
    let refused = refusal(office.portal.change_account(&office::egon(), anna.account, seen, &address(NEW)));
    assert_eq!(refused, AdministerRefusal::Agent(AgentRefusal::NotFound));
    assert_eq!(office.mails(), []);
}

#[test]
fn r_auth_02_a_wrong_password_at_a_changed_address_brings_no_mail() {
    let office = Office::new();
    moved(&office);
    office.mails();
    office.wait(Duration::hours(1));
    let wrong = office.portal.sign_in(&attempt(NEW, "not the password at all, 1"));
    assert!(matches!(wrong, Err(Failure::Refused(SignInRefusal::Failed))));
    assert_eq!(office.mails(), []);
}
