//! How often agents are told of what: one row for each agent who has chosen.

use tesoro_portal_core::mail::NoticeChoices;
use tesoro_portal_core::ports::{Notices, NoticesView, StoreError};
use tesoro_portal_core::{AgentId, CompanyId};

use crate::columns::{Fields, to_json};
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const BY_AGENT: &str = "SELECT choices FROM portal_notice_choices WHERE company = ?1 AND agent = ?2";

const PUT: &str = "INSERT INTO portal_notice_choices (company, agent, choices) VALUES (?1, ?2, ?3) \
     ON CONFLICT (company, agent) DO UPDATE SET choices = excluded.choices";

fn choices(fields: &mut Fields<'_>) -> rusqlite::Result<NoticeChoices> {
    fields.json()
}

impl<A> NoticesView for SqliteRows<'_, A> {
    fn notice_choices(&mut self, company: &CompanyId, agent: &AgentId) -> Result<NoticeChoices, StoreError> {
        let params = (company.as_str(), agent.as_str());
        let chosen = self.tx.row("read an agent's choice of notices", BY_AGENT, params, choices)?;
        Ok(chosen.unwrap_or_default())
    }
}

impl Notices for SqliteUnitOfWork<'_> {
    fn choose_notices(
        &mut self,
        company: &CompanyId,
        agent: &AgentId,
        choices: &NoticeChoices,
    ) -> Result<(), StoreError> {
        const STEP: &str = "write an agent's choice of notices";
        let params = (company.as_str(), agent.as_str(), to_json(STEP, choices)?);
        self.tx.execute(STEP, PUT, params).map(drop)
    }
}
