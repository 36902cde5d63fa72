//! Fields that nobody may set are unknown everywhere, and one unknown field refuses the whole request (threat 40).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{EMMA, House, SANNE, fresh_password, rows};
use serde_json::{Map, Value, json};

/// What an attacker would like to set; the last is what no table could have thought of.
const WISHES: [&str; 16] = [
    "email_confirmed",
    "email_proof",
    "status",
    "company",
    "company_id",
    "owner",
    "must_change_password",
    "contact_id",
    "contact",
    "id",
    "account",
    "role",
    "permissions",
    "disabled",
    "version",
    "__proto__",
];

/// A body that each route takes; every row that takes JSON has to be here.
fn body(name: &str) -> Value {
    match name {
        "POST /api/v1/portal/{company}/registrations" => json!({
            "first_name": "Rosa", "last_name": "Winter", "email": "rosa@post.example", "password": fresh_password(40),
            "preferences": { "transaction": "buy" },
        }),
        "POST /api/v1/portal/{company}/registrations/{registration}/verify" => {
            json!({ "handle": "tpf1.x", "code": "123456" })
        }
        "POST /api/v1/portal/{company}/registrations/{registration}/resend" => json!({ "handle": "tpf1.x" }),
        "POST /api/v1/portal/{company}/password-resets" => json!({ "email": EMMA.1 }),
        "POST /api/v1/portal/{company}/password-resets/{reset}" => {
            json!({ "handle": "tpf1.x", "code": "123456", "new_password": fresh_password(40) })
        }
        "POST /api/v1/portal/{company}/invitations/{invitation}" => {
            json!({ "token": "ti1.x", "new_password": fresh_password(40) })
        }
        "PATCH /api/v1/crm/notices" => json!({ "notices": { "feedback": "daily" } }),
        "POST /api/v1/portal/{company}/sessions" => json!({ "email": EMMA.1, "password": EMMA.2 }),
        "PATCH /api/v1/me" => json!({ "language": "de" }),
        "PUT /api/v1/me/password" => json!({ "current_password": EMMA.2, "new_password": fresh_password(40) }),
        "POST /api/v1/me/erasure" => json!({ "current_password": "not the password" }),
        "POST /api/v1/me/email-confirmation" => json!({ "code": "123456" }),
        "PUT /api/v1/properties/{deal}/interest" => json!({ "interested": true }),
        "PUT /api/v1/properties/{deal}/rating" => json!({ "stars": 5 }),
        "PUT /api/v1/properties/{deal}/approval" => json!({ "approved": true }),
        "POST /api/v1/crm/session" => {
            json!({ "company": "keizer", "email": "sanne@keizer.example", "password": "wandelen-langs-de-Amstel-7" })
        }
        "PATCH /api/v1/crm/portal-users/{id}" => json!({ "first_name": "Other" }),
        "POST /api/v1/crm/pending-links/{id}" => json!({ "refuse": true }),
        "POST /api/v1/crm/contacts/merge" => json!({ "from": "c-lukas", "into": "c-zofia" }),
        "PUT /api/v1/crm/contacts/{id}" => json!({ "first_name": "Ada", "last_name": "Berg" }),
        "PUT /api/v1/crm/properties/{id}" => json!({ "title": "A house", "address": { "line": "A 1", "city": "B" } }),
        "PUT /api/v1/crm/deals/{id}" => json!({ "contact": "c-wei", "property": "p-noord" }),
        "POST /api/v1/crm/import" => json!({ "users": [] }),
        "POST /api/v1/viewings/{id}/notes" | "PATCH /api/v1/notes/{id}" => json!({ "text": "Bright kitchen" }),
        "POST /api/v1/messages" | "POST /api/v1/crm/contacts/{id}/messages" => json!({ "text": "Hello" }),
        "POST /api/v1/properties/{deal}/viewings" | "PATCH /api/v1/viewings/{id}" => {
            json!({ "dates": [{ "date": "2030-01-01", "part": "morning" }], "remark": "Is there a lift?" })
        }
        "POST /api/v1/viewings/{id}/move" => json!({ "dates": [{ "date": "2030-01-01" }] }),
        "POST /api/v1/viewings/{id}/accept" => json!({ "alternative": 0 }),
        "POST /api/v1/crm/viewings/{id}/confirm" | "POST /api/v1/crm/viewings/{id}/move" => {
            json!({ "start": "2030-01-01T10:00", "duration_minutes": 45 })
        }
        "POST /api/v1/crm/viewings/{id}/reject" => {
            json!({ "reason": "No", "alternatives": [{ "start": "2030-01-01T10:00" }] })
        }
        "POST /api/v1/me/terms" => json!({ "version": 1 }),
        "POST /api/v1/crm/terms" => json!({ "texts": { "en": "Be kind." }, "material": true }),
        "PATCH /api/v1/crm/terms/{version}" => json!({ "material": true }),
        "PATCH /api/v1/crm/settings" => json!({ "languages": ["nl"] }),
        other => panic!("{other} takes JSON: write a body of it down here"),
    }
}

#[test]
fn threat_40_no_body_takes_a_field_that_is_not_its_own() {
    let house = House::start();
    let emma = house.token(EMMA);
    let account = house.account_of(SANNE, "c-emma");
    let settings = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200);
    let before = (house.account(SANNE, &account).body, settings.body.clone());
    let key = house.said["companies"][0]["agents"][0]["key"].as_str().unwrap();
    let mut asked = 0;
    for row in rows().into_iter().filter(|row| row.takes_json) {
        let fits = body(&row.name());
        let own = fits.as_object().unwrap();
        let path = row.path(&[("company", "keizer"), ("id", &account), ("deal", "c-emma~p-none")]);
        let call = |body: &Value| {
            let call = if row.on_clients { house.client(row.method, &path) } else { house.crm(row.method, &path) };
            call.bearer(if row.on_clients { &emma } else { key }).if_match("\"1\"").json(body).send()
        };
        let writable = writable(&row.name());
        for wish in WISHES.into_iter().filter(|wish| !own.contains_key(*wish) && !writable.contains(wish)) {
            let mut greedy: Map<String, Value> = own.clone();
            greedy.insert(wish.to_owned(), json!(true));
            let answer = call(&Value::Object(greedy)).refused(422, "validation-failed");
            assert_eq!(answer.errors(), [format!("/{wish} unknown-field")], "{}", row.name());
            asked += 1;
        }
    }
    assert!(asked > 170, "{asked}");
    let after = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).body;
    assert_eq!((house.account(SANNE, &account).body, after), before, "nothing was written");
    house.client("GET", "/api/v1/me").bearer(&emma).send().expect(200);
}

/// Of the wishes, those that this body may say.
fn writable(name: &str) -> &'static [&'static str] {
    match name {
        "PATCH /api/v1/crm/portal-users/{id}" => &["disabled", "must_change_password"],
        "POST /api/v1/crm/pending-links/{id}" => &["contact"],
        "POST /api/v1/me/terms" => &["version"],
        _ => &[],
    }
}

#[test]
fn threat_40_rows_within_a_body_are_as_strict() {
    let house = House::start();
    for wish in ["status", "company_id", "owner", "first_name", "id", "disabled"] {
        let row = json!({ "contact": "c-wei", "email": "wei.chen@post.example", "hash": "x", wish: true });
        let call = house.agent(SANNE, "POST", "/api/v1/crm/import").json(&json!({ "users": [row] }));
        assert_eq!(call.send().refused(422, "validation-failed").errors(), [format!("/users/0/{wish} unknown-field")]);
    }
    let emma = house.token(EMMA);
    for wish in ["status", "company_id", "start", "id", "confirmed"] {
        let day = json!({ "date": "2030-01-01", wish: "x" });
        let path = "/api/v1/properties/c-emma~p-haarlem/viewings";
        let answer = house.client("POST", path).bearer(&emma).json(&json!({ "dates": [day] })).send();
        assert_eq!(answer.refused(422, "validation-failed").errors(), [format!("/dates/0/{wish} unknown-field")]);
        let policy = json!({ "viewings": { "address": "shown", wish: "x" } });
        let call = house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match("\"1\"").json(&policy);
        assert_eq!(call.send().refused(422, "validation-failed").errors(), [format!("/viewings/{wish} unknown-field")]);
    }
    for wish in ["status", "company_id", "owner", "location", "reach", "do_not_contact"] {
        let mut greedy = body("POST /api/v1/portal/{company}/registrations");
        greedy["preferences"][wish] = json!(true);
        let answer = house.client("POST", "/api/v1/portal/keizer/registrations").json(&greedy).send();
        assert_eq!(answer.refused(422, "validation-failed").errors(), [format!("/preferences/{wish} unknown-field")]);
    }
}

#[test]
fn threat_40_posts_without_a_body_take_an_empty_object_and_nothing_else() {
    let house = House::start();
    let open = |body: &Value| house.agent(SANNE, "POST", "/api/v1/crm/contacts/c-wei/portal-user").json(body).send();
    for wish in WISHES {
        open(&json!({ wish: "x" })).refused(422, "validation-failed");
    }
    for other in [json!([]), json!(null), json!("x"), json!(1)] {
        let answer = open(&other);
        assert!((400..=422).contains(&answer.status), "{answer:?}");
    }
    open(&json!({})).expect(201);
}

#[test]
fn threat_40_unknown_parameters_of_a_query_are_refused_and_repeated_ones_too() {
    let house = House::start();
    for list in [
        "contacts",
        "portal-users",
        "pending-links",
        "events",
        "outbox",
        "terms",
        "settings/changes",
        "contacts/c-emma/activity",
        "viewings",
    ] {
        for query in ["company=casalume", "company_id=casalume", "status2=x", "limit=1&limit=2", "limit=0", "limit=101"]
        {
            let answer = house.agent(SANNE, "GET", format!("/api/v1/crm/{list}?{query}")).send();
            answer.refused(422, "validation-failed");
        }
    }
}
