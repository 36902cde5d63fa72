use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::CompanyId;
use crate::id::CRM_ID_MAX;
use crate::ports::Entropy;

const SECRET: usize = 32;

/// The longest text form: prefix, the longest company id and the secret in base64url, and two dots.
const TEXT_MAX: usize = 3 + 1 + (CRM_ID_MAX * 4).div_ceil(3) + 1 + (SECRET * 4).div_ceil(3);

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident, $prefix:literal, $purpose:literal;)*) => {$(
        $(#[$doc])*
        ///
        /// 256 random bits (R-AUTH-04), with the company in front so that a store divided by company finds it:
        #[doc = concat!("`", $prefix, ".company.secret`, both in base64url. Only [`Self::digest`] is stored. It is wiped")]
        /// when dropped, and never shown by `Debug`.
        #[derive(Clone)]
        pub struct $name(Token);

        impl $name {
            /// A new token.
            pub fn mint(company: &CompanyId, entropy: &dyn Entropy) -> Self {
                Self(Token::mint(company, entropy))
            }

            /// Reads what [`Self::expose`] wrote; anything else, of any length, is none.
            pub fn parse(text: &str) -> Option<Self> {
                Token::parse($prefix, text).map(Self)
            }

            /// The company it says it is of; what is found under the digest decides.
            pub fn company(&self) -> &CompanyId {
                &self.0.company
            }

            /// What is stored and looked up.
            pub fn digest(&self) -> TokenDigest {
                self.0.digest($purpose)
            }

            /// The text form, for the client and nobody else.
            pub fn expose(&self) -> String {
                self.0.expose($prefix)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}

tokens! {
    /// What a signed-in client shows with every request.
    SessionToken, "tp1", "tesoro-portal session 1";
    /// What a device shows at sign-in to prove that somebody signed in on it before (R-AUTH-03).
    DeviceToken, "td1", "tesoro-portal device 1";
    /// What the browser that began a sign-up or a reset shows together with the code (R-REG-02).
    FlowHandle, "th1", "tesoro-portal flow 1";
    /// What the link of an invitation carries: with it the client chooses the first password (R-INV-07).
    InvitationToken, "ti1", "tesoro-portal invitation 1";
}

#[derive(Clone)]
struct Token {
    company: CompanyId,
    secret: Zeroizing<[u8; SECRET]>,
}

impl Token {
    fn mint(company: &CompanyId, entropy: &dyn Entropy) -> Self {
        let mut secret = Zeroizing::new([0; SECRET]);
        entropy.fill(secret.as_mut_slice());
        Self { company: company.clone(), secret }
    }

    /// The decoder refuses padding and stray bits, so one token has one spelling.
    fn parse(prefix: &str, text: &str) -> Option<Self> {
        if text.len() > TEXT_MAX {
            return None;
        }
        let (company, encoded) = text.strip_prefix(prefix)?.strip_prefix('.')?.split_once('.')?;
        let company = String::from_utf8(URL_SAFE_NO_PAD.decode(company).ok()?).ok()?;
        let mut secret = Zeroizing::new([0; SECRET]);
        let written = URL_SAFE_NO_PAD.decode_slice(encoded, secret.as_mut_slice()).ok()?;
        (written == SECRET).then_some(())?;
        Some(Self { company: CompanyId::try_from(company).ok()?, secret })
    }

    fn expose(&self, prefix: &str) -> String {
        let company = URL_SAFE_NO_PAD.encode(self.company.as_str());
        format!("{prefix}.{company}.{}", URL_SAFE_NO_PAD.encode(self.secret.as_slice()))
    }

    fn digest(&self, purpose: &str) -> TokenDigest {
        let mut hash = Sha256::new();
        for part in [purpose.as_bytes(), self.company.as_str().as_bytes(), self.secret.as_slice()] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        TokenDigest(hash.finalize().into())
    }
}

/// The stored form of a token: SHA-256 over its purpose, company and secret.
///
/// The secret has 256 random bits, so a fast hash is enough: nobody who reads the digest can find a token for it
/// (THREATS 33). A session's digest is never a device's, nor that of another company.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenDigest([u8; 32]);

impl TokenDigest {
    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A digest from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for TokenDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenDigest(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting;

    impl Entropy for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.iter_mut().zip(0..).for_each(|(byte, n)| *byte = n);
        }
    }

    fn office() -> CompanyId {
        "office-1".parse().unwrap()
    }

    const SESSION: &str = "tp1.b2ZmaWNlLTE.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    #[test]
    fn r_auth_04_the_text_form_leads_back_to_the_same_token() {
        let token = SessionToken::mint(&office(), &Counting);
        assert_eq!(token.expose(), SESSION);
        let read = SessionToken::parse(SESSION).unwrap();
        assert_eq!((read.company(), read.digest()), (&office(), token.digest()));
        let longest: CompanyId = "x".repeat(CRM_ID_MAX).parse().unwrap();
        let text = DeviceToken::mint(&longest, &Counting).expose();
        assert_eq!((text.len(), DeviceToken::parse(&text).unwrap().company()), (TEXT_MAX, &longest));
    }

    #[test]
    fn threat_33_a_digest_is_bound_to_purpose_and_company() {
        let digest = |bytes: &[u8]| bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        let session = SessionToken::mint(&office(), &Counting).digest();
        assert_eq!(digest(session.as_bytes()), "c14d26c343d9d07ba8fa61b78f40dced0443be039534efdc0fb3c245b295e840");
        assert_eq!(TokenDigest::from_bytes(*session.as_bytes()), session);
        assert_ne!(DeviceToken::mint(&office(), &Counting).digest(), session);
        assert_ne!(SessionToken::mint(&"office-2".parse().unwrap(), &Counting).digest(), session);
    }

    #[test]
    fn anything_but_the_one_spelling_is_no_token() {
        let tail = SESSION.strip_prefix("tp1.").unwrap();
        let all = [
            String::new(),
            "tp1".into(),
            "tp1..".into(),
            format!("td1.{tail}"),
            format!("TP1.{tail}"),
            format!("tp1.{}", &tail[..tail.len() - 1]),
            format!("{SESSION}="),
            format!("{SESSION}A"),
            format!("{SESSION}.A"),
            format!(" {SESSION}"),
            format!("{SESSION}\n"),
            SESSION.replace("Hh8", "Hh9"),
            SESSION.replace("LTE", "LTF"),
            SESSION.replace("b2ZmaWNlLTE", ""),
            SESSION.replace("b2ZmaWNlLTE", "b2ZmaWNlIDE"),
            SESSION.replace("b2ZmaWNlLTE", "_w"),
            SESSION.replace("b2ZmaWNlLTE", &URL_SAFE_NO_PAD.encode("x".repeat(CRM_ID_MAX + 1))),
            "A".repeat(1 << 20),
        ];
        for text in all {
            assert!(SessionToken::parse(&text).is_none(), "{text:.80}");
        }
        assert!(DeviceToken::parse(SESSION).is_none());
    }

    #[test]
    fn threat_68_debug_shows_no_token() {
        let token = SessionToken::mint(&office(), &Counting);
        let device = DeviceToken::mint(&office(), &Counting);
        let shown = format!("{token:?} {device:?} {:?}", token.digest());
        assert_eq!(shown, "SessionToken(..) DeviceToken(..) TokenDigest(..)");
    }
}
