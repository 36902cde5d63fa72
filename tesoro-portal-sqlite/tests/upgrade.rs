//! Files of every released schema are opened, with all that is in them. `fixtures/schema_N.sql` is such a file, as the
//! version that introduced schema N wrote it.
//!
//! A released script never changes. Whoever adds the next one adds its fixture:
//! `NEW_FIXTURE=1 cargo test -p tesoro-portal-sqlite --test upgrade` writes it if it is not there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use stage::dump::{declared, dump};
use stage::house::{CHOSEN, House, PlainWords, attempt, boss, password_in, portal, typed};
use stage::{File, company, contact};
use tesoro_portal_core::mail::IntentState;
use tesoro_portal_core::memory::{FixedClock, RecordingMailer};
use tesoro_portal_core::ports::{AccountFilter, IntentFilter, StoreExt as _};
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};

/// The newest schema that anybody can have a file of. The one after it may be under way, and changes until it is released.
const RELEASED: u32 = 2;

fn fixture(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/schema_{version}.sql"))
}

fn newest() -> u32 {
    let file = File::with_office();
    drop(file.open());
    SqliteStore::verify(file.path()).unwrap().portal_version
}

/// A client who signed in and chose a password, one whose invitation waits, and one who is disabled.
fn lived_in() -> House {
    let house = House::new();
    house.invite("c-1");
    let mail = house.mails().remove(0);
    let signed_in = house.sign_in("c-1@example.com", &password_in(&mail)).unwrap();
    let proof = house.portal.authenticate(&signed_in.signed_in().token).unwrap();
    house.portal.change_password(&proof, None, &typed(CHOSEN)).unwrap();
    house.sign_in("c-1@example.com", "not the password").unwrap_err();
    house.put_contact("c-2");
    house.invite("c-2");
    house
}

#[test]
fn the_released_schema_has_its_fixture_and_no_released_script_has_changed() {
    let version = newest();
    if version == RELEASED + 1 {
        return no_released_script_has_changed();
    }
    assert_eq!(version, RELEASED, "one version at a time is under way");
    no_released_script_has_changed();
    let path = fixture(version);
    let house = lived_in();
    if std::env::var_os("NEW_FIXTURE").is_some() && !path.exists() {
        fs::write(&path, dump(&house.file.outsider())).unwrap();
    }
    let kept =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}; see this file's head", path.display()));
    let old = Connection::open_in_memory().unwrap();
    old.execute_batch(&kept).unwrap();
    let now = house.file.outsider();
    assert_eq!(
        declared(&old),
        declared(&now),
        "the tables of version {version} are not what they were when it was released: add a script, change none"
    );
}

/// While a newer schema is under way: the released scripts alone still make the tables of their fixture.
fn no_released_script_has_changed() {
    let (old, now) = (Connection::open_in_memory().unwrap(), Connection::open_in_memory().unwrap());
    old.execute_batch(&fs::read_to_string(fixture(RELEASED)).unwrap()).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let listing = fs::read_to_string(folder.join("schema.rs")).unwrap();
    for part in ["portal", "crm"] {
        for version in 1..=RELEASED {
            let scripts = scripts_of(&listing, &format!("\"schema/{part}_{version}"));
            assert!(!scripts.is_empty(), "the scripts of version {version} of {part}");
            for script in scripts {
                now.execute_batch(&fs::read_to_string(folder.join(script)).unwrap()).unwrap();
            }
        }
    }
    let tables = |connection: &Connection| {
        declared(connection).into_iter().filter(|line| !line.contains("portal_schema")).collect::<Vec<_>>()
    };
    assert_eq!(tables(&old), tables(&now), "a released script has changed: add one, change none");
}

/// The scripts that the program lists with this beginning, in its order.
fn scripts_of<'l>(listing: &'l str, beginning: &str) -> Vec<&'l str> {
    let starts = listing.match_indices(beginning).map(|(at, _)| &listing[at + 1..]);
    starts.filter_map(|rest| rest.split_once('"').map(|(script, _)| script)).collect()
}

#[test]
fn every_released_schema_is_opened_with_all_that_is_in_it() {
    for version in 1..=RELEASED {
        let file = File::empty();
        file.outsider().execute_batch(&fs::read_to_string(fixture(version)).unwrap()).unwrap();
        let store = file.open();
        let fresh = File::with_office();
        assert_eq!(declared(&file.outsider()), declared(&fresh.outsider()), "from version {version}");

        let report = SqliteStore::verify(file.path()).unwrap();
        // The invitation and the change of a password; since the second version also that somebody came in.
        let waiting = if version == 1 { 2 } else { 3 };
        assert_eq!((report.portal_version, report.accounts, report.waiting_mails), (newest(), 2, waiting));
        let accounts = store.with_view(|view| view.accounts(&company(), &AccountFilter::default(), None, 10)).unwrap();
        assert_eq!(accounts.len(), 2);
        let linked = store.with_view(|view| view.account_of_contact(&company(), &contact("c-1"))).unwrap();
        assert!(linked.is_some());

        // The client signs in with the password of then, the office's mails go out, and the history goes on.
        let (portal, clock) = portal(Arc::new(store.clone()), FixedClock::START, 3);
        portal.sign_in(&attempt("c-1@example.com", CHOSEN)).unwrap();
        let mailer = RecordingMailer::new();
        clock.advance(time::Duration::hours(1));
        let pass = portal.dispatch(&mailer, &PlainWords, 64).unwrap();
        assert_eq!(pass.sent as u64, waiting);
        let mails = portal.outbox(&boss(), IntentFilter::default(), None, 10).unwrap();
        assert!(mails.iter().all(|mail| matches!(mail.state, IntentState::Sent { .. })), "{mails:?}");
        assert!(!portal.activities(&boss(), &contact("c-1"), None, 10).unwrap().is_empty());
        assert_eq!(portal.events(&boss(), 0, 100).unwrap().len() as u64, report.events);
    }
}

#[test]
fn a_vendors_file_can_get_the_default_crm_later() {
    let file = File::empty();
    drop(file.open_meddling(|_| {}));
    assert_eq!(SqliteStore::verify(file.path()).unwrap().crm_version, None);
    drop(file.open());
    assert_eq!(SqliteStore::verify(file.path()).unwrap().crm_version, Some(newest()));
}

#[test]
fn threat_65_an_upgrade_that_fails_leaves_the_file_as_it_was() {
    let file = File::empty();
    let outsider = file.outsider();
    outsider
        .execute_batch("CREATE TABLE portal_outbox (somebody TEXT); INSERT INTO portal_outbox VALUES ('else')")
        .unwrap();
    let before = declared(&outsider);
    SqliteStore::open(file.path(), &SqliteConfig::default()).unwrap_err();
    assert_eq!(declared(&outsider), before);
    let kept: String = outsider.query_row("SELECT somebody FROM portal_outbox", (), |row| row.get(0)).unwrap();
    assert_eq!(kept, "else");
}

#[test]
fn r_priv_04_addresses_in_what_mail_servers_said_are_gone_after_the_upgrade() {
    let file = File::empty();
    let outsider = file.outsider();
    outsider.execute_batch(&fs::read_to_string(fixture(2)).unwrap()).unwrap();
    outsider
        .execute_batch(
            "UPDATE portal_outbox SET failure = '451 try again later' WHERE due_at IS NOT NULL;
             UPDATE portal_outbox SET failure = '550 <c-1@example.com> is unknown'
             WHERE id = (SELECT min(id) FROM portal_outbox WHERE due_at IS NOT NULL);",
        )
        .unwrap();
    drop(file.open());
    let mut kept = outsider.prepare("SELECT failure FROM portal_outbox WHERE failure IS NOT NULL ORDER BY id").unwrap();
    let kept: Vec<String> = kept.query_map((), |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(kept[0], "");
    assert!(kept.len() > 1 && kept[1..].iter().all(|words| words == "451 try again later"), "{kept:?}");
}
