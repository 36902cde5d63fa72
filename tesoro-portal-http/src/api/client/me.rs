use tesoro_portal_core::account::{Introduction, OnboardingChange, PersonName};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::profile::ProfileChange;
use tesoro_portal_core::{Problem, Refusal as _, code};

use crate::answer::Answer;
use crate::api::shape::{NotificationsBody, OwnAccountView, ProfileBody};
use crate::app::App;
use crate::export;
use crate::refused::Refused;
use crate::routing::Request;

/// The client's own account.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    Answer::ok(&OwnAccountView::of(&app.portal().own_profile(&client)?))
}

/// The client's own data, in one file (R-PRIV-01).
pub(in crate::api) fn export(app: &App, request: &Request) -> Result<Answer, Refused> {
    export::answer(app, &app.client(request)?)
}

/// Changes names, language, wishes and which mails come.
pub(in crate::api) fn change(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let change = parsed(request.json()?)?;
    Answer::ok(&OwnAccountView::of(&app.portal().change_profile(&client, &change)?))
}

fn parsed(body: ProfileBody) -> Result<ProfileChange, Refused> {
    let mut problems = Vec::new();
    let change = ProfileChange {
        first_name: name(body.first_name.as_deref(), "/first_name", &mut problems),
        last_name: name(body.last_name.as_deref(), "/last_name", &mut problems),
        language: body.language.as_deref().and_then(|tag| {
            tag.parse::<Language>().map_err(|_| problems.push(Problem::new("/language", code::LANGUAGE_UNKNOWN))).ok()
        }),
        wishes: match (body.preferences, body.location) {
            (Some(preferences), location) => Some(preferences.with_location(location)),
            (None, Some(_)) => {
                problems.push(Problem::new("/preferences", code::MISSING_FIELD));
                None
            }
            (None, None) => None,
        },
        onboarding: OnboardingChange {
            slides: introduction(
                body.onboarding.as_ref().and_then(|shown| shown.slides.as_deref()),
                "/onboarding/slides",
                &mut problems,
            ),
            tour: introduction(
                body.onboarding.as_ref().and_then(|shown| shown.tour.as_deref()),
                "/onboarding/tour",
                &mut problems,
            ),
        },
        mails: body.notifications.as_ref().map(NotificationsBody::choices).unwrap_or_default(),
    };
    if problems.is_empty() { Ok(change) } else { Err(Refused::fields(problems)) }
}

fn introduction(text: Option<&str>, pointer: &'static str, problems: &mut Vec<Problem>) -> Option<Introduction> {
    let introduction = Introduction::named(text?);
    if introduction.is_none() {
        problems.push(Problem::new(pointer, code::WRONG_TYPE));
    }
    introduction
}

/// A name that is given and is one; what is wrong with it is added to the problems.
pub(in crate::api) fn name(
    text: Option<&str>,
    pointer: &'static str,
    problems: &mut Vec<Problem>,
) -> Option<PersonName> {
    match PersonName::parse(text?) {
        Ok(name) => Some(name),
        Err(refusal) => {
            problems.push(Problem { pointer: pointer.into(), code: refusal.code(), details: refusal.details() });
            None
        }
    }
}
