//! Photos of agents, as clients see whom they can ask.

use crate::answer::Answer;
use crate::api::file;
use crate::api::shape::PhotoView;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Whether a photo of this agent would be taken.
pub(in crate::api) fn expects(app: &App, request: &Request) -> Result<(), Refused> {
    let ctx = app.agent(request)?;
    Ok(app.portal().expects_agent_photo(&ctx, &request.id("id")?)?)
}

/// Puts a photo in the place of the one before.
pub(in crate::api) fn put(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let key = file::upload_key(request)?;
    let mut source = request.upload()?.reader().map_err(|error| Refused::internal(&error))?;
    Answer::ok(&PhotoView::of(&app.portal().set_agent_photo(&ctx, (&request.id("id")?, &key), &mut source)?))
}

/// Takes the photo away.
pub(in crate::api) fn remove(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    app.portal().take_agent_photo_away(&ctx, &request.id("id")?)?;
    Ok(Answer::no_content())
}
