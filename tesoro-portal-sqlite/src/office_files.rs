//! Files that the office gave.

use rusqlite::named_params;
use tesoro_portal_core::feedback::{StoredFile, UploadDigest};
use tesoro_portal_core::media::StorageKey;
use tesoro_portal_core::office_file::{OfficeFile, Shows};
use tesoro_portal_core::ports::{OfficeFiles, OfficeFilesView, StoreError};
use tesoro_portal_core::{CompanyId, FileId};

use crate::columns::{Fields, integer, json_list, millis};
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const BY_ID: &str = "SELECT company, id, shows, property, agent, file, bytes, upload, width, height, kept_at \
     FROM portal_office_files WHERE company = ?1 AND id = ?2";

const BY_UPLOAD: &str = "SELECT company, id, shows, property, agent, file, bytes, upload, width, height, kept_at \
     FROM portal_office_files INDEXED BY portal_office_files_upload WHERE company = ?1 AND upload = ?2";

const IN_USE: &str = "SELECT file FROM json_each(?1) CROSS JOIN portal_office_files \
     INDEXED BY portal_office_files_file ON file = unhex(value)";

const INSERT: &str = "INSERT INTO portal_office_files (company, id, shows, property, agent, file, bytes, upload, width, \
     height, kept_at) VALUES (:company, :id, :shows, :property, :agent, :file, :bytes, :upload, :width, :height, :kept_at)";

const REMOVE: &str = "DELETE FROM portal_office_files WHERE company = ?1 AND id = ?2";

impl<A> OfficeFilesView for SqliteRows<'_, A> {
    fn office_file(&mut self, company: &CompanyId, id: FileId) -> Result<Option<OfficeFile>, StoreError> {
        self.tx.row("read a file of the office", BY_ID, (company.as_str(), id.as_bytes()), read)
    }

    fn office_file_by_upload(
        &mut self,
        company: &CompanyId,
        upload: &UploadDigest,
    ) -> Result<Option<OfficeFile>, StoreError> {
        self.tx.row("look an office's upload up", BY_UPLOAD, (company.as_str(), upload.as_bytes()), read)
    }

    fn office_files_in_use(&mut self, keys: &[StorageKey]) -> Result<Vec<StorageKey>, StoreError> {
        let key = |fields: &mut Fields<'_>| Ok(StorageKey::from_bytes(fields.bytes()?));
        self.tx.rows("look files of the office up", IN_USE, [json_list(keys)], key)
    }
}

impl OfficeFiles for SqliteUnitOfWork<'_> {
    fn insert_office_file(&mut self, file: &OfficeFile) -> Result<(), StoreError> {
        let (property, agent) = match &file.shows {
            Shows::Property(property) => (Some(property.as_str()), None),
            Shows::Agent(agent) => (None, Some(agent.as_str())),
            Shows::Logo | Shows::Favicon => (None, None),
        };
        self.tx.execute_one(
            "add a file of the office",
            INSERT,
            named_params! {
                ":company": file.company.as_str(),
                ":id": file.id.as_bytes(),
                ":shows": file.shows.name(),
                ":property": property,
                ":agent": agent,
                ":file": file.stored.key.as_bytes(),
                ":bytes": integer(file.stored.bytes),
                ":upload": file.stored.upload.as_bytes(),
                ":width": file.width,
                ":height": file.height,
                ":kept_at": millis(file.kept_at),
            },
        )
    }

    fn remove_office_file(&mut self, company: &CompanyId, id: FileId) -> Result<(), StoreError> {
        self.tx.execute("remove a file of the office", REMOVE, (company.as_str(), id.as_bytes())).map(drop)
    }
}

fn read(fields: &mut Fields<'_>) -> rusqlite::Result<OfficeFile> {
    let (company, id) = (fields.parsed(str::parse)?, FileId::from_bytes(fields.bytes()?));
    let (shows, property, agent) =
        (fields.text()?, fields.optional_parsed(str::parse)?, fields.optional_parsed(str::parse)?);
    let shows = match (shows.as_str(), property, agent) {
        ("property", Some(property), None) => Shows::Property(property),
        ("agent", None, Some(agent)) => Shows::Agent(agent),
        ("logo", None, None) => Shows::Logo,
        ("favicon", None, None) => Shows::Favicon,
        _ => return fields.contradiction(),
    };
    let stored = StoredFile {
        key: StorageKey::from_bytes(fields.bytes()?),
        bytes: fields.number()?,
        upload: UploadDigest::from_bytes(fields.bytes()?),
    };
    let (width, height) = (fields.small_number()?, fields.small_number()?);
    Ok(OfficeFile { company, id, shows, stored, width, height, kept_at: fields.time()? })
}
