//! Photos: JPEG, PNG and WebP in, JPEG without metadata out (R-FEED-02, R-PIC-01, threats 53 to 55 and 72).

mod develop;
mod emblem;
mod header;
mod jpeg;
mod shrink;

pub use develop::{Cut, Developed, PhotoFault, Rendition, develop};
pub use emblem::emblem;
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
/// The longest logo or favicon that is read, in bytes (threat 72).
pub const EMBLEM_BYTES_MAX: u64 = 1_000_000;
/// The most pixels that a logo or favicon may have.
pub const EMBLEM_PIXELS_MAX: u64 = 4_000_000;
/// The long side of a logo that is kept, in pixels: twice what the widest header shows.
pub const LOGO_SIDE: u32 = 640;
/// The long side of a favicon that is kept, in pixels: what a home screen shows.
pub const FAVICON_SIDE: u32 = 192;
/// The sides of a profile picture's square thumbnails, in pixels, the largest first.
pub const SQUARES: [u32; 2] = [640, 320];
