//! Whether a request comes from the portal's own pages (THREATS 34, ASVS 3.5.1).
//!
//! Fetch Metadata decides, `Origin` where a browser does not send it. A page of ours also carries a token bound to its
//! session in every form, so that a browser without either is still covered.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use hyper::header::{HeaderMap, HeaderValue, ORIGIN};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;
use tesoro_portal_core::code;

use crate::refused::Refused;

/// How much a request has to prove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Nothing: it changes nothing, or it shows a bearer token, which a browser never adds by itself.
    Needless,
    /// That it is not from somebody else's page. A program without either header passes: it carries no cookie.
    NotForeign,
    /// That it is from our own page: it carries a cookie, or it is a form.
    OwnPage,
    /// The same of a page that withholds its address: `Origin` is `null` then, and Fetch Metadata alone says it.
    OwnPageUnreferred,
}

/// Refuses a request that does not prove enough. `own` is the configured origin, e.g. `https://portal.example`.
pub fn check(proof: Proof, headers: &HeaderMap, own: &str) -> Result<(), Refused> {
    let refused = || Err(Refused::new(code::CSRF_REFUSED));
    if proof == Proof::Needless {
        return Ok(());
    }
    let origin = match single(headers, ORIGIN.as_str()) {
        Given::Twice => return refused(),
        Given::Once(origin) if origin.as_bytes() == b"null" && proof == Proof::OwnPageUnreferred => None,
        Given::Once(origin) if origin.as_bytes() == b"null" => return refused(),
        Given::Once(origin) => Some(origin),
        Given::Never => None,
    };
    match (single(headers, "sec-fetch-site"), origin) {
        (Given::Once(site), _) if site == "same-origin" || site == "none" => Ok(()),
        (Given::Never, Some(origin)) if origin.as_bytes() == own.as_bytes() => Ok(()),
        (Given::Never, None) if proof == Proof::NotForeign => Ok(()),
        _ => refused(),
    }
}

enum Given<'a> {
    Never,
    Once(&'a HeaderValue),
    Twice,
}

fn single<'a>(headers: &'a HeaderMap, name: &str) -> Given<'a> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Given::Never,
        (Some(value), None) => Given::Once(value),
        (Some(_), Some(_)) => Given::Twice,
    }
}

/// The token in the forms of one session: an HMAC of the session's digest, so that nothing is stored for it.
#[derive(Clone, PartialEq, Eq)]
pub struct CsrfToken([u8; 32]);

impl CsrfToken {
    /// The token of the session with this digest.
    pub fn for_session(digest: &[u8; 32], key: &[u8; 32]) -> Self {
        // RFC 2104 fills a short key with zeros up to the hash's block.
        let mut block = [0_u8; 64];
        block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
        let mut mac = <Hmac<Sha256>>::new(&block.into());
        mac.update(b"tesoro-portal csrf 1\0");
        mac.update(digest);
        Self(mac.finalize().into_bytes().into())
    }

    /// The text in the form's hidden field: `mask`, and the token under it. Each answer has a mask of its own, so that the size of a
    /// compressed page tells nothing about the token (BREACH).
    pub fn masked(&self, mask: &[u8; 32]) -> String {
        let hidden = mask.iter().zip(&self.0).map(|(mask, own)| mask ^ own);
        URL_SAFE_NO_PAD.encode(mask.iter().copied().chain(hidden).collect::<Vec<u8>>())
    }

    /// Refuses what is not this token under whichever mask; takes as long wherever the difference is.
    pub fn verify(&self, shown: &str) -> Result<(), Refused> {
        let shown = URL_SAFE_NO_PAD.decode(shown).unwrap_or_default();
        let (mask, hidden) = shown.split_at_checked(self.0.len()).unwrap_or_default();
        let token: Vec<u8> = mask.iter().zip(hidden).map(|(mask, hidden)| mask ^ hidden).collect();
        let whole = shown.len() == 2 * self.0.len();
        if whole && self.0.as_slice().ct_eq(&token).into() { Ok(()) } else { Err(Refused::new(code::CSRF_REFUSED)) }
    }
}

impl std::fmt::Debug for CsrfToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CsrfToken(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Case<'a> = (Proof, &'a [(&'static str, &'a str)], bool);

    const OWN: &str = "https://portal.example";

    fn passes(proof: Proof, headers: &[(&'static str, &str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        check(proof, &map, OWN).is_ok()
    }

    #[test]
    fn threat_34_only_our_own_pages_pass() {
        use Proof::{Needless, NotForeign, OwnPage, OwnPageUnreferred};
        let site = |value| [("sec-fetch-site", value)];
        let origin = |value| [("origin", value)];
        let cases: &[Case<'_>] = &[
            (OwnPage, &site("same-origin"), true),
            (OwnPage, &site("none"), true),
            (OwnPage, &site("same-site"), false),
            (OwnPage, &site("cross-site"), false),
            (OwnPage, &site("Same-Origin"), false),
            (OwnPage, &site(""), false),
            (OwnPage, &origin(OWN), true),
            (OwnPage, &origin("null"), false),
            (OwnPage, &origin("http://portal.example"), false),
            (OwnPage, &origin("https://portal.example:444"), false),
            (OwnPage, &origin("https://portal.example.evil"), false),
            (OwnPage, &[], false),
            (OwnPage, &[("sec-fetch-site", "same-origin"), ("origin", "null")], false),
            (OwnPage, &[("sec-fetch-site", "cross-site"), ("origin", OWN)], false),
            (OwnPage, &[("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")], false),
            (OwnPage, &[("origin", OWN), ("origin", "https://evil.example")], false),
            (OwnPageUnreferred, &[("sec-fetch-site", "same-origin"), ("origin", "null")], true),
            (OwnPageUnreferred, &[("sec-fetch-site", "cross-site"), ("origin", "null")], false),
            (OwnPageUnreferred, &origin("null"), false),
            (OwnPageUnreferred, &origin("https://evil.example"), false),
            (OwnPageUnreferred, &origin(OWN), true),
            (OwnPageUnreferred, &[], false),
            (NotForeign, &[], true),
            (NotForeign, &site("cross-site"), false),
            (NotForeign, &origin("https://evil.example"), false),
            (NotForeign, &origin("null"), false),
            (NotForeign, &origin(OWN), true),
            (Needless, &site("cross-site"), true),
        ];
        for (proof, headers, expected) in cases {
            assert_eq!(passes(*proof, headers), *expected, "{proof:?} {headers:?}");
        }
    }

    #[test]
    fn threat_34_a_form_token_is_bound_to_its_session_and_key() {
        let token = CsrfToken::for_session(&[1; 32], &[9; 32]);
        let shown = token.masked(&[7; 32]);
        assert!(token.verify(&shown).is_ok());
        let other = token.masked(&[8; 32]);
        assert!(token.verify(&other).is_ok() && shown.len() == other.len());
        assert!(shown.bytes().zip(other.bytes()).all(|(one, other)| one != other) || shown[43..] != other[43..]);
        for (digest, key) in [([2; 32], [9; 32]), ([1; 32], [8; 32])] {
            assert!(CsrfToken::for_session(&digest, &key).verify(&shown).is_err());
        }
        for wrong in ["", "A", &shown[1..], &format!("{shown}A"), &shown.to_ascii_lowercase()] {
            assert!(token.verify(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn threat_68_a_form_token_is_not_printed() {
        assert_eq!(format!("{:?}", CsrfToken::for_session(&[1; 32], &[9; 32])), "CsrfToken(..)");
    }
}
