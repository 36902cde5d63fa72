//! A client with two hundred deals, who stands in the first property.

use std::path::Path;
use std::sync::Arc;

use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::crm::{Address, Availability, Deal, Photo, Property};
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::viewing::{PreferredDate, ViewingWish, WrittenSlot, WrittenStart};
use tesoro_portal_core::{DealId, Portal, ViewingId};
use tesoro_portal_sqlite::MediaFolder;
use time::Duration;

use crate::Result;
use crate::house::{House, company, request};
use crate::office::BOSS;

/// How many deals the client has.
pub(crate) const DEALS: u32 = 200;

/// Photos of each property.
const PHOTOS: u16 = 8;

/// The client in the portal.
pub(crate) struct Visit {
    pub(crate) house: House,
    /// With a folder for media.
    pub(crate) portal: Portal,
    pub(crate) client: ClientCtx,
    /// The one that is visited.
    pub(crate) deal: DealId,
    pub(crate) viewing: ViewingId,
}

impl Visit {
    pub(crate) fn begin(folder: &Path) -> Result<Self> {
        let house = House::new(folder)?;
        offer(&house)?;
        let media = MediaFolder::open(house.folder.path().join("media"))?;
        let portal = house.portal.clone().with_media(Arc::new(media));
        let token = portal.sign_in(&request(1)?)?.signed_in().token.clone();
        let client = portal.authenticate(&token)?.ready().map_err(|_| "a restricted session")?;
        let deal: DealId = "d-0".parse()?;
        let now = portal.now();
        let dates = vec![PreferredDate { date: now.date() + Duration::days(1), part: None }];
        let viewing = portal.request_viewing(&client, &deal, &ViewingWish { dates, remark: None })?.viewing.id;
        let slot = WrittenSlot { start: WrittenStart::Instant(now + Duration::minutes(1)), duration: 30.try_into()? };
        let boss = AgentCtx::trust_host(company()?, BOSS.parse()?, Via::Session);
        portal.confirm_viewing(&boss, viewing, &slot)?;
        house.store.checkpoint()?;
        Ok(Self { house, portal, client, deal, viewing })
    }
}

fn offer(house: &House) -> Result<()> {
    let company = company()?;
    let now = house.portal.now();
    let mut offers = Vec::new();
    for n in 0..DEALS {
        let address = Address { line: format!("Kade {n}"), city: "Hoorn".into(), postcode: None, country: None };
        let mut home = Property::new(company.clone(), format!("p-{n}").parse()?, format!("Home {n}"), address);
        for place in 0..PHOTOS {
            let key = format!("photo-{n}-{place}").parse()?;
            home.photos.push(Photo { key, width: 2560, height: 1707 });
        }
        let deal = Deal {
            company: company.clone(),
            id: format!("d-{n}").parse()?,
            contact: "c-1".parse()?,
            property: home.id.clone(),
            availability: Availability::Offered,
            offered_at: now - Duration::minutes(i64::from(n)),
        };
        offers.push((home, deal));
    }
    house
        .store
        .with_office(|tables| {
            let mut records = tables.records();
            for (home, deal) in &offers {
                records.put_property(home)?;
                for (place, photo) in (0..).zip(&home.photos) {
                    records.put_photo(&home.company, &home.id, place, photo)?;
                }
                records.put_deal(deal)?;
            }
            Ok(())
        })
        .map_err(|error: StoreError| error.into())
}
