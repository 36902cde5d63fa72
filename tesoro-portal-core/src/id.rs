//! Identifiers: the CRM's are opaque text chosen by the vendor, the portal's are UUID v7 minted here.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use crate::ports::Entropy;

/// The longest CRM id; long enough for a URN with a UUID, short enough for every index.
pub const CRM_ID_MAX: usize = 128;

/// The text is not an id: 1 to 128 of `[A-Za-z0-9._~:-]`, or a UUID for the portal's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a well-formed id")]
pub struct InvalidId;

fn is_crm_id(text: &str) -> bool {
    (1..=CRM_ID_MAX).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._~:-".contains(&b))
}

macro_rules! crm_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id as the CRM wrote it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(text: String) -> Result<Self, InvalidId> {
                if is_crm_id(&text) { Ok(Self(text)) } else { Err(InvalidId) }
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

crm_ids! {
    /// The real-estate office: the tenant. Public, never a secret (R-COMP-01).
    CompanyId;
    /// A CRM user of a company.
    AgentId;
    /// A person in the CRM.
    ContactId;
    /// A property of the CRM.
    PropertyId;
    /// A property offered to a contact.
    DealId;
    /// A stored file: a photo, a recording. Never a name that somebody typed.
    MediaKey;
}

macro_rules! portal_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(uuid::Uuid);

        impl $name {
            /// A new id: a UUID v7 (RFC 9562) of `now` and 74 random bits. It is no secret.
            pub fn mint(now: UtcDateTime, entropy: &dyn Entropy) -> Self {
                let mut random = [0_u8; 10];
                entropy.fill(&mut random);
                let millis = u64::try_from(now.unix_timestamp_nanos() / 1_000_000).unwrap_or(0);
                Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
            }

            /// The 16 bytes, in network order, which sort by time.
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// An id from the bytes that [`Self::as_bytes`] gave.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(uuid::Uuid::from_bytes(bytes))
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(text: String) -> Result<Self, InvalidId> {
                text.parse()
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            /// Only the 36-character lower-case form: one id, one spelling.
            fn from_str(text: &str) -> Result<Self, InvalidId> {
                let id = uuid::Uuid::try_parse(text).map_err(|_| InvalidId)?;
                if id.to_string() == text { Ok(Self(id)) } else { Err(InvalidId) }
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.to_string()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

portal_ids! {
    /// The portal login of a client.
    AccountId;
    /// One signed-in browser or device.
    SessionId;
    /// One mail in the outbox.
    IntentId;
    /// One wish to prove an address with a code.
    ChallengeId;
    /// One appointment to see a property.
    ViewingId;
    /// One written note.
    NoteId;
    /// One photo of a client.
    PhotoId;
    /// One spoken note.
    VoiceNoteId;
    /// One message between a client and the office.
    MessageId;
    /// One file that the office gave: a property's photo, the logo.
    FileId;
}
