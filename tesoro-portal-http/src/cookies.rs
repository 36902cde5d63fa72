//! The portal's cookies: one per company and kind, with the `__Host-` prefix (THREATS 31, ASVS 3.3.1 to 3.3.4).

use std::fmt::{self, Write as _};

use cookie::{Cookie, SameSite};
use hyper::header::{COOKIE, HeaderMap, HeaderValue};
use sha2::{Digest as _, Sha256};
use tesoro_portal_core::CompanyId;
use time::Duration;

/// What every one of our cookies begins with, in exactly this case: browsers that compare the prefix without regard to
/// case protect it, others do not, so another spelling is never ours.
const PREFIX: &str = "__Host-tp-";
/// The longest value that is read, in characters. A token with the longest company id has 219; with the id of a flow and
/// a dot in front, that makes exactly this.
const VALUE_MAX: usize = 256;

/// What a cookie is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CookieKind {
    /// A client's session.
    Client,
    /// An agent's session on the office's origin.
    Agent,
    /// A browser from which an account has signed in before (R-AUTH-03).
    Device,
    /// A sign-up that waits for its code (R-REG-02).
    SignUp,
    /// A reset that waits for its code (R-AUTH-06).
    Reset,
    /// Where the code of a sign-up went.
    SignUpSent,
    /// Where the code of a reset went.
    ResetSent,
}

impl CookieKind {
    fn suffix(self) -> &'static str {
        match self {
            Self::Client => "",
            Self::Agent => "-agent",
            Self::Device => "-device",
            Self::SignUp => "-flow",
            Self::Reset => "-reset",
            Self::SignUpSent => "-flow-sent",
            Self::ResetSent => "-reset-sent",
        }
    }

    /// An agent never comes from a link on another site; a client comes from the invitation mail.
    fn same_site(self) -> SameSite {
        match self {
            Self::Client | Self::Device | Self::SignUp | Self::Reset | Self::SignUpSent | Self::ResetSent => {
                SameSite::Lax
            }
            Self::Agent => SameSite::Strict,
        }
    }
}

/// The name of a cookie. It carries 8 hexadecimal digits of the company's hash, because `Path=/` would otherwise let two
/// companies on one host overwrite each other's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CookieName(String);

impl CookieName {
    /// The name of this company's cookie of this kind.
    pub fn of(company: &CompanyId, kind: CookieKind) -> Self {
        let digest = Sha256::digest(company.as_str().as_bytes());
        let mut name = PREFIX.to_owned();
        for byte in digest.iter().take(4) {
            // Writing to a string does not fail.
            let _ = write!(name, "{byte:02x}");
        }
        name.push_str(kind.suffix());
        Self(name)
    }

    /// The name as it is in the header.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The header that stores `value`; without `keep` the browser forgets it when it closes.
    pub fn store(&self, kind: CookieKind, value: &str, keep: Option<Duration>) -> String {
        let mut cookie = self.bare(kind, value);
        cookie.set_max_age(keep);
        cookie.to_string()
    }

    /// The header that deletes the cookie.
    pub fn remove(&self, kind: CookieKind) -> String {
        self.store(kind, "", Some(Duration::ZERO))
    }

    fn bare<'a>(&'a self, kind: CookieKind, value: &'a str) -> Cookie<'a> {
        Cookie::build((self.as_str(), value)).secure(true).http_only(true).same_site(kind.same_site()).path("/").build()
    }
}

/// The portal's cookies of one request; everybody else's are not kept.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Cookies(Vec<(String, String)>);

impl Cookies {
    /// Reads the `Cookie` headers. A name that comes twice is somebody's attempt to push a value of their own in
    /// front of ours: neither is kept.
    pub fn read(headers: &HeaderMap) -> Self {
        let mut found: Vec<(String, String)> = Vec::new();
        let mut twice: Vec<String> = Vec::new();
        let lines = headers.get_all(COOKIE).iter().filter_map(|line| HeaderValue::to_str(line).ok());
        let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim_matches(' ').split_once('='));
        for (name, value) in pairs.filter(|(name, value)| is_ours(name) && is_token(value)) {
            if found.iter().any(|(known, _)| known == name) {
                twice.push(name.to_owned());
            } else {
                found.push((name.to_owned(), value.to_owned()));
            }
        }
        found.retain(|(name, _)| !twice.contains(name));
        Self(found)
    }

    /// The value of this company's cookie of this kind.
    pub fn value(&self, company: &CompanyId, kind: CookieKind) -> Option<&str> {
        let wanted = CookieName::of(company, kind);
        self.0.iter().find(|(name, _)| name == wanted.as_str()).map(|(_, value)| value.as_str())
    }

    /// The values of all companies' cookies of this kind, for a route that does not name its company.
    pub fn values(&self, kind: CookieKind) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(name, _)| suffix(name) == Some(kind.suffix())).map(|(_, value)| value.as_str())
    }

    /// Whether the request carries a cookie that signs somebody in.
    pub fn sign_in(&self) -> bool {
        self.values(CookieKind::Client).next().is_some() || self.values(CookieKind::Agent).next().is_some()
    }
}

impl fmt::Debug for Cookies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

/// What follows the 8 digits, if the name is one of ours.
fn suffix(name: &str) -> Option<&str> {
    let (digits, suffix) = name.strip_prefix(PREFIX)?.split_at_checked(8)?;
    digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).then_some(suffix)
}

fn is_ours(name: &str) -> bool {
    matches!(suffix(name), Some("" | "-agent" | "-device" | "-flow" | "-reset" | "-flow-sent" | "-reset-sent"))
}

fn is_token(value: &str) -> bool {
    (1..=VALUE_MAX).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Cookies {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(COOKIE, line.parse().unwrap());
        }
        Cookies::read(&headers)
    }

    fn company(id: &str) -> CompanyId {
        id.parse().unwrap()
    }

    #[test]
    fn threat_31_a_cookie_is_host_only_secure_and_invisible_to_scripts() {
        let name = CookieName::of(&company("brandt"), CookieKind::Client);
        assert_eq!(name.as_str().len(), "__Host-tp-".len() + 8);
        assert_eq!(
            name.store(CookieKind::Client, "abc", None),
            format!("{}=abc; HttpOnly; SameSite=Lax; Secure; Path=/", name.as_str())
        );
        let agent = CookieName::of(&company("brandt"), CookieKind::Agent);
        assert_eq!(
            agent.store(CookieKind::Agent, "abc", Some(Duration::days(30))),
            format!("{}-agent=abc; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=2592000", name.as_str())
        );
        assert!(agent.remove(CookieKind::Agent).ends_with("Max-Age=0"));
    }

    #[test]
    fn threat_31_another_spelling_of_the_prefix_is_not_ours() {
        let brandt = company("brandt");
        let name = CookieName::of(&brandt, CookieKind::Client).as_str().to_owned();
        let cases = [
            (format!("{name}=abc"), Some("abc")),
            (format!("other=1; {name}=abc; last=2"), Some("abc")),
            (format!("{}=abc", name.replace("__Host-", "__host-")), None),
            (format!("{}=abc", name.replace("__Host-", "__HOST-")), None),
            (format!("{}=abc", name.replace("__Host-", "__Secure-")), None),
            (format!("{}=abc", name.replace("__Host-", "")), None),
            (format!("{name}=abc; {name}=evil"), None),
            (format!("{name}=abc; {name}=abc; {name}=abc"), None),
            (format!("{name}=\"abc\""), None),
            (format!("{name}="), None),
            (format!("{name}={}", "a".repeat(257)), None),
            (format!("{name}x=abc"), None),
        ];
        for (line, expected) in cases {
            assert_eq!(read(&[&line]).value(&brandt, CookieKind::Client), expected, "{line}");
        }
        let split = [format!("{name}=abc"), format!("{name}=evil")];
        assert_eq!(read(&[&split[0], &split[1]]).value(&brandt, CookieKind::Client), None);
    }

    #[test]
    fn threat_41_companies_and_kinds_do_not_share_a_cookie() {
        let (brandt, visser) = (company("brandt"), company("visser"));
        let line = format!(
            "{}=a; {}=b; {}=c",
            CookieName::of(&brandt, CookieKind::Client).as_str(),
            CookieName::of(&brandt, CookieKind::Agent).as_str(),
            CookieName::of(&visser, CookieKind::Client).as_str(),
        );
        let cookies = read(&[&line]);
        assert_eq!(cookies.value(&brandt, CookieKind::Client), Some("a"));
        assert_eq!(cookies.value(&brandt, CookieKind::Agent), Some("b"));
        assert_eq!(cookies.value(&brandt, CookieKind::Device), None);
        assert_eq!(cookies.value(&visser, CookieKind::Client), Some("c"));
        assert_eq!(cookies.values(CookieKind::Client).collect::<Vec<_>>(), ["a", "c"]);
        assert!(cookies.sign_in());
        assert!(!read(&["session=1"]).sign_in());
    }

    #[test]
    fn r_reg_02_a_flow_of_the_company_with_the_longest_id_fits() {
        use tesoro_portal_core::session::FlowHandle;
        use tesoro_portal_core::{ChallengeId, SystemEntropy};

        let company = company(&"a".repeat(128));
        assert!("a".repeat(129).parse::<CompanyId>().is_err());
        let id = ChallengeId::from_bytes([0xab; 16]);
        let value = format!("{id}.{}", FlowHandle::mint(&company, &SystemEntropy).expose());
        assert_eq!(value.len(), VALUE_MAX);
        let name = CookieName::of(&company, CookieKind::SignUp);
        assert!(name.as_str().ends_with("-flow"), "{name:?}");
        let cookies = read(&[&format!("{}={value}", name.as_str())]);
        assert_eq!(cookies.value(&company, CookieKind::SignUp), Some(value.as_str()));
        assert!(!cookies.sign_in());
    }

    #[test]
    fn threat_68_values_are_not_printed() {
        let line = format!("{}=secret", CookieName::of(&company("brandt"), CookieKind::Client).as_str());
        assert!(!format!("{:?}", read(&[&line])).contains("secret"));
    }
}
