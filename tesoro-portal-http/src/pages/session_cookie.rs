//! What a browser is given to stay signed in, and told when it is over (R-AUTH-04, THREATS 31 and 38).

use hyper::header::{HeaderName, HeaderValue};
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::session::{Keep, SessionLimits, SignedIn};

use crate::answer::Answer;
use crate::cookies::{CookieKind, CookieName};

/// Adds the cookies of a new session. The browser forgets the session's when it closes, unless the client asked to stay
/// signed in; the device's opens nothing by itself, and outlives every session.
pub(super) fn begin(answer: Answer, company: &CompanyId, signed_in: &SignedIn, limits: &SessionLimits) -> Answer {
    let longest = limits.signed_in.absolute;
    let keep = match signed_in.session.keep {
        Keep::Visit => None,
        Keep::SignedIn => Some(longest),
    };
    let store = |kind, value: &str, keep| CookieName::of(company, kind).store(kind, value, keep);
    answer.with_cookie(&store(CookieKind::Client, &signed_in.token.expose(), keep)).with_cookie(&store(
        CookieKind::Device,
        &signed_in.device.expose(),
        Some(longest),
    ))
}

/// Takes the session's cookie away, and everything the browser has kept of the pages.
pub(super) fn end(answer: Answer, company: &CompanyId) -> Answer {
    let cookie = CookieName::of(company, CookieKind::Client).remove(CookieKind::Client);
    answer
        .with(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""))
        .with_cookie(&cookie)
}
