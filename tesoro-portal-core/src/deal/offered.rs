use crate::code::{self, Code};
use crate::crm::{Availability, Deal};
use crate::failure::{Failure, Refusal};
use crate::ports::{StoreError, View};
use crate::session::{ClientRefusal, Standing};
use crate::{ContactId, DealId};

/// The proof that a deal was offered to a contact of the client who asks. It is good for the transaction it was made
/// in, and comes only from the look-up below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedDeal {
    deal: Deal,
}

impl OfferedDeal {
    /// The deal, as the CRM has it.
    pub fn deal(&self) -> &Deal {
        &self.deal
    }

    /// For whom the client acts (R-LINK-01).
    pub fn contact(&self) -> &ContactId {
        &self.deal.contact
    }

    /// New actions need a property that can still be had (R-HOME-03).
    pub fn available(&self) -> Result<&Deal, PropertyUnavailable> {
        if self.deal.availability == Availability::Offered { Ok(&self.deal) } else { Err(PropertyUnavailable) }
    }
}

/// The property was withdrawn or is sold (R-HOME-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the property is no longer offered")]
pub struct PropertyUnavailable;

impl Refusal for PropertyUnavailable {
    fn code(&self) -> Code {
        code::PROPERTY_UNAVAILABLE
    }
}

/// Proves that the deal was offered to one of the client's contacts. One that was not equals one that is not there
/// (threat 39).
pub(crate) fn offered(
    view: &mut dyn View,
    standing: &Standing,
    id: &DealId,
) -> Result<OfferedDeal, Failure<ClientRefusal>> {
    let account = &standing.account;
    let found = view.crm_view().deal(&account.company, id)?;
    let deal = match found {
        Some(deal) if is_theirs(view, standing, &deal)? => Some(deal),
        _ => None,
    };
    deal.map(|deal| OfferedDeal { deal }).ok_or(Failure::Refused(ClientRefusal::NotFound))
}

fn is_theirs(view: &mut dyn View, standing: &Standing, deal: &Deal) -> Result<bool, StoreError> {
    let holder = view.account_of_contact(&standing.account.company, &deal.contact)?;
    Ok(holder.is_some_and(|holder| holder.id == standing.account.id))
}
