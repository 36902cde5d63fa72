//! What a handler answers.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, LOCATION, SET_COOKIE};
use hyper::{Response, StatusCode};
use serde::Serialize;

use crate::headers::Exposure;
use crate::refused::Refused;
use crate::server::{FileBody, Outgoing};

/// The media type of our JSON.
pub const JSON: &str = "application/json; charset=utf-8";
/// The media type of our pages.
pub const HTML: &str = "text/html; charset=utf-8";
/// The media type of plain text.
pub const TEXT: &str = "text/plain; charset=utf-8";

/// A complete answer. The security headers are added to it afterwards, where it has not set its own.
#[derive(Debug, Clone)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Payload,
    exposure: Exposure,
}

/// The bytes of an answer.
#[derive(Debug, Clone)]
enum Payload {
    Whole(Bytes),
    /// Sent once, by whichever clone is sent.
    File(Arc<Mutex<Option<FileBody>>>),
}

impl Answer {
    /// 200 with JSON.
    pub fn ok(value: &impl Serialize) -> Result<Self, Refused> {
        Self::json(StatusCode::OK, value)
    }

    /// 201 with JSON: something was made.
    pub fn created(value: &impl Serialize) -> Result<Self, Refused> {
        Self::json(StatusCode::CREATED, value)
    }

    /// 202 with JSON: it will be done.
    pub fn accepted(value: &impl Serialize) -> Result<Self, Refused> {
        Self::json(StatusCode::ACCEPTED, value)
    }

    /// 202 without a body: it will be done, and there is nothing more to say.
    pub fn accepted_empty() -> Self {
        Self::empty(StatusCode::ACCEPTED)
    }

    /// 204.
    pub fn no_content() -> Self {
        Self::empty(StatusCode::NO_CONTENT)
    }

    /// 303 to a path on this origin. Anything else leads to its start page (THREATS 37).
    pub fn see_other(path: &str) -> Self {
        let location = if is_local(path) { path } else { "/" };
        Self::empty(StatusCode::SEE_OTHER).with_text(LOCATION, location)
    }

    /// A page.
    pub fn page(status: StatusCode, html: impl Into<Bytes>) -> Self {
        Self { exposure: Exposure::Page, ..Self::of(status, HTML, html) }
    }

    /// A body of another media type.
    pub fn of(status: StatusCode, media_type: &'static str, body: impl Into<Bytes>) -> Self {
        let mut answer = Self { body: Payload::Whole(body.into()), ..Self::empty(status) };
        answer.headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        answer
    }

    /// A file, or a part of one.
    pub fn file(status: StatusCode, media_type: &'static str, body: FileBody) -> Self {
        let body = Payload::File(Arc::new(Mutex::new(Some(body))));
        let mut answer = Self { body, ..Self::empty(status) };
        answer.headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        answer
    }

    /// 304: the caller has it.
    pub fn not_modified() -> Self {
        Self::empty(StatusCode::NOT_MODIFIED)
    }

    fn json(status: StatusCode, value: &impl Serialize) -> Result<Self, Refused> {
        let body = serde_json::to_vec(value).map_err(|error| Refused::internal(&error))?;
        Ok(Self::of(status, JSON, body))
    }

    fn empty(status: StatusCode) -> Self {
        Self { status, headers: HeaderMap::new(), body: Payload::Whole(Bytes::new()), exposure: Exposure::Data }
    }

    /// What was answered before; its headers are added.
    pub(crate) fn repeated(status: StatusCode, body: Vec<u8>) -> Self {
        Self { body: Payload::Whole(body.into()), ..Self::empty(status) }
    }

    /// The same answer with other bytes.
    pub(crate) fn with_body(mut self, body: Bytes) -> Self {
        self.body = Payload::Whole(body);
        self
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body, where it is whole.
    pub(crate) fn body(&self) -> Option<&Bytes> {
        match &self.body {
            Payload::Whole(body) => Some(body),
            Payload::File(_) => None,
        }
    }

    /// Restrains the browser with it in another way.
    #[must_use]
    pub fn exposed_as(mut self, exposure: Exposure) -> Self {
        self.exposure = exposure;
        self
    }

    /// Sets a header, in place of an earlier one of this name.
    #[must_use]
    pub fn with(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// Sets a header from text; a text that is no header value (a line break in it) is left out.
    #[must_use]
    pub fn with_text(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }

    /// Adds a `Set-Cookie` header made by [`crate::cookies::CookieName`].
    #[must_use]
    pub fn with_cookie(mut self, header: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(header) {
            self.headers.append(SET_COOKIE, value);
        }
        self
    }

    /// Adds the version of what is answered as `ETag`; [`crate::routing::Request::expected_version`] reads it back.
    #[must_use]
    pub fn with_version(self, version: u64) -> Self {
        self.with_text(ETAG, &format!("\"{version}\""))
    }

    /// Lets everybody keep the answer for a year: for files whose path has a hash of their content.
    #[must_use]
    pub fn immutable(self) -> Self {
        self.with(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"))
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    pub(crate) fn exposure(&self) -> Exposure {
        self.exposure
    }

    pub(crate) fn into_http(self) -> Response<Outgoing> {
        let body = match self.body {
            Payload::Whole(bytes) => Outgoing::whole(bytes),
            Payload::File(file) => match file.lock().unwrap_or_else(PoisonError::into_inner).take() {
                Some(file) => Outgoing::file(file),
                None => Outgoing::whole(Bytes::new()),
            },
        };
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}

/// One leading slash, then nothing that a browser would take for the start of a host.
fn is_local(path: &str) -> bool {
    let begins = path.starts_with('/') && !path.starts_with("//");
    begins && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_37_a_redirect_stays_on_this_origin() {
        let location = |path: &str| {
            let answer = Answer::see_other(path);
            answer.headers[LOCATION].to_str().unwrap().to_owned()
        };
        for path in ["/", "/c/brandt/home?x=1#y", "/c/a%20b"] {
            assert_eq!(location(path), path);
        }
        let foreign = [
            "//evil",
            "/\\evil",
            "\\evil",
            "https:evil",
            "https://evil",
            "",
            "evil",
            "/a\r\nSet-Cookie: x",
            "/a b",
            "/é",
        ];
        for path in foreign {
            assert_eq!(location(path), "/", "{path}");
        }
    }

    #[test]
    fn a_version_becomes_a_strong_tag() {
        assert_eq!(Answer::no_content().with_version(7).headers[ETAG], "\"7\"");
    }
}
