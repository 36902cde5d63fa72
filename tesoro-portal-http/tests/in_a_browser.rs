//! The client web app in Chromium: every page from all sides, whole journeys, weights, Lighthouse. The suites themselves
//! are in `tests/browser/`; they start the demo that was built for this test.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// Both tests install the same modules, and what one measures the other would disturb.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Runs the suites in a folder of `tests/browser/`, so many of them at once.
fn run_suites(folder: &str, at_once: usize) {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let browser = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let mut suites: Vec<PathBuf> =
        browser.join(folder).read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    suites.sort();
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&browser));
    run(Command::new("node")
        .arg("--test")
        .arg(format!("--test-concurrency={at_once}"))
        .args(&suites)
        .current_dir(&browser)
        .env("TESORO_PORTAL", env!("CARGO_BIN_EXE_tesoro-portal"))
        .env("BROWSER_OUTPUT", Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser")));
}

#[track_caller]
fn run(command: &mut Command) {
    let status = command.status().unwrap_or_else(|error| panic!("{command:?} did not start: {error}"));
    assert!(status.success(), "{command:?} ended with {status}");
}

#[test]
#[ignore = "needs Chromium, Node.js and npm, and takes minutes"]
fn the_pages_hold_in_a_browser() {
    run_suites("suites", 2);
}

#[test]
#[ignore = "needs Chromium, Node.js and npm, and takes minutes"]
fn lighthouse_finds_nothing_to_speak_of() {
    run_suites("alone", 1);
}
