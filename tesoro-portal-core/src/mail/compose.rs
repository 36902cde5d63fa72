//! The bundled words of mails: one draft, told twice, as text and as a page (R-MAIL-02, R-INV-03).
//!
//! A draft is plain text in the letter's language. The text part wraps it, the HTML part escapes and lays it out, so
//! both say the same, and no name can become markup in one of them only.

mod draft;
mod invite;
mod layout;
mod page;
mod plain;
mod tidy;

use self::draft::draft;
use super::{Composed, Composer, Letter};
use crate::text::Texts;

impl Composer for Texts {
    fn compose(&self, letter: &Letter) -> Composed {
        let draft = draft(self, letter);
        Composed {
            text: plain::render(&draft),
            html: layout::render(&draft),
            subject: draft.subject,
            enclosures: invite::enclosed(self, letter),
        }
    }
}
