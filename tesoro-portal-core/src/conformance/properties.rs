use std::collections::BTreeMap;

use super::samples::{self, contact_id, north, south};
use super::stage::Stage;
use crate::CompanyId;
use crate::crm::{
    Address, Availability, Deal, DealEdge, EnergyLabel, FeatureValue, Hundredths, Photo, Position, Price, Property,
};
use crate::language::Language;
use crate::ports::StoreExt as _;

fn photo(n: u32) -> Photo {
    Photo { key: format!("photo-{n}").parse().unwrap(), width: 2_560 - n, height: 1_707 }
}

/// A property in which every field has a value.
fn full(company: &CompanyId, id: &str) -> Property {
    Property {
        title: samples::TEXTS[1].to_owned(),
        address: Address {
            line: samples::TEXTS[0].to_owned(),
            city: "Åkirkeby".to_owned(),
            postcode: Some("3720".to_owned()),
            country: Some("DK".to_owned()),
        },
        position: Some(Position::from_degrees(-89.999_999_9, 179.123_456_7).unwrap()),
        time_zone: Some("Australia/Lord_Howe".parse().unwrap()),
        price: Some(Price { amount: Hundredths::new(145_005).unwrap(), currency: "EUR".parse().unwrap() }),
        reference: Some("N-001".to_owned()),
        energy: Some(EnergyLabel { scheme: "NL".to_owned(), class: "A++++".to_owned() }),
        features: BTreeMap::from([
            ("area".to_owned(), FeatureValue::Number(Hundredths::new(8_550).unwrap())),
            ("garden".to_owned(), FeatureValue::Flag(true)),
            ("heating".to_owned(), FeatureValue::Text(samples::TEXTS[2].to_owned())),
        ]),
        descriptions: BTreeMap::from([
            (Language::En, samples::TEXTS[0].to_owned()),
            (Language::Pl, "Zażółć gęślą jaźń".to_owned()),
        ]),
        photos: vec![photo(3), photo(1), photo(2)],
        ..samples::property(company, id)
    }
}

pub(super) fn properties_come_back_equal(stage: &Stage<'_>) {
    let bare = samples::property(&north(), "p-1");
    let full = full(&north(), "p-2");
    for property in [&bare, &full] {
        stage.put_property(property);
        let read = stage.look(|view| view.crm_view().property(&north(), &property.id));
        assert_eq!(read.as_ref(), Some(property), "a property");
    }
    let nothing = stage.look(|view| view.crm_view().property(&north(), &"p-3".parse().unwrap()));
    assert_eq!(nothing, None, "no property");
    let foreign = stage.look(|view| view.crm_view().property(&south(), &bare.id));
    assert_eq!(foreign, None, "another company's property");

    let ids = ["p-3", "p-2", "p-1", "p-2"].map(|id| id.parse().unwrap());
    let cards = stage.look(|view| view.crm_view().property_cards(&north(), &ids));
    assert_eq!(cards, [bare.card(), full.card()], "what lists show, in the order of the ids");
    assert_eq!(cards[1].photo, Some(photo(3)), "the first photo");
    let places = stage.look(|view| view.crm_view().property_places(&north(), &ids));
    assert_eq!(places, [bare.place(), full.place()], "where they are, in the order of the ids");
    assert!(stage.look(|view| view.crm_view().property_places(&south(), &ids)).is_empty());
    assert!(stage.look(|view| view.crm_view().property_places(&north(), &[])).is_empty());
    assert!(stage.look(|view| view.crm_view().property_cards(&south(), &ids)).is_empty());
    assert!(stage.look(|view| view.crm_view().property_cards(&north(), &[])).is_empty());
}

fn page(stage: &Stage<'_>, contacts: &[&str], before: Option<&DealEdge>, limit: usize) -> Vec<Deal> {
    let contacts: Vec<_> = contacts.iter().map(|id| contact_id(id)).collect();
    stage.look(|view| view.crm_view().deals(&north(), &contacts, before, limit))
}

pub(super) fn deals_come_back_equal(stage: &Stage<'_>) {
    bring(stage, &[("d-1", "c-1", 0), ("d-2", "c-1", 10), ("d-3", "c-2", 5)]);
    for (availability, id) in Availability::ALL.into_iter().zip(["d-1", "d-2", "d-3"]) {
        let deal = stage.look(|view| view.crm_view().deal(&north(), &id.parse().unwrap())).unwrap();
        let changed = Deal { availability, ..deal };
        stage.put_deal(&changed);
        assert_eq!(stage.look(|view| view.crm_view().deal(&north(), &changed.id)), Some(changed), "a deal");
    }
    assert_eq!(stage.look(|view| view.crm_view().deal(&north(), &"d-4".parse().unwrap())), None, "no deal");
    assert_eq!(stage.look(|view| view.crm_view().deal(&south(), &"d-1".parse().unwrap())), None, "another company's");
}

pub(super) fn whom_a_property_was_offered_to(stage: &Stage<'_>) {
    bring(stage, &[("d-1", "c-1", 0), ("d-2", "c-2", 10)]);
    stage.put_property(&samples::property(&north(), "p-2"));
    let withdrawn = stage.look(|view| view.crm_view().deal(&north(), &"d-2".parse().unwrap())).unwrap();
    stage.put_deal(&Deal { availability: Availability::Withdrawn, ..withdrawn });
    let is_offered = |company: &CompanyId, property: &str, contacts: &[&str]| {
        let contacts: Vec<_> = contacts.iter().map(|id| contact_id(id)).collect();
        stage.look(|view| view.crm_view().is_offered_to(company, &property.parse().unwrap(), &contacts))
    };
    assert!(is_offered(&north(), "p-1", &["c-1"]) && is_offered(&north(), "p-1", &["c-3", "c-2"]));
    for (company, property, contacts) in [
        (north(), "p-1", vec!["c-3"]),
        (north(), "p-1", vec![]),
        (north(), "p-2", vec!["c-1", "c-2"]),
        (south(), "p-1", vec!["c-1"]),
    ] {
        assert!(!is_offered(&company, property, &contacts), "{company} {property} {contacts:?}");
    }
}

pub(super) fn availability_is_set(stage: &Stage<'_>) {
    bring(stage, &[("d-1", "c-1", 0), ("d-2", "c-1", 10)]);
    let now = |id: &str| stage.look(|view| view.crm_view().deal(&north(), &id.parse().unwrap())).unwrap();
    let (before, other) = (now("d-1"), now("d-2"));
    for availability in [Availability::Withdrawn, Availability::Offered, Availability::Closed] {
        stage.write(|uow| uow.crm().set_availability(&north(), &before.id, availability));
        assert_eq!((now("d-1"), now("d-2")), (Deal { availability, ..before.clone() }, other.clone()));
    }
    for (company, id) in [(north(), "d-9"), (south(), "d-1")] {
        let id = id.parse().unwrap();
        let set = stage.store.with_tx(|uow| uow.crm().set_availability(&company, &id, Availability::Offered));
        assert!(set.is_err(), "no such deal");
    }
    assert_eq!(now("d-1").availability, Availability::Closed);
}

pub(super) fn deal_pages_are_complete(stage: &Stage<'_>) {
    // Two of one instant: their ids decide.
    bring(stage, &[("d-1", "c-1", 0), ("d-2", "c-1", 10), ("d-3", "c-2", 5), ("d-4", "c-2", 5), ("d-5", "c-3", 7)]);
    let ids = |deals: &[Deal]| deals.iter().map(|deal| deal.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&page(stage, &["c-1", "c-2"], None, 10)), ["d-2", "d-4", "d-3", "d-1"]);
    assert_eq!(ids(&page(stage, &["c-2"], None, 10)), ["d-4", "d-3"]);
    assert!(page(stage, &[], None, 10).is_empty() && page(stage, &["c-4"], None, 10).is_empty());

    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let deals = page(stage, &["c-1", "c-2"], before.as_ref(), 1);
        let Some(last) = deals.last() else { break };
        before = Some(last.edge());
        seen.extend(ids(&deals));
    }
    assert_eq!(seen, ["d-2", "d-4", "d-3", "d-1"], "page by page");
}

fn bring(stage: &Stage<'_>, deals: &[(&str, &str, i64)]) {
    stage.put_property(&samples::property(&north(), "p-1"));
    for contact in ["c-1", "c-2", "c-3", "c-4"] {
        stage.put_contact(&samples::contact(&north(), contact));
    }
    for (id, contact, seconds) in deals {
        stage.put_deal(&Deal {
            contact: contact_id(contact),
            offered_at: samples::after(*seconds),
            ..samples::deal(&north(), id)
        });
    }
}

pub(super) fn deals_move_with_a_merged_contact(stage: &Stage<'_>) {
    bring(stage, &[("d-1", "c-1", 0), ("d-2", "c-2", 10), ("d-3", "c-3", 5)]);
    let merged = stage.store.with_tx(|uow| uow.crm().merge_contacts(&north(), &contact_id("c-1"), &contact_id("c-2")));
    assert!(merged.is_ok(), "{merged:?}");
    let owners = ["d-1", "d-2", "d-3"].map(|id| {
        let deal = stage.look(|view| view.crm_view().deal(&north(), &id.parse().unwrap())).unwrap();
        deal.contact.to_string()
    });
    assert_eq!(owners, ["c-2", "c-2", "c-3"]);
}
