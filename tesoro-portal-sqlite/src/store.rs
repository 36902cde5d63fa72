//! The store itself.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use tesoro_portal_core::ports::{Body, ReadBody, Store, StoreError, StoreErrorKind, Verdict};

use crate::config::SqliteConfig;
use crate::connection::open_writer;
use crate::crm::{CrmBinding, DefaultCrm};
use crate::error::failed;
use crate::nesting::{StoreNumber, refuse_joined};
use crate::office::Office;
use crate::readers::Readers;
use crate::schema::{Part, upgrade};
use crate::unit_of_work::{Reading, SqliteUnitOfWork, SqliteView, Writing};
use crate::writer::Writer;

/// A store in one SQLite file. Cheap to clone; all clones share the connections, which are closed with the last clone.
///
/// Several processes may use the same file. Within one process, one store and its clones serve it best: only they
/// share commits.
#[derive(Clone)]
pub struct SqliteStore {
    shared: Arc<Shared>,
}

struct Shared {
    number: StoreNumber,
    /// The file, as SQLite names it.
    path: Box<str>,
    crm: CrmSide,
    // The readers close first: the last connection to close writes the log back, and should be one that may write.
    readers: Readers,
    writer: Writer,
}

/// Whose CRM is in the file.
enum CrmSide {
    /// The store's own, with its agents.
    Default(DefaultCrm),
    /// A vendor's.
    Vendor(Box<dyn CrmBinding>),
}

impl CrmSide {
    fn binding(&self) -> &dyn CrmBinding {
        match self {
            Self::Default(crm) => crm,
            Self::Vendor(binding) => &**binding,
        }
    }

    fn parts(&self) -> &'static [Part] {
        match self {
            Self::Default(_) => &[Part::Portal, Part::Crm],
            Self::Vendor(_) => &[Part::Portal],
        }
    }
}

impl SqliteStore {
    /// Opens the file at `path` with the default CRM in it. A file that is not there is made, readable by its owner
    /// only; an older one is upgraded, in one transaction.
    ///
    /// It fails if the file was written by a newer version (the cause is a [`NewerSchema`](crate::NewerSchema)), is not
    /// a database, or cannot be written.
    pub fn open(path: impl AsRef<Path>, config: &SqliteConfig) -> Result<Self, StoreError> {
        Self::open_side(path.as_ref(), config, CrmSide::Default(DefaultCrm))
    }

    /// The same over a vendor's file, with the CRM that `binding` finds in it. Only tables named `portal_…` are made.
    pub fn open_with_crm(
        path: impl AsRef<Path>,
        config: &SqliteConfig,
        binding: impl CrmBinding + 'static,
    ) -> Result<Self, StoreError> {
        Self::open_side(path.as_ref(), config, CrmSide::Vendor(Box::new(binding)))
    }

    fn open_side(path: &Path, config: &SqliteConfig, crm: CrmSide) -> Result<Self, StoreError> {
        let connection = open_writer(path, config)?;
        upgrade(&connection, crm.parts())?;
        let name = connection.path().unwrap_or_default().into();
        let writer = Writer::new(connection, config)?;
        let readers = Readers::open(path, config)?;
        Ok(Self { shared: Arc::new(Shared { number: StoreNumber::next(), path: name, crm, readers, writer }) })
    }

    /// Whether it can be used at the moment: a reader answers, and no body holds the writer for longer than any honest
    /// one would (twice the busy timeout).
    pub fn check(&self) -> Result<(), StoreError> {
        let mut answer = Ok(0);
        self.look(|connection| {
            let asked = connection.prepare_cached("SELECT count(*) FROM portal_schema");
            answer = asked.and_then(|mut statement| statement.query_row((), |row| row.get::<_, i64>(0)));
        })?;
        answer.map_err(failed("read from the database file"))?;
        if self.shared.writer.is_stuck() {
            return Err(StoreError::new(
                StoreErrorKind::Unavailable,
                "write: one body has held the writer for too long",
            ));
        }
        Ok(())
    }

    /// Writes the log back into the file and empties it, e.g. after an import. It waits for writers and readers as long
    /// as the busy timeout allows, and then fails as transient. The file is in order without it.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        let _entered = self.shared.number.enter()?;
        if self.shared.readers.checkpoint()? {
            Ok(())
        } else {
            Err(StoreError::new(StoreErrorKind::Transient, "write the log back: the file is in use"))
        }
    }

    /// Runs `body` in one transaction over the portal, the default CRM and its agents, and hands out its value; it is
    /// committed on `Ok` and undone on `Err`. Refused as misuse with a vendor's CRM.
    pub fn with_office<T, E: From<StoreError>>(
        &self,
        body: impl FnOnce(&mut Office<'_, Writing>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.with_office_verdict(|office| {
            let outcome = body(office);
            (if outcome.is_ok() { Verdict::Commit } else { Verdict::Rollback }, outcome)
        })?
    }

    /// The same for a body that decides by itself whether what it wrote is kept: a counted try is, with its refusal.
    pub fn with_office_verdict<T>(
        &self,
        body: impl FnOnce(&mut Office<'_, Writing>) -> (Verdict, T),
    ) -> Result<T, StoreError> {
        let binding = self.default_crm()?;
        let mut value = None;
        self.write(|connection| {
            let (verdict, outcome) = body(&mut Office::over(connection, binding));
            value = Some(outcome);
            verdict
        })?;
        value.ok_or_else(not_run)
    }

    /// Runs `body` on a snapshot of the portal, the default CRM and its agents, and hands out its value.
    pub fn with_office_view<T, E: From<StoreError>>(
        &self,
        body: impl FnOnce(&mut Office<'_, Reading>) -> Result<T, E>,
    ) -> Result<T, E> {
        let binding = self.default_crm()?;
        let mut value = None;
        self.look(|connection| value = Some(body(&mut Office::over(connection, binding))))?;
        value.ok_or_else(not_run)?
    }

    fn default_crm(&self) -> Result<&DefaultCrm, StoreError> {
        match &self.shared.crm {
            CrmSide::Default(crm) => Ok(crm),
            CrmSide::Vendor(_) => {
                Err(StoreError::new(StoreErrorKind::Misuse, "open the office: the agents are the vendor's own"))
            }
        }
    }

    fn write(&self, body: impl FnOnce(&Connection) -> Verdict) -> Result<(), StoreError> {
        let _entered = self.shared.number.enter()?;
        refuse_joined(&self.shared.path)?;
        self.shared.writer.run(body)
    }

    /// Does something to the file by another connection, which from within a body would see what is not committed yet
    /// as missing.
    pub(crate) fn outside<T>(&self, deed: impl FnOnce(&Path) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let _entered = self.shared.number.enter()?;
        deed(Path::new(&*self.shared.path))
    }

    fn look(&self, body: impl FnOnce(&Connection)) -> Result<(), StoreError> {
        let _entered = self.shared.number.enter()?;
        self.shared.readers.run(body)
    }
}

fn not_run() -> StoreError {
    StoreError::new(StoreErrorKind::Other, "run a body")
}

impl Store for SqliteStore {
    fn transact(&self, body: Body<'_>) -> Result<(), StoreError> {
        let binding = self.shared.crm.binding();
        self.write(|connection| body(&mut SqliteUnitOfWork::over(connection, binding)))
    }

    fn read(&self, body: ReadBody<'_>) -> Result<(), StoreError> {
        let binding = self.shared.crm.binding();
        self.look(|connection| body(&mut SqliteView::over(connection, binding)))
    }
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStore").field("number", &self.shared.number).finish_non_exhaustive()
    }
}
