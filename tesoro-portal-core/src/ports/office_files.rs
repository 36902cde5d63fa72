use super::StoreError;
use crate::feedback::UploadDigest;
use crate::media::StorageKey;
use crate::office_file::OfficeFile;
use crate::{CompanyId, FileId};

/// Reads what the office gave: photos of properties and agents, the logo.
pub trait OfficeFilesView {
    /// The file with this id.
    fn office_file(&mut self, company: &CompanyId, id: FileId) -> Result<Option<OfficeFile>, StoreError>;

    /// What was brought by this upload.
    fn office_file_by_upload(
        &mut self,
        company: &CompanyId,
        upload: &UploadDigest,
    ) -> Result<Option<OfficeFile>, StoreError>;

    /// Which of these some file of any company's office is kept under, in any order.
    ///
    /// To ensure correctness, none is left out: the sweep removes the others.
    fn office_files_in_use(&mut self, keys: &[StorageKey]) -> Result<Vec<StorageKey>, StoreError>;
}

/// Writes what the office gave.
pub trait OfficeFiles: OfficeFilesView {
    /// Adds a file.
    ///
    /// To ensure correctness, a second one with the same id, or by the same upload, is refused as
    /// [`Taken`](super::StoreErrorKind::Taken) by the store's own uniqueness.
    fn insert_office_file(&mut self, file: &OfficeFile) -> Result<(), StoreError>;

    /// Removes a file; one that is not there is no error.
    fn remove_office_file(&mut self, company: &CompanyId, id: FileId) -> Result<(), StoreError>;
}
