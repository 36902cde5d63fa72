use tesoro_portal_core::mail::{AgentNotice, Frequency, NoticeChoices};
use tesoro_portal_core::{Problem, TimeZoneName, code};

use crate::answer::Answer;
use crate::api::crm::terms::escaped;
use crate::api::shape::{NoticesBody, NoticesView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// How often the agent who asks is told of what (R-AGENT-01).
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    Answer::ok(&NoticesView::of(&app.portal().notices(&ctx)?))
}

/// Changes that, for the agent who asks.
pub(in crate::api) fn choose(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let body: NoticesBody = request.json()?;
    let mut problems = Vec::new();
    let mut change = NoticeChoices::default();
    if let Some(zone) = &body.time_zone {
        match zone.parse::<TimeZoneName>() {
            Ok(zone) => change.zone = Some(zone),
            Err(_) => problems.push(Problem::new("/time_zone", code::TIME_ZONE_UNKNOWN)),
        }
    }
    for (name, often) in &body.notices {
        let pointer = format!("/notices/{}", escaped(name));
        match (AgentNotice::named(name), Frequency::named(often)) {
            (Some(kind), Some(frequency)) => {
                change.notices.insert(kind, frequency);
            }
            (None, _) => problems.push(Problem::new(pointer, code::UNKNOWN_FIELD)),
            (_, None) => problems.push(Problem::new(pointer, code::WRONG_TYPE)),
        }
    }
    if !problems.is_empty() {
        return Err(Refused::fields(problems));
    }
    Answer::ok(&NoticesView::of(&app.portal().choose_notices(&ctx, &change)?))
}
