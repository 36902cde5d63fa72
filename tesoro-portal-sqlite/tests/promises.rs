//! The page of promises names tests that exist.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tesoro_portal_core::conformance;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The names of all functions of the crates, and of the cases of the suite.
fn names() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = Vec::new();
    for folder in ["tesoro-portal-core/tests", "tesoro-portal-sqlite/src", "tesoro-portal-sqlite/tests", "examples"] {
        sources(&root.join(folder), &mut files);
    }
    let mut names: BTreeSet<String> = conformance::cases().iter().map(|case| case.name().to_owned()).collect();
    names.extend(conformance::media_cases().iter().map(|case| case.name().to_owned()));
    for file in files {
        for line in fs::read_to_string(&file).unwrap().lines() {
            // The sins' tests are made by a macro: `name: Sin by […]`.
            let line = line.trim();
            let declared = line.strip_prefix("fn ").or_else(|| line.contains(" by [").then_some(line));
            names.extend(declared.and_then(|rest| rest.split(['(', ':', '<']).next()).map(str::to_owned));
        }
    }
    names
}

/// Words of the page that are names of something else.
const NO_TESTS: [&str; 2] = ["tesoro_portal_core", "secure_delete"];

/// The tests below one heading of the page, as the page names them.
fn named_below(text: &str, heading: &str) -> usize {
    let section = text.split("\n## ").find(|section| section.starts_with(heading)).expect("the heading");
    section.lines().filter(|line| line.starts_with("| ") && line.contains('`')).count()
}

#[test]
fn every_promise_of_shared_commits_and_of_the_media_folder_names_its_tests() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/storage.md")).unwrap();
    assert!(named_below(&text, "Shared commits") >= 11 && named_below(&text, "The media folder") >= 8);
    // A row without a test is a claim.
    let tables = text.split("\n## ").filter(|section| section.contains("| promise | test |"));
    let rows = tables.flat_map(str::lines).filter(|line| line.starts_with("| ") && !line.starts_with("| promise"));
    let claims: Vec<&str> = rows.filter(|row| !row.rsplit_once(" | ").unwrap().1.contains('`')).collect();
    assert!(claims.is_empty(), "promises without tests: {claims:#?}");
    let cases: Vec<&str> = conformance::media_cases().iter().map(conformance::MediaCase::name).collect();
    let missing: Vec<&&str> = cases.iter().filter(|name| !text.contains(**name)).collect();
    assert!(missing.is_empty(), "cases of the media folder that the page does not name: {missing:?}");
}

#[test]
fn every_test_that_the_page_of_promises_names_exists() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/storage.md");
    let text = fs::read_to_string(page).unwrap();
    let named: Vec<&str> = text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| {
            word.matches('_').count() >= 1
                && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        })
        .filter(|word| !NO_TESTS.contains(word))
        .collect();
    assert!(named.len() > 40, "{named:?}");
    let known = names();
    let missing: Vec<&&str> = named.iter().filter(|name| !known.contains(**name)).collect();
    assert!(missing.is_empty(), "docs/storage.md names what does not exist: {missing:#?}");
}
