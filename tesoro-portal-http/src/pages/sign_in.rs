//! Signing in (R-AUTH-01 to R-AUTH-04).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::account::{SignIn, SignInRequest};
use tesoro_portal_core::code::{self, Class};
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::{Authenticated, DeviceName, DeviceToken, Keep};
use tesoro_portal_core::settings::SignUpDoor;

use super::faults::Faults;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Visitor};
use super::session_cookie;
use crate::answer::Answer;
use crate::app::App;
use crate::cookies::CookieKind;
use crate::fields::Fields;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

#[derive(Template)]
#[template(path = "sign_in.html")]
struct Page<'a> {
    frame: Frame<'a>,
    company: &'a str,
    root: String,
    sign_up: SignUpDoor,
    faults: Faults,
    notice: Option<String>,
    message: Option<&'a str>,
    email: &'a str,
    keep: Keep,
    next: Option<String>,
}

/// The sign-in page; whoever is signed in already is led on.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let query = request.query()?;
        match visitor.session()? {
            None => render(StatusCode::OK, &empty(visitor, &query)),
            Some((_, Authenticated::Ready(_))) => Ok(lead_on(visitor, &query)),
            Some((_, restricted)) => Ok(Answer::see_other(&visitor.start(&restricted))),
        }
    })
}

/// Whoever comes back to the address of the form.
pub(super) fn lead_back(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| Ok(Answer::see_other(&visitor.root())))
}

fn lead_on(visitor: &Visitor<'_>, fields: &Fields) -> Answer {
    match visitor.next(fields) {
        Some(next) => Answer::see_other(next.as_str()),
        None => Answer::see_other(&visitor.path("home")),
    }
}

fn empty<'a>(visitor: &'a Visitor<'_>, query: &Fields) -> Page<'a> {
    let next = visitor.next(query);
    let says = |name, value| query.all(name).next() == Some(value);
    let notice = if says("done", "sign-out") {
        Some("signed-out")
    } else if says("cookies", "needed") {
        Some("cookies-needed")
    } else {
        next.as_ref().map(|_| "sign-in-needed")
    };
    let words = visitor.words();
    Page {
        frame: visitor.frame(words.say("sign-in-title"), Outcome::Fine),
        company: &visitor.facts.name,
        root: visitor.root(),
        sign_up: visitor.facts.sign_up,
        faults: Faults::default(),
        notice: notice.map(|id| words.say(id)),
        message: visitor.facts.branding.login_message(visitor.language),
        email: "",
        keep: Keep::Visit,
        next: next.map(|next| next.as_str().to_owned()),
    }
}

/// What was typed.
struct Typed<'f> {
    email: &'f str,
    password: &'f str,
    keep: Keep,
}

impl<'f> Typed<'f> {
    fn of(form: &'f Fields) -> Result<Self, Refused> {
        form.only(&["email", "password", "keep", "next"])?;
        Ok(Self {
            email: form.one("email")?.unwrap_or_default(),
            password: form.one("password")?.unwrap_or_default(),
            keep: if form.one("keep")?.is_some() { Keep::SignedIn } else { Keep::Visit },
        })
    }
}

/// Signs in, or says on the same page why not, with everything that was typed but the password.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let form = request.form()?;
        let typed = Typed::of(&form)?;
        let missing = missing(visitor, &typed);
        if !missing.is_empty() {
            return again(visitor, &form, &typed, (missing, Refused::new(code::VALIDATION_FAILED)));
        }
        match sign_in(visitor, &typed) {
            Ok(signed_in) => {
                request.is_from(Caller::signed_in(signed_in.signed_in()));
                let (answer, limits) = (arrive(visitor, &form, &signed_in), &app.portal().policy().sessions);
                Ok(session_cookie::begin(answer, visitor.company(), signed_in.signed_in(), limits))
            }
            Err(refused) if stays(&refused) => {
                let field = (refused.code() == code::SIGN_IN_FAILED).then_some("password");
                let faults = Faults::whole(&refused, field, visitor.words());
                again(visitor, &form, &typed, (faults, refused))
            }
            Err(refused) => Err(refused),
        }
    })
}

fn missing(visitor: &Visitor<'_>, typed: &Typed<'_>) -> Faults {
    let mut faults = Faults::default();
    if typed.email.trim().is_empty() {
        faults.add("email", visitor.words().say("sign-in-email-missing"));
    }
    if typed.password.is_empty() {
        faults.add("password", visitor.words().say("sign-in-password-missing"));
    }
    faults
}

fn sign_in(visitor: &Visitor<'_>, typed: &Typed<'_>) -> Result<SignIn, Refused> {
    let Visitor { app, request, .. } = visitor;
    let device = request.cookies().value(visitor.company(), CookieKind::Device);
    Ok(app.portal().sign_in(&SignInRequest {
        company: visitor.company().clone(),
        email: typed.email.to_owned(),
        password: App::typed_password(typed.password),
        keep: typed.keep,
        source: App::source(request),
        device: device.and_then(DeviceToken::parse),
        device_name: DeviceName::shortened(request.user_agent()),
    })?)
}

fn arrive(visitor: &Visitor<'_>, form: &Fields, signed_in: &SignIn) -> Answer {
    match signed_in {
        SignIn::Ready(_) => lead_on(visitor, form),
        SignIn::MustChangePassword(_) => Answer::see_other(&visitor.path("password")),
        SignIn::MustAcceptTerms(_) => Answer::see_other(&visitor.path("terms")),
    }
}

/// Whether the form may be sent again as it is, or corrected; for anything else there is a page of its own.
fn stays(refused: &Refused) -> bool {
    let told = [code::SIGN_IN_FAILED, code::ACCOUNT_DISABLED, code::TEMPORARY_PASSWORD_EXPIRED];
    told.contains(&refused.code()) || matches!(refused.code().class(), Class::TooMany | Class::Busy)
}

fn again(
    visitor: &Visitor<'_>,
    form: &Fields,
    typed: &Typed<'_>,
    (faults, refused): (Faults, Refused),
) -> Result<Answer, Refused> {
    let page = Page {
        frame: visitor.frame(visitor.words().say("sign-in-title"), Outcome::Faulty),
        faults,
        notice: None,
        email: typed.email,
        keep: typed.keep,
        ..empty(visitor, form)
    };
    let answer = render(status(refused.code()), &page)?;
    Err(refused.shown_as(answer))
}
