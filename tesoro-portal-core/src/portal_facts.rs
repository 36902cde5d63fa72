//! What anybody may know of a company's portal (R-COMP-01, R-COMP-02).

use std::collections::BTreeMap;

use crate::CompanyId;
use crate::account::NameMinimum;
use crate::code::{self, Code};
use crate::failure::{Failure, Refusal};
use crate::language::Language;
use crate::ports::View;
use crate::settings::{Branding, Feature, Features, FormattingLocale, MapSource, PortalSwitch, SignUpDoor};
use crate::terms::TermsVersion;
use crate::zone::TimeZoneName;

/// What anybody may know of a company's portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalFacts {
    /// The company's id, as in the link.
    pub company: CompanyId,
    /// Its name.
    pub name: String,
    /// Its time zone: the one in which its pages show times that have no place of their own.
    pub time_zone: TimeZoneName,
    /// The languages its portal speaks.
    pub languages: Vec<Language>,
    /// Whether anybody may sign up.
    pub sign_up: SignUpDoor,
    /// The fewest characters of the first or last name of whoever does (R-REG-01).
    pub name_minimum: NameMinimum,
    /// How its portal looks.
    pub branding: Branding,
    /// What its clients can do.
    pub features: Features,
    /// Languages whose dates and digits it writes as another country does (R-LANG-02).
    pub formats: BTreeMap<Language, FormattingLocale>,
    /// What shows its clients where a property is (R-PROP-01); a drawing where it has switched maps off.
    pub map: MapSource,
    /// The newest published version of its terms.
    pub terms: Option<TermsVersion>,
}

/// Why nothing is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PortalFactsRefusal {
    /// No company has this id, or it has no portal.
    #[error("no such portal")]
    NotFound,
    /// The company's portal is off (R-COMP-03).
    #[error("the portal is switched off")]
    PortalInactive,
}

impl Refusal for PortalFactsRefusal {
    fn code(&self) -> Code {
        match self {
            Self::NotFound => code::NOT_FOUND,
            Self::PortalInactive => code::PORTAL_INACTIVE,
        }
    }
}

pub(crate) fn read(view: &mut dyn View, company: &CompanyId) -> Result<PortalFacts, Failure<PortalFactsRefusal>> {
    let settings = view.settings(company)?;
    let record = view.crm_view().company(company)?;
    let (settings, record) = settings.zip(record).ok_or(Failure::Refused(PortalFactsRefusal::NotFound))?;
    if settings.portal == PortalSwitch::Off {
        return Err(Failure::Refused(PortalFactsRefusal::PortalInactive));
    }
    Ok(PortalFacts {
        company: record.id,
        name: record.name,
        time_zone: record.time_zone,
        languages: settings.languages,
        sign_up: if settings.features.has(Feature::SignUp) { settings.sign_up.door } else { SignUpDoor::Closed },
        name_minimum: settings.sign_up.name_minimum,
        branding: settings.branding,
        map: if settings.features.has(Feature::Map) { settings.map } else { MapSource::Drawn },
        features: settings.features,
        formats: settings.formats,
        terms: view.terms_in_force(company)?.newest,
    })
}
