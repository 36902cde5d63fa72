//! Where a client wanted to go before signing in (THREATS 37).

use tesoro_portal_core::CompanyId;

/// The longest address that is remembered; none of ours comes near.
const LENGTH_MAX: usize = 512;

/// The address of a page of one company's portal: a path on this origin, never another place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Next(String);

impl Next {
    /// Reads an address that came with a request. What is not plainly a page of this company is none.
    pub(super) fn parse(text: &str, company: &CompanyId) -> Option<Self> {
        let rest = text.strip_prefix("/c/")?.strip_prefix(company.as_str())?.strip_prefix('/')?;
        let path = rest.split('?').next().unwrap_or(rest);
        let plain = |segment: &str| !segment.is_empty() && segment != "." && segment != "..";
        let visible = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\%#".contains(&byte));
        (text.len() <= LENGTH_MAX && visible && path.split('/').all(plain)).then(|| Self(text.to_owned()))
    }

    /// The path, with its query.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_37_only_a_page_of_the_same_portal_is_gone_to() {
        let company: CompanyId = "keizer".parse().unwrap();
        for text in ["/c/keizer/home", "/c/keizer/password", "/c/keizer/property/7", "/c/keizer/home?tab=recent"] {
            assert_eq!(Next::parse(text, &company).unwrap().as_str(), text);
        }
        let long = format!("/c/keizer/{}", "a".repeat(LENGTH_MAX));
        for text in [
            "",
            "/",
            "home",
            "//evil.example",
            "\\\\evil.example",
            "\\evil",
            "/\\evil",
            "https:evil",
            "https://evil.example/c/keizer/home",
            "https://keizer@evil.example",
            "javascript:alert(1)",
            "/c/keizer",
            "/c/keizer/",
            "/c/keizer//evil.example",
            "/c/keizer/../../evil",
            "/c/keizer/./home",
            "/c/keizer/%2e%2e/home",
            "/c/keizer/home\r\nSet-Cookie: x",
            "/c/keizer/home page",
            "/c/keizer/h\u{f6}me",
            "/c/keizer/home#//evil",
            "/c/keizer\\home",
            "/c/keizerevil/home",
            "/c/casalume/home",
            "/dev",
            " /c/keizer/home",
            &long,
        ] {
            assert_eq!(Next::parse(text, &company), None, "{text:?}");
        }
    }
}
