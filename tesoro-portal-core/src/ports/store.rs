use super::{
    Accounts, AccountsView, Challenges, ChallengesView, Credentials, CredentialsView, Crm, CrmView, Deals, DealsView,
    Erasures, ErasuresView, Events, EventsView, FeedbackStore, FeedbackView, FormerAddresses, FormerAddressesView,
    Idempotency, IdempotencyView, MailChoices, MailChoicesView, Messages, MessagesView, Notices, NoticesView,
    OfficeFiles, OfficeFilesView, Outbox, OutboxView, RefusedActs, RefusedActsView, Sessions, SessionsView, Settings,
    SettingsView, StoreError, Terms, TermsView, Throttles, Viewings, ViewingsView,
};

/// What becomes of a unit of work. It is independent of whether the operation was refused, so that a counted try is
/// committed together with its refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Keep everything written.
    Commit,
    /// Undo everything written.
    Rollback,
}

/// One unit of work, run inside a transaction.
pub type Body<'a> = Box<dyn FnOnce(&mut dyn UnitOfWork) -> Verdict + 'a>;

/// One reading, run on a snapshot.
pub type ReadBody<'a> = Box<dyn FnOnce(&mut dyn View) + 'a>;

/// The whole contract of a store adapter.
///
/// All times the portal hands to a store are whole milliseconds in UTC, and come back equal.
pub trait Store: Send + Sync {
    /// Runs `body` in one transaction.
    ///
    /// To ensure correctness:
    /// - the body runs at most once; if it was not run, the answer is an error;
    /// - all units of work are serialisable: what one reads cannot change before it ends;
    /// - `Ok` after [`Verdict::Commit`] means durable: what was written survives a crash and a power cut;
    /// - after [`Verdict::Rollback`], an error, or a panic of the body, nothing of it is to be seen by anybody;
    /// - a panic of the body is resumed on the calling thread and leaves the store usable;
    /// - a call from within a body of the same store is refused as [`Misuse`], not deadlocked.
    ///
    /// [`Misuse`]: super::StoreErrorKind::Misuse
    fn transact(&self, body: Body<'_>) -> Result<(), StoreError>;

    /// Runs `body` on a snapshot of what is committed.
    ///
    /// To ensure correctness, all reads of one body see the same state, a commit that was answered before the call is
    /// in it, and it never waits for a writer.
    fn read(&self, body: ReadBody<'_>) -> Result<(), StoreError>;
}

/// What can be read.
pub trait View:
    AccountsView
    + ChallengesView
    + CredentialsView
    + SessionsView
    + OutboxView
    + EventsView
    + SettingsView
    + MailChoicesView
    + FormerAddressesView
    + DealsView
    + TermsView
    + ViewingsView
    + FeedbackView
    + RefusedActsView
    + IdempotencyView
    + MessagesView
    + OfficeFilesView
    + NoticesView
    + ErasuresView
{
    /// The CRM's records, in the same snapshot.
    fn crm_view(&mut self) -> &mut dyn CrmView;
}

/// What can be read and written in one transaction.
pub trait UnitOfWork:
    View
    + Accounts
    + Challenges
    + Credentials
    + Sessions
    + Throttles
    + Outbox
    + Events
    + Settings
    + MailChoices
    + FormerAddresses
    + Deals
    + Terms
    + Viewings
    + FeedbackStore
    + RefusedActs
    + Idempotency
    + Messages
    + OfficeFiles
    + Notices
    + Erasures
{
    /// The CRM's records, in the same transaction.
    fn crm(&mut self) -> &mut dyn Crm;
}

/// Convenience over [`Store`]: bodies that return a value.
pub trait StoreExt: Store {
    /// Runs `body` and hands out its value; it is committed on `Ok` and undone on `Err`.
    fn with_tx<T, E: From<StoreError>>(&self, body: impl FnOnce(&mut dyn UnitOfWork) -> Result<T, E>) -> Result<T, E> {
        self.with_verdict(|uow| {
            let outcome = body(uow);
            (if outcome.is_ok() { Verdict::Commit } else { Verdict::Rollback }, outcome)
        })?
    }

    /// Runs `body`, which decides by itself whether what it wrote is kept.
    fn with_verdict<T>(&self, body: impl FnOnce(&mut dyn UnitOfWork) -> (Verdict, T)) -> Result<T, StoreError> {
        let mut value = None;
        self.transact(Box::new(|uow| {
            let (verdict, outcome) = body(uow);
            value = Some(outcome);
            verdict
        }))?;
        value.ok_or_else(not_run)
    }

    /// Runs `body` on a snapshot and hands out its value.
    fn with_view<T, E: From<StoreError>>(&self, body: impl FnOnce(&mut dyn View) -> Result<T, E>) -> Result<T, E> {
        let mut value = None;
        self.read(Box::new(|view| value = Some(body(view))))?;
        value.ok_or_else(not_run)?
    }
}

impl<S: Store + ?Sized> StoreExt for S {}

fn not_run() -> StoreError {
    StoreError::new(super::StoreErrorKind::Misuse, "run a body: the store answered without having run it")
}
