//! Properties on their way in.

use std::collections::BTreeMap;

use tesoro_portal_core::agent::AgentCtx;
use tesoro_portal_core::crm::{Address, Currency, EnergyLabel, FeatureValue, Hundredths, Position, Price, Property};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::ports::UnitOfWork as _;
use tesoro_portal_core::{CompanyId, Problem, PropertyId, TimeZoneName, code};

use super::text::Problems;
use super::{Put, Records, Undone, not_found};
use crate::api::shape::{AddressBody, EnergyBody, PropertyBody};
use crate::refused::Refused;

/// The longest title and line of an address, in characters: what a card shows on two lines.
const LINE_MAX: usize = 200;
/// The longest name of a town or country, and the longest reference.
const NAME_MAX: usize = 100;
/// The longest postcode, scheme and class.
const SHORT_MAX: usize = 20;
/// The longest description in one language.
const DESCRIPTION_MAX: usize = 20_000;
/// The longest text of a feature.
const FEATURE_TEXT_MAX: usize = 500;
/// The longest name of a feature.
const FEATURE_NAME_MAX: usize = 60;
/// The most features.
const FEATURES_MAX: usize = 100;

/// A property as the CRM puts it, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PropertyRecord {
    title: String,
    address: Address,
    position: Option<Position>,
    time_zone: Option<TimeZoneName>,
    price: Option<Price>,
    reference: Option<String>,
    energy: Option<EnergyLabel>,
    features: BTreeMap<String, FeatureValue>,
    descriptions: BTreeMap<Language, String>,
}

impl PropertyRecord {
    /// Reads a body; every problem is named.
    pub fn read(body: PropertyBody) -> Result<Self, Refused> {
        let mut problems = Problems::default();
        let record = Self {
            title: problems.line("/title", body.title, LINE_MAX),
            address: address(body.address, &mut problems),
            position: position((body.latitude, body.longitude), &mut problems),
            time_zone: body
                .time_zone
                .as_deref()
                .and_then(|name| problems.parsed("/time_zone", name, code::TIME_ZONE_UNKNOWN)),
            price: price((body.price, body.currency.as_deref()), &mut problems),
            reference: problems.optional("/reference", body.reference, NAME_MAX),
            energy: body.energy.map(|energy| label(energy, &mut problems)),
            features: features(body.features, &mut problems),
            descriptions: descriptions(body.descriptions, &mut problems),
        };
        problems.none(record)
    }

    /// The property, without photos.
    pub fn into_property(self, company: &CompanyId, id: &PropertyId) -> Property {
        Property {
            position: self.position,
            time_zone: self.time_zone,
            price: self.price,
            reference: self.reference,
            energy: self.energy,
            features: self.features,
            descriptions: self.descriptions,
            ..Property::new(company.clone(), id.clone(), self.title, self.address)
        }
    }
}

fn address(body: AddressBody, problems: &mut Problems) -> Address {
    Address {
        line: problems.line("/address/line", body.line, LINE_MAX),
        city: problems.line("/address/city", body.city, NAME_MAX),
        postcode: problems.optional("/address/postcode", body.postcode, SHORT_MAX),
        country: problems.optional("/address/country", body.country, NAME_MAX),
    }
}

fn position(degrees: (Option<f64>, Option<f64>), problems: &mut Problems) -> Option<Position> {
    let (at, read) = match degrees {
        (None, None) => return None,
        (Some(latitude), Some(longitude)) => ("/latitude", Position::from_degrees(latitude, longitude).ok()),
        (Some(_), None) => ("/longitude", None),
        (None, Some(_)) => ("/latitude", None),
    };
    if read.is_none() {
        problems.add(Problem::new(at, code::POSITION_INVALID));
    }
    read
}

fn price(given: (Option<Hundredths>, Option<&str>), problems: &mut Problems) -> Option<Price> {
    let currency = match given {
        (None, None) => return None,
        (_, None) => {
            problems.add(Problem::new("/currency", code::MISSING_FIELD));
            None
        }
        (_, Some(text)) => problems.parsed::<Currency>("/currency", text, code::PRICE_INVALID),
    };
    let amount = given.0.filter(|amount| amount.get() >= 0);
    if amount.is_none() {
        let code = if given.0.is_none() { code::MISSING_FIELD } else { code::PRICE_INVALID };
        problems.add(Problem::new("/price", code));
    }
    amount.zip(currency).map(|(amount, currency)| Price { amount, currency })
}

fn label(body: EnergyBody, problems: &mut Problems) -> EnergyLabel {
    EnergyLabel {
        scheme: problems.line("/energy/scheme", body.scheme, SHORT_MAX),
        class: problems.line("/energy/class", body.class, SHORT_MAX),
    }
}

fn features(given: Option<BTreeMap<String, FeatureValue>>, problems: &mut Problems) -> BTreeMap<String, FeatureValue> {
    let given = given.unwrap_or_default();
    let named = |name: &String| {
        (1..=FEATURE_NAME_MAX).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    };
    if given.len() > FEATURES_MAX || !given.keys().all(named) {
        problems.add(Problem::new("/features", code::FEATURES_INVALID));
        return BTreeMap::new();
    }
    given
        .into_iter()
        .map(|(name, value)| {
            let value = match value {
                FeatureValue::Text(text) => {
                    FeatureValue::Text(problems.line(&format!("/features/{name}"), text, FEATURE_TEXT_MAX))
                }
                other => other,
            };
            (name, value)
        })
        .collect()
}

fn descriptions(given: Option<BTreeMap<String, String>>, problems: &mut Problems) -> BTreeMap<Language, String> {
    let mut read = BTreeMap::new();
    for (tag, text) in given.unwrap_or_default() {
        let at = format!("/descriptions/{}", tag.replace('~', "~0").replace('/', "~1"));
        match tag.parse::<Language>() {
            Ok(language) => {
                read.insert(language, problems.lines(&at, text, DESCRIPTION_MAX));
            }
            Err(_) => problems.add(Problem::new(at, code::LANGUAGE_UNKNOWN)),
        }
    }
    read
}

impl Records<'_> {
    /// Writes a property; its photos stay as they are.
    pub fn put_property(
        self,
        ctx: &AgentCtx,
        id: &PropertyId,
        record: PropertyRecord,
    ) -> Result<Put<Property>, Refused> {
        let company = ctx.company();
        self.write(ctx, |office| {
            let before = office.unit_of_work().crm().property(company, id)?;
            let photos = before.as_ref().map(|before| before.photos.clone()).unwrap_or_default();
            let property = Property { photos, ..record.into_property(company, id) };
            if before.as_ref() != Some(&property) {
                office.records().put_property(&property)?;
            }
            Ok::<_, Undone>(if before.is_none() { Put::New(property) } else { Put::Replaced(property) })
        })
    }

    /// Removes a property that was never offered.
    pub fn remove_property(self, ctx: &AgentCtx, id: &PropertyId) -> Result<(), Refused> {
        let company = ctx.company();
        let unkept = self.write(ctx, |office| {
            if office.unit_of_work().crm().property(company, id)?.is_none() {
                return Err(not_found());
            }
            if office.records().is_offered(company, id)? {
                return Err(Refused::new(code::RECORD_IN_USE).into());
            }
            let photos = office.records().remove_property(company, id)?;
            self.forget(office, ctx, photos)
        })?;
        for unkept in unkept {
            self.portal.drop_file(unkept);
        }
        Ok(())
    }
}
