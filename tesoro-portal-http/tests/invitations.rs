//! Invitations by a link (R-INV-07): over the API and in a browser without scripts, and what their agents are told.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{browser, heading, redacted, sign_in, title};
use house::{Answer, HANNA, House, INES, PORTAL, SANNE, fresh_password};
use serde_json::{Value, json};

/// A house whose invitations come with links, and the link of Hanna's.
fn linked() -> (House, String) {
    let house = House::start();
    house.set(SANNE, &json!({ "invitations": "link" }));
    house.invite(SANNE, HANNA.0);
    let link = link(&house);
    (house, link)
}

/// The link of the newest mail to Hanna, from the first slash of its path on.
fn link(house: &House) -> String {
    let mails = house.mails_to(SANNE, HANNA.1);
    let text = mails[0]["text"].as_str().unwrap();
    let link = text.lines().find(|line| line.contains("&token=")).unwrap_or_else(|| panic!("no link in {text}")).trim();
    assert!(mails[0]["html"].as_str().unwrap().contains(&format!("href=\"{}\"", link.replace('&', "&amp;"))));
    let path = link.split_once("://").unwrap().1.split_once('/').unwrap().1;
    format!("/{path}")
}

fn part(link: &str, name: &str) -> String {
    let part = link.split(['?', '&']).find_map(|part| part.strip_prefix(&format!("{name}=")));
    part.unwrap_or_else(|| panic!("no {name} in {link}")).to_owned()
}

fn accept(house: &House, company: &str, invitation: &str, token: &str, password: &str) -> Answer {
    let path = format!("{PORTAL}/{company}/invitations/{invitation}");
    house.client("POST", path).json(&json!({ "token": token, "new_password": password })).send()
}

fn state(house: &House) -> Value {
    house.account(SANNE, &house.account_of(SANNE, HANNA.0)).json()["invitation"]["state"].clone()
}

#[test]
fn r_inv_07_a_link_chooses_the_first_password_over_the_api_once() {
    let (house, link) = linked();
    let (invitation, token) = (part(&link, "invitation"), part(&link, "token"));
    assert_eq!(state(&house), "sent");
    let weak = accept(&house, "keizer", &invitation, &token, "abc").refused(422, "validation-failed");
    assert!(weak.errors().contains(&"/new_password password-too-short".to_owned()), "{:?}", weak.errors());
    let accepted = accept(&house, "keizer", &invitation, &token, &fresh_password(1)).expect(201);
    assert_eq!(accepted.json()["next"], "ready");
    house.client("GET", "/api/v1/me").bearer(&accepted.text("token")).send().expect(200);
    assert_eq!(state(&house), "completed");
    accept(&house, "keizer", &invitation, &token, &fresh_password(2)).refused(422, "invitation-refused");
    house.sign_in(("keizer", HANNA.1, &fresh_password(1))).expect(201);
    let told = house.mails_to(SANNE, "sanne@keizer.example");
    assert_eq!(told.len(), 1, "the agent who invited: {told:?}");
}

#[test]
fn r_inv_07_what_is_no_link_is_told_apart_by_nobody() {
    let (house, link) = linked();
    let (invitation, token) = (part(&link, "invitation"), part(&link, "token"));
    let nobody = "00000000-0000-7000-8000-00000000000f";
    let expected = accept(&house, "keizer", nobody, &token, &fresh_password(1)).refused(422, "invitation-refused");
    for (company, invitation, token) in [
        ("keizer", invitation.as_str(), "ti1.x"),
        ("keizer", invitation.as_str(), &token.replace("ti1", "th1")),
        ("keizer", invitation.as_str(), &token.chars().rev().collect::<String>()),
        ("casalume", invitation.as_str(), token.as_str()),
    ] {
        let answer = accept(&house, company, invitation, token, &fresh_password(1));
        assert_eq!((answer.status, answer.code()), (expected.status, expected.code()), "{company} {token}");
    }
    accept(&house, "nowhere", &invitation, &token, &fresh_password(1)).refused(404, "not-found");
    house.set(SANNE, &json!({ "portal": false }));
    accept(&house, "keizer", &invitation, &token, &fresh_password(1)).refused(403, "portal-inactive");
    house.set(SANNE, &json!({ "portal": true }));
    house.advance(72 * 3_600);
    accept(&house, "keizer", &invitation, &token, &fresh_password(1)).refused(422, "invitation-refused");
}

#[test]
fn r_inv_07_a_program_that_opens_every_link_changes_nothing_and_the_client_gets_in() {
    let (house, link) = linked();
    // A mail scanner follows the link, again and again, from elsewhere.
    for _ in 0..3 {
        let page = browser(&house, "en").visit(&link).expect(200);
        assert!(page.body.contains("name=\"new_password\""), "{}", page.body);
    }
    assert_eq!(state(&house), "sent");

    let mut visitor = browser(&house, "nl");
    let entry = visitor.get(&link).expect(303);
    assert_eq!(entry.header("referrer-policy"), "no-referrer");
    let page = visitor.follow(entry).expect(200);
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(heading(&page), "Kies uw wachtwoord");
    assert!(visitor.session().is_none());
    let action = format!("/c/keizer/invitation/{}", part(&link, "invitation"));
    let weak = visitor.send(&page, &action, &[("new_password", "abc")]).expect(422);
    assert!(title(&weak).starts_with("Fout: "), "{}", title(&weak));
    assert_eq!(weak.header("referrer-policy"), "no-referrer");
    let home = visitor.send(&weak, &action, &[("new_password", &fresh_password(1))]).expect(200);
    assert!(heading(&home).contains("Hanna Lindqvist"), "{}", heading(&home));
    assert!(visitor.session().is_some());
    assert_eq!(state(&house), "completed");
    sign_in(&mut browser(&house, "nl"), ("keizer", HANNA.1, &fresh_password(1)));

    let over = browser(&house, "nl").visit(&link).expect(422);
    assert_eq!(heading(&over), "Deze link werkt niet meer");
    assert!(!over.body.contains("new_password") && over.body.contains("href=\"/c/keizer\""), "{}", over.body);
}

#[test]
fn r_lang_03_the_pages_of_a_link_read_as_they_were_reviewed() {
    let (house, link) = linked();
    let own = [part(&link, "invitation"), part(&link, "token")];
    let check = |name: &str, page: &Answer| {
        let html = own.iter().fold(redacted(page), |html, own| html.replace(own, "OWN"));
        insta::assert_snapshot!(name, html);
    };
    for language in ["en", "nl"] {
        check(&format!("invitation.{language}"), &browser(&house, language).visit(&link).expect(200));
    }
    let mut visitor = browser(&house, "nl");
    let page = visitor.visit(&link).expect(200);
    let action = format!("/c/keizer/invitation/{}", own[0]);
    visitor.send(&page, &action, &[("new_password", &fresh_password(1))]).expect(200);
    for language in ["en", "nl"] {
        check(&format!("over.{language}"), &browser(&house, language).visit(&link).expect(422));
    }
}

#[test]
fn threat_34_the_form_of_a_link_is_taken_from_our_own_page_only() {
    let (house, link) = linked();
    let visitor = browser(&house, "en");
    let path = format!("/c/keizer/invitation/{}", part(&link, "invitation"));
    let (token, password) = (part(&link, "token"), fresh_password(1));
    let form = || visitor.form(&path, &[("token", &token), ("new_password", &password)]);
    form().send().expect(403);
    form().header("origin", "null").send().expect(403);
    form().header("origin", "https://evil.example").send().expect(403);
    form().header("sec-fetch-site", "cross-site").header("origin", "null").send().expect(403);
    assert_eq!(state(&house), "sent");
    // As browsers send the forms of a page that withholds its address.
    form().header("sec-fetch-site", "same-origin").header("origin", "null").send().expect(303);
    // Every other form says where it comes from.
    let sign_in = visitor.form("/c/keizer/sign-in", &[("email", HANNA.1), ("password", &password)]);
    sign_in.header("sec-fetch-site", "same-origin").header("origin", "null").send().expect(403);
}

#[test]
fn r_inv_05_a_newer_link_replaces_the_older() {
    let (house, old) = linked();
    house.advance(61);
    let account = house.account_of(SANNE, HANNA.0);
    house.agent(SANNE, "POST", format!("/api/v1/crm/portal-users/{account}/resend")).send().expect(202);
    let new = link(&house);
    assert_ne!(old, new);
    let password = fresh_password(1);
    accept(&house, "keizer", &part(&old, "invitation"), &part(&old, "token"), &password)
        .refused(422, "invitation-refused");
    accept(&house, "keizer", &part(&new, "invitation"), &part(&new, "token"), &password).expect(201);
}

#[test]
fn r_agent_01_agents_choose_how_often_they_are_told() {
    let house = House::start();
    let notices = |body: &Value| house.agent(SANNE, "PATCH", "/api/v1/crm/notices").json(body).send();
    let show = || house.agent(SANNE, "GET", "/api/v1/crm/notices").send().expect(200).json();
    let at_once = json!({ "sign-ups": "at-once", "invitations": "at-once", "feedback": "at-once",
        "viewings": "at-once", "messages": "at-once" });
    assert_eq!(show(), json!({ "notices": at_once }));
    let body = json!({ "time_zone": "europe/lisbon", "notices": { "feedback": "daily", "messages": "off" } });
    let changed = notices(&body).expect(200).json();
    assert_eq!(changed["time_zone"], "Europe/Lisbon");
    assert_eq!((&changed["notices"]["feedback"], &changed["notices"]["messages"]), (&json!("daily"), &json!("off")));
    assert_eq!(
        notices(&json!({ "notices": { "messages": "at-once" } })).expect(200).json()["notices"]["feedback"],
        "daily"
    );
    assert_eq!(show()["notices"]["messages"], "at-once");
    let wrong = json!({ "time_zone": "Mars", "notices": { "gossip": "daily", "viewings": "often" } });
    let refused = notices(&wrong).refused(422, "validation-failed");
    assert_eq!(
        refused.errors(),
        ["/time_zone time-zone-unknown", "/notices/gossip unknown-field", "/notices/viewings wrong-type"]
    );
    let other = house.agent(INES, "GET", "/api/v1/crm/notices").send().expect(200).json();
    assert_eq!(other["notices"]["feedback"], "at-once", "everybody chooses for themselves");
}

#[test]
fn r_lang_02_an_office_says_whose_habits_its_dates_have() {
    let house = House::start();
    let patch = |body: &Value| {
        let tag = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).header("etag").to_owned();
        house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match(&tag).json(body).send()
    };
    let changed = patch(&json!({ "formats": { "nl": "nl-BE", "de": "de-AT" } })).expect(200).json();
    assert_eq!(changed["formats"], json!({ "nl": "nl-BE", "de": "de-AT" }));
    let refused = patch(&json!({ "formats": { "nl": "fr-BE", "xx": "nl-BE", "de": "German" }, "invitations": "owl" }));
    let errors = refused.refused(422, "validation-failed").errors();
    assert_eq!(
        errors,
        ["/invitations wrong-type", "/formats/de format-invalid", "/formats/xx language-unknown"],
        "what cannot be read"
    );
    let refused = patch(&json!({ "formats": { "nl": "fr-BE" } })).refused(422, "validation-failed");
    assert_eq!(refused.errors(), ["/formats/nl format-invalid"], "what is of another language");
}
