//! The program itself: exit codes, and what goes to which stream.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tesoro-portal"));
    command.args(arguments).env_clear().output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn help_and_version_go_to_standard_output() {
    for arguments in
        [["--help"].as_slice(), &["help"], &["serve", "--help"], &["help", "demo"], &["--version"], &["version"]]
    {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(!output.stdout.is_empty() && output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_line_that_is_not_understood_ends_with_two_and_a_hint() {
    let output = run(&["serv"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert_eq!(
        text(&output.stderr),
        "tesoro-portal: there is no command “serv”; did you mean serve?\nTry: tesoro-portal --help\n"
    );
}

#[test]
fn check_config_prints_what_is_in_force_or_every_problem() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portal.toml");
    let path = file.to_str().unwrap();
    std::fs::write(&file, "[smtp]\nhost = \"mail.example\"\nusername = \"u\"\npassword = \"hunter2\"\n").unwrap();
    let output = run(&["check-config", "--config", path]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("host = \"mail.example\""));
    assert!(!text(&output.stdout).contains("hunter2"));

    std::fs::write(&file, "[client]\nbase_url = \"http://portal.example\"\n[log]\nlevel = \"loud\"\n").unwrap();
    let output = run(&["check-config", "--config", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("portal.toml:4: log.level: must be one of error, warn, info, debug"));

    std::fs::write(&file, "[client]\nbase_url = \"http://portal.example\"\n").unwrap();
    let output = run(&["check-config", "--config", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("client.base_url: must be https"));
}
