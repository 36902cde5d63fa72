//! A client with offers, who asks for viewings.

use tesoro_portal_core::crm::{Address, Availability, Deal, Property};
use tesoro_portal_core::ports::{Clock as _, StoreError};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::viewing::{Minutes, PreferredDate, ViewingStatus, ViewingWish, WrittenSlot, WrittenStart};
use tesoro_portal_core::{Portal, ViewingId};
use time::Duration;

use super::company;
use super::house::{CHOSEN, House, password_in, typed};

pub(crate) struct Visits<'h> {
    house: &'h House,
    contact: String,
    pub(crate) client: ClientCtx,
}

impl<'h> Visits<'h> {
    /// The client of a contact, signed in.
    pub(crate) fn of(house: &'h House, contact: &str) -> Self {
        house.mails();
        house.invite(contact);
        let password = password_in(&house.mails()[0]);
        let restricted = house.sign_in(&format!("{contact}@example.com"), &password).unwrap();
        let proof = house.portal.authenticate(&restricted.signed_in().token).unwrap();
        let chosen = house.portal.change_password(&proof, None, &typed(CHOSEN)).unwrap();
        let client = house.portal.authenticate(&chosen.token).unwrap().ready().unwrap();
        house.mails();
        Self { house, contact: contact.to_owned(), client }
    }

    /// The same for a client who is signed in already.
    pub(crate) fn again(house: &'h House, contact: &str, client: ClientCtx) -> Self {
        Self { house, contact: contact.to_owned(), client }
    }

    pub(crate) fn offer(&self, deal: &str) {
        let address = Address { line: "Kade 1".into(), city: "Delft".into(), postcode: None, country: None };
        let home = Property::new(company(), format!("p-{deal}").parse().unwrap(), format!("Home of {deal}"), address);
        let deal = Deal {
            company: company(),
            id: deal.parse().unwrap(),
            contact: self.contact.parse().unwrap(),
            property: home.id.clone(),
            availability: Availability::Offered,
            offered_at: self.house.clock.now(),
        };
        self.house
            .store
            .with_office(|office| {
                office.records().put_property(&home)?;
                office.records().put_deal(&deal)
            })
            .unwrap_or_else(|error: StoreError| panic!("{error:?}"));
    }

    /// A day from now on which the client would come.
    pub(crate) fn wish(&self) -> ViewingWish {
        let date = (self.house.clock.now() + Duration::days(4)).date();
        ViewingWish { dates: vec![PreferredDate { date, part: None }], remark: None }
    }

    /// A viewing that is asked for, of a home that is offered with it.
    pub(crate) fn asked(&self, deal: &str) -> ViewingId {
        self.offer(deal);
        self.house.portal.request_viewing(&self.client, &deal.parse().unwrap(), &self.wish()).unwrap().viewing.id
    }

    pub(crate) fn in_hours(&self, hours: i64) -> WrittenSlot {
        let start = WrittenStart::Instant(self.house.clock.now() + Duration::hours(hours));
        WrittenSlot { start, duration: Minutes::default() }
    }

    pub(crate) fn status(&self, id: ViewingId) -> ViewingStatus {
        self.seen_by(&self.house.portal, id)
    }

    pub(crate) fn seen_by(&self, portal: &Portal, id: ViewingId) -> ViewingStatus {
        portal.client_viewing(&self.client, id).unwrap().viewing.status()
    }
}
