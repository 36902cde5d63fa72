//! Photos of properties and agents on pages: in the sizes that there are, so that a browser takes the one it needs, and with their shape, so
//! that nothing moves when they arrive.

use std::fmt::Write as _;

use tesoro_portal_core::crm::Photo;

/// The long sides in which a photo is served, in pixels.
const SIZES: [u32; 3] = [320, 640, 1600];

/// A photo as an element shows it.
#[derive(Debug, Clone)]
pub(super) struct Picture {
    /// The largest.
    pub(super) full: String,
    /// The smallest.
    pub(super) small: String,
    /// The one for whoever does not choose.
    pub(super) plain: String,
    /// All of them with their widths.
    pub(super) choice: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Picture {
    /// The photo on the pages below `root`.
    pub(super) fn of(photo: &Photo, root: &str) -> Self {
        let path = |size: u32| format!("{root}/files/{}?size={size}", photo.key);
        let mut choice = String::new();
        for size in SIZES {
            let width = width_at(size, (photo.width, photo.height));
            // Writing to a string does not fail.
            let _ = write!(choice, "{}{} {width}w", if choice.is_empty() { "" } else { ", " }, path(size));
        }
        Self { full: path(1600), small: path(320), plain: path(640), choice, width: photo.width, height: photo.height }
    }
}

/// How wide a photo of this shape is when its long side has `size` pixels.
fn width_at(size: u32, (width, height): (u32, u32)) -> u32 {
    let long = width.max(height).max(1);
    let scaled = u64::from(size.min(long)) * u64::from(width) / u64::from(long);
    u32::try_from(scaled).unwrap_or(size).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_prop_01_a_browser_is_told_how_wide_each_size_is() {
        for (size, shape, width) in [
            (320, (2560, 1707), 320),
            (640, (1707, 2560), 426),
            (1600, (800, 600), 800),
            (1600, (0, 0), 1),
            (320, (u32::MAX, 1), 320),
        ] {
            assert_eq!(width_at(size, shape), width, "{size} {shape:?}");
        }
    }
}
