//! The description as a document and as a page, on the office's origin (ASVS 13.4.5).

use askama::Template;
use hyper::StatusCode;

use super::docs::openapi;
use super::routes::ROUTES;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::{Access, Request, Route};

/// `/api/openapi.json` and `/api/docs`.
pub const fn routes() -> [Route<App>; 2] {
    [
        Route::get("/api/openapi.json", Access::Operator, document),
        Route::get("/api/docs", Access::Operator, page).page(),
    ]
}

fn document(app: &App, _: &Request) -> Result<Answer, Refused> {
    Answer::ok(&openapi(ROUTES, app.addresses()))
}

#[derive(Template)]
#[template(path = "api_docs.html")]
struct Page<'a> {
    rows: Vec<Row<'a>>,
    clients: &'a str,
    office: &'a str,
}

struct Row<'a> {
    method: &'a str,
    pattern: &'a str,
    about: &'a str,
    takes: String,
    gives: String,
    status: u16,
    access: &'a str,
}

fn page(app: &App, _: &Request) -> Result<Answer, Refused> {
    let name = |shape: Option<super::Shape>| shape.map(|shape| (shape.name)().into_owned()).unwrap_or_default();
    let rows = ROUTES.iter().map(|row| Row {
        method: row.route.method().name(),
        pattern: row.route.pattern(),
        about: row.about,
        takes: name(row.takes),
        gives: name(row.gives),
        status: row.status,
        access: match row.route.access() {
            Access::Anyone => "anyone",
            Access::Client => "client",
            Access::RestrictedClient => "client, also before choosing a password",
            Access::Agent => "agent",
            Access::Operator => "operator",
        },
    });
    let addresses = app.addresses();
    let page = Page { rows: rows.collect(), clients: &addresses.clients, office: &addresses.office };
    let html = page.render().map_err(|error| Refused::internal(&error))?;
    Ok(Answer::page(StatusCode::OK, html))
}
