//! The mail about new properties: one for all that the office offers within an hour (R-MAIL-03, R-MAIL-04).

use time::{Duration, UtcDateTime};

use super::produce::{Produced, Subject, superseded};
use super::{Intent, IntentState, LetterBody, Mail, Superseded};
use crate::account::Account;
use crate::crm::{Availability, ContactState, Deal, PropertyCard, Reach};
use crate::deal::DealStatus;
use crate::ports::{Entropy, IntentFilter, StoreError, UnitOfWork, View};
use crate::{AccountId, ContactId, DealId, IntentId};

/// So long offers are gathered, from the first one on.
const GATHERED: Duration = Duration::hours(1);

/// Among so many of the account's latest mails the waiting one is looked for. An account that was sent more within the
/// hour gets a second mail, which is no harm.
const LATEST: usize = 20;

/// So many properties a mail names; the portal has all of them.
const NAMED: usize = 10;

/// So many of the newest deals are looked at.
const LOOKED_AT: usize = 100;

/// Has the client written to about this offer, together with those of the same hour.
pub(crate) fn announce(
    uow: &mut dyn UnitOfWork,
    deal: &Deal,
    account: AccountId,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    let since = millis(deal.offered_at.min(now));
    let latest = uow.intents(&deal.company, IntentFilter { account: Some(account) }, None, LATEST)?;
    let covers = |intent: &Intent| {
        // One that has waited longer was held up, and may expire before it is sent.
        let waits = matches!(intent.state, IntentState::Queued { .. }) && now - intent.queued_at < GATHERED;
        waits && matches!(intent.mail, Mail::NewProperties { since: from, .. } if from <= since)
    };
    if latest.iter().any(covers) {
        return Ok(());
    }
    let mail = Mail::NewProperties { account, since };
    let intent = Intent::queued(deal.company.clone(), IntentId::mint(now, entropy), mail, now);
    let state = IntentState::Queued { attempts: 0, due_at: now.saturating_add(GATHERED), failure: None };
    uow.enqueue(&Intent { state, ..intent })
}

/// Looks again at what may have changed since: what was taken back, or decided about, is not told as new.
pub(super) fn produce(
    view: &mut dyn View,
    intent: &Intent,
    since: i64,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let ended = |why| Ok(Err(superseded(why, now)));
    let account = match intent.mail.account() {
        Some(id) => view.account(&intent.company, id)?.filter(Account::is_open),
        None => None,
    };
    let Some(account) = account else { return ended(Superseded::AccountClosed) };
    let contacts = reachable(view, &account)?;
    if contacts.is_empty() {
        return ended(Superseded::Unwanted);
    }
    let properties = new_properties(view, &account, &contacts, since)?;
    if properties.is_empty() {
        return ended(Superseded::Settled);
    }
    Ok(Ok(Subject { account: Some(account), body: LetterBody::NewProperties { properties } }))
}

/// The account's contacts that may be written to by the office itself.
fn reachable(view: &mut dyn View, account: &Account) -> Result<Vec<ContactId>, StoreError> {
    let mut reachable = Vec::new();
    for id in view.contacts_of_account(&account.company, account.id)? {
        let contact = view.crm_view().contact(&account.company, &id)?;
        if contact.is_some_and(|contact| contact.reach == Reach::Open && contact.state == ContactState::Present) {
            reachable.push(id);
        }
    }
    Ok(reachable)
}

/// What was offered since, can still be had, and is still to be rated: the newest first.
fn new_properties(
    view: &mut dyn View,
    account: &Account,
    contacts: &[ContactId],
    since: i64,
) -> Result<Vec<PropertyCard>, StoreError> {
    let company = &account.company;
    let mut deals = view.crm_view().deals(company, contacts, None, LOOKED_AT)?;
    deals.retain(|deal| deal.availability == Availability::Offered && millis(deal.offered_at) >= since);
    let ids: Vec<DealId> = deals.iter().map(|deal| deal.id.clone()).collect();
    let mut decided = view.deal_states(company, &ids)?;
    decided.retain(|state| state.status() != DealStatus::ToRate);
    deals.retain(|deal| !decided.iter().any(|state| state.deal == deal.id));
    let mut properties = Vec::new();
    for deal in deals {
        if !properties.contains(&deal.property) {
            properties.push(deal.property);
        }
    }
    properties.truncate(NAMED);
    let cards = view.crm_view().property_cards(company, &properties)?;
    Ok(properties.iter().filter_map(|id| cards.iter().find(|card| card.id == *id).cloned()).collect())
}

fn millis(at: UtcDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}
