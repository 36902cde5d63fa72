//! The first flow as a story, from an office's invitation to a signed-in client: what each step answers, what the
//! outbox holds, what arrives, and what the CRM shows, as one text to read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::fmt::{Debug, Write as _};

use office::{CHOSEN, Office, attempt, dora, password_in, typed};
use tesoro_portal_core::account::SignIn;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{Intent, IntentState};
use tesoro_portal_core::ports::IntentFilter;
use tesoro_portal_core::profile::{Profile, ProfileChange};
use tesoro_portal_core::{AccountId, Failure, Refusal};
use time::Duration;

/// Writes down what happens. Ids are numbered in the order in which they appear; secrets never get in.
struct Story<'a> {
    office: &'a Office,
    text: String,
    /// How many entries of the history and of the feed have been told.
    told: (usize, u64),
    secrets: Vec<String>,
}

impl<'a> Story<'a> {
    fn of(office: &'a Office) -> Self {
        Self { office, text: String::new(), told: (0, 0), secrets: vec![CHOSEN.to_owned()] }
    }

    /// A step and its answer, and what it left in the outbox and the CRM.
    fn step(&mut self, what: &str, answer: &str) {
        let after = self.office.now() - office::START;
        writeln!(self.text, "## {what}\nafter {after}\nanswer: {answer}").unwrap();
        for intent in self.office.portal.outbox(&dora(), IntentFilter::default(), None, 100).unwrap().iter().rev() {
            writeln!(self.text, "outbox: {} {}", intent.mail.name(), life(intent)).unwrap();
        }
        let contact = self.office.contact("ben");
        let (seen, _) = self.office.portal.contact(&dora(), &contact.id).unwrap();
        writeln!(self.text, "contact: {:?}, agent {:?}, icon {:?}", contact.portal, contact.agent, seen.icon).unwrap();
        let history = self.office.portal.activities(&dora(), &contact.id, None, 100).unwrap();
        for entry in history.iter().rev().skip(self.told.0) {
            let (actor, what) = (json(&entry.activity.actor), json(&entry.activity.what));
            writeln!(self.text, "history: {what} by {actor}").unwrap();
        }
        for event in self.office.portal.events(&dora(), self.told.1, 100).unwrap() {
            writeln!(self.text, "event {}: {}", event.sequence, json(&event.event.what)).unwrap();
            self.told.1 = event.sequence;
        }
        self.told.0 = history.len();
        self.text.push('\n');
    }

    /// What arrives, and the temporary password of an invitation.
    fn post(&mut self) -> Option<String> {
        let mut password = None;
        let pass = self.office.dispatch();
        self.step("the dispatcher runs", &format!("{pass:?}"));
        for mail in self.office.mailer.drain() {
            let mut text = mail.text.clone();
            if mail.subject.as_str() == "invitation" {
                let secret = password_in(&mail);
                text = text.replace(&secret, "‹temporary password›");
                self.secrets.push(secret.clone());
                password = Some(secret);
            }
            let (to, name) = (mail.to.mailbox(), mail.to_name.as_str());
            writeln!(self.text, "mail to {name} <{to}> from {}: {}", mail.from_name.as_str(), mail.subject.as_str())
                .unwrap();
            text.lines().for_each(|line| writeln!(self.text, "  {line}").unwrap());
            self.text.push('\n');
        }
        password
    }

    /// The whole story, with ids numbered.
    fn told(self) -> String {
        for secret in &self.secrets {
            assert!(!self.text.contains(secret), "a secret is in the story");
        }
        let mut ids: Vec<String> = Vec::new();
        let mut text = String::new();
        let mut rest = self.text.as_str();
        while let Some(first) = rest.chars().next() {
            let id = rest.get(..36).filter(|id| id.parse::<AccountId>().is_ok());
            if let Some(id) = id {
                let number = ids.iter().position(|known| known == id).unwrap_or_else(|| {
                    ids.push(id.to_owned());
                    ids.len() - 1
                });
                write!(text, "#{}", number + 1).unwrap();
            } else {
                text.push(first);
            }
            rest = &rest[id.map_or(first.len_utf8(), str::len)..];
        }
        text
    }
}

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap()
}

fn life(intent: &Intent) -> String {
    match &intent.state {
        IntentState::Queued { attempts, failure, .. } => format!("queued, {attempts} tries, failure {failure:?}"),
        IntentState::Superseded { why, .. } => format!("superseded, {why:?}"),
        IntentState::Sent { attempts, .. } => format!("sent, {attempts} tries"),
        other => format!("{other:?}"),
    }
}

/// The refusal as a client of the API sees it.
#[track_caller]
fn no<T: Debug, R: Refusal>(outcome: Result<T, Failure<R>>) -> String {
    let refusal = office::refusal(outcome);
    let problems: Vec<String> =
        refusal.problems().iter().map(|at| format!("{} {} {:?}", at.pointer, at.code, at.details)).collect();
    let problems = if problems.is_empty() { String::new() } else { format!("\n  {}", problems.join("\n  ")) };
    format!("{} “{refusal}” {:?}{problems}", refusal.code(), refusal.details())
}

fn shown(profile: &Profile) -> String {
    let account = &profile.account;
    let name = format!("{} {}", account.first_name, account.last_name);
    let (email, duty) = (account.email.as_typed(), account.duty);
    let ends = profile.session_ends_at - profile.session.created_at;
    format!(
        "{name} <{email}>, {:?}, duty {duty:?}, contacts {:?}, signed in for {ends}",
        profile.language, profile.contacts
    )
}

#[test]
fn r_inv_01_the_story_from_invitation_to_signed_in_client() {
    let office = Office::new();
    let mut story = Story::of(&office);
    story.step("before anything", "");

    let account = office.invite("ben");
    story.step("Dora invites Ben", &format!("{:?} {:?} version {}", account.state, account.duty, account.version));
    let again = office.portal.open_account(&dora(), &"ben".parse().unwrap());
    story.step("Dora invites Ben again", &no(again));
    let password = story.post().unwrap();

    office.wait(Duration::minutes(10));
    let wrong = office.try_sign_in("ben@example.com", "Not-it-4711!");
    story.step("Ben mistypes the password", &no(wrong));
    let signed_in = office.try_sign_in("Ben@Example.com", &password).unwrap();
    assert!(matches!(signed_in, SignIn::MustChangePassword(_)));
    let token = signed_in.signed_in().token.clone();
    let profile = office.portal.profile(&office.proof(&token)).unwrap();
    story.step("Ben signs in with the temporary password", &shown(&profile));
    let refused = office.proof(&token).ready().map_err(Failure::Refused);
    story.step("Ben asks for anything else", &no(refused));
    let weak = office.portal.change_password(&office.proof(&token), None, &typed("okafor"));
    story.step("Ben chooses a weak password", &no(weak));
    let same = office.portal.change_password(&office.proof(&token), None, &typed(&password));
    story.step("Ben chooses the temporary password", &no(same));
    let changed = office.portal.change_password(&office.proof(&token), None, &typed(CHOSEN)).unwrap();
    story.step("Ben chooses a password", &format!("a new session that ends {}", changed.ends_at - office.now()));
    story.step("Ben uses the session of before", &no(office.portal.authenticate(&token)));
    story.post();

    let ready = office.ready(&changed.token);
    story.step("Ben looks at the profile", &shown(&office.portal.own_profile(&ready).unwrap()));
    let german = ProfileChange { language: Some(Language::De), ..ProfileChange::default() };
    story.step("Ben prefers German", &shown(&office.portal.change_profile(&ready, &german).unwrap()));
    let resend = office.portal.resend_invitation(&dora(), account.id);
    story.step("Dora resends the invitation", &no(resend));

    office.disable(account.id);
    story.step("Dora disables Ben", &format!("version {}", office.account(account.id).version));
    story.step("Ben goes on", &no(office.portal.authenticate(&changed.token)));
    let out = office.portal.sign_in(&attempt("ben@example.com", CHOSEN));
    story.step("Ben signs in", &no(out));
    story.post();
    insta::assert_snapshot!(story.told());
}

#[test]
fn r_inv_05_the_story_of_an_invitation_sent_twice() {
    let office = Office::new();
    let mut story = Story::of(&office);
    let account = office.invite("ben");
    let first = story.post().unwrap();
    office.wait(Duration::seconds(20));
    story.step("Dora resends too soon", &no(office.portal.resend_invitation(&dora(), account.id)));
    office.wait(Duration::seconds(40));
    let resent = office.portal.resend_invitation(&dora(), account.id).unwrap();
    story.step("Dora resends", &format!("version {}", resent.version));
    let second = story.post().unwrap();
    story.step("Ben signs in with the first password", &no(office.try_sign_in("ben@example.com", &first)));
    let token = office.sign_in("ben@example.com", &second);
    let profile = office.portal.profile(&office.proof(&token)).unwrap();
    story.step("Ben signs in with the second password", &shown(&profile));
    office.wait(Duration::days(7));
    story.step("Ben signs in a week later", &no(office.try_sign_in("ben@example.com", &second)));
    insta::assert_snapshot!(story.told());
    assert_eq!(office.mails(), []);
}
