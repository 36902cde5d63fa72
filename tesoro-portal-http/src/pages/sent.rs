//! Where a code went, and when another one can be asked for: “to a•••@example.com”, “in 42 seconds”.
//!
//! It is what the visitor typed, told to the same browser, and the same whether the address has an account or not
//! (R-REG-04). The portal keeps no address of a stranger, so the browser does, in a cookie that opens nothing.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use tesoro_portal_core::account::{EmailAddress, RESEND_COOL_DOWN};
use tesoro_portal_core::challenge::Purpose;
use time::{Duration, UtcDateTime};

use super::guard::Visitor;
use crate::answer::Answer;
use crate::api::shape::rfc3339;
use crate::cookies::{CookieKind, CookieName};

/// As long as a code is good, or little longer: then nobody waits for it any more.
const KEPT: Duration = Duration::hours(1);

/// A code that is on its way.
pub(super) struct Sent {
    /// The address, with all but its first letter and its domain hidden.
    pub(super) to: String,
    again_at: UtcDateTime,
}

/// What a page counts down to.
pub(super) struct Countdown {
    /// When it is over.
    pub(super) until: String,
    /// What the server's clock says.
    pub(super) now: String,
    /// The sentence, with `{when}` in the place of how long it still is.
    pub(super) text: String,
}

impl Sent {
    /// A code to the address that was typed.
    pub(super) fn to(typed: &str, again_at: UtcDateTime) -> Option<Self> {
        Some(Self { to: EmailAddress::parse(typed).ok()?.masked(), again_at })
    }

    /// What this browser knows of a code.
    pub(super) fn of(visitor: &Visitor<'_>, purpose: Purpose) -> Option<Self> {
        let kept = visitor.request.cookies().value(visitor.company(), kind(purpose))?;
        let (to, again_at) = kept.split_once('.')?;
        let to = String::from_utf8(URL_SAFE_NO_PAD.decode(to).ok()?).ok()?;
        let again_at = UtcDateTime::from_unix_timestamp(again_at.parse().ok()?).ok()?;
        Some(Self { to, again_at })
    }

    /// The same address, to which another code has just gone.
    pub(super) fn again(self, now: UtcDateTime) -> Self {
        Self { again_at: now.saturating_add(RESEND_COOL_DOWN), ..self }
    }

    /// Lets the browser know it.
    pub(super) fn note(&self, answer: Answer, visitor: &Visitor<'_>, purpose: Purpose) -> Answer {
        let value = format!("{}.{}", URL_SAFE_NO_PAD.encode(&self.to), self.again_at.unix_timestamp());
        let name = CookieName::of(visitor.company(), kind(purpose));
        answer.with_cookie(&name.store(kind(purpose), &value, Some(KEPT)))
    }

    /// How long it is until another code can be asked for; nothing once it can.
    pub(super) fn countdown(&self, visitor: &Visitor<'_>) -> Option<Countdown> {
        let now = visitor.app.portal().now();
        (now < self.again_at).then(|| Countdown {
            until: rfc3339(self.again_at),
            now: rfc3339(now),
            text: visitor.words().say_with("code-resend-in", "when", "{when}"),
        })
    }
}

/// Nobody waits for a code any more.
pub(super) fn forget(answer: Answer, visitor: &Visitor<'_>, purpose: Purpose) -> Answer {
    answer.with_cookie(&CookieName::of(visitor.company(), kind(purpose)).remove(kind(purpose)))
}

fn kind(purpose: Purpose) -> CookieKind {
    match purpose {
        Purpose::Registration => CookieKind::SignUpSent,
        // Who confirms is signed in: there is nothing the browser has to keep.
        Purpose::Reset | Purpose::Confirmation => CookieKind::ResetSent,
    }
}
