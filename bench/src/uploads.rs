//! A photo on its way in and out, against the developing, the file and the row underneath.

use std::fs::{self, File};
use std::hint::black_box;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use image::{ImageFormat, Rgb, RgbImage};
use tesoro_portal_core::feedback::{FeedbackId, FeedbackKind, UploadKey};
use tesoro_portal_media::Budget;
use tesoro_portal_media::photo::{Cut, develop};

use crate::Result;
use crate::journeys::Bare;
use crate::sitting::{in_turn, seconds_each};
use crate::visit::Visit;

/// Few enough for the quota of a viewing: each is deleted again.
const UPLOADS: u32 = 5;
const DOWNLOADS: u32 = 400;

pub(crate) fn compare(folder: &Path) -> Result<()> {
    let visit = Visit::begin(folder)?;
    let bare = Bare::over(&visit)?;
    let upload = photo()?;
    let (mut number, mut last) = (0_u32, None);
    let [portal, alone, copied] = in_turn([
        &mut || {
            seconds_each(UPLOADS, || {
                if let Some(id) = last.take() {
                    visit.portal.delete_feedback(&visit.client, (FeedbackKind::Photo, id))?;
                }
                number += 1;
                last = Some(add(&visit, &format!("k-{number}"), &upload)?);
                Ok(())
            })
        },
        &mut || {
            seconds_each(UPLOADS, || {
                black_box(develop(&mut Cursor::new(&upload), Cut::Whole, &Budget::default())?);
                Ok(())
            })
        },
        &mut || {
            let developed = develop(&mut Cursor::new(&upload), Cut::Whole, &Budget::default())?.bytes;
            let mut key = 0_u128;
            seconds_each(UPLOADS, || {
                key += 1;
                write(&visit.house.folder.path().join("bare.jpg"), &developed)?;
                bare.note(Some((&key.to_be_bytes(), developed.len() as u64)))
            })
        },
    ])?;
    println!(
        "a photo of 12 megapixels kept (and the one before deleted): {:.2} of its bare developing, durable file and row",
        portal / (alone + copied)
    );
    let id = last.ok_or("no photo was kept")?;
    let file = visit.portal.own_file(&visit.client, (FeedbackKind::Photo, id), None)?;
    let copy = visit.house.folder.path().join("copy.jpg");
    let mut bytes = Vec::new();
    file.read(0, file.length())?.ok_or("the photo is gone")?.read_to_end(&mut bytes)?;
    fs::write(&copy, &bytes)?;
    let [portal, read] = in_turn([
        &mut || {
            seconds_each(DOWNLOADS, || {
                let file = visit.portal.own_file(&visit.client, (FeedbackKind::Photo, id), None)?;
                let mut bytes = Vec::new();
                file.read(0, file.length())?.ok_or("the photo is gone")?.read_to_end(&mut bytes)?;
                black_box(bytes);
                Ok(())
            })
        },
        &mut || {
            seconds_each(DOWNLOADS, || {
                black_box(fs::read(&copy)?);
                Ok(())
            })
        },
    ])?;
    println!("a photo of {} KiB read: {:.2} of reading a file of its size", bytes.len() / 1024, portal / read);
    Ok(())
}

fn add(visit: &Visit, key: &str, bytes: &[u8]) -> Result<FeedbackId> {
    let what = (FeedbackKind::Photo, visit.viewing);
    let key = UploadKey::parse(key)?;
    let kept = visit.portal.add_file(&visit.client, what, (&key, None), &mut Cursor::new(bytes))?;
    Ok(kept.feedback().id())
}

/// A file that survives a power cut, under its last name.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let unfinished = path.with_extension("unfinished");
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_data()?;
    fs::rename(&unfinished, path)?;
    File::open(path.parent().ok_or("no folder")?)?.sync_all()?;
    Ok(())
}

/// Twelve megapixels, as a telephone takes them: with some noise, or it would be a drawing.
fn photo() -> Result<Vec<u8>> {
    let mut dice = 1_u32;
    let image = RgbImage::from_fn(4000, 3000, |x, y| {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = dice >> 29;
        let value = |position: u32| u8::try_from((position / 16 + noise) % 256).unwrap_or_default();
        Rgb([value(x), value(y), value(x + y)])
    });
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Jpeg)?;
    Ok(bytes.into_inner())
}
