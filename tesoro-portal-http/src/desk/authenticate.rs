//! Whose session or key was shown.

use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::code::{self, Code};
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::{AgentId, Failure, Refusal};
use tesoro_portal_sqlite::AgentSession;
use time::UtcDateTime;

use super::{AGENT_ABSOLUTE, AGENT_IDLE, AgentKeyText, AgentToken, Desk, LAST_USED_EVERY};

/// Why what was shown is not accepted. It is not told whether it ever was, or whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeskRefusal {
    /// No live session or key was shown.
    #[error("no live session or key was shown")]
    NotSignedIn,
    /// A key was shown that speaks for no agent in particular, without saying for whom.
    #[error("the key needs an agent to speak for")]
    AgentMissing,
}

impl Refusal for DeskRefusal {
    fn code(&self) -> Code {
        match self {
            Self::NotSignedIn => code::NOT_SIGNED_IN,
            Self::AgentMissing => code::AGENT_MISSING,
        }
    }
}

impl Desk {
    /// The proof behind a bearer: a session's token, or a key, which may say for whom it speaks (`Tesoro-Agent`).
    pub fn authenticate(&self, bearer: &str, speaks_for: Option<&str>) -> Result<AgentCtx, Failure<DeskRefusal>> {
        if let Some(token) = AgentToken::parse(bearer) {
            return self.by_session(&token);
        }
        match AgentKeyText::parse(bearer) {
            Some(key) => self.by_key(&key, speaks_for),
            None => Err(not_signed_in()),
        }
    }

    /// The proof behind a session's token. That the agent still works here, every operation looks up by itself.
    pub fn by_session(&self, token: &AgentToken) -> Result<AgentCtx, Failure<DeskRefusal>> {
        let now = self.now();
        let (company, digest) = (token.company(), token.digest());
        let (session, credential) = self.parts.store.with_office_view(|office| {
            let session = office.agents().session(company, &digest)?;
            let credential = match &session {
                Some(session) => office.agents().credential(company, &session.agent)?,
                None => None,
            };
            Ok::<_, StoreError>((session, credential))
        })?;
        let session = session
            .filter(|session| credential.is_some_and(|credential| credential.epoch == session.epoch))
            .filter(|session| is_live(session, now))
            .ok_or_else(not_signed_in)?;
        if now >= session.last_used_at.saturating_add(LAST_USED_EVERY) {
            self.parts.store.with_office(|office| office.agents().touch_session(company, &digest, now))?;
        }
        Ok(AgentCtx::trust_host(session.company, session.agent, Via::Session))
    }

    fn by_key(&self, key: &AgentKeyText, speaks_for: Option<&str>) -> Result<AgentCtx, Failure<DeskRefusal>> {
        let now = self.now();
        let found = self.parts.store.with_office_view(|office| office.agents().key_by_digest(&key.digest()))?;
        let key = found.filter(|key| key.is_live(now)).ok_or_else(not_signed_in)?;
        let named = speaks_for.map(|id| id.parse::<AgentId>().map_err(|_| not_signed_in())).transpose()?;
        let agent = match (key.agent, named) {
            // A key of one agent speaks for nobody else.
            (Some(own), Some(named)) if own != named => return Err(not_signed_in()),
            (Some(own), _) => own,
            (None, Some(named)) => named,
            (None, None) => return Err(Failure::Refused(DeskRefusal::AgentMissing)),
        };
        if key.last_used_at.is_none_or(|last| now >= last.saturating_add(LAST_USED_EVERY)) {
            self.parts.store.with_office(|office| office.agents().touch_key(&key.company, &key.id, now))?;
        }
        Ok(AgentCtx::trust_host(key.company, agent, Via::Key { name: key.name, permissions: key.permissions }))
    }

    /// Ends the session of a token; a key has none.
    pub fn sign_out(&self, bearer: &str) -> Result<(), Failure<DeskRefusal>> {
        if let Some(token) = AgentToken::parse(bearer) {
            let (company, digest) = (token.company(), token.digest());
            self.parts.store.with_office(|office| office.agents().end_session(company, &digest))?;
        }
        Ok(())
    }
}

/// The rule: idle and absolute limits; a session from the future lives no longer for it (threat 64).
fn is_live(session: &AgentSession, now: UtcDateTime) -> bool {
    session.created_at <= now.saturating_add(time::Duration::seconds(10))
        && now < session.created_at.saturating_add(AGENT_ABSOLUTE)
        && now < session.last_used_at.saturating_add(AGENT_IDLE)
}

fn not_signed_in() -> Failure<DeskRefusal> {
    Failure::Refused(DeskRefusal::NotSignedIn)
}
