use std::io::Read;

use super::StorageKey;
use crate::ports::{MediaStore, MediaWriter, StoreError, StoreErrorKind};

/// What a portal has whose host keeps no files: whoever brings one is told that this cannot be done.
pub(crate) struct NoMedia;

impl MediaStore for NoMedia {
    fn create(&self, _: &StorageKey) -> Result<Box<dyn MediaWriter>, StoreError> {
        Err(StoreError::new(StoreErrorKind::Misuse, "keep a file: the host has no store for media"))
    }

    fn open(&self, _: &StorageKey, _: u64, _: u64) -> Result<Option<Box<dyn Read + Send>>, StoreError> {
        Ok(None)
    }

    fn remove(&self, _: &StorageKey) -> Result<(), StoreError> {
        Ok(())
    }

    fn settled(&self, _: Option<&StorageKey>, _: usize) -> Result<Vec<StorageKey>, StoreError> {
        Ok(Vec::new())
    }
}
