//! Other people's programs look at what is kept: `exiftool` finds nothing about the person in a photo, and `ffmpeg` still plays
//! a voice note as it was (threat 55, R-FEED-02, R-FEED-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod samples;

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tesoro_portal_media::Budget;
use tesoro_portal_media::photo::{Cut, LOGO_SIDE, develop, emblem};
use tesoro_portal_media::voice::{VoiceFormat, clean};

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("tesoro-portal-media-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// The groups of tags that `exiftool` finds, each with their names: `GPS:GPSLatitude`.
fn tags(image: &[u8]) -> Vec<String> {
    let mut child = Command::new("exiftool")
        .args(["-G0:1", "-s", "-a", "-u", "-ee", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("exiftool");
    child.stdin.take().unwrap().write_all(image).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().map(|line| line.split_once(" : ").map_or(line, |(tag, _)| tag).trim().to_owned()).collect()
}

/// What an image cannot do without: its own structure, and what the program says of itself and of the file.
fn is_structure(tag: &str) -> bool {
    ["[ExifTool", "[File", "[Composite", "[JFIF", "[PNG"].iter().any(|group| tag.starts_with(group))
}

#[test]
#[ignore = "needs exiftool"]
fn threat_55_exiftool_finds_nothing_about_the_person_in_a_photo() {
    let uploads = [
        ("telephone", samples::photo::telephone(900, 600, 6)),
        ("webp", samples::photo::webp(640, 480)),
        (
            "png",
            samples::photo::png_with(
                &image::DynamicImage::ImageRgb8(samples::photo::quarters(640, 480)),
                &[
                    samples::photo::exif_chunk(3),
                    samples::photo::chunk(*b"tEXt", &[b"Comment\0", samples::SECRET].concat()),
                ],
            ),
        ),
    ];
    let told = tags(&uploads[0].1);
    assert!(told.iter().any(|tag| tag.contains("EXIF")), "the sample has something to lose: {told:?}");
    for (name, upload) in uploads {
        let photo = develop(&mut Cursor::new(&upload), Cut::Whole, &Budget::default()).unwrap();
        for place in &photo.renditions {
            let start = usize::try_from(place.offset).unwrap();
            let bytes = &photo.bytes[start..start + usize::try_from(place.length).unwrap()];
            let left: Vec<String> = tags(bytes).into_iter().filter(|tag| !is_structure(tag)).collect();
            assert!(left.is_empty(), "{name}: {left:?}");
            assert!(!samples::contains(bytes, samples::SECRET));
        }
        let logo = emblem(&mut Cursor::new(&upload), LOGO_SIDE, &Budget::default()).unwrap();
        let left: Vec<String> = tags(&logo.bytes).into_iter().filter(|tag| !is_structure(tag)).collect();
        assert!(left.is_empty(), "{name} as a logo: {left:?}");
    }
}

/// A second of a tone, as this encoder writes it, with tags that say where and by whom.
fn recording(folder: &Folder, name: &str, encoder: &[&str]) -> Vec<u8> {
    let path = folder.0.join(name);
    let made = Command::new("ffmpeg")
        .args(["-v", "error", "-y", "-f", "lavfi", "-i", "sine=frequency=440:duration=1:sample_rate=48000", "-ac", "1"])
        .args(["-metadata", "title=left at home", "-metadata", "artist=left at home"])
        .args(["-metadata", "comment=left at home", "-metadata", "location=+52.3702+004.8952/"])
        .args(encoder)
        .arg(&path)
        .status()
        .expect("ffmpeg");
    assert!(made.success(), "{name}");
    std::fs::read(&path).unwrap()
}

/// The sound itself, as a sum over all of its samples; nothing if anything about the file is wrong.
fn sound(path: &Path) -> Option<String> {
    let decoded = Command::new("ffmpeg")
        .args(["-v", "error", "-xerror", "-i"])
        .arg(path)
        .args(["-map", "0:a", "-f", "md5", "-"])
        .output()
        .expect("ffmpeg");
    let is_fine = decoded.status.success() && decoded.stderr.is_empty();
    is_fine.then(|| String::from_utf8(decoded.stdout).unwrap())
}

#[test]
#[ignore = "needs ffmpeg"]
fn threat_55_every_kind_of_voice_note_plays_as_before_without_its_tags() {
    let folder = Folder::new("voice");
    let kinds: [(&str, &[&str], VoiceFormat); 7] = [
        ("opus.webm", &["-c:a", "libopus"], VoiceFormat::WebM),
        ("opus.ogg", &["-c:a", "libopus"], VoiceFormat::Ogg),
        ("aac.m4a", &["-c:a", "aac"], VoiceFormat::Mp4),
        ("fast.m4a", &["-c:a", "aac", "-movflags", "+faststart"], VoiceFormat::Mp4),
        // As browsers record: in fragments.
        ("parts.mp4", &["-c:a", "aac", "-movflags", "+frag_keyframe+empty_moov"], VoiceFormat::Mp4),
        ("id3.mp3", &["-c:a", "libmp3lame", "-write_id3v1", "1"], VoiceFormat::Mp3),
        ("info.wav", &["-c:a", "pcm_s16le"], VoiceFormat::Wav),
    ];
    for (name, encoder, format) in kinds {
        let upload = recording(&folder, name, encoder);
        let before = sound(&folder.0.join(name));
        assert!(before.is_some(), "{name}: the sample plays");
        assert!(samples::contains(&upload, b"left at home"), "{name}: the sample has something to lose");
        let cleaned = clean(upload.clone()).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        // The tags of an MP3 stand before and behind it, and are cut off; elsewhere nothing moves.
        assert_eq!(cleaned.format, format, "{name}");
        assert!(cleaned.bytes.len() == upload.len() || format == VoiceFormat::Mp3, "{name}");
        for told in [b"left at home".as_slice(), b"52.3702"] {
            assert!(!samples::contains(&cleaned.bytes, told), "{name}: {}", String::from_utf8_lossy(told));
        }
        let kept = folder.put(&format!("kept-{name}"), &cleaned.bytes);
        assert_eq!(sound(&kept), before, "{name}: it plays as it did");
        let probe = Command::new("ffprobe")
            .args(["-v", "error", "-show_entries", "format_tags:stream_tags", "-of", "default=noprint_wrappers=1"])
            .arg(&kept)
            .output()
            .expect("ffprobe");
        let told = String::from_utf8(probe.stdout).unwrap();
        for tag in ["title", "artist", "comment", "location", "creation_time"] {
            assert!(!told.to_ascii_lowercase().contains(&format!(":{tag}=")), "{name}: {told}");
        }
    }
}

#[test]
#[ignore = "needs ffmpeg"]
fn r_feed_03_opus_in_mp4_and_pictures_that_move_are_refused() {
    let folder = Folder::new("refused");
    let opus = recording(&folder, "opus.mp4", &["-c:a", "libopus", "-strict", "-2"]);
    assert!(clean(opus).is_err(), "the rule's list is closed: MP4 holds AAC");
    let film = folder.0.join("film.mp4");
    let made = Command::new("ffmpeg")
        .args(["-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=duration=1:size=64x64:rate=5"])
        .args(["-f", "lavfi", "-i", "sine=duration=1", "-c:v", "mpeg4", "-c:a", "aac"])
        .arg(&film)
        .status()
        .expect("ffmpeg");
    assert!(made.success());
    assert!(clean(std::fs::read(&film).unwrap()).is_err(), "a film is no voice note");
}
