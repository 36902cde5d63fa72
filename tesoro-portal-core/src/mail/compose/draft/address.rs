//! What a client is told whose address the office has changed: at the old one and at the new one (R-ADM-02, threat 46).

use time::UtcDateTime;

use super::words::Words;
use super::{Block, Draft, Fact, Value};
use crate::mail::{Entrance, Letter};

/// To the address that is no longer the login. It may be somebody else's by now, so the new one is told only as far as its
/// owner recognises it.
pub(super) fn old<'a>(words: &Words<'_>, letter: &'a Letter, changed_at: UtcDateTime) -> Draft<'a> {
    let text = |label, value| Fact { label: words.say(label), value: Value::Text(value) };
    let now = letter.account.as_ref().map(|account| account.email.masked()).unwrap_or_default();
    Draft {
        subject: words.say("mail-address-old-subject"),
        preview: words.say("mail-address-old-preview"),
        title: words.say("mail-address-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-address-old-intro")),
            Block::Facts(vec![
                text("mail-address-until-now", words.email()),
                text("mail-address-from-now", now),
                when(words, letter, changed_at),
            ]),
            Block::Paragraph(words.say("mail-address-old-expected")),
            Block::Paragraph(words.followed_by_reach("mail-address-old-unexpected")),
        ],
        reasons: vec![words.say("mail-address-old-why")],
        ..words.to_client()
    }
}

/// To the address that is the login now.
pub(super) fn new<'a>(
    words: &Words<'_>,
    letter: &'a Letter,
    (changed_at, entrance): (UtcDateTime, Entrance),
) -> Draft<'a> {
    let mut facts = vec![words.login(), when(words, letter, changed_at)];
    if entrance == Entrance::Invitation {
        // Nothing to open yet: the invitation has what that needs.
        facts.push(words.portal(letter));
    }
    let mut blocks = vec![Block::Paragraph(words.say("mail-address-new-intro")), Block::Facts(facts)];
    match entrance {
        Entrance::Password => {
            blocks.push(Block::Action(words.open_portal(letter)));
            blocks.push(Block::Paragraph(words.say("mail-address-new-confirm")));
        }
        Entrance::Invitation => blocks.push(Block::Paragraph(words.say("mail-address-new-invited"))),
    }
    blocks.push(Block::Paragraph(words.followed_by_reach("mail-question")));
    Draft {
        subject: words.say("mail-address-new-subject"),
        preview: words.say("mail-address-new-preview"),
        title: words.say("mail-address-title"),
        blocks,
        reasons: vec![words.say("mail-address-new-why"), words.say("mail-address-new-unexpected")],
        ..words.to_client()
    }
}

fn when(words: &Words<'_>, letter: &Letter, at: UtcDateTime) -> Fact<'static> {
    let value = words.say_at("mail-address-when", letter.local(at));
    Fact { label: words.say("mail-address-changed"), value: Value::Text(value) }
}
