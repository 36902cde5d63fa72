use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use time::macros::utc_datetime;

use super::*;
use crate::viewing::sample::{confirmed, slot, viewing};
use crate::viewing::{Party, Remark, ViewingStatus};

const ZONES: [&str; 6] =
    ["Europe/Amsterdam", "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"];

const MILLI: Duration = Duration::milliseconds(1);

/// What the calendar on the wall shows, asked of the zone's data without the code under test.
fn wall(zone: &TimeZone, at: UtcDateTime) -> jiff::civil::DateTime {
    let millis = i64::try_from(at.unix_timestamp_nanos() / 1_000_000).unwrap();
    zone.to_datetime(Timestamp::from_millisecond(millis).unwrap())
}

/// The first instant after `start` on another calendar day, found by halving: the wall is asked, nothing is reckoned.
fn next_day(zone: &TimeZone, start: UtcDateTime) -> UtcDateTime {
    let today = wall(zone, start).date();
    let (mut before, mut after) = (start, start + Duration::hours(26));
    assert!(wall(zone, after).date() > today);
    while after - before > MILLI {
        let middle = before + Duration::milliseconds(i64::try_from((after - before).whole_milliseconds() / 2).unwrap());
        if wall(zone, middle).date() == today { before = middle } else { after = middle }
    }
    after
}

/// The last instant before `start` on another calendar day, plus one: where the viewing day begins.
fn day_begins(zone: &TimeZone, start: UtcDateTime) -> UtcDateTime {
    let today = wall(zone, start).date();
    let (mut before, mut after) = (start - Duration::hours(26), start);
    assert!(wall(zone, before).date() < today);
    while after - before > MILLI {
        let middle = before + Duration::milliseconds(i64::try_from((after - before).whole_milliseconds() / 2).unwrap());
        if wall(zone, middle).date() == today { after = middle } else { before = middle }
    }
    after
}

/// Every change of the clocks from 2024 to 2030, and New Year where there is none.
fn changes(zone: &TimeZone) -> Vec<UtcDateTime> {
    let first: Timestamp = "2024-01-01T00:00:00Z".parse().unwrap();
    let last: Timestamp = "2031-01-01T00:00:00Z".parse().unwrap();
    let leaps = zone.following(first).map(|leap| leap.timestamp()).take_while(|at| *at < last);
    leaps.chain([first, last]).map(|at| UtcDateTime::from_unix_timestamp(at.as_second()).unwrap()).collect()
}

/// The rules, said once more in other words, for one start and one instant.
fn prove(name: &str, zone: &TimeZone, start: UtcDateTime, now: UtcDateTime) {
    let viewing = confirmed(name, start);
    let (opens_at, until) = (start - Duration::hours(48), next_day(zone, start));
    let navigation = navigation_access(&viewing, now);
    let expected = match () {
        () if now < opens_at => NavigationAccess::OpensAt(opens_at),
        () if now < until => NavigationAccess::Open { until },
        () => NavigationAccess::Closed(Closed::Over),
    };
    assert_eq!(navigation, expected, "{name}: starts {start}, it is {now}");
    assert_eq!(
        matches!(navigation, NavigationAccess::Open { .. }),
        opens_at <= now && now < until,
        "{name}: starts {start}, it is {now}"
    );

    let begins = day_begins(zone, start);
    match content_access(&viewing, Unlocking::ViewingDay, now) {
        ContentAccess::OpensAt(at) => assert!(now < begins && at == begins, "{name}: starts {start}, it is {now}"),
        ContentAccess::Open { until: Some(end) } => {
            assert!(begins <= now && now < end, "{name}: starts {start}, it is {now}");
            let days = wall(zone, end).date() - wall(zone, start).date();
            assert_eq!(days.get_days(), 15, "{name}: fourteen days after the day, {start}");
        }
        other => assert!(now >= until + Duration::days(13), "{name}: {other:?}, starts {start}, it is {now}"),
    }

    let status = viewing.at(now).status();
    assert_eq!(status == ViewingStatus::Unattended, now >= until, "{name}: starts {start}, it is {now}");
}

#[test]
fn r_view_07_r_view_08_around_every_change_of_the_clocks_the_edges_are_exact() {
    let mut proved = 0;
    for name in ZONES {
        let zone = TimeZone::get(name).unwrap_or_else(|_| bundled(name));
        for change in changes(&zone) {
            for hours in (-75..=75).step_by(5) {
                let start = change + Duration::hours(hours) + Duration::minutes(7);
                let edges = [start - Duration::hours(48), day_begins(&zone, start), next_day(&zone, start)];
                for edge in edges {
                    for now in [edge - MILLI, edge, edge + MILLI] {
                        prove(name, &zone, start, now);
                        proved += 1;
                    }
                }
            }
        }
    }
    // Two a year in four of the zones, and the ends of the years everywhere.
    assert!(proved > 4 * 14 * 31 * 9, "{proved}");
}

fn bundled(name: &str) -> TimeZone {
    jiff::tz::TimeZoneDatabase::bundled().get(name).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn r_view_07_navigation_is_open_exactly_from_48_hours_before_until_the_day_is_over(
        zone in 0..ZONES.len(),
        start in 1_704_067_200_000_i64..1_924_991_999_000,
        distance in -260_000_000_i64..1_400_000_000,
    ) {
        let (name, nanos) = (ZONES[zone], |millis: i64| i128::from(millis) * 1_000_000);
        let start = UtcDateTime::from_unix_timestamp_nanos(nanos(start)).unwrap();
        prove(name, &bundled(name), start, start + Duration::milliseconds(distance));
    }
}

#[test]
fn r_view_07_48_hours_are_elapsed_hours_also_when_the_clocks_change_between() {
    for (zone, start, opens_at) in [
        // Monday at ten in winter time is 48 hours after Saturday at eleven in summer time.
        ("Europe/Amsterdam", utc_datetime!(2026-10-26 09:00), utc_datetime!(2026-10-24 09:00)),
        ("Europe/Amsterdam", utc_datetime!(2026-03-30 08:00), utc_datetime!(2026-03-28 08:00)),
        ("Australia/Lord_Howe", utc_datetime!(2026-04-05 23:30), utc_datetime!(2026-04-03 23:30)),
    ] {
        let viewing = confirmed(zone, start);
        assert_eq!(navigation_access(&viewing, opens_at - MILLI), NavigationAccess::OpensAt(opens_at));
        assert!(matches!(navigation_access(&viewing, opens_at), NavigationAccess::Open { .. }));
    }
}

#[test]
fn r_view_08_the_viewing_day_is_the_calendar_day_where_the_property_is() {
    // Half past eleven in the evening in UTC is tomorrow in Amsterdam and today in Lisbon.
    let start = utc_datetime!(2026-12-01 23:30);
    for (zone, begins) in
        [("Europe/Amsterdam", utc_datetime!(2026-12-01 23:00)), ("Europe/Lisbon", utc_datetime!(2026-12-01 00:00))]
    {
        let viewing = confirmed(zone, start);
        let before = content_access(&viewing, Unlocking::ViewingDay, begins - MILLI);
        assert_eq!(before, ContentAccess::OpensAt(begins), "{zone}");
        let on = content_access(&viewing, Unlocking::ViewingDay, begins);
        assert_eq!(on, ContentAccess::Open { until: Some(begins + Duration::days(15)) }, "{zone}");
    }
}

#[test]
fn r_view_08_where_only_the_button_unlocks_the_day_alone_does_not() {
    let start = utc_datetime!(2026-12-01 09:00);
    let viewing = confirmed("Europe/Amsterdam", start);
    let begins = utc_datetime!(2026-11-30 23:00);
    let strict = |now| content_access(&viewing, Unlocking::StartButton, now);
    assert_eq!(strict(begins - MILLI), ContentAccess::OpensAt(begins));
    assert_eq!(strict(begins), ContentAccess::Closed(Closed::NotStarted));
    assert_eq!(start_access(&viewing, begins), ContentAccess::Open { until: Some(begins + Duration::days(15)) });
    assert_eq!(strict(begins + Duration::days(15)), ContentAccess::Closed(Closed::Over));
    let started = self::viewing("Europe/Amsterdam", ViewingState::Completed { slot: slot(start), at: begins });
    let years_later = begins + Duration::days(4_000);
    assert_eq!(content_access(&started, Unlocking::StartButton, years_later), ContentAccess::Open { until: None });
}

#[test]
fn r_view_08_what_is_not_confirmed_or_called_off_says_why_it_is_closed() {
    let reason = || Remark::parse("sold").unwrap();
    let fixed = slot(utc_datetime!(2026-12-01 09:00));
    for (state, why) in [
        (ViewingState::Pending, Closed::NotConfirmed),
        (ViewingState::Rejected { reason: reason() }, Closed::Rejected),
        (ViewingState::Lapsed, Closed::Lapsed),
        (ViewingState::Cancelled { by: Party::Client, at: fixed.start, slot: Some(fixed) }, Closed::Cancelled),
        (ViewingState::Cancelled { by: Party::Agent, at: fixed.start, slot: None }, Closed::Cancelled),
    ] {
        let viewing = viewing("Europe/Amsterdam", state);
        assert_eq!(navigation_access(&viewing, fixed.start), NavigationAccess::Closed(why));
        assert_eq!(content_access(&viewing, Unlocking::ViewingDay, fixed.start), ContentAccess::Closed(why));
    }
    let unattended = viewing("Europe/Amsterdam", ViewingState::Unattended { slot: fixed });
    assert_eq!(navigation_access(&unattended, fixed.start + Duration::days(2)), NavigationAccess::Closed(Closed::Over));
    assert!(matches!(start_access(&unattended, fixed.start + Duration::days(2)), ContentAccess::Open { .. }));
    let names: std::collections::BTreeSet<&str> = Closed::ALL.iter().map(|why| why.name()).collect();
    assert_eq!(names.len(), Closed::ALL.len());
}
