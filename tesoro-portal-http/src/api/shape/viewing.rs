//! A viewing.

use serde::Serialize;
use serde_json::Value;
use tesoro_portal_core::crm::PropertyCard;
use tesoro_portal_core::viewing::{OfficeViewing, PreferredDates, Slot, Viewing, ViewingSeen, ViewingState};
use utoipa::ToSchema;

use super::property::price;
use super::{AccessView, PhotoView, PreferredDateView, rfc3339};

/// A viewing.
#[derive(Debug, Serialize, ToSchema)]
pub struct ViewingView {
    /// Its id.
    pub id: String,
    /// Of which offer.
    pub deal: String,
    /// To which contact.
    pub contact: String,
    /// The property.
    pub property: String,
    /// What the property is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// What it costs, or the rent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<f64>)]
    pub price: Option<Value>,
    /// The currency of the price (ISO 4217).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The office's own number for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The first photo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<PhotoView>,
    /// `pending`, `countered`, `confirmed`, `completed`, `unattended`, `rejected`, `lapsed`, `cancelled`.
    pub status: &'static str,
    /// When it was asked for.
    pub requested_at: String,
    /// When its time was last fixed; absent where it never was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_at: Option<String>,
    /// The days the client would like, the one liked best first.
    pub dates: Vec<PreferredDateView>,
    /// What the client added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Why the agent said no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The times the agent offers instead.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<SlotView>,
    /// When it begins, once that was fixed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// How long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_minutes: Option<u16>,
    /// The time zone where the property is (IANA), beside any time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// The client would like another time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub move_request: Option<MoveRequestView>,
    /// When it was started, or the agent said that it took place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<String>,
    /// When it was called off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_at: Option<String>,
    /// By whom: `client`, `agent` or `portal`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_by: Option<&'static str>,
    /// Whether the way there is shown; for the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub navigation: Option<AccessView>,
    /// Whether photos, notes, voice notes and stars can be given; for the client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<AccessView>,
    /// How often its calendar entry changed.
    pub sequence: u32,
}

/// A time: when it begins and how long it takes.
#[derive(Debug, Serialize, ToSchema)]
pub struct SlotView {
    /// When it begins.
    pub start: String,
    /// How long it takes.
    pub duration_minutes: u16,
}

/// The client would like another time.
#[derive(Debug, Serialize, ToSchema)]
pub struct MoveRequestView {
    /// When that was said.
    pub at: String,
    /// On which days.
    pub dates: Vec<PreferredDateView>,
}

impl ViewingView {
    /// The viewing for its client.
    pub fn seen(seen: &ViewingSeen) -> Self {
        Self {
            navigation: Some(AccessView::navigation(seen.navigation)),
            content: Some(AccessView::content(seen.content)),
            ..Self::of(&seen.viewing, seen.property.as_ref())
        }
    }

    /// The viewing for the office.
    pub fn for_office(seen: &OfficeViewing) -> Self {
        Self::of(&seen.viewing, seen.property.as_ref())
    }

    pub(super) fn of(viewing: &Viewing, property: Option<&PropertyCard>) -> Self {
        let state = State::of(&viewing.state);
        let (price, currency) = price(property.and_then(|property| property.price.as_ref()));
        let slot = viewing.state.slot().map(SlotView::of);
        let has_times = slot.is_some() || !state.alternatives.is_empty();
        Self {
            id: viewing.id.to_string(),
            deal: viewing.deal.to_string(),
            contact: viewing.contact.to_string(),
            property: viewing.property.to_string(),
            title: property.map(|property| property.title.clone()),
            city: property.map(|property| property.city.clone()),
            price,
            currency,
            reference: property.and_then(|property| property.reference.clone()),
            photo: property.and_then(|property| property.photo.as_ref()).map(PhotoView::of),
            status: viewing.status().name(),
            requested_at: rfc3339(viewing.requested_at),
            confirmed_at: viewing.fixed_at.map(rfc3339),
            dates: dates(&viewing.dates),
            remark: viewing.remark.as_ref().map(|remark| remark.as_str().to_owned()),
            reason: state.reason,
            alternatives: state.alternatives,
            duration_minutes: slot.as_ref().map(|slot| slot.duration_minutes),
            start: slot.map(|slot| slot.start),
            time_zone: has_times.then(|| viewing.zone.as_str().to_owned()),
            move_request: state.move_request,
            completed_at: state.completed_at,
            cancelled_at: state.cancelled_at,
            cancelled_by: state.cancelled_by,
            navigation: None,
            content: None,
            sequence: viewing.sequence,
        }
    }
}

/// What only some states have.
#[derive(Default)]
struct State {
    reason: Option<String>,
    alternatives: Vec<SlotView>,
    move_request: Option<MoveRequestView>,
    completed_at: Option<String>,
    cancelled_at: Option<String>,
    cancelled_by: Option<&'static str>,
}

impl State {
    fn of(state: &ViewingState) -> Self {
        let nothing = Self::default();
        match state {
            ViewingState::Countered { reason, alternatives } => Self {
                reason: Some(reason.as_str().to_owned()),
                alternatives: alternatives.iter().map(SlotView::of).collect(),
                ..nothing
            },
            ViewingState::Rejected { reason } => Self { reason: Some(reason.as_str().to_owned()), ..nothing },
            ViewingState::Confirmed { move_request, .. } => Self {
                move_request: move_request
                    .as_ref()
                    .map(|wish| MoveRequestView { at: rfc3339(wish.at), dates: dates(&wish.dates) }),
                ..nothing
            },
            ViewingState::Completed { at, .. } => Self { completed_at: Some(rfc3339(*at)), ..nothing },
            ViewingState::Cancelled { by, at, .. } => {
                Self { cancelled_at: Some(rfc3339(*at)), cancelled_by: Some(by.name()), ..nothing }
            }
            ViewingState::Pending | ViewingState::Unattended { .. } | ViewingState::Lapsed => nothing,
        }
    }
}

fn dates(dates: &PreferredDates) -> Vec<PreferredDateView> {
    dates.iter().map(PreferredDateView::of).collect()
}

impl SlotView {
    fn of(slot: Slot) -> Self {
        Self { start: rfc3339(slot.start), duration_minutes: slot.duration.get() }
    }
}
