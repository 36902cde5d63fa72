//! A client is erased from a real file (R-PRIV-02, R-PRIV-04): not a byte of them is left, and whatever happens meanwhile
//! on other connections is before it or not at all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use stage::house::{CHOSEN, House, attempt, boss, portal};
use stage::visits::Visits;
use stage::{RACERS, company, contact, contact_record, race};
use tesoro_portal_core::account::AccountChange;
use tesoro_portal_core::crm::{Contact, Wishes};
use tesoro_portal_core::deal::{Favourite, OpenViewing, Rejection, Word};
use tesoro_portal_core::feedback::NoteText;
use tesoro_portal_core::idempotency::{Kept, KeptAnswer, RequestDigest};
use tesoro_portal_core::message::{MessageText, NewMessage};
use tesoro_portal_core::ports::{Clock as _, MailFault, StoreError, StoreExt as _};
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::{ClientCtx, SessionToken};
use tesoro_portal_core::viewing::{PreferredDate, ViewingWish};
use tesoro_portal_core::{DealId, Portal, ViewingId, code};
use time::Duration;

/// What is Wilma's and nobody else's; each word once in lower case.
const WORDS: [&str; 9] = [
    "wilhelmina",
    "oosterhuis",
    "wilma@private.example",
    "wilma@other.example",
    "hidden garden",
    "my mother moves in",
    "the attic smells of cats",
    "ring twice at the side door",
    "too close to my former husband",
];

fn wilma() -> Contact {
    Contact {
        first_name: "Wilhelmina".to_owned(),
        last_name: "Oosterhuis".to_owned(),
        wishes: Wishes { places: vec!["hidden garden".to_owned()], ..Wishes::default() },
        ..contact_record("w-1")
    }
}

fn say(text: &str) -> NewMessage {
    NewMessage { text: MessageText::parse(text).unwrap(), deal: None }
}

/// Wilma, signed in, with a viewing that took place.
struct Life {
    house: House,
    client: ClientCtx,
    token: SessionToken,
    visited: ViewingId,
}

/// A house in which Wilma has lived.
fn lived_in() -> Life {
    let house = House::new();
    let put = |contact: &Contact| {
        house
            .store
            .with_office(|office| office.records().put_contact(contact))
            .unwrap_or_else(|error: StoreError| panic!("{error:?}"));
    };
    put(&wilma());
    Visits::of(&house, "w-1");
    let account = house.store.with_view(|view| view.account_of_contact(&company(), &contact("w-1"))).unwrap().unwrap();
    let known = house.store.with_view(|view| view.crm_view().contact(&company(), &contact("w-1"))).unwrap().unwrap();
    put(&Contact { email: Some("wilma@other.example".to_owned()), ..known });
    for (address, seen) in ["wilma@private.example", "wilma@other.example"].into_iter().zip(account.version..) {
        let email = tesoro_portal_core::account::EmailAddress::parse(address).unwrap();
        let change = AccountChange { email: Some(email), ..AccountChange::default() };
        house.portal.change_account(&boss(), account.id, seen, &change).unwrap();
    }
    let token = house.sign_in("wilma@other.example", CHOSEN).unwrap().signed_in().token.clone();
    let client = house.portal.authenticate(&token).unwrap().ready().unwrap();
    let visited = live(&house, &client);
    Life { house, client, token, visited }
}

/// Everything in which a client's words are kept, some of it over many pages of the file.
fn live(house: &House, client: &ClientCtx) -> ViewingId {
    let visits = Visits::again(house, "w-1", client.clone());
    let visited = visits.asked("d-1");
    house.portal.confirm_viewing(&boss(), visited, &visits.in_hours(1)).unwrap();
    for n in 0..40 {
        let long = format!("{n} {}", "the attic smells of cats, ".repeat(100));
        house.portal.write_note(client, visited, &NoteText::parse(&long).unwrap()).unwrap();
        house.portal.write_message(client, &say(&format!("{n} {}", "my mother moves in, ".repeat(100)))).unwrap();
    }
    house
        .portal
        .answer_message(&boss(), &contact("w-1"), &say("Dear Mrs Oosterhuis, ring twice at the side door"))
        .unwrap();
    house.portal.mark_favourite(client, &"d-1".parse().unwrap(), Favourite::Yes).unwrap();
    let date = (house.clock.now() + Duration::days(4)).date();
    let remark = Some("ring twice at the side door".to_owned());
    visits.offer("d-2");
    let deal: DealId = "d-2".parse().unwrap();
    let wish = ViewingWish { dates: vec![PreferredDate { date, part: None }], remark };
    house.portal.request_viewing(client, &deal, &wish).unwrap();
    visits.offer("d-3");
    let no = Word::No(Rejection::parse(["other"], Some("too close to my former husband")).unwrap());
    house.portal.decide(client, &"d-3".parse().unwrap(), &no, OpenViewing::Ask).unwrap();
    // A mail that could not be sent, a code that was asked for, an answer that is kept.
    house.mailer.fail_next(100, &MailFault::Permanent("550 <wilma@other.example> is unknown".to_owned()));
    house.mails();
    house.mailer.stop_failing();
    house.portal.request_reset(&company(), "wilma@other.example", attempt("x", "y").source).unwrap();
    let request = RequestDigest::of(&[b"PUT"]);
    let Kept::ToDo(handle) = house.portal.once(&Caller::agent(&boss()), "key", request).unwrap() else {
        panic!("done")
    };
    handle.answer_message(&boss(), &contact("w-1"), &say("Wilhelmina, again")).unwrap();
    let body = b"{\"first_name\":\"Wilhelmina\"}".to_vec();
    handle.keep_answer(&KeptAnswer { status: 200, headers: Vec::new(), body }).unwrap();
    visited
}

fn erase(portal: &Portal) {
    portal.ask_for_erasure(&boss(), &contact("w-1")).unwrap();
    portal.approve_erasure(&boss(), &contact("w-1")).unwrap();
}

/// The bytes of the file and of its log, in lower case.
fn bytes(file: &Path) -> Vec<u8> {
    let log = file.with_file_name(format!("{}-wal", file.file_name().unwrap().to_str().unwrap()));
    let mut bytes = fs::read(file).unwrap();
    bytes.extend(fs::read(log).unwrap_or_default());
    bytes.make_ascii_lowercase();
    bytes
}

fn count(bytes: &[u8], word: &str) -> usize {
    bytes.windows(word.len()).filter(|window| *window == word.as_bytes()).count()
}

fn checkpoint(house: &House) {
    let busy: i64 = house.file.outsider().query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0)).unwrap();
    assert_eq!(busy, 0, "the log is in the file");
}

#[test]
fn r_priv_04_no_byte_of_an_erased_client_is_left_in_the_file() {
    let Life { house, .. } = lived_in();
    Visits::of(&house, "c-1");
    checkpoint(&house);
    let before = bytes(&house.file.path());
    for word in WORDS {
        assert!(count(&before, word) > 0, "the file lacks {word:?} before the erasure");
    }
    assert!(count(&before, "my mother moves in") > 1_000, "over many pages");
    let others = count(&before, "c-1@example.com");
    assert!(others > 0);

    erase(&house.portal);
    let mails = house.mails();
    assert!(mails.iter().any(|mail| mail.to.as_typed() == "wilma@other.example"), "the last mail is out");
    checkpoint(&house);
    let after = bytes(&house.file.path());
    for word in WORDS {
        assert_eq!(count(&after, word), 0, "{word:?} is left in the file");
    }
    assert_eq!(count(&after, "c-1@example.com"), others, "nobody else's are gone");
    house.sign_in("c-1@example.com", CHOSEN).unwrap();
}

#[test]
fn r_priv_02_of_approvals_on_many_connections_one_erases() {
    let Life { house, .. } = lived_in();
    house.portal.ask_for_erasure(&boss(), &contact("w-1")).unwrap();
    let outcomes = race(RACERS, |racer| {
        let (portal, _) = portal(Arc::new(house.file.open()), house.clock.now(), 100 + racer as u64);
        portal.approve_erasure(&boss(), &contact("w-1"))
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for refused in outcomes.into_iter().filter_map(Result::err) {
        assert_eq!(refused.code(), code::CONTACT_ERASED);
    }
    let told = house.portal.activities(&boss(), &contact("w-1"), None, 100).unwrap();
    let erased = |what| what == tesoro_portal_core::activity::Happening::DataErased;
    assert_eq!(told.into_iter().filter(|entry| erased(entry.activity.what.clone())).count(), 1);
}

#[test]
fn r_priv_02_what_happens_on_other_connections_meanwhile_is_before_it_or_not_at_all() {
    for round in 0..4 {
        let Life { house, client, token, visited } = lived_in();
        house.portal.ask_for_erasure(&boss(), &contact("w-1")).unwrap();
        race(4, |racer| {
            let (portal, _) = portal(Arc::new(house.file.open()), house.clock.now(), 100 + round * 10 + racer as u64);
            match racer {
                0 => drop(portal.approve_erasure(&boss(), &contact("w-1")).unwrap()),
                1 => drop(portal.sign_in(&attempt("wilma@other.example", CHOSEN))),
                2 => drop(portal.write_message(&client, &say("my mother moves in"))),
                _ => drop(portal.write_note(&client, visited, &NoteText::parse("the attic smells of cats").unwrap())),
            }
        });
        house.mails();
        checkpoint(&house);
        let left = bytes(&house.file.path());
        for word in WORDS {
            assert_eq!(count(&left, word), 0, "{word:?} is left in the file, round {round}");
        }
        assert!(house.portal.authenticate(&token).is_err());
    }
}
