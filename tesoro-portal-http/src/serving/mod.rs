//! The parts put together: from a folder and its settings to a running server.

mod dispatcher;
mod house;
mod web;

pub use dispatcher::Dispatcher;
pub(crate) use house::database;
pub use house::{House, HouseError, HouseParts, read_keys, write_new_keys};
pub use web::{Door, Front, Web, WebError};
