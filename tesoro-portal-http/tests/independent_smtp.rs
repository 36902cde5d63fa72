//! Our mails at a mail server and in a reader of mails that know nothing of us: Python's `aiosmtpd` and `email`
//! (R-MAIL-02, threat 60).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tesoro_portal_core::IntentId;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{CalendarMethod, Composer as _, Enclosure, HeaderText, Message, PictureKind, samples};
use tesoro_portal_core::ports::{MailFault, Mailer as _};
use tesoro_portal_core::text::Texts;
use tesoro_portal_http::config::{Secret, SmtpConfig, SmtpSecurity};
use tesoro_portal_http::mail::SmtpMailer;
use time::macros::utc_datetime;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp/independent.py");

struct Server {
    process: Child,
    said: BufReader<ChildStdout>,
    port: u16,
}

impl Server {
    /// A server that takes so many mails.
    fn start(mails: usize) -> Self {
        Self::start_with(mails, &[])
    }

    /// The same over TLS, which it is reached by as this says, with the certificate of a folder.
    fn start_with(mails: usize, further: &[&str]) -> Self {
        // Debian's own Python has Debian's packages, whichever else is in front of it.
        let mut command = Command::new("/usr/bin/python3");
        let command = command.arg(SCRIPT).arg(mails.to_string()).args(further);
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap());
        let mut port = String::new();
        said.read_line(&mut port).unwrap();
        Self { process, said, port: port.trim().parse().expect("python3-aiosmtpd is needed") }
    }

    fn mailer(&self) -> SmtpMailer {
        let config = SmtpConfig {
            host: "127.0.0.1".to_owned(),
            port: self.port,
            security: SmtpSecurity::NoneOnLoopback,
            username: None,
            password: None,
            from: Some("portal@vest.example".to_owned()),
        };
        SmtpMailer::connect(&config).unwrap()
    }

    fn read(&mut self) -> Value {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        let mail: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(mail["defects"], json!([]), "{mail}");
        assert!(mail["longest_line"].as_u64().unwrap() <= 250, "{mail}");
        mail
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
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
        text: "Dear Anna,\n\n.\n..hidden\nFrom here on\nżółć 王小明 🏡 \u{202f}€\n".to_owned(),
        html: "<p>Dear Anna, żółć 🏡</p>\n".to_owned(),
        enclosures: Vec::new(),
        unsubscribe: None,
        language: Language::Pl,
        at: utc_datetime!(2026-03-02 09:00:30),
    }
}

fn header<'m>(mail: &'m Value, name: &str) -> Option<&'m str> {
    let headers = mail["headers"].as_array().unwrap();
    headers.iter().find(|pair| pair[0] == name).map(|pair| pair[1].as_str().unwrap())
}

#[test]
#[ignore = "needs Debian's python3-aiosmtpd, which .ci/run installs"]
fn r_mail_02_another_reader_finds_the_text_the_page_the_picture_and_the_appointment() {
    let picture = b"\x89PNG\r\n\x1a\n\0\x01\xff".to_vec();
    let ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Zażółć 🏡\r\nEND:VCALENDAR\r\n".to_owned();
    let logo = Enclosure::Picture { content_id: "logo", kind: PictureKind::Png, bytes: picture.clone() };
    let name = HeaderText::one_line("oglądanie.ics");
    let appointment = Enclosure::Calendar { method: CalendarMethod::Request, name, ics: ics.clone() };
    let page = "https://portal.vest.example/?id=vest&to=mails".to_owned();
    let cases: [(Vec<Enclosure>, Vec<&str>); 4] = [
        (vec![], vec!["multipart/alternative", "text/plain", "text/html"]),
        (
            vec![logo.clone()],
            vec!["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"],
        ),
        (
            vec![appointment.clone()],
            vec![
                "multipart/mixed",
                "multipart/alternative",
                "text/plain",
                "text/html",
                "text/calendar",
                "application/ics",
            ],
        ),
        (
            vec![logo, appointment],
            vec![
                "multipart/mixed",
                "multipart/alternative",
                "text/plain",
                "multipart/related",
                "text/html",
                "image/png",
                "text/calendar",
                "application/ics",
            ],
        ),
    ];
    let mut server = Server::start(cases.len());
    let mailer = server.mailer();
    for (enclosures, shape) in cases {
        mailer.send(&Message { enclosures, unsubscribe: Some(page.clone()), ..message() }).unwrap();
        let mail = server.read();
        assert_eq!(mail["shape"], json!(shape));
        assert_eq!(header(&mail, "List-Unsubscribe"), Some(format!("<{page}>").as_str()));
        assert_eq!(header(&mail, "Content-Language"), Some("pl"));
        assert_eq!(mail["date"], "2026-03-02T09:00:30+00:00");
        for part in mail["parts"].as_array().unwrap() {
            match part["type"].as_str().unwrap() {
                "text/plain" => assert_eq!(part["text"], message().text),
                "text/html" => assert_eq!(part["text"], message().html),
                "image/png" => {
                    assert_eq!((&part["content_id"], &part["disposition"]), (&json!("<logo>"), &json!("inline")));
                    assert_eq!(part["base64"], STANDARD.encode(&picture));
                }
                "text/calendar" => {
                    assert_eq!(part["parameters"]["method"], "REQUEST");
                    assert_eq!(part["text"], ics.replace("\r\n", "\n"));
                }
                _ => {
                    assert_eq!(
                        (&part["file_name"], &part["disposition"]),
                        (&json!("oglądanie.ics"), &json!("attachment"))
                    );
                    assert_eq!(part["base64"], STANDARD.encode(&ics));
                }
            }
        }
    }
}

#[test]
#[ignore = "needs Debian's python3-aiosmtpd, which .ci/run installs"]
fn threat_60_another_reader_finds_one_recipient_and_no_header_that_a_name_made() {
    let long = "Immobilien ".repeat(40);
    let hostile = [
        "Anna\r\nBcc: all@example.com",
        "Anna\nBcc: all@example.com\n\nbody",
        "Anna\u{85}\u{2028}\u{2029}\u{0b}\0Bcc: all@example.com",
        "=?utf-8?q?Anna=0D=0ABcc:_all@example.com?=",
        "Anna\" <all@example.com>, \"",
        "Anna <all@example.com>, Bo <bo@example.com>;",
        "Anna\\\" (comment) all@example.com",
        "Group: a@example.com, b@example.com;",
        ".",
        "Żółć 王小明 🏡 Å",
        long.as_str(),
    ];
    let mut server = Server::start(hostile.len());
    let mailer = server.mailer();
    let plain: Vec<String> = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language"]
        .into_iter()
        .chain(["Reply-To", "MIME-Version", "Content-Type"])
        .map(str::to_owned)
        .collect();
    for name in hostile {
        let line = HeaderText::one_line(name);
        let message = Message { from_name: line.clone(), to_name: line.clone(), subject: line.clone(), ..message() };
        mailer.send(&message).unwrap();
        let mail = server.read();
        assert_eq!(mail["rcpt_to"], json!(["Anna@example.com"]), "{name:?}");
        assert_eq!(mail["mail_from"], "portal@vest.example", "{name:?}");
        let names: Vec<&str> =
            mail["headers"].as_array().unwrap().iter().map(|pair| pair[0].as_str().unwrap()).collect();
        assert_eq!(names, plain, "{name:?}");
        for (side, address) in [("to", "Anna@example.com"), ("from", "portal@vest.example")] {
            let people = mail[side].as_array().unwrap();
            assert_eq!((people.len(), &people[0][1]), (1, &json!(address)), "{name:?}");
            // That reader puts blanks of its own around some signs of a quoted name.
            let (shown, written) = (people[0][0].as_str().unwrap().replace(' ', ""), line.as_str().replace(' ', ""));
            assert_eq!(shown, written, "{name:?}");
        }
        assert_eq!(header(&mail, "Subject"), Some(line.as_str()), "{name:?}");
        assert_eq!(mail["parts"][0]["text"], message.text, "{name:?}");
    }
}

/// A folder with a certificate for `localhost` that nobody has signed but itself, and its key; and the certificate.
fn certificate() -> (tempfile::TempDir, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"])
        .args(["-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"])
        .args(["-keyout", &at("key.pem"), "-out", &at("cert.pem")])
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(made.success());
    let certificate = std::fs::read(folder.path().join("cert.pem")).unwrap();
    (folder, certificate)
}

fn protected(server: &Server, security: SmtpSecurity, password: &str) -> SmtpConfig {
    SmtpConfig {
        host: "localhost".to_owned(),
        port: server.port,
        security,
        username: Some("portal".to_owned()),
        password: Some(Secret::new(password.to_owned())),
        from: Some("portal@vest.example".to_owned()),
    }
}

#[test]
#[ignore = "needs Debian's python3-aiosmtpd and openssl, which .ci/run installs"]
fn r_mail_01_a_batch_goes_over_one_encrypted_connection_that_was_signed_in_on() {
    let (folder, certificate) = certificate();
    for (way, security) in [("starttls", SmtpSecurity::StartTls), ("tls", SmtpSecurity::Tls)] {
        let mut server = Server::start_with(5, &[way, &folder.path().display().to_string()]);
        let config = protected(&server, security, "Sesam 7");
        let mailer = SmtpMailer::connect_trusting(&config, &[&certificate]).unwrap();
        let mut connections = Vec::new();
        for n in 0..5 {
            let id = IntentId::from_bytes([n; 16]);
            mailer.send(&Message { id, ..message() }).unwrap_or_else(|fault| panic!("{way}: {fault}"));
            let mail = server.read();
            assert_eq!((&mail["tls"], &mail["login"]), (&json!(true), &json!("portal")), "{way}");
            assert_eq!(mail["rcpt_to"], json!(["Anna@example.com"]), "{way}");
            connections.push(mail["connection"].clone());
        }
        connections.dedup();
        assert_eq!(connections.len(), 1, "{way}: {connections:?}");
    }
}

#[test]
#[ignore = "needs Debian's python3-aiosmtpd and openssl, which .ci/run installs"]
fn r_mail_01_what_the_server_cannot_now_is_tried_again_and_what_it_never_will_is_not() {
    let (folder, certificate) = certificate();
    let folder = folder.path().display().to_string();
    let mut server = Server::start_with(1, &["starttls", &folder]);
    let config = protected(&server, SmtpSecurity::StartTls, "Sesam 7");
    let mailer = SmtpMailer::connect_trusting(&config, &[&certificate]).unwrap();
    let to = |address: &str| Message { to: EmailAddress::parse(address).unwrap(), ..message() };
    let transient = mailer.send(&to("full.box@example.com")).unwrap_err();
    assert!(matches!(&transient, MailFault::Transient(text) if text.contains("full")), "{transient:?}");
    let permanent = mailer.send(&to("gone.away@example.com")).unwrap_err();
    assert!(matches!(&permanent, MailFault::Permanent(text) if text.contains("No such mailbox")), "{permanent:?}");
    // Neither keeps the next one back.
    mailer.send(&to("anna@example.com")).unwrap();
    assert_eq!(server.read()["rcpt_to"], json!(["anna@example.com"]));

    // A wrong password and a certificate that nobody vouches for are ours to put right, and no mail's fault.
    let wrong =
        SmtpMailer::connect_trusting(&protected(&server, SmtpSecurity::StartTls, "x"), &[&certificate]).unwrap();
    let strange = SmtpMailer::connect(&protected(&server, SmtpSecurity::StartTls, "Sesam 7")).unwrap();
    for mailer in [wrong, strange] {
        let fault = mailer.send(&to("anna@example.com")).unwrap_err();
        assert!(matches!(fault, MailFault::Transient(_)), "{fault:?}");
    }
}

#[test]
#[ignore = "needs Debian's python3-aiosmtpd, which .ci/run installs"]
fn r_mail_03_every_mail_in_every_language_is_read_back_whole_by_another_reader() {
    let texts = Texts::bundled();
    let letters = |language: Language| samples(language).into_iter().map(|sample| (sample.name, sample.letter));
    let all: Vec<_> = Language::ALL.iter().flat_map(|language| letters(*language)).collect();
    let mut server = Server::start(all.len());
    let mailer = server.mailer();
    for (name, letter) in all {
        let words = texts.compose(&letter);
        let sent = Message {
            subject: HeaderText::one_line(&words.subject),
            text: words.text.clone(),
            html: words.html.clone(),
            enclosures: words.enclosures.clone(),
            language: letter.language,
            ..message()
        };
        mailer.send(&sent).unwrap();
        let mail = server.read();
        let what = format!("{name} in {}", letter.language);
        assert_eq!(header(&mail, "Subject"), Some(sent.subject.as_str()), "{what}");
        let parts = mail["parts"].as_array().unwrap();
        assert_eq!(parts[0]["text"], sent.text, "{what}");
        let page = parts.iter().find(|part| part["type"] == "text/html").unwrap();
        assert_eq!(page["text"], sent.html, "{what}");
        for enclosure in &sent.enclosures {
            if let Enclosure::Calendar { method, ics, .. } = enclosure {
                let part = parts.iter().find(|part| part["type"] == "text/calendar").unwrap();
                assert_eq!(part["parameters"]["method"], method.name(), "{what}");
                assert_eq!(part["text"], ics.replace("\r\n", "\n"), "{what}");
                assert!(ics.contains(&format!("METHOD:{}\r\n", method.name())), "{what}");
            }
        }
    }
}
