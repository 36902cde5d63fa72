//! The three counters of a sign-in (R-AUTH-03), under keyed hashes, so that those of unknown addresses hold no address.

use time::{Duration, UtcDateTime};

use crate::CompanyId;
use crate::account::EmailAddress;
use crate::key_ring::KeyRing;
use crate::ports::{StoreError, UnitOfWork};
use crate::session::TokenDigest;
use crate::throttle::{
    Decision, Device, SourceKey, States, ThrottleKey, ThrottleLimits, ThrottleState, decide, succeeded,
};

/// The counters of one address from one source.
pub(crate) struct Tries<'a> {
    company: &'a CompanyId,
    device: Device,
    pair: ThrottleKey,
    address: ThrottleKey,
    source: ThrottleKey,
}

impl<'a> Tries<'a> {
    /// The counters of the address as typed. A text that is no address has counters, too: nothing tells the two apart.
    /// A device that is known to the account has a counter of its own in place of the pair's.
    pub(crate) fn of(
        company: &'a CompanyId,
        typed: &str,
        (source, known_device): (SourceKey, Option<&TokenDigest>),
        keys: &KeyRing,
    ) -> Self {
        let address = match EmailAddress::parse(typed) {
            Ok(email) => email.key().as_str().to_owned(),
            Err(_) => typed.trim().to_lowercase(),
        };
        Self {
            company,
            pair: match known_device {
                Some(device) => ThrottleKey::device(keys, company, &address, device),
                None => ThrottleKey::pair(keys, company, &address, &source),
            },
            device: if known_device.is_some() { Device::Known } else { Device::Unknown },
            address: ThrottleKey::address(keys, company, &address),
            source: ThrottleKey::source(keys, company, &source),
        }
    }

    /// Counts a try as if it failed, or answers how long to wait. What it writes is to be committed either way.
    pub(crate) fn count(
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
    pub(crate) fn settle(
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
