//! One request and its answer, from the head to the log.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use hyper::body::Body;
use hyper::header::{
    ACCEPT, ACCEPT_LANGUAGE, ALLOW, CONNECTION, CONTENT_ENCODING, CONTENT_RANGE, CONTENT_TYPE, HOST, HeaderMap,
    HeaderValue,
};
use hyper::http::request::Parts;
use hyper::{Request as HttpRequest, Response, Version};
use tesoro_portal_core::code;
use tesoro_portal_core::refused_acts::Caller;
use time::Duration;
use tokio::time::Instant;

use super::app::{AppParts, PeerAddress, Unanswered};
use super::body;
use super::compress::compressed;
use super::outgoing::Outgoing;
use super::receive;
use crate::answer::Answer;
use crate::csrf::{self, Proof};
use crate::headers;
use crate::json;
use crate::logging::{self, Access as AccessRecord};
use crate::metrics::Observation;
use crate::pools::{Outcome, Workers};
use crate::problem;
use crate::refused::Refused;
use crate::request_id::RequestId;
use crate::routing::{
    Accepts, Credential, Face, Gate, Lookup, Method, Pool, Referrer, Request, RequestParts, Route, credential,
};
use crate::source_ip;

/// After so long a busy pool has most likely worked off what waited.
const BUSY_RETRY: Duration = Duration::seconds(1);

pub(super) async fn run<S, B>(app: &AppParts<S>, request: HttpRequest<B>) -> Response<Outgoing>
where
    S: Send + Sync + 'static,
    B: Body + Send + 'static,
{
    let start = Instant::now();
    let id = RequestId::mint(&*app.entropy);
    let (head, body) = request.into_parts();
    let has_body = !body.is_end_stream();
    let mut caller = Known::default();
    let (pattern, face, result) = match app.table.look_up(&head.method, head.uri.path()) {
        Lookup::Found(route, params) => {
            let asked = Asked { app, route, id };
            (route.pattern(), route.face(), asked.answer(&head, params, body, &mut caller).await)
        }
        Lookup::OtherMethods(pattern, methods) => {
            let refused = Refused::new(code::METHOD_NOT_ALLOWED).with("allowed", methods.join(", "));
            (pattern, Face::Api, Err(Failed::BeforeBody(refused)))
        }
        Lookup::Nothing => ("none", unknown_face(&head), Err(Failed::BeforeBody(Refused::not_found()))),
    };
    let asked_for = AccessRecord { id, origin: app.origin.name(), method: method_name(&head), route: pattern };
    let (answer, close) = match result {
        Ok(answer) => (answer, false),
        Err(failed) => {
            let (refused, is_unread) = match failed {
                Failed::BeforeBody(refused) => (refused, has_body),
                Failed::AfterBody(refused) => (refused, false),
            };
            logging::refused(&asked_for, caller.get(), &refused);
            (refusal(app, &head, face, &refused, id), is_unread)
        }
    };
    let (status, exposure) = (answer.status(), answer.exposure());
    let mut response = answer.into_http();
    headers::apply(response.headers_mut(), exposure, app.transport, id);
    if close && head.version < Version::HTTP_2 {
        // The rest of the body is not waited for, so the next request could not be found.
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    let took = start.elapsed();
    let AccessRecord { origin, method, route, .. } = asked_for;
    app.metrics.observe(Observation { origin, method, route, status: status.as_u16(), took });
    logging::answered(&asked_for, caller.get(), status, took);
    response
}

/// An object without fields.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct NoFields {}

/// Who asked, once that is proved.
type Known = Arc<OnceLock<Caller>>;

/// When a request was refused.
enum Failed {
    /// Before its body was read to the end: the connection cannot go on.
    BeforeBody(Refused),
    /// Later.
    AfterBody(Refused),
}

struct Asked<'a, S: 'static> {
    app: &'a AppParts<S>,
    route: &'a Route<S>,
    id: RequestId,
}

impl<S: Send + Sync + 'static> Asked<'_, S> {
    async fn answer<B>(
        &self,
        head: &Parts,
        params: Vec<(String, String)>,
        body: B,
        caller: &mut Known,
    ) -> Result<Answer, Failed>
    where
        B: Body + Send + 'static,
    {
        self.check(head, &body).map_err(Failed::BeforeBody)?;
        let mut parts = self.parts(head, params);
        if let Accepts::Upload(limit) = self.route.accepts() {
            if let Some(gate) = self.route.gate {
                parts = self.pass(gate, parts, caller).await.map_err(Failed::BeforeBody)?;
            }
            let (pace, spool) = (self.app.body_pace.for_upload(), &self.app.spool);
            let upload = receive::receive(body, &head.headers, limit as u64, (pace, spool)).await;
            parts.upload = Some(upload.map_err(Failed::BeforeBody)?);
        } else {
            let limit = self.route.accepts().limit();
            parts.body = body::read(body, limit, self.app.body_pace).await.map_err(Failed::BeforeBody)?;
        }
        if self.route.accepts() == Accepts::EmptyJson && !parts.body.is_empty() {
            json::read::<NoFields>(&parts.body).map_err(Failed::AfterBody)?;
        }
        let request = Request::new(parts);
        *caller = request.caller_later();
        self.run(request).await.map_err(Failed::AfterBody)
    }

    /// Asks whether the upload is wanted at all, before any of it is received: a stranger's is not.
    async fn pass(&self, gate: Gate<S>, parts: RequestParts, caller: &mut Known) -> Result<RequestParts, Refused> {
        let (state, record) = (Arc::clone(&self.app.state), self.app.on_refused);
        let request = Request::new(parts);
        *caller = request.caller_later();
        let asked = move || match (gate(&state, &request), record) {
            (Ok(()), _) => Ok(request.into_parts()),
            (Err(refused), None) => Err(refused),
            (Err(refused), Some(record)) => {
                record(&state, &request, &refused);
                Err(refused)
            }
        };
        self.hand_over(&self.app.pools.read, asked).await
    }

    fn parts(&self, head: &Parts, params: Vec<(String, String)>) -> RequestParts {
        RequestParts {
            method: self.route.method(),
            pattern: self.route.pattern(),
            params,
            query: head.uri.query().unwrap_or_default().to_owned(),
            headers: head.headers.clone(),
            body: Bytes::new(),
            upload: None,
            source: self.source(head),
            id: self.id,
        }
    }

    /// Everything that the head alone decides: nothing is read for a request that is refused here.
    fn check<B: Body>(&self, head: &Parts, body: &B) -> Result<(), Refused> {
        check_host(head)?;
        check_media_type(&head.headers, self.route.accepts(), body)?;
        csrf::check(self.proof(head), &head.headers, &self.app.own_origin)
    }

    /// What the request has to prove about the page that it comes from.
    fn proof(&self, head: &Parts) -> Proof {
        if !self.route.method().is_unsafe() && !self.route.is_counted {
            return Proof::Needless;
        }
        if matches!(self.route.accepts(), Accepts::Form(_)) || self.route.face() == Face::Page {
            return match self.route.referrer() {
                Referrer::Told => Proof::OwnPage,
                Referrer::Withheld => Proof::OwnPageUnreferred,
            };
        }
        match credential(&head.headers) {
            Credential::Bearer => Proof::Needless,
            Credential::Cookie => Proof::OwnPage,
            Credential::None => Proof::NotForeign,
        }
    }

    fn source(&self, head: &Parts) -> IpAddr {
        let peer = head.extensions.get::<PeerAddress>().map_or(Ipv4Addr::UNSPECIFIED.into(), |peer| peer.0.ip());
        source_ip::source(peer, &head.headers, &self.app.trusted_proxies)
    }

    async fn run(&self, request: Request) -> Result<Answer, Refused> {
        let (state, route, record) = (Arc::clone(&self.app.state), *self.route, self.app.on_refused);
        let job = move || {
            let result = route.run(&state, &request);
            if let (Err(refused), Some(record), true) = (&result, record, route.method().is_unsafe()) {
                record(&state, &request, refused);
            }
            result.map(|answer| compressed(answer, request.headers()))
        };
        match self.route.pool {
            Pool::Inline => job(),
            Pool::Read => self.hand_over(&self.app.pools.read, job).await,
            Pool::Write => self.hand_over(&self.app.pools.write, job).await,
            Pool::Media => self.hand_over(&self.app.pools.media, job).await,
        }
    }

    async fn hand_over<T: Send + 'static>(
        &self,
        workers: &Workers,
        job: impl FnOnce() -> Result<T, Refused> + Send + 'static,
    ) -> Result<T, Refused> {
        let waiting = workers.submit(job).map_err(|_| Refused::new(code::BUSY).retry_after(BUSY_RETRY))?;
        match waiting.await {
            Ok(Outcome::Done(result)) => result,
            Ok(Outcome::Panicked(place)) => {
                self.app.metrics.panicked();
                Err(Refused::internal(&Panicked(place)))
            }
            Err(_) => Err(Refused::new(code::BUSY).retry_after(BUSY_RETRY)),
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the handler panicked at {0}")]
struct Panicked(String);

/// RFC 9112 3.2: an HTTP/1.1 request has exactly one. It is not used for anything (R-COMP-04).
fn check_host(head: &Parts) -> Result<(), Refused> {
    let hosts = head.headers.get_all(HOST).iter().count();
    let fits = hosts == 1 || (hosts == 0 && head.version != Version::HTTP_11);
    if fits { Ok(()) } else { Err(Refused::new(code::MALFORMED_REQUEST)) }
}

fn check_media_type<B: Body>(headers: &HeaderMap, accepts: Accepts, body: &B) -> Result<(), Refused> {
    let unsupported = || Err(Refused::new(code::UNSUPPORTED_MEDIA_TYPE));
    if headers.contains_key(CONTENT_ENCODING) {
        return unsupported();
    }
    let wanted = match accepts {
        Accepts::Nothing | Accepts::EmptyJson if body.is_end_stream() => return Ok(()),
        Accepts::Nothing => return Err(Refused::new(code::MALFORMED_REQUEST)),
        Accepts::Bytes(_) | Accepts::Upload(_) => return Ok(()),
        Accepts::Json(_) | Accepts::EmptyJson => "application/json",
        Accepts::Form(_) => "application/x-www-form-urlencoded",
    };
    let mut types = headers.get_all(CONTENT_TYPE).iter();
    match (types.next().map(HeaderValue::to_str), types.next()) {
        (Some(Ok(value)), None) if is_media_type(value, wanted) => Ok(()),
        _ => unsupported(),
    }
}

/// The type itself, with no parameter but `charset=utf-8`.
fn is_media_type(value: &str, wanted: &str) -> bool {
    let mut parts = value.split(';').map(str::trim);
    parts.next().is_some_and(|essence| essence.eq_ignore_ascii_case(wanted))
        && parts.all(|parameter| {
            parameter.eq_ignore_ascii_case("charset=utf-8") || parameter.eq_ignore_ascii_case("charset=\"utf-8\"")
        })
}

/// A path that is not there is a page's if a browser asks for it.
fn unknown_face(head: &Parts) -> Face {
    let asks_for_page = head
        .headers
        .get(ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"));
    if asks_for_page && !head.uri.path().starts_with("/api/") { Face::Page } else { Face::Api }
}

fn refusal<S>(app: &AppParts<S>, head: &Parts, face: Face, refused: &Refused, id: RequestId) -> Answer {
    let languages = head.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if let Some(page) = &refused.page {
        return problem::with_headers(Answer::clone(page), refused);
    }
    let answer = match (face, app.error_page) {
        (Face::Page, Some(page)) => {
            let unanswered = Unanswered { path: head.uri.path(), languages, id };
            problem::with_headers(page(&app.state, refused, unanswered), refused)
        }
        _ => problem::answer(refused, languages, &*app.wording, id),
    };
    let allowed = refused.details.iter().find_map(|(name, value)| match value {
        tesoro_portal_core::Detail::Text(methods) if *name == "allowed" => Some(methods.as_str()),
        _ => None,
    });
    let length = refused.details.iter().find_map(|(name, value)| match value {
        tesoro_portal_core::Detail::Number(length) if *name == "length" => Some(length),
        _ => None,
    });
    let answer = match length {
        Some(length) if refused.code == code::RANGE_NOT_SATISFIABLE => {
            answer.with_text(CONTENT_RANGE, &format!("bytes */{length}"))
        }
        _ => answer,
    };
    match allowed {
        Some(methods) if refused.code == code::METHOD_NOT_ALLOWED => answer.with_text(ALLOW, methods),
        _ => answer,
    }
}

/// The method for logs and metrics: a caller's own invention is not written down.
fn method_name(head: &Parts) -> &'static str {
    match head.method {
        hyper::Method::HEAD => "HEAD",
        _ => Method::of(&head.method).map_or("other", Method::name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_50_a_media_type_has_no_parameter_but_its_charset() {
        for value in ["application/json", "Application/JSON; charset=UTF-8", "application/json;charset=\"utf-8\""] {
            assert!(is_media_type(value, "application/json"), "{value}");
        }
        for value in ["text/plain", "application/json; charset=utf-16", "application/jsonp", "", "application/json;"] {
            assert!(!is_media_type(value, "application/json"), "{value}");
        }
    }
}
