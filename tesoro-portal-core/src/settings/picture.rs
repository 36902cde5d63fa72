//! The office changes its logo and its favicon (R-COMP-05, threat 72).

use time::UtcDateTime;

use super::change::{read, refused, write};
use super::{BrandImage, Branding, CompanySettings, SettingsRefusal};
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::crm::Permission;
use crate::failure::Failure;
use crate::feedback::UploadDigest;
use crate::office_file::{self, Keeping, PreparedFile, Shows, Unkept};
use crate::ports::{Entropy, UnitOfWork, View};

/// One of a company's two pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BrandPicture {
    /// At the head of its pages.
    Logo,
    /// Beside a page's title.
    Favicon,
}

impl BrandPicture {
    pub(crate) fn shows(self) -> Shows {
        match self {
            Self::Logo => Shows::Logo,
            Self::Favicon => Shows::Favicon,
        }
    }

    /// Where it is among the others.
    pub fn of(self, branding: &Branding) -> Option<BrandImage> {
        match self {
            Self::Logo => branding.logo,
            Self::Favicon => branding.favicon,
        }
    }

    fn replaced(self, settings: &CompanySettings, image: Option<BrandImage>) -> CompanySettings {
        let mut settings = settings.clone();
        match self {
            Self::Logo => settings.branding.logo = image,
            Self::Favicon => settings.branding.favicon = image,
        }
        settings
    }
}

type Outcome<T> = Result<T, Failure<SettingsRefusal>>;

/// Whether a picture would be taken, before anybody works on it; the settings, if this upload has brought it already.
pub(crate) fn expects_picture(
    view: &mut dyn View,
    ctx: &AgentCtx,
    seen: u64,
    (picture, upload): (BrandPicture, Option<&UploadDigest>),
) -> Outcome<Option<CompanySettings>> {
    authorise(view, ctx, Permission::ManageSettings).map_err(refused)?;
    let settings = read(view, ctx)?;
    if let Some(upload) = upload
        && let Some(earlier) = view.office_file_by_upload(ctx.company(), upload)?
        && picture.of(&settings.branding).is_some_and(|image| image.file == earlier.id)
    {
        return Ok(Some(settings));
    }
    if settings.version == seen { Ok(None) } else { Err(Failure::Refused(SettingsRefusal::Outdated)) }
}

/// Puts a picture in the place of the one before, if the settings are still those the agent saw.
pub(crate) fn set_picture(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    seen: u64,
    (picture, prepared): (BrandPicture, &PreparedFile),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<(CompanySettings, Option<Unkept>, Keeping)> {
    let upload = Some(&prepared.stored.upload);
    let already = expects_picture(uow, ctx, seen, (picture, upload))?;
    let keeping = office_file::keep(uow, ctx, (prepared, &picture.shows()), (now, entropy));
    let keeping = keeping.map_err(|failure| failure.map(SettingsRefusal::File))?;
    if let Some(settings) = already {
        return Ok((settings, None, keeping));
    }
    let (Keeping::New(file) | Keeping::Before(file)) = &keeping;
    let image = BrandImage { file: file.id, width: file.width, height: file.height };
    let (settings, unkept) = replace(uow, ctx, (picture, Some(image)), now)?;
    Ok((settings, unkept, keeping))
}

/// Takes a picture away, if the settings are still those the agent saw; that there is none is `not-found`.
pub(crate) fn take_picture_away(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    seen: u64,
    picture: BrandPicture,
    now: UtcDateTime,
) -> Outcome<(CompanySettings, Option<Unkept>)> {
    expects_picture(uow, ctx, seen, (picture, None))?;
    if picture.of(&read(uow, ctx)?.branding).is_none() {
        return Err(refused(Failure::Refused(AgentRefusal::NotFound)));
    }
    replace(uow, ctx, (picture, None), now)
}

fn replace(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (picture, image): (BrandPicture, Option<BrandImage>),
    now: UtcDateTime,
) -> Outcome<(CompanySettings, Option<Unkept>)> {
    let before = read(uow, ctx)?;
    let unkept = match picture.of(&before.branding) {
        Some(image) => {
            office_file::remove(uow, ctx, image.file).map_err(|failure| failure.map(SettingsRefusal::File))?
        }
        None => None,
    };
    let after = picture.replaced(&before, image);
    Ok((write(uow, ctx, &before, after, now)?, unkept))
}
