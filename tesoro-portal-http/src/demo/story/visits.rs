//! What was done about viewings.

use std::io::Cursor;

use tesoro_portal_core::deal::StarRating;
use tesoro_portal_core::feedback::{FeedbackKind, NoteText, UploadKey};
use tesoro_portal_core::ports::ViewingsView as _;
use tesoro_portal_core::viewing::{LocalClock, Minutes, PreferredDate, ViewingWish, WrittenSlot, WrittenStart};
use tesoro_portal_core::{TimeZoneName, ViewingId};
use time::{Duration, UtcDateTime};

use super::{Stage, deal};
use crate::demo::data::{Deed, When};
use crate::demo::{DemoError, pictures};

/// Times are fixed at half and full hours.
const HALF_AN_HOUR: i64 = 30 * 60;

/// How long until something that is still to be today, the longest that fits counts.
const LATER_TODAY: [Duration; 5] =
    [Duration::hours(3), Duration::hours(2), Duration::hours(1), Duration::minutes(30), Duration::minutes(5)];

impl Stage<'_> {
    pub(super) fn visit(&mut self, deed: &Deed) -> Result<(), DemoError> {
        let house = self.house;
        let portal = &house.portal;
        let done = match *deed {
            Deed::Ask(contact, home, days, remark) => {
                let wish = ViewingWish { dates: self.days(days), remark: remark.map(str::to_owned) };
                portal.request_viewing(&self.client(contact)?, &deal(contact, home)?, &wish).map(drop)
            }
            Deed::Confirm(contact, home, when) => {
                portal.confirm_viewing(&self.agent, self.viewing(contact, home)?, &self.slot(when)?).map(drop)
            }
            Deed::Refuse(contact, home, reason, times) => {
                let times = times.iter().map(|when| self.slot(*when)).collect::<Result<Vec<_>, _>>()?;
                portal.reject_viewing(&self.agent, self.viewing(contact, home)?, reason, &times).map(drop)
            }
            Deed::Move(contact, home, day) => {
                let viewing = self.viewing(contact, home)?;
                portal.ask_to_move_viewing(&self.client(contact)?, viewing, &self.days(&[day])).map(drop)
            }
            Deed::Cancel(contact, home) => {
                let viewing = self.viewing(contact, home)?;
                portal.cancel_viewing(&self.client(contact)?, viewing).map(drop)
            }
            Deed::Start(contact, home) => {
                let viewing = self.viewing(contact, home)?;
                portal.start_viewing(&self.client(contact)?, viewing).map(drop)
            }
            _ => return self.bring(deed),
        };
        done.map_err(|_| DemoError::Data("a viewing of the story"))
    }

    /// What clients bring from a viewing.
    fn bring(&mut self, deed: &Deed) -> Result<(), DemoError> {
        let wrong = || DemoError::Data("something brought from a viewing");
        let house = self.house;
        let portal = &house.portal;
        match *deed {
            Deed::Note(contact, home, text) => {
                let text = NoteText::parse(text).map_err(|_| wrong())?;
                let viewing = self.viewing(contact, home)?;
                portal.write_note(&self.client(contact)?, viewing, &text).map(drop).map_err(|_| wrong())
            }
            Deed::Photo(contact, home, nth) => {
                let drawn = pictures::drawn(self.office, home, nth)?;
                let key = UploadKey::parse(&format!("{home}-{nth}")).map_err(|_| wrong())?;
                let what = (FeedbackKind::Photo, self.viewing(contact, home)?);
                let client = self.client(contact)?;
                let at = (&key, Some(portal.now()));
                portal.add_file(&client, what, at, &mut Cursor::new(drawn)).map(drop).map_err(|_| wrong())
            }
            Deed::Stars(contact, home, stars) => {
                let stars = StarRating::try_from(stars).map_err(|_| wrong())?;
                portal.rate(&self.client(contact)?, &deal(contact, home)?, stars).map(drop).map_err(|_| wrong())
            }
            _ => Err(wrong()),
        }
    }

    /// The latest viewing of an offer.
    fn viewing(&self, contact: &str, home: &str) -> Result<ViewingId, DemoError> {
        let deal = deal(contact, home)?;
        let latest =
            self.house.store.with_office_view(|view| view.view().viewings_of_deal(&self.company, &deal, None, 1))?;
        latest.first().map(|viewing| viewing.id).ok_or(DemoError::Data("a viewing that was never asked for"))
    }

    fn days(&self, days: &[i64]) -> Vec<PreferredDate> {
        let date = |days: &i64| self.now.saturating_add(Duration::days(*days)).date();
        days.iter().map(|days| PreferredDate { date: date(days), part: None }).collect()
    }

    fn slot(&self, when: When) -> Result<WrittenSlot, DemoError> {
        let start = match when {
            When::Hours(hours) => rounded(self.now.saturating_add(Duration::hours(hours))),
            When::Today => {
                let zone: TimeZoneName =
                    self.office.time_zone.parse().map_err(|_| DemoError::Data(self.office.time_zone))?;
                later_today(&LocalClock::of(&zone), self.now)
            }
        };
        Ok(WrittenSlot { start: WrittenStart::Instant(start), duration: Minutes::default() })
    }
}

/// Up to the next half or full hour.
fn rounded(at: UtcDateTime) -> UtcDateTime {
    let over = at.unix_timestamp().rem_euclid(HALF_AN_HOUR);
    let up = if over == 0 { 0 } else { HALF_AN_HOUR - over };
    let at = at.saturating_add(Duration::seconds(up));
    at.replace_nanosecond(0).unwrap_or(at)
}

/// A time that is left of the day there; in its last minutes, the first of the next one.
fn later_today(clock: &LocalClock, now: UtcDateTime) -> UtcDateTime {
    let today = clock.day(now);
    let fits = LATER_TODAY.into_iter().map(|by| now.saturating_add(by));
    let mut times = fits.flat_map(|at| [rounded(at), at]).filter(|at| clock.day(*at) == today);
    times.next().unwrap_or_else(|| rounded(now.saturating_add(Duration::minutes(30))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::utc_datetime;

    #[test]
    fn later_today_is_today_as_long_as_anything_is_left_of_it() {
        let clock = LocalClock::of(&"Europe/Amsterdam".parse().unwrap());
        for (now, later) in [
            (utc_datetime!(2026-12-01 09:10), utc_datetime!(2026-12-01 12:30)),
            (utc_datetime!(2026-12-01 20:40), utc_datetime!(2026-12-01 22:40)),
            (utc_datetime!(2026-12-01 22:50), utc_datetime!(2026-12-01 22:55)),
            (utc_datetime!(2026-12-01 22:58), utc_datetime!(2026-12-01 23:30)),
        ] {
            assert_eq!(later_today(&clock, now), later, "{now}");
        }
    }
}
