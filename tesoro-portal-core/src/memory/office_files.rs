use super::state::State;
use crate::feedback::UploadDigest;
use crate::media::StorageKey;
use crate::office_file::OfficeFile;
use crate::ports::{OfficeFiles, OfficeFilesView, StoreError, StoreErrorKind};
use crate::{CompanyId, FileId};

impl OfficeFilesView for State {
    fn office_file(&mut self, company: &CompanyId, id: FileId) -> Result<Option<OfficeFile>, StoreError> {
        Ok(self.office_files.row(company, &id).cloned())
    }

    fn office_file_by_upload(
        &mut self,
        company: &CompanyId,
        upload: &UploadDigest,
    ) -> Result<Option<OfficeFile>, StoreError> {
        let mut files = self.office_files.of(company).map(|(_, file)| file);
        Ok(files.find(|file| file.stored.upload == *upload).cloned())
    }

    fn office_files_in_use(&mut self, keys: &[StorageKey]) -> Result<Vec<StorageKey>, StoreError> {
        let used = self.office_files.all().map(|(_, _, file)| file.stored.key);
        Ok(used.filter(|key| keys.contains(key)).collect())
    }
}

impl OfficeFiles for State {
    fn insert_office_file(&mut self, file: &OfficeFile) -> Result<(), StoreError> {
        const STEP: &str = "add a file of the office";
        let again = self.office_file_by_upload(&file.company, &file.stored.upload)?;
        if again.is_some() && self.conduct.keeps_uniqueness() {
            return Err(StoreError::new(StoreErrorKind::Taken, STEP));
        }
        self.office_files.insert(&file.company, file.id, file.clone(), STEP)
    }

    fn remove_office_file(&mut self, company: &CompanyId, id: FileId) -> Result<(), StoreError> {
        self.office_files.remove(company, &id);
        Ok(())
    }
}
