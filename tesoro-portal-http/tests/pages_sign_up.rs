//! Signing up and choosing a new password in the browser, from the sign-in page to the home page.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::joining::{CODE, FORGOT, RESEND, RESET, ROSA, SIGN_UP, forget, rosa, sign_up};
use browsing::{SIGN_IN, browser, heading, sign_in, title};
use house::{Answer, EMMA, House, JORIS, LIAM, SANNE, fresh_password, wrong};
use serde_json::json;

fn set(house: &House, change: &serde_json::Value) {
    let tag = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).header("etag").to_owned();
    house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match(&tag).json(change).send().expect(200);
}

#[test]
fn r_reg_02_somebody_signs_up_in_the_browser_and_is_at_home() {
    let house = House::start();
    let mut visitor = browser(&house, "nl");
    let door = visitor.visit("/?id=keizer").expect(200);
    assert!(door.body.contains("<a href=\"/c/keizer/sign-up\">Aanmelden</a>"), "{}", door.body);
    assert!(!door.body.contains(CODE), "only after a failed sign-in: {}", door.body);
    let page = sign_up(&mut visitor);
    assert_eq!(heading(&page), "Bevestig uw e-mailadres");
    for part in ["inputmode=\"numeric\"", "autocomplete=\"one-time-code\"", "Kijk ook in uw spammap"] {
        assert!(page.body.contains(part), "{part} in {}", page.body);
    }
    assert!(!page.body.contains(ROSA), "{}", page.body);

    // The password alone opens nothing, and every page that refuses it shows where the code goes (R-AUTH-02).
    let refused = visitor.post(SIGN_IN, &[("email", ROSA), ("password", &fresh_password(1))]).expect(401);
    let line = "Net aangemeld? <a href=\"/c/keizer/code\">Vul uw code in.</a>";
    assert!(refused.body.contains(line), "{}", refused.body);
    let unknown = browser(&house, "nl").post(SIGN_IN, &[("email", "nobody@post.example"), ("password", "x")]);
    assert!(unknown.expect(401).body.contains(line));

    let code = house.code(SANNE, ROSA);
    let empty = visitor.send(&page, CODE, &[("code", " ")]).expect(422);
    assert_eq!(empty.body.matches("Vul de code uit de e-mail in.").count(), 2, "{}", empty.body);
    let mistyped = wrong(&code, 1);
    let refused = visitor.send(&empty, CODE, &[("code", &mistyped)]).expect(422);
    assert!(title(&refused).starts_with("Fout: "), "{}", title(&refused));
    let text = "Deze code klopt niet of is niet meer geldig. Kijk in de nieuwste e-mail van ons of begin opnieuw.";
    assert!(refused.body.contains(&format!("<a href=\"#code\">{text}</a>")), "{}", refused.body);
    assert!(refused.body.contains(&format!("<p class=\"fault\" id=\"code-fault\">{text}</p>")));

    let typed = format!(" {} {}", &code[..3], &code[3..]);
    let home = visitor.send(&refused, CODE, &[("code", &typed)]).expect(200);
    assert_eq!(heading(&home), "Welkom, Rosa Winter");
    assert!(home.body.contains("Uw e-mailadres is bevestigd en u bent ingelogd."), "{}", home.body);
    assert!(home.body.contains("Zodra Keizer"), "{}", home.body);
    assert!(!visitor.jar().keys().any(|name| name.ends_with("-flow")), "the flow is over");
    sign_in(&mut browser(&house, "nl"), ("keizer", ROSA, &fresh_password(1)));
}

#[test]
fn r_reg_02_the_page_says_where_the_code_went_and_counts_down_to_the_next() {
    let house = House::start();
    let counts = |page: &Answer| page.body.contains("data-until=\"") && page.body.contains("U kunt {when} een nieuwe");
    let mut visitor = browser(&house, "nl");
    let page = sign_up(&mut visitor);
    assert!(page.body.contains("een e-mail gestuurd naar r•••@post.example."), "{}", page.body);
    assert!(counts(&page), "{}", page.body);
    house.advance(61);
    let page = visitor.visit(CODE).expect(200);
    assert!(page.body.contains("r•••@post.example") && !counts(&page), "{}", page.body);
    assert!(page.body.contains("Na een minuut kunt u een nieuwe code aanvragen."), "{}", page.body);
    assert!(counts(&visitor.send(&page, RESEND, &[]).expect(200)));
    let code = house.code(SANNE, ROSA);
    visitor.send(&page, CODE, &[("code", &code)]).expect(200);
    assert!(!visitor.jar().keys().any(|name| name.ends_with("-sent")), "it is over");

    // Whoever has no account is told the same as whoever has one (R-REG-04).
    for email in ["nobody@post.example", EMMA.1] {
        let mut visitor = browser(&house, "nl");
        let page = forget(&mut visitor, email);
        let masked = format!("{}•••@post.example", &email[..1]);
        assert!(page.body.contains(&format!("met het adres {masked} bestaat")) && counts(&page), "{}", page.body);
        // What no page of ours has written is not shown.
        let (name, _) = visitor.jar().iter().find(|(name, _)| name.ends_with("-reset-sent")).unwrap();
        for value in ["x", "x.1", "4pyT.x", "_w.1", ".1", "."] {
            let (name, mut other) = (name.clone(), browser(&house, "nl"));
            visitor.jar().iter().for_each(|(name, value)| other.plant(name, value));
            other.plant(&name, value);
            other.visit("/c/keizer/reset").expect(200);
        }
    }
}

#[test]
fn r_reg_01_wishes_may_be_told_and_are_kept_on_the_page_and_on_the_lead() {
    let house = House::start();
    let mut visitor = browser(&house, "nl");
    let page = visitor.visit(SIGN_UP).expect(200);
    assert!(page.body.contains("U kunt dit allemaal leeg laten"), "nobody has to: {}", page.body);
    let password = fresh_password(1);
    let mut typed = rosa(&password).to_vec();
    typed.extend([
        ("location", " Groningen "),
        ("property_type", "grachtenpand"),
        ("transaction", "buy"),
        ("price_from", "450.000"),
        ("price_to", "300 000"),
        ("area_from", ""),
        ("bedrooms_from", "3"),
        ("places", "Haren, , Zuidlaren"),
    ]);
    let refused = visitor.send(&page, SIGN_UP, &typed).expect(422);
    for part in ["data-at=\"3\"", "value=\"grachtenpand\"", "value=\"buy\" selected", "450.000"] {
        assert!(refused.body.contains(part), "{part} in {}", refused.body);
    }
    let fault = "<p class=\"fault\" id=\"wishes-fault\">Controleer wat u zoekt";
    assert!(refused.body.contains(fault), "{}", refused.body);
    // What cannot be read is told together with everything else.
    let mut worse = typed.clone();
    worse.retain(|(name, _)| !matches!(*name, "first_name" | "price_to"));
    worse.extend([("first_name", "R"), ("price_to", "veel")]);
    let refused = visitor.send(&refused, SIGN_UP, &worse).expect(422);
    assert!(refused.body.contains(fault) && refused.body.contains("id=\"first-name-fault\""), "{}", refused.body);

    typed.retain(|(name, _)| *name != "price_to");
    typed.push(("price_to", "600 000"));
    visitor.send(&refused, SIGN_UP, &typed).expect(200);
    let page = visitor.visit(CODE).expect(200);
    let code = house.code(SANNE, ROSA);
    visitor.send(&page, CODE, &[("code", &code)]).expect(200);
    let lead = house.agent(SANNE, "GET", "/api/v1/crm/contacts?query=rosa.winter").send().expect(200).json();
    let wishes = json!({
        "location": "Groningen", "property_type": "grachtenpand", "transaction": "buy", "price_from": 450_000,
        "price_to": 600_000, "bedrooms_from": 3, "places": ["Haren", "Zuidlaren"],
    });
    assert_eq!(lead["items"][0]["wishes"], wishes);
}

#[test]
fn r_reg_02_a_reset_in_a_second_tab_leaves_the_sign_up_of_the_first_alone() {
    let house = House::start();
    let mut visitor = browser(&house, "nl");
    let first = sign_up(&mut visitor);
    let second = forget(&mut visitor, EMMA.1);
    let (code, by_reset) = (house.code(SANNE, ROSA), house.code(SANNE, EMMA.1));
    let home = visitor.send(&first, CODE, &[("code", &code)]).expect(200);
    assert_eq!(heading(&home), "Welkom, Rosa Winter");
    // And the end of the sign-up leaves the reset alone.
    let remembered = fresh_password(2);
    let home = visitor.send(&second, RESET, &[("code", &by_reset), ("new_password", &remembered)]).expect(200);
    assert_eq!(heading(&home), "Welkom, Emma de Groot");
    assert!(!visitor.jar().keys().any(|name| name.ends_with("-flow") || name.ends_with("-reset")), "both are over");
}

#[test]
fn r_reg_01_everything_that_is_wrong_is_told_at_once_and_what_was_typed_is_kept() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    let page = visitor.visit(SIGN_UP).expect(200);
    assert_eq!(
        page.body.matches("<li>").count() + page.body.matches("<li data-rule").count(),
        7,
        "the rules are listed before anything is typed: {}",
        page.body
    );
    let fields = [("first_name", "Bo"), ("last_name", "O\"Neill<b>"), ("email", "rosa@"), ("password", "weak")];
    let refused = visitor.send(&page, SIGN_UP, &fields).expect(422);
    let label = |field: &str| match field {
        "first-name" => "First name",
        "email" => "E-mail address",
        _ => "Password",
    };
    for (field, text) in [
        ("first-name", "A name needs at least 3 characters."),
        ("email", "Please enter a valid e-mail address."),
        ("new-password", "The password needs at least 8 characters."),
        ("new-password", "The password needs a capital letter."),
    ] {
        let entry = format!("<a href=\"#{field}\">{}: {text}</a>", label(field));
        assert!(refused.body.contains(&entry), "{entry}: {}", refused.body);
        assert!(refused.body.matches(text).count() >= 2, "{text}");
    }
    for kept in ["value=\"Bo\"", "value=\"O&#34;Neill&#60;b&#62;\"", "value=\"rosa@\""] {
        assert!(refused.body.contains(kept), "{kept} in {}", refused.body);
    }
    assert!(!refused.body.contains("weak\"") && !refused.headers.iter().any(|(name, _)| name == "set-cookie"));
    visitor.post(SIGN_UP, &[("first_name", "Rosa"), ("status", "active")]).expect(422);
}

#[test]
fn r_reg_01_the_steps_are_one_form_and_a_refusal_leads_to_the_first_of_them_that_is_wrong() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    let page = visitor.visit(SIGN_UP).expect(200);
    let (good, step) = (fresh_password(1), |page: &Answer, number: usize| {
        assert!(page.body.contains(&format!("data-at=\"{number}\"")), "{number}: {}", page.body);
        assert_eq!(page.body.matches("class=\"step now\"").count(), 1);
        assert!(page.body.contains(&format!("<p role=\"status\">Step {number} of 3</p>")), "{}", page.body);
    });
    step(&page, 1);
    assert_eq!(page.body.matches("<fieldset").count(), 3);
    assert_eq!(page.body.matches("<form").count(), 1);
    assert!(page.body.contains("<option value=\"en\" lang=\"en\" selected>"), "{}", page.body);
    let again = "we did not keep your password";
    assert!(!page.body.contains(again));
    for (change, number) in [
        (("first_name", "R"), 1),
        (("last_name", "W"), 1),
        (("email", "rosa"), 1),
        (("password", "weak"), 2),
        (("language", "tlh"), 3),
        (("price_from", "much"), 3),
    ] {
        let mut typed = rosa(&good).to_vec();
        typed.retain(|(name, _)| *name != change.0);
        typed.push(change);
        let refused = visitor.send(&page, SIGN_UP, &typed).expect(422);
        step(&refused, number);
        assert!(!refused.body.contains(&good) && !refused.body.contains("value=\"weak\""), "{}", refused.body);
        // What is not shown has to be typed once more, and the page says so where nothing else is wrong with it.
        assert_eq!(refused.body.contains(again), number != 2, "{change:?}");
    }
    let mut typed = rosa(&good).to_vec();
    typed.push(("language", "sv"));
    let page = visitor.send(&page, SIGN_UP, &typed).expect(200);
    let home = visitor.send(&page, CODE, &[("code", &house.code(SANNE, ROSA))]).expect(200);
    assert!(home.body.contains("<html lang=\"sv\">"), "the language that was chosen: {}", home.body);
}

#[test]
fn r_reg_01_the_page_asks_for_names_as_long_as_the_office_does() {
    let house = House::start();
    let page = browser(&house, "en").visit(SIGN_UP).expect(200);
    assert_eq!(page.body.matches("minlength=\"3\" data-wrong=\"A name needs at least 3 characters.\"").count(), 2);
    set(&house, &json!({ "name_minimum": 2 }));
    let page = browser(&house, "en").visit(SIGN_UP).expect(200);
    assert_eq!(page.body.matches("minlength=\"2\" data-wrong=\"A name needs at least 2 characters.\"").count(), 2);
}

#[test]
fn r_code_02_a_new_code_is_to_be_had_after_a_minute_and_voids_the_old() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    let page = sign_up(&mut visitor);
    let old = house.code(SANNE, ROSA);
    let soon = visitor.send(&page, RESEND, &[]).expect(429);
    assert!(soon.body.contains("An e-mail has only just been sent. Please try again in "), "{}", soon.body);
    let wait: i64 = soon.header("retry-after").parse().unwrap();
    house.advance(wait);
    let page = visitor.send(&soon, RESEND, &[]).expect(200);
    assert!(page.body.contains("A new code is on its way."), "{}", page.body);
    assert_eq!(heading(&visitor.visit(RESEND)), "Confirm your e-mail address");
    let new = house.code(SANNE, ROSA);
    if old != new {
        visitor.send(&page, CODE, &[("code", &old)]).expect(422);
    }
    assert_eq!(heading(&visitor.send(&page, CODE, &[("code", &new)]).expect(200)), "Welcome, Rosa Winter");
}

#[test]
fn r_auth_06_a_forgotten_password_is_replaced_and_the_client_is_in() {
    let house = House::start();
    let mut elsewhere = browser(&house, "en");
    sign_in(&mut elsewhere, LIAM);
    let mut visitor = browser(&house, "en");
    let door = visitor.visit("/?id=keizer").expect(200);
    assert!(door.body.contains("<a href=\"/c/keizer/forgot\">Forgot password?</a>"), "{}", door.body);
    let invalid = visitor.post(FORGOT, &[("email", "liam@")]).expect(422);
    assert!(invalid.body.contains("<a href=\"#email\">Please enter a valid e-mail address.</a>"), "{}", invalid.body);
    let page = forget(&mut visitor, LIAM.1);
    assert_eq!(heading(&page), "Choose a new password");
    let code = house.code(SANNE, LIAM.1);

    // Nothing, weak passwords and the present one are told apart from a wrong code, and cost no try.
    let empty = visitor.send(&page, RESET, &[("code", ""), ("new_password", "weak")]).expect(422);
    assert!(empty.body.contains("<a href=\"#code\">Please enter the code from the e-mail.</a>"), "{}", empty.body);
    assert!(empty.body.contains("<a href=\"#new-password\">The password needs a digit.</a>"), "{}", empty.body);
    for _ in 0..6 {
        let weak = visitor.send(&page, RESET, &[("code", &code), ("new_password", "weak")]).expect(422);
        assert!(weak.body.contains("<a href=\"#new-password\">") && !weak.body.contains("<a href=\"#code\">"));
        assert!(weak.body.contains(&format!("value=\"{code}\"")), "{}", weak.body);
        // What only the account can tell is not ticked off before the code has been right.
        assert_eq!(weak.body.matches("<li class=\"met\"").count(), 1, "{}", weak.body);
        assert!(weak.body.contains("<li>Different from your present password</li>"), "{}", weak.body);
    }
    let same = visitor.send(&page, RESET, &[("code", &code), ("new_password", LIAM.2)]).expect(422);
    assert!(same.body.contains("Please choose a password that differs from your current one."), "{}", same.body);
    let chosen = fresh_password(4);
    let refused = visitor.send(&page, RESET, &[("code", &wrong(&code, 7)), ("new_password", &chosen)]).expect(422);
    assert!(refused.body.contains("<a href=\"#code\">This code is not right") && !refused.body.contains(&chosen));

    let home = visitor.send(&refused, RESET, &[("code", &code), ("new_password", &chosen)]).expect(200);
    assert_eq!(heading(&home), "Welcome, Liam O’Connor");
    assert!(home.body.contains("Your new password is saved."), "{}", home.body);
    assert_eq!(heading(&elsewhere.visit("/c/keizer/home")), "Sign in");
    sign_in(&mut elsewhere, (LIAM.0, LIAM.1, &chosen));
}

#[test]
fn r_reg_01_while_sign_up_is_closed_nothing_leads_there_but_who_has_begun_may_finish() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    let page = sign_up(&mut visitor);
    set(&house, &json!({ "sign_up": false }));
    let mut late = browser(&house, "nl");
    assert!(!late.visit("/?id=keizer").expect(200).body.contains("sign-up"));
    for answer in [late.get(SIGN_UP), late.post(SIGN_UP, &rosa(&fresh_password(1))), late.visit(CODE)] {
        assert_eq!((answer.status, heading(&answer).contains("niet zelf aanmelden")), (403, true), "{}", answer.body);
    }
    assert!(!visitor.visit(CODE).expect(200).body.contains("sign-up"));
    let code = house.code(SANNE, ROSA);
    assert_eq!(heading(&visitor.send(&page, CODE, &[("code", &code)]).expect(200)), "Welcome, Rosa Winter");
    set(&house, &json!({ "portal": false }));
    for path in [SIGN_UP, CODE, RESEND, FORGOT, RESET] {
        assert_eq!(heading(&late.get(path).expect(403)), "Het klantenportaal is gesloten", "{path}");
        assert_eq!(heading(&late.post(path, &[]).expect(403)), "Het klantenportaal is gesloten", "{path}");
    }
}

#[test]
fn r_acc_01_an_account_that_waits_is_told_so_at_home() {
    let house = House::start();
    set(&house, &json!({ "sign_up_approval": true }));
    let mut visitor = browser(&house, "en");
    let page = sign_up(&mut visitor);
    let home = visitor.send(&page, CODE, &[("code", &house.code(SANNE, ROSA))]).expect(200);
    assert!(home.body.contains("Your sign-up is being looked at"), "{}", home.body);
    assert!(!home.body.contains("Properties will appear here"), "{}", home.body);
    let waiting = house.agent(JORIS, "GET", "/api/v1/crm/pending-links").send().expect(200).json();
    let id = waiting["items"][0]["id"].as_str().unwrap().to_owned();
    let decide = house.agent(JORIS, "POST", format!("/api/v1/crm/pending-links/{id}"));
    decide.json(&json!({ "approve": true })).send().expect(200);
    let home = visitor.visit("/c/keizer/home").expect(200);
    assert!(home.body.contains("Properties will appear here"), "{}", home.body);
}

#[test]
fn r_lang_03_the_pages_read_as_they_were_reviewed() {
    let house = House::start();
    set(&house, &json!({ "sign_up_approval": true }));
    for (language, email) in [("en", "rosa@post.example"), ("nl", "roos@post.example")] {
        let check = |name: &str, page: &Answer| {
            assert!(page.body.len() < 15 * 1024, "{name} weighs {} bytes", page.body.len());
            assert!(page.body.contains(&format!("<html lang=\"{language}\">")), "{name}");
            insta::assert_snapshot!(format!("{name}.{language}"), browsing::redacted(page));
        };
        let mut visitor = browser(&house, language);
        check("sign-up", &visitor.visit(SIGN_UP));
        check("sign-up-refused", &visitor.post(SIGN_UP, &[("email", "rosa@"), ("password", "rosa")]));
        let password = fresh_password(8);
        let fields = [("first_name", "Rosa"), ("last_name", "Winter"), ("email", email), ("password", &password)];
        let answer = visitor.post(SIGN_UP, &fields);
        let page = visitor.follow(answer);
        check("code", &page);
        check("code-refused", &visitor.post(CODE, &[("code", "none")]));
        check("home-waiting", &visitor.send(&page, CODE, &[("code", &house.code(SANNE, email))]));
        visitor.forget_cookies();
        check("forgot", &visitor.visit(FORGOT));
        let page = forget(&mut visitor, EMMA.1);
        check("reset", &page);
        check("reset-refused", &visitor.post(RESET, &[("code", ""), ("new_password", "rosa")]));
    }
}
