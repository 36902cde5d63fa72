use time::UtcDateTime;

use super::offered;
use crate::DealId;
use crate::crm::{Deal, Property};
use crate::failure::Failure;
use crate::ports::View;
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, reprove_ready};

/// A property on its page (R-PROP-01).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedProperty {
    /// The offer.
    pub deal: Deal,
    /// What is offered.
    pub property: Property,
}

/// Reads a property that was offered to the client (R-HOME-01).
pub(crate) fn show(
    view: &mut dyn View,
    client: &ClientCtx,
    id: &DealId,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<OfferedProperty, Failure<ClientRefusal>> {
    let standing = reprove_ready(view, client, limits, now)?;
    let deal = offered(view, &standing, id)?.deal().clone();
    let property = view.crm_view().property(&deal.company, &deal.property)?;
    let property = property.ok_or(Failure::Refused(ClientRefusal::NotFound))?;
    Ok(OfferedProperty { deal, property })
}
