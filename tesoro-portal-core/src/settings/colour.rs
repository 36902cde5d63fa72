//! Colours of a company, and how well text of or on them can be read (R-COMP-06, WCAG 2.2 success criterion 1.4.3).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The least contrast of text in hundredths: 4.5:1, of WCAG AA.
pub const CONTRAST_MIN: u32 = 450;

/// What dark pages are painted with, where cards stand out: the lightest ground that text in the company's colour has.
const DARK_GROUND: Colour = Colour { red: 0x1c, green: 0x20, blue: 0x27 };

/// Dark text on a light colour.
const INK: Colour = Colour { red: 0, green: 0, blue: 0 };

/// A colour of the sRGB space, written `#0b5c6b`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// The text is not `#` and six hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a colour like #0b5c6b")]
pub struct InvalidColour;

impl Colour {
    /// White, the ground of light pages.
    pub const WHITE: Self = Self { red: 255, green: 255, blue: 255 };

    /// The colour of these three parts.
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// The contrast of two colours in hundredths, rounded down: 100 for the same, 2100 for black on white.
    pub fn contrast(self, other: Self) -> u32 {
        let (one, two) = (self.luminance(), other.luminance());
        let ratio = (one.max(two) + 0.05) / (one.min(two) + 0.05);
        // At most 21, so that nothing is lost; a hair is added against the rounding of floating numbers.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 21")]
        let hundredths = (ratio * 100.0 + 1e-9).floor() as u32;
        hundredths
    }

    /// Relative luminance, 0 to 1, as WCAG defines it.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The colour with so many 32nds of another in it.
    fn mixed(self, other: Self, parts: u8) -> Self {
        let part = u32::from(parts.min(32));
        let mix = |own: u8, other: u8| {
            let sum = u32::from(own) * (32 - part) + u32::from(other) * part;
            u8::try_from(sum / 32).unwrap_or(u8::MAX)
        };
        Self { red: mix(self.red, other.red), green: mix(self.green, other.green), blue: mix(self.blue, other.blue) }
    }

    /// The tone of it that can be read as text on `ground`: as much lighter as it has to be on a dark ground, as much
    /// darker on a light one.
    #[must_use]
    pub fn readable_on(self, ground: Self) -> Self {
        let end = ground.text_on();
        let readable = |tone: &Self| tone.contrast(ground) >= CONTRAST_MIN;
        (0..=32).map(|parts| self.mixed(end, parts)).find(readable).unwrap_or(end)
    }

    /// The tone of it that is used on dark pages: as much lighter as it has to be to be read there.
    #[must_use]
    pub fn for_dark(self) -> Self {
        self.readable_on(DARK_GROUND)
    }

    /// The colour of text on it: white or black, whichever is read better; one of them always can be.
    #[must_use]
    pub fn text_on(self) -> Self {
        if self.contrast(Self::WHITE) >= self.contrast(INK) { Self::WHITE } else { INK }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl FromStr for Colour {
    type Err = InvalidColour;

    fn from_str(text: &str) -> Result<Self, InvalidColour> {
        let digits = text.strip_prefix('#').ok_or(InvalidColour)?;
        let hexadecimal = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = if hexadecimal { u32::from_str_radix(digits, 16).ok() } else { None };
        let [_, red, green, blue] = number.ok_or(InvalidColour)?.to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

impl TryFrom<String> for Colour {
    type Error = InvalidColour;

    fn try_from(text: String) -> Result<Self, InvalidColour> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn r_comp_06_contrast_is_measured_as_wcag_does() {
        for (one, two, hundredths) in [
            ("#000000", "#ffffff", 2100),
            ("#ffffff", "#ffffff", 100),
            ("#767676", "#ffffff", 454),
            ("#777777", "#ffffff", 447),
            ("#0000ff", "#ffffff", 859),
            ("#ff0000", "#ffffff", 399),
            ("#ffff00", "#ffffff", 107),
            ("#0b5c6b", "#ffffff", 761),
        ] {
            assert_eq!(colour(one).contrast(colour(two)), hundredths, "{one} {two}");
            assert_eq!(colour(two).contrast(colour(one)), hundredths, "{two} {one}");
        }
    }

    #[test]
    fn r_comp_06_every_colour_has_a_tone_and_a_text_that_can_be_read() {
        for red in (0..=255).step_by(15) {
            for green in (0..=255).step_by(15) {
                for blue in (0..=255).step_by(15) {
                    let colour = Colour { red, green, blue };
                    let dark = colour.for_dark();
                    assert!(dark.contrast(DARK_GROUND) >= CONTRAST_MIN, "{colour} {dark}");
                    assert!(colour.contrast(colour.text_on()) >= CONTRAST_MIN, "{colour}");
                    assert!(dark.contrast(dark.text_on()) >= CONTRAST_MIN, "{dark}");
                    let lighter = dark.red >= red && dark.green >= green && dark.blue >= blue;
                    assert!(lighter, "{colour} {dark}");
                    for ground in ["#eff4f1", "#283034", "#757575", "#767676"].map(self::colour) {
                        let tone = colour.readable_on(ground);
                        assert!(tone.contrast(ground) >= CONTRAST_MIN, "{colour} {tone} {ground}");
                    }
                }
            }
        }
        assert_eq!(colour("#0b5c6b").text_on(), Colour::WHITE);
        assert_eq!(colour("#7fd1e0").for_dark(), colour("#7fd1e0"), "light enough as it is");
    }

    #[test]
    fn r_comp_05_a_colour_is_six_hexadecimal_digits() {
        for text in ["#0b5c6b", "#FFFFFF", "#000000"] {
            assert_eq!(colour(text).to_string(), text.to_lowercase());
        }
        for text in
            ["", "#", "0b5c6b", "#fff", "#0b5c6", "#0b5c6bb", "#gggggg", "#+b5c6b", "red", "#0b5c6é", "#0b5c6b;"]
        {
            assert_eq!(text.parse::<Colour>(), Err(InvalidColour), "{text:?}");
        }
    }
}
