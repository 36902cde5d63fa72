//! The CRM's own records over the API: put, put again, and removed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{Answer, EMMA, House, INES, JORIS, MARTA, MILA, SANNE};
use serde_json::{Value, json};

fn put(house: &House, path: &str, body: &Value) -> Answer {
    house.agent(SANNE, "PUT", format!("/api/v1/crm/{path}")).json(body).send()
}

fn delete(house: &House, path: &str) -> Answer {
    house.agent(SANNE, "DELETE", format!("/api/v1/crm/{path}")).send()
}

fn act(house: &House, deal: &str, act: &str) -> Answer {
    house.agent(SANNE, "POST", format!("/api/v1/crm/deals/{deal}/{act}")).send()
}

/// The kinds in a contact's history, the oldest first, with the deal each is about.
fn history(house: &House, contact: &str) -> Vec<(String, Value)> {
    let page = house.agent(SANNE, "GET", format!("/api/v1/crm/contacts/{contact}/activity")).send().expect(200).json();
    let entries = page["items"].as_array().unwrap().iter().rev();
    entries.map(|entry| (entry["kind"].as_str().unwrap().to_owned(), entry["data"]["deal"].clone())).collect()
}

fn events(house: &House) -> usize {
    let page = house.agent(SANNE, "GET", "/api/v1/crm/events?limit=100").send().expect(200).json();
    page["items"].as_array().unwrap().len()
}

fn home() -> Value {
    json!({
        "title": "Town house with a mulberry tree",
        "address": { "line": "Lindenlaan 4", "city": "Haarlem", "postcode": "2012 AB", "country": "Netherlands" },
        "latitude": 52.381, "longitude": 4.636, "time_zone": "Europe/Amsterdam", "price": 789_500.5, "currency": "EUR",
        "reference": "KVD-2001", "energy": { "scheme": "NL", "class": "A++++" },
        "features": { "bedrooms": 4, "garden": true, "heating": "heat pump", "area": 143.25 },
        "descriptions": { "en": "Quiet.\nSunny.", "nl": "Rustig.\nZonnig." },
    })
}

#[test]
fn r_crm_02_a_contact_is_put_and_put_again_under_the_crms_own_id() {
    let house = House::start();
    let full = json!({
        "first_name": "Ada", "last_name": "Berg", "email": "ada@post.example", "language": "sv-FI", "agent": "a-joris",
        "roles": ["vendor", "applicant"], "kind": "lead", "do_not_contact": true,
    });
    let made = put(&house, "contacts/c:ada.1", &full).expect(201).json();
    for (name, value) in full.as_object().unwrap() {
        assert_eq!(made[name], *value, "{name}");
    }
    assert_eq!(made["id"], "c:ada.1");
    assert!(made["portal"]["readiness"].as_array().unwrap().len() > 3, "{made}");
    assert_eq!(put(&house, "contacts/c:ada.1", &full).expect(200).json(), made);

    // What the portal and its agents set stays; what the CRM says is what it says now.
    let bare = json!({ "first_name": "Ada", "last_name": "Berg-Lund" });
    let after = put(&house, "contacts/c:ada.1", &bare).expect(200).json();
    assert_eq!((after["email"].clone(), after["language"].clone()), (Value::Null, Value::Null));
    for kept in ["agent", "roles", "kind", "do_not_contact"] {
        assert_eq!(after[kept], made[kept], "{kept}");
    }
    let listed = house.agent(SANNE, "GET", "/api/v1/crm/contacts?query=Berg-Lund").send().expect(200).json();
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);

    let wrong = json!({
        "first_name": "", "last_name": "x".repeat(101), "email": "a\u{0}b", "agent": "no agent!", "roles": ["applicant", "king"],
        "kind": "friend",
    });
    let refused = put(&house, "contacts/c-2", &wrong).refused(422, "validation-failed");
    assert_eq!(
        refused.errors(),
        [
            "/first_name text-invalid",
            "/last_name text-invalid",
            "/email text-invalid",
            "/agent id-invalid",
            "/roles/1 wrong-type",
            "/kind wrong-type",
        ],
    );
    let unknown = json!({ "first_name": "A", "last_name": "B", "agent": "a-nobody" });
    assert_eq!(
        put(&house, "contacts/c-2", &unknown).refused(422, "validation-failed").errors(),
        ["/agent record-unknown"]
    );
    house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-2").send().refused(404, "not-found");
}

#[test]
fn r_adm_06_a_changed_contact_address_never_moves_the_login() {
    let house = House::start();
    let body =
        json!({ "first_name": "Emma", "last_name": "Groot", "email": "emma.new@post.example", "language": "de" });
    let contact = put(&house, "contacts/c-emma", &body).expect(200).json();
    assert_eq!(contact["email"], "emma.new@post.example");
    assert_eq!(contact["portal"]["account"]["email"], EMMA.1);
    assert_eq!(contact["portal"]["account"]["last_name"], "de Groot");
    assert_eq!(contact["portal"]["icon"], true, "still a portal user");
    house.token(EMMA);
    house.sign_in(("keizer", "emma.new@post.example", EMMA.2)).refused(401, "sign-in-failed");
}

#[test]
fn r_prop_01_a_property_is_put_and_put_again_under_the_crms_own_id() {
    let house = House::start();
    let made = put(&house, "properties/p-lindenlaan", &home()).expect(201).json();
    for (name, value) in home().as_object().unwrap() {
        assert_eq!(made[name], *value, "{name}");
    }
    assert_eq!(put(&house, "properties/p-lindenlaan", &home()).expect(200).json(), made);
    let bare = json!({ "title": "Town house", "address": { "line": "Lindenlaan 4", "city": "Haarlem" } });
    let after = put(&house, "properties/p-lindenlaan", &bare).expect(200).json();
    for gone in ["latitude", "price", "currency", "energy", "reference", "time_zone"] {
        assert_eq!(after[gone], Value::Null, "{gone}");
    }
    assert_eq!((after["features"].clone(), after["descriptions"].clone()), (json!({}), json!({})));

    let mut wrong = home();
    wrong["title"] = json!(" ");
    wrong["address"]["postcode"] = json!("9".repeat(21));
    wrong["latitude"] = json!(90.5);
    wrong["time_zone"] = json!("Europe/Atlantis");
    wrong["price"] = json!(-1);
    wrong["currency"] = json!("euro");
    wrong["energy"]["class"] = json!("");
    wrong["features"]["heating"] = json!("x".repeat(501));
    wrong["descriptions"]["xx"] = json!("?");
    let refused = put(&house, "properties/p-2", &wrong).refused(422, "validation-failed");
    assert_eq!(
        refused.errors(),
        [
            "/title text-invalid",
            "/address/postcode text-invalid",
            "/latitude position-invalid",
            "/time_zone time-zone-unknown",
            "/currency price-invalid",
            "/price price-invalid",
            "/energy/class text-invalid",
            "/features/heating text-invalid",
            "/descriptions/xx language-unknown",
        ],
    );
    for (name, value, error) in [
        ("longitude", Value::Null, "/longitude position-invalid"),
        ("currency", Value::Null, "/currency missing-field"),
        ("price", Value::Null, "/price missing-field"),
        ("price", json!(1.005), "/price wrong-type"),
        ("features", json!({ "a b": 1 }), "/features features-invalid"),
        ("features", json!({ "rooms": [1] }), "/features/rooms wrong-type"),
        ("energy", json!({ "scheme": "EU" }), "/energy/class missing-field"),
    ] {
        let mut wrong = home();
        wrong[name] = value;
        let refused = put(&house, "properties/p-2", &wrong).refused(422, "validation-failed");
        assert_eq!(refused.errors(), [error]);
    }
}

#[test]
fn r_home_01_a_put_deal_is_an_offer_and_stands_in_the_history_once() {
    let house = House::start();
    put(&house, "properties/p-lindenlaan", &home()).expect(201);
    let (deal, before) = (json!({ "contact": "c-emma", "property": "p-lindenlaan" }), events(&house));
    let seen = history(&house, "c-emma").len();
    let made = put(&house, "deals/d-900", &deal).expect(201).json();
    assert_eq!((made["id"].clone(), made["availability"].clone()), (json!("d-900"), json!("offered")));
    assert_eq!(put(&house, "deals/d-900", &deal).expect(200).json(), made, "the same again is no second offer");
    let told = |kind: &str| (kind.to_owned(), json!("d-900"));
    assert_eq!(history(&house, "c-emma")[seen..], [told("property-offered")]);
    assert_eq!(events(&house), before + 1);

    assert_eq!(act(&house, "d-900", "withdraw").expect(200).json()["availability"], "withdrawn");
    act(&house, "d-900", "withdraw").expect(200);
    assert_eq!(put(&house, "deals/d-900", &deal).expect(200).json()["availability"], "offered");
    assert_eq!(act(&house, "d-900", "close").expect(200).json()["availability"], "closed");
    act(&house, "d-900", "close").expect(200);
    act(&house, "d-900", "withdraw").refused(409, "deal-closed");
    put(&house, "deals/d-900", &deal).refused(409, "deal-closed");
    let kinds = ["property-offered", "property-withdrawn", "property-offered-again", "deal-closed"];
    assert_eq!(history(&house, "c-emma")[seen..], kinds.map(told));
    assert_eq!(events(&house), before + 4);
}

#[test]
fn r_prop_04_a_deal_keeps_its_contact_and_its_property() {
    let house = House::start();
    for (contact, property) in [("c-liam", "p-haarlem"), ("c-emma", "p-noord")] {
        let other = json!({ "contact": contact, "property": property });
        put(&house, "deals/c-emma~p-haarlem", &other).refused(409, "deal-fixed");
    }
    let nothing = json!({ "contact": "c-nobody", "property": "p-nowhere" });
    let refused = put(&house, "deals/d-1", &nothing).refused(422, "validation-failed");
    assert_eq!(refused.errors(), ["/contact record-unknown", "/property record-unknown"]);
    // Another company's records are none.
    let foreign = json!({ "contact": "k-marta", "property": "q-alfama" });
    assert_eq!(put(&house, "deals/d-1", &foreign).refused(422, "validation-failed").errors(), refused.errors());
    let ids = json!({ "contact": "not an id", "property": "" });
    let refused = put(&house, "deals/d-1", &ids).refused(422, "validation-failed");
    assert_eq!(refused.errors(), ["/contact id-invalid", "/property id-invalid"]);
    act(&house, "d-1", "close").refused(404, "not-found");
}

#[test]
fn r_adm_06_what_something_depends_on_is_not_removed() {
    let house = House::start();
    delete(&house, "contacts/c-emma").refused(409, "contact-has-account");
    delete(&house, "contacts/c-zofia").refused(409, "record-in-use");
    delete(&house, "properties/p-haarlem").refused(409, "record-in-use");

    // A deal that was a mistake, then its property and its contact, each once nothing depends on it.
    put(&house, "properties/p-lindenlaan", &home()).expect(201);
    let person = json!({ "first_name": "Ada", "last_name": "Quist" });
    put(&house, "contacts/c-ada", &person).expect(201);
    put(&house, "contacts/c-bo", &person).expect(201);
    put(&house, "deals/d-1", &json!({ "contact": "c-ada", "property": "p-lindenlaan" })).expect(201);
    delete(&house, "deals/d-1").expect(204);
    delete(&house, "deals/d-1").refused(404, "not-found");
    assert_eq!(history(&house, "c-ada").last().unwrap(), &("offer-removed".to_owned(), json!("d-1")));
    delete(&house, "properties/p-lindenlaan").expect(204);
    delete(&house, "properties/p-lindenlaan").refused(404, "not-found");
    put(&house, "properties/p-lindenlaan", &home()).expect(201);

    // Without a history nothing stays; with one, what was done stays, without the person.
    delete(&house, "contacts/c-bo").expect(204);
    house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-bo").send().refused(404, "not-found");
    put(&house, "contacts/c-bo", &person).expect(201);
    delete(&house, "contacts/c-ada").expect(204);
    delete(&house, "contacts/c-ada").refused(404, "not-found");
    put(&house, "contacts/c-ada", &person).refused(422, "contact-erased");
    assert_eq!(history(&house, "c-ada").len(), 2);
    let listed = house.agent(SANNE, "GET", "/api/v1/crm/contacts?query=Quist").send().expect(200).json();
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
}

#[test]
fn r_adm_03_records_come_in_with_the_permission_only_and_into_the_own_company_only() {
    let house = House::start();
    let emma = house.token(EMMA);
    let person = json!({ "first_name": "Ada", "last_name": "Berg" });
    let deal = json!({ "contact": "c-emma", "property": "p-noord" });
    for (path, body) in [("contacts/c-emma", &person), ("properties/p-noord", &home()), ("deals/d-1", &deal)] {
        let path = format!("/api/v1/crm/{path}");
        house.agent(MILA, "PUT", &path).json(body).send().refused(403, "missing-permission");
        house.crm("PUT", &path).json(body).send().refused(401, "not-signed-in");
        house.crm("PUT", &path).bearer(&emma).json(body).send().refused(401, "not-signed-in");
        house.client("PUT", &path).bearer(&emma).json(body).send().refused(404, "not-found");
    }
    house.agent(JORIS, "PUT", "/api/v1/crm/deals/d-1").json(&deal).send().expect(201);

    // The same ids at another company are other records.
    house.agent(INES, "PUT", "/api/v1/crm/contacts/c-emma").json(&person).send().expect(201);
    house.agent(INES, "PUT", "/api/v1/crm/properties/p-noord").json(&home()).send().expect(201);
    house.agent(INES, "PUT", "/api/v1/crm/deals/d-1").json(&deal).send().expect(201);
    house.agent(INES, "POST", "/api/v1/crm/deals/d-1/close").send().expect(200);
    let emma = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma").send().expect(200).json();
    assert_eq!(emma["last_name"], "de Groot");
    assert_eq!(put(&house, "deals/d-1", &deal).expect(200).json()["availability"], "offered");
    house.token(MARTA);
}
