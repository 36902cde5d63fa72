//! What handlers work on: the portal, the desk, and the texts.

use std::fmt;
use std::sync::Arc;

use hyper::header::HeaderName;
use tesoro_portal_core::agent::AgentCtx;
use tesoro_portal_core::language::{Language, negotiate_header};
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::{Authenticated, ClientCtx, SessionToken};
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{Class, Code, Detail, Failure, Portal, Refusal};
use tesoro_portal_sqlite::SqliteStore;

use crate::api::Addresses;
use crate::cookies::CookieKind;
use crate::demo::DemoDesk;
use crate::desk::Desk;
use crate::metrics::Metrics;
use crate::ops::Operations;
use crate::pages::FormKey;
use crate::records::Records;
use crate::refused::Refused;
use crate::routing::Request;
use crate::upload::Spool;

/// Told that a mail is waiting, so that it need not wait for the next round.
pub type MailBell = Arc<dyn Fn() + Send + Sync>;

/// What the application is made of.
pub struct AppParts {
    /// The portal.
    pub portal: Portal,
    /// How agents come in.
    pub desk: Desk,
    /// Where everything is kept, to be asked whether it is there.
    pub store: SqliteStore,
    /// The texts.
    pub texts: Texts,
    /// The key of the tokens in forms.
    pub forms: FormKey,
    /// Rung when a mail is waiting.
    pub bell: MailBell,
    /// Where requests are counted.
    pub metrics: Metrics,
    /// Where the two origins are.
    pub addresses: Addresses,
    /// Where what is being made waits until it is sent.
    pub spool: Spool,
    /// What only the demo has.
    pub demo: Option<DemoDesk>,
}

/// The state of all handlers.
pub struct App {
    parts: Arc<AppParts>,
    /// The portal under the key of one request.
    portal: Option<Portal>,
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").finish_non_exhaustive()
    }
}

impl App {
    /// The state made of these parts.
    pub fn new(parts: AppParts) -> Self {
        Self { parts: Arc::new(parts), portal: None }
    }

    /// The same state with a portal under the key of one request.
    pub(crate) fn with_portal(&self, portal: Portal) -> Self {
        Self { parts: Arc::clone(&self.parts), portal: Some(portal) }
    }

    /// The portal.
    pub fn portal(&self) -> &Portal {
        self.portal.as_ref().unwrap_or(&self.parts.portal)
    }

    /// The CRM's own data on their way in.
    pub fn records(&self) -> Records<'_> {
        Records::new(&self.parts.store, &self.parts.portal)
    }

    /// How agents come in.
    pub fn desk(&self) -> &Desk {
        &self.parts.desk
    }

    /// Where the two origins are.
    pub fn addresses(&self) -> &Addresses {
        &self.parts.addresses
    }

    /// What only the demo has.
    pub fn demo(&self) -> Option<&DemoDesk> {
        self.parts.demo.as_ref()
    }

    /// Where what is being made waits until it is sent.
    pub(crate) fn spool(&self) -> &Spool {
        &self.parts.spool
    }

    /// The texts.
    pub fn texts(&self) -> &Texts {
        &self.parts.texts
    }

    /// The key of the tokens in forms.
    pub fn forms(&self) -> &FormKey {
        &self.parts.forms
    }

    /// Rings for the mails that the request caused.
    pub fn mail_is_waiting(&self) {
        (self.parts.bell)();
    }

    /// The proof of the client who asks, restricted or not.
    pub fn any_client(&self, request: &Request) -> Result<Authenticated, Refused> {
        let token = Self::client_token(request).ok_or_else(|| Refused::new(tesoro_portal_core::code::NOT_SIGNED_IN))?;
        let client = self.parts.portal.authenticate(&token)?;
        request.is_from(Caller::client(&client));
        Ok(client)
    }

    /// The proof of the client who asks and may do everything a client may.
    pub fn client(&self, request: &Request) -> Result<ClientCtx, Refused> {
        Ok(self.any_client(request)?.ready().map_err(Failure::Refused)?)
    }

    /// A bearer's token, else the cookie's; with the cookies of two companies it is not clear who asks, so nobody does.
    fn client_token(request: &Request) -> Option<SessionToken> {
        if let Some(bearer) = request.bearer() {
            return SessionToken::parse(bearer);
        }
        let mut cookies = request.cookies().values(CookieKind::Client);
        match (cookies.next(), cookies.next()) {
            (Some(only), None) => SessionToken::parse(only),
            _ => None,
        }
    }

    /// The proof of the agent who asks, by key or session.
    pub fn agent(&self, request: &Request) -> Result<AgentCtx, Refused> {
        let speaks_for = request.header(&HeaderName::from_static("tesoro-agent"));
        let shown = Self::agent_bearer(request).unwrap_or_default();
        let ctx = self.parts.desk.authenticate(shown, speaks_for)?;
        request.is_from(Caller::agent(&ctx));
        Ok(ctx)
    }

    /// What an agent shows: a bearer, else the console's cookie.
    pub fn agent_bearer(request: &Request) -> Option<&str> {
        if let Some(bearer) = request.bearer() {
            return Some(bearer);
        }
        let mut cookies = request.cookies().values(CookieKind::Agent);
        match (cookies.next(), cookies.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }

    /// A password as typed to sign in. One that is longer than any password can be is compared as an empty one: it is
    /// wrong, and costs what a wrong one costs (R-AUTH-02).
    pub fn typed_password(typed: &str) -> PasswordCandidate {
        PasswordCandidate::from_typed(typed).unwrap_or_else(|_| PasswordCandidate::nothing())
    }

    /// Records that somebody who is known was refused what they may not do, or what is not theirs (ADR 0009). The answer
    /// is the same if that fails: nothing was done, and the log has it.
    pub(crate) fn record_refused(&self, request: &Request, refused: &Refused) {
        let Some(caller) = request.caller() else { return };
        if !matches!(refused.code().class(), Class::Forbidden | Class::NotFound) {
            return;
        }
        let name = format!("{} {}", request.method().name(), request.pattern());
        let Ok(name) = name.parse() else { return };
        if let Err(error) = self.parts.portal.record_refused_act(caller, &name, refused.code()) {
            tracing::error!(request_id = %request.request_id(), cause = %error, "a refused act was not recorded");
        }
    }

    /// Where a request comes from, as waits count it.
    pub fn source(request: &Request) -> SourceKey {
        SourceKey::from_ip(request.source())
    }

    /// A code in words, in the language the request asks for.
    pub fn word(&self, request: &Request, code: Code, details: &[(&'static str, Detail)]) -> String {
        self.parts.texts.refusal(negotiate_header(request.accept_language(), Language::ALL), code, details)
    }
}

impl Operations for App {
    fn metrics(&self) -> &Metrics {
        &self.parts.metrics
    }

    fn ready(&self) -> Result<(), Refused> {
        self.parts.store.check().map_err(|error| Refused::from(Failure::<Unready>::Store(error)))
    }
}

/// Being ready is refused by nothing but the store.
#[derive(Debug, thiserror::Error)]
#[error("not ready")]
enum Unready {}

impl Refusal for Unready {
    fn code(&self) -> Code {
        match *self {}
    }
}
