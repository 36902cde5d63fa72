//! The thin reference server.

pub mod answer;
pub mod config;
pub mod api;
pub mod app;
pub mod cookies;
pub mod csrf;
pub mod desk;
pub mod fields;
pub mod headers;
pub mod json;
pub mod logging;
pub mod metrics;
mod nearest;
pub mod ops;
pub mod panics;
pub mod pools;
pub mod problem;
pub mod refused;
pub mod request_id;
pub mod routing;
pub mod server;
pub mod source_ip;
pub mod status;
