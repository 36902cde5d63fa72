//! What else a client does with a viewing: take an alternative, call it off, start it.

use time::UtcDateTime;

use super::find::{Outcome, entitled, of_client};
use super::refusal::{refused, unless_open};
use super::transition::Deed;
use super::{
    Action, IllegalTransition, Party, Viewing, ViewingRefusal, ViewingState, content_access, start_access, tell,
};
use crate::ViewingId;
use crate::activity::{Actor, Happening};
use crate::code;
use crate::failure::{Failure, Problem};
use crate::mail::ViewingNotice;
use crate::ports::{Entropy, StoreError, UnitOfWork};
use crate::session::{ClientCtx, SessionLimits, Standing, actor};

/// Takes one of the times the agent offered, counted from 0.
pub(crate) fn accept(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    (id, alternative): (ViewingId, usize),
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Viewing> {
    let standing = entitled(uow, ctx, limits, now)?;
    let before = of_client(uow, &standing, id, now)?;
    let ViewingState::Countered { alternatives, .. } = &before.state else {
        return refused(IllegalTransition { from: before.status(), action: Action::Accept });
    };
    let Some(slot) = alternatives.nth(alternative) else {
        return refused(ViewingRefusal::Invalid(vec![Problem::new("/alternative", code::ALTERNATIVE_UNKNOWN)]));
    };
    if slot.start <= now {
        return refused(ViewingRefusal::AlternativePast);
    }
    let viewing = match before.done(Deed::Accept(slot), Party::Client, now) {
        Ok(viewing) => viewing,
        Err(illegal) => return refused(illegal),
    };
    let what = Happening::ViewingAlternativeTaken { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::update(uow, &viewing, (&actor(ctx), what), now)?;
    tell::mail(uow, &viewing, ViewingNotice::AlternativeTaken, (now, entropy))?;
    tell::mail_fixed(uow, &viewing, ViewingNotice::Confirmed, (now, entropy))?;
    Ok(viewing)
}

/// Calls a viewing off.
pub(crate) fn cancel(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    id: ViewingId,
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Viewing> {
    let standing = entitled(uow, ctx, limits, now)?;
    let before = of_client(uow, &standing, id, now)?;
    match cancelled(uow, before, (Party::Client, &actor(ctx)), (now, entropy))? {
        Ok(viewing) => Ok(viewing),
        Err(illegal) => refused(illegal),
    }
}

/// Calls a viewing off, whoever does it, and tells the other side.
pub(super) fn cancelled(
    uow: &mut dyn UnitOfWork,
    before: Viewing,
    (party, actor): (Party, &Actor),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Result<Viewing, IllegalTransition>, StoreError> {
    let viewing = match before.done(Deed::Cancel, party, now) {
        Ok(viewing) => viewing,
        Err(illegal) => return Ok(Err(illegal)),
    };
    let what = Happening::ViewingCancelled { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::update(uow, &viewing, (actor, what), now)?;
    // Both sides have to know, and both calendars; only what was never fixed is news to the other side alone.
    if party != Party::Agent {
        tell::mail(uow, &viewing, ViewingNotice::CancelledByClient, (now, entropy))?;
    }
    if party != Party::Client || viewing.state.slot().is_some() {
        tell::mail(uow, &viewing, ViewingNotice::Cancelled, (now, entropy))?;
    }
    Ok(Ok(viewing))
}

/// Starts a viewing: from then on photos, notes, voice notes and stars are unlocked (R-VIEW-08). One that was started
/// before is answered as it is: a phone may ask twice.
pub(crate) fn start(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    id: ViewingId,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Viewing> {
    let standing = entitled(uow, ctx, limits, now)?;
    let before = of_client(uow, &standing, id, now)?;
    unless_open(start_access(&before, now)).map_err(Failure::Refused)?;
    started(uow, &standing, before, now)
}

/// The viewing of the client's, if photos, notes, voice notes and stars can be given: the first of them starts it by
/// itself, unless the company wants the button to be pressed (R-VIEW-08).
#[expect(dead_code, reason = "what clients bring from a viewing comes next")]
pub(crate) fn start_by_content(
    uow: &mut dyn UnitOfWork,
    standing: &Standing,
    id: ViewingId,
    now: UtcDateTime,
) -> Outcome<Viewing> {
    let before = of_client(uow, standing, id, now)?;
    let access = content_access(&before, standing.settings.viewings.unlocking, now);
    unless_open(access).map_err(Failure::Refused)?;
    started(uow, standing, before, now)
}

fn started(uow: &mut dyn UnitOfWork, standing: &Standing, before: Viewing, now: UtcDateTime) -> Outcome<Viewing> {
    if matches!(before.state, ViewingState::Completed { .. }) {
        return Ok(before);
    }
    let viewing = match before.done(Deed::Start, Party::Client, now) {
        Ok(viewing) => viewing,
        Err(illegal) => return refused(illegal),
    };
    let client = Actor::Client { account: standing.account.id };
    let what = Happening::ViewingStarted { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::update(uow, &viewing, (&client, what), now)?;
    tell::visited(uow, &viewing, &client, now)?;
    Ok(viewing)
}
