//! Mails on their way: produced late, sent at least once, never lost and never a dead password alone (R-MAIL-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::thread;

use office::{CHOSEN, HARBOUR, Office, START, agent, company, dora, egon, hashing, password_in, refusal, typed};
use tesoro_portal_core::account::Account;
use tesoro_portal_core::mail::{IntentState, RetryRefusal, Superseded};
use tesoro_portal_core::memory::SeededEntropy;
use tesoro_portal_core::ports::{IntentFilter, MailFault};
use tesoro_portal_core::settings::PortalSwitch;
use tesoro_portal_core::{IntentId, Pass, Policy};
use time::Duration;

const ANNA: &str = "anna@example.com";

/// What the office sees of its latest mail.
fn latest(office: &Office) -> (IntentId, IntentState) {
    let intent = office.portal.outbox(&dora(), IntentFilter::default(), None, 1).unwrap().remove(0);
    (intent.id, intent.state)
}

fn transient() -> MailFault {
    MailFault::Transient("421 try\r\nagain".to_owned())
}

#[test]
fn r_mail_01_a_secret_is_made_when_the_mail_is_produced_and_kept_nowhere() {
    let office = Office::new();
    let account = office.invite("anna");
    let credential = office.look(|view| view.credential(&company(HARBOUR), account.id)).unwrap();
    assert_eq!(credential.secret.hashes(), [], "before the mail is produced nothing can sign in");
    let computed = office.hasher.computations();
    let password = office.next_password();
    assert_eq!(office.hasher.computations(), computed + 1);
    assert!(!office.rows().contains(&password) && !office.told("anna").contains(&password));
}

#[test]
fn r_mail_01_what_is_no_longer_wanted_is_dropped_and_nothing_is_minted() {
    type Act = fn(&Office, &Account);
    let cases: [(Superseded, usize, Act); 4] = [
        (Superseded::Replaced, 1, |office, account| {
            office.wait(Duration::minutes(1));
            office.portal.resend_invitation(&dora(), account.id).unwrap();
        }),
        (Superseded::AccountClosed, 1, |office, account| {
            office.disable(account.id);
        }),
        (Superseded::Settled, 0, |office, account| {
            office.disable(account.id);
            office.enable(account.id);
        }),
        (Superseded::AccountClosed, 0, |office, account| {
            office.write(|uow| uow.remove_account(&company(HARBOUR), account.id));
        }),
    ];
    for (why, others, act) in cases {
        let office = Office::new();
        let account = office.invite("anna");
        let intent = account.invitation.as_ref().unwrap().intent;
        act(&office, &account);
        let pass = office.dispatch();
        assert_eq!(pass.sent, others, "{why:?}");
        let state = office.look(|view| view.intent(&company(HARBOUR), intent)).unwrap().state;
        assert_eq!(state, IntentState::Superseded { at: office.now(), why });
        let invitations = office.mailer.drain().iter().filter(|mail| mail.id == intent).count();
        assert_eq!(invitations, 0, "{why:?}");
    }
}

#[test]
fn r_mail_01_a_password_that_an_agent_required_anew_is_no_reason_to_mail_a_temporary_one() {
    let office = Office::new();
    let client = office.client("anna");
    office.require_new_password(client.account);
    assert_eq!(office.mails(), []);
    office.sign_in(ANNA, CHOSEN);
}

#[test]
fn r_mail_01_a_failure_that_passes_is_tried_again_ever_more_slowly() {
    let office = Office::new();
    office.invite("anna");
    let mut passwords = Vec::new();
    for (attempt, shortest, longest) in [(1, 4, 6), (2, 8, 12), (3, 16, 24), (4, 32, 48)] {
        office.mailer.fail_next(1, &transient());
        assert_eq!(office.dispatch(), Pass { claimed: 1, postponed: 1, ..Pass::default() });
        let IntentState::Queued { attempts, due_at, failure } = latest(&office).1 else { panic!("not queued") };
        let wait = due_at - office.now();
        assert!(Duration::seconds(shortest) <= wait && wait <= Duration::seconds(longest), "{attempt}: {wait}");
        assert_eq!((attempts, failure.as_deref()), (attempt, Some("421 try again")));
        office.clock.set(due_at - Duration::MILLISECOND);
        assert_eq!(office.dispatch(), Pass::default());
        office.clock.set(due_at);
    }
    passwords.push(office.next_password());
    office.sign_in(ANNA, &passwords[0]);
    let (_, state) = latest(&office);
    assert_eq!(state, IntentState::Sent { at: office.now(), attempts: 5 });
}

#[test]
fn r_mail_01_what_never_gets_through_is_buried_after_72_hours() {
    let office = Office::new();
    office.invite("anna");
    office.mailer.fail_next(110, &transient());
    let tried = (0..110).find_map(|_| {
        office.dispatch();
        match latest(&office).1 {
            IntentState::Queued { due_at, .. } => {
                office.clock.set(due_at);
                None
            }
            other => Some(other),
        }
    });
    let Some(IntentState::Dead { at, attempts, failure }) = tried else { panic!("{tried:?}") };
    assert_eq!((at, u64::from(attempts), failure.as_str()), (office.now(), office.mailer.calls(), "421 try again"));
    let lived = at - START;
    assert!(Duration::hours(70) < lived && lived <= Duration::hours(72), "{lived}");
}

#[test]
fn r_mail_01_who_comes_too_late_sends_nothing() {
    for (late, sent) in [(Duration::hours(72), 1), (Duration::hours(72) + Duration::MILLISECOND, 0)] {
        let office = Office::new();
        office.invite("anna");
        let now = office.wait(late);
        assert_eq!(office.dispatch().sent, sent);
        assert_eq!(latest(&office).1 == IntentState::Expired { at: now }, sent == 0);
    }
}

#[test]
fn r_mail_01_a_refusal_for_good_is_buried_with_its_words_until_an_agent_tries_again() {
    let office = Office::new();
    office.invite("anna");
    office.mailer.fail_next(1, &MailFault::Permanent("550 mailbox\nfull".to_owned()));
    assert_eq!(office.dispatch(), Pass { claimed: 1, dead: 1, ..Pass::default() });
    let (id, state) = latest(&office);
    let failure = "550 mailbox full".to_owned();
    assert_eq!(state, IntentState::Dead { at: office.now(), attempts: 1, failure: failure.clone() });
    assert_eq!(office.dispatch(), Pass::default());

    // Long after: it gets its whole time again.
    let now = office.wait(Duration::days(30));
    let queued = office.portal.retry_mail(&dora(), id).unwrap();
    assert_eq!(queued.state, IntentState::Queued { attempts: 1, due_at: now, failure: Some(failure) });
    assert_eq!(latest(&office), (id, queued.state));
    office.mailer.fail_next(1, &transient());
    assert_eq!(office.dispatch(), Pass { claimed: 1, postponed: 1, ..Pass::default() });
    office.portal.retry_mail(&dora(), id).expect("one that waits is tried at once");
    let password = office.next_password();
    office.sign_in(ANNA, &password);
    assert_eq!(refusal(office.portal.retry_mail(&dora(), id)), RetryRefusal::NotRetryable);
}

#[test]
fn r_mail_01_while_the_portal_is_off_an_invitation_waits_and_other_mails_do_not() {
    let office = Office::new();
    let client = office.client("anna");
    let proof = office.proof(&client.token);
    office.portal.change_password(&proof, Some(&typed(CHOSEN)), &typed("Another 4 green doors?")).unwrap();
    office.invite("ben");
    office.switch(PortalSwitch::Off);
    let sent: Vec<String> = office.mails().iter().map(|mail| mail.subject.as_str().to_owned()).collect();
    assert_eq!(sent, ["password changed"]);
    office.wait(Duration::hours(1));
    assert_eq!(office.mails(), []);
    let IntentState::Queued { attempts, .. } = latest(&office).1 else { panic!("not queued") };
    assert_eq!(attempts, 0, "waiting is no try");
    office.switch(PortalSwitch::On);
    office.wait(Duration::minutes(5));
    office.sign_in("ben@example.com", &office.next_password());
}

#[test]
fn r_mail_01_a_hasher_that_is_busy_costs_no_try() {
    let office = Office::with(Policy::default(), hashing((128 * 1024, 4), 1, 0));
    office.invite("anna");
    thread::scope(|scope| {
        let busy = scope.spawn(|| office.hasher.hash(&typed(CHOSEN), &SeededEntropy::new(1)).unwrap());
        while office.hasher.running() == 0 {
            thread::yield_now();
        }
        assert_eq!(office.dispatch(), Pass { claimed: 1, postponed: 1, ..Pass::default() });
        assert!(!busy.is_finished(), "the hash was done before the mail was produced");
        let untried = IntentState::Queued { attempts: 0, due_at: office.now(), failure: None };
        assert_eq!(latest(&office).1, untried);
        busy.join().unwrap();
    });
    office.sign_in(ANNA, &office.next_password());
}

#[test]
fn r_mail_01_mail_goes_to_the_stored_address_whatever_was_typed() {
    let office = Office::new();
    office.contact_like_anna("carla", |contact| contact.email = Some("Carla@Example.com".to_owned()));
    office.invite("carla");
    let mail = office.mails().remove(0);
    let session = office.sign_in("CARLA@EXAMPLE.COM.", &password_in(&mail));
    office.portal.change_password(&office.proof(&session), None, &typed(CHOSEN)).unwrap();
    // The office changes its own record: the login, and where mail goes, stay (R-ADM-06).
    office.contact_like_anna("carla", |contact| contact.email = Some("mallory@example.com".to_owned()));
    let notice = office.mails().remove(0);
    assert_eq!((mail.to.mailbox(), notice.to.mailbox()), ("Carla@example.com", "Carla@example.com"));
    assert_eq!(notice.subject.as_str(), "password changed");
}

#[test]
fn r_mail_01_a_company_that_is_gone_holds_up_nobody_elses_mail() {
    let office = Office::new();
    let mut settings = office.settings(HARBOUR);
    settings.company = company("ghost");
    office.write(|uow| uow.insert_settings(&settings));
    let mut gus = office.portal.agent(&dora()).unwrap();
    gus.company = company("ghost");
    office.put_agent(&gus);
    office.contact_like_anna("gina", |contact| contact.company = company("ghost"));
    office.portal.open_account(&agent("ghost", "dora"), &"gina".parse().unwrap()).unwrap();
    office.portal.open_account(&egon(), &"zoe".parse().unwrap()).unwrap();
    let pass = office.dispatch();
    assert_eq!((pass.sent, pass.dropped), (1, 1));
    assert_eq!(office.mailer.drain()[0].to.mailbox(), "zoe@example.com");
}
