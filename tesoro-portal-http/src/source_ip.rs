//! Which address a request comes from (THREATS 36, ASVS 15.3.4).

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use hyper::HeaderMap;

/// An address range in CIDR form, e.g. `10.0.0.0/8` or `::1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    base: IpAddr,
    bits: u8,
}

/// The text is no address range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an IP address or an address range such as 10.0.0.0/8")]
pub struct InvalidNetwork;

impl Network {
    /// Whether `address` lies in the range; an IPv4 address mapped into IPv6 counts as IPv4.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.base, address.to_canonical()) {
            (IpAddr::V4(base), IpAddr::V4(it)) => {
                leading_bits_agree(base.to_bits().into(), it.to_bits().into(), 32 - self.bits)
            }
            (IpAddr::V6(base), IpAddr::V6(it)) => leading_bits_agree(base.to_bits(), it.to_bits(), 128 - self.bits),
            _ => false,
        }
    }
}

fn leading_bits_agree(a: u128, b: u128, ignored: u8) -> bool {
    (a ^ b).checked_shr(u32::from(ignored)).unwrap_or(0) == 0
}

impl FromStr for Network {
    type Err = InvalidNetwork;

    fn from_str(text: &str) -> Result<Self, InvalidNetwork> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text, None),
        };
        let base: IpAddr = address.parse().map_err(|_| InvalidNetwork)?;
        let longest = if base.is_ipv4() { 32 } else { 128 };
        let bits = match bits {
            None => longest,
            Some(bits) => bits.parse().ok().filter(|bits| *bits <= longest).ok_or(InvalidNetwork)?,
        };
        Ok(Self { base, bits })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.base, self.bits)
    }
}

/// The address that a request comes from.
///
/// `X-Forwarded-For` counts only as far as the hops that wrote it are trusted: read from the right, the first address
/// that is no trusted proxy is the client. What a client itself puts in front of that is ignored, and so is everything
/// to the left of an entry that is no address.
pub fn source(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut source = peer.to_canonical();
    let lines: Vec<_> = headers.get_all("x-forwarded-for").iter().collect();
    let hops = lines.iter().rev().flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','));
    for hop in hops {
        if !is_trusted(source) {
            break;
        }
        match std::str::from_utf8(hop).ok().and_then(|hop| address(hop.trim())) {
            Some(address) => source = address,
            None => break,
        }
    }
    source
}

/// One entry: an address, `v4:port` or `[v6]:port`.
fn address(text: &str) -> Option<IpAddr> {
    let plain = text.parse::<IpAddr>().ok();
    let with_port = || text.parse::<std::net::SocketAddr>().ok().map(|address| address.ip());
    let bracketed = || text.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    plain.or_else(with_port).or_else(bracketed).map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        let trusted: Vec<Network> = trusted.iter().map(|text| text.parse().unwrap()).collect();
        source(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn threat_36_forwarded_addresses_count_only_from_trusted_hops() {
        let cases: &[(&str, &[&str], &[&str], &str)] = &[
            ("198.51.100.7", &["203.0.113.9"], &[], "198.51.100.7"),
            ("10.0.0.1", &["203.0.113.9"], &["10.0.0.0/8"], "203.0.113.9"),
            ("10.0.0.1", &["1.1.1.1, 203.0.113.9"], &["10.0.0.0/8"], "203.0.113.9"),
            ("10.0.0.1", &["1.1.1.1, 203.0.113.9, 10.9.9.9"], &["10.0.0.0/8"], "203.0.113.9"),
            ("10.0.0.1", &["1.1.1.1", "203.0.113.9"], &["10.0.0.0/8"], "203.0.113.9"),
            ("10.0.0.1", &["203.0.113.9, nonsense"], &["10.0.0.0/8"], "10.0.0.1"),
            ("10.0.0.1", &["203.0.113.9:4711"], &["10.0.0.0/8"], "203.0.113.9"),
            ("::ffff:10.0.0.1", &["[2001:db8::5]:80"], &["10.0.0.0/8"], "2001:db8::5"),
            ("2001:db8::1", &["2001:db8::2"], &["2001:db8::1"], "2001:db8::2"),
            ("10.0.0.1", &[], &["0.0.0.0/0"], "10.0.0.1"),
            ("10.0.0.1", &["10.0.0.2"], &["0.0.0.0/0"], "10.0.0.2"),
        ];
        for (peer, forwarded, trusted, expected) in cases {
            assert_eq!(of(peer, forwarded, trusted), *expected, "{peer} {forwarded:?} {trusted:?}");
        }
    }

    #[test]
    fn a_network_is_an_address_with_an_optional_length() {
        for text in ["10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129", "", "a/8", "10.0.0.0/-1"] {
            assert_eq!(text.parse::<Network>(), Err(InvalidNetwork), "{text}");
        }
        assert_eq!("10.0.0.0/8".parse::<Network>().unwrap().to_string(), "10.0.0.0/8");
        assert!("::/0".parse::<Network>().unwrap().contains("2001:db8::1".parse().unwrap()));
        assert!(!"::/0".parse::<Network>().unwrap().contains("10.0.0.1".parse().unwrap()));
    }
}
