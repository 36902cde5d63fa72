//! Challenges: what somebody who reads the mail of an address can prove with a code.

use rusqlite::named_params;
use tesoro_portal_core::account::{EmailAddress, EmailKey};
use tesoro_portal_core::challenge::{Asker, Challenge, ChallengeState, CodeHash, CodeMac, Purpose};
use tesoro_portal_core::ports::{Challenges, ChallengesView, StoreError};
use tesoro_portal_core::session::TokenDigest;
use tesoro_portal_core::{AccountId, ChallengeId, CompanyId, IntentId};
use time::UtcDateTime;

use crate::columns::{Fields, integer, millis};
use crate::sessions::count;
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT company, id, purpose, email, handle, asker, intent, requested_at, expires_at, tries, state, account, \
             mac, mac_expires_at, earlier_mac, earlier_expires_at FROM portal_challenges ",
            $which
        )
    };
}

const BY_ID: &str = select!("WHERE company = ?1 AND id = ?2");

const LATEST: &str = select!(
    "WHERE company = ?1 AND email_key = ?2 AND purpose = ?3 AND asker = ?4 ORDER BY requested_at DESC, id DESC LIMIT 1"
);

const INSERT: &str = "INSERT INTO portal_challenges (company, id, purpose, email, email_key, handle, asker, intent, \
     requested_at, expires_at, tries, state, account, mac, mac_expires_at, earlier_mac, earlier_expires_at) \
     VALUES (:company, :id, :purpose, :email, :email_key, :handle, :asker, :intent, :requested_at, :expires_at, \
     :tries, :state, :account, :mac, :mac_expires_at, :earlier_mac, :earlier_expires_at)";

const UPDATE: &str = "UPDATE portal_challenges SET purpose = :purpose, email = :email, email_key = :email_key, \
     handle = :handle, asker = :asker, intent = :intent, requested_at = :requested_at, expires_at = :expires_at, tries = :tries, \
     state = :state, account = :account, mac = :mac, mac_expires_at = :mac_expires_at, earlier_mac = :earlier_mac, \
     earlier_expires_at = :earlier_expires_at WHERE company = :company AND id = :id";

const DROP: &str =
    "DELETE FROM portal_challenges WHERE company = ?1 AND email_key = ?2 AND (?3 IS NULL OR purpose = ?3)";

const SWEEP: &str = "DELETE FROM portal_challenges WHERE (company, id) IN \
     (SELECT company, id FROM portal_challenges WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)";

impl<A> ChallengesView for SqliteRows<'_, A> {
    fn challenge(&mut self, company: &CompanyId, id: ChallengeId) -> Result<Option<Challenge>, StoreError> {
        self.tx.row("read a challenge", BY_ID, (company.as_str(), id.as_bytes()), challenge)
    }

    fn latest_challenge_of(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        purpose: Purpose,
        asker: &Asker,
    ) -> Result<Option<Challenge>, StoreError> {
        let params = (company.as_str(), email.as_str(), purpose.name(), asker.as_bytes());
        self.tx.row("find the latest challenge of an asker", LATEST, params, challenge)
    }
}

impl Challenges for SqliteUnitOfWork<'_> {
    fn insert_challenge(&mut self, challenge: &Challenge) -> Result<(), StoreError> {
        self.write_challenge("add a challenge", INSERT, challenge)
    }

    fn update_challenge(&mut self, challenge: &Challenge) -> Result<(), StoreError> {
        self.write_challenge("change a challenge", UPDATE, challenge)
    }

    fn drop_challenges(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        purpose: Option<Purpose>,
    ) -> Result<u64, StoreError> {
        let params = (company.as_str(), email.as_str(), purpose.map(Purpose::name));
        self.tx.execute("drop the challenges of an address", DROP, params).map(count)
    }

    fn sweep_challenges(&mut self, now: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        self.tx.execute("sweep challenges", SWEEP, (millis(now), integer(limit))).map(count)
    }
}

impl SqliteUnitOfWork<'_> {
    fn write_challenge(&self, step: &'static str, sql: &str, challenge: &Challenge) -> Result<(), StoreError> {
        let state = StateColumns::of(&challenge.state);
        self.tx.execute_one(
            step,
            sql,
            named_params! {
                ":company": challenge.company.as_str(),
                ":id": challenge.id.as_bytes(),
                ":purpose": challenge.purpose.name(),
                ":email": challenge.email.as_typed(),
                ":email_key": challenge.email.key().as_str(),
                ":handle": challenge.handle.as_bytes(),
                ":asker": challenge.asker.as_ref().map(Asker::as_bytes),
                ":intent": challenge.intent.as_bytes(),
                ":requested_at": millis(challenge.requested_at),
                ":expires_at": millis(challenge.expires_at),
                ":tries": challenge.tries,
                ":state": state.name,
                ":account": state.account.map(AccountId::as_bytes),
                ":mac": state.latest.map(|code| code.mac.as_bytes()),
                ":mac_expires_at": state.latest.map(|code| millis(code.expires_at)),
                ":earlier_mac": state.earlier.map(|code| code.mac.as_bytes()),
                ":earlier_expires_at": state.earlier.map(|code| millis(code.expires_at)),
            },
        )
    }
}

/// A state taken apart.
#[derive(Default)]
struct StateColumns<'s> {
    name: &'static str,
    account: Option<&'s AccountId>,
    latest: Option<&'s CodeHash>,
    earlier: Option<&'s CodeHash>,
}

impl<'s> StateColumns<'s> {
    fn of(state: &'s ChallengeState) -> Self {
        match state {
            ChallengeState::Waiting => Self { name: "waiting", ..Self::default() },
            ChallengeState::Live { account, latest, earlier } => {
                Self { name: "live", account: Some(account), latest: Some(latest), earlier: earlier.as_ref() }
            }
            ChallengeState::Used => Self { name: "used", ..Self::default() },
        }
    }
}

fn challenge(fields: &mut Fields<'_>) -> rusqlite::Result<Challenge> {
    Ok(Challenge {
        company: fields.parsed(str::parse)?,
        id: ChallengeId::from_bytes(fields.bytes()?),
        purpose: fields.named(purpose_named)?,
        email: fields.parsed(EmailAddress::parse)?,
        handle: TokenDigest::from_bytes(fields.bytes()?),
        asker: fields.optional_bytes()?.map(Asker::from_bytes),
        intent: IntentId::from_bytes(fields.bytes()?),
        requested_at: fields.time()?,
        expires_at: fields.time()?,
        tries: fields.tiny_number()?,
        state: state(fields)?,
    })
}

fn state(fields: &mut Fields<'_>) -> rusqlite::Result<ChallengeState> {
    let name = fields.text()?;
    let account = fields.optional_bytes()?.map(AccountId::from_bytes);
    let (latest, earlier) = (code(fields)?, code(fields)?);
    match (name.as_str(), account, latest, earlier) {
        ("waiting", None, None, None) => Ok(ChallengeState::Waiting),
        ("live", Some(account), Some(latest), earlier) => Ok(ChallengeState::Live { account, latest, earlier }),
        ("used", None, None, None) => Ok(ChallengeState::Used),
        _ => fields.contradiction(),
    }
}

fn code(fields: &mut Fields<'_>) -> rusqlite::Result<Option<CodeHash>> {
    let mac = fields.optional_bytes()?.map(CodeMac::from_bytes);
    match (mac, fields.optional_time()?) {
        (Some(mac), Some(expires_at)) => Ok(Some(CodeHash { mac, expires_at })),
        (None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}

fn purpose_named(name: &str) -> Option<Purpose> {
    Purpose::ALL.into_iter().find(|purpose| purpose.name() == name)
}
