//! `docs/api.md` has a row for each route, and each row is a route; the readable page has them too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::path::Path;

use house::{House, rows};
use tesoro_portal_http::api::ROUTES;
use tesoro_portal_http::routing::{Access, Origin};

/// A row of the page: origin, method, path, for whom, what it does.
type Written = (Origin, String, String, String, String);

fn written() -> Vec<Written> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/api.md");
    let mut origin = None;
    let mut found = Vec::new();
    for line in std::fs::read_to_string(page).unwrap().lines() {
        match line {
            "## Clients' origin" => origin = Some(Origin::Clients),
            "## Office's origin" => origin = Some(Origin::Office),
            _ if line.starts_with("## ") => origin = None,
            _ => {}
        }
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let (Some(origin), [route, access, does]) = (origin, cells.as_slice()) else { continue };
        if let Some((method, path)) = route.split_once(" `") {
            let path = path.trim_end_matches('`').to_owned();
            found.push((origin, method.to_owned(), path, (*access).to_owned(), (*does).to_owned()));
        }
    }
    found
}

fn in_code() -> Vec<Written> {
    let rows = ROUTES.iter().map(|row| {
        let origin = if row.route.origins().include(Origin::Clients) { Origin::Clients } else { Origin::Office };
        let access = match row.route.access() {
            Access::Anyone => "anybody",
            Access::Client => "client",
            Access::RestrictedClient => "client, also in a session that must change the password",
            Access::Agent => "agent",
            Access::Operator => "operator",
        };
        let method = row.route.method().name().to_owned();
        (origin, method, row.route.pattern().to_owned(), access.to_owned(), row.about.to_owned())
    });
    let mut rows: Vec<Written> = rows.collect();
    // The page has one table for each origin.
    rows.sort_by_key(|row| row.0 == Origin::Office);
    rows
}

#[test]
fn r_agent_03_the_page_of_routes_and_the_router_are_the_same_list() {
    let (written, in_code) = (written(), in_code());
    for row in &written {
        assert!(in_code.contains(row), "docs/api.md has a row that is no route: {row:?}");
    }
    for row in &in_code {
        assert!(written.contains(row), "a route is not in docs/api.md: {row:?}");
    }
    assert_eq!(written, in_code, "in the order of the code, each once");
}

#[test]
fn every_row_is_routed_on_its_origin() {
    let house = House::start();
    for row in rows() {
        let path = row.path(&[("id", "x"), ("company", "x"), ("contact", "x")]);
        for (call, is_there) in
            [(house.client("TRACE", &path), row.on_clients), (house.crm("TRACE", &path), row.on_office)]
        {
            let answer = call.send();
            if is_there {
                answer.clone().refused(405, "method-not-allowed");
                let allowed = answer.header("allow");
                assert!(allowed.split(", ").any(|method| method == row.method), "{} in {allowed}", row.name());
            } else {
                answer.refused(404, "not-found");
            }
        }
    }
}

#[test]
fn the_readable_page_names_every_route_and_is_on_the_offices_origin_only() {
    let house = House::start();
    let page = house.crm("GET", "/api/docs").send().expect(200);
    assert!(page.header("content-type").starts_with("text/html"), "{page:?}");
    for row in rows() {
        assert!(page.body.contains(row.pattern), "{} is not on the page", row.name());
    }
    for path in ["/api/docs", "/api/openapi.json", "/metrics"] {
        house.client("GET", path).send().expect(404);
        house.crm("GET", path).send().expect(200);
    }
}
