//! Where a company's portal is reached: what every link in a mail begins with (R-COMP-04).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use crate::code::{self, Code};
use crate::failure::Refusal;
use crate::id::{AccountId, CompanyId};
use crate::session::InvitationToken;

/// The longest address, in bytes: links built from it stay under the 2,000 that every mail program follows.
pub const PORTAL_URL_MAX: usize = 1_000;

/// An absolute `http` or `https` URL without user, query and fragment, kept without its final slash.
///
/// The host is in its ASCII form and a default port is left out, so one place has one spelling. It comes from the
/// company's settings, never from a request's `Host` header.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PortalUrl {
    text: String,
    origin: String,
    reach: Reach,
}

/// A place inside the portal that a mail leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// Where the client says which mails are wanted (R-MAIL-04).
    Mails,
    /// Where whoever was invited chooses the first password (R-INV-07); the link also has `invitation` and `token`.
    Invitation,
}

impl Place {
    /// Each place.
    pub const ALL: &'static [Self] = &[Self::Mails, Self::Invitation];

    /// Its name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mails => "mails",
            Self::Invitation => "invitation",
        }
    }

    /// The place with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|place| place.name() == name)
    }
}

/// Who can reach a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Reach {
    Loopback,
    Network,
}

impl PortalUrl {
    /// The address, without a final slash.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The access link of a company (R-COMP-01): `<base>/?id=<company>`.
    pub fn entry(&self, company: &CompanyId) -> String {
        // Every character of a CRM id may stand in a query as it is (RFC 3986, section 3.4).
        format!("{}/?id={company}", self.text)
    }

    /// The access link with a place inside the portal to go on to, behind the sign-in: `<base>/?id=<company>&to=<place>`.
    /// A portal that does not know the place shows its first page.
    pub fn entry_to(&self, company: &CompanyId, place: Place) -> String {
        format!("{}&to={}", self.entry(company), place.name())
    }

    /// The link of an invitation: `<base>/?id=<company>&to=invitation&invitation=<account>&token=<secret>`. It leads to a
    /// page that changes nothing until its form is sent (R-INV-07).
    pub fn invitation(&self, company: &CompanyId, account: AccountId, token: &InvitationToken) -> String {
        format!("{}&invitation={account}&token={}", self.entry_to(company, Place::Invitation), token.expose())
    }

    /// Scheme, host and port as a browser's `Origin` header writes them (RFC 6454), e.g. `https://portal.example.com`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether only this machine can reach it: `localhost` or an address of the loopback network.
    pub fn is_loopback(&self) -> bool {
        self.reach == Reach::Loopback
    }

    /// Whether it is reached over TLS.
    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https:")
    }
}

impl FromStr for PortalUrl {
    type Err = InvalidPortalUrl;

    fn from_str(text: &str) -> Result<Self, InvalidPortalUrl> {
        if text.len() > PORTAL_URL_MAX || !is_plain(text) {
            return Err(InvalidPortalUrl);
        }
        let url = Url::parse(text).map_err(|_| InvalidPortalUrl)?;
        let host = url.host().filter(|_| matches!(url.scheme(), "http" | "https")).ok_or(InvalidPortalUrl)?;
        let reach = reach(&host);
        let origin = url.origin().ascii_serialization();
        let text = url.as_str().trim_end_matches('/').to_owned();
        Ok(Self { text, origin, reach })
    }
}

/// Whether nothing in the text needs the repairs that browsers make silently: a missing or third slash after the
/// scheme, backslashes, blanks; and whether user, query and fragment are absent, not merely empty.
fn is_plain(text: &str) -> bool {
    let Some((_, rest)) = text.split_once("://") else { return false };
    !rest.starts_with('/')
        && !text.contains(|c: char| c.is_control() || c.is_whitespace() || matches!(c, '\\' | '@' | '?' | '#'))
}

fn reach(host: &Host<&str>) -> Reach {
    let loopback = match host {
        Host::Domain(name) => *name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    if loopback { Reach::Loopback } else { Reach::Network }
}

impl TryFrom<String> for PortalUrl {
    type Error = InvalidPortalUrl;

    fn try_from(text: String) -> Result<Self, InvalidPortalUrl> {
        text.parse()
    }
}

impl From<PortalUrl> for String {
    fn from(url: PortalUrl) -> Self {
        url.text
    }
}

impl fmt::Display for PortalUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The text is not a portal's address; [`PortalUrl`] says what is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an absolute http or https URL without user, query and fragment")]
pub struct InvalidPortalUrl;

impl Refusal for InvalidPortalUrl {
    fn code(&self) -> Code {
        code::URL_INVALID
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> PortalUrl {
        text.parse().unwrap_or_else(|error| panic!("{text:?}: {error}"))
    }

    #[test]
    fn r_comp_04_an_address_has_one_spelling() {
        for (typed, kept, origin) in [
            ("https://portal.example.com", "https://portal.example.com", "https://portal.example.com"),
            ("https://portal.example.com/", "https://portal.example.com", "https://portal.example.com"),
            ("HTTPS://Portal.Example.COM:443/", "https://portal.example.com", "https://portal.example.com"),
            ("https://example.com/Portal/", "https://example.com/Portal", "https://example.com"),
            ("https://example.com/a/../b//", "https://example.com/b", "https://example.com"),
            ("https://example.com:8443/p", "https://example.com:8443/p", "https://example.com:8443"),
            ("http://localhost:8080", "http://localhost:8080", "http://localhost:8080"),
            ("http://[::1]:8080/", "http://[::1]:8080", "http://[::1]:8080"),
            (
                "https://m\u{fc}nchen.example/p\u{fc}",
                "https://xn--mnchen-3ya.example/p%C3%BC",
                "https://xn--mnchen-3ya.example",
            ),
        ] {
            let url = url(typed);
            assert_eq!((url.as_str(), url.origin()), (kept, origin), "{typed:?}");
            assert_eq!(kept.parse::<PortalUrl>(), Ok(url.clone()));
            let json = serde_json::to_string(&url).unwrap();
            assert_eq!(serde_json::from_str::<PortalUrl>(&json).unwrap(), url);
        }
    }

    #[test]
    fn r_comp_04_what_is_no_portal_address_is_refused() {
        let huge = format!("https://example.com/{}", "a".repeat(PORTAL_URL_MAX));
        for text in [
            "",
            "portal.example.com",
            "//portal.example.com",
            "/portal",
            "https:",
            "https://",
            "https:///example.com",
            "https:example.com",
            "https:/example.com",
            "https://:8080",
            "https://example.com:99999",
            "https://exa mple.com",
            " https://example.com",
            "https://example.com ",
            "https://example.com\n",
            "https://exam\tple.com",
            "https://example.com/\r\nBcc: x",
            "https://example.com\\portal",
            "https://example.com?",
            "https://example.com/?id=1",
            "https://example.com/#",
            "https://example.com/#top",
            "https://anna@example.com",
            "https://anna:secret@example.com",
            "https://@example.com",
            "ftp://example.com",
            "file:///etc/passwd",
            "javascript://example.com/%0aalert(1)",
            "data:text/html,x",
            "ws://example.com",
            "https://exa<mple.com",
            "https://[::1",
            "https://256.0.0.1",
            "https://xn--a.example",
            &huge,
        ] {
            assert_eq!(text.parse::<PortalUrl>(), Err(InvalidPortalUrl), "{text:?}");
        }
        assert_eq!(InvalidPortalUrl.code().name(), "url-invalid");
    }

    #[test]
    fn r_comp_01_the_access_link_names_its_company() {
        let company: CompanyId = "urn:uuid~Vest.A_s-1".parse().unwrap();
        assert_eq!(url("https://example.com/").entry(&company), "https://example.com/?id=urn:uuid~Vest.A_s-1");
        assert_eq!(
            url("https://example.com/portal/").entry(&company),
            "https://example.com/portal/?id=urn:uuid~Vest.A_s-1"
        );
    }

    #[test]
    fn r_comp_04_plain_http_and_loopback_are_told_apart() {
        for (text, loopback, https) in [
            ("http://localhost:8080", true, false),
            ("https://LOCALHOST", true, true),
            ("http://127.0.0.1:8080", true, false),
            ("http://127.1.2.3", true, false),
            ("http://2130706433", true, false),
            ("http://[::1]", true, false),
            ("http://0.0.0.0", false, false),
            ("http://[::ffff:127.0.0.1]", false, false),
            ("http://192.168.1.1", false, false),
            ("https://portal.example.com", false, true),
            ("https://localhost.example.com", false, true),
            ("http://127.0.0.1.example.com", false, false),
        ] {
            let url = url(text);
            assert_eq!((url.is_loopback(), url.is_https()), (loopback, https), "{text:?}");
        }
    }
}
