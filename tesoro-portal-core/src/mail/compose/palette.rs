//! The colours of a mail: the company's own where it has any (R-COMP-05, R-COMP-06).

use crate::settings::{Branding, Colour};

/// The darkest ground that text has in a light mail: a panel.
pub(super) const LIGHT_GROUND: Colour = Colour::rgb(0xef, 0xf4, 0xf1);

/// The lightest ground that text has in a dark mail: a panel.
pub(super) const DARK_GROUND: Colour = Colour::rgb(0x28, 0x30, 0x34);

/// What is coloured, on light and on dark ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette {
    pub(super) accent: Colour,
    /// The text on it.
    pub(super) on_accent: Colour,
    /// A link in it, readable on every light ground of a mail.
    pub(super) link: Colour,
    /// The accent where dark pages are preferred, readable as a link on every dark ground of a mail.
    pub(super) dark: Colour,
    pub(super) on_dark: Colour,
    /// A line above the letter, of a company that has colours.
    pub(super) line: Option<Colour>,
}

impl Palette {
    /// The product's own colours.
    const OWN: Self = Self {
        accent: Colour::rgb(0x1f, 0x5f, 0x54),
        on_accent: Colour::rgb(0xf6, 0xfb, 0xf9),
        link: Colour::rgb(0x1f, 0x5f, 0x54),
        dark: Colour::rgb(0x8e, 0xd0, 0xc1),
        on_dark: Colour::rgb(0x10, 0x21, 0x1d),
        line: None,
    };

    pub(super) fn of(branding: &Branding) -> Self {
        let line = branding.secondary.or(branding.primary);
        let Some(accent) = branding.primary else { return Self { line, ..Self::OWN } };
        let dark = accent.readable_on(DARK_GROUND);
        Self {
            accent,
            on_accent: accent.text_on(),
            link: accent.readable_on(LIGHT_GROUND),
            dark,
            on_dark: dark.text_on(),
            line,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::CONTRAST_MIN;

    #[test]
    fn r_comp_06_a_company_that_has_colours_gives_them_to_its_mails() {
        let branding = |primary: &str, secondary: &str| Branding {
            primary: primary.parse().ok(),
            secondary: secondary.parse().ok(),
            ..Branding::default()
        };
        assert_eq!(Palette::of(&Branding::default()), Palette::OWN);
        let plum = Palette::of(&branding("#7a1f5c", "#ffcc00"));
        assert_eq!((plum.accent.to_string(), plum.dark.to_string()), ("#7a1f5c".to_owned(), "#b888a8".to_owned()));
        assert_eq!(plum.line.map(|line| line.to_string()).as_deref(), Some("#ffcc00"));
        assert_eq!(Palette::of(&branding("#7a1f5c", "")).line, "#7a1f5c".parse().ok());
        assert_eq!(Palette::of(&branding("", "#ffcc00")).accent, Palette::OWN.accent);
        for palette in [Palette::OWN, plum] {
            assert!(palette.accent.contrast(palette.on_accent) >= CONTRAST_MIN, "{palette:?}");
            assert!(palette.dark.contrast(palette.on_dark) >= CONTRAST_MIN, "{palette:?}");
        }
    }
}
