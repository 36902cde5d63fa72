use std::collections::BTreeMap;

use tesoro_portal_core::language::Language;
use tesoro_portal_core::terms::{Edition, Materiality, TermsChange, TermsDraft, TermsTexts};
use tesoro_portal_core::{Problem, code};

use crate::answer::Answer;
use crate::api::shape::{EditionRow, EditionView, TermsBody, TermsChangeBody, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A page of the versions, the newest first.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    query.only(&["limit", "cursor"])?;
    let wanted = Wanted::read(&query)?;
    let heads = app.portal().terms_editions(&ctx, wanted.after()?, wanted.limit)?;
    Answer::ok(&wanted.page(heads, |head| head.version.to_string(), |head| EditionRow::of(&head)))
}

/// One version with its texts.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    versioned(Answer::ok, &app.portal().terms_edition(&ctx, request.id("version")?)?)
}

/// Writes a new version: a draft, or at once in force.
pub(in crate::api) fn draft(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let body: TermsBody = request.json()?;
    let draft = TermsDraft { texts: parsed(&body.texts)?, materiality: materiality(body.material) };
    let edition = if body.publish {
        let edition = app.portal().publish_new_terms(&ctx, &draft)?;
        app.mail_is_waiting();
        edition
    } else {
        app.portal().draft_terms(&ctx, &draft)?
    };
    versioned(Answer::created, &edition)
}

/// Changes the draft.
pub(in crate::api) fn change(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let body: TermsChangeBody = request.json()?;
    let change = TermsChange {
        texts: body.texts.as_ref().map(parsed).transpose()?,
        materiality: body.material.map(materiality),
    };
    let version = request.id("version")?;
    versioned(Answer::ok, &app.portal().change_terms(&ctx, version, request.expected_version()?, &change)?)
}

/// Puts the draft in force.
pub(in crate::api) fn publish(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let version = request.id("version")?;
    let edition = app.portal().publish_terms(&ctx, version, request.expected_version()?)?;
    app.mail_is_waiting();
    versioned(Answer::ok, &edition)
}

fn versioned(
    answer: impl FnOnce(&EditionView) -> Result<Answer, Refused>,
    edition: &Edition,
) -> Result<Answer, Refused> {
    Ok(answer(&EditionView::of(edition))?.with_version(edition.head.revision))
}

fn materiality(material: bool) -> Materiality {
    if material { Materiality::Material } else { Materiality::Editorial }
}

/// Texts by language; everything that is wrong is told at once.
fn parsed(texts: &BTreeMap<String, String>) -> Result<TermsTexts, Refused> {
    let mut problems = Vec::new();
    let mut written = BTreeMap::new();
    for (tag, text) in texts {
        match tag.parse::<Language>() {
            Ok(language) => {
                written.insert(language, text.clone());
            }
            Err(_) => problems.push(Problem::new(format!("/texts/{}", escaped(tag)), code::LANGUAGE_UNKNOWN)),
        }
    }
    match TermsTexts::parse(&written, "/texts") {
        Ok(texts) if problems.is_empty() => Ok(texts),
        Ok(_) => Err(Refused::fields(problems)),
        Err(further) => {
            // Without a language that we know, that is what is wrong, not that there is no text.
            problems.extend(further.into_iter().filter(|_| !written.is_empty() || texts.is_empty()));
            Err(Refused::fields(problems))
        }
    }
}

/// A name as part of a JSON pointer (RFC 6901).
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
