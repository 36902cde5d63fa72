//! A whole house behind two sockets: the demo with its data in a folder of the test's own, or the same parts with
//! cheap hashes and a proxy that is trusted; and a client that speaks plain HTTP/1.1.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::must_use_candidate,
    reason = "a module of many test files, which each use a part of it"
)]

mod call;
mod codes;
mod demo;
mod open;
mod people;
mod routes;

pub use call::{Answer, Call, race};
pub use codes::{Flow, PORTAL, wrong};
pub use demo::House;
pub use open::{AGENT_PASSWORD, Addresses, Open, Opening, contact};
pub use people::{EMMA, HANNA, INES, JORIS, LIAM, MARTA, MILA, RUI, SANNE, fresh_password};
pub use routes::{Row, rows};
