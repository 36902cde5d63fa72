//! The demo's mailbox, as `/dev/mail.json` shows it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use tesoro_portal_core::IntentId;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{HeaderText, Message};
use tesoro_portal_core::ports::Mailer as _;
use tesoro_portal_http::mail::Mailbox;
use time::macros::utc_datetime;

fn message(n: u16, text: &str) -> Message {
    let mut id = [0; 16];
    id[14..].copy_from_slice(&n.to_be_bytes());
    Message {
        id: IntentId::from_bytes(id),
        company: "vest".parse().unwrap(),
        from_name: HeaderText::one_line("Vest Makelaars"),
        reply_to: None,
        to: EmailAddress::parse("Anna@example.com").unwrap(),
        to_name: HeaderText::one_line("Anna Lindqvist"),
        subject: HeaderText::one_line("Your access"),
        text: text.to_owned(),
        html: "<p>".to_owned(),
        enclosures: Vec::new(),
        unsubscribe: None,
        language: Language::No,
        at: utc_datetime!(2026-03-02 09:00:30),
    }
}

#[test]
fn a_mail_has_the_fields_that_the_api_describes() {
    let folder = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::in_folder(folder.path());
    mailbox.send(&message(1, "text")).unwrap();
    let shown = serde_json::to_value(mailbox.newest_first()).unwrap();
    let expected = serde_json::json!([{
        "id": "00000000-0000-0000-0000-000000000001",
        "to": "Anna@example.com",
        "from": "Vest Makelaars",
        "subject": "Your access",
        "text": "text",
        "html": "<p>",
        "language": "no",
        "at": "2026-03-02T09:00:30Z",
        "attachments": [],
    }]);
    assert_eq!(shown, expected);
}

#[test]
fn mails_are_newest_first_bounded_and_still_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::in_folder(folder.path());
    for n in 0..=500 {
        mailbox.send(&message(n, &n.to_string())).unwrap();
    }
    let texts = |mailbox: &Mailbox| mailbox.newest_first().into_iter().map(|mail| mail.text).collect::<Vec<_>>();
    let kept: Vec<String> = (1..=500).rev().map(|n: u16| n.to_string()).collect();
    assert_eq!(texts(&mailbox), kept);
    assert_eq!(texts(&Mailbox::in_folder(folder.path())), kept);
}

#[test]
fn r_mail_01_a_repeated_delivery_takes_the_place_of_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::in_folder(folder.path());
    for (n, text) in [(1, "first"), (2, "other"), (1, "again")] {
        mailbox.send(&message(n, text)).unwrap();
    }
    let texts: Vec<String> = mailbox.newest_first().into_iter().map(|mail| mail.text).collect();
    assert_eq!(texts, ["again", "other"]);
}
