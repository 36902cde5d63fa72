//! `serve`: the server for real.

use std::path::PathBuf;
use std::sync::Arc;

use tesoro_portal_core::mail::Message;
use tesoro_portal_core::password::{HashParameters, HasherConfig};
use tesoro_portal_core::ports::{MailFault, Mailer, Settings as _, SettingsView as _};
use tesoro_portal_core::settings::{CompanySettings, MailSetup};
use tesoro_portal_core::{Policy, SystemClock, SystemEntropy};
use tesoro_portal_sqlite::SqliteConfig;

use super::{CommandError, configured, io};
use crate::config::{Config, HashingConfig};
use crate::logging;
use crate::mail::SmtpMailer;
use crate::pages;
use crate::server::Stop;
use crate::serving::{Dispatcher, Door, Front, House, HouseParts, Web, read_keys};

/// Runs the server until a signal says so.
pub fn serve(file: Option<PathBuf>) -> Result<(), CommandError> {
    let config = configured(file)?;
    config.check_for_serve()?;
    logging::install(config.log.format, config.log.level);
    let house = house(&config)?;
    let mail = if config.smtp.is_some() { MailSetup::Configured } else { MailSetup::Missing };
    note_mail(&house, mail)?;
    let mailer: Arc<dyn Mailer> = match &config.smtp {
        Some(smtp) => Arc::new(SmtpMailer::connect(smtp).map_err(|error| CommandError::Mail(error.to_string()))?),
        None => Arc::new(NoMail),
    };
    let texts = pages::texts_from(&config.messages)?;
    let dispatcher = Dispatcher::start(house.portal.clone(), mailer, Arc::new(texts.clone()))
        .map_err(io("cannot start the mail thread"))?;
    let front = Front {
        client: Door::bind(&config.client)?,
        agent: Door::bind(&config.agent)?,
        limits: config.limits,
        trusted_proxies: config.trusted_proxies.clone(),
        entropy: Arc::new(SystemEntropy),
        texts,
        demo: None,
    };
    let web = Web::open(&house, &dispatcher, front)?;
    tracing::info!(clients = %config.client.base_url, office = %config.agent.base_url, "listening");
    web.run(&Stop::new()).map_err(io("cannot serve"))
}

/// The house that the configuration describes; its keys have to be there.
pub(super) fn house(config: &Config) -> Result<House, CommandError> {
    let keys = read_keys(&config.key_file)?;
    Ok(House::build(HouseParts {
        data: config.data.clone(),
        keys,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        hashing: hashing(config.hashing),
        database: SqliteConfig::default(),
        policy: Policy::default(),
    })?)
}

fn hashing(config: HashingConfig) -> HasherConfig {
    let parameters = HashParameters::new(config.memory_kib, config.passes, 1).unwrap_or(HashParameters::RECOMMENDED);
    let threads = std::num::NonZeroUsize::new(config.threads).unwrap_or(std::num::NonZeroUsize::MIN);
    HasherConfig { parameters, threads, queue: config.queue }
}

/// Whether mail can be sent is the server's knowledge; every company's readiness list tells it (R-INV-01).
fn note_mail(house: &House, mail: MailSetup) -> Result<(), CommandError> {
    for company in house.store.with_office_view(|office| office.companies())? {
        house.store.with_office(|office| match office.unit_of_work().settings(&company)? {
            Some(settings) if settings.mail != mail => {
                let version = settings.version + 1;
                office.unit_of_work().update_settings(&CompanySettings { mail, version, ..settings })
            }
            _ => Ok(()),
        })?;
    }
    Ok(())
}

/// Stands in while no mail server is configured: mails wait.
struct NoMail;

impl Mailer for NoMail {
    fn send(&self, _: &Message) -> Result<(), MailFault> {
        Err(MailFault::Transient("no mail server is configured".to_owned()))
    }
}
