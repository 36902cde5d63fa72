use std::fmt;

/// The fewest characters of a note (R-FEED-01).
pub const NOTE_MIN: usize = 3;
/// The most characters of a note (R-FEED-01).
pub const NOTE_MAX: usize = 5000;

/// What a client wrote about a property: 3 to 5000 characters, without white space around it.
#[derive(Clone, PartialEq, Eq)]
pub struct NoteText(String);

/// The text is no note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotANote {
    /// Fewer than 3 characters.
    #[error("a note has at least 3 characters")]
    TooShort,
    /// More than 5000.
    #[error("a note has at most 5000 characters")]
    TooLong,
}

impl NoteText {
    /// The note in a text; white space around it does not count.
    pub fn parse(text: &str) -> Result<Self, NotANote> {
        let text = text.trim();
        match text.chars().count() {
            ..NOTE_MIN => Err(NotANote::TooShort),
            NOTE_MIN..=NOTE_MAX => Ok(Self(text.to_owned())),
            _ => Err(NotANote::TooLong),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for NoteText {
    /// Without the text (R-PRIV-04).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NoteText({} characters)", self.0.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_feed_01_a_note_has_3_to_5000_characters_trimmed() {
        for (text, expected) in [
            ("", Err(NotANote::TooShort)),
            ("ab", Err(NotANote::TooShort)),
            (" ab \n", Err(NotANote::TooShort)),
            ("abc", Ok("abc")),
            ("  äöü\t", Ok("äöü")),
            ("a\n\nb", Ok("a\n\nb")),
        ] {
            assert_eq!(
                NoteText::parse(text).as_ref().map(NoteText::as_str).map_err(|fault| *fault),
                expected,
                "{text:?}"
            );
        }
        let long = "é".repeat(5000);
        assert!(NoteText::parse(&format!(" {long} ")).is_ok());
        assert_eq!(NoteText::parse(&format!("{long}x")), Err(NotANote::TooLong));
    }

    #[test]
    fn r_priv_04_a_note_does_not_print_itself() {
        assert_eq!(format!("{:?}", NoteText::parse("the neighbours").unwrap()), "NoteText(14 characters)");
    }
}
