//! What clients and agents are told about viewings (R-MAIL-03).
//!
//! What a client typed stands among the facts, never inside a sentence or in the subject.

use super::words::Words;
use super::{Block, Draft, Fact, Value, sentences};
use crate::mail::{Letter, ViewingLetter, ViewingNotice};
use crate::text::DateStyle;
use crate::viewing::{PartOfDay, PreferredDates, Slot, ViewingState};

/// The messages of a notice: its subject, its title, what it says.
fn messages(notice: ViewingNotice) -> [&'static str; 3] {
    match notice {
        ViewingNotice::Requested => {
            ["mail-viewing-requested-subject", "mail-viewing-requested-title", "mail-viewing-requested-intro"]
        }
        ViewingNotice::CancelledByClient => [
            "mail-viewing-cancelled-by-client-subject",
            "mail-viewing-cancelled-by-client-title",
            "mail-viewing-cancelled-by-client-intro",
        ],
        ViewingNotice::CancelledByErasure => [
            "mail-viewing-cancelled-by-erasure-subject",
            "mail-viewing-cancelled-by-erasure-title",
            "mail-viewing-cancelled-by-erasure-intro",
        ],
        ViewingNotice::MoveAsked => {
            ["mail-viewing-move-asked-subject", "mail-viewing-move-asked-title", "mail-viewing-move-asked-intro"]
        }
        ViewingNotice::AlternativeTaken => [
            "mail-viewing-alternative-taken-subject",
            "mail-viewing-alternative-taken-title",
            "mail-viewing-alternative-taken-intro",
        ],
        ViewingNotice::Confirmed => {
            ["mail-viewing-confirmed-subject", "mail-viewing-confirmed-title", "mail-viewing-confirmed-intro"]
        }
        ViewingNotice::Rejected => {
            ["mail-viewing-rejected-subject", "mail-viewing-rejected-title", "mail-viewing-rejected-intro"]
        }
        ViewingNotice::Moved => ["mail-viewing-moved-subject", "mail-viewing-moved-title", "mail-viewing-moved-intro"],
        ViewingNotice::Cancelled => {
            ["mail-viewing-cancelled-subject", "mail-viewing-cancelled-title", "mail-viewing-cancelled-intro"]
        }
        ViewingNotice::NavigationOpened => {
            ["mail-navigation-opened-subject", "mail-navigation-opened-title", "mail-navigation-opened-intro"]
        }
        ViewingNotice::HowWasIt => ["mail-how-was-it-subject", "mail-how-was-it-title", "mail-how-was-it-intro"],
    }
}

pub(super) fn viewing<'a>(words: &Words<'_>, letter: &Letter, about: &ViewingLetter) -> Draft<'a> {
    let [subject, title, intro] = messages(about.notice);
    let mut blocks = vec![Block::Paragraph(words.say(intro)), Block::Facts(facts(words, about))];
    blocks.extend(further(words, letter, about));
    let common = if about.notice.is_for_agent() {
        Draft { reasons: vec![words.say("mail-viewing-office-why")], ..words.to_office() }
    } else {
        blocks.push(Block::Paragraph(words.followed_by_reach("mail-question")));
        Draft { reasons: vec![words.say("mail-viewing-why")], ..words.to_client() }
    };
    Draft {
        subject: words.say(subject),
        preview: Words::tidied(&about.title),
        title: words.say(title),
        blocks,
        ..common
    }
}

/// What follows the facts: what to do.
fn further<'a>(words: &Words<'_>, letter: &Letter, about: &ViewingLetter) -> Vec<Block<'a>> {
    let portal = || Block::Action(words.open_portal(letter));
    let say = |id: &str| Block::Paragraph(words.say(id));
    match about.notice {
        ViewingNotice::Requested
        | ViewingNotice::CancelledByClient
        | ViewingNotice::CancelledByErasure
        | ViewingNotice::AlternativeTaken => Vec::new(),
        ViewingNotice::MoveAsked => vec![say("mail-viewing-until-then")],
        ViewingNotice::Confirmed | ViewingNotice::Moved => {
            let invite = sentences(&[&words.say("mail-viewing-invite"), &words.say("mail-viewing-entry-about")]);
            vec![Block::Paragraph(invite), portal()]
        }
        ViewingNotice::Rejected => match about.viewing.state {
            ViewingState::Countered { .. } => vec![say("mail-viewing-choose"), portal()],
            _ => vec![say("mail-viewing-ask-again"), portal()],
        },
        ViewingNotice::Cancelled | ViewingNotice::NavigationOpened | ViewingNotice::HowWasIt => vec![portal()],
    }
}

fn facts(words: &Words<'_>, about: &ViewingLetter) -> Vec<Fact<'static>> {
    let mut facts = if about.notice.is_for_agent() { words.who() } else { Vec::new() };
    let mut add = |label: &str, value: String| {
        if !value.is_empty() {
            facts.push(Fact { label: words.say(label), value: Value::Text(value) });
        }
    };
    let viewing = &about.viewing;
    add("mail-viewing-property", Words::tidied(&about.title));
    if let Some(slot) = viewing.state.slot() {
        add("mail-viewing-when", when(words, about, slot));
    }
    if !matches!(about.notice, ViewingNotice::Rejected | ViewingNotice::HowWasIt) {
        add("mail-viewing-place", Words::tidied(&about.place));
    }
    match &viewing.state {
        ViewingState::Countered { reason, alternatives } => {
            add("mail-viewing-reason", Words::tidied(reason.as_str()));
            for slot in alternatives.iter() {
                add("mail-viewing-alternative", when(words, about, slot));
            }
        }
        ViewingState::Rejected { reason } => add("mail-viewing-reason", Words::tidied(reason.as_str())),
        ViewingState::Pending => {
            for day in days(words, &viewing.dates) {
                add("mail-viewing-day", day);
            }
            if let Some(remark) = &viewing.remark {
                add("mail-viewing-remark", Words::tidied(remark.as_str()));
            }
        }
        ViewingState::Confirmed { move_request: Some(asked), .. } if about.notice == ViewingNotice::MoveAsked => {
            for day in days(words, &asked.dates) {
                add("mail-viewing-day", day);
            }
        }
        _ => {}
    }
    facts
}

/// Where the property is: the clock there shows these times.
fn when(words: &Words<'_>, about: &ViewingLetter, slot: Slot) -> String {
    let clock = about.viewing.clock();
    let (start, end) = (clock.reading(slot.start), clock.reading(slot.end()));
    let day = words.day(start.date(), DateStyle::Full);
    format!("{day}, {}–{}", words.time(start.time()), words.time(end.time()))
}

fn days(words: &Words<'_>, dates: &PreferredDates) -> Vec<String> {
    let written = |preferred: crate::viewing::PreferredDate| {
        let day = words.day(preferred.date, DateStyle::Full);
        let part = match preferred.part {
            None => return day,
            Some(PartOfDay::Morning) => "mail-viewing-morning",
            Some(PartOfDay::Afternoon) => "mail-viewing-afternoon",
            Some(PartOfDay::Evening) => "mail-viewing-evening",
        };
        format!("{day}, {}", words.say(part))
    };
    dates.iter().map(written).collect()
}
