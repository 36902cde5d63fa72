use crate::answer::Answer;
use crate::api::shape::{ErasureBody, ErasureView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// The client's request to be erased, if one waits.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    Answer::ok(&ErasureView::own(app.portal().own_erasure_request(&client)?.as_ref()))
}

/// Asks for it.
pub(in crate::api) fn ask(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let body: ErasureBody = request.json()?;
    let current = body.current_password.as_deref().map(App::typed_password);
    let asked = app.portal().request_erasure(&client, current.as_ref())?;
    Answer::accepted(&ErasureView::own(Some(&asked)))
}

/// Takes it back.
pub(in crate::api) fn withdraw(app: &App, request: &Request) -> Result<Answer, Refused> {
    app.portal().withdraw_erasure_request(&app.client(request)?)?;
    Ok(Answer::no_content())
}
