use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq as _};
use zeroize::Zeroizing;

use crate::ports::Entropy;

/// The keys of everything the portal authenticates to itself: HMAC-SHA256, one key in use and perhaps one that was.
///
/// What is computed anew uses the current key; what was handed out earlier is also accepted under the previous one,
/// until the next rotation. Its text form is a file with mode 0600: a line `id:key` for the current key, then one for
/// the previous if there is one. Keys are wiped when dropped and never shown by `Debug`.
#[derive(Clone)]
pub struct KeyRing {
    current: Key,
    previous: Option<Key>,
}

#[derive(Clone)]
struct Key {
    id: u32,
    bytes: Zeroizing<[u8; 32]>,
}

impl KeyRing {
    /// A ring of one new key with the id 1.
    pub fn generate(entropy: &dyn Entropy) -> Self {
        Self { current: Key::generate(1, entropy), previous: None }
    }

    /// A ring of one key that a host keeps elsewhere: 32 random bytes.
    pub fn from_bytes(id: u32, key: [u8; 32]) -> Self {
        Self { current: Key { id, bytes: Zeroizing::new(key) }, previous: None }
    }

    /// The ring with a new current key; the present one becomes the previous, and an older one is forgotten.
    #[must_use]
    pub fn rotate(self, entropy: &dyn Entropy) -> Self {
        let id = self.current.id.wrapping_add(1);
        Self { current: Key::generate(id, entropy), previous: Some(self.current) }
    }

    /// The id of the key that is used now; it is no secret.
    pub fn current_id(&self) -> u32 {
        self.current.id
    }

    /// The code of `parts` for one purpose under the current key.
    ///
    /// Purpose and parts are framed by their lengths, so that neither another purpose nor another division into
    /// parts ever has the same code.
    pub fn mac(&self, purpose: &'static str, parts: &[&[u8]]) -> [u8; 32] {
        self.current.mac(purpose, parts)
    }

    /// Whether `code` is that of `parts` for the purpose under the current or the previous key, in constant time.
    pub fn verify(&self, purpose: &'static str, parts: &[&[u8]], code: &[u8]) -> bool {
        let keys = std::iter::once(&self.current).chain(&self.previous);
        keys.fold(Choice::from(0), |found, key| found | key.mac(purpose, parts).ct_eq(code)).into()
    }

    /// Reads the text form, strictly: one or two lines of a decimal id, a colon, and 43 characters of base64url.
    pub fn parse(text: &str) -> Result<Self, InvalidKeyRing> {
        let mut lines = text.lines();
        let current = lines.next().and_then(Key::parse).ok_or(InvalidKeyRing)?;
        let previous = match lines.next() {
            Some(line) => Some(Key::parse(line).filter(|key| key.id != current.id).ok_or(InvalidKeyRing)?),
            None => None,
        };
        if lines.next().is_some() { Err(InvalidKeyRing) } else { Ok(Self { current, previous }) }
    }

    /// The text form, for a file that only the service can read.
    pub fn expose(&self) -> String {
        std::iter::once(&self.current).chain(&self.previous).map(Key::expose).collect()
    }
}

impl Key {
    fn generate(id: u32, entropy: &dyn Entropy) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        entropy.fill(bytes.as_mut_slice());
        Self { id, bytes }
    }

    fn parse(line: &str) -> Option<Self> {
        let (id, key) = line.split_once(':')?;
        let number: u32 = id.parse().ok()?;
        let mut bytes = Zeroizing::new([0; 32]);
        // One key has one spelling.
        let written = URL_SAFE_NO_PAD.decode_slice(key, bytes.as_mut_slice()).ok()?;
        (written == bytes.len() && number.to_string() == id).then_some(Self { id: number, bytes })
    }

    fn expose(&self) -> String {
        format!("{}:{}\n", self.id, URL_SAFE_NO_PAD.encode(self.bytes.as_slice()))
    }

    fn mac(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        // HMAC itself fills a key up to a block of the hash with zeros.
        let mut block = Zeroizing::new([0; 64]);
        block.iter_mut().zip(self.bytes.iter()).for_each(|(to, from)| *to = *from);
        let mut mac = Hmac::<Sha256>::new((&*block).into());
        for part in std::iter::once(&purpose.as_bytes()).chain(parts) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyRing")
            .field("current", &self.current.id)
            .field("previous", &self.previous.as_ref().map(|key| key.id))
            .finish()
    }
}

/// The text is not that of a [`KeyRing`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key ring is one or two lines of an id, a colon, and 32 bytes in base64url")]
pub struct InvalidKeyRing;

#[cfg(test)]
mod tests {
    use super::*;

    struct Filled(u8);

    impl Entropy for Filled {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }

    fn counting() -> KeyRing {
        let mut key = [0; 32];
        key.iter_mut().zip(0..).for_each(|(byte, n)| *byte = n);
        KeyRing::from_bytes(7, key)
    }

    #[test]
    fn the_code_is_hmac_sha256_over_length_prefixed_parts() {
        let code = counting().mac("a purpose", &[b"one", b"", b"two"]);
        let hex = code.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        assert_eq!(hex, "0bf1850d2c8cce202ce95c85cb16163d3fe554c794fb548181befaa4ad9fffe6");
    }

    #[test]
    fn purpose_and_division_into_parts_change_the_code() {
        let ring = counting();
        let codes = [
            ring.mac("ab", &[b"c", b"d"]),
            ring.mac("a", &[b"bc", b"d"]),
            ring.mac("ab", &[b"cd"]),
            ring.mac("ab", &[b"cd", b""]),
            ring.mac("ab", &[b"", b"cd"]),
            ring.mac("ab", &[b"d", b"c"]),
            ring.mac("ab", &[]),
        ];
        for (i, a) in codes.iter().enumerate() {
            assert!(codes.iter().skip(i + 1).all(|b| a != b), "{i}");
        }
    }

    #[test]
    fn a_code_outlives_one_rotation_and_not_two() {
        let first = KeyRing::generate(&Filled(1));
        let code = first.mac("p", &[b"x"]);
        let second = first.clone().rotate(&Filled(2));
        let third = second.clone().rotate(&Filled(3));
        assert_eq!((first.current_id(), second.current_id(), third.current_id()), (1, 2, 3));
        assert_ne!(second.mac("p", &[b"x"]), code);
        let accepted = [&first, &second, &third].map(|ring| ring.verify("p", &[b"x"], &code));
        assert_eq!(accepted, [true, true, false]);
        assert!(third.verify("p", &[b"x"], &second.mac("p", &[b"x"])));
    }

    #[test]
    fn a_wrong_code_of_any_length_is_not_accepted() {
        let ring = counting();
        let code = ring.mac("p", &[b"x"]);
        let mut flipped = code;
        flipped[31] ^= 1;
        assert!(ring.verify("p", &[b"x"], &code));
        for wrong in [&flipped[..], &code[..31], &[]] {
            assert!(!ring.verify("p", &[b"x"], wrong));
        }
        assert!(!ring.verify("q", &[b"x"], &code));
        assert!(!ring.verify("p", &[b"y"], &code));
    }

    #[test]
    fn the_text_form_leads_back_to_the_same_keys() {
        let ring = counting().rotate(&Filled(255));
        let text = ring.expose();
        assert_eq!(
            text,
            "8:__________________________________________8\n7:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n"
        );
        let read = KeyRing::parse(&text).unwrap();
        assert_eq!(read.expose(), text);
        assert!(read.verify("p", &[], &counting().mac("p", &[])));
        assert_eq!(KeyRing::parse(text.trim_end()).unwrap().expose(), text);
        assert_eq!(KeyRing::parse(&counting().expose()).unwrap().expose(), counting().expose());
    }

    #[test]
    fn any_other_text_is_refused() {
        let one = "7:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
        for text in [
            String::new(),
            "\n".into(),
            format!("\n{one}"),
            format!("{one}\n\n{one}"),
            format!("{one}\n{one}"),
            format!("{one}\n8{}\n9{}", &one[1..], &one[1..]),
            one.replace("7:", "07:"),
            one.replace("7:", "+7:"),
            one.replace("7:", "7"),
            one.replace("7:", "4294967296:"),
            one.replace("Hh8", "Hh9"),
            format!("{one}="),
            format!("{one}A"),
            one[..one.len() - 1].to_owned(),
        ] {
            assert_eq!(KeyRing::parse(&text).unwrap_err(), InvalidKeyRing, "{text:?}");
        }
    }

    #[test]
    fn threat_68_debug_shows_no_key() {
        let ring = counting().rotate(&Filled(2));
        assert_eq!(format!("{ring:?}"), "KeyRing { current: 8, previous: Some(7) }");
    }
}
