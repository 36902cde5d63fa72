//! Forms that are sent twice, because an answer was lost, a button was pressed twice, or somebody went back: what they ask
//! for is done once (R-MSG-01, R-VIEW-02, R-FEED-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;
mod visiting;

use browsing::{Browser, browser, hidden, sign_in};
use house::{Answer, EMMA, House, LIAM, SANNE, race};
use visiting::{CANAL, Visiting, asked};

const MESSAGES: &str = "/c/keizer/messages";

/// The fields of a form on the page, with what was typed.
fn filled(page: &Answer, action: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let typed = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    hidden(&page.body, action).into_iter().chain(typed).collect()
}

/// Sends a form, and does not look where it leads.
#[track_caller]
fn send(browser: &mut Browser, action: &str, fields: &[(String, String)]) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(action, &fields).expect(303).header("location").to_owned()
}

/// The texts that the office has of a contact, the newest first.
fn received(house: &House, contact: &str) -> Vec<String> {
    let path = format!("/api/v1/crm/contacts/{contact}/messages");
    let thread = house.agent(SANNE, "GET", path).send().expect(200).json();
    thread["items"].as_array().unwrap().iter().map(|item| item["text"].as_str().unwrap().to_owned()).collect()
}

fn emma(house: &House) -> Browser {
    let mut emma = browser(house, "en");
    sign_in(&mut emma, EMMA);
    emma
}

#[test]
fn r_msg_01_a_message_whose_answer_was_lost_is_sent_again_and_arrives_once() {
    let house = House::start();
    let mut emma = emma(&house);
    let page = emma.visit(MESSAGES).expect(200);
    let form = filled(&page, MESSAGES, &[("text", "Is it quiet?")]);
    let first = send(&mut emma, MESSAGES, &form);
    // The page that was open meanwhile is another one.
    emma.visit(MESSAGES).expect(200);
    assert_eq!(send(&mut emma, MESSAGES, &form), first);
    assert_eq!(first, "/c/keizer/messages?done=message");
    assert_eq!(received(&house, "c-emma"), ["Is it quiet?"]);
    // A form of its own is a message of its own, also with the same words.
    let page = emma.visit(MESSAGES).expect(200);
    send(&mut emma, MESSAGES, &filled(&page, MESSAGES, &[("text", "Is it quiet?")]));
    assert_eq!(received(&house, "c-emma").len(), 2);
}

#[test]
fn r_msg_01_a_button_that_is_pressed_many_times_at_once_sends_one_message() {
    let house = House::start();
    let mut emma = emma(&house);
    let page = emma.visit(MESSAGES).expect(200);
    let form = filled(&page, MESSAGES, &[("text", "Is it quiet?")]);
    let fields: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let call = emma.form(MESSAGES, &fields).header("sec-fetch-site", "same-origin");
    for answer in race(vec![call; 8]) {
        assert_eq!((answer.status, answer.header("location")), (303, "/c/keizer/messages?done=message"));
    }
    assert_eq!(received(&house, "c-emma"), ["Is it quiet?"]);
}

#[test]
fn r_msg_01_who_goes_back_and_writes_something_else_wants_that_sent_too() {
    let house = House::start();
    let mut emma = emma(&house);
    let page = emma.visit(MESSAGES).expect(200);
    for text in ["Is it quiet?", "Is it quiet at night?"] {
        send(&mut emma, MESSAGES, &filled(&page, MESSAGES, &[("text", text)]));
    }
    assert_eq!(received(&house, "c-emma"), ["Is it quiet at night?", "Is it quiet?"]);
}

#[test]
fn r_msg_01_what_was_refused_is_sent_under_the_same_key_once_it_is_right() {
    let house = House::start();
    let mut emma = emma(&house);
    let page = emma.visit(MESSAGES).expect(200);
    emma.send(&page, MESSAGES, &[("text", "")]).expect(422);
    let form = filled(&page, MESSAGES, &[("text", "Is it quiet?")]);
    send(&mut emma, MESSAGES, &form);
    send(&mut emma, MESSAGES, &form);
    assert_eq!(received(&house, "c-emma"), ["Is it quiet?"]);
}

#[test]
fn threat_39_nobody_meets_the_key_of_somebody_else() {
    let house = House::start();
    let (mut emma, mut liam) = (emma(&house), browser(&house, "en"));
    sign_in(&mut liam, LIAM);
    let pages = [emma.visit(MESSAGES).expect(200), liam.visit(MESSAGES).expect(200)];
    let key = hidden(&pages[0].body, MESSAGES).into_iter().find(|(name, _)| name == "idempotency_key").unwrap();
    send(&mut emma, MESSAGES, &filled(&pages[0], MESSAGES, &[("text", "Is it quiet?")]));
    let mut own = filled(&pages[1], MESSAGES, &[("text", "Is it quiet?")]);
    own.iter_mut().filter(|(name, _)| *name == key.0).for_each(|(_, value)| value.clone_from(&key.1));
    send(&mut liam, MESSAGES, &own);
    assert_eq!(received(&house, "c-liam"), ["Is it quiet?"]);
}

#[test]
fn r_view_02_a_request_for_a_viewing_that_is_sent_twice_leads_twice_to_the_same_viewing() {
    let mut visit = Visiting::new("en");
    let path = format!("{CANAL}/viewing");
    let page = visit.liam.visit(&path).expect(200);
    let summary = visit.liam.send(&page, &path, &asked("2035-01-12", "Is there a lift?")).expect(200);
    let form = filled(&summary, &path, &[("step", "send")]);
    let fields: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let call = visit.liam.form(&path, &fields).header("sec-fetch-site", "same-origin");
    let led: Vec<_> = race(vec![call; 6]).into_iter().map(|it| it.expect(303).header("location").to_owned()).collect();
    assert!(led[0].ends_with("?done=requested") && led.iter().all(|to| *to == led[0]), "{led:?}");
    assert_eq!(send(&mut visit.liam, &path, &form), led[0]);
    let page = visit.liam.visit(&led[0]).expect(200);
    assert!(page.body.contains("Your request has been sent."), "{}", page.body);
    // Another form is another request, and the first stands in its way.
    visit.liam.send(&summary, &path, &[("step", "edit")]).expect(409);
}

#[test]
fn r_feed_01_a_note_that_is_sent_twice_is_kept_once() {
    let mut visit = Visiting::new("en");
    let own = visit.request("2035-01-12");
    visit.confirm(&own, "2035-01-14T10:00");
    visit.clock("2035-01-14T08:00:00Z");
    let (page, notes) = (visit.liam.visit(&own).expect(200), format!("{own}/notes"));
    let form = filled(&page, &notes, &[("text", "Light hall")]);
    let fields: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let call = visit.liam.form(&notes, &fields).header("sec-fetch-site", "same-origin");
    for answer in race(vec![call; 6]) {
        assert_eq!((answer.status, answer.header("location")), (303, &*format!("{own}?done=note")));
    }
    let shown = visit.liam.visit(&own).expect(200);
    assert_eq!(shown.body.matches("Light hall").count(), 1, "{}", shown.body);
    send(&mut visit.liam, &notes, &filled(&page, &notes, &[("text", "Light and high hall")]));
    let shown = visit.liam.visit(&own).expect(200);
    assert_eq!(shown.body.matches("class=\"said\" id=\"note-").count(), 2, "{}", shown.body);
}
