//! The pictures of the demo's homes, drawn when they are first asked for and kept in the data folder.

use std::path::{Path, PathBuf};
use std::{fs, io};

use tesoro_portal_pictures::{count, jpeg};

use super::{DemoError, data, homes};

/// Where the pictures are.
#[derive(Debug, Clone)]
pub struct Pictures {
    folder: PathBuf,
}

impl Pictures {
    /// The pictures of the demo in this folder.
    pub fn in_folder(data: &Path) -> Self {
        Self { folder: data.join("pictures") }
    }

    /// A home's picture as a JPEG; nothing where there is no such home, or it has no such picture.
    ///
    /// # Errors
    ///
    /// The file system's, and those of the demo's own data.
    pub fn picture(&self, home: &str, nth: u8) -> Result<Option<Vec<u8>>, DemoError> {
        let mut scene = None;
        for office in data::OFFICES {
            scene = scene.or(homes::scene(office, home)?);
        }
        let Some(scene) = scene.filter(|_| nth < count(home)) else { return Ok(None) };
        let file = self.folder.join(format!("{home}-{nth}.jpg"));
        match fs::read(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            read => return read.map(Some).map_err(DemoError::Folder),
        }
        let drawn = jpeg(home, scene, nth).map_err(|_| DemoError::Data("a picture"))?;
        fs::create_dir_all(&self.folder).map_err(DemoError::Folder)?;
        // Whole or not at all: two may ask at once.
        let unfinished = tempfile::NamedTempFile::new_in(&self.folder).map_err(DemoError::Folder)?;
        fs::write(unfinished.path(), &drawn).map_err(DemoError::Folder)?;
        unfinished.persist(&file).map_err(|error| DemoError::Folder(error.error))?;
        Ok(Some(drawn))
    }
}
