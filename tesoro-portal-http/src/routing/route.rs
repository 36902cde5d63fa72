//! One row of the table.

use std::fmt;

use super::request::Request;
use crate::answer::Answer;
use crate::refused::Refused;

/// Bytes of JSON or of a form that a client may send.
pub const CLIENT_BODY_MAX: usize = 64 * 1024;
/// Bytes that the CRM may send: a batch of 500 accounts with their hashes fits.
pub const CRM_BODY_MAX: usize = 1024 * 1024;

/// Bytes of an empty object, with room for white space.
const EMPTY_BODY_MAX: usize = 64;

/// Answers one request. It runs on a thread of its pool and may block; it reads the clock through the state.
pub type Handler<S> = fn(&S, &Request) -> Result<Answer, Refused>;

/// Answers a request by its handler, or without it.
pub type Around<S> = fn(&S, &Request, Handler<S>) -> Result<Answer, Refused>;
/// Says before an upload is received whether it is wanted at all. It runs on a read worker; its request has no body.
pub type Gate<S> = fn(&S, &Request) -> Result<(), Refused>;

/// The methods that routes have. `HEAD` is answered by the handler of `GET`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Changes nothing.
    Get,
    /// Makes something, or does something.
    Post,
    /// Puts something into a place.
    Put,
    /// Changes parts of something.
    Patch,
    /// Takes something away.
    Delete,
}

impl Method {
    /// The name in HTTP.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// Whether a request with it may change something.
    pub const fn is_unsafe(self) -> bool {
        !matches!(self, Self::Get)
    }

    pub(crate) fn of(method: &hyper::Method) -> Option<Self> {
        match *method {
            hyper::Method::GET | hyper::Method::HEAD => Some(Self::Get),
            hyper::Method::POST => Some(Self::Post),
            hyper::Method::PUT => Some(Self::Put),
            hyper::Method::PATCH => Some(Self::Patch),
            hyper::Method::DELETE => Some(Self::Delete),
            _ => None,
        }
    }
}

/// The two addresses of the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// `client.base_url`.
    Clients,
    /// `agent.base_url`.
    Office,
}

impl Origin {
    /// The name in logs and metrics.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clients => "clients",
            Self::Office => "office",
        }
    }
}

/// On which addresses a route is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origins {
    /// The clients' only.
    Clients,
    /// The office's only.
    Office,
    /// Both.
    Both,
}

impl Origins {
    /// Whether the route is on this one.
    pub const fn include(self, origin: Origin) -> bool {
        matches!((self, origin), (Self::Both, _) | (Self::Clients, Origin::Clients) | (Self::Office, Origin::Office))
    }
}

/// Who may ask. The handler gets its proof from the portal; the table is what tests and the description compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Anyone,
    /// A signed-in client, whose password and terms are in order.
    Client,
    /// A signed-in client, also one that has to change the password or accept the terms first.
    RestrictedClient,
    /// An agent, by key or by the console's session.
    Agent,
    /// Whoever reaches the office's address: supervision, not people.
    Operator,
}

/// What body a route takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepts {
    /// None; one that comes is refused.
    Nothing,
    /// None, or the empty JSON object that some programs send with every `POST`.
    EmptyJson,
    /// `application/json` of at most so many bytes.
    Json(usize),
    /// `application/x-www-form-urlencoded` of at most so many bytes.
    Form(usize),
    /// Bytes of any type, at most so many; the handler looks at what they are.
    Bytes(usize),
    /// A file of at most so many bytes, as it is or as the part `file` of a form. It waits outside of the memory, and the
    /// handler looks at what it is.
    Upload(usize),
}

impl Accepts {
    /// The longest body, in bytes.
    pub const fn limit(self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::EmptyJson => EMPTY_BODY_MAX,
            Self::Json(limit) | Self::Form(limit) | Self::Bytes(limit) | Self::Upload(limit) => limit,
        }
    }
}

/// Where a handler runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pool {
    /// On a read worker: it only reads, in one read transaction.
    Read,
    /// On a write worker, which may block until the shared commit or a password hash.
    Write,
    /// On one of few workers that compute for a long time: photos are decoded there.
    Media,
    /// On the thread of the connection: it neither blocks nor computes, and is answered when both pools are full.
    Inline,
}

/// Whom an answer is for, and so what a refusal looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// A program: problem documents.
    Api,
    /// A person: pages.
    Page,
}

/// Whether the pages that lead here say where the visitor comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Referrer {
    /// They do.
    Told,
    /// They do not, because their address holds a secret: their forms come with `Origin: null`.
    Withheld,
}

/// One row: a method, a pattern and everything that is decided before the handler runs.
pub struct Route<S: 'static> {
    pub(crate) method: Method,
    pub(crate) pattern: &'static str,
    pub(crate) access: Access,
    pub(crate) accepts: Accepts,
    pub(crate) pool: Pool,
    pub(crate) origins: Origins,
    pub(crate) face: Face,
    pub(crate) referrer: Referrer,
    pub(crate) gate: Option<Gate<S>>,
    pub(crate) handler: Handler<S>,
    pub(crate) around: Option<Around<S>>,
    pub(crate) is_counted: bool,
}

impl<S> Route<S> {
    /// A route as most are: `GET` reads and takes no body, the others write and take a client's JSON; an agent's are on
    /// the office's address with the CRM's body limit, all others on the clients'.
    ///
    /// `pattern` is written as in API.md: `/api/v1/portal/{company}`; a last segment `{*rest}` takes any number.
    pub const fn new(method: Method, pattern: &'static str, access: Access, handler: Handler<S>) -> Self {
        let (origins, limit) = match access {
            Access::Anyone | Access::Client | Access::RestrictedClient => (Origins::Clients, CLIENT_BODY_MAX),
            Access::Agent => (Origins::Office, CRM_BODY_MAX),
            Access::Operator => (Origins::Office, 0),
        };
        let (accepts, pool) = match method {
            Method::Get => (Accepts::Nothing, Pool::Read),
            Method::Delete => (Accepts::Nothing, Pool::Write),
            Method::Post | Method::Put | Method::Patch => (Accepts::Json(limit), Pool::Write),
        };
        Self {
            method,
            pattern,
            access,
            accepts,
            pool,
            origins,
            face: Face::Api,
            referrer: Referrer::Told,
            gate: None,
            handler,
            around: None,
            is_counted: false,
        }
    }

    /// A `GET` route.
    pub const fn get(pattern: &'static str, access: Access, handler: Handler<S>) -> Self {
        Self::new(Method::Get, pattern, access, handler)
    }

    /// A `POST` route.
    pub const fn post(pattern: &'static str, access: Access, handler: Handler<S>) -> Self {
        Self::new(Method::Post, pattern, access, handler)
    }

    /// A `PUT` route.
    pub const fn put(pattern: &'static str, access: Access, handler: Handler<S>) -> Self {
        Self::new(Method::Put, pattern, access, handler)
    }

    /// A `PATCH` route.
    pub const fn patch(pattern: &'static str, access: Access, handler: Handler<S>) -> Self {
        Self::new(Method::Patch, pattern, access, handler)
    }

    /// A `DELETE` route.
    pub const fn delete(pattern: &'static str, access: Access, handler: Handler<S>) -> Self {
        Self::new(Method::Delete, pattern, access, handler)
    }

    /// Takes another body.
    #[must_use]
    pub const fn accepting(mut self, accepts: Accepts) -> Self {
        self.accepts = accepts;
        self
    }

    /// Needs no body to do what it does.
    #[must_use]
    pub const fn bodiless(self) -> Self {
        self.accepting(Accepts::EmptyJson)
    }

    /// Takes an upload of at most `limit` bytes, if `gate` lets it in; the handler runs where it may compute.
    #[must_use]
    pub const fn uploading(mut self, limit: usize, gate: Gate<S>) -> Self {
        self.accepts = Accepts::Upload(limit);
        self.pool = Pool::Media;
        self.gate = Some(gate);
        self
    }

    /// Runs elsewhere.
    #[must_use]
    pub const fn on(mut self, pool: Pool) -> Self {
        self.pool = pool;
        self
    }

    /// Is on other addresses.
    #[must_use]
    pub const fn at(mut self, origins: Origins) -> Self {
        self.origins = origins;
        self
    }

    /// Is a page: refusals are pages too, and what is posted to it is a form.
    #[must_use]
    pub const fn page(mut self) -> Self {
        self.face = Face::Page;
        if let Accepts::Json(limit) = self.accepts {
            self.accepts = Accepts::Form(limit);
        }
        self
    }

    /// Takes the form of a page that does not say where the visitor comes from.
    #[must_use]
    pub const fn unreferred(mut self) -> Self {
        self.referrer = Referrer::Withheld;
        self
    }

    /// Is counted and told although it is a `GET`: with a cookie it has to come from our own pages, or others could use it
    /// up for the client (THREATS 34).
    #[must_use]
    pub const fn counted(mut self) -> Self {
        self.is_counted = true;
        self
    }

    /// Runs its handler within this.
    #[must_use]
    pub const fn within(mut self, around: Around<S>) -> Self {
        self.around = Some(around);
        self
    }

    /// Answers a request, within what is around the handler.
    pub(crate) fn run(&self, state: &S, request: &Request) -> Result<Answer, Refused> {
        match self.around {
            Some(around) => around(state, request, self.handler),
            None => (self.handler)(state, request),
        }
    }

    /// The method.
    pub const fn method(&self) -> Method {
        self.method
    }

    /// The pattern.
    pub const fn pattern(&self) -> &'static str {
        self.pattern
    }

    /// Who may ask.
    pub const fn access(&self) -> Access {
        self.access
    }

    /// What body it takes.
    pub const fn accepts(&self) -> Accepts {
        self.accepts
    }

    /// On which addresses it is.
    pub const fn origins(&self) -> Origins {
        self.origins
    }

    /// Whether the pages that lead here say where the visitor comes from.
    pub const fn referrer(&self) -> Referrer {
        self.referrer
    }

    /// Whom it is for.
    pub const fn face(&self) -> Face {
        self.face
    }
}

impl<S> Clone for Route<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Route<S> {}

impl<S> fmt::Debug for Route<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({:?}, {:?}, {:?})", self.method.name(), self.pattern, self.access, self.accepts, self.pool)
    }
}
