//! From words to a command.

use std::ffi::OsString;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use lexopt::{Arg, Parser};
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::crm::{Administration, Permission, Permissions};
use tesoro_portal_core::language::Language;

use super::command::{
    AgentCommand, AgentKeyCommand, Command, DemoOptions, DemoPrint, FirstOffice, InitOptions, NewAgentOptions,
    NewKeyOptions, PasswordSource,
};
use super::help::Topic;
use super::options::{Collected, Options, Takes};
use crate::nearest::nearest;

/// More invented accounts than this take minutes.
const DEMO_ACCOUNTS_MAX: u32 = 1_000_000;
/// The longest life of a key that is given one.
const KEY_DAYS_MAX: u16 = 3650;

/// The line was not understood. The program ends with 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsageError {
    topic: Topic,
    what: String,
}

impl UsageError {
    pub(super) fn new(topic: Topic, what: impl Into<String>) -> Self {
        Self { topic, what: what.into() }
    }
}

impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let command = self.topic.command().map(|command| format!("{command} ")).unwrap_or_default();
        write!(f, "tesoro-portal: {}\nTry: tesoro-portal {command}--help", self.what)
    }
}

impl std::error::Error for UsageError {}

/// Understands the words after the program's name.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Command, UsageError> {
    let mut parser = Parser::from_args(words);
    let wrong = |what: String| UsageError::new(Topic::Program, what);
    let word = match parser.next().map_err(|error| wrong(error.to_string()))? {
        None => return Err(wrong("what should be done?".into())),
        Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help(Topic::Program)),
        Some(Arg::Long("version") | Arg::Short('V')) => return Ok(Command::Version),
        Some(Arg::Value(word)) => word.to_string_lossy().into_owned(),
        Some(Arg::Long(name)) => return Err(wrong(format!("there is no option --{name}"))),
        Some(Arg::Short(letter)) => return Err(wrong(format!("there is no option -{letter}"))),
    };
    let topic = topic(&word)?;
    match topic {
        Topic::Program => help(&mut parser),
        Topic::Version => with(topic, &mut parser, &[], 0, |_| Ok(Command::Version)),
        Topic::Serve => with(topic, &mut parser, CONFIG, 0, |o| Ok(Command::Serve { config: o.path("config") })),
        Topic::CheckConfig => {
            with(topic, &mut parser, CONFIG, 0, |o| Ok(Command::CheckConfig { config: o.path("config") }))
        }
        Topic::Demo => with(topic, &mut parser, DEMO, 0, demo),
        Topic::Init => with(topic, &mut parser, INIT, 0, init),
        Topic::Backup => with(topic, &mut parser, CONFIG, 1, |o| {
            Ok(Command::Backup { config: o.path("config"), to: o.word(0, "the file to make")? })
        }),
        Topic::VerifyBackup => {
            with(topic, &mut parser, &[], 1, |o| Ok(Command::VerifyBackup { file: o.word(0, "the file to check")? }))
        }
        Topic::Agent => with(topic, &mut parser, AGENT, 2, agent),
        Topic::AgentKey => with(topic, &mut parser, AGENT_KEY, 2, agent_key),
    }
}

const CONFIG: &[(&str, Takes)] = &[("config", Takes::Value)];
const DEMO: &[(&str, Takes)] = &[
    ("listen", Takes::Value),
    ("agent-listen", Takes::Value),
    ("data", Takes::Value),
    ("accounts", Takes::Value),
    ("json", Takes::Nothing),
];
const INIT: &[(&str, Takes)] = &[
    ("config", Takes::Value),
    ("data", Takes::Value),
    ("company", Takes::Value),
    ("company-name", Takes::Value),
    ("time-zone", Takes::Value),
    ("id", Takes::Value),
    ("name", Takes::Value),
    ("email", Takes::Value),
    ("phone", Takes::Value),
    ("language", Takes::Value),
    ("password-file", Takes::Value),
];
const AGENT: &[(&str, Takes)] = &[
    ("config", Takes::Value),
    ("company", Takes::Value),
    ("id", Takes::Value),
    ("name", Takes::Value),
    ("email", Takes::Value),
    ("phone", Takes::Value),
    ("language", Takes::Value),
    ("administrator", Takes::Nothing),
    ("permission", Takes::Values),
    ("password-file", Takes::Value),
];
const AGENT_KEY: &[(&str, Takes)] = &[
    ("config", Takes::Value),
    ("company", Takes::Value),
    ("name", Takes::Value),
    ("agent", Takes::Value),
    ("permission", Takes::Values),
    ("days", Takes::Value),
];

fn topic(word: &str) -> Result<Topic, UsageError> {
    Topic::ALL
        .iter()
        .copied()
        .find(|topic| topic.command() == Some(word))
        .or((word == "help").then_some(Topic::Program))
        .ok_or_else(|| {
            let hint = nearest(word, Topic::ALL.iter().filter_map(|topic| topic.command()));
            let hint = hint.map(|known| format!("; did you mean {known}?")).unwrap_or_default();
            UsageError::new(Topic::Program, format!("there is no command “{word}”{hint}"))
        })
}

fn help(parser: &mut Parser) -> Result<Command, UsageError> {
    with(Topic::Program, parser, &[], 1, |options| {
        let word: Option<String> = options.word(0, "a command").ok();
        word.map_or(Ok(Topic::Program), |word| topic(&word)).map(Command::Help)
    })
}

fn with(
    topic: Topic,
    parser: &mut Parser,
    known: &[(&'static str, Takes)],
    words: usize,
    understand: impl FnOnce(&Options) -> Result<Command, UsageError>,
) -> Result<Command, UsageError> {
    match Options::collect(topic, parser, known, words)? {
        Collected::Help => Ok(Command::Help(topic)),
        Collected::Options(options) => understand(&options),
    }
}

fn demo(options: &Options) -> Result<Command, UsageError> {
    let local = |port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port);
    let accounts = options.value("accounts")?.unwrap_or(0);
    if accounts > DEMO_ACCOUNTS_MAX {
        return Err(options.wrong(format!("--accounts: at most {DEMO_ACCOUNTS_MAX}")));
    }
    Ok(Command::Demo(DemoOptions {
        listen: options.value("listen")?.unwrap_or(local(8080)),
        agent_listen: options.value("agent-listen")?.unwrap_or(local(8081)),
        data: options.path("data"),
        accounts,
        print: if options.has("json") { DemoPrint::Json } else { DemoPrint::Text },
    }))
}

fn init(options: &Options) -> Result<Command, UsageError> {
    let office = match options.value("company")? {
        None => {
            let needs_company = INIT.iter().skip(3).map(|(name, _)| *name).find(|name| options.has(name));
            if let Some(name) = needs_company {
                return Err(options.wrong(format!("--{name} needs --company")));
            }
            None
        }
        Some(company) => Some(FirstOffice {
            company,
            name: options.needed("company-name")?,
            time_zone: options.needed("time-zone")?,
            administrator: new_agent(options, Administration::Administrator)?,
        }),
    };
    Ok(Command::Init(InitOptions {
        config: options.path("config").unwrap_or_else(|| "tesoro-portal.toml".into()),
        data: options.path("data").unwrap_or_else(|| "tesoro-portal-data".into()),
        office,
    }))
}

fn agent(options: &Options) -> Result<Command, UsageError> {
    let verb: String = options.word(0, "add, list or disable")?;
    let command = match verb.as_str() {
        "add" => {
            let is_administrator = options.has("administrator");
            let administration =
                if is_administrator { Administration::Administrator } else { Administration::Ordinary };
            AgentCommand::Add(new_agent(options, administration)?)
        }
        "list" => AgentCommand::List,
        "disable" => AgentCommand::Disable(options.needed("id")?),
        other => return Err(options.wrong(format!("“{other}” is none of add, list, disable"))),
    };
    Ok(Command::Agent { config: options.path("config"), company: options.needed("company")?, command })
}

fn new_agent(options: &Options, administration: Administration) -> Result<NewAgentOptions, UsageError> {
    let email = options.parsed("email", |text| EmailAddress::parse(text).map_err(|error| error.to_string()))?;
    let language = options.parsed("language", |text| text.parse::<Language>().map_err(|error| error.to_string()))?;
    Ok(NewAgentOptions {
        id: options.needed("id")?,
        name: options.needed("name")?,
        email: email.ok_or_else(|| options.missing("email"))?,
        phone: options.value("phone")?,
        language: language.unwrap_or_default(),
        administration,
        permissions: permissions(options)?,
        password: match options.path("password-file") {
            Some(path) if path.as_os_str() != "-" => PasswordSource::File(path),
            _ => PasswordSource::StandardInput,
        },
    })
}

fn agent_key(options: &Options) -> Result<Command, UsageError> {
    let verb: String = options.word(0, "create, list or revoke")?;
    let command = match verb.as_str() {
        "create" => {
            let days: Option<u16> = options.value("days")?;
            if days.is_some_and(|days| !(1..=KEY_DAYS_MAX).contains(&days)) {
                return Err(options.wrong(format!("--days: from 1 to {KEY_DAYS_MAX}")));
            }
            let permissions = permissions(options)?;
            if permissions.iter().next().is_none() {
                return Err(options.missing("permission"));
            }
            AgentKeyCommand::Create(NewKeyOptions {
                name: options.needed("name")?,
                agent: options.value("agent")?,
                permissions,
                days,
            })
        }
        "list" => AgentKeyCommand::List,
        "revoke" => AgentKeyCommand::Revoke(options.word(1, "the id of the key")?),
        other => return Err(options.wrong(format!("“{other}” is none of create, list, revoke"))),
    };
    Ok(Command::AgentKey { config: options.path("config"), company: options.needed("company")?, command })
}

fn permissions(options: &Options) -> Result<Permissions, UsageError> {
    let known = || Permission::ALL.map(Permission::name).join(", ");
    let named = |name: String| {
        Permission::named(&name).ok_or_else(|| options.wrong(format!("--permission: “{name}” is none of {}", known())))
    };
    options.list("permission").into_iter().map(named).collect()
}
