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

#[test]
fn every_test_that_the_page_of_promises_names_exists() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/storage.md");
    let text = fs::read_to_string(page).unwrap();
    let named: Vec<&str> = text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| {
            word.matches('_').count() >= 2
                && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        })
        .filter(|word| !["tesoro_portal_core"].contains(word))
        .collect();
    assert!(named.len() > 40, "{named:?}");
    let known = names();
    let missing: Vec<&&str> = named.iter().filter(|name| !known.contains(**name)).collect();
    assert!(missing.is_empty(), "docs/storage.md names what does not exist: {missing:#?}");
}
