//! What comes with a mail beside its words.

use super::HeaderText;
use crate::viewing::calendar::Method as CalendarMethod;

/// A part of a message beside its text and its HTML.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Enclosure {
    /// A picture of the HTML part, which shows it as `cid:` and [`content_id`](Self::Picture::content_id). It comes with
    /// the mail, because nothing is ever loaded from anywhere.
    Picture {
        /// Its name in the HTML: letters, digits and dashes.
        content_id: &'static str,
        /// Its type.
        kind: PictureKind,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// An appointment, which calendar programs offer to take over (RFC 5545, RFC 6047).
    Calendar {
        /// What is to be done with it.
        method: CalendarMethod,
        /// The name of the file, e.g. `viewing.ics`.
        name: HeaderText,
        /// The calendar file, with the same method in it.
        ics: String,
    },
}

/// The pictures that every mail program shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PictureKind {
    /// `image/png`
    Png,
    /// `image/jpeg`
    Jpeg,
}

impl PictureKind {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// What the bytes are, by their first ones; `None` for anything else.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            Some(Self::Jpeg)
        } else {
            None
        }
    }
}

impl std::fmt::Debug for Enclosure {
    /// Without the content: an appointment says who lives where.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Picture { content_id, kind, bytes } => {
                write!(f, "Picture({content_id}, {kind:?}, {} bytes)", bytes.len())
            }
            Self::Calendar { method, .. } => write!(f, "Calendar({method:?})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_mail_02_a_picture_is_known_by_its_first_bytes() {
        assert_eq!(PictureKind::of(b"\x89PNG\r\n\x1a\n...."), Some(PictureKind::Png));
        assert_eq!(PictureKind::of(&[0xff, 0xd8, 0xff, 0xe0]), Some(PictureKind::Jpeg));
        for other in [&b""[..], b"\x89PNG", b"GIF89a", b"<svg xmlns=\"\">", b"RIFF....WEBP"] {
            assert_eq!(PictureKind::of(other), None, "{other:?}");
        }
    }

    #[test]
    fn threat_35_what_is_enclosed_is_not_in_debug_output() {
        let picture = Enclosure::Picture { content_id: "logo", kind: PictureKind::Png, bytes: vec![7; 90] };
        assert_eq!(format!("{picture:?}"), "Picture(logo, Png, 90 bytes)");
        let ics = "LOCATION:Prinsengracht 1".to_owned();
        let name = HeaderText::one_line("viewing.ics");
        let calendar = Enclosure::Calendar { method: CalendarMethod::Cancel, name, ics };
        assert_eq!(format!("{calendar:?}"), "Calendar(Cancel)");
    }
}
