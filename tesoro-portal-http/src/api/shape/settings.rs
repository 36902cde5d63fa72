use serde::{Deserialize, Serialize};
use tesoro_portal_core::crm::Role;
use tesoro_portal_core::settings::{Approval, CompanySettings, MailSetup, PortalSwitch, SignUpDoor};
use utoipa::ToSchema;

/// The company's settings.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "they are the switches, as JSON says them")]
pub struct SettingsView {
    /// Whether the portal is on.
    pub portal: bool,
    /// Where clients find it.
    pub base_url: String,
    /// The languages it offers.
    pub languages: Vec<&'static str>,
    /// Roles whose contacts may have an account.
    pub roles: Vec<&'static str>,
    /// Whether mail can be sent.
    pub mail: bool,
    /// Whether anybody may sign up.
    pub sign_up: bool,
    /// Whether an agent has to approve a sign-up.
    pub sign_up_approval: bool,
    /// The fewest characters of a name at sign-up.
    pub name_minimum: u8,
    /// Their version, which is also the `ETag`.
    pub version: u64,
}

impl SettingsView {
    /// The settings as JSON.
    pub fn of(settings: &CompanySettings) -> Self {
        Self {
            portal: settings.portal == PortalSwitch::On,
            base_url: settings.base_url.as_str().to_owned(),
            languages: settings.languages.iter().map(|language| language.tag()).collect(),
            roles: settings.roles.iter().copied().map(Role::name).collect(),
            mail: settings.mail == MailSetup::Configured,
            sign_up: settings.sign_up.door == SignUpDoor::Open,
            sign_up_approval: settings.sign_up.approval == Approval::Needed,
            name_minimum: settings.sign_up.name_minimum.value(),
            version: settings.version,
        }
    }
}

/// What changes; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SettingsBody {
    /// Switch the portal on or off, with immediate effect.
    pub portal: Option<bool>,
    /// Where clients find it: an absolute URL.
    pub base_url: Option<String>,
    /// The languages to offer; English always is.
    pub languages: Option<Vec<String>>,
    /// Roles whose contacts may have an account.
    pub roles: Option<Vec<String>>,
    /// Let anybody sign up, or nobody.
    pub sign_up: Option<bool>,
    /// Have an agent approve sign-ups.
    pub sign_up_approval: Option<bool>,
    /// The fewest characters of a name at sign-up, 1 to 10.
    pub name_minimum: Option<u8>,
}
