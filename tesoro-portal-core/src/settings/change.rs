//! The office changes the company's settings (R-COMP-03, R-COMP-05).

use std::collections::BTreeMap;

use time::UtcDateTime;

use super::{
    Approval, Branding, CompanySettings, Feature, Features, FormattingLocale, InvitationForm, MapSource, PortalSwitch,
    SettingChanged, SignUp, SignUpDoor, ViewingPolicyChange,
};
use crate::account::NameMinimum;
use crate::activity::{Happening, SettingsField, record};
use crate::agent::{AgentCtx, AgentRefusal, authorise, standing};
use crate::code::{self, Code};
use crate::crm::{Permission, Role};
use crate::failure::{Detail, Failure, Problem, Refusal};
use crate::language::Language;
use crate::office_file::OfficeFileRefusal;
use crate::portal_url::PortalUrl;
use crate::ports::{StoreError, StoreErrorKind, UnitOfWork, View};

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
    /// Features to switch; the others stay as they are.
    pub features: BTreeMap<Feature, FeatureSwitch>,
    /// The colours and the words at the door, all of them.
    pub branding: Option<Branding>,
    /// With what invitations let clients in; those under way stay as they are.
    pub invitations: Option<InvitationForm>,
    /// How dates and digits are written, all of it.
    pub formats: Option<BTreeMap<Language, FormattingLocale>>,
    /// What shows clients where a property is, all of it.
    pub map: Option<MapSource>,
    /// What is decided about viewings.
    pub viewings: ViewingPolicyChange,
}

/// Whether a company has a feature (R-FEAT-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FeatureSwitch {
    /// Its clients can use it.
    On,
    /// It is absent from their pages and answers, and refused with `feature-off`.
    Off,
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
    /// The picture is refused for what it is, or its key was used for another.
    #[error(transparent)]
    File(#[from] OfficeFileRefusal),
    /// Something about the new settings breaks a rule.
    #[error("the settings cannot be accepted")]
    Invalid(Vec<Problem>),
}

impl Refusal for SettingsRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::File(refusal) => refusal.code(),
            Self::Outdated => code::VERSION_OUTDATED,
            Self::Invalid(_) => code::VALIDATION_FAILED,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            Self::Agent(_) | Self::File(_) | Self::Outdated => Vec::new(),
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::File(refusal) => refusal.details(),
            Self::Outdated | Self::Invalid(_) => Vec::new(),
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
    let after = apply(&before, change);
    let mut problems = if change.branding.is_some() { after.branding.check() } else { Vec::new() };
    problems.extend(foreign_formats(change));
    if !problems.is_empty() {
        return Err(Failure::Refused(SettingsRefusal::Invalid(problems)));
    }
    write(uow, ctx, &before, after, now)
}

/// Writes what differs, with what it was.
pub(super) fn write(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    before: &CompanySettings,
    mut after: CompanySettings,
    now: UtcDateTime,
) -> Result<CompanySettings, Failure<SettingsRefusal>> {
    let differences = differences(before, &after)?;
    if differences.is_empty() {
        return Ok(after);
    }
    after.version += 1;
    uow.update_settings(&after)?;
    let mut fields = Vec::with_capacity(differences.len());
    for (field, before, after) in differences {
        fields.push(field);
        let (company, by) = (ctx.company().clone(), ctx.actor());
        // The store gives the number.
        uow.log_setting_change(&SettingChanged { company, sequence: 0, at: now, by, field, before, after })?;
    }
    record(uow, ctx.company(), now, &ctx.actor(), (None, &[]), Happening::SettingsChanged { fields })?;
    Ok(after)
}

/// The rule: a language takes the habits of a country where it is spoken (R-LANG-02).
fn foreign_formats(change: &SettingsChange) -> Vec<Problem> {
    let formats = change.formats.iter().flatten();
    let foreign = formats.filter(|(language, locale)| !locale.is_of(**language));
    foreign.map(|(language, _)| Problem::new(format!("/formats/{}", language.tag()), code::FORMAT_INVALID)).collect()
}

/// The rule: what the settings become. What is already so is not a change.
fn apply(before: &CompanySettings, change: &SettingsChange) -> CompanySettings {
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
    let off = Feature::ALL.into_iter().filter(|feature| {
        let wanted = change.features.get(feature).copied();
        wanted.unwrap_or(if before.features.has(*feature) { FeatureSwitch::On } else { FeatureSwitch::Off })
            == FeatureSwitch::Off
    });
    after.features = Features::without(off);
    if let Some(branding) = &change.branding {
        let Branding { logo, favicon, .. } = after.branding;
        after.branding = Branding { logo, favicon, ..branding.clone() };
    }
    after.invitations = change.invitations.unwrap_or(after.invitations);
    after.formats = change.formats.clone().unwrap_or(after.formats);
    after.map = change.map.clone().unwrap_or(after.map);
    after.viewings = after.viewings.changed(change.viewings);
    after
}

/// Every setting that an agent can change, with its value as it is written down.
fn values(settings: &CompanySettings) -> [(SettingsField, Result<String, serde_json::Error>); 11] {
    use serde_json::to_string;
    [
        (SettingsField::Portal, to_string(&settings.portal)),
        (SettingsField::BaseUrl, to_string(settings.base_url.as_str())),
        (SettingsField::Languages, to_string(&settings.languages)),
        (SettingsField::Roles, to_string(&settings.roles)),
        (SettingsField::SignUp, to_string(&settings.sign_up)),
        (SettingsField::Features, to_string(&settings.features)),
        (SettingsField::Branding, to_string(&settings.branding)),
        (SettingsField::Invitations, to_string(&settings.invitations)),
        (SettingsField::Formats, to_string(&settings.formats)),
        (SettingsField::Map, to_string(&settings.map)),
        (SettingsField::Viewings, to_string(&settings.viewings)),
    ]
}

/// The settings that differ: which, what each was, and what it became.
fn differences(
    before: &CompanySettings,
    after: &CompanySettings,
) -> Result<Vec<(SettingsField, String, String)>, StoreError> {
    let unwritable = |error| StoreError::new(StoreErrorKind::Other, "write settings down").because(error);
    let mut differences = Vec::new();
    for ((field, was), (_, becomes)) in values(before).into_iter().zip(values(after)) {
        let (was, becomes): (String, String) = (was.map_err(unwritable)?, becomes.map_err(unwritable)?);
        if was != becomes {
            differences.push((field, was, becomes));
        }
    }
    Ok(differences)
}

pub(super) fn refused(failure: Failure<AgentRefusal>) -> Failure<SettingsRefusal> {
    failure.map(SettingsRefusal::Agent)
}
