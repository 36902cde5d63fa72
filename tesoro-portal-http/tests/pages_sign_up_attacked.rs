//! What somebody might do to the pages on which others sign up or choose a new password.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::joining::{CODE, FORGOT, RESEND, RESET, ROSA, SIGN_UP, flow, forget, rosa, sign_up};
use browsing::{Field, browser, heading, redacted};
use house::{Answer, EMMA, House, LIAM, SANNE, fresh_password};

fn set_cookie<'a>(answer: &'a Answer, suffix: &str) -> &'a str {
    let lines = answer.headers.iter().filter(|(name, _)| name == "set-cookie").map(|(_, line)| line.as_str());
    lines.into_iter().find(|line| line.split('=').next().unwrap().ends_with(suffix)).expect("a cookie")
}

#[test]
fn threat_34_no_other_site_begins_or_finishes_a_flow() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    sign_up(&mut visitor);
    let code = house.code(SANNE, ROSA);
    let code = [("code", code.as_str())];
    for (header, value) in
        [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "null"), ("origin", "https://x")]
    {
        for (form, fields) in [(SIGN_UP, &rosa("x")[..]), (CODE, &code), (RESEND, &[]), (FORGOT, &rosa("")[2..3])] {
            let answer = visitor.form(form, fields).header(header, value).send().expect(403);
            assert!(!answer.headers.iter().any(|(name, _)| name == "set-cookie"), "{form}: {answer:?}");
        }
        visitor.form(RESET, &code).header(header, value).send().expect(403);
    }
    assert_eq!(visitor.post(CODE, &code).expect(303).header("location"), "/c/keizer/home?done=sign-up");
}

#[test]
fn r_reg_04_no_page_tells_whether_an_address_has_an_account() {
    let house = House::start();
    let pages = |email: &str| {
        let mut visitor = browser(&house, "en");
        let password = fresh_password(2);
        let fields = [("first_name", "Rosa"), ("last_name", "Winter"), ("email", email), ("password", &password)];
        let begun = visitor.post(SIGN_UP, &fields).expect(303);
        let code = visitor.follow(begun).expect(200);
        let refused = visitor.send(&code, CODE, &[("code", "000000")]).expect(422);
        let reset = forget(&mut visitor, email);
        let failed = visitor.send(&reset, RESET, &[("code", "000000"), ("new_password", &fresh_password(3))]);
        [code, refused, reset, failed.expect(422)].map(|page| redacted(&page))
    };
    // They show the first letter of what was typed, and the domain.
    let (known, unknown) = (pages(EMMA.1), pages("e.nobody@post.example"));
    assert!(known.iter().all(|page| page.contains("e•••@post.example")), "{known:?}");
    assert_eq!(known, unknown);
    let mail = house.mails_to(SANNE, EMMA.1);
    let told = mail.iter().any(|mail| mail["text"].as_str().unwrap().contains("Wachtwoord vergeten"));
    assert!(told, "{mail:?}");
}

#[test]
fn threat_13_a_step_cannot_be_skipped_repeated_or_taken_in_another_flow() {
    let house = House::start();
    let password = fresh_password(5);
    // Without a flow there is no step to take.
    let mut nobody = browser(&house, "en");
    for (step, begin) in [(CODE, "Sign up"), (RESEND, "Sign up"), (RESET, "Forgot your password?")] {
        let page = nobody.visit(step).expect(200);
        assert_eq!(heading(&page), begin, "{step}");
        let fields: &[Field<'_>] = if step == RESEND { &[] } else { &[("code", "123456")] };
        let answer = nobody.post(step, fields).expect(303);
        assert!(nobody.follow(answer).body.contains("allow cookies"), "{step}");
    }
    // Two tabs: each flow has its cookie, and neither step takes the other's flow or code.
    let mut rosa = browser(&house, "en");
    let tab = sign_up(&mut rosa);
    let (name, signing_up) = flow(&rosa, "-flow");
    let code = house.code(SANNE, ROSA);
    let other = forget(&mut rosa, LIAM.1);
    let reset_code = house.code(SANNE, LIAM.1);
    let (reset_name, resetting) = flow(&rosa, "-reset");
    rosa.send(&tab, CODE, &[("code", &reset_code)]).expect(422);
    rosa.send(&other, RESET, &[("code", &code), ("new_password", &password)]).expect(422);
    rosa.plant(&name, &resetting);
    rosa.send(&tab, CODE, &[("code", &reset_code)]).expect(422);
    rosa.plant(&reset_name, &signing_up);
    rosa.send(&other, RESET, &[("code", &code), ("new_password", &password)]).expect(422);
    // Parts of two flows are none, nor is anything else that a cookie may hold.
    let (first, second) = (signing_up.split_once('.').unwrap(), resetting.split_once('.').unwrap());
    for mixed in [format!("{}.{}", first.0, second.1), format!("{}.{}", second.0, first.1), first.0.to_owned()] {
        rosa.plant(&name, &mixed);
        assert_ne!(rosa.post(CODE, &[("code", &code)]).header("location"), "/c/keizer/home?done=sign-up", "{mixed}");
        assert_eq!(rosa.session(), None, "{mixed}");
    }
    rosa.plant(&name, &signing_up);
    let home = rosa.send(&tab, CODE, &[("code", &code)]).expect(200);
    assert_eq!(heading(&home), "Welcome, Rosa Winter");
    // The button “back” leads on; the step is worth nothing again, here or in another browser.
    for step in [SIGN_UP, CODE, RESEND] {
        assert_eq!(heading(&rosa.visit(step).expect(200)), "Welcome, Rosa Winter", "{step}");
    }
    let mut thief = browser(&house, "en");
    thief.plant(&name, &signing_up);
    thief.post(CODE, &[("code", &code)]).expect(422);
    thief.post(RESEND, &[]).expect(422);
    assert_eq!(thief.session(), None);
    thief.plant(&reset_name, &resetting);
    let home = thief.send(&other, RESET, &[("code", &reset_code), ("new_password", &password)]).expect(200);
    assert_eq!(heading(&home), "Welcome, Liam O’Connor");
    thief.forget_cookies();
    thief.plant(&reset_name, &resetting);
    thief.post(RESET, &[("code", &reset_code), ("new_password", &fresh_password(6))]).expect(422);
}

#[test]
fn threat_77_the_secret_of_a_flow_is_in_its_cookie_and_in_no_address_or_page() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    let mut seen = Vec::new();
    for (form, fields, days, suffix) in
        [(SIGN_UP, rosa(&fresh_password(1)).to_vec(), 86_400, "-flow"), (FORGOT, vec![rosa("")[2]], 3_600, "-reset")]
    {
        let begun = visitor.post(form, &fields).expect(303);
        let cookie = set_cookie(&begun, suffix);
        let (_, age) = cookie.split_once("; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=").expect("the attributes");
        assert!((days - 60..=days).contains(&age.parse().unwrap()), "{cookie}");
        let (id, handle) =
            flow(&visitor, suffix).1.split_once('.').map(|(id, rest)| (id.to_owned(), rest.to_owned())).unwrap();
        seen.push((begun.header("location").to_owned(), id.clone(), handle.clone()));
        let page = visitor.follow(begun);
        let wrong = visitor.post(if form == SIGN_UP { CODE } else { RESET }, &[("code", "1")]).expect(422);
        let sent = visitor.post(RESEND, &[]);
        for text in [&page.body, &wrong.body, &sent.body, &sent.header("location").to_owned()] {
            assert!(!text.contains(&handle) && !text.contains(&id), "{text}");
        }
    }
    assert_eq!(seen.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), [CODE, RESET]);
    // Nor is it taken from anywhere else.
    let (_, id, handle) = &seen[1];
    let mut other = browser(&house, "en");
    let answer = other.get(&format!("{RESET}?flow={id}.{handle}")).expect(303);
    assert_eq!(answer.header("location"), "/c/keizer/forgot?code=lost");
}
