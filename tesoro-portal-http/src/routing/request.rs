//! A request as a handler sees it: complete, owned, and already judged by the transport.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use hyper::header::{ACCEPT_LANGUAGE, AUTHORIZATION, HeaderMap, HeaderName, IF_MATCH, IF_NONE_MATCH, USER_AGENT};
use serde::de::DeserializeOwned;
use tesoro_portal_core::code;
use tesoro_portal_core::idempotency::RequestDigest;
use tesoro_portal_core::refused_acts::Caller;

use super::route::Method;
use super::table::Params;
use crate::cookies::Cookies;
use crate::fields::Fields;
use crate::json;
use crate::refused::Refused;
use crate::request_id::RequestId;
use crate::upload::Upload;

/// The longest `Idempotency-Key`.
const IDEMPOTENCY_KEY_MAX: usize = 255;
/// So much of a `User-Agent` is kept, in characters: enough to name a browser in the list of sessions.
const USER_AGENT_MAX: usize = 256;

/// What a request is made of.
pub struct RequestParts {
    /// The method.
    pub method: Method,
    /// The pattern of the route.
    pub pattern: &'static str,
    /// The decoded parameters of the path.
    pub params: Params,
    /// The raw query, without the question mark.
    pub query: String,
    /// The headers, without those of the connection.
    pub headers: HeaderMap,
    /// The whole body.
    pub body: Bytes,
    /// What was uploaded, on a route that takes uploads.
    pub upload: Option<Upload>,
    /// Where it comes from.
    pub source: IpAddr,
    /// Its id.
    pub id: RequestId,
}

/// One request.
pub struct Request {
    parts: RequestParts,
    cookies: Cookies,
    /// Who asks, once that is proved.
    caller: Arc<OnceLock<Caller>>,
}

impl Request {
    /// A request from its parts; tests of handlers make theirs here.
    pub fn new(parts: RequestParts) -> Self {
        let shows_token = shows_bearer(&parts.headers);
        let cookies = if shows_token { Cookies::default() } else { Cookies::read(&parts.headers) };
        Self { parts, cookies, caller: Arc::default() }
    }

    /// It is proved who asks; only the first proof counts.
    pub fn is_from(&self, caller: Caller) {
        // A second proof in one request is of the same caller.
        let _ = self.caller.set(caller);
    }

    /// Who asks, if that has been proved so far.
    pub fn caller(&self) -> Option<&Caller> {
        self.caller.get()
    }

    /// The same for whoever outlives the request.
    pub(crate) fn caller_later(&self) -> Arc<OnceLock<Caller>> {
        Arc::clone(&self.caller)
    }

    /// What makes it another request than one with the same key: method, target and body.
    pub fn digest(&self) -> RequestDigest {
        let mut parts: Vec<&[u8]> = vec![self.parts.method.name().as_bytes(), self.parts.pattern.as_bytes()];
        parts.extend(self.parts.params.iter().map(|(_, value)| value.as_bytes()));
        parts.extend([self.parts.query.as_bytes(), &self.parts.body]);
        RequestDigest::of(&parts)
    }

    /// The method; `GET` for `HEAD`.
    pub fn method(&self) -> Method {
        self.parts.method
    }

    /// The pattern of its route.
    pub fn pattern(&self) -> &'static str {
        self.parts.pattern
    }

    /// A parameter of the path as text. Empty if the pattern has none of this name.
    pub fn param(&self, name: &str) -> &str {
        self.parts.params.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// A parameter of the path as an id. What is no id names nothing: 404.
    pub fn id<T: FromStr>(&self, name: &str) -> Result<T, Refused> {
        self.param(name).parse().map_err(|_| Refused::not_found())
    }

    /// The decoded query.
    pub fn query(&self) -> Result<Fields, Refused> {
        Fields::parse(&self.parts.query)
    }

    /// The body as JSON.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Refused> {
        json::read(&self.parts.body)
    }

    /// The body as a form.
    pub fn form(&self) -> Result<Fields, Refused> {
        let text = std::str::from_utf8(&self.parts.body).map_err(|_| Refused::new(code::MALFORMED_REQUEST))?;
        Fields::parse(text)
    }

    /// The bytes of the body.
    pub fn body(&self) -> &Bytes {
        &self.parts.body
    }

    /// What was uploaded.
    ///
    /// # Errors
    ///
    /// `malformed-request` on a route that takes no uploads.
    pub fn upload(&self) -> Result<&Upload, Refused> {
        self.parts.upload.as_ref().ok_or_else(|| Refused::new(code::MALFORMED_REQUEST))
    }

    pub(crate) fn into_parts(self) -> RequestParts {
        self.parts
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.parts.headers
    }

    /// A header, if it is given once and is visible ASCII.
    pub fn header(&self, name: &HeaderName) -> Option<&str> {
        single(&self.parts.headers, name)
    }

    /// The languages that the browser asks for, best first; empty if it does not say.
    pub fn accept_language(&self) -> &str {
        self.header(&ACCEPT_LANGUAGE).unwrap_or_default()
    }

    /// The name of the browser or program, shortened; shown in the list of sessions.
    pub fn user_agent(&self) -> &str {
        let agent = self.header(&USER_AGENT).unwrap_or_default();
        agent.get(..USER_AGENT_MAX).unwrap_or(agent)
    }

    /// The bearer token, if one is shown.
    pub fn bearer(&self) -> Option<&str> {
        self.header(&AUTHORIZATION).and_then(bearer)
    }

    /// The portal's cookies. There are none beside a bearer token: a request that shows one is not examined for its
    /// origin, so nothing that a browser adds by itself may count in it (THREATS 34).
    pub fn cookies(&self) -> &Cookies {
        &self.cookies
    }

    /// The address that it comes from, a client's even behind a trusted proxy.
    pub fn source(&self) -> IpAddr {
        self.parts.source
    }

    /// Its id in the log.
    pub fn request_id(&self) -> RequestId {
        self.parts.id
    }

    /// The version that the caller has read, from `If-Match`.
    ///
    /// # Errors
    ///
    /// `precondition-required` without it; `version-outdated` for a tag that none of our answers has had.
    pub fn expected_version(&self) -> Result<u64, Refused> {
        if !self.parts.headers.contains_key(IF_MATCH) {
            return Err(Refused::new(code::PRECONDITION_REQUIRED));
        }
        let outdated = || Refused::new(code::VERSION_OUTDATED);
        self.header(&IF_MATCH).and_then(version).ok_or_else(outdated)
    }

    /// Whether the caller has this version already, from `If-None-Match`: 304 is the answer.
    pub fn has_version(&self, current: u64) -> bool {
        let tags = self.header(&IF_NONE_MATCH).unwrap_or_default();
        tags.split(',').map(str::trim).any(|tag| version(tag.strip_prefix("W/").unwrap_or(tag)) == Some(current))
    }

    /// The `Idempotency-Key`.
    ///
    /// # Errors
    ///
    /// `malformed-request` where it is empty, too long, given twice or no visible ASCII.
    pub fn idempotency_key(&self) -> Result<Option<&str>, Refused> {
        let name = HeaderName::from_static("idempotency-key");
        if !self.parts.headers.contains_key(&name) {
            return Ok(None);
        }
        self.header(&name)
            .filter(|key| (1..=IDEMPOTENCY_KEY_MAX).contains(&key.len()))
            .map(Some)
            .ok_or_else(|| Refused::new(code::MALFORMED_REQUEST))
    }
}

impl fmt::Debug for Request {
    /// Neither the path, nor headers, nor the body: all of them can hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.parts.id, self.parts.method.name(), self.parts.pattern)
    }
}

fn single<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}

fn shows_bearer(headers: &HeaderMap) -> bool {
    single(headers, &AUTHORIZATION).and_then(bearer).is_some()
}

/// What a request shows of its sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Credential {
    /// A bearer token, which a browser never adds by itself.
    Bearer,
    /// A cookie of ours that signs somebody in.
    Cookie,
    /// Neither.
    None,
}

/// What these headers show. The same rule decides which cookies a [`Request`] has.
pub(crate) fn credential(headers: &HeaderMap) -> Credential {
    if shows_bearer(headers) {
        Credential::Bearer
    } else if Cookies::read(headers).sign_in() {
        Credential::Cookie
    } else {
        Credential::None
    }
}

/// The token of `Bearer <token>`; the scheme's name has no case (RFC 9110 11.1).
fn bearer(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    let token = token.trim_matches(' ');
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty() && !token.contains(' ')).then_some(token)
}

/// The version in a tag that [`crate::answer::Answer::with_version`] wrote.
fn version(tag: &str) -> Option<u64> {
    let digits = tag.strip_prefix('"')?.strip_suffix('"')?;
    let version = digits.parse().ok()?;
    (format!("{version}") == digits).then_some(version)
}

#[cfg(test)]
mod tests {
    use tesoro_portal_core::SystemEntropy;

    use super::*;
    use crate::cookies::{CookieKind, CookieName};

    fn request(headers: &[(&'static str, &str)]) -> Request {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        Request::new(RequestParts {
            method: Method::Patch,
            pattern: "/api/v1/me",
            params: Vec::new(),
            query: String::new(),
            headers: map,
            body: Bytes::new(),
            upload: None,
            source: "::1".parse().unwrap(),
            id: RequestId::mint(&SystemEntropy),
        })
    }

    #[test]
    fn a_precondition_is_needed_and_has_to_be_one_of_ours() {
        let code =
            |headers: &[(&'static str, &str)]| request(headers).expected_version().map_err(|refused| refused.code());
        assert_eq!(code(&[]), Err(code::PRECONDITION_REQUIRED));
        assert_eq!(code(&[("if-match", "\"7\"")]), Ok(7));
        for tag in ["7", "\"07\"", "\"+7\"", "W/\"7\"", "*", "\"7\", \"8\"", "\"x\"", "\"\""] {
            assert_eq!(code(&[("if-match", tag)]), Err(code::VERSION_OUTDATED), "{tag}");
        }
        assert_eq!(code(&[("if-match", "\"7\""), ("if-match", "\"8\"")]), Err(code::VERSION_OUTDATED));
    }

    #[test]
    fn a_known_version_is_recognised() {
        for tags in ["\"7\"", "W/\"7\"", "\"6\", W/\"7\""] {
            assert!(request(&[("if-none-match", tags)]).has_version(7), "{tags}");
        }
        for tags in ["\"8\"", "*", "7"] {
            assert!(!request(&[("if-none-match", tags)]).has_version(7), "{tags}");
        }
    }

    #[test]
    fn a_bearer_token_is_one_word_after_its_scheme() {
        for (value, expected) in [
            ("Bearer abc", Some("abc")),
            ("bearer  abc", Some("abc")),
            ("Basic abc", None),
            ("Bearer", None),
            ("Bearer ", None),
            ("Bearer a b", None),
        ] {
            assert_eq!(request(&[("authorization", value)]).bearer(), expected, "{value}");
        }
        assert_eq!(request(&[("authorization", "Bearer a"), ("authorization", "Bearer b")]).bearer(), None);
    }

    #[test]
    fn threat_34_a_cookie_does_not_count_beside_a_bearer_token() {
        let company = "brandt".parse().unwrap();
        let cookie = format!("{}=abc", CookieName::of(&company, CookieKind::Client).as_str());
        let alone = request(&[("cookie", &cookie)]);
        assert_eq!(alone.cookies().value(&company, CookieKind::Client), Some("abc"));
        let beside = request(&[("cookie", &cookie), ("authorization", "Bearer nonsense")]);
        assert_eq!(beside.cookies().value(&company, CookieKind::Client), None);
    }

    #[test]
    fn threat_68_a_request_does_not_print_what_it_carries() {
        let printed = format!("{:?}", request(&[("authorization", "Bearer secret")]));
        assert!(!printed.contains("secret"), "{printed}");
    }
}
