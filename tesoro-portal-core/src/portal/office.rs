//! What the office does.

use super::Portal;
use crate::account::{
    self, Account, AccountChange, AccountSeen, AdministerRefusal, ContactSeen, Decision, ImportRefusal, Imported,
    ImportedUser, LinkRefusal, MergeRefusal, OpenRefusal, PendingRefusal, Readiness, ResendRefusal,
};
use crate::activity::{Event, LoggedActivity};
use crate::agent::{self, AgentCtx, AgentRefusal};
use crate::challenge::Failures;
use crate::crm::Agent;
use crate::failure::Failure;
use crate::mail::{self, Intent, NoticeChoices, RetryRefusal};
use crate::ports::{AccountFilter, IntentFilter, StoreError, UnitOfWork};
use crate::settings::{self, CompanySettings, SettingChanged, SettingsChange, SettingsRefusal};
use crate::{AccountId, ContactId, IntentId};

impl Portal {
    /// An agent's act opens self-service recovery again (R-CODE-02).
    pub(super) fn reopen_recovery(&self, uow: &mut dyn UnitOfWork, account: &Account) -> Result<(), StoreError> {
        Failures::of(&account.company, account.email.key(), self.keys()).forget(uow)
    }

    /// The agent behind the proof, as the CRM knows them now; inactive ones are refused.
    pub fn agent(&self, ctx: &AgentCtx) -> Result<Agent, Failure<AgentRefusal>> {
        self.view(|view| agent::standing(view, ctx))
    }

    /// How often the agent is told of what by mail (R-AGENT-01).
    pub fn notices(&self, ctx: &AgentCtx) -> Result<NoticeChoices, Failure<AgentRefusal>> {
        self.view(|view| agent::notices(view, ctx))
    }

    /// Changes how often the agent is told of what by mail; what `change` leaves out stays as it is.
    pub fn choose_notices(
        &self,
        ctx: &AgentCtx,
        change: &NoticeChoices,
    ) -> Result<NoticeChoices, Failure<AgentRefusal>> {
        self.write(|uow| agent::choose_notices(uow, ctx, change))
    }

    /// A page of the company's contacts, in the order of their ids, with the portal icon of each (R-CRM-01). `limit`
    /// is 100 at most.
    pub fn contacts(
        &self,
        ctx: &AgentCtx,
        query: Option<&str>,
        after: Option<&ContactId>,
        limit: usize,
    ) -> Result<Vec<ContactSeen>, Failure<AgentRefusal>> {
        self.view(|view| account::contacts(view, ctx, query, after, limit))
    }

    /// One contact, with whether and why not it could be given access (R-INV-01).
    pub fn contact(&self, ctx: &AgentCtx, id: &ContactId) -> Result<(ContactSeen, Readiness), Failure<AgentRefusal>> {
        self.view(|view| account::contact(view, ctx, id))
    }

    /// A page of a contact's history, the newest first (R-CRM-02).
    pub fn activities(
        &self,
        ctx: &AgentCtx,
        contact: &ContactId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<LoggedActivity>, Failure<AgentRefusal>> {
        self.view(|view| account::activities(view, ctx, contact, before, limit))
    }

    /// Gives a contact access: the account is Active at once, and the mail with the temporary password is on its way
    /// (R-INV-01 to R-INV-04).
    pub fn open_account(&self, ctx: &AgentCtx, contact: &ContactId) -> Result<Account, Failure<OpenRefusal>> {
        let now = self.now();
        self.write(|uow| {
            let account = account::open(uow, ctx, contact, now, self.entropy())?;
            self.reopen_recovery(uow, &account)?;
            Ok(account)
        })
    }

    /// Sends the invitation again (R-INV-05).
    pub fn resend_invitation(&self, ctx: &AgentCtx, id: AccountId) -> Result<Account, Failure<ResendRefusal>> {
        let now = self.now();
        self.write(|uow| {
            let account = account::resend(uow, ctx, id, now, self.entropy())?;
            self.reopen_recovery(uow, &account)?;
            Ok(account)
        })
    }

    /// A page of the company's portal users, in the order of their ids.
    pub fn accounts(
        &self,
        ctx: &AgentCtx,
        filter: &AccountFilter,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, Failure<AgentRefusal>> {
        self.view(|view| account::accounts(view, ctx, filter, after, limit))
    }

    /// One portal user.
    pub fn account(&self, ctx: &AgentCtx, id: AccountId) -> Result<AccountSeen, Failure<AgentRefusal>> {
        let now = self.now();
        self.view(|view| account::account(view, ctx, id, now))
    }

    /// Changes a portal user, all or nothing, if it is still the `seen` version (R-ADM-02).
    pub fn change_account(
        &self,
        ctx: &AgentCtx,
        id: AccountId,
        seen: u64,
        change: &AccountChange,
    ) -> Result<Account, Failure<AdministerRefusal>> {
        let now = self.now();
        self.write(|uow| {
            let limits = (self.keys(), &self.policy().codes);
            let account = account::administer(uow, ctx, id, seen, change, limits, (now, self.entropy()))?;
            self.reopen_recovery(uow, &account)?;
            Ok(account)
        })
    }

    /// Links a portal user to a further contact (R-LINK-01).
    pub fn link_contact(
        &self,
        ctx: &AgentCtx,
        id: AccountId,
        contact: &ContactId,
    ) -> Result<Account, Failure<LinkRefusal>> {
        let now = self.now();
        self.write(|uow| account::link(uow, ctx, id, contact, now))
    }

    /// Undoes a link; the last one stays (R-ACC-01).
    pub fn unlink_contact(
        &self,
        ctx: &AgentCtx,
        id: AccountId,
        contact: &ContactId,
    ) -> Result<Account, Failure<LinkRefusal>> {
        let now = self.now();
        self.write(|uow| account::unlink(uow, ctx, id, contact, now))
    }

    /// A page of the accounts that wait for an agent, in the order of their ids (R-REG-03).
    pub fn waiting_accounts(
        &self,
        ctx: &AgentCtx,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, Failure<PendingRefusal>> {
        self.view(|view| account::waiting(view, ctx, after, limit))
    }

    /// Decides about an account that waits; `None` if it was refused, and is gone.
    pub fn decide_waiting(
        &self,
        ctx: &AgentCtx,
        id: AccountId,
        decision: &Decision,
    ) -> Result<Option<Account>, Failure<PendingRefusal>> {
        let now = self.now();
        self.write(|uow| account::decide(uow, ctx, id, decision, (now, self.entropy())))
    }

    /// An agent has looked at a lead: it may be written to from now on (R-REG-03).
    pub fn contact_reviewed(&self, ctx: &AgentCtx, contact: &ContactId) -> Result<(), Failure<PendingRefusal>> {
        let now = self.now();
        self.write(|uow| account::reviewed(uow, ctx, contact, now))
    }

    /// Merges `from` into `into`. Where both have an account, the agent says which one is to `keep`; the other loses
    /// the contact, and is closed if it has no further one (R-ADM-06).
    pub fn merge_contacts(
        &self,
        ctx: &AgentCtx,
        from: &ContactId,
        into: &ContactId,
        keep: Option<AccountId>,
    ) -> Result<(), Failure<MergeRefusal>> {
        let now = self.now();
        self.write(|uow| account::merge(uow, ctx, (from, into), keep, (now, self.entropy())))
    }

    /// Brings in existing portal users with their password hashes, at most 500 at once; the answer has one entry per
    /// row, in order (R-IMP-01).
    pub fn import_accounts(
        &self,
        ctx: &AgentCtx,
        batch: &[ImportedUser],
    ) -> Result<Vec<Imported>, Failure<ImportRefusal>> {
        let now = self.now();
        self.write(|uow| account::import(uow, ctx, batch, now, self.entropy()))
    }

    /// The company's settings.
    pub fn settings(&self, ctx: &AgentCtx) -> Result<CompanySettings, Failure<SettingsRefusal>> {
        self.view(|view| settings::read(view, ctx))
    }

    /// Changes the company's settings, all or nothing, if they are still the `seen` version.
    pub fn change_settings(
        &self,
        ctx: &AgentCtx,
        seen: u64,
        change: &SettingsChange,
    ) -> Result<CompanySettings, Failure<SettingsRefusal>> {
        let now = self.now();
        self.write(|uow| settings::change(uow, ctx, seen, change, now))
    }

    /// A page of what was changed in the settings, with what each was before, the newest first.
    pub fn settings_history(
        &self,
        ctx: &AgentCtx,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<SettingChanged>, Failure<AgentRefusal>> {
        self.view(|view| settings::history(view, ctx, before, limit))
    }

    /// A page of the event feed, ascending from the first one above `after` (R-CRM-03).
    pub fn events(&self, ctx: &AgentCtx, after: u64, limit: usize) -> Result<Vec<Event>, Failure<AgentRefusal>> {
        self.view(|view| account::events(view, ctx, after, limit))
    }

    /// A page of the outbox, the newest first.
    pub fn outbox(
        &self,
        ctx: &AgentCtx,
        filter: IntentFilter,
        before: Option<IntentId>,
        limit: usize,
    ) -> Result<Vec<Intent>, Failure<AgentRefusal>> {
        self.view(|view| account::intents(view, ctx, filter, before, limit))
    }

    /// Has a mail tried again that was given up or waits.
    pub fn retry_mail(&self, ctx: &AgentCtx, id: IntentId) -> Result<Intent, Failure<RetryRefusal>> {
        let now = self.now();
        self.write(|uow| mail::retry(uow, ctx, id, now))
    }
}
