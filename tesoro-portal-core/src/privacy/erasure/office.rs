//! An agent asks on a contact's behalf, sees what waits, and approves (R-PRIV-02).

use time::UtcDateTime;

use super::erase::{Means, Whose, erase};
use super::{ErasureRefusal, ErasureRequest, ErasureStanding, Person, Tombstone, WaitingErasure};
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::crm::{ContactState, Permission};
use crate::failure::Failure;
use crate::media::StorageKey;
use crate::ports::{StoreError, UnitOfWork, View};
use crate::{CompanyId, ContactId};

type Outcome<T> = Result<T, Failure<ErasureRefusal>>;

/// Asks for the erasure of the contact and of the account it is linked to. Who asks again gets the first request.
pub(crate) fn ask(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    contact: &ContactId,
    now: UtcDateTime,
) -> Outcome<ErasureRequest> {
    authorise(uow, ctx, Permission::ManagePortalUsers).map_err(agent)?;
    let whose = whose(uow, ctx.company(), contact)?;
    if let Some(request) = asked(uow, &whose)? {
        return Ok(request);
    }
    let request = ErasureRequest { company: ctx.company().clone(), person: whose.person(), by: ctx.actor(), at: now };
    uow.insert_erasure_request(&request)?;
    record(uow, ctx.company(), now, &ctx.actor(), whose.about(), Happening::ErasureAsked)?;
    Ok(request)
}

/// Who asks for erasures sees them, and so does who approves them.
fn see(view: &mut dyn View, ctx: &AgentCtx) -> Outcome<()> {
    let asks = authorise(view, ctx, Permission::ManagePortalUsers);
    match asks {
        Err(Failure::Refused(AgentRefusal::MissingPermission(_)))
            if authorise(view, ctx, Permission::EraseClients).is_ok() =>
        {
            Ok(())
        }
        asks => asks.map(drop).map_err(agent),
    }
}

/// A page of the requests that wait, in the order of the persons.
pub(crate) fn waiting(
    view: &mut dyn View,
    ctx: &AgentCtx,
    after: Option<&Person>,
    limit: usize,
) -> Outcome<Vec<WaitingErasure>> {
    see(view, ctx)?;
    let requests = view.erasure_requests(ctx.company(), after, limit.min(crate::account::PAGE_MAX))?;
    let mut waiting = Vec::with_capacity(requests.len());
    for request in requests {
        let (account, contacts) = match &request.person {
            Person::Account(id) => (Some(*id), view.contacts_of_account(ctx.company(), *id)?),
            Person::Contact(id) => (None, vec![id.clone()]),
        };
        waiting.push(WaitingErasure { request, account, contacts });
    }
    Ok(waiting)
}

/// How far the erasure of the contact has come.
pub(crate) fn standing(view: &mut dyn View, ctx: &AgentCtx, contact: &ContactId) -> Outcome<ErasureStanding> {
    see(view, ctx)?;
    if let Some(tombstone) = view.tombstone(ctx.company(), &Person::Contact(contact.clone()))? {
        return Ok(ErasureStanding::Erased(tombstone.erased_at));
    }
    let whose = whose(view, ctx.company(), contact)?;
    Ok(match asked(view, &whose)? {
        None => ErasureStanding::NotAsked,
        Some(request) => {
            let (account, contacts) = whose.about();
            ErasureStanding::Asked(WaitingErasure { request, account, contacts: contacts.to_vec() })
        }
    })
}

/// Erases what somebody has asked for; it cannot be undone. Answers also which files are to be removed once it is committed.
pub(crate) fn approve(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    contact: &ContactId,
    means: &Means<'_>,
    now: UtcDateTime,
) -> Outcome<(Tombstone, Vec<StorageKey>)> {
    authorise(uow, ctx, Permission::EraseClients).map_err(agent)?;
    let whose = whose(uow, ctx.company(), contact)?;
    if asked(uow, &whose)?.is_none() {
        return Err(Failure::Refused(ErasureRefusal::NotAsked));
    }
    let files = erase(uow, &whose, &ctx.actor(), means, now)?;
    let person = Person::Contact(contact.clone());
    Ok((Tombstone { company: ctx.company().clone(), person, erased_at: now }, files))
}

/// The person that the contact is: with the account it is linked to, all contacts of that.
fn whose(view: &mut dyn View, company: &CompanyId, contact: &ContactId) -> Outcome<Whose> {
    let asked_for = view.crm_view().contact(company, contact)?;
    let asked_for = asked_for.ok_or(Failure::Refused(ErasureRefusal::Agent(AgentRefusal::NotFound)))?;
    if asked_for.state == ContactState::Erased {
        return Err(Failure::Refused(ErasureRefusal::ContactErased));
    }
    let account = view.account_of_contact(company, contact)?;
    let mut linked = Vec::new();
    if let Some(account) = &account {
        for id in view.contacts_of_account(company, account.id)? {
            linked.extend(view.crm_view().contact(company, &id)?);
        }
    }
    Ok(Whose::of(asked_for, account, linked))
}

/// The request for this person; also one for a contact from before it had an account.
fn asked(view: &mut dyn View, whose: &Whose) -> Result<Option<ErasureRequest>, StoreError> {
    for person in whose.persons() {
        if let Some(request) = view.erasure_request(whose.company(), &person)? {
            return Ok(Some(request));
        }
    }
    Ok(None)
}

fn agent(failure: Failure<AgentRefusal>) -> Failure<ErasureRefusal> {
    failure.map(ErasureRefusal::Agent)
}
