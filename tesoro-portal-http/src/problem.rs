//! RFC 9457 problem documents (R-ERR-01).

use hyper::StatusCode;
use hyper::header::{CONTENT_LANGUAGE, RETRY_AFTER, WWW_AUTHENTICATE};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use tesoro_portal_core::code::{Class, Code};
use tesoro_portal_core::text::RETRY_AFTER_SECONDS;
use tesoro_portal_core::{Detail, Problem};

use crate::answer::Answer;
use crate::refused::Refused;
use crate::request_id::RequestId;
use crate::status::status;

/// The media type of a problem document.
pub const PROBLEM_JSON: &str = "application/problem+json; charset=utf-8";

/// A text and the language it turned out to be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// The text.
    pub text: String,
    /// Its language tag (BCP 47).
    pub language: &'static str,
}

/// Where the texts of refusals come from.
pub trait Wording: Send + Sync {
    /// The text of `code` in the best language for `languages`, an `Accept-Language` value or a single tag; it may be
    /// empty or nonsense. Nothing if the code has no text.
    fn refusal(&self, languages: &str, code: Code, details: &[(&'static str, Detail)]) -> Option<Worded>;
}

/// The English meanings of the table of codes, for a host without the texts.
#[derive(Debug, Clone, Copy, Default)]
pub struct Meanings;

impl Wording for Meanings {
    fn refusal(&self, _: &str, code: Code, _: &[(&'static str, Detail)]) -> Option<Worded> {
        Some(meaning(code))
    }
}

fn meaning(code: Code) -> Worded {
    Worded { text: code.meaning().to_owned(), language: "en" }
}

#[derive(Serialize)]
struct Document<'a> {
    r#type: String,
    title: &'a str,
    status: u16,
    code: &'a str,
    detail: &'a str,
    #[serde(skip_serializing_if = "Values::is_empty")]
    details: Values<'a>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [FieldError<'a>],
    request_id: String,
}

#[derive(Serialize)]
struct FieldError<'a> {
    pointer: &'a str,
    code: &'a str,
    detail: String,
    #[serde(skip_serializing_if = "Values::is_empty")]
    details: Values<'a>,
}

/// The machine-readable values, as an object.
struct Values<'a>(&'a [(&'static str, Detail)]);

impl Values<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(Some(self.0.len()))?;
        for (name, value) in self.0 {
            match value {
                Detail::Number(number) => map.serialize_entry(name, number)?,
                Detail::Text(text) => map.serialize_entry(name, text)?,
            }
        }
        map.end()
    }
}

/// The problem document of a refusal. The cause is not in it.
pub fn answer(refused: &Refused, accept_language: &str, wording: &dyn Wording, id: RequestId) -> Answer {
    let languages = refused.language.as_deref().unwrap_or(accept_language);
    let worded = |code: Code, details: &[_]| wording.refusal(languages, code, details).unwrap_or_else(|| meaning(code));
    let code = refused.code;
    let details = details(refused);
    let whole = worded(code, &details);
    let error = |problem: &'_ Problem| worded(problem.code, &problem.details).text;
    let errors: Vec<_> = refused
        .problems
        .iter()
        .map(|problem| FieldError {
            pointer: &problem.pointer,
            code: problem.code.name(),
            detail: error(problem),
            details: Values(&problem.details),
        })
        .collect();
    let status = status(code);
    let document = Document {
        r#type: format!("urn:tesoro-portal:problem:{code}"),
        title: code.meaning(),
        status: status.as_u16(),
        code: code.name(),
        detail: &whole.text,
        details: Values(&details),
        errors: &errors,
        request_id: id.to_string(),
    };
    let body = serde_json::to_vec(&document).unwrap_or_default();
    with_headers(Answer::of(status, PROBLEM_JSON, body), refused).with_text(CONTENT_LANGUAGE, whole.language)
}

/// The refusal's own values, with the wait that the texts and the header speak of.
fn details(refused: &Refused) -> Vec<(&'static str, Detail)> {
    let mut details = refused.details.clone();
    if let (Some(wait), false) =
        (refused.wait_in_seconds(), details.iter().any(|(name, _)| *name == RETRY_AFTER_SECONDS))
    {
        details.push((RETRY_AFTER_SECONDS, wait.into()));
    }
    details
}

/// Adds the headers that a refusal's status calls for; error pages need them as well.
pub fn with_headers(answer: Answer, refused: &Refused) -> Answer {
    let answer = match refused.wait_in_seconds() {
        Some(wait) => answer.with_text(RETRY_AFTER, &wait.to_string()),
        None => answer,
    };
    if refused.code.class() == Class::Unauthenticated && status(refused.code) == StatusCode::UNAUTHORIZED {
        // RFC 9110 15.5.2 wants a challenge; `Bearer` raises no dialog in a browser.
        return answer.with_text(WWW_AUTHENTICATE, "Bearer");
    }
    answer
}

#[cfg(test)]
mod tests {
    use tesoro_portal_core::SystemEntropy;
    use tesoro_portal_core::code;
    use time::Duration;

    use super::*;

    struct Dutch;

    impl Wording for Dutch {
        fn refusal(&self, languages: &str, code: Code, _: &[(&'static str, Detail)]) -> Option<Worded> {
            (languages == "nl").then(|| Worded { text: format!("NL {code}"), language: "nl" })
        }
    }

    fn parts(refused: &Refused, languages: &str) -> (hyper::HeaderMap, serde_json::Value) {
        let response = answer(refused, languages, &Dutch, RequestId::mint(&SystemEntropy)).into_http();
        let (head, body) = response.into_parts();
        let bytes = futures_body(body);
        (head.headers, serde_json::from_slice(&bytes).unwrap())
    }

    fn futures_body(body: crate::server::Outgoing) -> bytes::Bytes {
        use http_body_util::BodyExt as _;
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(body.collect()).unwrap().to_bytes()
    }

    #[test]
    fn r_err_01_a_problem_document_has_every_member() {
        let problem = Problem::new("/new_password", code::PASSWORD_TOO_SHORT).with("minimum", 8);
        let (headers, document) = parts(&Refused::fields(vec![problem]), "nl");
        assert_eq!(headers["content-type"], PROBLEM_JSON);
        assert_eq!(headers["content-language"], "nl");
        assert_eq!(document["type"], "urn:tesoro-portal:problem:validation-failed");
        assert_eq!(document["title"], code::VALIDATION_FAILED.meaning());
        assert_eq!(document["status"], 422);
        assert_eq!(document["code"], "validation-failed");
        assert_eq!(document["detail"], "NL validation-failed");
        assert_eq!(
            document["errors"],
            serde_json::json!([{"pointer": "/new_password", "code": "password-too-short",
                "detail": "NL password-too-short", "details": {"minimum": 8}}])
        );
        assert_eq!(document["request_id"].as_str().unwrap().len(), 24);
    }

    #[test]
    fn r_err_01_a_code_without_a_text_has_its_meaning() {
        let (headers, document) = parts(&Refused::not_found(), "xx");
        assert_eq!(document["detail"], code::NOT_FOUND.meaning());
        assert_eq!(headers["content-language"], "en");
        assert!(document.get("errors").is_none());
    }

    #[test]
    fn r_err_01_the_language_of_the_account_goes_before_the_browsers() {
        assert_eq!(parts(&Refused::not_found().in_language("nl"), "de").1["detail"], "NL not-found");
    }

    #[test]
    fn r_err_01_the_cause_is_not_shown() {
        let secret = std::io::Error::other("disk of machine 7 is full");
        let (_, document) = parts(&Refused::internal(&secret), "nl");
        assert!(!document.to_string().contains("machine 7"));
    }

    #[test]
    fn the_wait_is_told_in_whole_seconds_rounded_up() {
        for (wait, expected) in
            [(Duration::milliseconds(1), "1"), (Duration::milliseconds(2001), "3"), (Duration::ZERO, "1")]
        {
            let (headers, document) = parts(&Refused::new(code::TOO_MANY_ATTEMPTS).retry_after(wait), "nl");
            assert_eq!(headers["retry-after"], expected);
            assert_eq!(document["details"]["retry_after_seconds"].to_string(), expected);
        }
    }

    #[test]
    fn a_401_names_the_scheme() {
        assert_eq!(parts(&Refused::new(code::NOT_SIGNED_IN), "nl").0["www-authenticate"], "Bearer");
    }
}
