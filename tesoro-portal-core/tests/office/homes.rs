//! The offices' properties, and whom they are offered to.

use tesoro_portal_core::DealId;
use tesoro_portal_core::crm::{Address, Availability, Deal, Hundredths, Position, Price, Property};

use super::Office;
use super::records::{ALPINE, HARBOUR, company};

/// A property of the harbour office with a position and a price.
pub(crate) fn home(id: &str) -> Property {
    home_of(HARBOUR, id)
}

/// The same of either office.
pub(crate) fn home_of(office: &str, id: &str) -> Property {
    let address = Address {
        line: "Maasboulevard 12".to_owned(),
        city: "Rotterdam".to_owned(),
        postcode: Some("3011 TX".to_owned()),
        country: Some("NL".to_owned()),
    };
    Property {
        position: Some(Position::from_degrees(51.918_5, 4.496_1).unwrap()),
        price: Some(Price { amount: Hundredths::whole(450_000).unwrap(), currency: "EUR".parse().unwrap() }),
        reference: Some(format!("ref-{id}")),
        ..Property::new(company(office), id.parse().unwrap(), format!("The {id}"), address)
    }
}

impl Office {
    pub(crate) fn put_home(&self, home: &Property) {
        self.memory.crm().put_property(home).unwrap();
    }

    /// Offers a property, which is brought in if need be, to a contact of the harbour office; the deal is called
    /// `contact~home`.
    pub(crate) fn offer(&self, contact: &str, home: &str) -> DealId {
        self.offer_of(HARBOUR, contact, home)
    }

    /// The same at the other office.
    pub(crate) fn offer_abroad(&self, contact: &str, home: &str) -> DealId {
        self.offer_of(ALPINE, contact, home)
    }

    fn offer_of(&self, office: &str, contact: &str, home: &str) -> DealId {
        self.put_home(&home_of(office, home));
        let deal = Deal {
            company: company(office),
            id: format!("{contact}~{home}").parse().unwrap(),
            contact: contact.parse().unwrap(),
            property: home.parse().unwrap(),
            availability: Availability::Offered,
            offered_at: self.now(),
        };
        self.memory.crm().put_deal(&deal).unwrap();
        deal.id
    }

    /// The office takes an offer back, closes it, or makes it again.
    pub(crate) fn make(&self, availability: Availability, deal: &DealId) {
        let found = self.look(|view| view.crm_view().deal(&company(HARBOUR), deal)).unwrap();
        self.memory.crm().put_deal(&Deal { availability, ..found }).unwrap();
    }
}
