//! A portal over a file, with a clock that stands still and a mail server that keeps what it takes.

use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZeroUsize;
use std::sync::Arc;

use tesoro_portal_core::account::{Account, SignIn, SignInRefusal, SignInRequest};
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::crm::Role;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{Composed, Composer, Intent, Letter, LetterBody, Message};
use tesoro_portal_core::memory::{FixedClock, RecordingMailer, SeededEntropy};
use tesoro_portal_core::password::{HashParameters, HasherConfig, PasswordCandidate, PasswordHasher};
use tesoro_portal_core::ports::{IntentFilter, Settings as _, SettingsView as _, Store, StoreError, StoreExt as _};
use tesoro_portal_core::session::{DeviceName, Keep};
use tesoro_portal_core::settings::{
    Branding, CompanySettings, Features, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{Failure, IntentId, KeyRing, Pass, Policy, Portal, PortalParts};
use tesoro_portal_sqlite::SqliteStore;
use time::UtcDateTime;

use super::{File, agent, agent_record, company, company_record, contact, contact_record};

/// A password that a client may choose.
pub(crate) const CHOSEN: &str = "Vier groene Vensters, 1 deur";

/// A portal with what it stands on.
pub(crate) struct House {
    pub(crate) file: File,
    pub(crate) store: SqliteStore,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) mailer: RecordingMailer,
    pub(crate) portal: Portal,
}

impl House {
    /// One company with its portal on, and the contact `c-1`.
    pub(crate) fn new() -> Self {
        let file = File::with_office();
        let store = file.open();
        put_settings(&store);
        let (portal, clock) = portal(Arc::new(store.clone()), FixedClock::START, 7);
        Self { file, store, clock, mailer: RecordingMailer::new(), portal }
    }

    pub(crate) fn put_contact(&self, id: &str) {
        put_contact(&self.store, id);
    }

    pub(crate) fn invite(&self, id: &str) -> Account {
        self.portal.open_account(&boss(), &contact(id)).unwrap()
    }

    pub(crate) fn dispatch(&self) -> Pass {
        self.portal.dispatch(&self.mailer, &PlainWords, 64).unwrap()
    }

    pub(crate) fn mails(&self) -> Vec<Message> {
        self.dispatch();
        self.mailer.drain()
    }

    pub(crate) fn sign_in(&self, email: &str, password: &str) -> Result<SignIn, Failure<SignInRefusal>> {
        self.portal.sign_in(&attempt(email, password))
    }

    pub(crate) fn intents(&self) -> Vec<Intent> {
        self.portal.outbox(&boss(), IntentFilter::default(), None, 100).unwrap()
    }

    pub(crate) fn intent(&self, id: IntentId) -> Intent {
        self.store.with_view(|view| view.intent(&company(), id)).unwrap().unwrap()
    }
}

/// A portal over any store. Passwords are hashed far below what is recommended, so that tests are quick.
pub(crate) fn portal(store: Arc<dyn Store>, now: UtcDateTime, seed: u64) -> (Portal, Arc<FixedClock>) {
    portal_hashing(store, now, seed, HashParameters::new(16, 1, 1).unwrap())
}

/// The same with hashes of this strength.
pub(crate) fn portal_hashing(
    store: Arc<dyn Store>,
    now: UtcDateTime,
    seed: u64,
    parameters: HashParameters,
) -> (Portal, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(now));
    let portal = Portal::new(PortalParts {
        store,
        clock: clock.clone(),
        entropy: Arc::new(SeededEntropy::new(seed)),
        keys: KeyRing::from_bytes(1, [0x4B; 32]),
        hasher: PasswordHasher::new(HasherConfig { parameters, threads: NonZeroUsize::new(2).unwrap(), queue: 64 }),
        policy: Policy::default(),
    });
    (portal, clock)
}

pub(crate) fn put_office(store: &SqliteStore) {
    store
        .with_office(|office| {
            office.records().put_company(&company_record())?;
            office.records().put_agent(&agent_record())
        })
        .unwrap_or_else(|error: StoreError| panic!("{error:?}"));
    put_settings(store);
}

fn put_settings(store: &SqliteStore) {
    let settings = CompanySettings {
        company: company(),
        portal: PortalSwitch::On,
        base_url: "https://portal.north.example".parse().unwrap(),
        languages: Language::ALL.to_vec(),
        roles: Role::ALL.to_vec(),
        mail: MailSetup::Configured,
        sign_up: SignUp::default(),
        branding: Branding::default(),
        features: Features::default(),
        viewings: ViewingPolicy::default(),
        invitations: tesoro_portal_core::settings::InvitationForm::default(),
        formats: std::collections::BTreeMap::new(),
        map: tesoro_portal_core::settings::MapSource::default(),
        version: 1,
    };
    store
        .with_office(|office| {
            let uow = office.unit_of_work();
            if uow.settings(&company())?.is_none() { uow.insert_settings(&settings) } else { Ok(()) }
        })
        .unwrap_or_else(|error: StoreError| panic!("{error:?}"));
}

pub(crate) fn put_contact(store: &SqliteStore, id: &str) {
    store
        .with_office(|office| office.records().put_contact(&contact_record(id)))
        .unwrap_or_else(|error: StoreError| panic!("{error:?}"));
}

/// The company's administrator.
pub(crate) fn boss() -> AgentCtx {
    AgentCtx::trust_host(company(), agent(), Via::Session)
}

/// A sign-in from a source of its own, so that only what a test counts is counted.
pub(crate) fn attempt(email: &str, password: &str) -> SignInRequest {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0x0A00_0000);
    SignInRequest {
        company: company(),
        email: email.to_owned(),
        password: typed(password),
        keep: Keep::Visit,
        source: SourceKey::from_ip(IpAddr::V4(Ipv4Addr::from(NEXT.fetch_add(1, Ordering::Relaxed)))),
        device: None,
        device_name: DeviceName::shortened("Firefox on Linux"),
    }
}

pub(crate) fn typed(text: &str) -> PasswordCandidate {
    PasswordCandidate::from_typed(text).unwrap()
}

/// The temporary password in a mail.
pub(crate) fn password_in(mail: &Message) -> String {
    mail.text.lines().find_map(|line| line.strip_prefix("password: ")).expect("a temporary password").to_owned()
}

/// The code in a mail.
pub(crate) fn code_in(mail: &Message) -> String {
    mail.text.lines().find_map(|line| line.strip_prefix("code: ")).expect("a code").to_owned()
}

/// Says what a letter says, one thing a line.
pub(crate) struct PlainWords;

impl Composer for PlainWords {
    fn compose(&self, letter: &Letter) -> Composed {
        let text = match &letter.body {
            LetterBody::Invitation { password, .. } => format!("password: {}\n", password.expose()),
            LetterBody::VerificationCode { code, .. } | LetterBody::ResetCode { code, .. } => {
                format!("code: {}\n", code.expose())
            }
            _ => "notice\n".to_owned(),
        };
        Composed { subject: "mail".to_owned(), html: text.clone(), text, enclosures: Vec::new() }
    }
}
