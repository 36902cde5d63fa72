//! Bringing in existing portal users with their password hashes (R-IMP-01).

use time::UtcDateTime;

use super::open::mark;
use crate::account::{
    Account, AccountState, Credential, EmailAddress, EmailProof, LinkState, Onboarding, PasswordDuty, PersonName,
    Secret,
};
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::code::{self, Code};
use crate::crm::{Contact, ContactState, Permission, Wishes};
use crate::failure::{Detail, Failure, Refusal};
use crate::password::PasswordHash;
use crate::ports::{Entropy, UnitOfWork};
use crate::{AccountId, ContactId};

/// The largest batch: small enough to be one transaction that nobody notices.
pub const IMPORT_BATCH_MAX: usize = 500;

/// One portal user to bring in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedUser {
    /// The contact.
    pub contact: ContactId,
    /// The login.
    pub email: EmailAddress,
    /// The hash of the password they have; oversized parameters were refused when it was parsed.
    pub hash: PasswordHash,
    /// Whether they have to choose a new one at the next sign-in.
    pub duty: PasswordDuty,
}

/// What became of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imported {
    /// The account was made.
    Created(AccountId),
    /// The contact had this very account already: the batch was sent before.
    Unchanged(AccountId),
    /// It was not made.
    Refused(Code),
}

/// Why a whole batch was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefusal {
    /// The agent is not there or may not.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// More than [`IMPORT_BATCH_MAX`] rows.
    #[error("the batch is too large")]
    TooLarge,
}

impl Refusal for ImportRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::TooLarge => code::IMPORT_TOO_LARGE,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::TooLarge => Vec::new(),
        }
    }
}

/// Brings in a batch, row by row, in one transaction; sending it again changes nothing. An existing account is never
/// overwritten, and a row that is refused keeps no other from coming in.
pub(crate) fn import(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    batch: &[ImportedUser],
    now: UtcDateTime,
    entropy: &dyn Entropy,
) -> Result<Vec<Imported>, Failure<ImportRefusal>> {
    authorise(uow, ctx, Permission::ManagePortalUsers).map_err(|failure| failure.map(ImportRefusal::Agent))?;
    if batch.len() > IMPORT_BATCH_MAX {
        return Err(Failure::Refused(ImportRefusal::TooLarge));
    }
    batch.iter().map(|user| import_one(uow, ctx, user, now, entropy)).collect()
}

fn import_one(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    user: &ImportedUser,
    now: UtcDateTime,
    entropy: &dyn Entropy,
) -> Result<Imported, Failure<ImportRefusal>> {
    let Some(contact) = uow.crm().contact(ctx.company(), &user.contact)? else {
        return Ok(Imported::Refused(code::NOT_FOUND));
    };
    if contact.state == ContactState::Erased {
        return Ok(Imported::Refused(code::CONTACT_ERASED));
    }
    if let Some(own) = uow.account_of_contact(ctx.company(), &contact.id)? {
        let same = own.email.key() == user.email.key();
        return Ok(if same { Imported::Unchanged(own.id) } else { Imported::Refused(code::IMPORT_CONFLICT) });
    }
    if uow.account_by_email(ctx.company(), user.email.key())?.is_some() {
        return Ok(Imported::Refused(code::EMAIL_IN_USE));
    }
    let Some(account) = brought_in(ctx, &contact, user, now, entropy) else {
        return Ok(Imported::Refused(code::CONTACT_NAME_MISSING));
    };
    uow.remove_draft(ctx.company(), user.email.key())?;
    uow.drop_challenges(ctx.company(), user.email.key(), None)?;
    uow.insert_account(&account)?;
    uow.insert_credential(&Credential {
        company: account.company.clone(),
        account: account.id,
        epoch: 1,
        secret: Secret::Chosen(user.hash.clone()),
    })?;
    uow.link_contact(ctx.company(), account.id, &contact.id)?;
    let about = (Some(account.id), std::slice::from_ref(&contact.id));
    record(uow, ctx.company(), now, &ctx.actor(), about, Happening::AccountImported)?;
    mark(uow, ctx, &contact, account.id, now)?;
    Ok(Imported::Created(account.id))
}

fn brought_in(
    ctx: &AgentCtx,
    contact: &Contact,
    user: &ImportedUser,
    now: UtcDateTime,
    entropy: &dyn Entropy,
) -> Option<Account> {
    Some(Account {
        company: ctx.company().clone(),
        id: AccountId::mint(now, entropy),
        first_name: PersonName::parse(&contact.first_name).ok()?,
        last_name: PersonName::parse(&contact.last_name).ok()?,
        email: user.email.clone(),
        email_proof: EmailProof::Settled,
        state: AccountState::Active { link: LinkState::Linked },
        disabled: None,
        duty: user.duty,
        language: None,
        language_wish: contact.language.clone(),
        wishes: Wishes::default(),
        invitation: None,
        created_at: now,
        accepted_terms: None,
        onboarding: Onboarding::default(),
        last_sign_in_at: None,
        version: 1,
    })
}
