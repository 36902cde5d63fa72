//! The JSON API: rows, handlers, shapes, and its description.

mod client;
mod crm;
mod described;
mod docs;
mod routes;
pub mod shape;

pub use described::{Described, QueryField, Shape};
pub use docs::openapi;
pub use routes::ROUTES;
