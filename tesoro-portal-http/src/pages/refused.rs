//! A refusal as a page.

use askama::Template;
use tesoro_portal_core::language::{Language, negotiate_header};

use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::server::Unanswered;
use crate::status::status;

#[derive(Template)]
#[template(path = "refused.html")]
struct Page<'a> {
    language: &'a str,
    text: String,
    request_id: String,
}

/// The page that says why, in the browser's language, with the number under which our log knows it.
pub fn refused(app: &App, refused: &Refused, request: Unanswered<'_>) -> Answer {
    let language = negotiate_header(request.languages, Language::ALL);
    let text = app.texts().refusal(language, refused.code(), refused.details());
    let page = Page { language: language.tag(), text: text.clone(), request_id: request.id.to_string() };
    Answer::page(status(refused.code()), page.render().unwrap_or(text))
}
