//! The lists of `data.json` in an export: the names of the API, and what only an export has.

use std::io;

use serde::Serialize;
use serde_json::Value;
use tesoro_portal_core::activity::LoggedActivity;
use tesoro_portal_core::crm::{Availability, Position, PropertyCard, PropertyPlace};
use tesoro_portal_core::deal::{Favourite, StarRating};
use tesoro_portal_core::feedback::Feedback;
use tesoro_portal_core::privacy::{OwnDeal, OwnViewing, exported_name};

use super::property::price;
use super::{AddressView, EnergyView, FeedbackView, RejectionView, ViewingView, rfc3339};

/// What is said of a property beside the client's own word.
#[derive(Debug, Default, Serialize)]
pub struct OwnPropertyView {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// What it costs, or the rent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Value>,
    /// The currency of the price (ISO 4217).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The office's own number for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Its energy label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub energy: Option<EnergyView>,
}

/// Where a property is, while the client is told.
#[derive(Debug, Default, Serialize)]
pub struct OwnPlaceView {
    /// The address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<AddressView>,
    /// Degrees north.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
}

/// A property that was offered, and the client's word about it.
#[derive(Debug, Serialize)]
pub struct OwnDealView {
    /// The offer.
    pub deal: String,
    /// To which of the client's contacts.
    pub contact: String,
    /// The property.
    pub property: String,
    /// What is said of it.
    #[serde(flatten)]
    pub about: OwnPropertyView,
    /// Where it is.
    #[serde(flatten)]
    pub place: OwnPlaceView,
    /// `to-rate`, `interested`, `rejected`, `visited`, `approved`.
    pub status: &'static str,
    /// Why not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rejection: Option<RejectionView>,
    /// Whether it is a favourite.
    pub favourite: bool,
    /// The client's stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<u8>,
    /// Whether it can still be had.
    pub available: bool,
    /// When it was offered.
    pub offered_at: String,
    /// When the client last said something about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edited_at: Option<String>,
}

/// A viewing of the client's.
#[derive(Debug, Serialize)]
pub struct OwnViewingView {
    /// The viewing.
    #[serde(flatten)]
    pub viewing: ViewingView,
    /// Where the property is.
    #[serde(flatten)]
    pub place: OwnPlaceView,
}

/// What the client brought.
#[derive(Debug, Serialize)]
pub struct OwnFeedbackView {
    /// What it is.
    #[serde(flatten)]
    pub feedback: FeedbackView,
    /// Its file in the archive, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// Something that the client did.
#[derive(Debug, Serialize)]
pub struct OwnActView {
    /// In the history of which contact.
    pub contact: String,
    /// When.
    pub at: String,
    /// What: `message-sent`, `property-rated`, …
    pub kind: String,
    /// The typed data of this kind.
    pub data: Value,
}

impl OwnPropertyView {
    fn of(card: Option<&PropertyCard>) -> Self {
        let Some(card) = card else { return Self::default() };
        let (price, currency) = price(card.price.as_ref());
        Self {
            title: Some(card.title.clone()),
            city: Some(card.city.clone()),
            price,
            currency,
            reference: card.reference.clone(),
            energy: card.energy.as_ref().map(EnergyView::of),
        }
    }
}

impl OwnPlaceView {
    fn of(place: Option<&PropertyPlace>) -> Self {
        let Some(place) = place else { return Self::default() };
        Self {
            address: Some(AddressView::exact(&place.address)),
            latitude: place.position.map(Position::latitude),
            longitude: place.position.map(Position::longitude),
        }
    }
}

impl OwnDealView {
    /// The row as JSON.
    pub fn of(own: &OwnDeal) -> Self {
        let OwnDeal { deal, state, .. } = own;
        Self {
            deal: deal.id.to_string(),
            contact: deal.contact.to_string(),
            property: deal.property.to_string(),
            about: OwnPropertyView::of(own.property.as_ref()),
            place: OwnPlaceView::of(own.place.as_ref()),
            status: state.status().name(),
            rejection: state.rejection.as_ref().map(RejectionView::of),
            favourite: state.favourite == Favourite::Yes,
            rating: state.rating.map(StarRating::stars),
            available: deal.availability == Availability::Offered,
            offered_at: rfc3339(deal.offered_at),
            edited_at: state.edited_at.map(rfc3339),
        }
    }
}

impl OwnViewingView {
    /// The row as JSON; the photo of the property is the office's.
    pub fn of(own: &OwnViewing) -> Self {
        let viewing = ViewingView { photo: None, ..ViewingView::of(&own.viewing, own.property.as_ref()) };
        Self { viewing, place: OwnPlaceView::of(own.place.as_ref()) }
    }
}

impl OwnFeedbackView {
    /// The row as JSON.
    pub fn of(feedback: &Feedback) -> Self {
        Self { feedback: FeedbackView::of(feedback), file: exported_name(feedback) }
    }
}

impl OwnActView {
    /// The row as JSON.
    pub fn of(logged: &LoggedActivity) -> io::Result<Self> {
        let mut data = serde_json::to_value(&logged.activity.what)?;
        let kind = data.as_object_mut().and_then(|object| object.remove("kind"));
        Ok(Self {
            contact: logged.activity.contact.to_string(),
            at: rfc3339(logged.activity.at),
            kind: kind.and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default(),
            data,
        })
    }
}
