use time::UtcDateTime;

use super::state::State;
use crate::mail::{Intent, IntentState, Superseded};
use crate::ports::{IntentFilter, Outbox, OutboxView, Settled, StoreError, StoreErrorKind};
use crate::{AccountId, CompanyId, IntentId};

impl OutboxView for State {
    fn intent(&mut self, company: &CompanyId, id: IntentId) -> Result<Option<Intent>, StoreError> {
        Ok(self.intents.row(company, &id).cloned())
    }

    fn intents(
        &mut self,
        company: &CompanyId,
        filter: IntentFilter,
        before: Option<IntentId>,
        limit: usize,
    ) -> Result<Vec<Intent>, StoreError> {
        let newest_first = self.intents.before(company, before.as_ref()).map(|(_, intent)| intent);
        let passing = newest_first.filter(|intent| filter.account.is_none_or(|id| intent.mail.account() == Some(id)));
        Ok(passing.take(limit).cloned().collect())
    }
}

impl Outbox for State {
    fn enqueue(&mut self, intent: &Intent) -> Result<(), StoreError> {
        self.intents.insert(&intent.company, intent.id, intent.clone(), "add a mail to the outbox")
    }

    fn claim_due(
        &mut self,
        now: UtcDateTime,
        lease_until: UtcDateTime,
        limit: usize,
    ) -> Result<Vec<Intent>, StoreError> {
        let heeds_leases = self.conduct.heeds_leases();
        let mut due: Vec<(UtcDateTime, Intent)> = self
            .intents
            .all()
            .filter_map(|(_, _, intent)| match intent.state {
                IntentState::Claimed { lease_until, .. } if !heeds_leases => Some((lease_until, intent.clone())),
                IntentState::Claimed { lease_until: since, .. } | IntentState::Queued { due_at: since, .. } => {
                    intent.is_claimable(now).then(|| (since, intent.clone()))
                }
                _ => None,
            })
            .collect();
        due.sort_by_key(|(since, intent)| (*since, intent.queued_at, intent.id));
        Ok(due.into_iter().take(limit).map(|(_, intent)| self.claim(intent, lease_until)).collect())
    }

    fn settle(&mut self, intent: &Intent, attempt: u32) -> Result<Settled, StoreError> {
        let Some(stored) = self.intents.row(&intent.company, &intent.id).cloned() else { return Ok(Settled::Lost) };
        let has_claim = matches!(stored.state, IntentState::Claimed { attempts, .. } if attempts == attempt);
        if !has_claim && self.conduct.heeds_claims() {
            return Ok(Settled::Lost);
        }
        self.intents.put(&intent.company, intent.id, Intent { state: intent.state.clone(), ..stored });
        self.forget_farewell(&intent.company, intent.id, &intent.state);
        Ok(Settled::Written)
    }

    fn drop_mail(&mut self, company: &CompanyId, account: AccountId, at: UtcDateTime) -> Result<u64, StoreError> {
        let of_account = self.intents.of(company).filter(|(_, intent)| intent.mail.account() == Some(account));
        let of_account: Vec<Intent> = of_account.map(|(_, intent)| intent.clone()).collect();
        let mut dropped = 0;
        for intent in of_account {
            let state = match intent.state.clone() {
                IntentState::Queued { .. } | IntentState::Claimed { .. } if !self.conduct.drops_mail() => continue,
                IntentState::Queued { .. } | IntentState::Claimed { .. } => {
                    dropped += 1;
                    IntentState::Superseded { at, why: Superseded::AccountClosed }
                }
                IntentState::Dead { at, attempts, .. } => IntentState::Dead { at, attempts, failure: String::new() },
                settled => settled,
            };
            self.forget_farewell(company, intent.id, &state);
            self.intents.put(company, intent.id, Intent { state, ..intent });
        }
        Ok(dropped)
    }

    fn requeue(&mut self, intent: &Intent) -> Result<(), StoreError> {
        const STEP: &str = "queue a mail again";
        let Some(stored) = self.intents.row(&intent.company, &intent.id).cloned() else {
            return self.intents.require(&intent.company, &intent.id, STEP);
        };
        if matches!(stored.state, IntentState::Claimed { .. }) {
            return Err(StoreError::new(StoreErrorKind::Misuse, STEP).because("somebody has claimed it"));
        }
        if intent.attempts() < stored.attempts() && self.conduct.heeds_claims() {
            return Err(StoreError::new(StoreErrorKind::Misuse, STEP).because("it was tried more often"));
        }
        let (queued_at, state) = (intent.queued_at, intent.state.clone());
        self.forget_farewell(&intent.company, intent.id, &state);
        self.intents.put(&intent.company, intent.id, Intent { queued_at, state, ..stored });
        Ok(())
    }
}

impl State {
    fn claim(&mut self, intent: Intent, lease_until: UtcDateTime) -> Intent {
        let state = IntentState::Claimed { attempts: intent.attempts().saturating_add(1), lease_until };
        let claimed = Intent { state, ..intent };
        self.intents.put(&claimed.company, claimed.id, claimed.clone());
        claimed
    }
}
