//! Two contacts of the CRM turn out to be one person (R-ADM-06).
//!
//! Links and everything the CRM has move to the contact that stays. Where both have an account, nobody guesses which one
//! the person goes on with: an agent says which one is kept. The other loses this contact. If it had no further one, it is
//! closed at once and waits for an agent like a sign-up whose contact is not known (R-REG-03): it can be linked to
//! somebody else, or removed. Nothing of it is destroyed by merging.

use time::UtcDateTime;

use crate::account::{Account, AccountState, Disabled, LinkState};
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::code::{self, Code};
use crate::crm::{ContactState, Permission, PortalMark};
use crate::failure::{Detail, Failure, Refusal};
use crate::mail::{Intent, Mail};
use crate::ports::{Ending, Entropy, StoreError, StoreErrorKind, UnitOfWork};
use crate::privacy::follow_merge;
use crate::{AccountId, ContactId, IntentId};

/// Why two contacts were not merged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MergeRefusal {
    /// The agent or a contact is not there, or the account to keep is neither contact's.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// One of them has been erased, or merged before.
    #[error("a contact is no longer in use")]
    ContactErased,
    /// Both have an account: which one stays is not guessed.
    #[error("both contacts have an account")]
    BothHaveAccounts {
        /// The account of the contact that goes.
        from: AccountId,
        /// The account of the contact that stays.
        into: AccountId,
    },
}

impl Refusal for MergeRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::ContactErased => code::CONTACT_ERASED,
            Self::BothHaveAccounts { .. } => code::MERGE_NEEDS_UNLINK,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::ContactErased => Vec::new(),
            Self::BothHaveAccounts { from, into } => {
                vec![("from_account", from.to_string().into()), ("into_account", into.to_string().into())]
            }
        }
    }
}

/// What becomes of the accounts of two contacts that are merged.
#[derive(Debug, PartialEq, Eq)]
enum Fate {
    /// There is none, or only the staying contact's.
    Stays(Option<AccountId>),
    /// Both are linked to it: it loses the one that goes.
    Shared(AccountId),
    /// The one of the contact that goes moves, and takes the place of the staying contact's, if there is one.
    Moves { moving: AccountId, closing: Option<AccountId> },
    /// The one of the staying contact is kept; that of the contact that goes is closed.
    Kept { kept: AccountId, closing: AccountId },
}

/// The rule: which account the merged contact has.
fn decide(from: Option<AccountId>, into: Option<AccountId>, keep: Option<AccountId>) -> Result<Fate, MergeRefusal> {
    if keep.is_some_and(|keep| from != Some(keep) && into != Some(keep)) {
        return Err(MergeRefusal::Agent(AgentRefusal::NotFound));
    }
    match (from, into) {
        (None, staying) => Ok(Fate::Stays(staying)),
        (Some(moving), None) => Ok(Fate::Moves { moving, closing: None }),
        (Some(one), Some(other)) if one == other => Ok(Fate::Shared(one)),
        (Some(from), Some(into)) => match keep {
            None => Err(MergeRefusal::BothHaveAccounts { from, into }),
            Some(keep) if keep == from => Ok(Fate::Moves { moving: from, closing: Some(into) }),
            Some(_) => Ok(Fate::Kept { kept: into, closing: from }),
        },
    }
}

/// Merges `from` into `into`; `keep` is the account that stays where both have one.
pub(crate) fn merge(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (from, into): (&ContactId, &ContactId),
    keep: Option<AccountId>,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), Failure<MergeRefusal>> {
    authorise(uow, ctx, Permission::ManagePortalUsers).map_err(|failure| failure.map(MergeRefusal::Agent))?;
    present(uow, ctx, from)?;
    present(uow, ctx, into)?;
    if from == into {
        return Ok(());
    }
    let mut account_of = |contact| uow.account_of_contact(ctx.company(), contact);
    let (of_from, of_into) = (account_of(from)?, account_of(into)?);
    let id = |account: &Option<Account>| account.as_ref().map(|account| account.id);
    let fate = decide(id(&of_from), id(&of_into), keep).map_err(Failure::Refused)?;
    let (account, closed) = match fate {
        Fate::Stays(staying) => (staying, None),
        Fate::Shared(both) => {
            uow.unlink_contact(ctx.company(), both, from)?;
            (Some(both), None)
        }
        Fate::Moves { moving, closing } => {
            if let Some(closing) = closing {
                uow.unlink_contact(ctx.company(), closing, into)?;
            }
            uow.unlink_contact(ctx.company(), moving, from)?;
            uow.link_contact(ctx.company(), moving, into)?;
            uow.crm().mark_portal_user(ctx.company(), into, PortalMark::Account(moving))?;
            (Some(moving), of_into.filter(|_| closing.is_some()).map(|account| (account, into)))
        }
        Fate::Kept { kept, closing } => {
            uow.unlink_contact(ctx.company(), closing, from)?;
            (Some(kept), of_from.map(|account| (account, from)))
        }
    };
    uow.crm().merge_contacts(ctx.company(), from, into)?;
    uow.reassign_viewings(ctx.company(), from, into)?;
    uow.reassign_feedback(ctx.company(), from, into)?;
    uow.move_messages(ctx.company(), from, into)?;
    follow_merge(uow, ctx.company(), (from, into), account)?;
    let about = std::slice::from_ref(into);
    let what = Happening::ContactMerged { from: from.clone() };
    record(uow, ctx.company(), now, &ctx.actor(), (account, about), what)?;
    if let Some((account, lost)) = closed {
        let id = account.id;
        let what = Happening::ContactUnlinked { contact: lost.clone() };
        record(uow, ctx.company(), now, &ctx.actor(), (Some(id), about), what)?;
        if close(uow, ctx, account, (now, entropy))? == Closed::Now {
            record(uow, ctx.company(), now, &ctx.actor(), (Some(id), about), Happening::AccountDisabled)?;
        }
    }
    Ok(())
}

/// Whether an account was closed by losing a contact.
#[derive(Debug, PartialEq, Eq)]
enum Closed {
    Now,
    /// It has further contacts, or was closed before.
    Not,
}

/// Closes an account that has lost its last contact: its sessions end, its client is told, and it waits for an agent.
fn close(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    mut account: Account,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Closed, StoreError> {
    account.version += 1;
    if !uow.contacts_of_account(ctx.company(), account.id)?.is_empty() {
        uow.update_account(&account)?;
        return Ok(Closed::Not);
    }
    account.state = AccountState::Active { link: LinkState::PendingLink };
    let was_open = account.disabled.is_none();
    account.disabled.get_or_insert(Disabled { by: ctx.actor(), at: now, reason: None });
    uow.update_account(&account)?;
    if !was_open {
        return Ok(Closed::Not);
    }
    let credential = uow.credential(ctx.company(), account.id)?;
    let mut credential =
        credential.ok_or_else(|| StoreError::new(StoreErrorKind::Corrupt, "find the credential of an account"))?;
    credential.epoch += 1;
    uow.update_credential(&credential)?;
    uow.end_sessions(ctx.company(), account.id, Ending::All)?;
    let mail = Mail::AccessDisabled { account: account.id };
    uow.enqueue(&Intent::queued(ctx.company().clone(), IntentId::mint(now, entropy), mail, now))?;
    Ok(Closed::Now)
}

fn present(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: &ContactId) -> Result<(), Failure<MergeRefusal>> {
    let contact = uow.crm().contact(ctx.company(), id)?;
    match contact.ok_or(Failure::Refused(MergeRefusal::Agent(AgentRefusal::NotFound)))?.state {
        ContactState::Present => Ok(()),
        ContactState::Erased => Err(Failure::Refused(MergeRefusal::ContactErased)),
    }
}
