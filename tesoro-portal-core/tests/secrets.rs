//! Secrets are in the mail, in the client's head and nowhere else (R-INV-02, threats 28, 29, 68).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use office::{CHOSEN, HARBOUR, Office, PlainWords, agent, attempt, company, dora, password_in, refusal, typed};
use tesoro_portal_core::account::SignInRefusal;
use tesoro_portal_core::mail::{Composed, Composer, Letter, Message};
use tesoro_portal_core::ports::{AccountFilter, IntentFilter, MailFault, Mailer};
use tesoro_portal_core::session::{ClientRefusal, DeviceToken};
use time::Duration;

const ANNA: &str = "anna@example.com";

#[test]
fn threat_29_no_answer_to_any_agent_has_a_temporary_password() {
    let office = Office::new();
    let (account, password) = office.mailed_password("anna");
    office.sign_in(ANNA, &password);
    office.wait(Duration::minutes(2));
    let resent = office.portal.resend_invitation(&dora(), account.id).unwrap();
    let mut shown = vec![format!("{account:?} {resent:?}")];
    for who in [dora(), agent(HARBOUR, "max")] {
        let portal = &office.portal;
        let anna = "anna".parse().unwrap();
        shown.push(format!("{:?}", portal.account(&who, account.id).unwrap()));
        shown.push(format!("{:?}", portal.accounts(&who, &AccountFilter::default(), None, 10).unwrap()));
        shown.push(format!("{:?}", portal.contact(&who, &anna).unwrap()));
        shown.push(format!("{:?}", portal.contacts(&who, None, None, 10).unwrap()));
        shown.push(format!("{:?}", portal.outbox(&who, IntentFilter::default(), None, 10).unwrap()));
        shown.push(format!("{:?}", portal.activities(&who, &anna, None, 10).unwrap()));
        shown.push(format!("{:?}", portal.events(&who, 0, 10).unwrap()));
    }
    let shown = shown.concat();
    let id = account.id.to_string();
    assert!(shown.contains("AccountCreated") && shown.contains(&id), "the answers are shown in full");
    assert!(!shown.contains(&password) && !shown.contains("argon2id"));
}

/// Looks at everything that passes by as `Debug` shows it.
struct Nosy<'a> {
    office: &'a Office,
    seen: Mutex<Vec<String>>,
}

impl Composer for Nosy<'_> {
    fn compose(&self, letter: &Letter) -> Composed {
        let words = PlainWords.compose(letter);
        self.seen.lock().unwrap().push(format!("{letter:?} {words:?}"));
        words
    }
}

impl Mailer for Nosy<'_> {
    fn send(&self, message: &Message) -> Result<(), MailFault> {
        self.seen.lock().unwrap().push(format!("{message:?}"));
        self.office.mailer.send(message)
    }
}

#[test]
fn threat_68_no_public_value_shows_a_secret() {
    let office = Office::new();
    office.invite("anna");
    let nosy = Nosy { office: &office, seen: Mutex::default() };
    office.portal.dispatch(&nosy, &nosy, 10).unwrap();
    let temporary = password_in(&office.mailer.drain()[0]);
    let mut request = attempt(ANNA, &temporary);
    let signed_in = office.portal.sign_in(&request).unwrap();
    let token = signed_in.signed_in().token.clone();
    let proof = office.proof(&token);
    let changed = office.portal.change_password(&proof, None, &typed(CHOSEN)).unwrap();
    request.device = Some(changed.device.clone());
    request.password = typed(CHOSEN);
    let stored = office.look(|view| {
        let session = view.session(&company(HARBOUR), &changed.token.digest())?;
        Ok((session, view.credential(&company(HARBOUR), changed.account.id)?))
    });
    let refused =
        office.portal.change_password(&office.proof(&changed.token), Some(&typed(&temporary)), &typed(CHOSEN));
    let refused = refused.unwrap_err();
    let profile = office.portal.profile(&office.proof(&changed.token)).unwrap();
    let sessions = office.portal.sessions(&office.ready(&changed.token)).unwrap();
    let shown = format!(
        "{} {request:?} {signed_in:?} {proof:?} {changed:?} {token:?} {stored:?} {refused:?} {refused} {profile:?} \
         {sessions:?} {:?} {:?} {:?} {:?}",
        nosy.seen.lock().unwrap().concat(),
        office.portal,
        office.memory,
        office.store,
        office.hasher,
    );
    for what in ["Invitation", "SignInRequest", "SignedIn {", "Chosen("] {
        assert!(shown.contains(what), "{what}: {shown}");
    }
    let (device, chosen_token): (&DeviceToken, _) = (&changed.device, &changed.token);
    for (what, secret) in [
        ("temporary password", temporary.as_str()),
        ("password", CHOSEN),
        ("hash", "argon2id"),
        ("first token", token.expose().rsplit('.').next().unwrap()),
        ("token", chosen_token.expose().rsplit('.').next().unwrap()),
        ("device", device.expose().rsplit('.').next().unwrap()),
    ] {
        assert!(!shown.contains(secret), "{what}");
    }
}

#[test]
fn threat_68_a_panic_while_composing_shows_no_secret() {
    struct Broken;
    impl Composer for Broken {
        fn compose(&self, letter: &Letter) -> Composed {
            panic!("cannot say {letter:?}");
        }
    }
    let office = Office::new();
    office.invite("anna");
    let panic = catch_unwind(AssertUnwindSafe(|| office.portal.dispatch(&office.mailer, &Broken, 1))).unwrap_err();
    let words = panic.downcast_ref::<String>().unwrap();
    assert!(words.contains("TemporaryPassword(..)"), "{words}");
}

#[test]
fn threat_28_a_temporary_password_is_of_no_use_late_replaced_or_for_more_than_the_change() {
    let office = Office::new();
    let (account, first) = office.mailed_password("anna");
    let token = office.sign_in(ANNA, &first);
    assert_eq!(office.proof(&token).ready(), Err(ClientRefusal::MustChangePassword));
    office.wait(Duration::minutes(1));
    office.portal.resend_invitation(&dora(), account.id).unwrap();
    let second = office.next_password();
    assert_eq!(refusal(office.try_sign_in(ANNA, &first)), SignInRefusal::Failed);
    let token = office.sign_in(ANNA, &second);
    office.portal.change_password(&office.proof(&token), None, &typed(CHOSEN)).unwrap();
    for password in [&first, &second] {
        assert_eq!(refusal(office.try_sign_in(ANNA, password)), SignInRefusal::Failed, "used up");
    }
    office.mails();
    let (_, late) = office.mailed_password("ben");
    office.wait(Duration::days(7));
    assert_eq!(refusal(office.try_sign_in("ben@example.com", &late)), SignInRefusal::TemporaryPasswordExpired);
}

#[test]
fn threat_68_no_row_holds_a_secret_at_any_time() {
    let office = Office::new();
    let (_, temporary) = office.mailed_password("anna");
    let mut secrets = vec![temporary.clone()];
    let signed_in = office.try_sign_in(ANNA, &temporary).unwrap();
    secrets.push(signed_in.signed_in().token.expose());
    let rows = office.rows();
    let changed =
        office.portal.change_password(&office.proof(&signed_in.signed_in().token), None, &typed(CHOSEN)).unwrap();
    secrets.extend([CHOSEN.to_owned(), changed.token.expose(), changed.device.expose()]);
    for rows in [rows, office.rows()] {
        assert!(rows.contains("$argon2id$") && rows.contains(ANNA));
        for secret in &secrets {
            assert!(!rows.contains(secret.as_str()) && !rows.contains(secret.rsplit('.').next().unwrap()));
        }
    }
}

#[test]
fn r_priv_04_a_contact_and_a_sign_in_show_nothing_about_the_person() {
    let office = Office::new();
    let told = format!("{:?} {:?}", office.contact("anna"), office::attempt("anna@example.com", "Not-it-4711!"));
    assert!(told.contains("harbour"), "{told}");
    for private in ["Kowalska", "example", "4711", "Anna"] {
        assert!(!told.contains(private), "{private} in {told}");
    }
}
