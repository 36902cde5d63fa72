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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::EmailAddress;

    #[test]
    fn r_code_02_an_asker_is_a_company_an_address_and_a_source_and_is_stored_as_bytes() {
        let keys = KeyRing::from_bytes(1, [0x4B; 32]);
        let asker = |company: &str, email: &str, source: [u8; 4]| {
            let email = EmailAddress::parse(email).unwrap();
            Asker::of(&company.parse().unwrap(), email.key(), SourceKey::from_ip(source.into()), &keys)
        };
        let anna = asker("harbour", "anna@example.com", [192, 0, 2, 1]);
        assert_eq!(asker("harbour", "Anna@example.com", [192, 0, 2, 1]), anna);
        for other in [
            asker("alpine", "anna@example.com", [192, 0, 2, 1]),
            asker("harbour", "ben@example.com", [192, 0, 2, 1]),
            asker("harbour", "anna@example.com", [192, 0, 2, 2]),
        ] {
            assert_ne!(other, anna);
            assert_ne!(other.as_bytes(), anna.as_bytes());
        }
        assert_eq!(Asker::from_bytes(*anna.as_bytes()), anna);
        assert_eq!(format!("{anna:?}"), "Asker(..)");
    }
}
