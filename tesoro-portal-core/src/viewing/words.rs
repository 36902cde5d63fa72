//! The words of a calendar entry (feature `text`).

use super::Viewing;
use super::calendar::{Entry, Person};
use crate::account::EmailAddress;
use crate::crm::Agent;
use crate::language::Language;
use crate::text::Texts;

/// What a calendar entry is about.
#[derive(Debug, Clone, Copy)]
pub struct EntryFacts<'a> {
    /// The viewing.
    pub viewing: &'a Viewing,
    /// What is seen.
    pub title: &'a str,
    /// Where, as far as the company tells.
    pub place: &'a str,
    /// Where the client finds the portal.
    pub link: &'a str,
    /// The agent, who invites.
    pub agent: Option<&'a Agent>,
    /// The client, in a mail.
    pub client: Option<(&'a str, &'a EmailAddress)>,
}

/// The entry in a language.
pub fn entry(texts: &Texts, language: Language, facts: EntryFacts<'_>) -> Entry {
    let title = one_line(facts.title);
    let about = texts.format(language, "mail-viewing-entry-about", &[]);
    Entry {
        summary: texts.format(language, "mail-viewing-entry", &[("property", title.into())]),
        location: Some(one_line(facts.place)).filter(|place| !place.is_empty()),
        description: format!("{about}\n{}", facts.link),
        link: facts.link.to_owned(),
        organizer: facts.agent.map(|agent| Person { name: one_line(&agent.name), email: agent.email.clone() }),
        attendee: facts.client.map(|(name, email)| Person { name: one_line(name), email: email.clone() }),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
