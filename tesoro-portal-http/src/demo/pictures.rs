//! The pictures of the demo's homes and agents: photos of its properties, and portraits, drawn when they are first looked at.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::{Mutex, PoisonError};

use tesoro_portal_core::crm::Photo;
use tesoro_portal_core::feedback::{StoredFile, UploadKey};
use tesoro_portal_core::media::{StorageKey, photo_file};
use tesoro_portal_core::office_file::{OfficeFile, Shows};
use tesoro_portal_core::ports::{
    Entropy, MediaStore, MediaWriter, OfficeFiles as _, StoreError, StoreErrorKind, UnitOfWork as _, View as _,
};
use tesoro_portal_core::{AgentId, CompanyId, FileId, KeyRing, PropertyId};
use tesoro_portal_pictures::{Hair, PICTURE_HEIGHT, PICTURE_WIDTH, PORTRAIT_SIDE, Scene, count, jpeg, portrait};
use tesoro_portal_sqlite::MediaFolder;
use time::UtcDateTime;

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

enum Drawing {
    Home { home: String, scene: Scene, nth: u8 },
    Agent { agent: &'static str, hair: Hair },
}

fn failed() -> StoreError {
    StoreError::new(StoreErrorKind::Other, "draw a picture")
}

impl Drawing {
    fn drawn(&self) -> Result<Vec<u8>, StoreError> {
        let drawn = match self {
            Self::Home { home, scene, nth } => jpeg(home, *scene, *nth),
            Self::Agent { agent, hair } => portrait(agent, *hair),
        };
        drawn.map_err(|error| failed().because(error))
    }
}

/// Where a home's picture is kept, whether it was drawn or not.
fn storage_key(keys: &KeyRing, home: &str, nth: u8) -> StorageKey {
    let digest = keys.mac("demo picture", &[home.as_bytes(), &[nth]]);
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(byte, from)| *byte = from);
    StorageKey::from_bytes(bytes)
}

/// Where an agent's portrait is kept, whether it was drawn or not.
fn portrait_key(keys: &KeyRing, company: &str, agent: &str) -> StorageKey {
    let digest = keys.mac("demo portrait", &[company.as_bytes(), agent.as_bytes()]);
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
    /// The folder, with the pictures of all of the demo's homes and agents.
    pub(super) fn over(folder: MediaFolder, keys: &KeyRing) -> Result<Self, DemoError> {
        let mut drawings = BTreeMap::new();
        for office in data::OFFICES {
            for (home, scene) in homes::scenes(office)? {
                for nth in 0..count(&home) {
                    let drawing = Drawing::Home { home: home.clone(), scene, nth };
                    drawings.insert(storage_key(keys, &home, nth), drawing);
                }
            }
            for (agent, hair) in faces(office) {
                drawings.insert(portrait_key(keys, office.id, agent), Drawing::Agent { agent, hair });
            }
        }
        Ok(Self { folder, drawings, drawing: Mutex::new(()) })
    }

    fn draw(&self, key: &StorageKey, drawing: &Drawing) -> Result<(), StoreError> {
        let _alone = self.drawing.lock().unwrap_or_else(PoisonError::into_inner);
        if self.folder.open(key, 0, 0)?.is_some() {
            return Ok(());
        }
        let drawn = drawing.drawn()?;
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

/// The office's agents who have a portrait.
fn faces(office: &Office) -> impl Iterator<Item = (&'static str, Hair)> {
    office.agents.iter().filter_map(|agent| Some((agent.id, agent.portrait?)))
}

/// Gives the office's homes and agents their pictures, where they have none.
pub(super) fn hang(
    house: &House,
    office: &Office,
    company: &CompanyId,
    (keys, entropy): (&KeyRing, &dyn Entropy),
) -> Result<(), DemoError> {
    let homes = homes::scenes(office)?;
    let now = house.portal.now();
    let (bare, unseen) = house.store.with_office_view(|office_view| {
        let (mut bare, mut unseen) = (Vec::new(), Vec::new());
        let crm = office_view.view().crm_view();
        for (home, _) in &homes {
            let Ok(id) = home.parse::<PropertyId>() else { continue };
            let property = crm.property(company, &id)?;
            bare.extend(property.filter(|property| property.photos.is_empty()).map(|property| property.id));
        }
        for (agent, _) in faces(office) {
            let Ok(id) = agent.parse::<AgentId>() else { continue };
            unseen.extend(crm.agent(company, &id)?.filter(|agent| agent.photo.is_none()).map(|agent| agent.id));
        }
        Ok::<_, StoreError>((bare, unseen))
    })?;
    let mut files = Vec::new();
    for property in bare {
        for nth in 0..count(property.as_str()) {
            let key = storage_key(keys, property.as_str(), nth);
            let file = Hung {
                shows: Shows::Property(property.clone()),
                place: u16::from(nth),
                key,
                upload: format!("demo-{property}-{nth}"),
                size: (PICTURE_WIDTH, PICTURE_HEIGHT),
            };
            files.push(file.framed(company, (now, entropy))?);
        }
    }
    for agent in unseen {
        let file = Hung {
            key: portrait_key(keys, company.as_str(), agent.as_str()),
            upload: format!("demo-{agent}"),
            shows: Shows::Agent(agent),
            place: 0,
            size: (PORTRAIT_SIDE, PORTRAIT_SIDE),
        };
        files.push(file.framed(company, (now, entropy))?);
    }
    house.store.with_office(|store| {
        for (place, photo, file) in &files {
            store.unit_of_work().insert_office_file(file)?;
            match &file.shows {
                Shows::Property(property) => drop(store.records().put_photo(company, property, *place, photo)?),
                Shows::Agent(agent) => store.unit_of_work().crm().set_agent_photo(company, agent, Some(photo))?,
                Shows::Logo | Shows::Favicon => {}
            }
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}

/// A picture before it has a row.
struct Hung {
    shows: Shows,
    place: u16,
    key: StorageKey,
    upload: String,
    size: (u32, u32),
}

impl Hung {
    fn framed(
        self,
        company: &CompanyId,
        (now, entropy): (UtcDateTime, &dyn Entropy),
    ) -> Result<(u16, Photo, OfficeFile), DemoError> {
        let failed = || DemoError::Data("a picture");
        let upload = UploadKey::parse(&self.upload).map_err(|_| failed())?;
        let file = OfficeFile {
            company: company.clone(),
            id: FileId::mint(now, entropy),
            shows: self.shows,
            // Nothing of it is on the disk before it is drawn.
            stored: StoredFile { key: self.key, bytes: 0, upload: upload.digest() },
            width: self.size.0,
            height: self.size.1,
            kept_at: now,
        };
        let media = file.media_key().ok_or_else(failed)?;
        let photo = Photo { key: media, width: file.width, height: file.height };
        Ok((self.place, photo, file))
    }
}
