//! The client's own picture on the pages, and the files of the office (R-PIC-01, R-COMP-05).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;
mod wire;

use browsing::{Browser, browser, sign_in};
use house::{EMMA, House, LIAM};
use wire::Wire;

const PICTURE: &str = "/c/keizer/picture";
const PROFILE: &str = "/c/keizer/profile";

/// Sends the form as a browser does, with this file; answers the status and where it leads.
fn upload(house: &House, client: &Browser, fields: &[(&str, &str)], file: &[u8]) -> (u16, String) {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"me.png\"\r\n\r\n";
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let cookies: Vec<_> = client.jar().iter().map(|(name, value)| format!("{name}={value}")).collect();
    let head = format!(
        "POST {PICTURE} HTTP/1.1\r\nHost: x\r\nCookie: {}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: \
         multipart/form-data; boundary=edge\r\nContent-Length: {}\r\n\r\n",
        cookies.join("; "),
        body.len()
    );
    let answer = Wire::once(house.clients, [head.into_bytes(), body].concat());
    (answer.status, answer.header("location").to_owned())
}

fn emma(house: &House) -> Browser {
    let mut emma = browser(house, "en");
    sign_in(&mut emma, EMMA);
    emma
}

#[test]
fn r_pic_01_a_picture_is_chosen_seen_and_removed_without_scripts() {
    let house = House::start();
    let mut emma = emma(&house);
    let page = emma.visit(PROFILE).expect(200);
    assert!(!page.body.contains("class=\"portrait\""), "{}", page.body);
    emma.get(PICTURE).expect(404);
    let hidden = browsing::hidden(&page.body, PICTURE);
    let fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(upload(&house, &emma, &fields, b"no picture").0, 415);
    let sent = upload(&house, &emma, &fields, &samples::photo::jpeg(60, 40));
    assert_eq!(sent, (303, "/c/keizer/profile?done=picture".to_owned()));
    let page = emma.visit(PROFILE).expect(200);
    assert!(page.body.contains("class=\"portrait\""), "{}", page.body);
    assert_eq!(emma.call("HEAD", PICTURE).send().expect(200).header("content-type"), "image/jpeg");
    let mut liam = browser(&house, "en");
    sign_in(&mut liam, LIAM);
    liam.get(PICTURE).expect(404);
    browser(&house, "en").get(PICTURE).expect(401);
    let page = emma.send(&page, "/c/keizer/picture/remove", &[]).expect(200);
    assert!(!page.body.contains("class=\"portrait\""), "{}", page.body);
}

#[test]
fn threat_34_a_picture_needs_the_token_of_the_form() {
    let house = House::start();
    let emma = emma(&house);
    for fields in [vec![], vec![("form_token", "AAAA")]] {
        let fields: Vec<_> = fields.into_iter().chain([("idempotency_key", "k")]).collect();
        assert_eq!(upload(&house, &emma, &fields, &samples::photo::jpeg(60, 40)).0, 403, "{fields:?}");
    }
    let stranger = browser(&house, "en");
    assert_eq!(upload(&house, &stranger, &[("idempotency_key", "k")], &samples::photo::jpeg(60, 40)).0, 401);
}

#[test]
fn r_prop_01_photos_come_in_sizes_and_with_their_shape() {
    let house = House::start();
    let mut emma = emma(&house);
    let page = emma.visit("/c/keizer/property/c-emma~p-prinsengracht").expect(200);
    let first = page.body.split("<ul class=\"gallery").nth(1).expect("photos").split("</li>").next().unwrap();
    for part in ["?size=320 320w", "?size=640 640w", "?size=1600 ", " width=\"", " height=\"", "fetchpriority=\"high\""]
    {
        assert!(first.contains(part), "{part} in {first}");
    }
    let photo = first.split("src=\"").nth(1).unwrap().split('"').next().unwrap();
    let answer = emma.call("HEAD", photo).send().expect(200);
    assert_eq!(
        (answer.header("content-type"), answer.header("cache-control")),
        ("image/jpeg", "private, max-age=3600")
    );
    browser(&house, "en").get(photo).expect(401);
    assert!(emma.visit("/c/keizer/home").body.contains("loading=\"lazy\""));
}
