//! Ten thousand mails out of the outbox, into a mail server that takes everything at once.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tesoro_portal_core::mail::{Composed, Composer, Intent, Letter, Mail, Message};
use tesoro_portal_core::ports::{AccountFilter, Body, MailFault, Mailer, ReadBody, Store, StoreError, StoreExt as _};
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::{BATCH_MAX, IntentId, Portal, SystemEntropy};
use tesoro_portal_sqlite::SqliteStore;

use crate::Result;
use crate::house::{House, company, portal_over};
use crate::sitting::Since;

/// How many mails there are.
const MAILS: u32 = 10_000;

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
        // Claimed, produced, marked; and one that finds nothing left.
        if commits != 3 * batches + 1 {
            return Err(format!("{commits} commits for {batches} batches").into());
        }
        println!("{MAILS} mails {words}: {rate:.0} a second, 3 commits for each batch of {BATCH_MAX}");
    }
    Ok(())
}

/// Mails a second, and how many commits it took.
fn drain(folder: &Path, composer: &dyn Composer) -> Result<(f64, u64)> {
    let house = House::new(folder)?;
    let counted = Arc::new(Counted { store: house.store.clone(), commits: AtomicU64::new(0) });
    let portal = portal_over(Arc::clone(&counted) as Arc<dyn Store>);
    fill(&house, &portal)?;
    counted.commits.store(0, Ordering::Relaxed);
    let since = Since::now();
    let mut sent = 0;
    loop {
        let pass = portal.dispatch(&TakesAll, composer, BATCH_MAX)?;
        sent += pass.sent;
        if pass.claimed == 0 {
            break;
        }
    }
    if sent != usize::try_from(MAILS)? {
        return Err(format!("{sent} mails were sent").into());
    }
    Ok((f64::from(MAILS) / since.elapsed().as_secs_f64(), counted.commits.load(Ordering::Relaxed)))
}

/// The notices of the accounts that the house has, in turn.
fn fill(house: &House, portal: &Portal) -> Result<()> {
    let (company, now) = (company()?, portal.now());
    let mut accounts = Vec::new();
    let mut after = None;
    loop {
        let page = house.store.with_view(|view| view.accounts(&company, &AccountFilter::default(), after, 200))?;
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
