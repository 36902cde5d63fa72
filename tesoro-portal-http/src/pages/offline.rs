//! The portal as an app of its own on a phone: its manifest, its worker, and what is there without a connection.
//!
//! Copies are kept only for a client who asked to stay signed in. The server makes them for that purpose (`?copy=offline`): without
//! forms, and without the exact address, whatever the page itself shows. Each says whose it is, under a name that tells nothing, so
//! that the worker throws away what belongs to somebody else.

use askama::Template;
use hyper::StatusCode;
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue};
use serde_json::json;
use tesoro_portal_core::session::Keep;

use super::frame::{Frame, Outcome, PortalFrame, render};
use super::guard::{self, Client};
use super::{assets, brand};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::{Access, Request, Route};

/// The worker may ask this origin, and nothing else.
const WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'; script-src 'self'";

/// Whose copy an answer is.
const OWNER: HeaderName = HeaderName::from_static("portal-copy");

/// The rows below a company's path.
pub(super) fn routes() -> [Route<App>; 3] {
    [
        Route::get("/c/{company}/offline", Access::Anyone, show).page(),
        Route::get("/c/{company}/manifest.webmanifest", Access::Anyone, manifest),
        Route::get("/c/{company}/sw.js", Access::Anyone, worker),
    ]
}

#[derive(Template)]
#[template(path = "offline.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
}

/// What is shown in place of a page that is not kept.
fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let frame = visitor.frame(visitor.words().say("offline-title"), Outcome::Fine);
        render(StatusCode::OK, &Page { frame, root: visitor.root() })
    })
}

/// What a phone needs to know to put the portal among its apps (W3C Web App Manifest).
fn manifest(app: &App, request: &Request) -> Result<Answer, Refused> {
    let facts = app.portal().facts(&request.id("company")?)?;
    let root = format!("/c/{}", facts.company);
    let colour = facts.branding.primary.map_or_else(|| "#0b5c6b".to_owned(), |colour| colour.to_string());
    let manifest = json!({
        "id": root,
        "name": facts.name,
        "short_name": facts.name.split_whitespace().next().unwrap_or(&facts.name),
        "start_url": format!("{root}/home"),
        "scope": root,
        "display": "standalone",
        "theme_color": colour,
        "background_color": "#ffffff",
        "icons": [
            { "src": brand::icon_url(&facts.company, &facts.branding), "type": "image/svg+xml", "sizes": "any", "purpose": "any" },
        ],
    });
    let text = serde_json::to_vec(&manifest).map_err(|error| Refused::internal(&error))?;
    let answer = Answer::of(StatusCode::OK, "application/manifest+json", text);
    Ok(answer.with(CACHE_CONTROL, HeaderValue::from_static("no-cache")))
}

/// The worker; a company that is not there has none, and one whose portal is off stops the one that is there.
fn worker(app: &App, request: &Request) -> Result<Answer, Refused> {
    app.portal().facts(&request.id("company")?)?;
    let answer = Answer::of(StatusCode::OK, "text/javascript; charset=utf-8", assets::WORKER);
    let answer = answer.with(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(answer.with(CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKER_POLICY)))
}

/// Whether a request asks for the copy that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The page itself.
    Page,
    /// What may be kept of it.
    Copy,
}

impl Wanted {
    /// What is asked for. Who is not kept signed in has no copies.
    pub(super) fn of(client: &Client<'_>, request: &Request) -> Result<Self, Refused> {
        match request.query()?.all("copy").next() {
            None => Ok(Self::Page),
            Some("offline") if client.profile.session.keep == Keep::SignedIn => Ok(Self::Copy),
            Some(_) => Err(Refused::not_found()),
        }
    }
}

/// What a copy says first: that it is one, and of when.
pub(super) fn notice(client: &Client<'_>) -> String {
    let now = client.visitor().facts.time_zone.local(client.app().portal().now());
    client.words().say_with("offline-copy", "at", &client.words().moment(now))
}

/// The frame of a copy: nothing in it can be sent.
pub(super) fn still(frame: Frame<'_>) -> Frame<'_> {
    let portal = frame.portal.map(|portal| PortalFrame { form_token: None, ..portal });
    Frame { portal, ..frame }
}

/// The answer with a copy, which says whose it is.
pub(super) fn owned(client: &Client<'_>, answer: Answer) -> Answer {
    answer.with_text(OWNER, &client.owner())
}
