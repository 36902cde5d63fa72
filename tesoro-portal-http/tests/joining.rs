//! Whose a verified sign-up is: a contact's, a new lead's, or an agent's to decide (issue 3).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{Answer, EMMA, House, INES, JORIS, MILA, SANNE, fresh_password};
use serde_json::{Value, json};

const ROSA: &str = "rosa.winter@post.example";
const SANNES_ADDRESS: &str = "sanne@keizer.example";

/// Signs up and shows the code: account and token.
#[track_caller]
fn joined(house: &House, email: &str) -> (String, String) {
    let flow = house.sign_up("keizer", email);
    let signed_in = house.verify(&flow, &house.code(SANNE, email)).expect(201);
    (signed_in.text("account"), signed_in.text("token"))
}

#[track_caller]
fn contacts_of(house: &House, token: &str) -> Value {
    house.client("GET", "/api/v1/me").bearer(token).send().expect(200).json()["contacts"].clone()
}

#[track_caller]
fn list(house: &House, path: &str) -> Vec<Value> {
    let list = house.agent(SANNE, "GET", format!("/api/v1/crm/{path}")).send().expect(200).json();
    list["items"].as_array().unwrap().clone()
}

fn decide(house: &House, agent: (usize, usize), account: &str, decision: &Value) -> Answer {
    house.agent(agent, "POST", format!("/api/v1/crm/pending-links/{account}")).json(decision).send()
}

fn merge(house: &House, from: &str, into: &str) -> Answer {
    house.agent(SANNE, "POST", "/api/v1/crm/contacts/merge").json(&json!({ "from": from, "into": into })).send()
}

fn kinds(house: &House, contact: &str) -> Vec<String> {
    let history = list(house, &format!("contacts/{contact}/activity"));
    history.iter().map(|entry| entry["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn r_reg_03_who_the_office_knows_is_linked_and_keeps_the_agent() {
    let house = House::start();
    let (account, token) = joined(&house, "LUKAS.Brandt@Post.example");
    assert_eq!(contacts_of(&house, &token), json!(["c-lukas"]));
    assert_eq!(list(&house, "contacts?query=lukas.brandt").len(), 1, "no second contact");
    let seen = house.account(SANNE, &account).json();
    assert_eq!((seen["status"].as_str(), seen["owner"].as_str()), (Some("active"), Some("a-joris")));
    assert!(kinds(&house, "c-lukas").contains(&"signed-up".to_owned()));
    let again = house.agent(SANNE, "POST", "/api/v1/crm/contacts/c-lukas/portal-user").send();
    assert_eq!(again.refused(409, "portal-user-exists").json()["details"]["account"], account.as_str());

    // Nobody looks after Ingrid: from now on the administrator does.
    let (account, _) = joined(&house, "ingrid.solberg@post.example");
    assert_eq!(house.account(SANNE, &account).json()["owner"], "a-sanne");
    assert!(kinds(&house, "c-ingrid").contains(&"agent-assigned".to_owned()));
    assert_eq!(house.mails_to(SANNE, SANNES_ADDRESS), Vec::<Value>::new(), "nothing to be told");
}

#[test]
fn r_reg_03_who_is_unknown_becomes_a_lead_that_nobody_writes_to_until_it_was_reviewed() {
    let house = House::start();
    let mut body = House::registrant(ROSA);
    body["location"] = json!("Groningen");
    body["preferences"] = json!({ "transaction": "rent", "price_to": 1_500, "places": ["Haren", "Zuidlaren"] });
    house.sign_up_call("keizer", &body).send().expect(202);
    assert_eq!(list(&house, "contacts?query=rosa.winter"), Vec::<Value>::new(), "not before the address is proved");
    house.advance(61);
    let (account, token) = joined(&house, ROSA);
    let [lead] = list(&house, "contacts?query=rosa.winter").try_into().unwrap();
    assert_eq!((lead["kind"].as_str(), lead["do_not_contact"].as_bool()), (Some("lead"), Some(true)));
    assert_eq!((lead["agent"].as_str(), lead["email"].as_str()), (Some("a-sanne"), Some(ROSA)));
    let id = lead["id"].as_str().unwrap();
    assert_eq!(contacts_of(&house, &token), json!([id]));
    assert_eq!(lead["portal"]["account"]["id"], account.as_str());
    let told = kinds(&house, id);
    assert!(told.contains(&"lead-created".to_owned()) && told.contains(&"signed-up".to_owned()), "{told:?}");
    let history = json!(list(&house, &format!("contacts/{id}/activity"))).to_string();
    assert!(!history.contains("Winter") && !history.contains("rosa"), "{history}");
    assert_eq!(house.mails_to(SANNE, SANNES_ADDRESS).len(), 1, "the administrator is told");

    let reviewed = |agent| house.agent(agent, "POST", format!("/api/v1/crm/contacts/{id}/reviewed")).send();
    reviewed(MILA).refused(403, "missing-permission");
    reviewed(INES).refused(404, "not-found");
    for _ in 0..2 {
        reviewed(SANNE).expect(204);
    }
    assert_eq!(list(&house, "contacts?query=rosa.winter")[0]["do_not_contact"], false);
    assert_eq!(kinds(&house, id).iter().filter(|kind| *kind == "contact-reviewed").count(), 1);
}

#[test]
fn r_reg_03_where_two_contacts_have_the_address_an_agent_decides() {
    let house = House::start();
    let (account, token) = joined(&house, "noor.elamrani@post.example");
    assert_eq!(contacts_of(&house, &token), json!([]), "no contact yet");
    assert_eq!(list(&house, "contacts?query=noor.elamrani").len(), 2, "nor another one");
    let [waiting] = list(&house, "pending-links").try_into().unwrap();
    assert_eq!(waiting["id"], account.as_str());
    assert_eq!(house.mails_to(SANNE, SANNES_ADDRESS).len(), 1);
    for (decision, status, code) in [
        (json!({}), 422, "validation-failed"),
        (json!({ "contact": "c-noor", "refuse": true }), 422, "validation-failed"),
        (json!({ "approve": false }), 422, "validation-failed"),
        (json!({ "contact": "no id!" }), 422, "validation-failed"),
        (json!({ "contact": "k-emma" }), 404, "not-found"),
        (json!({ "contact": "c-nobody" }), 404, "not-found"),
        (json!({ "contact": "c-emma" }), 409, "portal-user-exists"),
    ] {
        decide(&house, SANNE, &account, &decision).refused(status, code);
    }
    decide(&house, INES, &account, &json!({ "refuse": true })).refused(404, "not-found");
    let decided = decide(&house, JORIS, &account, &json!({ "contact": "c-noor" })).expect(200);
    assert_eq!(decided.json()["contacts"], json!(["c-noor"]));
    let tag = house.account(SANNE, &account).header("etag").to_owned();
    assert_eq!(decided.header("etag"), tag);
    assert_eq!(contacts_of(&house, &token), json!(["c-noor"]), "the session goes on");
    assert_eq!(list(&house, "pending-links"), Vec::<Value>::new());
    decide(&house, SANNE, &account, &json!({ "new_lead": true })).refused(409, "not-waiting");
}

#[test]
fn r_reg_03_a_contact_that_has_an_account_is_not_guessed_at() {
    let house = House::start();
    let emma = house.account_of(SANNE, "c-emma");
    house.agent(SANNE, "POST", format!("/api/v1/crm/portal-users/{emma}/links/c-zofia")).send().expect(201);
    let (account, token) = joined(&house, "zofia.wisniewska@post.example");
    assert_eq!(list(&house, "pending-links")[0]["id"], account.as_str());
    decide(&house, SANNE, &account, &json!({ "contact": "c-zofia" })).refused(409, "portal-user-exists");
    decide(&house, SANNE, &account, &json!({ "new_lead": true })).expect(200);
    let found = list(&house, "contacts?query=zofia");
    assert_eq!(found.len(), 2, "{found:?}");
    let lead = found.iter().find(|contact| contact["kind"] == "lead").expect("a lead");
    assert_eq!(contacts_of(&house, &token), json!([lead["id"]]));
    assert_eq!(contacts_of(&house, &house.token(EMMA)), json!(["c-emma", "c-zofia"]));
}

#[test]
fn r_reg_03_with_approval_everybody_waits_for_an_agent() {
    let house = House::start();
    house.set(SANNE, &json!({ "sign_up_approval": true }));
    let (lukas, token) = joined(&house, "lukas.brandt@post.example");
    let (rosa, refused) = joined(&house, ROSA);
    for token in [&token, &refused] {
        assert_eq!(contacts_of(&house, token), json!([]));
    }
    let waiting = list(&house, "pending-links");
    assert_eq!(waiting.len(), 2);
    assert_eq!(house.mails_to(SANNE, SANNES_ADDRESS).len(), 2);
    let first = house.agent(SANNE, "GET", "/api/v1/crm/pending-links?limit=1").send().expect(200);
    let next = format!("/api/v1/crm/pending-links?limit=1&cursor={}", first.text("next_cursor"));
    let second = house.agent(SANNE, "GET", next).send().expect(200).json();
    assert_eq!(json!([first.json()["items"][0], second["items"][0]]), json!(waiting));

    decide(&house, SANNE, &lukas, &json!({ "approve": true })).expect(200);
    assert_eq!(contacts_of(&house, &token), json!(["c-lukas"]));
    assert_eq!(decide(&house, SANNE, &rosa, &json!({ "refuse": true })).expect(204).body, "");
    house.client("GET", "/api/v1/me").bearer(&refused).send().refused(401, "not-signed-in");
    house.sign_in(("keizer", ROSA, &fresh_password(700))).refused(401, "sign-in-failed");
    assert_eq!(list(&house, "contacts?query=rosa.winter"), Vec::<Value>::new());
    decide(&house, SANNE, &rosa, &json!({ "approve": true })).refused(404, "not-found");
}

#[test]
fn r_adm_06_a_lead_that_turns_out_to_be_somebody_known_is_merged() {
    let house = House::start();
    let (account, token) = joined(&house, ROSA);
    let lead = contacts_of(&house, &token)[0].as_str().unwrap().to_owned();
    merge(&house, &lead, "c-nobody").refused(404, "not-found");
    merge(&house, &lead, "k-emma").refused(404, "not-found");
    assert_eq!(merge(&house, "no id!", &lead).refused(422, "validation-failed").errors(), ["/from id-invalid"]);
    merge(&house, &lead, "c-emma").refused(409, "merge-needs-unlink");
    merge(&house, "c-emma", &lead).refused(409, "merge-needs-unlink");
    merge(&house, &lead, "c-camille").expect(204);
    assert_eq!(contacts_of(&house, &token), json!(["c-camille"]));
    assert_eq!(house.account_of(SANNE, "c-camille"), account);
    assert_eq!(list(&house, "contacts?query=rosa.winter"), Vec::<Value>::new());
    assert!(kinds(&house, "c-camille").contains(&"contact-merged".to_owned()));
    let gone = merge(&house, &lead, "c-lukas").refused(422, "contact-erased");
    assert!(gone.json()["detail"].as_str().unwrap().contains("merged"), "{}", gone.body);
}

#[test]
fn r_adm_06_where_both_have_an_account_the_office_says_which_one_stays() {
    let house = House::start();
    let emma = house.account_of(SANNE, "c-emma");
    let (rosa, token) = joined(&house, ROSA);
    let lead = contacts_of(&house, &token)[0].as_str().unwrap().to_owned();
    let asked = merge(&house, &lead, "c-emma").refused(409, "merge-needs-unlink").json();
    assert_eq!((&asked["details"]["from_account"], &asked["details"]["into_account"]), (&json!(rosa), &json!(emma)));
    let keeping = |keep: &str| {
        let body = json!({ "from": lead, "into": "c-emma", "keep": keep });
        house.agent(SANNE, "POST", "/api/v1/crm/contacts/merge").json(&body).send()
    };
    assert_eq!(keeping("no id!").refused(422, "validation-failed").errors(), ["/keep id-invalid"]);
    keeping(&house.account_of(SANNE, "c-liam")).refused(404, "not-found");
    keeping(&rosa).expect(204);
    assert_eq!(contacts_of(&house, &token), json!(["c-emma"]));
    house.sign_in(house::EMMA).refused(403, "account-disabled");
    let waiting = list(&house, "pending-links");
    assert_eq!(waiting.iter().map(|one| one["id"].as_str().unwrap()).collect::<Vec<_>>(), [emma.as_str()]);
    assert_eq!(house.account(SANNE, &emma).json()["disabled"], true);
}

#[test]
fn r_reg_03_exactly_one_decision_is_taken() {
    let house = House::start();
    let (rosa, _) = joined(&house, ROSA);
    let told = |body: Value| decide(&house, SANNE, &rosa, &body).refused(422, "validation-failed").errors();
    let both = told(json!({ "contact": "c-lukas", "refuse": true }));
    assert_eq!(both, ["/contact decision-ambiguous", "/refuse decision-ambiguous"]);
    let all = told(json!({ "contact": "c-lukas", "new_lead": true, "approve": true, "refuse": true }));
    assert_eq!(all.len(), 4, "{all:?}");
    for none in [json!({}), json!({ "refuse": false }), json!({ "approve": false, "new_lead": false })] {
        let refused = decide(&house, SANNE, &rosa, &none);
        assert_eq!(refused.errors(), ["/contact missing-field"], "{none}");
    }
}

#[test]
fn r_reg_03_a_client_changes_what_they_are_looking_for() {
    let house = House::start();
    let (_, token) = joined(&house, ROSA);
    let lead = contacts_of(&house, &token)[0].as_str().unwrap().to_owned();
    let patch = |body: &Value| house.client("PATCH", "/api/v1/me").bearer(&token).json(body).send();
    let wishes = json!({ "transaction": "buy", "price_to": 450_000, "places": ["Haren"] });
    let answer = patch(&json!({ "location": "Groningen", "preferences": wishes })).expect(200).json();
    let kept = json!({ "location": "Groningen", "transaction": "buy", "price_to": 450_000, "places": ["Haren"] });
    assert_eq!(answer["wishes"], kept);
    let shown = house.agent(SANNE, "GET", format!("/api/v1/crm/contacts/{lead}")).send().expect(200).json();
    assert_eq!(shown["wishes"], kept);
    assert!(kinds(&house, &lead).contains(&"account-changed".to_owned()));
    // What is left out stays; what cannot be kept changes nothing.
    assert_eq!(patch(&json!({ "language": "nl" })).expect(200).json()["wishes"], kept);
    let upside_down = patch(&json!({ "preferences": { "price_from": 2, "price_to": 1 } }));
    assert_eq!(upside_down.refused(422, "validation-failed").errors(), ["/preferences wishes-invalid"]);
    let alone = patch(&json!({ "location": "Delft" })).refused(422, "validation-failed").errors();
    assert_eq!(alone, ["/preferences missing-field"]);
    let unknown = patch(&json!({ "preferences": { "budget": 3 } })).refused(422, "validation-failed").errors();
    assert_eq!(unknown, ["/preferences/budget unknown-field"]);
    assert_eq!(house.client("GET", "/api/v1/me").bearer(&token).send().expect(200).json()["wishes"], kept);
}
