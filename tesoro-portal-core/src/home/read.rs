use std::collections::BTreeMap;

use time::UtcDateTime;

use super::{HOME_DEALS_MAX, Home, NEW_FOR, OfferedRow, Overview};
use crate::crm::{Availability, Deal, DealEdge, PropertyCard};
use crate::deal::{DealState, DealStatus, Favourite};
use crate::failure::Failure;
use crate::message::Reader;
use crate::ports::{StoreError, View, ViewingTab};
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, Standing, reprove_entitled, reprove_ready};
use crate::settings::Feature;
use crate::{CompanyId, DealId, PropertyId};

/// The home page.
pub(crate) fn home(
    view: &mut dyn View,
    client: &ClientCtx,
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<Home, Failure<ClientRefusal>> {
    let standing = reprove_ready(view, client, limits, now)?;
    let rows = rows(view, &standing, None, HOME_DEALS_MAX)?;
    let favourites = standing
        .settings
        .features
        .has(Feature::Favourites)
        .then(|| rows.iter().filter(|row| row.state.favourite == Favourite::Yes).count());
    let new = rows.iter().filter(|row| is_new(row, now)).cloned().collect();
    let groups: Vec<_> = DealStatus::ALL
        .into_iter()
        .map(|status| (status, rows.iter().filter(|row| row.status() == status).cloned().collect::<Vec<_>>()))
        .collect();
    let by_status = groups.iter().map(|(status, rows)| (*status, rows.len())).collect();
    let upcoming_viewings = upcoming(view, &standing, now)?;
    let unread_messages = unread(view, &standing)?;
    let overview = Overview { by_status, favourites, upcoming_viewings, unread_messages };
    Ok(Home { overview, new, groups, onboarding: standing.account.onboarding })
}

fn upcoming(view: &mut dyn View, standing: &Standing, now: UtcDateTime) -> Result<Option<u64>, StoreError> {
    if !standing.settings.features.has(Feature::Viewings) {
        return Ok(None);
    }
    let company = &standing.account.company;
    let contacts = view.contacts_of_account(company, standing.account.id)?;
    view.count_viewings(company, &contacts, (ViewingTab::Upcoming, now)).map(Some)
}

fn unread(view: &mut dyn View, standing: &Standing) -> Result<Option<u64>, StoreError> {
    if !standing.settings.features.has(Feature::Messages) {
        return Ok(None);
    }
    let company = &standing.account.company;
    let mut unread = 0;
    for contact in view.contacts_of_account(company, standing.account.id)? {
        unread += view.unread_messages(company, &contact, Reader::Client)?;
    }
    Ok(Some(unread))
}

/// The rule: offered lately, still to be had, and nothing said about it.
fn is_new(row: &OfferedRow, now: UtcDateTime) -> bool {
    row.status() == DealStatus::ToRate
        && row.deal.availability == Availability::Offered
        && now.saturating_sub(NEW_FOR) < row.deal.offered_at
}

/// A page of everything offered, the newest offer first.
pub(crate) fn properties(
    view: &mut dyn View,
    client: &ClientCtx,
    (before, limit): (Option<&DealEdge>, usize),
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<Vec<OfferedRow>, Failure<ClientRefusal>> {
    let standing = reprove_ready(view, client, limits, now)?;
    Ok(rows(view, &standing, before, limit)?)
}

/// The favourites among the latest offers, the newest first (R-PROP-05).
pub(crate) fn favourites(
    view: &mut dyn View,
    client: &ClientCtx,
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<Vec<OfferedRow>, Failure<ClientRefusal>> {
    let standing = reprove_entitled(view, client, Feature::Favourites, limits, now)?;
    let rows = rows(view, &standing, None, HOME_DEALS_MAX)?;
    Ok(rows.into_iter().filter(|row| row.state.favourite == Favourite::Yes).collect())
}

/// A page of the client's deals with all that a row shows: four statements.
fn rows(
    view: &mut dyn View,
    standing: &Standing,
    before: Option<&DealEdge>,
    limit: usize,
) -> Result<Vec<OfferedRow>, StoreError> {
    let company = &standing.account.company;
    let contacts = view.contacts_of_account(company, standing.account.id)?;
    let deals = view.crm_view().deals(company, &contacts, before, limit)?;
    let (cards, mut states) = (cards(view, company, &deals)?, states(view, company, &deals)?);
    let features = &standing.settings.features;
    let row = |deal: Deal| {
        let card = cards.get(&deal.property).cloned();
        let state = states.remove(&deal.id);
        // A deal whose property the CRM has lost is nothing that a client could look at.
        card.map(|card| OfferedRow::of(deal, card, state, features))
    };
    Ok(deals.into_iter().filter_map(row).collect())
}

fn cards(
    view: &mut dyn View,
    company: &CompanyId,
    deals: &[Deal],
) -> Result<BTreeMap<PropertyId, PropertyCard>, StoreError> {
    let ids: Vec<PropertyId> = deals.iter().map(|deal| deal.property.clone()).collect();
    let cards = view.crm_view().property_cards(company, &ids)?;
    Ok(cards.into_iter().map(|card| (card.id.clone(), card)).collect())
}

fn states(view: &mut dyn View, company: &CompanyId, deals: &[Deal]) -> Result<BTreeMap<DealId, DealState>, StoreError> {
    let ids: Vec<DealId> = deals.iter().map(|deal| deal.id.clone()).collect();
    let states = view.deal_states(company, &ids)?;
    Ok(states.into_iter().map(|state| (state.deal.clone(), state)).collect())
}
