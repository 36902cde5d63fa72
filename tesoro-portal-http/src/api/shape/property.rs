use serde::{Deserialize, Serialize};
use serde_json::Value;
use tesoro_portal_core::crm::{Availability, EnergyLabel, Photo, Price};
use tesoro_portal_core::deal::{Favourite, StarRating};
use tesoro_portal_core::home::OfferedRow;
use utoipa::ToSchema;

use super::rfc3339;

/// A property offered to the client, as a list shows it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PropertyRow {
    /// The offer.
    pub deal: String,
    /// To which of the client's contacts.
    pub contact: String,
    /// The property.
    pub property: String,
    /// What it is called.
    pub title: String,
    /// Town.
    pub city: String,
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
    /// Its energy label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub energy: Option<EnergyView>,
    /// The first photo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<PhotoView>,
    /// `to-rate`, `interested`, `rejected`, `visited`, `approved`.
    pub status: &'static str,
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

/// An energy label.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnergyView {
    /// Whose scheme: `NL`, `DE`, `EU`, …
    pub scheme: String,
    /// The class within it: `A++++`, `B`, …
    pub class: String,
}

/// A photo of a property or an agent; the file is at `/api/v1/files/{id}`, and with `?size=` 320, 640 or 1600 the rendition with that
/// long side.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhotoView {
    /// The file.
    pub id: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl PropertyRow {
    /// The row as JSON.
    pub fn of(row: &OfferedRow) -> Self {
        let (price, currency) = price(row.property.price.as_ref());
        Self {
            deal: row.deal.id.to_string(),
            contact: row.deal.contact.to_string(),
            property: row.property.id.to_string(),
            title: row.property.title.clone(),
            city: row.property.city.clone(),
            price,
            currency,
            reference: row.property.reference.clone(),
            energy: row.property.energy.as_ref().map(EnergyView::of),
            photo: row.property.photo.as_ref().map(PhotoView::of),
            status: row.status().name(),
            favourite: row.state.favourite == Favourite::Yes,
            rating: row.state.rating.map(StarRating::stars),
            available: row.deal.availability == Availability::Offered,
            offered_at: rfc3339(row.deal.offered_at),
            edited_at: row.state.edited_at.map(rfc3339),
        }
    }
}

impl EnergyView {
    pub(super) fn of(label: &EnergyLabel) -> Self {
        Self { scheme: label.scheme.clone(), class: label.class.clone() }
    }
}

impl PhotoView {
    /// The photo as JSON.
    pub fn of(photo: &Photo) -> Self {
        Self { id: photo.key.to_string(), width: photo.width, height: photo.height }
    }
}

pub(super) fn price(price: Option<&Price>) -> (Option<Value>, Option<String>) {
    let amount = price.and_then(|price| serde_json::to_value(price.amount).ok());
    (amount, price.map(|price| price.currency.as_str().to_owned()))
}
