//! Photos of agents, as the clients see whom they look after.

use super::Portal;
use crate::AgentId;
use crate::agent::{self, AgentCtx};
use crate::crm::Photo;
use crate::failure::Failure;
use crate::feedback::{FileSource, UploadKey};
use crate::office_file::{Keeping, Making, OfficeFileRefusal};

impl Portal {
    /// Whether a photo of the agent `of` would be taken, so that a host need not receive it in vain: everybody may set
    /// their own, the others take `manage-settings`.
    pub fn expects_agent_photo(&self, agent: &AgentCtx, of: &AgentId) -> Result<(), Failure<OfficeFileRefusal>> {
        self.view(|view| agent::expects_photo(view, agent, of, None)).map(drop)
    }

    /// Puts a photo of the agent `of` in the place of the one before, made anew without metadata, with square
    /// thumbnails of its middle (R-PROP-01, threats 53 to 57). It takes up to a second of a core. The same upload again changes nothing (R-FEED-05).
    pub fn set_agent_photo(
        &self,
        agent: &AgentCtx,
        (of, key): (&AgentId, &UploadKey),
        source: &mut dyn FileSource,
    ) -> Result<Photo, Failure<OfficeFileRefusal>> {
        let (now, upload) = (self.now(), key.digest_of(agent.agent()));
        if let Some(photo) = self.view(|view| agent::expects_photo(view, agent, of, Some(&upload)))? {
            return Ok(photo);
        }
        let prepared = self.prepare_file(agent, (Making::Portrait, key), source)?;
        match self.write(|uow| agent::set_photo(uow, agent, (of, &prepared), (now, self.entropy()))) {
            Ok((photo, unkept, keeping)) => {
                if let Keeping::Before(_) = keeping {
                    self.drop_prepared(&prepared);
                }
                self.discard(unkept.map(|unkept| unkept.0));
                Ok(photo)
            }
            // Whether its row was written nobody knows: the sweep finds out.
            Err(Failure::Store(error)) => Err(Failure::Store(error)),
            Err(failure) => {
                self.drop_prepared(&prepared);
                Err(failure)
            }
        }
    }

    /// Takes the photo of the agent `of` away; that there is none is `not-found`.
    pub fn take_agent_photo_away(&self, agent: &AgentCtx, of: &AgentId) -> Result<(), Failure<OfficeFileRefusal>> {
        let unkept = self.write(|uow| agent::take_photo_away(uow, agent, of))?;
        self.discard(unkept.map(|unkept| unkept.0));
        Ok(())
    }
}
