//! What a client is told before asking for a viewing (R-VIEW-01, R-VIEW-02).

use time::{Date, UtcDateTime};

use super::find::{Outcome, entitled, zone};
use super::local::days_after;
use super::refusal::{client, refused};
use super::request::judge;
use super::{LocalClock, ViewingRefusal, ViewingWish};
use crate::deal::offered;
use crate::failure::Failure;
use crate::ports::{StoreError, StoreErrorKind, View};
use crate::session::{ClientCtx, SessionLimits};
use crate::zone::TimeZoneName;
use crate::{CompanyId, DealId, ViewingId};

/// What a client is told before they ask for a viewing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prospect {
    /// The zone in which days are meant: the property's.
    pub zone: TimeZoneName,
    /// The zone of the office.
    pub office_zone: TimeZoneName,
    /// The first day that can be asked for.
    pub first_day: Date,
    /// The last one.
    pub last_day: Date,
    /// The viewing that is open already: a second is refused.
    pub open: Option<ViewingId>,
}

/// What can be asked for.
pub(crate) fn prospect(
    view: &mut dyn View,
    ctx: &ClientCtx,
    id: &DealId,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Prospect> {
    let standing = entitled(view, ctx, limits, now)?;
    let deal = offered(view, &standing, id).map_err(client)?.deal().clone();
    let zone = zone(view, &deal.company, &deal.property)?;
    let first_day = LocalClock::of(&zone).day(now);
    Ok(Prospect {
        office_zone: office_zone(view, &deal.company)?,
        last_day: days_after(first_day, standing.settings.viewings.horizon_days.get()),
        first_day,
        open: open(view, &deal.company, id, now)?,
        zone,
    })
}

/// Judges a wish as a request would, and keeps nothing.
pub(crate) fn consider(
    view: &mut dyn View,
    ctx: &ClientCtx,
    (id, wish): (&DealId, &ViewingWish),
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Prospect> {
    let standing = entitled(view, ctx, limits, now)?;
    if let Err(unavailable) = offered(view, &standing, id).map_err(client)?.available() {
        return refused(unavailable);
    }
    let prospect = consider_dates(view, ctx, (id, wish), limits, now)?;
    match prospect.open {
        Some(open) => refused(ViewingRefusal::AlreadyOpen(open)),
        None => Ok(prospect),
    }
}

/// Judges other dates for a viewing of this deal, and keeps nothing.
pub(crate) fn consider_dates(
    view: &mut dyn View,
    ctx: &ClientCtx,
    (id, wish): (&DealId, &ViewingWish),
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Prospect> {
    let prospect = prospect(view, ctx, id, limits, now)?;
    let policy = entitled(view, ctx, limits, now)?.settings.viewings;
    judge(wish, &LocalClock::of(&prospect.zone), policy, now).map_err(Failure::Refused)?;
    Ok(prospect)
}

fn open(
    view: &mut dyn View,
    company: &CompanyId,
    deal: &DealId,
    now: UtcDateTime,
) -> Result<Option<ViewingId>, StoreError> {
    let viewing = view.open_viewing_of_deal(company, deal)?.map(|viewing| viewing.at(now));
    Ok(viewing.filter(|viewing| viewing.status().is_open()).map(|viewing| viewing.id))
}

fn office_zone(view: &mut dyn View, company: &CompanyId) -> Result<TimeZoneName, StoreError> {
    let company = view.crm_view().company(company)?;
    let missing = || StoreError::new(StoreErrorKind::Corrupt, "find the company of a viewing");
    Ok(company.ok_or_else(missing)?.time_zone)
}
