//! The life of an invitation and its temporary password (R-INV-02, R-INV-05, R-INV-06).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{CHOSEN, HARBOUR, Office, agent, attempt, company, dora, race, refusal, typed};
use tesoro_portal_core::account::{InvitationStage, ResendRefusal, Secret, SignIn, SignInRefusal};
use tesoro_portal_core::ports::{MailFault, StoreErrorKind};
use tesoro_portal_core::session::ClientRefusal;
use tesoro_portal_core::{AccountId, Failure, Refusal as _};
use time::{Duration, UtcDateTime};

const ANNA: &str = "anna@example.com";

fn stage(office: &Office, account: AccountId) -> InvitationStage {
    office.portal.account(&dora(), account).unwrap().invitation.unwrap()
}

#[test]
fn r_inv_02_the_temporary_password_signs_in_again_and_again_for_seven_days() {
    let office = Office::new();
    let (_, password) = office.mailed_password("anna");
    assert_eq!(password.len(), 8);
    for (wait, outcome) in [
        (Duration::ZERO, Ok(())),
        (Duration::days(3), Ok(())),
        (Duration::days(4) - Duration::MILLISECOND, Ok(())),
        (Duration::MILLISECOND, Err(SignInRefusal::TemporaryPasswordExpired)),
        (Duration::days(365), Err(SignInRefusal::TemporaryPasswordExpired)),
    ] {
        office.wait(wait);
        let now = office.now();
        let found = match office.try_sign_in(ANNA, &password) {
            Ok(SignIn::MustChangePassword(_)) => Ok(()),
            other => Err(refusal(other)),
        };
        assert_eq!(found, outcome, "{now}");
        assert_eq!(refusal(office.try_sign_in(ANNA, "Not-it-4711!")), SignInRefusal::Failed, "{now}");
    }
}

#[test]
fn r_inv_02_each_sign_in_ends_the_restricted_session_before() {
    let office = Office::new();
    let (_, password) = office.mailed_password("anna");
    let first = office.sign_in(ANNA, &password);
    office.proof(&first);
    let second = office.sign_in(ANNA, &password);
    assert_eq!(office.shut_out(&first), ClientRefusal::NotSignedIn);
    office.proof(&second);
}

#[test]
fn r_inv_02_only_the_hash_is_stored() {
    let office = Office::new();
    let (account, password) = office.mailed_password("anna");
    let rows = office.rows();
    assert!(rows.contains("$argon2id$v=19$") && rows.contains(ANNA), "the dump shows what is stored");
    assert!(!rows.contains(&password));
    let credential = office.look(|view| view.credential(&company(HARBOUR), account.id)).unwrap();
    assert!(matches!(credential.secret, Secret::Temporary(temporary) if temporary.earlier.is_none()));
}

#[test]
fn r_inv_05_a_minute_lies_between_two_invitations() {
    let office = Office::new();
    let account = office.invite("anna");
    let too_soon = |wait| Err(ResendRefusal::TooSoon { wait });
    for (wait, outcome) in [
        (Duration::ZERO, too_soon(Duration::seconds(60))),
        (Duration::milliseconds(59_999), too_soon(Duration::MILLISECOND)),
        (Duration::MILLISECOND, Ok(())),
        (Duration::ZERO, too_soon(Duration::seconds(60))),
        (Duration::hours(-2), too_soon(Duration::seconds(60))),
        (Duration::hours(3), Ok(())),
    ] {
        office.wait(wait);
        let found = match office.portal.resend_invitation(&dora(), account.id) {
            Ok(account) => {
                assert_eq!(account.invitation.unwrap().invited_at, office.now());
                Ok(())
            }
            Err(Failure::Refused(refusal)) => Err(refusal),
            Err(other) => panic!("{other}"),
        };
        assert_eq!(found, outcome, "{}", office.now());
    }
    let told = office.told("anna");
    assert_eq!(told.matches(r#""actor":{"id":"dora","kind":"agent"},"what":{"kind":"invitation-resent"}"#).count(), 2);
}

#[test]
fn r_inv_05_of_many_at_once_one_is_sent() {
    let office = Office::new();
    let account = office.invite("anna");
    office.mails();
    office.wait(Duration::minutes(2));
    let outcomes = race(|_| office.portal.resend_invitation(&dora(), account.id).map_err(|failure| failure.code()));
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert!(outcomes.iter().flat_map(Result::as_ref).all(|account| account.invitation.is_some()));
    assert!(outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).all(|code| code.name() == "resend-too-soon"));
    assert_eq!(office.mails().len(), 1);
}

#[test]
fn r_inv_05_the_old_password_dies_when_the_new_mail_is_produced() {
    let office = Office::new();
    let (account, old) = office.mailed_password("anna");
    office.wait(Duration::minutes(1));
    office.portal.resend_invitation(&dora(), account.id).unwrap();
    let session = office.sign_in(ANNA, &old);
    office.proof(&session);

    // Anything that goes wrong before the new one is stored leaves the old one alone.
    office.store.fail_next("update_credential", 1, StoreErrorKind::Unavailable);
    office.portal.dispatch(&office.mailer, &office::PlainWords, 10).unwrap_err();
    office.sign_in(ANNA, &old);
    office.wait(Duration::minutes(5));

    let new = office.next_password();
    assert_ne!(new, old);
    assert_eq!(refusal(office.try_sign_in(ANNA, &old)), SignInRefusal::Failed);
    assert_eq!(office.shut_out(&session), ClientRefusal::NotSignedIn, "what it had opened is closed with it");
    office.proof(&office.sign_in(ANNA, &new));
}

#[test]
fn r_inv_05_who_signs_in_with_the_old_password_cannot_keep_the_new_mail_back() {
    let office = Office::new();
    let (account, old) = office.mailed_password("anna");
    office.wait(Duration::minutes(1));
    office.portal.resend_invitation(&dora(), account.id).unwrap();
    office.sign_in(ANNA, &old);
    assert_eq!(stage(&office, account.id), InvitationStage::Queued);
    let new = office.next_password();
    assert_eq!(refusal(office.try_sign_in(ANNA, &old)), SignInRefusal::Failed);
    office.sign_in(ANNA, &new);
    assert_eq!(stage(&office, account.id), InvitationStage::SignedIn { at: office.now() });
}

#[test]
fn r_inv_05_a_new_mail_is_refused_once_it_is_useless() {
    let office = Office::new();
    let client = office.client("anna");
    office.wait(Duration::days(1));
    let resend = |account| office.portal.resend_invitation(&dora(), account);
    assert_eq!(refusal(resend(client.account)), ResendRefusal::Completed);
    office.disable(client.account);
    assert_eq!(refusal(resend(client.account)), ResendRefusal::Completed);
    office.mails();

    let (ben, password) = office.mailed_password("ben");
    office.sign_in("ben@example.com", &password);
    office.wait(Duration::minutes(1));
    resend(ben.id).expect("signed in, but never done with it");
    office.disable(ben.id);
    office.wait(Duration::minutes(1));
    assert_eq!(refusal(resend(ben.id)), ResendRefusal::Disabled);
    assert_eq!(ResendRefusal::Disabled.code().name(), "account-disabled");
}

#[test]
fn r_inv_05_an_invitation_that_has_expired_is_sent_again() {
    let office = Office::new();
    let (account, old) = office.mailed_password("anna");
    office.wait(Duration::days(8));
    office.portal.resend_invitation(&agent(HARBOUR, "max"), account.id).unwrap();
    let new = office.next_password();
    assert_eq!(refusal(office.try_sign_in(ANNA, &old)), SignInRefusal::Failed);
    let token = office.sign_in(ANNA, &new);
    office.portal.change_password(&office.proof(&token), None, &typed(CHOSEN)).unwrap();
}

#[test]
fn r_inv_06_the_office_sees_how_far_an_invitation_has_come() {
    let office = Office::new();
    let account = office.invite("anna").id;
    let at = |now: UtcDateTime| InvitationStage::Sent { at: now };
    assert_eq!(stage(&office, account), InvitationStage::Queued);
    office.mailer.fail_next(1, &MailFault::Transient("421 later".to_owned()));
    office.dispatch();
    assert_eq!(stage(&office, account), InvitationStage::Queued, "to be tried again");
    office.wait(Duration::minutes(1));
    office.mailer.fail_next(1, &MailFault::Permanent("550 no such user".to_owned()));
    office.dispatch();
    assert_eq!(
        stage(&office, account),
        InvitationStage::Failed { failure: "550 no such user".to_owned(), attempts: 2 }
    );

    office.wait(Duration::minutes(1));
    office.portal.resend_invitation(&dora(), account).unwrap();
    assert_eq!(stage(&office, account), InvitationStage::Queued);
    let password = office.next_password();
    let sent = office.now();
    assert_eq!(stage(&office, account), at(sent));
    let first = office.wait(Duration::days(1));
    let token = office.sign_in(ANNA, &password);
    assert_eq!(stage(&office, account), InvitationStage::SignedIn { at: first });
    office.wait(Duration::hours(1));
    office.portal.sign_in(&attempt(ANNA, &password)).unwrap();
    assert_eq!(stage(&office, account), InvitationStage::SignedIn { at: first }, "when first");
    assert_eq!(office.shut_out(&token), ClientRefusal::NotSignedIn);

    office.clock.set(sent + Duration::days(7));
    assert_eq!(stage(&office, account), InvitationStage::Expired { at: sent + Duration::days(7) });
    office.clock.set(sent + Duration::days(7) - Duration::MILLISECOND);
    let token = office.sign_in(ANNA, &password);
    office.portal.change_password(&office.proof(&token), None, &typed(CHOSEN)).unwrap();
    assert_eq!(stage(&office, account), InvitationStage::Completed { at: office.now() });

    let ben = office.invite("ben").id;
    office.disable(ben);
    assert_eq!(stage(&office, ben), InvitationStage::Revoked);
}
