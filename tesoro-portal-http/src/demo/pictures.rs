//! The pictures of the demo's homes: photos of its properties, drawn when they are first looked at.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::{Mutex, PoisonError};

use tesoro_portal_core::crm::Photo;
use tesoro_portal_core::feedback::{StoredFile, UploadKey};
use tesoro_portal_core::media::{StorageKey, photo_file};
use tesoro_portal_core::office_file::{OfficeFile, Shows};
use tesoro_portal_core::ports::{
    Entropy, MediaStore, MediaWriter, OfficeFiles as _, StoreError, StoreErrorKind, View as _,
};
use tesoro_portal_core::{CompanyId, FileId, KeyRing, PropertyId};
use tesoro_portal_pictures::{PICTURE_HEIGHT, PICTURE_WIDTH, Scene, count, jpeg};
use tesoro_portal_sqlite::MediaFolder;

use super::data::{self, Office};
use super::{DemoError, homes};
use crate::serving::House;

/// A folder of media with everything that could be drawn in it.
pub(super) struct DrawnMedia {
    folder: MediaFolder,
    drawings: BTreeMap<StorageKey, Drawing>,
    /// One at a time: two may ask for the same.
    drawing: Mutex<()>,
}

struct Drawing {
    home: String,
    scene: Scene,
    nth: u8,
}

/// Where a home's picture is kept, whether it was drawn or not.
fn storage_key(keys: &KeyRing, home: &str, nth: u8) -> StorageKey {
    let digest = keys.mac("demo picture", &[home.as_bytes(), &[nth]]);
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(byte, from)| *byte = from);
    StorageKey::from_bytes(bytes)
}

/// A picture of one of the office's homes, as a client would take it.
pub(super) fn drawn(office: &Office, home: &str, nth: u8) -> Result<Vec<u8>, DemoError> {
    let scenes = homes::scenes(office)?;
    let (_, scene) = scenes.into_iter().find(|(own, _)| own == home).ok_or(DemoError::Data("a home"))?;
    jpeg(home, scene, nth).map_err(|_| DemoError::Data("a picture"))
}

impl DrawnMedia {
    /// The folder, with the pictures of all of the demo's homes.
    pub(super) fn over(folder: MediaFolder, keys: &KeyRing) -> Result<Self, DemoError> {
        let mut drawings = BTreeMap::new();
        for office in data::OFFICES {
            for (home, scene) in homes::scenes(office)? {
                for nth in 0..count(&home) {
                    let drawing = Drawing { home: home.clone(), scene, nth };
                    drawings.insert(storage_key(keys, &home, nth), drawing);
                }
            }
        }
        Ok(Self { folder, drawings, drawing: Mutex::new(()) })
    }

    fn draw(&self, key: &StorageKey, drawing: &Drawing) -> Result<(), StoreError> {
        let failed = || StoreError::new(StoreErrorKind::Other, "draw a picture");
        let _alone = self.drawing.lock().unwrap_or_else(PoisonError::into_inner);
        if self.folder.open(key, 0, 0)?.is_some() {
            return Ok(());
        }
        let drawn = jpeg(&drawing.home, drawing.scene, drawing.nth).map_err(|error| failed().because(error))?;
        let (file, ..) = photo_file(&drawn).map_err(|error| failed().because(error))?;
        let mut writer = self.folder.create(key)?;
        writer.write(&file)?;
        writer.finish()
    }
}

impl MediaStore for DrawnMedia {
    fn create(&self, key: &StorageKey) -> Result<Box<dyn MediaWriter>, StoreError> {
        self.folder.create(key)
    }

    fn open(&self, key: &StorageKey, offset: u64, length: u64) -> Result<Option<Box<dyn Read + Send>>, StoreError> {
        let found = self.folder.open(key, offset, length)?;
        let Some(drawing) = self.drawings.get(key).filter(|_| found.is_none()) else { return Ok(found) };
        self.draw(key, drawing)?;
        self.folder.open(key, offset, length)
    }

    fn remove(&self, key: &StorageKey) -> Result<(), StoreError> {
        self.folder.remove(key)
    }

    fn settled(&self, after: Option<&StorageKey>, limit: usize) -> Result<Vec<StorageKey>, StoreError> {
        self.folder.settled(after, limit)
    }
}

/// Gives the office's homes their pictures, if they have none.
pub(super) fn hang(
    house: &House,
    office: &Office,
    company: &CompanyId,
    (keys, entropy): (&KeyRing, &dyn Entropy),
) -> Result<(), DemoError> {
    let homes = homes::scenes(office)?;
    let now = house.portal.now();
    let bare = house.store.with_office_view(|view| {
        let mut bare = Vec::new();
        for (home, _) in &homes {
            let Ok(id) = home.parse::<PropertyId>() else { continue };
            let property = view.view().crm_view().property(company, &id)?;
            bare.extend(property.filter(|property| property.photos.is_empty()));
        }
        Ok::<_, StoreError>(bare)
    })?;
    let mut files = Vec::new();
    for property in bare {
        let home = property.id.as_str();
        for nth in 0..count(home) {
            let key = storage_key(keys, home, nth);
            let upload = UploadKey::parse(&format!("demo-{home}-{nth}")).map_err(|_| DemoError::Data("a picture"))?;
            let file = OfficeFile {
                company: company.clone(),
                id: FileId::mint(now, entropy),
                shows: Shows::Property(property.id.clone()),
                // Nothing of it is on the disk before it is drawn.
                stored: StoredFile { key, bytes: 0, upload: upload.digest() },
                width: PICTURE_WIDTH,
                height: PICTURE_HEIGHT,
                kept_at: now,
            };
            let media = file.media_key().ok_or(DemoError::Data("a picture"))?;
            let photo = Photo { key: media, width: file.width, height: file.height };
            files.push((property.id.clone(), u16::from(nth), photo, file));
        }
    }
    house.store.with_office(|store| {
        for (property, place, photo, file) in &files {
            store.unit_of_work().insert_office_file(file)?;
            store.records().put_photo(company, property, *place, photo)?;
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}
