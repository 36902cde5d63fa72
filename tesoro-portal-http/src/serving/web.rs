//! The web: both origins' applications over one house.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use tesoro_portal_core::ports::Entropy;
use tesoro_portal_core::text::Texts;

use super::{Dispatcher, House};
use crate::api::{self, Addresses};
use crate::app::{App, AppParts};
use crate::config::{BaseUrl, LimitsConfig, OriginConfig};
use crate::demo::DemoDesk;
use crate::metrics::Metrics;
use crate::ops;
use crate::pages;
use crate::pools::Pools;
use crate::problem::Wording;
use crate::routing::{InvalidTable, Origin, Route, RouteTable};
use crate::server::{self, Listening, Stop};
use crate::source_ip::Network;

/// A bound socket, and the address under which people reach it.
#[derive(Debug)]
pub struct Door {
    socket: TcpListener,
    base_url: BaseUrl,
}

impl Door {
    /// Binds the socket of an origin.
    pub fn bind(config: &OriginConfig) -> Result<Self, WebError> {
        Ok(Self { socket: socket(config.listen)?, base_url: config.base_url.clone() })
    }

    /// Binds a socket of this machine only, which is its own address; port 0 takes a free one.
    pub fn on_loopback(listen: SocketAddr) -> Result<Self, WebError> {
        let failed = |source| WebError::Socket { address: listen, source };
        let socket = socket(listen)?;
        let address = socket.local_addr().map_err(failed)?;
        let base_url: BaseUrl =
            format!("http://{address}").parse().map_err(|_| failed(io::ErrorKind::AddrNotAvailable.into()))?;
        if !base_url.is_loopback() {
            return Err(WebError::NotLoopback(listen));
        }
        Ok(Self { socket, base_url })
    }

    /// The address under which people reach it.
    pub fn base_url(&self) -> &BaseUrl {
        &self.base_url
    }

    fn listening(self, app: server::App<App>) -> Result<Listening<App>, WebError> {
        let address = self.socket.local_addr().unwrap_or_else(|_| SocketAddr::from(([0, 0, 0, 0], 0)));
        Listening::over(self.socket, app).map_err(|source| WebError::Socket { address, source })
    }
}

fn socket(listen: SocketAddr) -> Result<TcpListener, WebError> {
    TcpListener::bind(listen).map_err(|source| WebError::Socket { address: listen, source })
}

/// What the web is made of.
pub struct Front {
    /// The clients' origin.
    pub client: Door,
    /// The office's origin.
    pub agent: Door,
    /// What one client may take.
    pub limits: LimitsConfig,
    /// Proxies whose `X-Forwarded-For` counts.
    pub trusted_proxies: Vec<Network>,
    /// Where request ids come from.
    pub entropy: Arc<dyn Entropy>,
    /// The texts, with those of the pages.
    pub texts: Texts,
    /// What only the demo has.
    pub demo: Option<DemoDesk>,
}

/// Both origins, bound and ready to run.
#[derive(Debug)]
pub struct Web {
    listeners: Vec<Listening<App>>,
    limits: LimitsConfig,
}

/// Why the web could not be put up.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// A socket or a thread.
    #[error("cannot listen on {address}")]
    Socket {
        /// Where.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// The demo's pages show passwords: it is for this machine only.
    #[error("{0} is not an address of this machine only")]
    NotLoopback(SocketAddr),
    /// The threads of the pools.
    #[error("cannot start the workers")]
    Threads(#[source] io::Error),
    /// The route table contradicts itself.
    #[error("the routes contradict each other")]
    Routes(#[from] InvalidTable),
}

impl Web {
    /// Puts the applications behind their doors.
    pub fn open(house: &House, dispatcher: &Dispatcher, front: Front) -> Result<Self, WebError> {
        let Front { client, agent, limits, trusted_proxies, entropy, texts, demo } = front;
        let metrics = Metrics::new();
        let pools = Pools::start(limits.pools, &metrics).map_err(WebError::Threads)?;
        let state = Arc::new(App::new(AppParts {
            portal: house.portal.clone(),
            desk: house.desk.clone(),
            store: house.store.clone(),
            texts: texts.clone(),
            forms: house.forms.clone(),
            bell: dispatcher.bell(),
            metrics: metrics.clone(),
            addresses: Addresses { clients: client.base_url.origin(), office: agent.base_url.origin() },
            spool: house.spool.clone(),
            demo,
        }));
        let rows = rows(&state);
        let wording: Arc<dyn Wording> = Arc::new(texts);
        let behind = |door: Door, origin| {
            let app = server::App::new(server::AppParts {
                state: Arc::clone(&state),
                table: RouteTable::for_origin(&rows, origin)?,
                origin,
                own_origin: door.base_url.origin(),
                transport: door.base_url.transport(),
                trusted_proxies: trusted_proxies.clone(),
                body_pace: limits.body,
                spool: house.spool.clone(),
                pools: pools.clone(),
                wording: Arc::clone(&wording),
                error_page: Some(pages::refused),
                on_refused: Some(App::record_refused),
                entropy: Arc::clone(&entropy),
                metrics: metrics.clone(),
            });
            door.listening(app)
        };
        let listeners = vec![behind(client, Origin::Clients)?, behind(agent, Origin::Office)?];
        Ok(Self { listeners, limits })
    }

    /// Serves until told to stop, by `stop` or a signal.
    pub fn run(self, stop: &Stop) -> io::Result<()> {
        server::run(self.listeners, self.limits.server, stop)
    }
}

/// Every row of the table; those of the demo only where there is one.
fn rows(app: &App) -> Vec<Route<App>> {
    let mut rows: Vec<Route<App>> = api::ROUTES.iter().map(|row| row.route).collect();
    rows.extend(api::description_routes());
    rows.extend(ops::routes::<App>());
    rows.extend(pages::routes());
    if app.demo().is_some() {
        rows.extend(crate::demo::routes());
    }
    rows
}
