//! From a socket to a handler and back: connections, bodies, deadlines (THREATS 48, 49).

mod admission;
mod app;
mod body;
mod compress;
mod connection;
mod exchange;
mod io;
mod limits;
mod listen;
mod outgoing;
mod paced;
mod receive;

pub(crate) use compress::{gzip, takes_gzip};

pub use app::{AnswerFuture, App, AppParts, ErrorPage, OnRefused, PeerAddress, Unanswered};
pub use limits::{BodyPace, HEADER_BYTES_MAX, Limits};
pub use listen::{Listening, Stop, run, serve};
pub use outgoing::{FileBody, Outgoing};
