//! What the demo's offices offer, read from the same form in which the API takes it.

use serde::Deserialize;
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::crm::Property;
use tesoro_portal_pictures::Scene;

use super::DemoError;
use super::data::Office;
use crate::api::shape::PropertyBody;
use crate::records::PropertyRecord;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Homes {
    home: Vec<Home>,
}

/// One home.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Home {
    id: String,
    /// What its pictures show.
    scene: String,
    property: PropertyBody,
}

fn read(office: &Office) -> Result<Vec<Home>, DemoError> {
    let homes: Homes = toml::from_str(office.homes).map_err(|_| DemoError::Data("the homes of an office"))?;
    Ok(homes.home)
}

/// The office's properties.
pub(super) fn properties(office: &Office, company: &CompanyId) -> Result<Vec<Property>, DemoError> {
    let each = read(office)?.into_iter().map(|home| {
        let record = PropertyRecord::read(home.property).map_err(|_| DemoError::Data("a home"))?;
        Ok(record.into_property(company, &home.id.parse()?))
    });
    each.collect()
}

/// What the pictures of each of the office's homes show.
pub(super) fn scenes(office: &Office) -> Result<Vec<(String, Scene)>, DemoError> {
    let scene = |home: Home| Ok((home.id, Scene::named(&home.scene).ok_or(DemoError::Data("a scene"))?));
    read(office)?.into_iter().map(scene).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use tesoro_portal_core::language::{Language, LanguageTag, negotiate};

    use super::*;
    use crate::demo::data::{Deed, OFFICES};

    #[test]
    fn every_home_can_be_read_drawn_and_offered() {
        let mut schemes = BTreeSet::new();
        let mut count = 0;
        for office in OFFICES {
            let company = office.id.parse().unwrap();
            let properties = properties(office, &company).unwrap();
            assert_eq!(scenes(office).unwrap().len(), properties.len());
            for property in &properties {
                assert!(property.descriptions.len() >= 2 && property.position.is_some(), "{}", property.id);
                schemes.extend(property.energy.iter().map(|label| label.scheme.clone()));
            }
            count += properties.len();
            let ids: BTreeSet<&str> = properties.iter().map(|property| property.id.as_str()).collect();
            assert_eq!(ids.len(), properties.len(), "an id twice");
            assert!(office.deals.iter().all(|(_, home)| ids.contains(home)));
        }
        assert_eq!((count, schemes.len()), (40, 3));
    }
    #[test]
    fn every_client_reads_about_what_is_offered_to_them_in_their_own_language() {
        for office in OFFICES {
            let company = office.id.parse().unwrap();
            let properties = properties(office, &company).unwrap();
            let told = office.story.iter().filter_map(|(_, deed)| match deed {
                Deed::Offer(contact, home) => Some((*contact, *home)),
                _ => None,
            });
            for (contact, home) in office.deals.iter().copied().chain(told) {
                let reader = office.contacts.iter().find(|one| one.id == contact).unwrap();
                let wish = reader.language.and_then(LanguageTag::keep);
                let language = negotiate(wish.as_ref(), Language::ALL);
                let property = properties.iter().find(|property| property.id.as_str() == home).unwrap();
                assert_eq!(property.description(language).unwrap().0, language, "{home} for {contact}");
            }
        }
    }
}
