//! One bounded pass over the outbox (R-MAIL-01, ADR 0004).
//!
//! ```text
//!   claim, check again, ──commit──► send each ──► mark ──commit
//!   produce               │            ▲
//!                         └──► hash ──► check again, produce ──commit      (temporary passwords only)
//! ```
//!
//! Two commits whatever the number of mails, and a third where passwords are among them. A crash at any point leaves
//! leases that run out, after which the mails are claimed again: at least once, never zero times. If one mail of a
//! batch cannot be produced because the store or the CRM fails at it, each is claimed and produced by itself, so that
//! it holds up no other.

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

/// What the claiming transaction did about a mail.
enum FirstStep {
    Produced(Produced),
    /// A password has to be hashed first, which is outside any transaction (R-PW-03).
    Hash(Need),
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

    /// Claims what is due, and produces in the same transaction what needs no hash.
    fn take(&self, limit: usize) -> Result<Taken, StoreError> {
        let claimed = self.write_once(|uow| {
            let now = self.now();
            let claimed = self.claim(uow, limit, now)?;
            let steps = claimed.into_iter().map(|intent| Ok((self.first_step(uow, &intent, now)?, intent)));
            steps.collect::<Result<Vec<_>, StoreError>>()
        });
        let claimed = match claimed {
            Ok(claimed) => claimed,
            Err(fault) if may_be_of_one(&fault) => return self.take_apart(limit),
            Err(fault) => return Err(fault),
        };
        let order: Vec<_> = claimed.iter().map(|(_, intent)| (intent.company.clone(), intent.id)).collect();
        let (mut batch, mut waiting) = (Vec::with_capacity(claimed.len()), Vec::new());
        for (step, intent) in claimed {
            match step {
                FirstStep::Produced(produced) => batch.push((produced, intent)),
                FirstStep::Hash(need) => waiting.push((self.secret(need), intent)),
            }
        }
        let mut taken = Taken { batch, fault: None };
        if !waiting.is_empty() {
            self.take_hashed(waiting, &mut taken);
            // The longest waiting is sent first.
            taken.batch.sort_by_key(|(_, intent)| {
                order.iter().position(|(company, id)| *company == intent.company && *id == intent.id)
            });
        }
        Ok(taken)
    }

    fn first_step(&self, uow: &mut dyn UnitOfWork, intent: &Intent, now: UtcDateTime) -> Result<FirstStep, StoreError> {
        Ok(match need(uow, intent)? {
            need @ Need::TemporaryPassword { .. } => FirstStep::Hash(need),
            need => FirstStep::Produced(produce(uow, intent, self.secret(need), &self.mail_terms(), now)?),
        })
    }

    /// Stores the hashes that were made meanwhile; what is left of the batch is sent whatever comes of it.
    fn take_hashed(&self, waiting: Vec<(Option<Minted>, Intent)>, taken: &mut Taken) {
        let intents: Vec<Intent> = waiting.iter().map(|(_, intent)| intent.clone()).collect();
        let produced: Result<Vec<_>, StoreError> = self.write_once(|uow| {
            let produced = waiting.into_iter().map(|(secret, intent)| Ok((self.held(uow, &intent, secret)?, intent)));
            produced.collect()
        });
        match produced {
            Ok(produced) => taken.batch.extend(produced),
            Err(fault) if may_be_of_one(&fault) => self.take_each(intents, taken),
            Err(fault) => taken.fault = Some(fault),
        }
    }

    /// Claims what is due, and produces each mail by itself: one at which the store or the CRM fails waits for the end
    /// of its lease, and holds up no other.
    fn take_apart(&self, limit: usize) -> Result<Taken, StoreError> {
        let claimed = self.write(|uow| self.claim(uow, limit, self.now()))?;
        let mut taken = Taken { batch: Vec::with_capacity(claimed.len()), fault: None };
        self.take_each(claimed, &mut taken);
        Ok(taken)
    }

    fn take_each(&self, claimed: Vec<Intent>, taken: &mut Taken) {
        for intent in claimed {
            let needed = self.view(|view| need(view, &intent));
            let produced = needed.and_then(|need| {
                let secret = self.secret(need);
                self.write_once(|uow| self.held(uow, &intent, secret))
            });
            match produced {
                Ok(produced) => taken.batch.push((produced, intent)),
                Err(fault) => taken.fault = taken.fault.take().or(Some(fault)),
            }
        }
    }

    /// Produces a mail that was claimed in an earlier transaction, if the claim still holds.
    fn held(&self, uow: &mut dyn UnitOfWork, intent: &Intent, secret: Option<Minted>) -> Result<Produced, StoreError> {
        if uow.intent(&intent.company, intent.id)?.as_ref() != Some(intent) {
            return Ok(Produced::Lost);
        }
        produce(uow, intent, secret, &self.mail_terms(), self.now())
    }

    fn claim(&self, uow: &mut dyn UnitOfWork, limit: usize, now: UtcDateTime) -> Result<Vec<Intent>, StoreError> {
        terms::announce(uow, now, self.entropy())?;
        account::remind(uow, now, self.entropy())?;
        uow.claim_due(now, now.saturating_add(LEASE), limit)
    }

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
        let message = message(intent, letter, composer.compose(letter));
        Some(after((mailer.send(&message), &message.to), intent, self.now(), self.entropy()))
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
