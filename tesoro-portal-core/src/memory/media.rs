use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::ops::Bound;
use std::sync::{Arc, Mutex};

use super::lock;
use crate::media::MediaKey;
use crate::ports::{MediaStore, MediaWriter, StoreError, StoreErrorKind};

/// Media in memory, for tests and demos. A clone is another handle to the same media.
#[derive(Debug, Clone, Default)]
pub struct MemoryMedia {
    shelf: Arc<Mutex<Shelf>>,
}

#[derive(Debug, Default)]
struct Shelf {
    media: BTreeMap<MediaKey, Kept>,
    /// How many more bytes are taken.
    room: Option<usize>,
}

#[derive(Debug)]
struct Kept {
    bytes: Arc<[u8]>,
    is_settled: bool,
}

struct Writer {
    key: MediaKey,
    bytes: Vec<u8>,
    shelf: Arc<Mutex<Shelf>>,
}

impl MemoryMedia {
    /// Without any media.
    pub fn new() -> Self {
        Self::default()
    }

    /// Everything there is, in the order of the keys.
    pub fn keys(&self) -> Vec<MediaKey> {
        lock(&self.shelf).media.keys().copied().collect()
    }

    /// The bytes of a medium.
    pub fn bytes(&self, key: &MediaKey) -> Option<Arc<[u8]>> {
        lock(&self.shelf).media.get(key).map(|kept| Arc::clone(&kept.bytes))
    }

    /// Lets every medium that is there count as settled, as if an hour had passed.
    pub fn settle(&self) {
        for kept in lock(&self.shelf).media.values_mut() {
            kept.is_settled = true;
        }
    }

    /// Takes only so many further bytes: a disk that is nearly full. `None` takes any number.
    pub fn set_room(&self, room: Option<usize>) {
        lock(&self.shelf).room = room;
    }
}

impl MediaStore for MemoryMedia {
    fn create(&self, key: &MediaKey) -> Result<Box<dyn MediaWriter>, StoreError> {
        if lock(&self.shelf).media.contains_key(key) {
            return Err(StoreError::new(StoreErrorKind::Taken, "begin a medium"));
        }
        Ok(Box::new(Writer { key: *key, bytes: Vec::new(), shelf: Arc::clone(&self.shelf) }))
    }

    fn open(&self, key: &MediaKey, offset: u64, length: u64) -> Result<Option<Box<dyn Read + Send>>, StoreError> {
        let Some(bytes) = self.bytes(key) else { return Ok(None) };
        if offset.checked_add(length).is_none_or(|end| end > bytes.len() as u64) {
            return Err(StoreError::new(StoreErrorKind::Corrupt, "open a medium: it has fewer bytes"));
        }
        let mut cursor = Cursor::new(bytes);
        cursor.set_position(offset);
        Ok(Some(Box::new(cursor.take(length))))
    }

    fn remove(&self, key: &MediaKey) -> Result<(), StoreError> {
        lock(&self.shelf).media.remove(key);
        Ok(())
    }

    fn settled(&self, after: Option<&MediaKey>, limit: usize) -> Result<Vec<MediaKey>, StoreError> {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let held = lock(&self.shelf);
        let settled = held.media.range((from, Bound::Unbounded)).filter(|(_, kept)| kept.is_settled);
        Ok(settled.map(|(key, _)| *key).take(limit).collect())
    }
}

impl MediaWriter for Writer {
    fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        if let Some(room) = &mut lock(&self.shelf).room {
            *room = room
                .checked_sub(bytes.len())
                .ok_or_else(|| StoreError::new(StoreErrorKind::Unavailable, "write a medium: there is no room"))?;
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), StoreError> {
        let kept = Kept { bytes: self.bytes.into(), is_settled: false };
        lock(&self.shelf).media.insert(self.key, kept);
        Ok(())
    }
}
