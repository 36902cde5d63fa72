//! What a browser, a link or another site might do to the pages of the client web app.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{Browser, PASSWORD, SIGN_IN, browser, heading, session_cookie, sign_in};
use house::{Answer, EMMA, House, LIAM, MARTA, Opening};
use serde_json::json;

#[test]
fn threat_31_a_planted_cookie_is_never_adopted_and_every_privilege_has_a_new_token() {
    let house = House::start();
    let mut stranger = browser(&house, "en");
    sign_in(&mut stranger, LIAM);
    let (name, stale) = stranger.jar().iter().find(|(name, _)| browsing::is_session(name)).unwrap();
    let (name, stale) = (name.clone(), stale.clone());
    let unknown = format!("{}{}", &stale[..stale.len() - 4], "AAAA");

    let mut emma = browser(&house, "en");
    emma.plant(&name, &unknown);
    assert_eq!(heading(&emma.visit("/c/keizer/home")), "Sign in");
    let home = sign_in(&mut emma, EMMA);
    assert_eq!(heading(&home), "Welkom, Emma de Groot");
    assert_ne!(emma.session().unwrap(), unknown);
    for spelling in ["__host-tp-", "__Secure-tp-", "tp-"] {
        let mut other = browser(&house, "en");
        other.plant(&name.replace("__Host-tp-", spelling), emma.session().unwrap());
        assert_eq!(heading(&other.visit("/c/keizer/home")), "Sign in", "{spelling}");
    }
    // Whoever planted a live session of their own keeps it; the client who signs in gets another.
    let mut planted = browser(&house, "en");
    planted.plant(&name, &stale);
    let page = browser(&house, "en").visit("/c/keizer");
    planted.send(&page, SIGN_IN, &[("email", EMMA.1), ("password", EMMA.2)]).expect(200);
    assert_ne!(planted.session().unwrap(), stale);
    assert_eq!(heading(&stranger.visit("/c/keizer/home")), "Welcome, Liam O’Connor");
}

#[test]
fn threat_34_a_form_counts_only_from_our_own_page_of_the_same_session() {
    let house = House::start();
    let (mut emma, mut liam) = (browser(&house, "en"), browser(&house, "en"));
    let home = sign_in(&mut emma, EMMA);
    let foreign = sign_in(&mut liam, LIAM);
    let token = |page: &Answer| browsing::hidden(&page.body, "/c/keizer/sign-out")[0].1.clone();
    let (own, other) = (token(&home), token(&foreign));
    for action in ["/c/keizer/sign-out", "/c/keizer/language", "/c/keizer/other-sessions", PASSWORD] {
        for shown in ["", "AAAA", other.as_str()] {
            emma.post(action, &[("form_token", shown)]).expect(403);
        }
        emma.post(action, &[]).expect(403);
        emma.post(action, &[("form_token", &own), ("form_token", &own)]).expect(422);
        let fields = [("form_token", own.as_str()), ("language", "de"), ("new_password", "x")];
        for (header, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "null"),
            ("origin", "https://evil.example"),
        ] {
            emma.form(action, &fields).header(header, value).send().expect(403);
        }
        emma.form(action, &fields).send().expect(403);
        // Nothing happens by looking at it.
        emma.visit(action).expect(200);
    }
    for header in [("sec-fetch-site", "cross-site"), ("origin", "null")] {
        let call = emma.form(SIGN_IN, &[("email", LIAM.1), ("password", LIAM.2)]).header(header.0, header.1);
        let answer = call.send().expect(403);
        assert!(!answer.headers.iter().any(|(name, _)| name == "set-cookie"), "{answer:?}");
    }
    let unknown = [("form_token", own.as_str()), ("language", "de"), ("status", "active")];
    emma.post("/c/keizer/language", &unknown).expect(422);
    assert!(emma.visit("/c/keizer/home").body.contains("<html lang=\"nl\">"));
}

/// The page without the one element that loads our own module.
fn without_our_script(page: &Answer) -> String {
    let mut parts = page.body.split("<script type=\"module\" src=\"/assets/");
    let mut rest = parts.next().unwrap().to_owned();
    for part in parts {
        let (file, after) = part.split_once("\"></script>").unwrap();
        assert!(file.strip_suffix(".js").is_some() && !file.contains(['"', '<']), "{file}");
        rest.push_str(after);
    }
    rest
}

#[test]
fn threat_35_names_and_what_was_typed_are_text_on_every_page() {
    let open = Opening::default().start();
    let hostile = "<script>alert(1)</script>\"'&";
    open.house
        .store
        .with_office(|office| {
            use tesoro_portal_core::ports::UnitOfWork as _;
            let company = "north".parse().unwrap();
            let mut record = office.unit_of_work().crm().company(&company)?.unwrap();
            record.name = hostile.to_owned();
            office.records().put_company(&record)
        })
        .unwrap();
    let mut visitor = Browser::new(open.clients, "en");
    let typed = "\"><img src=x onerror=alert(1)>@post.example";
    let page = visitor.visit("/?id=north").expect(200);
    let refused =
        visitor.send(&page, "/c/north/sign-in", &[("email", typed), ("password", "x"), ("next", typed)]).expect(401);
    for html in [without_our_script(&page), without_our_script(&refused)] {
        assert!(!html.contains("<script") && !html.contains("<img src=x"), "{html}");
        assert!(html.contains("&#60;script&#62;alert(1)&#60;/script&#62;&#34;&#39;&#38;"), "{html}");
    }
    assert!(
        refused.body.contains("value=\"&#34;&#62;&#60;img src=x onerror=alert(1)&#62;@post.example\""),
        "{}",
        refused.body
    );

    let house = House::start();
    let names = json!({ "first_name": "<b>Liam</b>", "last_name": "\" onfocus='alert(1)' x=\"" });
    house.client("PATCH", "/api/v1/me").bearer(&house.token(LIAM)).json(&names).send().expect(200);
    let mut liam = browser(&house, "en");
    let home = sign_in(&mut liam, LIAM);
    assert_eq!(heading(&home), "Welcome, &#60;b&#62;Liam&#60;/b&#62; &#34; onfocus=&#39;alert(1)&#39; x=&#34;");
    assert!(!home.body.contains("<b>Liam"), "{}", home.body);
    for page in [&page, &refused, &home] {
        let policy = page.header("content-security-policy");
        assert!(policy.contains("script-src 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        for inline in ["<script", " style=", " onclick=", "javascript:"] {
            assert!(!without_our_script(page).contains(inline), "{inline}");
        }
    }
}

#[test]
fn threat_37_signing_in_leads_back_to_a_page_of_the_same_portal_and_nowhere_else() {
    let house = House::start();
    let arrives = |next: &str| {
        // Later, so that no wait of its own comes between.
        house.advance(60);
        let fields = [("email", EMMA.1), ("password", EMMA.2), ("next", next)];
        browser(&house, "en").post(SIGN_IN, &fields).expect(303).header("location").to_owned()
    };
    assert_eq!(arrives(PASSWORD), PASSWORD);
    for next in [
        "//evil.example",
        "/\\evil.example",
        "\\evil",
        "https:evil",
        "https://evil.example/c/keizer/home",
        "https://keizer@evil.example",
        "/c/keizer/home\r\nSet-Cookie: x=1",
        "/c/keizer/../../dev",
        "/c/casalume/home",
        "/dev",
        "",
    ] {
        assert_eq!(arrives(next), "/c/keizer/home", "{next:?}");
    }
    // The page asks for it back, and somebody who is signed in is led there at once, by the same rule.
    let mut emma = browser(&house, "en");
    let wanted = emma.get(PASSWORD).expect(303).header("location").to_owned();
    assert_eq!(wanted, "/c/keizer?next=/c/keizer/password");
    let page = emma.get(&wanted).expect(200);
    assert!(page.body.contains("Please sign in to continue."), "{}", page.body);
    let page = emma.send(&page, SIGN_IN, &[("email", EMMA.1), ("password", EMMA.2)]).expect(200);
    assert_eq!(heading(&page), "Wachtwoord wijzigen");
    assert_eq!(emma.get(&wanted).expect(303).header("location"), PASSWORD);
    assert_eq!(emma.get("/c/keizer?next=//evil.example").expect(303).header("location"), "/c/keizer/home");
}

#[test]
fn threat_38_nothing_personal_is_kept_by_the_browser_and_back_shows_the_sign_in_page() {
    let house = House::start();
    let mut emma = browser(&house, "en");
    let home = sign_in(&mut emma, EMMA);
    for path in
        ["/", "/?id=keizer", "/c/keizer", "/c/keizer/home", PASSWORD, "/c/keizer/sign-in", "/c/nobody", "/nothing"]
    {
        assert_eq!(emma.call("GET", path).send().header("cache-control"), "no-store", "{path}");
    }
    let style = home.body.split("rel=\"stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let sheet = emma.get(&style).expect(200);
    assert_eq!(sheet.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(sheet.body.contains("[hidden] { display: none !important; }"));

    let form = browsing::hidden(&home.body, "/c/keizer/sign-out");
    let cookie = emma.jar().clone();
    let answer = emma.post("/c/keizer/sign-out", &[("form_token", &form[0].1)]).expect(303);
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(session_cookie(&answer).ends_with("Max-Age=0"), "{answer:?}");
    assert_eq!(heading(&emma.visit("/c/keizer/home")), "Sign in");
    // The cookie itself is worth nothing either (THREATS 32).
    for (name, value) in &cookie {
        emma.plant(name, value);
    }
    assert_eq!(heading(&emma.visit("/c/keizer/home")), "Sign in");
    assert_eq!(emma.post("/c/keizer/sign-out", &[]).expect(303).header("location"), "/c/keizer?next=/c/keizer/home");
}

#[test]
fn threat_41_a_session_of_one_company_is_none_at_another() {
    let house = House::start();
    let mut marta = browser(&house, "en");
    assert_eq!(heading(&sign_in(&mut marta, MARTA)), "Olá, Marta Nogueira");
    assert_eq!(heading(&marta.visit("/c/keizer/home")), "Sign in");
    // Neither under the other company's name.
    let token = marta.session().unwrap().to_owned();
    let mut emma = browser(&house, "en");
    sign_in(&mut emma, EMMA);
    let name = emma.jar().keys().find(|name| browsing::is_session(name)).unwrap().clone();
    marta.plant(&name, &token);
    assert_eq!(heading(&marta.visit("/c/keizer/home")), "Sign in");
    assert_eq!(heading(&marta.visit("/c/casalume/home")), "Olá, Marta Nogueira");
}

#[test]
fn a_browser_that_keeps_no_cookies_is_told_so() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    visitor.visit("/?id=keizer");
    let answer = visitor.post(SIGN_IN, &[("email", EMMA.1), ("password", EMMA.2)]).expect(303);
    visitor.forget_cookies();
    let page = visitor.follow(answer).expect(200);
    assert!(page.body.contains("your browser did not keep you signed in"), "{}", page.body);
}
