//! What a mail says, in the order in which it is read, before it is a text or a page.

mod acts;
mod address;
mod client;
mod code;
mod invitation;
mod office;
mod viewing;
mod words;

use self::words::Words;
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
    /// What an office tells its own people is signed by nobody.
    pub(super) closing: Option<Closing>,
    /// Why one gets this mail, and what to do if it was not expected.
    pub(super) reasons: Vec<String>,
    /// Where the client says which mails are wanted, in a mail that they may do without (R-MAIL-04).
    pub(super) choose: Option<Choose>,
}

/// Where to choose, and the words before it.
pub(super) struct Choose {
    pub(super) label: String,
    pub(super) link: String,
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

/// The end of a letter to a client: who writes.
pub(super) struct Closing {
    pub(super) regards: String,
    pub(super) agent: Option<String>,
    pub(super) company: String,
    pub(super) phone: Option<String>,
}

/// The draft of a letter.
pub(super) fn draft<'a>(texts: &Texts, letter: &'a Letter) -> Draft<'a> {
    let words = Words::of(texts, letter);
    match &letter.body {
        LetterBody::Invitation { password, expires_at } => {
            client::invitation(&words, letter, password.expose(), *expires_at)
        }
        LetterBody::InvitationLink { account, token, expires_at } => {
            invitation::with_link(&words, letter, (*account, token), *expires_at)
        }
        LetterBody::FirstSignIn => invitation::first_sign_in(&words),
        LetterBody::SilentInvitations { silent } => invitation::silent(&words, letter, silent),
        LetterBody::VerificationCode { code, expires_at } => {
            code::verification(&words, letter, code.expose(), *expires_at)
        }
        LetterBody::ResetCode { code, expires_at } => code::reset(&words, letter, code.expose(), *expires_at),
        LetterBody::AlreadyHasAccess => client::already_has_access(&words, letter),
        LetterBody::NewLead { contact } => office::new_lead(&words, contact),
        LetterBody::LinkWaiting => office::link_waiting(&words),
        LetterBody::ApprovalWaiting => office::approval_waiting(&words),
        LetterBody::PasswordChanged => client::password_changed(&words, letter),
        LetterBody::AccessDisabled => client::access_disabled(&words, letter),
        LetterBody::EmailChangedOld { changed_at, .. } => address::old(&words, letter, *changed_at),
        LetterBody::EmailChangedNew { changed_at, entrance } => address::new(&words, letter, (*changed_at, *entrance)),
        LetterBody::ConfirmationCode { code, expires_at } => {
            code::confirmation(&words, letter, code.expose(), *expires_at)
        }
        LetterBody::NewProperties { properties } => client::new_properties(&words, letter, properties),
        LetterBody::RecoveryClosed => acts::recovery_closed(&words, letter),
        LetterBody::ClientActs { contact, acts } => acts::client_acts(&words, contact, acts),
        LetterBody::Message { contact } => office::message(&words, contact),
        LetterBody::Reply => client::reply(&words, letter),
        LetterBody::NewTerms => client::new_terms(&words, letter),
        LetterBody::ErasureDone { .. } => client::erasure_done(&words),
        LetterBody::Viewing(about) => viewing::viewing(&words, letter, about),
    }
}

fn sentences(parts: &[&str]) -> String {
    parts.join(" ")
}
