use time::UtcDateTime;

use super::StoreError;
use crate::mail::Intent;
use crate::{AccountId, CompanyId, IntentId};

/// Which mails a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct IntentFilter {
    /// Only those about this account.
    pub account: Option<AccountId>,
}

/// Reads the outbox.
pub trait OutboxView {
    /// The intent with this id.
    fn intent(&mut self, company: &CompanyId, id: IntentId) -> Result<Option<Intent>, StoreError>;

    /// At most `limit` intents of the company, the newest first, from the first one before `before`.
    fn intents(
        &mut self,
        company: &CompanyId,
        filter: IntentFilter,
        before: Option<IntentId>,
        limit: usize,
    ) -> Result<Vec<Intent>, StoreError>;
}

/// Writes the outbox.
pub trait Outbox: OutboxView {
    /// Adds an intent; it is durable exactly when the transaction that causes it is (R-MAIL-01).
    fn enqueue(&mut self, intent: &Intent) -> Result<(), StoreError>;

    /// Claims at most `limit` intents of all companies that can be claimed at `now`
    /// ([`Intent::is_claimable`]), the longest waiting first: each becomes `Claimed` until `lease_until`
    /// with its attempts raised by one, and is answered in that state.
    ///
    /// To ensure correctness, an intent under a lease that has not run out is never answered, and one whose lease has
    /// run out always is, sooner or later: a crashed dispatcher loses nothing and sends nothing twice meanwhile.
    fn claim_due(
        &mut self,
        now: UtcDateTime,
        lease_until: UtcDateTime,
        limit: usize,
    ) -> Result<Vec<Intent>, StoreError>;

    /// Writes the state of an intent that the caller claimed as its `attempt`th try, and answers whether it still had
    /// the claim; if not, nothing is written.
    fn settle(&mut self, intent: &Intent, attempt: u32) -> Result<Settled, StoreError>;

    /// Ends every mail about the account that waits or is being sent as superseded, because the account is closed
    /// ([`Superseded::AccountClosed`]), and answers how many that were. Of those settled before, the mail server's words
    /// are emptied: they may quote an address (R-PRIV-02).
    ///
    /// To ensure correctness, whoever has claimed one has lost it.
    ///
    /// [`Superseded::AccountClosed`]: crate::mail::Superseded::AccountClosed
    fn drop_mail(&mut self, company: &CompanyId, account: AccountId, at: UtcDateTime) -> Result<u64, StoreError>;

    /// Writes the state of an intent that is in nobody's claim, and when it was asked for, for an agent's retry.
    ///
    /// To ensure correctness, an intent that somebody has claimed, and a state with fewer attempts than the stored one,
    /// are refused as [`Misuse`](super::StoreErrorKind::Misuse): attempts tell one claim from the next, and a dispatcher
    /// that was left behind would settle a claim with its own number.
    fn requeue(&mut self, intent: &Intent) -> Result<(), StoreError>;
}

/// Whether the caller still had its claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// It had, and the state is written.
    Written,
    /// The lease ran out and somebody else has claimed or settled it; nothing is written.
    Lost,
}
