use super::StoreError;
use crate::terms::{Acceptance, Announcement, Edition, EditionHead, InForce, TermsVersion};
use crate::{AccountId, CompanyId};

/// Reads terms and who accepted them.
pub trait TermsView {
    /// The published versions that count today. It is asked at every request of a client, so it costs one look-up
    /// whatever the number of versions.
    fn terms_in_force(&mut self, company: &CompanyId) -> Result<InForce, StoreError>;

    /// One version with its texts.
    fn edition(&mut self, company: &CompanyId, version: TermsVersion) -> Result<Option<Edition>, StoreError>;

    /// At most `limit` versions of the company without their texts, the newest first, from the first one before
    /// `before`.
    fn editions(
        &mut self,
        company: &CompanyId,
        before: Option<TermsVersion>,
        limit: usize,
    ) -> Result<Vec<EditionHead>, StoreError>;

    /// What the account has accepted, the newest version first.
    fn acceptances(&mut self, company: &CompanyId, account: AccountId) -> Result<Vec<Acceptance>, StoreError>;
}

/// Writes terms and who accepted them.
pub trait Terms: TermsView {
    /// Adds a version.
    ///
    /// To ensure correctness, a number that exists, and a second draft of the company, are refused as
    /// [`Taken`](super::StoreErrorKind::Taken).
    fn insert_edition(&mut self, edition: &Edition) -> Result<(), StoreError>;

    /// Replaces a draft by what became of it.
    ///
    /// To ensure correctness, a missing version and a published one are errors: what clients have accepted is never
    /// changed.
    fn update_edition(&mut self, edition: &Edition) -> Result<(), StoreError>;

    /// Appends the evidence that somebody accepted a version.
    ///
    /// To ensure correctness, a second one of the same account and version is refused as
    /// [`Taken`](super::StoreErrorKind::Taken), and none is ever changed or removed, also not with its account.
    fn insert_acceptance(&mut self, acceptance: &Acceptance) -> Result<(), StoreError>;

    /// An announcement that is under way, of any company.
    fn next_announcement(&mut self) -> Result<Option<Announcement>, StoreError>;

    /// Writes how far the company's announcement has come, in place of an earlier one.
    fn put_announcement(&mut self, announcement: &Announcement) -> Result<(), StoreError>;

    /// All mails of the company's announcement are in the outbox; without one it is no error.
    fn end_announcement(&mut self, company: &CompanyId) -> Result<(), StoreError>;
}
