use super::StoreError;
use crate::privacy::{ErasureRequest, Farewell, Person, Tombstone};
use crate::{CompanyId, IntentId};

/// Reads who asked to be erased, and who was.
pub trait ErasuresView {
    /// The request of this person that waits.
    fn erasure_request(&mut self, company: &CompanyId, person: &Person) -> Result<Option<ErasureRequest>, StoreError>;

    /// At most `limit` requests of the company that wait, in the order of the persons, from the first one after `after`.
    fn erasure_requests(
        &mut self,
        company: &CompanyId,
        after: Option<&Person>,
        limit: usize,
    ) -> Result<Vec<ErasureRequest>, StoreError>;

    /// What is left of an account or a contact that was erased.
    fn tombstone(&mut self, company: &CompanyId, person: &Person) -> Result<Option<Tombstone>, StoreError>;

    /// Where this mail goes, as long as it is not settled.
    fn farewell(&mut self, company: &CompanyId, intent: IntentId) -> Result<Option<Farewell>, StoreError>;
}

/// Writes who asked to be erased, and who was.
pub trait Erasures: ErasuresView {
    /// Adds a request.
    ///
    /// To ensure correctness, a second one of the same person is refused as [`Taken`](super::StoreErrorKind::Taken), one of
    /// an account that is not there is an error, and one of an account goes with it.
    fn insert_erasure_request(&mut self, request: &ErasureRequest) -> Result<(), StoreError>;

    /// Removes the request of this person; what is not there is no error.
    fn remove_erasure_request(&mut self, company: &CompanyId, person: &Person) -> Result<(), StoreError>;

    /// Adds what is left of somebody.
    ///
    /// To ensure correctness, a second one of the same person is refused as [`Taken`](super::StoreErrorKind::Taken), and
    /// none is ever changed or removed.
    fn insert_tombstone(&mut self, tombstone: &Tombstone) -> Result<(), StoreError>;

    /// Adds where a mail goes that waits in the outbox.
    ///
    /// To ensure correctness, it is gone, and what it said overwritten, in the same transaction in which its mail is sent,
    /// superseded, expired or given up, whichever method does that; a second one of the same mail is refused as
    /// [`Taken`](super::StoreErrorKind::Taken), and one of a mail that is not there is an error.
    fn insert_farewell(&mut self, farewell: &Farewell) -> Result<(), StoreError>;
}
