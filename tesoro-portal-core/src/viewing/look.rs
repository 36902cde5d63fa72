//! What a client and an agent see of viewings (R-VIEW-06, R-VIEW-07, R-VIEW-11).

use std::collections::HashMap;

use time::{Date, Duration, UtcDateTime};

use super::find::{Outcome, entitled, of_client};
use super::local::day_after;
use super::office::manages;
use super::refusal::{client, refused};
use super::route::route_link;
use super::{Closed, ContentAccess, NavigationAccess, Viewing, ViewingStatus, content_access, navigation_access};
use crate::ViewingId;
use crate::account::PAGE_MAX;
use crate::agent::AgentCtx;
use crate::crm::{Address, Agent, Position, Property, PropertyCard};
use crate::language::{Language, effective};
use crate::ports::{StoreError, View, ViewingEdge, ViewingTab};
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, Standing};
use crate::settings::{AddressPolicy, Feature, Features};
use crate::{CompanyId, PropertyId};

/// A viewing as the client sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewingSeen {
    /// The viewing as it is now.
    pub viewing: Viewing,
    /// The property, unless it is gone from the CRM; its price only while the company shows prices.
    pub property: Option<PropertyCard>,
    /// Whether the way there is shown.
    pub navigation: NavigationAccess,
    /// Whether photos, notes, voice notes and stars can be given.
    pub content: ContentAccess,
}

/// The way to a property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directions {
    /// Whether it is shown.
    pub access: NavigationAccess,
    /// The way, only while it is.
    pub way: Option<Way>,
}

/// Where a property is, exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// A route there in the visitor's own map program.
    pub link: String,
    /// The point.
    pub position: Option<Position>,
    /// The address.
    pub address: Address,
}

/// What a calendar file of a viewing is made of, besides its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFacts {
    /// The viewing as it is now.
    pub viewing: Viewing,
    /// What is seen.
    pub title: String,
    /// Where: the address, or only the town as long as the company withholds it (R-PRIV-03).
    pub place: String,
    /// Where the client finds the portal.
    pub link: String,
    /// The agent, who invites.
    pub agent: Option<Agent>,
    /// The client's language.
    pub language: Language,
}

/// One stop of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The viewing.
    pub seen: ViewingSeen,
    /// The way there, while it is shown.
    pub way: Option<Way>,
}

/// The most viewings a day plan has.
const DAY_MAX: usize = 50;

/// The farthest that local days and those of UTC are apart.
const ZONES_APART: Duration = Duration::hours(26);

/// One viewing.
pub(crate) fn one(
    view: &mut dyn View,
    ctx: &ClientCtx,
    id: ViewingId,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<ViewingSeen> {
    let standing = entitled(view, ctx, limits, now)?;
    let viewing = of_client(view, &standing, id, now)?;
    seen_one(view, &standing, viewing, now)
}

/// A viewing that was just written, as the client sees it.
pub(crate) fn seen_one(
    view: &mut dyn View,
    standing: &Standing,
    viewing: Viewing,
    now: UtcDateTime,
) -> Outcome<ViewingSeen> {
    let mut seen = seen(view, standing, vec![viewing], now)?;
    match seen.pop() {
        Some(seen) => Ok(seen),
        None => refused(ClientRefusal::NotFound),
    }
}

/// A page of the client's viewings in one tab.
pub(crate) fn list(
    view: &mut dyn View,
    ctx: &ClientCtx,
    (tab, past, limit): (ViewingTab, Option<ViewingEdge>, usize),
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Vec<ViewingSeen>> {
    let standing = entitled(view, ctx, limits, now)?;
    let company = &standing.account.company;
    let contacts = view.contacts_of_account(company, standing.account.id)?;
    let page = view.viewings_of_contacts(company, &contacts, (tab, now), past, limit.min(PAGE_MAX))?;
    let page = page.into_iter().map(|viewing| viewing.at(now)).collect();
    Ok(seen(view, &standing, page, now)?)
}

/// The way to the property of a viewing (R-VIEW-07).
pub(crate) fn directions(
    view: &mut dyn View,
    ctx: &ClientCtx,
    id: ViewingId,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Directions> {
    let standing = entitled(view, ctx, limits, now)?;
    if !standing.settings.features.has(Feature::Navigation) {
        return refused(ClientRefusal::FeatureOff(Feature::Navigation));
    }
    let viewing = of_client(view, &standing, id, now)?;
    let access = navigation_access(&viewing, now);
    let property = view.crm_view().property(&viewing.company, &viewing.property)?;
    Ok(Directions { access, way: property.and_then(|property| way(&property, access)) })
}

/// The way, only while it is shown.
fn way(property: &Property, access: NavigationAccess) -> Option<Way> {
    matches!(access, NavigationAccess::Open { .. }).then(|| Way {
        link: route_link(property.position, &property.address),
        position: property.position,
        address: property.address.clone(),
    })
}

/// What the calendar file of a viewing is made of (R-VIEW-09). Without a time that was fixed there is none.
pub(crate) fn calendar(
    view: &mut dyn View,
    ctx: &ClientCtx,
    id: ViewingId,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<CalendarFacts> {
    let standing = entitled(view, ctx, limits, now)?;
    let viewing = of_client(view, &standing, id, now)?;
    if viewing.state.slot().is_none() {
        return refused(ClientRefusal::NotFound);
    }
    let Some(property) = view.crm_view().property(&viewing.company, &viewing.property)? else {
        return refused(ClientRefusal::NotFound);
    };
    let Standing { account, settings, .. } = &standing;
    Ok(CalendarFacts {
        place: place(&property, settings.viewings.address, shown_way(&viewing, &settings.features, now)),
        title: property.title,
        link: settings.base_url.entry(&viewing.company),
        agent: inviting(view, &viewing)?,
        language: effective(account.language, account.language_wish.as_ref(), &settings.languages),
        viewing,
    })
}

/// Who invites: the responsible agent, else the company administrator.
fn inviting(view: &mut dyn View, viewing: &Viewing) -> Result<Option<Agent>, StoreError> {
    let company = &viewing.company;
    let own = view.crm_view().contact(company, &viewing.contact)?.and_then(|contact| contact.agent);
    let agent = match own {
        Some(agent) => Some(agent),
        None => view.crm_view().company(company)?.map(|company| company.administrator),
    };
    agent.map_or(Ok(None), |agent| view.crm_view().agent(company, &agent))
}

/// Whether the way is shown, to clients of a company with these features.
pub(crate) fn shown_way(viewing: &Viewing, features: &Features, now: UtcDateTime) -> NavigationAccess {
    if features.has(Feature::Navigation) {
        navigation_access(viewing, now)
    } else {
        NavigationAccess::Closed(Closed::FeatureOff)
    }
}

/// Where a property is, in one line: no more than the company tells at this time (R-PRIV-03).
pub(crate) fn place(property: &Property, policy: AddressPolicy, navigation: NavigationAccess) -> String {
    let open = matches!(navigation, NavigationAccess::Open { .. });
    if policy == AddressPolicy::Shown || open {
        super::route::one_line(&property.address)
    } else {
        property.address.city.clone()
    }
}

/// The viewings of one calendar day, in their order, each with the way there while it is shown (R-VIEW-11).
pub(crate) fn day_plan(
    view: &mut dyn View,
    ctx: &ClientCtx,
    day: Date,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Vec<Stop>> {
    let standing = entitled(view, ctx, limits, now)?;
    let company = standing.account.company.clone();
    let contacts = view.contacts_of_account(&company, standing.account.id)?;
    let window = (
        day.midnight().as_utc().saturating_sub(ZONES_APART),
        day_after(day).midnight().as_utc().saturating_add(ZONES_APART),
    );
    let found = view.viewings_between(&company, &contacts, window, DAY_MAX)?;
    let of_day = |viewing: &Viewing| {
        let fixed = matches!(viewing.status(), ViewingStatus::Confirmed | ViewingStatus::Completed);
        fixed && viewing.state.slot().is_some_and(|slot| viewing.clock().day(slot.start) == day)
    };
    let day = found.into_iter().map(|viewing| viewing.at(now)).filter(of_day).collect();
    let mut stops = Vec::new();
    for seen in seen(view, &standing, day, now)? {
        let property = view.crm_view().property(&company, &seen.viewing.property)?;
        let way = property.and_then(|property| way(&property, seen.navigation));
        stops.push(Stop { seen, way });
    }
    Ok(stops)
}

fn seen(
    view: &mut dyn View,
    standing: &Standing,
    viewings: Vec<Viewing>,
    now: UtcDateTime,
) -> Result<Vec<ViewingSeen>, StoreError> {
    let cards = cards(view, &standing.account.company, &viewings)?;
    let features = &standing.settings.features;
    Ok(viewings
        .into_iter()
        .map(|viewing| {
            let property = cards
                .get(&viewing.property)
                .cloned()
                .map(|card| PropertyCard { price: card.price.filter(|_| features.has(Feature::Price)), ..card });
            let navigation = shown_way(&viewing, features, now);
            let content = content_access(&viewing, standing.settings.viewings.unlocking, now);
            ViewingSeen { viewing, property, navigation, content }
        })
        .collect())
}

fn cards(
    view: &mut dyn View,
    company: &CompanyId,
    viewings: &[Viewing],
) -> Result<HashMap<PropertyId, PropertyCard>, StoreError> {
    let ids: Vec<PropertyId> = viewings.iter().map(|viewing| viewing.property.clone()).collect();
    let cards = view.crm_view().property_cards(company, &ids)?;
    Ok(cards.into_iter().map(|card| (card.id.clone(), card)).collect())
}

/// A viewing as an agent sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeViewing {
    /// The viewing as it is now.
    pub viewing: Viewing,
    /// The property, unless it is gone from the CRM.
    pub property: Option<PropertyCard>,
}

/// A page of the company's viewings, the latest first.
pub(crate) fn office_list(
    view: &mut dyn View,
    ctx: &AgentCtx,
    (status, before, limit): (Option<ViewingStatus>, Option<ViewingEdge>, usize),
    now: UtcDateTime,
) -> Outcome<Vec<OfficeViewing>> {
    manages(view, ctx)?;
    let page = view.viewings(ctx.company(), (status, now), before, limit.min(PAGE_MAX))?;
    let page: Vec<Viewing> = page.into_iter().map(|viewing| viewing.at(now)).collect();
    let cards = cards(view, ctx.company(), &page)?;
    let seen = |viewing: Viewing| OfficeViewing { property: cards.get(&viewing.property).cloned(), viewing };
    Ok(page.into_iter().map(seen).collect())
}

/// A viewing as the office sees it after an act.
pub(crate) fn office_one(view: &mut dyn View, viewing: Viewing) -> Result<OfficeViewing, StoreError> {
    let card = view.crm_view().property(&viewing.company, &viewing.property)?.map(|property| property.card());
    Ok(OfficeViewing { viewing, property: card })
}

/// Refreshes a client's view of a viewing that was just written.
pub(crate) fn after_act(
    view: &mut dyn View,
    ctx: &ClientCtx,
    viewing: Viewing,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<ViewingSeen> {
    let standing = crate::session::reprove_ready(view, ctx, limits, now).map_err(client)?;
    seen_one(view, &standing, viewing, now)
}
