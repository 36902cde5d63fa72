use tesoro_portal_core::terms::{AcceptanceChannel, TermsVersion};

use crate::answer::Answer;
use crate::api::shape::{AcceptanceBody, AcceptanceView, TermsView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// The newest terms; for restricted sessions, too.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.any_client(request)?;
    Answer::ok(&TermsView::of(&app.portal().terms(&client)?))
}

/// Accepts the newest terms; the session's token stays the same.
pub(in crate::api) fn accept(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.any_client(request)?;
    let body: AcceptanceBody = request.json()?;
    let version = TermsVersion::new(body.version);
    Answer::ok(&AcceptanceView::of(&app.portal().accept_terms(&client, version, AcceptanceChannel::Api)?))
}
