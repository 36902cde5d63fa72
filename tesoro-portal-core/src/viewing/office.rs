//! What an agent does with a viewing (R-VIEW-04).

use time::UtcDateTime;

use super::client::cancelled;
use super::find::{Outcome, of_office, zone};
use super::refusal::{agent, reason, refused, start_problem, unless_open};
use super::transition::Deed;
use super::{Alternatives, LocalClock, Party, Slot, Viewing, ViewingRefusal, WrittenSlot, start_access, tell};
use crate::ViewingId;
use crate::activity::Happening;
use crate::agent::{AgentCtx, authorise};
use crate::code;
use crate::crm::Permission;
use crate::failure::{Failure, Problem};
use crate::mail::ViewingNotice;
use crate::ports::{Entropy, UnitOfWork};

/// Fixes the time, which need not be one the client asked for.
pub(crate) fn confirm(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (id, written): (ViewingId, &WrittenSlot),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Viewing> {
    let (before, slot) = fixed(uow, ctx, (id, written), now)?;
    let viewing = done(before, Deed::Confirm(slot), now)?;
    let what = Happening::ViewingConfirmed { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::update(uow, &viewing, (&ctx.actor(), what), now)?;
    tell::mail_fixed(uow, &viewing, ViewingNotice::Confirmed, (now, entropy))?;
    Ok(viewing)
}

/// Fixes another time. The same one again is the answer to a client who asked for another: it stays.
pub(crate) fn reschedule(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (id, written): (ViewingId, &WrittenSlot),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Viewing> {
    let (before, slot) = fixed(uow, ctx, (id, written), now)?;
    let notice = if before.state.slot() == Some(slot) { ViewingNotice::Confirmed } else { ViewingNotice::Moved };
    let viewing = done(before, Deed::Move(slot), now)?;
    let what = Happening::ViewingMoved { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::update(uow, &viewing, (&ctx.actor(), what), now)?;
    tell::mail_fixed(uow, &viewing, notice, (now, entropy))?;
    Ok(viewing)
}

/// Says no, with other times or without.
pub(crate) fn reject(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (id, why, offered): (ViewingId, &str, &[WrittenSlot]),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Viewing> {
    let before = of_office(uow, ctx, id, now)?;
    let zone = zone(uow, &before.company, &before.property)?;
    let deed = match judge(why, offered, &LocalClock::of(&zone), now) {
        Ok(deed) => deed,
        Err(problems) => return refused(ViewingRefusal::Invalid(problems)),
    };
    let what = match deed {
        Deed::Counter { .. } => Happening::ViewingCountered { viewing: before.id, deal: before.deal.clone() },
        _ => Happening::ViewingRejected { viewing: before.id, deal: before.deal.clone() },
    };
    let viewing = done(Viewing { zone, ..before }, deed, now)?;
    tell::update(uow, &viewing, (&ctx.actor(), what), now)?;
    tell::mail(uow, &viewing, ViewingNotice::Rejected, (now, entropy))?;
    Ok(viewing)
}

/// Of a list that is far too long, no more than these are looked at.
const LOOKED_AT: usize = 16;

/// The rule: a reason, and none to three times that can still come; or everything that is wrong with them.
fn judge(why: &str, offered: &[WrittenSlot], clock: &LocalClock, now: UtcDateTime) -> Result<Deed, Vec<Problem>> {
    let mut problems = Vec::new();
    let reason = reason(why).map_err(|problem| problems.push(problem));
    if offered.len() > Alternatives::MAX {
        problems.push(Problem::new("/alternatives", code::TOO_MANY_ALTERNATIVES).with("maximum", 3));
    }
    let mut slots: Vec<Slot> = Vec::new();
    for (index, written) in offered.iter().enumerate().take(LOOKED_AT) {
        let pointer = format!("/alternatives/{index}/start");
        match written.fix(clock, now) {
            Ok(slot) if slots.iter().any(|earlier| earlier.start == slot.start) => {
                problems.push(Problem::new(pointer, code::ALTERNATIVE_DUPLICATE));
            }
            Ok(slot) => slots.push(slot),
            Err(fault) => problems.push(start_problem(pointer, fault)),
        }
    }
    // Of what is wrong with them as a list, all has been named; without any it is a plain no.
    let alternatives = Alternatives::check(slots).ok();
    match (reason, alternatives) {
        (Ok(reason), Some(alternatives)) if problems.is_empty() => Ok(Deed::Counter { reason, alternatives }),
        (Ok(reason), None) if problems.is_empty() => Ok(Deed::Reject(reason)),
        _ => Err(problems),
    }
}

/// Says that a viewing took place, from its day on (R-VIEW-08).
pub(crate) fn complete(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: ViewingId, now: UtcDateTime) -> Outcome<Viewing> {
    let before = of_office(uow, ctx, id, now)?;
    let access = start_access(&before, now);
    let viewing = done(before, Deed::Complete, now)?;
    unless_open(access).map_err(Failure::Refused)?;
    let what = Happening::ViewingCompleted { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::update(uow, &viewing, (&ctx.actor(), what), now)?;
    tell::visited(uow, &viewing, &ctx.actor(), now)?;
    Ok(viewing)
}

/// Calls a viewing off.
pub(crate) fn cancel(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    id: ViewingId,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Viewing> {
    let before = of_office(uow, ctx, id, now)?;
    match cancelled(uow, before, (Party::Agent, &ctx.actor()), (now, entropy))? {
        Ok(viewing) => Ok(viewing),
        Err(illegal) => refused(illegal),
    }
}

/// The viewing, and the time that was written for it where the property is.
fn fixed(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (id, written): (ViewingId, &WrittenSlot),
    now: UtcDateTime,
) -> Outcome<(Viewing, Slot)> {
    let before = of_office(uow, ctx, id, now)?;
    let zone = zone(uow, &before.company, &before.property)?;
    match written.fix(&LocalClock::of(&zone), now) {
        Ok(slot) => Ok((Viewing { zone, ..before }, slot)),
        Err(fault) => refused(ViewingRefusal::Invalid(vec![start_problem("/start".to_owned(), fault)])),
    }
}

fn done(before: Viewing, deed: Deed, now: UtcDateTime) -> Outcome<Viewing> {
    before.done(deed, Party::Agent, now).or_else(refused)
}

/// Whether the agent manages viewings.
pub(super) fn manages(view: &mut dyn crate::ports::View, ctx: &AgentCtx) -> Outcome<()> {
    authorise(view, ctx, Permission::ManageViewings).map_err(agent).map(drop)
}
