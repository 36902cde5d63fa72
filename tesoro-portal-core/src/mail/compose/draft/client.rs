//! What clients are told about their access.

use time::UtcDateTime;

use super::words::Words;
use super::{Block, Draft, Fact, Value, sentences};
use crate::account::Account;
use crate::crm::PropertyCard;
use crate::mail::Letter;

pub(super) fn invitation<'a>(
    words: &Words<'_>,
    letter: &'a Letter,
    password: &'a str,
    expires_at: UtcDateTime,
) -> Draft<'a> {
    let temporary = Fact { label: words.say("mail-temporary-password"), value: Value::Secret(password) };
    Draft {
        subject: words.say("mail-invitation-subject"),
        preview: words.say("mail-invitation-preview"),
        title: words.say("mail-invitation-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-invitation-intro")),
            Block::Facts(vec![words.login(), temporary]),
            Block::Action(words.open_portal(letter)),
            Block::Paragraph(sentences(&[&words.until(letter, expires_at), &words.say("mail-choose-own")])),
            Block::Paragraph(words.followed_by_reach("mail-invitation-question")),
        ],
        reasons: vec![words.say("mail-invitation-why"), words.say("mail-invitation-unexpected")],
        ..words.to_client()
    }
}

pub(super) fn password_changed<'a>(words: &Words<'_>, letter: &'a Letter) -> Draft<'a> {
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
        ..words.to_client()
    }
}

/// The portal is named, but there is nothing to open: the one thing to do is to answer.
pub(super) fn access_disabled<'a>(words: &Words<'_>, letter: &'a Letter) -> Draft<'a> {
    Draft {
        subject: words.say("mail-access-disabled-subject"),
        preview: words.say("mail-access-disabled-preview"),
        title: words.say("mail-access-disabled-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-access-disabled-intro")),
            Block::Facts(vec![words.login(), words.portal(letter)]),
            Block::Paragraph(words.followed_by_reach("mail-access-disabled-question")),
        ],
        reasons: vec![words.say("mail-access-disabled-why")],
        ..words.to_client()
    }
}

/// To the owner of an address with which somebody signed up, in place of a code (R-REG-04).
pub(super) fn already_has_access<'a>(words: &Words<'_>, letter: &'a Letter) -> Draft<'a> {
    let mut blocks = vec![
        Block::Paragraph(words.say("mail-already-intro")),
        Block::Facts(vec![words.login()]),
        Block::Action(words.open_portal(letter)),
    ];
    // Where a forgotten password cannot be helped by mail, it is not promised (threat 46).
    if letter.account.as_ref().is_some_and(Account::may_be_recovered) {
        blocks.push(Block::Paragraph(words.say("mail-already-forgot")));
    }
    blocks.push(Block::Paragraph(words.followed_by_reach("mail-question")));
    Draft {
        subject: words.say("mail-already-subject"),
        preview: words.say("mail-already-preview"),
        title: words.say("mail-already-title"),
        blocks,
        reasons: vec![words.say("mail-already-why"), words.say("mail-already-unexpected")],
        ..words.to_client()
    }
}

pub(super) fn new_terms<'a>(words: &Words<'_>, letter: &'a Letter) -> Draft<'a> {
    Draft {
        subject: words.say("mail-new-terms-subject"),
        preview: words.say("mail-new-terms-preview"),
        title: words.say("mail-new-terms-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-new-terms-intro")),
            Block::Action(words.open_portal(letter)),
            Block::Paragraph(words.followed_by_reach("mail-question")),
        ],
        reasons: vec![words.say("mail-already-why")],
        ..words.to_client()
    }
}

pub(super) fn reply<'a>(words: &Words<'_>, letter: &'a Letter) -> Draft<'a> {
    Draft {
        subject: words.say("mail-reply-subject"),
        preview: words.say("mail-reply-preview"),
        title: words.say("mail-reply-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-reply-intro")),
            Block::Action(words.open_portal(letter)),
            Block::Paragraph(words.followed_by_reach("mail-question")),
        ],
        reasons: vec![words.say("mail-already-why")],
        ..words.to_client()
    }
}

/// New properties; what a title says is the office's own, and stands among the facts.
pub(super) fn new_properties<'a>(words: &Words<'_>, letter: &'a Letter, properties: &[PropertyCard]) -> Draft<'a> {
    let facts = properties.iter().map(|property| words.property(letter, property)).collect();
    Draft {
        subject: words.say("mail-new-properties-subject"),
        preview: words.say("mail-new-properties-preview"),
        title: words.say("mail-new-properties-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-new-properties-intro")),
            Block::Facts(facts),
            Block::Paragraph(words.say("mail-new-properties-say")),
            Block::Action(words.open_portal(letter)),
            Block::Paragraph(words.followed_by_reach("mail-question")),
        ],
        reasons: vec![words.say("mail-new-properties-why")],
        ..words.to_client()
    }
}

/// The last letter: whose name is erased is not called by it, and there is nothing to open.
pub(super) fn erasure_done<'a>(words: &Words<'_>) -> Draft<'a> {
    Draft {
        greeting: words.say("mail-greeting-unproved"),
        subject: words.say("mail-erasure-done-subject"),
        preview: words.say("mail-erasure-done-preview"),
        title: words.say("mail-erasure-done-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-erasure-done-intro")),
            Block::Paragraph(words.say("mail-erasure-done-kept")),
            Block::Paragraph(words.followed_by_reach("mail-question")),
        ],
        reasons: vec![words.say("mail-erasure-done-why")],
        ..words.to_client()
    }
}
