use std::fmt;

use zeroize::Zeroizing;

use super::candidate::PasswordCandidate;
use super::policy::{PasswordContext, PasswordProfile, check};
use crate::ports::Entropy;

/// 24 capitals, 24 small letters, 8 digits and 8 special characters: 64 symbols, so that six random bits choose one
/// without bias. Left out are the look-alikes 0 O o 1 l I | and special characters that mails escape.
const ALPHABET: &[u8; 64] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789#$%*+=?@";

const LENGTH: usize = 8;

/// A password that the portal chose, for the mail of an invitation (R-INV-02).
///
/// It is 8 characters, uniform over all strings of the alphabet that meet R-PW-01's product profile and R-PW-02: about
/// 46 bits. The 15 characters of the standards profile do not apply to it in any company: it lives for days, opens
/// nothing but a session that must change it, and its tries are throttled. There is no `Display` and no
/// serialisation; the text is wiped when the value is dropped.
pub struct TemporaryPassword(Zeroizing<[u8; LENGTH]>);

impl TemporaryPassword {
    /// Draws strings until one meets the rules: 2.6 draws on average, more than 200 with a chance below 2⁻¹²⁸.
    ///
    /// A source that repeats itself can keep it from returning, rather than make it return what can be guessed.
    pub fn generate(context: &PasswordContext, entropy: &dyn Entropy) -> Self {
        let mut password = Self(Zeroizing::new([0; LENGTH]));
        loop {
            entropy.fill(password.0.as_mut_slice());
            for byte in password.0.iter_mut() {
                *byte = symbol(*byte);
            }
            if check(PasswordProfile::Product, &password.candidate(), context).is_ok() {
                return password;
            }
        }
    }

    /// The text, for the mail and nothing else.
    pub fn expose(&self) -> &str {
        std::str::from_utf8(self.0.as_slice()).unwrap_or_default()
    }

    /// What the client will type, to be hashed.
    pub fn candidate(&self) -> PasswordCandidate {
        PasswordCandidate::from_ascii(self.0.as_slice())
    }
}

/// The symbol that the lower six bits of a random byte choose.
fn symbol(random: u8) -> u8 {
    ALPHABET.get(usize::from(random & 0x3f)).copied().unwrap_or_default()
}

impl fmt::Debug for TemporaryPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TemporaryPassword(..)")
    }
}
