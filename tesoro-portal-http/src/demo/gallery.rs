//! `/dev/mail/gallery`: each mail in each language, as a client would see it.

use askama::Template;
use hyper::StatusCode;
use hyper::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{Composer as _, Sample, samples};
use tesoro_portal_core::text::Texts;

use super::dev::{MAIL_POLICY, demo, framing};
use crate::answer::{Answer, HTML};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "dev_gallery.html")]
struct Gallery {
    tabs: Vec<&'static str>,
    /// The one that is shown; empty for all.
    tab: &'static str,
    mails: Vec<Shown>,
}

struct Shown {
    tag: &'static str,
    name: &'static str,
    subject: String,
    text: String,
}

/// All mails in all languages, or in the one that the query names.
pub(super) fn gallery(app: &App, request: &Request) -> Result<Answer, Refused> {
    demo(app)?;
    let query = request.query()?;
    let tab = match query.one("language")? {
        None => "",
        Some(PSEUDO) => PSEUDO,
        Some(tag) => tag.parse().map(Language::tag).map_err(|_| Refused::not_found())?,
    };
    let shown: Vec<(&'static str, Language)> = match tab {
        PSEUDO => vec![(PSEUDO, Language::En)],
        "" => Language::ALL.iter().map(|language| (language.tag(), *language)).collect(),
        _ => Language::ALL.iter().filter(|own| own.tag() == tab).map(|own| (own.tag(), *own)).collect(),
    };
    let mails = shown.into_iter().flat_map(|(tag, language)| {
        let texts = texts_of(app, tag);
        samples(language).into_iter().map(move |Sample { name, letter }| {
            let words = texts.compose(&letter);
            Shown { tag, name, subject: words.subject, text: words.text }
        })
    });
    framing(&Gallery {
        tabs: Language::ALL.iter().map(|own| own.tag()).chain([PSEUDO]).collect(),
        tab,
        mails: mails.collect(),
    })
}

/// The longer English that shows what does not fit.
const PSEUDO: &str = "pseudo";

fn texts_of(app: &App, tag: &str) -> Texts {
    if tag == PSEUDO { app.texts().pseudo() } else { app.texts().clone() }
}

/// The HTML part of one of them.
pub(super) fn mail(app: &App, request: &Request) -> Result<Answer, Refused> {
    demo(app)?;
    let tag = request.param("language");
    let language = if tag == PSEUDO { Language::En } else { tag.parse().map_err(|_| Refused::not_found())? };
    let wanted = request.param("name");
    let sample = samples(language).into_iter().find(|sample| sample.name == wanted).ok_or_else(Refused::not_found)?;
    let answer = Answer::of(StatusCode::OK, HTML, texts_of(app, tag).compose(&sample.letter).html);
    Ok(answer.with(CONTENT_SECURITY_POLICY, HeaderValue::from_static(MAIL_POLICY)))
}
