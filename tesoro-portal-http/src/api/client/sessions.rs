use hyper::header::{HeaderName, HeaderValue};
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::account::SignInRequest;
use tesoro_portal_core::code;
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::{DeviceName, DeviceToken, Keep, SignedIn, SignedInClient as _};

use crate::answer::Answer;
use crate::api::shape::{Page, SessionRow, SessionView, SignInBody, SignedInView};
use crate::app::App;
use crate::cookies::{CookieKind, CookieName};
use crate::refused::Refused;
use crate::routing::Request;

/// A client signs in. The token is in the body and nowhere else; only the device's own, which opens nothing by
/// itself, is a cookie.
pub(in crate::api) fn begin(app: &App, request: &Request) -> Result<Answer, Refused> {
    let company: CompanyId = request.id("company")?;
    let body: SignInBody = request.json()?;
    let device = request.cookies().value(&company, CookieKind::Device).and_then(DeviceToken::parse);
    let signed_in = app.portal().sign_in(&SignInRequest {
        company: company.clone(),
        email: body.email,
        password: App::typed_password(&body.password),
        keep: if body.keep { Keep::SignedIn } else { Keep::Visit },
        source: App::source(request),
        device,
        device_name: DeviceName::shortened(request.user_agent()),
    })?;
    request.is_from(Caller::signed_in(signed_in.signed_in()));
    let answer = Answer::created(&SignedInView::after(&signed_in))?;
    Ok(with_device(answer, &company, signed_in.signed_in()))
}

/// Remembers the device for as long as the longest session lasts.
pub(super) fn with_device(answer: Answer, company: &CompanyId, signed_in: &SignedIn) -> Answer {
    let name = CookieName::of(company, CookieKind::Device);
    let keep = Some(time::Duration::days(90));
    answer.with_cookie(&name.store(CookieKind::Device, &signed_in.device.expose(), keep))
}

/// The session that asks; for restricted ones, too.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.any_client(request)?;
    Answer::ok(&SessionView::of(&app.portal().profile(&client)?))
}

/// Signs out.
pub(in crate::api) fn end(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.any_client(request)?;
    app.portal().sign_out(&client)?;
    let name = CookieName::of(client.company(), CookieKind::Client);
    Ok(Answer::no_content()
        .with(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""))
        .with_cookie(&name.remove(CookieKind::Client)))
}

/// The client's sessions.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let sessions = app.portal().sessions(&client)?;
    let items = sessions.iter().map(|session| SessionRow::of(session, client.session())).collect();
    Answer::ok(&Page::<SessionRow> { items, next_cursor: None })
}

/// Ends one session of the client's own.
pub(in crate::api) fn end_one(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    app.portal().end_session(&client, request.id("id")?)?;
    Ok(Answer::no_content())
}

/// Ends all sessions of the client but the one that asks; `?others=true` says so aloud.
pub(in crate::api) fn end_others(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let query = request.query()?;
    if query.only(&["others"])?.required("others")? != "true" {
        return Err(Refused::field("/others", code::WRONG_TYPE));
    }
    app.portal().end_other_sessions(&client)?;
    Ok(Answer::no_content())
}
