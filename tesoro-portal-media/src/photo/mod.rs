//! Photos: JPEG, PNG and WebP in, JPEG without metadata out (R-FEED-02, R-PIC-01, threats 53 to 55 and 72).

mod develop;
mod header;
mod jpeg;
mod shrink;

pub use develop::{Cut, Developed, PhotoFault, Rendition, develop};
pub use header::PhotoFormat;

/// The longest photo that is read, in bytes (R-FEED-02).
pub const PHOTO_BYTES_MAX: u64 = 15_000_000;
/// The most pixels that a photo may have (R-FEED-02).
pub const PHOTO_PIXELS_MAX: u64 = 50_000_000;
/// The long side of what is kept, in pixels (R-FEED-02).
pub const LONG_SIDE_MAX: u32 = 2560;
/// The JPEG quality of what is kept (R-FEED-02).
pub const JPEG_QUALITY: u8 = 82;
/// The long sides of a photo's thumbnails, in pixels, the largest first.
pub const THUMBNAILS: [u32; 3] = [1600, 640, 320];
/// The sides of a profile picture's square thumbnails, in pixels, the largest first.
pub const SQUARES: [u32; 2] = [640, 320];
