//! What the reference server keeps about its agents, in one transaction with the portal.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use stage::{
    File, NOW, RACERS, agent, agent_record, attempts, company, company_record, contact, contact_record, count_attempt,
    persistently, race, throttle_key,
};
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::crm::{Address, Availability, Deal, Permission, PortalMark, Property};
use tesoro_portal_core::password::PasswordHash;
use tesoro_portal_core::ports::{StoreError, StoreErrorKind, StoreExt as _, Verdict, View as _};
use tesoro_portal_core::session::TokenDigest;
use tesoro_portal_sqlite::{AgentCredential, AgentKey, AgentKeyId, AgentSession, SqliteStore};
use time::Duration;

fn credential(epoch: u64) -> AgentCredential {
    let hash = format!("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ${}", "A".repeat(43));
    AgentCredential { company: company(), agent: agent(), hash: PasswordHash::parse(&hash).unwrap(), epoch }
}

fn session(seed: u8) -> AgentSession {
    AgentSession {
        company: company(),
        digest: TokenDigest::from_bytes([seed; 32]),
        agent: agent(),
        epoch: 1,
        created_at: NOW + Duration::seconds(i64::from(seed)),
        last_used_at: NOW + Duration::seconds(i64::from(seed)),
    }
}

fn key(id: &str, seed: u8) -> AgentKey {
    AgentKey {
        company: company(),
        id: id.parse().unwrap(),
        name: "night job".to_owned(),
        agent: None,
        digest: TokenDigest::from_bytes([seed; 32]),
        permissions: [Permission::ManagePortalUsers].into_iter().collect(),
        created_at: NOW,
        expires_at: Some(NOW + Duration::days(90)),
        last_used_at: None,
        revoked_at: None,
    }
}

fn kind<T>(outcome: Result<T, StoreError>) -> Option<StoreErrorKind> {
    outcome.err().map(|error| error.kind())
}

#[test]
fn r_agent_01_an_agents_sign_in_comes_back_equal_after_reopening() {
    let file = File::with_office();
    file.open()
        .with_office(|office| {
            office.agents().put_credential(&credential(1))?;
            office.agents().put_credential(&credential(2))?;
            office.agents().insert_session(&session(1))
        })
        .unwrap();
    file.open()
        .with_office_view(|office| {
            let agents = office.agents();
            assert_eq!(agents.credential(&company(), &agent())?, Some(credential(2)));
            assert_eq!(agents.session(&company(), &session(1).digest)?, Some(session(1)));
            let typed = EmailAddress::parse("BOSS@Example.com.").unwrap();
            assert_eq!(agents.agent_by_email(&company(), typed.key())?, Some(agent_record()));
            assert_eq!(agents.agents(&company(), None, 10)?, [agent_record()]);
            assert_eq!(agents.agents(&company(), Some(&agent()), 10)?, []);
            assert_eq!(office.view().crm_view().company(&company())?, Some(company_record()));
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn threat_41_an_agent_of_another_company_is_not_found() {
    let file = File::with_office();
    let store = file.open();
    let south = "south".parse().unwrap();
    store
        .with_office(|office| {
            let agents = office.agents();
            agents.put_credential(&credential(1))?;
            agents.insert_session(&session(1))?;
            assert_eq!(agents.credential(&south, &agent())?, None);
            assert_eq!(agents.session(&south, &session(1).digest)?, None);
            assert_eq!(agents.agent_by_email(&south, agent_record().email.key())?, None);
            assert_eq!(agents.agents(&south, None, 10)?, []);
            assert_eq!(agents.end_sessions_of(&south, &agent())?, 0);
            agents.end_session(&south, &session(1).digest)?;
            assert_eq!(agents.session(&company(), &session(1).digest)?, Some(session(1)));
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn r_agent_01_sessions_are_touched_ended_and_swept() {
    let file = File::with_office();
    let store = file.open();
    store
        .with_office(|office| {
            let agents = office.agents();
            let later = NOW + Duration::minutes(10);
            for seed in 1..=5 {
                agents.insert_session(&session(seed))?;
            }
            agents.touch_session(&company(), &session(1).digest, later)?;
            let touched = AgentSession { last_used_at: later, ..session(1) };
            assert_eq!(agents.session(&company(), &touched.digest)?, Some(touched));

            agents.end_session(&company(), &session(1).digest)?;
            agents.touch_session(&company(), &session(1).digest, later)?;
            assert_eq!(agents.session(&company(), &session(1).digest)?, None);

            assert_eq!(agents.sweep_sessions(NOW + Duration::seconds(4), 1)?, 1);
            assert_eq!(agents.sweep_sessions(NOW + Duration::seconds(4), 10)?, 1);
            assert_eq!(agents.end_sessions_of(&company(), &agent())?, 2);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let taken = store.with_office(|office| {
        office.agents().insert_session(&session(1))?;
        office.agents().insert_session(&session(1))
    });
    assert_eq!(kind(taken), Some(StoreErrorKind::Taken));
}

#[test]
fn r_agent_02_a_key_is_found_by_its_digest_and_revoked_for_good() {
    let file = File::with_office();
    let store = file.open();
    store.with_office(|office| office.agents().insert_key(&key("tpk_1", 1))).unwrap();
    store
        .with_office(|office| {
            let agents = office.agents();
            let found = agents.key_by_digest(&key("tpk_1", 1).digest)?.unwrap();
            assert_eq!(found, key("tpk_1", 1));
            agents.touch_key(&company(), &found.id, NOW)?;
            assert!(agents.revoke_key(&company(), &found.id, NOW)?);
            assert!(!agents.revoke_key(&company(), &found.id, NOW + Duration::days(1))?);
            let revoked = AgentKey { last_used_at: Some(NOW), revoked_at: Some(NOW), ..found };
            assert_eq!(agents.keys(&company())?, [revoked]);
            assert_eq!(agents.keys(&"south".parse().unwrap())?, []);
            assert_eq!(agents.key_by_digest(&TokenDigest::from_bytes([9; 32]))?, None);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    for same in [key("tpk_1", 2), key("tpk_2", 1)] {
        let outcome = store.with_office(|office| office.agents().insert_key(&same));
        assert_eq!(kind(outcome), Some(StoreErrorKind::Taken), "{}", same.id);
    }
}

#[test]
fn r_agent_02_a_key_lives_strictly_before_its_expiry_and_until_it_is_revoked() {
    let key = key("tpk_1", 1);
    let expiry = key.expires_at.unwrap();
    assert!(key.is_live(expiry - Duration::milliseconds(1)));
    assert!(!key.is_live(expiry));
    let endless = AgentKey { expires_at: None, ..key.clone() };
    assert!(endless.is_live(expiry + Duration::days(36_500)));
    assert!(!AgentKey { revoked_at: Some(NOW), ..endless }.is_live(NOW));
}

#[test]
fn r_agent_02_a_key_id_is_short_and_plain() {
    let longest = "a".repeat(64);
    for (text, well_formed) in
        [("tpk_Ab-9", true), (longest.as_str(), true), ("", false), ("a b", false), ("ü", false), ("a/b", false)]
    {
        assert_eq!(text.parse::<AgentKeyId>().is_ok(), well_formed, "{text:?}");
    }
    assert!("a".repeat(65).parse::<AgentKeyId>().is_err());
}

#[test]
fn threat_75_an_agents_counted_try_is_kept_with_its_refusal() {
    let file = File::with_office();
    let store = file.open();
    let key = throttle_key(1);
    race(RACERS, |_| {
        persistently(|| {
            store.with_office_verdict(|office| {
                count_attempt(office.unit_of_work(), &key).unwrap();
                (Verdict::Commit, Err::<(), _>("refused"))
            })
        })
        .unwrap()
        .unwrap_err()
    });
    assert_eq!(attempts(&store, &key), 16);
    let undone = store.with_office(|office| {
        count_attempt(office.unit_of_work(), &key)?;
        office.agents().put_credential(&AgentCredential { agent: "nobody".parse().unwrap(), ..credential(1) })
    });
    assert_eq!(kind(undone), Some(StoreErrorKind::Other));
    assert_eq!(attempts(&store, &key), 16, "both or neither");
}

#[test]
fn threat_75_an_address_belongs_to_one_agent_of_a_company() {
    let file = File::with_office();
    let store = file.open();
    let mut other = agent_record();
    other.id = "second".parse().unwrap();
    let taken = store.with_office(|office| office.records().put_agent(&other));
    assert_eq!(kind(taken), Some(StoreErrorKind::Taken));
}

fn found(store: &SqliteStore, id: &str) -> Option<tesoro_portal_core::crm::Contact> {
    store.with_view(|view| view.crm_view().contact(&company(), &contact(id))).unwrap()
}

fn property_record(id: &str) -> Property {
    let address = Address {
        line: "Prinsengracht 1".to_owned(),
        city: "Amsterdam".to_owned(),
        postcode: Some("1015 AB".to_owned()),
        country: Some("NL".to_owned()),
    };
    Property::new(company(), id.parse().unwrap(), "Canal house".to_owned(), address)
}

fn deal_record(id: &str, to: &str, home: &str) -> Deal {
    Deal {
        company: company(),
        id: id.parse().unwrap(),
        contact: contact(to),
        property: home.parse().unwrap(),
        availability: Availability::Offered,
        offered_at: time::UtcDateTime::UNIX_EPOCH,
    }
}

#[test]
fn the_offices_records_are_added_or_replaced_under_their_own_ids() {
    let file = File::with_office();
    let store = file.open();
    let mut changed = contact_record("c-1");
    changed.last_name = "Pietersen".to_owned();
    changed.agent = Some(agent());
    changed.portal = PortalMark::Account(stage::id(1));
    let property = Property { time_zone: Some("Europe/Amsterdam".parse().unwrap()), ..property_record("p-1") };
    let deal = deal_record("d-1", "c-1", "p-1");
    for _ in 0..2 {
        store
            .with_office(|office| {
                let mut records = office.records();
                records.put_contact(&changed)?;
                records.put_contact(&contact_record("c-2"))?;
                records.put_property(&property)?;
                records.put_deal(&deal)?;
                records.put_deal(&Deal { contact: contact("c-2"), ..deal.clone() })
            })
            .unwrap();
    }
    assert_eq!(found(&store, "c-1"), Some(changed));
    let search = |query| store.with_view(|view| view.crm_view().contacts(&company(), Some(query), None, 10)).unwrap();
    assert_eq!(search("PIETER").len(), 1, "what is searched follows the change");
    assert_eq!(search("jansen").len(), 1);
    let deals: Vec<(String, String)> = file
        .outsider()
        .prepare("SELECT id, contact FROM crm_deals")
        .unwrap()
        .query_map((), |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(deals, [("d-1".to_owned(), "c-2".to_owned())]);
}

#[test]
fn r_adm_06_deals_move_with_a_merged_contact() {
    let file = File::with_office();
    let store = file.open();
    store
        .with_office(|office| {
            let mut records = office.records();
            records.put_contact(&contact_record("c-2"))?;
            records.put_contact(&contact_record("c-3"))?;
            records.put_property(&property_record("p-1"))?;
            records.put_property(&property_record("p-2"))?;
            // Both contacts may have been offered the same property: neither deal is lost.
            for (id, to, home) in [("d-1", "c-1", "p-1"), ("d-2", "c-2", "p-1"), ("d-3", "c-1", "p-2")] {
                records.put_deal(&deal_record(id, to, home))?;
            }
            records.put_deal(&deal_record("d-4", "c-3", "p-2"))
        })
        .unwrap();
    store.with_tx(|uow| uow.crm().merge_contacts(&company(), &contact("c-1"), &contact("c-2"))).unwrap();
    let deals: Vec<(String, String)> = file
        .outsider()
        .prepare("SELECT id, contact FROM crm_deals ORDER BY id")
        .unwrap()
        .query_map((), |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let expected = [("d-1", "c-2"), ("d-2", "c-2"), ("d-3", "c-2"), ("d-4", "c-3")];
    assert_eq!(deals, expected.map(|(id, contact)| (id.to_owned(), contact.to_owned())));
}

#[test]
fn r_adm_06_nothing_about_the_person_is_left_on_a_merged_contact() {
    let file = File::with_office();
    let store = file.open();
    let mut person = contact_record("c-2");
    person.wishes.location = Some("Jordaan".to_owned());
    store.with_office(|office| office.records().put_contact(&person)).unwrap();
    store.with_tx(|uow| uow.crm().merge_contacts(&company(), &contact("c-2"), &contact("c-1"))).unwrap();
    let row: String = file
        .outsider()
        .query_row(
            "SELECT first_name || last_name || coalesce(email, '') || coalesce(email_key, '') || coalesce(language, '') \
             || replace(search, char(31), '') || replace(wishes, '{}', '') FROM crm_contacts WHERE id = 'c-2'",
            (),
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(row, "");
}

#[test]
fn threat_47_a_deal_needs_its_contact_and_its_property_in_its_own_company() {
    let file = File::with_office();
    let store = file.open();
    let deal = deal_record("d-1", "c-1", "p-1");
    let refused = store.with_office(|office| office.records().put_deal(&deal));
    assert_eq!(kind(refused), Some(StoreErrorKind::Other));
}
