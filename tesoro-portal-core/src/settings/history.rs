//! What settings were before they were changed: beside the history and the feed, which carry field names only
//! (R-PRIV-04).

use time::UtcDateTime;

use crate::CompanyId;
use crate::account::PAGE_MAX;
use crate::activity::{Actor, SettingsField};
use crate::agent::{AgentCtx, AgentRefusal, standing};
use crate::failure::Failure;
use crate::ports::View;

/// One setting that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingChanged {
    /// The company.
    pub company: CompanyId,
    /// Its place among the company's: rises with every change.
    pub sequence: u64,
    /// When.
    pub at: UtcDateTime,
    /// Who.
    pub by: Actor,
    /// Which.
    pub field: SettingsField,
    /// What it was, as JSON.
    pub before: String,
    /// What it became, as JSON.
    pub after: String,
}

/// A page of what was changed, the newest first, for any agent.
pub(crate) fn history(
    view: &mut dyn View,
    ctx: &AgentCtx,
    before: Option<u64>,
    limit: usize,
) -> Result<Vec<SettingChanged>, Failure<AgentRefusal>> {
    standing(view, ctx)?;
    Ok(view.setting_changes(ctx.company(), before, limit.min(PAGE_MAX))?)
}
