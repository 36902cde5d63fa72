//! From the bytes of an upload to the bytes that are kept.

use std::io::{Cursor, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, Limits, RgbImage};

use super::header::{self, Header, PhotoFormat};
use super::shrink::{fit, shrink};
use super::{JPEG_QUALITY, LONG_SIDE_MAX, PHOTO_BYTES_MAX, SQUARES, THUMBNAILS, jpeg};
use crate::budget::{Budget, Busy};

/// Which thumbnails are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// The whole photo at [`THUMBNAILS`].
    Whole,
    /// The middle of it, square, at [`SQUARES`].
    Square,
}

/// What became of a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Developed {
    /// All renditions, one after the other.
    pub bytes: Vec<u8>,
    /// Where each of them is: the largest first, the others by falling size. Those that would not be smaller than the
    /// one before are left out.
    pub renditions: Vec<Rendition>,
}

/// One JPEG among [`Developed::bytes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rendition {
    /// Where it begins.
    pub offset: u64,
    /// How many bytes it has.
    pub length: u64,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// Why an upload did not become a photo.
#[derive(Debug, thiserror::Error)]
pub enum PhotoFault {
    /// It is neither JPEG, PNG nor WebP, whatever its name says.
    #[error("the content is no JPEG, PNG or WebP")]
    NotAPhoto,
    /// It begins like one, and cannot be decoded: cut off, broken, or of a kind that no camera writes.
    #[error("the photo is damaged or of an uncommon kind")]
    Damaged,
    /// It moves.
    #[error("the image is animated")]
    Animated,
    /// More than [`PHOTO_BYTES_MAX`] bytes.
    #[error("the photo has too many bytes")]
    TooManyBytes,
    /// More than [`PHOTO_PIXELS_MAX`](super::PHOTO_PIXELS_MAX) pixels, or so many of an uncommon kind that opening it
    /// takes more memory than there is for all.
    #[error("the photo has too many pixels")]
    TooManyPixels,
    /// Too many others are being decoded.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The upload cannot be read.
    #[error("read the upload")]
    Read(#[from] std::io::Error),
}

/// Decodes a photo and encodes it anew, upright and without metadata, with its thumbnails.
///
/// It takes up to a second of a core, and its memory from `budget`.
pub fn develop<R: Read + Seek>(source: &mut R, cut: Cut, budget: &Budget) -> Result<Developed, PhotoFault> {
    let length = source.seek(SeekFrom::End(0))?;
    if length > PHOTO_BYTES_MAX {
        return Err(PhotoFault::TooManyBytes);
    }
    let header = header::read(source)?;
    // The decoder has a copy of the upload; what is kept exists twice while it is turned upright.
    let kept = 2 * 3 * u64::from(LONG_SIDE_MAX) * u64::from(LONG_SIDE_MAX);
    let needed = usize::try_from(2 * length + header.memory + kept).unwrap_or(usize::MAX);
    if needed > budget.capacity() {
        return Err(PhotoFault::TooManyPixels);
    }
    let _share = budget.take(needed)?;
    source.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    source.by_ref().take(length).read_to_end(&mut bytes)?;
    // A decoder that panics has found a fault of its own in a file that somebody chose (threat 54).
    catch_unwind(AssertUnwindSafe(|| make(&bytes, header, cut, budget.capacity()))).unwrap_or(Err(PhotoFault::Damaged))
}

fn make(bytes: &[u8], header: Header, cut: Cut, memory: usize) -> Result<Developed, PhotoFault> {
    let (image, orientation) = decode(bytes, header, memory)?;
    let mut full = DynamicImage::ImageRgb8(shrink(&image, fit(image.width(), image.height(), LONG_SIDE_MAX)));
    drop(image);
    full.apply_orientation(orientation);
    let mut developed = Developed { bytes: Vec::new(), renditions: Vec::new() };
    developed.add(&full)?;
    let (mut last, sides): (_, &[u32]) = match cut {
        Cut::Whole => (full, &THUMBNAILS),
        Cut::Square => (middle(&full), &SQUARES),
    };
    let is_cropped = cut == Cut::Square;
    for (index, side) in sides.iter().enumerate() {
        let size = fit(last.width(), last.height(), *side);
        // The first square is wanted even if it is not smaller than the photo.
        if size != (last.width(), last.height()) || (is_cropped && index == 0) {
            last = DynamicImage::ImageRgb8(shrink(&last, size));
            developed.add(&last)?;
        }
    }
    Ok(developed)
}

pub(super) fn decode(bytes: &[u8], header: Header, memory: usize) -> Result<(DynamicImage, Orientation), PhotoFault> {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(header.width);
    limits.max_image_height = Some(header.height);
    limits.max_alloc = Some(memory as u64);
    match header.format {
        PhotoFormat::Jpeg if !jpeg::is_complete(bytes) => Err(PhotoFault::Damaged),
        PhotoFormat::Jpeg => open(JpegDecoder::new(Cursor::new(bytes)).map_err(damaged)?, header, limits),
        PhotoFormat::Png => {
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits.clone()).map_err(damaged)?;
            if decoder.is_apng().map_err(damaged)? {
                return Err(PhotoFault::Animated);
            }
            open(decoder, header, limits)
        }
        PhotoFormat::WebP => {
            let decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(damaged)?;
            if decoder.has_animation() {
                return Err(PhotoFault::Animated);
            }
            open(decoder, header, limits)
        }
    }
}

fn open(
    mut decoder: impl ImageDecoder,
    header: Header,
    limits: Limits,
) -> Result<(DynamicImage, Orientation), PhotoFault> {
    // The decoder has to see what the header has promised, and no more.
    if decoder.dimensions() != (header.width, header.height) {
        return Err(PhotoFault::Damaged);
    }
    decoder.set_limits(limits).map_err(damaged)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder).map_err(damaged)?, orientation))
}

pub(super) fn damaged(_: image::ImageError) -> PhotoFault {
    PhotoFault::Damaged
}

fn middle(image: &DynamicImage) -> DynamicImage {
    let side = image.width().min(image.height());
    image.crop_imm((image.width() - side) / 2, (image.height() - side) / 2, side, side)
}

impl Developed {
    fn add(&mut self, image: &DynamicImage) -> Result<(), PhotoFault> {
        let blank = RgbImage::new(1, 1);
        let image = image.as_rgb8().unwrap_or(&blank);
        let offset = self.bytes.len() as u64;
        JpegEncoder::new_with_quality(&mut self.bytes, JPEG_QUALITY).encode_image(image).map_err(damaged)?;
        let length = self.bytes.len() as u64 - offset;
        self.renditions.push(Rendition { offset, length, width: image.width(), height: image.height() });
        Ok(())
    }
}
