//! What the office sees of contacts and portal users (R-CRM-01, R-ADM-04).

use time::UtcDateTime;

use super::find::{PortalUser, portal_user};
use super::invitation::{InvitationStage, stage};
use super::readiness::{Readiness, readiness};
use crate::account::{Account, EmailAddress};
use crate::activity::{Event, LoggedActivity};
use crate::agent::{AgentCtx, AgentRefusal, authorise, standing};
use crate::crm::{Contact, Permission};
use crate::failure::Failure;
use crate::language::{Language, effective};
use crate::mail::Intent;
use crate::ports::{AccountFilter, IntentFilter, StoreError, View};
use crate::settings::{CompanySettings, PortalSwitch};
use crate::terms::Acceptance;
use crate::{AccountId, AgentId, ContactId, IntentId, PhotoId};

/// How many rows a list answers at most.
pub const PAGE_MAX: usize = 100;

/// A contact with what the portal adds to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactSeen {
    /// The contact.
    pub contact: Contact,
    /// Whether the portal icon stands beside it (R-CRM-01).
    pub icon: PortalIcon,
    /// Its account.
    pub account: Option<Account>,
    /// The client's picture (R-PIC-01); not in lists.
    pub picture: Option<PhotoId>,
    /// The language of the next mail to it (R-LANG-02).
    pub mail_language: Language,
}

impl ContactSeen {
    /// Whether the CRM's address and the login agree (R-ADM-06).
    pub fn addresses(&self) -> Addresses {
        let login = self.account.as_ref().map(|account| account.email.key());
        let own = self.contact.email.as_deref().map(EmailAddress::parse).and_then(Result::ok);
        match login.zip(own.as_ref()) {
            Some((login, own)) if login != own.key() => Addresses::Differ,
            _ => Addresses::Agree,
        }
    }
}

/// Whether a contact's address in the CRM and the login of its account agree. They are two records: neither follows the
/// other by itself, and an agent who wants it changes the account's address to the contact's (R-ADM-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addresses {
    /// They do, or one of them is missing.
    Agree,
    /// The contact has another address, which could be adopted.
    Differ,
}

/// A contact with what the portal adds to it.
fn contact_seen(settings: Option<&CompanySettings>, account: Option<Account>, contact: Contact) -> ContactSeen {
    let offered = settings.map(|settings| settings.languages.as_slice()).unwrap_or_default();
    let mail_language = match &account {
        Some(account) => effective(account.language, account.language_wish.as_ref(), offered),
        None => effective(None, contact.language.as_ref(), offered),
    };
    ContactSeen { icon: icon(settings, account.as_ref()), account, picture: None, mail_language, contact }
}

/// The icon beside a contact: only while the portal is on, for an Active account that is not disabled (R-CRM-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortalIcon {
    /// Shown.
    Shown,
    /// Not shown.
    Hidden,
}

/// A portal user with what an agent needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountSeen {
    /// The account.
    pub account: Account,
    /// The contacts it is linked to.
    pub contacts: Vec<ContactId>,
    /// The responsible agent of its first contact (R-ACC-04).
    pub owner: Option<AgentId>,
    /// How far the invitation has come; `None` for those who were not invited.
    pub invitation: Option<InvitationStage>,
    /// The language of the next page or mail.
    pub language: Language,
    /// The newest version of the terms that the client accepted: when, and in which language (R-ADM-02).
    pub acceptance: Option<Acceptance>,
    /// The client's picture (R-PIC-01).
    pub picture: Option<PhotoId>,
}

fn picture(view: &mut dyn View, account: &Account) -> Result<Option<PhotoId>, StoreError> {
    let picture = view.picture(&account.company, account.id)?;
    Ok(picture.map(|picture| PhotoId::from_bytes(*picture.id().as_bytes())))
}

fn icon(settings: Option<&CompanySettings>, account: Option<&Account>) -> PortalIcon {
    let on = settings.is_some_and(|settings| settings.portal == PortalSwitch::On);
    if on && account.is_some_and(Account::is_open) { PortalIcon::Shown } else { PortalIcon::Hidden }
}

/// A page of the company's contacts, for any agent.
pub(crate) fn contacts(
    view: &mut dyn View,
    ctx: &AgentCtx,
    query: Option<&str>,
    after: Option<&ContactId>,
    limit: usize,
) -> Result<Vec<ContactSeen>, Failure<AgentRefusal>> {
    standing(view, ctx)?;
    let settings = view.settings(ctx.company())?;
    let contacts = view.crm_view().contacts(ctx.company(), query, after, limit.min(PAGE_MAX))?;
    let ids: Vec<ContactId> = contacts.iter().map(|contact| contact.id.clone()).collect();
    let accounts = view.accounts_of_contacts(ctx.company(), &ids)?;
    let mut accounts: std::collections::HashMap<ContactId, Account> = accounts.into_iter().collect();
    Ok(contacts
        .into_iter()
        .map(|contact| {
            let account = accounts.remove(&contact.id);
            contact_seen(settings.as_ref(), account, contact)
        })
        .collect())
}

/// One contact, with whether and why not it could be given access.
pub(crate) fn contact(
    view: &mut dyn View,
    ctx: &AgentCtx,
    id: &ContactId,
) -> Result<(ContactSeen, Readiness), Failure<AgentRefusal>> {
    let agent = standing(view, ctx)?;
    let contact = known(view, ctx, id)?;
    let readiness = readiness(view, ctx, &agent, &contact)?;
    let settings = view.settings(ctx.company())?;
    let account = view.account_of_contact(ctx.company(), id)?;
    let picture = match &account {
        Some(account) => picture(view, account)?,
        None => None,
    };
    Ok((ContactSeen { picture, ..contact_seen(settings.as_ref(), account, contact) }, readiness))
}

/// A page of a contact's history, the newest first, for any agent.
pub(crate) fn activities(
    view: &mut dyn View,
    ctx: &AgentCtx,
    id: &ContactId,
    before: Option<u64>,
    limit: usize,
) -> Result<Vec<LoggedActivity>, Failure<AgentRefusal>> {
    standing(view, ctx)?;
    known(view, ctx, id)?;
    Ok(view.crm_view().activities(ctx.company(), id, before, limit.min(PAGE_MAX))?)
}

fn known(view: &mut dyn View, ctx: &AgentCtx, id: &ContactId) -> Result<Contact, Failure<AgentRefusal>> {
    view.crm_view().contact(ctx.company(), id)?.ok_or(Failure::Refused(AgentRefusal::NotFound))
}

/// A page of the company's portal users.
pub(crate) fn accounts(
    view: &mut dyn View,
    ctx: &AgentCtx,
    filter: &AccountFilter,
    after: Option<AccountId>,
    limit: usize,
) -> Result<Vec<Account>, Failure<AgentRefusal>> {
    authorise(view, ctx, Permission::ManagePortalUsers)?;
    Ok(view.accounts(ctx.company(), filter, after, limit.min(PAGE_MAX))?)
}

/// One portal user.
pub(crate) fn account(
    view: &mut dyn View,
    ctx: &AgentCtx,
    id: AccountId,
    now: UtcDateTime,
) -> Result<AccountSeen, Failure<AgentRefusal>> {
    let user = portal_user(view, ctx, id)?;
    Ok(seen(view, ctx, user, now)?)
}

fn seen(view: &mut dyn View, ctx: &AgentCtx, user: PortalUser, now: UtcDateTime) -> Result<AccountSeen, StoreError> {
    let PortalUser { account, credential, contacts } = user;
    let intent = match &account.invitation {
        Some(invitation) => view.intent(ctx.company(), invitation.intent)?,
        None => None,
    };
    let owner = match contacts.first() {
        Some(first) => view.crm_view().contact(ctx.company(), first)?.and_then(|contact| contact.agent),
        None => None,
    };
    let offered = view.settings(ctx.company())?.map(|settings| settings.languages).unwrap_or_default();
    let acceptance = view.acceptances(ctx.company(), account.id)?.into_iter().next();
    Ok(AccountSeen {
        picture: picture(view, &account)?,
        acceptance,
        invitation: stage(&account, &credential, intent.as_ref(), now),
        language: effective(account.language, account.language_wish.as_ref(), &offered),
        owner,
        contacts,
        account,
    })
}

/// A page of the event feed, for any agent (R-CRM-03).
pub(crate) fn events(
    view: &mut dyn View,
    ctx: &AgentCtx,
    after: u64,
    limit: usize,
) -> Result<Vec<Event>, Failure<AgentRefusal>> {
    standing(view, ctx)?;
    Ok(view.events(ctx.company(), after, limit.min(PAGE_MAX))?)
}

/// A page of the outbox, the newest first, for agents who manage portal users.
pub(crate) fn intents(
    view: &mut dyn View,
    ctx: &AgentCtx,
    filter: IntentFilter,
    before: Option<IntentId>,
    limit: usize,
) -> Result<Vec<Intent>, Failure<AgentRefusal>> {
    authorise(view, ctx, Permission::ManagePortalUsers)?;
    Ok(view.intents(ctx.company(), filter, before, limit.min(PAGE_MAX))?)
}
