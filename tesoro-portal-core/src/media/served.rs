use super::StorageKey;

/// A file and what it is served as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServedFile {
    /// Where its bytes are.
    pub(crate) key: StorageKey,
    /// The bytes of the whole file.
    pub(crate) bytes: u64,
    /// The id of what it belongs to.
    pub(crate) id: [u8; 16],
    /// What it is, in our own words: never the uploader's.
    pub media_type: &'static str,
    /// How a browser calls it when it saves it.
    pub name: String,
}

impl ServedFile {
    /// Whether it lies in the media store as renditions.
    pub(crate) fn is_image(&self) -> bool {
        self.media_type.starts_with("image/")
    }
}
