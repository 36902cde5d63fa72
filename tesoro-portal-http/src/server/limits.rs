//! How much of the server one client may take.

use std::time::Duration;

/// The bytes of a request line with its headers; every browser stays under 8 KiB with our cookies.
pub const HEADER_BYTES_MAX: usize = 16 * 1024;
/// hyper's buffer for one connection, in bytes.
pub(super) const BUFFER_MAX: usize = 64 * 1024;

/// The limits of one listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Open connections. Further ones wait in the operating system's queue until one closes.
    pub connections: usize,
    /// Open connections of one address (of one /64 for IPv6). Further ones are closed at once, so that one client
    /// cannot take all of them. Trusted proxies are exempt.
    pub connections_per_address: usize,
    /// Time for a request's headers, and for which a connection may idle between two requests.
    pub headers: Duration,
    /// Time for which a client may take nothing of an answer.
    pub stalled_write: Duration,
    /// Time that running requests have when the server stops.
    pub shutdown: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 2048,
            connections_per_address: 128,
            headers: Duration::from_secs(10),
            stalled_write: Duration::from_secs(30),
            shutdown: Duration::from_secs(20),
        }
    }
}

/// How fast a body has to arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BodyPace {
    /// Time before the rate counts.
    pub grace: Duration,
    /// Bytes a second, on average after the grace.
    pub rate: u32,
    /// Time for the whole body.
    pub whole: Duration,
}

impl Default for BodyPace {
    fn default() -> Self {
        Self { grace: Duration::from_secs(10), rate: 1024, whole: Duration::from_secs(120) }
    }
}

impl BodyPace {
    /// The same for an upload: a photo may take its time over a bad line.
    #[must_use]
    pub(super) fn for_upload(self) -> Self {
        Self { whole: self.whole.saturating_mul(5), ..self }
    }

    /// How long after its start a body of which `received` bytes have come may keep us waiting for more.
    pub(super) fn allowance(&self, received: usize) -> Duration {
        let earned = u64::try_from(received).unwrap_or(u64::MAX).saturating_mul(1000) / u64::from(self.rate.max(1));
        self.grace.saturating_add(Duration::from_millis(earned)).min(self.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_48_a_body_earns_time_by_arriving() {
        let pace = BodyPace { grace: Duration::from_secs(10), rate: 1000, whole: Duration::from_secs(60) };
        for (received, seconds) in [(0, 10), (1000, 11), (30_000, 40), (50_000, 60), (usize::MAX, 60)] {
            assert_eq!(pace.allowance(received), Duration::from_secs(seconds), "{received}");
        }
    }
}
