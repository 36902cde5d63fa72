use serde::Serialize;
use serde_json::{Map, Value};
use tesoro_portal_core::crm::{Address, Agent, Availability, FeatureValue, Position, Property};
use tesoro_portal_core::deal::{Favourite, OfferedProperty, Place, Rejection, StarRating};
use tesoro_portal_core::settings::{Feature, Features};
use utoipa::ToSchema;

use super::property::{EnergyView, PhotoView, price};
use super::rfc3339;

/// A property on its page.
#[derive(Debug, Serialize, ToSchema)]
pub struct PropertyView {
    /// The offer.
    pub deal: String,
    /// To which of the client's contacts.
    pub contact: String,
    /// The property.
    pub property: String,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub address: AddressView,
    /// Degrees north.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
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
    /// What it has: numbers, flags and texts by the CRM's names.
    #[schema(value_type = Object)]
    pub features: Value,
    /// The description, in the client's language if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<DescriptionView>,
    /// Its photos.
    pub photos: Vec<PhotoView>,
    /// `to-rate`, `interested`, `rejected`, `visited`, `approved`.
    pub status: &'static str,
    /// Why not, while it is rejected.
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
    /// Whom the client can ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentCardView>,
    /// What the client can do, by the names of the features.
    pub can: Vec<&'static str>,
}

/// Where a property is.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddressView {
    /// Street and number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// Town.
    pub city: String,
    /// Postcode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// Country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// A description.
#[derive(Debug, Serialize, ToSchema)]
pub struct DescriptionView {
    /// The language it is in.
    pub language: &'static str,
    /// The text.
    pub text: String,
}

/// Why not.
#[derive(Debug, Serialize, ToSchema)]
pub struct RejectionView {
    /// `price`, `location`, `size`, `layout`, `condition`, `energy-label`, `outdoor-space`, `parking`, `surroundings`, `other`.
    pub reasons: Vec<&'static str>,
    /// In the client's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// An agent as clients see them.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgentCardView {
    /// Their name.
    pub name: String,
    /// Their telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Their photo; with `?size=` 640 or 320 its middle, square.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<PhotoView>,
}

impl PropertyView {
    /// The page as JSON.
    pub fn of(seen: &OfferedProperty) -> Self {
        let OfferedProperty { deal, property, state, agent, features, .. } = seen;
        let (price, currency) = price(property.price.as_ref());
        let Property { address, .. } = property;
        Self {
            deal: deal.id.to_string(),
            contact: deal.contact.to_string(),
            property: property.id.to_string(),
            title: property.title.clone(),
            address: AddressView {
                line: (seen.place == Place::Exact).then(|| address.line.clone()),
                city: address.city.clone(),
                postcode: address.postcode.clone(),
                country: address.country.clone(),
            },
            latitude: property.position.map(Position::latitude),
            longitude: property.position.map(Position::longitude),
            price,
            currency,
            reference: property.reference.clone(),
            energy: property.energy.as_ref().map(EnergyView::of),
            features: features_json(property),
            description: property
                .description(seen.language)
                .map(|(language, text)| DescriptionView { language: language.tag(), text: text.to_owned() }),
            photos: property.photos.iter().map(PhotoView::of).collect(),
            status: state.status().name(),
            rejection: state.rejection.as_ref().map(RejectionView::of),
            favourite: state.favourite == Favourite::Yes,
            rating: state.rating.map(StarRating::stars),
            available: deal.availability == Availability::Offered,
            offered_at: rfc3339(deal.offered_at),
            edited_at: state.edited_at.map(rfc3339),
            agent: agent.as_ref().map(AgentCardView::of),
            can: can(features),
        }
    }
}

fn can(features: &Features) -> Vec<&'static str> {
    Feature::ALL.into_iter().filter(|feature| features.has(*feature)).map(Feature::name).collect()
}

impl AddressView {
    pub(super) fn exact(address: &Address) -> Self {
        Self {
            line: Some(address.line.clone()),
            city: address.city.clone(),
            postcode: address.postcode.clone(),
            country: address.country.clone(),
        }
    }
}

impl RejectionView {
    pub(super) fn of(rejection: &Rejection) -> Self {
        Self {
            reasons: rejection.reasons().iter().map(|reason| reason.name()).collect(),
            text: rejection.text().map(str::to_owned),
        }
    }
}

impl AgentCardView {
    pub(super) fn of(agent: &Agent) -> Self {
        let photo = agent.photo.as_ref().map(PhotoView::of);
        Self { name: agent.name.clone(), phone: agent.phone.clone(), photo }
    }
}

fn features_json(property: &Property) -> Value {
    let value = |value: &FeatureValue| serde_json::to_value(value).unwrap_or(Value::Null);
    property.features.iter().map(|(name, feature)| (name.clone(), value(feature))).collect::<Map<_, _>>().into()
}
