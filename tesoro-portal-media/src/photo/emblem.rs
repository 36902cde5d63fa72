//! Logos and favicons: PNG, JPEG and WebP in, PNG without metadata out, what is transparent stays so (threat 72).

use std::io::{Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::png::PngEncoder;
use image::imageops::{FilterType, resize};
use image::{DynamicImage, ExtendedColorType, ImageEncoder as _, RgbaImage};

use super::develop::{Developed, PhotoFault, Rendition, damaged, decode};
use super::header;
use super::shrink::fit;
use super::{EMBLEM_BYTES_MAX, EMBLEM_PIXELS_MAX};
use crate::budget::Budget;

/// Decodes an emblem and encodes it anew as PNG, its long side at most `side` pixels.
pub fn emblem<R: Read + Seek>(source: &mut R, side: u32, budget: &Budget) -> Result<Developed, PhotoFault> {
    let length = source.seek(SeekFrom::End(0))?;
    if length > EMBLEM_BYTES_MAX {
        return Err(PhotoFault::TooManyBytes);
    }
    let header = header::read(source)?;
    let pixels = u64::from(header.width) * u64::from(header.height);
    if pixels > EMBLEM_PIXELS_MAX {
        return Err(PhotoFault::TooManyPixels);
    }
    // The decoder has a copy of the upload; as RGBA the image exists twice while it is made smaller.
    let needed = usize::try_from(2 * length + header.memory + 8 * pixels).unwrap_or(usize::MAX);
    let _share = budget.take(needed)?;
    source.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    source.by_ref().take(length).read_to_end(&mut bytes)?;
    let make = || {
        let (mut image, orientation) = decode(&bytes, header, budget.capacity())?;
        image.apply_orientation(orientation);
        encode(&smaller(image, side))
    };
    // A decoder that panics has found a fault of its own in a file that somebody chose (threat 54).
    catch_unwind(AssertUnwindSafe(make)).unwrap_or(Err(PhotoFault::Damaged))
}

fn smaller(image: DynamicImage, side: u32) -> RgbaImage {
    let mut image = image.into_rgba8();
    let (width, height) = fit(image.width(), image.height(), side);
    if (width, height) == image.dimensions() {
        return image;
    }
    // With its colours weighed by how much of them is to be seen: what nobody sees does not shine through at the edges.
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        pixel.0 = [weighed(red, alpha), weighed(green, alpha), weighed(blue, alpha), alpha];
    }
    let mut image = resize(&image, width, height, FilterType::Triangle);
    for pixel in image.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        pixel.0 = [unweighed(red, alpha), unweighed(green, alpha), unweighed(blue, alpha), alpha];
    }
    image
}

fn weighed(value: u8, alpha: u8) -> u8 {
    let product = u32::from(value) * u32::from(alpha);
    u8::try_from((product + 127) / 255).unwrap_or(u8::MAX)
}

fn unweighed(value: u8, alpha: u8) -> u8 {
    let alpha = u32::from(alpha).max(1);
    u8::try_from((u32::from(value) * 255 + alpha / 2) / alpha).unwrap_or(u8::MAX)
}

fn encode(image: &RgbaImage) -> Result<Developed, PhotoFault> {
    let (width, height) = image.dimensions();
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(image.as_raw(), width, height, ExtendedColorType::Rgba8)
        .map_err(damaged)?;
    let rendition = Rendition { offset: 0, length: bytes.len() as u64, width, height };
    Ok(Developed { bytes, renditions: vec![rendition] })
}
