//! The calendar file of a viewing (R-VIEW-09, RFC 5545, RFC 5546).
//!
//! Times are in UTC, so that no time zone has to be described. The UID is the viewing's own and never changes; the
//! SEQUENCE rises with every change that a calendar has to know of.

use time::UtcDateTime;
use time::format_description::StaticFormatDescription;
use time::macros::format_description;

use super::Viewing;
use crate::account::EmailAddress;

/// What a calendar program is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Enter it, or change it: in a mail, to whom it concerns.
    Request,
    /// Take it out again: in a mail.
    Cancel,
    /// Enter it: a file that was downloaded.
    Publish,
}

impl Method {
    /// As RFC 5546 writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// Somebody at the appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: EmailAddress,
}

/// What a calendar entry says, in words that are ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What the calendar shows, e.g. “Viewing: Herengracht 1”.
    pub summary: String,
    /// Where: the address, or only the town as long as the company withholds it (R-PRIV-03).
    pub location: Option<String>,
    /// More about it.
    pub description: String,
    /// Where the client finds it in the portal.
    pub link: String,
    /// Who invites: the agent.
    pub organizer: Option<Person>,
    /// Who is invited: the client.
    pub attendee: Option<Person>,
}

const PRODUCT: &str = "-//Tesoro Portal//Viewings//EN";
const STAMP: StaticFormatDescription = format_description!("[year][month][day]T[hour][minute][second]Z");

/// The longest line in octets, without its end (RFC 5545, 3.1).
const LINE_MAX: usize = 75;

/// The UID of a viewing's calendar entry, the same in every file about it.
pub fn uid(viewing: &Viewing) -> String {
    format!("viewing-{}@{}", viewing.id, viewing.company)
}

/// The calendar file; `None` if no time was ever fixed.
pub fn calendar(viewing: &Viewing, entry: &Entry, method: Method, now: UtcDateTime) -> Option<String> {
    let slot = viewing.state.slot()?;
    let mut file = File::default();
    file.line("BEGIN:VCALENDAR").line("VERSION:2.0").line(&format!("PRODID:{PRODUCT}")).line("CALSCALE:GREGORIAN");
    file.line(&format!("METHOD:{}", method.name()));
    file.line("BEGIN:VEVENT").text("UID", &uid(viewing)).line(&format!("SEQUENCE:{}", viewing.sequence));
    file.at("DTSTAMP", now).at("DTSTART", slot.start).at("DTEND", slot.end());
    file.text("SUMMARY", &entry.summary);
    if let Some(location) = &entry.location {
        file.text("LOCATION", location);
    }
    file.text("DESCRIPTION", &entry.description).line(&format!("URL:{}", one_line(&entry.link)));
    if let Some(organizer) = &entry.organizer {
        file.person("ORGANIZER", organizer, "");
    }
    // A file that is published invites nobody (RFC 5546, 3.2.1).
    if let Some(attendee) = entry.attendee.as_ref().filter(|_| method != Method::Publish) {
        file.person("ATTENDEE", attendee, ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE");
    }
    let is_off = method == Method::Cancel || matches!(viewing.state, super::ViewingState::Cancelled { .. });
    file.line(if is_off { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    file.line("TRANSP:OPAQUE").line("END:VEVENT").line("END:VCALENDAR");
    Some(file.0)
}

/// A file that is being written: every line is folded and ended as RFC 5545 wants it.
#[derive(Default)]
struct File(String);

impl File {
    /// Adds a content line, folded so that no line has more than 75 octets and no character is cut.
    fn line(&mut self, line: &str) -> &mut Self {
        let mut room = LINE_MAX;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE_MAX - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
        self
    }

    fn text(&mut self, name: &str, value: &str) -> &mut Self {
        self.line(&format!("{name}:{}", escaped(value)))
    }

    fn at(&mut self, name: &str, at: UtcDateTime) -> &mut Self {
        let stamp = at.format(STAMP).unwrap_or_default();
        self.line(&format!("{name}:{stamp}"))
    }

    fn person(&mut self, role: &str, person: &Person, parameters: &str) -> &mut Self {
        let name = parameter(&person.name);
        self.line(&format!("{role};CN=\"{name}\"{parameters}:mailto:{}", person.email.mailbox()))
    }
}

/// A TEXT value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()) {
        match c {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' => out.push_str("\\n"),
            other => out.push(other),
        }
    }
    out
}

/// A parameter's value between quotes, where neither quotes nor control characters may stand.
fn parameter(text: &str) -> String {
    one_line(text).replace('"', "'")
}

fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
