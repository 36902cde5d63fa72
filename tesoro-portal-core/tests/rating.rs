//! Stars, a no with an open viewing, and addresses that are withheld (R-PROP-04, R-PROP-06, R-PRIV-03, threat 45).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{CHOSEN, HARBOUR, Office, company, dora, refusal};
use tesoro_portal_core::deal::{DealStatus, OpenViewing, Place, Rejection, StarRating, Word};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::settings::{AddressPolicy, CompanySettings, RatingTime, ViewingPolicy};
use tesoro_portal_core::viewing::{Minutes, PreferredDate, ViewingStatus, ViewingWish, WrittenSlot, WrittenStart};
use tesoro_portal_core::{DealId, Refusal as _, ViewingId};
use time::macros::{date, utc_datetime};
use time::{Duration, UtcDateTime};

/// When the viewings of these tests begin: 10:00 in Rotterdam, in winter.
const AT: UtcDateTime = utc_datetime!(2026-03-09 09:00);

fn stars(count: u8) -> StarRating {
    StarRating::try_from(count).unwrap()
}

fn no() -> Word {
    Word::No(Rejection::parse(["price"], None).unwrap())
}

fn anna() -> (Office, DealId) {
    let office = Office::new();
    office.client("anna");
    let deal = office.offer("anna", "loft");
    (office, deal)
}

/// Anna, signed in anew: days go by in these tests.
fn signed_in(office: &Office) -> ClientCtx {
    office.ready(&office.sign_in("anna@example.com", CHOSEN))
}

fn requested(office: &Office, deal: &DealId) -> ViewingId {
    let dates = vec![PreferredDate { date: date!(2026 - 03 - 09), part: None }];
    let wish = ViewingWish { dates, remark: None };
    office.portal.request_viewing(&signed_in(office), deal, &wish).unwrap().viewing.id
}

fn confirmed(office: &Office, deal: &DealId) -> ViewingId {
    let viewing = requested(office, deal);
    let slot = WrittenSlot { start: WrittenStart::Instant(AT), duration: Minutes::try_from(30).unwrap() };
    office.portal.confirm_viewing(&dora(), viewing, &slot).unwrap();
    viewing
}

fn until(office: &Office, at: UtcDateTime) {
    office.wait(at - office.now());
}

fn decide_about_viewings(office: &Office, policy: ViewingPolicy) {
    let settings = office.settings(HARBOUR);
    office.write(|uow| uow.update_settings(&CompanySettings { viewings: policy, ..settings.clone() }));
}

#[test]
fn r_prop_06_stars_wait_for_the_viewing_day_and_start_the_viewing() {
    let (office, deal) = anna();
    let rate = |count| office.portal.rate(&signed_in(&office), &deal, stars(count));
    let refused = refusal(rate(5));
    assert_eq!((refused.code().name(), refused.details()), ("not-unlocked", vec![("reason", "not-confirmed".into())]));
    let viewing = confirmed(&office, &deal);
    // Midnight in Rotterdam is 23:00 the day before in UTC.
    until(&office, utc_datetime!(2026-03-08 22:59:59.999));
    let refused = refusal(rate(5));
    assert_eq!(refused.code().name(), "not-unlocked");
    assert_eq!(refused.details(), [("opens_at", "2026-03-08T23:00:00Z".into())]);
    office.wait(Duration::milliseconds(1));
    let rated = rate(4).unwrap();
    assert_eq!((rated.rating, rated.status()), (Some(stars(4)), DealStatus::Visited));
    let seen = office.portal.client_viewing(&signed_in(&office), viewing).unwrap();
    assert_eq!(seen.viewing.status(), ViewingStatus::Completed);
    assert_eq!(rate(5).unwrap().rating, Some(stars(5)), "they can be changed");
    let mark = office.memory.crm().deal_mark(&company(HARBOUR), &deal).unwrap().unwrap();
    assert_eq!((mark.rating, mark.status), (Some(stars(5)), DealStatus::Visited));
    let told = office.told("anna");
    assert_eq!(told.matches(r#""kind":"property-rated","stars":4"#).count(), 2, "{told}");
    assert_eq!(told.matches("viewing-started").count(), 2, "{told}");
}

#[test]
fn r_prop_06_a_company_may_allow_stars_before_a_viewing() {
    let (office, deal) = anna();
    decide_about_viewings(&office, ViewingPolicy { ratings: RatingTime::Always, ..ViewingPolicy::default() });
    let rated = office.portal.rate(&signed_in(&office), &deal, stars(3)).unwrap();
    assert_eq!((rated.rating, rated.status()), (Some(stars(3)), DealStatus::ToRate));
}

#[test]
fn r_prop_04_a_no_asks_first_and_then_cancels_the_open_viewing() {
    let (office, deal) = anna();
    let viewing = requested(&office, &deal);
    let say = |open| office.portal.decide(&signed_in(&office), &deal, &no(), open);
    let refused = refusal(say(OpenViewing::Ask));
    assert_eq!(refused.code().name(), "viewing-still-open");
    assert_eq!(refused.details(), [("viewing", viewing.to_string().into())]);
    let status = || office.portal.client_viewing(&signed_in(&office), viewing).unwrap().viewing.status();
    assert_eq!(status(), ViewingStatus::Pending, "nothing was written");
    assert_eq!(say(OpenViewing::Cancel).unwrap().status(), DealStatus::Rejected);
    assert_eq!(status(), ViewingStatus::Cancelled);
    let wish = ViewingWish { dates: vec![PreferredDate { date: date!(2026 - 03 - 09), part: None }], remark: None };
    let refused = refusal(office.portal.request_viewing(&signed_in(&office), &deal, &wish));
    assert_eq!(refused.code().name(), "deal-rejected");
}

#[test]
fn threat_45_a_withheld_address_is_on_no_page_before_the_way_is_shown() {
    let (office, deal) = anna();
    decide_about_viewings(&office, ViewingPolicy { address: AddressPolicy::Withheld, ..ViewingPolicy::default() });
    let seen = || {
        let page = office.portal.offered_property(&signed_in(&office), &deal).unwrap();
        let exact = !page.property.address.line.is_empty();
        assert_eq!(exact, page.property.position.is_some());
        assert_eq!(exact, page.property.address.postcode.is_some());
        assert_eq!(exact, page.place == Place::Exact);
        assert_eq!(page.property.address.city, "Rotterdam");
        exact
    };
    assert!(!seen());
    confirmed(&office, &deal);
    until(&office, AT - Duration::hours(48) - Duration::milliseconds(1));
    assert!(!seen());
    office.wait(Duration::milliseconds(1));
    assert!(seen(), "from 48 hours before");
    until(&office, utc_datetime!(2026-03-09 22:59:59.999));
    assert!(seen());
    office.wait(Duration::milliseconds(1));
    assert!(!seen(), "until the day is over");
}
