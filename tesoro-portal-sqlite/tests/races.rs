//! Sign-ins that race with what must end them, through the portal on real connections (threats 27, 66, 78).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::sync::Arc;
use std::time::Duration;

use stage::house::{CHOSEN, House, attempt, boss, password_in, portal, portal_hashing, typed};
use stage::{RACERS, account, company, contact, id, race};
use tesoro_portal_core::account::{AccessChange, AccountChange, PasswordRequirement, SignIn};
use tesoro_portal_core::password::HashParameters;
use tesoro_portal_core::ports::{Clock as _, StoreError, StoreErrorKind, StoreExt as _};
use tesoro_portal_core::profile::ProfileChange;
use tesoro_portal_core::session::{Authenticated, SessionToken};
use tesoro_portal_core::settings::{PortalSwitch, SettingsChange};
use tesoro_portal_core::{AccountId, Portal};
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};

const ROUNDS: usize = 6;

/// Two portals over two stores on one file, as two processes would have them.
struct Twins {
    house: House,
    portals: [Portal; 2],
}

impl Twins {
    fn new() -> Self {
        let house = House::new();
        let (other, _) = portal(Arc::new(house.file.open()), house.clock.now(), 77);
        Self { portals: [house.portal.clone(), other], house }
    }

    /// A client with a password of their own.
    fn client(&self, contact: &str) -> AccountId {
        self.house.mails();
        self.house.put_contact(contact);
        let account = self.house.invite(contact);
        let password = password_in(&self.house.mails()[0]);
        let restricted = self.house.sign_in(&format!("{contact}@example.com"), &password).unwrap();
        let proof = self.house.portal.authenticate(&restricted.signed_in().token).unwrap();
        self.house.portal.change_password(&proof, None, &typed(CHOSEN)).unwrap();
        self.house.mails();
        account.id
    }

    /// Fifteen sign-ins on both portals, with `deed` among them; answers the sessions that came of it.
    fn sign_ins_against(&self, contact: &str, deed: impl Fn(&Portal) + Sync) -> Vec<SessionToken> {
        let signed_in = race(RACERS, |n| {
            let portal = &self.portals[n % 2];
            if n == RACERS / 2 {
                deed(portal);
                return None;
            }
            portal.sign_in(&attempt(&format!("{contact}@example.com"), CHOSEN)).ok()
        });
        signed_in.into_iter().flatten().map(|signed_in: SignIn| signed_in.signed_in().token.clone()).collect()
    }

    fn ready(&self, token: &SessionToken) -> bool {
        self.portals.iter().any(|portal| matches!(portal.authenticate(token), Ok(Authenticated::Ready(_))))
    }

    fn change(portal: &Portal, id: AccountId, change: &AccountChange) {
        let seen = portal.account(&boss(), id).unwrap().account.version;
        // A first sign-in may raise the version in between; the agent reads again.
        if portal.change_account(&boss(), id, seen, change).is_err() {
            Self::change(portal, id, change);
        }
    }
}

#[test]
fn threat_27_no_sign_in_that_races_with_a_disabling_leaves_a_usable_session() {
    let twins = Twins::new();
    for round in 0..ROUNDS {
        let contact = format!("d-{round}");
        let client = twins.client(&contact);
        let close = AccountChange { access: Some(AccessChange::Disable { reason: None }), ..AccountChange::default() };
        let tokens = twins.sign_ins_against(&contact, |portal| Twins::change(portal, client, &close));
        assert!(tokens.iter().all(|token| !twins.ready(token)), "a session outlived the disabling");

        // Not even when the access is opened again.
        let open = AccountChange { access: Some(AccessChange::Enable), ..AccountChange::default() };
        Twins::change(&twins.portals[0], client, &open);
        assert!(tokens.iter().all(|token| !twins.ready(token)), "a session came back");
        twins.portals[0].sign_in(&attempt(&format!("{contact}@example.com"), CHOSEN)).unwrap();
    }
}

#[test]
fn threat_27_no_sign_in_that_races_with_a_required_change_leaves_a_full_session() {
    let twins = Twins::new();
    for round in 0..ROUNDS {
        let contact = format!("q-{round}");
        let client = twins.client(&contact);
        let require = AccountChange { password: Some(PasswordRequirement::Required), ..AccountChange::default() };
        let tokens = twins.sign_ins_against(&contact, |portal| Twins::change(portal, client, &require));
        assert!(tokens.iter().all(|token| !twins.ready(token)), "a full session outlived the requirement");
    }
}

#[test]
fn threat_27_no_sign_in_with_the_old_password_outlives_a_change() {
    let twins = Twins::new();
    for round in 0..ROUNDS {
        let contact = format!("p-{round}");
        let email = format!("{contact}@example.com");
        twins.client(&contact);
        let own = twins.portals[0].sign_in(&attempt(&email, CHOSEN)).unwrap().signed_in().token.clone();
        let new = "Drie rode Deuren, 2 ramen";
        let tokens = twins.sign_ins_against(&contact, |portal| {
            let proof = portal.authenticate(&own).unwrap();
            portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(new)).unwrap();
        });
        assert!(tokens.iter().all(|token| !twins.ready(token)), "a session of the old password outlived the change");
        assert!(!twins.ready(&own), "the session before the change");
        twins.portals[1].sign_in(&attempt(&email, new)).unwrap();
    }
}

#[test]
fn threat_27_no_session_counts_while_the_portal_is_off() {
    let twins = Twins::new();
    for round in 0..ROUNDS {
        let contact = format!("o-{round}");
        twins.client(&contact);
        let switch = |portal: &Portal, to| {
            let seen = portal.settings(&boss()).unwrap().version;
            let change = SettingsChange { portal: Some(to), ..SettingsChange::default() };
            portal.change_settings(&boss(), seen, &change).unwrap();
        };
        let tokens = twins.sign_ins_against(&contact, |portal| switch(portal, PortalSwitch::Off));
        assert!(tokens.iter().all(|token| !twins.ready(token)), "a session counts while the portal is off");
        let refused = twins.portals[1].sign_in(&attempt(&format!("{contact}@example.com"), CHOSEN));
        assert!(refused.is_err());
        switch(&twins.portals[0], PortalSwitch::On);
    }
}

#[test]
fn threat_78_what_a_client_writes_while_being_disabled_is_before_it_or_not_at_all() {
    let twins = Twins::new();
    for round in 0..ROUNDS {
        let contact_id = format!("w-{round}");
        let client = twins.client(&contact_id);
        let token = twins.portals[0].sign_in(&attempt(&format!("{contact_id}@example.com"), CHOSEN)).unwrap();
        let proof = twins.portals[0].authenticate(&token.signed_in().token).unwrap().ready().unwrap();
        let close = AccountChange { access: Some(AccessChange::Disable { reason: None }), ..AccountChange::default() };
        let outcomes = race(RACERS, |n| {
            let portal = &twins.portals[n % 2];
            if n == 0 {
                Twins::change(portal, client, &close);
                return None;
            }
            let name = tesoro_portal_core::account::PersonName::parse(&format!("Naam {n}")).unwrap();
            let change = ProfileChange { first_name: Some(name), ..ProfileChange::default() };
            Some(portal.change_profile(&proof, &change).is_ok())
        });
        let written = outcomes.into_iter().flatten().filter(|written| *written).count();
        let history = twins.portals[0].activities(&boss(), &contact(&contact_id), None, 100).unwrap();
        let kinds: Vec<String> = history
            .iter()
            .map(|entry| serde_json::to_value(&entry.activity.what).unwrap()["kind"].to_string())
            .collect();
        // The newest first: nothing of the client's comes after the office's act.
        let closed = kinds.iter().position(|kind| kind.contains("account-disabled")).unwrap();
        assert!(kinds[..closed].iter().all(|kind| !kind.contains("account-changed")), "{kinds:?}");
        let changes = kinds.iter().filter(|kind| kind.contains("account-changed")).count();
        assert_eq!(changes, written, "{kinds:?}");
    }
}

#[test]
fn threat_66_a_long_reading_holds_up_no_writer_and_keeps_its_snapshot() {
    let house = House::new();
    let outsider = house.file.open();
    house
        .store
        .with_view(|view| {
            assert_eq!(view.account(&company(), id(1))?, None);
            for n in 1..=200 {
                outsider.with_tx(|uow| uow.insert_account(&account(n)))?;
            }
            assert_eq!(view.account(&company(), id(1))?, None, "the snapshot moved");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert!(house.store.with_view(|view| view.account(&company(), id(200))).unwrap().is_some());
    house.store.checkpoint().unwrap();
    let log = std::fs::metadata(house.file.path().with_extension("db-wal")).unwrap();
    assert_eq!(log.len(), 0, "the log is emptied once nobody reads the old state");
}

/// A reading transaction that goes on to write fails in write-ahead mode whatever the timeout. The store's begin as
/// writers, so that many processes at once only wait for each other.
#[test]
fn threat_66_writers_of_several_stores_never_meet_a_busy_snapshot() {
    let house = House::new();
    let config = SqliteConfig::default().busy_timeout(Duration::from_secs(60));
    let stores: Vec<SqliteStore> = (0..4).map(|_| SqliteStore::open(house.file.path(), &config).unwrap()).collect();
    let errors: Vec<StoreErrorKind> = race(RACERS, |n| {
        let store = &stores[n % stores.len()];
        let outcomes = (0..10).map(|i| {
            store.with_tx(|uow| {
                // It reads first, and writes what depends on it.
                let number = u32::try_from(n * 100 + i).unwrap();
                match uow.account(&company(), id(number))? {
                    None => uow.insert_account(&account(number)),
                    Some(_) => Ok(()),
                }
            })
        });
        outcomes.filter_map(Result::err).map(|error: StoreError| error.kind()).collect::<Vec<_>>()
    })
    .concat();
    assert_eq!(errors, []);
}

#[test]
fn r_pw_03_a_change_of_password_and_stronger_hashes_at_once_lose_no_change_and_bring_no_old_hash_back() {
    let twins = Twins::new();
    let (stronger, _) = portal_hashing(
        Arc::new(twins.house.file.open()),
        twins.house.clock.now(),
        78,
        HashParameters::new(64, 1, 1).unwrap(),
    );
    for round in 0..ROUNDS {
        let contact = format!("u-{round}");
        let email = format!("{contact}@example.com");
        twins.client(&contact);
        let own = twins.portals[0].sign_in(&attempt(&email, CHOSEN)).unwrap().signed_in().token.clone();
        let new = "Drie rode Deuren, 2 ramen";
        let outcomes = race(RACERS, |n| {
            if n == RACERS / 2 {
                let portal = &twins.portals[0];
                let proof = portal.authenticate(&own).unwrap();
                return Some(portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(new)).is_ok());
            }
            drop(stronger.sign_in(&attempt(&email, CHOSEN)));
            None
        });
        assert_eq!(outcomes.into_iter().flatten().collect::<Vec<_>>(), [true], "the change");
        for portal in [&twins.portals[0], &twins.portals[1], &stronger] {
            assert!(portal.sign_in(&attempt(&email, CHOSEN)).is_err(), "the former password came back");
        }
        stronger.sign_in(&attempt(&email, new)).unwrap();
        twins.portals[0].sign_in(&attempt(&email, new)).unwrap();
    }
}
