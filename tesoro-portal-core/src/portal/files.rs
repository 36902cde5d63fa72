//! Files that the office gives.

use super::{Joined, OpenFile, Portal};
use crate::agent::AgentCtx;
use crate::failure::Failure;
use crate::feedback::{FileSource, UploadKey};
use crate::office_file::{self, Keeping, Making, OfficeFile, OfficeFileRefusal, PreparedFile, Shows, Unkept};
use crate::portal_facts::PortalFactsRefusal;
use crate::session::{ClientCtx, ClientRefusal};
use crate::settings::{self, BrandPicture, CompanySettings, SettingsRefusal};
use crate::{CompanyId, FileId};

impl Portal {
    /// Judges an upload of an agent's and keeps its bytes; it takes up to a second of a core. Its row comes in the
    /// transaction of what refers to it: [`Joined::keep_file`].
    pub fn prepare_file(
        &self,
        agent: &AgentCtx,
        (making, key): (Making, &UploadKey),
        source: &mut dyn FileSource,
    ) -> Result<PreparedFile, Failure<OfficeFileRefusal>> {
        let upload = key.digest_of(agent.agent());
        office_file::prepare(source, (making, upload), (self.media(), self.budget()), self.entropy())
    }

    /// Whether a logo or favicon would be taken from this agent, so that a host need not receive it in vain.
    pub fn expects_brand_picture(
        &self,
        agent: &AgentCtx,
        seen: u64,
        (picture, key): (BrandPicture, Option<&UploadKey>),
    ) -> Result<(), Failure<SettingsRefusal>> {
        let upload = key.map(|key| key.digest_of(agent.agent()));
        self.view(|view| settings::expects_picture(view, agent, seen, (picture, upload.as_ref()))).map(drop)
    }

    /// Puts a logo or favicon in the place of the one before, if the settings are still those the agent saw (R-COMP-05,
    /// threat 72).
    pub fn set_brand_picture(
        &self,
        agent: &AgentCtx,
        seen: u64,
        (picture, key): (BrandPicture, &UploadKey),
        source: &mut dyn FileSource,
    ) -> Result<CompanySettings, Failure<SettingsRefusal>> {
        let (now, upload) = (self.now(), key.digest_of(agent.agent()));
        let before = self.view(|view| settings::expects_picture(view, agent, seen, (picture, Some(&upload))))?;
        if let Some(settings) = before {
            return Ok(settings);
        }
        let prepared = self.prepare_file(agent, (picture.shows().making(), key), source);
        let prepared = prepared.map_err(|failure| failure.map(SettingsRefusal::File))?;
        let set =
            self.write(|uow| settings::set_picture(uow, agent, seen, (picture, &prepared), (now, self.entropy())));
        match set {
            Ok((settings, unkept, keeping)) => {
                if let Keeping::Before(_) = keeping {
                    self.drop_prepared(&prepared);
                }
                self.discard(unkept.map(|unkept| unkept.0));
                Ok(settings)
            }
            // Whether its row was written nobody knows: the sweep finds out.
            Err(Failure::Store(error)) => Err(Failure::Store(error)),
            Err(failure) => {
                self.drop_prepared(&prepared);
                Err(failure)
            }
        }
    }

    /// Takes the logo or the favicon away, if the settings are still those the agent saw.
    pub fn take_brand_picture_away(
        &self,
        agent: &AgentCtx,
        seen: u64,
        picture: BrandPicture,
    ) -> Result<CompanySettings, Failure<SettingsRefusal>> {
        let now = self.now();
        let (settings, unkept) = self.write(|uow| settings::take_picture_away(uow, agent, seen, picture, now))?;
        self.discard(unkept.map(|unkept| unkept.0));
        Ok(settings)
    }

    /// Removes the bytes of a file that was prepared, and whose row was not written.
    pub fn drop_prepared(&self, prepared: &PreparedFile) {
        self.discard(Some(prepared.stored.key));
    }

    /// Removes the bytes of a file whose row was removed in a transaction that is durable by now.
    pub fn drop_file(&self, unkept: Unkept) {
        self.discard(Some(unkept.0));
    }

    /// A file that the client may see, of a photo the rendition for this size in pixels: photos of properties that were
    /// offered to them and of their agents (R-PROP-01), the company's logo and favicon, their own picture (R-PIC-01).
    pub fn file(&self, client: &ClientCtx, id: FileId, size: Option<u32>) -> Result<OpenFile, Failure<ClientRefusal>> {
        let now = self.now();
        let file = self.view(|view| office_file::for_client(view, client, id, &self.policy().sessions, now))?;
        self.open(file, size)?.ok_or(Failure::Refused(ClientRefusal::NotFound))
    }

    /// The company's logo or favicon, for whoever is at its door (R-COMP-05).
    pub fn public_file(&self, company: &CompanyId, id: FileId) -> Result<OpenFile, Failure<PortalFactsRefusal>> {
        let file = self.view(|view| office_file::for_visitor(view, company, id))?;
        self.open(file, None)?.ok_or(Failure::Refused(PortalFactsRefusal::NotFound))
    }
}

impl Joined<'_> {
    /// Writes the row of a file from [`Portal::prepare_file`], beside what the host writes to refer to it by its id
    /// ([`OfficeFile::media_key`]).
    pub fn keep_file(
        &mut self,
        ctx: &AgentCtx,
        prepared: &PreparedFile,
        shows: &Shows,
    ) -> Result<Keeping, Failure<OfficeFileRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| office_file::keep(uow, ctx, (prepared, shows), (now, portal.entropy())))
    }

    /// What an agent's upload brought before, if anything.
    pub fn file_by_upload(
        &mut self,
        ctx: &AgentCtx,
        key: &UploadKey,
    ) -> Result<Option<OfficeFile>, Failure<OfficeFileRefusal>> {
        self.write(|uow| Ok(uow.office_file_by_upload(ctx.company(), &key.digest_of(ctx.agent()))?))
    }

    /// Removes the row of a file to which nothing refers any more; one that is not there is no error.
    pub fn remove_file(&mut self, ctx: &AgentCtx, id: FileId) -> Result<Option<Unkept>, Failure<OfficeFileRefusal>> {
        self.write(|uow| office_file::remove(uow, ctx, id))
    }
}
