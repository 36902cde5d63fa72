//! The same parts as in `serve`, put together here: cheap hashes, a clock to move, every local connection a trusted
//! proxy, so that requests can come from many sources.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Barrier};
use std::thread::{self, JoinHandle};

use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::crm::{
    Administration, Company, Contact, ContactKind, ContactState, Permissions, PortalMark, Reach, Role, Wishes,
};
use tesoro_portal_core::language::{Language, LanguageTag};
use tesoro_portal_core::password::{HashParameters, HasherConfig, PasswordCandidate};
use tesoro_portal_core::ports::{Clock, Settings as _};
use tesoro_portal_core::settings::{
    Branding, CompanySettings, Features, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::{KeyRing, Policy, SystemClock, SystemEntropy};
use tesoro_portal_http::config::LimitsConfig;
use tesoro_portal_http::desk::{KeyGrant, NewAgent, NewKey};
use tesoro_portal_http::mail::Mailbox;
use tesoro_portal_http::server::Stop;
use tesoro_portal_http::serving::{Dispatcher, Door, Front, House, HouseParts, Web};
use tesoro_portal_sqlite::SqliteConfig;
use time::{Duration, UtcDateTime};

use super::call::Call;

/// The agents' password.
pub const AGENT_PASSWORD: &str = "seven swans on a frozen lake";

/// The system's clock, ahead by so many seconds.
#[derive(Debug, Default)]
pub struct Ahead(AtomicI64);

impl Clock for Ahead {
    fn now(&self) -> UtcDateTime {
        SystemClock.now().saturating_add(Duration::seconds(self.0.load(Ordering::SeqCst)))
    }
}

/// How it is set up.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    pub hashing: HasherConfig,
    pub limits: LimitsConfig,
    pub contacts: usize,
    pub addresses: Addresses,
}

/// The contacts' addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addresses {
    /// `lena{number}@post.example`.
    Own,
    /// `lena@post.example`, as couples have it.
    Shared,
}

impl Default for Opening {
    fn default() -> Self {
        let parameters = HashParameters::new(64, 1, 1).unwrap();
        let hashing = HasherConfig { parameters, threads: 2.try_into().unwrap(), queue: 64 };
        Self { hashing, limits: LimitsConfig::default(), contacts: 3, addresses: Addresses::Own }
    }
}

/// A running server with the company `north`; dropping it stops it.
pub struct Open {
    pub house: House,
    pub clients: SocketAddr,
    pub office: SocketAddr,
    pub mailbox: Arc<Mailbox>,
    pub clock: Arc<Ahead>,
    folder: tempfile::TempDir,
    stop: Stop,
    thread: Option<JoinHandle<()>>,
}

impl Opening {
    pub fn start(self) -> Open {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(Ahead::default());
        let house = House::build(HouseParts {
            data: folder.path().to_owned(),
            keys: KeyRing::generate(&SystemEntropy),
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            entropy: Arc::new(SystemEntropy),
            hashing: self.hashing,
            database: SqliteConfig::default(),
            policy: Policy::default(),
        })
        .unwrap();
        let door = || Door::on_loopback("127.0.0.1:0".parse().unwrap()).unwrap();
        let (client, agent) = (door(), door());
        let address = |door: &Door| door.base_url().origin().trim_start_matches("http://").parse().unwrap();
        let (clients, office) = (address(&client), address(&agent));
        let mailbox = Arc::new(Mailbox::in_folder(folder.path()));
        let (stop, ready) = (Stop::new(), Arc::new(Barrier::new(2)));
        seed(&house, self);
        let (served, stopping, texts, posted) = (house.clone(), stop.clone(), Texts::bundled(), Arc::clone(&mailbox));
        let opened = Arc::clone(&ready);
        let thread = thread::spawn(move || {
            let dispatcher = Dispatcher::start(served.portal.clone(), posted, Arc::new(texts.clone())).unwrap();
            let front = Front {
                client,
                agent,
                limits: self.limits,
                trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()],
                entropy: Arc::new(SystemEntropy),
                texts,
                demo: None,
            };
            let web = Web::open(&served, &dispatcher, front).unwrap();
            opened.wait();
            web.run(&stopping).unwrap();
        });
        ready.wait();
        Open { house, clients, office, mailbox, clock, folder, stop, thread: Some(thread) }
    }
}

fn seed(house: &House, opening: Opening) {
    let company = "north".parse().unwrap();
    let record = Company {
        id: "north".parse().unwrap(),
        name: "North Homes".to_owned(),
        city: Some("Groningen".to_owned()),
        time_zone: "Europe/Amsterdam".parse().unwrap(),
        language: Language::En,
        administrator: "anna".parse().unwrap(),
    };
    let settings = CompanySettings {
        company,
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
    let store = &house.store;
    store.with_office(|office| office.records().put_company(&record)).unwrap();
    store.with_office(|office| office.unit_of_work().insert_settings(&settings)).unwrap();
    let people: Vec<Contact> = (1..=opening.contacts).map(|number| contact(number, opening.addresses)).collect();
    store.with_office(|office| people.iter().try_for_each(|one| office.records().put_contact(one))).unwrap();
}

/// A contact of `north`.
pub fn contact(number: usize, addresses: Addresses) -> Contact {
    let email = match addresses {
        Addresses::Own => format!("lena{number}@post.example"),
        Addresses::Shared => "lena@post.example".to_owned(),
    };
    Contact {
        company: "north".parse().unwrap(),
        id: format!("c-{number}").parse().unwrap(),
        first_name: "Lena".to_owned(),
        last_name: "Hofstra".to_owned(),
        email: Some(email),
        language: LanguageTag::keep("en"),
        agent: None,
        roles: vec![Role::Applicant],
        kind: ContactKind::Contact,
        reach: Reach::Open,
        wishes: Wishes::default(),
        state: ContactState::Present,
        portal: PortalMark::None,
    }
}

impl Open {
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn advance(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Adds an agent who signs in as `{id}@north.example` with [`AGENT_PASSWORD`].
    pub fn hire(&self, id: &str, administration: Administration, permissions: Permissions) {
        let new = NewAgent {
            company: "north".parse().unwrap(),
            id: id.parse().unwrap(),
            name: format!("The agent {id}"),
            email: EmailAddress::parse(&format!("{id}@north.example")).unwrap(),
            phone: None,
            language: Language::En,
            administration,
            permissions,
        };
        self.house.desk.put_agent(&new, &PasswordCandidate::from_typed(AGENT_PASSWORD).unwrap()).unwrap();
    }

    /// Makes a key; its text is in the answer.
    pub fn key(&self, name: &str, agent: Option<&str>, permissions: Permissions, lives: Option<Duration>) -> NewKey {
        let agent = agent.map(|id| id.parse().unwrap());
        let company = "north".parse().unwrap();
        self.house.desk.create_key(&KeyGrant { company, name: name.to_owned(), agent, permissions, lives }).unwrap()
    }

    /// The administrator of `north`, with a key for everything.
    pub fn administrator(&self) -> String {
        self.hire("anna", Administration::Administrator, Permissions::default());
        self.key("everything", Some("anna"), Permissions::all(), None).text.expose()
    }

    /// The proof of an agent of `north`, for setting a stage without the web.
    pub fn ctx(agent: &str) -> AgentCtx {
        AgentCtx::trust_host("north".parse().unwrap(), agent.parse().unwrap(), Via::Session)
    }

    pub fn client(&self, method: &str, path: impl Into<String>) -> Call {
        Call::new(self.clients, method, path)
    }

    pub fn crm(&self, method: &str, path: impl Into<String>) -> Call {
        Call::new(self.office, method, path)
    }

    /// A request as the proxy passes it on from this address.
    pub fn from(call: Call, source: &str) -> Call {
        call.header("x-forwarded-for", source)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.stop.stop();
        if let Some(thread) = self.thread.take() {
            let served = thread.join();
            assert!(thread::panicking() || served.is_ok(), "the server ended with an error");
        }
    }
}
