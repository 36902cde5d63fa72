//! Viewings over the wire, from the request to the visit, by the client and by the office (R-VIEW-01 to R-VIEW-11,
//! R-PRIV-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{Answer, EMMA, House, INES, LIAM, MARTA, MILA, SANNE};
use serde_json::{Value, json};
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

const HAARLEM: &str = "c-emma~p-haarlem";

/// A house in which Emma is signed in.
struct Stage {
    house: House,
    token: String,
}

impl Stage {
    fn new() -> Self {
        let house = House::start();
        let token = house.token(EMMA);
        Self { house, token }
    }

    fn now(&self) -> OffsetDateTime {
        let now = self.house.client("GET", "/dev/clock").send().expect(200).text("now");
        OffsetDateTime::parse(&now, &Rfc3339).unwrap()
    }

    /// So many days from today, as a calendar day.
    fn day(&self, days: i64) -> String {
        (self.now().date() + Duration::days(days)).to_string()
    }

    /// So many hours from now, as an instant.
    fn at(&self, hours: i64) -> String {
        (self.now() + Duration::hours(hours)).format(&Rfc3339).unwrap()
    }

    fn get(&self, path: &str) -> Answer {
        self.house.client("GET", format!("/api/v1/{path}")).bearer(&self.token).send()
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Answer {
        self.house.client(method, format!("/api/v1/{path}")).bearer(&self.token).json(body).send()
    }

    fn ask(&self, deal: &str, days: &[i64]) -> Answer {
        let dates: Vec<Value> = days.iter().map(|days| json!({ "date": self.day(*days) })).collect();
        self.send("POST", &format!("properties/{deal}/viewings"), &json!({ "dates": dates }))
    }

    #[track_caller]
    fn asked(&self, deal: &str) -> String {
        self.ask(deal, &[5]).expect(201).text("id")
    }

    fn office(&self, id: &str, act: &str, body: &Value) -> Answer {
        self.house.agent(SANNE, "POST", format!("/api/v1/crm/viewings/{id}/{act}")).json(body).send()
    }

    #[track_caller]
    fn confirmed(&self, deal: &str, hours: i64) -> String {
        let id = self.asked(deal);
        self.office(&id, "confirm", &json!({ "start": self.at(hours) })).expect(200);
        id
    }

    /// Moves the clock; sessions end meanwhile.
    fn wait(&mut self, by: Duration) {
        self.house.advance(by.whole_seconds());
        self.token = self.house.token(EMMA);
    }

    fn ids(&self, query: &str) -> Vec<String> {
        let page = self.get(&format!("viewings{query}")).expect(200).json();
        page["items"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn r_view_01_everything_wrong_with_the_dates_is_told_at_once() {
    let stage = Stage::new();
    let four = stage.ask(HAARLEM, &[4, 5, 6, 7]).refused(422, "too-many-dates");
    assert_eq!(
        (four.errors(), &four.json()["errors"][0]["details"]),
        (vec!["/dates too-many-dates".to_owned()], &json!({ "maximum": 3 }))
    );
    let both = stage.ask(HAARLEM, &[-2, 4, 4]).refused(422, "validation-failed");
    assert_eq!(both.errors(), ["/dates/0/date date-past", "/dates/2/date date-duplicate"]);
    assert_eq!(stage.ask(HAARLEM, &[]).refused(422, "dates-missing").errors(), ["/dates dates-missing"]);
    assert_eq!(stage.ask(HAARLEM, &[200]).refused(422, "date-too-far").errors(), ["/dates/0/date date-too-far"]);
    let path = format!("properties/{HAARLEM}/viewings");
    let all = json!({
        "dates": [
            { "date": stage.day(-2) }, { "date": stage.day(4) }, { "date": stage.day(4) }, { "date": stage.day(300) },
        ],
        "remark": "x".repeat(1001),
    });
    assert_eq!(
        stage.send("POST", &path, &all).refused(422, "validation-failed").errors(),
        [
            "/dates too-many-dates",
            "/dates/0/date date-past",
            "/dates/2/date date-duplicate",
            "/dates/3/date date-too-far",
            "/remark remark-too-long",
        ]
    );
    let unreadable = json!({ "dates": [{ "date": "2030-02-30" }, { "date": "soon", "part": "night" }] });
    assert_eq!(
        stage.send("POST", &path, &unreadable).refused(422, "validation-failed").errors(),
        ["/dates/0/date wrong-type", "/dates/1/date wrong-type", "/dates/1/part wrong-type"]
    );
    let untyped = json!({ "dates": [{ "date": 7 }, { "part": "morning" }], "remark": [] });
    let errors = stage.send("POST", &path, &untyped).refused(422, "validation-failed").errors();
    assert_eq!(errors.len(), 3, "{errors:?}");
    assert!(stage.ids("?tab=unconfirmed").is_empty(), "nothing was written");
}

#[test]
fn r_view_07_a_viewing_from_the_request_to_the_visit() {
    let mut stage = Stage::new();
    let dates = json!([{ "date": stage.day(5), "part": "evening" }, { "date": stage.day(6) }]);
    let body = json!({ "dates": dates, "remark": " Is there a lift? " });
    let asked = stage.send("POST", &format!("properties/{HAARLEM}/viewings"), &body).expect(201);
    assert_eq!(asked.header("etag"), "\"1\"");
    let asked = asked.json();
    let id = asked["id"].as_str().unwrap().to_owned();
    assert_eq!(
        (&asked["status"], &asked["dates"], &asked["remark"]),
        (&json!("pending"), &dates, &json!("Is there a lift?"))
    );
    assert_eq!((&asked["deal"], &asked["contact"], &asked["sequence"]), (&json!(HAARLEM), &json!("c-emma"), &json!(0)));
    let unconfirmed = json!({ "state": "closed", "reason": "not-confirmed" });
    assert_eq!((&asked["navigation"], &asked["content"]), (&unconfirmed, &unconfirmed));
    assert!(asked.get("start").is_none() && asked.get("time_zone").is_none() && asked["title"].is_string(), "{asked}");
    assert_eq!(stage.get(&format!("properties/{HAARLEM}")).json()["status"], "interested", "asking is a yes");
    let again = stage.ask(HAARLEM, &[7]).refused(409, "viewing-open");
    assert_eq!(again.json()["details"], json!({ "viewing": id }));
    stage.get(&format!("viewings/{id}/calendar.ics")).refused(404, "not-found");
    assert_eq!(stage.get(&format!("viewings/{id}/navigation")).expect(200).json(), unconfirmed);
    stage.send("POST", &format!("viewings/{id}/start"), &json!({})).refused(403, "not-unlocked");
    assert_eq!(stage.ids("?tab=unconfirmed"), std::slice::from_ref(&id));

    let path = format!("viewings/{id}");
    let changed = stage.send("PATCH", &path, &json!({ "dates": [{ "date": stage.day(8) }] })).expect(200).json();
    assert_eq!(
        (&changed["dates"], &changed["remark"]),
        (&json!([{ "date": stage.day(8) }]), &json!("Is there a lift?"))
    );
    let emptied = json!({ "dates": [{ "date": stage.day(8) }], "remark": "" });
    assert!(stage.send("PATCH", &path, &emptied).expect(200).json().get("remark").is_none());

    let start = stage.at(100);
    let fixed = stage.office(&id, "confirm", &json!({ "start": start, "duration_minutes": 45 })).expect(200).json();
    assert_eq!((&fixed["status"], &fixed["duration_minutes"]), (&json!("confirmed"), &json!(45)));
    assert!(fixed.get("navigation").is_none() && fixed.get("content").is_none(), "for the client only: {fixed}");
    stage.send("PATCH", &path, &emptied).refused(409, "viewing-transition");
    let seen = stage.get(&path).expect(200).json();
    assert_eq!(
        (&seen["start"], &seen["time_zone"], &seen["sequence"]),
        (&json!(start), &json!("Europe/Amsterdam"), &json!(1))
    );
    let opens_at = (OffsetDateTime::parse(&start, &Rfc3339).unwrap() - Duration::hours(48)).format(&Rfc3339).unwrap();
    let closed = json!({ "state": "opens-at", "opens_at": opens_at });
    assert_eq!((&seen["navigation"], &seen["content"]["state"]), (&closed, &json!("opens-at")));
    assert_eq!(stage.get(&format!("{path}/navigation")).expect(200).json(), closed, "and nothing of where it is");
    assert_eq!((stage.ids(""), stage.ids("?tab=unconfirmed").len()), (vec![id.clone()], 0));

    stage.wait(Duration::hours(52) - Duration::seconds(60));
    assert_eq!(stage.get(&format!("{path}/navigation")).json()["state"], "opens-at");
    stage.wait(Duration::seconds(61));
    let way = stage.get(&format!("{path}/navigation")).expect(200).json();
    assert_eq!((&way["state"], &way["address"]["city"]), (&json!("open"), &json!("Haarlem")));
    assert!(way["until"].is_string() && way["latitude"].is_number() && way["longitude"].is_number(), "{way}");
    assert!(way["url"].as_str().unwrap().starts_with("https://") && way["address"]["line"].is_string(), "{way}");
    stage.wait(Duration::hours(48));
    let started = stage.send("POST", &format!("{path}/start"), &json!({})).expect(200).json();
    assert_eq!((&started["status"], &started["content"]), (&json!("completed"), &json!({ "state": "open" })));
    stage.send("POST", &format!("{path}/start"), &json!({})).expect(200);
    stage.send("POST", &format!("{path}/cancel"), &json!({})).refused(409, "viewing-transition");
    assert_eq!((stage.ids("?tab=recent"), stage.ids("").len()), (vec![id.clone()], 0));
    let history = stage.house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/activity").send().expect(200).json();
    let kinds: Vec<&str> =
        history["items"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    for kind in ["viewing-requested", "viewing-dates-changed", "viewing-confirmed", "viewing-started"] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
}

#[test]
fn r_view_04_an_agent_offers_other_times_and_the_client_takes_one() {
    let stage = Stage::new();
    let id = stage.asked(HAARLEM);
    let faults = json!({
        "reason": " ", "alternatives": [{ "start": stage.at(-1) }, { "start": stage.at(50) }, { "start": stage.at(50) }],
    });
    assert_eq!(
        stage.office(&id, "reject", &faults).refused(422, "validation-failed").errors(),
        ["/reason reason-missing", "/alternatives/0/start start-past", "/alternatives/2/start alternative-duplicate",]
    );
    let unreadable = json!({ "reason": "x", "alternatives": [{ "start": "soon", "duration_minutes": 4 }, { "start": "2030-03-31T10:00", "duration_minutes": 721 }] });
    assert_eq!(
        stage.office(&id, "reject", &unreadable).refused(422, "validation-failed").errors(),
        [
            "/alternatives/0/start wrong-type",
            "/alternatives/0/duration_minutes duration-invalid",
            "/alternatives/1/duration_minutes duration-invalid",
        ]
    );
    let times = [stage.at(50), stage.at(60)];
    let offer = json!({ "reason": "Sold out", "alternatives": [{ "start": times[0] }, { "start": times[1], "duration_minutes": 60 }] });
    stage.office(&id, "reject", &offer).expect(200);
    let seen = stage.get(&format!("viewings/{id}")).expect(200).json();
    assert_eq!((&seen["status"], &seen["reason"]), (&json!("countered"), &json!("Sold out")));
    assert_eq!(
        seen["alternatives"],
        json!([{ "start": times[0], "duration_minutes": 30 }, { "start": times[1], "duration_minutes": 60 }])
    );
    assert_eq!(seen["time_zone"], "Europe/Amsterdam");
    let accept =
        |alternative: i64| stage.send("POST", &format!("viewings/{id}/accept"), &json!({ "alternative": alternative }));
    assert_eq!(accept(2).refused(422, "alternative-unknown").errors(), ["/alternative alternative-unknown"]);
    assert_eq!(accept(-1).refused(422, "validation-failed").errors(), ["/alternative wrong-type"]);
    let taken = accept(1).expect(200).json();
    assert_eq!(
        (&taken["status"], &taken["start"], &taken["duration_minutes"]),
        (&json!("confirmed"), &json!(times[1]), &json!(60))
    );
    accept(1).refused(409, "viewing-transition");
}

#[test]
fn r_view_04_a_start_is_what_the_clock_shows_at_the_property() {
    let stage = Stage::new();
    let id = stage.asked(HAARLEM);
    let day = stage.day(5);
    for (body, errors) in [
        (json!({ "start": "2027-03-28T02:30" }), vec!["/start start-in-gap"]),
        (json!({ "start": "2020-01-01T10:00" }), vec!["/start start-past"]),
        (json!({ "start": "2099-01-01T10:00" }), vec!["/start start-too-far"]),
        (
            json!({ "start": day, "duration_minutes": 0 }),
            vec!["/start wrong-type", "/duration_minutes duration-invalid"],
        ),
        (json!({ "start": stage.at(50), "duration_minutes": -5 }), vec!["/duration_minutes duration-invalid"]),
        (json!({ "duration_minutes": 30 }), vec!["/start missing-field"]),
    ] {
        let answer = stage.office(&id, "confirm", &body);
        assert_eq!((answer.status, answer.errors()), (422, errors.into_iter().map(str::to_owned).collect()), "{body}");
    }
    let start = stage.office(&id, "confirm", &json!({ "start": format!("{day}T10:00") })).expect(200).text("start");
    assert!([format!("{day}T08:00:00Z"), format!("{day}T09:00:00Z")].contains(&start), "{start}");
}

#[test]
fn r_view_04_a_client_asks_for_another_time_and_the_office_moves_cancels_or_completes() {
    let mut stage = Stage::new();
    let id = stage.confirmed(HAARLEM, 30);
    let path = format!("viewings/{id}");
    let wish = json!({ "dates": [{ "date": stage.day(9), "part": "morning" }] });
    let asked = stage.send("POST", &format!("{path}/move"), &wish).expect(200).json();
    assert_eq!((&asked["status"], &asked["move_request"]["dates"]), (&json!("confirmed"), &wish["dates"]));
    let wrong = stage.send("POST", &format!("{path}/move"), &json!({ "dates": [{ "date": stage.day(-2) }] }));
    assert_eq!(wrong.refused(422, "date-past").errors(), ["/dates/0/date date-past"]);
    stage.office(&id, "complete", &json!({})).refused(403, "not-unlocked");
    let start = stage.at(40);
    stage.office(&id, "move", &json!({ "start": start })).expect(200);
    let moved = stage.get(&path).expect(200).json();
    assert_eq!((&moved["start"], &moved["sequence"]), (&json!(start), &json!(2)));
    assert!(moved.get("move_request").is_none(), "{moved}");
    let date = start.split('T').next().unwrap();
    let days: Vec<Value> = [date.to_owned(), stage.day(1), stage.day(2)]
        .iter()
        .flat_map(|day| {
            stage.get(&format!("day-plan?date={day}")).expect(200).json()["items"].as_array().unwrap().clone()
        })
        .collect();
    assert!(days.iter().any(|stop| stop["viewing"]["id"] == json!(id) && stop["way"]["state"] == "open"), "{days:?}");
    assert!(days[0]["way"]["url"].is_string());
    stage.get("day-plan?date=2026-02-30").refused(422, "validation-failed");
    stage.wait(Duration::hours(40));
    let done = stage.office(&id, "complete", &json!({})).expect(200).json();
    assert_eq!((&done["status"], done["completed_at"].is_string()), (&json!("completed"), true));
    stage.office(&id, "cancel", &json!({})).refused(409, "viewing-transition");

    let other = stage.confirmed("c-emma~p-oostenburg", 30);
    let off = stage.office(&other, "cancel", &json!({})).expect(200).json();
    assert_eq!((&off["status"], &off["cancelled_by"]), (&json!("cancelled"), &json!("agent")));
    assert_eq!(
        stage.get(&format!("viewings/{other}")).json()["navigation"],
        json!({ "state": "closed", "reason": "cancelled" })
    );
    stage.office(&other, "confirm", &json!({ "start": stage.at(50) })).refused(409, "viewing-transition");
}

#[test]
fn r_view_09_the_calendar_file_is_a_download_that_publishes() {
    let stage = Stage::new();
    let id = stage.confirmed(HAARLEM, 100);
    let file = stage.get(&format!("viewings/{id}/calendar.ics")).expect(200);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8; method=PUBLISH");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"viewing.ics\"; filename*=UTF-8''viewing.ics"
    );
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    let lines: Vec<&str> = file.body.split("\r\n").collect();
    let start = OffsetDateTime::parse(&stage.get(&format!("viewings/{id}")).text("start"), &Rfc3339).unwrap();
    let stamp =
        start.format(time::macros::format_description!("DTSTART:[year][month][day]T[hour][minute][second]Z")).unwrap();
    for line in ["METHOD:PUBLISH", "SEQUENCE:1", "STATUS:CONFIRMED", &stamp, &format!("UID:viewing-{id}@keizer")] {
        assert!(lines.contains(&line), "no {line} in {}", file.body);
    }
    assert!(file.body.contains("ORGANIZER") && !file.body.contains("ATTENDEE"), "{}", file.body);
    stage.send("POST", &format!("viewings/{id}/cancel"), &json!({})).expect(200);
    let file = stage.get(&format!("viewings/{id}/calendar.ics")).expect(200);
    assert!(file.body.contains("STATUS:CANCELLED\r\n") && file.body.contains("SEQUENCE:2\r\n"), "{}", file.body);
}

#[test]
fn r_priv_03_a_withheld_address_is_in_no_answer_before_the_way_is_open() {
    for policy in ["shown", "withheld"] {
        let mut stage = Stage::new();
        let change = json!({ "viewings": { "address": policy } });
        stage.house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match("\"1\"").json(&change).send().expect(200);
        let id = stage.confirmed(HAARLEM, 100);
        let (file, page) = (format!("viewings/{id}/calendar.ics"), format!("properties/{HAARLEM}"));
        let day = stage.at(100).split('T').next().unwrap().to_owned();
        let answers = |stage: &Stage| {
            let paths = [
                file.clone(),
                page.clone(),
                "home".to_owned(),
                "properties".to_owned(),
                "viewings".to_owned(),
                format!("viewings/{id}"),
                format!("viewings/{id}/navigation"),
                format!("day-plan?date={day}"),
            ];
            // Folded lines are put together again.
            paths.map(|path| (stage.get(&path).expect(200).body.replace("\r\n ", ""), path))
        };
        let whole = {
            let home = stage.house.backstage();
            let (company, property) = ("keizer".parse().unwrap(), "p-haarlem".parse().unwrap());
            home.store.with_office_view(|view| {
                use tesoro_portal_core::ports::View as _;
                view.view().crm_view().property(&company, &property)
            })
        };
        let property = whole.unwrap().unwrap();
        let position = property.position.unwrap();
        let secrets = [
            property.address.line.clone(),
            property.address.postcode.clone().unwrap(),
            position.latitude().to_string(),
            position.longitude().to_string(),
        ];
        let early = answers(&stage);
        let tells: Vec<&str> = early
            .iter()
            .filter(|(body, _)| secrets.iter().any(|secret| body.contains(secret.as_str())))
            .map(|(_, path)| path.as_str())
            .collect();
        assert_eq!(tells, if policy == "shown" { vec![file.as_str(), &page] } else { vec![] }, "{policy}");
        assert!(early[0].0.contains("LOCATION:") && early[0].0.contains("Haarlem"), "{}", early[0].0);
        stage.wait(Duration::hours(52));
        let late = answers(&stage);
        for path in [&file, &page, &format!("viewings/{id}/navigation"), &format!("day-plan?date={day}")] {
            let (body, _) = late.iter().find(|(_, at)| at == path).unwrap();
            // A day of the property may be another one than in UTC.
            let empty = body.contains("\"items\":[]");
            let line = property.address.line.replace(',', "\\,");
            assert!(empty || body.contains(&property.address.line) || body.contains(&line), "{policy} {path}: {body}");
        }
    }
}

#[test]
fn threat_39_anothers_viewing_equals_one_that_is_not_there() {
    let stage = Stage::new();
    let id = stage.confirmed(HAARLEM, 30);
    let missing = "00000000-0000-7000-8000-000000000000";
    let rows = house::rows();
    let about =
        |row: &&house::Row| row.pattern.contains("/viewings/{id}") && row.takes_json | !row.pattern.contains("photos");
    for row in rows.iter().filter(about).filter(|row| !row.pattern.ends_with("notes")) {
        let ask = |path: String, token: &str| {
            let call =
                if row.on_clients { stage.house.client(row.method, path) } else { stage.house.crm(row.method, path) };
            let call = call.bearer(token);
            let body = if row.on_clients { row.own_body() } else { row.body(&id, "c-emma") };
            if row.takes_json { call.json(&body).send() } else { call.send() }
        };
        let (own, none) = (row.path(&[("id", &id)]), row.path(&[("id", missing)]));
        let others: Vec<String> = if row.on_clients {
            vec![stage.house.token(LIAM), stage.house.token(MARTA)]
        } else {
            vec![stage.house.said["companies"][INES.0]["agents"][INES.1]["key"].as_str().unwrap().to_owned()]
        };
        for token in others {
            let foreign = ask(own.clone(), &token).refused(404, "not-found");
            assert_eq!(foreign.essence(), ask(none.clone(), &token).essence(), "{}", row.name());
        }
        if !row.on_clients {
            let mila = stage.house.said["companies"][MILA.0]["agents"][MILA.1]["key"].as_str().unwrap();
            ask(own.clone(), mila).refused(403, "missing-permission");
        }
    }
    let theirs = stage.house.agent(INES, "GET", "/api/v1/crm/viewings").send().expect(200).json();
    assert_eq!(theirs["items"], json!([]));
    assert_eq!(stage.get(&format!("viewings/{id}")).json()["status"], "confirmed", "nothing was done");
}

#[test]
fn r_view_06_lists_are_paged_and_a_status_chooses() {
    let stage = Stage::new();
    let deals = [HAARLEM, "c-emma~p-oostenburg", "c-emma~p-prinsengracht"];
    let fixed: Vec<String> =
        [90, 30, 60].iter().zip(deals).map(|(hours, deal)| stage.confirmed(deal, *hours)).collect();
    let walk = |first: &str, fetch: &dyn Fn(&str) -> Value| {
        let (mut seen, mut query) = (Vec::new(), first.to_owned());
        loop {
            let page = fetch(&query);
            seen.extend(page["items"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()));
            let Some(cursor) = page["next_cursor"].as_str() else { return seen };
            query = format!("{first}&cursor={cursor}");
        }
    };
    let client = |query: &str| stage.get(&format!("viewings{query}")).expect(200).json();
    let sooner = [&fixed[1], &fixed[2], &fixed[0]].map(Clone::clone);
    assert_eq!(walk("?tab=upcoming&limit=1", &client), sooner, "the next one first");
    let office =
        |query: &str| stage.house.agent(SANNE, "GET", format!("/api/v1/crm/viewings{query}")).send().expect(200).json();
    assert_eq!(walk("?status=confirmed&limit=2", &office), [&fixed[0], &fixed[2], &fixed[1]].map(Clone::clone));
    assert_eq!(office("?status=pending")["items"], json!([]));
    assert_eq!(office("")["items"].as_array().unwrap().len(), 3);
    for query in ["?tab=old", "?tab=upcoming&tab=recent", "?cursor=x", "?cursor=MTIz", "?limit=0", "?status=x"] {
        stage.get(&format!("viewings{query}")).refused(422, "validation-failed");
    }
    stage.house.agent(SANNE, "GET", "/api/v1/crm/viewings?status=old").send().refused(422, "validation-failed");
}

#[test]
fn a_request_that_is_sent_twice_under_one_key_asks_once() {
    let stage = Stage::new();
    let body = json!({ "dates": [{ "date": stage.day(4) }] });
    let call = stage.house.client("POST", format!("/api/v1/properties/{HAARLEM}/viewings"));
    let call = call.bearer(&stage.token).header("idempotency-key", "k-1").json(&body);
    let first = call.send().expect(201);
    assert_eq!(call.send().expect(201).body, first.body);
    assert_eq!(stage.ids("?tab=unconfirmed").len(), 1);
    let other = call.clone().json(&json!({ "dates": [{ "date": stage.day(5) }] }));
    other.send().refused(409, "idempotency-key-taken");
}

#[test]
fn r_feat_01_without_viewings_every_route_about_them_is_closed_to_clients() {
    let stage = Stage::new();
    let id = stage.confirmed(HAARLEM, 30);
    let switch = |version: &str, body: Value| {
        stage.house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match(version).json(&body).send().expect(200);
    };
    switch("\"1\"", json!({ "features": { "navigation": false } }));
    stage.get(&format!("viewings/{id}/navigation")).refused(403, "feature-off");
    assert_eq!(
        stage.get(&format!("viewings/{id}")).json()["navigation"],
        json!({ "state": "closed", "reason": "feature-off" })
    );
    switch("\"2\"", json!({ "features": { "viewings": false } }));
    for path in [
        "viewings".to_owned(),
        format!("viewings/{id}"),
        format!("viewings/{id}/calendar.ics"),
        "day-plan?date=2030-01-01".to_owned(),
    ] {
        stage.get(&path).refused(403, "feature-off");
    }
    stage.ask("c-emma~p-oostenburg", &[4]).refused(403, "feature-off");
    stage.send("POST", &format!("viewings/{id}/cancel"), &json!({})).refused(403, "feature-off");
    stage.office(&id, "cancel", &json!({})).expect(200);
}

#[test]
fn r_view_05_what_is_over_is_written_down_by_the_server_and_after_a_restart_too() {
    let folder = tempfile::tempdir().unwrap();
    let kinds = |house: &House| {
        let events = house.agent(SANNE, "GET", "/api/v1/crm/events?limit=100").send().expect(200).json();
        let kinds = events["items"].as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap().to_owned());
        kinds.collect::<Vec<_>>()
    };
    let until = |house: &House, kind: &str| {
        for _ in 0..20_000 {
            if kinds(house).iter().any(|told| told == kind) {
                return;
            }
        }
        panic!("{kind} was never written down");
    };
    let (waiting, fixed);
    {
        let house = House::start_in(folder.path());
        let stage = Stage { token: house.token(EMMA), house };
        (waiting, fixed) = (stage.asked(HAARLEM), stage.confirmed("c-emma~p-oostenburg", 30));
        stage.house.advance(8 * 86_400);
    }
    let house = House::start_in(folder.path());
    until(&house, "viewing-lapsed");
    until(&house, "viewing-unattended");
    let stage = Stage { token: house.token(EMMA), house };
    assert_eq!(stage.get(&format!("viewings/{waiting}")).json()["status"], "lapsed");
    assert_eq!(stage.get(&format!("viewings/{fixed}")).json()["status"], "unattended");
    let times = |kind: &str| kinds(&stage.house).iter().filter(|told| *told == kind).count();
    assert_eq!((times("viewing-lapsed"), times("viewing-unattended")), (1, 1));
    stage.ask(HAARLEM, &[4]).expect(201);
}
