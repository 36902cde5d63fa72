use std::collections::BTreeMap;
use std::marker::PhantomData;

use rusqlite::named_params;
use tesoro_portal_core::account::EmailKey;
use tesoro_portal_core::crm::Agent;
use tesoro_portal_core::password::HashParameters;
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::session::TokenDigest;
use tesoro_portal_core::{AgentId, CompanyId};
use time::UtcDateTime;

use super::state::{AgentCredential, AgentKey, AgentKeyId, AgentSession};
use crate::columns::{Fields, integer, millis, to_json};
use crate::credentials::stored_hash;
use crate::crm::read_agent;
use crate::sessions::count;
use crate::transaction::InTransaction;
use crate::unit_of_work::Writing;

macro_rules! agent_columns {
    () => {
        "SELECT company, id, name, email, phone, photo, language, standing, administration, permissions FROM crm_agents"
    };
}

const AGENT_BY_EMAIL: &str = concat!(agent_columns!(), " WHERE company = ?1 AND email_key = ?2");

const AGENTS: &str = concat!(agent_columns!(), " WHERE company = ?1 AND id > ?2 ORDER BY id LIMIT ?3");

const CREDENTIAL: &str =
    "SELECT company, agent, hash, epoch FROM crm_agent_credentials WHERE company = ?1 AND agent = ?2";

/// An office has tens of agents; whoever signs in waits for no more rows than this.
const HASHES: &str = "SELECT hash FROM crm_agent_credentials WHERE company = ?1 ORDER BY agent LIMIT 500";

const SESSION: &str = "SELECT company, digest, agent, epoch, created_at, last_used_at FROM crm_agent_sessions \
     WHERE company = ?1 AND digest = ?2";

macro_rules! key_columns {
    () => {
        "SELECT company, id, name, agent, digest, permissions, created_at, expires_at, last_used_at, revoked_at \
         FROM crm_agent_keys"
    };
}

const KEY_BY_DIGEST: &str = concat!(key_columns!(), " WHERE digest = ?1");

const KEYS: &str = concat!(key_columns!(), " WHERE company = ?1 ORDER BY id");

const PUT_CREDENTIAL: &str = "INSERT INTO crm_agent_credentials (company, agent, hash, epoch) VALUES (?1, ?2, ?3, ?4) \
     ON CONFLICT (company, agent) DO UPDATE SET hash = excluded.hash, epoch = excluded.epoch";

const INSERT_SESSION: &str = "INSERT INTO crm_agent_sessions (company, digest, agent, epoch, created_at, last_used_at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

const SWEEP_SESSIONS: &str = "DELETE FROM crm_agent_sessions WHERE (company, digest) IN \
     (SELECT company, digest FROM crm_agent_sessions WHERE created_at < ?1 ORDER BY created_at LIMIT ?2)";

const INSERT_KEY: &str = "INSERT INTO crm_agent_keys (company, id, name, agent, digest, permissions, created_at, expires_at, \
     last_used_at, revoked_at) VALUES (:company, :id, :name, :agent, :digest, :permissions, :created_at, :expires_at, \
     :last_used_at, :revoked_at)";

/// What agents of the default CRM sign in with, within a transaction. It keeps; deciding is the server's.
pub struct AgentBook<'c, Access> {
    tx: InTransaction<'c>,
    access: PhantomData<Access>,
}

impl<'c, Access> AgentBook<'c, Access> {
    pub(crate) fn over(tx: InTransaction<'c>) -> Self {
        Self { tx, access: PhantomData }
    }

    /// The agent who signs in with this address, whether or not they still work there.
    pub fn agent_by_email(&self, company: &CompanyId, email: &EmailKey) -> Result<Option<Agent>, StoreError> {
        let params = (company.as_str(), email.as_str());
        self.tx.row("look an agent up by their address", AGENT_BY_EMAIL, params, read_agent)
    }

    /// At most `limit` agents of the company in the order of their ids, from the first one after `after`.
    pub fn agents(&self, company: &CompanyId, after: Option<&AgentId>, limit: usize) -> Result<Vec<Agent>, StoreError> {
        let params = (company.as_str(), after.map_or("", AgentId::as_str), integer(limit));
        self.tx.rows("list agents", AGENTS, params, read_agent)
    }

    /// The agent's password.
    pub fn credential(&self, company: &CompanyId, agent: &AgentId) -> Result<Option<AgentCredential>, StoreError> {
        self.tx.row("read an agent's credential", CREDENTIAL, (company.as_str(), agent.as_str()), credential)
    }

    /// The parameters that most of the company's hashes have, the stronger ones on a tie; `None` without any. A dummy
    /// that is computed for nobody costs as much as these, so that whoever is measured looks alike (threat 19).
    pub fn prevailing_parameters(&self, company: &CompanyId) -> Result<Option<HashParameters>, StoreError> {
        let hashes = self
            .tx
            .rows("read agents' hash parameters", HASHES, (company.as_str(),), |fields| fields.parsed(stored_hash))?;
        let mut counts: BTreeMap<HashParameters, usize> = BTreeMap::new();
        for hash in &hashes {
            *counts.entry(hash.parameters()).or_default() += 1;
        }
        let prevailing = counts.into_iter().reduce(|a, b| {
            let replaces = b.1 > a.1 || (b.1 == a.1 && a.0.weaker_than(b.0));
            if replaces { b } else { a }
        });
        Ok(prevailing.map(|(parameters, _)| parameters))
    }

    /// The session whose token has this digest, live or not.
    pub fn session(&self, company: &CompanyId, digest: &TokenDigest) -> Result<Option<AgentSession>, StoreError> {
        self.tx.row("look an agent's session up", SESSION, (company.as_str(), digest.as_bytes()), session)
    }

    /// The key with this digest, of whichever company: it says itself which one it is for.
    pub fn key_by_digest(&self, digest: &TokenDigest) -> Result<Option<AgentKey>, StoreError> {
        self.tx.row("look an agent key up", KEY_BY_DIGEST, (digest.as_bytes(),), key)
    }

    /// The company's keys, revoked ones included, in the order of their ids.
    pub fn keys(&self, company: &CompanyId) -> Result<Vec<AgentKey>, StoreError> {
        self.tx.rows("list agent keys", KEYS, (company.as_str(),), key)
    }
}

impl AgentBook<'_, Writing> {
    /// Writes the password of an agent who is there, new or not.
    pub fn put_credential(&self, credential: &AgentCredential) -> Result<(), StoreError> {
        let params = (
            credential.company.as_str(),
            credential.agent.as_str(),
            credential.hash.as_str(),
            integer(credential.epoch),
        );
        self.tx.execute_one("write an agent's credential", PUT_CREDENTIAL, params)
    }

    /// Adds a session of an agent who is there; a digest that exists is refused as
    /// [`Taken`](tesoro_portal_core::ports::StoreErrorKind::Taken).
    pub fn insert_session(&self, session: &AgentSession) -> Result<(), StoreError> {
        let params = (
            session.company.as_str(),
            session.digest.as_bytes(),
            session.agent.as_str(),
            integer(session.epoch),
            millis(session.created_at),
            millis(session.last_used_at),
        );
        self.tx.execute_one("add an agent's session", INSERT_SESSION, params)
    }

    /// Writes down when the session was last used; one that is gone stays gone, without error.
    pub fn touch_session(&self, company: &CompanyId, digest: &TokenDigest, at: UtcDateTime) -> Result<(), StoreError> {
        let sql = "UPDATE crm_agent_sessions SET last_used_at = ?3 WHERE company = ?1 AND digest = ?2";
        self.tx.execute("touch an agent's session", sql, (company.as_str(), digest.as_bytes(), millis(at))).map(drop)
    }

    /// Removes the session; what is not there is no error.
    pub fn end_session(&self, company: &CompanyId, digest: &TokenDigest) -> Result<(), StoreError> {
        let sql = "DELETE FROM crm_agent_sessions WHERE company = ?1 AND digest = ?2";
        self.tx.execute("end an agent's session", sql, (company.as_str(), digest.as_bytes())).map(drop)
    }

    /// Removes all sessions of the agent and answers how many there were.
    pub fn end_sessions_of(&self, company: &CompanyId, agent: &AgentId) -> Result<u64, StoreError> {
        let sql = "DELETE FROM crm_agent_sessions WHERE company = ?1 AND agent = ?2";
        self.tx.execute("end an agent's sessions", sql, (company.as_str(), agent.as_str())).map(count)
    }

    /// Removes at most `limit` sessions of all companies that were made before `created_before`, and answers how many.
    pub fn sweep_sessions(&self, created_before: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        let params = (millis(created_before), integer(limit));
        self.tx.execute("sweep agents' sessions", SWEEP_SESSIONS, params).map(count)
    }

    /// Adds a key of a company that is there; an id of the company, or a digest of any, that exists is refused as
    /// [`Taken`](tesoro_portal_core::ports::StoreErrorKind::Taken).
    pub fn insert_key(&self, key: &AgentKey) -> Result<(), StoreError> {
        const STEP: &str = "add an agent key";
        self.tx.execute_one(
            STEP,
            INSERT_KEY,
            named_params! {
                ":company": key.company.as_str(),
                ":id": key.id.as_str(),
                ":name": key.name,
                ":agent": key.agent.as_ref().map(AgentId::as_str),
                ":digest": key.digest.as_bytes(),
                ":permissions": to_json(STEP, &key.permissions)?,
                ":created_at": millis(key.created_at),
                ":expires_at": key.expires_at.map(millis),
                ":last_used_at": key.last_used_at.map(millis),
                ":revoked_at": key.revoked_at.map(millis),
            },
        )
    }

    /// Writes down when the key was last used; one that is gone stays gone, without error.
    pub fn touch_key(&self, company: &CompanyId, id: &AgentKeyId, at: UtcDateTime) -> Result<(), StoreError> {
        let sql = "UPDATE crm_agent_keys SET last_used_at = ?3 WHERE company = ?1 AND id = ?2";
        self.tx.execute("touch an agent key", sql, (company.as_str(), id.as_str(), millis(at))).map(drop)
    }

    /// Revokes the key, for good, and answers whether it was there and not revoked yet.
    pub fn revoke_key(&self, company: &CompanyId, id: &AgentKeyId, at: UtcDateTime) -> Result<bool, StoreError> {
        let sql = "UPDATE crm_agent_keys SET revoked_at = ?3 WHERE company = ?1 AND id = ?2 AND revoked_at IS NULL";
        let revoked = self.tx.execute("revoke an agent key", sql, (company.as_str(), id.as_str(), millis(at)))?;
        Ok(revoked > 0)
    }
}

fn credential(fields: &mut Fields<'_>) -> rusqlite::Result<AgentCredential> {
    Ok(AgentCredential {
        company: fields.parsed(str::parse)?,
        agent: fields.parsed(str::parse)?,
        hash: fields.parsed(stored_hash)?,
        epoch: fields.number()?,
    })
}

fn session(fields: &mut Fields<'_>) -> rusqlite::Result<AgentSession> {
    Ok(AgentSession {
        company: fields.parsed(str::parse)?,
        digest: TokenDigest::from_bytes(fields.bytes()?),
        agent: fields.parsed(str::parse)?,
        epoch: fields.number()?,
        created_at: fields.time()?,
        last_used_at: fields.time()?,
    })
}

fn key(fields: &mut Fields<'_>) -> rusqlite::Result<AgentKey> {
    Ok(AgentKey {
        company: fields.parsed(str::parse)?,
        id: fields.parsed(str::parse)?,
        name: fields.text()?,
        agent: fields.optional_parsed(str::parse)?,
        digest: TokenDigest::from_bytes(fields.bytes()?),
        permissions: fields.json()?,
        created_at: fields.time()?,
        expires_at: fields.optional_time()?,
        last_used_at: fields.optional_time()?,
        revoked_at: fields.optional_time()?,
    })
}
