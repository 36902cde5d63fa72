//! One bounded pass over the outbox (R-MAIL-01, ADR 0004).
//!
//! ```text
//!   claim a batch ──commit──► make the secrets ──► produce: check again, store the hashes ──commit──► send each
//!                                                                                         ──► mark the batch ──commit
//! ```
//!
//! Three commits whatever the number of mails. A crash at any point leaves leases that run out, after which the mails
//! are claimed again: at least once, never zero times.

use time::{Duration, UtcDateTime};

use crate::challenge::OneTimeCode;
use crate::mail::mint::{Minted, MintedPassword, Need, need};
use crate::mail::produce::{Produced, Terms, produce};
use crate::mail::{Composer, GIVE_UP_AFTER, HeaderText, Intent, IntentState, Letter, message};
use crate::password::{Busy, PasswordContext, PasswordHash, TemporaryPassword};
use crate::portal::Portal;
use crate::ports::{Entropy, MailFault, Mailer, Settled, StoreError};
use crate::session::InvitationToken;
use crate::{account, terms};

/// How many mails one pass takes at most.
pub const BATCH_MAX: usize = 64;

/// How long a claim counts: longer than a batch takes, short enough that a crash delays nobody for long.
pub const LEASE: Duration = Duration::minutes(5);

/// The first wait after a failure; each further one doubles.
const FIRST_WAIT: Duration = Duration::seconds(5);

/// The longest wait between two tries.
const LONGEST_WAIT: Duration = Duration::hours(1);

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

impl Portal {
    /// Sends what is due, at most `limit` mails and at most [`BATCH_MAX`]; before that, the next mails about new terms
    /// and about unanswered invitations are put into the outbox. Call it again at once while it claims a
    /// full batch; otherwise after a write, or every few seconds.
    pub fn dispatch(&self, mailer: &dyn Mailer, composer: &dyn Composer, limit: usize) -> Result<Pass, StoreError> {
        let now = self.now();
        let batch = self.write(|uow| {
            terms::announce(uow, now, self.entropy())?;
            account::remind(uow, now, self.entropy())?;
            uow.claim_due(now, now.saturating_add(LEASE), limit.min(BATCH_MAX))
        })?;
        let mut pass = Pass { claimed: batch.len(), ..Pass::default() };
        if batch.is_empty() {
            return Ok(pass);
        }
        let minted = self.mint_secrets(&batch)?;
        let produced = self.produce(&batch, minted)?;
        let mut outcomes = Vec::with_capacity(batch.len());
        for (intent, produced) in batch.iter().zip(produced) {
            match produced {
                Produced::Lost => {}
                Produced::Settle(state) => outcomes.push((intent, state)),
                Produced::Letter(mut letter) => {
                    letter.logo = self.logo_of(&letter.settings);
                    if let Some(state) = self.send(mailer, composer, intent, &letter) {
                        outcomes.push((intent, state));
                    }
                }
            }
        }
        self.settle(&outcomes, &mut pass)?;
        Ok(pass)
    }

    /// Makes the temporary passwords of a batch; hashing is outside any transaction (R-PW-03).
    fn mint_secrets(&self, batch: &[Intent]) -> Result<Vec<Option<Minted>>, StoreError> {
        let needs: Vec<Need> =
            self.view(|view| batch.iter().map(|intent| need(view, intent)).collect::<Result<_, StoreError>>())?;
        Ok(needs
            .into_iter()
            .zip(batch)
            .map(|(need, intent)| match need {
                Need::Nothing => None,
                Need::InvitationToken => {
                    Some(Minted::InvitationToken(InvitationToken::mint(&intent.company, self.entropy())))
                }
                Need::Code => Some(Minted::Code(OneTimeCode::generate(self.entropy()))),
                // A hasher that is busy leaves the mail without its secret: it is put back and tried at once again.
                Need::TemporaryPassword { beside, context } => {
                    self.mint(beside, &context).map(Minted::TemporaryPassword).ok()
                }
            })
            .collect())
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

    fn produce(&self, batch: &[Intent], minted: Vec<Option<Minted>>) -> Result<Vec<Produced>, StoreError> {
        let now = self.now();
        let terms = Terms {
            temporary_lives: self.policy().temporary_password_lives,
            links_live: self.policy().invitation_links_live,
            keys: self.keys(),
            failures: self.policy().codes.failures,
        };
        let mut minted = minted.into_iter();
        self.write_once(|uow| {
            batch.iter().map(|intent| produce(uow, intent, minted.next().flatten(), &terms, now)).collect()
        })
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

    fn settle(&self, outcomes: &[(&Intent, IntentState)], pass: &mut Pass) -> Result<(), StoreError> {
        let settled: Vec<Settled> = self.write(|uow| {
            outcomes
                .iter()
                .map(|(intent, state)| {
                    uow.settle(&Intent { state: state.clone(), ..(*intent).clone() }, intent.attempts())
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

/// The rule: what follows from the mail server's answer.
fn after(outcome: Result<(), MailFault>, intent: &Intent, now: UtcDateTime, entropy: &dyn Entropy) -> IntentState {
    let attempts = intent.attempts();
    let words = |text: &str| HeaderText::one_line(text).as_str().to_owned();
    match outcome {
        Ok(()) => IntentState::Sent { at: now, attempts },
        Err(MailFault::Permanent(text)) => IntentState::Dead { at: now, attempts, failure: words(&text) },
        Err(MailFault::Transient(text)) => {
            let due_at = now.saturating_add(wait(attempts, entropy));
            if due_at - intent.queued_at > GIVE_UP_AFTER {
                IntentState::Dead { at: now, attempts, failure: words(&text) }
            } else {
                IntentState::Queued { attempts, due_at, failure: Some(words(&text)) }
            }
        }
    }
}

/// 5 s after the first failure, doubling to 1 h, each a fifth shorter or longer by chance, so that a server that comes
/// back is not met by everything at once.
fn wait(attempts: u32, entropy: &dyn Entropy) -> Duration {
    let doubled =
        FIRST_WAIT.saturating_mul(1_i32.checked_shl(attempts.saturating_sub(1)).filter(|n| *n > 0).unwrap_or(i32::MAX));
    let base = i64::try_from(doubled.min(LONGEST_WAIT).whole_milliseconds()).unwrap_or(i64::MAX);
    let mut chance = [0_u8; 1];
    entropy.fill(&mut chance);
    // In whole milliseconds, as everything that a store is given.
    Duration::milliseconds(base / 5 * 4 + base / 5 * 2 * i64::from(u8::from_be_bytes(chance)) / 255)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed(u8);

    impl Entropy for Fixed {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }

    #[test]
    fn r_mail_01_waits_double_from_five_seconds_to_an_hour_with_a_fifth_of_chance() {
        let cases = [
            (1, 4, 6),
            (2, 8, 12),
            (3, 16, 24),
            (10, 2048, 3072),
            (11, 2880, 4320),
            (32, 2880, 4320),
            (u32::MAX, 2880, 4320),
        ];
        for (attempts, shortest, longest) in cases {
            assert_eq!(wait(attempts, &Fixed(0)), Duration::seconds(shortest), "attempt {attempts}");
            assert_eq!(wait(attempts, &Fixed(255)), Duration::seconds(longest), "attempt {attempts}");
            let between = wait(attempts, &Fixed(100));
            assert_eq!(between.subsec_nanoseconds() % 1_000_000, 0, "{between}: a store keeps whole milliseconds");
        }
    }
}
