//! Which mails come is the client's choice, over the API and on a page of its own (R-MAIL-04).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{browser, heading, sign_in};
use house::{EMMA, House, LIAM};
use serde_json::{Value, json};

const KINDS: [&str; 4] = ["new_properties", "viewing_reminders", "feedback_reminders", "replies"];

fn choices(house: &House, token: &str) -> Value {
    house.client("GET", "/api/v1/me").bearer(token).send().expect(200).json()["notifications"].clone()
}

fn all(comes: bool) -> Value {
    json!({ "new_properties": comes, "viewing_reminders": comes, "feedback_reminders": comes, "replies": comes })
}

#[test]
fn r_mail_04_a_client_chooses_which_mails_come_and_what_is_left_out_stays() {
    let house = House::start();
    let (emma, liam) = (house.token(EMMA), house.token(LIAM));
    assert_eq!(choices(&house, &emma), all(true));
    let change = |body: Value| house.client("PATCH", "/api/v1/me").bearer(&emma).json(&body).send();
    for kind in KINDS {
        let mut expected = all(true);
        expected[kind] = json!(false);
        let answer = change(json!({ "notifications": { kind: false } })).expect(200).json();
        assert_eq!(answer["notifications"], expected, "{kind}");
        assert_eq!(choices(&house, &emma), expected, "{kind}");
        change(json!({ "language": "nl" })).expect(200);
        assert_eq!(choices(&house, &emma), expected, "{kind}: another field was changed");
        change(json!({ "notifications": { kind: true } })).expect(200);
    }
    change(json!({ "notifications": all(false) })).expect(200);
    assert_eq!(choices(&house, &emma), all(false));
    assert_eq!(choices(&house, &liam), all(true), "another client's");
    for essential in ["password_changed", "security", "invitation"] {
        let refused = change(json!({ "notifications": { essential: false } }));
        assert_eq!(refused.status, 422, "{essential}");
    }
    assert_eq!(change(json!({ "notifications": { "replies": "no" } })).status, 422);
}

#[test]
fn r_mail_04_the_link_of_a_mail_leads_to_the_page_with_the_boxes() {
    let house = House::start();
    let mut liam = browser(&house, "en");
    let link = liam.get("/?id=keizer&to=mails");
    assert_eq!((link.status, link.header("location")), (303, "/c/keizer/mails"));
    let elsewhere = liam.get("/?id=keizer&to=//evil.example");
    assert_eq!(elsewhere.header("location"), "/c/keizer", "an unknown place is the first page");
    assert_eq!(heading(&liam.visit("/?id=keizer&to=mails")), "Sign in", "nothing before signing in");
    sign_in(&mut liam, LIAM);
    let page = liam.visit("/?id=keizer&to=mails").expect(200);
    assert_eq!(heading(&page), "Your e-mails");
    assert_eq!(page.body.matches(" checked>").count(), 4, "{}", page.body);

    let saved = liam.send(&page, "/c/keizer/mails", &[("mails", "replies"), ("mails", "new-properties")]).expect(200);
    assert!(saved.body.contains("Your choice of e-mails is saved."), "{}", saved.body);
    for (kind, ticked) in
        [("new-properties", true), ("viewing-reminders", false), ("feedback-reminders", false), ("replies", true)]
    {
        let checked = format!("value=\"{kind}\" checked>");
        assert_eq!(saved.body.contains(&checked), ticked, "{kind}: {}", saved.body);
    }
    let expected = json!({
        "new_properties": true, "viewing_reminders": false, "feedback_reminders": false, "replies": true
    });
    assert_eq!(choices(&house, &house.token(LIAM)), expected);
    liam.send(&saved, "/c/keizer/mails", &[("mails", "invitation")]).expect(422);
    assert_eq!(choices(&house, &house.token(LIAM)), expected);
}
