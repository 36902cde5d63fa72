use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Hundredths;
use crate::language::Language;
use crate::zone::TimeZoneName;
use crate::{CompanyId, MediaKey, PropertyId};

/// What the office offers, as its page shows it (R-PROP-01). The texts are the CRM's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// The company.
    pub company: CompanyId,
    /// Its id.
    pub id: PropertyId,
    /// What it is called in lists.
    pub title: String,
    /// Where it is.
    pub address: Address,
    /// The exact point, for maps and navigation (R-VIEW-07).
    pub position: Option<Position>,
    /// Its time zone, where it is not the company's.
    pub time_zone: Option<TimeZoneName>,
    /// What it costs, or the rent.
    pub price: Option<Price>,
    /// The office's own number for it.
    pub reference: Option<String>,
    /// Its energy label.
    pub energy: Option<EnergyLabel>,
    /// What it has, by the CRM's names: `bedrooms`: 3, `garden`: true.
    pub features: BTreeMap<String, FeatureValue>,
    /// The description in each language there is one.
    pub descriptions: BTreeMap<Language, String>,
    /// Its photos, the first one for lists.
    pub photos: Vec<Photo>,
}

/// A property as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PropertyCard {
    /// Its id.
    pub id: PropertyId,
    /// What it is called.
    pub title: String,
    /// Town.
    pub city: String,
    /// What it costs.
    pub price: Option<Price>,
    /// The office's own number for it.
    pub reference: Option<String>,
    /// Its energy label.
    pub energy: Option<EnergyLabel>,
    /// Its time zone, where it is not the company's.
    pub time_zone: Option<TimeZoneName>,
    /// The first photo.
    pub photo: Option<Photo>,
}

/// Where a property is, exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PropertyPlace {
    /// Its id.
    pub id: PropertyId,
    /// The address.
    pub address: Address,
    /// The point.
    pub position: Option<Position>,
}

impl Property {
    /// A property of which nothing else is known yet.
    pub fn new(company: CompanyId, id: PropertyId, title: String, address: Address) -> Self {
        Self {
            company,
            id,
            title,
            address,
            position: None,
            time_zone: None,
            price: None,
            reference: None,
            energy: None,
            features: BTreeMap::new(),
            descriptions: BTreeMap::new(),
            photos: Vec::new(),
        }
    }

    /// What a list shows of it.
    pub fn card(&self) -> PropertyCard {
        PropertyCard {
            id: self.id.clone(),
            title: self.title.clone(),
            city: self.address.city.clone(),
            price: self.price.clone(),
            reference: self.reference.clone(),
            energy: self.energy.clone(),
            time_zone: self.time_zone.clone(),
            photo: self.photos.first().cloned(),
        }
    }

    /// Where it is.
    pub fn place(&self) -> PropertyPlace {
        PropertyPlace { id: self.id.clone(), address: self.address.clone(), position: self.position }
    }

    /// The description for a reader of `language`: theirs, else English, else whichever there is (R-PROP-01).
    pub fn description(&self, language: Language) -> Option<(Language, &str)> {
        [language, Language::En]
            .into_iter()
            .find_map(|language| self.descriptions.get(&language).map(|text| (language, text.as_str())))
            .or_else(|| self.descriptions.iter().next().map(|(language, text)| (*language, text.as_str())))
    }
}

/// Where a property is, as the CRM writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Street and number.
    pub line: String,
    /// Town.
    pub city: String,
    /// Postcode.
    pub postcode: Option<String>,
    /// Country.
    pub country: Option<String>,
}

/// A point on the globe (WGS 84), to a ten-millionth of a degree: about a centimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Position {
    latitude: i32,
    longitude: i32,
}

/// The numbers name no point on the globe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("latitude is -90 to 90 degrees, longitude -180 to 180")]
pub struct NotAPosition;

/// Steps of a degree that are kept.
const STEPS: f64 = 1e7;

impl Position {
    /// The point with these coordinates in degrees, north and east positive.
    pub fn from_degrees(latitude: f64, longitude: f64) -> Result<Self, NotAPosition> {
        let on_globe = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        if !on_globe {
            return Err(NotAPosition);
        }
        #[expect(clippy::cast_possible_truncation, reason = "at most 1.8e9 either way, as just seen")]
        let steps = |degrees: f64| (degrees * STEPS).round() as i32;
        Ok(Self { latitude: steps(latitude), longitude: steps(longitude) })
    }

    /// Degrees north of the equator.
    pub fn latitude(self) -> f64 {
        f64::from(self.latitude) / STEPS
    }

    /// Degrees east of Greenwich.
    pub fn longitude(self) -> f64 {
        f64::from(self.longitude) / STEPS
    }
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// How much, in units of the currency.
    pub amount: Hundredths,
    /// The currency.
    pub currency: Currency,
}

/// A currency by its code (ISO 4217), e.g. `EUR`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(String);

/// The text is not three capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a currency is three capital letters (ISO 4217)")]
pub struct NotACurrency;

impl Currency {
    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(text: String) -> Result<Self, NotACurrency> {
        let fits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        if fits { Ok(Self(text)) } else { Err(NotACurrency) }
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.0
    }
}

impl std::str::FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        Self::try_from(text.to_owned())
    }
}

/// An energy label: a class means nothing without its scheme, and no list of classes is ever closed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnergyLabel {
    /// Whose scheme, e.g. `NL`, `DE`, `EU`.
    pub scheme: String,
    /// The class within it, e.g. `A++++`, `B`.
    pub class: String,
}

/// What a property has of a feature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FeatureValue {
    /// Has it, or not.
    Flag(bool),
    /// How many, how large.
    Number(Hundredths),
    /// Which.
    Text(String),
}

/// A photo of a property or an agent: its file is in the media store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// Which file.
    pub key: MediaKey,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_on_the_globe() {
        let home = Position::from_degrees(52.370_216, 4.895_168).unwrap();
        assert!((home.latitude() - 52.370_216).abs() < 1e-7 && (home.longitude() - 4.895_168).abs() < 1e-7);
        for (latitude, longitude) in [(90.0, 180.0), (-90.0, -180.0), (0.0, 0.0)] {
            assert!(Position::from_degrees(latitude, longitude).is_ok());
        }
        for (latitude, longitude) in [(90.000_1, 0.0), (0.0, -180.1), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert_eq!(Position::from_degrees(latitude, longitude), Err(NotAPosition));
        }
    }

    #[test]
    fn a_currency_is_three_capital_letters() {
        assert_eq!("EUR".parse::<Currency>().unwrap().as_str(), "EUR");
        for text in ["", "eur", "EURO", "E1R", "€", "ЕUR"] {
            assert_eq!(text.parse::<Currency>(), Err(NotACurrency), "{text:?}");
        }
    }

    #[test]
    fn a_feature_is_a_flag_a_number_or_a_text() {
        let json = r#"{"area":85.5,"bedrooms":3,"garden":true,"heating":"heat pump"}"#;
        let features: BTreeMap<String, FeatureValue> = serde_json::from_str(json).unwrap();
        assert_eq!(features["garden"], FeatureValue::Flag(true));
        assert_eq!(features["bedrooms"], FeatureValue::Number(Hundredths::whole(3).unwrap()));
        assert_eq!(serde_json::to_string(&features).unwrap(), json);
        assert!(serde_json::from_str::<FeatureValue>("[1]").is_err());
    }
}
