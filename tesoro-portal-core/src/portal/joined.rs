//! Operations inside a transaction that the host began and will end (ADR 0003).

use std::fmt;

use time::UtcDateTime;

use super::Portal;
use crate::account::{
    self, Account, AccountChange, AdministerRefusal, Decision, ImportRefusal, Imported, ImportedUser, LinkRefusal,
    MergeRefusal, OpenRefusal, PendingRefusal, ResendRefusal,
};
use crate::agent::{self, AgentCtx, AgentRefusal};
use crate::failure::Failure;
use crate::mail::NoticeChoices;
use crate::ports::{HostTransaction, StoreError, StoreErrorKind, UnitOfWork, Verdict};
use crate::privacy::{self, ErasureRefusal, ErasureRequest, Means, Tombstone};
use crate::settings::{self, CompanySettings, SettingsChange, SettingsRefusal};
use crate::terms::{self, Edition, TermsChange, TermsDraft, TermsRefusal, TermsVersion};
use crate::viewing::{self, OfficeViewing, Viewing, ViewingRefusal, WrittenSlot};
use crate::{AccountId, ContactId, ViewingId};

/// What an agent has made of a viewing.
type Settled = Result<OfficeViewing, Failure<ViewingRefusal>>;

/// What a host can do within a transaction of its own, from [`Portal::within`].
///
/// Each method is the method of [`Portal`] with the same name, in a savepoint: it did everything or nothing, and what
/// it did is durable exactly when the host commits. Nothing is tried again, because only the host can begin anew. After
/// an error of the store (not a refusal) the host rolls its transaction back.
///
/// What counts tries, verifies or hashes is not here, and neither is what sends: a host that rolls back could un-count
/// a try, or have mailed about something that never happened (threat 76).
///
/// ```
/// # use tesoro_portal_core::{AccountId, ContactId, Portal, account::SignInRequest, agent::AgentCtx};
/// # use tesoro_portal_core::ports::HostTransaction;
/// # fn example(portal: &Portal, host: &mut dyn HostTransaction, agent: &AgentCtx, contact: &ContactId) {
/// let opened = portal.within(host).open_account(agent, contact);
/// # }
/// ```
///
/// Signing in counts a try and verifies a password, so this does not compile:
///
/// ```compile_fail,E0599
/// # use tesoro_portal_core::{AccountId, ContactId, Portal, account::SignInRequest, agent::AgentCtx};
/// # use tesoro_portal_core::ports::HostTransaction;
/// # fn example(portal: &Portal, host: &mut dyn HostTransaction, request: &SignInRequest) {
/// let signed_in = portal.within(host).sign_in(request);
/// # }
/// ```
///
/// Nor does changing a password, which counts, verifies and hashes:
///
/// ```compile_fail,E0599
/// # use tesoro_portal_core::{Portal, ports::HostTransaction, password::PasswordCandidate, session::Authenticated};
/// # fn example(portal: &Portal, host: &mut dyn HostTransaction, client: &Authenticated, new: &PasswordCandidate) {
/// let changed = portal.within(host).change_password(client, None, new);
/// # }
/// ```
///
/// Nor sending mail, whose secrets are hashed and must be committed before it leaves:
///
/// ```compile_fail,E0599
/// # use tesoro_portal_core::{Portal, mail::Composer, ports::{HostTransaction, Mailer}};
/// # fn example(portal: &Portal, host: &mut dyn HostTransaction, mailer: &dyn Mailer, composer: &dyn Composer) {
/// let pass = portal.within(host).dispatch(mailer, composer, 64);
/// # }
/// ```
pub struct Joined<'t> {
    pub(super) portal: &'t Portal,
    transaction: &'t mut dyn HostTransaction,
}

impl fmt::Debug for Joined<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Joined").field("portal", &self.portal).finish_non_exhaustive()
    }
}

impl Portal {
    /// Operations inside a transaction that the host began and will end. After its commit the host calls
    /// [`Portal::kick`], so that mail goes out at once.
    ///
    /// Until the host's transaction has ended, its thread calls no other method of `Portal` that writes: that would
    /// wait for the host's own lock. A store reports it as an error.
    pub fn within<'t>(&'t self, transaction: &'t mut dyn HostTransaction) -> Joined<'t> {
        Joined { portal: self, transaction }
    }
}

impl Joined<'_> {
    /// [`Portal::choose_notices`].
    pub fn choose_notices(
        &mut self,
        ctx: &AgentCtx,
        change: &NoticeChoices,
    ) -> Result<NoticeChoices, Failure<AgentRefusal>> {
        self.write(|uow| agent::choose_notices(uow, ctx, change))
    }

    /// [`Portal::open_account`].
    pub fn open_account(&mut self, ctx: &AgentCtx, contact: &ContactId) -> Result<Account, Failure<OpenRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| {
            let account = account::open(uow, ctx, contact, now, portal.entropy())?;
            portal.reopen_recovery(uow, &account)?;
            Ok(account)
        })
    }

    /// [`Portal::resend_invitation`].
    pub fn resend_invitation(&mut self, ctx: &AgentCtx, id: AccountId) -> Result<Account, Failure<ResendRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| {
            let account = account::resend(uow, ctx, id, now, portal.entropy())?;
            portal.reopen_recovery(uow, &account)?;
            Ok(account)
        })
    }

    /// [`Portal::change_account`].
    pub fn change_account(
        &mut self,
        ctx: &AgentCtx,
        id: AccountId,
        seen: u64,
        change: &AccountChange,
    ) -> Result<Account, Failure<AdministerRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| {
            let limits = (portal.keys(), &portal.policy().codes);
            let account = account::administer(uow, ctx, id, seen, change, limits, (now, portal.entropy()))?;
            portal.reopen_recovery(uow, &account)?;
            Ok(account)
        })
    }

    /// [`Portal::link_contact`].
    pub fn link_contact(
        &mut self,
        ctx: &AgentCtx,
        id: AccountId,
        contact: &ContactId,
    ) -> Result<Account, Failure<LinkRefusal>> {
        let now = self.portal.now();
        self.write(|uow| account::link(uow, ctx, id, contact, now))
    }

    /// [`Portal::unlink_contact`].
    pub fn unlink_contact(
        &mut self,
        ctx: &AgentCtx,
        id: AccountId,
        contact: &ContactId,
    ) -> Result<Account, Failure<LinkRefusal>> {
        let now = self.portal.now();
        self.write(|uow| account::unlink(uow, ctx, id, contact, now))
    }

    /// [`Portal::decide_waiting`].
    pub fn decide_waiting(
        &mut self,
        ctx: &AgentCtx,
        id: AccountId,
        decision: &Decision,
    ) -> Result<Option<Account>, Failure<PendingRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| account::decide(uow, ctx, id, decision, (now, portal.entropy())))
    }

    /// [`Portal::contact_reviewed`].
    pub fn contact_reviewed(&mut self, ctx: &AgentCtx, contact: &ContactId) -> Result<(), Failure<PendingRefusal>> {
        let now = self.portal.now();
        self.write(|uow| account::reviewed(uow, ctx, contact, now))
    }

    /// [`Portal::merge_contacts`].
    pub fn merge_contacts(
        &mut self,
        ctx: &AgentCtx,
        from: &ContactId,
        into: &ContactId,
        keep: Option<AccountId>,
    ) -> Result<(), Failure<MergeRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| account::merge(uow, ctx, (from, into), keep, (now, portal.entropy())))
    }

    /// [`Portal::ask_for_erasure`].
    pub fn ask_for_erasure(
        &mut self,
        ctx: &AgentCtx,
        contact: &ContactId,
    ) -> Result<ErasureRequest, Failure<ErasureRefusal>> {
        let now = self.portal.now();
        self.write(|uow| privacy::ask(uow, ctx, contact, now))
    }

    /// [`Portal::approve_erasure`]: with what the host itself erases, all or nothing. The files are removed by the next
    /// [`Portal::sweep_media`].
    pub fn approve_erasure(
        &mut self,
        ctx: &AgentCtx,
        contact: &ContactId,
    ) -> Result<Tombstone, Failure<ErasureRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        let means = Means { keys: portal.keys(), entropy: portal.entropy(), own_key: None };
        self.write(|uow| privacy::approve(uow, ctx, contact, &means, now)).map(|(tombstone, _)| tombstone)
    }

    /// [`Portal::import_accounts`]. The hashes are stored as they are; none is computed or compared.
    pub fn import_accounts(
        &mut self,
        ctx: &AgentCtx,
        batch: &[ImportedUser],
    ) -> Result<Vec<Imported>, Failure<ImportRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| account::import(uow, ctx, batch, now, portal.entropy()))
    }

    /// [`Portal::change_settings`].
    pub fn change_settings(
        &mut self,
        ctx: &AgentCtx,
        seen: u64,
        change: &SettingsChange,
    ) -> Result<CompanySettings, Failure<SettingsRefusal>> {
        let now = self.portal.now();
        self.write(|uow| settings::change(uow, ctx, seen, change, now))
    }

    /// [`Portal::draft_terms`].
    pub fn draft_terms(&mut self, ctx: &AgentCtx, draft: &TermsDraft) -> Result<Edition, Failure<TermsRefusal>> {
        let now = self.portal.now();
        self.write(|uow| terms::draft(uow, ctx, draft, now))
    }

    /// [`Portal::publish_new_terms`].
    pub fn publish_new_terms(&mut self, ctx: &AgentCtx, draft: &TermsDraft) -> Result<Edition, Failure<TermsRefusal>> {
        let now = self.portal.now();
        self.write(|uow| {
            let head = terms::draft(uow, ctx, draft, now)?.head;
            terms::publish(uow, ctx, (head.version, head.revision), now)
        })
    }

    /// [`Portal::change_terms`].
    pub fn change_terms(
        &mut self,
        ctx: &AgentCtx,
        version: TermsVersion,
        seen: u64,
        change: &TermsChange,
    ) -> Result<Edition, Failure<TermsRefusal>> {
        let now = self.portal.now();
        self.write(|uow| terms::change(uow, ctx, (version, seen), change, now))
    }

    /// [`Portal::publish_terms`].
    pub fn publish_terms(
        &mut self,
        ctx: &AgentCtx,
        version: TermsVersion,
        seen: u64,
    ) -> Result<Edition, Failure<TermsRefusal>> {
        let now = self.portal.now();
        self.write(|uow| terms::publish(uow, ctx, (version, seen), now))
    }

    /// [`Portal::confirm_viewing`].
    pub fn confirm_viewing(&mut self, ctx: &AgentCtx, id: ViewingId, slot: &WrittenSlot) -> Settled {
        let portal = self.portal;
        self.about_viewing(|uow, now| viewing::confirm(uow, ctx, (id, slot), (now, portal.entropy())))
    }

    /// [`Portal::reject_viewing`].
    pub fn reject_viewing(
        &mut self,
        ctx: &AgentCtx,
        id: ViewingId,
        reason: &str,
        alternatives: &[WrittenSlot],
    ) -> Settled {
        let portal = self.portal;
        self.about_viewing(|uow, now| viewing::reject(uow, ctx, (id, reason, alternatives), (now, portal.entropy())))
    }

    /// [`Portal::move_viewing`].
    pub fn move_viewing(&mut self, ctx: &AgentCtx, id: ViewingId, slot: &WrittenSlot) -> Settled {
        let portal = self.portal;
        self.about_viewing(|uow, now| viewing::reschedule(uow, ctx, (id, slot), (now, portal.entropy())))
    }

    /// [`Portal::complete_viewing`].
    pub fn complete_viewing(&mut self, ctx: &AgentCtx, id: ViewingId) -> Settled {
        self.about_viewing(|uow, now| viewing::complete(uow, ctx, id, now))
    }

    /// [`Portal::cancel_viewing_by_office`].
    pub fn cancel_viewing_by_office(&mut self, ctx: &AgentCtx, id: ViewingId) -> Settled {
        let portal = self.portal;
        self.about_viewing(|uow, now| viewing::cancel_by_office(uow, ctx, id, (now, portal.entropy())))
    }

    fn about_viewing(
        &mut self,
        act: impl FnOnce(&mut dyn UnitOfWork, UtcDateTime) -> Result<Viewing, Failure<ViewingRefusal>>,
    ) -> Settled {
        let now = self.portal.now();
        self.write(|uow| {
            let viewing = act(uow, now)?;
            Ok(viewing::office_one(uow, viewing)?)
        })
    }

    /// Runs an operation in a savepoint; a refusal undoes what it wrote, and nothing that the host wrote.
    pub(super) fn write<T, R>(
        &mut self,
        body: impl FnOnce(&mut dyn UnitOfWork) -> Result<T, Failure<R>>,
    ) -> Result<T, Failure<R>> {
        let mut outcome = None;
        self.transaction.nested(Box::new(|uow| {
            let answer = body(uow);
            let verdict = if answer.is_ok() { Verdict::Commit } else { Verdict::Rollback };
            outcome = Some(answer);
            verdict
        }))?;
        outcome.ok_or_else(|| StoreError::new(StoreErrorKind::Misuse, "run a joined operation: it was not run"))?
    }
}
