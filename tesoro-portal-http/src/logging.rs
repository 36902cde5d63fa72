//! The log: one record a line, on standard error, with nothing in it that can break or colour a line (THREATS 52).
//!
//! A request's record has its id, method, route pattern, status and time, and by id who asked: no path, no address,
//! nothing personal.

use std::fmt::{self, Write as _};

use hyper::StatusCode;
use tesoro_portal_core::SystemClock;
use tesoro_portal_core::activity::Actor;
use tesoro_portal_core::code::Class;
use tesoro_portal_core::ports::Clock as _;
use tesoro_portal_core::refused_acts::Caller;
use time::format_description::well_known::Rfc3339;
use tokio::time::Duration;
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::{Event, Subscriber};
use tracing_subscriber::fmt::format::{FormatEvent, FormatFields, Writer};
use tracing_subscriber::fmt::{FmtContext, MakeWriter};
use tracing_subscriber::registry::LookupSpan;

use crate::refused::Refused;
use crate::request_id::RequestId;

/// How a record is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object a line.
    Json,
    /// `time LEVEL message name=value …`.
    Text,
}

/// Sends the log of the whole process to standard error. Only the first call has an effect.
pub fn install(format: LogFormat, level: LevelFilter) {
    drop(tracing::subscriber::set_global_default(subscriber(format, level, std::io::stderr)));
}

/// A subscriber that writes to `out`.
pub fn subscriber<W>(format: LogFormat, level: LevelFilter, out: W) -> impl Subscriber + Send + Sync
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    tracing_subscriber::fmt().with_max_level(level).event_format(Lines(format)).with_writer(out).finish()
}

/// A request as the log knows it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Access {
    pub(crate) id: RequestId,
    pub(crate) origin: &'static str,
    pub(crate) method: &'static str,
    pub(crate) route: &'static str,
}

pub(crate) fn answered(access: &Access, caller: Option<&Caller>, status: StatusCode, took: Duration) {
    let Access { id, origin, method, route } = *access;
    let (company, actor) = named(caller);
    let status = status.as_u16();
    let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    tracing::info!(request_id = %id, origin, method, route, company, actor, status, micros, "request");
}

/// Why a request was refused, whatever the reason (ASVS 16.3.1 to 16.3.3). Faults of the service are errors.
pub(crate) fn refused(access: &Access, caller: Option<&Caller>, refused: &Refused) {
    let Access { id, origin, method, route } = *access;
    let (company, actor) = named(caller);
    let code = refused.code.name();
    let cause = refused.cause.as_deref().unwrap_or_default();
    match refused.code.class() {
        Class::Internal => {
            tracing::error!(request_id = %id, origin, method, route, company, actor, code, cause, "request failed");
        }
        Class::Busy => {
            tracing::warn!(request_id = %id, origin, method, route, company, actor, code, cause, "request turned away");
        }
        _ => tracing::info!(request_id = %id, origin, method, route, company, actor, code, "request refused"),
    }
}

/// A head that hyper refused by itself: it has no request id, because it was never a request.
pub(crate) fn broken(origin: &'static str, error: &hyper::Error) {
    let reason = match error {
        error if error.is_parse_too_large() => "head-too-large",
        error if error.is_parse() => "malformed-head",
        error if error.is_timeout() => "head-too-slow",
        _ => return,
    };
    tracing::info!(origin, reason, "connection refused");
}

/// Whose company, and who: ids only.
fn named(caller: Option<&Caller>) -> (&str, String) {
    let Some(caller) = caller else { return ("-", "-".to_owned()) };
    let actor = match caller.actor() {
        Actor::Agent { id, key: None } => format!("agent:{id}"),
        Actor::Agent { id, key: Some(_) } => format!("agent-key:{id}"),
        Actor::Client { account } => format!("client:{account}"),
        Actor::System => "system".to_owned(),
    };
    (caller.company().as_str(), actor)
}

/// Writes an event as one line.
struct Lines(LogFormat);

impl<S, N> FormatEvent<S, N> for Lines
where
    S: Subscriber + for<'l> LookupSpan<'l>,
    N: for<'w> FormatFields<'w> + 'static,
{
    fn format_event(&self, _: &FmtContext<'_, S, N>, mut out: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let at = SystemClock.now().format(&Rfc3339).unwrap_or_default();
        let (level, target) = (event.metadata().level().as_str(), event.metadata().target());
        let line = match self.0 {
            LogFormat::Json => fields.json(&at, level, target),
            LogFormat::Text => fields.text(&at, level),
        };
        writeln!(out, "{line}")
    }
}

#[derive(Default)]
struct Fields {
    message: String,
    rest: Vec<(&'static str, Value)>,
}

enum Value {
    Plain(String),
    Text(String),
}

impl Fields {
    fn add(&mut self, field: &Field, value: Value) {
        match (field.name(), value) {
            ("message", Value::Plain(text) | Value::Text(text)) => self.message = text,
            (name, value) => self.rest.push((name, value)),
        }
    }

    fn json(&self, at: &str, level: &str, target: &str) -> String {
        let mut line = String::from("{");
        let mut member = |name: &str, value: &Value| {
            let separator = if line.len() > 1 { "," } else { "" };
            let value = match value {
                Value::Plain(text) => text.clone(),
                Value::Text(text) => format!("\"{}\"", escaped(text)),
            };
            // Writing to a string does not fail.
            let _ = write!(line, "{separator}\"{}\":{value}", escaped(name));
        };
        member("at", &Value::Text(at.to_owned()));
        member("level", &Value::Text(level.to_owned()));
        member("target", &Value::Text(target.to_owned()));
        member("message", &Value::Text(self.message.clone()));
        self.rest.iter().for_each(|(name, value)| member(name, value));
        line.push('}');
        line
    }

    fn text(&self, at: &str, level: &str) -> String {
        let mut line = format!("{at} {level:5} {}", escaped(&self.message));
        for (name, value) in &self.rest {
            let _ = match value {
                Value::Plain(text) => write!(line, " {name}={text}"),
                Value::Text(text) if is_word(text) => write!(line, " {name}={text}"),
                Value::Text(text) => write!(line, " {name}=\"{}\"", escaped(text)),
            };
        }
        line
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.add(field, Value::Text(format!("{value:?}")));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.add(field, Value::Text(value.to_owned()));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.add(field, Value::Plain(value.to_string()));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.add(field, Value::Plain(value.to_string()));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.add(field, Value::Plain(value.to_string()));
    }
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:/{}*".contains(&byte))
}

/// A text as a JSON string's content: no control character (C0, DEL, C1), none of Unicode's line separators, and
/// nothing that turns the direction of what follows is left as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '\\' => escaped.extend(['\\', c]),
            '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => {
                let _ = write!(escaped, "\\u{:04x}", u32::from(c));
            }
            c if c.is_control() => {
                let _ = write!(escaped, "\\u{:04x}", u32::from(c));
            }
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Arc, Mutex};

    use super::*;

    const HOSTILE: &str = "a\r\nb\u{1b}[31mc\0d\u{2028}e\u{9b}f\u{202e}g\"h\\i";

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn logged(format: LogFormat, act: impl FnOnce()) -> String {
        let lines = Lines::default();
        let out = lines.clone();
        let subscriber = subscriber(format, LevelFilter::INFO, move || out.clone());
        tracing::subscriber::with_default(subscriber, act);
        String::from_utf8(lines.0.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn threat_52_a_record_is_one_line_whatever_is_in_it() {
        for format in [LogFormat::Json, LogFormat::Text] {
            let text = logged(format, || tracing::warn!(who = HOSTILE, number = 7, debug = ?HOSTILE, "{HOSTILE}"));
            assert_eq!(text.matches('\n').count(), 1, "{text:?}");
            let line = text.strip_suffix('\n').unwrap();
            assert!(!line.contains(|c: char| c.is_control() || c == '\u{2028}' || c == '\u{202e}'), "{line:?}");
        }
    }

    #[test]
    fn threat_52_a_json_record_keeps_what_was_logged() {
        let text = logged(LogFormat::Json, || tracing::info!(who = HOSTILE, number = 7_u64, "hello"));
        let record: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(record["who"], HOSTILE);
        assert_eq!(record["number"], 7);
        assert_eq!(record["message"], "hello");
        assert_eq!(record["level"], "INFO");
        assert!(record["at"].as_str().unwrap().ends_with('Z'));
    }

    #[test]
    fn records_below_the_level_are_left_out() {
        assert_eq!(logged(LogFormat::Text, || tracing::debug!("quiet")), "");
    }
}
