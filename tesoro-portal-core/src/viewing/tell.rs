//! Writing a viewing down, and telling of it: the CRM's calendar, the contact's history, the event feed and the mails, all
//! in the transaction of the act (R-VIEW-03, R-CRM-02, R-CRM-03).

use time::{Duration, Time, UtcDateTime};

use super::{Slot, Viewing, navigation_opens_at};
use crate::activity::{Actor, Happening, record};
use crate::crm::Appointment;
use crate::deal::viewing_completed;
use crate::mail::{Intent, Mail, ViewingNotice};
use crate::ports::{Entropy, StoreError, UnitOfWork};
use crate::{AccountId, AgentId, IntentId};

/// When clients are asked how it was: after work, on the day itself.
const EVENING: Time = match Time::from_hms(18, 0, 0) {
    Ok(evening) => evening,
    Err(_) => Time::MIDNIGHT,
};

/// How long after its end a late viewing is asked about.
const AFTER_THE_END: Duration = Duration::hours(1);

/// Adds a viewing and tells of it.
pub(super) fn insert(
    uow: &mut dyn UnitOfWork,
    viewing: &Viewing,
    (actor, what): (&Actor, Happening),
    now: UtcDateTime,
) -> Result<(), StoreError> {
    uow.insert_viewing(viewing)?;
    tell(uow, viewing, (actor, what), now)
}

/// Writes a changed viewing and tells of it.
pub(super) fn update(
    uow: &mut dyn UnitOfWork,
    viewing: &Viewing,
    (actor, what): (&Actor, Happening),
    now: UtcDateTime,
) -> Result<(), StoreError> {
    uow.update_viewing(viewing)?;
    tell(uow, viewing, (actor, what), now)
}

/// Writes a viewing of which nothing has happened: only what is written about it is other than before.
pub(super) fn rewrite(uow: &mut dyn UnitOfWork, viewing: &Viewing) -> Result<(), StoreError> {
    uow.update_viewing(viewing)?;
    let agent = owner(uow, viewing)?;
    uow.crm().put_appointment(&Appointment::of(viewing, agent))
}

fn tell(
    uow: &mut dyn UnitOfWork,
    viewing: &Viewing,
    (actor, what): (&Actor, Happening),
    now: UtcDateTime,
) -> Result<(), StoreError> {
    let agent = owner(uow, viewing)?;
    uow.crm().put_appointment(&Appointment::of(viewing, agent))?;
    let account = holder(uow, viewing)?;
    record(uow, &viewing.company, now, actor, (account, std::slice::from_ref(&viewing.contact)), what)
}

/// A viewing that took place makes the client's decision about the deal one of somebody who has seen it (R-PROP-04).
pub(super) fn visited(
    uow: &mut dyn UnitOfWork,
    viewing: &Viewing,
    actor: &Actor,
    now: UtcDateTime,
) -> Result<(), StoreError> {
    let account = holder(uow, viewing)?;
    match uow.crm().deal(&viewing.company, &viewing.deal)? {
        Some(deal) => viewing_completed(uow, &deal, account, (now, actor)),
        None => Ok(()),
    }
}

/// The responsible agent of the contact; the company administrator stands in.
fn owner(uow: &mut dyn UnitOfWork, viewing: &Viewing) -> Result<Option<AgentId>, StoreError> {
    let contact = uow.crm().contact(&viewing.company, &viewing.contact)?;
    match contact.and_then(|contact| contact.agent) {
        Some(agent) => Ok(Some(agent)),
        None => Ok(uow.crm().company(&viewing.company)?.map(|company| company.administrator)),
    }
}

fn holder(uow: &mut dyn UnitOfWork, viewing: &Viewing) -> Result<Option<AccountId>, StoreError> {
    Ok(uow.account_of_contact(&viewing.company, &viewing.contact)?.map(|account| account.id))
}

/// Wants a mail about a viewing, unless nobody has an account to be written to, or on whose behalf.
pub(super) fn mail(
    uow: &mut dyn UnitOfWork,
    viewing: &Viewing,
    notice: ViewingNotice,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    mail_at(uow, viewing, notice, now, (now, entropy))
}

/// Wants the mails that belong to a time that was fixed: at once, when the way opens (R-VIEW-10), and in the evening.
pub(super) fn mail_fixed(
    uow: &mut dyn UnitOfWork,
    viewing: &Viewing,
    notice: ViewingNotice,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    mail(uow, viewing, notice, (now, entropy))?;
    let Some(slot) = viewing.state.slot() else { return Ok(()) };
    let opens_at = navigation_opens_at(&slot);
    // Where the way is open already, the first mail shows it.
    if now < opens_at {
        mail_at(uow, viewing, ViewingNotice::NavigationOpened, opens_at, (now, entropy))?;
    }
    mail_at(uow, viewing, ViewingNotice::HowWasIt, evening(viewing, &slot), (now, entropy))
}

/// The evening of the viewing day where the property is, or an hour after a late viewing.
fn evening(viewing: &Viewing, slot: &Slot) -> UtcDateTime {
    let clock = viewing.clock();
    let evening = clock.instant_of(clock.day(slot.start).with_time(EVENING));
    let after = slot.end().saturating_add(AFTER_THE_END);
    evening.map_or(after, |evening| evening.max(after))
}

fn mail_at(
    uow: &mut dyn UnitOfWork,
    viewing: &Viewing,
    notice: ViewingNotice,
    due_at: UtcDateTime,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    let Some(account) = holder(uow, viewing)? else { return Ok(()) };
    let mail = Mail::Viewing { account, viewing: viewing.id, notice, version: viewing.version };
    uow.enqueue(&Intent::queued(viewing.company.clone(), IntentId::mint(now, entropy), mail, due_at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewing::sample::confirmed;
    use time::macros::utc_datetime;

    #[test]
    fn r_mail_03_clients_are_asked_how_it_was_in_the_evening_of_the_day() {
        for (zone, start, asked) in [
            ("Europe/Amsterdam", utc_datetime!(2026-12-01 09:00), utc_datetime!(2026-12-01 17:00)),
            ("Europe/Amsterdam", utc_datetime!(2026-07-01 09:00), utc_datetime!(2026-07-01 16:00)),
            // Ends at nine in the evening.
            ("Europe/Amsterdam", utc_datetime!(2026-12-01 19:30), utc_datetime!(2026-12-01 21:00)),
            ("Asia/Kathmandu", utc_datetime!(2026-12-01 04:15), utc_datetime!(2026-12-01 12:15)),
        ] {
            let viewing = confirmed(zone, start);
            assert_eq!(evening(&viewing, &viewing.state.slot().unwrap()), asked, "{zone} {start}");
        }
    }
}
