//! How easily a password is guessed by somebody who knows the person and the office (R-PW-02, THREATS 23).
//!
//! The estimate is zxcvbn's; a score below 2 means less than a million guesses. Three things are added to it:
//!
//! - Its cost grows with the square of the length times the combinations of “leet” symbols: a second of CPU for a
//!   hostile 100 characters, and its regular expressions give up on some. So it only sees pieces of [`PIECE`]
//!   characters, each at most 50 ms. No part of a password is harder to guess than the whole: if one piece is hard
//!   enough, so is the password.
//! - A piece would hide a repetition longer than itself, so a repeated text is first reduced to the text repeated.
//! - It takes the year in `Tesoro2026!` for random digits. So a few digits and symbols around known words are taken
//!   for what they are: padding that satisfies a composition rule.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use zxcvbn::{Score, zxcvbn};

use super::policy::PasswordProfile;

/// The most characters given to zxcvbn at once.
const PIECE: usize = 24;

/// The most characters of padding: six random digits are a million guesses, which would be enough by themselves.
const PADDING: usize = 6;

/// The most known words in a row that are still guessable: the list and a person's own words are about a hundred,
/// and three out of a hundred are a million guesses.
const KNOWN_WORDS: usize = 3;

/// Shorter known words would be found in anything.
const WORD_MIN: usize = 3;

/// The most words of a context that are looked at; a name of 100 characters has at most 50.
const CONTEXT_WORDS: usize = 100;

/// What people choose when a rule asks for more than a word, in the portal's ten languages; zxcvbn knows only English.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "password", "passwort", "kennwort", "wachtwoord", "motdepasse", "contrasena", "palavrapasse", "senha", "haslo",
    "losenord", "passord", "parola", "welcome", "welkom", "willkommen", "bienvenue", "bienvenido", "bemvindo",
    "benvenuto", "witamy", "valkommen", "velkommen", "secret", "geheim", "hello", "hallo", "bonjour", "hola", "ciao",
    "login", "letmein", "admin", "qwerty", "qwertz", "azerty", "portal", "home", "house", "huis", "haus", "maison",
    "casa", "dom", "hus", "spring", "summer", "autumn", "winter", "lente", "zomer", "herfst", "fruhling", "sommer",
    "herbst", "printemps", "automne", "hiver", "primavera", "verano", "otono", "invierno", "verao", "outono", "inverno",
    "estate", "autunno", "wiosna", "lato", "jesien", "zima", "sommar", "host", "vinter",
];

/// Whether fewer than about a million guesses find it, given what is known about the person.
pub(super) fn is_guessable(text: &str, context: &[String]) -> bool {
    let known: BTreeSet<&str> = context
        .iter()
        .take(CONTEXT_WORDS)
        .map(String::as_str)
        .filter(|word| word.chars().count() >= WORD_MIN)
        .collect();
    let characters: Vec<char> = text.chars().take(PasswordProfile::MAXIMUM).collect();
    let unit = repeated_unit(&characters);
    is_padded_word(unit, &known) || is_weak_throughout(unit, &known)
}

/// Lower case without accents and strokes, so that `Müller` and `MULLER` are the same word.
pub(super) fn fold(text: &str) -> String {
    let plain = |c: char| match c {
        'ł' => 'l',
        'ø' => 'o',
        _ => c,
    };
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).map(plain).collect()
}

fn is_weak_throughout(text: &[char], known: &BTreeSet<&str>) -> bool {
    let known: Vec<&str> = known.iter().copied().collect();
    text.chunks(PIECE).all(|piece| {
        let piece: String = piece.iter().collect();
        zxcvbn(&piece, &known).score() < Score::Two
    })
}

/// The shortest start of a text that spells it when repeated at least one and a half times; else all of it.
fn repeated_unit(text: &[char]) -> &[char] {
    (1..=text.len() * 2 / 3)
        .filter_map(|length| text.split_at_checked(length))
        .find(|(unit, rest)| rest.iter().zip(unit.iter().cycle()).all(|(a, b)| a == b))
        .map_or(text, |(unit, _)| unit)
}

fn is_padded_word(text: &[char], known: &BTreeSet<&str>) -> bool {
    let before = text.iter().take_while(|c| !c.is_alphabetic()).count().min(PADDING);
    let after = text.iter().rev().take_while(|c| !c.is_alphabetic()).count();
    // The word may itself end in a digit that stands for a letter, so every division is tried.
    (0..=before).any(|front| {
        (0..=after.min(PADDING - front)).any(|back| {
            let core = text.get(front..text.len() - back).unwrap_or_default();
            are_known_words(core, known)
        })
    })
}

fn are_known_words(core: &[char], known: &BTreeSet<&str>) -> bool {
    let plain: Vec<char> = fold(&core.iter().collect::<String>()).chars().map(without_leet).collect();
    let ends_in_letters = [plain.first(), plain.last()].into_iter().flatten().all(|c| c.is_alphabetic());
    let letters: Vec<char> = plain.into_iter().filter(|c| c.is_alphabetic()).collect();
    ends_in_letters && fewest_words(&letters, known).is_some_and(|words| (1..=KNOWN_WORDS).contains(&words))
}

fn without_leet(c: char) -> char {
    match c {
        '4' | '@' => 'a',
        '3' => 'e',
        '1' => 'i',
        '0' => 'o',
        '5' | '$' => 's',
        '7' => 't',
        _ => c,
    }
}

/// The fewest known words that, one after the other, spell the text.
fn fewest_words(text: &[char], known: &BTreeSet<&str>) -> Option<usize> {
    let words: Vec<Vec<char>> = COMMON.iter().chain(known).map(|word| word.chars().collect()).collect();
    let mut fewest = vec![Some(0)];
    for end in 1..=text.len() {
        let spelled = text.get(..end).unwrap_or_default();
        let before = |word: &Vec<char>| {
            spelled.ends_with(word).then(|| fewest.get(end - word.len()).copied().flatten()).flatten()
        };
        let best = words.iter().filter_map(before).min().map(|count: usize| count + 1);
        fewest.push(best);
    }
    fewest.last().copied().flatten()
}
