use time::UtcDateTime;

use super::{Activity, Actor, Happening, NewEvent};
use crate::ports::{StoreError, UnitOfWork};
use crate::{AccountId, CompanyId, ContactId};

/// Writes what happened into the history of each contact and, once, into the event feed: in the transaction of the
/// act itself, so that neither is ever without the other.
pub(crate) fn record(
    uow: &mut dyn UnitOfWork,
    company: &CompanyId,
    now: UtcDateTime,
    actor: &Actor,
    about: (Option<AccountId>, &[ContactId]),
    what: Happening,
) -> Result<(), StoreError> {
    let (account, contacts) = about;
    for contact in contacts {
        uow.crm().log_activity(&Activity {
            company: company.clone(),
            contact: contact.clone(),
            at: now,
            actor: actor.clone(),
            account,
            what: what.clone(),
        })?;
    }
    uow.append_event(&NewEvent {
        company: company.clone(),
        at: now,
        actor: actor.clone(),
        account,
        contacts: contacts.to_vec(),
        what,
    })?;
    Ok(())
}
