//! The day of a viewing on the pages: starting it, notes, photos, voice notes and stars, without scripts.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;
mod visiting;
mod wire;

use browsing::{browser, heading, hidden, redacted, sign_in};
use house::{Answer, EMMA, SANNE};
use tesoro_portal_core::viewing::Unlocking;
use visiting::{CANAL, Visiting};
use wire::Wire;

/// A viewing of Liam's at ten o’clock on the morning of 14 January 2035.
fn confirmed(language: &'static str) -> (Visiting, String) {
    let mut visit = Visiting::new(language);
    let own = visit.request("2035-01-12");
    visit.confirm(&own, "2035-01-14T10:00");
    (visit, own)
}

/// The same on its day.
fn on_the_day(language: &'static str) -> (Visiting, String) {
    let (mut visit, own) = confirmed(language);
    visit.clock("2035-01-14T08:00:00Z");
    (visit, own)
}

fn cookies(visit: &Visiting) -> String {
    let cookies: Vec<_> = visit.liam.jar().iter().map(|(name, value)| format!("{name}={value}")).collect();
    cookies.join("; ")
}

/// Sends a form with a file as a browser does, and answers the raw answer.
fn upload(visit: &Visiting, page: &Answer, action: &str, file: &[u8], token: Option<&str>) -> wire::Answer {
    let mut body = Vec::new();
    for (name, value) in hidden(&page.body, action) {
        let value = if name == "form_token" { token.unwrap_or(&value) } else { &value };
        body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    body.extend(b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.exe\"\r\n\r\n");
    body.extend(file);
    body.extend(b"\r\n--x--\r\n");
    let head = format!(
        "POST {action} HTTP/1.1\r\nHost: x\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {}\r\n\r\n",
        cookies(visit),
        body.len()
    );
    Wire::once(visit.house.clients, [head.as_bytes(), &body].concat())
}

#[test]
fn r_view_08_the_page_says_from_when_and_on_the_day_the_viewing_starts() {
    let (mut visit, own) = confirmed("en");
    let page = visit.liam.visit(&own).expect(200);
    assert!(page.body.contains("From Sunday, 14 January 2035 you can start the viewing here"), "{}", page.body);
    assert!(!page.body.contains(&format!("{own}/start")), "{}", page.body);
    visit.clock("2035-01-13T23:00:01Z");
    let page = visit.liam.visit(&own).expect(200);
    let started = visit.liam.send(&page, &format!("{own}/start"), &[]).expect(200);
    assert!(started.body.contains("The viewing has begun.") && started.body.contains("Visited"), "{}", started.body);
    assert!(!started.body.contains(&format!("action=\"{own}/start\"")), "{}", started.body);
    assert_eq!(visit.liam.get(&format!("{own}/start")).expect(303).header("location"), own);
}

#[test]
fn r_view_08_an_office_can_want_the_start_button_first() {
    let (mut visit, own) = on_the_day("en");
    let before = visit.liam.visit(&own).expect(200);
    visit.viewings(|policy| policy.unlocking = Unlocking::StartButton);
    let page = visit.liam.visit(&own).expect(200);
    assert!(page.body.contains("Then you can add photos") && !page.body.contains("id=\"note\""), "{}", page.body);
    let refused = visit.liam.send(&before, &format!("{own}/notes"), &[("text", "Too early")]).expect(403);
    assert_eq!(heading(&refused), "Canal house with a roof terrace");
    let page = visit.liam.send(&page, &format!("{own}/start"), &[]).expect(200);
    assert!(page.body.contains("id=\"note\""), "{}", page.body);
}

#[test]
fn r_feed_01_a_note_is_written_changed_and_deleted_on_the_page() {
    let (mut visit, own) = on_the_day("en");
    let (page, notes) = (visit.liam.visit(&own).expect(200), format!("{own}/notes"));
    let refused = visit.liam.send(&page, &notes, &[("text", " x ")]).expect(422);
    for text in ["<a href=\"#note\">A note needs at least 3 characters.</a>", "> x </textarea>", "Error: "] {
        let lines = refused.body.replace("\">\n x ", "\"> x ");
        assert!(lines.contains(text), "{text} in {}", refused.body);
    }
    let page = visit.liam.send(&refused, &notes, &[("text", "Light <hall>\r\n\r\nA lot of it")]).expect(200);
    for text in [
        "Your note has been saved.",
        "Light &#60;hall&#62;\n\nA lot of it",
        "Your agent sees what you add here.",
        "Visited",
    ] {
        assert!(page.body.contains(text), "{text} in {}", page.body);
    }
    let edit = page.body.split(&format!("href=\"{own}/notes/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let (change, remove) = (format!("{own}/notes/{edit}"), format!("{own}/remove/note/{edit}"));
    let form = visit.liam.visit(&change).expect(200);
    assert!(form.body.contains("Light &#60;hall&#62;"), "{}", form.body);
    let refused = visit.liam.send(&form, &change, &[("text", "")]).expect(422);
    assert!(refused.body.contains("aria-invalid=\"true\""), "{}", refused.body);
    let page = visit.liam.send(&form, &change, &[("text", "Dark hall")]).expect(200);
    assert!(page.body.contains("Dark hall") && !page.body.contains("Light"), "{}", page.body);
    let asks = visit.liam.visit(&remove).expect(200);
    assert_eq!(heading(&asks), "Delete this note?");
    let page = visit.liam.send(&asks, &remove, &[]).expect(200);
    assert!(page.body.contains("It has been deleted.") && !page.body.contains("Dark hall"), "{}", page.body);
    visit.liam.get(&change).expect(404);
    visit.liam.send(&asks, &remove, &[]).expect(404);
}

#[test]
fn r_feed_02_a_photo_from_a_form_without_scripts_is_kept_shown_and_deleted() {
    let (mut visit, own) = on_the_day("en");
    let (page, photos) = (visit.liam.visit(&own).expect(200), format!("{own}/photos"));
    let photo = samples::photo::telephone(1800, 900, 6);
    let foreign = upload(&visit, &page, &photos, &photo, Some("nothing"));
    assert_eq!(foreign.status, 403, "{}", foreign.text());
    let empty = upload(&visit, &page, &photos, &[], None);
    assert_eq!(empty.status, 422, "{}", empty.text());
    assert!(empty.text().contains("<a href=\"#photo\">Please choose a file first.</a>"), "{}", empty.text());
    let wrong = upload(&visit, &page, &photos, b"no photo at all", None);
    assert_eq!(wrong.status, 415, "{}", wrong.text());
    assert!(wrong.text().contains("<a href=\"#photo\">"), "{}", wrong.text());
    for _ in 0..2 {
        // The second is the same upload again: it makes no double (R-FEED-05).
        let kept = upload(&visit, &page, &photos, &photo, None);
        assert_eq!(kept.status, 303, "{}", kept.text());
    }
    let page = visit.liam.visit(&format!("{own}?done=photo")).expect(200);
    assert_eq!(page.body.matches("<img src=\"/c/keizer/photo/").count(), 1, "{}", page.body);
    assert!(
        page.body.contains("width=\"900\" height=\"1800\"") && page.body.contains("alt=\"Photo 1\""),
        "{}",
        page.body
    );
    let path = page.body.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let asks = format!("GET {path} HTTP/1.1\r\nHost: x\r\nCookie: {}\r\nRange: bytes=0-1\r\n\r\n", cookies(&visit));
    let part = Wire::once(visit.house.clients, asks.into_bytes());
    assert_eq!((part.status, part.body.as_slice()), (206, &[0xff, 0xd8][..]));
    assert_eq!(part.header("content-type"), "image/jpeg");
    assert!(part.header("content-security-policy").contains("sandbox"));

    let mut emma = browser(&visit.house, "en");
    sign_in(&mut emma, EMMA);
    emma.get(&path).expect(404);
    let id = path.split("/photo/").nth(1).unwrap().split('?').next().unwrap();
    let remove = format!("{own}/remove/photo/{id}");
    let asks = visit.liam.visit(&remove).expect(200);
    let page = visit.liam.send(&asks, &remove, &[]).expect(200);
    assert!(!page.body.contains("<img src=\"/c/keizer/photo/"), "{}", page.body);
    visit.liam.get(&path).expect(404);
}

#[test]
fn r_feed_03_a_voice_note_from_a_form_without_scripts_is_kept_and_plays_in_parts() {
    let (mut visit, own) = on_the_day("en");
    let (page, voice) = (visit.liam.visit(&own).expect(200), format!("{own}/voice"));
    assert!(page.body.contains("data-recorder=\"voice-form\"") && page.body.contains(" hidden>\n<p>Record up to"));
    let kept = upload(&visit, &page, &voice, &samples::voice::wav(), None);
    assert_eq!(kept.status, 303, "{}", kept.text());
    let page = visit.liam.visit(&own).expect(200);
    let path = page.body.split("<audio controls preload=\"none\" src=\"").nth(1).unwrap().split('"').next().unwrap();
    let part = visit.liam.call("GET", path).header("range", "bytes=0-3").send();
    assert_eq!((part.status, part.body.as_str(), part.header("content-type")), (206, "RIFF", "audio/wav"));
    let office = visit.house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-liam/feedback").send().expect(200).json();
    assert_eq!(office["items"][0]["kind"], "voice-note", "R-FEED-04: {office}");
}

#[test]
fn threat_57_an_upload_is_refused_before_it_is_received() {
    let (mut visit, own) = confirmed("en");
    let page = visit.liam.visit(&own).expect(200);
    let path = format!("{own}/photos");
    // The head alone: the answer does not wait for what is announced.
    let ask = |cookies: String| {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\n{cookies}Sec-Fetch-Site: same-origin\r\n\
             Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n"
        );
        Wire::once(visit.house.clients, head.into_bytes())
    };
    let stranger = ask(String::new());
    assert_eq!(stranger.status, 303, "{}", stranger.text());
    let early = ask(format!("Cookie: {}\r\n", cookies(&visit)));
    assert_eq!(early.status, 403, "{}", early.text());
    assert!(early.text().contains("This is possible from the day of the viewing"), "{}", early.text());
    assert!(!page.body.contains(&path));
}

#[test]
fn r_prop_06_stars_are_given_on_the_day_and_can_be_changed() {
    let (mut visit, own) = on_the_day("en");
    let (page, stars) = (visit.liam.visit(&own).expect(200), format!("{own}/stars"));
    assert!(!page.body.contains(" checked"), "{}", page.body);
    let refused = visit.liam.send(&page, &stars, &[]).expect(422);
    assert!(refused.body.contains("<a href=\"#star-1\">Please choose how many stars.</a>"), "{}", refused.body);
    visit.liam.send(&page, &stars, &[("stars", "6")]).expect(422);
    for number in ["4", "2"] {
        let page = visit.liam.send(&page, &stars, &[("stars", number)]).expect(200);
        assert!(page.body.contains(&format!("value=\"{number}\" checked>")), "{}", page.body);
        assert!(page.body.contains("Your stars have been saved."), "{}", page.body);
    }
    assert!(visit.liam.visit("/c/keizer/home").body.contains("2 stars"));
    assert!(visit.liam.visit(CANAL).expect(200).body.contains("Canal house"));
}

#[test]
fn threat_39_what_somebody_else_brought_is_not_there() {
    let (mut visit, own) = on_the_day("en");
    let page = visit.liam.visit(&own).expect(200);
    let page = visit.liam.send(&page, &format!("{own}/notes"), &[("text", "A note of mine")]).expect(200);
    let note = page.body.split(&format!("href=\"{own}/notes/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut emma = browser(&visit.house, "en");
    sign_in(&mut emma, EMMA);
    for path in [format!("{own}/notes/{note}"), format!("{own}/remove/note/{note}")] {
        emma.get(&path).expect(404);
    }
    for path in ["/c/keizer/photo/01890000-0000-7000-8000-000000000000", "/c/keizer/voice/nothing"] {
        visit.liam.get(path).expect(404);
    }
    visit.liam.get(&format!("{own}/remove/picture/{note}")).expect(404);
}

#[test]
fn r_lang_03_the_pages_of_a_visit_read_as_they_were_reviewed() {
    for language in ["en", "nl"] {
        let (mut visit, own) = on_the_day(language);
        let check = |name: &str, page: &Answer| {
            assert!(page.body.len() < 60 * 1024, "{name} weighs {} bytes", page.body.len());
            insta::assert_snapshot!(format!("{name}.{language}"), redacted(page));
        };
        let page = visit.liam.visit(&own).expect(200);
        check("day", &page);
        let page = visit.liam.send(&page, &format!("{own}/notes"), &[("text", "Light hall")]).expect(200);
        upload(&visit, &page, &format!("{own}/photos"), &samples::photo::jpeg(64, 48), None);
        let again = visit.liam.visit(&own).expect(200);
        upload(&visit, &again, &format!("{own}/voice"), &samples::voice::wav(), None);
        check("visited", &visit.liam.visit(&own).expect(200));
        let note =
            page.body.split(&format!("href=\"{own}/notes/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
        check("note", &visit.liam.visit(&format!("{own}/notes/{note}")).expect(200));
        check("remove", &visit.liam.visit(&format!("{own}/remove/note/{note}")).expect(200));
    }
}
