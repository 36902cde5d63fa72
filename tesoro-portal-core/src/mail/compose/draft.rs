//! What a mail says, in the order in which it is read, before it is a text or a page.

use time::Duration;

use super::tidy::{shown, tidy};
use crate::failure::Detail;
use crate::language::Language;
use crate::mail::{Letter, LetterBody};
use crate::text::Texts;

/// A mail in words. Every text is plain and on one line.
pub(super) struct Draft<'a> {
    pub(super) language: Language,
    pub(super) company: String,
    pub(super) subject: String,
    /// What inboxes show beside the subject; never a secret.
    pub(super) preview: String,
    pub(super) title: String,
    pub(super) greeting: String,
    pub(super) blocks: Vec<Block<'a>>,
    pub(super) regards: String,
    pub(super) signature: Signature,
    /// Why one gets this mail, and what to do if it was not expected.
    pub(super) reasons: Vec<String>,
}

/// A piece of a mail.
pub(super) enum Block<'a> {
    /// Sentences.
    Paragraph(String),
    /// Things to look up, each with its name.
    Facts(Vec<Fact<'a>>),
    /// The one thing to do.
    Action(Action),
}

/// Something to look up.
pub(super) struct Fact<'a> {
    pub(super) label: String,
    pub(super) value: Value<'a>,
}

/// What there is to look up.
pub(super) enum Value<'a> {
    /// Something to read.
    Text(String),
    /// Something to copy, letter by letter.
    Secret(&'a str),
    /// Somewhere to go.
    Link(String),
}

/// Somewhere to go, and the words for it.
pub(super) struct Action {
    pub(super) link: String,
    /// On a button.
    pub(super) button: String,
    /// Where there is no button.
    pub(super) label: String,
    /// What to do if the button does not work.
    pub(super) otherwise: String,
}

/// Who writes.
pub(super) struct Signature {
    pub(super) agent: Option<String>,
    pub(super) company: String,
    pub(super) phone: Option<String>,
}

/// The draft of a letter.
pub(super) fn draft<'a>(texts: &Texts, letter: &'a Letter) -> Draft<'a> {
    let words = Words::of(texts, letter);
    match &letter.body {
        LetterBody::Invitation { password, expires_at } => {
            invitation(&words, letter, password.expose(), *expires_at - letter.at)
        }
        LetterBody::PasswordChanged
        | LetterBody::VerificationCode { .. }
        | LetterBody::ResetCode { .. }
        | LetterBody::AlreadyHasAccess
        | LetterBody::NewLead { .. }
        | LetterBody::LinkWaiting
        | LetterBody::ApprovalWaiting => password_changed(&words, letter),
        LetterBody::AccessDisabled => access_disabled(&words, letter),
    }
}

fn invitation<'a>(words: &Words<'_>, letter: &'a Letter, password: &'a str, lives: Duration) -> Draft<'a> {
    let temporary = Fact { label: words.say("mail-temporary-password"), value: Value::Secret(password) };
    Draft {
        subject: words.say("mail-invitation-subject"),
        preview: words.say("mail-invitation-preview"),
        title: words.say("mail-invitation-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-invitation-intro")),
            Block::Facts(vec![words.login(), temporary]),
            Block::Action(words.open_portal(letter)),
            Block::Paragraph(sentences(&[&words.validity(lives), &words.say("mail-choose-own")])),
            Block::Paragraph(words.followed_by_reach("mail-invitation-question")),
        ],
        reasons: vec![words.say("mail-invitation-why"), words.say("mail-invitation-unexpected")],
        ..words.frame()
    }
}

fn password_changed<'a>(words: &Words<'_>, letter: &'a Letter) -> Draft<'a> {
    Draft {
        subject: words.say("mail-password-changed-subject"),
        preview: words.say("mail-password-changed-expected"),
        title: words.say("mail-password-changed-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-password-changed-intro")),
            Block::Facts(vec![words.login()]),
            Block::Paragraph(words.say("mail-password-changed-expected")),
            Block::Paragraph(words.followed_by_reach("mail-password-changed-unexpected")),
            Block::Action(words.open_portal(letter)),
        ],
        reasons: vec![words.say("mail-password-changed-why")],
        ..words.frame()
    }
}

/// The portal is named, but there is nothing to open: the one thing to do is to answer.
fn access_disabled<'a>(words: &Words<'_>, letter: &'a Letter) -> Draft<'a> {
    let portal = Fact { label: words.say("mail-portal"), value: Value::Link(letter.portal_link()) };
    Draft {
        subject: words.say("mail-access-disabled-subject"),
        preview: words.say("mail-access-disabled-preview"),
        title: words.say("mail-access-disabled-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-access-disabled-intro")),
            Block::Facts(vec![words.login(), portal]),
            Block::Paragraph(words.followed_by_reach("mail-access-disabled-question")),
        ],
        reasons: vec![words.say("mail-access-disabled-why")],
        ..words.frame()
    }
}

/// The messages in one letter's language, with what it knows filled in.
struct Words<'t> {
    texts: &'t Texts,
    language: Language,
    company: String,
    name: String,
    email: String,
    agent: Option<String>,
    phone: Option<String>,
}

impl<'t> Words<'t> {
    fn of(texts: &'t Texts, letter: &Letter) -> Self {
        let agent = letter.agent.as_ref();
        Self {
            texts,
            language: letter.language,
            company: tidy(&letter.company.name),
            name: tidy(&format!("{} {}", letter.account.first_name, letter.account.last_name)),
            email: shown(&letter.account.email).to_owned(),
            agent: agent.map(|agent| tidy(&agent.name)).filter(|name| !name.is_empty()),
            phone: agent.and_then(|agent| agent.phone.as_deref()).map(tidy).filter(|phone| !phone.is_empty()),
        }
    }

    fn say(&self, id: &str) -> String {
        let known = [("company", &self.company), ("name", &self.name), ("email", &self.email)];
        let args: Vec<(&'static str, Detail)> =
            known.into_iter().map(|(name, value)| (name, Detail::Text(value.clone()))).collect();
        self.texts.format(self.language, id, &args)
    }

    fn count(&self, id: &str, unit: &'static str, count: i64) -> String {
        self.texts.format(self.language, id, &[(unit, count.into())])
    }

    /// In whole days, and below one day in hours: rounded down, because a promise of time is kept.
    fn validity(&self, lives: Duration) -> String {
        match lives.whole_days() {
            days if days >= 1 => self.count("mail-valid-days", "days", days),
            _ => self.count("mail-valid-hours", "hours", lives.whole_hours().max(1)),
        }
    }

    fn followed_by_reach(&self, id: &str) -> String {
        let reach = match (&self.agent, &self.phone) {
            (_, Some(_)) => "mail-reach-call",
            (Some(_), None) => "mail-reach-reply",
            (None, None) => "mail-reach-office",
        };
        sentences(&[&self.say(id), &self.say(reach)])
    }

    fn login(&self) -> Fact<'static> {
        Fact { label: self.say("mail-login"), value: Value::Text(self.email.clone()) }
    }

    fn open_portal(&self, letter: &Letter) -> Action {
        Action {
            link: letter.portal_link(),
            button: self.say("mail-open-portal"),
            label: self.say("mail-portal"),
            otherwise: self.say("mail-copy-link"),
        }
    }

    /// What all mails have in common.
    fn frame<'a>(&self) -> Draft<'a> {
        Draft {
            language: self.language,
            company: self.company.clone(),
            subject: String::new(),
            preview: String::new(),
            title: String::new(),
            greeting: self.say("mail-greeting"),
            blocks: Vec::new(),
            regards: self.say("mail-regards"),
            signature: Signature {
                agent: self.agent.clone(),
                company: self.company.clone(),
                phone: self.phone.clone(),
            },
            reasons: Vec::new(),
        }
    }
}

fn sentences(parts: &[&str]) -> String {
    parts.join(" ")
}
