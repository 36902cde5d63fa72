//! Telling somebody who presses a button twice from a stranger.

use std::fmt;

use crate::CompanyId;
use crate::account::EmailKey;
use crate::key_ring::KeyRing;
use crate::throttle::SourceKey;

/// From where a challenge was asked for: a keyed hash of company, address and source, so that the row tells neither, and
/// that one source cannot be followed from address to address.
///
/// It is of the ring's current key: who asks again just after a rotation counts as somebody else.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Asker([u8; 32]);

impl Asker {
    pub(crate) fn of(company: &CompanyId, email: &EmailKey, source: SourceKey, keys: &KeyRing) -> Self {
        Self(keys.mac("code asker", &[company.as_str().as_bytes(), email.as_str().as_bytes(), source.as_bytes()]))
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// An asker from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for Asker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asker(..)")
    }
}
