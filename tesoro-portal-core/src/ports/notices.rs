use super::StoreError;
use crate::mail::NoticeChoices;
use crate::{AgentId, CompanyId};

/// Reads how often agents are told of what.
pub trait NoticesView {
    /// What the agent has chosen; nothing for whoever has not, or is not there.
    fn notice_choices(&mut self, company: &CompanyId, agent: &AgentId) -> Result<NoticeChoices, StoreError>;
}

/// Writes how often agents are told of what.
pub trait Notices: NoticesView {
    /// Writes what the agent has chosen, in the place of what was chosen before. Agents are the CRM's: whether there is
    /// such an agent is not looked at.
    fn choose_notices(
        &mut self,
        company: &CompanyId,
        agent: &AgentId,
        choices: &NoticeChoices,
    ) -> Result<(), StoreError>;
}
