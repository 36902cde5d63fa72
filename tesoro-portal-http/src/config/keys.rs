//! Every key: how it is set, and how it is shown.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tracing::level_filters::LevelFilter;

use super::draft::Draft;
use super::secret::Secret;
use super::source::Value;
use super::values::{Config, SmtpConfig, SmtpSecurity};
use crate::logging::LogFormat;

/// One key.
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) set: fn(&mut Draft, &Value) -> Result<(), String>,
    /// The value as TOML; nothing if it is not set.
    pub(super) show: fn(&Config) -> Option<String>,
}

const LEVELS: &[(&str, LevelFilter)] = &[
    ("error", LevelFilter::ERROR),
    ("warn", LevelFilter::WARN),
    ("info", LevelFilter::INFO),
    ("debug", LevelFilter::DEBUG),
];
const FORMATS: &[(&str, LogFormat)] = &[("json", LogFormat::Json), ("text", LogFormat::Text)];
const SECURITIES: &[(&str, SmtpSecurity)] = &[
    ("starttls", SmtpSecurity::StartTls),
    ("tls", SmtpSecurity::Tls),
    ("none-on-loopback", SmtpSecurity::NoneOnLoopback),
];
/// No password is longer; a longer file is the wrong file.
const SECRET_FILE_MAX: usize = 4096;

macro_rules! keys {
    ($($name:literal => |$draft:ident, $value:ident| $set:expr, |$config:ident| $show:expr;)*) => {
        /// All keys, in the order in which they are shown.
        pub(super) const KEYS: &[Key] = &[$(Key {
            name: $name,
            set: |$draft, $value| { $set; Ok(()) },
            show: |$config| $show,
        }),*];
    };
}

keys! {
    "data" => |draft, value| draft.data = PathBuf::from(value.text()?), |config| Some(path(&config.data));
    "key_file" => |draft, value| draft.key_file = Some(value.text()?.into()), |config| Some(path(&config.key_file));
    "messages" => |draft, value| draft.messages = Some(value.text()?.into()), |config| Some(path(&config.messages));
    "trusted_proxies" => |draft, value| draft.trusted_proxies = networks(value)?, |config| Some(list(&config.trusted_proxies));
    "client.listen" => |draft, value| draft.client_listen = value.parsed()?, |config| Some(quoted(config.client.listen));
    "client.base_url" => |draft, value| draft.client_base_url = Some(value.parsed()?), |config| Some(quoted(&config.client.base_url));
    "agent.listen" => |draft, value| draft.agent_listen = value.parsed()?, |config| Some(quoted(config.agent.listen));
    "agent.base_url" => |draft, value| draft.agent_base_url = Some(value.parsed()?), |config| Some(quoted(&config.agent.base_url));
    "smtp.host" => |draft, value| draft.smtp.host = Some(value.text()?.to_owned()), |config| smtp(config, |smtp| Some(quoted(&smtp.host)));
    "smtp.port" => |draft, value| draft.smtp.port = Some(value.number(1..=65535)?), |config| smtp(config, |smtp| Some(smtp.port.to_string()));
    "smtp.security" => |draft, value| draft.smtp.security = Some(value.one_of(SECURITIES)?),
        |config| smtp(config, |smtp| Some(name_of(SECURITIES, smtp.security)));
    "smtp.username" => |draft, value| draft.smtp.username = Some(value.text()?.to_owned()),
        |config| smtp(config, |smtp| smtp.username.as_ref().map(quoted));
    "smtp.password" => |draft, value| draft.smtp.password = Some(Secret::new(value.text()?)),
        |config| smtp(config, |smtp| smtp.password.as_ref().map(|_| quoted("(hidden)")));
    "smtp.password_file" => |draft, value| draft.smtp.password = Some(secret_file(value.text()?)?), |_config| None;
    "smtp.from" => |draft, value| draft.smtp.from = Some(value.text()?.to_owned()), |config| smtp(config, |smtp| smtp.from.as_ref().map(quoted));
    "log.format" => |draft, value| draft.log.format = value.one_of(FORMATS)?, |config| Some(name_of(FORMATS, config.log.format));
    "log.level" => |draft, value| draft.log.level = value.one_of(LEVELS)?, |config| Some(name_of(LEVELS, config.log.level));
    "limits.connections" => |draft, value| draft.limits.server.connections = value.number(1..=100_000)?,
        |config| Some(config.limits.server.connections.to_string());
    "limits.connections_per_address" => |draft, value| draft.limits.server.connections_per_address = value.number(1..=100_000)?,
        |config| Some(config.limits.server.connections_per_address.to_string());
    "limits.header_seconds" => |draft, value| draft.limits.server.headers = seconds(value, 1..=300)?,
        |config| Some(config.limits.server.headers.as_secs().to_string());
    "limits.stalled_write_seconds" => |draft, value| draft.limits.server.stalled_write = seconds(value, 1..=600)?,
        |config| Some(config.limits.server.stalled_write.as_secs().to_string());
    "limits.shutdown_seconds" => |draft, value| draft.limits.server.shutdown = seconds(value, 0..=600)?,
        |config| Some(config.limits.server.shutdown.as_secs().to_string());
    "limits.body_seconds" => |draft, value| draft.limits.body.whole = seconds(value, 1..=3600)?,
        |config| Some(config.limits.body.whole.as_secs().to_string());
    "limits.body_grace_seconds" => |draft, value| draft.limits.body.grace = seconds(value, 1..=300)?,
        |config| Some(config.limits.body.grace.as_secs().to_string());
    "limits.body_bytes_per_second" => |draft, value| draft.limits.body.rate = value.number(1..=1_000_000)?,
        |config| Some(config.limits.body.rate.to_string());
    "limits.read_workers" => |draft, value| draft.limits.pools.read_workers = value.number(1..=64)?,
        |config| Some(config.limits.pools.read_workers.to_string());
    "limits.write_workers" => |draft, value| draft.limits.pools.write_workers = value.number(1..=256)?,
        |config| Some(config.limits.pools.write_workers.to_string());
    "limits.read_queue" => |draft, value| draft.limits.pools.read_queue = value.number(0..=100_000)?,
        |config| Some(config.limits.pools.read_queue.to_string());
    "limits.write_queue" => |draft, value| draft.limits.pools.write_queue = value.number(0..=100_000)?,
        |config| Some(config.limits.pools.write_queue.to_string());
    "limits.media_workers" => |draft, value| draft.limits.pools.media_workers = value.number(1..=64)?,
        |config| Some(config.limits.pools.media_workers.to_string());
    "limits.media_queue" => |draft, value| draft.limits.pools.media_queue = value.number(0..=10_000)?,
        |config| Some(config.limits.pools.media_queue.to_string());
    "hashing.threads" => |draft, value| draft.hashing.threads = value.number(1..=256)?, |config| Some(config.hashing.threads.to_string());
    "hashing.queue" => |draft, value| draft.hashing.queue = value.number(0..=10_000)?, |config| Some(config.hashing.queue.to_string());
    "hashing.memory_kib" => |draft, value| draft.hashing.memory_kib = value.number(19_456..=1_048_576)?,
        |config| Some(config.hashing.memory_kib.to_string());
    "hashing.passes" => |draft, value| draft.hashing.passes = value.number(2..=20)?, |config| Some(config.hashing.passes.to_string());
}

fn networks(value: &Value) -> Result<Vec<crate::source_ip::Network>, String> {
    value.list()?.into_iter().map(|item| item.parse().map_err(|error| format!("{error}"))).collect()
}

fn seconds(value: &Value, range: std::ops::RangeInclusive<i64>) -> Result<Duration, String> {
    value.number(range).map(Duration::from_secs)
}

fn secret_file(path: &str) -> Result<Secret, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("the file cannot be read: {error}"))?;
    let secret = text.strip_suffix('\n').unwrap_or(&text);
    let secret = secret.strip_suffix('\r').unwrap_or(secret);
    match secret.len() {
        0 => Err("the file is empty".into()),
        length if length > SECRET_FILE_MAX => Err("the file is too long for a password".into()),
        _ if secret.contains('\n') => Err("the file has more than one line".into()),
        _ => Ok(Secret::new(secret)),
    }
}

fn smtp(config: &Config, show: impl FnOnce(&SmtpConfig) -> Option<String>) -> Option<String> {
    config.smtp.as_ref().and_then(show)
}

fn name_of<T: PartialEq + Copy>(choices: &[(&str, T)], value: T) -> String {
    choices.iter().find(|(_, choice)| *choice == value).map_or_else(String::new, |(name, _)| quoted(name))
}

fn path(path: &Path) -> String {
    quoted(path.display())
}

fn quoted(value: impl std::fmt::Display) -> String {
    toml::Value::String(value.to_string()).to_string()
}

fn list(items: &[impl std::fmt::Display]) -> String {
    let items: Vec<_> = items.iter().map(quoted).collect();
    format!("[{}]", items.join(", "))
}
