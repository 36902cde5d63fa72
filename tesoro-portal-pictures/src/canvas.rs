//! A canvas of pixels, and filled shapes with soft edges.

use super::ink::Ink;
use super::shape::Shape;

/// Rows are looked at so many times, so that slanting edges are smooth.
const SAMPLES: u8 = 4;

/// What is drawn on.
pub(super) struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<[u8; 3]>,
}

impl Canvas {
    pub(super) fn new(width: u32, height: u32) -> Self {
        let count = usize::try_from(u64::from(width) * u64::from(height)).unwrap_or(0);
        Self { width, height, pixels: vec![[255; 3]; count] }
    }

    /// The pixels row by row, three bytes each.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.pixels.into_flattened()
    }

    /// Fills a shape, inside by the even-odd rule.
    pub(super) fn fill(&mut self, shape: &Shape, ink: &Ink) {
        let Some((top, bottom)) = shape.rows(f64::from(self.height)) else { return };
        let width = usize::try_from(self.width).unwrap_or(0);
        let rows = self.pixels.chunks_mut(width.max(1)).enumerate().take(bottom).skip(top);
        let (mut cover, mut crossings) = (vec![0.0_f32; width], Vec::new());
        for (y, row) in rows {
            cover.fill(0.0);
            let y = f64::from(u32::try_from(y).unwrap_or(0));
            let mut touched = false;
            for sample in 0..SAMPLES {
                shape.crossings(y + (f64::from(sample) + 0.5) / f64::from(SAMPLES), &mut crossings);
                for pair in crossings.chunks_exact(2) {
                    let [from, to] = pair else { continue };
                    touched |= add(&mut cover, from.max(0.0), to.min(f64::from(self.width)));
                }
            }
            if touched {
                let (color, strength) = ink.at(y);
                for (pixel, cover) in row.iter_mut().zip(&cover).filter(|(_, cover)| **cover > 0.0) {
                    *pixel = color.over(*pixel, cover.min(1.0) * strength);
                }
            }
        }
    }

    /// Darkens the corners a little, as a lens does.
    pub(super) fn finish(&mut self) {
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        for (y, row) in (0_u32..).zip(self.pixels.chunks_mut(usize::try_from(self.width).unwrap_or(1).max(1))) {
            let v = f64::from(y) / height - 0.5;
            for (x, pixel) in (0_u32..).zip(row) {
                let u = f64::from(x) / width - 0.5;
                let far = ((u * u + v * v) * 2.0).min(1.0);
                for channel in pixel {
                    *channel = byte(f64::from(*channel) * (1.0 - 0.13 * far * far));
                }
            }
        }
    }
}

/// Adds one sample's span to the row; answers whether it touches a pixel.
fn add(cover: &mut [f32], from: f64, to: f64) -> bool {
    if to <= from {
        return false;
    }
    let share = 1.0 / f32::from(SAMPLES);
    let (first, last) = (whole(from), whole(to));
    for edge in [first, last] {
        if let Some(pixel) = cover.get_mut(edge) {
            let left = f64::from(u32::try_from(edge).unwrap_or(0));
            #[expect(clippy::cast_possible_truncation, reason = "0 to 1")]
            let part = (to.min(left + 1.0) - from.max(left)).clamp(0.0, 1.0) as f32;
            *pixel += part * share;
        }
        if first == last {
            return true;
        }
    }
    for pixel in cover.get_mut(first + 1..last.min(cover.len())).unwrap_or_default() {
        *pixel += share;
    }
    true
}

/// A colour's channel.
pub(super) fn byte(value: f64) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255, as just seen to")]
    let byte = value.round().clamp(0.0, 255.0) as u8;
    byte
}

/// A place in a row or column, rounded down.
pub(super) fn whole(value: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100,000, as just seen to")]
    let whole = value.clamp(0.0, 100_000.0) as usize;
    whole
}
