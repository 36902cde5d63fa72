use std::any::Any;
use std::fmt;
use std::io::Read as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;

use super::case::Broken;
use super::stage::RACERS;
use crate::media::MediaKey;
use crate::ports::MediaStore;

/// What an adapter for media provides: a store without any media.
pub trait MediaHarness: Send + Sync {
    /// The store; the same one at each call.
    fn media(&self) -> Arc<dyn MediaStore>;

    /// Lets everything that is there count as settled.
    fn settle(&self);
}

/// One promise of [`MediaStore`], with the proof.
#[derive(Clone, Copy)]
pub struct MediaCase {
    name: &'static str,
    obligation: &'static str,
    body: fn(&dyn MediaHarness),
}

impl MediaCase {
    /// Its name, unique and stable.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Runs it on a store without media.
    pub fn prove(&self, harness: &dyn MediaHarness) -> Result<(), Broken> {
        catch_unwind(AssertUnwindSafe(|| (self.body)(harness))).map_err(|panic| Broken {
            case: self.name,
            obligation: self.obligation,
            why: words(panic.as_ref()),
        })
    }
}

impl fmt::Debug for MediaCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MediaCase").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Every promise of [`MediaStore`] that can be proved from outside.
pub fn media_cases() -> &'static [MediaCase] {
    const fn case(name: &'static str, obligation: &'static str, body: fn(&dyn MediaHarness)) -> MediaCase {
        MediaCase { name, obligation, body }
    }
    const CASES: &[MediaCase] = &[
        case("media_come_back_equal", "the bytes come back as they were written, whatever the pieces", come_back_equal),
        case("media_ranges", "`open` reads exactly the bytes from `offset` on", ranges),
        case("media_range_outside", "a medium that has fewer bytes is an error", range_outside),
        case("media_absence", "what is not there is `None`, and removing it is no error", absence),
        case("media_unfinished", "nobody finds anything before `finish` has answered", unfinished),
        case("media_dropped", "nothing is left of a writer that was dropped", dropped),
        case("media_key_is_taken", "a key that exists is an error, and its medium is left alone", key_is_taken),
        case("media_removed", "a removed medium is gone, and no other", removed),
        case("media_removed_while_read", "what has been opened can be read to its end", removed_while_read),
        case("media_settled", "settled media are listed in ascending order, in complete pages, and no others", settled),
        case("media_at_once", "many writers at once do not disturb each other", at_once),
    ];
    CASES
}

fn key(number: u8) -> MediaKey {
    // Apart in the first byte as well as in the last.
    let mut bytes = [0; 16];
    bytes[0] = number;
    bytes[15] = 255 - number;
    MediaKey::from_bytes(bytes)
}

fn put(media: &dyn MediaStore, key: MediaKey, pieces: &[&[u8]]) {
    let mut writer = media.create(&key).unwrap();
    for piece in pieces {
        writer.write(piece).unwrap();
    }
    writer.finish().unwrap();
}

fn read(media: &dyn MediaStore, key: MediaKey, offset: u64, length: u64) -> Option<Vec<u8>> {
    media.open(&key, offset, length).unwrap().map(|mut reader| {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).unwrap();
        bytes
    })
}

fn come_back_equal(harness: &dyn MediaHarness) {
    let media = harness.media();
    let long: Vec<u8> = (0..300_000_u32).map(|number| number.to_le_bytes()[0] ^ number.to_le_bytes()[1]).collect();
    put(&*media, key(1), &[]);
    put(&*media, key(2), &[b"one, ", b"", b"two"]);
    put(&*media, key(3), &long.chunks(7001).collect::<Vec<_>>());
    assert_eq!(read(&*media, key(1), 0, 0), Some(Vec::new()));
    assert_eq!(read(&*media, key(2), 0, 8), Some(b"one, two".to_vec()));
    assert_eq!(read(&*media, key(3), 0, 300_000), Some(long));
}

fn ranges(harness: &dyn MediaHarness) {
    let media = harness.media();
    put(&*media, key(1), &[b"0123456789"]);
    for (offset, length, expected) in [(0, 3, "012"), (7, 3, "789"), (4, 1, "4"), (10, 0, ""), (5, 0, "")] {
        assert_eq!(read(&*media, key(1), offset, length).unwrap(), expected.as_bytes(), "{offset}, {length}");
    }
}

fn range_outside(harness: &dyn MediaHarness) {
    let media = harness.media();
    put(&*media, key(1), &[b"0123456789"]);
    for (offset, length) in [(0, 11), (10, 1), (11, 0), (u64::MAX, 1)] {
        let outcome = media.open(&key(1), offset, length).map(|reader| {
            let mut bytes = Vec::new();
            reader.unwrap().read_to_end(&mut bytes)
        });
        assert!(!matches!(outcome, Ok(Ok(_))), "{offset}, {length}: {outcome:?}");
    }
}

fn absence(harness: &dyn MediaHarness) {
    let media = harness.media();
    assert_eq!(read(&*media, key(1), 0, 1), None);
    media.remove(&key(1)).unwrap();
    assert!(media.settled(None, 10).unwrap().is_empty());
}

fn unfinished(harness: &dyn MediaHarness) {
    let media = harness.media();
    let mut writer = media.create(&key(1)).unwrap();
    writer.write(b"half").unwrap();
    harness.settle();
    assert_eq!(read(&*media, key(1), 0, 0), None);
    assert!(media.settled(None, 10).unwrap().is_empty());
    writer.write(b" and half").unwrap();
    writer.finish().unwrap();
    assert_eq!(read(&*media, key(1), 0, 13), Some(b"half and half".to_vec()));
}

fn dropped(harness: &dyn MediaHarness) {
    let media = harness.media();
    let mut writer = media.create(&key(1)).unwrap();
    writer.write(b"half").unwrap();
    drop(writer);
    harness.settle();
    assert_eq!(read(&*media, key(1), 0, 0), None);
    assert!(media.settled(None, 10).unwrap().is_empty());
    put(&*media, key(1), &[b"whole"]);
    assert_eq!(read(&*media, key(1), 0, 5), Some(b"whole".to_vec()));
}

fn key_is_taken(harness: &dyn MediaHarness) {
    let media = harness.media();
    put(&*media, key(1), &[b"first"]);
    let second = media.create(&key(1)).and_then(|mut writer| writer.write(b"second").and_then(|()| writer.finish()));
    assert!(second.is_err());
    assert_eq!(read(&*media, key(1), 0, 5), Some(b"first".to_vec()));
}

fn removed(harness: &dyn MediaHarness) {
    let media = harness.media();
    for number in 1..=3 {
        put(&*media, key(number), &[&[number]]);
    }
    media.remove(&key(2)).unwrap();
    assert_eq!(read(&*media, key(2), 0, 1), None);
    harness.settle();
    assert_eq!(media.settled(None, 10).unwrap(), [key(1), key(3)]);
}

fn removed_while_read(harness: &dyn MediaHarness) {
    let media = harness.media();
    put(&*media, key(1), &[&vec![7; 200_000]]);
    let mut reader = media.open(&key(1), 0, 200_000).unwrap().unwrap();
    let mut bytes = vec![0; 10];
    reader.read_exact(&mut bytes).unwrap();
    media.remove(&key(1)).unwrap();
    reader.read_to_end(&mut bytes).unwrap();
    assert_eq!(bytes, vec![7; 200_000]);
}

fn settled(harness: &dyn MediaHarness) {
    let media = harness.media();
    let old = [9, 1, 200, 7, 255, 0, 8].map(key);
    for key in old {
        put(&*media, key, &[b"old"]);
    }
    harness.settle();
    put(&*media, key(5), &[b"new"]);
    let mut expected = old.to_vec();
    expected.sort_unstable();
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = media.settled(after.as_ref(), 3).unwrap();
        assert!(page.len() <= 3);
        let Some(last) = page.last() else { break };
        after = Some(*last);
        found.extend(page);
    }
    assert_eq!(found, expected);
}

fn at_once(harness: &dyn MediaHarness) {
    let media = harness.media();
    thread::scope(|scope| {
        for number in (0_u8..).take(RACERS) {
            let media = &*media;
            scope.spawn(move || put(media, key(number), &[&[number; 5000], &[number; 5000]]));
        }
    });
    for number in (0_u8..).take(RACERS) {
        assert_eq!(read(&*media, key(number), 0, 10_000), Some(vec![number; 10_000]));
    }
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words").to_owned()
}
