//! The description of the API is complete, refers to nothing that is not in it, and is true of real answers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::collections::BTreeSet;

use house::{EMMA, HANNA, House, LIAM, SANNE, fresh_password};
use serde_json::{Map, Value, json};
use tesoro_portal_http::api::ROUTES;
use tesoro_portal_http::routing::{Accepts, Access, Origin};

/// A new code is on its way: there is nothing more to say.
const ACCEPTED_WITHOUT_BODY: [&str; 2] =
    ["post /api/v1/portal/{company}/registrations/{registration}/resend", "post /api/v1/me/email-confirmation/resend"];

fn description(house: &House) -> Value {
    house.crm("GET", "/api/openapi.json").send().expect(200).json()
}

fn operations(description: &Value) -> Vec<(String, &str, &Map<String, Value>)> {
    let paths = description["paths"].as_object().unwrap();
    let of = |(path, item): (&'_ String, &'_ Value)| (path.clone(), item.clone());
    assert!(paths.iter().map(of).all(|(_, item)| item["servers"].is_array()));
    let each = |(path, item)| {
        let item: &Map<String, Value> = Value::as_object(item).unwrap();
        let methods = item.iter().filter(|(name, _)| *name != "servers");
        methods.map(move |(method, operation)| (String::clone(path), method.as_str(), operation.as_object().unwrap()))
    };
    paths.iter().flat_map(each).collect()
}

/// The schema that this one stands for.
fn resolved<'d>(description: &'d Value, schema: &'d Value) -> &'d Value {
    match schema["$ref"].as_str() {
        None => schema,
        Some(reference) => {
            let found = description.pointer(reference.strip_prefix('#').expect("a reference into the document"));
            resolved(description, found.unwrap_or_else(|| panic!("{reference} leads nowhere")))
        }
    }
}

fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get("$ref").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|member| references(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

/// What of `value` is not as the schema says.
fn faults(description: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let schema = resolved(description, schema);
    let mut found = Vec::new();
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind.as_str()],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let fits = kinds.iter().any(|kind| match *kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("{at} is described as {other}"),
    });
    if !kinds.is_empty() && !fits {
        found.push(format!("{at}: {value} is no {kinds:?}"));
    }
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.get(name).is_none() {
            found.push(format!("{at}/{name} is missing"));
        }
    }
    if let (Some(known), Some(members)) = (schema["properties"].as_object(), value.as_object()) {
        for (name, member) in members {
            match known.get(name) {
                Some(schema) => found.extend(faults(description, schema, member, &format!("{at}/{name}"))),
                None => found.push(format!("{at}/{name} is not described")),
            }
        }
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(faults(description, &schema["items"], item, &format!("{at}/{index}")));
    }
    if let Some(values) = schema["enum"].as_array()
        && !values.contains(value)
    {
        found.push(format!("{at}: {value} is none of {values:?}"));
    }
    found
}

#[test]
fn the_description_is_openapi_3_1_and_has_exactly_the_routes() {
    let house = House::start();
    let description = description(&house);
    assert_eq!(description["openapi"], "3.1.0");
    for member in ["title", "version"] {
        assert!(description["info"][member].is_string(), "info.{member}");
    }
    let described: BTreeSet<(String, String)> =
        operations(&description).into_iter().map(|(path, method, _)| (method.to_uppercase(), path)).collect();
    let routed: BTreeSet<(String, String)> =
        ROUTES.iter().map(|row| (row.route.method().name().to_owned(), row.route.pattern().to_owned())).collect();
    assert_eq!(described, routed);
    for row in ROUTES {
        let on = if row.route.origins().include(Origin::Clients) { "url" } else { "agent_url" };
        let servers = &description["paths"][row.route.pattern()]["servers"];
        assert_eq!(*servers, json!([{ "url": house.said[on] }]), "{}", row.route.pattern());
    }
}

#[test]
fn every_reference_leads_somewhere_and_every_shape_is_used() {
    let house = House::start();
    let description = description(&house);
    let mut found = BTreeSet::new();
    references(&description, &mut found);
    assert!(found.len() > 10, "{found:?}");
    for reference in &found {
        let schema = description.pointer(reference.strip_prefix('#').unwrap());
        assert!(schema.is_some_and(Value::is_object), "{reference} leads nowhere");
    }
    for name in description["components"]["schemas"].as_object().unwrap().keys() {
        assert!(found.contains(&format!("#/components/schemas/{name}")), "{name} is not used");
    }
}

#[test]
fn every_operation_describes_its_parameters_its_body_and_its_answers() {
    let house = House::start();
    let description = description(&house);
    let mut ids = BTreeSet::new();
    for row in ROUTES {
        let (method, path) = (row.route.method().name().to_lowercase(), row.route.pattern());
        let operation = &description["paths"][path][&method];
        let at = format!("{method} {path}");
        assert!(ids.insert(operation["operationId"].as_str().unwrap().to_owned()), "{at}: the id is used twice");
        let parameters = operation["parameters"].as_array().unwrap();
        for name in path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')) {
            let described =
                parameters.iter().any(|one| one["name"] == name && one["in"] == "path" && one["required"] == true);
            assert!(described, "{at}: {name}");
        }
        let takes_json = matches!(row.route.accepts(), Accepts::Json(_));
        let body = &operation["requestBody"]["content"]["application/json"]["schema"];
        assert_eq!(body.is_object(), takes_json, "{at}: the body");
        if takes_json {
            let schema = resolved(&description, body);
            assert_eq!(schema["additionalProperties"], false, "{at}: unknown fields are refused");
            assert!(schema["properties"].as_object().is_some_and(|fields| !fields.is_empty()), "{at}");
        }
        let answer = &operation["responses"][row.status.to_string()];
        assert!(answer["description"].is_string(), "{at}: the answer");
        if let Some(second) = row.or {
            let described = &operation["responses"][second.to_string()];
            assert!(described["description"].is_string() && described["content"].is_null(), "{at}: {second}, bodiless");
        }
        assert_eq!(
            answer["content"]["application/json"]["schema"].is_object(),
            row.status != 204 && !ACCEPTED_WITHOUT_BODY.contains(&at.as_str()) && row.serves.is_none(),
            "{at}: its body"
        );
        let refusal = &operation["responses"]["default"]["content"]["application/problem+json"]["schema"]["$ref"];
        assert_eq!(refusal, "#/components/schemas/Problem", "{at}");
        assert_eq!(operation["security"].is_array(), row.route.access() != Access::Anyone, "{at}: security");
    }
}

/// An answer with this status, as it is described.
#[track_caller]
fn compare(description: &Value, (method, pattern): (&str, &str), status: u16, answer: &house::Answer) {
    let content = &description["paths"][pattern][method]["responses"];
    let (response, media_type) = if content[status.to_string()].is_object() {
        (&content[status.to_string()], "application/json")
    } else {
        (&content["default"], "application/problem+json")
    };
    assert_eq!(answer.status, status, "{method} {pattern}: {}", answer.body);
    let schema = &response["content"][media_type]["schema"];
    assert!(schema.is_object(), "{method} {pattern} has no description for {status}");
    let faults = faults(description, schema, &answer.json(), "");
    assert!(faults.is_empty(), "{method} {pattern}: {faults:#?}");
}

#[test]
fn viewings_are_as_they_are_described() {
    let house = House::start();
    let description = description(&house);
    let emma = house.token(EMMA);
    let now = house.backstage().portal.now();
    let client = |method: &str, pattern: &str, path: &str, status: u16, body: Value| {
        let answer = house.client(&method.to_uppercase(), path).bearer(&emma).json(&body).send();
        compare(&description, (method, pattern), status, &answer);
        answer
    };
    let get = |pattern: &str, path: &str| {
        compare(&description, ("get", pattern), 200, &house.client("GET", path).bearer(&emma).send());
    };
    let ask = "/api/v1/properties/{deal}/viewings";
    let path = "/api/v1/properties/c-emma~p-haarlem/viewings";
    let day = json!({ "date": (now.date() + time::Duration::days(5)).to_string(), "part": "evening" });
    client("post", ask, path, 422, json!({ "dates": [day, day] }));
    let id = client("post", ask, path, 201, json!({ "dates": [day], "remark": "Is there a lift?" })).text("id");
    let own = |rest: &str| format!("/api/v1/viewings/{id}{rest}");
    client("patch", "/api/v1/viewings/{id}", &own(""), 200, json!({ "dates": [day] }));
    let start = |hours: i64| {
        let at = time::OffsetDateTime::from(now + time::Duration::hours(hours));
        at.format(&time::format_description::well_known::Rfc3339).unwrap()
    };
    let office = |act: &str, body: Value| {
        let pattern = format!("/api/v1/crm/viewings/{{id}}/{act}");
        let path = pattern.replace("{id}", &id);
        let answer = house.agent(SANNE, "POST", path).json(&body).send();
        compare(&description, ("post", &pattern), 200, &answer);
    };
    office("reject", json!({ "reason": "Sorry", "alternatives": [{ "start": start(60) }, { "start": start(30) }] }));
    get("/api/v1/viewings/{id}", &own(""));
    client("post", "/api/v1/viewings/{id}/accept", &own("/accept"), 200, json!({ "alternative": 0 }));
    get("/api/v1/viewings/{id}/navigation", &own("/navigation"));
    client("post", "/api/v1/viewings/{id}/move", &own("/move"), 200, json!({ "dates": [day] }));
    get("/api/v1/viewings/{id}", &own(""));
    office("move", json!({ "start": start(30), "duration_minutes": 45 }));
    get("/api/v1/viewings/{id}/navigation", &own("/navigation"));
    let on = (now + time::Duration::hours(30)).date();
    get("/api/v1/day-plan", &format!("/api/v1/day-plan?date={on}"));
    get("/api/v1/viewings", "/api/v1/viewings");
    let list = house.agent(SANNE, "GET", "/api/v1/crm/viewings?status=confirmed").send();
    compare(&description, ("get", "/api/v1/crm/viewings"), 200, &list);
    office("cancel", json!({}));
    get("/api/v1/viewings", "/api/v1/viewings?tab=recent");
}

#[test]
fn r_reg_03_a_refused_waiting_account_answers_the_204_that_is_described() {
    let house = House::start();
    let description = description(&house);
    let responses = &description["paths"]["/api/v1/crm/pending-links/{id}"]["post"]["responses"];
    assert!(responses["200"]["content"].is_object() && responses["204"]["content"].is_null(), "{responses}");
    assert!(responses["204"]["description"].is_string(), "{responses}");
    // Two contacts have this address, so that an agent decides.
    let noor = house.sign_up("keizer", "noor.elamrani@post.example");
    let verified = house.verify(&noor, &house.code(SANNE, "noor.elamrani@post.example")).expect(201);
    let path = format!("/api/v1/crm/pending-links/{}", verified.text("account"));
    let refused = house.agent(SANNE, "POST", path).json(&json!({ "refuse": true })).send().expect(204);
    assert_eq!(refused.body, "");
}

#[test]
fn real_answers_are_as_they_are_described() {
    let house = House::start();
    let description = description(&house);
    let check = |method: &str, pattern: &str, status: u16, answer: &house::Answer| {
        compare(&description, (method, pattern), status, answer);
    };
    let (account, restricted) = house.newcomer(SANNE, HANNA);
    let emma = house.token(EMMA);
    let signed_in = house.sign_in(EMMA);
    check("post", "/api/v1/portal/{company}/sessions", 201, &signed_in);
    check("post", "/api/v1/portal/{company}/sessions", 401, &house.sign_in(("keizer", EMMA.1, "wrong")));
    let facts = house.client("GET", "/api/v1/portal/keizer").send();
    check("get", "/api/v1/portal/{company}", 200, &facts);
    for (method, path, body) in [
        ("get", "/api/v1/session", None),
        ("get", "/api/v1/sessions", None),
        ("get", "/api/v1/me", None),
        ("patch", "/api/v1/me", Some(json!({ "language": "de" }))),
    ] {
        let call = house.client(&method.to_uppercase(), path).bearer(&emma);
        let call = body.iter().fold(call, house::Call::json);
        check(method, path, 200, &call.send());
    }
    let put = |body: Value| house.client("PUT", "/api/v1/me/password").bearer(&restricted).json(&body).send();
    check("put", "/api/v1/me/password", 422, &put(json!({ "new_password": "abc" })));
    check("put", "/api/v1/me/password", 200, &put(json!({ "new_password": fresh_password(2) })));

    let noor = house.sign_up("keizer", "noor.elamrani@post.example");
    check("post", "/api/v1/portal/{company}/registrations", 202, &noor.answer);
    let verify = "/api/v1/portal/{company}/registrations/{registration}/verify";
    check("post", verify, 422, &house.verify(&noor, "no code"));
    let verified = house.verify(&noor, &house.code(SANNE, "noor.elamrani@post.example"));
    check("post", verify, 201, &verified);
    let reset = house.forget("keizer", "noor.elamrani@post.example");
    check("post", "/api/v1/portal/{company}/password-resets", 202, &reset.answer);
    let finish = "/api/v1/portal/{company}/password-resets/{reset}";
    check("post", finish, 422, &house.finish(&reset, "no code", &fresh_password(3)));
    house.advance(61);
    let reset = house.forget("keizer", "noor.elamrani@post.example");
    let code = house.code(SANNE, "noor.elamrani@post.example");
    check("post", finish, 201, &house.finish(&reset, &code, &fresh_password(3)));

    let agent = |method: &str, path: &str| house.agent(SANNE, method, path).send();
    for path in ["contacts", "portal-users", "pending-links", "events", "outbox", "settings", "notices"] {
        let pattern = format!("/api/v1/crm/{path}");
        check("get", &pattern, 200, &agent("GET", &pattern));
    }
    check("get", "/api/v1/crm/contacts/{id}", 200, &agent("GET", "/api/v1/crm/contacts/c-hanna"));
    check("get", "/api/v1/crm/contacts/{id}/activity", 200, &agent("GET", "/api/v1/crm/contacts/c-hanna/activity"));
    check(
        "post",
        "/api/v1/crm/contacts/{id}/portal-user",
        201,
        &agent("POST", "/api/v1/crm/contacts/c-wei/portal-user"),
    );
    check("get", "/api/v1/crm/portal-users/{id}", 200, &agent("GET", &format!("/api/v1/crm/portal-users/{account}")));
    let decision = format!("/api/v1/crm/pending-links/{}", verified.text("account"));
    let decided = house.agent(SANNE, "POST", decision).json(&json!({ "contact": "c-noor" })).send();
    check("post", "/api/v1/crm/pending-links/{id}", 200, &decided);
    let changed = house.change(SANNE, &account, &json!({ "disabled": true }));
    check("patch", "/api/v1/crm/portal-users/{id}", 200, &changed);
    let import = json!({ "users": [{ "contact": "c-nobody", "email": "x@y.example", "hash": "none" }] });
    check("post", "/api/v1/crm/import", 200, &house.agent(SANNE, "POST", "/api/v1/crm/import").json(&import).send());
    let patch = |body: Value| house.agent(SANNE, "PATCH", "/api/v1/crm/terms/1").if_match("\"1\"").json(&body).send();
    let change = json!({ "features": { "price": false }, "branding": { "primary": "#0b5c6b" } });
    let patched = house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match("\"1\"").json(&change).send();
    check("patch", "/api/v1/crm/settings", 200, &patched);
    check("get", "/api/v1/crm/settings/changes", 200, &agent("GET", "/api/v1/crm/settings/changes"));
    let terms = json!({ "texts": { "en": "Be kind.", "nl": "Wees aardig." }, "material": true });
    check("post", "/api/v1/crm/terms", 201, &house.draft_terms(SANNE, &terms));
    check("get", "/api/v1/crm/terms", 200, &agent("GET", "/api/v1/crm/terms"));
    check("get", "/api/v1/crm/terms/{version}", 200, &agent("GET", "/api/v1/crm/terms/1"));
    check("patch", "/api/v1/crm/terms/{version}", 422, &patch(json!({ "texts": { "xx": "" } })));
    check("patch", "/api/v1/crm/terms/{version}", 200, &patch(json!({ "texts": { "en": "Be very kind." } })));
    let publish = house.agent(SANNE, "POST", "/api/v1/crm/terms/1/publish").if_match("\"2\"").send();
    check("post", "/api/v1/crm/terms/{version}/publish", 200, &publish);
    let liam = house.token(LIAM);
    check("get", "/api/v1/terms", 200, &house.client("GET", "/api/v1/terms").bearer(&liam).send());
    let accept = house.client("POST", "/api/v1/me/terms").bearer(&liam).json(&json!({ "version": 1 })).send();
    check("post", "/api/v1/me/terms", 200, &accept);
    let liams = house.account_of(SANNE, "c-liam");
    check("get", "/api/v1/crm/portal-users/{id}", 200, &house.account(SANNE, &liams));
    let login = &house.said["companies"][0]["agents"][0];
    let body = json!({ "company": "keizer", "email": login["email"], "password": login["password"] });
    check("post", "/api/v1/crm/session", 201, &house.crm("POST", "/api/v1/crm/session").json(&body).send());
}
