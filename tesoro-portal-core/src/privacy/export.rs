//! Reading an export: page by page, each with a fixed number of statements.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use time::{Duration, UtcDateTime};

use super::{ExportPart, ExportRefusal, ExportedFile, OwnAccount, OwnContact, OwnDeal, OwnViewing};
use crate::account::PAGE_MAX;
use crate::activity::{Actor, LoggedActivity};
use crate::crm::{ContactState, DealEdge, PropertyCard, PropertyPlace};
use crate::deal::{DealState, Place};
use crate::failure::Failure;
use crate::feedback::FeedbackId;
use crate::ports::{StoreError, StoreErrorKind, View, ViewingEdge, ViewingTab};
use crate::profile::{agent_of, profile};
use crate::session::{ClientCtx, SessionLimits, Standing, live_sessions, reprove_ready};
use crate::settings::{AddressPolicy, CompanySettings, Feature};
use crate::viewing::{NAVIGATION_OPENS_BEFORE, NavigationAccess, shown_way};
use crate::{AccountId, CompanyId, ContactId, DealId, MessageId, PropertyId};

/// What takes the parts of an export.
pub(crate) type Taker<'a> = dyn FnMut(ExportPart) -> io::Result<()> + 'a;

/// The way to a viewing is shown until its day is over: so long after its start at most, on the day on which clocks go back.
const DAY_LONGEST: Duration = Duration::hours(25);

/// Of so many viewings that are about now it is looked at whether the way is shown; of more than that it is not.
const WAYS_MAX: usize = 500;

/// Whose export it is, and what decides about what is in it.
struct Scope {
    company: CompanyId,
    account: AccountId,
    contacts: Vec<ContactId>,
    settings: CompanySettings,
    /// The deals to a viewing of which the way is shown.
    shown: BTreeSet<DealId>,
    now: UtcDateTime,
}

/// Hands out everything, and answers which files belong to it: about two hundred bytes for each.
pub(crate) fn read(
    view: &mut dyn View,
    client: &ClientCtx,
    take: &mut Taker<'_>,
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<Vec<ExportedFile>, Failure<ExportRefusal>> {
    let standing = reprove_ready(view, client, limits, now);
    let standing = standing.map_err(|failure| failure.map(ExportRefusal::Client))?;
    let scope = Scope::of(view, &standing, now)?;
    let account = own_account(view, &scope, standing, limits)?;
    hand(take, ExportPart::Account(Box::new(account)))?;
    deals(view, &scope, take)?;
    for tab in ViewingTab::ALL {
        viewings(view, &scope, tab, take)?;
    }
    let files = feedback(view, &scope, take)?;
    for contact in &scope.contacts {
        messages(view, &scope, contact, take)?;
    }
    for contact in &scope.contacts {
        acts(view, &scope, contact, take)?;
    }
    Ok(files)
}

fn hand(take: &mut Taker<'_>, part: ExportPart) -> Result<(), StoreError> {
    take(part).map_err(|error| StoreError::new(StoreErrorKind::Unavailable, "hand an export out").because(error))
}

impl Scope {
    fn of(view: &mut dyn View, standing: &Standing, now: UtcDateTime) -> Result<Self, StoreError> {
        let (company, account) = (standing.account.company.clone(), standing.account.id);
        let contacts = view.contacts_of_account(&company, account)?;
        let settings = standing.settings.clone();
        let window = (
            now.saturating_sub(DAY_LONGEST),
            now.saturating_add(NAVIGATION_OPENS_BEFORE).saturating_add(Duration::MILLISECOND),
        );
        let about_now = view.viewings_between(&company, &contacts, window, WAYS_MAX)?;
        let about_now = about_now.into_iter().map(|viewing| viewing.at(now));
        let shown = about_now
            .filter(|viewing| matches!(shown_way(viewing, &settings.features, now), NavigationAccess::Open { .. }));
        let shown = shown.map(|viewing| viewing.deal).collect();
        Ok(Self { company, account, contacts, settings, shown, now })
    }

    /// The rule (R-PRIV-03): a company that withholds addresses tells one while the way to a viewing of the property is shown.
    fn exactness(&self, deal: &DealId) -> Place {
        let told = self.settings.viewings.address == AddressPolicy::Shown || self.shown.contains(deal);
        if told { Place::Exact } else { Place::Area }
    }

    /// Where the property of a deal is, as far as the client is told; the point only where there are maps, or a way.
    fn told(&self, deal: &DealId, place: Option<&PropertyPlace>) -> Option<PropertyPlace> {
        let place = place.filter(|_| self.exactness(deal) == Place::Exact)?.clone();
        let has_point = self.settings.features.has(Feature::Map) || self.shown.contains(deal);
        Some(PropertyPlace { position: place.position.filter(|_| has_point), ..place })
    }
}

/// What is known of some properties.
struct Properties {
    cards: BTreeMap<PropertyId, PropertyCard>,
    places: BTreeMap<PropertyId, PropertyPlace>,
}

impl Properties {
    fn read(view: &mut dyn View, scope: &Scope, ids: &[PropertyId]) -> Result<Self, StoreError> {
        let shows_price = scope.settings.features.has(Feature::Price);
        let cards = view.crm_view().property_cards(&scope.company, ids)?.into_iter();
        let cards = cards.map(|card| PropertyCard { price: card.price.filter(|_| shows_price), ..card });
        let places = view.crm_view().property_places(&scope.company, ids)?.into_iter();
        Ok(Self {
            cards: cards.map(|card| (card.id.clone(), card)).collect(),
            places: places.map(|place| (place.id.clone(), place)).collect(),
        })
    }
}

fn own_account(
    view: &mut dyn View,
    scope: &Scope,
    standing: Standing,
    limits: &SessionLimits,
) -> Result<OwnAccount, StoreError> {
    let former = view.former_addresses(&scope.company, scope.account)?;
    let acceptances = view.acceptances(&scope.company, scope.account)?;
    let sessions = live_sessions(view, &standing, limits, scope.now)?;
    let mut contacts = Vec::new();
    for id in &scope.contacts {
        contacts.extend(own_contact(view, &scope.company, id)?);
    }
    Ok(OwnAccount { profile: profile(view, standing, limits)?, former, acceptances, sessions, contacts })
}

fn own_contact(view: &mut dyn View, company: &CompanyId, id: &ContactId) -> Result<Option<OwnContact>, StoreError> {
    let found = view.crm_view().contact(company, id)?;
    let Some(contact) = found.filter(|contact| contact.state == ContactState::Present) else { return Ok(None) };
    let agent = agent_of(view, company, id)?;
    Ok(Some(OwnContact {
        id: contact.id,
        first_name: contact.first_name,
        last_name: contact.last_name,
        email: contact.email,
        language: contact.language,
        roles: contact.roles,
        wishes: contact.wishes,
        agent,
    }))
}

fn deals(view: &mut dyn View, scope: &Scope, take: &mut Taker<'_>) -> Result<(), StoreError> {
    let mut before: Option<DealEdge> = None;
    loop {
        let deals = view.crm_view().deals(&scope.company, &scope.contacts, before.as_ref(), PAGE_MAX)?;
        let Some(last) = deals.last() else { return Ok(()) };
        before = Some(last.edge());
        let ids: Vec<DealId> = deals.iter().map(|deal| deal.id.clone()).collect();
        let states = view.deal_states(&scope.company, &ids)?.into_iter();
        let mut states: BTreeMap<DealId, DealState> = states.map(|state| (state.deal.clone(), state)).collect();
        let about: Vec<PropertyId> = deals.iter().map(|deal| deal.property.clone()).collect();
        let known = Properties::read(view, scope, &about)?;
        let own = deals.into_iter().map(|deal| OwnDeal {
            property: known.cards.get(&deal.property).cloned(),
            place: scope.told(&deal.id, known.places.get(&deal.property)),
            state: states
                .remove(&deal.id)
                .unwrap_or_else(|| DealState::untouched(deal.company.clone(), deal.id.clone())),
            deal,
        });
        hand(take, ExportPart::Deals(own.collect()))?;
    }
}

fn viewings(view: &mut dyn View, scope: &Scope, tab: ViewingTab, take: &mut Taker<'_>) -> Result<(), StoreError> {
    let mut past = None;
    loop {
        let shown = (tab, scope.now);
        let page = view.viewings_of_contacts(&scope.company, &scope.contacts, shown, past, PAGE_MAX)?;
        let Some(last) = page.last() else { return Ok(()) };
        past = Some(ViewingEdge::of(last));
        let about: Vec<PropertyId> = page.iter().map(|viewing| viewing.property.clone()).collect();
        let known = Properties::read(view, scope, &about)?;
        let own = page.into_iter().map(|viewing| OwnViewing {
            property: known.cards.get(&viewing.property).cloned(),
            place: scope.told(&viewing.deal, known.places.get(&viewing.property)),
            viewing: viewing.at(scope.now),
        });
        hand(take, ExportPart::Viewings(own.collect()))?;
    }
}

fn feedback(view: &mut dyn View, scope: &Scope, take: &mut Taker<'_>) -> Result<Vec<ExportedFile>, StoreError> {
    let (mut files, mut after): (Vec<ExportedFile>, Option<FeedbackId>) = (Vec::new(), None);
    loop {
        let page = view.feedback_of_account(&scope.company, scope.account, after, PAGE_MAX)?;
        let Some(last) = page.last() else { return Ok(files) };
        after = Some(last.id());
        files.extend(page.iter().filter_map(ExportedFile::of));
        hand(take, ExportPart::Feedback(page))?;
    }
}

fn messages(view: &mut dyn View, scope: &Scope, contact: &ContactId, take: &mut Taker<'_>) -> Result<(), StoreError> {
    let mut before: Option<MessageId> = None;
    loop {
        let page = view.messages(&scope.company, contact, before, PAGE_MAX)?;
        let Some(last) = page.last() else { return Ok(()) };
        before = Some(last.id);
        hand(take, ExportPart::Messages(page))?;
    }
}

/// The history is the office's; what is handed out of it is what this client did.
fn acts(view: &mut dyn View, scope: &Scope, contact: &ContactId, take: &mut Taker<'_>) -> Result<(), StoreError> {
    let own = Actor::Client { account: scope.account };
    let mut before = None;
    loop {
        let page = view.crm_view().activities(&scope.company, contact, before, PAGE_MAX)?;
        let Some(last) = page.last() else { return Ok(()) };
        before = Some(last.sequence);
        let acts: Vec<LoggedActivity> = page.into_iter().filter(|logged| logged.activity.actor == own).collect();
        if !acts.is_empty() {
            hand(take, ExportPart::Acts(acts))?;
        }
    }
}
