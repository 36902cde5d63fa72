//! Finding a viewing that the asking party may see; somebody else's equals one that is not there (threat 39).

use time::UtcDateTime;

use super::refusal::{agent, client, refused};
use super::{Viewing, ViewingRefusal};
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::crm::Permission;
use crate::failure::Failure;
use crate::ports::{StoreError, StoreErrorKind, View};
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, Standing, reprove_entitled};
use crate::settings::Feature;
use crate::zone::TimeZoneName;
use crate::{CompanyId, PropertyId, ViewingId};

pub(super) type Outcome<T> = Result<T, Failure<ViewingRefusal>>;

/// The client, if the company has viewings.
pub(super) fn entitled(
    view: &mut dyn View,
    ctx: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Standing> {
    reprove_entitled(view, ctx, Feature::Viewings, limits, now).map_err(client)
}

/// The viewing, as it is at `now`, if it is of one of the client's contacts.
pub(crate) fn of_client(view: &mut dyn View, standing: &Standing, id: ViewingId, now: UtcDateTime) -> Outcome<Viewing> {
    let company = &standing.account.company;
    let Some(viewing) = view.viewing(company, id)? else { return refused(ClientRefusal::NotFound) };
    let holder = view.account_of_contact(company, &viewing.contact)?;
    if holder.is_some_and(|holder| holder.id == standing.account.id) {
        Ok(viewing.at(now))
    } else {
        refused(ClientRefusal::NotFound)
    }
}

/// The viewing, as it is at `now`, if it is of the agent's company and the agent manages viewings.
pub(super) fn of_office(view: &mut dyn View, ctx: &AgentCtx, id: ViewingId, now: UtcDateTime) -> Outcome<Viewing> {
    authorise(view, ctx, Permission::ManageViewings).map_err(agent)?;
    match view.viewing(ctx.company(), id)? {
        Some(viewing) => Ok(viewing.at(now)),
        None => refused(AgentRefusal::NotFound),
    }
}

/// The zone of a property: its own, else the company's.
pub(super) fn zone(
    view: &mut dyn View,
    company: &CompanyId,
    property: &PropertyId,
) -> Result<TimeZoneName, StoreError> {
    let own = view.crm_view().property(company, property)?.and_then(|property| property.time_zone);
    if let Some(zone) = own {
        return Ok(zone);
    }
    let company = view.crm_view().company(company)?;
    let missing = || StoreError::new(StoreErrorKind::Corrupt, "find the company of a viewing");
    Ok(company.ok_or_else(missing)?.time_zone)
}
