//! The address under which people reach one of the two origins.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use hyper::Uri;

use crate::headers::Transport;

/// An origin: scheme, host and port. It has no path, because the portal's cookies force `Path=/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    transport: Transport,
    host: String,
    port: Option<u16>,
}

/// The text is no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an address like https://portal.example: http or https, a host, no path, query or user")]
pub struct InvalidBaseUrl;

impl BaseUrl {
    /// As browsers write it in `Origin`: lower case, without a default port.
    pub fn origin(&self) -> String {
        self.to_string()
    }

    /// Whether it is reached over TLS.
    pub fn transport(&self) -> Transport {
        self.transport
    }

    /// The host, without brackets around an IPv6 address.
    pub fn host(&self) -> &str {
        self.host.trim_start_matches('[').trim_end_matches(']')
    }

    /// Whether only this machine reaches it.
    pub fn is_loopback(&self) -> bool {
        self.host() == "localhost" || self.host().parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

impl FromStr for BaseUrl {
    type Err = InvalidBaseUrl;

    fn from_str(text: &str) -> Result<Self, InvalidBaseUrl> {
        let uri: Uri = text.parse().map_err(|_| InvalidBaseUrl)?;
        let (transport, default) = match uri.scheme_str() {
            Some("https") => (Transport::Tls, 443),
            Some("http") => (Transport::Plain, 80),
            _ => return Err(InvalidBaseUrl),
        };
        let authority = uri.authority().ok_or(InvalidBaseUrl)?;
        let host = authority.host().to_ascii_lowercase();
        let (start, ported) = authority.as_str().split_at_checked(authority.host().len()).ok_or(InvalidBaseUrl)?;
        let is_plain = start == authority.host() && !host.is_empty() && matches!(uri.path(), "" | "/");
        if !is_plain || uri.query().is_some() || text.contains('#') || text.ends_with("//") {
            return Err(InvalidBaseUrl);
        }
        let port = match (ported, authority.port_u16()) {
            ("", _) => None,
            (_, Some(port)) if port > 0 => Some(port).filter(|port| *port != default),
            _ => return Err(InvalidBaseUrl),
        };
        Ok(Self { transport, host, port })
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.transport {
            Transport::Tls => "https",
            Transport::Plain => "http",
        };
        write!(f, "{scheme}://{}", self.host)?;
        self.port.map_or(Ok(()), |port| write!(f, ":{port}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_an_origin() {
        let cases = [
            ("https://portal.example", "https://portal.example"),
            ("https://Portal.Example:443/", "https://portal.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:8080", "http://[::1]:8080"),
            ("https://portal.example:8443", "https://portal.example:8443"),
        ];
        for (text, expected) in cases {
            assert_eq!(text.parse::<BaseUrl>().unwrap().origin(), expected, "{text}");
        }
        let refused = [
            "",
            "portal.example",
            "//portal.example",
            "ftp://portal.example",
            "https://",
            "https://a/b",
            "https://a?b",
            "https://a#b",
            "https://u@a",
            "https://u:p@a",
            "https://a:0",
            "https://a:",
            "https://a:99999",
            "https://a//",
        ];
        for text in refused {
            assert_eq!(text.parse::<BaseUrl>(), Err(InvalidBaseUrl), "{text}");
        }
    }

    #[test]
    fn loopback_is_this_machine() {
        for (text, expected) in [
            ("http://localhost:1", true),
            ("http://127.9.9.9", true),
            ("http://[::1]", true),
            ("http://localhost.example", false),
            ("http://10.0.0.1", false),
        ] {
            assert_eq!(text.parse::<BaseUrl>().unwrap().is_loopback(), expected, "{text}");
        }
    }
}
