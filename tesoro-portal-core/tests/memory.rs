//! The in-memory store's own side, and the doubles of the other ports.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::sync::Arc;

use tesoro_portal_core::account::{EmailAddress, PersonName};
use tesoro_portal_core::crm::{Contact, ContactKind, ContactState, NewLead, PortalMark, Reach, Wishes};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::mail::{HeaderText, Message};
use tesoro_portal_core::memory::{CountingStore, FixedClock, MemoryStore, RecordingMailer, SeededEntropy};
use tesoro_portal_core::ports::{
    Clock as _, Entropy as _, MailFault, Mailer as _, StoreError, StoreErrorKind, StoreExt as _,
};
use tesoro_portal_core::{CompanyId, IntentId};
use time::macros::utc_datetime;
use time::{Duration, UtcDateTime};

fn company() -> CompanyId {
    "acme".parse().unwrap()
}

fn contact(id: &str) -> Contact {
    Contact {
        company: company(),
        id: id.parse().unwrap(),
        first_name: "Anna".to_owned(),
        last_name: "Nowak".to_owned(),
        email: None,
        language: None,
        agent: None,
        roles: Vec::new(),
        kind: ContactKind::Contact,
        reach: Reach::Open,
        wishes: Wishes::default(),
        state: ContactState::Present,
        portal: PortalMark::None,
    }
}

fn message(subject: &str) -> Message {
    Message {
        id: IntentId::from_bytes([7; 16]),
        company: company(),
        from_name: HeaderText::one_line("Acme"),
        reply_to: None,
        to: EmailAddress::parse("anna@example.com").unwrap(),
        to_name: HeaderText::one_line("Anna Nowak"),
        subject: HeaderText::one_line(subject),
        text: "text".to_owned(),
        html: "html".to_owned(),
        enclosures: Vec::new(),
        unsubscribe: None,
        language: Language::En,
        at: FixedClock::START,
    }
}

#[test]
fn the_office_edits_and_removes_its_contacts_beside_the_portal() {
    let store = MemoryStore::new();
    let (one, two) = (contact("c-1"), contact("c-2"));
    store.crm().put_contact(&one).unwrap();
    store.crm().put_contact(&two).unwrap();
    let edited = Contact { email: Some("anna@example.com".to_owned()), ..one };
    store.crm().put_contact(&edited).unwrap();
    store.crm().remove_contact(&company(), &two.id).unwrap();
    store.crm().remove_contact(&company(), &two.id).unwrap();
    let listed = store.with_view(|view| view.crm_view().contacts(&company(), None, None, 10)).unwrap();
    assert_eq!(listed, [edited]);
}

#[test]
fn a_lead_gets_a_free_id_whatever_the_office_removed_or_added() {
    let store = MemoryStore::new();
    let lead = NewLead {
        company: company(),
        first_name: PersonName::parse("Anna").unwrap(),
        last_name: PersonName::parse("Nowak").unwrap(),
        email: EmailAddress::parse("anna@example.com").unwrap(),
        language: None,
        agent: "boss".parse().unwrap(),
        wishes: Wishes::default(),
    };
    let create = || store.with_tx(|uow| uow.crm().create_lead(&lead)).unwrap();
    let (first, second) = (create(), create());
    store.crm().remove_contact(&company(), &first).unwrap();
    store.crm().put_contact(&contact("lead-3")).unwrap();
    let third = create();
    assert_ne!(third, second);
    assert_ne!(third.as_str(), "lead-3");
}

#[test]
fn a_clone_is_the_same_store() {
    let store = MemoryStore::new();
    store.clone().crm().put_contact(&contact("c-1")).unwrap();
    let found = store.with_view(|view| view.crm_view().contact(&company(), &contact("c-1").id)).unwrap();
    assert_eq!(found, Some(contact("c-1")));
}

#[test]
fn the_crm_cannot_be_filled_from_within_a_body() {
    let store = MemoryStore::new();
    store
        .with_tx(|_| {
            let error = store.crm().put_contact(&contact("c-1")).unwrap_err();
            assert_eq!(error.kind(), StoreErrorKind::Misuse);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn the_clock_stands_still_until_it_is_told_otherwise() {
    let clock = FixedClock::default();
    assert_eq!(clock.now(), utc_datetime!(2026-03-02 09:00));
    assert_eq!(clock.now(), utc_datetime!(2026-03-02 09:00));
    assert_eq!(clock.advance(Duration::milliseconds(1_500)), utc_datetime!(2026-03-02 09:00:01.5));
    assert_eq!(clock.advance(Duration::hours(-1)), utc_datetime!(2026-03-02 08:00:01.5));
    clock.set(utc_datetime!(2030-01-01 00:00));
    assert_eq!(clock.now(), utc_datetime!(2030-01-01 00:00));
    assert_eq!(clock.advance(Duration::MAX), UtcDateTime::MAX);
    assert_eq!(clock.advance(Duration::MIN), UtcDateTime::MIN);
}

#[test]
fn seeded_bytes_are_the_same_in_every_run_and_differ_by_seed() {
    let take = |seed| {
        let entropy = SeededEntropy::new(seed);
        let mut bytes = [[0_u8; 12]; 2];
        for part in &mut bytes {
            entropy.fill(part);
        }
        bytes
    };
    // The first two outputs of SplitMix64 with seed 0, little-endian, cut to 12 bytes.
    assert_eq!(take(0)[0], [0xaf, 0xcd, 0x1d, 0x7b, 0x39, 0xa8, 0x20, 0xe2, 0xf4, 0x65, 0xb9, 0xa1]);
    assert_eq!(take(0), take(0));
    assert_ne!(take(0)[0], take(0)[1]);
    assert_ne!(take(0), take(1));
}

#[test]
fn the_mailer_keeps_what_it_takes_and_fails_as_told() {
    let mailer = RecordingMailer::new();
    let (busy, refused) = (MailFault::Transient("421".to_owned()), MailFault::Permanent("550".to_owned()));
    mailer.send(&message("one")).unwrap();
    mailer.fail_next(2, &busy);
    mailer.fail_next(1, &refused);
    let outcomes: Vec<_> = ["two", "three", "four", "five"].map(|text| mailer.send(&message(text))).into();
    assert_eq!(outcomes, [Err(busy.clone()), Err(busy), Err(refused), Ok(())]);
    assert_eq!(mailer.taken(), [message("one"), message("five")]);
    assert_eq!(mailer.drain(), [message("one"), message("five")]);
    assert_eq!(mailer.drain(), []);
    assert_eq!(mailer.calls(), 5);
}

#[test]
fn calls_of_the_store_are_counted_by_method() {
    let memory = MemoryStore::new();
    memory.crm().put_contact(&contact("c-1")).unwrap();
    let store = CountingStore::new(Arc::new(memory));
    assert_eq!(store.counts().total(), 0);
    let id = contact("c-1").id;
    store.with_view(|view| view.settings(&company()).and_then(|_| view.crm_view().contact(&company(), &id))).unwrap();
    store
        .with_tx(|uow| {
            uow.settings(&company())?;
            uow.crm().mark_portal_user(&company(), &id, PortalMark::None)?;
            uow.crm().contact(&company(), &id)
        })
        .unwrap();
    let counts = store.take_counts();
    let expected = [("contact", 2), ("mark_portal_user", 1), ("read", 1), ("settings", 2), ("transact", 1)];
    assert_eq!(counts.iter().collect::<Vec<_>>(), expected);
    assert_eq!((counts.of("contact"), counts.of("account"), counts.total()), (2, 0, 7));
    assert_eq!(store.counts().total(), 0);
    assert_ne!(store.counts(), counts);
}

#[test]
fn calls_of_the_store_fail_as_told() {
    let store = CountingStore::new(Arc::new(MemoryStore::new()));
    store.fail_next("settings", 1, StoreErrorKind::Unavailable);
    store.fail_next("transact", 1, StoreErrorKind::Transient);
    let settings = || store.with_tx(|uow| uow.settings(&company())).map_err(|error| (error.kind(), error.to_string()));
    assert_eq!(settings().unwrap_err(), (StoreErrorKind::Transient, "could not reach the store".to_owned()));
    assert_eq!(settings().unwrap_err(), (StoreErrorKind::Unavailable, "could not reach the store".to_owned()));
    assert_eq!(settings(), Ok(None));
    assert_eq!((store.counts().of("transact"), store.counts().of("settings")), (3, 2));
}
