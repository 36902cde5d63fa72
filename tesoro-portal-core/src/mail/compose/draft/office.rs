//! What the office tells its own people about sign-ups (R-REG-03).
//!
//! What a stranger typed stands among the facts, never inside a sentence or in the subject.

use super::words::Words;
use super::{Block, Draft, Fact, Value};
use crate::ContactId;

pub(super) fn new_lead<'a>(words: &Words<'_>, contact: &ContactId) -> Draft<'a> {
    let mut facts = words.who();
    facts.push(Fact { label: words.say("mail-office-contact"), value: Value::Text(contact.to_string()) });
    Draft {
        subject: words.say("mail-new-lead-subject"),
        preview: words.say("mail-new-lead-preview"),
        title: words.say("mail-new-lead-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-new-lead-intro")),
            Block::Facts(facts),
            Block::Paragraph(words.say("mail-new-lead-reach")),
        ],
        ..words.to_office()
    }
}

pub(super) fn link_waiting<'a>(words: &Words<'_>) -> Draft<'a> {
    Draft {
        subject: words.say("mail-link-waiting-subject"),
        preview: words.say("mail-link-waiting-preview"),
        title: words.say("mail-link-waiting-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-link-waiting-intro")),
            Block::Facts(words.who()),
            Block::Paragraph(words.say("mail-link-waiting-decide")),
            Block::Paragraph(words.say("mail-office-until-then")),
        ],
        ..words.to_office()
    }
}

pub(super) fn approval_waiting<'a>(words: &Words<'_>) -> Draft<'a> {
    Draft {
        subject: words.say("mail-approval-waiting-subject"),
        preview: words.say("mail-approval-waiting-preview"),
        title: words.say("mail-approval-waiting-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-approval-waiting-intro")),
            Block::Facts(words.who()),
            Block::Paragraph(words.say("mail-approval-waiting-decide")),
            Block::Paragraph(words.say("mail-office-until-then")),
        ],
        ..words.to_office()
    }
}

/// To the agent of the contact: what it says is read where it is answered.
pub(super) fn message<'a>(words: &Words<'_>, contact: &ContactId) -> Draft<'a> {
    let mut facts = words.who();
    facts.push(Fact { label: words.say("mail-office-contact"), value: Value::Text(contact.to_string()) });
    Draft {
        subject: words.say("mail-message-subject"),
        preview: words.say("mail-message-preview"),
        title: words.say("mail-message-title"),
        blocks: vec![Block::Paragraph(words.say("mail-message-intro")), Block::Facts(facts)],
        reasons: vec![words.say("mail-message-why")],
        ..words.to_office()
    }
}
