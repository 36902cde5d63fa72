//! A row of the route table together with what the API description says of it: one list makes both, so that neither
//! can have a route the other lacks.

use std::borrow::Cow;

use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use super::once;
use crate::app::App;
use crate::routing::{Access, Route};

/// A JSON type: its name, and what its parts are called, for the description.
#[derive(Clone, Copy)]
pub struct Shape {
    pub(super) name: fn() -> Cow<'static, str>,
    pub(super) schema: fn() -> RefOr<Schema>,
    pub(super) parts: fn(&mut Vec<(String, RefOr<Schema>)>),
}

impl Shape {
    const fn of<T: ToSchema>() -> Self {
        Self { name: T::name, schema: <T as PartialSchema>::schema, parts: T::schemas }
    }
}

/// A parameter of the query.
#[derive(Debug, Clone, Copy)]
pub struct QueryField {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
}

/// A row of the table with its description.
#[derive(Clone, Copy)]
pub struct Described {
    /// The row.
    pub route: Route<App>,
    /// What it does, in one sentence.
    pub about: &'static str,
    /// The body it takes.
    pub takes: Option<Shape>,
    /// The status of success.
    pub status: u16,
    /// The body of success.
    pub gives: Option<Shape>,
    /// The media type of a file that it answers instead.
    pub serves: Option<&'static str>,
    /// A second status of success, without a body.
    pub or: Option<u16>,
    /// The parameters of its query.
    pub query: &'static [QueryField],
    /// Whether it is done once under an `Idempotency-Key`.
    pub is_once: bool,
}

impl Described {
    /// A route that answers 204 without a body, until said otherwise.
    pub const fn new(route: Route<App>, about: &'static str) -> Self {
        Self { route, about, takes: None, status: 204, gives: None, serves: None, or: None, query: &[], is_once: false }
    }

    /// It takes this body.
    #[must_use]
    pub const fn takes<T: ToSchema>(mut self) -> Self {
        self.takes = Some(Shape::of::<T>());
        self
    }

    /// It answers this body with this status.
    #[must_use]
    pub const fn gives<T: ToSchema>(mut self, status: u16) -> Self {
        self.status = status;
        self.gives = Some(Shape::of::<T>());
        self
    }

    /// It answers 200 with a file of this media type.
    #[must_use]
    pub const fn serves(mut self, media_type: &'static str) -> Self {
        self.status = 200;
        self.serves = Some(media_type);
        self
    }

    /// It answers this status without a body.
    #[must_use]
    pub const fn answers(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Or it answers this status without a body.
    #[must_use]
    pub const fn or(mut self, status: u16) -> Self {
        self.or = Some(status);
        self
    }

    /// It is done once under an `Idempotency-Key`: for whatever makes something or sets something going, and answers no
    /// credential.
    #[must_use]
    pub const fn once(mut self) -> Self {
        self.is_once = true;
        self.route = match self.route.access() {
            Access::Client | Access::RestrictedClient => self.route.within(once::for_clients),
            Access::Agent | Access::Anyone | Access::Operator => self.route.within(once::for_agents),
        };
        self
    }

    /// It takes these parameters in its query.
    #[must_use]
    pub const fn query(mut self, fields: &'static [QueryField]) -> Self {
        self.query = fields;
        self
    }
}
