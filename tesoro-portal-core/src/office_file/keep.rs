use time::UtcDateTime;

use super::refusal::{Outcome, agent};
use super::{Keeping, OfficeFile, OfficeFileRefusal, PreparedFile, Shows, Unkept};
use crate::FileId;
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::crm::Permission;
use crate::failure::Failure;
use crate::ports::{Entropy, UnitOfWork};

/// What it takes to give a file that shows this.
fn permission(shows: &Shows) -> Permission {
    match shows {
        Shows::Property(_) => Permission::ManagePortalUsers,
        Shows::Logo | Shows::Favicon => Permission::ManageSettings,
    }
}

/// Writes the row of a file that was prepared. Whoever calls it writes what refers to it in the same transaction.
pub(crate) fn keep(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (prepared, shows): (&PreparedFile, &Shows),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Keeping> {
    authorise(uow, ctx, permission(shows)).map_err(agent)?;
    let company = ctx.company();
    if let Shows::Property(property) = shows
        && uow.crm_view().property(company, property)?.is_none()
    {
        return Err(Failure::Refused(AgentRefusal::NotFound.into()));
    }
    if let Some(earlier) = uow.office_file_by_upload(company, &prepared.stored.upload)? {
        let is_same = earlier.shows == *shows;
        return if is_same {
            Ok(Keeping::Before(earlier))
        } else {
            Err(Failure::Refused(OfficeFileRefusal::KeyReused))
        };
    }
    let file = OfficeFile {
        company: company.clone(),
        id: FileId::mint(now, entropy),
        shows: shows.clone(),
        stored: prepared.stored.clone(),
        width: prepared.width,
        height: prepared.height,
        kept_at: now,
    };
    uow.insert_office_file(&file)?;
    Ok(Keeping::New(file))
}

/// Removes the row of a file; one that is not there is no error.
pub(crate) fn remove(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: FileId) -> Outcome<Option<Unkept>> {
    let Some(file) = uow.office_file(ctx.company(), id)? else { return Ok(None) };
    authorise(uow, ctx, permission(&file.shows)).map_err(agent)?;
    uow.remove_office_file(ctx.company(), id)?;
    Ok(Some(Unkept(file.stored.key)))
}
