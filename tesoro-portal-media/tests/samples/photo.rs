//! Photos.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, Rgb, RgbImage};

use super::SECRET;

/// Four coloured quarters: red, green, blue, white, in reading order.
pub fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([255, 0, 0]),
        (false, true) => Rgb([0, 255, 0]),
        (true, false) => Rgb([0, 0, 255]),
        (false, false) => Rgb([255, 255, 255]),
    })
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&quarters(width, height)).unwrap();
    bytes
}

pub fn png(image: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_with_encoder(PngEncoder::new(Cursor::new(&mut bytes))).unwrap();
    bytes
}

pub fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let image = DynamicImage::ImageRgb8(quarters(width, height));
    image.write_with_encoder(WebPEncoder::new_lossless(Cursor::new(&mut bytes))).unwrap();
    bytes
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker], length.as_slice(), content].concat()
}

/// An entry of a TIFF directory, little-endian.
fn entry(tag: u16, kind: u16, count: u32, value: u32) -> Vec<u8> {
    [tag.to_le_bytes().as_slice(), &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
}

/// EXIF with an orientation, a maker's name that is the secret, a GPS directory and a thumbnail.
fn exif(orientation: u16) -> Vec<u8> {
    let thumbnail = jpeg(8, 8);
    let (text, gps) = (8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + SECRET.len() as u32 + 1);
    let first = gps + 2 + 2 * 12 + 4;
    let after = first + 2 + 2 * 12 + 4;
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    tiff.extend(3_u16.to_le_bytes());
    tiff.extend(entry(0x010F, 2, SECRET.len() as u32 + 1, text));
    tiff.extend(entry(0x0112, 3, 1, u32::from(orientation)));
    tiff.extend(entry(0x8825, 4, 1, gps));
    tiff.extend(first.to_le_bytes());
    tiff.extend(SECRET);
    tiff.push(0);
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend(entry(1, 2, 2, u32::from_le_bytes(*b"N\0\0\0")));
    tiff.extend(entry(2, 5, 3, after));
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend(entry(0x0201, 4, 1, after + 24));
    tiff.extend(entry(0x0202, 4, 1, thumbnail.len() as u32));
    tiff.extend(0_u32.to_le_bytes());
    for part in [52_u32, 1, 22, 1, 12, 1] {
        tiff.extend(part.to_le_bytes());
    }
    tiff.extend(thumbnail);
    tiff
}

/// A photo of a telephone: everything that can be attached to a JPEG is attached to this one.
pub fn telephone(width: u32, height: u32, orientation: u16) -> Vec<u8> {
    let plain = jpeg(width, height);
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>".as_slice(), SECRET, b"</x:xmpmeta>"].concat();
    let segments = [
        segment(0xE1, &[b"Exif\0\0".as_slice(), &exif(orientation)].concat()),
        segment(0xE1, &xmp),
        segment(0xE2, &[b"ICC_PROFILE\0\x01\x01".as_slice(), SECRET].concat()),
        segment(0xE2, &[b"MPF\0".as_slice(), SECRET].concat()),
        segment(0xED, &[b"Photoshop 3.0\x008BIM".as_slice(), SECRET].concat()),
        segment(0xFE, SECRET),
    ];
    [&plain[..2], &segments.concat(), &plain[2..], SECRET].concat()
}

/// 8 × 8 pixels in cyan, magenta, yellow and black: four components of zeros, with the shortest tables there are.
pub fn cmyk() -> Vec<u8> {
    let components: Vec<u8> = (1..=4).flat_map(|id| [id, 0x11, 0]).collect();
    let scans: Vec<u8> = (1..=4).flat_map(|id| [id, 0]).collect();
    let mut table = vec![0, 1];
    table.extend([0; 15]);
    table.push(0);
    let mut other = table.clone();
    other[0] = 0x10;
    let quantisation: Vec<u8> = std::iter::once(0).chain([1; 64]).collect();
    [
        vec![0xFF, 0xD8],
        segment(0xDB, &quantisation),
        segment(0xC0, &[[8, 0, 8, 0, 8, 4].as_slice(), &components].concat()),
        segment(0xC4, &table),
        segment(0xC4, &other),
        segment(0xDA, &[[4].as_slice(), &scans, &[0, 63, 0]].concat()),
        vec![0, 0xFF, 0xD9],
    ]
    .concat()
}

/// A header that promises so many pixels, and nothing behind it.
pub fn jpeg_bomb(width: u16, height: u16) -> Vec<u8> {
    let [w, h] = [width.to_be_bytes(), height.to_be_bytes()];
    let frame = [[8].as_slice(), &h, &w, &[3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0]].concat();
    [vec![0xFF, 0xD8], segment(0xC0, &frame), vec![0xFF, 0xD9]].concat()
}

pub fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), content].concat();
    let sum = named.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 0 { sum >> 1 } else { sum >> 1 ^ 0xEDB8_8320 })
    });
    [u32::try_from(content.len()).unwrap().to_be_bytes().as_slice(), &named, &(!sum).to_be_bytes()].concat()
}

pub fn png_bomb(width: u32, height: u32) -> Vec<u8> {
    let header = [width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(*b"IHDR", &header), &chunk(*b"IDAT", &[]), &chunk(*b"IEND", &[])].concat()
}

/// A PNG with further chunks behind its header.
pub fn png_with(image: &DynamicImage, chunks: &[Vec<u8>]) -> Vec<u8> {
    let plain = png(image);
    [&plain[..33], &chunks.concat(), &plain[33..]].concat()
}

/// EXIF for a PNG.
pub fn exif_chunk(orientation: u16) -> Vec<u8> {
    chunk(*b"eXIf", &exif(orientation))
}

pub fn webp_bomb() -> Vec<u8> {
    let header = [[0, 0, 0, 0].as_slice(), &[0xFF, 0x3F, 0], &[0xFF, 0x3F, 0]].concat();
    let body = [b"WEBPVP8X".as_slice(), &10_u32.to_le_bytes(), &header].concat();
    [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat()
}
