//! The demo's own pages: all logins, every mail, the clock. They do not exist in `serve`.

use askama::Template;
use hyper::StatusCode;
use hyper::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use serde::{Deserialize, Serialize};
use tesoro_portal_core::code;
use tesoro_portal_core::ports::Clock as _;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime, UtcDateTime};

use super::{Announcement, DemoDesk, gallery};
use crate::answer::{Answer, HTML};
use crate::api::shape::rfc3339;
use crate::app::App;
use crate::mail::Posted;
use crate::refused::Refused;
use crate::routing::{Access, Request, Route};

/// Scripts, forms and foreign files stay out; a mail's styles are inline by nature.
pub(super) const MAIL_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups";

/// A page of mails: each is framed, and nothing else.
const FRAMING_POLICY: &str = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// The rows under `/dev`.
pub fn routes() -> [Route<App>; 8] {
    [
        Route::get("/dev", Access::Anyone, index).page(),
        Route::get("/dev/mail", Access::Anyone, mails).page(),
        Route::get("/dev/mail/gallery", Access::Anyone, gallery::gallery).page(),
        Route::get("/dev/mail/gallery/{language}/{name}", Access::Anyone, gallery::mail).page(),
        Route::get("/dev/mail/{id}", Access::Anyone, mail).page(),
        Route::get("/dev/mail.json", Access::Anyone, mails_as_json),
        Route::get("/dev/clock", Access::Anyone, clock),
        Route::post("/dev/clock", Access::Anyone, move_clock),
    ]
}

pub(super) fn demo(app: &App) -> Result<&DemoDesk, Refused> {
    app.demo().ok_or_else(Refused::not_found)
}

#[derive(Template)]
#[template(path = "dev_index.html")]
struct Index<'a> {
    said: &'a Announcement,
    now: String,
}

fn index(app: &App, _: &Request) -> Result<Answer, Refused> {
    let demo = demo(app)?;
    rendered(&Index { said: &demo.announcement, now: rfc3339(in_seconds(demo.clock.now())) })
}

#[derive(Template)]
#[template(path = "dev_mail.html")]
struct Mails {
    mails: Vec<Posted>,
}

fn mails(app: &App, _: &Request) -> Result<Answer, Refused> {
    framing(&Mails { mails: demo(app)?.mailbox.newest_first() })
}

/// One mail's HTML part, as a mail program would show it.
fn mail(app: &App, request: &Request) -> Result<Answer, Refused> {
    let id = request.param("id");
    let mails = demo(app)?.mailbox.newest_first();
    let mail = mails.into_iter().find(|mail| mail.id == id).ok_or_else(Refused::not_found)?;
    let answer = Answer::of(StatusCode::OK, HTML, with_pictures(&mail));
    Ok(answer.with(CONTENT_SECURITY_POLICY, HeaderValue::from_static(MAIL_POLICY)))
}

/// The pictures that come with a mail, in their places, as a mail program puts them there.
fn with_pictures(mail: &Posted) -> String {
    let pictures = mail.attachments.iter().filter(|file| file.r#type.starts_with("image/"));
    pictures.fold(mail.html.clone(), |html, file| {
        html.replace(&format!("cid:{}", file.name), &format!("data:{};base64,{}", file.r#type, file.base64))
    })
}

fn mails_as_json(app: &App, _: &Request) -> Result<Answer, Refused> {
    Answer::ok(&demo(app)?.mailbox.newest_first())
}

#[derive(Serialize)]
struct Now {
    now: String,
}

fn clock(app: &App, _: &Request) -> Result<Answer, Refused> {
    Answer::ok(&Now { now: rfc3339(in_seconds(demo(app)?.clock.now())) })
}

/// Moves the clock: by so many seconds, or to an instant.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Move {
    advance_seconds: Option<i64>,
    now: Option<String>,
}

fn move_clock(app: &App, request: &Request) -> Result<Answer, Refused> {
    let demo = demo(app)?;
    let wrong = |pointer| Refused::field(pointer, code::WRONG_TYPE);
    let by = match request.json()? {
        Move { advance_seconds: Some(seconds), now: None } => (Duration::seconds(seconds), "/advance_seconds"),
        Move { advance_seconds: None, now: Some(text) } => {
            let to = OffsetDateTime::parse(&text, &Rfc3339).map_err(|_| wrong("/now"))?;
            (UtcDateTime::from(to) - demo.clock.now(), "/now")
        }
        _ => return Err(Refused::field("/advance_seconds", code::MISSING_FIELD)),
    };
    // Forward only: what is stored would be from the future otherwise.
    if by.0.is_negative() || by.0 > Duration::days(3660) {
        return Err(wrong(by.1));
    }
    demo.clock.advance(by.0).map_err(|error| Refused::internal(&error))?;
    app.mail_is_waiting();
    clock(app, request)
}

/// Nobody sets a demo's clock to the millisecond.
fn in_seconds(at: UtcDateTime) -> UtcDateTime {
    at.replace_nanosecond(0).unwrap_or(at)
}

/// A page that shows mails in frames.
pub(super) fn framing(page: &impl Template) -> Result<Answer, Refused> {
    Ok(rendered(page)?.with(CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMING_POLICY)))
}

fn rendered(page: &impl Template) -> Result<Answer, Refused> {
    let html = page.render().map_err(|error| Refused::internal(&error))?;
    Ok(Answer::page(StatusCode::OK, html))
}
