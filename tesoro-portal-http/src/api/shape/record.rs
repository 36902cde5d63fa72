//! The CRM's own records, in and out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tesoro_portal_core::crm::{Deal, FeatureValue, Hundredths, Position, Property};
use utoipa::ToSchema;

use super::rfc3339;

/// A contact as the CRM puts it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactBody {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address; left out, there is none. An account's login is not moved by it.
    pub email: Option<String>,
    /// The language they are written to in, as the CRM has it.
    pub language: Option<String>,
    /// The responsible agent; left out, it stays who it is.
    pub agent: Option<String>,
    /// `applicant`, `vendor`, `landlord`; left out, they stay, and a new contact is an applicant.
    pub roles: Option<Vec<String>>,
    /// `lead` or `contact`; left out, it stays, and a new one is a contact.
    pub kind: Option<String>,
    /// Write to them only in answer to their own acts; left out, it stays, and a new one may be written to.
    pub do_not_contact: Option<bool>,
}

/// A property as the CRM puts it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PropertyBody {
    /// What it is called in lists.
    pub title: String,
    /// Where it is.
    pub address: AddressBody,
    /// Degrees north of the equator.
    pub latitude: Option<f64>,
    /// Degrees east of Greenwich.
    pub longitude: Option<f64>,
    /// Its IANA time zone, where it is not the company's.
    pub time_zone: Option<String>,
    /// What it costs, with at most two decimal places.
    #[schema(value_type = Option<f64>)]
    pub price: Option<Hundredths>,
    /// The price's currency (ISO 4217).
    pub currency: Option<String>,
    /// The office's own number for it.
    pub reference: Option<String>,
    /// Its energy label.
    pub energy: Option<EnergyBody>,
    /// What it has, by the CRM's names: a flag, a number or a text each.
    #[schema(value_type = Option<Object>)]
    pub features: Option<BTreeMap<String, FeatureValue>>,
    /// The description in each language there is one, by its tag.
    #[schema(value_type = Option<Object>)]
    pub descriptions: Option<BTreeMap<String, String>>,
}

/// Where a property is.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressBody {
    /// Street and number.
    pub line: String,
    /// Town.
    pub city: String,
    /// Postcode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// Country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// An energy label.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnergyBody {
    /// Whose scheme, e.g. `NL`, `DE`, `EU`.
    pub scheme: String,
    /// The class within it, e.g. `A++++`.
    pub class: String,
}

/// A deal as the CRM puts it: a property offered to a contact.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DealBody {
    /// To whom it is offered.
    pub contact: String,
    /// What is offered.
    pub property: String,
}

/// A property as the CRM has it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PropertyRecordView {
    /// Its id.
    pub id: String,
    /// What it is called in lists.
    pub title: String,
    /// Where it is.
    pub address: AddressBody,
    /// Degrees north of the equator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east of Greenwich.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// Its IANA time zone, where it is not the company's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<f64>)]
    pub price: Option<Hundredths>,
    /// The price's currency (ISO 4217).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The office's own number for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Its energy label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub energy: Option<EnergyBody>,
    /// What it has.
    #[schema(value_type = Object)]
    pub features: BTreeMap<String, FeatureValue>,
    /// The descriptions, by language.
    #[schema(value_type = Object)]
    pub descriptions: Value,
    /// How many photos it has.
    pub photos: usize,
}

impl PropertyRecordView {
    /// The property as JSON.
    pub fn of(property: Property) -> Self {
        let descriptions = property.descriptions.into_iter();
        Self {
            id: property.id.to_string(),
            title: property.title,
            address: AddressBody {
                line: property.address.line,
                city: property.address.city,
                postcode: property.address.postcode,
                country: property.address.country,
            },
            latitude: property.position.map(Position::latitude),
            longitude: property.position.map(Position::longitude),
            time_zone: property.time_zone.map(|zone| zone.as_str().to_owned()),
            price: property.price.as_ref().map(|price| price.amount),
            currency: property.price.map(|price| price.currency.as_str().to_owned()),
            reference: property.reference,
            energy: property.energy.map(|label| EnergyBody { scheme: label.scheme, class: label.class }),
            features: property.features,
            descriptions: descriptions
                .map(|(language, text)| (language.tag().to_owned(), Value::String(text)))
                .collect(),
            photos: property.photos.len(),
        }
    }
}

/// A deal as the CRM has it.
#[derive(Debug, Serialize, ToSchema)]
pub struct DealRecordView {
    /// Its id.
    pub id: String,
    /// To whom it is offered.
    pub contact: String,
    /// What is offered.
    pub property: String,
    /// `offered`, `withdrawn` or `closed`.
    pub availability: &'static str,
    /// When it was offered.
    pub offered_at: String,
}

impl DealRecordView {
    /// The deal as JSON.
    pub fn of(deal: &Deal) -> Self {
        Self {
            id: deal.id.to_string(),
            contact: deal.contact.to_string(),
            property: deal.property.to_string(),
            availability: deal.availability.name(),
            offered_at: rfc3339(deal.offered_at),
        }
    }
}
