//! The client's favourites (R-PROP-05).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::DealId;
use tesoro_portal_core::deal::Favourite;

use super::frame::{Frame, Outcome, render};
use super::place::Place;
use super::property_card::PropertyCard;
use super::{guard, property};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "favourites.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    cards: Vec<PropertyCard>,
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let (words, root) = (client.words(), client.visitor().root());
        let rows = app.portal().favourites(ready)?;
        let page = Page {
            frame: client.frame_at(Place::Favourites, words.say("favourites-title"), Outcome::Fine),
            cards: rows.iter().map(|row| PropertyCard::of(row, &root, words)).collect(),
            root,
        };
        render(StatusCode::OK, &page)
    })
}

/// Marks a property, or takes the mark away.
pub(super) fn mark(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let deal: DealId = request.id("deal")?;
        let form = client.form(&["favourite"])?;
        let (favourite, done) = match form.required("favourite")? {
            "yes" => (Favourite::Yes, "favourite"),
            _ => (Favourite::No, "unfavourite"),
        };
        let marked = app.portal().mark_favourite(ready, &deal, favourite);
        property::answered(client, ready, &deal, done, marked.map_err(Refused::from))
    })
}
