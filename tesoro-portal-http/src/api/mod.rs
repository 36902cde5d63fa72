//! The JSON API: rows, handlers, shapes, and its description.

mod client;
mod crm;
mod described;
mod docs;
pub(crate) mod file;
mod once;
mod page;
mod routes;
pub mod shape;

pub use described::{Described, QueryField, Shape};
pub use docs::{Addresses, openapi};
pub use page::routes as description_routes;
pub use routes::ROUTES;
pub(crate) use routes::{PHOTO_UPLOAD_MAX, VOICE_UPLOAD_MAX};
