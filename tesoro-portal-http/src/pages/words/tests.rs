//! No page is half translated, and every text stands on a page (R-LANG-03).

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use tesoro_portal_core::code;

use super::*;

/// What is compared of a message.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    variables: BTreeSet<String>,
    /// The plural categories of each choice by number.
    choices: Vec<BTreeSet<String>>,
    literal: String,
}

/// The messages of one language, of all its files.
fn shapes_of(language: Language) -> BTreeMap<String, Shape> {
    let mut all = BTreeMap::new();
    for (_, source) in SOURCES.iter().filter(|(own, _)| *own == language) {
        for (id, shape) in shapes(source) {
            assert!(all.insert(id.clone(), shape).is_none(), "{language}: {id} is in two files");
        }
    }
    all
}

fn shapes(source: &str) -> BTreeMap<String, Shape> {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut shapes = BTreeMap::new();
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            other => panic!("{other:?}"),
        };
        assert!(message.attributes.is_empty(), "{}", message.id.name);
        let mut shape = Shape::default();
        read(&message.value.unwrap(), &mut shape);
        assert!(shapes.insert(message.id.name.to_owned(), shape).is_none(), "{} is written twice", message.id.name);
    }
    shapes
}

fn read(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => shape.literal.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => read_inline(inline, shape),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                read_inline(selector, shape);
                let name = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                shape.choices.push(variants.iter().map(|variant| name(&variant.key)).collect());
                for variant in variants {
                    shape.literal.push('\n');
                    read(&variant.value, shape);
                }
            }
        }
    }
}

fn read_inline(expression: &InlineExpression<&str>, shape: &mut Shape) {
    match expression {
        InlineExpression::VariableReference { id } => shape.variables.insert(id.name.to_owned()),
        other => panic!("a form of message that these tests do not read: {other:?}"),
    };
}

fn english() -> BTreeMap<String, Shape> {
    shapes_of(Language::En)
}

#[test]
fn r_lang_03_every_language_has_the_messages_of_every_page() {
    assert_eq!(SOURCES.len() % Language::ALL.len(), 0);
    let english = english();
    for &language in Language::ALL {
        let own = shapes_of(language);
        let different: Vec<_> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        assert!(different.is_empty() && own.len() == english.len(), "{language}: {different:?} of {}", own.len());
        for (id, shape) in &own {
            assert_eq!(shape.variables, english[id].variables, "{language}: {id}");
            assert_eq!(shape.choices.len(), english[id].choices.len(), "{language}: {id}");
            let plurals: &[&str] =
                if language == Language::Pl { &["one", "few", "many", "other"] } else { &["one", "other"] };
            let plurals = plurals.iter().map(ToString::to_string).collect();
            assert!(shape.choices.iter().all(|choice| *choice == plurals), "{language}: {id}");
        }
    }
}

/// Texts that are right in a language although they read as in English.
const THE_SAME_AS_ENGLISH: &[(&str, &str)] = &[
    ("es", "error-title"),
    ("it", "sign-in-password"),
    ("it", "place-home"),
    ("fr", "terms-version"),
    ("fr", "place-messages"),
    ("nl", "feature-patio"),
    ("fr", "feature-patio"),
    ("es", "feature-patio"),
    ("it", "feature-patio"),
    ("sv", "terms-version"),
];

#[test]
fn r_lang_03_no_text_of_a_page_was_left_in_english() {
    let english = english();
    for &language in Language::ALL.iter().filter(|language| **language != Language::En) {
        for (id, shape) in shapes_of(language) {
            let same = shape.literal == english[&id].literal;
            let allowed = THE_SAME_AS_ENGLISH.contains(&(language.tag(), id.as_str()));
            assert_eq!(same, allowed, "{language}: {id}: {}", shape.literal);
        }
    }
}

#[test]
fn r_lang_03_texts_of_pages_are_plain_text_and_not_much_longer_than_english() {
    let english = english();
    for &language in Language::ALL {
        for (id, shape) in shapes_of(language) {
            let typed = shape.literal.contains(['\'', '"', '<', '>', '&', '\u{2068}', '\u{2069}']);
            assert!(!typed, "{language}: {id}: typewriter quotes, markup or isolation marks: {}", shape.literal);
            // Labels of a few letters may well double; sentences have to stay on the screen that was designed for them.
            let longest = |shape: &Shape| shape.literal.lines().map(|line| line.chars().count()).max().unwrap();
            let (length, original) = (longest(&shape), longest(&english[&id]));
            assert!(length * 10 <= original * 16 + 160, "{language}: {id}: {length} for {original}");
        }
    }
}

/// Everything that could name a message: pages and templates.
fn uses() -> Vec<String> {
    let package = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["src/pages", "templates"].into_iter().flat_map(|folder| package.join(folder).read_dir().unwrap());
    let paths = files.map(|entry| entry.unwrap().path()).filter(|path| path.is_file() && !path.ends_with("words.rs"));
    paths.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn r_lang_03_every_text_stands_on_a_page_and_every_page_has_its_texts() {
    let (english, uses) = (english(), uses());
    for id in english.keys() {
        assert!(uses.iter().any(|file| file.contains(&format!("\"{id}\""))), "{id} stands on no page");
    }
    let calls = ["words.say(\"", "words.say_with(\"", "words.count(\"", "words.fill(\""];
    for call in calls {
        for after in uses.iter().flat_map(|file| file.split(call).skip(1)) {
            let id = after.split('"').next().unwrap();
            assert!(english.contains_key(id), "{id} has no text");
        }
    }
}

#[test]
fn r_lang_03_no_button_needs_much_more_space_than_in_english() {
    let texts = texts().unwrap();
    let uses = uses();
    let buttons: BTreeSet<&str> = uses
        .iter()
        .flat_map(|file| file.lines())
        .filter(|line| line.contains("<button") || line.contains("class=\"button\""))
        .flat_map(|line| line.split(".words.say(\"").skip(1))
        .map(|after| after.split('"').next().unwrap())
        .collect();
    assert!(buttons.len() >= 8, "{buttons:?}");
    for id in buttons {
        let english = texts.message(Language::En, id, &[]).chars().count();
        for language in Language::ALL {
            let own = texts.message(*language, id, &[]);
            // A button of 28 characters fits a window of 320 px, whatever English says.
            assert!(own.chars().count() <= 28.max(english * 8 / 5), "{language}: {id}: {own}");
        }
    }
}

#[test]
fn r_lang_03_the_pages_do_not_reword_the_library() {
    let texts = texts().unwrap();
    let library = Texts::bundled();
    for language in Language::ALL {
        for code in code::ALL {
            assert_eq!(texts.refusal(*language, *code, &[]), library.refusal(*language, *code, &[]), "{code}");
        }
        for id in english().keys() {
            assert_eq!(library.message(*language, id, &[]), *id, "{id} is a text of the library, too");
        }
    }
}

#[test]
fn r_auth_06_the_link_is_called_what_the_mail_calls_it() {
    let texts = texts().unwrap();
    for language in Language::ALL {
        let label = texts.message(*language, "sign-in-forgot", &[]);
        let label = label.trim_end_matches(['?', ' ', '\u{a0}', '\u{202f}']);
        let mail = texts.message(*language, "mail-already-forgot", &[]);
        assert!(mail.contains(label), "{language}: {label} in {mail}");
    }
}

#[test]
fn r_err_01_a_refusal_on_a_page_says_how_long_to_wait() {
    let texts = texts().unwrap();
    let refused = Refused::new(code::TOO_MANY_ATTEMPTS).retry_after(time::Duration::milliseconds(29_001));
    let words = Words::new(&texts, Language::Nl);
    assert_eq!(words.refusal(&refused), "Er zijn te veel pogingen gedaan. Probeer het over 30 seconden opnieuw.");
}
