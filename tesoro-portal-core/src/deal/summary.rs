//! Why a contact says no, summed up for the agent (R-PROP-07).

use std::collections::BTreeMap;

use super::{DealStatus, Reason};
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::crm::Permission;
use crate::failure::Failure;
use crate::ports::View;
use crate::{ContactId, DealId};

/// The most deals of a contact that are summed up: the latest.
const DEALS_MAX: usize = 2_000;

/// How often a contact has named which reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReasonSummary {
    /// Each reason that was named, the most frequent first.
    pub counts: Vec<(Reason, u32)>,
    /// What was written beside them, the latest offer first.
    pub texts: Vec<(DealId, String)>,
}

/// Sums up the reasons of everything the contact has rejected.
pub(crate) fn reasons(
    view: &mut dyn View,
    ctx: &AgentCtx,
    contact: &ContactId,
) -> Result<ReasonSummary, Failure<AgentRefusal>> {
    authorise(view, ctx, Permission::ViewFeedback)?;
    let company = ctx.company();
    if view.crm_view().contact(company, contact)?.is_none() {
        return Err(Failure::Refused(AgentRefusal::NotFound));
    }
    let deals = view.crm_view().deals(company, std::slice::from_ref(contact), None, DEALS_MAX)?;
    let ids: Vec<DealId> = deals.into_iter().map(|deal| deal.id).collect();
    let states: BTreeMap<DealId, _> =
        view.deal_states(company, &ids)?.into_iter().map(|state| (state.deal.clone(), state)).collect();
    let mut named: BTreeMap<Reason, u32> = BTreeMap::new();
    let mut texts = Vec::new();
    for state in ids.iter().filter_map(|id| states.get(id)).filter(|state| state.status() == DealStatus::Rejected) {
        let Some(rejection) = &state.rejection else { continue };
        for reason in rejection.reasons() {
            *named.entry(*reason).or_default() += 1;
        }
        texts.extend(rejection.text().map(|text| (state.deal.clone(), text.to_owned())));
    }
    let mut counts: Vec<_> = named.into_iter().collect();
    counts.sort_by_key(|(reason, count)| (std::cmp::Reverse(*count), *reason));
    Ok(ReasonSummary { counts, texts })
}
