//! Which names are accepted, and how they are written.

use proptest::prelude::*;

use super::*;

#[test]
fn r_reg_01_a_name_is_written_in_one_way() {
    for (typed, name) in [
        ("Anna", "Anna"),
        ("  Anna  ", "Anna"),
        ("\tAnna\r\n", "Anna"),
        ("Anna  Maria", "Anna Maria"),
        ("Anna\u{a0}\u{2003} Maria", "Anna Maria"),
        ("Jose\u{301}", "Jos\u{e9}"),
        ("van 't Hof", "van 't Hof"),
        ("O\u{2019}Brien-Smith", "O\u{2019}Brien-Smith"),
        ("Łukasz", "Łukasz"),
        ("Ørsted", "Ørsted"),
        ("Gal\u{b7}la", "Gal\u{b7}la"),
        ("李", "李"),
        ("Ó", "Ó"),
        ("علی\u{200c}رضا", "علی\u{200c}رضا"),
        ("क\u{94d}\u{200d}ष", "क\u{94d}\u{200d}ष"),
        ("Jr. (3rd), X Æ A-12", "Jr. (3rd), X Æ A-12"),
    ] {
        let parsed = PersonName::parse(typed).unwrap();
        assert_eq!(parsed.as_str(), name, "{typed:?}");
        assert_eq!(parsed.to_string(), name);
        let json = serde_json::to_string(&parsed).unwrap();
        assert_eq!(serde_json::from_str::<PersonName>(&json).unwrap(), parsed);
    }
}

#[test]
fn threat_43_a_text_beyond_any_name_is_not_looked_at() {
    let padded = |length: usize| format!("{:length$}", "Anna");
    assert_eq!(PersonName::parse(&padded(TYPED_MAX)).unwrap().as_str(), "Anna");
    assert_eq!(PersonName::parse(&padded(TYPED_MAX + 1)), Err(NameRefusal::TooLong));
    assert_eq!(TYPED_MAX, 1_600);
}

#[test]
fn threat_43_a_name_hides_nothing() {
    for typed in [
        "An\0na",
        "Anna\r\nBcc: bo@example.com",
        "Anna\tSmit",
        "An\u{7f}na",
        "An\u{9b}na",
        "\u{202e}annA",
        "Anna\u{2066}Smit\u{2069}",
        "An\u{200b}na",
        "\u{200b}",
        "\u{feff}Anna",
        "An\u{ad}na",
        "Anna\u{200d}",
        "An\u{200c}na",
        "\u{200c}علی",
        "علی\u{200c}",
        "علی\u{202e}رضا",
        "Anna\u{2028}Smit",
        "An\u{2060}na",
        "An\u{3164}na",
        "An\u{fe0f}na",
        "Anna\u{e0041}",
        "An\u{fffc}na",
    ] {
        assert_eq!(PersonName::parse(typed), Err(NameRefusal::Invalid), "{typed:?}");
    }
}

#[test]
fn r_reg_01_a_name_has_1_to_100_characters() {
    let too_short = Err(NameRefusal::TooShort { minimum: NameMinimum::ONE });
    for typed in ["", " ", "\r\n", "\u{a0}"] {
        assert_eq!(PersonName::parse(typed), too_short, "{typed:?}");
    }
    assert!(PersonName::parse(&"é".repeat(NAME_MAX)).is_ok());
    assert!(PersonName::parse(&"e\u{301}".repeat(NAME_MAX)).is_ok());
    assert!(PersonName::parse(&"𠀋".repeat(NAME_MAX)).is_ok());
    assert_eq!(PersonName::parse(&"é".repeat(NAME_MAX + 1)), Err(NameRefusal::TooLong));
    assert_eq!(PersonName::parse(&"a".repeat(1_000_000)), Err(NameRefusal::TooLong));
}

#[test]
fn r_reg_01_a_sign_up_asks_for_the_companys_minimum() {
    let three = NameMinimum::default();
    assert_eq!(three.value(), 3);
    assert!(PersonName::parse_at_least("Ann", three).is_ok());
    assert!(PersonName::parse_at_least("Ann\u{e9}", three).is_ok());
    for typed in ["Bo", " Bo ", "B\u{f6}", "Bo\u{308}"] {
        assert_eq!(
            PersonName::parse_at_least(typed, three),
            Err(NameRefusal::TooShort { minimum: three }),
            "{typed:?}"
        );
        assert!(PersonName::parse_at_least(typed, NameMinimum::try_from(2).unwrap()).is_ok(), "{typed:?}");
    }
}

#[test]
fn r_reg_01_a_minimum_is_1_to_10() {
    for value in 1..=10 {
        let minimum = NameMinimum::try_from(value).unwrap();
        assert_eq!(minimum.value(), value);
        assert_eq!(serde_json::to_string(&minimum).unwrap(), value.to_string());
    }
    for value in [0, 11, 255] {
        assert_eq!(NameMinimum::try_from(value), Err(InvalidNameMinimum));
        assert!(serde_json::from_str::<NameMinimum>(&value.to_string()).is_err());
    }
}

#[test]
fn r_err_01_a_refused_name_tells_its_limit() {
    let three = NameRefusal::TooShort { minimum: NameMinimum::default() };
    assert_eq!((three.code().name(), three.details()), ("name-too-short", vec![("minimum", Detail::Number(3))]));
    let limit = i64::try_from(NAME_MAX).unwrap();
    let long = NameRefusal::TooLong;
    assert_eq!((long.code().name(), long.details()), ("name-too-long", vec![("maximum", Detail::Number(limit))]));
    assert_eq!((NameRefusal::Invalid.code().name(), NameRefusal::Invalid.details()), ("name-invalid", vec![]));
}

#[test]
fn r_reg_01_debug_output_hides_the_name() {
    assert_eq!(format!("{:?}", PersonName::parse("Anna").unwrap()), "PersonName(…)");
}

proptest! {
    #[test]
    fn r_reg_01_reading_a_name_again_changes_nothing(text in "[\\PC\u{301}\u{308} \u{a0}]{0,120}") {
        if let Ok(name) = PersonName::parse(&text) {
            prop_assert!((1..=NAME_MAX).contains(&name.as_str().chars().count()));
            prop_assert_eq!(PersonName::parse(name.as_str()), Ok(name));
        }
    }
}
