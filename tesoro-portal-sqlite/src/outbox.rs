//! The outbox. One column says when an intent can be claimed, whether it waits or its lease runs out; a settled one has
//! none, and is outside the index that the dispatcher reads.

use rusqlite::named_params;
use tesoro_portal_core::mail::{Intent, IntentState, Superseded};
use tesoro_portal_core::ports::{IntentFilter, Outbox, OutboxView, Settled, StoreError, StoreErrorKind};
use tesoro_portal_core::{AccountId, CompanyId, IntentId};
use time::UtcDateTime;

use crate::columns::{Fields, integer, millis, to_json};
use crate::sessions::count;
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

macro_rules! columns {
    () => {
        "company, id, mail, queued_at, state, attempts, due_at, settled_at, failure, why"
    };
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM portal_outbox WHERE company = ?1 AND id = ?2");

const LIST: &str =
    concat!("SELECT ", columns!(), " FROM portal_outbox WHERE company = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3");

const LIST_OF_ACCOUNT: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_outbox WHERE company = ?1 AND account = ?4 AND id < ?2 ORDER BY id DESC LIMIT ?3"
);

const DUE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_outbox WHERE due_at IS NOT NULL AND due_at <= ?1 ORDER BY due_at, queued_at, id LIMIT ?2"
);

const INSERT: &str = "INSERT INTO portal_outbox (company, id, account, mail, queued_at, state, attempts, due_at, \
     settled_at, failure, why) VALUES (:company, :id, :account, :mail, :queued_at, :state, :attempts, :due_at, \
     :settled_at, :failure, :why)";

const CLAIM: &str = "UPDATE portal_outbox SET state = 'claimed', attempts = ?3, due_at = ?4, failure = NULL \
     WHERE company = ?1 AND id = ?2";

const SETTLE: &str = "UPDATE portal_outbox SET state = :state, attempts = :attempts, due_at = :due_at, \
     settled_at = :settled_at, failure = :failure, why = :why \
     WHERE company = :company AND id = :id AND state = 'claimed' AND attempts = :attempt";

const REQUEUE: &str = "UPDATE portal_outbox SET queued_at = :queued_at, state = :state, attempts = :attempts, \
     due_at = :due_at, settled_at = :settled_at, failure = :failure, why = :why \
     WHERE company = :company AND id = :id AND state <> 'claimed' AND attempts <= :attempts";

const DROP: &str = "UPDATE portal_outbox INDEXED BY portal_outbox_account SET state = 'superseded', attempts = 0, \
     due_at = NULL, settled_at = ?3, failure = NULL, why = ?4 \
     WHERE company = ?1 AND account = ?2 AND due_at IS NOT NULL";

const EMPTY_FAILURES: &str = "UPDATE portal_outbox INDEXED BY portal_outbox_account SET failure = '' \
     WHERE company = ?1 AND account = ?2 AND failure IS NOT NULL";

/// Above every id.
const NO_BOUND: [u8; 17] = [0xff; 17];

impl<A> OutboxView for SqliteRows<'_, A> {
    fn intent(&mut self, company: &CompanyId, id: IntentId) -> Result<Option<Intent>, StoreError> {
        self.tx.row("read a mail of the outbox", BY_ID, (company.as_str(), id.as_bytes()), intent)
    }

    fn intents(
        &mut self,
        company: &CompanyId,
        filter: IntentFilter,
        before: Option<IntentId>,
        limit: usize,
    ) -> Result<Vec<Intent>, StoreError> {
        const STEP: &str = "list the outbox";
        let before: &[u8] = before.as_ref().map_or(&NO_BOUND, |id| id.as_bytes());
        let (company, limit) = (company.as_str(), integer(limit));
        match filter.account {
            None => self.tx.rows(STEP, LIST, (company, before, limit), intent),
            Some(account) => self.tx.rows(STEP, LIST_OF_ACCOUNT, (company, before, limit, account.as_bytes()), intent),
        }
    }
}

impl Outbox for SqliteUnitOfWork<'_> {
    fn enqueue(&mut self, intent: &Intent) -> Result<(), StoreError> {
        const STEP: &str = "add a mail to the outbox";
        let state = StateColumns::of(&intent.state);
        self.tx.execute_one(
            STEP,
            INSERT,
            named_params! {
                ":company": intent.company.as_str(),
                ":id": intent.id.as_bytes(),
                ":account": intent.mail.account().as_ref().map(AccountId::as_bytes),
                ":mail": to_json(STEP, &intent.mail)?,
                ":queued_at": millis(intent.queued_at),
                ":state": state.name,
                ":attempts": state.attempts,
                ":due_at": state.due_at,
                ":settled_at": state.settled_at,
                ":failure": state.failure,
                ":why": state.why,
            },
        )
    }

    fn claim_due(
        &mut self,
        now: UtcDateTime,
        lease_until: UtcDateTime,
        limit: usize,
    ) -> Result<Vec<Intent>, StoreError> {
        const STEP: &str = "claim mails of the outbox";
        let mut due = self.tx.rows(STEP, DUE, (millis(now), integer(limit)), intent)?;
        for intent in &mut due {
            let attempts = intent.attempts().saturating_add(1);
            let params = (intent.company.as_str(), intent.id.as_bytes(), attempts, millis(lease_until));
            self.tx.execute_one(STEP, CLAIM, params)?;
            intent.state = IntentState::Claimed { attempts, lease_until };
        }
        Ok(due)
    }

    fn settle(&mut self, intent: &Intent, attempt: u32) -> Result<Settled, StoreError> {
        let state = StateColumns::of(&intent.state);
        let written = self.tx.execute(
            "settle a mail",
            SETTLE,
            named_params! {
                ":company": intent.company.as_str(),
                ":id": intent.id.as_bytes(),
                ":attempt": attempt,
                ":state": state.name,
                ":attempts": state.attempts,
                ":due_at": state.due_at,
                ":settled_at": state.settled_at,
                ":failure": state.failure,
                ":why": state.why,
            },
        )?;
        Ok(if written == 0 { Settled::Lost } else { Settled::Written })
    }

    fn drop_mail(&mut self, company: &CompanyId, account: AccountId, at: UtcDateTime) -> Result<u64, StoreError> {
        const STEP: &str = "drop the mail about an account";
        let of_account = (company.as_str(), account.as_bytes());
        self.tx.execute(STEP, EMPTY_FAILURES, of_account)?;
        let why = why_name(Superseded::AccountClosed);
        self.tx.execute(STEP, DROP, (of_account.0, of_account.1, millis(at), why)).map(count)
    }

    fn requeue(&mut self, intent: &Intent) -> Result<(), StoreError> {
        const STEP: &str = "queue a mail again";
        let state = StateColumns::of(&intent.state);
        let written = self.tx.execute(
            STEP,
            REQUEUE,
            named_params! {
                ":company": intent.company.as_str(),
                ":id": intent.id.as_bytes(),
                ":queued_at": millis(intent.queued_at),
                ":state": state.name,
                ":attempts": state.attempts,
                ":due_at": state.due_at,
                ":settled_at": state.settled_at,
                ":failure": state.failure,
                ":why": state.why,
            },
        )?;
        match written {
            0 => Err(StoreError::new(StoreErrorKind::Misuse, STEP)
                .because("it is not there, somebody has claimed it, or it was tried more often")),
            _ => Ok(()),
        }
    }
}

/// A state taken apart.
#[derive(Default)]
struct StateColumns<'s> {
    name: &'static str,
    attempts: u32,
    due_at: Option<i64>,
    settled_at: Option<i64>,
    failure: Option<&'s str>,
    why: Option<&'static str>,
}

impl<'s> StateColumns<'s> {
    fn of(state: &'s IntentState) -> Self {
        match state {
            IntentState::Queued { attempts, due_at, failure } => Self {
                name: "queued",
                attempts: *attempts,
                due_at: Some(millis(*due_at)),
                failure: failure.as_deref(),
                ..Self::default()
            },
            IntentState::Claimed { attempts, lease_until } => {
                Self { name: "claimed", attempts: *attempts, due_at: Some(millis(*lease_until)), ..Self::default() }
            }
            IntentState::Sent { at, attempts } => {
                Self { name: "sent", attempts: *attempts, settled_at: Some(millis(*at)), ..Self::default() }
            }
            IntentState::Superseded { at, why } => {
                Self { name: "superseded", settled_at: Some(millis(*at)), why: Some(why_name(*why)), ..Self::default() }
            }
            IntentState::Expired { at } => Self { name: "expired", settled_at: Some(millis(*at)), ..Self::default() },
            IntentState::Dead { at, attempts, failure } => Self {
                name: "dead",
                attempts: *attempts,
                settled_at: Some(millis(*at)),
                failure: Some(failure),
                ..Self::default()
            },
        }
    }
}

fn intent(fields: &mut Fields<'_>) -> rusqlite::Result<Intent> {
    Ok(Intent {
        company: fields.parsed(str::parse)?,
        id: IntentId::from_bytes(fields.bytes()?),
        mail: fields.json()?,
        queued_at: fields.time()?,
        state: state(fields)?,
    })
}

fn state(fields: &mut Fields<'_>) -> rusqlite::Result<IntentState> {
    let name = fields.text()?;
    let attempts = fields.small_number()?;
    let (due_at, settled_at) = (fields.optional_time()?, fields.optional_time()?);
    let failure = fields.optional_text()?;
    let why = fields.optional_named(why_named)?;
    Ok(match (name.as_str(), due_at, settled_at) {
        ("queued", Some(due_at), None) => IntentState::Queued { attempts, due_at, failure },
        ("claimed", Some(lease_until), None) => IntentState::Claimed { attempts, lease_until },
        ("sent", None, Some(at)) => IntentState::Sent { at, attempts },
        ("expired", None, Some(at)) => IntentState::Expired { at },
        ("superseded", None, Some(at)) => match why {
            Some(why) => IntentState::Superseded { at, why },
            None => return fields.contradiction(),
        },
        ("dead", None, Some(at)) => match failure {
            Some(failure) => IntentState::Dead { at, attempts, failure },
            None => return fields.contradiction(),
        },
        _ => return fields.contradiction(),
    })
}

fn why_name(why: Superseded) -> &'static str {
    match why {
        Superseded::Replaced => "replaced",
        Superseded::Settled => "settled",
        Superseded::AccountClosed => "account-closed",
        Superseded::NoAddressee => "no-addressee",
        Superseded::Unwanted => "unwanted",
    }
}

fn why_named(name: &str) -> Option<Superseded> {
    [
        Superseded::Replaced,
        Superseded::Settled,
        Superseded::AccountClosed,
        Superseded::NoAddressee,
        Superseded::Unwanted,
    ]
    .into_iter()
    .find(|why| why_name(*why) == name)
}
