//! A verified address becomes an account: linked, a new lead, or waiting for an agent (R-REG-03).

use time::UtcDateTime;

use crate::account::{Account, AccountState, LinkState};
use crate::activity::{Actor, Happening, record};
use crate::crm::{Contact, NewLead, PortalMark, Wishes};
use crate::language::LanguageTag;
use crate::mail::{Intent, Mail};
use crate::ports::{Entropy, StoreError, StoreErrorKind, UnitOfWork};
use crate::settings::Approval;
use crate::{AgentId, ContactId, IntentId};

/// Makes the Draft Active; `None` if it has expired or was closed, or if an Active account has its address by now
/// (threat 11).
pub(super) fn activate(
    uow: &mut dyn UnitOfWork,
    mut account: Account,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Option<Account>, StoreError> {
    if !account.is_unfinished(now) || uow.account_by_email(&account.company, account.email.key())?.is_some() {
        return Ok(None);
    }
    let approval = uow.settings(&account.company)?.map(|settings| settings.sign_up.approval);
    let waiting = match approval {
        Some(Approval::NotNeeded) => None,
        Some(Approval::Needed) | None => Some(LinkState::PendingApproval),
    };
    account.state = AccountState::Active { link: waiting.unwrap_or(LinkState::Linked) };
    account.version += 1;
    uow.update_account(&account)?;
    match waiting {
        Some(_) => ask_office(uow, &account, Mail::ApprovalWaiting { account: account.id }, (now, entropy))?,
        None => settle(uow, &mut account, (now, entropy))?,
    }
    Ok(Some(account))
}

/// Links an account to the one contact that has its address, or to a new lead; where there are several, or the one has an
/// account, it is not guessed.
pub(super) fn settle(
    uow: &mut dyn UnitOfWork,
    account: &mut Account,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    let mut matches = uow.crm().contacts_by_email(&account.company, account.email.key(), 2)?;
    let only = if matches.len() == 1 { matches.pop() } else { None };
    match only {
        None if matches.is_empty() => new_lead(uow, account, (now, entropy)),
        Some(contact) if uow.account_of_contact(&account.company, &contact.id)?.is_none() => {
            link_known(uow, account, &contact, now)
        }
        _ => {
            account.state = AccountState::Active { link: LinkState::PendingLink };
            uow.update_account(account)?;
            ask_office(uow, account, Mail::LinkWaiting { account: account.id }, (now, entropy))
        }
    }
}

/// Links the account to a contact that the office has; it keeps its agent, and shows what the client is looking for.
pub(super) fn link_known(
    uow: &mut dyn UnitOfWork,
    account: &mut Account,
    contact: &Contact,
    now: UtcDateTime,
) -> Result<(), StoreError> {
    linked(uow, account, &contact.id, Happening::SignedUp, now)?;
    if contact.agent.is_none() {
        let agent = administrator(uow, account)?;
        uow.crm().assign_agent(&account.company, &contact.id, &agent)?;
        tell(uow, account, &contact.id, Happening::AgentAssigned { agent }, now)?;
    }
    // What the office knows already is not lost to somebody who left the fields empty.
    if account.wishes != Wishes::default() {
        uow.crm().set_wishes(&account.company, &contact.id, &account.wishes)?;
    }
    Ok(())
}

/// Makes a lead of somebody the office does not know, and tells its administrator.
pub(super) fn new_lead(
    uow: &mut dyn UnitOfWork,
    account: &mut Account,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    let agent = administrator(uow, account)?;
    let contact = uow.crm().create_lead(&NewLead {
        company: account.company.clone(),
        first_name: account.first_name.clone(),
        last_name: account.last_name.clone(),
        email: account.email.clone(),
        language: account.language.and_then(|language| LanguageTag::keep(language.tag())),
        agent,
        wishes: account.wishes.clone(),
    })?;
    linked(uow, account, &contact, Happening::SignedUp, now)?;
    tell(uow, account, &contact, Happening::LeadCreated, now)?;
    ask_office(uow, account, Mail::NewLead { account: account.id, contact }, (now, entropy))
}

fn linked(
    uow: &mut dyn UnitOfWork,
    account: &mut Account,
    contact: &ContactId,
    what: Happening,
    now: UtcDateTime,
) -> Result<(), StoreError> {
    account.state = AccountState::Active { link: LinkState::Linked };
    uow.update_account(account)?;
    uow.link_contact(&account.company, account.id, contact)?;
    uow.crm().mark_portal_user(&account.company, contact, PortalMark::Account(account.id))?;
    tell(uow, account, contact, what, now)
}

fn tell(
    uow: &mut dyn UnitOfWork,
    account: &Account,
    contact: &ContactId,
    what: Happening,
    now: UtcDateTime,
) -> Result<(), StoreError> {
    let actor = Actor::Client { account: account.id };
    record(uow, &account.company, now, &actor, (Some(account.id), std::slice::from_ref(contact)), what)
}

fn ask_office(
    uow: &mut dyn UnitOfWork,
    account: &Account,
    mail: Mail,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    uow.enqueue(&Intent::queued(account.company.clone(), IntentId::mint(now, entropy), mail, now))
}

fn administrator(uow: &mut dyn UnitOfWork, account: &Account) -> Result<AgentId, StoreError> {
    let company = uow.crm().company(&account.company)?;
    let found = company.ok_or_else(|| StoreError::new(StoreErrorKind::Corrupt, "find the company of an account"))?;
    Ok(found.administrator)
}
