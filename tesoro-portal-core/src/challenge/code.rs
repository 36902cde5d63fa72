//! The six digits, and the keyed hash that is stored of them.

use std::fmt;

use zeroize::Zeroizing;

use crate::account::EmailKey;
use crate::challenge::Purpose;
use crate::key_ring::KeyRing;
use crate::ports::Entropy;
use crate::{AccountId, ChallengeId, CompanyId};

/// How many digits: 20 bits (ASVS 6.5.4), which five tries cannot guess.
const DIGITS: usize = 6;
/// What is looked at of a typed text: six digits with room for spaces and dashes between them.
const TYPED_MAX: usize = 32;
/// The largest multiple of a million below 2^32: what is drawn above it would favour small codes.
const FAIR: u32 = 4_294_000_000;

/// Six decimal digits, leading zeros included. It is mailed, and nowhere kept.
#[derive(Clone)]
pub struct OneTimeCode(Zeroizing<[u8; DIGITS]>);

impl OneTimeCode {
    /// A code, each of the million as likely as the others.
    pub fn generate(entropy: &dyn Entropy) -> Self {
        let mut random = [0_u8; 4];
        let number = loop {
            entropy.fill(&mut random);
            let drawn = u32::from_be_bytes(random);
            if drawn < FAIR {
                break drawn % 1_000_000;
            }
        };
        let mut digits = Zeroizing::new([b'0'; DIGITS]);
        let mut rest = number;
        for digit in digits.iter_mut().rev() {
            *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
            rest /= 10;
        }
        Self(digits)
    }

    /// The code a person typed: ASCII spaces and dashes are ignored, only ASCII digits count (R-CODE-01).
    pub fn parse(typed: &str) -> Option<Self> {
        if typed.len() > TYPED_MAX {
            return None;
        }
        let mut digits = Zeroizing::new([0_u8; DIGITS]);
        let mut typed = typed.bytes().filter(|byte| !matches!(byte, b' ' | b'-'));
        for digit in digits.iter_mut() {
            *digit = typed.next().filter(u8::is_ascii_digit)?;
        }
        typed.next().is_none().then_some(Self(digits))
    }

    /// The digits, for the mail.
    pub fn expose(&self) -> &str {
        std::str::from_utf8(self.0.as_slice()).unwrap_or_default()
    }
}

impl fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimeCode(..)")
    }
}

/// What is stored of a code: HMAC-SHA256 under a key that is not in the database.
#[derive(Clone, PartialEq, Eq)]
pub struct CodeMac([u8; 32]);

impl CodeMac {
    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A hash from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for CodeMac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeMac(..)")
    }
}

/// What a code is bound to: it is no use for anything else, and none after the account's address has changed
/// (threats 7 and 8).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bound<'a> {
    pub(crate) company: &'a CompanyId,
    pub(crate) challenge: ChallengeId,
    pub(crate) purpose: Purpose,
    pub(crate) account: AccountId,
    pub(crate) email: &'a EmailKey,
}

const LABEL: &str = "one-time code";

impl Bound<'_> {
    fn with<T>(&self, code: &OneTimeCode, f: impl FnOnce(&[&[u8]]) -> T) -> T {
        f(&[
            self.company.as_str().as_bytes(),
            self.challenge.as_bytes(),
            self.purpose.name().as_bytes(),
            self.account.as_bytes(),
            self.email.as_str().as_bytes(),
            code.0.as_slice(),
        ])
    }
}

/// What is stored of the code.
pub(crate) fn mac(keys: &KeyRing, bound: &Bound<'_>, code: &OneTimeCode) -> CodeMac {
    CodeMac(bound.with(code, |parts| keys.mac(LABEL, parts)))
}

/// Whether the stored one is of this code, under the present key or the one before; in constant time.
pub(crate) fn matches(keys: &KeyRing, bound: &Bound<'_>, code: &OneTimeCode, stored: &CodeMac) -> bool {
    bound.with(code, |parts| keys.verify(LABEL, parts, &stored.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Words(std::sync::Mutex<Vec<u32>>);

    impl Entropy for Words {
        fn fill(&self, bytes: &mut [u8]) {
            let next = self.0.lock().unwrap().pop().unwrap();
            bytes.copy_from_slice(&next.to_be_bytes());
        }
    }

    #[test]
    fn r_code_01_every_code_is_as_likely_as_the_others() {
        let cases = [(0, "000000"), (42, "000042"), (999_999, "999999"), (1_000_000, "000000"), (FAIR - 1, "999999")];
        for (drawn, code) in cases {
            let entropy = Words(std::sync::Mutex::new(vec![drawn]));
            assert_eq!(OneTimeCode::generate(&entropy).expose(), code);
        }
        // The tail above the last whole million is drawn again.
        let entropy = Words(std::sync::Mutex::new(vec![7, FAIR, u32::MAX]));
        assert_eq!(OneTimeCode::generate(&entropy).expose(), "000007");
    }

    #[test]
    fn threat_15_only_ascii_digits_count_and_only_ascii_spaces_and_dashes_are_ignored() {
        let read = |typed: &str| OneTimeCode::parse(typed).map(|code| code.expose().to_owned());
        for typed in ["012345", "012 345", "012-345", " 0-1 2-3 4-5 ", "01 23 45"] {
            assert_eq!(read(typed).as_deref(), Some("012345"), "{typed}");
        }
        let none = [
            "",
            "01234",
            "0123456",
            "01234a",
            "０１２３４５",
            "٠١٢٣٤٥",
            "012\u{a0}345",
            "012\t345",
            "012\u{0}345",
            "012345\n",
            "+12345",
            "      ",
        ];
        for typed in none {
            assert_eq!(read(typed), None, "{typed}");
        }
        assert_eq!(read(&"1".repeat(1_000_000)), None);
    }

    #[test]
    fn threat_15_no_more_than_so_many_bytes_are_looked_at() {
        let typed = |bytes: usize| format!("{}123456", " ".repeat(bytes - 6));
        let read = |bytes| OneTimeCode::parse(&typed(bytes)).map(|code| code.expose().to_owned());
        assert_eq!(read(TYPED_MAX).as_deref(), Some("123456"));
        assert_eq!(read(TYPED_MAX + 1), None);
    }

    #[test]
    fn threat_07_a_code_is_bound_to_each_of_its_terms() {
        let keys = KeyRing::from_bytes(1, [7; 32]);
        let (north, south): (CompanyId, CompanyId) = ("north".parse().unwrap(), "south".parse().unwrap());
        let email = |address: &str| crate::account::EmailAddress::parse(address).unwrap();
        let (anna, ben) = (email("anna@example.com"), email("ben@example.com"));
        let code = |digits| OneTimeCode::parse(digits).unwrap();
        let bound = Bound {
            company: &north,
            challenge: ChallengeId::from_bytes([1; 16]),
            purpose: Purpose::Registration,
            account: AccountId::from_bytes([2; 16]),
            email: anna.key(),
        };
        let stored = CodeMac::from_bytes(*mac(&keys, &bound, &code("123456")).as_bytes());
        assert!(matches(&keys, &bound, &code("123456"), &stored));
        let others = [
            Bound { company: &south, ..bound },
            Bound { challenge: ChallengeId::from_bytes([3; 16]), ..bound },
            Bound { purpose: Purpose::Reset, ..bound },
            Bound { account: AccountId::from_bytes([3; 16]), ..bound },
            Bound { email: ben.key(), ..bound },
        ];
        for other in others {
            assert!(!matches(&keys, &other, &code("123456"), &stored), "{other:?}");
        }
        assert!(!matches(&keys, &bound, &code("123457"), &stored));
        assert!(!matches(&KeyRing::from_bytes(1, [8; 32]), &bound, &code("123456"), &stored));
    }

    #[test]
    fn threat_68_a_code_is_not_printed() {
        let code = OneTimeCode::parse("123456").unwrap();
        assert_eq!(format!("{code:?} {:?}", CodeMac([1; 32])), "OneTimeCode(..) CodeMac(..)");
    }
}
