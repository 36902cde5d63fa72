//! The demo, started in this process on two free ports.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use serde_json::{Value, json};
use tesoro_portal_core::password::HasherConfig;
use tesoro_portal_core::{Policy, SystemEntropy};
use tesoro_portal_http::cli::{DemoOptions, DemoPrint};
use tesoro_portal_http::demo::{Demo, DemoClock};
use tesoro_portal_http::server::Stop;
use tesoro_portal_http::serving::{self, HouseParts};
use tesoro_portal_sqlite::SqliteConfig;

use super::call::{Answer, Call};

/// A running demo; dropping it stops it.
pub struct House {
    /// What it says when it is ready.
    pub said: Value,
    pub clients: SocketAddr,
    pub office: SocketAddr,
    folder: PathBuf,
    own: Option<tempfile::TempDir>,
    stop: Stop,
    thread: Option<JoinHandle<()>>,
}

fn address(url: &Value) -> SocketAddr {
    url.as_str().unwrap().trim_start_matches("http://").parse().unwrap()
}

impl House {
    /// A demo with a folder of its own.
    pub fn start() -> Self {
        let own = tempfile::tempdir().unwrap();
        let mut house = Self::start_in(own.path());
        house.own = Some(own);
        house
    }

    /// A demo on this folder.
    pub fn start_in(folder: &Path) -> Self {
        Self::crowded(folder, 0)
    }

    /// A demo on this folder with so many further accounts.
    pub fn crowded(folder: &Path, accounts: u32) -> Self {
        let free = "127.0.0.1:0".parse().unwrap();
        let demo = Demo::start(&DemoOptions {
            listen: free,
            agent_listen: free,
            data: Some(folder.to_owned()),
            accounts,
            print: DemoPrint::Json,
        })
        .unwrap();
        let said: Value = serde_json::from_str(&demo.announcement().json()).unwrap();
        let stop = Stop::new();
        let stopping = stop.clone();
        let thread = thread::spawn(move || demo.run(&stopping).unwrap());
        Self {
            clients: address(&said["url"]),
            office: address(&said["agent_url"]),
            said,
            folder: folder.to_owned(),
            own: None,
            stop,
            thread: Some(thread),
        }
    }

    /// The same house without the web: another connection to its database, by the demo's clock.
    pub fn backstage(&self) -> serving::House {
        serving::House::build(HouseParts {
            data: self.folder.clone(),
            keys: serving::read_keys(&self.folder.join("keys")).unwrap(),
            clock: Arc::new(DemoClock::open(&self.folder)),
            entropy: Arc::new(SystemEntropy),
            hashing: HasherConfig::for_cores(1),
            database: SqliteConfig::default(),
            policy: Policy::default(),
        })
        .unwrap()
    }

    /// The folder with its data.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A request to the clients' origin.
    pub fn client(&self, method: &str, path: impl Into<String>) -> Call {
        Call::new(self.clients, method, path)
    }

    /// A request to the office's origin, without a key.
    pub fn crm(&self, method: &str, path: impl Into<String>) -> Call {
        Call::new(self.office, method, path)
    }

    /// A request to the office's origin with an agent's key.
    pub fn agent(&self, (company, agent): (usize, usize), method: &str, path: impl Into<String>) -> Call {
        let key = &self.said["companies"][company]["agents"][agent]["key"];
        self.crm(method, path).bearer(key.as_str().unwrap())
    }

    /// A company's id.
    pub fn company(&self, company: usize) -> String {
        self.said["companies"][company]["id"].as_str().unwrap().to_owned()
    }

    /// Moves the clock.
    pub fn advance(&self, seconds: i64) -> Answer {
        self.client("POST", "/dev/clock").json(&json!({ "advance_seconds": seconds })).send().expect(200)
    }
}

impl Drop for House {
    fn drop(&mut self) {
        self.stop.stop();
        if let Some(thread) = self.thread.take() {
            let served = thread.join();
            assert!(thread::panicking() || served.is_ok(), "the demo ended with an error");
        }
    }
}
