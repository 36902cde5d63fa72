//! The real server over a store with addresses of every kind.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Barrier};
use std::thread::{self, JoinHandle};

use tempfile::TempDir;
use tesoro_portal_core::account::{
    Account, AccountState, Credential, Disabled, EmailAddress, EmailProof, LinkState, Onboarding, PasswordDuty,
    PersonName, Secret,
};
use tesoro_portal_core::activity::Actor;
use tesoro_portal_core::crm::{PortalMark, Wishes};
use tesoro_portal_core::mail::Message;
use tesoro_portal_core::password::{HasherConfig, PasswordCandidate, PasswordHash};
use tesoro_portal_core::ports::{MailFault, Mailer, StoreExt as _};
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::{AccountId, CompanyId, KeyRing, Policy, SystemClock, SystemEntropy};
use tesoro_portal_http::config::LimitsConfig;
use tesoro_portal_http::server::Stop;
use tesoro_portal_http::serving::{Dispatcher, Door, Front, House, HouseParts, Web};
use tesoro_portal_sqlite::SqliteConfig;
use time::{Duration, UtcDateTime};

use crate::Result;
use crate::office::{self, PASSWORD};

/// Whose address it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Unknown,
    Client,
    Draft,
    Disabled,
}

impl Kind {
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Client => "a client's",
            Self::Draft => "a Draft's",
            Self::Disabled => "of a disabled account",
        }
    }

    /// The `n`th address; all are of one length.
    pub(crate) fn address(self, n: usize) -> String {
        let kind = match self {
            Self::Unknown => 'u',
            Self::Client => 'c',
            Self::Draft => 'd',
            Self::Disabled => 'x',
        };
        format!("{kind}{n:05}@post.example")
    }
}

/// A running server.
pub(crate) struct Stage {
    pub(crate) address: SocketAddr,
    stop: Stop,
    thread: Option<JoinHandle<std::result::Result<(), String>>>,
    _folder: TempDir,
}

/// Nobody reads the mails.
struct Nowhere;

impl Mailer for Nowhere {
    fn send(&self, _: &Message) -> std::result::Result<(), MailFault> {
        Ok(())
    }
}

impl Stage {
    /// Starts the server with so many addresses of each kind.
    pub(crate) fn set(folder: &Path, each: usize) -> Result<Self> {
        let folder = TempDir::new_in(folder)?;
        let house = House::build(HouseParts {
            data: folder.path().to_owned(),
            keys: KeyRing::generate(&SystemEntropy),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            hashing: HasherConfig::for_cores(thread::available_parallelism()?.get()),
            database: SqliteConfig::default(),
            policy: Policy::default(),
        })?;
        fill(&house, each)?;
        let door = || Door::on_loopback(SocketAddr::from(([127, 0, 0, 1], 0)));
        let (client, agent) = (door()?, door()?);
        let address = client.base_url().origin().trim_start_matches("http://").parse()?;
        let (stop, ready) = (Stop::new(), Arc::new(Barrier::new(2)));
        let (stopping, opened, texts) = (stop.clone(), Arc::clone(&ready), Texts::bundled());
        let proxies = vec!["127.0.0.0/8".parse()?];
        let dispatcher = Dispatcher::start(house.portal.clone(), Arc::new(Nowhere), Arc::new(texts.clone()))?;
        let thread = thread::spawn(move || {
            let front = Front {
                client,
                agent,
                limits: LimitsConfig::default(),
                trusted_proxies: proxies,
                entropy: Arc::new(SystemEntropy),
                texts,
                demo: None,
            };
            let web = Web::open(&house, &dispatcher, front).map_err(|error| error.to_string());
            opened.wait();
            web?.run(&stopping).map_err(|error| error.to_string())
        });
        ready.wait();
        Ok(Self { address, stop, thread: Some(thread), _folder: folder })
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.stop.stop();
        if let Some(Ok(Err(why))) = self.thread.take().map(JoinHandle::join) {
            eprintln!("the server ended with an error: {why}");
        }
    }
}

fn fill(house: &House, each: usize) -> Result<()> {
    let company = office::open(&house.store)?;
    let password = PasswordCandidate::from_typed(PASSWORD)?;
    let hash = house.portal.hasher().hash(&password, &SystemEntropy).map_err(|_| "busy")?;
    for kind in [Kind::Client, Kind::Draft, Kind::Disabled] {
        for n in 0..each {
            bring(house, &company, (kind, n), &hash)?;
        }
    }
    Ok(house.store.checkpoint()?)
}

/// Writes an account with its contact, as it would have come about.
fn bring(house: &House, company: &CompanyId, (kind, n): (Kind, usize), hash: &PasswordHash) -> Result<()> {
    let now = house.portal.now();
    let account = account(company, (kind, n), now)?;
    let credential =
        Credential { company: company.clone(), account: account.id, epoch: 1, secret: Secret::Chosen(hash.clone()) };
    if kind == Kind::Draft {
        house.store.with_tx(|uow| {
            uow.insert_account(&account)?;
            uow.insert_credential(&credential)
        })?;
        return Ok(());
    }
    let mark = PortalMark::Account(account.id);
    let contact = office::contact(&format!("{kind:?}-{n}"), kind.address(n), mark)?;
    house.store.with_office(|tables| tables.records().put_contact(&contact))?;
    house.store.with_tx(|uow| {
        uow.insert_account(&account)?;
        uow.insert_credential(&credential)?;
        uow.link_contact(company, account.id, &contact.id)
    })?;
    Ok(())
}

fn account(company: &CompanyId, (kind, n): (Kind, usize), now: UtcDateTime) -> Result<Account> {
    let disabled = Disabled { by: Actor::System, at: now, reason: None };
    Ok(Account {
        company: company.clone(),
        id: AccountId::mint(now, &SystemEntropy),
        first_name: PersonName::parse("Jan")?,
        last_name: PersonName::parse("Jansen")?,
        email: EmailAddress::parse(&kind.address(n))?,
        email_proof: EmailProof::Settled,
        state: match kind {
            Kind::Draft => AccountState::Draft { expires_at: now.saturating_add(Duration::days(7)) },
            _ => AccountState::Active { link: LinkState::Linked },
        },
        disabled: (kind == Kind::Disabled).then_some(disabled),
        duty: PasswordDuty::None,
        language: None,
        language_wish: None,
        wishes: Wishes::default(),
        invitation: None,
        accepted_terms: None,
        onboarding: Onboarding::default(),
        created_at: now,
        last_sign_in_at: None,
        version: 1,
    })
}
