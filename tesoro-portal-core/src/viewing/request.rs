//! A client asks for a viewing, or for other days (R-VIEW-01, R-VIEW-02).

use time::UtcDateTime;

use super::find::{Outcome, entitled, of_client, zone};
use super::refusal::{client, date_problems, refused, remark};
use super::transition::Deed;
use super::{
    LocalClock, Party, PreferredDate, PreferredDates, Remark, Viewing, ViewingRefusal, ViewingState, elapse, tell,
};
use crate::activity::Happening;
use crate::deal::{TransitionRefusal, asked_for_viewing, offered};
use crate::failure::Failure;
use crate::mail::ViewingNotice;
use crate::ports::{Entropy, UnitOfWork};
use crate::session::{ClientCtx, SessionLimits, actor};
use crate::settings::ViewingPolicy;
use crate::{DealId, ViewingId};

/// What a client asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewingWish {
    /// The days, the one liked best first.
    pub dates: Vec<PreferredDate>,
    /// What they add. Left out where days are changed, it stays as it was; an empty one takes it away.
    pub remark: Option<String>,
}

/// The rule: dates that can be asked for, and a remark that is not too long; or everything that is wrong with them.
pub(super) fn judge(
    wish: &ViewingWish,
    clock: &LocalClock,
    policy: ViewingPolicy,
    now: UtcDateTime,
) -> Result<(PreferredDates, Option<Remark>), ViewingRefusal> {
    let dates = PreferredDates::check(wish.dates.clone(), clock.day(now), policy.horizon_days.get());
    match (dates, remark(wish.remark.as_deref())) {
        (Ok(dates), Ok(remark)) => Ok((dates, remark)),
        (dates, remark) => {
            let mut problems = date_problems(&dates.err().unwrap_or_default(), policy.horizon_days.get());
            problems.extend(remark.err());
            Err(ViewingRefusal::Invalid(problems))
        }
    }
}

/// Asks for a viewing of the property of a deal.
pub(crate) fn request(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    (deal, wish): (&DealId, &ViewingWish),
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Viewing> {
    let standing = entitled(uow, ctx, limits, now)?;
    let offer = offered(uow, &standing, deal).map_err(client)?;
    let deal = match offer.available() {
        Ok(deal) => deal,
        Err(unavailable) => return refused(unavailable),
    };
    asked_for_viewing(uow, &offer, standing.account.id, now).map_err(|failure| failure.map(said_no))?;
    let zone = zone(uow, &deal.company, &deal.property)?;
    let policy = standing.settings.viewings;
    let (dates, remark) = judge(wish, &LocalClock::of(&zone), policy, now).map_err(Failure::Refused)?;
    if let Some(before) = uow.open_viewing_of_deal(&deal.company, &deal.id)? {
        let before = elapse::written_down(uow, before, now)?;
        if before.status().is_open() {
            return refused(ViewingRefusal::AlreadyOpen(before.id));
        }
    }
    let viewing = Viewing {
        company: deal.company.clone(),
        id: ViewingId::mint(now, entropy),
        deal: deal.id.clone(),
        contact: deal.contact.clone(),
        property: deal.property.clone(),
        zone,
        requested_at: now,
        dates,
        remark,
        state: ViewingState::Pending,
        fixed_in: 0,
        fixed_at: None,
        sequence: 0,
        version: 1,
    };
    let what = Happening::ViewingRequested { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::insert(uow, &viewing, (&actor(ctx), what), now)?;
    tell::mail(uow, &viewing, ViewingNotice::Requested, (now, entropy))?;
    Ok(viewing)
}

/// Asking is refused by the client's own word only: the table of decisions has no other way to refuse it.
fn said_no(refusal: TransitionRefusal) -> ViewingRefusal {
    match refusal {
        TransitionRefusal::DealRejected | TransitionRefusal::NoSuchStep { .. } => ViewingRefusal::DealRejected,
    }
}

/// Replaces the days of a viewing that has not been answered.
pub(crate) fn change_dates(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    (id, wish): (ViewingId, &ViewingWish),
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Viewing> {
    let standing = entitled(uow, ctx, limits, now)?;
    let before = of_client(uow, &standing, id, now)?;
    let zone = zone(uow, &before.company, &before.property)?;
    let (dates, remark) =
        judge(wish, &LocalClock::of(&zone), standing.settings.viewings, now).map_err(Failure::Refused)?;
    let remark = if wish.remark.is_some() { remark } else { before.remark.clone() };
    let deed = Deed::ChangeDates { dates, remark };
    let viewing = match (Viewing { zone, ..before }).done(deed, Party::Client, now) {
        Ok(viewing) => viewing,
        Err(illegal) => return refused(illegal),
    };
    let what = Happening::ViewingDatesChanged { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::update(uow, &viewing, (&actor(ctx), what), now)?;
    tell::mail(uow, &viewing, ViewingNotice::Requested, (now, entropy))?;
    Ok(viewing)
}

/// Asks for another time than the one that was fixed; that one holds until the agent answers.
pub(crate) fn ask_to_move(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    (id, dates): (ViewingId, &[PreferredDate]),
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Viewing> {
    let standing = entitled(uow, ctx, limits, now)?;
    let before = of_client(uow, &standing, id, now)?;
    let wish = ViewingWish { dates: dates.to_vec(), remark: None };
    let (dates, _) = judge(&wish, &before.clock(), standing.settings.viewings, now).map_err(Failure::Refused)?;
    let viewing = match before.done(Deed::AskToMove(dates), Party::Client, now) {
        Ok(viewing) => viewing,
        Err(illegal) => return refused(illegal),
    };
    let what = Happening::ViewingMoveAsked { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::update(uow, &viewing, (&actor(ctx), what), now)?;
    tell::mail(uow, &viewing, ViewingNotice::MoveAsked, (now, entropy))?;
    Ok(viewing)
}
