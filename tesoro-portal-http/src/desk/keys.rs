//! API keys: made, listed, revoked (R-AGENT-02).

use std::fmt;

use tesoro_portal_core::crm::Permissions;
use tesoro_portal_core::ports::{StoreError, View as _};
use tesoro_portal_core::{AgentId, CompanyId, Failure};
use tesoro_portal_sqlite::{AgentKey, AgentKeyId};
use time::{Duration, UtcDateTime};

use super::{AgentKeyText, Desk, StaffRefusal};

/// What a new key is for.
#[derive(Debug, Clone)]
pub struct KeyGrant {
    /// The company.
    pub company: CompanyId,
    /// What the office calls it.
    pub name: String,
    /// The one agent it speaks for; without one, each request says for whom.
    pub agent: Option<AgentId>,
    /// What it is good for.
    pub permissions: Permissions,
    /// How long it is accepted; without it, until it is revoked.
    pub lives: Option<Duration>,
}

/// A key that was just made. Its text is here and nowhere else.
pub struct NewKey {
    /// Its public id.
    pub id: AgentKeyId,
    /// Its text, to be shown once.
    pub text: AgentKeyText,
    /// When it ends.
    pub expires_at: Option<UtcDateTime>,
}

impl fmt::Debug for NewKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewKey").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Desk {
    /// Makes a key.
    pub fn create_key(&self, grant: &KeyGrant) -> Result<NewKey, Failure<StaffRefusal>> {
        self.restore_key(grant, &AgentKeyText::mint(self.parts.entropy.as_ref()))
    }

    /// Makes a key of a text that the host keeps elsewhere.
    pub fn restore_key(&self, grant: &KeyGrant, text: &AgentKeyText) -> Result<NewKey, Failure<StaffRefusal>> {
        let now = self.now();
        let id = self.key_id()?;
        let expires_at = grant.lives.map(|lives| now.saturating_add(lives));
        self.parts.store.with_office(|office| {
            let view = office.unit_of_work();
            if view.crm_view().company(&grant.company)?.is_none() {
                return Err(Failure::Refused(StaffRefusal::NoSuchCompany));
            }
            if let Some(agent) = &grant.agent
                && view.crm_view().agent(&grant.company, agent)?.is_none()
            {
                return Err(Failure::Refused(StaffRefusal::NoSuchAgent));
            }
            office.agents().insert_key(&AgentKey {
                company: grant.company.clone(),
                id: id.clone(),
                name: grant.name.clone(),
                agent: grant.agent.clone(),
                digest: text.digest(),
                permissions: grant.permissions.clone(),
                created_at: now,
                expires_at,
                last_used_at: None,
                revoked_at: None,
            })?;
            Ok(())
        })?;
        Ok(NewKey { id, text: text.clone(), expires_at })
    }

    /// The company's keys, revoked ones included.
    pub fn keys(&self, company: &CompanyId) -> Result<Vec<AgentKey>, StoreError> {
        self.parts.store.with_office_view(|office| office.agents().keys(company))
    }

    /// Revokes a key, for good; answers whether it was there and not revoked yet.
    pub fn revoke_key(&self, company: &CompanyId, id: &AgentKeyId) -> Result<bool, StoreError> {
        let now = self.now();
        self.parts.store.with_office(|office| office.agents().revoke_key(company, id, now))
    }

    /// Ten random lower-case characters: a name to call a key by, no secret.
    fn key_id(&self) -> Result<AgentKeyId, StoreError> {
        use tesoro_portal_core::ports::StoreErrorKind::Misuse;
        const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let mut random = [0_u8; 10];
        self.parts.entropy.fill(&mut random);
        let letters = random.iter().filter_map(|byte| ALPHABET.get(usize::from(byte % 32)));
        let text: String = letters.map(|letter| char::from(*letter)).collect();
        text.parse().map_err(|_| StoreError::new(Misuse, "make the id of a key"))
    }
}
