//! Mail over SMTP: one connection, kept from mail to mail (R-MAIL-01, R-MAIL-02, threats 60 and 62).
//!
//! | what happens | what it means |
//! |---|---|
//! | no connection, no TLS, no sign-in; a time-out, a hang-up, a half answer | try again |
//! | 4xx; 53x, which is about our own credentials | try again |
//! | any other 5xx to this mail; an address that no mail can be sent to | give up |
//!
//! Prefer `tls` to `starttls`, as RFC 8314 does: lettre 0.11 keeps what it had read before the handshake, so with
//! `STARTTLS` somebody on the way can answer in the server's place and make a mail vanish. Reading it, changing it or
//! learning the password is not possible: everything we say is encrypted for the host whose certificate was checked.

use std::fmt;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Category;
use tesoro_portal_core::account::{EmailAddress, EmailRefusal};
use tesoro_portal_core::mail::Message;
use tesoro_portal_core::ports::{MailFault, Mailer};

use super::rfc5322::{domain, written};
use crate::config::{SmtpConfig, SmtpSecurity};

/// How long each step of a delivery may take: connecting, and each answer of the server.
const PATIENCE: Duration = Duration::from_secs(30);

/// In the order in which they are tried; both are only ever used over TLS or on this machine.
const MECHANISMS: &[Mechanism] = &[Mechanism::Plain, Mechanism::Login];

/// Sends mail through one mail server.
///
/// There is one connection, used by one mail at a time. It is opened with the first mail, kept for the next ones, and
/// opened again when the server has closed it meanwhile.
pub struct SmtpMailer {
    server: Server,
    sender: EmailAddress,
    connection: Mutex<Option<SmtpConnection>>,
}

/// Where the mail server is, and how to come in.
struct Server {
    host: String,
    port: u16,
    protection: Protection,
    credentials: Option<Credentials>,
    hello: ClientId,
    patience: Duration,
}

/// How the connection is protected.
enum Protection {
    StartTls(TlsParameters),
    Tls(TlsParameters),
    NoneOnLoopback,
}

/// Why mail cannot be sent as configured.
#[derive(Debug, thiserror::Error)]
pub enum SmtpSetupError {
    /// There is no sender.
    #[error("smtp.from is needed to send mail")]
    NoSender,
    /// The sender is not an address.
    #[error("smtp.from cannot be used")]
    Sender(#[source] EmailRefusal),
    /// Another machine would be reached in plain text.
    #[error("only a mail server on this machine may be reached without TLS")]
    Unprotected,
    /// No certificate could be checked for this host.
    #[error("TLS cannot be set up for smtp.host")]
    Tls(#[source] Error),
}

impl SmtpMailer {
    /// A mailer for this server. It connects with the first mail: a mail server that is down stops nothing else.
    pub fn connect(config: &SmtpConfig) -> Result<Self, SmtpSetupError> {
        Self::connect_trusting(config, &[])
    }

    /// The same with further authorities whose certificates are good, in PEM: those of an office's own mail server.
    pub fn connect_trusting(config: &SmtpConfig, authorities: &[&[u8]]) -> Result<Self, SmtpSetupError> {
        let sender = config.from.as_deref().ok_or(SmtpSetupError::NoSender)?;
        let sender = EmailAddress::parse(sender).map_err(SmtpSetupError::Sender)?;
        let tls = || {
            let mut tls = TlsParameters::builder(config.host.clone());
            for authority in authorities {
                let certificate = Certificate::from_pem(authority).map_err(SmtpSetupError::Tls)?;
                tls = tls.add_root_certificate(certificate);
            }
            tls.build_rustls().map_err(SmtpSetupError::Tls)
        };
        let protection = match config.security {
            SmtpSecurity::StartTls => Protection::StartTls(tls()?),
            SmtpSecurity::Tls => Protection::Tls(tls()?),
            SmtpSecurity::NoneOnLoopback if is_this_machine(&config.host) => Protection::NoneOnLoopback,
            SmtpSecurity::NoneOnLoopback => return Err(SmtpSetupError::Unprotected),
        };
        let credentials = config.username.clone().zip(config.password.as_ref());
        let server = Server {
            host: config.host.clone(),
            port: config.port,
            protection,
            credentials: credentials.map(|(name, password)| Credentials::new(name, password.reveal().to_owned())),
            // A name that exists, where the machine's own may be one that only a container knows.
            hello: ClientId::Domain(domain(&sender).to_owned()),
            patience: PATIENCE,
        };
        Ok(Self { server, sender, connection: Mutex::new(None) })
    }

    /// The same with another limit for each step of a delivery, in place of 30 seconds.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.server.patience = patience;
        self
    }
}

impl Mailer for SmtpMailer {
    fn send(&self, message: &Message) -> Result<(), MailFault> {
        let mail = written(message, &self.sender).map_err(|error| MailFault::Permanent(error.to_string()))?;
        let mut kept = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let mut connection = match kept.take().and_then(still_open) {
            Some(connection) => connection,
            // What goes wrong before the mail is spoken of is never the mail's fault.
            None => self.server.open().map_err(|error| MailFault::Transient(error.to_string()))?,
        };
        // After a refusal the library has closed the connection; only a good one is kept.
        connection.send(mail.envelope(), &mail.formatted()).map_err(|error| fault(&error))?;
        *kept = Some(connection);
        Ok(())
    }
}

impl Server {
    /// Connects, protects the connection and signs in.
    fn open(&self) -> Result<SmtpConnection, Error> {
        let wrapper = match &self.protection {
            Protection::Tls(tls) => Some(tls),
            Protection::StartTls(_) | Protection::NoneOnLoopback => None,
        };
        let place = (self.host.as_str(), self.port);
        let mut connection = SmtpConnection::connect(place, Some(self.patience), &self.hello, wrapper, None)?;
        if let Protection::StartTls(tls) = &self.protection {
            connection.starttls(tls, &self.hello)?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(MECHANISMS, credentials)?;
        }
        Ok(connection)
    }
}

fn still_open(mut connection: SmtpConnection) -> Option<SmtpConnection> {
    if connection.test_connected() {
        return Some(connection);
    }
    connection.abort();
    None
}

/// The rule: what an answer to a mail means for it.
fn fault(error: &Error) -> MailFault {
    let about_us = error.status().is_some_and(|code| code.category == Category::Unspecified3);
    if error.is_permanent() && !about_us {
        MailFault::Permanent(error.to_string())
    } else {
        MailFault::Transient(error.to_string())
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl fmt::Debug for SmtpMailer {
    /// Without the credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpMailer")
            .field("host", &self.server.host)
            .field("port", &self.server.port)
            .finish_non_exhaustive()
    }
}
