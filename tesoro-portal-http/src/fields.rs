//! Query strings and forms: names with values (URL Standard, `application/x-www-form-urlencoded`).

use std::borrow::Cow;
use std::fmt;

use tesoro_portal_core::Problem;
use tesoro_portal_core::code;

use crate::refused::Refused;

/// The decoded pairs of a query or a form, in their order.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Decodes `text`; refuses escapes that are no UTF-8, and control characters other than line breaks and tabs.
    pub fn parse(text: &str) -> Result<Self, Refused> {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        pairs
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                Some((decode(name)?, decode(value)?))
            })
            .collect::<Option<_>>()
            .map(Self)
            .ok_or_else(|| Refused::new(code::MALFORMED_REQUEST))
    }

    /// The value of a field that may be given once (ASVS 15.3.7).
    pub fn one(&self, name: &'static str) -> Result<Option<&str>, Refused> {
        let mut values = self.all(name);
        match (values.next(), values.next()) {
            (value, None) => Ok(value),
            _ => Err(Refused::field(pointer(name), code::DUPLICATE_FIELD)),
        }
    }

    /// The value of a field that has to be given once.
    pub fn required(&self, name: &'static str) -> Result<&str, Refused> {
        self.one(name)?.ok_or_else(|| Refused::field(pointer(name), code::MISSING_FIELD))
    }

    /// All values of a field, e.g. of a group of checkboxes.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Refuses fields that are not among `known`, all of them at once (THREATS 40).
    pub fn only(&self, known: &[&str]) -> Result<&Self, Refused> {
        let unknown = self.0.iter().filter(|(name, _)| !known.contains(&name.as_str()));
        let problems: Vec<_> =
            unknown.take(64).map(|(name, _)| Problem::new(pointer(name), code::UNKNOWN_FIELD)).collect();
        if problems.is_empty() { Ok(self) } else { Err(Refused::fields(problems)) }
    }
}

impl fmt::Debug for Fields {
    /// Names only: a form holds passwords.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

fn pointer(name: &str) -> Cow<'static, str> {
    format!("/{}", name.replace('~', "~0").replace('/', "~1")).into()
}

fn decode(text: &str) -> Option<String> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode(&spaced)?;
    let text = String::from_utf8(decoded).ok()?;
    let is_typed = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    text.chars().all(is_typed).then_some(text)
}

/// The bytes of a percent-encoded text; nothing if an escape is cut short.
pub(crate) fn percent_decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => hex(bytes.next()?)? << 4 | hex(bytes.next()?)?,
            plain => plain,
        });
    }
    Some(decoded)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded() {
        let fields = Fields::parse("a=1&b=J%C3%B6rg+%2B&c&&d==&e=x%0D%0Ay").unwrap();
        assert_eq!(fields.one("a").unwrap(), Some("1"));
        assert_eq!(fields.one("b").unwrap(), Some("Jörg +"));
        assert_eq!(fields.one("c").unwrap(), Some(""));
        assert_eq!(fields.one("d").unwrap(), Some("="));
        assert_eq!(fields.one("e").unwrap(), Some("x\r\ny"));
        assert_eq!(fields.one("z").unwrap(), None);
    }

    #[test]
    fn threat_50_malformed_escapes_are_refused() {
        for text in ["a=%", "a=%4", "a=%zz", "a=%ff", "%00=1", "a=%1b", "a=%+1"] {
            assert_eq!(Fields::parse(text).unwrap_err().code(), code::MALFORMED_REQUEST, "{text}");
        }
    }

    #[test]
    fn threat_40_repeated_unknown_and_missing_fields_are_refused() {
        let fields = Fields::parse("a=1&a=2&status=active&x/y=1").unwrap();
        let first = |refused: Refused| (refused.problems()[0].pointer.to_string(), refused.problems()[0].code);
        assert_eq!(first(fields.one("a").unwrap_err()), ("/a".into(), code::DUPLICATE_FIELD));
        assert_eq!(first(fields.required("b").unwrap_err()), ("/b".into(), code::MISSING_FIELD));
        let refused = fields.only(&["a"]).unwrap_err();
        let pointers: Vec<_> = refused.problems().iter().map(|problem| problem.pointer.as_ref()).collect();
        assert_eq!(pointers, ["/status", "/x~1y"]);
    }

    #[test]
    fn threat_68_values_are_not_printed() {
        assert!(!format!("{:?}", Fields::parse("password=secret").unwrap()).contains("secret"));
    }
}
