use time::UtcDateTime;

use super::refusal::{Outcome, agent};
use super::{Keeping, OfficeFile, OfficeFileRefusal, PreparedFile, Shows, Unkept};
use crate::FileId;
use crate::agent::{AgentCtx, AgentRefusal, authorise, standing};
use crate::crm::Permission;
use crate::failure::Failure;
use crate::ports::{Entropy, StoreError, UnitOfWork, View};

/// Refuses who may not give a file that shows this: everybody may show themselves.
pub(crate) fn may_give(view: &mut dyn View, ctx: &AgentCtx, shows: &Shows) -> Outcome<()> {
    let allowed = match shows {
        Shows::Agent(own) if own == ctx.agent() => standing(view, ctx),
        Shows::Property(_) => authorise(view, ctx, Permission::ManagePortalUsers),
        Shows::Agent(_) | Shows::Logo | Shows::Favicon => authorise(view, ctx, Permission::ManageSettings),
    };
    allowed.map(drop).map_err(agent)
}

/// Whether there is what a file would show.
fn is_there(view: &mut dyn View, ctx: &AgentCtx, shows: &Shows) -> Result<bool, StoreError> {
    let company = ctx.company();
    Ok(match shows {
        Shows::Property(property) => view.crm_view().property(company, property)?.is_some(),
        Shows::Agent(agent) => view.crm_view().agent(company, agent)?.is_some(),
        Shows::Logo | Shows::Favicon => true,
    })
}

/// Writes the row of a file that was prepared. Whoever calls it writes what refers to it in the same transaction.
pub(crate) fn keep(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (prepared, shows): (&PreparedFile, &Shows),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Keeping> {
    may_give(uow, ctx, shows)?;
    let company = ctx.company();
    if !is_there(uow, ctx, shows)? {
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
    may_give(uow, ctx, &file.shows)?;
    uow.remove_office_file(ctx.company(), id)?;
    Ok(Some(Unkept(file.stored.key)))
}
