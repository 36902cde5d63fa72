//! Mail over a real socket: the bytes that a mail server sees, and what its answers mean (threats 60 and 62).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "smtp/mail.rs"]
mod mail;
#[path = "smtp/recorder.rs"]
mod recorder;

use std::net::TcpListener;
use std::time::Duration;

use mail::Mail;
use recorder::{Recorder, Reply};
use tesoro_portal_core::IntentId;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{HeaderText, Message};
use tesoro_portal_core::ports::{MailFault, Mailer as _};
use tesoro_portal_http::config::{Secret, SmtpConfig, SmtpSecurity};
use tesoro_portal_http::mail::SmtpMailer;
use time::macros::utc_datetime;

const HEADERS: &[&str] = &[
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "Content-Language",
    "Reply-To",
    "MIME-Version",
    "Content-Type",
];

fn config(port: u16) -> SmtpConfig {
    SmtpConfig {
        host: "127.0.0.1".to_owned(),
        port,
        security: SmtpSecurity::NoneOnLoopback,
        username: None,
        password: None,
        from: Some("portal@vest.example".to_owned()),
    }
}

fn signed_in(config: SmtpConfig) -> SmtpConfig {
    SmtpConfig { username: Some("portal".to_owned()), password: Some(Secret::new("hunter2")), ..config }
}

/// A mailer that waits long enough for a test on a busy machine, and never as long as a person would notice.
fn mailer(server: &Recorder) -> SmtpMailer {
    SmtpMailer::connect(&config(server.port)).unwrap().with_patience(Duration::from_secs(5))
}

fn message() -> Message {
    Message {
        id: IntentId::from_bytes([0x5a; 16]),
        company: "vest".parse().unwrap(),
        from_name: HeaderText::one_line("Vest Makelaars"),
        reply_to: Some(EmailAddress::parse("jan@vest.example").unwrap()),
        to: EmailAddress::parse("Anna@example.com").unwrap(),
        to_name: HeaderText::one_line("Anna Lindqvist"),
        subject: HeaderText::one_line("Your access"),
        text: "Dear Anna,\n\nwelcome.\n".to_owned(),
        html: "<p>Dear Anna</p>\n".to_owned(),
        enclosures: Vec::new(),
        unsubscribe: None,
        language: Language::No,
        at: utc_datetime!(2026-03-02 09:00:30.5),
    }
}

fn sent(message: &Message) -> Mail {
    let server = Recorder::obliging();
    mailer(&server).send(message).unwrap();
    let heard = server.heard();
    assert_eq!(heard.len(), 1);
    Mail::read(&heard[0])
}

#[test]
fn r_mail_02_a_mail_has_the_headers_and_the_two_parts_of_the_rule() {
    let mail = sent(&message());
    assert_eq!(mail.envelope, ["MAIL FROM:<portal@vest.example>", "RCPT TO:<Anna@example.com>"]);
    assert_eq!(mail.names(), HEADERS);
    for (name, expected) in [
        ("From", "\"Vest Makelaars\" <portal@vest.example>"),
        ("To", "\"Anna Lindqvist\" <Anna@example.com>"),
        ("Subject", "Your access"),
        ("Date", "Mon, 02 Mar 2026 09:00:30 +0000"),
        ("Message-ID", "<5a5a5a5a-5a5a-5a5a-5a5a-5a5a5a5a5a5a@vest.example>"),
        ("Auto-Submitted", "auto-generated"),
        ("Content-Language", "nb"),
        ("Reply-To", "jan@vest.example"),
        ("MIME-Version", "1.0"),
    ] {
        assert_eq!(mail.raw(name), expected);
    }
    assert!(mail.raw("Content-Type").starts_with("multipart/alternative;"), "{}", mail.raw("Content-Type"));
    let (text, html) = (&mail.parts[0], &mail.parts[1]);
    assert!(text.0.contains("Content-Type: text/plain; charset=utf-8"), "{}", text.0);
    assert!(html.0.contains("Content-Type: text/html; charset=utf-8"), "{}", html.0);
    assert_eq!((text.1.as_str(), html.1.as_str()), ("Dear Anna,\n\nwelcome.\n", "<p>Dear Anna</p>\n"));
}

#[test]
fn r_mail_02_a_mail_without_an_agent_has_no_reply_to_and_an_empty_name_is_left_out() {
    let mail = sent(&Message { reply_to: None, to_name: HeaderText::one_line(" "), ..message() });
    assert!(!mail.names().contains(&"Reply-To"));
    assert_eq!(mail.raw("To"), "Anna@example.com");
}

#[test]
fn r_mail_02_an_address_in_its_own_script_goes_out_in_ascii() {
    let to = EmailAddress::parse("Anna@bücher.example").unwrap();
    let mail = sent(&Message { to, ..message() });
    assert_eq!(mail.envelope[1], "RCPT TO:<Anna@xn--bcher-kva.example>");
    assert_eq!(mail.raw("To"), "\"Anna Lindqvist\" <Anna@xn--bcher-kva.example>");
}

/// Names and subjects that would do harm in a header that believed them.
const HOSTILE: &[&str] = &[
    "Anna\r\nBcc: all@example.com",
    "Anna\nBcc: all@example.com\n\nbody",
    "Anna\rBcc: all@example.com",
    "Anna\u{85}\u{2028}\u{2029}\u{0b}\u{0c}\0Bcc: all@example.com",
    "=?utf-8?q?Anna=0D=0ABcc:_all@example.com?=",
    "=?utf-8?b?QmNjOiBhbGxAZXhhbXBsZS5jb20=?= x",
    "a =? b ?= c",
    "Anna\" <all@example.com>, \"",
    "Anna <all@example.com>, Bo <bo@example.com>;",
    "Anna\\",
    "Anna\\\" (comment) all@example.com",
    "Group: a@example.com, b@example.com;",
    ".",
    "..",
    ". Bcc: all@example.com",
    "Żółć 王小明 🏡 Å",
    "ASCII then ü then ASCII then 王小明 and  two  blanks",
    "\u{202e}moc.elpmaxe@lla",
];

#[test]
fn threat_60_hostile_names_and_subjects_add_no_header_and_no_recipient() {
    let long = ["x".repeat(5_000), "x y ".repeat(2_000), "王".repeat(5_000), "=?".repeat(900), "\"\\ ".repeat(500)];
    for hostile in HOSTILE.iter().copied().chain(long.iter().map(String::as_str)) {
        let line = HeaderText::one_line(hostile);
        let mail =
            sent(&Message { from_name: line.clone(), to_name: line.clone(), subject: line.clone(), ..message() });
        assert_eq!(mail.envelope, ["MAIL FROM:<portal@vest.example>", "RCPT TO:<Anna@example.com>"], "{hostile:?}");
        assert_eq!(mail.names(), HEADERS, "{hostile:?}");
        assert_eq!(mail.shown("Subject"), line.as_str(), "{hostile:?}");
        for (header, address) in [("From", "portal@vest.example"), ("To", "Anna@example.com")] {
            let shown = mail.shown(header);
            let name = shown.strip_suffix(&format!(" <{address}>")).unwrap_or_else(|| panic!("{header}: {shown}"));
            assert_eq!(unquoted(name), line.as_str(), "{hostile:?}: {header}");
        }
    }
}

/// A display name without its quotes, which have to be in pairs and at the ends.
fn unquoted(name: &str) -> String {
    let Some(inner) = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')) else { return name.to_owned() };
    let mut text = String::new();
    let mut characters = inner.chars();
    while let Some(c) = characters.next() {
        assert_ne!(c, '"', "a quote inside of {name}");
        text.push(if c == '\\' { characters.next().unwrap() } else { c });
    }
    text
}

#[test]
fn threat_60_bodies_arrive_as_they_were_written_and_end_nothing() {
    let long = "é".repeat(5_000);
    let dots = ".\n..\n.hidden\n\n.\n";
    let commands = "x\n.\nMAIL FROM:<x@example.com>\nRCPT TO:<all@example.com>\nDATA\nBcc: all@example.com\n.\nQUIT\n";
    for body in [dots, commands, long.as_str(), "blank at the end \n\t\n-- \n", "--x\n=3D=\n=\n", "From x\n", "\n", ""]
    {
        let mail = sent(&Message { text: body.to_owned(), html: body.to_owned(), ..message() });
        assert_eq!(mail.envelope.len(), 2, "{body:?}");
        assert_eq!(mail.names(), HEADERS, "{body:?}");
        assert_eq!((mail.parts[0].1.as_str(), mail.parts[1].1.as_str()), (body, body));
    }
    // Bare line ends of other systems neither reach the wire nor are lost.
    let mail = sent(&Message { text: "a\rb\r\nc\0d\r".to_owned(), ..message() });
    assert_eq!(mail.parts[0].1, "a\rb\nc\0d\r");
}

fn outcome(config: &SmtpConfig, patience: Duration) -> Result<(), MailFault> {
    SmtpMailer::connect(config).unwrap().with_patience(patience).send(&message())
}

/// Longer than a test on a busy machine needs.
const PATIENT: Duration = Duration::from_secs(5);

/// So short that a silent server is not waited for.
const HASTY: Duration = Duration::from_millis(100);

#[test]
fn threat_62_an_answer_says_whether_to_try_again() {
    for (step, reply, permanent) in [
        ("connect", "421 not now", false),
        ("connect", "554 no service for you", false),
        ("EHLO", "500 what", false),
        ("AUTH", "454 later", false),
        ("AUTH", "535 wrong password", false),
        ("MAIL", "451 local trouble", false),
        ("MAIL", "530 sign in first", false),
        ("MAIL", "550 not from you", true),
        ("RCPT", "450 mailbox busy", false),
        ("RCPT", "421 shutting down", false),
        ("RCPT", "550 no such user", true),
        ("RCPT", "553 not an address", true),
        ("DATA", "452 no room", false),
        ("DATA", "554 no", true),
        (".", "451 scanner down", false),
        (".", "552 too large", true),
    ] {
        let server = Recorder::replying(step, Reply::Say(reply));
        match outcome(&signed_in(config(server.port)), PATIENT) {
            Err(MailFault::Permanent(words)) => {
                assert!(permanent, "{step}: {reply}: {words}");
                assert!(words.contains(&reply[4..]), "{step}: {reply}: {words}");
            }
            Err(MailFault::Transient(words)) => {
                assert!(!permanent, "{step}: {reply}: {words}");
                assert!(words.contains(&reply[4..]), "{step}: {reply}: {words}");
            }
            Ok(()) => panic!("{step}: {reply}: taken"),
        }
    }
}

#[test]
fn threat_62_a_server_that_goes_away_is_tried_again() {
    for step in ["connect", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "."] {
        for reply in
            [Reply::Break(""), Reply::Break("25"), Reply::Break("250-half"), Reply::Say("\u{1}rubbish"), Reply::Silence]
        {
            let server = Recorder::replying(step, reply);
            let outcome = outcome(&signed_in(config(server.port)), HASTY);
            assert!(matches!(outcome, Err(MailFault::Transient(_))), "{step}: {outcome:?}");
        }
    }
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let outcome = outcome(&config(closed), PATIENT);
    assert!(matches!(outcome, Err(MailFault::Transient(_))), "{outcome:?}");
}

#[test]
fn threat_62_without_tls_nothing_is_said_that_needs_it() {
    let protected = |server: &Recorder, security| signed_in(SmtpConfig { security, ..config(server.port) });

    // A server, or somebody in between, that does not offer TLS.
    let server = Recorder::obliging();
    let refused = outcome(&protected(&server, SmtpSecurity::StartTls), PATIENT);
    assert!(matches!(refused, Err(MailFault::Transient(_))), "{refused:?}");
    assert_eq!(server.heard_to_the_end(), [b"EHLO vest.example\r\n"]);

    // One that offers it and then speaks on in plain text.
    let server = Recorder::start(|_, command| match command {
        "EHLO vest.example" => Some(Reply::Say("250-localhost\r\n250 STARTTLS")),
        "STARTTLS" => Some(Reply::Break("220 go ahead\r\n250 in plain text\r\n250 in plain text\r\n")),
        _ => None,
    });
    let refused = outcome(&protected(&server, SmtpSecurity::StartTls), PATIENT);
    assert!(matches!(refused, Err(MailFault::Transient(_))), "{refused:?}");
    let heard = only(server.heard_to_the_end());
    assert_eq!(&heard[..30], b"EHLO vest.example\r\nSTARTTLS\r\n\x16");
    assert!(!holds(&heard, "AUTH") && !holds(&heard, "MAIL") && !holds(&heard, "Dear"));

    // TLS from the first byte, met by plain text.
    let server = Recorder::obliging();
    let refused = outcome(&protected(&server, SmtpSecurity::Tls), PATIENT);
    assert!(matches!(refused, Err(MailFault::Transient(_))), "{refused:?}");
    let heard = only(server.heard_to_the_end());
    assert_eq!(heard.first(), Some(&0x16));
    assert!(!holds(&heard, "EHLO") && !holds(&heard, "AUTH") && !holds(&heard, "Dear"));
}

fn only(mut heard: Vec<Vec<u8>>) -> Vec<u8> {
    assert_eq!(heard.len(), 1);
    heard.remove(0)
}

fn holds(heard: &[u8], words: &str) -> bool {
    heard.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn r_mail_01_one_connection_serves_a_batch_and_is_opened_again_when_it_was_closed() {
    let server = Recorder::obliging();
    let mailer = mailer(&server);
    for _ in 0..3 {
        mailer.send(&message()).unwrap();
    }
    let heard = server.heard();
    assert_eq!(heard.len(), 1);
    let text = String::from_utf8(heard[0].clone()).unwrap();
    assert_eq!((text.matches("EHLO").count(), text.matches("RCPT TO").count()), (1, 3), "{text}");

    // The server closes an idle connection: the next mail does not suffer.
    let server =
        Recorder::start(|number, command| (number == 0 && command == "NOOP").then_some(Reply::Break("421 bye\r\n")));
    let mailer = self::mailer(&server);
    mailer.send(&message()).unwrap();
    mailer.send(&message()).unwrap();
    assert_eq!(server.heard().len(), 2);

    // After a refusal the next mail starts afresh.
    let server = Recorder::start(|number, command| {
        (number == 0 && command.starts_with("RCPT")).then_some(Reply::Say("550 no such user"))
    });
    let mailer = self::mailer(&server);
    assert!(matches!(mailer.send(&message()), Err(MailFault::Permanent(_))));
    mailer.send(&message()).unwrap();
    assert_eq!(server.heard().len(), 2);
}

#[test]
fn r_mail_01_the_server_is_told_who_we_are_before_the_mail() {
    let server = Recorder::obliging();
    SmtpMailer::connect(&signed_in(config(server.port))).unwrap().send(&message()).unwrap();
    let text = String::from_utf8(server.heard()[0].clone()).unwrap();
    let before = text.split("MAIL FROM").next().unwrap();
    // base64 of "\0portal\0hunter2"
    assert_eq!(before, "EHLO vest.example\r\nAUTH PLAIN AHBvcnRhbABodW50ZXIy\r\n");
}

#[test]
fn r_mail_01_what_cannot_work_is_said_at_the_start() {
    let good = config(25);
    for (config, words) in [
        (SmtpConfig { from: None, ..good.clone() }, "smtp.from is needed to send mail"),
        (SmtpConfig { from: Some("portal".to_owned()), ..good.clone() }, "smtp.from cannot be used"),
        (
            SmtpConfig { from: Some("Portal <portal@vest.example>\r\nBcc: x@example.com".to_owned()), ..good.clone() },
            "smtp.from cannot be used",
        ),
        (
            SmtpConfig { host: "mail.vest.example".to_owned(), ..good.clone() },
            "only a mail server on this machine may be reached without TLS",
        ),
        (
            SmtpConfig { host: "localhost.vest.example".to_owned(), ..good.clone() },
            "only a mail server on this machine may be reached without TLS",
        ),
    ] {
        assert_eq!(SmtpMailer::connect(&config).unwrap_err().to_string(), words);
    }
    for host in ["localhost", "127.0.0.1", "127.1.2.3", "::1"] {
        assert!(SmtpMailer::connect(&SmtpConfig { host: host.to_owned(), ..good.clone() }).is_ok(), "{host}");
    }
}

#[test]
fn threat_68_debug_output_and_faults_hold_no_password() {
    let server = Recorder::replying("AUTH", Reply::Say("535 wrong password"));
    let mailer = SmtpMailer::connect(&signed_in(config(server.port))).unwrap();
    let fault = mailer.send(&Message { text: "aB3#xyZ9".to_owned(), ..message() }).unwrap_err();
    for shown in [format!("{mailer:?}"), format!("{fault:?}"), fault.to_string()] {
        for secret in ["hunter2", "AHBvcnRhbABodW50ZXIy", "aB3#xyZ9"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}
