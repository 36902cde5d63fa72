use std::fmt;
use std::io::{Read, Seek};

use sha2::{Digest as _, Sha256};

use crate::AgentId;

/// The longest key of an upload, in characters.
const KEY_MAX: usize = 255;

/// An upload whose bytes can be read in any order: a host hands over a file or a buffer.
pub trait FileSource: Read + Seek {}

impl<T: Read + Seek> FileSource for T {}

/// The key that a client made for one upload, so that a retry over a bad line makes no double (R-FEED-05): 1 to 255
/// visible ASCII characters.
#[derive(Clone, PartialEq, Eq)]
pub struct UploadKey(String);

/// The text is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key of an upload has 1 to 255 visible ASCII characters")]
pub struct InvalidUploadKey;

/// What is kept of the key, for as long as the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UploadDigest([u8; 32]);

impl UploadKey {
    /// The key in a text.
    pub fn parse(text: &str) -> Result<Self, InvalidUploadKey> {
        let fits = (1..=KEY_MAX).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        if fits { Ok(Self(text.to_owned())) } else { Err(InvalidUploadKey) }
    }

    /// The digest of a key that an agent chose, so that nobody meets another's.
    pub(crate) fn digest_of(&self, agent: &AgentId) -> UploadDigest {
        let text = agent.as_str();
        let hash =
            Sha256::new().chain_update(b"tesoro-portal office upload 1\0").chain_update(text).chain_update(b"\0");
        UploadDigest(hash.chain_update(&self.0).finalize().into())
    }

    /// The digest of a key that a client chose.
    pub fn digest(&self) -> UploadDigest {
        UploadDigest(Sha256::new().chain_update(b"tesoro-portal upload 1\0").chain_update(&self.0).finalize().into())
    }
}

impl UploadDigest {
    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A digest from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for UploadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UploadKey(..)")
    }
}
