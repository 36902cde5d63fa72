//! What the child process does until it dies: clients are invited and disabled from several threads while another sends
//! the mail, and everything that was answered is said on standard output.

use std::io::Write as _;
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use tesoro_portal_core::account::{AccessChange, AccountChange};
use tesoro_portal_core::mail::Message;
use tesoro_portal_core::memory::FixedClock;
use tesoro_portal_core::ports::{Body, MailFault, Mailer, ReadBody, Store, StoreError};
use tesoro_portal_core::{Failure, Portal};
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};
use time::Duration;

use super::stage::contact;
use super::stage::house::{PlainWords, boss, password_in, portal};

/// How many threads invite.
pub(crate) const THREADS: usize = 6;

/// How many contacts each of them has.
pub(crate) const EACH: usize = 8;

/// Between two rounds every lease runs out.
const BETWEEN_ROUNDS: Duration = Duration::minutes(10);

/// Where the process ends itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    /// Nowhere: the parent kills it.
    Never,
    /// Before the body of its nth transaction runs.
    BeforeBody(u64),
    /// When the body of its nth transaction has written everything.
    InBody(u64),
    /// When its nth transaction is committed and nobody knows yet.
    AfterCommit(u64),
    /// When its nth mail is about to be sent.
    BeforeSend(u64),
    /// When its nth mail was sent and is not marked yet.
    AfterSend(u64),
}

impl Point {
    pub(crate) fn to_words(self) -> String {
        match self {
            Self::Never => "never 0".to_owned(),
            Self::BeforeBody(n) => format!("before-body {n}"),
            Self::InBody(n) => format!("in-body {n}"),
            Self::AfterCommit(n) => format!("after-commit {n}"),
            Self::BeforeSend(n) => format!("before-send {n}"),
            Self::AfterSend(n) => format!("after-send {n}"),
        }
    }

    fn from_words(words: &str) -> Self {
        let (name, n) = words.split_once(' ').unwrap();
        let n = n.parse().unwrap();
        match name {
            "never" => Self::Never,
            "before-body" => Self::BeforeBody(n),
            "in-body" => Self::InBody(n),
            "after-commit" => Self::AfterCommit(n),
            "before-send" => Self::BeforeSend(n),
            "after-send" => Self::AfterSend(n),
            _ => panic!("no point {name}"),
        }
    }

    fn reached(self, here: Self) {
        if self == here {
            process::abort();
        }
    }
}

/// The contact that thread `t` of this round invites as its `i`th. Every fifth has no address, and is refused.
pub(crate) fn contact_id(round: u64, t: usize, i: usize) -> String {
    format!("r{round}-t{t}-{i}")
}

pub(crate) fn is_refused(i: usize) -> bool {
    i % 5 == 4
}

pub(crate) fn now(round: u64) -> time::UtcDateTime {
    FixedClock::START + BETWEEN_ROUNDS * i32::try_from(round).unwrap()
}

/// Works until it dies, or all is done.
pub(crate) fn work(path: &str, round: u64, point: &str) {
    // The harness has begun a line of its own.
    say("");
    let point = Point::from_words(point);
    let store = SqliteStore::open(path, &SqliteConfig::default()).unwrap();
    let store = Deadly { store, point, transactions: AtomicU64::new(0) };
    let (portal, _) = portal(Arc::new(store), now(round), 1_000 + round);
    let post = Post { point, mails: AtomicU64::new(0) };
    thread::scope(|scope| {
        for t in 0..THREADS {
            let portal = &portal;
            scope.spawn(move || invite(portal, round, t));
        }
        for _ in 0..20 {
            portal.dispatch(&post, &PlainWords, 5).unwrap();
        }
    });
    while portal.dispatch(&post, &PlainWords, 64).unwrap().claimed > 0 {}
}

fn invite(portal: &Portal, round: u64, t: usize) {
    for i in 0..EACH {
        let id = contact_id(round, t, i);
        say(&format!("begin {id}"));
        let account = match portal.open_account(&boss(), &contact(&id)) {
            Ok(account) => account,
            Err(Failure::Refused(_)) => {
                say(&format!("refused {id}"));
                continue;
            }
            Err(failure) => panic!("{failure:?}"),
        };
        say(&format!("opened {id}"));
        if i % 3 == 2 {
            let change =
                AccountChange { access: Some(AccessChange::Disable { reason: None }), ..AccountChange::default() };
            portal.change_account(&boss(), account.id, account.version, &change).unwrap();
            say(&format!("disabled {id}"));
        }
    }
}

/// A closed pipe is the end: the parent is gone.
fn say(line: &str) {
    if writeln!(std::io::stdout().lock(), "{line}").is_err() {
        process::exit(0);
    }
}

/// A store under which the process ends.
struct Deadly {
    store: SqliteStore,
    point: Point,
    transactions: AtomicU64,
}

impl Store for Deadly {
    fn transact(&self, body: Body<'_>) -> Result<(), StoreError> {
        let nth = self.transactions.fetch_add(1, Ordering::SeqCst) + 1;
        self.point.reached(Point::BeforeBody(nth));
        let answer = self.store.transact(Box::new(|uow| {
            let verdict = body(uow);
            self.point.reached(Point::InBody(nth));
            verdict
        }));
        self.point.reached(Point::AfterCommit(nth));
        answer
    }

    fn read(&self, body: ReadBody<'_>) -> Result<(), StoreError> {
        self.store.read(body)
    }
}

/// A mail server that says what it took, under which the process ends.
struct Post {
    point: Point,
    mails: AtomicU64,
}

impl Mailer for Post {
    fn send(&self, message: &Message) -> Result<(), MailFault> {
        let nth = self.mails.fetch_add(1, Ordering::SeqCst) + 1;
        self.point.reached(Point::BeforeSend(nth));
        let password = message.text.contains("password: ").then(|| password_in(message));
        say(&format!("mailed {} {}", message.id, password.as_deref().unwrap_or("-")));
        self.point.reached(Point::AfterSend(nth));
        Ok(())
    }
}
