//! A refusal as a page.

use askama::Template;
use tesoro_portal_core::code;
use tesoro_portal_core::language::{Language, negotiate_header};

use super::entry;
use super::frame::{Frame, Outcome, render};
use super::words::Words;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::server::Unanswered;
use crate::status::status;

#[derive(Template)]
#[template(path = "refused.html")]
struct Page<'a> {
    frame: Frame<'a>,
    advice: Option<String>,
    reference: String,
}

/// The page that says why, in the client's language where that is known, else in the browser's, with the number under
/// which our log knows it.
pub fn refused(app: &App, refused: &Refused, request: Unanswered<'_>) -> Answer {
    let wanted = refused.language.as_deref().unwrap_or(request.languages);
    let words = Words::new(app.texts(), negotiate_header(wanted, Language::ALL));
    let (code, text) = (refused.code(), words.refusal(refused));
    let page = if code == code::PORTAL_INACTIVE {
        entry::closed(words, status(code))
    } else {
        render(
            status(code),
            &Page {
                frame: Frame { words, heading: text.clone(), portal: None, outcome: Outcome::Fine },
                advice: (code == code::NOT_FOUND).then(|| words.say("refused-advice")),
                reference: words.say_with("refused-number", "id", &request.id.to_string()),
            },
        )
    };
    page.unwrap_or_else(|_| Answer::of(status(code), crate::answer::TEXT, text))
}
