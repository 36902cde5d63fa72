use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::catalogue::cases;
use super::host::{HostActs, Joining};
use super::stage::Stage;
use crate::crm::{Agent, Company, Contact, Deal, Property};
use crate::ports::Store;

/// What an adapter provides: one store with nothing in it, and a way to write the CRM's own rows.
///
/// Rows are written before the bodies that read them begin, never from within one. A row that is there is replaced.
pub trait Harness: Send + Sync {
    /// The store; the same one at each call.
    fn store(&self) -> Arc<dyn Store>;

    /// Writes a company into the CRM.
    fn put_company(&self, company: &Company);

    /// Writes an agent into the CRM.
    fn put_agent(&self, agent: &Agent);

    /// Writes a contact into the CRM.
    fn put_contact(&self, contact: &Contact);

    /// Writes a property into the CRM, with its photos.
    fn put_property(&self, property: &Property);

    /// Writes a deal into the CRM; its contact and its property are there.
    fn put_deal(&self, deal: &Deal);

    /// Another store over the same data, opened as another process would; `None` where data cannot outlive the store.
    fn reopen(&self) -> Option<Arc<dyn Store>>;

    /// Runs `acts` within a transaction that the host begins on a connection of its own, and ends it as they say: with a
    /// commit or a rollback, and with a rollback after a panic, which goes on. Nothing is run where an adapter cannot
    /// join.
    fn host(&self, acts: HostActs<'_>) -> Joining;
}

/// One promise of the ports, with the proof.
#[derive(Clone, Copy)]
pub struct Case {
    name: &'static str,
    obligation: &'static str,
    body: fn(&Stage<'_>),
}

impl Case {
    pub(super) const fn new(name: &'static str, obligation: &'static str, body: fn(&Stage<'_>)) -> Self {
        Self { name, obligation, body }
    }

    /// Its name, unique and stable.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What the ports promise.
    pub fn obligation(&self) -> &'static str {
        self.obligation
    }

    /// Runs it on a store with nothing in it.
    pub fn prove(&self, harness: &dyn Harness) -> Result<(), Broken> {
        catch_unwind(AssertUnwindSafe(|| (self.body)(&Stage::new(harness)))).map_err(|panic| Broken {
            case: self.name,
            obligation: self.obligation,
            why: words(panic.as_ref()),
        })
    }
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Case").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A store does not keep a promise.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{case} is broken: {obligation}\n  {why}")]
pub struct Broken {
    /// The case that found it.
    pub case: &'static str,
    /// What the ports promise.
    pub obligation: &'static str,
    /// What was found instead.
    pub why: String,
}

/// Runs one case by its name, as [`tests!`](super::tests) does.
///
/// # Panics
///
/// When the promise is broken, or there is no such case.
pub fn run(name: &str, harness: &dyn Harness) {
    let case = cases().iter().find(|case| case.name == name).unwrap_or_else(|| panic!("there is no case {name}"));
    if let Err(broken) = case.prove(harness) {
        panic!("{broken}");
    }
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words").to_owned()
}
