//! What the tables themselves rule out (threats 47, 69).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::sync::Arc;

use rusqlite::Connection;
use stage::house::{House, boss, portal};
use stage::{File, company, contact};
use tesoro_portal_core::memory::{FaultMoment, FaultyStore};
use tesoro_portal_core::ports::{Clock as _, StoreErrorKind, StoreExt as _};

fn strings(connection: &Connection, sql: &str) -> Vec<String> {
    connection.prepare(sql).unwrap().query_map((), |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// A row of one company cannot name a row of another: the company is the first part of every key and of every
/// reference, so there is no way to write such a reference down.
#[test]
fn threat_47_every_key_and_every_reference_begins_with_the_company() {
    let file = File::with_office();
    let _store = file.open();
    let outsider = file.outsider();
    let tables = strings(&outsider, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    assert!(tables.len() > 10);
    let mut references = 0;
    for table in tables {
        let columns =
            |key: &str| strings(&outsider, &format!("SELECT name FROM pragma_table_info('{table}') WHERE {key}"));
        match table.as_str() {
            // Of no company: the versions of the tables, and the companies themselves.
            "portal_schema" | "crm_companies" => continue,
            _ => assert_eq!(columns("pk = 1"), ["company"], "the primary key of {table}"),
        }
        let unique = strings(
            &outsider,
            &format!(
                "SELECT i.name FROM pragma_index_list('{table}') AS l JOIN pragma_index_info(l.name) AS i
                 WHERE l.\"unique\" = 1 AND i.seqno = 0"
            ),
        );
        // An agent's key is found before its company is known; the digest of 256 random bits tells nothing of it.
        let spanning: Vec<&str> = unique.iter().map(String::as_str).filter(|first| *first != "company").collect();
        let allowed: &[&str] = if table == "crm_agent_keys" { &["digest"] } else { &[] };
        assert_eq!(spanning, allowed, "uniqueness of {table} over all companies");
        let from_to = strings(
            &outsider,
            &format!(
                "SELECT \"table\" || ': ' || \"from\" || ' -> ' || \"to\" FROM pragma_foreign_key_list('{table}') WHERE seq = 0"
            ),
        );
        for reference in from_to {
            references += 1;
            assert!(
                reference.ends_with(": company -> company") || reference == "crm_companies: company -> id",
                "a reference of {table}: {reference}"
            );
        }
    }
    assert!(references >= 8, "{references}");
}

/// An act, its event and its entry in the history are one transaction.
#[test]
fn threat_69_an_act_and_its_record_are_there_together_or_not_at_all() {
    let house = House::new();
    let store = FaultyStore::new(Arc::new(house.store.clone()));
    let (portal, _) = portal(Arc::new(store.clone()), house.clock.now(), 8);
    let recorded = || {
        let history = house.portal.activities(&boss(), &contact("c-1"), None, 10).unwrap().len();
        let events = house.portal.events(&boss(), 0, 10).unwrap().len();
        let there = house.store.with_view(|view| view.account_of_contact(&company(), &contact("c-1"))).unwrap();
        (there.is_some(), history, events)
    };
    for kind in [StoreErrorKind::Unavailable, StoreErrorKind::OutcomeUnknown] {
        store.fail_transaction(1, kind, FaultMoment::AfterBody);
        portal.open_account(&boss(), &contact("c-1")).unwrap_err();
        assert_eq!(recorded(), (false, 0, 0));
    }
    portal.open_account(&boss(), &contact("c-1")).unwrap();
    // Created, and given an agent.
    assert_eq!(recorded(), (true, 2, 2));
}
