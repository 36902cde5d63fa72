//! What somebody is looking for (R-REG-01).

use serde::{Deserialize, Serialize};

use crate::code::{self, Code};
use crate::failure::Refusal;

/// The longest place, and the longest kind of property: a line of a form.
const TEXT_MAX: usize = 100;
/// The most places; more are no preference.
const PLACES_MAX: usize = 10;

/// What somebody is looking for; every field may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wishes {
    /// Where they live.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The kind of property, in their own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub property_type: Option<String>,
    /// Buying or renting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction: Option<Transaction>,
    /// The lowest price, in whole units of the company's currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_from: Option<u32>,
    /// The highest price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_to: Option<u32>,
    /// The smallest living area, in square metres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area_from: Option<u32>,
    /// The fewest bedrooms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bedrooms_from: Option<u32>,
    /// Where they would like to live.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
}

/// Buying or renting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transaction {
    /// Buying.
    Buy,
    /// Renting.
    Rent,
}

/// A wish is too long, there are too many places, or the price range is upside down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the wishes cannot be kept")]
pub struct WishesRefusal;

impl Refusal for WishesRefusal {
    fn code(&self) -> Code {
        code::WISHES_INVALID
    }
}

impl Wishes {
    /// The wishes, trimmed, if they can be kept.
    pub fn checked(mut self) -> Result<Self, WishesRefusal> {
        self.location = self.location.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        self.property_type = self.property_type.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        self.places =
            self.places.iter().map(|place| place.trim().to_owned()).filter(|place| !place.is_empty()).collect();
        let mut texts = self.places.iter().chain(&self.location).chain(&self.property_type);
        let fits = texts.all(|text| text.chars().count() <= TEXT_MAX && !text.chars().any(char::is_control));
        let upright = self.price_from.zip(self.price_to).is_none_or(|(from, to)| from <= to);
        if fits && upright && self.places.len() <= PLACES_MAX { Ok(self) } else { Err(WishesRefusal) }
    }
}
