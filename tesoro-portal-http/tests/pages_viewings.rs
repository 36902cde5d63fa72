//! Viewings on the pages: asking for one, the appointments, the way there, the plan of a day.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;
mod visiting;

use browsing::{browser, heading, redacted, sign_in, title};
use house::{Answer, EMMA, SANNE};
use serde_json::json;
use tesoro_portal_core::settings::AddressPolicy;
use visiting::{CANAL, Visiting, asked};

#[test]
fn r_view_01_all_that_is_wrong_with_a_request_is_told_at_once_and_nothing_typed_is_lost() {
    let mut visit = Visiting::new("en");
    let path = format!("{CANAL}/viewing");
    let property = visit.liam.visit(CANAL).expect(200);
    assert!(property.body.contains(&format!("href=\"{path}\">Request a viewing</a>")), "{}", property.body);
    let page = visit.liam.visit(&path).expect(200);
    assert!(page.body.contains("min=\"2035-01-09\" max=\"2035-07-08\""), "{}", page.body);
    assert!(page.body.contains("data-zone=\"Europe/Amsterdam\" hidden>Local time at the property (Amsterdam)."));

    let empty = visit.liam.send(&page, &path, &[]).expect(422);
    assert!(title(&empty).starts_with("Error: "), "{}", title(&empty));
    assert!(
        empty.body.contains("<a href=\"#date-1\">First choice: Please choose at least one day.</a>"),
        "{}",
        empty.body
    );
    let long = "x".repeat(1001);
    let wrong = [
        ("date_1", "2035-01-08"),
        ("part_1", "evening"),
        ("date_2", "some day"),
        ("date_3", "2036-01-08"),
        ("remark", &long),
    ];
    let refused = visit.liam.send(&page, &path, &wrong).expect(422);
    for text in [
        "<a href=\"#date-1\">First choice: This day is already over.</a>",
        "<a href=\"#date-2\">Second choice (optional): Please enter the whole date: day, month and year.</a>",
        "<a href=\"#date-3\">",
        "<a href=\"#remark\">This text is too long.",
        "value=\"2035-01-08\"",
        "<option value=\"evening\" selected>",
        "value=\"some day\"",
        "value=\"2036-01-08\"",
        &long,
    ] {
        assert!(refused.body.contains(text), "{text} in {}", refused.body);
    }
    let twice = [("date_1", "2035-01-12"), ("date_2", "2035-01-12")];
    let refused = visit.liam.send(&page, &path, &twice).expect(422);
    assert!(refused.body.contains("<p class=\"fault\" id=\"date-2-fault-1\">"), "{}", refused.body);
    visit.liam.send(&page, &path, &[("date_4", "2035-01-12")]).expect(422);
    visit.liam.send(&page, &path, &[("date_1", "2035-01-12"), ("part_1", "night")]).expect(422);
    assert!(visit.liam.visit("/c/keizer/viewings?tab=unconfirmed").body.contains("No request is waiting"));
}

#[test]
fn r_view_01_a_request_is_summed_up_corrected_and_sent() {
    let mut visit = Visiting::new("en");
    let path = format!("{CANAL}/viewing");
    let page = visit.liam.visit(&path).expect(200);
    let summary = visit.liam.send(&page, &path, &asked("2035-01-12", "Is there a <lift>?")).expect(200);
    assert_eq!(heading(&summary), "Is everything right?");
    assert!(summary.body.contains("<li>Friday, 12 January 2035, in the morning</li>"), "{}", summary.body);
    assert!(summary.body.contains("Is there a &#60;lift&#62;?"), "{}", summary.body);
    let again = visit.liam.send(&summary, &path, &[("step", "edit")]).expect(200);
    assert!(again.body.contains("value=\"2035-01-12\"") && again.body.contains("&#60;lift&#62;"), "{}", again.body);
    let sent = visit.liam.send(&summary, &path, &[("step", "send")]).expect(200);
    assert_eq!(heading(&sent), "Canal house with a roof terrace");
    for text in ["Your request has been sent.", "Waiting for an answer", "in the morning", "&#60;lift&#62;"] {
        assert!(sent.body.contains(text), "{text} in {}", sent.body);
    }
    // The history goes by the clock where the property is.
    assert!(sent.body.contains("Tuesday, 9 January 2035 at 10:0"), "{}", sent.body);
    assert!(visit.liam.visit(CANAL).body.contains("See your viewing"));
}

#[test]
fn threat_34_a_request_for_a_viewing_needs_the_sessions_own_form() {
    let mut visit = Visiting::new("en");
    visit.liam.visit(&format!("{CANAL}/viewing")).expect(200);
    let fields = asked("2035-01-12", "");
    visit.liam.post(&format!("{CANAL}/viewing"), &fields).expect(403);
    let foreign = visit.liam.form(&format!("{CANAL}/viewing"), &fields).header("sec-fetch-site", "cross-site").send();
    foreign.expect(403);
}

#[test]
fn r_view_02_a_second_request_leads_to_the_first_and_its_dates_can_be_changed() {
    let mut visit = Visiting::new("en");
    let page = visit.liam.visit(&format!("{CANAL}/viewing")).expect(200);
    let own = visit.request("2035-01-12");
    assert_eq!(visit.liam.get(&format!("{CANAL}/viewing")).expect(303).header("location"), own);
    let second = visit.liam.send(&page, &format!("{CANAL}/viewing"), &asked("2035-01-13", "")).expect(409);
    assert!(second.body.contains("A viewing of this property has already been requested."), "{}", second.body);
    assert_eq!(heading(&second), "Canal house with a roof terrace");

    let dates = format!("{own}/dates");
    let form = visit.liam.visit(&dates).expect(200);
    assert!(form.body.contains("value=\"2035-01-12\"") && form.body.contains("Just a question"), "{}", form.body);
    let refused = visit.liam.send(&form, &dates, &[("date_1", "2035-01-01"), ("date_2", "soon")]).expect(422);
    assert!(refused.body.contains("This day is already over.") && refused.body.contains("#date-2"), "{}", refused.body);
    let changed = visit.liam.send(&form, &dates, &asked("2035-01-20", "later")).expect(200);
    assert!(changed.body.contains("The new dates have been sent"), "{}", changed.body);
    assert!(changed.body.contains("20 January 2035") && !changed.body.contains("12 January"), "{}", changed.body);
    visit.confirm(&own, "2035-01-20T14:00");
    assert_eq!(visit.liam.get(&dates).expect(303).header("location"), own);
    let late = visit.liam.send(&form, &dates, &asked("2035-01-21", "")).expect(409);
    assert!(late.body.contains("summary"), "{}", late.body);
}

#[test]
fn r_view_04_an_alternative_is_taken_with_one_tap_and_another_time_asked_for() {
    let mut visit = Visiting::new("en");
    let own = visit.request("2035-01-12");
    visit.counter(&own, &["2035-01-15T10:00", "2035-01-16T16:30"]);
    let page = visit.liam.visit(&own).expect(200);
    for text in ["Your answer is needed", "The owner is away.", "Tuesday, 16 January 2035 at 16:30–17:00"] {
        assert!(page.body.contains(text), "{text} in {}", page.body);
    }
    let accept = format!("{own}/accept");
    visit.liam.post(&accept, &[("alternative", "1")]).expect(403);
    let token = page.body.split("name=\"form_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let fields = [("form_token", token.as_str()), ("alternative", "1")];
    let answer = visit.liam.post(&accept, &fields);
    let fixed = visit.liam.follow(answer).expect(200);
    assert!(fixed.body.contains("The time is fixed.") && fixed.body.contains("at 16:30–17:00"), "{}", fixed.body);
    let answer = visit.liam.post(&accept, &fields);
    answer.expect(409);

    let asks = format!("{own}/move");
    let form = visit.liam.visit(&asks).expect(200);
    visit.liam.send(&form, &asks, &[]).expect(422);
    let moved = visit.liam.send(&form, &asks, &[("date_1", "2035-01-22"), ("part_1", "evening")]).expect(200);
    for text in
        ["Your agent knows that you would like another time.", "22 January 2035, in the evening", "at 16:30–17:00"]
    {
        assert!(moved.body.contains(text), "{text} in {}", moved.body);
    }
}

#[test]
fn r_view_05_the_story_of_a_viewing_says_when_it_was_confirmed() {
    let mut visit = Visiting::new("en");
    let own = visit.request("2035-01-12");
    let story = |page: &house::Answer| page.body.split_once("id=\"story\"").unwrap().1.to_owned();
    assert!(!story(&visit.liam.visit(&own).expect(200)).contains("confirmed"), "not yet");
    visit.house.advance(3600);
    visit.confirm(&own, "2035-01-12T14:00");
    let told = story(&visit.liam.visit(&own).expect(200));
    let (confirmed, asked) = (told.find("The viewing was confirmed"), told.find("You asked for this viewing"));
    assert!(confirmed.is_some() && confirmed < asked, "the latest first: {told}");
    assert!(told.contains("9 January 2035 at 11:0") && told.contains("9 January 2035 at 10:0"), "{told}");
}

#[test]
fn r_view_05_calling_a_viewing_off_asks_first() {
    let mut visit = Visiting::new("en");
    let own = visit.request("2035-01-12");
    let asks = visit.liam.visit(&format!("{own}/cancel")).expect(200);
    assert_eq!(heading(&asks), "Cancel this viewing?");
    let page = visit.liam.send(&asks, &format!("{own}/cancel"), &[]).expect(200);
    for text in ["The viewing has been cancelled", "You cancelled the viewing", "This viewing does not take place."] {
        assert!(page.body.contains(text), "{text} in {}", page.body);
    }
    visit.liam.send(&asks, &format!("{own}/cancel"), &[]).expect(409);
    assert_eq!(visit.liam.get(&format!("{own}/cancel")).expect(303).header("location"), own);
    assert!(visit.liam.visit(CANAL).body.contains("Request a viewing"));
}

#[test]
fn r_view_06_three_tabs_show_the_confirmed_time_only_once_it_is_confirmed() {
    let mut visit = Visiting::new("en");
    for (tab, text) in
        [("upcoming", "You have no confirmed viewings ahead."), ("unconfirmed", "No request is waiting for an answer.")]
    {
        let page = visit.liam.visit(&format!("/c/keizer/viewings?tab={tab}")).expect(200);
        assert!(page.body.contains(text) && page.body.contains("href=\"/c/keizer/home\""), "{tab}: {}", page.body);
    }
    let own = visit.request("2035-01-12");
    let page = visit.liam.visit("/c/keizer/viewings?tab=unconfirmed").expect(200);
    assert!(!page.body.contains("class=\"when\""), "{}", page.body);
    for text in [own.as_str(), "Canal house", "Amsterdam · KD-900", "€1,250,000", "Waiting for an answer", "12 January"]
    {
        assert!(page.body.contains(text), "{text} in {}", page.body);
    }
    visit.confirm(&own, "2035-01-14T10:00");
    let page = visit.liam.visit("/c/keizer/viewings").expect(200);
    assert!(page.body.contains("<p class=\"when\">Sunday, 14 January 2035 at 10:00–10:30</p>"), "{}", page.body);
    assert!(page.body.contains("12 January"), "{}", page.body);
    assert!(visit.liam.visit("/c/keizer/viewings?tab=unconfirmed").body.contains("No request is waiting"));
    assert!(
        visit
            .liam
            .visit("/c/keizer/home")
            .body
            .contains("<a href=\"/c/keizer/viewings\"><b>1</b> Upcoming viewings</a>")
    );
    // What is no place in the list begins at its beginning.
    assert!(visit.liam.visit("/c/keizer/viewings?past=x.y").expect(200).body.contains(&own));
    let past = format!("/c/keizer/viewings?past=99999999999999.{}", own.rsplit('/').next().unwrap());
    assert!(visit.liam.visit(&past).expect(200).body.contains("You have no confirmed viewings ahead."));
}

#[test]
fn r_view_07_the_page_says_when_the_way_opens_and_then_shows_it() {
    for policy in [AddressPolicy::Shown, AddressPolicy::Withheld] {
        let mut visit = Visiting::new("en");
        let own = visit.request("2035-01-12");
        visit.address(policy);
        assert!(visit.liam.visit(&own).body.contains("Once a time is confirmed"));
        visit.confirm(&own, "2035-01-14T10:00");
        let page = visit.liam.visit(&own).expect(200);
        assert!(page.body.contains("48 hours before the viewing: Friday, 12 January 2035 at 10:00."), "{}", page.body);
        assert!(page.body.contains("data-until=\"2035-01-12T09:00:00Z\""), "{}", page.body);
        assert!(!page.body.contains("Keizersgracht") && !page.body.contains("geo:"), "{}", page.body);
        let file = visit.liam.get(&format!("{own}/calendar.ics")).expect(200);
        assert_eq!(file.body.contains("Keizersgracht"), policy == AddressPolicy::Shown, "r_priv_03: {}", file.body);
        let day = visit.liam.visit("/c/keizer/day/2035-01-14").expect(200);
        assert!(!day.body.contains("Keizersgracht"), "{}", day.body);

        visit.clock("2035-01-12T09:00:01Z");
        let page = visit.liam.visit(&own).expect(200);
        for text in [
            "Keizersgracht 401<br>1016 EK Amsterdam",
            "href=\"geo:52.3676,4.8846?q=52.3676,4.8846\"",
            "rel=\"noreferrer\"",
        ] {
            assert!(page.body.contains(text), "{text} in {}", page.body);
        }
        assert!(visit.liam.visit("/c/keizer/day/2035-01-14").body.contains("Keizersgracht"));
        assert!(visit.liam.get(&format!("{own}/calendar.ics")).body.contains("Keizersgracht"));
    }
}

#[test]
fn r_view_09_a_calendar_file_is_saved_from_the_page() {
    let mut visit = Visiting::new("nl");
    let own = visit.request("2035-01-12");
    visit.liam.get(&format!("{own}/calendar.ics")).expect(404);
    visit.confirm(&own, "2035-01-14T10:00");
    let page = visit.liam.visit(&own).expect(200);
    assert!(page.body.contains(&format!("href=\"{own}/calendar.ics\"")), "{}", page.body);
    let file = visit.liam.get(&format!("{own}/calendar.ics")).expect(200);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8; method=PUBLISH");
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"viewing.ics\""));
    for line in ["METHOD:PUBLISH", "DTSTART:20350114T090000Z", "SUMMARY:Bezichtiging: Canal house with a roof terrace"]
    {
        assert!(file.body.contains(line), "{line} in {}", file.body);
    }
    assert!(!file.body.contains("ATTENDEE"), "{}", file.body);
}

#[test]
fn r_view_11_the_plan_of_a_day_has_its_viewings_in_their_order() {
    let mut visit = Visiting::new("en");
    let first = visit.request("2035-01-12");
    visit.confirm(&first, "2035-01-14T15:00");
    let second = visit.request_of("c-liam~p-noord", "2035-01-12");
    visit.confirm(&second, "2035-01-14T09:00");
    let list = visit.liam.visit("/c/keizer/viewings").expect(200);
    assert!(list.body.contains("<a href=\"/c/keizer/day/2035-01-14\">Your plan for Sunday, 14 January 2035</a>"));
    let plan = visit.liam.visit("/c/keizer/day/2035-01-14").expect(200);
    let at = |text: &str| plan.body.find(text).unwrap_or_else(|| panic!("{text} in {}", plan.body));
    assert!(at("09:00–09:30") < at("15:00–15:30") && at(&second) < at(&first));
    assert!(visit.liam.visit("/c/keizer/day/2035-01-15").body.contains("no confirmed viewings on this day"));
    visit.liam.get("/c/keizer/day/tomorrow").expect(404);
}

#[test]
fn r_feat_01_without_viewings_there_is_no_place_for_them() {
    let mut visit = Visiting::new("en");
    let own = visit.request("2035-01-12");
    let settings = visit.house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200);
    let change = json!({ "features": { "viewings": false } });
    let changed = visit.house.agent(SANNE, "PATCH", "/api/v1/crm/settings").header("if-match", settings.header("etag"));
    changed.json(&change).send().expect(200);
    for page in [visit.liam.visit("/c/keizer/home").expect(200), visit.liam.visit(CANAL).expect(200)] {
        assert!(!page.body.contains("viewing"), "{}", page.body);
    }
    for path in [own.as_str(), "/c/keizer/viewings", "/c/keizer/day/2035-01-14", &format!("{CANAL}/viewing")] {
        visit.liam.get(path).expect(403);
    }
}

#[test]
fn threat_39_a_viewing_of_somebody_else_is_not_there() {
    let mut visit = Visiting::new("en");
    let own = visit.request("2035-01-12");
    visit.confirm(&own, "2035-01-14T10:00");
    let mut emma = browser(&visit.house, "en");
    sign_in(&mut emma, EMMA);
    let reference = |page: &Answer| page.body.replace(page.header("x-request-id"), "X");
    let missing = "/c/keizer/viewing/01890000-0000-7000-8000-000000000000";
    for rest in ["", "/dates", "/move", "/cancel", "/calendar.ics"] {
        let foreign = emma.get(&format!("{own}{rest}")).expect(404);
        assert_eq!(reference(&foreign), reference(&emma.get(&format!("{missing}{rest}")).expect(404)), "{rest}");
    }
    emma.get(&format!("{CANAL}/viewing")).expect(404);
    let answer = browser(&visit.house, "en").get(&own).expect(303);
    assert_eq!(answer.header("location"), format!("/c/keizer?next={own}"));
}

#[test]
fn r_lang_03_the_pages_about_viewings_read_as_they_were_reviewed() {
    for language in ["en", "nl"] {
        let mut visit = Visiting::new(language);
        let check = |name: &str, page: &Answer| {
            assert!(page.body.len() < 60 * 1024, "{name} weighs {} bytes", page.body.len());
            insta::assert_snapshot!(format!("{name}.{language}"), redacted(page));
        };
        let path = format!("{CANAL}/viewing");
        let page = visit.liam.visit(&path).expect(200);
        check("request", &page);
        check("request-refused", &visit.liam.send(&page, &path, &[("date_1", "2034-01-01")]).expect(422));
        check("summary", &visit.liam.send(&page, &path, &asked("2035-01-12", "Hello")).expect(200));
        check("upcoming-empty", &visit.liam.visit("/c/keizer/viewings").expect(200));
        let own = visit.request("2035-01-12");
        check("pending", &visit.liam.visit(&own).expect(200));
        check("dates", &visit.liam.visit(&format!("{own}/dates")).expect(200));
        check("unconfirmed", &visit.liam.visit("/c/keizer/viewings?tab=unconfirmed").expect(200));
        visit.counter(&own, &["2035-01-15T10:00"]);
        check("countered", &visit.liam.visit(&own).expect(200));
        visit.confirm(&own, "2035-01-14T10:00");
        check("confirmed", &visit.liam.visit(&own).expect(200));
        check("move", &visit.liam.visit(&format!("{own}/move")).expect(200));
        check("cancel", &visit.liam.visit(&format!("{own}/cancel")).expect(200));
        visit.clock("2035-01-12T09:00:01Z");
        check("way", &visit.liam.visit(&own).expect(200));
        check("day", &visit.liam.visit("/c/keizer/day/2035-01-14").expect(200));
    }
}

#[test]
fn r_view_01_days_are_those_where_the_property_is() {
    let mut visit = Visiting::new("en");
    visit.zone("Pacific/Auckland");
    visit.clock("2035-01-09T12:00:00Z");
    let page = visit.liam.visit(&format!("{CANAL}/viewing")).expect(200);
    assert!(page.body.contains("min=\"2035-01-10\""), "{}", page.body);
    assert!(
        page.body.contains("data-zone=\"Pacific/Auckland\">Local time at the property (Auckland)."),
        "{}",
        page.body
    );
}
