use crate::answer::Answer;
use crate::api::shape::FactsView;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// What anybody may know of a company's portal.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let facts = app.portal().facts(&request.id("company")?)?;
    Answer::ok(&FactsView::of(&facts))
}
