//! The two secrets an agent can show. Both are 256 random bits; only digests are stored.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::ports::Entropy;
use tesoro_portal_core::session::TokenDigest;

const SESSION_PREFIX: &str = "tpa1.";
const KEY_PREFIX: &str = "tpk1_";
/// Longer than any token of ours: a company id of 128 characters in base64, a secret of 43, prefix and dot.
const TEXT_MAX: usize = 256;

/// The token of an agent's session. Its text carries the company, so that a store sharded by company can find it.
#[derive(Clone, PartialEq, Eq)]
pub struct AgentToken {
    company: CompanyId,
    secret: [u8; 32],
}

impl AgentToken {
    /// A new token.
    pub fn mint(company: &CompanyId, entropy: &dyn Entropy) -> Self {
        let mut secret = [0; 32];
        entropy.fill(&mut secret);
        Self { company: company.clone(), secret }
    }

    /// The token of a text, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > TEXT_MAX {
            return None;
        }
        let (company, secret) = text.strip_prefix(SESSION_PREFIX)?.split_once('.')?;
        let company = String::from_utf8(URL_SAFE_NO_PAD.decode(company).ok()?).ok()?.parse().ok()?;
        Some(Self { company, secret: secret_of(secret)? })
    }

    /// The company whose agent it is.
    pub fn company(&self) -> &CompanyId {
        &self.company
    }

    /// What is stored of it.
    pub fn digest(&self) -> TokenDigest {
        digest("tesoro-portal agent session", self.company.as_str(), &self.secret)
    }

    /// The text that the agent's browser or program shows.
    pub fn expose(&self) -> String {
        let company = URL_SAFE_NO_PAD.encode(self.company.as_str());
        format!("{SESSION_PREFIX}{company}.{}", URL_SAFE_NO_PAD.encode(self.secret))
    }
}

impl fmt::Debug for AgentToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AgentToken(..)")
    }
}

/// An API key: a program shows it to speak for the agents of one company.
#[derive(Clone, PartialEq, Eq)]
pub struct AgentKeyText([u8; 32]);

impl AgentKeyText {
    /// A new key.
    pub fn mint(entropy: &dyn Entropy) -> Self {
        let mut secret = [0; 32];
        entropy.fill(&mut secret);
        Self(secret)
    }

    /// A key of 256 bits that the host has made, and keeps.
    pub fn from_bytes(secret: [u8; 32]) -> Self {
        Self(secret)
    }

    /// The key of a text, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > TEXT_MAX {
            return None;
        }
        text.strip_prefix(KEY_PREFIX).and_then(secret_of).map(Self)
    }

    /// What is stored of it.
    pub fn digest(&self) -> TokenDigest {
        digest("tesoro-portal agent key", "", &self.0)
    }

    /// The text, shown once. Its prefix lets secret scanners know it.
    pub fn expose(&self) -> String {
        format!("{KEY_PREFIX}{}", URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl fmt::Debug for AgentKeyText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AgentKeyText(..)")
    }
}

/// 32 bytes in the one spelling that base64url without padding has for them.
fn secret_of(text: &str) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

fn digest(purpose: &str, company: &str, secret: &[u8; 32]) -> TokenDigest {
    let mut hash = Sha256::new();
    for part in [purpose.as_bytes(), company.as_bytes(), secret] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    TokenDigest::from_bytes(hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting;

    impl Entropy for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.iter_mut().zip(0_u8..).for_each(|(byte, n)| *byte = n);
        }
    }

    #[test]
    fn r_agent_02_a_key_is_256_bits_behind_a_prefix_and_comes_back_from_its_text() {
        let key = AgentKeyText::mint(&Counting);
        let text = key.expose();
        assert_eq!(text, "tpk1_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
        assert_eq!(AgentKeyText::parse(&text), Some(key));
        let wrong = ["", "tpk1_", &text[1..], &format!("{text}A"), &format!("{text}="), &text.replace("tpk1", "TPK1")];
        for text in wrong {
            assert_eq!(AgentKeyText::parse(text), None, "{text}");
        }
    }

    #[test]
    fn threat_33_a_token_comes_back_from_its_text_and_its_digest_is_another_companys() {
        let north: CompanyId = "north:1".parse().unwrap();
        let token = AgentToken::mint(&north, &Counting);
        assert_eq!(AgentToken::parse(&token.expose()), Some(token.clone()));
        let other = AgentToken { company: "south".parse().unwrap(), ..token.clone() };
        assert_ne!(token.digest(), other.digest());
        for text in ["", "tpa1.", "tpa1..", "tpa1.bm9ydGg.AAAA", &"a".repeat(10_000)] {
            assert_eq!(AgentToken::parse(text), None, "{text}");
        }
    }

    #[test]
    fn threat_68_neither_is_printed() {
        let north: CompanyId = "north".parse().unwrap();
        assert_eq!(format!("{:?}", AgentToken::mint(&north, &Counting)), "AgentToken(..)");
        assert_eq!(format!("{:?}", AgentKeyText::mint(&Counting)), "AgentKeyText(..)");
    }
}
