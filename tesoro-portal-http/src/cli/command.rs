//! What can be asked of the program.

use std::net::SocketAddr;
use std::path::PathBuf;

use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::crm::{Administration, Permissions};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::{AgentId, CompanyId, TimeZoneName};
use tesoro_portal_sqlite::AgentKeyId;

use super::help::Topic;

/// One command with everything it was given. `config` is the file named with `--config`; without it the environment
/// names one, or there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Show a help text.
    Help(Topic),
    /// Show the version.
    Version,
    /// Run the server.
    Serve {
        /// The configuration file.
        config: Option<PathBuf>,
    },
    /// Run everything with invented companies.
    Demo(DemoOptions),
    /// Make a folder, a key file and a configuration.
    Init(InitOptions),
    /// Read the configuration, and say what is wrong or in force.
    CheckConfig {
        /// The configuration file.
        config: Option<PathBuf>,
    },
    /// Copy the database while it is in use.
    Backup {
        /// The configuration file.
        config: Option<PathBuf>,
        /// The file to make.
        to: PathBuf,
    },
    /// Check that a copy is whole.
    VerifyBackup {
        /// The copy.
        file: PathBuf,
    },
    /// Agents.
    Agent {
        /// The configuration file.
        config: Option<PathBuf>,
        /// The company.
        company: CompanyId,
        /// What to do.
        command: AgentCommand,
    },
    /// Keys of programs.
    AgentKey {
        /// The configuration file.
        config: Option<PathBuf>,
        /// The company.
        company: CompanyId,
        /// What to do.
        command: AgentKeyCommand,
    },
}

/// How the demo runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoOptions {
    /// The clients' socket.
    pub listen: SocketAddr,
    /// The office's socket.
    pub agent_listen: SocketAddr,
    /// Where to keep everything; a temporary folder without it.
    pub data: Option<PathBuf>,
    /// How many further accounts to invent.
    pub accounts: u32,
    /// Whether the logins are printed for people or for programs.
    pub print: DemoPrint,
}

/// Who reads what the demo prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoPrint {
    /// People: readable text.
    Text,
    /// Programs: one JSON object on the first line.
    Json,
}

/// What `init` makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitOptions {
    /// The configuration file to write.
    pub config: PathBuf,
    /// The data folder to make.
    pub data: PathBuf,
    /// The first company with its administrator, if it is to be entered right away.
    pub office: Option<FirstOffice>,
}

/// A company and the agent who administers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstOffice {
    /// The company's id.
    pub company: CompanyId,
    /// Its name.
    pub name: String,
    /// Its time zone.
    pub time_zone: TimeZoneName,
    /// Its administrator.
    pub administrator: NewAgentOptions,
}

/// Something about agents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgentCommand {
    /// Add one, or change the one with this id.
    Add(NewAgentOptions),
    /// List all.
    List,
    /// Let one in no more.
    Disable(AgentId),
}

/// An agent to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAgentOptions {
    /// The id.
    pub id: AgentId,
    /// The name, as clients see it.
    pub name: String,
    /// The address they sign in with.
    pub email: EmailAddress,
    /// The telephone number that clients see.
    pub phone: Option<String>,
    /// The language of their notices.
    pub language: Language,
    /// Whether they have every permission.
    pub administration: Administration,
    /// What they may do.
    pub permissions: Permissions,
    /// Where their password is read.
    pub password: PasswordSource,
}

/// Where a password is read. Never on the command line, which every user of the machine can see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasswordSource {
    /// The first line of standard input.
    StandardInput,
    /// The first line of a file.
    File(PathBuf),
}

/// Something about keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgentKeyCommand {
    /// Make one, and show it once.
    Create(NewKeyOptions),
    /// List all, without their texts.
    List,
    /// Accept one no more.
    Revoke(AgentKeyId),
}

/// A key to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewKeyOptions {
    /// What the office calls it.
    pub name: String,
    /// The one agent it speaks for.
    pub agent: Option<AgentId>,
    /// What it is good for.
    pub permissions: Permissions,
    /// How many days it is accepted; without it, until it is revoked.
    pub days: Option<u16>,
}
