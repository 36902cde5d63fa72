//! R-FEED-02, R-PIC-01, threats 53 to 55 and 72: what becomes of a photo.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "tests"
)]

mod samples;

use std::io::Cursor;

use image::{DynamicImage, GenericImageView as _, ImageReader};
use samples::photo::{self, quarters};
use samples::{SECRET, contains};
use tesoro_portal_media::Budget;
use tesoro_portal_media::photo::{Cut, Developed, LOGO_SIDE, PhotoFault, develop, emblem};

fn whole(bytes: &[u8]) -> Result<Developed, PhotoFault> {
    develop(&mut Cursor::new(bytes), Cut::Whole, &Budget::default())
}

fn fault(bytes: &[u8]) -> String {
    format!("{:?}", whole(bytes).unwrap_err())
}

fn rendition(developed: &Developed, index: usize) -> DynamicImage {
    let place = developed.renditions[index];
    let bytes = &developed.bytes[place.offset as usize..(place.offset + place.length) as usize];
    let image = ImageReader::with_format(Cursor::new(bytes), image::ImageFormat::Jpeg).decode().unwrap();
    assert_eq!((image.width(), image.height()), (place.width, place.height));
    image
}

fn sizes(developed: &Developed) -> Vec<(u32, u32)> {
    developed.renditions.iter().map(|place| (place.width, place.height)).collect()
}

/// The colour in the middle of each quarter, as the word for it.
fn corners(image: &DynamicImage) -> String {
    let (width, height) = image.dimensions();
    let at = |x, y| match image.get_pixel(x, y).0 {
        [200..=255, 0..=80, 0..=80, _] => 'r',
        [0..=80, 200..=255, 0..=80, _] => 'g',
        [0..=80, 0..=80, 200..=255, _] => 'b',
        [200..=255, 200..=255, 200..=255, _] => 'w',
        other => panic!("{other:?}"),
    };
    let (near, far) = ((width / 4, height / 4), (width * 3 / 4, height * 3 / 4));
    [at(near.0, near.1), at(far.0, near.1), at(near.0, far.1), at(far.0, far.1)].iter().collect()
}

/// The markers of a JPEG up to its scan.
fn markers(bytes: &[u8]) -> Vec<u8> {
    let (mut position, mut found) = (2, Vec::new());
    while found.last() != Some(&0xDA) {
        assert_eq!(bytes[position], 0xFF);
        found.push(bytes[position + 1]);
        position += 2 + usize::from(u16::from_be_bytes([bytes[position + 2], bytes[position + 3]]));
    }
    found
}

#[test]
fn r_feed_02_a_photo_becomes_a_jpeg_of_at_most_2560_with_thumbnails() {
    let developed = whole(&photo::jpeg(3000, 1500)).unwrap();
    assert_eq!(sizes(&developed), [(2560, 1280), (1600, 800), (640, 320), (320, 160)]);
    for index in 0..4 {
        assert_eq!(corners(&rendition(&developed, index)), "rgbw");
    }
    let ends: Vec<u64> = developed.renditions.iter().map(|place| place.offset + place.length).collect();
    assert_eq!(ends.last(), Some(&(developed.bytes.len() as u64)));
    assert!(developed.renditions.iter().skip(1).zip(&ends).all(|(place, end)| place.offset == *end));
}

#[test]
fn r_feed_02_a_small_photo_is_not_enlarged() {
    assert_eq!(sizes(&whole(&photo::jpeg(700, 100)).unwrap()), [(700, 100), (640, 91), (320, 46)]);
    assert_eq!(sizes(&whole(&photo::jpeg(1, 1)).unwrap()), [(1, 1)]);
}

#[test]
fn r_feed_02_png_and_webp_are_photos_too_whatever_their_colours() {
    let image = DynamicImage::ImageRgb8(quarters(64, 48));
    let kinds = [
        photo::png(&image),
        photo::png(&DynamicImage::ImageRgba8(image.to_rgba8())),
        photo::png(&DynamicImage::ImageRgb16(image.to_rgb16())),
        photo::png(&DynamicImage::ImageRgba16(image.to_rgba16())),
        photo::webp(64, 48),
    ];
    for (index, bytes) in kinds.iter().enumerate() {
        assert_eq!(corners(&rendition(&whole(bytes).unwrap(), 0)), "rgbw", "{index}");
    }
    for grey in [DynamicImage::ImageLuma8(image.to_luma8()), DynamicImage::ImageLumaA16(image.to_luma_alpha16())] {
        assert_eq!(sizes(&whole(&photo::png(&grey)).unwrap()), [(64, 48)]);
    }
}

#[test]
fn r_feed_02_a_photo_in_cyan_magenta_yellow_and_black_is_read() {
    assert_eq!(sizes(&whole(&photo::cmyk()).unwrap()), [(8, 8)]);
}

#[test]
fn r_pic_01_a_picture_has_square_thumbnails_of_its_middle() {
    let cut = |bytes: &[u8]| develop(&mut Cursor::new(bytes), Cut::Square, &Budget::default()).unwrap();
    let developed = cut(&photo::jpeg(1200, 800));
    assert_eq!(sizes(&developed), [(1200, 800), (640, 640), (320, 320)]);
    assert_eq!(corners(&rendition(&developed, 2)), "rgbw");
    assert_eq!(sizes(&cut(&photo::jpeg(200, 100))), [(200, 100), (100, 100)]);
}

#[test]
fn threat_55_orientation_is_applied_before_it_is_lost() {
    let turned = ["rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"];
    for (orientation, expected) in (1..).zip(turned) {
        let developed = whole(&photo::telephone(64, 32, orientation)).unwrap();
        let size = if orientation > 4 { (32, 64) } else { (64, 32) };
        assert_eq!(sizes(&developed), [size], "{orientation}");
        assert_eq!(corners(&rendition(&developed, 0)), expected, "{orientation}");
    }
    let png = photo::png_with(&DynamicImage::ImageRgb8(quarters(64, 32)), &[photo::exif_chunk(6)]);
    assert_eq!(sizes(&whole(&png).unwrap()), [(32, 64)]);
}

#[test]
fn threat_55_no_metadata_are_kept() {
    let telephone = photo::telephone(2000, 1000, 1);
    let text = photo::chunk(*b"tEXt", &[b"Comment\0".as_slice(), SECRET].concat());
    let image = DynamicImage::ImageRgb8(quarters(64, 32));
    let png = photo::png_with(&image, &[text, photo::exif_chunk(1)]);
    for bytes in [telephone, png] {
        assert!(contains(&bytes, SECRET));
        let developed = whole(&bytes).unwrap();
        assert!(!contains(&developed.bytes, SECRET));
        for place in &developed.renditions {
            let kept = &developed.bytes[place.offset as usize..(place.offset + place.length) as usize];
            assert!(kept.starts_with(&[0xFF, 0xD8]) && kept.ends_with(&[0xFF, 0xD9]));
            // JFIF, quantisation, frame, Huffman tables, scan: nothing has room for anything else.
            assert!(markers(kept).iter().all(|marker| matches!(marker, 0xE0 | 0xDB | 0xC0 | 0xC4 | 0xDA)));
            assert_eq!(&kept[2..4], [0xFF, 0xE0]);
            assert_eq!(u16::from_be_bytes([kept[4], kept[5]]), 16);
        }
    }
}

#[test]
fn threat_53_what_is_something_else_is_refused_whatever_it_is_called() {
    let strangers: [&[u8]; 12] = [
        b"",
        b"\xFF",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<?xml version='1.0'?><svg/>",
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"GIF89a/*\x01\x00\x01\x00*/=1;alert(1)",
        b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0",
        b"PK\x03\x04",
        b"%PDF-1.7",
        b"RIFF\x04\0\0\0WAVE",
        b"II*\0\x08\0\0\0",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    ];
    for bytes in strangers {
        assert_eq!(fault(bytes), "NotAPhoto", "{bytes:?}");
    }
}

#[test]
fn threat_53_of_a_polyglot_only_the_picture_is_kept() {
    let html = [photo::jpeg(64, 64).as_slice(), b"<html>", SECRET].concat();
    let png = photo::png(&DynamicImage::ImageRgb8(quarters(64, 64)));
    let zip = [png.as_slice(), b"PK\x03\x04", SECRET].concat();
    for bytes in [html, zip] {
        let developed = whole(&bytes).unwrap();
        assert!(!contains(&developed.bytes, SECRET) && !contains(&developed.bytes, b"PK\x03\x04"));
    }
}

#[test]
fn threat_54_a_bomb_is_refused_by_its_header() {
    for bytes in [photo::jpeg_bomb(60_000, 60_000), photo::png_bomb(60_000, 60_000), photo::webp_bomb()] {
        assert_eq!(fault(&bytes), "TooManyPixels");
    }
    assert_eq!(fault(&photo::png_bomb(10_000, 5001)), "TooManyPixels");
    // 50 megapixels are allowed, but there is nothing in this one.
    assert_eq!(fault(&photo::jpeg_bomb(10_000, 5000)), "Damaged");
    for bytes in [photo::jpeg_bomb(0, 100), photo::png_bomb(100, 0)] {
        assert_eq!(fault(&bytes), "Damaged");
    }
}

#[test]
fn threat_54_what_takes_more_memory_than_there_is_is_refused() {
    let small = Budget::new(60_000_000);
    let taken = develop(&mut Cursor::new(photo::jpeg(4000, 3000)), Cut::Whole, &small);
    assert!(matches!(taken, Err(PhotoFault::TooManyPixels)));
    assert!(develop(&mut Cursor::new(photo::jpeg(400, 300)), Cut::Whole, &small).is_ok());
}

#[test]
fn threat_54_what_moves_is_refused() {
    let control = photo::chunk(*b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]);
    let png = photo::png_with(&DynamicImage::ImageRgb8(quarters(8, 8)), &[control]);
    assert_eq!(fault(&png), "Animated");
}

#[test]
fn threat_54_a_photo_is_at_most_15_megabytes() {
    let mut bytes = photo::jpeg(64, 64);
    bytes.resize(15_000_000, 0);
    assert!(whole(&bytes).is_ok());
    bytes.push(0);
    assert_eq!(fault(&bytes), "TooManyBytes");
}

#[test]
fn threat_54_what_is_cut_off_is_refused() {
    for bytes in
        [photo::telephone(64, 48, 1), photo::png(&DynamicImage::ImageRgb8(quarters(64, 48))), photo::webp(64, 48)]
    {
        let end = bytes.len() - SECRET.len() - 1;
        for length in (0..end).step_by(7) {
            assert!(whole(&bytes[..length]).is_err(), "{length} of {}", bytes.len());
        }
    }
}

#[test]
fn threat_54_whatever_is_changed_in_a_photo_ends_in_an_answer() {
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    for original in
        [photo::telephone(40, 30, 3), photo::png(&DynamicImage::ImageRgb8(quarters(40, 30))), photo::webp(40, 30)]
    {
        for _ in 0..400 {
            let mut bytes = original.clone();
            for _ in 0..3 {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                let place = random as usize % bytes.len();
                bytes[place] = (random >> 32) as u8;
            }
            if let Ok(developed) = whole(&bytes) {
                assert!(!contains(&developed.bytes, SECRET));
            }
        }
    }
}

#[test]
fn threat_72_a_logo_is_made_anew_as_a_small_png_and_stays_transparent() {
    let mut image = image::RgbaImage::from_pixel(1280, 320, image::Rgba([255, 0, 0, 0]));
    for pixel in image.pixels_mut().take(1280 * 160) {
        *pixel = image::Rgba([11, 92, 107, 255]);
    }
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let mut upload = bytes.into_inner();
    upload.extend(b"<script>alert(1)</script>");
    let made = emblem(&mut Cursor::new(upload), LOGO_SIDE, &Budget::default()).unwrap();
    assert!(made.bytes.starts_with(b"\x89PNG\r\n\x1a\n") && !made.bytes.windows(7).any(|part| part == b"<script"));
    let back = image::load_from_memory(&made.bytes).unwrap().into_rgba8();
    assert_eq!(back.dimensions(), (640, 160));
    assert_eq!((back.get_pixel(5, 5).0, back.get_pixel(5, 150).0[3]), ([11, 92, 107, 255], 0));
}

#[test]
fn threat_72_a_logo_is_neither_a_drawing_nor_large() {
    let refused = |bytes: Vec<u8>| emblem(&mut Cursor::new(bytes), LOGO_SIDE, &Budget::default()).unwrap_err();
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
    assert!(matches!(refused(drawing.to_vec()), PhotoFault::NotAPhoto));
    assert!(matches!(refused(vec![0; 1_000_001]), PhotoFault::TooManyBytes));
    assert!(matches!(refused(samples::photo::jpeg(2001, 2000)), PhotoFault::TooManyPixels));
}
