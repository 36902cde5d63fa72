//! Ten thousand mails out of the outbox, into a mail server that takes everything at once; and how long a client waits for
//! their home meanwhile.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use tesoro_portal_core::mail::{Composed, Composer, Intent, Letter, Mail, Message};
use tesoro_portal_core::ports::{AccountFilter, Body, MailFault, Mailer, ReadBody, Store, StoreError, StoreExt as _};
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::{BATCH_MAX, CompanyId, IntentId, Portal, SystemEntropy};
use tesoro_portal_sqlite::SqliteStore;

use crate::Result;
use crate::house::{House, company, portal_over};
use crate::sitting::{Since, in_turn};
use crate::visit::{DEALS, Visit};

/// How many mails there are.
const MAILS: u32 = 10_000;

/// A client opens their home so often.
const EVERY: Duration = Duration::from_millis(2);

/// So long while nothing else happens.
const CALM: Duration = Duration::from_secs(1);

/// Counts the transactions that write; each is one commit, because nobody else is writing.
struct Counted {
    store: SqliteStore,
    commits: AtomicU64,
}

impl Store for Counted {
    fn transact(&self, body: Body<'_>) -> std::result::Result<(), StoreError> {
        self.commits.fetch_add(1, Ordering::Relaxed);
        self.store.transact(body)
    }

    fn read(&self, body: ReadBody<'_>) -> std::result::Result<(), StoreError> {
        self.store.read(body)
    }
}

struct TakesAll;

impl Mailer for TakesAll {
    fn send(&self, _: &Message) -> std::result::Result<(), MailFault> {
        Ok(())
    }
}

/// What the outbox costs without what the words cost.
struct NoWords;

impl Composer for NoWords {
    fn compose(&self, _: &Letter) -> Composed {
        Composed { subject: String::new(), text: String::new(), html: String::new(), enclosures: Vec::new() }
    }
}

pub(crate) fn measure(folder: &Path) -> Result<()> {
    for (words, composer) in
        [("without words", &NoWords as &dyn Composer), ("with words in ten languages", &Texts::bundled())]
    {
        let (rate, commits) = drain(folder, composer)?;
        let batches = u64::from(MAILS).div_ceil(u64::try_from(BATCH_MAX)?);
        // Claimed with what they need, and marked; and one that finds nothing left.
        if commits != 2 * batches + 1 {
            return Err(format!("{commits} commits for {batches} batches").into());
        }
        println!("{MAILS} mails {words}: {rate:.0} a second, 2 commits for each batch of {BATCH_MAX}");
    }
    beside(folder)
}

/// The slowest hundredth of the homes, opened 500 times a second, with and without a drain beside them.
fn beside(folder: &Path) -> Result<()> {
    let visit = Visit::begin(folder)?;
    let company = company()?;
    let words = Texts::bundled();
    let mut calm = || {
        let since = Since::now();
        slowest_hundredth(&visit, || since.elapsed() < CALM)
    };
    let mut draining = || {
        fill(&visit.house, &visit.portal, &company)?;
        let over = AtomicBool::new(false);
        thread::scope(|scope| {
            let drain = scope.spawn(|| {
                let drained = drained(&visit.portal, &words);
                over.store(true, Ordering::Relaxed);
                drained
            });
            let slowest = slowest_hundredth(&visit, || !over.load(Ordering::Relaxed));
            drain.join().map_err(|_| "a thread panicked")??;
            slowest
        })
    };
    let [calm, draining] = in_turn([&mut calm, &mut draining])?;
    println!(
        "home of {DEALS} deals, the slowest hundredth during the drain of {MAILS} mails: {:.1} times that of a calm \
         portal (goal: 2), {:.1} ms",
        draining / calm,
        draining * 1_000.0
    );
    Ok(())
}

/// Opens the home at its times, whether or not the one before was slow, and answers in seconds how long the slowest
/// hundredth took from when it was its time.
fn slowest_hundredth(visit: &Visit, goes_on: impl Fn() -> bool) -> Result<f64> {
    let since = Since::now();
    let (mut took, mut at) = (Vec::new(), Duration::ZERO);
    while goes_on() {
        while since.elapsed() < at {
            thread::park_timeout(at.saturating_sub(since.elapsed()));
        }
        visit.portal.home(&visit.client)?;
        took.push(since.elapsed().saturating_sub(at));
        at += EVERY;
    }
    took.sort_unstable();
    let place = took.len() * 99 / 100;
    Ok(took.get(place).ok_or("no home was opened")?.as_secs_f64())
}

/// Mails a second, and how many commits it took.
fn drain(folder: &Path, composer: &dyn Composer) -> Result<(f64, u64)> {
    let house = House::new(folder)?;
    let counted = Arc::new(Counted { store: house.store.clone(), commits: AtomicU64::new(0) });
    let portal = portal_over(Arc::clone(&counted) as Arc<dyn Store>);
    fill(&house, &portal, &company()?)?;
    counted.commits.store(0, Ordering::Relaxed);
    let since = Since::now();
    drained(&portal, composer)?;
    Ok((f64::from(MAILS) / since.elapsed().as_secs_f64(), counted.commits.load(Ordering::Relaxed)))
}

fn drained(portal: &Portal, composer: &dyn Composer) -> std::result::Result<(), String> {
    let mut sent = 0;
    loop {
        let pass = portal.dispatch(&TakesAll, composer, BATCH_MAX).map_err(|error| error.to_string())?;
        sent += pass.sent;
        if pass.claimed == 0 {
            return if sent >= MAILS as usize { Ok(()) } else { Err(format!("{sent} mails were sent")) };
        }
    }
}

/// The notices of the accounts that the house has, in turn.
fn fill(house: &House, portal: &Portal, company: &CompanyId) -> Result<()> {
    let now = portal.now();
    let mut accounts = Vec::new();
    let mut after = None;
    loop {
        let page = house.store.with_view(|view| view.accounts(company, &AccountFilter::default(), after, 200))?;
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        accounts.extend(page.iter().map(|account| account.id));
    }
    let mut wanted = accounts.iter().cycle().take(usize::try_from(MAILS)?).peekable();
    while wanted.peek().is_some() {
        let chunk: Vec<_> = wanted.by_ref().take(500).copied().collect();
        house.store.with_tx(|uow| {
            for account in &chunk {
                let mail = Mail::PasswordChanged { account: *account };
                uow.enqueue(&Intent::queued(company.clone(), IntentId::mint(now, &SystemEntropy), mail, now))?;
            }
            Ok::<_, StoreError>(())
        })?;
    }
    Ok(())
}
