//! The accept loops, and stopping them.

use std::future::Future;
use std::io;
use std::net::{SocketAddr, TcpListener as StdListener};
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{Duration, sleep, timeout};

use super::admission::Admission;
use super::app::App;
use super::connection;
use super::limits::Limits;

/// How long accepting pauses when the operating system has no descriptor left.
const PAUSE: Duration = Duration::from_millis(50);

/// A bound socket and the application behind it.
#[derive(Debug)]
pub struct Listening<S: 'static> {
    socket: StdListener,
    app: App<S>,
}

impl<S> Listening<S> {
    /// Binds `address`; port 0 takes a free one.
    pub fn bind(address: SocketAddr, app: App<S>) -> io::Result<Self> {
        Self::over(StdListener::bind(address)?, app)
    }

    /// Takes a socket that is bound already.
    pub fn over(socket: StdListener, app: App<S>) -> io::Result<Self> {
        socket.set_nonblocking(true)?;
        Ok(Self { socket, app })
    }

    /// The address that was bound.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.socket.local_addr()
    }
}

/// Stops a server from another thread, also one that is still to be run.
#[derive(Debug, Clone)]
pub struct Stop(Arc<watch::Sender<Phase>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Serving,
    Stopping,
}

impl Stop {
    /// A new handle, to be given to [`run`].
    pub fn new() -> Self {
        Self(Arc::new(watch::channel(Phase::Serving).0))
    }

    /// Takes no further connection, and lets running requests finish.
    pub fn stop(&self) {
        self.0.send_replace(Phase::Stopping);
    }
}

impl Default for Stop {
    fn default() -> Self {
        Self::new()
    }
}

/// Serves on a runtime of its own until `stop` or a signal (SIGINT, SIGTERM) says so. Blocks.
///
/// # Errors
///
/// The operating system's, where it gives no threads or takes no socket.
pub fn run<S: Send + Sync + 'static>(listeners: Vec<Listening<S>>, limits: Limits, stop: &Stop) -> io::Result<()> {
    let runtime = Builder::new_multi_thread().enable_all().thread_name("net").build()?;
    let stopping = stop.0.subscribe();
    runtime.block_on(async move {
        let stopped = async move {
            let mut stopping = stopping;
            tokio::select! {
                _ = stopping.wait_for(|phase| *phase == Phase::Stopping) => (),
                () = signalled() => (),
            }
        };
        serve(listeners, limits, stopped).await
    })
}

/// Serves until `stopped` is ready, then waits for running requests as long as the limits say.
///
/// # Errors
///
/// The operating system's, where it takes no socket.
pub async fn serve<S: Send + Sync + 'static>(
    listeners: Vec<Listening<S>>,
    limits: Limits,
    stopped: impl Future<Output = ()>,
) -> io::Result<()> {
    let (stop, stopping) = watch::channel(());
    let mut loops = JoinSet::new();
    for Listening { socket, app } in listeners {
        let socket = TcpListener::from_std(socket)?;
        loops.spawn(accept(socket, app, limits, stopping.clone()));
    }
    stopped.await;
    tracing::info!("stopping");
    stop.send_replace(());
    while loops.join_next().await.is_some() {}
    tracing::info!("stopped");
    Ok(())
}

async fn accept<S: Send + Sync + 'static>(
    socket: TcpListener,
    app: App<S>,
    limits: Limits,
    stopping: watch::Receiver<()>,
) {
    let slots = Arc::new(Semaphore::new(limits.connections));
    let admission = Admission::new(limits.connections_per_address, app.0.trusted_proxies.clone());
    let gauge = app.0.metrics.connections(app.0.origin.name());
    let mut connections = JoinSet::new();
    let mut watched = stopping.clone();
    loop {
        // The slot comes first: beyond the cap connections wait in the operating system's queue.
        let next = async {
            let slot = Arc::clone(&slots).acquire_owned().await.ok()?;
            Some((slot, socket.accept().await))
        };
        let (slot, accepted) = tokio::select! {
            _ = watched.changed() => break,
            next = next => match next {
                Some(next) => next,
                None => break,
            },
        };
        while connections.try_join_next().is_some() {}
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "no connection could be accepted");
                sleep(PAUSE).await;
                continue;
            }
        };
        let Some(ticket) = admission.admit(peer.ip()) else {
            gauge.refused();
            continue;
        };
        let (app, gauge, stopping) = (app.clone(), gauge.clone(), stopping.clone());
        connections.spawn(async move {
            gauge.opened();
            connection::serve(stream, peer, app, limits, stopping).await;
            gauge.closed();
            drop((slot, ticket));
        });
    }
    drop(socket);
    let all = async { while connections.join_next().await.is_some() {} };
    if timeout(limits.shutdown, all).await.is_err() {
        tracing::warn!("some requests were cut off");
    }
}

/// Waits for the operating system to ask for the end.
async fn signalled() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        // Without handlers the signals end the process by themselves.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => (),
        _ = terminate.recv() => (),
    }
}
