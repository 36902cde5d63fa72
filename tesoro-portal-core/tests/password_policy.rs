//! The rules that a chosen password must meet, and what counts as typed (R-PW-01, R-PW-02, R-PW-06).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::password::PasswordProfile::{Product, Standards};
use tesoro_portal_core::password::{
    PasswordCandidate, PasswordContext, PasswordProfile, TYPED_MAX_BYTES, TypedTooLong, Unmet, check,
};
use tesoro_portal_core::{Detail, Refusal as _, code};
use unicode_normalization::UnicodeNormalization as _;

const SHORT: Unmet = Unmet::TooShort { minimum: 8 };
const SHORT_15: Unmet = Unmet::TooShort { minimum: 15 };
const LONG: Unmet = Unmet::TooLong { maximum: 100 };

fn typed(text: &str) -> PasswordCandidate {
    PasswordCandidate::from_typed(text).unwrap()
}

fn person() -> PasswordContext {
    PasswordContext {
        first_name: Some("Zoë Maria".into()),
        last_name: Some("van den Müller".into()),
        email: Some(EmailAddress::parse("zm.bakker@example.com").unwrap().key().clone()),
        company: Some("Tesoro Makelaardij".into()),
        city: Some("Utrecht".into()),
    }
}

fn unmet(profile: PasswordProfile, text: &str) -> Vec<Unmet> {
    check(profile, &typed(text), &person()).err().unwrap_or_default()
}

#[test]
fn r_pw_01_every_unmet_rule_is_reported_at_once() {
    use Unmet::{ControlCharacter, Guessable, NeedsDigit, NeedsLowercase, NeedsSpecial, NeedsUppercase, Personal};
    let table: &[(&str, &[Unmet])] = &[
        ("", &[SHORT, NeedsUppercase, NeedsLowercase, NeedsDigit, NeedsSpecial, Guessable]),
        ("a", &[SHORT, NeedsUppercase, NeedsDigit, NeedsSpecial, Guessable]),
        ("A\u{0}", &[SHORT, NeedsLowercase, NeedsDigit, NeedsSpecial, ControlCharacter, Guessable]),
        ("maria", &[SHORT, NeedsUppercase, NeedsDigit, NeedsSpecial, Guessable, Personal]),
        ("vqkxjwzp", &[NeedsUppercase, NeedsDigit, NeedsSpecial]),
        ("vqKxjwzp", &[NeedsDigit, NeedsSpecial]),
        ("vqKxjw4p", &[NeedsSpecial]),
        ("vqKxjw4#", &[]),
        ("VQKXJW4#", &[NeedsLowercase]),
        ("vqkxjw4#", &[NeedsUppercase]),
        ("vqKxjwp#", &[NeedsDigit]),
        ("vqKxj4#", &[SHORT]),
        ("vqKx jw4", &[]),
        (" qKxjw4p", &[]),
        ("vqKxjw4 ", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(unmet(Product, text), *expected, "{text:?}");
    }
}

#[test]
fn r_pw_01_classes_go_by_unicode_and_not_by_ascii() {
    let table: &[(&str, &[Unmet])] = &[
        ("ЖдвщюфЪ4#", &[]),                                                    // Cyrillic
        ("ἜρωτλβψΩ4#", &[]),                                                   // Greek with accents
        ("vqKxjw٤#", &[]),                                                     // an Arabic-Indic digit
        ("漢字仮名交文章4#", &[Unmet::NeedsUppercase, Unmet::NeedsLowercase]), // letters without case
        ("vqKxjw4\u{20ac}", &[]),                                              // a euro sign is special
        ("vqKxjw4\u{1f3e0}", &[]),                                             // so is an emoji
        ("vqKxjw4p\u{301}\u{323}", &[Unmet::NeedsSpecial]),                    // a mark belongs to its letter
        ("vqKxjw4p\u{200d}", &[Unmet::NeedsSpecial]),                          // nobody sees a joiner
        ("vqKxjw4#\u{200f}", &[]),                                             // but may type a direction mark
        ("vqKxjw4#\u{7f}", &[Unmet::ControlCharacter]),
        ("vqKxjw4#\u{85}", &[Unmet::ControlCharacter]),
        ("vqKxjw4#\u{2028}", &[Unmet::ControlCharacter]),
        ("vqKxjw4#\tx", &[Unmet::ControlCharacter]),
    ];
    for (text, expected) in table {
        assert_eq!(unmet(Product, text), *expected, "{text:?}");
    }
}

#[test]
fn r_pw_01_length_is_counted_in_scalar_values_after_nfc() {
    // 100 e-acutes, typed as one or as two characters each.
    let strong = "vqKxjw4#";
    let composed = format!("{strong}{}", "é".repeat(92));
    let decomposed: String = composed.nfd().collect();
    assert_eq!((typed(&composed).length(), decomposed.chars().count()), (100, 192));
    assert_eq!(typed(&decomposed).length(), 100);
    assert_eq!(unmet(Product, &composed), []);
    assert_eq!(unmet(Product, &decomposed), []);
    assert_eq!(unmet(Product, &format!("{decomposed}x")), [LONG]);
    // 400 bytes in 100 characters, then one more.
    let wide = format!("{strong}{}", "\u{1f3e0}".repeat(92));
    assert_eq!(unmet(Product, &wide), []);
    assert_eq!(unmet(Product, &format!("{wide}\u{1f3e0}")), [LONG]);
}

#[test]
fn threat_22_typed_text_is_refused_before_work_but_never_a_password_of_100_characters() {
    let at_limit = "a".repeat(TYPED_MAX_BYTES);
    assert_eq!(typed(&at_limit).length(), TYPED_MAX_BYTES);
    assert_eq!(PasswordCandidate::from_typed(&format!("{at_limit}a")).unwrap_err(), TypedTooLong);
    let megabyte = "a".repeat(1 << 20);
    let refusal = PasswordCandidate::from_typed(&megabyte).unwrap_err();
    assert_eq!((refusal.code(), Unmet::from(refusal)), (code::PASSWORD_TOO_LONG, LONG));
    // No single character has a decomposed spelling of more than a hundredth of the limit.
    let longest = ('\0'..=char::MAX).map(|c| c.nfd().map(char::len_utf8).sum::<usize>()).max().unwrap();
    assert!(100 * longest <= TYPED_MAX_BYTES, "{longest}");
}

#[test]
fn r_pw_06_the_standards_profile_asks_for_length_and_no_classes() {
    let table: &[(&str, &[Unmet])] = &[
        ("vqkxjwzpghtbnd", &[SHORT_15]),
        ("vqkxjwzpghtbndr", &[]),
        ("stapelbed koffie lantaarn", &[]),
        ("aaaaaaaaaaaaaaaa", &[Unmet::Guessable]),
        ("passwordpassword", &[Unmet::Guessable]),
        ("tesoro makelaardij utrecht", &[Unmet::Guessable]),
        ("vqKxjw4#", &[SHORT_15]),
    ];
    for (text, expected) in table {
        assert_eq!(unmet(Standards, text), *expected, "{text:?}");
    }
    assert_eq!(unmet(Standards, &"vqkxjwzpgh".repeat(10)), []);
    assert_eq!(unmet(Standards, &format!("{}v", "vqkxjwzpgh".repeat(10))), [LONG]);
}

#[test]
fn threat_23_class_padding_does_not_make_a_common_word_strong() {
    for text in [
        "Password1!",
        "P@ssw0rd1!",
        "Passw0rd!",
        "Welcome1!",
        "Welkom01!",
        "W@chtwoord1!",
        "Wachtwoord123!",
        "Passwort2026!",
        "Contraseña1!",
        "Lösenord1!",
        "Hasło2026!",
        "Summer2026!",
        "Zomer2026!",
        "Qwerty123!",
        "Abcd1234!",
        "Letmein1!",
        "Football1!",
        "Aa1!Aa1!Aa1!",
        "1234567890Aa!",
        "Tesoro2026!",
        "!Tesoro2026",
        "2026-Tesoro",
        "T3s0r0!2026",
        "TesoroMakelaardij2026!",
        "Tesoro-Makelaardij#1",
        "Tesoro-Utrecht-1",
        "Utrecht2026!!",
        "WelkomUtrecht1!",
    ] {
        assert!(unmet(Product, text).contains(&Unmet::Guessable), "{text:?}");
    }
}

#[test]
fn threat_23_repetition_does_not_make_a_password_strong() {
    for unit in ["Password1!", "Tesoro2026!", "Aa1!", "Abcd1234!"] {
        for times in 1..=8 {
            let text = unit.repeat(times);
            assert!(unmet(Product, &text).contains(&Unmet::Guessable), "{text:?}");
            let cut = &text[..text.len() - 1];
            assert!(!unmet(Product, cut).is_empty(), "{cut:?}");
        }
    }
}

#[test]
fn r_pw_02_padding_of_more_than_six_characters_is_judged_by_its_own_strength() {
    assert_eq!(unmet(Product, "Tesoro48!3905"), []);
    assert_eq!(unmet(Product, "Tesoro48!390"), [Unmet::Guessable]);
    assert_eq!(unmet(Product, "Tesoro huis lente vork 7"), []);
    // Before the word, behind it, and on both sides: six in all.
    for text in ["48!390Tesoro", "48!Tesoro390", "4Tesoro8!390"] {
        assert_eq!(unmet(Product, text), [Unmet::Guessable], "{text:?}");
    }
    for text in ["48!3905Tesoro", "48!3Tesoro905", "48!390Tesoro57?162"] {
        assert_eq!(unmet(Product, text), [], "{text:?}");
    }
}

#[test]
fn threat_23_a_known_word_is_known_with_digits_and_symbols_for_its_letters() {
    for text in [
        "T3soro48!390",
        "Tes0ro48!390",
        "Te5oro48!390",
        "Te$oro48!390",
        "M4kelaardij48!390",
        "M@kelaardij48!390",
        "Makelaard1j48!390",
        "U7recht48!390",
    ] {
        assert_eq!(unmet(Product, text), [Unmet::Guessable], "{text:?}");
    }
}

#[test]
fn threat_23_a_text_is_repeated_if_it_is_there_one_and_a_half_times() {
    assert_eq!(unmet(Product, "Tesoro48!390Tesoro"), [Unmet::Guessable]);
    assert_eq!(unmet(Product, "Tesoro48!390Tesor"), []);
}

#[test]
fn r_pw_02_names_and_local_part_are_refused_in_any_spelling() {
    for text in [
        "xq7#Maria-vkw",
        "xq7#MARIA-vkw",
        "xq7#ZoëMaria-v",
        "xq7#zoemaria-V",
        "xq7#Müller-vkw",
        "xq7#MULLER-vkw",
        "xq7#Mu\u{308}ller-vkw",
        "xq7#vanDenMuller",
        "xq7#Zm.Bakker-vkw",
    ] {
        assert_eq!(unmet(Product, text), [Unmet::Personal], "{text:?}");
    }
    // Zoë, van and den have 3 letters; the company and the city are no names of a person.
    for text in ["xq7#Zoë-vkwhj", "xq7#van-Vkwhj", "xq7#Bakker-vkw", "xq7#Tesoro-vkwhj", "xq7#Utrecht-vkwhj"] {
        assert_eq!(unmet(Product, text), [], "{text:?}");
    }
    assert!(check(Product, &typed("xq7#Maria-vkw"), &PasswordContext::default()).is_ok());
    for (name, text) in [
        ("Sørensen", "xq7#Sorensen-vk"),
        ("Sorensen", "xq7#SØRENSEN-vk"),
        ("Wałęsa", "xq7#Walesa-vkwh"),
        ("Walesa", "xq7#WAŁĘSA-vkwh"),
    ] {
        let person = PasswordContext { last_name: Some(name.into()), ..PasswordContext::default() };
        assert_eq!(check(Product, &typed(text), &person), Err(vec![Unmet::Personal]), "{name} in {text:?}");
    }
}

#[test]
fn r_pw_02_short_words_of_a_name_are_refused_where_they_run_together() {
    let person = PasswordContext { first_name: Some("Jo Li".into()), ..PasswordContext::default() };
    for (text, expected) in
        [("xq7#JoLi-vkwh", Err(vec![Unmet::Personal])), ("xq7#Jo-Li-vkw", Ok(())), ("xq7#LiJo-vkwh", Ok(()))]
    {
        assert_eq!(check(Product, &typed(text), &person), expected, "{text:?}");
    }
}

#[test]
fn every_rule_has_its_code_and_names_its_limit() {
    let table = [
        (SHORT, code::PASSWORD_TOO_SHORT),
        (LONG, code::PASSWORD_TOO_LONG),
        (Unmet::NeedsUppercase, code::PASSWORD_NEEDS_UPPERCASE),
        (Unmet::NeedsLowercase, code::PASSWORD_NEEDS_LOWERCASE),
        (Unmet::NeedsDigit, code::PASSWORD_NEEDS_DIGIT),
        (Unmet::NeedsSpecial, code::PASSWORD_NEEDS_SPECIAL),
        (Unmet::ControlCharacter, code::PASSWORD_CONTROL_CHARACTER),
        (Unmet::Guessable, code::PASSWORD_GUESSABLE),
        (Unmet::Personal, code::PASSWORD_PERSONAL),
        (Unmet::Unchanged, code::PASSWORD_UNCHANGED),
    ];
    for (unmet, code) in table {
        let problem = unmet.problem("/new_password");
        assert_eq!((problem.pointer.as_ref(), problem.code), ("/new_password", code));
    }
    assert_eq!(SHORT_15.problem("/password").details, [("minimum", Detail::Number(15))]);
    assert_eq!(LONG.problem("/password").details, [("maximum", Detail::Number(100))]);
    assert!(Unmet::Guessable.problem("/password").details.is_empty());
}

#[test]
fn threat_68_debug_shows_no_password() {
    assert_eq!(format!("{:?}", typed("vqKxjw4#")), "PasswordCandidate(..)");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn threat_22_any_text_is_judged_without_panic_and_alike_in_every_normal_form(text in ".{0,120}") {
        let decomposed: String = text.nfd().collect();
        let own = PasswordCandidate::from_typed(&text);
        let other = PasswordCandidate::from_typed(&decomposed);
        if let (Ok(own), Ok(other)) = (own, other) {
            prop_assert_eq!(check(Product, &own, &person()), check(Product, &other, &person()));
        }
    }

    #[test]
    fn threat_22_hostile_leet_is_judged_without_panic(text in "[4@8(\\{\\[<3691!|70$5+%2aA ]{0,100}") {
        let verdict = check(Standards, &typed(&text), &person());
        prop_assert!(text.chars().count() >= 15 || verdict.is_err());
    }
}
