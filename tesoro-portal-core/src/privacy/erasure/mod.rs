//! A client's data are erased (R-PRIV-02, ADR 0011).
//!
//! ```text
//!   ask ──► asked ──► approve ──► erased
//!             │
//!             └── withdraw: nothing has happened
//! ```
//!
//! Erasure is of a person: of an account with all contacts that are linked to it when it is approved, or of a contact that
//! has no account. Whoever shares a contact with somebody else is unlinked from it first, by the office.
//!
//! Everything that tells of the person goes in one transaction, the CRM's own records included. What stays are ids, times,
//! and a tombstone for the account and for each contact: deals, viewings and the history keep what they refer to, and what
//! was accepted stays as evidence. It cannot be undone.

mod client;
mod erase;
mod follow;
mod office;
mod refusal;
mod state;

pub(crate) use client::{request, standing_request, withdraw};
pub(crate) use erase::Means;
pub(crate) use follow::{follow_merge, forget_request};
pub(crate) use office::{approve, ask, standing, waiting};
pub use refusal::{ErasureRefusal, ErasureRequestRefusal};
pub use state::{ErasureRequest, ErasureStanding, Farewell, Person, Tombstone, WaitingErasure};
