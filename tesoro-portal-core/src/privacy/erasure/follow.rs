//! What becomes of a request when its contact is merged or removed.

use super::Person;
use crate::ports::{StoreError, UnitOfWork};
use crate::privacy::ErasureRequest;
use crate::{AccountId, CompanyId, ContactId};

/// The request of a contact without an account goes on with the contact into which it is merged, or with the account that
/// this one has (R-ADM-06); who has asked there already needs no second one.
pub(crate) fn follow_merge(
    uow: &mut dyn UnitOfWork,
    company: &CompanyId,
    (from, into): (&ContactId, &ContactId),
    account: Option<AccountId>,
) -> Result<(), StoreError> {
    let Some(request) = uow.erasure_request(company, &Person::Contact(from.clone()))? else { return Ok(()) };
    forget_request(uow, company, from)?;
    let person = account.map_or_else(|| Person::Contact(into.clone()), Person::Account);
    match uow.erasure_request(company, &person)? {
        Some(_) => Ok(()),
        None => uow.insert_erasure_request(&ErasureRequest { person, ..request }),
    }
}

/// Nobody is left whom it is about.
pub(crate) fn forget_request(
    uow: &mut dyn UnitOfWork,
    company: &CompanyId,
    contact: &ContactId,
) -> Result<(), StoreError> {
    uow.remove_erasure_request(company, &Person::Contact(contact.clone()))
}
