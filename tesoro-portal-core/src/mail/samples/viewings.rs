//! The mails about viewings, one of each.

use time::macros::{date, utc_datetime};
use time::{Date, UtcDateTime};

use super::AT;
use crate::mail::{LetterBody, ViewingLetter, ViewingNotice};
use crate::viewing::{
    Alternatives, Minutes, MoveRequest, PartOfDay, Party, PreferredDate, PreferredDates, Remark, Slot, Viewing,
    ViewingState,
};
use crate::{CompanyId, ViewingId};

/// One of each notice; two of a no, with and without other times.
pub(super) fn bodies() -> Vec<LetterBody> {
    let states = ViewingNotice::ALL.into_iter().filter_map(|notice| Some((notice, state(notice)?)));
    let countered = countered().map(|state| (ViewingNotice::Rejected, state));
    states.chain(countered).filter_map(|(notice, state)| letter(notice, state)).collect()
}

/// The name of a sample: that of its mail, but for a no with other times.
pub(super) fn name(about: &ViewingLetter) -> &'static str {
    match about.viewing.state {
        ViewingState::Countered { .. } => "viewing-countered",
        _ => about.notice.mail_name(),
    }
}

fn letter(notice: ViewingNotice, state: ViewingState) -> Option<LetterBody> {
    let company: CompanyId = super::company()?;
    let viewing = Viewing {
        company,
        id: ViewingId::from_bytes([9; 16]),
        deal: "d-1".parse().ok()?,
        contact: "c-17".parse().ok()?,
        property: "p-1".parse().ok()?,
        zone: "Europe/Amsterdam".parse().ok()?,
        requested_at: AT,
        dates: dates(&[(date!(2026 - 03 - 05), Some(PartOfDay::Morning)), (date!(2026 - 03 - 06), None)])?,
        remark: Remark::parse("Is there a lift?").ok(),
        state,
        fixed_in: 2,
        fixed_at: None,
        sequence: 1,
        version: 2,
    };
    let title = "De Gouden Reiger".to_owned();
    let place = "Bakenessergracht 12, 2011 JT Haarlem".to_owned();
    Some(LetterBody::Viewing(Box::new(ViewingLetter { notice, viewing, title, place })))
}

fn state(notice: ViewingNotice) -> Option<ViewingState> {
    let slot = slot(utc_datetime!(2026-03-05 09:00));
    Some(match notice {
        ViewingNotice::Requested => ViewingState::Pending,
        ViewingNotice::CancelledByClient => ViewingState::Cancelled { by: Party::Client, at: AT, slot: Some(slot) },
        ViewingNotice::CancelledByErasure => ViewingState::Cancelled { by: Party::Portal, at: AT, slot: Some(slot) },
        ViewingNotice::Cancelled => ViewingState::Cancelled { by: Party::Agent, at: AT, slot: Some(slot) },
        ViewingNotice::MoveAsked => {
            let dates = dates(&[(date!(2026 - 03 - 09), Some(PartOfDay::Evening))])?;
            ViewingState::Confirmed { slot, move_request: Some(MoveRequest { at: AT, dates }) }
        }
        ViewingNotice::Rejected => ViewingState::Rejected { reason: reason()? },
        ViewingNotice::AlternativeTaken
        | ViewingNotice::Confirmed
        | ViewingNotice::Moved
        | ViewingNotice::NavigationOpened
        | ViewingNotice::HowWasIt => ViewingState::Confirmed { slot, move_request: None },
    })
}

fn countered() -> Option<ViewingState> {
    let slots = vec![slot(utc_datetime!(2026-03-10 09:00)), slot(utc_datetime!(2026-03-30 14:15))];
    Some(ViewingState::Countered { reason: reason()?, alternatives: Alternatives::check(slots).ok()? })
}

fn reason() -> Option<Remark> {
    Remark::parse("The owners are away that week.").ok()
}

fn slot(start: UtcDateTime) -> Slot {
    Slot { start, duration: Minutes::default() }
}

fn dates(days: &[(Date, Option<PartOfDay>)]) -> Option<PreferredDates> {
    let dates: Vec<PreferredDate> =
        days.iter().map(|(date, part)| PreferredDate { date: *date, part: *part }).collect();
    dates.try_into().ok()
}
