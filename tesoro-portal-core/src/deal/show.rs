use time::UtcDateTime;

use super::{DealState, Favourite, offered};
use crate::DealId;
use crate::crm::{Address, Agent, Deal, Property};
use crate::failure::Failure;
use crate::language::{Language, effective};
use crate::ports::{StoreError, View};
use crate::profile::agent_of;
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, Standing, reprove_ready};
use crate::settings::{AddressPolicy, CompanySettings, Feature, Features};
use crate::viewing::{NavigationAccess, Viewing, shown_way};

/// A property on its page (R-PROP-01).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedProperty {
    /// The offer.
    pub deal: Deal,
    /// What is offered; without what the company has switched off.
    pub property: Property,
    /// What the client has said.
    pub state: DealState,
    /// Whom the client can ask: the contact's agent, else the company administrator.
    pub agent: Option<Agent>,
    /// How exactly the property says where it is.
    pub place: Place,
    /// The client's language.
    pub language: Language,
    /// What the company's clients can do.
    pub features: Features,
}

/// How exactly a client is told where a property is (R-PRIV-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The address and the point.
    Exact,
    /// The town only, until the way to a viewing is shown.
    Area,
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
    let mut property = property.ok_or(Failure::Refused(ClientRefusal::NotFound))?;
    let mut state = super::edit::read(view, &deal)?;
    let agent = agent_of(view, &deal.company, &deal.contact)?;
    let Standing { settings, account, .. } = standing;
    let language = effective(account.language, account.language_wish.as_ref(), &settings.languages);
    let features = settings.features.clone();
    if !features.has(Feature::Price) {
        property.price = None;
    }
    if !features.has(Feature::Map) {
        property.position = None;
    }
    let place = place(view, &deal, &settings, now)?;
    if place == Place::Area {
        property.position = None;
        property.address = Address { line: String::new(), postcode: None, ..property.address };
    }
    if !features.has(Feature::Favourites) {
        state.favourite = Favourite::No;
    }
    if !features.has(Feature::Ratings) {
        state.rating = None;
    }
    Ok(OfferedProperty { deal, property, state, agent, place, language, features })
}

/// The rule: a company that withholds addresses shows one while the way to a viewing of the property is open.
fn place(view: &mut dyn View, deal: &Deal, settings: &CompanySettings, now: UtcDateTime) -> Result<Place, StoreError> {
    if settings.viewings.address == AddressPolicy::Shown {
        return Ok(Place::Exact);
    }
    let latest = view.viewings_of_deal(&deal.company, &deal.id, None, LATEST_VIEWINGS)?;
    let shown = |viewing: Viewing| shown_way(&viewing.at(now), &settings.features, now);
    let open = latest.into_iter().any(|viewing| matches!(shown(viewing), NavigationAccess::Open { .. }));
    Ok(if open { Place::Exact } else { Place::Area })
}

/// How many viewings of a deal are looked at.
const LATEST_VIEWINGS: usize = 10;
