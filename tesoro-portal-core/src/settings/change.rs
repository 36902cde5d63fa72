//! The office changes the company's settings (R-COMP-03).

use time::UtcDateTime;

use super::{Approval, CompanySettings, PortalSwitch, SignUp, SignUpDoor};
use crate::account::NameMinimum;
use crate::activity::{Happening, SettingsField, record};
use crate::agent::{AgentCtx, AgentRefusal, authorise, standing};
use crate::code::{self, Code};
use crate::crm::{Permission, Role};
use crate::failure::{Detail, Failure, Refusal};
use crate::language::Language;
use crate::portal_url::PortalUrl;
use crate::ports::{UnitOfWork, View};

/// What an agent changes; `None` leaves a setting as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SettingsChange {
    /// The portal switch, with immediate effect.
    pub portal: Option<PortalSwitch>,
    /// Where clients find the portal.
    pub base_url: Option<PortalUrl>,
    /// The languages offered; English is added, because it is the fallback.
    pub languages: Option<Vec<Language>>,
    /// Roles whose contacts may have an account.
    pub roles: Option<Vec<Role>>,
    /// Whether anybody may sign up.
    pub door: Option<SignUpDoor>,
    /// Whether an agent has to approve.
    pub approval: Option<Approval>,
    /// The fewest characters of a name at sign-up.
    pub name_minimum: Option<NameMinimum>,
}

/// Why settings were not shown or changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsRefusal {
    /// The agent is not there or may not.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// Somebody changed them since the agent read them.
    #[error("the settings have changed since they were read")]
    Outdated,
}

impl Refusal for SettingsRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::Outdated => code::VERSION_OUTDATED,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::Outdated => Vec::new(),
        }
    }
}

/// The settings, for any agent of the company.
pub(crate) fn read(view: &mut dyn View, ctx: &AgentCtx) -> Result<CompanySettings, Failure<SettingsRefusal>> {
    standing(view, ctx).map_err(refused)?;
    view.settings(ctx.company())?.ok_or_else(|| refused(Failure::Refused(AgentRefusal::NotFound)))
}

/// Applies the whole change or nothing, if the settings are still those the agent saw.
pub(crate) fn change(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    seen: u64,
    change: &SettingsChange,
    now: UtcDateTime,
) -> Result<CompanySettings, Failure<SettingsRefusal>> {
    authorise(uow, ctx, Permission::ManageSettings).map_err(refused)?;
    let before = read(uow, ctx)?;
    if before.version != seen {
        return Err(Failure::Refused(SettingsRefusal::Outdated));
    }
    let (after, fields) = apply(&before, change);
    if !fields.is_empty() {
        uow.update_settings(&after)?;
        record(uow, ctx.company(), now, &ctx.actor(), (None, &[]), Happening::SettingsChanged { fields })?;
    }
    Ok(after)
}

/// The rule: what is already so is not a change.
fn apply(before: &CompanySettings, change: &SettingsChange) -> (CompanySettings, Vec<SettingsField>) {
    let mut after = before.clone();
    after.portal = change.portal.unwrap_or(after.portal);
    after.base_url = change.base_url.clone().unwrap_or(after.base_url);
    if let Some(languages) = &change.languages {
        after.languages = Language::ALL
            .iter()
            .copied()
            .filter(|language| *language == Language::En || languages.contains(language))
            .collect();
    }
    if let Some(roles) = &change.roles {
        after.roles = Role::ALL.into_iter().filter(|role| roles.contains(role)).collect();
    }
    after.sign_up = SignUp {
        door: change.door.unwrap_or(after.sign_up.door),
        approval: change.approval.unwrap_or(after.sign_up.approval),
        name_minimum: change.name_minimum.unwrap_or(after.sign_up.name_minimum),
    };
    let fields: Vec<SettingsField> = [
        (SettingsField::Portal, before.portal != after.portal),
        (SettingsField::BaseUrl, before.base_url != after.base_url),
        (SettingsField::Languages, before.languages != after.languages),
        (SettingsField::Roles, before.roles != after.roles),
        (SettingsField::SignUp, before.sign_up != after.sign_up),
    ]
    .into_iter()
    .filter_map(|(field, changed)| changed.then_some(field))
    .collect();
    if !fields.is_empty() {
        after.version += 1;
    }
    (after, fields)
}

fn refused(failure: Failure<AgentRefusal>) -> Failure<SettingsRefusal> {
    failure.map(SettingsRefusal::Agent)
}
