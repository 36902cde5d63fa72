//! An agent signs in with address and password: as for clients, the try is counted before anything is compared, and
//! nothing tells an unknown address from a wrong password (R-AGENT-01, threat 75).

use std::fmt;

use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::code::{self, Code};
use tesoro_portal_core::crm::{Agent, AgentStanding};
use tesoro_portal_core::password::{HashParameters, PasswordCandidate, PasswordHash};
use tesoro_portal_core::ports::{StoreError, Verdict, View as _};
use tesoro_portal_core::refused_acts::agent_sign_in_refused;
use tesoro_portal_core::throttle::{SourceKey, Tries};
use tesoro_portal_core::{AgentId, CompanyId, Failure, Refusal};
use tesoro_portal_sqlite::{AgentCredential, AgentSession, Office, Writing};
use time::{Duration, UtcDateTime};

use super::{AGENT_IDLE, AgentToken, Desk};

/// An agent is in.
pub struct AgentSignedIn {
    /// The session's token.
    pub token: AgentToken,
    /// The agent.
    pub agent: Agent,
    /// When the session is over if not used again.
    pub ends_at: UtcDateTime,
}

impl fmt::Debug for AgentSignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AgentSignedIn").field("agent", &self.agent.id).finish_non_exhaustive()
    }
}

/// Why no agent was signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AgentSignInRefusal {
    /// Company, address and password do not belong to an active agent.
    #[error("company, address and password do not belong to an active agent")]
    Failed,
    /// Too many attempts; nothing was compared.
    #[error("too many attempts")]
    Wait {
        /// How long.
        wait: Duration,
    },
}

impl Refusal for AgentSignInRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Failed => code::SIGN_IN_FAILED,
            Self::Wait { .. } => code::TOO_MANY_ATTEMPTS,
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Wait { wait } => Some(*wait),
            Self::Failed => None,
        }
    }
}

/// What a typed password is compared with.
struct Found {
    credential: Option<AgentCredential>,
    /// What the work for nobody costs: what most of the company's agents cost (threat 19).
    dummy: Option<HashParameters>,
}

type Outcome<T> = Result<T, Failure<AgentSignInRefusal>>;

impl Desk {
    /// Signs an agent in. A company that does not exist costs, and is answered, like a wrong password.
    pub fn sign_in(
        &self,
        company: &CompanyId,
        email: &str,
        password: &PasswordCandidate,
        source: SourceKey,
    ) -> Outcome<AgentSignedIn> {
        let now = self.now();
        let found = self.parts.store.with_office_verdict(|office| {
            let found = self.count_try(office, company, email, source, now);
            (if matches!(found, Err(Failure::Store(_))) { Verdict::Rollback } else { Verdict::Commit }, found)
        })??;
        let outcome = self.compare(company, found, password, (email, source), now);
        if let Err(Failure::Refused(refusal)) = &outcome {
            self.parts.store.with_office(|office| self.refused(office, company, email, *refusal, now))?;
        }
        outcome
    }

    /// Compares, which takes as long for nobody, and opens the session.
    fn compare(
        &self,
        company: &CompanyId,
        found: Found,
        password: &PasswordCandidate,
        (email, source): (&str, SourceKey),
        now: UtcDateTime,
    ) -> Outcome<AgentSignedIn> {
        let Some(credential) = found.credential else {
            let parameters = found.dummy.unwrap_or(self.parts.hasher.parameters());
            self.parts.hasher.verify_dummy(password, parameters)?;
            return Err(Failure::Refused(AgentSignInRefusal::Failed));
        };
        if self.parts.hasher.verify(password, std::slice::from_ref(&credential.hash))?.is_none() {
            return Err(Failure::Refused(AgentSignInRefusal::Failed));
        }
        let upgraded = if self.parts.hasher.needs_upgrade(&credential.hash) {
            Some(self.parts.hasher.hash(password, self.parts.entropy.as_ref())?)
        } else {
            None
        };
        self.parts.store.with_office(|office| {
            self.tries(company, email, source).settle(office.unit_of_work(), &self.parts.throttle, now)?;
            self.open(office, company, &credential, upgraded, now)
        })
    }

    fn count_try(
        &self,
        office: &mut Office<'_, Writing>,
        company: &CompanyId,
        email: &str,
        source: SourceKey,
        now: UtcDateTime,
    ) -> Outcome<Found> {
        let agent = match EmailAddress::parse(email) {
            Ok(email) => office.agents().agent_by_email(company, email.key())?,
            Err(_) => None,
        };
        let active = agent.filter(|agent| agent.standing == AgentStanding::Active);
        // Nobody's credential is looked up, too: everybody costs the same.
        let id = active.map_or_else(nobody, |agent| Ok(agent.id))?;
        let credential = office.agents().credential(company, &id)?;
        let dummy = office.agents().prevailing_parameters(company)?;
        match self.tries(company, email, source).count(office.unit_of_work(), &self.parts.throttle, now)? {
            Some(wait) => {
                let refusal = AgentSignInRefusal::Wait { wait };
                self.refused(office, company, email, refusal, now)?;
                Err(Failure::Refused(refusal))
            }
            None => Ok(Found { credential, dummy }),
        }
    }

    /// Records it (threat 69). Everybody costs the same look-ups here, too.
    fn refused(
        &self,
        office: &mut Office<'_, Writing>,
        company: &CompanyId,
        email: &str,
        refusal: AgentSignInRefusal,
        now: UtcDateTime,
    ) -> Result<(), StoreError> {
        let agent = match EmailAddress::parse(email) {
            Ok(email) => office.agents().agent_by_email(company, email.key())?,
            Err(_) => None,
        };
        let why = (agent.map(|agent| agent.id), refusal.code());
        agent_sign_in_refused(office.unit_of_work(), company, why, &self.parts.keys, now)
    }

    fn tries<'a>(&self, company: &'a CompanyId, email: &str, source: SourceKey) -> Tries<'a> {
        let who = match EmailAddress::parse(email) {
            Ok(email) => email.key().as_str().to_owned(),
            Err(_) => email.trim().to_lowercase(),
        };
        // A client with the same address has counters of their own.
        Tries::of(company, &format!("agent\0{who}"), (source, None), &self.parts.keys)
    }

    /// Opens the session, if the agent still works here and the password is still the one compared with.
    fn open(
        &self,
        office: &mut Office<'_, Writing>,
        company: &CompanyId,
        compared: &AgentCredential,
        upgraded: Option<PasswordHash>,
        now: UtcDateTime,
    ) -> Outcome<AgentSignedIn> {
        let failed = Failure::Refused(AgentSignInRefusal::Failed);
        let stored = office.agents().credential(company, &compared.agent)?;
        if stored.as_ref() != Some(compared) {
            return Err(failed);
        }
        let agent = office.unit_of_work().crm_view().agent(company, &compared.agent)?;
        let Some(agent) = agent.filter(|agent| agent.standing == AgentStanding::Active) else { return Err(failed) };
        if let Some(hash) = upgraded {
            office.agents().put_credential(&AgentCredential { hash, ..compared.clone() })?;
        }
        let token = AgentToken::mint(company, self.parts.entropy.as_ref());
        office.agents().insert_session(&AgentSession {
            company: company.clone(),
            digest: token.digest(),
            agent: agent.id.clone(),
            epoch: compared.epoch,
            created_at: now,
            last_used_at: now,
        })?;
        Ok(AgentSignedIn { token, agent, ends_at: now.saturating_add(AGENT_IDLE) })
    }
}

/// An id that no agent has: a dismissed one's credential is not looked at either.
fn nobody() -> Result<AgentId, StoreError> {
    use tesoro_portal_core::ports::StoreErrorKind::Misuse;
    "nobody:nobody".parse().map_err(|_| StoreError::new(Misuse, "name an agent who does not exist"))
}
