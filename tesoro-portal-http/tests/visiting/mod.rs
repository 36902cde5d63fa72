//! Liam with a property to see, on a morning that is the same in every run, and the office that answers him.

#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::must_use_candidate,
    reason = "a module of test files, which each use a part of it"
)]

use serde_json::json;
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::crm::{Address, Availability, Deal, Hundredths, Position, Price, Property};
use tesoro_portal_core::ports::StoreExt as _;
use tesoro_portal_core::settings::{AddressPolicy, ViewingPolicy};
use tesoro_portal_core::viewing::WrittenSlot;
use tesoro_portal_core::{CompanyId, DealId};

use crate::browsing::{Browser, browser, sign_in};
use crate::house::{House, LIAM, SANNE};

/// The page of the property.
pub const CANAL: &str = "/c/keizer/property/c-liam~p-canal";

pub struct Visiting {
    pub house: House,
    pub liam: Browser,
    language: &'static str,
}

/// A wish for one day, as the form sends it.
pub fn asked<'f>(day: &'f str, remark: &'f str) -> [(&'f str, &'f str); 3] {
    [("date_1", day), ("part_1", "morning"), ("remark", remark)]
}

fn company() -> CompanyId {
    "keizer".parse().unwrap()
}

fn sanne() -> AgentCtx {
    AgentCtx::trust_host(company(), "a-sanne".parse().unwrap(), Via::Session)
}

fn slot(start: &str) -> WrittenSlot {
    WrittenSlot { start: start.parse().unwrap(), duration: 30.try_into().unwrap() }
}

fn canal() -> Property {
    let address = Address {
        line: "Keizersgracht 401".into(),
        city: "Amsterdam".into(),
        postcode: Some("1016 EK".into()),
        country: Some("Nederland".into()),
    };
    let title = "Canal house with a roof terrace".into();
    Property {
        position: Some(Position::from_degrees(52.3676, 4.8846).unwrap()),
        price: Some(Price { amount: Hundredths::whole(1_250_000).unwrap(), currency: "EUR".parse().unwrap() }),
        reference: Some("KD-900".into()),
        ..Property::new(company(), "p-canal".parse().unwrap(), title, address)
    }
}

impl Visiting {
    /// On Tuesday 9 January 2035, ten o’clock in Amsterdam.
    pub fn new(language: &'static str) -> Self {
        let house = House::start();
        let mut visiting = Self { liam: browser(&house, "en"), house, language };
        visiting.clock("2035-01-09T09:00:00Z");
        visiting.offer(&canal());
        visiting
    }

    fn offer(&self, property: &Property) {
        let back = self.house.backstage();
        let deal: DealId = "c-liam~p-canal".parse().unwrap();
        let deal = Deal {
            company: company(),
            id: deal,
            contact: "c-liam".parse().unwrap(),
            property: property.id.clone(),
            availability: Availability::Offered,
            offered_at: back.portal.now(),
        };
        let put = back.store.with_office(|store| {
            let mut records = store.records();
            records.put_property(property)?;
            records.put_deal(&deal)
        });
        put.unwrap();
    }

    /// Moves the clock to an instant; Liam signs in anew.
    pub fn clock(&mut self, now: &str) {
        self.house.client("POST", "/dev/clock").json(&json!({ "now": now })).send().expect(200);
        self.liam = browser(&self.house, "en");
        sign_in(&mut self.liam, LIAM);
        let profile = self.liam.visit("/c/keizer/profile");
        self.liam.send(&profile, "/c/keizer/language", &[("language", self.language)]).expect(200);
    }

    /// The property lies in another zone.
    pub fn zone(&self, zone: &str) {
        self.offer(&Property { time_zone: Some(zone.parse().unwrap()), ..canal() });
    }

    /// Whether the office tells addresses before the way opens (R-PRIV-03).
    pub fn address(&self, policy: AddressPolicy) {
        self.viewings(|own| own.address = policy);
    }

    /// Changes what the office has settled about viewings.
    pub fn viewings(&self, change: impl Fn(&mut ViewingPolicy)) {
        let changed = self.house.backstage().store.with_tx(|uow| {
            let mut settings = uow.settings(&company())?.unwrap();
            change(&mut settings.viewings);
            settings.version += 1;
            uow.update_settings(&settings)
        });
        changed.unwrap();
    }

    /// Asks for a viewing, and answers the path of its page.
    #[track_caller]
    pub fn request(&mut self, day: &str) -> String {
        self.request_of("c-liam~p-canal", day)
    }

    /// The same of another deal of Liam's.
    #[track_caller]
    pub fn request_of(&mut self, deal: &str, day: &str) -> String {
        let path = format!("/c/keizer/property/{deal}/viewing");
        let form = self.liam.visit(&path).expect(200);
        let summary = self.liam.send(&form, &path, &asked(day, "Just a question")).expect(200);
        let fields = crate::browsing::hidden(&summary.body, &path);
        let mut fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("step", "send"));
        let sent = self.liam.post(&path, &fields).expect(303);
        sent.header("location").split('?').next().unwrap().to_owned()
    }

    /// The office fixes a time, as the clock at the property shows it. It asks the server, whose clock the page goes by.
    #[track_caller]
    pub fn confirm(&self, viewing: &str, start: &str) {
        let path = format!("/api/v1/crm/viewings/{}/confirm", viewing.rsplit('/').next().unwrap());
        self.house.agent(SANNE, "POST", path).json(&json!({ "start": start })).send().expect(200);
    }

    /// The office offers other times.
    #[track_caller]
    pub fn counter(&self, viewing: &str, starts: &[&str]) {
        let id = viewing.rsplit('/').next().unwrap().parse().unwrap();
        let slots: Vec<_> = starts.iter().map(|start| slot(start)).collect();
        self.house.backstage().portal.reject_viewing(&sanne(), id, "The owner is away.", &slots).unwrap();
    }
}
