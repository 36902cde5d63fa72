//! Writing down what time has done. Nothing depends on it: every reading and every act reckons with it by itself
//! ([`Viewing::at`]).

use time::UtcDateTime;

use super::{Viewing, ViewingStatus, tell};
use crate::activity::{Actor, Happening};
use crate::ports::{StoreError, UnitOfWork};

/// The viewing as it is at `now`, which is written down if it is not yet.
pub(super) fn written_down(uow: &mut dyn UnitOfWork, before: Viewing, now: UtcDateTime) -> Result<Viewing, StoreError> {
    let status = before.status();
    let viewing = before.at(now);
    if viewing.status() != status {
        let (id, deal) = (viewing.id, viewing.deal.clone());
        let what = match viewing.status() {
            ViewingStatus::Unattended => Happening::ViewingUnattended { viewing: id, deal },
            _ => Happening::ViewingLapsed { viewing: id, deal },
        };
        tell::update(uow, &viewing, (&Actor::System, what), now)?;
    }
    Ok(viewing)
}

/// Writes down at most `limit` viewings, of any company, whose time is over, and answers how many.
pub(crate) fn sweep(uow: &mut dyn UnitOfWork, now: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
    let mut swept = 0;
    for viewing in uow.elapsed_viewings(now, limit)? {
        written_down(uow, viewing, now)?;
        swept += 1;
    }
    Ok(swept)
}
