//! What clients may have of the data about themselves.

use std::io;

use super::{OpenFile, Portal};
use crate::failure::Failure;
use crate::ports::{StoreError, StoreExt as _};
use crate::privacy::{self, ExportPart, ExportRefusal, ExportedFile};
use crate::session::ClientCtx;

impl Portal {
    /// Everything that the client gave and is shown of themselves (R-PRIV-01), for every account that may sign in: one that
    /// waits for the office has its account, and nothing else. `take` gets it part by part, as it is read, in one reading;
    /// the answer is which files belong to it, for [`Portal::exported_file`].
    ///
    /// It is told in the history, and counted: [`Policy::exports`](super::Policy::exports) says how many there are in a time. `take` runs while the
    /// reading is open, so it writes to something quick, and not to a client. What it has taken before an error is no
    /// export.
    ///
    /// What the company has switched off is in it all the same: it stays the client's (GDPR, articles 15 and 20).
    pub fn export(
        &self,
        client: &ClientCtx,
        take: &mut dyn FnMut(ExportPart) -> io::Result<()>,
    ) -> Result<Vec<ExportedFile>, Failure<ExportRefusal>> {
        let now = self.now();
        let (limits, exports) = (&self.policy().sessions, self.policy().exports);
        self.write_counted(|uow| privacy::allow(uow, client, (self.keys(), exports), (limits, now)))?;
        // Only once: what was taken cannot be taken back.
        self.parts.store.with_view(|view| privacy::read(view, client, take, (limits, now)))
    }

    /// Opens a file of an export, of a photo the largest rendition; `None` for one that was deleted since.
    pub fn exported_file(&self, file: &ExportedFile) -> Result<Option<OpenFile>, StoreError> {
        self.open(file.served.clone(), None)
    }
}
