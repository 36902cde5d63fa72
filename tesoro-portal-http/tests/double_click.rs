//! A button pressed twice: two identical requests of one browser, at once and over real sockets (ADR 0007).
//!
//! Which of the two answers a browser keeps is not up to us. So both are tried: with the one the code finishes, with the
//! other it is refused, and whoever sends the form once more finishes with the code that was mailed already.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use std::mem;

use browsing::joining::{CODE, FORGOT, RESEND, RESET, ROSA, SIGN_UP, flow, rosa};
use browsing::{Browser, Field, browser, heading};
use house::{Answer, Call, EMMA, Flow, House, LIAM, SANNE, fresh_password, race};

const THEA: &str = "thea.berg@post.example";

/// Which of the two answers the client kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// The one whose handle counts.
    Newer,
    /// The one that is dead.
    Older,
}

/// The two flows of one request sent twice at once; nobody tells their answers apart.
#[track_caller]
fn sent_twice(call: Call, id: &str) -> [Flow; 2] {
    let flow = |answer: Answer| {
        let answer = answer.expect(202);
        Flow { company: "keizer".to_owned(), id: answer.text(id), handle: answer.text("handle"), answer }
    };
    let flows: Vec<Flow> = race(vec![call; 2]).into_iter().map(flow).collect();
    assert_eq!(flows[0].essence(), flows[1].essence());
    assert_eq!(flows[0].id, flows[1].id, "the second took the first one over");
    assert_ne!(flows[0].handle, flows[1].handle);
    flows.try_into().unwrap()
}

/// The flow that the code is good for, and the other.
#[track_caller]
fn told_apart(mut flows: [Flow; 2], counts: impl Fn(&Flow) -> bool) -> [Flow; 2] {
    if counts(&flows[1]) {
        flows.reverse();
    }
    assert_eq!([counts(&flows[0]), counts(&flows[1])], [true, false]);
    flows
}

#[test]
fn r_code_02_a_sign_up_sent_twice_at_once_is_finished_by_its_one_code() {
    let house = House::start();
    for (email, kept) in [(ROSA, Kept::Newer), (THEA, Kept::Older)] {
        let call = house.sign_up_call("keizer", &House::registrant(email));
        // Without a look at the mail and without a try: the flow that counts has to wait for another mail.
        let [newer, older] = told_apart(sent_twice(call, "registration"), |flow| house.resend_code(flow).status == 429);
        let code = house.code(SANNE, email);
        house.resend_code(&older).refused(422, "code-refused");
        house.verify(&older, &code).refused(422, "code-refused");
        let finished = match kept {
            Kept::Newer => newer,
            Kept::Older => house.sign_up("keizer", email),
        };
        let signed_in = house.verify(&finished, &code).expect(201);
        assert_eq!(signed_in.json()["next"], "ready", "{kept:?}");
        assert_eq!(house.codes_mailed(SANNE, email), 1, "{kept:?}");
        house.verify(&finished, &code).refused(422, "code-refused");
        house.sign_in(("keizer", email, &fresh_password(700))).expect(201);
    }
    let drafts = house.agent(SANNE, "GET", "/api/v1/crm/portal-users?status=draft").send().expect(200);
    assert_eq!(drafts.json()["items"].as_array().unwrap().len(), 0, "neither left a second account behind");
}

#[test]
fn r_code_02_a_reset_asked_for_twice_at_once_is_finished_by_its_one_code() {
    let house = House::start();
    for (client, kept) in [(EMMA, Kept::Newer), (LIAM, Kept::Older)] {
        let email = client.1;
        // The password of before is refused after the right code only, and costs neither the code nor a try.
        let counts = |flow: &Flow| {
            let answer = house.finish(flow, &house.code(SANNE, email), client.2);
            assert!(["validation-failed", "code-refused"].contains(&answer.code().as_str()), "{answer:?}");
            answer.code() == "validation-failed"
        };
        let [newer, older] = told_apart(sent_twice(house.forget_call("keizer", email), "reset"), counts);
        let code = house.code(SANNE, email);
        house.finish(&older, &code, &fresh_password(1)).refused(422, "code-refused");
        let finished = match kept {
            Kept::Newer => newer,
            Kept::Older => house.forget("keizer", email),
        };
        house.finish(&finished, &code, &fresh_password(1)).expect(201);
        assert_eq!(house.codes_mailed(SANNE, email), 1, "{kept:?}");
        house.sign_in(client).refused(401, "sign-in-failed");
        house.sign_in((client.0, email, &fresh_password(1))).expect(201);
    }
}

#[test]
fn r_reg_04_a_button_pressed_twice_at_once_is_answered_alike_for_every_address() {
    let house = House::start();
    for id in ["registration", "reset"] {
        let call = |email: &str| match id {
            "registration" => house.sign_up_call("keizer", &House::registrant(email)),
            _ => house.forget_call("keizer", email),
        };
        let essences = |email: &str| sent_twice(call(email), id).map(|flow| flow.essence());
        let expected = essences("nobody@post.example");
        for email in [EMMA.1, ROSA] {
            assert_eq!(essences(email), expected, "{id} of {email}");
        }
        // Within the minute there is no other mail to an address, whatever it is for.
        house.advance(61);
    }
}

/// The form sent twice at once; the browser keeps the cookie of the answer that is asked for.
#[track_caller]
fn pressed_twice_on_the_page(
    visitor: &mut Browser,
    (form, fields): (&str, &[Field<'_>]),
    (to, suffix): (&str, &str),
    kept: Kept,
    counts: impl Fn(&mut Browser) -> bool,
) {
    visitor.visit(form).expect(200);
    let call = visitor.form(form, fields).header("sec-fetch-site", "same-origin");
    let answers = race(vec![call; 2]);
    let mut cookies: Vec<(String, String)> = answers.iter().map(|answer| led_on(answer, to, suffix)).collect();
    assert_eq!(cookies[0].0, cookies[1].0);
    assert_ne!(cookies[0].1, cookies[1].1);
    let judged = cookies.iter().map(|(name, value)| {
        visitor.plant(name, value);
        counts(visitor)
    });
    let judged: Vec<bool> = judged.collect();
    assert_eq!(judged.iter().filter(|counts| **counts).count(), 1, "one of the two answers counts");
    let wanted = judged.iter().position(|counts| *counts == (kept == Kept::Newer)).unwrap();
    let (name, value) = mem::take(&mut cookies[wanted]);
    visitor.plant(&name, &value);
    assert_eq!(flow(visitor, suffix), (name, value));
}

/// The cookie of an answer that leads on to this page.
#[track_caller]
fn led_on(answer: &Answer, to: &str, suffix: &str) -> (String, String) {
    assert_eq!((answer.status, answer.header("location")), (303, to), "{}", answer.body);
    let lines = answer.headers.iter().filter(|(name, _)| name == "set-cookie").map(|(_, line)| line);
    let pairs = lines.filter_map(|line| line.split(';').next().and_then(|pair| pair.split_once('=')));
    let (name, value) = pairs.into_iter().find(|(name, _)| name.ends_with(suffix)).expect("a flow");
    (name.to_owned(), value.to_owned())
}

#[test]
fn r_reg_02_the_sign_up_form_sent_twice_at_once_leads_to_a_code_page_whose_code_is_good() {
    for kept in [Kept::Newer, Kept::Older] {
        let house = House::start();
        let mut visitor = browser(&house, "en");
        let password = fresh_password(1);
        let fields = rosa(&password);
        pressed_twice_on_the_page(&mut visitor, (SIGN_UP, &fields), (CODE, "-flow"), kept, |visitor| {
            let asked = visitor.post(RESEND, &[]);
            assert!(matches!(asked.status, 422 | 429), "{asked:?}");
            asked.status == 429
        });
        let code = house.code(SANNE, ROSA);
        let mut page = visitor.visit(CODE).expect(200);
        if kept == Kept::Older {
            let refused = visitor.send(&page, CODE, &[("code", &code)]).expect(422);
            assert!(refused.body.contains("<p class=\"fault\" id=\"code-fault\">"), "{}", refused.body);
            let again = visitor.visit(SIGN_UP).expect(200);
            page = visitor.send(&again, SIGN_UP, &fields).expect(200);
        }
        let home = visitor.send(&page, CODE, &[("code", &code)]).expect(200);
        assert_eq!(heading(&home), "Welcome, Rosa Winter", "{kept:?}");
        assert_eq!(house.codes_mailed(SANNE, ROSA), 1, "{kept:?}");
    }
}

#[test]
fn r_auth_06_the_form_of_a_forgotten_password_sent_twice_at_once_leads_to_a_page_whose_code_is_good() {
    for kept in [Kept::Newer, Kept::Older] {
        let house = House::start();
        let mut visitor = browser(&house, "en");
        let fields = [("email", EMMA.1)];
        pressed_twice_on_the_page(&mut visitor, (FORGOT, &fields), (RESET, "-reset"), kept, |visitor| {
            let code = house.code(SANNE, EMMA.1);
            let asked = visitor.post(RESET, &[("code", &code), ("new_password", EMMA.2)]).expect(422);
            let [of_code, of_password] =
                ["href=\"#code\"", "href=\"#new-password\""].map(|fault| asked.body.contains(fault));
            assert_ne!(of_code, of_password, "{}", asked.body);
            of_password
        });
        let code = house.code(SANNE, EMMA.1);
        let password = fresh_password(1);
        let typed = [("code", code.as_str()), ("new_password", password.as_str())];
        let mut page = visitor.visit(RESET).expect(200);
        if kept == Kept::Older {
            visitor.send(&page, RESET, &typed).expect(422);
            let again = visitor.visit(FORGOT).expect(200);
            page = visitor.send(&again, FORGOT, &fields).expect(200);
        }
        let home = visitor.send(&page, RESET, &typed).expect(200);
        assert_eq!(heading(&home), "Welkom, Emma de Groot", "{kept:?}");
        assert_eq!(house.codes_mailed(SANNE, EMMA.1), 1, "{kept:?}");
    }
}
