//! The demo: what it says, what it keeps over a restart, and that its own routes exist nowhere else.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::collections::BTreeSet;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use house::{Call, EMMA, HANNA, House, Opening, SANNE, fresh_password};
use serde_json::{Value, json};
use tesoro_portal_http::cli::{DemoOptions, DemoPrint};
use tesoro_portal_http::demo::Demo;
use tesoro_portal_http::server::Stop;

fn members(value: &Value) -> Vec<&str> {
    let mut names: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

fn all<'v>(companies: &'v [Value], member: &str) -> Vec<&'v Value> {
    companies.iter().flat_map(|company| company[member].as_array().unwrap()).collect()
}

#[test]
fn the_announcement_has_the_shape_that_programs_read() {
    let house = House::start();
    assert_eq!(members(&house.said), ["agent_url", "companies", "url"]);
    let companies = house.said["companies"].as_array().unwrap();
    for company in companies {
        assert_eq!(members(company), ["agents", "clients", "contacts", "id", "name", "time_zone"]);
    }
    let shapes: [(&str, &[&str]); 3] = [
        ("agents", &["email", "key", "password", "permissions"]),
        ("clients", &["contact", "email", "password"]),
        ("contacts", &["email", "id", "language"]),
    ];
    for (list, shape) in shapes {
        for row in all(companies, list) {
            assert_eq!(members(row), shape, "{list}");
        }
    }
    let zones: BTreeSet<&str> = companies.iter().map(|company| company["time_zone"].as_str().unwrap()).collect();
    assert_eq!((companies.len(), zones.len()), (2, 2));
    let rights: BTreeSet<String> =
        all(companies, "agents").iter().map(|agent| agent["permissions"].to_string()).collect();
    assert!(rights.len() >= 3, "agents with different permissions: {rights:?}");
    let contacts = all(companies, "contacts");
    assert!(contacts.len() >= 12 && contacts.len() - all(companies, "clients").len() >= 5);
    assert!(contacts.iter().any(|contact| contact["email"].is_null()), "one without an address");
    for tag in ["pt-BR", "nb", "zh"] {
        assert!(contacts.iter().any(|contact| contact["language"] == tag), "{tag}");
    }
}

#[test]
fn every_login_that_it_says_works() {
    let house = House::start();
    for (index, company) in house.said["companies"].as_array().unwrap().iter().enumerate() {
        let id = company["id"].as_str().unwrap();
        for client in company["clients"].as_array().unwrap() {
            let (email, password) = (client["email"].as_str().unwrap(), client["password"].as_str().unwrap());
            assert_eq!(house.sign_in((id, email, password)).expect(201).json()["next"], "ready");
        }
        for (place, agent) in company["agents"].as_array().unwrap().iter().enumerate() {
            house.agent((index, place), "GET", "/api/v1/crm/contacts").send().expect(200);
            let body = json!({ "company": id, "email": agent["email"], "password": agent["password"] });
            let session = house.crm("POST", "/api/v1/crm/session").json(&body).send().expect(201).json();
            let may = |rights: &Value| {
                rights.as_array().unwrap().iter().map(ToString::to_string).collect::<BTreeSet<String>>()
            };
            assert_eq!(may(&session["permissions"]), may(&agent["permissions"]), "{agent}");
        }
    }
}

#[test]
fn a_restart_on_the_same_folder_keeps_everything() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::start_in(folder.path());
    let (account, restricted) = house.newcomer(SANNE, HANNA);
    let body = json!({ "new_password": fresh_password(1) });
    let put = house.client("PUT", "/api/v1/me/password").bearer(&restricted).json(&body).send().expect(200);
    let token = put.text("token");
    let lukas = house.invite(SANNE, "c-lukas");
    let temporary = house.temporary_password(SANNE, &lukas);
    house.settled_mails(SANNE, &account);
    house.advance(2 * 3600);
    let now = |house: &House| house.client("GET", "/dev/clock").send().expect(200).text("now");
    let remember = |house: &House| {
        let lists = ["contacts", "portal-users", "events", "outbox"];
        let lists = lists.map(|list| house.agent(SANNE, "GET", format!("/api/v1/crm/{list}")).send().expect(200).body);
        (lists, house.mailbox(), house.said["companies"].clone())
    };
    let (before, at) = (remember(&house), now(&house));
    drop(house);

    let house = House::start_in(folder.path());
    assert_eq!(remember(&house), before);
    assert!(now(&house) >= at, "the clock was moved, and stays so");
    house.client("GET", "/api/v1/me").bearer(&token).send().expect(200);
    house.sign_in(("keizer", HANNA.1, &fresh_password(1))).expect(201);
    house.sign_in(("keizer", "lukas.brandt@post.example", &temporary)).expect(201);
    house.token(EMMA);
    let wei = house.invite(SANNE, "c-wei");
    let link = format!("{}/?id=keizer", house.said["url"].as_str().unwrap());
    let mail = house.latest_mail(SANNE, &wei);
    assert!(mail["text"].as_str().unwrap().contains(&link), "the links follow the address it has now");
}

#[test]
fn its_clock_goes_forward_only() {
    let house = House::start();
    let post = |body: &Value| house.client("POST", "/dev/clock").json(body).send();
    let now = house.client("GET", "/dev/clock").send().expect(200).text("now");
    for wrong in [
        json!({ "advance_seconds": -1 }),
        json!({ "now": "2001-01-01T00:00:00Z" }),
        json!({ "now": "tomorrow" }),
        json!({}),
        json!({ "advance_seconds": 1, "now": now }),
        json!({ "advance_seconds": 1_000_000_000_000_i64 }),
        json!({ "advance_seconds": 1, "faster": true }),
    ] {
        post(&wrong).refused(422, "validation-failed");
    }
    let year = |text: &str| text[..4].parse::<u32>().unwrap();
    let next = format!("{}-06-01T12:00:00Z", year(&now) + 1);
    let moved = post(&json!({ "now": next })).expect(200).text("now");
    assert!(moved.starts_with(&next[..16]), "{moved}");
    assert!(year(&post(&json!({ "advance_seconds": 365 * 24 * 3600 })).expect(200).text("now")) > year(&moved));
}

#[test]
fn its_mails_can_be_read_and_do_nothing() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let mail = house.latest_mail(SANNE, &account);
    let expected = ["at", "attachments", "from", "html", "id", "language", "subject", "text", "to"];
    assert_eq!(members(&mail), expected);
    let shown = house.client("GET", format!("/dev/mail/{}", mail["id"].as_str().unwrap())).send().expect(200);
    assert_eq!(shown.body, mail["html"].as_str().unwrap());
    let policy = shown.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
    house.client("GET", "/dev/mail/nothing").send().expect(404);
    for path in [
        "/dev",
        "/dev/mail",
        "/dev/mail/gallery",
        "/dev/mail/gallery?language=pl",
        "/dev/mail/gallery?language=pseudo",
        "/dev/mail/gallery/pseudo/invitation",
    ] {
        let page = house.client("GET", path).send().expect(200);
        assert!(page.header("content-type").starts_with("text/html"), "{path}");
    }
}

#[test]
fn r_mail_03_each_mail_can_be_looked_at_in_each_language() {
    let house = House::start();
    let page = house.client("GET", "/dev/mail/gallery").send().expect(200);
    let framed: Vec<&str> =
        page.body.split("<iframe src=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let kinds = framed.len() / 10;
    assert!(kinds >= 9 && framed.len() == kinds * 10, "{framed:?}");
    for path in framed.iter().step_by(7) {
        let mail = house.client("GET", *path).send().expect(200);
        let language = path.split('/').nth(4).unwrap();
        assert!(mail.body.contains("Vest Makelaars") && mail.body.contains("lang=\""), "{path}: {language}");
        assert!(mail.header("content-security-policy").contains("sandbox"), "{path}");
    }
    let polish = house.client("GET", "/dev/mail/gallery?language=pl").send().expect(200);
    assert_eq!(polish.body.matches("<iframe").count(), kinds);
    for missing in ["/dev/mail/gallery?language=zh", "/dev/mail/gallery/zh/invitation", "/dev/mail/gallery/pl/nothing"]
    {
        house.client("GET", missing).send().expect(404);
    }
}

#[test]
fn its_routes_are_on_the_clients_origin_of_the_demo_and_nowhere_else() {
    let demo = House::start();
    let real = Opening::default().start();
    for path in ["/dev", "/dev/mail", "/dev/mail.json", "/dev/clock", "/dev/mail/1", "/dev/mail/gallery"] {
        for address in [demo.office, real.clients, real.office] {
            Call::new(address, "GET", path).send().expect(404);
        }
        Call::new(real.clients, "POST", path).json(&json!({ "advance_seconds": 1 })).send().expect(404);
    }
}

#[test]
fn it_is_for_this_machine_only() {
    let options = |listen: &str| DemoOptions {
        listen: listen.parse().unwrap(),
        agent_listen: "127.0.0.1:0".parse().unwrap(),
        data: None,
        accounts: 0,
        print: DemoPrint::Json,
    };
    let refused = Demo::start(&options("0.0.0.0:0")).unwrap_err();
    assert!(refused.to_string().contains("this machine only"), "{refused}");
}

#[test]
fn r_adm_01_many_invented_accounts_are_paged_through_without_a_gap() {
    let own = tempfile::tempdir().unwrap();
    let house = House::crowded(own.path(), 620);
    let mut ids = BTreeSet::new();
    let mut path = "/api/v1/crm/portal-users?limit=100".to_owned();
    let mut pages = 0;
    loop {
        let page = house.agent(SANNE, "GET", &path).send().expect(200).json();
        for item in page["items"].as_array().unwrap() {
            assert!(ids.insert(item["id"].as_str().unwrap().to_owned()), "a row came twice");
        }
        pages += 1;
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/api/v1/crm/portal-users?limit=100&cursor={cursor}");
    }
    assert_eq!((ids.len(), pages), (622, 7));
    house.token(("keizer", "client620@crowd.example", EMMA.2));
    drop(house);
    let again = House::crowded(own.path(), 620);
    again.token(("keizer", "client1@crowd.example", EMMA.2));
}

#[test]
fn a_stop_that_comes_before_it_runs_is_not_lost() {
    let free = "127.0.0.1:0".parse().unwrap();
    let options = DemoOptions { listen: free, agent_listen: free, data: None, accounts: 0, print: DemoPrint::Json };
    let demo = Demo::start(&options).unwrap();
    let stop = Stop::new();
    stop.stop();
    let (told, ended) = channel();
    thread::spawn(move || told.send(demo.run(&stop).is_ok()));
    assert_eq!(ended.recv_timeout(Duration::from_secs(60)), Ok(true));
}

#[test]
fn a_demo_with_a_past_has_a_viewing_in_every_state_and_what_was_brought_from_one() {
    let free = "127.0.0.1:0".parse().unwrap();
    let own = tempfile::tempdir().unwrap();
    let options = DemoOptions {
        listen: free,
        agent_listen: free,
        data: Some(own.path().to_owned()),
        accounts: 0,
        print: DemoPrint::Json,
    };
    // The past is in the folder, for whoever opens it.
    drop(Demo::start_with_past(&options).unwrap());
    let house = House::start_in(own.path());
    let emma = house.token(EMMA);
    let get = |path: &str| house.client("GET", format!("/api/v1/{path}")).bearer(&emma).send().expect(200).json();
    let mut states = BTreeSet::new();
    for tab in ["upcoming", "recent", "unconfirmed"] {
        let page = get(&format!("viewings?tab={tab}"));
        states.extend(page["items"].as_array().unwrap().iter().map(|row| row["status"].as_str().unwrap().to_owned()));
    }
    let all = ["cancelled", "completed", "confirmed", "countered", "lapsed", "pending", "rejected", "unattended"];
    assert_eq!(states.iter().map(String::as_str).collect::<Vec<_>>(), all);
    let upcoming = get("viewings?tab=upcoming");
    let access: Vec<(&Value, &Value)> = upcoming["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (&row["navigation"]["state"], &row["content"]["state"]))
        .collect();
    let (open, later) = (json!("open"), json!("opens-at"));
    // One today, one in 30 hours, one in three days. In a day's last minutes there is no today left.
    assert_eq!((access.len(), access[1..].to_vec()), (3, vec![(&open, &later), (&later, &later)]), "{upcoming}");
    let done = get("viewings?tab=recent");
    let rows = done["items"].as_array().unwrap();
    let done = rows.iter().find(|row| row["status"] == "completed").unwrap()["id"].as_str().unwrap().to_owned();
    let count = |kind: &str| get(&format!("viewings/{done}/{kind}"))["items"].as_array().unwrap().len();
    assert_eq!((count("notes"), count("photos")), (2, 2));
    let messages = get("messages");
    assert!(
        messages["items"].as_array().unwrap().len() >= 4 && messages["unread"].as_u64().unwrap() >= 1,
        "{messages}"
    );
    let sessions = get("sessions");
    assert_eq!(sessions["items"].as_array().unwrap().len(), 1, "nobody else is signed in: {sessions}");
    let reasons = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/reasons").send().expect(200).json();
    assert!(reasons["reasons"].as_array().unwrap().len() >= 3, "{reasons}");
}
