//! The client web app over real sockets: from the link in the mail to signing out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{PASSWORD, SIGN_IN, browser, heading, redacted, session_cookie, sign_in, title};
use house::{Answer, EMMA, HANNA, House, LIAM, SANNE, fresh_password};
use serde_json::json;

fn switch_portal(house: &House, on: bool) {
    let tag = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).header("etag").to_owned();
    let change = json!({ "portal": on });
    house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match(&tag).json(&change).send().expect(200);
}

#[test]
fn r_comp_01_a_link_with_either_name_of_the_id_leads_to_the_portal() {
    let house = House::start();
    for query in ["id=keizer", "company_id=keizer", "utm_source=mail&id=keizer&lang=%20"] {
        let answer = browser(&house, "en").get(&format!("/?{query}"));
        assert_eq!((answer.status, answer.header("location")), (303, "/c/keizer"), "{query}");
    }
    let page = browser(&house, "en").visit("/?id=casalume").expect(200);
    assert_eq!(title(&page), "Sign in – Casa Lume Imobiliária");
}

#[test]
fn r_comp_02_without_a_known_company_there_is_an_information_page_and_no_form() {
    let house = House::start();
    let whole = browser(&house, "en").get("/").expect(200).body;
    assert!(whole.contains("To sign in, you need the link that your estate agent sent you."), "{whole}");
    for path in [
        "/?id=nobody",
        "/?id=",
        "/?id=%3Cscript%3E",
        "/?id=%ff",
        "/?id=keizer&company_id=casalume",
        "/?id=keizer&id=keizer",
    ] {
        let answer = browser(&house, "en").get(path).expect(404);
        assert_eq!(answer.body, whole, "{path}");
        assert!(!answer.body.contains("<form"), "{path}");
    }
    for path in ["/c/nobody", "/c/nobody/home", "/c/nobody/password", "/c/%20"] {
        assert_eq!(browser(&house, "en").get(path).expect(404).body, whole, "{path}");
    }
    let answer = browser(&house, "en").post("/c/nobody/sign-in", &[("email", EMMA.1), ("password", EMMA.2)]);
    assert_eq!((answer.status, answer.body), (404, whole));
}

#[test]
fn r_comp_03_a_portal_that_is_off_is_closed_to_everybody_at_once_and_opens_again() {
    let house = House::start();
    let mut emma = browser(&house, "nl");
    sign_in(&mut emma, EMMA);
    switch_portal(&house, false);
    for path in ["/?id=keizer", "/c/keizer", "/c/keizer/home", PASSWORD, "/c/keizer/sign-out"] {
        let page = emma.visit(path).expect(403);
        assert_eq!(heading(&page), "Het klantenportaal is gesloten", "{path}");
        assert!(!page.body.contains("<form"), "{path}");
    }
    let answer = browser(&house, "en").post(SIGN_IN, &[("email", EMMA.1), ("password", EMMA.2)]);
    assert_eq!((answer.status, heading(&answer).as_str()), (403, "The client portal is closed"));
    switch_portal(&house, true);
    assert_eq!(heading(&emma.visit("/c/keizer/home").expect(200)), "Welkom, Emma de Groot");
}

#[test]
fn r_pw_05_the_link_in_the_mail_leads_to_a_password_of_ones_own_and_then_home() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let temporary = house.temporary_password(SANNE, &account);
    let mail = house.latest_mail(SANNE, &account);
    let link =
        mail["text"].as_str().unwrap().split_whitespace().find(|word| word.contains("/?id=")).unwrap().to_owned();
    let path = link.strip_prefix(house.said["url"].as_str().unwrap()).unwrap();

    let mut hanna = browser(&house, "en");
    let page = hanna.visit(path).expect(200);
    assert_eq!(heading(&page), "Sign in");
    let page = hanna.send(&page, SIGN_IN, &[("email", HANNA.1), ("password", &temporary)]).expect(200);
    // From here on in her own language, whatever the browser asks for (R-LANG-02).
    assert_eq!(heading(&page), "Välj ett eget lösenord");
    assert!(page.body.contains("<html lang=\"sv\">") && !page.body.contains("current_password"), "{}", page.body);

    // Nothing else is to be had in this session, by page or by form.
    for page in ["home", "language", "other-sessions"] {
        assert_eq!(heading(&hanna.visit(&format!("/c/keizer/{page}"))), "Välj ett eget lösenord", "{page}");
    }
    let token = browsing::hidden(&page.body, PASSWORD)[0].1.clone();
    for (form, field) in [("language", ("language", "de")), ("other-sessions", ("form_token", token.as_str()))] {
        let answer = hanna.post(&format!("/c/keizer/{form}"), &[("form_token", &token), field]);
        assert_eq!((answer.status, answer.header("location")), (303, PASSWORD), "{form}");
    }
    assert_eq!(house.account(SANNE, &account).json()["language"], "sv");

    let before = hanna.session().unwrap().to_owned();
    let chosen = fresh_password(1);
    let home = hanna.send(&page, PASSWORD, &[("username", HANNA.1), ("new_password", &chosen)]).expect(200);
    assert_eq!(heading(&home), "Välkommen, Hanna Lindqvist");
    assert!(home.body.contains("Ditt nya lösenord är sparat."), "{}", home.body);
    assert!(home.body.contains("Keizer &#38; Van Dam Makelaars"), "{}", home.body);
    assert_ne!(hanna.session().unwrap(), before);
    assert_eq!(house.account(SANNE, &account).json()["invitation"]["state"], "completed");

    let page = hanna.send(&home, "/c/keizer/sign-out", &[]).expect(200);
    assert_eq!((heading(&page).as_str(), hanna.session()), ("Sign in", None));
    assert!(page.body.contains("You have signed out."), "{}", page.body);
    let home = hanna.send(&page, SIGN_IN, &[("email", HANNA.1), ("password", &chosen)]).expect(200);
    assert_eq!(heading(&home), "Välkommen, Hanna Lindqvist");
}

/// The items of the list of rules: class and text.
fn rules(page: &Answer) -> Vec<String> {
    let list = page.body.split("<ul class=\"rules\">").nth(1).unwrap().split("</ul>").next().unwrap();
    let items = list.split("<li").skip(1).map(|item| item.split("</li>").next().unwrap().split_once('>').unwrap());
    let shown = |text: &str| text.split("</span>").last().unwrap().to_owned();
    let class = |tag: &str| tag.split(" data-").next().unwrap().trim().to_owned();
    items.map(|(tag, text)| [class(tag), shown(text)].join(">").trim_start_matches('>').to_owned()).collect()
}

#[test]
fn r_pw_01_a_page_ticks_off_every_rule_at_once_in_the_clients_language() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let temporary = house.temporary_password(SANNE, &account);
    let mut hanna = browser(&house, "en");
    let page = sign_in(&mut hanna, ("keizer", HANNA.1, &temporary));
    assert_eq!(rules(&page).len(), 8, "{}", page.body);

    let refused = hanna.send(&page, PASSWORD, &[("new_password", "hanna")]).expect(422);
    assert_eq!(title(&refused), "Fel: Välj ett eget lösenord – Keizer &#38; Van Dam Makelaars");
    let unmet: Vec<_> = rules(&refused)
        .into_iter()
        .filter_map(|rule| rule.strip_prefix("class=\"unmet\">").map(str::to_owned))
        .collect();
    assert_eq!(
        unmet,
        [
            "Lösenordet behöver minst 8 tecken.",
            "Lösenordet behöver en stor bokstav.",
            "Lösenordet behöver en siffra.",
            "Lösenordet behöver ett specialtecken, till exempel ! eller #.",
            "Lösenordet får inte innehålla ditt namn eller din e-postadress.",
            "Lösenordet är för lätt att gissa.",
        ]
    );
    let summary = refused.body.split("<div class=\"summary\"").nth(1).unwrap().split("</div>").next().unwrap();
    assert!(summary.starts_with(" role=\"alert\" tabindex=\"-1\" autofocus"), "{summary}");
    for text in &unmet {
        assert!(summary.contains(&format!("<a href=\"#new-password\">{text}</a>")), "{text} in {summary}");
    }
    assert_eq!(rules(&refused).iter().filter(|rule| rule.starts_with("class=\"met\"")).count(), 2);

    let same = hanna.send(&refused, PASSWORD, &[("new_password", &temporary)]).expect(422);
    assert!(same.body.contains("Välj ett annat lösenord än ditt nuvarande."), "{}", same.body);
    let long = hanna.send(&same, PASSWORD, &[("new_password", &"Aa1!".repeat(400))]).expect(422);
    assert!(long.body.contains("Lösenordet får ha högst 100 tecken."), "{}", long.body);
}

#[test]
fn r_pw_04_changing_the_password_needs_the_current_one_and_ends_the_other_sessions() {
    let house = House::start();
    let (mut here, mut there) = (browser(&house, "en"), browser(&house, "en"));
    sign_in(&mut here, LIAM);
    sign_in(&mut there, LIAM);
    let page = here.visit(PASSWORD).expect(200);
    assert_eq!(heading(&page), "Change your password");

    let refused = here.send(&page, PASSWORD, &[("current_password", "not it"), ("new_password", "Aa1!")]).expect(422);
    for text in ["The current password is not right.", "The password needs at least 8 characters."] {
        assert!(refused.body.matches(text).count() >= 2, "once on top and once in place: {text}");
    }
    assert!(!refused.body.contains("not it") && !refused.body.contains("Aa1!"), "{}", refused.body);
    let missing = here.send(&page, PASSWORD, &[("new_password", &fresh_password(2))]).expect(422);
    assert!(missing.body.contains("Please enter your current password as well."), "{}", missing.body);

    let before = here.session().unwrap().to_owned();
    let fields = [("current_password", LIAM.2), ("new_password", &fresh_password(2))];
    let home = here.send(&page, PASSWORD, &fields).expect(200);
    assert!(home.body.contains("Your new password is saved."), "{}", home.body);
    assert_ne!(here.session().unwrap(), before);
    assert_eq!(heading(&there.visit("/c/keizer/home")), "Sign in");
}

#[test]
fn r_auth_02_a_refused_sign_in_keeps_the_address_and_tells_nobody_whether_it_is_known() {
    let house = House::start();
    let refused = |email: &str| {
        let mut visitor = browser(&house, "en");
        let page = visitor.visit("/?id=keizer");
        visitor
            .send(&page, SIGN_IN, &[("email", email), ("password", "Not-The-Password-1"), ("keep", "yes")])
            .expect(401)
    };
    let (known, unknown) = (refused(EMMA.1), refused("emma.degraaf@post.example"));
    assert_eq!(known.body.replace(EMMA.1, "X"), unknown.body.replace("emma.degraaf@post.example", "X"));
    assert!(title(&known).starts_with("Error: Sign in – Keizer"), "{}", title(&known));
    let text = "The e-mail address or the password is not right.";
    assert!(known.body.contains(&format!("<a href=\"#password\">{text}</a>")), "{}", known.body);
    assert!(known.body.contains(&format!("<p class=\"fault\" id=\"password-fault\">{text}</p>")), "{}", known.body);
    assert!(
        known.body.contains(&format!("value=\"{}\"", EMMA.1)) && known.body.contains(" checked>"),
        "{}",
        known.body
    );
    assert!(!known.body.contains("Not-The-Password-1"));
    assert!(!known.headers.iter().any(|(name, _)| name == "set-cookie"));

    let mut visitor = browser(&house, "nl");
    let empty = visitor.post(SIGN_IN, &[("email", " "), ("password", "")]).expect(422);
    for text in ["Vul uw e-mailadres in.", "Vul uw wachtwoord in."] {
        assert_eq!(empty.body.matches(text).count(), 2, "{text}");
    }
}

#[test]
fn r_auth_03_a_wait_is_told_in_words_and_in_the_header() {
    let house = House::start();
    let mut stranger = browser(&house, "en");
    let mut last = stranger.visit("/?id=keizer");
    for _ in 0..20 {
        last = stranger.send(&last, SIGN_IN, &[("email", EMMA.1), ("password", "Not-The-Password-1")]);
        if last.status == 429 {
            break;
        }
    }
    let seconds: u32 = last.expect(429).header("retry-after").parse().unwrap();
    let page = stranger.post(SIGN_IN, &[("email", EMMA.1), ("password", EMMA.2)]).expect(429);
    assert!((1..=30).contains(&seconds), "{seconds}");
    assert!(page.body.contains("<li>There have been too many attempts. Please try again in "), "{}", page.body);
    assert!(page.body.contains(EMMA.1) && !page.body.contains(EMMA.2));
}

#[test]
fn r_auth_04_the_cookie_lasts_only_for_those_who_ask_to_stay_signed_in() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    let fields = [("email", EMMA.1), ("password", EMMA.2)];
    let visit = session_cookie(&visitor.post(SIGN_IN, &fields).expect(303));
    assert!(!visit.contains("Max-Age"), "{visit}");
    let kept = session_cookie(&visitor.post(SIGN_IN, &[fields[0], fields[1], ("keep", "yes")]).expect(303));
    assert!(kept.ends_with("; Max-Age=7776000"), "{kept}");
    for cookie in [visit, kept] {
        assert!(cookie.contains("; HttpOnly; SameSite=Lax; Secure; Path=/"), "{cookie}");
    }
    let device = visitor.jar().iter().find(|(name, _)| name.ends_with("-device")).expect("a cookie of the device");
    assert!(device.1.starts_with("td1."), "{}", device.1);
}

#[test]
fn r_auth_05_a_client_sees_where_they_are_signed_in_and_ends_it_elsewhere() {
    let house = House::start();
    let (mut here, mut there) = (browser(&house, "en"), browser(&house, "en"));
    sign_in(&mut here, LIAM);
    assert!(!here.visit("/c/keizer/profile").body.contains("other-sessions"));
    sign_in(&mut there, LIAM);
    let home = here.visit("/c/keizer/profile").expect(200);
    assert_eq!(home.body.matches("<b>Firefox on Windows</b>").count(), 2, "{}", home.body);
    assert_eq!(home.body.matches("This device").count(), 1);
    assert_eq!(home.body.matches("Last used within the past hour").count(), 1);
    house.advance(3 * 3_600);
    assert!(there.visit("/c/keizer/profile").body.contains("Last used 3 hours ago"));

    let done = here.send(&home, "/c/keizer/other-sessions", &[]).expect(200);
    assert!(done.body.contains("You are signed out on all other devices."), "{}", done.body);
    assert_eq!(done.body.matches("<b>Firefox on Windows</b>").count(), 1);
    assert_eq!(heading(&there.visit("/c/keizer/home")), "Sign in");
}

#[test]
fn r_lang_02_a_page_is_in_the_clients_language_and_before_that_in_the_browsers() {
    let house = House::start();
    for (languages, expected) in [("nl-BE,en;q=0.5", "nl"), ("nn", "no"), ("zh", "en"), ("", "en"), ("pt-BR", "pt")] {
        let page = browser(&house, languages).get("/c/keizer").expect(200);
        assert!(page.body.contains(&format!("<html lang=\"{expected}\">")), "{languages}");
    }
    let mut liam = browser(&house, "de");
    assert!(sign_in(&mut liam, LIAM).body.contains("<html lang=\"en\">"));
    let home = liam.visit("/c/keizer/profile");
    let polish = liam.send(&home, "/c/keizer/language", &[("language", "pl")]).expect(200);
    assert!(polish.body.contains("<html lang=\"pl\">"), "{}", polish.body);
    assert_eq!(heading(&polish), "Profil");
    assert!(polish.body.contains("Język został zapisany."), "{}", polish.body);
    assert!(polish.body.contains("<option value=\"pl\" lang=\"pl\" selected>Polski</option>"), "{}", polish.body);
    for unknown in ["zh", "PL", ""] {
        let refused = liam.send(&polish, "/c/keizer/language", &[("language", unknown)]).expect(422);
        assert!(refused.body.contains("<html lang=\"pl\">"), "{}", refused.body);
    }
}

#[test]
fn r_err_01_a_page_that_is_not_there_says_so_with_the_number_in_our_log() {
    let house = House::start();
    let page = browser(&house, "nl").get("/c/keizer/nothing").expect(404);
    assert_eq!(heading(&page), "We kunnen niet vinden wat u zoekt.");
    assert!(page.body.contains(&format!("Kenmerk: {}", page.header("x-request-id"))), "{}", page.body);
}

#[test]
fn r_lang_03_the_pages_read_as_they_were_reviewed() {
    let house = House::start();
    for (language, contact, known) in [("en", "c-wei", LIAM), ("nl", "c-noor", EMMA)] {
        let check = |name: &str, page: &Answer| {
            assert!(page.body.len() < 15 * 1024, "{name} weighs {} bytes", page.body.len());
            assert!(page.body.contains(&format!("<html lang=\"{language}\">")), "{name}");
            insta::assert_snapshot!(format!("{name}.{language}"), redacted(page));
        };
        let mut visitor = browser(&house, language);
        check("information", &visitor.visit("/"));
        let page = visitor.visit("/?id=keizer");
        check("sign-in", &page);
        let refused = visitor.send(&page, SIGN_IN, &[("email", known.1), ("password", "Not-The-Password-1")]);
        check("sign-in-refused", &refused);

        let account = house.invite(SANNE, contact);
        let (email, temporary) =
            (house.account(SANNE, &account).text("email"), house.temporary_password(SANNE, &account));
        let page = sign_in(&mut visitor, ("keizer", &email, &temporary));
        check("first-password", &page);
        check("first-password-refused", &visitor.send(&page, PASSWORD, &[("new_password", "keizer")]));
        check("home-after-password", &visitor.send(&page, PASSWORD, &[("new_password", &fresh_password(3))]));
        sign_in(&mut browser(&house, language), ("keizer", &email, &fresh_password(3)));
        check("home", &visitor.visit("/c/keizer/home"));
        check("change-password", &visitor.visit(PASSWORD));
        check("profile", &visitor.visit("/c/keizer/profile"));
        check("mails", &visitor.visit("/c/keizer/mails"));
        let lost = visitor.visit("/c/keizer/nothing-here");
        let reference = lost.header("x-request-id").to_owned();
        check("not-found", &Answer { body: lost.body.replace(&reference, "REFERENCE"), ..lost });
        let home = visitor.visit("/c/keizer/home");
        check("signed-out", &visitor.send(&home, "/c/keizer/sign-out", &[]));
    }
    switch_portal(&house, false);
    for language in ["en", "nl"] {
        insta::assert_snapshot!(
            format!("closed.{language}"),
            redacted(&browser(&house, language).visit("/?id=keizer"))
        );
    }
}
