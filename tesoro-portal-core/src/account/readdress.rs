//! The office changes the address of an account (R-ADM-02, threat 46).
//!
//! The new address is the login at once, and nothing that was proved with the old one counts any more. Both addresses are
//! told. Until the client has confirmed the new one, no code that is mailed to it chooses a password.

use time::UtcDateTime;

use super::administer::AdministerRefusal;
use super::confirm;
use crate::IntentId;
use crate::account::{
    Account, AccountStatus, Credential, EmailAddress, EmailProof, FormerAddress, Invitation, PasswordDuty, Secret,
};
use crate::activity::Happening;
use crate::agent::AgentCtx;
use crate::challenge::BudgetLimits;
use crate::failure::Failure;
use crate::key_ring::KeyRing;
use crate::mail::{ChangedAddress, Intent, Mail};
use crate::ports::{Entropy, StoreError, UnitOfWork};

/// What an address is to an account that has another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Difference {
    /// None: it is written the same.
    None,
    /// The same mailbox in other letters, e.g. with its domain in another script.
    Spelling,
    /// Another mailbox, or one that its own server may tell from the old one by the letter case before the @.
    Mailbox,
}

/// The rule.
pub(super) fn difference(account: &Account, email: &EmailAddress) -> Difference {
    if email == &account.email {
        Difference::None
    } else if email.mailbox() == account.email.mailbox() {
        Difference::Spelling
    } else {
        Difference::Mailbox
    }
}

/// Whether the account may have the address. A Draft's is only its registrant's to say; that of an unfinished Draft is free
/// (R-INV-01).
pub(super) fn permit(
    uow: &mut dyn UnitOfWork,
    account: &Account,
    email: Option<&EmailAddress>,
) -> Result<(), Failure<AdministerRefusal>> {
    let Some(email) = email.filter(|email| difference(account, email) != Difference::None) else { return Ok(()) };
    if account.status() == AccountStatus::Draft {
        return Err(Failure::Refused(AdministerRefusal::Unfinished));
    }
    match uow.account_by_email(&account.company, email.key())? {
        Some(other) if other.id != account.id => Err(Failure::Refused(AdministerRefusal::EmailInUse(other.id))),
        _ => Ok(()),
    }
}

/// The rule: the account and its credential with another mailbox. What was mailed to the old one to come in with is dead.
pub(super) fn moved(account: &mut Account, credential: &mut Credential, email: &EmailAddress) {
    account.email = email.clone();
    account.email_proof = EmailProof::Unconfirmed;
    match credential.secret {
        Secret::Temporary(_) | Secret::Link(_) => credential.secret = Secret::None,
        Secret::None | Secret::Chosen(_) => {}
    }
}

/// An invitation that was not completed is sent again, to the new address: the one before is dead, and without it nobody
/// could come in.
pub(super) fn invite_again(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (account, credential): (&mut Account, &Credential),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Option<Happening>, StoreError> {
    let waits = account.duty == PasswordDuty::FirstSignIn && credential.secret == Secret::None;
    if !waits || account.disabled.is_some() {
        return Ok(None);
    }
    let intent = IntentId::mint(now, entropy);
    account.invitation = Some(Invitation::asked(ctx.agent().clone(), intent, now));
    let mail = Mail::invitation(uow.settings(ctx.company())?.as_ref(), account.id, credential.epoch);
    uow.enqueue(&Intent::queued(account.company.clone(), intent, mail, now))?;
    Ok(Some(Happening::InvitationResent))
}

/// Writes what follows from another mailbox, before the account itself is written: whoever else was about to prove one of
/// the two addresses begins anew (threats 8, 11).
pub(super) fn clear(uow: &mut dyn UnitOfWork, former: &EmailAddress, account: &Account) -> Result<(), StoreError> {
    uow.remove_draft(&account.company, account.email.key())?;
    for email in [former, &account.email] {
        uow.drop_challenges(&account.company, email.key(), None)?;
    }
    Ok(())
}

/// Tells both addresses, and mails the code that confirms the new one to a client who has a password to sign in with.
pub(super) fn tell(
    uow: &mut dyn UnitOfWork,
    former: EmailAddress,
    account: &Account,
    (keys, limits): (&KeyRing, &BudgetLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    let (company, id, version) = (account.company.clone(), account.id, account.version);
    uow.insert_former_address(&FormerAddress { company, account: id, version, email: former, at: now })?;
    for at in [ChangedAddress::Old, ChangedAddress::New] {
        let mail = Mail::EmailChanged { account: id, version, at };
        uow.enqueue(&Intent::queued(account.company.clone(), IntentId::mint(now, entropy), mail, now))?;
    }
    if account.duty == PasswordDuty::FirstSignIn {
        return Ok(());
    }
    confirm::offer(uow, account, None, (keys, limits), (now, entropy))
}
