use time::{Duration, UtcDateTime};

use super::{Decision, Device, SourceKey, States, ThrottleKey, ThrottleLimits, ThrottleState, decide, succeeded};
use crate::CompanyId;
use crate::key_ring::KeyRing;
use crate::ports::{StoreError, UnitOfWork};
use crate::session::TokenDigest;

/// The three counters of a sign-in in a store (R-AUTH-03), under keyed hashes, so that those of unknown addresses hold no
/// address. A host that signs its own agents in counts their tries with it, too.
#[derive(Debug)]
pub struct Tries<'a> {
    company: &'a CompanyId,
    device: Device,
    pair: ThrottleKey,
    address: ThrottleKey,
    source: ThrottleKey,
}

impl<'a> Tries<'a> {
    /// The counters of `who`, the text that tells one account from another: an address in the one form it is compared
    /// in. Somebody who does not exist has counters, too. A device that is known to the account has a counter of its own
    /// in place of the pair's.
    pub fn of(
        company: &'a CompanyId,
        who: &str,
        (source, known_device): (SourceKey, Option<&TokenDigest>),
        keys: &KeyRing,
    ) -> Self {
        Self {
            company,
            pair: match known_device {
                Some(device) => ThrottleKey::device(keys, company, who, device),
                None => ThrottleKey::pair(keys, company, who, &source),
            },
            device: if known_device.is_some() { Device::Known } else { Device::Unknown },
            address: ThrottleKey::address(keys, company, who),
            source: ThrottleKey::source(keys, company, &source),
        }
    }

    /// Counts a try as if it failed, or answers how long to wait. What it writes is to be committed either way.
    pub fn count(
        &self,
        uow: &mut dyn UnitOfWork,
        limits: &ThrottleLimits,
        now: UtcDateTime,
    ) -> Result<Option<Duration>, StoreError> {
        let before = self.read(uow)?;
        match decide(now, self.device, &before, limits) {
            Decision::Wait { until, states } => {
                self.write(uow, &before, &states, limits, now)?;
                Ok(Some((until - now).max(Duration::SECOND)))
            }
            Decision::Counted(next) => {
                let next = States { pair: Some(next.pair), address: Some(next.address), source: Some(next.source) };
                self.write(uow, &before, &next, limits, now)?;
                Ok(None)
            }
        }
    }

    /// The password was right: the pair is cleared, and the address loses the try that was counted for it.
    pub fn settle(
        &self,
        uow: &mut dyn UnitOfWork,
        limits: &ThrottleLimits,
        now: UtcDateTime,
    ) -> Result<(), StoreError> {
        let before = self.read(uow)?;
        self.write(uow, &before, &succeeded(&before, limits), limits, now)
    }

    fn read(&self, uow: &mut dyn UnitOfWork) -> Result<States, StoreError> {
        Ok(States {
            pair: uow.throttle(self.company, &self.pair)?,
            address: uow.throttle(self.company, &self.address)?,
            source: uow.throttle(self.company, &self.source)?,
        })
    }

    fn write(
        &self,
        uow: &mut dyn UnitOfWork,
        before: &States,
        after: &States,
        limits: &ThrottleLimits,
        now: UtcDateTime,
    ) -> Result<(), StoreError> {
        let forget_at = now.saturating_add(limits.forget_after);
        let changes: [(&ThrottleKey, Option<ThrottleState>, Option<ThrottleState>); 3] = [
            (&self.pair, before.pair, after.pair),
            (&self.address, before.address, after.address),
            (&self.source, before.source, after.source),
        ];
        for (key, before, after) in changes {
            match after {
                Some(state) if before != after => uow.put_throttle(self.company, key, &state, forget_at)?,
                None if before.is_some() => uow.clear_throttle(self.company, key)?,
                _ => {}
            }
        }
        Ok(())
    }
}
