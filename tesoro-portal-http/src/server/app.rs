//! The application of one origin: a `tower_service::Service` that a host mounts in one line.
//!
//! ```text
//! axum::Router::new().fallback_service(app)
//! ```

use std::convert::Infallible;
use std::fmt;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use hyper::body::{Body, Buf};
use hyper::{Request as HttpRequest, Response};
use tesoro_portal_core::ports::Entropy;

use super::exchange;
use super::limits::BodyPace;
use super::outgoing::Outgoing;
use crate::answer::Answer;
use crate::headers::Transport;
use crate::metrics::Metrics;
use crate::pools::Pools;
use crate::problem::Wording;
use crate::refused::Refused;
use crate::request_id::RequestId;
use crate::routing::{Origin, Request, RouteTable};
use crate::source_ip::Network;
use crate::upload::Spool;

/// Where a connection comes from. The server's own listeners add it to every request's extensions, and so does a host
/// that mounts the application; without it a request comes from the unspecified address.
#[derive(Debug, Clone, Copy)]
pub struct PeerAddress(pub SocketAddr);

/// A request that was refused before or in its handler, for the page that says so.
#[derive(Debug, Clone, Copy)]
pub struct Unanswered<'a> {
    /// The raw path, without the query.
    pub path: &'a str,
    /// The raw `Accept-Language`, or nothing.
    pub languages: &'a str,
    /// The request id, to be shown.
    pub id: RequestId,
}

/// Renders a refusal as a page. It runs on the connection's thread: no I/O.
pub type ErrorPage<S> = fn(&S, &Refused, Unanswered<'_>) -> Answer;

/// Records that a request which would have changed something was refused. It runs where the handler ran.
pub type OnRefused<S> = fn(&S, &Request, &Refused);

/// What an application is made of.
pub struct AppParts<S: 'static> {
    /// What the handlers work on.
    pub state: Arc<S>,
    /// The routes of this origin.
    pub table: RouteTable<S>,
    /// Which of the two it is.
    pub origin: Origin,
    /// The origin as browsers write it, e.g. `https://portal.example`: what CSRF checks compare with.
    pub own_origin: String,
    /// Whether it is reached over TLS.
    pub transport: Transport,
    /// Proxies whose `X-Forwarded-For` counts.
    pub trusted_proxies: Vec<Network>,
    /// How fast a body has to arrive.
    pub body_pace: BodyPace,
    /// Where uploads wait.
    pub spool: Spool,
    /// Where handlers run; both origins share them.
    pub pools: Pools,
    /// The texts of refusals.
    pub wording: Arc<dyn Wording>,
    /// Refusals of pages; without it they are problem documents too.
    pub error_page: Option<ErrorPage<S>>,
    /// Records acts that were refused.
    pub on_refused: Option<OnRefused<S>>,
    /// Where request ids come from.
    pub entropy: Arc<dyn Entropy>,
    /// Where requests are counted.
    pub metrics: Metrics,
}

/// The application of one origin. Cloning it shares it.
pub struct App<S: 'static>(pub(super) Arc<AppParts<S>>);

impl<S> App<S> {
    /// An application from its parts.
    pub fn new(parts: AppParts<S>) -> Self {
        Self(Arc::new(parts))
    }

    /// The name of its origin.
    pub(super) fn origin(&self) -> &'static str {
        self.0.origin.name()
    }

    /// The rows that it answers.
    pub fn table(&self) -> &RouteTable<S> {
        &self.0.table
    }
}

impl<S: Send + Sync + 'static> App<S> {
    /// Answers one request.
    pub fn answer<B>(&self, request: HttpRequest<B>) -> AnswerFuture
    where
        B: Body + Send + 'static,
        B::Data: Buf + Send,
    {
        let parts = Arc::clone(&self.0);
        Box::pin(async move { Ok(exchange::run(&parts, request).await) })
    }
}

/// An answer on its way.
pub type AnswerFuture = Pin<Box<dyn Future<Output = Result<Response<Outgoing>, Infallible>> + Send>>;

impl<S, B> tower_service::Service<HttpRequest<B>> for App<S>
where
    S: Send + Sync + 'static,
    B: Body + Send + 'static,
    B::Data: Buf + Send,
{
    type Response = Response<Outgoing>;
    type Error = Infallible;
    type Future = AnswerFuture;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        // Load is shed per request, by the pools, so that what needs no worker is still answered.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: HttpRequest<B>) -> AnswerFuture {
        self.answer(request)
    }
}

impl<S> Clone for App<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S> fmt::Debug for App<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("origin", &self.0.origin).field("table", &self.0.table).finish_non_exhaustive()
    }
}
