use std::fmt;
use std::net::IpAddr;

use crate::key_ring::KeyRing;
use crate::session::TokenDigest;
use crate::{AccountId, CompanyId};

/// Where an attempt comes from, as far as attempts are counted together.
///
/// An IPv4 address counts by itself, also when written as an IPv6 one (`::ffff:192.0.2.1`); an IPv6 address counts with
/// its whole /64, because that is what one customer gets to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SourceKey([u8; 9]);

impl SourceKey {
    /// The key of a client's address: the true one, not that of a proxy in between.
    pub fn from_ip(address: IpAddr) -> Self {
        let mut key = [0; 9];
        let (family, network) = match address.to_canonical() {
            IpAddr::V4(address) => (4, address.octets().to_vec()),
            IpAddr::V6(address) => (6, address.octets().to_vec()),
        };
        let bytes = std::iter::once(family).chain(network);
        key.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        Self(key)
    }

    /// The family (4 or 6) and the address or network.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// The name of one counter: a keyed hash, so that those of unknown addresses hold no address.
///
/// It is of the ring's current key: counters begin anew when the key is rotated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThrottleKey([u8; 32]);

impl ThrottleKey {
    /// The counter of an address from one source. `address` is its comparable form, or for what is no address the text
    /// as typed.
    pub fn pair(keys: &KeyRing, company: &CompanyId, address: &str, source: &SourceKey) -> Self {
        let parts = [company.as_str().as_bytes(), address.as_bytes(), source.as_bytes()];
        Self(keys.mac("throttle pair", &parts))
    }

    /// The counter of an address from one device that is known to it. It takes the place of the pair's: a device is not
    /// held up by the failures of others at its source, and a stolen device token does not guess faster from many.
    pub fn device(keys: &KeyRing, company: &CompanyId, address: &str, device: &TokenDigest) -> Self {
        let parts = [company.as_str().as_bytes(), address.as_bytes(), device.as_bytes()];
        Self(keys.mac("throttle device", &parts))
    }

    /// The counter of an address from everywhere.
    pub fn address(keys: &KeyRing, company: &CompanyId, address: &str) -> Self {
        Self(keys.mac("throttle address", &[company.as_str().as_bytes(), address.as_bytes()]))
    }

    /// The counter of a source at one company.
    pub fn source(keys: &KeyRing, company: &CompanyId, source: &SourceKey) -> Self {
        Self(keys.mac("throttle source", &[company.as_str().as_bytes(), source.as_bytes()]))
    }

    /// The counter of an account's exports of its own data (R-PRIV-01).
    pub(crate) fn exports(keys: &KeyRing, company: &CompanyId, account: AccountId) -> Self {
        Self(keys.mac("throttle exports", &[company.as_str().as_bytes(), account.as_bytes()]))
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for ThrottleKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ThrottleKey(..)")
    }
}
