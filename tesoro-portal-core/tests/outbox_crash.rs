//! Dispatchers that die, hang, or meet: no mail is lost, and no client is left with a dead password alone (R-MAIL-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::panic::{AssertUnwindSafe, catch_unwind};

use office::{HARBOUR, Office, PlainWords, START, company, dora, password_in, race, refusal};
use tesoro_portal_core::account::SignInRefusal;
use tesoro_portal_core::mail::{IntentState, Mail, Message, RetryRefusal, Superseded};
use tesoro_portal_core::ports::{IntentFilter, MailFault, Mailer};
use tesoro_portal_core::{LEASE, Pass};
use time::{Duration, UtcDateTime};

const ANNA: &str = "anna@example.com";

/// A mail server under which the process dies, before or after it took the message.
struct Deadly<'a> {
    takes: Option<&'a Office>,
}

impl Mailer for Deadly<'_> {
    fn send(&self, message: &Message) -> Result<(), MailFault> {
        if let Some(office) = self.takes {
            office.mailer.send(message)?;
        }
        panic!("the process dies");
    }
}

fn crash(office: &Office, mailer: &Deadly<'_>) {
    let crashed = catch_unwind(AssertUnwindSafe(|| office.portal.dispatch(mailer, &PlainWords, 10)));
    assert!(crashed.is_err(), "the process survived");
}

#[test]
fn r_mail_01_a_crash_before_sending_costs_the_client_nothing() {
    let office = Office::new();
    office.invite("anna");
    crash(&office, &Deadly { takes: None });
    assert_eq!(office.dispatch(), Pass::default(), "somebody may still be at it");
    office.wait(LEASE - Duration::MILLISECOND);
    assert_eq!(office.dispatch().claimed, 0);
    office.wait(Duration::MILLISECOND);
    let password = office.next_password();
    office.proof(&office.sign_in(ANNA, &password));
}

#[test]
fn r_mail_01_a_crash_after_sending_leaves_two_live_passwords_each_with_its_own_time() {
    let office = Office::new();
    let account = office.invite("anna");
    crash(&office, &Deadly { takes: Some(&office) });
    let first = password_in(&office.mailer.drain()[0]);
    office.wait(LEASE);
    let second = office.next_password();
    assert_ne!(first, second);
    let computed = office.hasher.computations();
    refusal(office.try_sign_in(ANNA, "Not-it-4711!"));
    assert_eq!(office.hasher.computations(), computed + 1, "two are compared at the price of one");
    office.clock.set(START + Duration::days(7) - Duration::MILLISECOND);
    for password in [&first, &second] {
        office.sign_in(ANNA, password);
    }
    office.wait(Duration::MILLISECOND);
    assert_eq!(refusal(office.try_sign_in(ANNA, &first)), SignInRefusal::TemporaryPasswordExpired);
    office.sign_in(ANNA, &second);
    office.wait(LEASE);
    assert_eq!(refusal(office.try_sign_in(ANNA, &second)), SignInRefusal::TemporaryPasswordExpired);

    office.portal.resend_invitation(&dora(), account.id).unwrap();
    let third = office.next_password();
    for password in [&first, &second] {
        assert_eq!(refusal(office.try_sign_in(ANNA, password)), SignInRefusal::Failed, "a resend voids both");
    }
    office.sign_in(ANNA, &third);
}

#[test]
fn r_mail_01_at_most_two_passwords_of_one_mail_are_live() {
    let office = Office::new();
    let account = office.invite("anna");
    let mut passwords = Vec::new();
    for _ in 0..3 {
        crash(&office, &Deadly { takes: Some(&office) });
        passwords.push(password_in(&office.mailer.drain()[0]));
        office.wait(LEASE);
    }
    let credential = office.look(|view| view.credential(&company(HARBOUR), account.id)).unwrap();
    assert_eq!(credential.secret.hashes().len(), 2);
    assert_eq!(refusal(office.try_sign_in(ANNA, &passwords[0])), SignInRefusal::Failed);
    for password in &passwords[1..] {
        office.sign_in(ANNA, password);
    }
    // Signed in meanwhile, there is nothing left to send.
    assert_eq!(office.dispatch(), Pass { claimed: 1, dropped: 1, ..Pass::default() });
    assert!(matches!(
        office.portal.outbox(&dora(), IntentFilter::default(), None, 1).unwrap()[0].state,
        IntentState::Superseded { why: Superseded::Settled, .. }
    ));
}

#[test]
fn r_mail_01_what_another_dispatcher_has_is_left_alone() {
    let office = Office::new();
    office.invite("anna");
    let until: UtcDateTime = office.now() + LEASE;
    let claimed = office.write(|uow| uow.claim_due(office.now(), until, 10));
    assert_eq!(claimed.len(), 1);
    assert!(matches!(claimed[0].mail, Mail::Invitation { .. }));
    assert_eq!(office.dispatch(), Pass::default());
    assert_eq!(refusal(office.portal.retry_mail(&dora(), claimed[0].id)), RetryRefusal::NotRetryable);
}

/// A mail server that takes its time.
struct Slow<'a> {
    office: &'a Office,
    takes: Duration,
}

impl Mailer for Slow<'_> {
    fn send(&self, message: &Message) -> Result<(), MailFault> {
        self.office.wait(self.takes);
        self.office.mailer.send(message)
    }
}

#[test]
fn r_mail_01_a_batch_that_outlasts_its_lease_is_left_to_others() {
    for (takes, sent) in [(LEASE - Duration::MILLISECOND, 2), (LEASE, 1)] {
        let office = Office::new();
        office.invite("anna");
        office.invite("ben");
        let slow = Slow { office: &office, takes };
        assert_eq!(office.portal.dispatch(&slow, &PlainWords, 10).unwrap().sent, sent);
        let mut mails = office.mailer.drain();
        assert_eq!(mails.len(), sent);
        mails.extend(office.mails());
        assert_eq!(mails.len(), 2, "none twice");
        for mail in &mails {
            office.sign_in(mail.to.mailbox(), &password_in(mail));
        }
    }
}

#[test]
fn r_mail_01_dispatchers_that_run_at_once_send_each_mail_once() {
    let office = Office::new();
    for id in 0..20 {
        office.contact_like_anna(&format!("client-{id}"), |_| {});
        office.invite(&format!("client-{id}"));
    }
    let passes = race(|_| office.portal.dispatch(&office.mailer, &PlainWords, 3).unwrap());
    assert_eq!(passes.iter().map(|pass| pass.sent).sum::<usize>(), 20);
    let mails = office.mailer.drain();
    assert_eq!(mails.len(), 20);
    for mail in mails {
        office.sign_in(mail.to.mailbox(), &password_in(&mail));
    }
}
