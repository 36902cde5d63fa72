//! A language that nobody speaks, to find what does not fit and what was never translated (feature `samples`).

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

use super::Texts;
use crate::language::Language;

impl Texts {
    /// The same texts with an English that is longer and full of accents, so that a page which cuts off a longer language,
    /// or shows a text that is in no message, shows it: “Sign in” reads “Šíğñ ïñ ıııı”, each letter in a form that English
    /// has not, and four tenths longer.
    #[must_use]
    pub fn pseudo(&self) -> Self {
        self.catalogue.resources(Language::En).iter().fold(
            self.clone(),
            |texts, resource| match FluentResource::try_new(disguised(resource.source())) {
                Ok(resource) => texts.with_resource(Language::En, resource),
                Err(_) => texts,
            },
        )
    }
}

/// A source with every text element in disguise; variables and plural forms stay.
fn disguised(source: &str) -> String {
    let mut resource = parser::parse(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            let attributes = message.attributes.iter_mut().map(|attribute| &mut attribute.value);
            for pattern in message.value.iter_mut().chain(attributes) {
                disguise(pattern);
            }
        }
    }
    serializer::serialize(&resource)
}

fn disguise(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = longer(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    disguise(&mut variant.value);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// Each letter in its other form, and as many more as make it four tenths longer.
fn longer(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    let more = "ı".repeat(letters * 2 / 5);
    let end = text.trim_end().len();
    let (body, tail) = text.split_at_checked(end).unwrap_or((text, ""));
    let accented: String = body.chars().map(other_form).collect();
    if more.is_empty() { format!("{accented}{tail}") } else { format!("{accented} {more}{tail}") }
}

fn other_form(c: char) -> char {
    let (plain, other) = (
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "àƀçđéƒğħïĵķłɱñóþɋřšťüṽŵẋýžÀƁÇĐÉƑĞĦÏĴĶŁṀÑÓÞɊŘŠŤÜṼŴẊÝŽ",
    );
    plain.chars().zip(other.chars()).find(|(from, _)| *from == c).map_or(c, |(_, to)| to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_lang_03_every_english_text_is_disguised_and_still_filled_in() {
        let texts = Texts::bundled().pseudo();
        let greeting = texts.message(Language::En, "mail-greeting", &[("name", "Anna".into())]);
        assert_eq!(greeting, "Đéàř ı Anna,");
        for (seconds, expected) in [(1, " 1 "), (30, " 30 ")] {
            let wait = texts.wait(Language::En, time::Duration::seconds(seconds));
            assert!(wait.contains(expected) && wait.contains("ıı"), "{wait}");
        }
        assert_eq!(texts.message(Language::Nl, "busy", &[]), Texts::bundled().message(Language::Nl, "busy", &[]));
        for code in crate::code::ALL {
            let text = texts.refusal(Language::En, *code, &[]);
            assert!(!text.contains(|c: char| c.is_ascii_alphabetic()), "{code}: {text}");
            assert!(
                text.chars().count() * 10 >= Texts::bundled().refusal(Language::En, *code, &[]).chars().count() * 12
            );
        }
    }
}
