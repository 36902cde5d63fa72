//! The application inside a host of its own: a service over any body, without our listeners.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod wire;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::mpsc::channel;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::{Request, StatusCode};
use tesoro_portal_http::metrics::Metrics;
use tesoro_portal_http::pools::{PoolSizes, Pools};
use tesoro_portal_http::routing::Origin;
use tesoro_portal_http::server::PeerAddress;
use tower_service::Service;
use wire::{Bench, Setup, application};

/// What axum asks of a service that it is to mount.
fn mountable<S, B>(service: S) -> S
where
    S: Service<Request<B>, Error = std::convert::Infallible> + Clone + Send + Sync + 'static,
    S::Future: Send + 'static,
{
    service
}

#[test]
fn a_host_mounts_the_application_as_a_service() {
    let metrics = Metrics::new();
    let pools =
        Pools::start(PoolSizes { read_workers: 1, write_workers: 1, ..PoolSizes::default() }, &metrics).unwrap();
    let bench = Bench {
        metrics,
        echoed: AtomicUsize::new(0),
        waiting: Mutex::new(channel().0),
        release: Mutex::new(channel().1),
    };
    let app = application(&Setup::default(), Origin::Clients, Arc::new(bench), pools);
    let mut service = mountable::<_, Full<Bytes>>(app);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let peer: SocketAddr = "203.0.113.9:4711".parse().unwrap();
    let request = |uri: &str| {
        let request = Request::get(uri).header("host", "x").extension(PeerAddress(peer));
        request.body(Full::new(Bytes::new())).unwrap()
    };
    runtime.block_on(async {
        let answer = service.call(request("/source")).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(body["source"], "203.0.113.9");
        assert_eq!(service.call(request("/nowhere")).await.unwrap().status(), StatusCode::NOT_FOUND);
    });
}
