use super::state::State;
use crate::mail::NoticeChoices;
use crate::ports::{Notices, NoticesView, StoreError};
use crate::{AgentId, CompanyId};

impl NoticesView for State {
    fn notice_choices(&mut self, company: &CompanyId, agent: &AgentId) -> Result<NoticeChoices, StoreError> {
        Ok(self.notices.row(company, agent).cloned().unwrap_or_default())
    }
}

impl Notices for State {
    fn choose_notices(
        &mut self,
        company: &CompanyId,
        agent: &AgentId,
        choices: &NoticeChoices,
    ) -> Result<(), StoreError> {
        self.notices.put(company, agent.clone(), choices.clone());
        Ok(())
    }
}
