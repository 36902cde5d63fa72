//! Where clients find their viewings: the tabs and the plan of a day (R-VIEW-06, R-VIEW-11).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{Office, dora, home, refusal};
use tesoro_portal_core::crm::Property;
use tesoro_portal_core::ports::{ViewingEdge, ViewingTab};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::settings::{Feature, Features};
use tesoro_portal_core::viewing::{
    Closed, Minutes, NavigationAccess, PreferredDate, ViewingStatus, ViewingWish, WrittenSlot,
};
use tesoro_portal_core::{Refusal as _, ViewingId};
use time::macros::{date, utc_datetime};
use time::{Date, Duration};

struct Stage {
    office: Office,
    anna: ClientCtx,
}

impl Stage {
    fn new() -> Self {
        let office = Office::new();
        let anna = office.ready(&office.client("anna").token);
        Self { office, anna }
    }

    fn asked(&self, name: &str) -> ViewingId {
        let deal = self.office.offer("anna", name);
        let date = (self.office.now() + Duration::days(4)).date();
        let wish = ViewingWish { dates: vec![PreferredDate { date, part: None }], remark: None };
        self.office.portal.request_viewing(&self.anna, &deal, &wish).unwrap().viewing.id
    }

    /// A viewing that begins when the clock at the property shows this.
    fn fixed(&self, name: &str, zone: Option<&str>, start: &str) -> ViewingId {
        let id = self.asked(name);
        self.office.put_home(&Property { time_zone: zone.map(|zone| zone.parse().unwrap()), ..home(name) });
        let slot = WrittenSlot { start: start.parse().unwrap(), duration: Minutes::default() };
        self.office.portal.confirm_viewing(&dora(), id, &slot).unwrap();
        id
    }

    fn sign_in_again(&mut self) {
        self.anna = self.office.ready(&self.office.sign_in("anna@example.com", office::CHOSEN));
    }

    /// The states in a tab, in the order in which the enum has them.
    fn tab(&self, tab: ViewingTab) -> Vec<ViewingStatus> {
        let page = self.office.portal.client_viewings(&self.anna, tab, None, 100).unwrap();
        let mut states: Vec<ViewingStatus> = page.iter().map(|seen| seen.viewing.status()).collect();
        states.sort();
        states
    }

    fn plan(&self, day: Date) -> Vec<(ViewingId, bool)> {
        let stops = self.office.portal.day_plan(&self.anna, day).unwrap();
        stops.iter().map(|stop| (stop.seen.viewing.id, stop.way.is_some())).collect()
    }
}

#[test]
fn r_view_06_every_viewing_is_in_the_tab_of_its_state_whether_or_not_that_is_written_down() {
    use ViewingStatus::{Cancelled, Completed, Confirmed, Countered, Lapsed, Pending, Rejected, Unattended};
    let mut stage = Stage::new();
    let portal = stage.office.portal.clone();
    let at = |hours: i64| {
        let start = stage.office.now() + Duration::hours(hours);
        let start = tesoro_portal_core::viewing::WrittenStart::Instant(start);
        WrittenSlot { start, duration: Minutes::default() }
    };
    stage.asked("pending");
    portal.reject_viewing(&dora(), stage.asked("countered"), "Not then", &[at(200)]).unwrap();
    portal.reject_viewing(&dora(), stage.asked("rejected"), "Sold", &[]).unwrap();
    portal.cancel_viewing(&stage.anna, stage.asked("cancelled")).unwrap();
    let (soon, later) = (stage.asked("soon"), stage.asked("later"));
    portal.confirm_viewing(&dora(), soon, &at(30)).unwrap();
    portal.confirm_viewing(&dora(), later, &at(300)).unwrap();
    assert_eq!(stage.tab(ViewingTab::Upcoming), [Confirmed, Confirmed]);
    assert_eq!(stage.tab(ViewingTab::Unconfirmed), [Pending, Countered]);
    assert_eq!(stage.tab(ViewingTab::Recent), [Rejected, Cancelled]);
    let first = portal.client_viewings(&stage.anna, ViewingTab::Upcoming, None, 1).unwrap();
    assert_eq!(first[0].viewing.id, soon, "the next one first");
    let past = ViewingEdge::of(&first[0].viewing);
    let rest = portal.client_viewings(&stage.anna, ViewingTab::Upcoming, Some(past), 10).unwrap();
    assert_eq!(rest.iter().map(|seen| seen.viewing.id).collect::<Vec<_>>(), [later]);

    // Days go by, and nobody sweeps.
    stage.office.wait(Duration::days(6));
    stage.sign_in_again();
    assert_eq!(stage.tab(ViewingTab::Upcoming), [Confirmed]);
    assert_eq!(stage.tab(ViewingTab::Unconfirmed), [Countered]);
    assert_eq!(stage.tab(ViewingTab::Recent), [Unattended, Rejected, Lapsed, Cancelled]);
    portal.start_viewing(&stage.anna, soon).unwrap();
    assert_eq!(stage.tab(ViewingTab::Recent), [Completed, Rejected, Lapsed, Cancelled]);
}

#[test]
fn r_view_06_a_card_shows_the_time_only_once_it_is_fixed_and_no_price_that_is_not_shown() {
    let stage = Stage::new();
    let id = stage.asked("loft");
    let card = || stage.office.portal.client_viewing(&stage.anna, id).unwrap();
    assert_eq!((card().viewing.state.slot(), card().property.unwrap().title), (None, "The loft".to_owned()));
    let slot = WrittenSlot { start: "2026-03-06T10:00".parse().unwrap(), duration: Minutes::default() };
    stage.office.portal.confirm_viewing(&dora(), id, &slot).unwrap();
    assert_eq!(card().viewing.state.slot().map(|slot| slot.start), Some(utc_datetime!(2026-03-06 09:00)));
    assert!(card().property.unwrap().price.is_some());
    stage.office.set(|settings| settings.features = Features::without([Feature::Price]));
    assert!(card().property.unwrap().price.is_none());
}

#[test]
fn r_view_11_the_plan_of_a_day_is_in_order_and_by_the_calendar_where_each_property_is() {
    let mut stage = Stage::new();
    let noon = stage.fixed("noon", None, "2026-03-05T12:00");
    let morning = stage.fixed("morning", None, "2026-03-05T09:00");
    // 23:30 in Lisbon is the next day in Amsterdam, and the same evening for who stands there.
    let late = stage.fixed("late", Some("Europe/Lisbon"), "2026-03-05T23:30");
    // On the other side of the world the day is over when it has just begun here.
    let far = stage.fixed("far", Some("Pacific/Auckland"), "2026-03-05T01:00");
    let next = stage.fixed("next", None, "2026-03-06T00:00");
    stage.asked("pending");
    let off = stage.fixed("off", None, "2026-03-05T15:00");
    stage.office.portal.cancel_viewing(&stage.anna, off).unwrap();
    let day = date!(2026 - 03 - 05);
    // It is Monday: the one far away begins within 48 hours of Wednesday noon there.
    assert_eq!(stage.plan(day), [(far, false), (morning, false), (noon, false), (late, false)]);
    assert_eq!(stage.plan(date!(2026 - 03 - 06)), [(next, false)]);
    assert!(stage.plan(date!(2026 - 03 - 07)).is_empty());
    stage.office.wait(Duration::hours(48));
    stage.sign_in_again();
    assert_eq!(stage.plan(day), [(far, true), (morning, true), (noon, true), (late, true)], "two days before");
    stage.office.wait(Duration::hours(24));
    stage.sign_in_again();
    stage.office.portal.start_viewing(&stage.anna, morning).unwrap();
    assert_eq!(stage.plan(day), [(far, true), (morning, true), (noon, true), (late, true)], "also who has been there");
    stage.office.wait(Duration::minutes(14 * 60 + 30));
    stage.sign_in_again();
    let plan = stage.office.portal.day_plan(&stage.anna, day).unwrap();
    let left: Vec<ViewingId> = plan.iter().map(|stop| stop.seen.viewing.id).collect();
    assert_eq!(left, [morning, late], "what nobody started is no longer planned once its day is over");
    assert_eq!(plan[0].seen.navigation, NavigationAccess::Closed(Closed::Over));
}

#[test]
fn r_feat_01_without_viewings_there_is_neither_list_nor_plan() {
    let stage = Stage::new();
    let id = stage.asked("loft");
    stage.office.set(|settings| settings.features = Features::without([Feature::Viewings]));
    let portal = &stage.office.portal;
    for code in [
        refusal(portal.client_viewings(&stage.anna, ViewingTab::Upcoming, None, 10)).code(),
        refusal(portal.day_plan(&stage.anna, date!(2026 - 03 - 05))).code(),
        refusal(portal.client_viewing(&stage.anna, id)).code(),
        refusal(portal.calendar_facts(&stage.anna, id)).code(),
        refusal(portal.cancel_viewing(&stage.anna, id)).code(),
    ] {
        assert_eq!(code.name(), "feature-off");
    }
}
