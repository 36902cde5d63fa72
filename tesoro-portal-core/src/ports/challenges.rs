use time::UtcDateTime;

use super::StoreError;
use crate::account::EmailKey;
use crate::challenge::{Asker, Challenge, Purpose};
use crate::{ChallengeId, CompanyId};

/// Reads challenges.
pub trait ChallengesView {
    /// The challenge with this id, over or not.
    fn challenge(&mut self, company: &CompanyId, id: ChallengeId) -> Result<Option<Challenge>, StoreError>;

    /// The challenge for this address and purpose that was last asked for from there, over or not; of those that were
    /// asked for at the same instant, the one with the greatest id.
    fn latest_challenge_of(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        purpose: Purpose,
        asker: &Asker,
    ) -> Result<Option<Challenge>, StoreError>;
}

/// Writes challenges.
pub trait Challenges: ChallengesView {
    /// Adds a challenge; an id that exists is refused as [`Taken`](super::StoreErrorKind::Taken).
    fn insert_challenge(&mut self, challenge: &Challenge) -> Result<(), StoreError>;

    /// Replaces the challenge; a missing row is an error.
    ///
    /// To ensure correctness, it is what the last committed unit of work left that was read before in this one: two
    /// tries at once never write the same count.
    fn update_challenge(&mut self, challenge: &Challenge) -> Result<(), StoreError>;

    /// Removes the challenges for this address, of one purpose or of all, and answers how many there were.
    fn drop_challenges(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        purpose: Option<Purpose>,
    ) -> Result<u64, StoreError>;

    /// Removes at most `limit` challenges, of any company, that are over at `now`, and answers how many.
    fn sweep_challenges(&mut self, now: UtcDateTime, limit: usize) -> Result<u64, StoreError>;
}
