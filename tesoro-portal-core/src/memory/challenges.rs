use time::UtcDateTime;

use super::sessions::count;
use super::state::State;
use crate::account::EmailKey;
use crate::challenge::{Asker, Challenge, Purpose};
use crate::ports::{Challenges, ChallengesView, StoreError};
use crate::{ChallengeId, CompanyId};

impl ChallengesView for State {
    fn challenge(&mut self, company: &CompanyId, id: ChallengeId) -> Result<Option<Challenge>, StoreError> {
        Ok(self.challenges.row(company, &id).cloned())
    }

    fn latest_challenge_of(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        purpose: Purpose,
        asker: &Asker,
    ) -> Result<Option<Challenge>, StoreError> {
        let is_meant = |challenge: &Challenge| {
            challenge.email.key() == email && challenge.purpose == purpose && challenge.asker.as_ref() == Some(asker)
        };
        let meant = self.challenges.of(company).map(|(_, challenge)| challenge).filter(|challenge| is_meant(challenge));
        Ok(meant.max_by_key(|challenge| (challenge.requested_at, challenge.id)).cloned())
    }
}

impl Challenges for State {
    fn insert_challenge(&mut self, challenge: &Challenge) -> Result<(), StoreError> {
        self.challenges.insert(&challenge.company, challenge.id, challenge.clone(), "add a challenge")
    }

    fn update_challenge(&mut self, challenge: &Challenge) -> Result<(), StoreError> {
        self.challenges.update(&challenge.company, challenge.id, challenge.clone(), "change a challenge")
    }

    fn drop_challenges(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        purpose: Option<Purpose>,
    ) -> Result<u64, StoreError> {
        let of_address = |challenge: &Challenge| {
            challenge.email.key() == email && purpose.is_none_or(|purpose| purpose == challenge.purpose)
        };
        let dropped: Vec<ChallengeId> =
            self.challenges.of(company).filter(|(_, challenge)| of_address(challenge)).map(|(id, _)| *id).collect();
        for id in &dropped {
            self.challenges.remove(company, id);
        }
        Ok(count(dropped.len()))
    }

    fn sweep_challenges(&mut self, now: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        Ok(count(self.challenges.sweep(limit, |challenge| challenge.expires_at <= now).len()))
    }
}
