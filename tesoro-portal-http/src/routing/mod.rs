//! Which handler answers which request: one table, from which the router, the tests and the API description are made.

mod path;
mod request;
mod route;
mod table;

pub(crate) use request::{Credential, credential};
pub use request::{Request, RequestParts};
pub use route::{
    Accepts, Access, Around, CLIENT_BODY_MAX, CRM_BODY_MAX, Face, Gate, Handler, Method, Origin, Origins, Pool,
    Referrer, Route,
};
pub use table::{InvalidTable, Lookup, Params, RouteTable};
