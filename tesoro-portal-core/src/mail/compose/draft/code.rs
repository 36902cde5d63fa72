//! The mails with a one-time code: all a client needs is the code, the rest keeps it out of other hands (R-CODE-01).

use time::UtcDateTime;

use super::words::Words;
use super::{Block, Draft, Fact, Value, sentences};
use crate::mail::Letter;

/// Finishes a sign-up, also the one of a Draft whose owner asked for a new password (threat 9): the page is the one that
/// asks, whichever that is.
pub(super) fn verification<'a>(
    words: &Words<'_>,
    letter: &'a Letter,
    code: &'a str,
    expires_at: UtcDateTime,
) -> Draft<'a> {
    Draft {
        subject: words.say("mail-verification-subject"),
        preview: words.say("mail-verification-preview"),
        title: words.say("mail-verification-title"),
        // What was typed at a sign-up is anybody's text until the address is proved: it is not sent to its owner.
        greeting: words.say("mail-greeting-unproved"),
        blocks: blocks(words, letter, words.say("mail-verification-intro"), (code, expires_at)),
        reasons: vec![words.say("mail-verification-why"), words.say("mail-verification-unexpected")],
        ..words.to_client()
    }
}

/// Chooses a new password.
pub(super) fn reset<'a>(words: &Words<'_>, letter: &'a Letter, code: &'a str, expires_at: UtcDateTime) -> Draft<'a> {
    Draft {
        subject: words.say("mail-reset-subject"),
        preview: words.say("mail-reset-preview"),
        title: words.say("mail-reset-title"),
        blocks: blocks(words, letter, words.say("mail-reset-intro"), (code, expires_at)),
        reasons: vec![words.say("mail-reset-why"), words.say("mail-reset-unexpected")],
        ..words.to_client()
    }
}

/// Confirms an address that the office has changed; the page is in the profile of who has signed in.
pub(super) fn confirmation<'a>(
    words: &Words<'_>,
    letter: &'a Letter,
    code: &'a str,
    expires_at: UtcDateTime,
) -> Draft<'a> {
    Draft {
        subject: words.say("mail-verification-subject"),
        preview: words.say("mail-confirmation-preview"),
        title: words.say("mail-verification-title"),
        blocks: blocks(words, letter, words.say("mail-confirmation-intro"), (code, expires_at)),
        reasons: vec![words.say("mail-confirmation-why"), words.say("mail-confirmation-unexpected")],
        ..words.to_client()
    }
}

/// The portal is named, so that its page can be told from another's, but there is no button: the page that asks for the
/// code is open already.
fn blocks<'a>(
    words: &Words<'_>,
    letter: &Letter,
    intro: String,
    (code, expires_at): (&'a str, UtcDateTime),
) -> Vec<Block<'a>> {
    let code = Fact { label: words.say("mail-code"), value: Value::Secret(code) };
    vec![
        Block::Paragraph(intro),
        Block::Facts(vec![code, words.portal(letter)]),
        Block::Paragraph(sentences(&[&words.minutes(letter, expires_at), &words.say("mail-code-again")])),
        Block::Paragraph(words.say("mail-code-secret")),
        Block::Paragraph(words.followed_by_reach("mail-question")),
    ]
}
