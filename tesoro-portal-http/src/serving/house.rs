//! The domain: store, keys, hasher, portal and desk over one folder.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tesoro_portal_core::password::{HasherConfig, PasswordHasher};
use tesoro_portal_core::ports::{Clock, Entropy, Store, StoreError};
use tesoro_portal_core::{InvalidKeyRing, KeyRing, Policy, Portal, PortalParts};
use tesoro_portal_sqlite::{MediaFolder, SqliteConfig, SqliteStore};

use crate::desk::{Desk, DeskParts};
use crate::pages::FormKey;
use crate::private_folder;
use crate::upload::Spool;

/// The name of the database in the data folder.
const DATABASE: &str = "portal.db";

/// The name of the folder with photos and voice notes beside it.
const MEDIA: &str = "media";

/// The database of a data folder.
pub(crate) fn database(data: &Path) -> PathBuf {
    data.join(DATABASE)
}

/// What a house is built from.
pub struct HouseParts {
    /// The folder with the database.
    pub data: PathBuf,
    /// The keys of keyed hashes.
    pub keys: KeyRing,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// What a password hash costs, and how many there are at once.
    pub hashing: HasherConfig,
    /// How the database is opened.
    pub database: SqliteConfig,
    /// Limits and lifetimes.
    pub policy: Policy,
}

/// Store, portal and desk over one folder.
#[derive(Debug, Clone)]
pub struct House {
    /// Where everything is kept.
    pub store: SqliteStore,
    /// The portal.
    pub portal: Portal,
    /// How agents come in.
    pub desk: Desk,
    /// The key of the tokens in forms.
    pub forms: FormKey,
    /// Where photos and voice notes are.
    pub media: MediaFolder,
    /// Where uploads wait: on the disk of the data, which need not be memory.
    pub spool: Spool,
}

/// Why the house could not be built.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    /// A file or folder.
    #[error("cannot use {}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The key file holds no keys.
    #[error("{} holds no keys", .path.display())]
    Keys {
        /// Which.
        path: PathBuf,
        /// Why.
        source: InvalidKeyRing,
    },
    /// The folder with photos and voice notes.
    #[error("cannot open the media in {}", .path.display())]
    Media {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: StoreError,
    },
    /// The database.
    #[error("cannot open the database in {}", .path.display())]
    Database {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: StoreError,
    },
}

impl House {
    /// Opens or makes the database in the folder, and everything over it.
    pub fn build(parts: HouseParts) -> Result<Self, HouseError> {
        private_folder::make(&parts.data).map_err(|source| HouseError::File { path: parts.data.clone(), source })?;
        let store = SqliteStore::open(database(&parts.data), &parts.database)
            .map_err(|source| HouseError::Database { path: parts.data.clone(), source })?;
        let hasher = PasswordHasher::new(parts.hashing);
        let forms = FormKey::of(&parts.keys);
        let desk = Desk::new(DeskParts {
            store: store.clone(),
            clock: Arc::clone(&parts.clock),
            entropy: Arc::clone(&parts.entropy),
            keys: parts.keys.clone(),
            hasher: hasher.clone(),
            throttle: parts.policy.throttle,
        });
        let media = MediaFolder::open(parts.data.join(MEDIA))
            .map_err(|source| HouseError::Media { path: parts.data.clone(), source })?;
        let portal = Portal::new(PortalParts {
            store: Arc::new(store.clone()) as Arc<dyn Store>,
            clock: parts.clock,
            entropy: parts.entropy,
            keys: parts.keys,
            hasher,
            policy: parts.policy,
        })
        .with_media(Arc::new(media.clone()));
        Ok(Self { store, portal, desk, forms, media, spool: Spool::in_folder(parts.data) })
    }
}

/// Reads the key file.
pub fn read_keys(path: &Path) -> Result<KeyRing, HouseError> {
    let text = fs::read_to_string(path).map_err(|source| HouseError::File { path: path.to_owned(), source })?;
    KeyRing::parse(&text).map_err(|source| HouseError::Keys { path: path.to_owned(), source })
}

/// Makes a key file that only its owner can read. One that is there is left alone, and is an error.
pub fn write_new_keys(path: &Path, entropy: &dyn Entropy) -> Result<KeyRing, HouseError> {
    let failed = |source| HouseError::File { path: path.to_owned(), source };
    let keys = KeyRing::generate(entropy);
    let mut file = private(path).map_err(failed)?;
    file.write_all(keys.expose().as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    Ok(keys)
}

#[cfg(unix)]
fn private(path: &Path) -> io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> io::Result<fs::File> {
    fs::OpenOptions::new().write(true).create_new(true).open(path)
}
