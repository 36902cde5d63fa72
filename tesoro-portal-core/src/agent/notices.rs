//! An agent chooses how often they are told of what by mail (R-AGENT-01).

use super::{AgentCtx, AgentRefusal, standing};
use crate::failure::Failure;
use crate::mail::NoticeChoices;
use crate::ports::{UnitOfWork, View};

/// What the agent who asks has chosen.
pub(crate) fn notices(view: &mut dyn View, ctx: &AgentCtx) -> Result<NoticeChoices, Failure<AgentRefusal>> {
    standing(view, ctx)?;
    Ok(view.notice_choices(ctx.company(), ctx.agent())?)
}

/// Writes what the agent who asks chooses; what `change` leaves out stays.
pub(crate) fn choose_notices(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    change: &NoticeChoices,
) -> Result<NoticeChoices, Failure<AgentRefusal>> {
    let mut choices = notices(uow, ctx)?;
    choices.zone = change.zone.clone().or(choices.zone);
    choices.notices.extend(&change.notices);
    uow.choose_notices(ctx.company(), ctx.agent(), &choices)?;
    Ok(choices)
}
