//! The headers that every answer carries (THREATS 35, 38, ASVS 3.4; the policy is the one tried in UX.md).

use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue, InvalidHeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use tesoro_portal_core::settings::TileTemplate;

use crate::request_id::RequestId;

/// What an answer is, as far as a browser is to be restrained with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exposure {
    /// JSON, text or nothing: it can never act as a page.
    Data,
    /// A page of ours.
    Page,
    /// A file somebody uploaded: it is shown, and can do nothing.
    Upload,
}

/// Whether the origin is reached over TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// `https`: browsers are told to stay there for a year.
    Tls,
    /// `http`, on loopback only.
    Plain,
}

const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; \
    media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; font-src 'self'; \
    form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types tp-sw";
/// What the policy of a page says of pictures.
const PICTURES: &str = "img-src 'self' blob:";
const DATA_POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const UPLOAD_POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/// The header that carries the request id.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The policy of a page that may also show the tiles of a map: it allows pictures of one origin more, and nothing else.
pub fn policy_with_map(tiles: &TileTemplate) -> Result<HeaderValue, InvalidHeaderValue> {
    PAGE_POLICY.replace(PICTURES, &format!("{PICTURES} {}", tiles.origin())).try_into()
}

/// Adds the headers, each only where the answer has not set its own.
///
/// `Referrer-Policy` is `same-origin` and not `no-referrer`: under the latter browsers send `Origin: null` with our own
/// forms, which [`crate::csrf`] refuses.
pub fn apply(headers: &mut HeaderMap, exposure: Exposure, transport: Transport, id: RequestId) {
    let policy = match exposure {
        Exposure::Data => DATA_POLICY,
        Exposure::Page => PAGE_POLICY,
        Exposure::Upload => UPLOAD_POLICY,
    };
    let fixed = [
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, policy),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("x-robots-tag"), "noindex"),
        (
            HeaderName::from_static("permissions-policy"),
            "microphone=(self), camera=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        ),
    ];
    for (name, value) in fixed {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if transport == Transport::Tls {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if let Ok(id) = HeaderValue::try_from(id.to_string()) {
        headers.insert(REQUEST_ID, id);
    }
}

#[cfg(test)]
mod tests {
    use tesoro_portal_core::SystemEntropy;

    use super::*;

    fn headers(exposure: Exposure, transport: Transport) -> HeaderMap {
        let mut headers = HeaderMap::new();
        apply(&mut headers, exposure, transport, RequestId::mint(&SystemEntropy));
        headers
    }

    #[test]
    fn threat_35_no_page_runs_inline_code_or_is_framed() {
        let policy = headers(Exposure::Page, Transport::Tls)[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        for part in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"] {
            assert!(policy.split("; ").any(|directive| directive == part), "{part}");
        }
        assert!(!policy.contains("unsafe"));
        assert!(!policy.contains("  "));
    }

    #[test]
    fn threat_35_a_map_adds_one_origin_of_pictures_and_nothing_else() {
        let plain = headers(Exposure::Page, Transport::Tls)[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        let tiles = "https://tiles.example:8443/{z}/{x}/{y}.png?key=a1".parse().unwrap();
        let with_map = policy_with_map(&tiles).unwrap().to_str().unwrap().to_owned();
        let differs = |(one, other): &(&str, &str)| one != other;
        let differences: Vec<_> = plain.split("; ").zip(with_map.split("; ")).filter(differs).collect();
        assert_eq!(differences, [("img-src 'self' blob:", "img-src 'self' blob: https://tiles.example:8443")]);
        assert_eq!(plain.split("; ").count(), with_map.split("; ").count());
    }

    #[test]
    fn threat_38_private_answers_are_not_stored_unless_an_answer_says_otherwise() {
        assert_eq!(headers(Exposure::Data, Transport::Tls)[CACHE_CONTROL], "no-store");
        let mut own = HeaderMap::new();
        own.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
        apply(&mut own, Exposure::Data, Transport::Tls, RequestId::mint(&SystemEntropy));
        assert_eq!(own[CACHE_CONTROL], "public, max-age=31536000, immutable");
    }

    #[test]
    fn only_an_origin_with_tls_promises_to_keep_it() {
        assert_eq!(headers(Exposure::Data, Transport::Tls)[STRICT_TRANSPORT_SECURITY], "max-age=31536000");
        assert!(!headers(Exposure::Data, Transport::Plain).contains_key(STRICT_TRANSPORT_SECURITY));
    }
}
