//! A CRM enters a contact, gives it access and shows it a home in one transaction of its own: once rolled back, once for
//! real.
//!
//! `cargo run -p tesoro-portal-examples --bin joining`

use std::error::Error;
use std::sync::Arc;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::crm::Role;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::password::{HasherConfig, PasswordHasher};
use tesoro_portal_core::ports::{AccountFilter, StoreExt as _};
use tesoro_portal_core::settings::{
    Branding, CompanySettings, Features, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use tesoro_portal_core::{KeyRing, Policy, Portal, PortalParts, SystemClock, SystemEntropy};
use tesoro_portal_examples::estate::{self, Estate};
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore, SqliteUnitOfWork};

fn main() -> Result<(), Box<dyn Error>> {
    // The CRM is there already. The portal puts its own tables, `portal_…`, into the same file.
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("estate.db");
    let mut crm = estate::open(&file)?;
    let store = SqliteStore::open_with_crm(&file, &SqliteConfig::default(), Estate)?;
    store.with_tx(|uow| uow.insert_settings(&settings()?).map_err(Box::<dyn Error>::from))?;
    let portal = Portal::new(PortalParts {
        store: Arc::new(store),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        keys: KeyRing::generate(&SystemEntropy),
        hasher: PasswordHasher::new(HasherConfig::for_cores(2)),
        policy: Policy::default(),
    });
    // The CRM's worker would be woken here; it calls `portal.dispatch`.
    portal.on_kick(|| println!("the worker is woken"));

    let tx = begin(&mut crm)?;
    let said = enter_with_access(&portal, &tx)?;
    tx.rollback()?;
    println!("{said}, and rolled back: {}", count(&portal, &crm)?);

    let tx = begin(&mut crm)?;
    let said = enter_with_access(&portal, &tx)?;
    tx.commit()?;
    portal.kick();
    println!("{said}, and committed: {}", count(&portal, &crm)?);
    Ok(())
}

/// With the write lock from the start, so that nobody else's write comes in between.
fn begin(crm: &mut Connection) -> rusqlite::Result<Transaction<'_>> {
    crm.transaction_with_behavior(TransactionBehavior::Immediate)
}

/// The CRM's own work and the portal's, in the CRM's transaction.
fn enter_with_access(portal: &Portal, tx: &Transaction<'_>) -> Result<String, Box<dyn Error>> {
    let person = estate::enter_person(tx, "Lena", "Hofstra", "lena@post.example")?;
    let mut joined = SqliteUnitOfWork::join(tx, &Estate)?;
    let account = portal.within(&mut joined).open_account(&head()?, &person)?;
    let showing = estate::show_home(tx, "House by the bridge", 385_000, &person)?;
    let deal = portal.within(&mut joined).offer_deal(&head()?, &showing)?;
    let email = account.email.as_typed();
    Ok(format!("person {person} was given access as {email} and offered property {}", deal.property))
}

fn count(portal: &Portal, crm: &Connection) -> Result<String, Box<dyn Error>> {
    let accounts = portal.accounts(&head()?, &AccountFilter::default(), None, 10)?.len();
    Ok(format!("{} people, {accounts} accounts", estate::people(crm)?))
}

/// The CRM has signed this agent in.
fn head() -> Result<AgentCtx, Box<dyn Error>> {
    Ok(AgentCtx::trust_host("7".parse()?, "70".parse()?, Via::Session))
}

fn settings() -> Result<CompanySettings, Box<dyn Error>> {
    Ok(CompanySettings {
        company: "7".parse()?,
        portal: PortalSwitch::On,
        base_url: "https://portal.bridges.example".parse()?,
        languages: Language::ALL.to_vec(),
        roles: vec![Role::Applicant],
        mail: MailSetup::Configured,
        sign_up: SignUp::default(),
        branding: Branding::default(),
        features: Features::default(),
        viewings: ViewingPolicy::default(),
        invitations: tesoro_portal_core::settings::InvitationForm::default(),
        formats: std::collections::BTreeMap::new(),
        map: tesoro_portal_core::settings::MapSource::default(),
        version: 1,
    })
}
