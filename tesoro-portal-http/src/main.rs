//! The `tesoro-portal` program.

use std::io::Write as _;
use std::process::ExitCode;

use tesoro_portal_http::check_config::check_config;
use tesoro_portal_http::cli::{self, Command, DemoOptions, DemoPrint};
use tesoro_portal_http::commands::{self, CommandError};
use tesoro_portal_http::config::Sources;
use tesoro_portal_http::demo::Demo;
use tesoro_portal_http::logging::{self, LogFormat};
use tesoro_portal_http::server::Stop;
use tracing::level_filters::LevelFilter;

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
        Command::Serve { config } => done(commands::serve(config).map(|()| String::new())),
        Command::Demo(options) => demo(&options),
        Command::Init(options) => done(commands::init(&options)),
        Command::Backup { config, to } => done(commands::backup(config, &to)),
        Command::VerifyBackup { file } => done(commands::verify_backup(&file)),
        Command::Agent { config, company, command } => done(commands::agent(config, &company, &command)),
        Command::AgentKey { config, company, command } => done(commands::agent_key(config, &company, &command)),
    }
}

fn demo(options: &DemoOptions) -> ExitCode {
    // What it says goes to standard output; the log must not come between.
    logging::install(LogFormat::Text, LevelFilter::WARN);
    let demo = match Demo::start_with_past(options) {
        Ok(demo) => demo,
        Err(error) => return failed(&error),
    };
    let said = match options.print {
        DemoPrint::Json => format!("{}\n", demo.announcement().json()),
        DemoPrint::Text => demo.announcement().to_string(),
    };
    say(&said);
    match demo.run(&Stop::new()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

fn done(outcome: Result<String, CommandError>) -> ExitCode {
    match outcome {
        Ok(said) => say(&said),
        Err(error) => failed(&error),
    }
}

/// Says what went wrong, with everything underneath it.
fn failed(error: &dyn std::error::Error) -> ExitCode {
    let mut text = format!("tesoro-portal: {error}");
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    complain(&text);
    ExitCode::FAILURE
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
