//! A portal over a file with some hundred accounts, and a bare connection to the same kind of file.

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use tempfile::TempDir;
use tesoro_portal_core::account::{EmailAddress, ImportedUser, PasswordDuty, SignInRequest};
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::crm::PortalMark;
use tesoro_portal_core::password::{HasherConfig, PasswordCandidate, PasswordHash, PasswordHasher};
use tesoro_portal_core::ports::{Store, StoreError};
use tesoro_portal_core::session::{DeviceName, Keep};
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{CompanyId, KeyRing, Policy, Portal, PortalParts, SystemClock, SystemEntropy};
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};

use crate::Result;
use crate::office::{self, BOSS, COMPANY, PASSWORD};

/// How many accounts there are.
pub(crate) const ACCOUNTS: u32 = 400;

/// A portal with its file.
pub(crate) struct House {
    pub(crate) folder: TempDir,
    pub(crate) portal: Portal,
    pub(crate) store: SqliteStore,
}

impl House {
    pub(crate) fn new(folder: &Path) -> Result<Self> {
        let folder = TempDir::new_in(folder)?;
        let store = SqliteStore::open(folder.path().join("portal.db"), &SqliteConfig::default())?;
        fill(&store)?;
        let hasher = PasswordHasher::new(HasherConfig::for_cores(2));
        let hash = hasher.hash(&PasswordCandidate::from_typed(PASSWORD)?, &SystemEntropy).map_err(|_| "busy")?;
        let portal = Portal::new(PortalParts {
            store: Arc::new(store.clone()),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            keys: KeyRing::generate(&SystemEntropy),
            hasher,
            policy: Policy::default(),
        });
        bring_users(&portal, &hash)?;
        store.checkpoint()?;
        Ok(Self { folder, portal, store })
    }

    /// A connection without anything around it, set up like the store's.
    pub(crate) fn bare(&self) -> Result<Connection> {
        bare(&self.folder.path().join("portal.db"))
    }
}

/// A portal over a store that watches.
pub(crate) fn portal_over(store: Arc<dyn Store>) -> Portal {
    Portal::new(PortalParts {
        store,
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        keys: KeyRing::generate(&SystemEntropy),
        hasher: PasswordHasher::new(HasherConfig::for_cores(2)),
        policy: Policy::default(),
    })
}

pub(crate) fn bare(file: &Path) -> Result<Connection> {
    let connection = Connection::open(file)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "mmap_size", 1 << 30)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

pub(crate) fn company() -> Result<CompanyId> {
    Ok(COMPANY.parse()?)
}

fn fill(store: &SqliteStore) -> Result<()> {
    office::open(store)?;
    let contacts = (0..ACCOUNTS).map(|n| office::contact(&format!("c-{n}"), address(n), PortalMark::None));
    let contacts = contacts.collect::<Result<Vec<_>>>()?;
    store
        .with_office(|tables| {
            let mut records = tables.records();
            contacts.iter().try_for_each(|contact| records.put_contact(contact))
        })
        .map_err(|error: StoreError| error.into())
}

fn address(n: u32) -> String {
    format!("client-{n}@example.com")
}

fn bring_users(portal: &Portal, hash: &PasswordHash) -> Result<()> {
    let agent = AgentCtx::trust_host(company()?, BOSS.parse()?, Via::Session);
    let users = (0..ACCOUNTS)
        .map(|n| {
            Ok(ImportedUser {
                contact: format!("c-{n}").parse()?,
                email: EmailAddress::parse(&address(n))?,
                hash: hash.clone(),
                duty: PasswordDuty::None,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    portal.import_accounts(&agent, &users)?;
    Ok(())
}

/// A sign-in of the `n`th client, from a place of their own.
pub(crate) fn request(n: u32) -> Result<SignInRequest> {
    Ok(SignInRequest {
        company: company()?,
        email: address(n),
        password: PasswordCandidate::from_typed(PASSWORD)?,
        keep: Keep::Visit,
        source: SourceKey::from_ip(std::net::Ipv4Addr::from(0x0A00_0000 + n).into()),
        device: None,
        device_name: DeviceName::shortened("benchmark"),
    })
}
