//! The client web app in Chromium: every page from all sides, whole journeys, weights. The suite itself is in
//! `tests/browser/`; it starts the demo that was built for this test.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::path::{Path, PathBuf};
use std::process::Command;

#[track_caller]
fn run(command: &mut Command) {
    let status = command.status().unwrap_or_else(|error| panic!("{command:?} did not start: {error}"));
    assert!(status.success(), "{command:?} ended with {status}");
}

#[test]
#[ignore = "needs Chromium, Node.js and npm, and takes minutes"]
fn the_pages_hold_in_a_browser() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let mut suites: Vec<PathBuf> =
        folder.join("suites").read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    suites.sort();
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder));
    let output = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    run(Command::new("node")
        .args(["--test", "--test-concurrency=2"])
        .args(&suites)
        .current_dir(&folder)
        .env("TESORO_PORTAL", env!("CARGO_BIN_EXE_tesoro-portal"))
        .env("BROWSER_OUTPUT", output));
}
