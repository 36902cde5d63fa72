//! The sign-up and the reset that a browser has under way: their ids and secrets, in cookies and never in an address
//! (R-REG-02, THREATS 77).

use tesoro_portal_core::account::{CodeRequest, FlowTicket};
use tesoro_portal_core::challenge::Purpose;
use tesoro_portal_core::session::{DeviceName, FlowHandle};
use tesoro_portal_core::{ChallengeId, CompanyId};
use time::Duration;

use super::guard::Visitor;
use crate::answer::Answer;
use crate::app::App;
use crate::cookies::{CookieKind, CookieName};

/// The cookie is kept no longer: whoever comes back later begins again.
const KEPT_MAX: Duration = Duration::days(1);

/// What the browser shows of it. A browser has one of each purpose for each company: a newer one takes the place of the
/// older, and a reset in a second tab leaves the sign-up of the first alone.
pub(super) struct Flow {
    pub(super) id: ChallengeId,
    pub(super) handle: FlowHandle,
}

impl Flow {
    /// The one that this browser shows for the company.
    pub(super) fn of(visitor: &Visitor<'_>, purpose: Purpose) -> Option<Self> {
        let shown = visitor.request.cookies().value(visitor.company(), kind(purpose))?;
        let (id, handle) = shown.split_once('.')?;
        let handle = FlowHandle::parse(handle).filter(|handle| handle.company() == visitor.company())?;
        Some(Self { id: id.parse().ok()?, handle })
    }

    /// A try with the code that was typed.
    pub(super) fn with_code(self, visitor: &Visitor<'_>, code: &str) -> CodeRequest {
        CodeRequest {
            company: visitor.company().clone(),
            flow: self.id,
            handle: Some(self.handle),
            code: code.to_owned(),
            device_name: DeviceName::shortened(visitor.request.user_agent()),
            source: App::source(visitor.request),
        }
    }
}

/// Gives the browser its part of a new flow.
pub(super) fn begin(answer: Answer, visitor: &Visitor<'_>, purpose: Purpose, ticket: &FlowTicket) -> Answer {
    let value = format!("{}.{}", ticket.id, ticket.handle.expose());
    let left = ticket.expires_at - visitor.app.portal().now();
    let name = CookieName::of(visitor.company(), kind(purpose));
    answer.with_cookie(&name.store(kind(purpose), &value, Some(left.min(KEPT_MAX))))
}

/// Takes it away: the flow is finished.
pub(super) fn end(answer: Answer, purpose: Purpose, company: &CompanyId) -> Answer {
    answer.with_cookie(&CookieName::of(company, kind(purpose)).remove(kind(purpose)))
}

fn kind(purpose: Purpose) -> CookieKind {
    match purpose {
        Purpose::Registration => CookieKind::SignUp,
        // Who confirms is signed in: there is no flow of the browser's to keep.
        Purpose::Reset | Purpose::Confirmation => CookieKind::Reset,
    }
}
