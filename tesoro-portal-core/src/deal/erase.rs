//! What becomes of a client's word about deals when they are erased (R-PRIV-02).

use std::slice::from_ref;

use super::{DealState, Favourite, Rejection};
use crate::ports::{StoreError, UnitOfWork};
use crate::{CompanyId, ContactId, DealId};

/// So many are listed at once.
const PAGE: usize = 100;

/// Takes out favourites, stars and texts, here and in the CRM. The decisions and the reasons from the list stay: they are
/// what the office's figures are made of, and tell of a home, not of a person.
pub(crate) fn erase(uow: &mut dyn UnitOfWork, company: &CompanyId, contact: &ContactId) -> Result<(), StoreError> {
    let mut before = None;
    loop {
        let page = uow.crm().deals(company, from_ref(contact), before.as_ref(), PAGE)?;
        let Some(last) = page.last() else { return Ok(()) };
        before = Some(last.edge());
        let ids: Vec<DealId> = page.into_iter().map(|deal| deal.id).collect();
        for said in uow.deal_states(company, &ids)? {
            let bare = bare(&said);
            if said.favourite != bare.favourite {
                uow.crm().set_favourite(company, &said.deal, bare.favourite)?;
            }
            if said.rating != bare.rating {
                uow.crm().set_rating(company, &said.deal, bare.rating)?;
            }
            if said != bare {
                uow.update_deal_state(&DealState { version: said.version + 1, ..bare })?;
            }
        }
    }
}

fn bare(said: &DealState) -> DealState {
    DealState {
        rejection: said.rejection.as_ref().map(|no| Rejection::stored(no.reasons().clone(), None)),
        favourite: Favourite::No,
        rating: None,
        ..said.clone()
    }
}
