//! Properties offered to a client (R-HOME-01, R-PROP-01, threat 39).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{Office, dora, home, refusal};
use tesoro_portal_core::crm::Availability;
use tesoro_portal_core::session::ClientRefusal;

#[test]
fn r_home_01_a_property_offered_to_a_linked_contact_is_there_at_once() {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    let deal = office.offer("anna", "loft");
    let seen = office.portal.offered_property(&ready, &deal).unwrap();
    assert_eq!((seen.deal.id, seen.property), (deal, home("loft")));

    let bens = office.offer("ben", "loft");
    assert_eq!(refusal(office.portal.offered_property(&ready, &bens)), ClientRefusal::NotFound);
    office.portal.link_contact(&dora(), client.account, &"ben".parse().unwrap()).unwrap();
    assert_eq!(office.portal.offered_property(&ready, &bens).unwrap().deal.contact.as_str(), "ben");
    office.portal.unlink_contact(&dora(), client.account, &"ben".parse().unwrap()).unwrap();
    assert_eq!(refusal(office.portal.offered_property(&ready, &bens)), ClientRefusal::NotFound);
}

#[test]
fn r_home_03_a_property_that_was_taken_back_stays_to_be_seen() {
    let office = Office::new();
    let ready = office.ready(&office.client("anna").token);
    let deal = office.offer("anna", "loft");
    for availability in [Availability::Withdrawn, Availability::Closed] {
        office.make(availability, &deal);
        assert_eq!(office.portal.offered_property(&ready, &deal).unwrap().deal.availability, availability);
    }
}

#[test]
fn threat_39_another_clients_deal_equals_one_that_is_not_there() {
    let office = Office::new();
    let ready = office.ready(&office.client("anna").token);
    let foreign = [
        office.offer("ben", "loft"),
        office.offer_abroad("anna", "chalet"),
        office.offer_abroad("zoe", "hut"),
        "nothing".parse().unwrap(),
    ];
    for deal in foreign {
        assert_eq!(refusal(office.portal.offered_property(&ready, &deal)), ClientRefusal::NotFound, "{deal}");
    }
}
