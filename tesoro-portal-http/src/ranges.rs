//! Serving a file: whole, in part (RFC 9110, 14), or not at all because the caller has it.

use std::io::Read;

use hyper::StatusCode;
use hyper::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_RANGE, ETAG, HeaderValue, IF_NONE_MATCH, IF_RANGE, RANGE,
};
use tesoro_portal_core::code;

use crate::answer::Answer;
use crate::headers::Exposure;
use crate::refused::Refused;
use crate::routing::Request;
use crate::server::FileBody;

/// A file that somebody brought.
#[derive(Debug, Clone, Copy)]
pub struct Served<'a> {
    /// Our own word for what it is, never the uploader's.
    pub media_type: &'static str,
    /// Its bytes.
    pub length: u64,
    /// What changes when it does: ASCII letters, digits and dashes.
    pub tag: &'a str,
    /// How a browser calls it when it saves it.
    pub name: &'a str,
    /// Whether a browser shows it.
    pub disposition: Disposition,
}

/// What a browser does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disposition {
    /// Shows or plays it.
    Inline,
    /// Saves it.
    Attachment,
}

/// A file's bytes from an offset on.
pub type Bytes = Box<dyn Read + Send>;

/// Answers with a file, or with the part of it that the request asks for.
///
/// `open` is asked for so many bytes from an offset on, once, and only if any are wanted.
///
/// # Errors
///
/// `range-not-satisfiable` for a part that lies behind the end, and what `open` says.
pub fn serve(
    request: &Request,
    file: Served<'_>,
    open: impl FnOnce(u64, u64) -> Result<Bytes, Refused>,
) -> Result<Answer, Refused> {
    let tag = format!("\"{}\"", file.tag);
    let known = request.header(&IF_NONE_MATCH).unwrap_or_default();
    if known.split(',').any(|known| known.trim().trim_start_matches("W/") == tag) {
        return Ok(marked(Answer::not_modified(), &tag));
    }
    let is_same = request.header(&IF_RANGE).is_none_or(|version| version == tag);
    let part = request.header(&RANGE).filter(|_| is_same).map_or(Part::Whole, |range| parse(range, file.length));
    let (status, offset, length) = match part {
        Part::Whole => (StatusCode::OK, 0, file.length),
        Part::Of { offset, length } => (StatusCode::PARTIAL_CONTENT, offset, length),
        Part::Nowhere => {
            let length = i64::try_from(file.length).unwrap_or(i64::MAX);
            return Err(Refused::new(code::RANGE_NOT_SATISFIABLE).with("length", length));
        }
    };
    let body = FileBody::begin(open(offset, length)?, length).map_err(|error| Refused::internal(&error))?;
    let answer = marked(Answer::file(status, file.media_type, body), &tag)
        .with_text(CONTENT_DISPOSITION, &disposition(file.disposition, file.name));
    Ok(match status {
        StatusCode::PARTIAL_CONTENT => {
            answer.with_text(CONTENT_RANGE, &format!("bytes {offset}-{}/{}", offset + length - 1, file.length))
        }
        _ => answer,
    })
}

/// It may be kept by the browser alone, and only if it asks each time whether it still may (THREATS 58).
fn marked(answer: Answer, tag: &str) -> Answer {
    answer
        .exposed_as(Exposure::Upload)
        .with(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"))
        .with(ACCEPT_RANGES, HeaderValue::from_static("bytes"))
        .with_text(ETAG, tag)
}

/// Which part is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Whole,
    Of { offset: u64, length: u64 },
    Nowhere,
}

/// A single range of bytes. Several at once, other units and nonsense are ignored, as RFC 9110 allows.
fn parse(range: &str, length: u64) -> Part {
    let Some((first, last)) = range.strip_prefix("bytes=").and_then(|range| range.trim().split_once('-')) else {
        return Part::Whole;
    };
    let number =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u64>().ok()).flatten();
    let (offset, end) = match (first, last) {
        ("", last) => match number(last) {
            Some(0) => return Part::Nowhere,
            Some(count) => (length.saturating_sub(count), length),
            None => return Part::Whole,
        },
        (first, "") => match number(first) {
            Some(first) => (first, length),
            None => return Part::Whole,
        },
        (first, last) => match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => (first, last.saturating_add(1).min(length)),
            _ => return Part::Whole,
        },
    };
    if offset < end { Part::Of { offset, length: end - offset } } else { Part::Nowhere }
}

/// `Content-Disposition` (RFC 6266): a plain name for old programs, the real one as RFC 8187 encodes it.
pub(crate) fn disposition(kind: Disposition, name: &str) -> String {
    let kind = match kind {
        Disposition::Inline => "inline",
        Disposition::Attachment => "attachment",
    };
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || " .-_()".contains(c) { c } else { '_' })
        .take(NAME_MAX)
        .collect();
    let encode = |byte: u8| {
        let is_plain = byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        if is_plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    let encoded: String = name.chars().take(NAME_MAX).collect::<String>().bytes().map(encode).collect();
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

/// Longer names are cut off: no file system takes more than 255 bytes.
const NAME_MAX: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_feed_03_a_single_range_is_understood() {
        let of = |offset, length| Part::Of { offset, length };
        for (range, expected) in [
            ("bytes=0-0", of(0, 1)),
            ("bytes=0-99", of(0, 100)),
            ("bytes=0-", of(0, 100)),
            ("bytes=40-49", of(40, 10)),
            ("bytes=90-1000", of(90, 10)),
            ("bytes=-10", of(90, 10)),
            ("bytes=-1000", of(0, 100)),
            ("bytes=99-", of(99, 1)),
            ("bytes=100-", Part::Nowhere),
            ("bytes=100-200", Part::Nowhere),
            ("bytes=-0", Part::Nowhere),
            ("bytes=9-1", Part::Whole),
            ("bytes=0-1,5-6", Part::Whole),
            ("bytes=", Part::Whole),
            ("bytes=-", Part::Whole),
            ("bytes=+1-2", Part::Whole),
            ("bytes=99999999999999999999-", Part::Whole),
            ("chapters=1-2", Part::Whole),
        ] {
            assert_eq!(parse(range, 100), expected, "{range}");
        }
        assert_eq!(parse("bytes=0-", 0), Part::Nowhere);
    }

    #[test]
    fn threat_56_a_name_cannot_leave_its_header() {
        let header = disposition(Disposition::Attachment, "a\"; x=\"\r\nSet-Cookie: y\u{202e}é.jpg");
        assert_eq!(
            header,
            "attachment; filename=\"a__ x____Set-Cookie_ y__.jpg\"; \
             filename*=UTF-8''a%22%3B%20x%3D%22%0D%0ASet-Cookie%3A%20y%E2%80%AE%C3%A9.jpg"
        );
        let long = disposition(Disposition::Inline, &"é".repeat(5000));
        assert!(long.len() < 500);
    }
}
