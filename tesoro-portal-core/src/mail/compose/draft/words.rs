//! The messages a draft is made of, in the letter's language and with what it knows filled in.

use time::{Date, PrimitiveDateTime, Time, UtcDateTime};

use super::super::tidy::{shown, tidy};
use super::{Action, Choose, Closing, Draft, Fact, Value, sentences};
use crate::account::EmailAddress;
use crate::crm::{Agent, PropertyCard};
use crate::language::Language;
use crate::mail::{Addressee, HeaderText, Letter};
use crate::settings::Feature;
use crate::text::{DateStyle, Money, Texts, Value as Filled};

pub(super) struct Words<'t> {
    texts: &'t Texts,
    language: Language,
    company: String,
    /// Whom the letter is to, as `$name`.
    to: String,
    /// Whose account it is about.
    client: String,
    /// The address that it is written to, as `$email`; of a letter to an agent, that of the account.
    email: String,
    /// Who signs.
    agent: Option<String>,
    phone: Option<String>,
    /// Where the client chooses which mails come.
    choose: Option<String>,
}

impl<'t> Words<'t> {
    pub(super) fn of(texts: &'t Texts, letter: &Letter) -> Self {
        let client = letter.account.as_ref().map(|account| tidy(&account.full_name())).unwrap_or_default();
        let to = match &letter.to {
            Addressee::Client(_) | Addressee::Former(_) => client.clone(),
            Addressee::Agent(agent) => named(agent).unwrap_or_else(|| shown(&agent.email).to_owned()),
        };
        let email = match &letter.to {
            Addressee::Client(email) | Addressee::Former(email) => Some(email),
            Addressee::Agent(_) => letter.account.as_ref().map(|account| &account.email),
        };
        let agent = letter.agent.as_ref();
        Self {
            texts,
            language: letter.language,
            company: tidy(&letter.company.name),
            to,
            client,
            email: email.map(|email| shown(email).to_owned()).unwrap_or_default(),
            agent: agent.and_then(named),
            choose: letter.optional.map(|_| letter.notifications_link()),
            phone: agent.and_then(|agent| agent.phone.as_deref()).map(tidy).filter(|phone| !phone.is_empty()),
        }
    }

    pub(super) fn say(&self, id: &str) -> String {
        let known = [("company", &self.company), ("name", &self.to), ("email", &self.email)];
        let args: Vec<(&'static str, Filled)> =
            known.into_iter().map(|(name, value)| (name, value.as_str().into())).collect();
        self.texts.format(self.language, id, &args)
    }

    /// The same with a number of things, which chooses the words around it.
    pub(super) fn count(&self, id: &str, count: usize) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.texts.format(self.language, id, &[("company", self.company.as_str().into()), ("count", count.into())])
    }

    /// The same with something else filled in.
    pub(super) fn say_of(&self, id: &str, variable: &'static str, value: &str) -> String {
        self.texts.format(self.language, id, &[(variable, value.into())])
    }

    /// The same with a day and a time on the office's clocks. Seconds are left out, never rounded up: a promise of time is
    /// kept.
    pub(super) fn say_at(&self, id: &str, at: PrimitiveDateTime) -> String {
        self.texts.format(self.language, id, &[("day", at.date().into()), ("time", at.time().into())])
    }

    /// An address as its owner typed it.
    pub(super) fn address(email: &EmailAddress) -> String {
        shown(email).to_owned()
    }

    /// A day in the letter's language.
    pub(super) fn day(&self, day: Date, style: DateStyle) -> String {
        self.texts.date(self.language, day, style)
    }

    /// A time of day in the letter's language.
    pub(super) fn time(&self, time: Time) -> String {
        self.texts.time(self.language, time)
    }

    /// A text that somebody wrote, on one line; of a long one the beginning.
    pub(super) fn tidied(text: &str) -> String {
        let beginning = tidy(text);
        if text.chars().count() > HeaderText::MAX { beginning + "…" } else { beginning }
    }

    /// Until when a temporary password works.
    pub(super) fn until(&self, letter: &Letter, expires_at: UtcDateTime) -> String {
        self.say_at("mail-valid-until", letter.local(expires_at))
    }

    /// How long a code counts, in whole minutes and on the office's clocks, both rounded down as well.
    pub(super) fn minutes(&self, letter: &Letter, expires_at: UtcDateTime) -> String {
        let minutes = (expires_at - letter.at).whole_minutes().max(1);
        let local = letter.local(expires_at);
        self.texts.format(
            self.language,
            "mail-code-minutes",
            &[("minutes", minutes.into()), ("time", local.time().into())],
        )
    }

    pub(super) fn followed_by_reach(&self, id: &str) -> String {
        let reach = match (&self.agent, &self.phone) {
            (_, Some(_)) => "mail-reach-call",
            (Some(_), None) => "mail-reach-reply",
            (None, None) => "mail-reach-office",
        };
        sentences(&[&self.say(id), &self.say(reach)])
    }

    /// What `$email` is.
    pub(super) fn email(&self) -> String {
        self.email.clone()
    }

    pub(super) fn login(&self) -> Fact<'static> {
        Fact { label: self.say("mail-login"), value: Value::Text(self.email.clone()) }
    }

    /// A property by its name, where it is, and what it costs unless the company keeps prices to itself (R-FEAT-01). The
    /// exact address is not for mails (R-PRIV-03).
    pub(super) fn property(&self, letter: &Letter, card: &PropertyCard) -> Fact<'static> {
        let price = card.price.as_ref().filter(|_| letter.settings.features.has(Feature::Price));
        let price = price.map(|price| Money::new(price.amount.get(), price.currency.as_str()));
        let price = price.map(|price| self.texts.money(self.language, &price));
        let parts = [Some(tidy(&card.city)), price];
        let value = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Fact { label: tidy(&card.title), value: Value::Text(value) }
    }

    pub(super) fn portal(&self, letter: &Letter) -> Fact<'static> {
        Fact { label: self.say("mail-portal"), value: Value::Link(letter.portal_link()) }
    }

    /// Whose account it is about, for the office to look up; nothing of whom nothing is left.
    pub(super) fn who(&self) -> Vec<Fact<'static>> {
        if self.client.is_empty() {
            return Vec::new();
        }
        let fact = |label: &str, value: &str| Fact { label: self.say(label), value: Value::Text(value.to_owned()) };
        vec![fact("mail-office-name", &self.client), fact("mail-office-email", &self.email)]
    }

    pub(super) fn open_portal(&self, letter: &Letter) -> Action {
        Action {
            link: letter.portal_link(),
            button: self.say("mail-open-portal"),
            label: self.say("mail-portal"),
            otherwise: self.say("mail-copy-link"),
        }
    }

    /// What all mails to clients have in common.
    pub(super) fn to_client<'a>(&self) -> Draft<'a> {
        let closing = Closing {
            regards: self.say("mail-regards"),
            agent: self.agent.clone(),
            company: self.company.clone(),
            phone: self.phone.clone(),
        };
        Draft { greeting: self.say("mail-greeting"), closing: Some(closing), ..self.blank() }
    }

    /// What all mails to the office's own people have in common.
    pub(super) fn to_office<'a>(&self) -> Draft<'a> {
        Draft { greeting: self.say("mail-office-greeting"), reasons: vec![self.say("mail-office-why")], ..self.blank() }
    }

    fn blank<'a>(&self) -> Draft<'a> {
        Draft {
            language: self.language,
            company: self.company.clone(),
            subject: String::new(),
            preview: String::new(),
            title: String::new(),
            greeting: String::new(),
            blocks: Vec::new(),
            closing: None,
            reasons: Vec::new(),
            choose: self.choose.as_ref().map(|link| Choose { label: self.say("mail-choose"), link: link.clone() }),
        }
    }
}

/// The name of an agent, if there is one to show.
fn named(agent: &Agent) -> Option<String> {
    Some(tidy(&agent.name)).filter(|name| !name.is_empty())
}
