//! The server, on two free ports.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use tesoro_portal_core::SystemEntropy;
use tesoro_portal_http::headers::Transport;
use tesoro_portal_http::metrics::Metrics;
use tesoro_portal_http::pools::{PoolSizes, Pools};
use tesoro_portal_http::problem::Meanings;
use tesoro_portal_http::routing::{Origin, RouteTable};
use tesoro_portal_http::server::{App, AppParts, BodyPace, Limits, Listening, Stop, run};
use tesoro_portal_http::source_ip::Network;
use tesoro_portal_http::upload::Spool;

use super::routes::{Bench, routes};

/// How a server is set up.
#[derive(Default)]
pub struct Setup {
    pub limits: Limits,
    pub pace: BodyPace,
    pub pools: PoolSizes,
    pub trusted: Vec<Network>,
}

/// A running server; dropping it stops it.
pub struct TestServer {
    pub clients: SocketAddr,
    pub office: SocketAddr,
    pub bench: Arc<Bench>,
    /// Says that a handler of `/wait` runs.
    pub waiting: Receiver<()>,
    /// Lets one handler of `/wait` go on.
    pub release: Sender<()>,
    stop: Stop,
    thread: Option<JoinHandle<()>>,
}

/// An application of the test routes, and what it works on.
pub fn application(setup: &Setup, origin: Origin, bench: Arc<Bench>, pools: Pools) -> App<Bench> {
    App::new(AppParts {
        table: RouteTable::for_origin(&routes(), origin).unwrap(),
        origin,
        own_origin: "https://portal.example".into(),
        transport: Transport::Tls,
        trusted_proxies: setup.trusted.clone(),
        body_pace: setup.pace,
        spool: Spool::default(),
        pools,
        wording: Arc::new(Meanings),
        error_page: None,
        on_refused: None,
        entropy: Arc::new(SystemEntropy),
        metrics: bench.metrics.clone(),
        state: bench,
    })
}

impl Setup {
    /// Starts it.
    pub fn start(self) -> TestServer {
        let (told, waiting) = channel();
        let (release, released) = channel();
        let metrics = Metrics::new();
        let pools = Pools::start(self.pools, &metrics).unwrap();
        let bench = Arc::new(Bench {
            metrics,
            echoed: AtomicUsize::new(0),
            waiting: Mutex::new(told),
            release: Mutex::new(released),
        });
        let listening = [Origin::Clients, Origin::Office].map(|origin| {
            let app = application(&self, origin, Arc::clone(&bench), pools.clone());
            Listening::bind("127.0.0.1:0".parse().unwrap(), app).unwrap()
        });
        let [clients, office] = [0, 1].map(|n: usize| listening[n].address().unwrap());
        let (stop, limits) = (Stop::new(), self.limits);
        let stopping = stop.clone();
        let thread = std::thread::spawn(move || run(listening.into(), limits, &stopping).unwrap());
        TestServer { clients, office, bench, waiting, release, stop, thread: Some(thread) }
    }
}

impl TestServer {
    /// How often a body reached its handler.
    pub fn echoed(&self) -> usize {
        self.bench.echoed.load(Ordering::SeqCst)
    }

    /// Tells the server to stop, and goes on.
    pub fn stop(&self) {
        self.stop.stop();
    }

    /// Waits until it has stopped.
    pub fn join(mut self) {
        self.thread.take().unwrap().join().unwrap();
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.stop.stop();
        // A test that failed may have left handlers of `/wait` waiting.
        for _ in 0..16 {
            let _ = self.release.send(());
        }
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}
