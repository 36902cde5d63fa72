//! Who may see a file (R-PROP-01, threat 58).

use time::UtcDateTime;

use super::{OfficeFile, Shows};
use crate::failure::Failure;
use crate::feedback;
use crate::media::ServedFile;
use crate::portal_facts::PortalFactsRefusal;
use crate::ports::{StoreError, View};
use crate::profile::agent_of;
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, Standing, reprove_ready};
use crate::settings::{CompanySettings, PortalSwitch};
use crate::{AgentId, CompanyId, FileId, PropertyId};

/// A file as it is served.
pub(crate) fn served(file: &OfficeFile) -> ServedFile {
    let (media_type, ending) = match file.shows {
        Shows::Property(_) | Shows::Agent(_) => ("image/jpeg", "jpg"),
        Shows::Logo | Shows::Favicon => ("image/png", "png"),
    };
    ServedFile {
        key: file.stored.key,
        bytes: file.stored.bytes,
        id: *file.id.as_bytes(),
        media_type,
        name: format!("{}.{ending}", file.shows.name()),
    }
}

/// A photo of a property that was offered to the client or of an agent of theirs, the company's logo or favicon, or the
/// client's own picture.
pub(crate) fn for_client(
    view: &mut dyn View,
    ctx: &ClientCtx,
    id: FileId,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<ServedFile, Failure<ClientRefusal>> {
    let standing = reprove_ready(view, ctx, limits, now)?;
    let company = &standing.account.company;
    let found = if let Some(file) = view.office_file(company, id)? {
        is_shown(view, &standing, &file)?.then(|| served(&file))
    } else {
        let picture = view.picture(company, standing.account.id)?;
        picture.filter(|picture| picture.id().as_bytes() == id.as_bytes()).as_ref().and_then(feedback::served)
    };
    found.ok_or(Failure::Refused(ClientRefusal::NotFound))
}

fn is_shown(view: &mut dyn View, standing: &Standing, file: &OfficeFile) -> Result<bool, StoreError> {
    match &file.shows {
        Shows::Property(property) => is_offered(view, standing, (property, file)),
        Shows::Agent(agent) => is_their_agent(view, standing, (agent, file)),
        Shows::Logo | Shows::Favicon => Ok(is_current(&standing.settings, file)),
    }
}

/// A property's photo is shown to those to whom it was offered, as long as the CRM has it among its photos.
fn is_offered(
    view: &mut dyn View,
    standing: &Standing,
    (property, file): (&PropertyId, &OfficeFile),
) -> Result<bool, StoreError> {
    let company = &standing.account.company;
    let contacts = view.contacts_of_account(company, standing.account.id)?;
    if !view.crm_view().is_offered_to(company, property, &contacts)? {
        return Ok(false);
    }
    let key = file.media_key();
    let property = view.crm_view().property(company, property)?;
    Ok(property.is_some_and(|property| property.photos.iter().any(|photo| Some(&photo.key) == key.as_ref())))
}

/// An agent's photo is shown to those who are told to ask that agent, as long as the CRM has it as theirs.
fn is_their_agent(
    view: &mut dyn View,
    standing: &Standing,
    (agent, file): (&AgentId, &OfficeFile),
) -> Result<bool, StoreError> {
    let company = &standing.account.company;
    let key = file.media_key();
    for contact in view.contacts_of_account(company, standing.account.id)? {
        let own = agent_of(view, company, &contact)?.filter(|own| own.id == *agent);
        if let Some(own) = own {
            return Ok(own.photo.is_some_and(|photo| Some(&photo.key) == key.as_ref()));
        }
    }
    Ok(false)
}

fn is_current(settings: &CompanySettings, file: &OfficeFile) -> bool {
    let branding = &settings.branding;
    let current = match file.shows {
        Shows::Property(_) | Shows::Agent(_) => return false,
        Shows::Logo => &branding.logo,
        Shows::Favicon => &branding.favicon,
    };
    current.as_ref().is_some_and(|image| image.file == file.id)
}

/// The company's logo or favicon, for whoever is at its door (R-COMP-05); nothing while the portal is off (R-COMP-03).
pub(crate) fn for_visitor(
    view: &mut dyn View,
    company: &CompanyId,
    id: FileId,
) -> Result<ServedFile, Failure<PortalFactsRefusal>> {
    let not_found = Failure::Refused(PortalFactsRefusal::NotFound);
    let Some(settings) = view.settings(company)? else { return Err(not_found) };
    if settings.portal == PortalSwitch::Off {
        return Err(Failure::Refused(PortalFactsRefusal::PortalInactive));
    }
    let file = view.office_file(company, id)?.filter(|file| is_current(&settings, file));
    file.as_ref().map(served).ok_or(not_found)
}
