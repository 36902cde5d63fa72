//! The `tesoro-portal` program.

use std::io::Write as _;
use std::process::ExitCode;

use tesoro_portal_http::check_config::check_config;
use tesoro_portal_http::cli::{self, Command};
use tesoro_portal_http::config::Sources;

/// The exit code for a command line that was not understood.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os().skip(1)) {
        Ok(command) => run(command),
        Err(error) => {
            complain(&error);
            ExitCode::from(USAGE)
        }
    }
}

fn run(command: Command) -> ExitCode {
    match command {
        Command::Help(topic) => say(topic.text()),
        Command::Version => say(concat!("tesoro-portal ", env!("CARGO_PKG_VERSION"), "\n")),
        Command::CheckConfig { config } => match check_config(&Sources::of_process(config)) {
            Ok(effective) => say(&effective),
            Err(problems) => {
                complain(&problems);
                ExitCode::FAILURE
            }
        },
        Command::Serve { .. }
        | Command::Demo(_)
        | Command::Init(_)
        | Command::Agent { .. }
        | Command::AgentKey { .. } => {
            complain(&"this program was built without that command");
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard output. A reader that has gone away is no failure of ours.
fn say(text: &str) -> ExitCode {
    let mut out = std::io::stdout().lock();
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
    ExitCode::SUCCESS
}

fn complain(what: &dyn std::fmt::Display) {
    drop(writeln!(std::io::stderr(), "{what}"));
}
