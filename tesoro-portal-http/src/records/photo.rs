//! Photos of properties on their way in.

use std::str::FromStr;

use tesoro_portal_core::agent::AgentCtx;
use tesoro_portal_core::crm::{Permission, Photo};
use tesoro_portal_core::feedback::{FileSource, UploadKey};
use tesoro_portal_core::office_file::{Keeping, OfficeFile, PreparedFile, Shows, Unkept};
use tesoro_portal_core::ports::View as _;
use tesoro_portal_core::{FileId, MediaKey, PropertyId, code};
use tesoro_portal_sqlite::{Office, Writing};

use super::{Put, Records, Undone, not_found};
use crate::refused::Refused;

/// So many photos a property has at most.
const PHOTOS_MAX: u16 = 100;

/// Where a photo stands among those of its property: 0 to 99, the lowest for lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoPlace(u16);

/// The text is no place of a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAPlace;

impl FromStr for PhotoPlace {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let place = text.parse().ok().filter(|place: &u16| *place < PHOTOS_MAX && place.to_string() == text);
        place.map(Self).ok_or(NotAPlace)
    }
}

impl Records<'_> {
    /// Whether a photo of this property would be taken from this agent, so that it need not be received in vain.
    pub fn expects_photo(self, ctx: &AgentCtx, property: &PropertyId) -> Result<(), Refused> {
        self.portal.authorise(ctx, Permission::ManagePortalUsers)?;
        let found = self.store.with_office_view(|office| office.view().crm_view().property(ctx.company(), property));
        found.map_err(Undone::from).map_err(|Undone(refused)| refused)?.map(drop).ok_or_else(Refused::not_found)
    }

    /// Puts a photo into its place, where it is instead of the one before. The same upload again changes nothing.
    pub fn put_photo(
        self,
        ctx: &AgentCtx,
        (property, place): (&PropertyId, PhotoPlace),
        key: &UploadKey,
        source: &mut dyn FileSource,
    ) -> Result<Put<Photo>, Refused> {
        let shows = Shows::Property(property.clone());
        let earlier = self.write(ctx, |office| {
            let earlier = self.joined(office, |joined| joined.file_by_upload(ctx, key))?;
            earlier.map(|file| same(office, (&shows, place), &file)).transpose()
        })?;
        if let Some(photo) = earlier {
            return Ok(Put::Replaced(photo));
        }
        let prepared = self.portal.prepare_file(ctx, (shows.making(), key), source)?;
        let kept = self.write(ctx, |office| self.keep_photo(office, ctx, (&shows, property, place), &prepared));
        match kept {
            Ok(Kept::Now(put, unkept)) => {
                for unkept in unkept {
                    self.portal.drop_file(unkept);
                }
                Ok(put)
            }
            Ok(Kept::Before(photo)) => {
                self.portal.drop_prepared(&prepared);
                Ok(Put::Replaced(photo))
            }
            Err(refused) => {
                // Where nobody knows whether it was written, the sweep finds out.
                if refused.code() != code::INTERNAL && refused.code() != code::UNAVAILABLE {
                    self.portal.drop_prepared(&prepared);
                }
                Err(refused)
            }
        }
    }

    fn keep_photo(
        self,
        office: &mut Office<'_, Writing>,
        ctx: &AgentCtx,
        (shows, property, place): (&Shows, &PropertyId, PhotoPlace),
        prepared: &PreparedFile,
    ) -> Result<Kept, Undone> {
        let file = match self.joined(office, |joined| joined.keep_file(ctx, prepared, shows))? {
            Keeping::Before(file) => return Ok(Kept::Before(same(office, (shows, place), &file)?)),
            Keeping::New(file) => file,
        };
        let photo = photo(&file)?;
        let before = office.records().put_photo(ctx.company(), property, place.0, &photo)?;
        let is_new = before.is_none();
        let unkept = self.forget(office, ctx, before)?;
        Ok(Kept::Now(if is_new { Put::New(photo) } else { Put::Replaced(photo) }, unkept))
    }

    /// Takes the photo at a place away.
    pub fn remove_photo(self, ctx: &AgentCtx, (property, place): (&PropertyId, PhotoPlace)) -> Result<(), Refused> {
        let unkept = self.write(ctx, |office| {
            let before = office.records().remove_photo(ctx.company(), property, place.0)?.ok_or_else(not_found)?;
            self.forget(office, ctx, Some(before))
        })?;
        for unkept in unkept {
            self.portal.drop_file(unkept);
        }
        Ok(())
    }

    /// Removes the rows of files to which the CRM does not refer any more.
    pub(super) fn forget(
        self,
        office: &mut Office<'_, Writing>,
        ctx: &AgentCtx,
        keys: impl IntoIterator<Item = MediaKey>,
    ) -> Result<Vec<Unkept>, Undone> {
        let mut unkept = Vec::new();
        for key in keys {
            // What is no file of the portal's was put there by the CRM itself.
            let Ok(id) = key.as_str().parse::<FileId>() else { continue };
            unkept.extend(self.joined(office, |joined| joined.remove_file(ctx, id))?);
        }
        Ok(unkept)
    }
}

enum Kept {
    Now(Put<Photo>, Vec<Unkept>),
    Before(Photo),
}

/// The photo that an earlier upload brought, if it is still where this one is to be.
fn same(
    office: &mut Office<'_, Writing>,
    (shows, place): (&Shows, PhotoPlace),
    file: &OfficeFile,
) -> Result<Photo, Undone> {
    let Shows::Property(property) = shows else { return Err(Refused::new(code::IDEMPOTENCY_KEY_TAKEN).into()) };
    let photo = photo(file)?;
    let there = office.records().photo_at(&file.company, property, place.0)?;
    if there.as_ref() == Some(&photo.key) { Ok(photo) } else { Err(Refused::new(code::IDEMPOTENCY_KEY_TAKEN).into()) }
}

fn photo(file: &OfficeFile) -> Result<Photo, Undone> {
    let key = file.media_key().ok_or_else(|| Undone(Refused::new(code::INTERNAL)))?;
    Ok(Photo { key, width: file.width, height: file.height })
}
