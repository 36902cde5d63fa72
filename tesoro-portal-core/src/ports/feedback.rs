use super::StoreError;
use crate::feedback::{Feedback, FeedbackId, FeedbackKind, UploadDigest};
use crate::media::StorageKey;
use crate::{AccountId, CompanyId, ContactId, DealId, ViewingId};

/// Reads what clients brought.
pub trait FeedbackView {
    /// The feedback with this id, of whichever kind.
    fn feedback(&mut self, company: &CompanyId, id: FeedbackId) -> Result<Option<Feedback>, StoreError>;

    /// At most `limit` of the account's feedback of this kind from this viewing, in ascending order of ids, from the first
    /// one after `after`.
    fn feedback_of_viewing(
        &mut self,
        company: &CompanyId,
        of: (ViewingId, FeedbackKind),
        account: AccountId,
        after: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError>;

    /// At most `limit` of what the account brought, of whichever kind and from wherever, its picture included, in ascending
    /// order of ids, from the first one after `after`.
    fn feedback_of_account(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        after: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError>;

    /// How much feedback of this kind the viewing has, whosever it is.
    fn count_feedback(
        &mut self,
        company: &CompanyId,
        viewing: ViewingId,
        kind: FeedbackKind,
    ) -> Result<u64, StoreError>;

    /// At most `limit` of the contact's feedback, in descending order of ids, from the first one before `before`.
    fn feedback_of_contact(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError>;

    /// The same of a deal.
    fn feedback_of_deal(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        before: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError>;

    /// What the account uploaded by this key (R-FEED-05).
    fn feedback_by_upload(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        upload: &UploadDigest,
    ) -> Result<Option<Feedback>, StoreError>;

    /// The account's picture (R-PIC-01).
    fn picture(&mut self, company: &CompanyId, account: AccountId) -> Result<Option<Feedback>, StoreError>;

    /// Which of these files some feedback of any company is in, in any order.
    ///
    /// To ensure correctness, none is left out: the sweep removes the others.
    fn files_in_use(&mut self, keys: &[StorageKey]) -> Result<Vec<StorageKey>, StoreError>;
}

/// Writes what clients brought.
pub trait FeedbackStore: FeedbackView {
    /// Adds feedback.
    ///
    /// To ensure correctness, a second one with the same id, by the same upload of the same account, or a second picture of
    /// an account, is refused as [`Taken`](super::StoreErrorKind::Taken) by the store's own uniqueness; and removing an
    /// account removes its feedback.
    fn insert_feedback(&mut self, feedback: &Feedback) -> Result<(), StoreError>;

    /// Replaces the feedback with this company and id; a missing row is an error.
    fn update_feedback(&mut self, feedback: &Feedback) -> Result<(), StoreError>;

    /// Removes feedback; what is not there is no error.
    fn remove_feedback(&mut self, company: &CompanyId, id: FeedbackId) -> Result<(), StoreError>;

    /// Removes what was brought from the contact's viewings, whichever account brought it (R-PRIV-02), and answers how many
    /// that were.
    fn remove_feedback_of_contact(&mut self, company: &CompanyId, contact: &ContactId) -> Result<u64, StoreError>;

    /// Gives the feedback of one contact to another, into which the CRM merges it (R-ADM-06), and answers how many.
    fn reassign_feedback(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId)
    -> Result<u64, StoreError>;
}
