use std::fmt;
use std::str::FromStr;

use crate::ports::Entropy;

/// Where the bytes of a medium are kept: 128 random bits, which are never shown to anybody and never come from outside
/// (threats 56, 58).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MediaKey([u8; 16]);

/// The text is not 32 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the key of a medium")]
pub struct InvalidMediaKey;

impl MediaKey {
    /// A new key.
    pub fn mint(entropy: &dyn Entropy) -> Self {
        let mut bytes = [0; 16];
        entropy.fill(&mut bytes);
        Self(bytes)
    }

    /// The 16 bytes.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// A key from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for MediaKey {
    /// 32 lower-case hexadecimal digits: a file name on every system.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl FromStr for MediaKey {
    type Err = InvalidMediaKey;

    fn from_str(text: &str) -> Result<Self, InvalidMediaKey> {
        let key = u128::from_str_radix(text, 16).map(|bits| Self(bits.to_be_bytes())).map_err(|_| InvalidMediaKey)?;
        if key.to_string() == text { Ok(key) } else { Err(InvalidMediaKey) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threat_56_a_key_has_one_spelling_and_nothing_else_is_one() {
        let key: MediaKey = "00ff102030405060708090a0b0c0d0e0".parse().unwrap();
        assert_eq!(key.to_string(), "00ff102030405060708090a0b0c0d0e0");
        for text in
            ["", "../../etc/passwd", "ff", "00FF102030405060708090A0B0C0D0E0", "+0ff102030405060708090a0b0c0d0e0"]
        {
            assert_eq!(text.parse::<MediaKey>(), Err(InvalidMediaKey), "{text}");
        }
    }
}
