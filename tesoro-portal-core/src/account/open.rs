//! The office gives a contact access (R-INV-01 to R-INV-04).

use time::UtcDateTime;

use super::readiness::{Check, Readiness, readiness};
use crate::account::{
    Account, AccountState, Credential, EmailAddress, EmailProof, Invitation, LinkState, Onboarding, PasswordDuty,
    PersonName, Secret,
};
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal, standing};
use crate::code::{self, Code};
use crate::crm::{Contact, PortalMark, Wishes};
use crate::failure::{Detail, Failure, Problem, Refusal};
use crate::mail::{Intent, Mail};
use crate::ports::{Entropy, StoreError, StoreErrorKind, UnitOfWork};
use crate::{AccountId, ContactId, IntentId};

/// Why a contact was not given access.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenRefusal {
    /// The agent, or the contact, is not there.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The contact has an account already (R-ACC-01).
    #[error("portal user already exists")]
    PortalUserExists(AccountId),
    /// Another account signs in with the contact's address; the two could be linked (R-LINK-01).
    #[error("the e-mail address is in use by another account")]
    EmailInUse(AccountId),
    /// Something else is missing; every reason is named.
    #[error("the contact is not ready for access")]
    NotReady(Vec<Check>),
}

impl Refusal for OpenRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::PortalUserExists(_) => code::PORTAL_USER_EXISTS,
            Self::EmailInUse(_) => code::EMAIL_IN_USE,
            Self::NotReady(_) => code::NOT_READY,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::NotReady(checks) => checks
                .iter()
                .map(|check| Problem { pointer: "".into(), code: check.code, details: check.details.clone() })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::PortalUserExists(account) | Self::EmailInUse(account) => {
                vec![("account", account.to_string().into())]
            }
            Self::NotReady(_) => Vec::new(),
        }
    }
}

/// Makes the account of a contact: Active at once, to sign in with the temporary password of the mail that is asked
/// for here and produced later.
pub(crate) fn open(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    contact: &ContactId,
    now: UtcDateTime,
    entropy: &dyn Entropy,
) -> Result<Account, Failure<OpenRefusal>> {
    let agent = standing(uow, ctx).map_err(|failure| failure.map(OpenRefusal::Agent))?;
    let contact = uow.crm().contact(ctx.company(), contact)?.ok_or(AgentRefusal::NotFound).map_err(refused)?;
    let readiness = readiness(uow, ctx, &agent, &contact)?;
    decide(&readiness, uow.account_of_contact(ctx.company(), &contact.id)?.as_ref(), &contact, uow, ctx)?;

    let email = contact.email.as_deref().map(EmailAddress::parse).and_then(Result::ok).ok_or_else(unready)?;
    // Whoever signed up with this address and did not finish cannot any more (threats 11, 12).
    uow.remove_draft(ctx.company(), email.key())?;
    uow.drop_challenges(ctx.company(), email.key(), None)?;
    let account = invited(ctx, &contact, email, now, entropy)?;
    let intent = account.invitation.as_ref().map(|invitation| invitation.intent).ok_or_else(unready)?;
    uow.insert_account(&account)?;
    uow.insert_credential(&Credential {
        company: account.company.clone(),
        account: account.id,
        epoch: 1,
        secret: Secret::None,
    })?;
    uow.link_contact(ctx.company(), account.id, &contact.id)?;
    let mail = Mail::invitation(uow.settings(ctx.company())?.as_ref(), account.id, 1);
    uow.enqueue(&Intent::queued(account.company.clone(), intent, mail, now))?;
    let about = (Some(account.id), std::slice::from_ref(&contact.id));
    record(uow, ctx.company(), now, &ctx.actor(), about, Happening::AccountCreated)?;
    mark(uow, ctx, &contact, account.id, now)?;
    Ok(account)
}

/// The one refusal that the unmet preconditions amount to: an existing account first, because nothing else matters
/// then, and an address in use next, because linking is the way out.
fn decide(
    readiness: &Readiness,
    own: Option<&Account>,
    contact: &Contact,
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
) -> Result<(), Failure<OpenRefusal>> {
    let unmet: Vec<Check> = readiness.unmet().cloned().collect();
    let has = |code: Code| unmet.iter().any(|check| check.code == code);
    if has(code::MISSING_PERMISSION) {
        return Err(refused(AgentRefusal::MissingPermission(crate::crm::Permission::ManagePortalUsers)));
    }
    if let Some(account) = own {
        return Err(Failure::Refused(OpenRefusal::PortalUserExists(account.id)));
    }
    if unmet.len() == 1 && has(code::EMAIL_IN_USE) {
        let email = contact.email.as_deref().map(EmailAddress::parse).and_then(Result::ok);
        if let Some(email) = email
            && let Some(other) = uow.account_by_email(ctx.company(), email.key())?
        {
            return Err(Failure::Refused(OpenRefusal::EmailInUse(other.id)));
        }
    }
    if unmet.is_empty() { Ok(()) } else { Err(Failure::Refused(OpenRefusal::NotReady(unmet))) }
}

fn invited(
    ctx: &AgentCtx,
    contact: &Contact,
    email: EmailAddress,
    now: UtcDateTime,
    entropy: &dyn Entropy,
) -> Result<Account, Failure<OpenRefusal>> {
    let name = |text: &str| PersonName::parse(text).map_err(|_| unready());
    Ok(Account {
        company: ctx.company().clone(),
        id: AccountId::mint(now, entropy),
        first_name: name(&contact.first_name)?,
        last_name: name(&contact.last_name)?,
        email,
        email_proof: EmailProof::Settled,
        state: AccountState::Active { link: LinkState::Linked },
        disabled: None,
        duty: PasswordDuty::FirstSignIn,
        language: None,
        language_wish: contact.language.clone(),
        wishes: Wishes::default(),
        invitation: Some(Invitation::asked(ctx.agent().clone(), IntentId::mint(now, entropy), now)),
        created_at: now,
        accepted_terms: None,
        onboarding: Onboarding::default(),
        last_sign_in_at: None,
        version: 1,
    })
}

/// Marks the contact as a portal user; one without an agent gets the company administrator (R-INV-04).
pub(super) fn mark(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    contact: &Contact,
    account: AccountId,
    now: UtcDateTime,
) -> Result<(), StoreError> {
    uow.crm().mark_portal_user(ctx.company(), &contact.id, PortalMark::Account(account))?;
    if contact.agent.is_some() {
        return Ok(());
    }
    let company = uow
        .crm()
        .company(ctx.company())?
        .ok_or_else(|| StoreError::new(StoreErrorKind::Corrupt, "find the company of a contact"))?;
    uow.crm().assign_agent(ctx.company(), &contact.id, &company.administrator)?;
    record(
        uow,
        ctx.company(),
        now,
        &ctx.actor(),
        (Some(account), std::slice::from_ref(&contact.id)),
        Happening::AgentAssigned { agent: company.administrator },
    )
}

fn refused(refusal: AgentRefusal) -> Failure<OpenRefusal> {
    Failure::Refused(OpenRefusal::Agent(refusal))
}

/// The preconditions were met, and yet the contact's own data no longer parse: the store broke its promise.
fn unready() -> Failure<OpenRefusal> {
    Failure::Store(StoreError::new(StoreErrorKind::Misuse, "read the same contact twice in one transaction"))
}
