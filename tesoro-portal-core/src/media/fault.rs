use tesoro_portal_media::photo::PhotoFault;

use crate::code::{self, Code};
use crate::ports::{StoreError, StoreErrorKind};

/// Why an upload became no image: a rule's no, or a fault underneath it.
pub(crate) enum ImageFault {
    /// It is refused for what it is.
    Refused(Code),
    /// Too many others are being looked at.
    Busy,
    /// The host's own file cannot be read: the upload has to be sent again.
    Unreadable(StoreError),
}

impl From<PhotoFault> for ImageFault {
    fn from(fault: PhotoFault) -> Self {
        Self::Refused(match fault {
            PhotoFault::NotAPhoto => code::PHOTO_UNSUPPORTED,
            PhotoFault::Damaged => code::PHOTO_DAMAGED,
            PhotoFault::Animated => code::PHOTO_ANIMATED,
            PhotoFault::TooManyBytes => code::FILE_TOO_LARGE,
            PhotoFault::TooManyPixels => code::PHOTO_TOO_LARGE,
            PhotoFault::Busy(_) => return Self::Busy,
            PhotoFault::Read(error) => return Self::Unreadable(unreadable(error)),
        })
    }
}

/// The host's own file cannot be read.
pub(crate) fn unreadable(error: std::io::Error) -> StoreError {
    StoreError::new(StoreErrorKind::Unavailable, "read an upload").because(error)
}
