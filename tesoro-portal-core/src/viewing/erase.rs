//! What becomes of viewings when their client is erased (R-PRIV-02): what is to come is called off, and nobody's words stay.

use std::slice::from_ref;

use time::UtcDateTime;

use super::transition::Deed;
use super::{Party, Remark, Viewing, ViewingState, elapse, tell};
use crate::activity::{Actor, Happening};
use crate::mail::ViewingNotice;
use crate::ports::{Entropy, StoreError, StoreErrorKind, UnitOfWork, View, ViewingEdge, ViewingTab};
use crate::{CompanyId, ContactId, ViewingId};

/// So many are listed at once.
const PAGE: usize = 100;

/// Calls off what the contact has open, tells the agent of each, and takes out what was written about any of them.
pub(crate) fn erase(
    uow: &mut dyn UnitOfWork,
    (company, contact): (&CompanyId, &ContactId),
    actor: &Actor,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    for id in of_contact(uow, company, contact, now)? {
        let Some(stored) = uow.viewing(company, id)? else { continue };
        let before = elapse::written_down(uow, stored, now)?;
        if before.status().is_open() {
            call_off(uow, before, actor, (now, entropy))?;
        } else if let Some(wordless) = without_words(&before) {
            tell::rewrite(uow, &wordless)?;
        }
    }
    Ok(())
}

fn call_off(
    uow: &mut dyn UnitOfWork,
    before: Viewing,
    actor: &Actor,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    let cancelled = before.done(Deed::Cancel, Party::Portal, now).map_err(|illegal| {
        StoreError::new(StoreErrorKind::Corrupt, "call off the viewing of an erased client").because(illegal)
    })?;
    let viewing = Viewing { remark: None, ..cancelled };
    let what = Happening::ViewingCancelled { viewing: viewing.id, deal: viewing.deal.clone() };
    tell::update(uow, &viewing, (actor, what), now)?;
    tell::mail(uow, &viewing, ViewingNotice::CancelledByErasure, (now, entropy))
}

/// The viewing without what client and agent wrote; none where they wrote nothing. A no keeps that there was a reason.
fn without_words(viewing: &Viewing) -> Option<Viewing> {
    let reason = match &viewing.state {
        ViewingState::Rejected { reason } => Some(reason),
        _ => None,
    };
    if viewing.remark.is_none() && reason.is_none_or(Remark::is_erased) {
        return None;
    }
    let state = match &viewing.state {
        ViewingState::Rejected { .. } => ViewingState::Rejected { reason: Remark::erased() },
        other => other.clone(),
    };
    Some(Viewing { remark: None, state, version: viewing.version + 1, ..viewing.clone() })
}

fn of_contact(
    view: &mut dyn View,
    company: &CompanyId,
    contact: &ContactId,
    now: UtcDateTime,
) -> Result<Vec<ViewingId>, StoreError> {
    let mut ids = Vec::new();
    for tab in ViewingTab::ALL {
        let mut past = None;
        loop {
            let page = view.viewings_of_contacts(company, from_ref(contact), (tab, now), past, PAGE)?;
            let Some(last) = page.last() else { break };
            past = Some(ViewingEdge::of(last));
            ids.extend(page.iter().map(|viewing| viewing.id));
        }
    }
    Ok(ids)
}
