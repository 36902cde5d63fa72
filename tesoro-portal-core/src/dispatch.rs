//! One bounded pass over the outbox (R-MAIL-01, ADR 0004).
//!
//! ```text
//!   make the secrets of what is due ──► claim, check again, store the hashes ──commit──► send each ──► mark ──commit
//! ```
//!
//! Two commits whatever the number of mails. A crash at any point leaves leases that run out, after which the mails are
//! claimed again: at least once, never zero times. If one mail of a batch cannot be produced because the store or the
//! CRM fails at it, each is claimed and produced by itself, so that it holds up no other.

mod back_off;

use time::{Duration, UtcDateTime};

use self::back_off::after;
use crate::challenge::OneTimeCode;
use crate::mail::mint::{Minted, MintedPassword, Need, need};
use crate::mail::produce::{Produced, Terms, produce};
use crate::mail::{Composer, Intent, IntentState, Letter, message};
use crate::password::{Busy, PasswordContext, PasswordHash, TemporaryPassword};
use crate::portal::Portal;
use crate::ports::{Mailer, Settled, StoreError, StoreErrorKind, UnitOfWork};
use crate::session::InvitationToken;
use crate::{account, terms};

/// How many mails one pass takes at most.
pub const BATCH_MAX: usize = 64;

/// How long a claim counts: longer than a batch takes, short enough that a crash delays nobody for long.
pub const LEASE: Duration = Duration::minutes(5);

/// What a pass did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pass {
    /// Mails that were due.
    pub claimed: usize,
    /// Taken by the mail server.
    pub sent: usize,
    /// To be tried again later.
    pub postponed: usize,
    /// No longer wanted, or too late.
    pub dropped: usize,
    /// Given up.
    pub dead: usize,
}

/// What a pass has taken upon itself.
struct Taken {
    batch: Vec<(Produced, Intent)>,
    /// What kept a mail from being produced.
    fault: Option<StoreError>,
}

impl Portal {
    /// Sends what is due, at most `limit` mails and at most [`BATCH_MAX`]; before that, the next mails about new terms
    /// and about unanswered invitations are put into the outbox. Call it again at once while it claims a
    /// full batch; otherwise after a write, or every few seconds.
    pub fn dispatch(&self, mailer: &dyn Mailer, composer: &dyn Composer, limit: usize) -> Result<Pass, StoreError> {
        let Taken { batch, fault } = self.take(limit.min(BATCH_MAX))?;
        let mut pass = Pass { claimed: batch.len(), ..Pass::default() };
        let mut outcomes = Vec::with_capacity(batch.len());
        for (produced, intent) in batch {
            match produced {
                Produced::Lost => {}
                Produced::Settle(state) => outcomes.push((intent, state)),
                Produced::Letter(mut letter) => {
                    letter.logo = self.logo_of(&letter.settings);
                    if let Some(state) = self.send(mailer, composer, &intent, &letter) {
                        outcomes.push((intent, state));
                    }
                }
            }
        }
        if !outcomes.is_empty() {
            self.settle(&outcomes, &mut pass)?;
        }
        fault.map_or(Ok(pass), Err)
    }

    /// Claims and produces what is due, in one transaction.
    fn take(&self, limit: usize) -> Result<Taken, StoreError> {
        let due = self.view(|view| {
            let due = view.due(self.now(), limit)?;
            due.into_iter().map(|intent| Ok((need(view, &intent)?, intent))).collect::<Result<Vec<_>, StoreError>>()
        });
        let taken = due.and_then(|due| {
            let mut secrets: Vec<_> =
                due.into_iter().filter_map(|(need, intent)| Some((intent, self.secret(need)?))).collect();
            self.write_once(|uow| {
                let now = self.now();
                let claimed = self.claim(uow, limit, now)?;
                let produced = claimed.into_iter().map(|intent| {
                    let secret = secrets.iter().position(|(of, _)| of.id == intent.id && of.company == intent.company);
                    let secret = secret.map(|place| secrets.swap_remove(place).1);
                    Ok((produce(uow, &intent, secret, &self.mail_terms(), now)?, intent))
                });
                produced.collect()
            })
        });
        match taken {
            Ok(batch) => Ok(Taken { batch, fault: None }),
            Err(fault) if may_be_of_one(&fault) => self.take_apart(limit),
            Err(fault) => Err(fault),
        }
    }

    /// Claims what is due, and produces each mail by itself: one at which the store or the CRM fails waits for the end
    /// of its lease, and holds up no other.
    fn take_apart(&self, limit: usize) -> Result<Taken, StoreError> {
        let claimed = self.write(|uow| self.claim(uow, limit, self.now()))?;
        let (mut batch, mut fault) = (Vec::with_capacity(claimed.len()), None);
        for intent in claimed {
            match self.take_one(&intent) {
                Ok(produced) => batch.push((produced, intent)),
                Err(error) => fault = fault.or(Some(error)),
            }
        }
        Ok(Taken { batch, fault })
    }

    fn take_one(&self, intent: &Intent) -> Result<Produced, StoreError> {
        let secret = self.secret(self.view(|view| need(view, intent))?);
        self.write_once(|uow| {
            if uow.intent(&intent.company, intent.id)?.as_ref() != Some(intent) {
                return Ok(Produced::Lost);
            }
            produce(uow, intent, secret, &self.mail_terms(), self.now())
        })
    }

    fn claim(&self, uow: &mut dyn UnitOfWork, limit: usize, now: UtcDateTime) -> Result<Vec<Intent>, StoreError> {
        terms::announce(uow, now, self.entropy())?;
        account::remind(uow, now, self.entropy())?;
        uow.claim_due(now, now.saturating_add(LEASE), limit)
    }

    /// Hashing is outside any transaction (R-PW-03).
    fn secret(&self, need: Need) -> Option<Minted> {
        match need {
            Need::Nothing => None,
            Need::InvitationToken(company) => {
                Some(Minted::InvitationToken(InvitationToken::mint(&company, self.entropy())))
            }
            Need::Code => Some(Minted::Code(OneTimeCode::generate(self.entropy()))),
            // A hasher that is busy leaves the mail without its secret: it is put back and tried at once again.
            Need::TemporaryPassword { beside, context } => {
                self.mint(beside, &context).map(Minted::TemporaryPassword).ok()
            }
        }
    }

    fn mint(&self, beside: Option<PasswordHash>, context: &PasswordContext) -> Result<MintedPassword, Busy> {
        let password = TemporaryPassword::generate(context, self.entropy());
        let candidate = password.candidate();
        let hash = match &beside {
            Some(sibling) => self.hasher().hash_like(&candidate, sibling)?,
            None => self.hasher().hash(&candidate, self.entropy())?,
        };
        Ok(MintedPassword { password, hash, beside })
    }

    fn mail_terms(&self) -> Terms<'_> {
        Terms {
            temporary_lives: self.policy().temporary_password_lives,
            links_live: self.policy().invitation_links_live,
            keys: self.keys(),
            failures: self.policy().codes.failures,
        }
    }

    /// Sends one mail, unless the claim has run out meanwhile: then somebody else will.
    fn send(
        &self,
        mailer: &dyn Mailer,
        composer: &dyn Composer,
        intent: &Intent,
        letter: &Letter,
    ) -> Option<IntentState> {
        if !matches!(intent.state, IntentState::Claimed { lease_until, .. } if self.now() < lease_until) {
            return None;
        }
        let outcome = mailer.send(&message(intent, letter, composer.compose(letter)));
        Some(after(outcome, intent, self.now(), self.entropy()))
    }

    fn settle(&self, outcomes: &[(Intent, IntentState)], pass: &mut Pass) -> Result<(), StoreError> {
        let settled: Vec<Settled> = self.write(|uow| {
            outcomes
                .iter()
                .map(|(intent, state)| {
                    uow.settle(&Intent { state: state.clone(), ..intent.clone() }, intent.attempts())
                })
                .collect::<Result<_, StoreError>>()
        })?;
        for ((_, state), settled) in outcomes.iter().zip(settled) {
            match (settled, state) {
                (Settled::Lost, _) | (_, IntentState::Claimed { .. }) => {}
                (_, IntentState::Sent { .. }) => pass.sent += 1,
                (_, IntentState::Queued { .. }) => pass.postponed += 1,
                (_, IntentState::Superseded { .. } | IntentState::Expired { .. }) => pass.dropped += 1,
                (_, IntentState::Dead { .. }) => pass.dead += 1,
            }
        }
        Ok(())
    }
}

/// Whether a fault may have to do with one mail of the batch only; nothing was written then.
fn may_be_of_one(fault: &StoreError) -> bool {
    use StoreErrorKind::{Corrupt, Other, Repeated, Taken, Transient};
    matches!(fault.kind(), Corrupt | Other | Repeated | Taken | Transient)
}
