use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tesoro_portal_core::crm::Role;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::settings::{
    Approval, AttributionLink, BrandImage, Branding, CompanySettings, Feature, Features, LoginMessage, MailSetup,
    MapTiles, PortalSwitch, SettingChanged, SignUpDoor, ViewingPolicy,
};
use utoipa::ToSchema;

use super::rfc3339;
use crate::refused::Refused;

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
    /// Which features its clients have, by name.
    pub features: BTreeMap<&'static str, bool>,
    /// How the portal looks.
    pub branding: BrandingView,
    /// With what invitations let clients in: `temporary-password` or `link`.
    pub invitations: &'static str,
    /// Languages whose dates and digits are written as another country does: `{nl: "nl-BE"}`.
    pub formats: BTreeMap<&'static str, String>,
    /// The server whose map shows clients where a property is; absent where the map is drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<MapView>,
    /// What is decided about viewings.
    pub viewings: ViewingPolicyView,
    /// Their version, which is also the `ETag`.
    pub version: u64,
}

/// How a portal looks.
#[derive(Debug, Serialize, ToSchema)]
pub struct BrandingView {
    /// Buttons and links, like `#0b5c6b`; absent where it is the product's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary: Option<String>,
    /// Soft grounds; absent where it is the product's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secondary: Option<String>,
    /// The tone of the primary colour on dark pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary_dark: Option<String>,
    /// The colour of text on the primary one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_primary: Option<String>,
    /// The colour of text on its dark tone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_primary_dark: Option<String>,
    /// The logo, a PNG; it is set by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<BrandImageView>,
    /// The favicon, a PNG; it is set by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favicon: Option<BrandImageView>,
    /// What the sign-in page says, by language.
    pub login_message: BTreeMap<&'static str, String>,
}

/// A server of map tiles.
#[derive(Debug, Serialize, ToSchema)]
pub struct MapView {
    /// The address of a tile, with `{z}`, `{x}` and `{y}` in it.
    pub tiles: String,
    /// Whose map it is, to be said on it.
    pub attribution: String,
    /// Where that is said at length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution_url: Option<String>,
}

impl MapView {
    /// The server as JSON.
    pub fn of(tiles: &MapTiles) -> Self {
        Self {
            tiles: tiles.template.to_string(),
            attribution: tiles.attribution.to_string(),
            attribution_url: tiles.attribution_link.as_ref().map(AttributionLink::to_string),
        }
    }
}

/// A logo or favicon; the file is at `/api/v1/portal/{company}/files/{id}`, and for signed-in clients at
/// `/api/v1/files/{id}`.
#[derive(Debug, Serialize, ToSchema)]
pub struct BrandImageView {
    /// The file.
    pub id: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl BrandingView {
    /// The branding as JSON.
    pub fn of(branding: &Branding) -> Self {
        let primary = branding.primary;
        let message = |(language, message): (&Language, &LoginMessage)| (language.tag(), message.as_str().to_owned());
        Self {
            primary: primary.map(|colour| colour.to_string()),
            secondary: branding.secondary.map(|colour| colour.to_string()),
            primary_dark: primary.map(|colour| colour.for_dark().to_string()),
            on_primary: primary.map(|colour| colour.text_on().to_string()),
            on_primary_dark: primary.map(|colour| colour.for_dark().text_on().to_string()),
            logo: branding.logo.map(BrandImageView::of),
            favicon: branding.favicon.map(BrandImageView::of),
            login_message: branding.login_message.iter().map(message).collect(),
        }
    }
}

impl BrandImageView {
    fn of(image: BrandImage) -> Self {
        Self { id: image.file.to_string(), width: image.width, height: image.height }
    }
}

/// Features by name, and whether they are on.
pub(super) fn switches(features: &Features) -> BTreeMap<&'static str, bool> {
    Feature::ALL.into_iter().map(|feature| (feature.name(), features.has(feature))).collect()
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
            features: switches(&settings.features),
            branding: BrandingView::of(&settings.branding),
            invitations: settings.invitations.name(),
            formats: settings
                .formats
                .iter()
                .map(|(language, locale)| (language.tag(), locale.as_str().to_owned()))
                .collect(),
            map: settings.map.tiles().map(MapView::of),
            viewings: ViewingPolicyView::of(settings.viewings),
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
    /// Features to switch on or off, by name; the others stay as they are.
    pub features: Option<BTreeMap<String, bool>>,
    /// How the portal looks, all of it: what is left out is the product's own.
    pub branding: Option<BrandingBody>,
    /// With what invitations let clients in: `temporary-password` or `link`; those under way stay as they are.
    pub invitations: Option<String>,
    /// Languages whose dates and digits are written as another country does, all of them: `{nl: "nl-BE"}`.
    pub formats: Option<BTreeMap<String, String>>,
    /// The server whose map shows clients where a property is, all of it; `{}` takes it away, and the map is drawn.
    pub map: Option<MapBody>,
    /// What is decided about viewings; what is left out stays as it is.
    pub viewings: Option<ViewingPolicyBody>,
}

/// What a company decides about viewings.
#[derive(Debug, Serialize, ToSchema)]
pub struct ViewingPolicyView {
    /// How many days ahead a client can ask for.
    pub horizon_days: u16,
    /// What unlocks photos, notes, voice notes and stars: `viewing-day` or `start-button`.
    pub unlocking: &'static str,
    /// Exact addresses before the way is shown: `shown` or `withheld`.
    pub address: &'static str,
    /// When stars can be given: `viewed` or `always`.
    pub ratings: &'static str,
}

impl ViewingPolicyView {
    fn of(policy: ViewingPolicy) -> Self {
        Self {
            horizon_days: policy.horizon_days.get(),
            unlocking: policy.unlocking.name(),
            address: policy.address.name(),
            ratings: policy.ratings.name(),
        }
    }
}

/// What is to be decided about viewings.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewingPolicyBody {
    /// How many days ahead a client can ask for: 1 to 730.
    pub horizon_days: Option<i64>,
    /// What unlocks photos, notes, voice notes and stars: `viewing-day` or `start-button`.
    pub unlocking: Option<String>,
    /// Exact addresses before the way is shown: `shown` or `withheld`.
    pub address: Option<String>,
    /// When stars can be given: `viewed` or `always`.
    pub ratings: Option<String>,
}

/// The server that is to be asked for map tiles once a client wants to see the map.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MapBody {
    /// The address of a tile of 256 pixels in the web's usual projection: `https`, with `{z}`, `{x}` and `{y}` once each
    /// behind the host.
    pub tiles: Option<String>,
    /// Whose map it is: a line of at most 120 characters, needed with `tiles`.
    pub attribution: Option<String>,
    /// Where that is said at length: an absolute `https` URL.
    pub attribution_url: Option<String>,
}

/// How a portal is to look.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BrandingBody {
    /// Buttons and links, like `#0b5c6b`; at least 4.5:1 on white.
    pub primary: Option<String>,
    /// Soft grounds.
    pub secondary: Option<String>,
    /// What the sign-in page says, by language: plain text of at most 500 characters.
    #[serde(default)]
    pub login_message: BTreeMap<String, String>,
}

/// A setting that was changed.
#[derive(Debug, Serialize, ToSchema)]
pub struct SettingChangeView {
    /// When.
    pub at: String,
    /// Who: `{kind: agent | system, ..}`.
    #[schema(value_type = Object)]
    pub actor: Value,
    /// Which.
    #[schema(value_type = String)]
    pub field: Value,
    /// What it was.
    #[schema(value_type = Value)]
    pub before: Value,
    /// What it became.
    #[schema(value_type = Value)]
    pub after: Value,
}

impl SettingChangeView {
    /// The change as JSON.
    pub fn of(change: &SettingChanged) -> Result<Self, Refused> {
        let internal = |error: serde_json::Error| Refused::internal(&error);
        Ok(Self {
            at: rfc3339(change.at),
            actor: serde_json::to_value(&change.by).map_err(internal)?,
            field: serde_json::to_value(change.field).map_err(internal)?,
            before: serde_json::from_str(&change.before).map_err(internal)?,
            after: serde_json::from_str(&change.after).map_err(internal)?,
        })
    }
}
