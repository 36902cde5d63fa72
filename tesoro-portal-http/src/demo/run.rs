//! Starting the demo.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tesoro_portal_core::account::ImportRefusal;
use tesoro_portal_core::password::HasherConfig;
use tesoro_portal_core::ports::{Clock, StoreError};
use tesoro_portal_core::text::InvalidMessages;
use tesoro_portal_core::{Failure, InvalidId, InvalidPortalUrl, Policy, PortalUrl, SystemEntropy};
use tesoro_portal_sqlite::SqliteConfig;

use super::pictures::DrawnMedia;
use super::{Announcement, DemoClock, DemoDesk, data, seed};
use crate::cli::DemoOptions;
use crate::config::LimitsConfig;
use crate::desk::StaffRefusal;
use crate::mail::Mailbox;
use crate::pages;
use crate::server::Stop;
use crate::serving::{
    Dispatcher, Door, Front, House, HouseError, HouseParts, Web, WebError, read_keys, write_new_keys,
};

/// Why the demo did not start.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The temporary folder.
    #[error("cannot make a temporary folder")]
    Folder(#[source] io::Error),
    /// A thread.
    #[error("cannot start the mail thread")]
    Thread(#[source] io::Error),
    /// The house.
    #[error(transparent)]
    House(#[from] HouseError),
    /// The web.
    #[error(transparent)]
    Web(#[from] WebError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The texts of the pages.
    #[error(transparent)]
    Texts(#[from] InvalidMessages),
    /// An agent was refused.
    #[error("cannot seed an agent")]
    Staff(#[from] Failure<StaffRefusal>),
    /// An account was refused.
    #[error("cannot seed the accounts")]
    Import(#[from] Failure<ImportRefusal>),
    /// An id in the demo's own data.
    #[error("an id of the demo's data is none")]
    Id(#[from] InvalidId),
    /// Its own address.
    #[error("the demo's own address is none")]
    Url(#[from] InvalidPortalUrl),
    /// Anything else in the demo's own data.
    #[error("the demo's data are not right at {0}")]
    Data(&'static str),
    /// Too many hashes at once, which the demo itself cannot cause.
    #[error("the password hasher is busy")]
    Busy,
}

/// The demo, ready to be served.
#[derive(Debug)]
pub struct Demo {
    web: Web,
    announcement: Arc<Announcement>,
    // The order matters when it is dropped: the mail thread ends before its folder goes.
    _dispatcher: Dispatcher,
    _folder: Folder,
}

#[derive(Debug)]
enum Folder {
    Given(PathBuf),
    Temporary(tempfile::TempDir),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Given(path) => path,
            Self::Temporary(folder) => folder.path(),
        }
    }
}

impl Demo {
    /// Opens or makes the demo's data, and binds its sockets. New data are an office's first day: people, homes, a few
    /// deals, and nothing that anybody has done.
    pub fn start(options: &DemoOptions) -> Result<Self, DemoError> {
        Self::open(options, Past::None)
    }

    /// The same, but new data have a past: weeks of offers and of what clients made of them.
    pub fn start_with_past(options: &DemoOptions) -> Result<Self, DemoError> {
        Self::open(options, Past::Weeks)
    }

    fn open(options: &DemoOptions, past: Past) -> Result<Self, DemoError> {
        let folder = if let Some(path) = &options.data {
            Folder::Given(path.clone())
        } else {
            let made = tempfile::Builder::new().prefix("tesoro-portal-demo-").tempdir();
            Folder::Temporary(made.map_err(DemoError::Folder)?)
        };
        let path = folder.path();
        crate::private_folder::make(path).map_err(DemoError::Folder)?;
        let entropy = Arc::new(SystemEntropy);
        let key_file = path.join("keys");
        let keys = if key_file.exists() { read_keys(&key_file)? } else { write_new_keys(&key_file, entropy.as_ref())? };
        let clock = Arc::new(DemoClock::open(path));
        let mut house = House::build(HouseParts {
            data: path.to_owned(),
            keys: keys.clone(),
            clock: Arc::clone(&clock) as Arc<dyn Clock>,
            entropy: entropy.clone(),
            hashing: HasherConfig::for_cores(cores()),
            database: SqliteConfig::default(),
            policy: Policy::default(),
        })?;
        house.portal = house.portal.with_media(Arc::new(DrawnMedia::over(house.media.clone(), &keys)?));
        let (client, agent) = (Door::on_loopback(options.listen)?, Door::on_loopback(options.agent_listen)?);
        let base_url: PortalUrl = client.base_url().origin().parse()?;
        let mut companies = Vec::new();
        for office in data::OFFICES {
            let past = past.then(&clock);
            companies.push(seed::seed(&house, office, &keys, &base_url, (entropy.as_ref(), past))?);
        }
        if let (Some(office), 1..) = (data::OFFICES.first(), options.accounts) {
            seed::crowd(&house, office, usize::try_from(options.accounts).unwrap_or(usize::MAX), entropy.as_ref())?;
        }
        let announcement =
            Arc::new(Announcement { url: client.base_url().origin(), agent_url: agent.base_url().origin(), companies });
        let mailbox = Arc::new(Mailbox::in_folder(path));
        let texts = pages::texts()?;
        let dispatcher = Dispatcher::start(house.portal.clone(), mailbox.clone(), Arc::new(texts.clone()))
            .map_err(DemoError::Thread)?;
        let front = Front {
            client,
            agent,
            limits: LimitsConfig::default(),
            trusted_proxies: Vec::new(),
            entropy,
            texts,
            demo: Some(DemoDesk { mailbox, clock, announcement: Arc::clone(&announcement) }),
        };
        let web = Web::open(&house, &dispatcher, front)?;
        Ok(Self { web, announcement, _dispatcher: dispatcher, _folder: folder })
    }

    /// Addresses and logins.
    pub fn announcement(&self) -> &Announcement {
        &self.announcement
    }

    /// Serves until told to stop, by `stop` or a signal.
    ///
    /// # Errors
    ///
    /// The operating system's, where it gives no threads or takes no socket.
    pub fn run(self, stop: &Stop) -> io::Result<()> {
        self.web.run(stop)
    }
}

/// What happened before a demo's first start.
#[derive(Debug, Clone, Copy)]
enum Past {
    None,
    Weeks,
}

impl Past {
    /// The clock to set back, if anything happened.
    fn then(self, clock: &DemoClock) -> Option<&DemoClock> {
        match self {
            Self::None => None,
            Self::Weeks => Some(clock),
        }
    }
}

/// The machine's cores; one where it does not say.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get)
}
