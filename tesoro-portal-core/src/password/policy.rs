use unicode_normalization::char::is_combining_mark;

use super::candidate::{PasswordCandidate, TypedTooLong};
use super::guess::{self, fold};
use crate::account::EmailKey;
use crate::code::{self, Code};
use crate::failure::{Detail, Problem};

/// Shorter words are in too many innocent passwords to be refused (R-PW-02).
const PERSONAL_MIN: usize = 4;

/// Which rules a password must meet (R-PW-01, R-PW-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PasswordProfile {
    /// 8 to 100 characters, with an upper-case and a lower-case letter, a digit and a special character.
    #[default]
    Product,
    /// NIST SP 800-63B-4: 15 to 100 characters of any kind. Agents always use it (R-AGENT-01).
    Standards,
}

impl PasswordProfile {
    /// The longest password in either profile; far above what people type, and ASVS 6.2.9 asks for 64.
    pub const MAXIMUM: usize = 100;

    /// The fewest characters.
    pub const fn minimum(self) -> usize {
        match self {
            Self::Product => 8,
            Self::Standards => 15,
        }
    }

    const fn composition(self) -> &'static [Unmet] {
        match self {
            Self::Product => &[Unmet::NeedsUppercase, Unmet::NeedsLowercase, Unmet::NeedsDigit, Unmet::NeedsSpecial],
            Self::Standards => &[],
        }
    }
}

/// What is publicly known about the person, and so must not be their password (R-PW-02, ASVS 6.1.2).
///
/// A password may not contain the part of the address before the `@`, nor a name, nor a word of a name, of 4 or more
/// characters. The other words may occur in it, but add nothing to its strength.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PasswordContext {
    /// The person's first name or names.
    pub first_name: Option<String>,
    /// The person's last name.
    pub last_name: Option<String>,
    /// The address they sign in with.
    pub email: Option<EmailKey>,
    /// The company's name.
    pub company: Option<String>,
    /// The city of the company or the person.
    pub city: Option<String>,
}

impl PasswordContext {
    fn local_part(&self) -> Option<&str> {
        self.email.as_ref().and_then(|email| email.as_str().rsplit_once('@')).map(|(local, _)| local)
    }

    /// What a password may not contain.
    fn personal(&self) -> Vec<String> {
        let names = [&self.first_name, &self.last_name].into_iter().flatten();
        let words = names.flat_map(|name| words_of(name)).chain(self.local_part().map(fold));
        words.filter(|word| word.chars().count() >= PERSONAL_MIN).collect()
    }

    /// What adds nothing to a password's strength.
    fn known(&self) -> Vec<String> {
        let texts = [&self.first_name, &self.last_name, &self.company, &self.city].into_iter().flatten();
        let address = self.email.as_ref().map(EmailKey::as_str);
        texts.map(String::as_str).chain(self.local_part()).chain(address).flat_map(words_of).collect()
    }
}

/// A text's words, folded, and all of them run together as they are in a password.
fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let together = (words.len() > 1).then(|| words.concat());
    words.iter().map(ToString::to_string).chain(together).collect()
}

/// Checks a password that somebody chooses against every rule of the profile, reporting all that are unmet (R-PW-01,
/// R-PW-02, R-PW-06), in the order of [`Unmet`].
///
/// That it differs from the present password can only be told with the hasher: the operation adds
/// [`Unmet::Unchanged`] to the list (THREATS 30).
pub fn check(
    profile: PasswordProfile,
    candidate: &PasswordCandidate,
    context: &PasswordContext,
) -> Result<(), Vec<Unmet>> {
    let text = candidate.as_str();
    let length = candidate.length();
    let mut unmet = Vec::new();
    if length < profile.minimum() {
        unmet.push(Unmet::TooShort { minimum: profile.minimum() });
    }
    if length > PasswordProfile::MAXIMUM {
        unmet.push(Unmet::TooLong { maximum: PasswordProfile::MAXIMUM });
    }
    unmet.extend(profile.composition().iter().filter(|rule| !rule.class_occurs_in(text)));
    if text.chars().any(cannot_be_typed) {
        unmet.push(Unmet::ControlCharacter);
    }
    if guess::is_guessable(text, &context.known()) {
        unmet.push(Unmet::Guessable);
    }
    let folded = fold(text);
    if context.personal().iter().any(|word| folded.contains(word.as_str())) {
        unmet.push(Unmet::Personal);
    }
    if unmet.is_empty() { Ok(()) } else { Err(unmet) }
}

/// One rule that a password does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unmet {
    /// It has fewer characters than the profile asks for.
    TooShort {
        /// The fewest characters.
        minimum: usize,
    },
    /// It has more than 100 characters.
    TooLong {
        /// The most characters.
        maximum: usize,
    },
    /// It has no upper-case letter of any script.
    NeedsUppercase,
    /// It has no lower-case letter of any script.
    NeedsLowercase,
    /// It has no digit of any script.
    NeedsDigit,
    /// It has no special character: anything visible that is neither letter nor digit, and the space.
    NeedsSpecial,
    /// It has a control character or a line separator.
    ControlCharacter,
    /// It can be guessed in less than a million tries by somebody who knows the person and the office.
    Guessable,
    /// It contains a name or the part of the e-mail address before the `@`.
    Personal,
    /// It is the temporary or the current one.
    Unchanged,
}

impl Unmet {
    /// The stable code of the rule.
    pub const fn code(self) -> Code {
        match self {
            Self::TooShort { .. } => code::PASSWORD_TOO_SHORT,
            Self::TooLong { .. } => code::PASSWORD_TOO_LONG,
            Self::NeedsUppercase => code::PASSWORD_NEEDS_UPPERCASE,
            Self::NeedsLowercase => code::PASSWORD_NEEDS_LOWERCASE,
            Self::NeedsDigit => code::PASSWORD_NEEDS_DIGIT,
            Self::NeedsSpecial => code::PASSWORD_NEEDS_SPECIAL,
            Self::ControlCharacter => code::PASSWORD_CONTROL_CHARACTER,
            Self::Guessable => code::PASSWORD_GUESSABLE,
            Self::Personal => code::PASSWORD_PERSONAL,
            Self::Unchanged => code::PASSWORD_UNCHANGED,
        }
    }

    /// The rule as a problem with the field at `pointer`, e.g. `/new_password`.
    pub fn problem(self, pointer: &'static str) -> Problem {
        Problem { pointer: pointer.into(), code: self.code(), details: self.details() }
    }

    /// The values that the rule's text speaks of: `minimum` or `maximum`.
    fn details(self) -> Vec<(&'static str, Detail)> {
        let number = |value: usize| Detail::Number(i64::try_from(value).unwrap_or(i64::MAX));
        match self {
            Self::TooShort { minimum } => vec![("minimum", number(minimum))],
            Self::TooLong { maximum } => vec![("maximum", number(maximum))],
            _ => Vec::new(),
        }
    }

    fn class_occurs_in(self, text: &str) -> bool {
        text.chars().any(|c| match self {
            Self::NeedsUppercase => c.is_uppercase(),
            Self::NeedsLowercase => c.is_lowercase(),
            // Unicode's Numeric, so that every visible character is a letter, a digit or special.
            Self::NeedsDigit => c.is_numeric(),
            Self::NeedsSpecial => is_special(c),
            _ => true,
        })
    }
}

/// A mark belongs to the letter before it, and what cannot be seen cannot be asked for.
fn is_special(c: char) -> bool {
    !(c.is_alphanumeric() || cannot_be_typed(c) || is_combining_mark(c) || is_invisible(c))
}

fn cannot_be_typed(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Unicode's `Default_Ignorable_Code_Point`: joiners, direction marks, variation selectors, tags. Allowed, because
/// emoji and several scripts are typed with them, but no special character.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

impl From<TypedTooLong> for Unmet {
    fn from(_: TypedTooLong) -> Self {
        Self::TooLong { maximum: PasswordProfile::MAXIMUM }
    }
}
