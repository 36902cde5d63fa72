//! Reading a recorded mail back: headers, encoded words, quoted-printable.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A mail as a mail program reads it.
pub(super) struct Mail {
    /// The commands before it, without `EHLO`, `NOOP` and `QUIT`.
    pub(super) envelope: Vec<String>,
    /// Names and unfolded values, in order.
    pub(super) headers: Vec<(String, String)>,
    /// The two parts: their headers and their decoded text, with `\n` as line end.
    pub(super) parts: Vec<(String, String)>,
}

impl Mail {
    /// The one mail of a connection. The bytes have to be as SMTP wants them.
    pub(super) fn read(heard: &[u8]) -> Self {
        let text = std::str::from_utf8(heard).unwrap();
        assert!(text.is_ascii(), "bytes above 127");
        assert_eq!(text.matches('\r').count(), text.matches("\r\n").count(), "a bare CR");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "a bare LF");
        assert!(text.lines().all(|line| line.len() <= 998), "a line over 998 bytes");
        assert_eq!(text.matches("\r\n.\r\n").count(), 1, "the end of the mail stands once");
        let (commands, rest) = text.split_once("DATA\r\n").unwrap();
        let (content, after) = rest.split_once("\r\n.\r\n").unwrap();
        assert!(after.is_empty() || after == "QUIT\r\n", "spoken after the mail: {after:?}");
        let unstuffed: Vec<&str> = content.split("\r\n").map(|line| line.strip_prefix('.').unwrap_or(line)).collect();
        let unstuffed = unstuffed.join("\n");
        let (top, body) = unstuffed.split_once("\n\n").unwrap();
        let headers = headers(top);
        let boundary = value(&headers, "Content-Type").split("boundary=\"").nth(1).unwrap().trim_end_matches('"');
        let between: Vec<&str> = body.split(&format!("--{boundary}")).collect();
        assert_eq!((between.len(), between[0].trim(), between[3].trim()), (4, "", "--"), "{body}");
        let decoded = between[1..3].iter().map(|part| {
            let (top, text) = part.trim_start_matches('\n').split_once("\n\n").unwrap();
            assert!(top.contains("Content-Transfer-Encoding: quoted-printable"), "{top}");
            assert!(text.lines().all(|line| line.len() <= 76), "a line over 76 characters");
            (top.to_owned(), quoted_printable(text.strip_suffix('\n').unwrap()))
        });
        let skipped = ["EHLO", "NOOP", "QUIT", "AUTH"];
        let envelope = commands.lines().filter(|line| !skipped.iter().any(|skip| line.starts_with(skip)));
        Self { envelope: envelope.map(str::to_owned).collect(), parts: decoded.collect(), headers }
    }

    /// The names of its headers, in order.
    pub(super) fn names(&self) -> Vec<&str> {
        self.headers.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// A header as it stands there, unfolded.
    pub(super) fn raw(&self, name: &str) -> &str {
        value(&self.headers, name)
    }

    /// A header as it is shown.
    pub(super) fn shown(&self, name: &str) -> String {
        decoded(self.raw(name))
    }
}

fn value<'h>(headers: &'h [(String, String)], name: &str) -> &'h str {
    &headers.iter().find(|(named, _)| named == name).unwrap_or_else(|| panic!("no {name}")).1
}

fn headers(head: &str) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        // A name is at most 200 characters long; one without a blank cannot be folded.
        assert!(line.len() <= 250, "a header line of {} bytes: {line}", line.len());
        if line.starts_with(' ') {
            assert!(!line.trim().is_empty(), "a blank line in a header");
            headers.last_mut().unwrap().1.push_str(line);
        } else {
            let (name, value) = line.split_once(": ").unwrap_or_else(|| panic!("no header: {line}"));
            headers.push((name.to_owned(), value.to_owned()));
        }
    }
    headers
}

/// Undoes RFC 2047: blanks between two encoded words are no text.
fn decoded(value: &str) -> String {
    let mut shown = String::new();
    let mut was_word = false;
    for token in value.split_inclusive(' ') {
        let word = token.trim_end().strip_prefix("=?utf-8?b?").and_then(|rest| rest.strip_suffix("?="));
        if let Some(word) = word {
            if was_word {
                shown.truncate(shown.trim_end_matches(' ').len());
            }
            assert!(token.trim_end().len() <= 75, "an encoded word over 75 characters");
            shown.push_str(std::str::from_utf8(&STANDARD.decode(word).unwrap()).unwrap());
            shown.push_str(&token[token.trim_end().len()..]);
            was_word = true;
        } else {
            assert!(!token.contains("=?"), "an encoded word that a person wrote: {value}");
            shown.push_str(token);
            was_word = token.trim().is_empty() && was_word;
        }
    }
    shown
}

fn quoted_printable(text: &str) -> String {
    let mut bytes = Vec::new();
    let joined = text.replace("=\n", "");
    let mut rest = joined.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        if *byte == b'=' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&after[..2]).unwrap(), 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap()
}
