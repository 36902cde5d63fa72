//! What a client is shown at first, and how it comes back (R-HOME-04).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::joining::{SIGN_UP, sign_up};
use browsing::{Browser, browser, heading, redacted, sign_in};
use house::{Answer, EMMA, House, LIAM};

const HOME: &str = "/c/keizer/home";
const HOW: &str = "/c/keizer/how";

fn signed_in(house: &House, language: &str) -> Browser {
    let mut client = browser(house, language);
    sign_in(&mut client, EMMA);
    let profile = client.visit("/c/keizer/profile");
    client.send(&profile, "/c/keizer/language", &[("language", language)]).expect(200);
    client
}

fn shown(home: &Answer) -> (bool, bool) {
    (home.body.contains("<dialog class=\"slides\""), home.body.contains("<dialog class=\"tour\""))
}

#[test]
fn r_home_04_slides_and_tour_are_shown_until_they_were_seen_or_skipped() {
    let house = House::start();
    let mut emma = signed_in(&house, "en");
    let home = emma.visit(HOME).expect(200);
    assert_eq!(shown(&home), (true, true));
    let token = browsing::hidden(&home.body, HOW);
    let token = token.iter().find(|(name, _)| name == "form_token").unwrap().1.clone();
    emma.post(HOW, &[("form_token", &token), ("slides", "skipped")]).expect(303);
    assert_eq!(shown(&emma.visit(HOME)), (false, true));
    // On another device it does not come back either.
    assert_eq!(shown(&signed_in(&house, "en").visit(HOME)), (false, true));
    emma.post(HOW, &[("form_token", &token), ("tour", "done")]).expect(303);
    let home = emma.visit(HOME).expect(200);
    assert_eq!(shown(&home), (false, false));
    assert!(!home.body.contains("tour.js") && !home.body.contains("slides.js"), "{}", home.body);

    let profile = emma.visit("/c/keizer/profile").expect(200);
    emma.send(&profile, HOW, &[]).expect(200);
    assert_eq!(shown(&emma.visit(HOME)), (true, true), "restarted in the profile");
    emma.post(HOW, &[("form_token", &token), ("tour", "perhaps")]).expect(422);
    let mut liam = browser(&house, "en");
    sign_in(&mut liam, LIAM);
    assert_eq!(shown(&liam.visit(HOME)), (true, true), "everybody has an introduction of their own");
}

#[test]
fn r_home_04_without_scripts_one_page_says_the_same() {
    let house = House::start();
    let mut emma = signed_in(&house, "en");
    assert!(
        emma.visit(HOME).body.contains(&format!("<noscript><p class=\"notice\">Are you new here? <a href=\"{HOW}\">"))
    );
    let page = emma.visit(HOW).expect(200);
    assert_eq!((heading(&page).as_str(), page.body.matches("<section class=\"card\">").count()), ("How it works", 3));
    let home = emma.send(&page, HOW, &[]).expect(200);
    assert_eq!(shown(&home), (false, false));
}

#[test]
fn r_home_04_who_has_nothing_to_look_at_is_not_shown_around() {
    let house = House::start();
    let mut rosa = browser(&house, "en");
    sign_up(&mut rosa);
    assert!(!rosa.visit(SIGN_UP).body.contains("<dialog"));
}

#[test]
fn r_lang_03_the_introduction_reads_as_it_was_reviewed() {
    let house = House::start();
    for language in ["en", "nl"] {
        let mut emma = signed_in(&house, language);
        insta::assert_snapshot!(format!("how.{language}"), redacted(&emma.visit(HOW).expect(200)));
    }
}
