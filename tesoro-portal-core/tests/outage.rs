//! The mail server is down for a day (R-MAIL-01): the portal answers as always, and afterwards everything that is still
//! wanted arrives, with fresh secrets and nothing stale.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::collections::BTreeMap;

use office::{Office, REMEMBERED, code_in, dora, password_in};
use tesoro_portal_core::mail::IntentState;
use tesoro_portal_core::ports::{IntentFilter, MailFault};
use time::Duration;

/// Passes over the outbox, one a minute, for so long.
fn dispatch_for(office: &Office, time: Duration) {
    for _ in 0..time.whole_minutes() {
        office.wait(Duration::minutes(1));
        office.dispatch();
    }
}

/// What has become of the mails so far: kind, state, how many.
fn fates(office: &Office) -> BTreeMap<(&'static str, &'static str), usize> {
    let mut fates = BTreeMap::new();
    for intent in office.portal.outbox(&dora(), IntentFilter::default(), None, 100).unwrap() {
        let state = match intent.state {
            IntentState::Queued { .. } => "queued",
            IntentState::Claimed { .. } => "claimed",
            IntentState::Sent { .. } => "sent",
            IntentState::Superseded { .. } => "superseded",
            IntentState::Expired { .. } => "expired",
            IntentState::Dead { .. } => "dead",
        };
        *fates.entry((intent.mail.name(), state)).or_default() += 1;
    }
    fates
}

#[test]
fn r_mail_01_after_a_day_without_a_mail_server_all_that_is_wanted_arrives_and_nothing_stale() {
    let office = Office::new();
    office.client("anna");
    office.mails();
    let down = MailFault::Transient("connect: connection refused".to_owned());
    office.mailer.fail_next(usize::from(u16::MAX), &down);
    let before = office.mailer.calls();

    // The day begins. Everything answers as always, and nothing arrives.
    for contact in ["bert", "greta"] {
        office.contact_like_anna(contact, |_| {});
    }
    let (_, greta) = (office.invite("bert"), office.invite("greta"));
    let early = office.forgot("anna@example.com");
    let sign_up = office.sign_up("dirk@example.com");
    dispatch_for(&office, Duration::hours(12));
    // The office changes its mind about one of them, and at the end of the day a client asks again.
    office.disable(greta.id);
    dispatch_for(&office, Duration::hours(12) - Duration::minutes(5));
    let late = office.forgot("anna@example.com");
    dispatch_for(&office, Duration::minutes(5));
    assert_eq!(office.mailer.taken().len(), 0);
    let calls = office.mailer.calls() - before;
    assert!((50..400).contains(&calls), "waits grow to an hour: {calls} tries in a day");

    // The server is back: within the longest wait, which chance may lengthen by a fifth, everything has its end.
    office.mailer.stop_failing();
    let mut arrived = Vec::new();
    for _ in 0..72 {
        dispatch_for(&office, Duration::minutes(1));
        for mail in office.mailer.drain() {
            match (mail.subject.as_str(), mail.to.as_typed()) {
                ("invitation", "bert@example.com") => drop(office.sign_in("bert@example.com", &password_in(&mail))),
                ("verification code", "dirk@example.com") => {
                    office.verify(&sign_up, &code_in(&mail)).expect("the code of a mail that has just come");
                }
                ("reset code", "anna@example.com") => {
                    let code = code_in(&mail);
                    office.reset(&early, &code, REMEMBERED).expect_err("yesterday's request is over");
                    office.reset(&late, &code, REMEMBERED).expect("the code of a mail that has just come");
                }
                ("access disabled", "greta@example.com")
                | ("password changed", "anna@example.com")
                | ("new lead", _) => {}
                other => panic!("{other:?} is stale"),
            }
            arrived.push(mail.subject.as_str().to_owned());
        }
    }
    for wanted in ["invitation", "verification code", "reset code", "access disabled", "password changed"] {
        assert_eq!(arrived.iter().filter(|subject| *subject == wanted).count(), 1, "{wanted}: {arrived:?}");
    }
    let fates = fates(&office);
    assert!(!fates.keys().any(|(_, state)| ["queued", "claimed", "dead"].contains(state)), "{fates:?}");
    assert_eq!(fates.get(&("invitation", "superseded")), Some(&1), "{fates:?}");
    assert_eq!(fates.get(&("code", "expired")), Some(&1), "{fates:?}");
}
