//! What a client says about properties (R-PROP-02 to R-PROP-07, threats 39, 44, 78).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{Client, HARBOUR, Office, agent, company, dora, egon, home, race, refusal};
use tesoro_portal_core::crm::Availability;
use tesoro_portal_core::deal::{DealState, DealStatus, DecideRefusal, Favourite, Reason, Rejection, Word};
use tesoro_portal_core::memory::DealMark;
use tesoro_portal_core::session::{ClientCtx, ClientRefusal};
use tesoro_portal_core::settings::{CompanySettings, Feature, Features};
use tesoro_portal_core::{DealId, Failure, Refusal as _};

fn no(reasons: &[&str]) -> Word {
    Word::No(Rejection::parse(reasons.iter().copied(), None).unwrap())
}

fn say(office: &Office, client: &ClientCtx, deal: &DealId, word: &Word) -> Result<DealState, Failure<DecideRefusal>> {
    office.portal.decide(client, deal, word)
}

fn mark(office: &Office, deal: &DealId) -> Option<DealMark> {
    office.memory.crm().deal_mark(&company(HARBOUR), deal).unwrap()
}

/// Anna, signed in, with a loft offered.
fn anna() -> (Office, Client, ClientCtx, DealId) {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    let deal = office.offer("anna", "loft");
    (office, client, ready, deal)
}

fn switch_off(office: &Office, feature: Feature) {
    let settings = office.settings(HARBOUR);
    let features = Features::without([feature]);
    office.write(|uow| uow.update_settings(&CompanySettings { features: features.clone(), ..settings.clone() }));
}

#[test]
fn r_prop_03_the_clients_word_is_in_the_crm_at_once() {
    let (office, client, ready, deal) = anna();
    assert_eq!(mark(&office, &deal), None);
    let said = say(&office, &ready, &deal, &Word::Yes).unwrap();
    assert_eq!((said.status(), said.edited_at, said.version), (DealStatus::Interested, Some(office.now()), 1));
    let shown = mark(&office, &deal).unwrap();
    assert_eq!((shown.status, shown.edited_at), (DealStatus::Interested, Some(office.now())));

    office.wait(time::Duration::hours(1));
    let said = say(&office, &ready, &deal, &no(&["price", "layout"])).unwrap();
    assert_eq!(said.rejection.unwrap().reasons().iter().copied().collect::<Vec<_>>(), [Reason::Price, Reason::Layout]);
    assert_eq!(mark(&office, &deal).unwrap().status, DealStatus::Rejected);
    assert_eq!(mark(&office, &deal).unwrap().edited_at, Some(office.now()));

    let told = office.told("anna");
    for line in [
        r#"{"deal":"anna~loft","kind":"property-interested"}"#,
        r#"{"deal":"anna~loft","kind":"property-rejected","reasons":["price","layout"]}"#,
    ] {
        assert_eq!(told.matches(line).count(), 2, "once in the history, once in the feed: {told}");
    }
    assert!(told.contains(&client.account.to_string()), "{told}");
}

#[test]
fn r_prop_02_one_may_change_ones_mind_and_saying_it_twice_tells_nobody() {
    let (office, _, ready, deal) = anna();
    for word in [Word::Yes, no(&["price"]), Word::Yes] {
        say(&office, &ready, &deal, &word).unwrap();
    }
    let before = office.told("anna");
    let said = say(&office, &ready, &deal, &Word::Yes).unwrap();
    assert_eq!((said.version, said.rejection), (3, None), "reasons belong to a no only");
    assert_eq!(office.told("anna"), before);
    say(&office, &ready, &deal, &no(&["size"])).unwrap();
    assert_eq!(say(&office, &ready, &deal, &no(&["price"])).unwrap().version, 5, "other reasons are another word");
}

#[test]
fn r_prop_04_a_step_that_is_not_in_the_table_is_refused_with_from_and_to() {
    let (office, _, ready, deal) = anna();
    let refused = refusal(say(&office, &ready, &deal, &Word::Approved));
    assert_eq!((refused.code().name(), refused.details().len()), ("deal-transition", 2));
    assert_eq!(mark(&office, &deal), None, "nothing was written");
}

#[test]
fn r_home_03_nothing_new_is_said_about_a_property_that_was_taken_back() {
    let (office, _, ready, deal) = anna();
    office.portal.mark_favourite(&ready, &deal, Favourite::Yes).unwrap();
    for availability in [Availability::Withdrawn, Availability::Closed] {
        office.make(availability, &deal);
        assert_eq!(refusal(say(&office, &ready, &deal, &Word::Yes)).code().name(), "property-unavailable");
    }
    office.portal.mark_favourite(&ready, &deal, Favourite::No).unwrap();
    let refused = refusal(office.portal.mark_favourite(&ready, &deal, Favourite::Yes));
    assert_eq!(refused.code().name(), "property-unavailable");
    office.make(Availability::Offered, &deal);
    say(&office, &ready, &deal, &Word::Yes).unwrap();
}

#[test]
fn r_prop_05_a_favourite_is_shown_in_the_crm_until_it_is_none() {
    let (office, _, ready, deal) = anna();
    for favourite in [Favourite::Yes, Favourite::Yes, Favourite::No] {
        assert_eq!(office.portal.mark_favourite(&ready, &deal, favourite).unwrap().favourite, favourite);
        assert_eq!(mark(&office, &deal).unwrap().favourite, favourite);
    }
    let told = office.told("anna");
    let counts = ["favourite-added", "favourite-removed"].map(|kind| told.matches(kind).count());
    assert_eq!(counts, [2, 2], "{told}");
}

#[test]
fn r_prop_07_reasons_are_summed_up_for_an_agent_who_may_see_them() {
    let (office, _, ready, loft) = anna();
    let words = [no(&["price", "outdoor-space"]), no(&["price"]), Word::Yes];
    say(&office, &ready, &loft, &words[0]).unwrap();
    for (name, word) in ["villa", "barge"].into_iter().zip(&words[1..]) {
        office.put_home(&home(name));
        say(&office, &ready, &office.offer("anna", name), word).unwrap();
    }
    let other = Word::No(Rejection::parse(["other"], Some("haunted")).unwrap());
    say(&office, &ready, &office.offer("anna", "tower"), &other).unwrap();

    let summary = office.portal.rejection_reasons(&dora(), &"anna".parse().unwrap()).unwrap();
    assert_eq!(summary.counts, [(Reason::Price, 2), (Reason::OutdoorSpace, 1), (Reason::Other, 1)]);
    assert_eq!(summary.texts, [("anna~tower".parse().unwrap(), "haunted".to_owned())]);
    let of_nobody = office.portal.rejection_reasons(&dora(), &"ben".parse().unwrap()).unwrap();
    assert!(of_nobody.counts.is_empty());
    for (asking, code) in [(agent(HARBOUR, "nina"), "missing-permission"), (egon(), "not-found")] {
        let contact = if asking == egon() { "ben" } else { "anna" };
        let refused = office.portal.rejection_reasons(&asking, &contact.parse().unwrap());
        assert_eq!(refusal(refused).code().name(), code);
    }
}

#[test]
fn r_feat_01_a_feature_that_is_off_is_refused_by_the_domain() {
    let (office, _, ready, deal) = anna();
    switch_off(&office, Feature::Interest);
    let refused = refusal(say(&office, &ready, &deal, &Word::Yes));
    assert_eq!(refused, DecideRefusal::Client(ClientRefusal::FeatureOff(Feature::Interest)));
    assert_eq!((refused.code().name(), refused.details()), ("feature-off", vec![("feature", "interest".into())]));
    office.portal.mark_favourite(&ready, &deal, Favourite::Yes).unwrap();
    switch_off(&office, Feature::Favourites);
    say(&office, &ready, &deal, &Word::Yes).unwrap();
    let refused = refusal(office.portal.mark_favourite(&ready, &deal, Favourite::No));
    assert_eq!(refused, DecideRefusal::Client(ClientRefusal::FeatureOff(Feature::Favourites)));
}

#[test]
fn threat_39_nobody_speaks_about_another_clients_deal() {
    let (office, _, ready, _) = anna();
    let not_found = DecideRefusal::Client(ClientRefusal::NotFound);
    for deal in [office.offer("ben", "loft"), office.offer_abroad("anna", "chalet"), "nothing".parse().unwrap()] {
        assert_eq!(refusal(say(&office, &ready, &deal, &Word::Yes)), not_found, "{deal}");
        assert_eq!(refusal(office.portal.mark_favourite(&ready, &deal, Favourite::Yes)), not_found, "{deal}");
    }
}

#[test]
fn threat_78_a_proof_that_is_no_longer_good_writes_nothing() {
    let (office, client, ready, deal) = anna();
    office.portal.sign_out(&ready).unwrap();
    assert_eq!(refusal(say(&office, &ready, &deal, &Word::Yes)), DecideRefusal::Client(ClientRefusal::NotSignedIn));
    assert_eq!(mark(&office, &deal), None, "{}", client.account);
}

#[test]
fn threat_44_of_many_words_at_once_each_is_told_once_and_one_is_last() {
    let (office, _, ready, deal) = anna();
    let said = race(|n| say(&office, &ready, &deal, &if n % 2 == 0 { Word::Yes } else { no(&["price"]) }).unwrap());
    let last = said.iter().map(|state| state.version).max().unwrap();
    let kept = office.look(|view| view.deal_state(&company(HARBOUR), &deal)).unwrap();
    assert_eq!(kept.version, last);
    assert_eq!(mark(&office, &deal).unwrap().status, kept.status());
    let told = office.told("anna");
    let lines = told.matches("property-interested").count() + told.matches("property-rejected").count();
    assert_eq!(lines as u64, 2 * last, "{told}");
}
