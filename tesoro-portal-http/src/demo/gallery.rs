//! `/dev/mail/gallery`: each mail in each language, as a client would see it.

use askama::Template;
use hyper::StatusCode;
use hyper::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{Composer as _, Sample, samples};

use super::dev::{MAIL_POLICY, demo, framing};
use crate::answer::{Answer, HTML};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "dev_gallery.html")]
struct Gallery {
    languages: &'static [Language],
    /// The tag of the one that is shown; empty for all.
    tab: &'static str,
    mails: Vec<Shown>,
}

struct Shown {
    language: Language,
    name: &'static str,
    subject: String,
    text: String,
}

/// All mails in all languages, or in the one that the query names.
pub(super) fn gallery(app: &App, request: &Request) -> Result<Answer, Refused> {
    demo(app)?;
    let query = request.query()?;
    let shown = match query.one("language")? {
        Some(tag) => Some(tag.parse().map_err(|_| Refused::not_found())?),
        None => None,
    };
    let languages = Language::ALL.iter().filter(|language| shown.is_none_or(|shown| shown == **language));
    let mails = languages.flat_map(|language| {
        samples(*language).into_iter().map(|Sample { name, letter }| {
            let words = app.texts().compose(&letter);
            Shown { language: *language, name, subject: words.subject, text: words.text }
        })
    });
    let tab = shown.map_or("", Language::tag);
    framing(&Gallery { languages: Language::ALL, tab, mails: mails.collect() })
}

/// The HTML part of one of them.
pub(super) fn mail(app: &App, request: &Request) -> Result<Answer, Refused> {
    demo(app)?;
    let language: Language = request.param("language").parse().map_err(|_| Refused::not_found())?;
    let wanted = request.param("name");
    let sample = samples(language).into_iter().find(|sample| sample.name == wanted).ok_or_else(Refused::not_found)?;
    let answer = Answer::of(StatusCode::OK, HTML, app.texts().compose(&sample.letter).html);
    Ok(answer.with(CONTENT_SECURITY_POLICY, HeaderValue::from_static(MAIL_POLICY)))
}
