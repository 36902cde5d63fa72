//! The company's terms of use: drafted, published, accepted (R-TERM-01).
//!
//! ```text
//!            change
//!           ┌──────┐
//!           ▼      │    publish
//!  draft ─► Draft ─┴─────────────► Published
//! ```
//!
//! What was published is never changed or removed, because clients have accepted exactly that. A company has at most one
//! draft, so that versions are published in the order of their numbers. Whoever has not accepted the newest *material*
//! version can only change the password, read the terms, accept them and sign out: that is in the types, as
//! [`MustAcceptTerms`](crate::session::MustAcceptTerms).

mod accept;
mod announce;
mod edit;
mod edition;
mod text;

pub use accept::{Acceptance, AcceptanceChannel, AcceptanceRefusal, TermsDuty, TermsShown};
pub(crate) use accept::{accept, read};
pub use announce::Announcement;
pub(crate) use announce::announce;
pub use edit::{TermsChange, TermsDraft, TermsRefusal};
pub(crate) use edit::{change, draft, edition, editions, publish};
pub use edition::{Edition, EditionHead, EditionState, InForce, Materiality, TermsVersion};
pub use text::{InvalidTermsText, TERMS_TEXT_MAX, TermsText, TermsTexts, TextDigest};
