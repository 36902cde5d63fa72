//! No text is missing, none is half translated, and numbers read as people say them (R-LANG-03, R-ERR-01).

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use super::catalogue::sources;
use super::format::FUNCTIONS;
use super::*;
use crate::code;

/// What the completeness tests know of one message or attribute.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    /// The variables it speaks of.
    variables: BTreeSet<String>,
    /// The plural categories of each choice by number.
    choices: Vec<BTreeSet<String>>,
    /// Its literal text, choices included.
    literal: String,
}

/// Every message and attribute of a language, the latter as `message.attribute`.
fn shapes(language: Language) -> BTreeMap<String, Shape> {
    let mut shapes = BTreeMap::new();
    for source in sources(language) {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
        for entry in resource.entries() {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                other => panic!("{language}: {other:?}"),
            };
            let id = message.id.name;
            let attributes = message.attributes.iter().map(|a| (format!("{id}.{}", a.id.name), &a.value));
            let value = message.value.iter().map(|value| (id.to_owned(), value));
            for (id, pattern) in value.chain(attributes) {
                let mut shape = Shape::default();
                read(pattern, &mut shape);
                assert!(shapes.insert(id.clone(), shape).is_none(), "{language}: {id} is written twice");
            }
        }
    }
    shapes
}

fn read(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => shape.literal.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => read_inline(inline, shape),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                assert!(
                    matches!(selector, InlineExpression::VariableReference { .. }),
                    "{selector:?} chooses no plural"
                );
                read_inline(selector, shape);
                let mut categories = BTreeSet::new();
                for variant in variants {
                    match variant.key {
                        VariantKey::Identifier { name } => assert!(categories.insert(name.to_owned()), "{name} twice"),
                        VariantKey::NumberLiteral { .. } => {}
                    }
                    shape.literal.push('\n');
                    read(&variant.value, shape);
                }
                shape.choices.push(categories);
            }
        }
    }
}

fn read_inline(expression: &InlineExpression<&str>, shape: &mut Shape) {
    match expression {
        InlineExpression::VariableReference { id } => {
            shape.variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } => {}
        InlineExpression::FunctionReference { id, arguments } => {
            assert!(FUNCTIONS.contains(&id.name), "{} is no function", id.name);
            assert!(matches!(arguments.positional[..], [InlineExpression::VariableReference { .. }]), "{}", id.name);
            for argument in &arguments.positional {
                read_inline(argument, shape);
            }
            for option in &arguments.named {
                let InlineExpression::StringLiteral { value } = option.value else { panic!("{}: no text", id.name) };
                let style = option.name.name == "style" && DateStyle::named(value).is_some();
                assert!(id.name == "DATE" && style, "{}: {}: {value:?}", id.name, option.name.name);
            }
        }
        other => panic!("a form of message that these tests do not read: {other:?}"),
    }
}

/// Values for every variable a refusal may speak of.
fn sample(shape: &Shape) -> Vec<(&'static str, Detail)> {
    let known = ["minimum", "maximum", "seconds", "minutes", "hours", "limit", "ratio"];
    let used: Vec<_> = known.into_iter().filter(|name| shape.variables.contains(*name)).collect();
    assert_eq!(used.len(), shape.variables.len(), "an unknown variable in {:?}", shape.variables);
    used.into_iter().map(|name| (name, Detail::Number(7))).collect()
}

fn is_refusal(id: &str) -> bool {
    code::ALL.iter().any(|code| id == code.name() || id.strip_suffix(".plain") == Some(code.name()))
}

/// Messages of mails.ftl: subjects, labels and sentences of a letter.
fn is_mail(id: &str) -> bool {
    id.starts_with("mail-") && !is_refusal(id)
}

#[test]
fn r_lang_03_every_language_has_the_messages_and_variables_of_english() {
    let english = shapes(Language::En);
    assert!(english.len() > code::ALL.len());
    for language in Language::ALL {
        let own = shapes(*language);
        let ids = |shapes: &BTreeMap<String, Shape>| shapes.keys().cloned().collect::<BTreeSet<_>>();
        let different: Vec<_> = ids(&own).symmetric_difference(&ids(&english)).cloned().collect();
        assert!(different.is_empty(), "{language}: only there or only in English: {different:?}");
        for (id, shape) in &own {
            assert_eq!(shape.variables, english[id].variables, "{language}: {id}");
        }
    }
}

/// What stands on a button, above a field, or in the list of an inbox.
fn is_tight(id: &str) -> bool {
    let labels = [
        "mail-open-portal",
        "mail-login",
        "mail-portal",
        "mail-code",
        "mail-temporary-password",
        "mail-office-name",
        "mail-office-email",
        "mail-office-contact",
        "mail-invitation-link-button",
        "mail-invitation-link-label",
    ];
    id.ends_with("-subject") || labels.contains(&id)
}

/// Whatever English says, a label of so many characters fits a window of 320 px.
const ALWAYS_FITS: usize = 28;

#[test]
fn r_lang_03_where_space_is_tight_no_language_needs_much_more_of_it() {
    let english = shapes(Language::En);
    assert!(english.keys().filter(|id| is_tight(id)).count() >= 15);
    for language in Language::ALL {
        for (id, shape) in shapes(*language).iter().filter(|(id, _)| is_tight(id)) {
            let (own, theirs) = (shape.literal.chars().count(), english[id].literal.chars().count());
            assert!(own <= ALWAYS_FITS.max(theirs * 8 / 5), "{language}: {id}: {own} against {theirs}");
        }
    }
}

#[test]
fn r_err_01_every_code_has_a_text_in_every_language() {
    let texts = Texts::bundled();
    for language in Language::ALL {
        let shapes = shapes(*language);
        for code in code::ALL {
            let shape = shapes.get(code.name()).unwrap_or_else(|| panic!("{language}: no text for {code}"));
            let args = sample(shape);
            let values: Vec<(&str, Value)> = args.iter().map(|(name, detail)| (*name, detail.into())).collect();
            let own = texts.catalogue.format(*language, code.name(), &values);
            let own = own.unwrap_or_else(|| panic!("{language}: {code} cannot be filled in"));
            assert!(texts.refusal(*language, *code, &args).starts_with(&own), "{language}: {code}");
        }
    }
}

#[test]
fn r_err_01_every_refusal_text_belongs_to_a_code() {
    for id in shapes(Language::En).keys().filter(|id| !is_mail(id)) {
        assert!(is_refusal(id) || id.starts_with("wait-"), "{id} is the text of nothing");
    }
}

#[test]
fn r_mail_02_every_text_of_a_mail_is_used() {
    let used = concat!(
        include_str!("../mail/compose/draft/client.rs"),
        include_str!("../mail/compose/draft/acts.rs"),
        include_str!("../mail/compose/draft/address.rs"),
        include_str!("../mail/compose/draft/code.rs"),
        include_str!("../mail/compose/draft/invitation.rs"),
        include_str!("../mail/compose/draft/office.rs"),
        include_str!("../mail/compose/draft/viewing.rs"),
        include_str!("../mail/compose/draft/words.rs"),
        include_str!("../viewing/words.rs"),
    );
    let english = shapes(Language::En);
    let ids: Vec<&String> = english.keys().filter(|id| is_mail(id)).collect();
    assert!(ids.len() > 20, "{ids:?}");
    for id in ids {
        assert!(used.contains(&format!("\"{id}\"")), "{id} stands in no mail");
    }
}

#[test]
fn r_err_01_a_text_is_whole_when_details_are_missing() {
    let texts = Texts::bundled();
    for language in Language::ALL {
        let shapes = shapes(*language);
        for code in code::ALL {
            let text = texts.refusal(*language, *code, &[]);
            assert!(!text.contains(['{', '}', '$']), "{language}: {code}: {text}");
            let full = &shapes[code.name()];
            let plain = shapes.get(&format!("{}.plain", code.name()));
            assert_eq!(plain.is_some(), !full.variables.is_empty(), "{language}: {code}");
            let whole = plain.unwrap_or(full);
            assert!(whole.variables.is_empty(), "{language}: {code}");
            assert!(text.starts_with(&whole.literal), "{language}: {code}: {text}");
        }
    }
}

/// Texts that are right in a language although they read as in English: a language, and the id of a message.
const THE_SAME_AS_ENGLISH: &[(&str, &str)] = &[];

#[test]
fn r_lang_03_no_text_was_left_in_english_or_in_a_neighbours_language() {
    let mut seen: BTreeMap<(String, String), Language> = BTreeMap::new();
    for language in Language::ALL {
        for (id, shape) in shapes(*language) {
            if THE_SAME_AS_ENGLISH.contains(&(language.tag(), id.as_str())) {
                continue;
            }
            let other = seen.insert((id.clone(), shape.literal), *language);
            assert_eq!(other, None, "{language}: {id} reads as in the other language");
        }
    }
}

/// The CLDR categories that whole numbers up to 1000 have in a language, and `other`, the default.
fn categories(language: Language) -> BTreeSet<String> {
    let expected: &[&str] = match language {
        Language::Pl => &["few", "many", "one", "other"],
        _ => &["one", "other"],
    };
    expected.iter().map(|category| (*category).to_owned()).collect()
}

/// Variables that are numbers of something; the others are names and addresses.
const NUMBERS: &[&str] = &["minimum", "maximum", "seconds", "minutes", "hours", "count"];

#[test]
fn r_lang_03_every_plural_is_complete() {
    for language in Language::ALL {
        for (id, shape) in shapes(*language) {
            for choice in &shape.choices {
                assert_eq!(*choice, categories(*language), "{language}: {id}");
            }
            // A number that stands in a sentence changes the words around it.
            let counts = shape.variables.iter().any(|name| NUMBERS.contains(&name.as_str()));
            assert_eq!(counts, !shape.choices.is_empty(), "{language}: {id}");
        }
    }
}

#[test]
fn r_lang_03_the_plural_rules_are_those_of_cldr() {
    let probe = "n = { $n ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }\n";
    for language in Language::ALL {
        let locale = language.formatting_locale().parse().unwrap();
        let mut bundle = fluent_bundle::FluentBundle::new(vec![locale]);
        bundle.add_resource(FluentResource::try_new(probe.to_owned()).unwrap()).unwrap();
        let mut found = BTreeSet::from(["other".to_owned()]);
        for n in 0..=1_000 {
            let args = [("n", fluent_bundle::FluentValue::from(n))].into_iter().collect();
            let pattern = bundle.get_message("n").unwrap().value().unwrap();
            found.insert(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned());
        }
        assert_eq!(found, categories(*language), "{language}");
    }
}

#[test]
fn r_lang_03_numbers_read_as_people_say_them() {
    let texts = Texts::bundled();
    let minimum = |n: i64| [("minimum", Detail::Number(n))];
    for (language, n, expected) in [
        (Language::En, 1, "The password needs at least 1 character."),
        (Language::En, 8, "The password needs at least 8 characters."),
        (Language::Nl, 8, "Het wachtwoord heeft ten minste 8 tekens nodig."),
        (Language::De, 8, "Das Passwort braucht mindestens 8 Zeichen."),
        (Language::Fr, 0, "Le mot de passe doit comporter au moins 0 caractère."),
        (Language::Fr, 8, "Le mot de passe doit comporter au moins 8 caractères."),
        (Language::Es, 8, "La contraseña debe tener al menos 8 caracteres."),
        (Language::Pt, 0, "A palavra-passe precisa de pelo menos 0 caracteres."),
        (Language::Pt, 8, "A palavra-passe precisa de pelo menos 8 caracteres."),
        (Language::It, 8, "La password deve avere almeno 8 caratteri."),
        (Language::Pl, 1, "Hasło musi mieć co najmniej 1 znak."),
        (Language::Pl, 2, "Hasło musi mieć co najmniej 2 znaki."),
        (Language::Pl, 8, "Hasło musi mieć co najmniej 8 znaków."),
        (Language::Pl, 12, "Hasło musi mieć co najmniej 12 znaków."),
        (Language::Pl, 22, "Hasło musi mieć co najmniej 22 znaki."),
        (Language::Sv, 8, "Lösenordet behöver minst 8 tecken."),
        (Language::No, 8, "Passordet må ha minst 8 tegn."),
    ] {
        assert_eq!(texts.refusal(language, code::PASSWORD_TOO_SHORT, &minimum(n)), expected);
    }
}

#[test]
fn r_err_01_a_wait_is_told_in_the_unit_people_count_in() {
    let texts = Texts::bundled();
    let wait = |milliseconds| texts.wait(Language::En, Duration::milliseconds(milliseconds));
    for (milliseconds, expected) in [
        (-1_000, "Please try again in 1 second."),
        (0, "Please try again in 1 second."),
        (1, "Please try again in 1 second."),
        (1_001, "Please try again in 2 seconds."),
        (30_000, "Please try again in 30 seconds."),
        (89_000, "Please try again in 89 seconds."),
        (90_000, "Please try again in 2 minutes."),
        (120_001, "Please try again in 3 minutes."),
        (900_000, "Please try again in 15 minutes."),
        (5_399_000, "Please try again in 90 minutes."),
        (5_400_000, "Please try again in 2 hours."),
        (86_400_000, "Please try again in 24 hours."),
    ] {
        assert_eq!(wait(milliseconds), expected, "{milliseconds}");
    }
    assert_eq!(texts.wait(Language::Pl, Duration::seconds(22)), "Proszę spróbować ponownie za 22 sekundy.");
    assert_eq!(texts.wait(Language::Pl, Duration::minutes(5)), "Proszę spróbować ponownie za 5 minut.");
    assert_eq!(texts.wait(Language::Nl, Duration::hours(24)), "Probeer het over 24 uur opnieuw.");
}

#[test]
fn r_err_01_a_refusal_that_asks_to_wait_says_how_long() {
    let texts = Texts::bundled();
    let in_half_a_minute = [(RETRY_AFTER_SECONDS, Detail::Number(30))];
    let tell = |code, details: &[(&'static str, Detail)]| texts.refusal(Language::En, code, details);
    assert_eq!(
        tell(code::TOO_MANY_ATTEMPTS, &in_half_a_minute),
        "There have been too many attempts. Please try again in 30 seconds."
    );
    assert_eq!(
        tell(code::TOO_MANY_ATTEMPTS, &[]),
        "There have been too many attempts. Please try again in a little while."
    );
    assert_eq!(
        tell(code::BUSY, &in_half_a_minute),
        "Many people are using the portal right now. Please try again in 30 seconds."
    );
    assert_eq!(tell(code::SIGN_IN_FAILED, &in_half_a_minute), "The e-mail address or the password is not right.");
    assert_eq!(
        texts.refusal(Language::De, code::RESEND_TOO_SOON, &in_half_a_minute),
        "Eine E-Mail wurde gerade erst verschickt. Bitte versuchen Sie es in 30 Sekunden wieder."
    );
}

#[test]
fn r_acc_01_a_second_account_is_refused_in_the_words_of_the_rule() {
    let text = Texts::bundled().refusal(Language::En, code::PORTAL_USER_EXISTS, &[("account", "x".into())]);
    assert!(text.contains("portal user already exists"), "{text}");
}

#[test]
fn r_lang_03_texts_are_whole_sentences_of_plain_text() {
    for language in Language::ALL {
        for (id, shape) in shapes(*language) {
            for line in shape.literal.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let typed = line.contains(['\'', '"', '<', '>', '&', '\u{2068}', '\u{2069}']);
                assert!(!typed, "{language}: {id}: typewriter quotes, markup or isolation marks: {line}");
                // Mails have subjects and labels, and sentences with a name in them.
                let whole = line.ends_with('.') && line.starts_with(char::is_uppercase) && !line.contains(" .");
                assert!(whole || is_mail(&id), "{language}: {id}: {line}");
            }
        }
    }
}

#[test]
fn r_lang_03_an_unknown_message_shows_its_id_and_texts_are_shared_between_threads() {
    let texts = Texts::bundled();
    assert_eq!(texts.format(Language::Pl, "no-such-message", &[]), "no-such-message");
    assert_eq!(texts.format(Language::Nl, "name-too-short.plain", &[]), "Deze naam is te kort.");
    let copies: Vec<_> = (0..4).map(|_| texts.clone()).collect();
    let threads =
        copies.into_iter().map(|texts| std::thread::spawn(move || texts.wait(Language::Pl, Duration::seconds(3))));
    for thread in threads.collect::<Vec<_>>() {
        assert_eq!(thread.join().unwrap(), "Proszę spróbować ponownie za 3 sekundy.");
    }
}

#[test]
fn r_lang_03_a_host_adds_messages_and_rewords_those_of_the_library() {
    let own = [
        (Language::En, "tour = { $n ->\n    [one] One step\n   *[other] { $n } steps\n }\nbusy = Just a moment."),
        (Language::Nl, "tour = { $n ->\n    [one] Eén stap\n   *[other] { $n } stappen\n }"),
    ];
    let texts = Texts::bundled_with(&own).unwrap();
    let tour = |language, n: i64| texts.message(language, "tour", &[("n", n.into())]);
    assert_eq!(tour(Language::Nl, 1), "Eén stap");
    assert_eq!([tour(Language::Nl, 5), tour(Language::De, 5)], ["5 stappen", "5 steps"]);
    assert_eq!(texts.message(Language::Nl, "tour", &[]), "tour");
    assert_eq!(texts.message(Language::En, "busy", &[]), "Just a moment.");
    assert_eq!(texts.refusal(Language::En, code::NOT_SIGNED_IN, &[]), "Please sign in first.");
}

#[test]
fn r_lang_03_a_host_is_told_which_messages_cannot_be_read() {
    let wrong = [(Language::En, "a = A"), (Language::Pl, "a = A\n\nb = { $n\nc = C\n")];
    let error = Texts::bundled_with(&wrong).unwrap_err();
    assert_eq!(error, InvalidMessages { language: Language::Pl, line: 3 });
    assert_eq!(error.to_string(), "the messages in pl are not Fluent's syntax at line 3");
}
