//! The thin reference server.

pub mod answer;
pub mod cookies;
pub mod csrf;
pub mod fields;
pub mod headers;
pub mod json;
pub mod metrics;
pub mod panics;
pub mod pools;
pub mod problem;
pub mod refused;
pub mod request_id;
pub mod source_ip;
pub mod status;
