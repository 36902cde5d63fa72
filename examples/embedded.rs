//! A CRM with the portal inside: its own records and ours in one SQLite file, no server.
//!
//! `cargo run -p tesoro-portal-examples --bin embedded` invites a client, shows the mail, signs the client in, and prints
//! the contact's history.

use std::error::Error;
use std::sync::Arc;

use tesoro_portal_core::account::SignInRequest;
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::memory::RecordingMailer;
use tesoro_portal_core::password::{HasherConfig, PasswordCandidate, PasswordHasher};
use tesoro_portal_core::session::{DeviceName, Keep};
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{KeyRing, Policy, Portal, PortalParts, SystemClock, SystemEntropy};
use tesoro_portal_examples::bring_records;
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let store = SqliteStore::open(folder.path().join("crm.db"), &SqliteConfig::default())?;
    bring_records(&store)?;
    let portal = Portal::new(PortalParts {
        store: Arc::new(store),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        keys: KeyRing::generate(&SystemEntropy),
        hasher: PasswordHasher::new(HasherConfig::for_cores(2)),
        policy: Policy::default(),
    });

    // The CRM has signed the agent in; it says so, and the portal looks up what the agent may do.
    let agent = AgentCtx::trust_host("north".parse()?, "anna".parse()?, Via::Session);
    let account = portal.open_account(&agent, &"c-1".parse()?)?;
    println!("{} has an account", account.email.as_typed());

    // A worker of the CRM's sends what waits. Here a recording mailer stands in for a mail server.
    let mailer = RecordingMailer::new();
    portal.dispatch(&mailer, &Texts::bundled(), 64)?;
    let mail = mailer.taken().pop().ok_or("no mail")?;
    println!("mail: {}", mail.subject.as_str());
    let password = mail.text.lines().find_map(|line| line.strip_prefix("    ").filter(|word| word.len() == 8));

    let signed_in = portal.sign_in(&SignInRequest {
        company: "north".parse()?,
        email: "Lena@Post.Example".to_owned(),
        password: PasswordCandidate::from_typed(password.ok_or("no password in the mail")?)?,
        keep: Keep::Visit,
        source: SourceKey::from_ip("192.0.2.7".parse()?),
        device: None,
        device_name: DeviceName::shortened("embedded example"),
    })?;
    println!("signed in until {}", signed_in.signed_in().ends_at);
    for entry in portal.activities(&agent, &"c-1".parse()?, None, 10)? {
        println!("history: {}", serde_json::to_string(&entry.activity.what)?);
    }
    Ok(())
}
