//! A server with a few routes of its own, and a client that writes raw bytes.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests; not every test file uses every helper"
)]
#![allow(
    unused_imports,
    unreachable_pub,
    missing_docs,
    reason = "a module of every test file, which each use a part of it"
)]

mod client;
pub mod routes;
mod server;

pub use client::{Answer, Wire};
pub use routes::Bench;
pub use server::{Setup, TestServer, application};
