//! The client asks for the erasure of their own data, and may take it back until it is done (R-PRIV-02).

use time::UtcDateTime;

use super::{ErasureRequest, Person};
use crate::activity::{Happening, record};
use crate::failure::Failure;
use crate::ports::{UnitOfWork, View};
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, Standing, actor, reprove_ready};

/// Asks for it, if the password that was typed is still that of the credential of this epoch. Who asks again gets the first
/// request.
pub(crate) fn request(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    compared_with: u64,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<ErasureRequest, Failure<ClientRefusal>> {
    let Standing { account, credential, .. } = reprove_ready(uow, client, limits, now)?;
    if credential.epoch != compared_with {
        return Err(Failure::Refused(ClientRefusal::NotSignedIn));
    }
    let person = Person::Account(account.id);
    if let Some(request) = uow.erasure_request(&account.company, &person)? {
        return Ok(request);
    }
    let request = ErasureRequest { company: account.company.clone(), person, by: actor(client), at: now };
    uow.insert_erasure_request(&request)?;
    let contacts = uow.contacts_of_account(&account.company, account.id)?;
    record(uow, &account.company, now, &actor(client), (Some(account.id), &contacts), Happening::ErasureAsked)?;
    Ok(request)
}

/// The client's request, if one waits.
pub(crate) fn standing_request(
    view: &mut dyn View,
    client: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Option<ErasureRequest>, Failure<ClientRefusal>> {
    let account = reprove_ready(view, client, limits, now)?.account;
    Ok(view.erasure_request(&account.company, &Person::Account(account.id))?)
}

/// Takes it back; that none waits is no error.
pub(crate) fn withdraw(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<(), Failure<ClientRefusal>> {
    let account = reprove_ready(uow, client, limits, now)?.account;
    let person = Person::Account(account.id);
    if uow.erasure_request(&account.company, &person)?.is_none() {
        return Ok(());
    }
    uow.remove_erasure_request(&account.company, &person)?;
    let contacts = uow.contacts_of_account(&account.company, account.id)?;
    record(uow, &account.company, now, &actor(client), (Some(account.id), &contacts), Happening::ErasureWithdrawn)?;
    Ok(())
}
