//! A request that is sent twice under one `Idempotency-Key` is done once.

use hyper::StatusCode;
use hyper::header::{HeaderName, HeaderValue};
use tesoro_portal_core::code;
use tesoro_portal_core::idempotency::{Kept, KeptAnswer};
use tesoro_portal_core::refused_acts::Caller;

use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::{Handler, Request};

/// Around the handler of a route for agents.
pub(super) fn for_agents(app: &App, request: &Request, handler: Handler<App>) -> Result<Answer, Refused> {
    let Some(chosen) = request.idempotency_key()? else { return handler(app, request) };
    let caller = Caller::agent(&app.agent(request)?);
    answer(app, request, (&caller, chosen), handler)
}

/// Around the handler of a route for clients.
pub(super) fn for_clients(app: &App, request: &Request, handler: Handler<App>) -> Result<Answer, Refused> {
    let Some(chosen) = request.idempotency_key()? else { return handler(app, request) };
    let caller = Caller::client(&app.any_client(request)?);
    answer(app, request, (&caller, chosen), handler)
}

fn answer(
    app: &App,
    request: &Request,
    (caller, chosen): (&Caller, &str),
    handler: Handler<App>,
) -> Result<Answer, Refused> {
    let portal = match app.portal().once(caller, chosen, request.digest())? {
        Kept::Answered(kept) => return repeated(&kept),
        Kept::ToDo(portal) => portal,
    };
    let claiming = app.with_portal(portal);
    match handler(&claiming, request) {
        Ok(answer) => {
            // It was done: whoever asks again without this is told that, and not what it was.
            if let Some(kept) = kept(&answer)
                && let Err(error) = claiming.portal().keep_answer(&kept)
            {
                tracing::warn!(request_id = %request.request_id(), cause = %error, "an answer was not kept");
            }
            Ok(answer)
        }
        Err(refused) if refused.code() == code::REQUEST_REPEATED => {
            // Somebody was quicker with the same key.
            match app.portal().once(caller, chosen, request.digest())? {
                Kept::Answered(kept) => repeated(&kept),
                Kept::ToDo(_) => Err(refused),
            }
        }
        Err(refused) => Err(refused),
    }
}

/// What is kept of an answer; a file is none.
fn kept(answer: &Answer) -> Option<KeptAnswer> {
    let text =
        |(name, value): (&HeaderName, &HeaderValue)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()));
    Some(KeptAnswer {
        status: answer.status().as_u16(),
        headers: answer.headers().iter().filter_map(text).collect(),
        body: answer.body()?.to_vec(),
    })
}

fn repeated(kept: &KeptAnswer) -> Result<Answer, Refused> {
    let status = StatusCode::from_u16(kept.status).map_err(|error| Refused::internal(&error))?;
    let answer = Answer::repeated(status, kept.body.clone());
    Ok(kept.headers.iter().fold(answer, |answer, (name, value)| match name.parse::<HeaderName>() {
        Ok(name) => answer.with_text(name, value),
        Err(_) => answer,
    }))
}
