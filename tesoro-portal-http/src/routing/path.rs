//! Paths: one resource, one spelling (THREATS 50).

use crate::fields::percent_decode;

/// Whether a raw path may be looked up at all: it begins with a slash, has no empty segment and no dot segment, also
/// none that is percent-encoded, and no encoded slash, backslash or control character.
pub(super) fn is_plain(path: &str) -> bool {
    let Some(segments) = path.strip_prefix('/') else { return false };
    segments.is_empty() || segments.split('/').all(|segment| !segment.is_empty() && is_plain_segment(segment))
}

fn is_plain_segment(segment: &str) -> bool {
    let Some(decoded) = segment_text(segment) else { return false };
    decoded != "." && decoded != ".." && !decoded.contains(|c: char| c == '/' || c == '\\' || c.is_control())
}

/// The text of a raw segment; nothing if an escape is cut short or it is no UTF-8.
pub(super) fn segment_text(segment: &str) -> Option<String> {
    if segment.contains('%') { String::from_utf8(percent_decode(segment)?).ok() } else { Some(segment.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_50_only_plain_paths_are_looked_up() {
        for path in ["/", "/a", "/a/b.c", "/a/..b", "/a/%C3%A9", "/a/%20b", "/a/b~c:d"] {
            assert!(is_plain(path), "{path}");
        }
        let refused = [
            "",
            "*",
            "a",
            "//",
            "/a//b",
            "/a/",
            "/.",
            "/..",
            "/a/./b",
            "/a/../b",
            "/a/%2e%2E/b",
            "/a/%2e",
            "/a%2fb",
            "/a%5Cb",
            "/a\\b",
            "/a%00b",
            "/a%0d%0ab",
            "/a%",
            "/a%4",
            "/a%zz",
            "/%ff",
            "/%C0%AF",
            "/a%7f",
        ];
        for path in refused {
            assert!(!is_plain(path), "{path}");
        }
    }
}
