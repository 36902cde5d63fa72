//! The invitation with a link, and what the agent who invited is told (R-INV-06, R-INV-07).

use time::UtcDateTime;

use super::words::Words;
use super::{Action, Block, Draft, Fact, Value, sentences};
use crate::AccountId;
use crate::mail::{Letter, SilentInvitation};
use crate::session::InvitationToken;

pub(super) fn with_link<'a>(
    words: &Words<'_>,
    letter: &'a Letter,
    (account, token): (AccountId, &InvitationToken),
    expires_at: UtcDateTime,
) -> Draft<'a> {
    let choose = Action {
        link: letter.invitation_link(account, token),
        button: words.say("mail-invitation-link-button"),
        label: words.say("mail-invitation-link-label"),
        otherwise: words.say("mail-copy-link"),
    };
    let until = words.say_at("mail-invitation-link-valid-until", letter.local(expires_at));
    Draft {
        subject: words.say("mail-invitation-subject"),
        preview: words.say("mail-invitation-link-preview"),
        title: words.say("mail-invitation-title"),
        blocks: vec![
            Block::Paragraph(words.say("mail-invitation-link-intro")),
            Block::Facts(vec![words.login(), words.portal(letter)]),
            Block::Action(choose),
            Block::Paragraph(sentences(&[&until])),
            Block::Paragraph(words.followed_by_reach("mail-invitation-question")),
        ],
        reasons: vec![words.say("mail-invitation-why"), words.say("mail-invitation-link-unexpected")],
        ..words.to_client()
    }
}

pub(super) fn first_sign_in<'a>(words: &Words<'_>) -> Draft<'a> {
    Draft {
        subject: words.say("mail-first-sign-in-subject"),
        preview: words.say("mail-first-sign-in-preview"),
        title: words.say("mail-first-sign-in-title"),
        blocks: vec![Block::Paragraph(words.say("mail-first-sign-in-intro")), Block::Facts(words.who())],
        reasons: vec![words.say("mail-invited-why")],
        ..words.to_office()
    }
}

/// Each with a name, an address and a day, so that the agent knows whom to call.
pub(super) fn silent<'a>(words: &Words<'_>, letter: &Letter, silent: &[SilentInvitation]) -> Draft<'a> {
    let fact = |invitation: &SilentInvitation| {
        let name = format!("{} {}", invitation.first_name, invitation.last_name);
        let invited = words.say_at("mail-silent-invited", letter.local(invitation.invited_at));
        let value = [Words::address(&invitation.email), invited].join(" · ");
        Fact { label: Words::tidied(&name), value: Value::Text(value) }
    };
    Draft {
        subject: words.say("mail-silent-subject"),
        preview: words.say("mail-silent-preview"),
        title: words.say("mail-silent-title"),
        blocks: vec![
            Block::Paragraph(words.count("mail-silent-intro", silent.len())),
            Block::Facts(silent.iter().map(fact).collect()),
            Block::Paragraph(words.say("mail-silent-say")),
        ],
        reasons: vec![words.say("mail-invited-why")],
        ..words.to_office()
    }
}
