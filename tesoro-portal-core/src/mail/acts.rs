//! The mail to the agent about what a client thinks of properties: interest, rejection and feedback, gathered (R-MAIL-03).

use std::collections::BTreeSet;

use time::{Duration, UtcDateTime};

use super::address::wants;
use super::produce::{Produced, Subject, superseded};
use super::{AgentNotice, Intent, IntentState, LetterBody, Mail, Superseded};
use crate::activity::{Actor, Happening, LoggedActivity};
use crate::crm::PropertyCard;
use crate::deal::{DealState, DealStatus, Reason, StarRating};
use crate::feedback::{FeedbackId, FeedbackKind};
use crate::ports::{Entropy, IntentFilter, StoreError, UnitOfWork, View};
use crate::{AccountId, CompanyId, ContactId, DealId, IntentId};

/// So long a client's acts are gathered, from the first one on: about as long as somebody looks through a list.
const GATHERED: Duration = Duration::minutes(10);

/// Among so many of the account's latest mails the waiting one is looked for. A second mail is no harm.
const LATEST: usize = 20;

/// A mail that waits longer than a day was held up, and may expire before it is sent.
const HELD_UP: Duration = Duration::hours(48);

/// So many entries of the contact's history are looked at.
const LOOKED_AT: usize = 200;

/// So many properties a mail names; the CRM has all of them.
const NAMED: usize = 20;

/// What a client did about a property since the mail was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PropertyActs {
    /// What lists show of the property.
    pub property: PropertyCard,
    /// What the client says of it now, if that is new.
    pub word: Option<ClientWord>,
    /// The stars it has now, if they are new.
    pub stars: Option<StarRating>,
    /// How many new notes there are.
    pub notes: usize,
    /// How many new photos.
    pub photos: usize,
    /// How many new voice notes.
    pub voice_notes: usize,
}

/// What a client says of a property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientWord {
    /// Interested.
    Interested,
    /// Not interested, and why.
    Rejected(BTreeSet<Reason>),
    /// Wants it, having seen it.
    Approved,
}

/// Has the agent written to about what the client has just done, together with what follows soon.
pub(crate) fn announce(
    uow: &mut dyn UnitOfWork,
    company: &CompanyId,
    (account, contact): (AccountId, &ContactId),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    let agent = uow.crm_view().contact(company, contact)?.and_then(|contact| contact.agent);
    if !wants(uow, company, agent.as_ref(), AgentNotice::Feedback)? {
        return Ok(());
    }
    let latest = uow.intents(company, IntentFilter { account: Some(account) }, None, LATEST)?;
    let covers = |intent: &Intent| {
        let waits = matches!(intent.state, IntentState::Queued { .. }) && now - intent.queued_at < HELD_UP;
        waits && matches!(&intent.mail, Mail::ClientActs { contact: of, .. } if of == contact)
    };
    if latest.iter().any(covers) {
        return Ok(());
    }
    let mail = Mail::ClientActs { account, contact: contact.clone(), since: millis(now) };
    let intent = Intent::queued(company.clone(), IntentId::mint(now, entropy), mail, now);
    uow.enqueue(&intent.due(now.saturating_add(GATHERED)))
}

/// Looks again: what was taken back meanwhile is not told.
pub(super) fn produce(
    view: &mut dyn View,
    intent: &Intent,
    (contact, since): (&ContactId, i64),
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let account = match intent.mail.account() {
        Some(id) => view.account(&intent.company, id)?,
        None => None,
    };
    let Some(account) = account else { return Ok(Err(superseded(Superseded::AccountClosed, now))) };
    let history = view.crm_view().activities(&intent.company, contact, None, LOOKED_AT)?;
    let recent = history.iter().take_while(|entry| millis(entry.activity.at) >= since);
    let acts = gathered(view, &intent.company, recent)?;
    if acts.is_empty() {
        return Ok(Err(superseded(Superseded::Settled, now)));
    }
    Ok(Ok(Subject { account: Some(account), body: LetterBody::ClientActs { contact: contact.clone(), acts } }))
}

/// What was done about one deal, by the history.
struct Done {
    deal: DealId,
    decided: bool,
    rated: bool,
    feedback: Vec<FeedbackId>,
}

fn gathered<'a>(
    view: &mut dyn View,
    company: &CompanyId,
    recent: impl Iterator<Item = &'a LoggedActivity>,
) -> Result<Vec<PropertyActs>, StoreError> {
    let mut all: Vec<Done> = Vec::new();
    for entry in recent.filter(|entry| matches!(entry.activity.actor, Actor::Client { .. })) {
        let Some(act) = Act::of(&entry.activity.what) else { continue };
        let place = all.iter().position(|done| done.deal == *act.deal()).unwrap_or_else(|| {
            all.push(Done { deal: act.deal().clone(), decided: false, rated: false, feedback: Vec::new() });
            all.len() - 1
        });
        let Some(done) = all.get_mut(place) else { continue };
        match act {
            Act::Decided(_) => done.decided = true,
            Act::Rated(_) => done.rated = true,
            Act::Brought(_, id) => done.feedback.push(id),
        }
    }
    all.truncate(NAMED);
    let ids: Vec<DealId> = all.iter().map(|done| done.deal.clone()).collect();
    let states = view.deal_states(company, &ids)?;
    let mut acts = Vec::with_capacity(all.len());
    for done in all {
        let state = states.iter().find(|state| state.deal == done.deal);
        acts.extend(told(view, company, &done, state)?);
    }
    Ok(acts)
}

/// What is told of a deal: as it is now, not as it was.
fn told(
    view: &mut dyn View,
    company: &CompanyId,
    done: &Done,
    state: Option<&DealState>,
) -> Result<Option<PropertyActs>, StoreError> {
    let word = state.filter(|_| done.decided).and_then(word);
    let stars = state.filter(|_| done.rated).and_then(|state| state.rating);
    let (mut notes, mut photos, mut voice_notes) = (0, 0, 0);
    for id in &done.feedback {
        match view.feedback(company, *id)?.map(|feedback| feedback.kind()) {
            Some(FeedbackKind::Note) => notes += 1,
            Some(FeedbackKind::Photo) => photos += 1,
            Some(FeedbackKind::VoiceNote) => voice_notes += 1,
            Some(FeedbackKind::Picture) | None => {}
        }
    }
    if word.is_none() && stars.is_none() && notes + photos + voice_notes == 0 {
        return Ok(None);
    }
    let Some(deal) = view.crm_view().deal(company, &done.deal)? else { return Ok(None) };
    let card = view.crm_view().property_cards(company, std::slice::from_ref(&deal.property))?.into_iter().next();
    Ok(card.map(|property| PropertyActs { property, word, stars, notes, photos, voice_notes }))
}

fn word(state: &DealState) -> Option<ClientWord> {
    match state.status() {
        DealStatus::Interested => Some(ClientWord::Interested),
        DealStatus::Rejected => {
            let reasons = state.rejection.as_ref().map(|rejection| rejection.reasons().clone());
            Some(ClientWord::Rejected(reasons.unwrap_or_default()))
        }
        DealStatus::Approved => Some(ClientWord::Approved),
        DealStatus::ToRate | DealStatus::Visited => None,
    }
}

/// What an entry of the history says about a deal.
enum Act<'a> {
    Decided(&'a DealId),
    Rated(&'a DealId),
    Brought(&'a DealId, FeedbackId),
}

impl<'a> Act<'a> {
    fn of(what: &'a Happening) -> Option<Self> {
        match what {
            Happening::PropertyInterested { deal }
            | Happening::PropertyApproved { deal }
            | Happening::PropertyRejected { deal, .. } => Some(Self::Decided(deal)),
            Happening::PropertyRated { deal, .. } => Some(Self::Rated(deal)),
            Happening::NoteWritten { deal, note, .. } => Some(Self::Brought(deal, (*note).into())),
            Happening::PhotoAdded { deal, photo, .. } => Some(Self::Brought(deal, (*photo).into())),
            Happening::VoiceNoteAdded { deal, voice_note, .. } => Some(Self::Brought(deal, (*voice_note).into())),
            _ => None,
        }
    }

    fn deal(&self) -> &'a DealId {
        match self {
            Self::Decided(deal) | Self::Rated(deal) | Self::Brought(deal, _) => deal,
        }
    }
}

fn millis(at: UtcDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}
