//! The bundled words of mails: one draft, told twice, as text and as a page (R-MAIL-02, R-INV-03).
//!
//! A draft is plain text in the letter's language. The text part wraps it, the HTML part escapes and lays it out, so
//! both say the same, and no name can become markup in one of them only.

mod draft;
mod invite;
mod layout;
mod page;
mod palette;
mod plain;
mod tidy;

use self::draft::draft;
use self::palette::Palette;
use super::{Composed, Composer, Enclosure, Letter, Logo};
use crate::text::Texts;

fn picture(logo: &Logo) -> Enclosure {
    Enclosure::Picture { content_id: "logo", kind: logo.kind, bytes: logo.bytes.clone() }
}

impl Composer for Texts {
    fn compose(&self, letter: &Letter) -> Composed {
        let texts = self.of_office(&letter.settings.formats, letter.language);
        let draft = draft(texts, letter);
        Composed {
            text: plain::render(&draft),
            html: layout::render(&draft, Palette::of(&letter.settings.branding), letter.logo.as_ref()),
            subject: draft.subject,
            enclosures: letter.logo.iter().map(picture).chain(invite::enclosed(texts, letter)).collect(),
        }
    }
}
