//! Making an image smaller: each new pixel is the mean of the area that it covers.
//!
//! The source is read row by row and converted on the way, so that a transparent or a 16-bit image needs no second copy.

use image::{DynamicImage, GenericImageView as _, RgbImage};

/// Weights are in units of 1/4096, which keeps a row's sum of 255 × weight in 32 bits.
const UNIT: u32 = 4096;

/// A width and a height within a square of `side`, with the same proportions; never larger than it was.
pub(super) fn fit(width: u32, height: u32, side: u32) -> (u32, u32) {
    let long = width.max(height);
    if long <= side {
        return (width, height);
    }
    let scaled = |length: u32| {
        let rounded = (u64::from(length) * u64::from(side) + u64::from(long) / 2) / u64::from(long);
        u32::try_from(rounded).unwrap_or(side).clamp(1, side)
    };
    (scaled(width), scaled(height))
}

/// The image in RGB with 8 bits, on white, at most `width` × `height`.
pub(super) fn shrink(image: &DynamicImage, (width, height): (u32, u32)) -> RgbImage {
    let columns = cover(image.width(), width);
    let mut rows = Rows::of(image);
    let mut pixels = Vec::with_capacity(length(width, height));
    let mut sums = vec![0_u64; length(width, 1)];
    for areas in cover(image.height(), height) {
        sums.fill(0);
        for (y, weight) in areas {
            add_row(rows.row(y), &columns, u64::from(weight), &mut sums);
        }
        let whole = u64::from(UNIT) * u64::from(UNIT);
        pixels.extend(sums.iter().map(|sum| u8::try_from((sum + whole / 2) / whole).unwrap_or(u8::MAX)));
    }
    RgbImage::from_raw(width, height, pixels).unwrap_or_else(|| RgbImage::new(width, height))
}

/// For each of `to` parts of a line of `from` points: the points that it covers, with their weights.
fn cover(from: u32, to: u32) -> Vec<Vec<(u32, u32)>> {
    let (from, to) = (u64::from(from), u64::from(to.max(1)));
    (0..to)
        .map(|part| {
            // In units of 1/to of a point.
            let (start, end) = (part * from, (part + 1) * from);
            let points = (start / to)..end.div_ceil(to);
            let mut weights: Vec<(u32, u32)> = points
                .map(|point| {
                    let covered = end.min((point + 1) * to) - start.max(point * to);
                    let weight = covered * u64::from(UNIT) / from;
                    (u32::try_from(point).unwrap_or(u32::MAX), u32::try_from(weight).unwrap_or(UNIT))
                })
                .collect();
            // What rounding has lost goes to the middle one, so that white stays white.
            let lost = UNIT.saturating_sub(weights.iter().map(|row| row.1).sum());
            let middle = weights.len() / 2;
            if let Some(weight) = weights.get_mut(middle) {
                weight.1 += lost;
            }
            weights
        })
        .collect()
}

fn add_row(row: &[u8], columns: &[Vec<(u32, u32)>], weight: u64, sums: &mut [u64]) {
    let (sums, _) = sums.as_chunks_mut::<3>();
    let (row, _) = row.as_chunks::<3>();
    for (sum, column) in sums.iter_mut().zip(columns) {
        let first = column.first().map_or(0, |area| area.0) as usize;
        let mut part = [0_u32; 3];
        for (pixel, (_, share)) in row.iter().skip(first).zip(column) {
            for (part, value) in part.iter_mut().zip(pixel) {
                *part += u32::from(*value) * share;
            }
        }
        for (sum, part) in sum.iter_mut().zip(part) {
            *sum += u64::from(part) * weight;
        }
    }
}

fn length(width: u32, height: u32) -> usize {
    width as usize * height as usize * 3
}

/// The rows of an image as RGB with 8 bits.
struct Rows<'a> {
    image: &'a DynamicImage,
    buffer: Vec<u8>,
}

impl<'a> Rows<'a> {
    fn of(image: &'a DynamicImage) -> Self {
        let buffer = if image.as_rgb8().is_some() { Vec::new() } else { vec![0; length(image.width(), 1)] };
        Self { image, buffer }
    }

    fn row(&mut self, y: u32) -> &[u8] {
        if let Some(image) = self.image.as_rgb8() {
            let width = length(image.width(), 1);
            let start = width * y as usize;
            return image.as_raw().get(start..start + width).unwrap_or_default();
        }
        let (pixels, _) = self.buffer.as_chunks_mut::<3>();
        for (x, pixel) in (0_u32..).zip(pixels) {
            if x < self.image.width() && y < self.image.height() {
                *pixel = on_white(self.image.get_pixel(x, y).0);
            }
        }
        &self.buffer
    }
}

fn on_white([red, green, blue, alpha]: [u8; 4]) -> [u8; 3] {
    let over = |value: u8| {
        let mixed = u32::from(value) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
        u8::try_from((mixed + 127) / 255).unwrap_or(u8::MAX)
    };
    [over(red), over(green), over(blue)]
}

#[cfg(test)]
mod tests {
    use image::{Luma, Rgb, Rgba};

    use super::*;

    #[test]
    fn r_feed_02_proportions_are_kept_and_nothing_is_enlarged() {
        for (size, side, expected) in [
            ((4032, 3024), 2560, (2560, 1920)),
            ((3024, 4032), 640, (480, 640)),
            ((300, 200), 320, (300, 200)),
            ((20_000, 3), 320, (320, 1)),
            ((2561, 2561), 2560, (2560, 2560)),
        ] {
            assert_eq!(fit(size.0, size.1, side), expected, "{size:?}");
        }
    }

    #[test]
    fn each_pixel_is_the_mean_of_its_area() {
        let image = RgbImage::from_fn(4, 2, |x, y| Rgb([u8::try_from(x * 10 + y).unwrap(), 255, 0]));
        let small = shrink(&DynamicImage::ImageRgb8(image), (2, 1));
        assert_eq!(small.into_raw(), [6, 255, 0, 26, 255, 0]);
    }

    #[test]
    fn white_stays_white_whatever_the_ratio() {
        for from in [7, 100, 333, 1021, 4032] {
            let image = DynamicImage::ImageLuma8(image::GrayImage::from_pixel(from, 3, Luma([255])));
            for to in [1, 3, 7, from.min(320)] {
                assert!(shrink(&image, (to, 2)).into_raw().iter().all(|value| *value == 255), "{from} to {to}");
            }
        }
    }

    #[test]
    fn what_is_transparent_becomes_white() {
        let mut image = image::RgbaImage::from_pixel(2, 1, Rgba([0, 0, 0, 0]));
        image.put_pixel(1, 0, Rgba([10, 20, 30, 255]));
        let small = shrink(&DynamicImage::ImageRgba8(image), (2, 1));
        assert_eq!(small.into_raw(), [255, 255, 255, 10, 20, 30]);
    }
}
