//! R-FEED-03, threats 55 and 59: what becomes of a voice note.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "tests"
)]

mod samples;

use samples::voice::{self, bx, element, mp4_track, mp4_with, ogg_page, riff, riff_chunk, sound_entry};
use samples::{SECRET, contains};
use tesoro_portal_media::voice::{VoiceFault, VoiceFormat, clean};

type Sample = (VoiceFormat, fn() -> Vec<u8>, Option<u64>);

const ALL: [Sample; 5] = [
    (VoiceFormat::WebM, voice::webm, Some(1234)),
    (VoiceFormat::Ogg, voice::ogg, Some(1000)),
    (VoiceFormat::Mp4, voice::mp4, Some(2500)),
    (VoiceFormat::Mp3, voice::mp3, Some(522)),
    (VoiceFormat::Wav, voice::wav, Some(500)),
];

fn fault(bytes: &[u8]) -> VoiceFault {
    clean(bytes.to_vec()).unwrap_err()
}

#[test]
fn r_feed_03_every_container_is_known_by_its_content_and_its_duration_is_taken_as_claimed() {
    for (format, sample, millis) in ALL {
        let cleaned = clean(sample()).unwrap_or_else(|fault| panic!("{format:?}: {fault}"));
        assert_eq!((cleaned.format, cleaned.claimed_millis), (format, millis));
    }
}

#[test]
fn threat_55_no_tags_are_kept() {
    for (format, sample, _) in ALL {
        assert!(contains(&sample(), SECRET), "{format:?}");
        let cleaned = clean(sample()).unwrap();
        for part in [SECRET, b"script", b"52.37", b"4.8952E"] {
            assert!(!contains(&cleaned.bytes, part), "{format:?}");
        }
    }
}

#[test]
fn threat_55_the_sound_is_kept_byte_for_byte_and_nothing_moves() {
    for (format, sample, _) in ALL {
        let (before, after) = (sample(), clean(sample()).unwrap().bytes);
        if format == VoiceFormat::Mp3 {
            assert_eq!(after, [voice::mp3_frames(20).as_slice(), &[]].concat());
            continue;
        }
        assert_eq!(before.len(), after.len(), "{format:?}");
        let sound: &[u8] = match format {
            VoiceFormat::WebM => &voice::block(1),
            VoiceFormat::Ogg => &[0xF8; 150],
            VoiceFormat::Mp4 => &bx(b"mdat", &[0x21; 400]),
            _ => &riff_chunk(b"data", &voice::samples()),
        };
        let place = |bytes: &[u8]| bytes.windows(sound.len()).position(|window| window == sound);
        assert!(place(&before).is_some());
        assert_eq!(place(&before), place(&after), "{format:?}");
    }
}

#[test]
fn threat_55_cleaning_a_clean_note_changes_nothing() {
    for (format, sample, _) in ALL {
        let once = clean(sample()).unwrap();
        assert_eq!(clean(once.bytes.clone()).unwrap(), once, "{format:?}");
    }
}

#[test]
fn threat_59_what_is_no_sound_is_refused() {
    let strangers: [&[u8]; 8] = [
        b"<html><script>alert(1)</script></html>",
        b"#!/bin/sh\n",
        b"RIFF\x04\0\0\0WEBP",
        b"RIFF\x04\0\0\0AVI ",
        b"\xFF\xD8\xFF\xE0",
        b"fLaC\0\0\0\x22",
        b"\x30\x26\xB2\x75",
        b"MThd",
    ];
    for bytes in strangers {
        let found = fault(bytes);
        assert!(matches!(found, VoiceFault::NotSound | VoiceFault::Damaged), "{bytes:?}: {found:?}");
    }
    assert_eq!(fault(b""), VoiceFault::Empty);
}

#[test]
fn threat_59_a_film_is_refused() {
    let sound = sound_entry(b"mp4a", &voice::elementary_stream(0x40));
    let film = bx(b"avc1", &[0; 78]);
    assert_eq!(fault(&mp4_with(&[mp4_track(b"vide", &film)], &[1; 9])), VoiceFault::OtherCodec);
    let both = [mp4_track(b"soun", &sound), mp4_track(b"vide", &film)];
    assert_eq!(fault(&mp4_with(&both, &[1; 9])), VoiceFault::OtherCodec);

    let webm = |tracks: &[u8]| {
        let cluster = element(0x1F43_B675, &[element(0xE7, &[0]), voice::block(1)].concat());
        [voice::ebml_head(b"webm"), element(0x1853_8067, &[tracks, &cluster].concat())].concat()
    };
    assert!(clean(webm(&voice::webm_track(2, b"A_OPUS", &[]))).is_ok());
    assert_eq!(fault(&webm(&voice::webm_track(1, b"V_VP9", &[]))), VoiceFault::OtherCodec);
    assert_eq!(fault(&webm(&voice::webm_track(2, b"A_OPUS", &element(0xE0, &[])))), VoiceFault::OtherCodec);
    let two = [voice::webm_track(2, b"A_OPUS", &[]), voice::webm_track(2, b"A_OPUS", &[])].concat();
    assert!(matches!(fault(&webm(&two)), VoiceFault::OtherCodec | VoiceFault::Damaged));

    let theora = ogg_page(2, 8, 0, 0, &[7], b"\x80theora");
    assert_eq!(fault(&[voice::ogg(), theora.clone()].concat()), VoiceFault::OtherCodec);
    assert_eq!(fault(&theora), VoiceFault::OtherCodec);
}

#[test]
fn threat_59_a_codec_that_is_not_on_the_list_is_refused() {
    let entries = [
        sound_entry(b"mp4a", &voice::elementary_stream(0x6B)),
        sound_entry(b"mp4a", &[]),
        sound_entry(b"alac", &voice::elementary_stream(0x40)),
    ];
    for entry in entries {
        assert_eq!(fault(&mp4_with(&[mp4_track(b"soun", &entry)], &[1; 9])), VoiceFault::OtherCodec);
    }
    let wav = |codec| riff(&[riff_chunk(b"fmt ", &voice::wav_format(codec)), riff_chunk(b"data", &[0; 4])]);
    assert!(clean(wav(1)).is_ok());
    for codec in [0, 2, 0x50, 0x55, 0x2000] {
        assert_eq!(fault(&wav(codec)), VoiceFault::OtherCodec);
    }
    // Layer II.
    assert_eq!(fault(&[0xFF, 0xFD, 0x90, 0x64, 0, 0]), VoiceFault::OtherCodec);
}

#[test]
fn threat_59_a_note_without_sound_is_refused() {
    let sound = sound_entry(b"mp4a", &voice::elementary_stream(0x40));
    assert_eq!(fault(&mp4_with(&[mp4_track(b"soun", &sound)], &[])), VoiceFault::Empty);
    assert_eq!(
        fault(&riff(&[riff_chunk(b"fmt ", &voice::wav_format(1)), riff_chunk(b"data", &[])])),
        VoiceFault::Empty
    );
    let silent = [voice::ebml_head(b"webm"), element(0x1853_8067, &voice::webm_track(2, b"A_OPUS", &[]))].concat();
    assert_eq!(fault(&silent), VoiceFault::Empty);
    let tags = voice::opus_tags();
    let header = ogg_page(2, 7, 0, 0, &[19], &voice::opus_head());
    let comments = ogg_page(0, 7, 1, 0, &[255, (tags.len() - 255) as u8], &tags);
    assert_eq!(fault(&[header, comments].concat()), VoiceFault::Empty);
    assert_eq!(fault(&voice::mp3_frames(1)), VoiceFault::Empty);
}

#[test]
fn threat_53_what_hangs_behind_a_note_is_refused_or_blanked() {
    let script = b"<script>alert(1)</script>";
    for (format, sample, _) in ALL {
        let bytes = [sample().as_slice(), script].concat();
        if let Ok(cleaned) = clean(bytes) {
            assert!(!contains(&cleaned.bytes, b"alert"), "{format:?}");
        }
    }
}

#[test]
fn threat_59_a_note_is_at_most_10_megabytes() {
    let long =
        |length: usize| riff(&[riff_chunk(b"fmt ", &voice::wav_format(1)), riff_chunk(b"data", &vec![1; length])]);
    let head = long(0).len();
    assert!(clean(long(10_000_000 - head)).is_ok());
    assert_eq!(fault(&long(10_000_002 - head)), VoiceFault::TooManyBytes);
}

#[test]
fn threat_59_whatever_is_cut_off_or_changed_ends_in_an_answer_without_tags() {
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    for (_, sample, _) in ALL {
        let original = sample();
        for length in 0..original.len().min(1500) {
            drop(clean(original[..length].to_vec()));
        }
        for _ in 0..3000 {
            let mut bytes = original.clone();
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            let place = random as usize % bytes.len().min(1500);
            bytes[place] = (random >> 32) as u8;
            if let Ok(again) = clean(bytes).and_then(|cleaned| clean(cleaned.bytes)) {
                assert!(again.bytes.len() <= original.len());
            }
        }
    }
}
