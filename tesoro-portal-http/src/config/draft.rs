//! Settings while they are collected, and what has to hold between them.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use tracing::level_filters::LevelFilter;

use super::base_url::BaseUrl;
use super::problem::{ConfigProblem, ConfigProblems, Place};
use super::secret::Secret;
use super::values::{Config, HashingConfig, LimitsConfig, LogConfig, OriginConfig, SmtpConfig, SmtpSecurity};
use crate::headers::Transport;
use crate::logging::LogFormat;
use crate::source_ip::Network;

#[derive(Debug)]
pub(super) struct Draft {
    pub(super) data: PathBuf,
    pub(super) key_file: Option<PathBuf>,
    pub(super) messages: Option<PathBuf>,
    pub(super) trusted_proxies: Vec<Network>,
    pub(super) client_listen: SocketAddr,
    pub(super) client_base_url: Option<BaseUrl>,
    pub(super) agent_listen: SocketAddr,
    pub(super) agent_base_url: Option<BaseUrl>,
    pub(super) smtp: SmtpDraft,
    pub(super) log: LogConfig,
    pub(super) limits: LimitsConfig,
    pub(super) hashing: HashingConfig,
}

#[derive(Debug, Default, PartialEq)]
pub(super) struct SmtpDraft {
    pub(super) host: Option<String>,
    pub(super) port: Option<u16>,
    pub(super) security: Option<SmtpSecurity>,
    pub(super) username: Option<String>,
    pub(super) password: Option<Secret>,
    pub(super) from: Option<String>,
}

impl Draft {
    /// The defaults; `cores` is what the machine has.
    pub(super) fn new(cores: usize) -> Self {
        let local = |port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port);
        let mut limits = LimitsConfig::default();
        limits.pools.read_workers = cores.clamp(2, 8);
        Self {
            data: PathBuf::from("tesoro-portal-data"),
            key_file: None,
            messages: None,
            trusted_proxies: Vec::new(),
            client_listen: local(8080),
            client_base_url: None,
            agent_listen: local(8081),
            agent_base_url: None,
            smtp: SmtpDraft::default(),
            log: LogConfig { format: LogFormat::Json, level: LevelFilter::INFO },
            limits,
            hashing: HashingConfig {
                threads: cores.saturating_sub(1).max(1),
                queue: 32,
                memory_kib: 19 * 1024,
                passes: 2,
            },
        }
    }

    /// The configuration, or everything that contradicts itself.
    pub(super) fn finish(self) -> Result<Config, Vec<ConfigProblem>> {
        let mut problems = Vec::new();
        let client = origin("client.base_url", self.client_listen, self.client_base_url, &mut problems);
        let agent = origin("agent.base_url", self.agent_listen, self.agent_base_url, &mut problems);
        let smtp = self.smtp.finish(&mut problems);
        if self.client_listen == self.agent_listen && self.client_listen.port() != 0 {
            problems.push(missing("agent.listen", "must not be the same address as client.listen"));
        }
        let (Some(client), Some(agent), []) = (client, agent, problems.as_slice()) else { return Err(problems) };
        if client.base_url == agent.base_url {
            return Err(vec![missing("agent.base_url", "must not be the same address as client.base_url")]);
        }
        Ok(Config {
            key_file: self.key_file.unwrap_or_else(|| self.data.join("portal.key")),
            messages: self.messages.unwrap_or_else(|| self.data.join("messages")),
            data: self.data,
            trusted_proxies: self.trusted_proxies,
            client,
            agent,
            smtp,
            log: self.log,
            limits: self.limits,
            hashing: self.hashing,
        })
    }
}

fn missing(key: &str, what: impl Into<String>) -> ConfigProblem {
    ConfigProblem { place: Place::Nowhere, key: key.to_owned(), what: what.into() }
}

/// On loopback the socket is the address that people use.
fn origin(
    key: &str,
    listen: SocketAddr,
    base_url: Option<BaseUrl>,
    problems: &mut Vec<ConfigProblem>,
) -> Option<OriginConfig> {
    let derived = || {
        Some(listen)
            .filter(|listen| listen.ip().is_loopback())
            .and_then(|listen| format!("http://{listen}").parse().ok())
    };
    let base_url = base_url.or_else(derived);
    if base_url.is_none() {
        problems.push(missing(key, "is needed where the socket is not on this machine only"));
    }
    Some(OriginConfig { listen, base_url: base_url? })
}

impl SmtpDraft {
    fn finish(self, problems: &mut Vec<ConfigProblem>) -> Option<SmtpConfig> {
        if self == Self::default() {
            return None;
        }
        if self.username.is_some() != self.password.is_some() {
            problems
                .push(missing("smtp.username", "needs smtp.password (or smtp.password_file), and the other way round"));
        }
        let security = self.security.unwrap_or(SmtpSecurity::StartTls);
        let Some(host) = self.host else {
            problems.push(missing("smtp.host", "is needed to send mail"));
            return None;
        };
        let is_loopback = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        if security == SmtpSecurity::NoneOnLoopback && !is_loopback {
            problems.push(missing("smtp.security", "only a mail server on this machine may be reached without TLS"));
        }
        let port = self.port.unwrap_or(match security {
            SmtpSecurity::StartTls => 587,
            SmtpSecurity::Tls => 465,
            SmtpSecurity::NoneOnLoopback => 25,
        });
        Some(SmtpConfig { host, port, security, username: self.username, password: self.password, from: self.from })
    }
}

impl Config {
    /// What `serve` asks for beyond a well-formed configuration.
    ///
    /// # Errors
    ///
    /// A plain-http address that is not this machine's, over which no browser would keep the `__Host-` cookies; and one
    /// host name for both origins, which share cookies and storage across ports (ASVS 3.5.4).
    pub fn check_for_serve(&self) -> Result<(), ConfigProblems> {
        let mut problems = Vec::new();
        for (key, url) in [("client.base_url", &self.client.base_url), ("agent.base_url", &self.agent.base_url)] {
            if url.transport() == Transport::Plain && !url.is_loopback() {
                problems.push(missing(key, "must be https: browsers keep the sign-in over http on this machine only"));
            }
        }
        let (client, agent) = (&self.client.base_url, &self.agent.base_url);
        if client.host() == agent.host() && !client.is_loopback() {
            problems.push(missing("agent.base_url", "must have another host name than client.base_url"));
        }
        if problems.is_empty() { Ok(()) } else { Err(ConfigProblems(problems)) }
    }
}
