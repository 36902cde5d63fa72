//! A process that dies in the middle of its work loses nothing that it was answered, leaves nothing half done, and every
//! mail that was wanted goes out (threats 61, 67).
//!
//! A test starts itself again as a child, which says what was answered, and which is killed, or ends itself at a point
//! with a name. Then the file is opened, and compared with what was said.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "crash/child.rs"]
mod child;
mod stage;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;

use child::{EACH, Point, THREADS, contact_id, is_refused, now, work};
use stage::house::{PlainWords, attempt, boss, password_in, portal, put_office};
use stage::{File, company, contact, contact_record};
use tesoro_portal_core::IntentId;
use tesoro_portal_core::mail::{Intent, IntentState, Mail};
use tesoro_portal_core::memory::RecordingMailer;
use tesoro_portal_core::ports::{IntentFilter, StoreError, StoreExt as _};
use tesoro_portal_sqlite::SqliteStore;
use time::Duration;

/// The file, the round and the point of a child's death.
const VARIABLES: [&str; 3] = ["TESORO_PORTAL_TEST_FILE", "TESORO_PORTAL_TEST_ROUND", "TESORO_PORTAL_TEST_POINT"];

/// So many deaths are suffered by one file.
const ROUNDS: u64 = 25;

#[test]
fn threat_61_a_process_that_dies_loses_nothing_answered_and_no_mail() {
    if let [Ok(path), Ok(round), Ok(point)] = VARIABLES.map(std::env::var) {
        return work(&path, round.parse().unwrap(), &point);
    }
    die_often(0x9E37_79B9_7F4A_7C15);
}

#[test]
#[ignore = "takes minutes; .ci/run runs it"]
fn threat_61_a_thousand_deaths_lose_nothing_answered_and_no_mail() {
    for seed in 1..=1_000 / ROUNDS {
        die_often(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    }
}

/// One file, and many processes that die over it.
fn die_often(seed: u64) {
    let mut dice = seed | 1;
    let mut throw = |sides: u64| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        dice % sides
    };
    let file = File::empty();
    put_office(&file.open());
    let (mut journal, mut deaths) = (Journal::default(), 0);
    for round in 0..ROUNDS {
        bring_contacts(&file.open(), round);
        // Enough for the whole of a round, and so also for its end.
        let (operations, mails) = (throw(90) + 1, throw(40) + 1);
        let point = match round % 6 {
            0 => Point::BeforeBody(operations),
            1 => Point::InBody(operations),
            2 => Point::AfterCommit(operations),
            3 => Point::BeforeSend(mails),
            4 => Point::AfterSend(mails),
            _ => Point::Never,
        };
        let lines = usize::try_from(throw(140)).unwrap();
        deaths += u32::from(live(&file, round, point, lines, &mut journal));
        compare(&file, round, &journal);
    }
    assert!(deaths >= 15, "only {deaths} of {ROUNDS} processes died before their work was done");
    settle(&file, journal);
}

fn bring_contacts(store: &SqliteStore, round: u64) {
    store
        .with_office(|office| {
            for (t, i) in (0..THREADS).flat_map(|t| (0..EACH).map(move |i| (t, i))) {
                let mut record = contact_record(&contact_id(round, t, i));
                record.email = record.email.filter(|_| !is_refused(i));
                office.records().put_contact(&record)?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

/// What the children said.
#[derive(Default)]
struct Journal {
    begun: BTreeSet<String>,
    opened: BTreeSet<String>,
    refused: BTreeSet<String>,
    disabled: BTreeSet<String>,
    /// The passwords of each mail, the latest last.
    mailed: BTreeMap<String, Vec<String>>,
}

impl Journal {
    fn note(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["begin", id] => drop(self.begun.insert(id.to_owned())),
            ["opened", id] => drop(self.opened.insert(id.to_owned())),
            ["refused", id] => drop(self.refused.insert(id.to_owned())),
            ["disabled", id] => drop(self.disabled.insert(id.to_owned())),
            ["mailed", id, password] => self.mailed.entry(id.to_owned()).or_default().push(password.to_owned()),
            // What the test's own harness says.
            _ => {}
        }
    }
}

/// Runs a child until it ends itself, or has said so many lines and is killed; answers whether it died.
fn live(file: &File, round: u64, point: Point, lines: usize, journal: &mut Journal) -> bool {
    let values = [file.path().to_str().unwrap().to_owned(), round.to_string(), point.to_words()];
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture", "--test-threads=1"])
        .arg("threat_61_a_process_that_dies_loses_nothing_answered_and_no_mail")
        .envs(VARIABLES.into_iter().zip(values))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut said = 0;
    loop {
        let mut line = Vec::new();
        reader.read_until(b'\n', &mut line).unwrap();
        // The last line may be cut off: it says nothing.
        let Some(whole) = line.strip_suffix(b"\n") else { break };
        journal.note(std::str::from_utf8(whole).unwrap());
        said += 1;
        if point == Point::Never && said == lines {
            // What it still says before the signal arrives is read to the end.
            child.kill().unwrap();
        }
    }
    let code = child.wait().unwrap().code();
    assert!(matches!(code, None | Some(0)), "the child failed by itself: {code:?}");
    code.is_none()
}

/// What was answered is there, what was refused is not, and what was begun is there wholly or not at all.
fn compare(file: &File, round: u64, journal: &Journal) {
    SqliteStore::verify(file.path()).unwrap();
    let store = file.open();
    for (t, i) in (0..THREADS).flat_map(|t| (0..EACH).map(move |i| (t, i))) {
        let id = contact_id(round, t, i);
        let found = whole_account(&store, &id);
        assert!(found.is_some() || !journal.opened.contains(&id), "{id} was answered as opened and is not there");
        assert!(found.is_none() || !journal.refused.contains(&id), "{id} was refused and is there");
        assert!(found.is_none() || journal.begun.contains(&id), "{id} was never asked for and is there");
        if journal.disabled.contains(&id) {
            assert_eq!(found, Some(Access::Disabled), "{id} was answered as disabled");
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Access {
    Open,
    Disabled,
}

/// The account of a contact with everything that opening it writes, or nothing of it.
fn whole_account(store: &SqliteStore, id: &str) -> Option<Access> {
    let contact = contact(id);
    store
        .with_view(|view| {
            let account = view.account_of_contact(&company(), &contact)?;
            let record = view.crm_view().contact(&company(), &contact)?.unwrap();
            let history = view.crm_view().activities(&company(), &contact, None, 10)?;
            let Some(account) = account else {
                assert!(record.agent.is_none() && history.is_empty(), "{id}: half an opening in the CRM");
                return Ok::<_, StoreError>(None);
            };
            let invitation = account.invitation.as_ref().unwrap().intent;
            let parts = (
                view.credential(&company(), account.id)?.is_some(),
                view.intent(&company(), invitation)?.is_some(),
                record.agent.is_some(),
                history.len() >= 2,
            );
            assert_eq!(parts, (true, true, true, true), "{id}: half an opening");
            let mails = view.intents(&company(), IntentFilter { account: Some(account.id) }, None, 10)?;
            let notices = mails.iter().filter(|mail| matches!(mail.mail, Mail::AccessDisabled { .. })).count();
            assert_eq!(notices, usize::from(account.disabled.is_some()), "{id}: half a disabling");
            Ok(Some(if account.disabled.is_some() { Access::Disabled } else { Access::Open }))
        })
        .unwrap()
}

/// A last process sends what is left. Every intent ends in exactly one way, each that ends as sent was mailed, and each
/// client can sign in with what was mailed last.
fn settle(file: &File, mut journal: Journal) {
    let store = file.open();
    let (portal, clock) = portal(Arc::new(store.clone()), now(ROUNDS), 999);
    let mailer = RecordingMailer::new();
    while portal.dispatch(&mailer, &PlainWords, 64).unwrap().claimed > 0 {}
    clock.advance(Duration::hours(1));
    assert_eq!(portal.dispatch(&mailer, &PlainWords, 64).unwrap().claimed, 0, "something was left over");
    for mail in mailer.drain() {
        let password = if mail.text.contains("password: ") { password_in(&mail) } else { "-".to_owned() };
        journal.mailed.entry(mail.id.to_string()).or_default().push(password);
    }

    let (mut sent, mut superseded) = (0, 0);
    for intent in all_intents(&store) {
        let account =
            store.with_view(|view| view.account(&company(), intent.mail.account().unwrap())).unwrap().unwrap();
        match intent.state {
            IntentState::Sent { .. } => {
                sent += 1;
                let passwords = journal.mailed.get(&intent.id.to_string()).expect("sent, and never mailed");
                // All that were mailed more than once, and some of the others: signing in takes two commits.
                if account.disabled.is_none() && (passwords.len() > 1 || sent % 10 == 0) {
                    let last = passwords.last().unwrap();
                    portal.sign_in(&attempt(account.email.as_typed(), last)).expect("only dead passwords were mailed");
                }
            }
            // The account was disabled before its invitation was produced.
            IntentState::Superseded { .. } => {
                superseded += 1;
                assert!(account.disabled.is_some(), "{:?}", intent.mail);
            }
            state => panic!("{:?} is left as {state:?}", intent.mail),
        }
    }
    let known: BTreeSet<String> = all_intents(&store).iter().map(|intent| intent.id.to_string()).collect();
    assert!(journal.mailed.keys().all(|id| known.contains(id)), "mail about what was never committed");
    assert!(sent > 100, "too little happened: {sent} sent, {superseded} superseded");
    let listed = portal.outbox(&boss(), IntentFilter::default(), None, 1).unwrap();
    assert_eq!(listed.len(), 1);
}

fn all_intents(store: &SqliteStore) -> Vec<Intent> {
    let mut all: Vec<Intent> = Vec::new();
    loop {
        let before: Option<IntentId> = all.last().map(|intent| intent.id);
        let page = store.with_view(|view| view.intents(&company(), IntentFilter::default(), before, 500)).unwrap();
        if page.is_empty() {
            return all;
        }
        all.extend(page);
    }
}
