//! Viewings from the request to the visit (R-VIEW-01 to R-VIEW-08).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{Office, dora, refusal};
use tesoro_portal_core::Refusal as _;
use tesoro_portal_core::ports::ViewingTab;
use tesoro_portal_core::session::ClientRefusal;
use tesoro_portal_core::viewing::{
    Minutes, NavigationAccess, PreferredDate, ViewingRefusal, ViewingStatus, ViewingWish, WrittenSlot, WrittenStart,
};
use time::Duration;

fn wish(office: &Office, days: &[i64]) -> ViewingWish {
    let date = |days: &i64| PreferredDate { date: (office.now() + Duration::days(*days)).date(), part: None };
    ViewingWish { dates: days.iter().map(date).collect(), remark: None }
}

fn slot_in(office: &Office, hours: i64) -> WrittenSlot {
    let start = WrittenStart::Instant(office.now() + Duration::hours(hours));
    WrittenSlot { start, duration: Minutes::default() }
}

#[test]
fn r_view_03_a_viewing_from_the_request_to_the_visit() {
    let office = Office::new();
    let ready = office.ready(&office.client("anna").token);
    let deal = office.offer("anna", "loft");
    let portal = &office.portal;
    office.dispatch();

    let codes =
        |refusal: ViewingRefusal| refusal.problems().iter().map(|problem| problem.code.name()).collect::<Vec<_>>();
    let wrong = refusal(portal.request_viewing(&ready, &deal, &wish(&office, &[3, 4, 5, 6])));
    assert_eq!((wrong.code().name(), codes(wrong)), ("too-many-dates", vec!["too-many-dates"]));
    let wrong = refusal(portal.request_viewing(&ready, &deal, &wish(&office, &[-2, 4, 4])));
    assert_eq!((wrong.code().name(), codes(wrong)), ("validation-failed", vec!["date-past", "date-duplicate"]));

    let asked = portal.request_viewing(&ready, &deal, &wish(&office, &[4, 5, 6])).unwrap().viewing;
    assert_eq!(asked.status(), ViewingStatus::Pending);
    let entry = office.look(|view| view.crm_view().appointment(&asked.company, asked.id)).unwrap();
    assert_eq!((entry.status, entry.deal, entry.slot), (ViewingStatus::Pending, deal.clone(), None));
    let again = refusal(portal.request_viewing(&ready, &deal, &wish(&office, &[4])));
    assert_eq!(again, ViewingRefusal::AlreadyOpen(asked.id));
    assert_eq!(refusal(portal.start_viewing(&ready, asked.id)).code().name(), "not-unlocked");

    let fixed = portal.confirm_viewing(&dora(), asked.id, &slot_in(&office, 100)).unwrap().viewing;
    assert_eq!((fixed.status(), fixed.sequence), (ViewingStatus::Confirmed, 1));
    let opens_at = fixed.state.slot().unwrap().start - Duration::hours(48);
    let directions = portal.directions(&ready, asked.id).unwrap();
    assert_eq!((directions.access, directions.way), (NavigationAccess::OpensAt(opens_at), None));
    let upcoming = portal.client_viewings(&ready, ViewingTab::Upcoming, None, 10).unwrap();
    assert_eq!(upcoming.len(), 1);

    office.wait(opens_at - office.now());
    let ready = office.ready(&office.sign_in("anna@example.com", office::CHOSEN));
    let way = portal.directions(&ready, asked.id).unwrap().way.unwrap();
    assert_eq!(way.address.line, "Maasboulevard 12");
    office.wait(Duration::hours(48));
    let ready = office.ready(&office.sign_in("anna@example.com", office::CHOSEN));
    let started = portal.start_viewing(&ready, asked.id).unwrap().viewing;
    assert_eq!(started.status(), ViewingStatus::Completed);
    assert_eq!(refusal(portal.cancel_viewing(&ready, asked.id)).code().name(), "viewing-transition");
}

#[test]
fn threat_39_another_clients_viewing_equals_one_that_is_not_there() {
    let office = Office::new();
    let anna = office.ready(&office.client("anna").token);
    let ben = office.ready(&office.client("ben").token);
    let deal = office.offer("anna", "loft");
    let viewing = office.portal.request_viewing(&anna, &deal, &wish(&office, &[4])).unwrap().viewing.id;
    let missing = ViewingRefusal::Client(ClientRefusal::NotFound);
    assert_eq!(refusal(office.portal.client_viewing(&ben, viewing)), missing);
    assert_eq!(refusal(office.portal.cancel_viewing(&ben, viewing)), missing);
    assert_eq!(refusal(office.portal.request_viewing(&ben, &deal, &wish(&office, &[4]))), missing);
    assert_eq!(
        refusal(office.portal.move_viewing(&office::egon(), viewing, &slot_in(&office, 9))).code().name(),
        "not-found"
    );
}

#[test]
fn r_view_01_a_client_is_told_which_days_there_are_and_a_wish_is_judged_without_being_kept() {
    let office = Office::new();
    let anna = office.ready(&office.client("anna").token);
    let ben = office.ready(&office.client("ben").token);
    let deal = office.offer("anna", "loft");
    let portal = &office.portal;
    let told = portal.viewing_prospect(&anna, &deal).unwrap();
    assert_eq!((told.last_day - told.first_day, told.open), (Duration::days(180), None));
    assert_eq!(told.first_day, told.zone.local(office.now()).date());

    let wrong = refusal(portal.consider_viewing(&anna, &deal, &wish(&office, &[-2, 400])));
    let codes: Vec<_> = wrong.problems().iter().map(|problem| problem.code.name()).collect();
    assert_eq!(codes, ["date-past", "date-too-far"]);
    assert_eq!(portal.consider_viewing(&anna, &deal, &wish(&office, &[4])).unwrap(), told);
    assert!(portal.client_viewings(&anna, ViewingTab::Unconfirmed, None, 10).unwrap().is_empty());

    let asked = portal.request_viewing(&anna, &deal, &wish(&office, &[4])).unwrap().viewing.id;
    assert_eq!(portal.viewing_prospect(&anna, &deal).unwrap().open, Some(asked));
    let again = refusal(portal.consider_viewing(&anna, &deal, &wish(&office, &[5])));
    assert_eq!(again, ViewingRefusal::AlreadyOpen(asked));
    portal.cancel_viewing(&anna, asked).unwrap();
    assert_eq!(portal.viewing_prospect(&anna, &deal).unwrap().open, None);

    let missing = ViewingRefusal::Client(ClientRefusal::NotFound);
    assert_eq!(refusal(portal.viewing_prospect(&ben, &deal)), missing);
}
