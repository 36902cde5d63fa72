//! The client's home (R-HOME-01 to R-HOME-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{CHOSEN, HARBOUR, Office, dora, refusal};
use tesoro_portal_core::Refusal as _;
use tesoro_portal_core::crm::{Availability, DealEdge};
use tesoro_portal_core::deal::{DealStatus, Favourite, Rejection, Word};
use tesoro_portal_core::home::{HOME_DEALS_MAX, Home, OfferedRow};
use tesoro_portal_core::settings::{CompanySettings, Feature, Features};
use time::Duration;

fn ids(rows: &[OfferedRow]) -> Vec<&str> {
    rows.iter().map(|row| row.deal.id.as_str()).collect()
}

fn group(home: &Home, status: DealStatus) -> Vec<&str> {
    let (_, rows) = home.groups.iter().find(|(found, _)| *found == status).unwrap();
    ids(rows)
}

#[test]
fn r_home_02_a_home_has_an_overview_the_new_ones_and_every_group() {
    let office = Office::new();
    office.client("anna");
    let old = office.offer("anna", "attic");
    office.wait(Duration::days(10));
    let ready = office.ready(&office.sign_in("anna@example.com", CHOSEN));
    let [loft, villa, barge] = ["loft", "villa", "barge"].map(|home| {
        office.wait(Duration::minutes(1));
        office.offer("anna", home)
    });
    office.portal.decide(&ready, &loft, &Word::Yes).unwrap();
    let no = Word::No(Rejection::parse(["price"], None).unwrap());
    office.portal.decide(&ready, &villa, &no).unwrap();
    office.portal.mark_favourite(&ready, &old, Favourite::Yes).unwrap();

    let home = office.portal.home(&ready).unwrap();
    assert_eq!(ids(&home.new), [barge.as_str(), old.as_str()], "the newest first");
    assert_eq!(group(&home, DealStatus::ToRate), [barge.as_str(), old.as_str()]);
    assert_eq!(group(&home, DealStatus::Interested), [loft.as_str()]);
    assert_eq!(group(&home, DealStatus::Rejected), [villa.as_str()]);
    assert!(group(&home, DealStatus::Visited).is_empty() && group(&home, DealStatus::Approved).is_empty());
    let counts: Vec<usize> = home.overview.by_status.iter().map(|(_, count)| *count).collect();
    assert_eq!((counts, home.overview.favourites), (vec![2, 1, 1, 0, 0], Some(1)));

    // To the millisecond, an offer is new for 14 days.
    office.wait(Duration::days(4) - Duration::minutes(3) - Duration::milliseconds(1));
    let ready = office.ready(&office.sign_in("anna@example.com", CHOSEN));
    assert_eq!(ids(&office.portal.home(&ready).unwrap().new), [barge.as_str(), old.as_str()]);
    office.wait(Duration::milliseconds(1));
    let home = office.portal.home(&ready).unwrap();
    assert_eq!(
        (ids(&home.new), group(&home, DealStatus::ToRate)),
        (vec![barge.as_str()], vec![barge.as_str(), old.as_str()])
    );
    office.make(Availability::Withdrawn, &barge);
    let home = office.portal.home(&ready).unwrap();
    assert!(home.new.is_empty(), "what was taken back is nothing new");
    assert_eq!(group(&home, DealStatus::ToRate), [barge.as_str(), old.as_str()], "but stays listed (R-HOME-03)");
}

#[test]
fn r_link_01_a_home_shows_the_deals_of_all_linked_contacts_and_of_nobody_else() {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    office.offer("anna", "loft");
    office.wait(Duration::minutes(1));
    office.offer("ben", "loft");
    office.offer_abroad("anna", "chalet");
    assert_eq!(ids(&office.portal.home(&ready).unwrap().new), ["anna~loft"]);
    office.portal.link_contact(&dora(), client.account, &"ben".parse().unwrap()).unwrap();
    let home = office.portal.home(&ready).unwrap();
    assert_eq!(ids(&home.new), ["ben~loft", "anna~loft"]);
    let for_whom: Vec<&str> = home.new.iter().map(|row| row.deal.contact.as_str()).collect();
    assert_eq!(for_whom, ["ben", "anna"]);
}

#[test]
fn r_home_01_everything_offered_pages_completely() {
    let office = Office::new();
    let ready = office.ready(&office.client("anna").token);
    for n in 0..7 {
        office.offer("anna", &format!("home-{n}"));
        office.wait(Duration::seconds(i64::from(n % 2)));
    }
    let (mut seen, mut before): (Vec<String>, Option<DealEdge>) = (Vec::new(), None);
    loop {
        let rows = office.portal.offered_properties(&ready, before.as_ref(), 2).unwrap();
        let Some(last) = rows.last() else { break };
        before = Some(last.deal.edge());
        seen.extend(ids(&rows).into_iter().map(str::to_owned));
    }
    let whole = office.portal.offered_properties(&ready, None, 100).unwrap();
    assert_eq!((seen.len(), seen), (7, ids(&whole).into_iter().map(str::to_owned).collect()));
    assert!(whole.is_sorted_by_key(|row| std::cmp::Reverse(row.deal.edge())));
}

#[test]
fn r_home_02_a_home_takes_as_many_statements_for_two_hundred_deals_as_for_one() {
    let calls = |deals: usize| {
        let office = Office::new();
        let ready = office.ready(&office.client("anna").token);
        for n in 0..deals {
            let deal = office.offer("anna", &format!("home-{n}"));
            if n % 2 == 0 {
                office.portal.decide(&ready, &deal, &Word::Yes).unwrap();
            }
        }
        office.store.take_counts();
        let home = office.portal.home(&ready).unwrap();
        let shown: usize = home.groups.iter().map(|(_, rows)| rows.len()).sum();
        assert_eq!(shown, deals.min(HOME_DEALS_MAX));
        office.store.take_counts()
    };
    let few = calls(1);
    assert_eq!(calls(200), few);
    assert_eq!(calls(HOME_DEALS_MAX + 1), few);
}

#[test]
fn r_feat_01_what_is_switched_off_is_absent_from_a_home() {
    let office = Office::new();
    let ready = office.ready(&office.client("anna").token);
    let deal = office.offer("anna", "loft");
    office.portal.mark_favourite(&ready, &deal, Favourite::Yes).unwrap();
    let settings = office.settings(HARBOUR);
    let features = Features::without([Feature::Price, Feature::Favourites]);
    office.write(|uow| uow.update_settings(&CompanySettings { features: features.clone(), ..settings.clone() }));
    let home = office.portal.home(&ready).unwrap();
    assert_eq!(home.overview.favourites, None);
    assert_eq!((home.new[0].property.price.as_ref(), home.new[0].state.favourite), (None, Favourite::No));
    let page = office.portal.offered_property(&ready, &deal).unwrap();
    assert_eq!((page.property.price, page.state.favourite), (None, Favourite::No));
    assert_eq!(refusal(office.portal.favourites(&ready)).code().name(), "feature-off");
}
