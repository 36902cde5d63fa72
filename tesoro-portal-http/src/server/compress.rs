//! Pages are sent compressed to whoever takes it.
//!
//! Compression tells an observer of sizes how much of a page repeats what the observer put into it (BREACH). So: the token in our forms
//! is masked anew for every answer ([`crate::csrf::CsrfToken::masked`]); no page that holds somebody's data shows anything of the
//! address it was asked for under, and what was typed comes back only to a form of our own, which no other site can send
//! (THREATS 34). Data and files are sent as they are.

use std::io::Write as _;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use hyper::header::{ACCEPT_ENCODING, CONTENT_ENCODING, HeaderMap, HeaderValue, VARY};

use crate::answer::Answer;
use crate::headers::Exposure;

/// Under so many bytes an answer fits into one packet anyway.
const WORTH_IT: usize = 1024;

/// The answer as this caller takes it.
pub(super) fn compressed(answer: Answer, asked: &HeaderMap) -> Answer {
    if answer.exposure() != Exposure::Page {
        return answer;
    }
    let answer = answer.with(VARY, HeaderValue::from_static("accept-encoding, cookie"));
    let packed = answer.body().filter(|body| body.len() >= WORTH_IT && takes_gzip(asked)).and_then(|body| gzip(body));
    match packed {
        Some(packed) => answer.with(CONTENT_ENCODING, HeaderValue::from_static("gzip")).with_body(packed),
        None => answer,
    }
}

/// The bytes compressed; nothing if that fails, which writing to memory does not.
pub(crate) fn gzip(body: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 3), Compression::default());
    encoder.write_all(body).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

/// Whether a caller says so (RFC 9110 12.5.3); one who says nothing is sent what everybody can read.
pub(crate) fn takes_gzip(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        named && !parts.any(|weight| weight.trim_end_matches(['0', '.']).eq_ignore_ascii_case("q="))
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;
    use hyper::StatusCode;

    use super::*;

    fn asking(value: &'static str) -> HeaderMap {
        [(ACCEPT_ENCODING, HeaderValue::from_static(value))].into_iter().collect()
    }

    #[test]
    fn gzip_is_sent_to_whoever_takes_it() {
        for (value, takes) in [
            ("gzip", true),
            ("br, GZIP;q=0.5", true),
            ("gzip;q=1.0", true),
            ("gzip;q=0", false),
            ("gzip; q=0.000", false),
            ("identity", false),
            ("xgzip", false),
            ("", false),
        ] {
            assert_eq!(takes_gzip(&asking(value)), takes, "{value}");
        }
        assert!(!takes_gzip(&HeaderMap::new()));
    }

    #[test]
    fn pages_are_compressed_and_data_are_not() {
        let text = "A page that repeats itself. ".repeat(100);
        let page = compressed(Answer::page(StatusCode::OK, text.clone()), &asking("gzip"));
        assert_eq!(page.headers()[CONTENT_ENCODING], "gzip");
        let body = page.body().unwrap().clone();
        assert!(body.len() < text.len() / 10, "{}", body.len());
        let mut back = String::new();
        GzDecoder::new(&*body).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
        for plain in [
            compressed(Answer::page(StatusCode::OK, text.clone()), &asking("br")),
            compressed(Answer::page(StatusCode::OK, "short"), &asking("gzip")),
            compressed(Answer::of(StatusCode::OK, "text/plain", text.clone()), &asking("gzip")),
        ] {
            assert!(!plain.headers().contains_key(CONTENT_ENCODING));
        }
    }
}
