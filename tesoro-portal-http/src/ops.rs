//! The routes for operators: is it alive, is it ready, which version, how busy (ASVS 13.4.5).

use hyper::StatusCode;
use serde::Serialize;

use crate::answer::{Answer, TEXT};
use crate::metrics::Metrics;
use crate::refused::Refused;
use crate::routing::{Access, Origins, Pool, Request, Route};

/// What these routes need of the state.
pub trait Operations {
    /// The server's metrics.
    fn metrics(&self) -> &Metrics;

    /// Whether requests can be answered: the store is there, and its schema is ours. May block.
    fn ready(&self) -> Result<(), Refused>;
}

/// `/healthz`, `/readyz` and `/version` on both origins, `/metrics` on the office's.
pub fn routes<S: Operations>() -> [Route<S>; 4] {
    [
        Route::get("/healthz", Access::Anyone, healthz::<S>).at(Origins::Both).on(Pool::Inline),
        Route::get("/readyz", Access::Anyone, readyz::<S>).at(Origins::Both),
        Route::get("/version", Access::Anyone, version::<S>).at(Origins::Both).on(Pool::Inline),
        Route::get("/metrics", Access::Operator, metrics::<S>).on(Pool::Inline),
    ]
}

#[expect(clippy::unnecessary_wraps, reason = "a handler's signature")]
fn healthz<S>(_: &S, _: &Request) -> Result<Answer, Refused> {
    Ok(Answer::of(StatusCode::OK, TEXT, "ok\n"))
}

fn readyz<S: Operations>(state: &S, _: &Request) -> Result<Answer, Refused> {
    state.ready().map(|()| Answer::of(StatusCode::OK, TEXT, "ready\n"))
}

#[derive(Serialize)]
struct Version {
    name: &'static str,
    version: &'static str,
}

fn version<S>(_: &S, _: &Request) -> Result<Answer, Refused> {
    Answer::ok(&Version { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") })
}

fn metrics<S: Operations>(state: &S, _: &Request) -> Result<Answer, Refused> {
    let text = state.metrics().render().map_err(|error| Refused::internal(&error))?;
    Ok(Answer::of(StatusCode::OK, "application/openmetrics-text; version=1.0.0; charset=utf-8", text))
}
