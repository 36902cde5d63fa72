//! Messages on the pages: writing, reading, unread counts, whom to ask (R-MSG-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{Browser, browser, heading, redacted, sign_in, title};
use house::{EMMA, House, LIAM, SANNE};
use serde_json::json;

const MESSAGES: &str = "/c/keizer/messages";
const DEAL: &str = "c-emma~p-prinsengracht";

fn emma(house: &House) -> Browser {
    let mut emma = browser(house, "en");
    sign_in(&mut emma, EMMA);
    let profile = emma.visit("/c/keizer/profile");
    emma.send(&profile, "/c/keizer/language", &[("language", "en")]).expect(200);
    emma
}

fn answer(house: &House, text: &str) {
    let path = "/api/v1/crm/contacts/c-emma/messages";
    house.agent(SANNE, "POST", path).json(&json!({ "text": text })).send().expect(201);
}

#[test]
fn r_msg_01_a_client_writes_about_a_property_and_reads_the_answer() {
    let house = House::start();
    let mut emma = emma(&house);
    let property = emma.visit(&format!("/c/keizer/property/{DEAL}")).expect(200);
    let ask = format!("{MESSAGES}?about={DEAL}#write");
    assert!(property.body.contains(&format!("href=\"{ask}\"")), "{}", property.body);
    let page = emma.visit(&format!("{MESSAGES}?about={DEAL}")).expect(200);
    assert_eq!(heading(&page), "Your messages");
    let page = emma.send(&page, MESSAGES, &[("text", "Is it <quiet>\nat night?")]).expect(200);
    assert!(page.body.contains("Your message is on its way to your agent."), "{}", page.body);
    assert!(page.body.contains("Is it &#60;quiet&#62;\nat night?"), "{}", page.body);
    assert!(page.body.contains(&format!("About <a href=\"/c/keizer/property/{DEAL}\">")), "{}", page.body);

    answer(&house, "Very.");
    let home = emma.visit("/c/keizer/home").expect(200);
    assert!(home.body.contains("(1 unread message)"), "{}", home.body);
    let page = emma.visit(MESSAGES).expect(200);
    assert!(page.body.contains("Very.") && page.body.contains(">New</span>"), "{}", page.body);
    assert!(!page.body.contains("unread message"), "they are being read: {}", page.body);
    let page = emma.visit(MESSAGES).expect(200);
    assert!(!page.body.contains(">New</span>"), "{}", page.body);
    assert!(!emma.visit("/c/keizer/home").body.contains("unread message"));
}

#[test]
fn r_msg_01_what_cannot_be_sent_is_still_there() {
    let house = House::start();
    let mut emma = emma(&house);
    let page = emma.visit(&format!("{MESSAGES}?about={DEAL}")).expect(200);
    let refused = emma.send(&page, MESSAGES, &[("text", " ")]).expect(422);
    assert!(title(&refused).starts_with("Error: "), "{}", title(&refused));
    assert!(refused.body.contains("<a href=\"#text\">") && refused.body.contains("name=\"about\""), "{}", refused.body);
    let long = "x".repeat(5_001);
    let refused = emma.send(&refused, MESSAGES, &[("text", &long)]).expect(422);
    assert!(refused.body.contains(&long), "it was kept");
}

#[test]
fn threat_39_nobody_writes_about_or_reads_what_is_somebody_elses() {
    let house = House::start();
    let mut liam = browser(&house, "en");
    sign_in(&mut liam, LIAM);
    let page = liam.visit(&format!("{MESSAGES}?about={DEAL}")).expect(200);
    assert!(!page.body.contains("name=\"about\""), "{}", page.body);
    liam.send(&page, MESSAGES, &[("about", DEAL), ("text", "Hello")]).expect(404);
    answer(&house, "For Emma’s eyes.");
    assert!(!liam.visit(MESSAGES).expect(200).body.contains("eyes"));
}

#[test]
fn r_msg_01_a_long_thread_has_earlier_pages() {
    let house = House::start();
    let mut emma = emma(&house);
    for number in 0..32 {
        answer(&house, &format!("Number {number}."));
    }
    let latest = emma.visit(MESSAGES).expect(200);
    assert!(latest.body.contains("Number 31.") && !latest.body.contains("Number 0."), "{}", latest.body);
    let earlier = latest.body.split(&format!("href=\"{MESSAGES}?before=")).nth(1).unwrap();
    let earlier = earlier.split('"').next().unwrap();
    let page = emma.visit(&format!("{MESSAGES}?before={earlier}")).expect(200);
    assert!(page.body.contains("Number 0.") && page.body.contains("Back to the latest"), "{}", page.body);
}

#[test]
fn r_feat_01_without_messages_there_is_no_place_for_them() {
    let house = House::start();
    let mut emma = emma(&house);
    assert!(emma.visit("/c/keizer/home").body.contains("class=\"to-messages\""));
    let settings = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200);
    let change = json!({ "features": { "messages": false } });
    let tag = settings.header("etag").to_owned();
    house.agent(SANNE, "PATCH", "/api/v1/crm/settings").header("if-match", tag).json(&change).send().expect(200);
    let home = emma.visit("/c/keizer/home").expect(200);
    assert!(!home.body.contains("messages"), "{}", home.body);
    assert!(!emma.visit(&format!("/c/keizer/property/{DEAL}")).body.contains("messages?about"));
    emma.visit(MESSAGES).expect(403);
}

#[test]
fn r_lang_03_the_page_of_the_messages_reads_as_it_was_reviewed() {
    let house = House::start();
    for language in ["en", "nl"] {
        let mut emma = emma(&house);
        let profile = emma.visit("/c/keizer/profile");
        emma.send(&profile, "/c/keizer/language", &[("language", language)]).expect(200);
        let page = emma.visit(&format!("{MESSAGES}?about={DEAL}")).expect(200);
        insta::assert_snapshot!(format!("messages.{language}"), redacted(&page));
    }
}
