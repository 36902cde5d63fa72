//! The words of the trade (`docs/glossary.md`): every language has one for each, and no message uses another (R-LANG-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tesoro_portal_core::language::Language;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A row of the page.
struct Row {
    word: String,
    language: Language,
    term: String,
    banned: Vec<String>,
}

fn rows() -> Vec<Row> {
    let page = fs::read_to_string(root().join("docs/glossary.md")).unwrap();
    let mut word = String::new();
    let mut rows = Vec::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            heading.clone_into(&mut word);
        }
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        if let ([tag, term, banned], true) = (cells.as_slice(), line.starts_with('|'))
            && let Ok(language) = tag.parse()
        {
            let banned = banned.split(',').map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty());
            rows.push(Row { word: word.clone(), language, term: (*term).to_owned(), banned: banned.collect() });
        }
    }
    rows
}

/// Every text of a language: where it stands, and the line without its id and its variables.
fn texts(language: Language) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for folder in ["tesoro-portal-core/messages", "tesoro-portal-http/messages"] {
        for file in fs::read_dir(root().join(folder).join(language.tag())).unwrap() {
            let path = file.unwrap().path();
            let source = fs::read_to_string(&path).unwrap();
            let lines = source.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
            texts.extend(lines.map(|(n, line)| {
                let text = line.split_once(" = ").map_or(line, |(_, text)| text);
                let spoken: String =
                    text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
                (format!("{}:{}", path.display(), n + 1), spoken.to_lowercase())
            }));
        }
    }
    texts
}

/// Whether a text uses a word: between what is no letter, or, with `*`, at the beginning of one.
fn uses(text: &str, word: &str) -> bool {
    let (stem, open) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
    let joins = |c: char| c.is_alphanumeric() || c == '-';
    text.match_indices(stem).any(|(at, found)| {
        let before = text[..at].chars().next_back().is_none_or(|c| !joins(c));
        let after = text[at + found.len()..].chars().next().is_none_or(|c| !joins(c));
        before && (open || after)
    })
}

#[test]
fn r_lang_03_every_word_of_the_trade_has_a_term_in_every_language() {
    let mut terms: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for row in rows() {
        assert!(!row.term.is_empty() && !row.banned.is_empty(), "{}: {}", row.word, row.language);
        terms.entry(row.word).or_default().push(row.language.tag());
    }
    assert!(terms.len() >= 9, "{terms:?}");
    let all: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    for (word, languages) in terms {
        assert_eq!(languages, all, "{word}");
    }
}

#[test]
fn r_lang_03_no_message_uses_another_word_than_the_trades() {
    let rows = rows();
    let mut found = Vec::new();
    for language in Language::ALL {
        let texts = texts(*language);
        assert!(texts.len() > 150, "{language}: {}", texts.len());
        for row in rows.iter().filter(|row| row.language == *language) {
            for word in &row.banned {
                let here = texts.iter().filter(|(_, text)| uses(text, word));
                found.extend(here.map(|(place, _)| format!("{place}: “{word}”, but {} is {}", row.word, row.term)));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn r_lang_03_a_banned_word_is_found_where_it_is_a_word() {
    for (text, word, expected) in [
        ("kom naar de bezoek.", "bezoek", true),
        ("bezoekers zijn welkom", "bezoek", false),
        ("bezoekers zijn welkom", "bezoek*", true),
        ("het huisbezoek", "bezoek*", false),
        ("e-mail", "mail", false),
        ("per mail, bitte", "mail", true),
        ("l’objet", "objet", true),
        ("área de clientes", "área de clientes", true),
    ] {
        assert_eq!(uses(text, word), expected, "{text}: {word}");
    }
}
