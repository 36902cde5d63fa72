use tesoro_portal_core::account::NameMinimum;
use tesoro_portal_core::crm::Role;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::settings::{Approval, PortalSwitch, SettingsChange, SignUpDoor};
use tesoro_portal_core::{PortalUrl, Problem, code};

use crate::answer::Answer;
use crate::api::shape::{SettingsBody, SettingsView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// The company's settings.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let settings = app.portal().settings(&ctx)?;
    Ok(Answer::ok(&SettingsView::of(&settings))?.with_version(settings.version))
}

/// Changes the company's settings, all or nothing.
pub(in crate::api) fn change(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let change = parsed(&request.json()?)?;
    let settings = app.portal().change_settings(&ctx, request.expected_version()?, &change)?;
    Ok(Answer::ok(&SettingsView::of(&settings))?.with_version(settings.version))
}

fn parsed(body: &SettingsBody) -> Result<SettingsChange, Refused> {
    let mut problems = Vec::new();
    let change = SettingsChange {
        portal: body.portal.map(|on| if on { PortalSwitch::On } else { PortalSwitch::Off }),
        base_url: body.base_url.as_deref().and_then(|text| {
            text.parse::<PortalUrl>().map_err(|_| problems.push(Problem::new("/base_url", code::URL_INVALID))).ok()
        }),
        languages: body.languages.as_ref().map(|tags| {
            each(tags, "/languages", |tag| tag.parse::<Language>().ok(), &mut problems, code::LANGUAGE_UNKNOWN)
        }),
        door: body.sign_up.map(|open| if open { SignUpDoor::Open } else { SignUpDoor::Closed }),
        approval: body.sign_up_approval.map(|needed| if needed { Approval::Needed } else { Approval::NotNeeded }),
        name_minimum: body.name_minimum.and_then(|minimum| {
            let minimum = NameMinimum::try_from(minimum);
            minimum.map_err(|_| problems.push(Problem::new("/name_minimum", code::WRONG_TYPE))).ok()
        }),
        roles: body.roles.as_ref().map(|names| each(names, "/roles", Role::named, &mut problems, code::WRONG_TYPE)),
    };
    if problems.is_empty() { Ok(change) } else { Err(Refused::fields(problems)) }
}

fn each<T>(
    texts: &[String],
    pointer: &str,
    read: impl Fn(&str) -> Option<T>,
    problems: &mut Vec<Problem>,
    code: tesoro_portal_core::Code,
) -> Vec<T> {
    texts
        .iter()
        .enumerate()
        .filter_map(|(index, text)| {
            let value = read(text);
            if value.is_none() {
                problems.push(Problem::new(format!("{pointer}/{index}"), code));
            }
            value
        })
        .collect()
}
