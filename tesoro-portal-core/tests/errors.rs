//! `docs/errors.md` is the table of codes, rendered; a code that was once in it stays (R-ERR-01, ADR 0005).
//!
//! `UPDATE_DOCS=1 cargo test -p tesoro-portal-core --test errors` writes the file anew after a code was added.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use tesoro_portal_core::code::{self, Class};

const HEADER: &str = "\
# Error codes

Every refusal carries one of these codes. They are stable: a code keeps its name and its class, new ones are added,
none is removed or reused (R-ERR-01, [ADR 0005](adr/0005-error-codes.md)). The meaning is written for developers; clients
read a text in their own language. Fields at fault are named one by one, each with a code of its own.

The class says what the caller should do next. A server chooses its status from the class and nothing else.

";

const CLASSES: [(Class, &str, &str); 12] = [
    (Class::Invalid, "invalid", "correct the input, then ask again"),
    (Class::Unsupported, "unsupported", "send another kind"),
    (Class::TooLarge, "too-large", "send less"),
    (Class::Unauthenticated, "unauthenticated", "sign in"),
    (Class::Forbidden, "forbidden", "remove what is in the way, or do without; signing in again does not help"),
    (Class::NotFound, "not-found", "look elsewhere: it does not exist, or it is not yours"),
    (Class::Conflict, "conflict", "read what is stored, and decide again"),
    (Class::Outdated, "outdated", "read the newest version, and apply the change to that"),
    (Class::TooMany, "too-many", "wait for the time that is told, then ask again"),
    (Class::Busy, "busy", "ask again later; the request is not at fault"),
    (Class::Transport, "transport", "repair the request; HTTP defines its meaning"),
    (Class::Internal, "internal", "report it with the request id"),
];

fn class_name(class: Class) -> &'static str {
    CLASSES.iter().find(|row| row.0 == class).expect("every class has a row in CLASSES").1
}

fn render() -> String {
    let mut page = HEADER.to_owned();
    page.push_str("| class | what to do |\n|---|---|\n");
    for (_, name, advice) in CLASSES {
        writeln!(page, "| {name} | {advice} |").unwrap();
    }
    page.push_str("\n| code | class | meaning |\n|---|---|---|\n");
    for code in code::ALL {
        let meaning = code.meaning().replace('|', "\\|");
        writeln!(page, "| `{}` | {} | {meaning} |", code.name(), class_name(code.class())).unwrap();
    }
    page
}

fn page_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/errors.md")
}

/// The codes with their classes that a page lists.
fn listed(page: &str) -> Vec<(String, String)> {
    page.lines()
        .filter_map(|line| {
            let mut cells = line.strip_prefix("| `")?.splitn(3, " | ");
            Some((cells.next()?.trim_end_matches('`').to_owned(), cells.next()?.to_owned()))
        })
        .collect()
}

/// What `page` promises and the table of codes does not hold.
fn broken_promises(page: &str) -> Vec<String> {
    let now: BTreeMap<&str, &str> = code::ALL.iter().map(|code| (code.name(), class_name(code.class()))).collect();
    listed(page)
        .iter()
        .filter_map(|(name, class)| match now.get(name.as_str()) {
            None => Some(format!("`{name}` has vanished from src/code.rs")),
            Some(present) if present != class => Some(format!("`{name}` was {class} and is {present}")),
            Some(_) => None,
        })
        .collect()
}

#[test]
fn r_err_01_no_code_was_removed_or_changed_its_class() {
    let page = std::fs::read_to_string(page_path()).expect("docs/errors.md");
    let rows = listed(&page).len();
    assert!(rows > 40, "docs/errors.md lists only {rows} codes: is it still a table?");
    let broken = broken_promises(&page);
    assert!(broken.is_empty(), "codes are append-only (ADR 0005):\n  {}", broken.join("\n  "));
}

#[test]
fn r_err_01_the_page_of_codes_is_the_table_of_codes() {
    let expected = render();
    let path = page_path();
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    if found == expected {
        return;
    }
    if std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
        let broken = broken_promises(&found);
        assert!(broken.is_empty(), "docs/errors.md was left as it is:\n  {}", broken.join("\n  "));
        // The other tests of this file read the page meanwhile: it is replaced, never half written.
        let draft = path.with_extension("md.new");
        std::fs::write(&draft, expected).unwrap();
        std::fs::rename(&draft, &path).unwrap();
        return;
    }
    let missing: Vec<&str> = expected.lines().filter(|line| !found.lines().any(|other| other == *line)).collect();
    let surplus: Vec<&str> = found.lines().filter(|line| !expected.lines().any(|other| other == *line)).collect();
    panic!(
        "docs/errors.md differs from src/code.rs (order counts); write it anew with UPDATE_DOCS=1.\n\
         missing:\n  {}\nsurplus:\n  {}",
        missing.join("\n  "),
        surplus.join("\n  ")
    );
}

#[test]
fn r_err_01_each_code_is_unique_kebab_case_and_explained_in_a_sentence() {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for code in code::ALL {
        let name = code.name();
        if !seen.insert(name) {
            problems.push(format!("`{name}` occurs twice"));
        }
        let is_word =
            |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !name.split('-').all(is_word) {
            problems.push(format!("`{name}` is not kebab-case"));
        }
        let meaning = code.meaning();
        if !meaning.starts_with(char::is_uppercase) || meaning.contains('\n') || meaning.len() < 12 {
            problems.push(format!("`{name}` has no sentence: {meaning:?}"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
