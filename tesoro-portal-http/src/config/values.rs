//! The settings, checked.

use std::net::SocketAddr;
use std::path::PathBuf;

use tracing::level_filters::LevelFilter;

use super::base_url::BaseUrl;
use super::secret::Secret;
use crate::logging::LogFormat;
use crate::pools::PoolSizes;
use crate::server::{BodyPace, Limits};
use crate::source_ip::Network;

/// Everything that the server can be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The folder with the database and the media.
    pub data: PathBuf,
    /// The file with the keys for codes, made by `init`.
    pub key_file: PathBuf,
    /// The folder with the office's own wording of messages: `<language>/*.ftl`.
    pub messages: PathBuf,
    /// Proxies whose `X-Forwarded-For` counts.
    pub trusted_proxies: Vec<Network>,
    /// The clients' origin.
    pub client: OriginConfig,
    /// The office's origin.
    pub agent: OriginConfig,
    /// Where mail is handed in; without it the companies cannot send any.
    pub smtp: Option<SmtpConfig>,
    /// What is logged.
    pub log: LogConfig,
    /// What one client may take.
    pub limits: LimitsConfig,
    /// What a password hash costs.
    pub hashing: HashingConfig,
}

/// One of the two origins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginConfig {
    /// The socket.
    pub listen: SocketAddr,
    /// The address that people use.
    pub base_url: BaseUrl,
}

/// A mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmtpConfig {
    /// Its name, which its certificate has to carry.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: SmtpSecurity,
    /// Who signs in.
    pub username: Option<String>,
    /// With which password.
    pub password: Option<Secret>,
    /// The sender where a company has none of its own.
    pub from: Option<String>,
}

/// How the connection to a mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpSecurity {
    /// TLS after `STARTTLS`, without which nothing is sent.
    StartTls,
    /// TLS from the first byte.
    Tls,
    /// None; only to this machine.
    NoneOnLoopback,
}

/// What is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogConfig {
    /// How.
    pub format: LogFormat,
    /// From which level on.
    pub level: LevelFilter,
}

/// What one client may take, and how much runs at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LimitsConfig {
    /// Of each listener.
    pub server: Limits,
    /// Of bodies.
    pub body: BodyPace,
    /// Of handlers.
    pub pools: PoolSizes,
}

/// What a password hash costs (R-PW-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HashingConfig {
    /// Hashes at a time; by default one less than the machine has cores.
    pub threads: usize,
    /// Hashes that may wait.
    pub queue: usize,
    /// Memory of one, in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}
