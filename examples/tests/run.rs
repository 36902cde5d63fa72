//! Every example runs, and says what it should.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::Path;
use std::process::Command;
use std::thread;

use tesoro_portal_http::cli::{DemoOptions, DemoPrint};
use tesoro_portal_http::demo::Demo;
use tesoro_portal_http::server::Stop;

#[test]
fn the_embedded_example_invites_and_signs_in() {
    let output = Command::new(env!("CARGO_BIN_EXE_embedded")).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    for line in ["lena@post.example has an account", "signed in until", r#"history: {"kind":"account-created"}"#] {
        assert!(said.contains(line), "no “{line}” in:\n{said}");
    }
}

#[test]
fn the_joining_example_rolls_both_back_and_then_keeps_both() {
    let output = Command::new(env!("CARGO_BIN_EXE_joining")).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let given = "person 1 was given access as lena@post.example and offered property 1";
    assert_eq!(
        said,
        format!(
            "{given}, and rolled back: 0 people, 0 accounts\nthe worker is woken\n{given}, and committed: 1 people, 1 accounts\n"
        )
    );
}

#[test]
fn an_example_has_at_most_a_hundred_lines_of_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["embedded.rs", "joining.rs", "invitation.sh", "registration.sh", "viewing.sh"] {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        let lines =
            text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with("use ")).count();
        assert!(lines <= 100, "{name} has {lines} lines");
    }
}

#[test]
#[ignore = "needs curl; .ci/run runs it"]
fn the_invitation_script_goes_through_with_curl_alone() {
    goes_through("invitation.sh", &["c-hanna", "keizer"]);
}

#[test]
#[ignore = "needs curl; .ci/run runs it"]
fn the_registration_script_goes_through_with_curl_alone() {
    goes_through("registration.sh", &["keizer"]);
}

#[test]
#[ignore = "needs curl; .ci/run runs it"]
fn the_viewing_script_goes_through_with_curl_alone() {
    goes_through("viewing.sh", &["keizer"]);
}

/// Runs a script against a demo of its own, with the administrator's key first and the addresses last.
fn goes_through(script: &str, words: &[&str]) {
    let demo = Demo::start(&DemoOptions {
        listen: "127.0.0.1:0".parse().unwrap(),
        agent_listen: "127.0.0.1:0".parse().unwrap(),
        data: None,
        accounts: 0,
        print: DemoPrint::Json,
    })
    .unwrap();
    let said = demo.announcement().clone();
    let stop = Stop::new();
    let stopping = stop.clone();
    let served = thread::spawn(move || demo.run(&stopping));
    let output = Command::new("sh")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(script))
        .arg(&said.companies[0].agents[0].key)
        .args(words)
        .args([&said.url, &said.agent_url])
        .output()
        .unwrap();
    stop.stop();
    served.join().unwrap().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && out.ends_with("Done.\n"), "{out}\n{err}");
}
