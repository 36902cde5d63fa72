//! What a company decides about its portal (R-COMP-03, R-COMP-04, R-COMP-05).

mod branding;
mod change;
mod colour;
mod feature;
mod formats;
mod history;
mod invitations;
mod map;
mod picture;
mod viewings;

pub use branding::{BrandImage, Branding, InvalidLoginMessage, LOGIN_MESSAGE_MAX, LoginMessage};
pub use change::{FeatureSwitch, SettingsChange, SettingsRefusal};
pub(crate) use change::{change, read};
pub use colour::{CONTRAST_MIN, Colour, InvalidColour};
pub use feature::{Feature, Features};
pub use formats::{FormattingLocale, InvalidLocale};
pub use history::SettingChanged;
pub(crate) use history::history;
pub use invitations::InvitationForm;
pub use map::{
    ATTRIBUTION_MAX, Attribution, AttributionLink, InvalidAttribution, InvalidTileTemplate, MAP_URL_MAX, MapSource,
    MapTiles, TileTemplate,
};
pub use picture::BrandPicture;
pub(crate) use picture::{expects_picture, set_picture, take_picture_away};
pub use viewings::{AddressPolicy, HorizonDays, NotAHorizon, RatingTime, ViewingPolicy, ViewingPolicyChange};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::CompanyId;
use crate::account::NameMinimum;
use crate::crm::Role;
use crate::language::Language;
use crate::portal_url::PortalUrl;

/// A company's decisions about its portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanySettings {
    /// The company.
    pub company: CompanyId,
    /// Whether its portal is on.
    pub portal: PortalSwitch,
    /// Where its clients find the portal; every link in a mail begins with it (R-COMP-04).
    pub base_url: PortalUrl,
    /// The languages it offers; English is always among them, because it is the fallback.
    pub languages: Vec<Language>,
    /// Roles whose contacts may have an account (R-INV-01).
    pub roles: Vec<Role>,
    /// Whether the host can send mail for it.
    pub mail: MailSetup,
    /// Who may sign up.
    pub sign_up: SignUp,
    /// What its clients can do (R-FEAT-01).
    pub features: Features,
    /// How its portal looks (R-COMP-05).
    pub branding: Branding,
    /// What it decides about viewings.
    pub viewings: ViewingPolicy,
    /// With what its invitations let clients in (R-INV-07).
    pub invitations: InvitationForm,
    /// Languages whose dates and digits it writes as another country does (R-LANG-02).
    pub formats: BTreeMap<Language, FormattingLocale>,
    /// What shows its clients where a property is (R-PROP-01).
    pub map: MapSource,
    /// Rises with every change; the `ETag` of the settings.
    pub version: u64,
}

/// Who may sign up, and how (R-REG-01, R-REG-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SignUp {
    /// Whether anybody may.
    pub door: SignUpDoor,
    /// Whether an agent has to approve.
    pub approval: Approval,
    /// The fewest characters of a first or last name: 3 unless the office knows people called Bo.
    pub name_minimum: NameMinimum,
}

/// Whether anybody may sign up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignUpDoor {
    /// Yes.
    Open,
    /// No: only the office lets people in.
    Closed,
}

/// Whether an agent has to approve a sign-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Approval {
    /// No.
    NotNeeded,
    /// Yes: the account waits, and sees only an explaining home.
    Needed,
}

impl Default for SignUp {
    /// Open, without approval, names of 3 characters.
    fn default() -> Self {
        Self { door: SignUpDoor::Open, approval: Approval::NotNeeded, name_minimum: NameMinimum::default() }
    }
}

/// The company's portal switch (R-COMP-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PortalSwitch {
    /// Clients may come in.
    On,
    /// Everything a client could do is refused with `portal-inactive`; accounts and data are kept.
    Off,
}

/// Whether the host can send mail for the company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MailSetup {
    /// Yes.
    Configured,
    /// No: nobody can be invited (R-INV-01).
    Missing,
}
