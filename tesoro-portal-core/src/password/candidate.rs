use std::fmt;

use unicode_normalization::{UnicodeNormalization as _, is_nfc};
use zeroize::Zeroizing;

use crate::code::{self, Code};
use crate::failure::Refusal;

/// The most bytes of typed text that are looked at: 1,200.
///
/// Every password of 100 characters fits, however it was typed: one character after NFC has at most 4 bytes, and its
/// decomposed spelling at most 12. Anything longer is refused before any work is done with it (THREATS 22).
pub const TYPED_MAX_BYTES: usize = 1_200;

/// A password as a person typed it: normalised to NFC, otherwise untouched (R-PW-01).
///
/// Nothing is trimmed or truncated. It has not been checked against any rule; [`check`](super::check) does that. The
/// text is wiped when the value is dropped and never shown by `Debug`; a copy that normalisation makes on its stack
/// is out of reach.
#[derive(Clone)]
pub struct PasswordCandidate(Zeroizing<String>);

impl PasswordCandidate {
    /// The candidate for a typed text of at most [`TYPED_MAX_BYTES`].
    pub fn from_typed(typed: &str) -> Result<Self, TypedTooLong> {
        if typed.len() > TYPED_MAX_BYTES {
            return Err(TypedTooLong);
        }
        // NFC grows a text at most threefold (Unicode Annex 15), so that no reallocation leaves a copy behind.
        let mut text = Zeroizing::new(String::with_capacity(typed.len() * 3));
        if is_nfc(typed) {
            text.push_str(typed);
        } else {
            text.extend(typed.nfc());
        }
        Ok(Self(text))
    }

    /// The empty candidate: what a typed text that is longer than any password can be is compared as (R-AUTH-02).
    pub fn nothing() -> Self {
        Self(Zeroizing::new(String::new()))
    }

    /// The candidate for a text that is in NFC and short by construction.
    pub(super) fn from_ascii(text: &[u8]) -> Self {
        Self(Zeroizing::new(text.iter().map(|byte| char::from(byte & 0x7f)).collect()))
    }

    /// Its length as every rule counts it: Unicode scalar values.
    pub fn length(&self) -> usize {
        self.0.chars().count()
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The bytes that are hashed.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for PasswordCandidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordCandidate(..)")
    }
}

/// More than [`TYPED_MAX_BYTES`] were typed, so that it is longer than any password can be.
///
/// Where a password is chosen it is [`code::PASSWORD_TOO_LONG`]. At sign-in it is one more wrong password: verify an
/// empty candidate instead, so that the answer costs the same (R-AUTH-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the typed password is longer than any password can be")]
pub struct TypedTooLong;

impl Refusal for TypedTooLong {
    fn code(&self) -> Code {
        code::PASSWORD_TOO_LONG
    }
}
