//! Voice notes.

use super::SECRET;

pub fn riff_chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let pad = vec![b'!'; content.len() % 2];
    [name.as_slice(), &(content.len() as u32).to_le_bytes(), content, &pad].concat()
}

pub fn riff(chunks: &[Vec<u8>]) -> Vec<u8> {
    let body = [b"WAVE".as_slice(), &chunks.concat()].concat();
    [b"RIFF".as_slice(), &(body.len() as u32).to_le_bytes(), &body].concat()
}

pub fn wav_format(codec: u16) -> Vec<u8> {
    let rates = [8000_u32.to_le_bytes(), 16_000_u32.to_le_bytes()].concat();
    [codec.to_le_bytes().as_slice(), &1_u16.to_le_bytes(), &rates, &[2, 0, 16, 0]].concat()
}

/// Half a second of samples, which sound like nothing.
pub fn samples() -> Vec<u8> {
    (0..8000_u32).map(|index| (index * 7 % 251) as u8).collect()
}

pub fn wav() -> Vec<u8> {
    riff(&[
        riff_chunk(b"fmt ", &wav_format(1)),
        riff_chunk(b"LIST", &[b"INFO".as_slice(), &riff_chunk(b"ICMT", SECRET)].concat()),
        riff_chunk(b"id3 ", &[SECRET, b"!"].concat()),
        riff_chunk(b"data", &samples()),
        riff_chunk(b"bext", SECRET),
    ])
}

/// One page of Ogg: which packets' lengths it has, and their bytes.
pub fn ogg_page(flags: u8, serial: u32, number: u32, granule: u64, lacing: &[u8], content: &[u8]) -> Vec<u8> {
    let mut page = [b"OggS\0".as_slice(), &[flags], &granule.to_le_bytes(), &serial.to_le_bytes()].concat();
    page.extend(number.to_le_bytes());
    page.extend([0; 4]);
    page.push(lacing.len() as u8);
    page.extend(lacing);
    page.extend(content);
    let sum = page.iter().fold(0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte) << 24, |sum, _| {
            if sum & 0x8000_0000 == 0 { sum << 1 } else { sum << 1 ^ 0x04C1_1DB7 }
        })
    });
    page[22..26].copy_from_slice(&sum.to_le_bytes());
    page
}

pub fn opus_head() -> Vec<u8> {
    [b"OpusHead\x01\x01".as_slice(), &312_u16.to_le_bytes(), &48_000_u32.to_le_bytes(), &[0, 0, 0]].concat()
}

pub fn opus_tags() -> Vec<u8> {
    let text = |text: &[u8]| [(text.len() as u32).to_le_bytes().as_slice(), text].concat();
    let comment = [b"LOCATION=".as_slice(), SECRET, &[b'x'; 300]].concat();
    [b"OpusTags".as_slice(), &text(b"Lavf61.7.100"), &1_u32.to_le_bytes(), &text(&comment)].concat()
}

/// A stream of one second whose comments go over two pages.
pub fn ogg() -> Vec<u8> {
    let tags = opus_tags();
    let (first, rest) = tags.split_at(255);
    [
        ogg_page(2, 7, 0, 0, &[19], &opus_head()),
        ogg_page(0, 7, 1, u64::MAX, &[255], first),
        ogg_page(1, 7, 2, 0, &[rest.len() as u8], rest),
        ogg_page(0, 7, 3, 24_312, &[100, 50], &[0xF8; 150]),
        ogg_page(4, 7, 4, 48_312, &[100], &[0xF8; 100]),
    ]
    .concat()
}

/// An EBML element whose size takes `width` bytes.
pub fn element_wide(id: u32, width: usize, content: &[u8]) -> Vec<u8> {
    let id: Vec<u8> = id.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect();
    let size = (content.len() as u64 | 1 << (7 * width)).to_be_bytes();
    [id.as_slice(), &size[8 - width..], content].concat()
}

pub fn element(id: u32, content: &[u8]) -> Vec<u8> {
    element_wide(id, 8, content)
}

/// One whose length nobody knew when it was begun.
pub fn open_element(id: u32, content: &[u8]) -> Vec<u8> {
    let id: Vec<u8> = id.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect();
    [id.as_slice(), &[0x01, 255, 255, 255, 255, 255, 255, 255], content].concat()
}

pub fn ebml_head(kind: &[u8]) -> Vec<u8> {
    element(0x1A45_DFA3, &[element(0x4286, &[1]), element(0x4282, kind), element(0x4287, &[4])].concat())
}

pub fn webm_track(kind: u8, codec: &[u8], further: &[u8]) -> Vec<u8> {
    let track = [
        element(0xD7, &[1]),
        element(0x73C5, &[9, 9]),
        element(0x83, &[kind]),
        element(0x86, codec),
        element(0x63A2, &opus_head()),
        element(0xE1, &[element(0xB5, &48_000_f32.to_be_bytes()), element(0x9F, &[1])].concat()),
        further.to_vec(),
    ];
    element(0x1654_AE6B, &element(0xAE, &track.concat()))
}

pub fn webm_tags() -> Vec<u8> {
    let tag = [element(0x45A3, b"LOCATION"), element(0x4487, SECRET)].concat();
    element(0x1254_C367, &element(0x7373, &element(0x67C8, &tag)))
}

pub fn block(track: u8) -> Vec<u8> {
    element(0xA3, &[[track | 0x80, 0, 0, 0x80].as_slice(), &[0xF8; 60]].concat())
}

/// As a browser's recorder writes it: neither the segment nor its clusters say how long they are.
pub fn webm() -> Vec<u8> {
    let info = [
        element(0x002A_D7B1, &1_000_000_u32.to_be_bytes()),
        element(0x4489, &1234.5_f64.to_be_bytes()),
        element(0x7BA9, SECRET),
        element(0x4461, &[0; 8]),
        element(0x4D80, SECRET),
        element(0x5741, SECRET),
    ];
    let cluster = |time: u8| open_element(0x1F43_B675, &[element(0xE7, &[time]), block(1), block(1)].concat());
    let segment = [
        element(0x1549_A966, &info.concat()),
        webm_track(2, b"A_OPUS", &element(0x536E, SECRET)),
        cluster(0),
        cluster(60),
        webm_tags(),
        element(0x1941_A469, &element(0x61A7, &element(0x465C, SECRET))),
    ];
    [ebml_head(b"webm"), open_element(0x1853_8067, &segment.concat())].concat()
}

pub fn bx(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    [(content.len() as u32 + 8).to_be_bytes().as_slice(), name, content].concat()
}

pub fn elementary_stream(object_type: u8) -> Vec<u8> {
    let decoder = [object_type, 0x15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let decoder = [[0x04, 0x80, 0x80, 0x80, 13].as_slice(), &decoder].concat();
    let stream = [[0, 1, 0].as_slice(), &decoder, &[0x06, 1, 2]].concat();
    bx(b"esds", &[[0, 0, 0, 0, 0x03, stream.len() as u8].as_slice(), &stream].concat())
}

pub fn sound_entry(name: &[u8; 4], children: &[u8]) -> Vec<u8> {
    let fields =
        [[0, 0, 0, 0, 0, 0, 0, 1].as_slice(), &[0; 8], &[0, 1, 0, 16, 0, 0, 0, 0], &[0xBB, 0x80, 0, 0]].concat();
    bx(name, &[fields.as_slice(), children].concat())
}

pub fn mp4_track(handler: &[u8; 4], entry: &[u8]) -> Vec<u8> {
    let dates = [[0; 4].as_slice(), &[0x11; 8], &1000_u32.to_be_bytes(), &2500_u32.to_be_bytes(), &[0; 12]].concat();
    let named = [[0; 8].as_slice(), handler, &[0; 12], SECRET, &[0]].concat();
    let reference = [[0; 4].as_slice(), &[0, 0, 0, 1], &bx(b"url ", &[0, 0, 0, 1])].concat();
    let description = [[0; 4].as_slice(), &[0, 0, 0, 1], entry].concat();
    let table = [bx(b"stsd", &description), bx(b"stts", &[0; 8]), bx(b"stco", &[0; 8])].concat();
    let media = [bx(b"smhd", &[0; 8]), bx(b"dinf", &bx(b"dref", &reference)), bx(b"stbl", &table)];
    // As encoders write it: shorter than the head of a track.
    let mdia = [bx(b"mdhd", &dates[..24]), bx(b"hdlr", &named), bx(b"minf", &media.concat())];
    let track = [bx(b"tkhd", &dates), bx(b"mdia", &mdia.concat()), bx(b"udta", &bx(b"name", SECRET))];
    bx(b"trak", &track.concat())
}

pub fn mp4_with(tracks: &[Vec<u8>], sound: &[u8]) -> Vec<u8> {
    let head = [[0; 4].as_slice(), &[0x11; 8], &1000_u32.to_be_bytes(), &2500_u32.to_be_bytes(), &[0; 80]].concat();
    let place = bx(b"udta", &[bx(b"\xA9xyz", SECRET), bx(b"meta", SECRET)].concat());
    let movie = [bx(b"mvhd", &head), tracks.concat(), place].concat();
    [
        bx(b"ftyp", b"M4A \0\0\0\0M4A isom"),
        bx(b"free", SECRET),
        bx(b"moov", &movie),
        bx(b"uuid", &[[7; 16].as_slice(), SECRET].concat()),
        bx(b"mdat", sound),
    ]
    .concat()
}

pub fn mp4() -> Vec<u8> {
    let entry = sound_entry(b"mp4a", &[elementary_stream(0x40), bx(b"note", SECRET)].concat());
    mp4_with(&[mp4_track(b"soun", &entry)], &[0x21; 400])
}

/// Frames of 128 kbit/s at 44,100 Hz.
pub fn mp3_frames(count: usize) -> Vec<u8> {
    let frame = [[0xFF, 0xFB, 0x90, 0x64].as_slice(), &[0; 413]].concat();
    frame.repeat(count)
}

pub fn mp3() -> Vec<u8> {
    let frame = [b"TXXX".as_slice(), &(SECRET.len() as u32).to_be_bytes(), &[0, 0], SECRET].concat();
    let ape =
        [b"APETAGEX".as_slice(), &2000_u32.to_le_bytes(), &(SECRET.len() as u32 + 32).to_le_bytes(), &[0; 16]].concat();
    let end = [b"TAG".as_slice(), SECRET, &[0; 125 - 42]].concat();
    [b"ID3\x04\0\0\0\0\0".as_slice(), &[frame.len() as u8], &frame, &mp3_frames(20), SECRET, &ape, &end].concat()
}
