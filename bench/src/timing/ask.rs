//! What is asked on the wire, and how long the answer takes.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use crate::Result;
use crate::office::{COMPANY, PASSWORD};
use crate::stage::Kind;

/// What a stranger can ask about an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ask {
    SignIn,
    Reset,
    SignUp,
}

impl Ask {
    pub(crate) const ALL: [Self; 3] = [Self::SignIn, Self::Reset, Self::SignUp];

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::SignIn => "signing in",
            Self::Reset => "asking for a reset",
            Self::SignUp => "signing up",
        }
    }

    /// The kinds of addresses that must not be told apart, the unknown first.
    pub(crate) fn kinds(self) -> &'static [Kind] {
        match self {
            Self::SignIn => &[Kind::Unknown, Kind::Client, Kind::Draft, Kind::Disabled],
            Self::Reset | Self::SignUp => &[Kind::Unknown, Kind::Client, Kind::Disabled],
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::SignIn => "sessions",
            Self::Reset => "password-resets",
            Self::SignUp => "registrations",
        }
    }

    fn body(self, kind: Kind, address: &str) -> String {
        match self {
            // The right one of a Draft: if anything told it from a wrong one, that would.
            Self::SignIn => {
                let password = if kind == Kind::Draft { PASSWORD } else { "Vijf groene Vensters, 1 deur" };
                format!(r#"{{"email":"{address}","password":"{password}"}}"#)
            }
            Self::Reset => format!(r#"{{"email":"{address}"}}"#),
            Self::SignUp => {
                format!(r#"{{"first_name":"Carla","last_name":"Visser","email":"{address}","password":"{PASSWORD}"}}"#)
            }
        }
    }
}

/// What an answer shows without a stopwatch: its status, and the shape of its body. The length alone would depend on
/// the fraction of a second in its times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    status: String,
    texts: usize,
}

/// One connection that is kept, as an attacker would.
pub(crate) struct Wire {
    stream: TcpStream,
}

impl Wire {
    pub(crate) fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream })
    }

    /// Asks about the `n`th address of a kind, from a source that nobody else has; seconds, and what was seen.
    pub(crate) fn ask(&mut self, ask: Ask, kind: Kind, n: usize) -> Result<(f64, Seen)> {
        static SOURCES: AtomicU32 = AtomicU32::new(0x0A00_0001);
        let source = Ipv4Addr::from(SOURCES.fetch_add(1, Ordering::Relaxed));
        let body = ask.body(kind, &kind.address(n));
        let request = format!(
            "POST /api/v1/portal/{COMPANY}/{} HTTP/1.1\r\nHost: portal\r\nContent-Type: application/json\r\n\
             X-Forwarded-For: {source}\r\nContent-Length: {}\r\n\r\n{body}",
            ask.path(),
            body.len()
        );
        let mut read = Vec::with_capacity(2_048);
        #[expect(clippy::disallowed_methods, reason = "what is measured is time")]
        let since = Instant::now();
        self.stream.write_all(request.as_bytes())?;
        let seen = loop {
            let mut buffer = [0; 2_048];
            let more = self.stream.read(&mut buffer)?;
            read.extend_from_slice(buffer.get(..more).unwrap_or_default());
            if let Some(seen) = whole(&read) {
                break seen;
            }
            if more == 0 {
                return Err("the server hung up".into());
            }
        };
        Ok((since.elapsed().as_secs_f64(), seen))
    }
}

/// The answer, once all of it is there.
fn whole(read: &[u8]) -> Option<Seen> {
    let text = String::from_utf8_lossy(read);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let length = head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let status = head.lines().next()?.to_owned();
    (body.len() >= length.unwrap_or(0)).then(|| Seen { status, texts: body.matches('"').count() })
}
