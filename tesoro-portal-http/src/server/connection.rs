//! One connection, from the first byte to the last.

use std::future::poll_fn;
use std::net::SocketAddr;

use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::{Duration, timeout};

use super::app::{App, PeerAddress};
use super::io::Unstalled;
use super::limits::{BUFFER_MAX, HEADER_BYTES_MAX, Limits};
use crate::logging;

/// After the last answer what a client still sends is read and dropped for a moment: a socket closed over unread bytes
/// is reset, and the reset can overtake the answer.
const LINGER: Duration = Duration::from_secs(1);
const LINGER_BYTES: usize = 256 * 1024;

/// Serves a connection until it ends, its client is too slow, or `stopping` changes and the running request is done.
pub(super) async fn serve<S: Send + Sync + 'static>(
    stream: TcpStream,
    peer: SocketAddr,
    app: App<S>,
    limits: Limits,
    mut stopping: watch::Receiver<()>,
) {
    // Answers are small and whole: there is nothing to wait for.
    drop(stream.set_nodelay(true));
    let origin = app.origin();
    let io = Unstalled::new(TokioIo::new(stream), limits.stalled_write);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(PeerAddress(peer));
        app.answer(request)
    });
    // Without the timer the header timeout would not apply. It runs between requests as well, and so ends idle
    // connections. More than 100 headers are refused too, by hyper's own default.
    let mut connection = Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.headers)
        .max_header_size(HEADER_BYTES_MAX)
        .max_buf_size(BUFFER_MAX)
        .serve_connection(io, service);
    let mut is_stopping = false;
    loop {
        tokio::select! {
            // An error is the client's: it went away, was too slow, or broke HTTP, which hyper has answered.
            ended = poll_fn(|cx| connection.poll_without_shutdown(cx)) => {
                if let Err(error) = ended {
                    logging::broken(origin, &error);
                }
                break;
            }
            _ = stopping.changed(), if !is_stopping => {
                is_stopping = true;
                std::pin::Pin::new(&mut connection).graceful_shutdown();
            }
        }
    }
    let stream = connection.into_parts().io.into_inner().into_inner();
    drop(timeout(LINGER, linger(stream)).await);
}

async fn linger(mut stream: TcpStream) -> std::io::Result<()> {
    stream.shutdown().await?;
    let mut dropped = 0;
    let mut buffer = [0_u8; 4096];
    while dropped < LINGER_BYTES {
        match stream.read(&mut buffer).await? {
            0 => break,
            length => dropped += length,
        }
    }
    Ok(())
}
