//! What was refused, for whoever has to find out later what somebody tried (threats 39, 69; ASVS 16.3.1 to 16.3.3;
//! ADR 0009).
//!
//! Recorded are failures to authenticate, and acts of callers who are known and may not do them. Like events they carry
//! ids and codes only (R-PRIV-04), and are never changed. Each caller, and all unknown ones together, have so many an
//! hour; what is beyond that is in the host's log only, so that nobody can fill the disk with refusals.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::{Duration, UtcDateTime};

use crate::activity::Actor;
use crate::agent::AgentCtx;
use crate::code::Code;
use crate::key_ring::KeyRing;
use crate::ports::{StoreError, UnitOfWork};
use crate::session::{SignedIn, SignedInClient};
use crate::throttle::{RateLimit, ThrottleKey, within};
use crate::{AccountId, AgentId, ChallengeId, CompanyId};

/// Refused acts are kept for so long: an intrusion is often found out months later.
pub const KEPT: Duration = Duration::days(90);

/// Of callers who are not known, all together, in one company: far above what happens without an attack, and some 100 MB
/// in [`KEPT`] under one that never ends.
pub const UNKNOWN_CALLERS: RateLimit = RateLimit { tries: 500, window: Duration::HOUR };

/// Of one caller who is known: nobody does this many wrong things in an hour by mistake.
pub const KNOWN_CALLER: RateLimit = RateLimit { tries: 100, window: Duration::HOUR };

/// The longest name of an act, in bytes: that of the longest route is half of it.
pub const ACT_NAME_MAX: usize = 160;

/// What an act is called by its host, e.g. `POST /api/v1/crm/contacts/{id}/portal-user`: never what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ActName(String);

/// The text is no name of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the name of an act has 1 to 160 printable ASCII characters")]
pub struct InvalidActName;

impl ActName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ActName {
    type Err = InvalidActName;

    fn from_str(text: &str) -> Result<Self, InvalidActName> {
        let is_printable = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
        if (1..=ACT_NAME_MAX).contains(&text.len()) && is_printable {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidActName)
        }
    }
}

impl TryFrom<String> for ActName {
    type Error = InvalidActName;

    fn try_from(text: String) -> Result<Self, InvalidActName> {
        text.parse()
    }
}

impl From<ActName> for String {
    fn from(name: ActName) -> Self {
        name.0
    }
}

impl fmt::Display for ActName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What was tried. Names are stable: hosts store and match on them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Attempt {
    /// Signing in as a client.
    SignIn,
    /// A code of a sign-up, a reset, or a confirmation, which goes by the id of its account.
    Code {
        /// The public id of the flow that was named; there need not be one.
        flow: ChallengeId,
    },
    /// The current password, typed to change it.
    CurrentPassword,
    /// Signing in as an agent.
    AgentSignIn {
        /// Whose address it was, if an active agent's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agent: Option<AgentId>,
    },
    /// An act of a caller who is known.
    Act {
        /// Which.
        name: ActName,
    },
    /// The last one that is recorded of this caller, or of the unknown ones, until the hour is over.
    AndMore,
}

/// A refused act before the store has numbered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRefusedAct {
    /// The company.
    pub company: CompanyId,
    /// When.
    pub at: UtcDateTime,
    /// Who, if that is known.
    pub actor: Option<Actor>,
    /// Whose account it was about, if any.
    pub account: Option<AccountId>,
    /// What was tried.
    pub attempt: Attempt,
    /// Why it was refused.
    pub code: Code,
}

/// A refused act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedAct {
    /// Its number: rises within a company in the order of commit, without promise of being gapless.
    pub sequence: u64,
    /// What it says.
    pub act: NewRefusedAct,
}

/// Somebody who has proved who they are, and was refused something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    pub(crate) company: CompanyId,
    pub(crate) actor: Actor,
}

impl Caller {
    /// The agent behind the proof.
    pub fn agent(ctx: &AgentCtx) -> Self {
        Self { company: ctx.company().clone(), actor: ctx.actor() }
    }

    /// The client behind the proof.
    pub fn client(client: &dyn SignedInClient) -> Self {
        Self { company: client.company().clone(), actor: Actor::Client { account: client.account() } }
    }

    /// The client who has just signed in.
    pub fn signed_in(signed_in: &SignedIn) -> Self {
        let account = &signed_in.account;
        Self { company: account.company.clone(), actor: Actor::Client { account: account.id } }
    }

    /// The company.
    pub fn company(&self) -> &CompanyId {
        &self.company
    }

    /// Whom records name.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// Records that an agent's sign-in failed, for a host that signs its own agents in. What is said of a company that does
/// not exist is recorded nowhere.
pub fn agent_sign_in_refused(
    uow: &mut dyn UnitOfWork,
    company: &CompanyId,
    (agent, code): (Option<AgentId>, Code),
    keys: &KeyRing,
    now: UtcDateTime,
) -> Result<(), StoreError> {
    let act = NewRefusedAct {
        company: company.clone(),
        at: now,
        actor: None,
        account: None,
        attempt: Attempt::AgentSignIn { agent },
        code,
    };
    if uow.crm_view().company(company)?.is_none() { Ok(()) } else { note(uow, act, keys) }
}

/// Appends a refused act, if the caller has any left in this hour.
pub(crate) fn note(uow: &mut dyn UnitOfWork, act: NewRefusedAct, keys: &KeyRing) -> Result<(), StoreError> {
    let (limit, caller) = match &act.actor {
        None => (UNKNOWN_CALLERS, String::new()),
        Some(Actor::Agent { id, key }) => (KNOWN_CALLER, format!("agent {id} {}", key.as_deref().unwrap_or_default())),
        Some(Actor::Client { account }) => (KNOWN_CALLER, format!("client {account}")),
        Some(Actor::System) => (KNOWN_CALLER, "system".to_owned()),
    };
    let key = keys.mac("refused acts", &[act.company.as_str().as_bytes(), caller.as_bytes()]);
    let key = ThrottleKey::from_bytes(key);
    // Beyond the limit nothing is written, not even that: a refusal then costs the disk nothing.
    let Ok(next) = within(uow.throttle(&act.company, &key)?, limit, act.at) else { return Ok(()) };
    uow.put_throttle(&act.company, &key, &next, act.at.saturating_add(limit.window))?;
    uow.append_refused_act(&act)?;
    if next.blocked_until.is_some() {
        uow.append_refused_act(&NewRefusedAct { account: None, attempt: Attempt::AndMore, ..act })?;
    }
    Ok(())
}
