//! Uploads into a real folder beside a real database: many at once, a process that is killed among them, and a disk that is
//! full (R-FEED-02, R-FEED-03, threat 57).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader, Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration as Age;

use stage::house::{CHOSEN, House, attempt, boss, password_in, portal, typed};
use stage::{RACERS, company, contact, race};
use tesoro_portal_core::crm::{Address, Availability, Deal, Property};
use tesoro_portal_core::feedback::{Feedback, FeedbackId, FeedbackKind, FeedbackRefusal, UploadKey};
use tesoro_portal_core::memory::FixedClock;
use tesoro_portal_core::ports::{Clock as _, StoreError, StoreErrorKind};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::viewing::{PreferredDate, ViewingWish, WrittenSlot, WrittenStart};
use tesoro_portal_core::{Failure, KeptFile, Portal, Refusal as _, ViewingId, code};
use tesoro_portal_sqlite::{MediaFolder, SqliteConfig, SqliteStore};
use time::Duration;

const DATABASE: &str = "TESORO_PORTAL_TEST_UPLOADS_FILE";
const DEED: &str = "TESORO_PORTAL_TEST_UPLOADS_DEED";

const EMAIL: &str = "c-1@example.com";

/// A client who stands in a property.
struct Visit {
    house: House,
    client: ClientCtx,
    viewing: ViewingId,
}

impl Visit {
    fn new() -> Self {
        let house = House::new();
        house.invite("c-1");
        let password = password_in(&house.mails()[0]);
        let restricted = house.sign_in(EMAIL, &password).unwrap();
        let proof = house.portal.authenticate(&restricted.signed_in().token).unwrap();
        let token = house.portal.change_password(&proof, None, &typed(CHOSEN)).unwrap().token;
        let client = house.portal.authenticate(&token).unwrap().ready().unwrap();
        let deal = offer(&house);
        let now = house.clock.now();
        let dates = vec![PreferredDate { date: now.date(), part: None }];
        let wish = ViewingWish { dates, remark: None };
        let viewing = house.portal.request_viewing(&client, &deal.id, &wish).unwrap().viewing.id;
        let start = WrittenStart::Instant(now + Duration::hours(1));
        let slot = WrittenSlot { start, duration: 30.try_into().unwrap() };
        house.portal.confirm_viewing(&boss(), viewing, &slot).unwrap();
        Self { house, client, viewing }
    }

    fn media(&self) -> PathBuf {
        media_of(&self.house.file.path())
    }

    /// A portal with connections of its own, as another process has it.
    fn another(&self, media: &MediaFolder, seed: usize) -> Portal {
        let store = Arc::new(self.house.file.open());
        let (portal, _) = portal(store, self.house.clock.now(), 100 + seed as u64);
        portal.with_media(Arc::new(media.clone()))
    }

    fn list(&self, kind: FeedbackKind) -> Vec<Feedback> {
        self.house.portal.own_feedback(&self.client, (self.viewing, kind), None, 100).unwrap()
    }

    /// The same test in a process of its own, run by `sh` after `first`.
    fn child(&self, test: &str, deed: &str, first: &str) -> Command {
        let mut command = Command::new("sh");
        command.arg("-c").arg(format!("{first} exec \"$0\" \"$@\"")).arg(std::env::current_exe().unwrap());
        command.args(["--exact", "--nocapture", "--test-threads=1", test]);
        command.env(DATABASE, self.house.file.path()).env(DEED, format!("{deed} {}", self.viewing));
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        command
    }
}

fn offer(house: &House) -> Deal {
    let address = Address { line: "Kade 1".into(), city: "Hoorn".into(), postcode: None, country: None };
    let home = Property::new(company(), "p-1".parse().unwrap(), "Loft".into(), address);
    let deal = Deal {
        company: company(),
        id: "d-1".parse().unwrap(),
        contact: contact("c-1"),
        property: home.id.clone(),
        availability: Availability::Offered,
        offered_at: house.clock.now(),
    };
    let put = house.store.with_office(|office| {
        office.records().put_property(&home)?;
        office.records().put_deal(&deal)
    });
    put.unwrap_or_else(|error: StoreError| panic!("{error:?}"));
    deal
}

fn media_of(database: &Path) -> PathBuf {
    database.with_file_name("media")
}

/// A recording of so many bytes of silence.
fn wav(bytes: u32) -> Vec<u8> {
    let format = [[1, 0, 1, 0].as_slice(), &8000_u32.to_le_bytes(), &16_000_u32.to_le_bytes(), &[2, 0, 16, 0]].concat();
    let chunk =
        |name: &[u8], content: &[u8]| [name, &u32::try_from(content.len()).unwrap().to_le_bytes(), content].concat();
    let body = [b"WAVE".as_slice(), &chunk(b"fmt ", &format), &chunk(b"data", &vec![0; bytes as usize])].concat();
    chunk(b"RIFF", &body)
}

/// A photo of eight by eight pixels, as small as photos get.
fn photo() -> Vec<u8> {
    include_bytes!("fixtures/eight.png").to_vec()
}

fn add(
    portal: &Portal,
    client: &ClientCtx,
    (kind, viewing): (FeedbackKind, ViewingId),
    key: &str,
    bytes: &[u8],
) -> Result<KeptFile, Failure<FeedbackRefusal>> {
    let key = UploadKey::parse(key).unwrap();
    loop {
        let added = portal.add_file(client, (kind, viewing), (&key, None), &mut Cursor::new(bytes));
        // So many decode at once that some are asked to come back.
        if !matches!(added, Err(Failure::Busy)) {
            return added;
        }
        std::thread::yield_now();
    }
}

/// Files below a folder of media, the store's own left out.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let deeper = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    deeper.filter(|path| !path.ends_with(".lock") && !path.ends_with(".clock")).collect()
}

#[test]
fn threat_57_the_quota_holds_whoever_comes_first() {
    let visit = Visit::new();
    let media = MediaFolder::open(visit.media()).unwrap();
    let portals: Vec<Portal> = (0..RACERS).map(|seed| visit.another(&media, seed)).collect();
    for (kind, most, over, bytes) in [
        (FeedbackKind::Photo, 40, code::TOO_MANY_PHOTOS, photo()),
        (FeedbackKind::VoiceNote, 20, code::TOO_MANY_VOICE_NOTES, wav(800)),
    ] {
        let of = (kind, visit.viewing);
        let before = most - RACERS / 2;
        for n in 0..before {
            add(&portals[0], &visit.client, of, &format!("{}-{n}", kind.name()), &bytes).unwrap();
        }
        let outcomes = race(RACERS, |n| add(&portals[n], &visit.client, of, &format!("{}-r{n}", kind.name()), &bytes));
        let (taken, refused): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
        for refused in refused {
            match refused {
                Err(Failure::Refused(refusal)) => assert_eq!(refusal.code(), over),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!((taken.len(), visit.list(kind).len()), (RACERS / 2, most), "{}", kind.name());
    }
    assert_eq!(files(&visit.media()).len(), 60, "no file but those with a row");
}

/// Uploads and deletes from many threads, and says what was answered, until it is killed.
fn upload_until_killed(database: &str, viewing: ViewingId) {
    // The line that the harness has begun ends here.
    say("");
    let store = SqliteStore::open(database, &SqliteConfig::default()).unwrap();
    let (portal, _) = portal(Arc::new(store), FixedClock::START, u64::from(std::process::id()));
    let portal = portal.with_media(Arc::new(MediaFolder::open(media_of(Path::new(database))).unwrap()));
    let token = portal.sign_in(&attempt(EMAIL, CHOSEN)).unwrap().signed_in().token.clone();
    let client = portal.authenticate(&token).unwrap().ready().unwrap();
    let next = AtomicUsize::new(0);
    race(8, |_| {
        loop {
            let key = format!("{}-{}", std::process::id(), next.fetch_add(1, Ordering::Relaxed));
            let kept = add(&portal, &client, (FeedbackKind::Photo, viewing), &key, &photo()).unwrap();
            let id = kept.feedback().id();
            say(&format!("kept {}", hex(id)));
            say(&format!("deleting {}", hex(id)));
            portal.delete_feedback(&client, (FeedbackKind::Photo, id)).unwrap();
        }
    });
}

fn hex(id: FeedbackId) -> String {
    format!("{:032x}", u128::from_be_bytes(*id.as_bytes()))
}

fn say(line: &str) {
    // A closed pipe is the end: the parent is gone.
    if writeln!(std::io::stdout().lock(), "{line}").is_err() {
        std::process::exit(0);
    }
}

/// What this process is to do, if it is a child.
fn deed() -> Option<(String, String, ViewingId)> {
    let deed = std::env::var(DEED).ok()?;
    let (deed, viewing) = deed.split_once(' ').unwrap();
    Some((std::env::var(DATABASE).unwrap(), deed.to_owned(), viewing.parse().unwrap()))
}

/// After a restart: every row has its whole file, every file its row, and nothing else is there.
fn is_in_order(visit: &Visit) -> BTreeSet<String> {
    for path in files(&visit.media()) {
        // The file system's clock ticks in milliseconds: what the dead process wrote is older than that.
        let file = fs::File::options().append(true).open(&path).unwrap();
        let written = file.metadata().unwrap().modified().unwrap();
        file.set_modified(written - Age::from_millis(50)).unwrap();
    }
    let media = MediaFolder::open(visit.media()).unwrap();
    let portal = visit.another(&media, 0);
    let unfinished = fs::read_dir(visit.media().join(".unfinished")).unwrap().count();
    assert_eq!(unfinished, 0, "a half object");
    let mut after = None;
    while let Some(last) = portal.sweep_media(after.as_ref(), 7).unwrap() {
        after = Some(last);
    }
    let photos = visit.list(FeedbackKind::Photo);
    assert_eq!(files(&visit.media()).len(), photos.len(), "an orphan");
    for photo in &photos {
        let file = portal.own_file(&visit.client, (FeedbackKind::Photo, photo.id()), None).unwrap();
        let mut bytes = Vec::new();
        file.read(0, file.length()).unwrap().unwrap().read_to_end(&mut bytes).unwrap();
        assert!(bytes.starts_with(&[0xFF, 0xD8]) && bytes.ends_with(&[0xFF, 0xD9]), "a half photo");
    }
    photos.iter().map(|photo| hex(photo.id())).collect()
}

#[test]
fn threat_57_a_process_killed_among_uploads_leaves_no_half_object_and_no_orphan() {
    if let Some((database, _, viewing)) = deed() {
        return upload_until_killed(&database, viewing);
    }
    let test = "threat_57_a_process_killed_among_uploads_leaves_no_half_object_and_no_orphan";
    let visit = Visit::new();
    for round in 0..3 {
        let mut child = visit.child(test, "upload", "").spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let (mut kept, mut deleting) = (BTreeSet::new(), BTreeSet::new());
        let mut note = |line: &str| match line.split_once(' ') {
            Some(("kept", id)) => kept.insert(id.to_owned()),
            Some(("deleting", id)) => deleting.insert(id.to_owned()),
            _ => false,
        };
        let read = lines.by_ref().filter(|line| note(line)).take(40 + 17 * round).count();
        assert_eq!(read, 40 + 17 * round, "the child ended by itself");
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had answered before the kill arrived; the last line may be cut off.
        let mut rest: Vec<String> = lines.collect();
        rest.pop();
        for line in &rest {
            note(line);
        }
        let there = is_in_order(&visit);
        let lost: Vec<&String> = kept.difference(&deleting).filter(|id| !there.contains(*id)).collect();
        assert!(lost.is_empty(), "kept and lost: {lost:?}");
    }
    // The quota counts what is there, and nothing that died.
    let media = MediaFolder::open(visit.media()).unwrap();
    let portal = visit.another(&media, 99);
    let free = 40 - visit.list(FeedbackKind::Photo).len();
    for n in 0..free {
        add(&portal, &visit.client, (FeedbackKind::Photo, visit.viewing), &format!("after-{n}"), &photo()).unwrap();
    }
    let one_more = add(&portal, &visit.client, (FeedbackKind::Photo, visit.viewing), "after-all", &photo());
    assert!(matches!(one_more, Err(Failure::Refused(refusal)) if refusal.code() == code::TOO_MANY_PHOTOS));
}

/// Tries a recording that is larger than any file can get, and one that is not.
fn upload_more_than_fits(database: &str, viewing: ViewingId) {
    // The line that the harness has begun ends here.
    say("");
    let store = SqliteStore::open(database, &SqliteConfig::default()).unwrap();
    let (portal, _) = portal(Arc::new(store), FixedClock::START, 9);
    let portal = portal.with_media(Arc::new(MediaFolder::open(media_of(Path::new(database))).unwrap()));
    let token = portal.sign_in(&attempt(EMAIL, CHOSEN)).unwrap().signed_in().token.clone();
    let client = portal.authenticate(&token).unwrap().ready().unwrap();
    for (key, bytes) in [("large", 6_000_000), ("small", 800)] {
        let word = match add(&portal, &client, (FeedbackKind::VoiceNote, viewing), key, &wav(bytes)) {
            Ok(_) => "kept".to_owned(),
            Err(Failure::Store(error)) if error.kind() == StoreErrorKind::Unavailable => "unavailable".to_owned(),
            Err(other) => format!("{other:?}"),
        };
        say(&format!("{key} {word}"));
    }
}

#[cfg(unix)]
#[test]
fn threat_57_a_full_disk_keeps_nothing_of_an_upload_and_passes() {
    if let Some((database, _, viewing)) = deed() {
        return upload_more_than_fits(&database, viewing);
    }
    let visit = Visit::new();
    let test = "threat_57_a_full_disk_keeps_nothing_of_an_upload_and_passes";
    // In 512-byte blocks: no file can grow past 4 MiB. The signal that would end the process is ignored.
    let output = visit.child(test, "fill", "trap '' XFSZ; ulimit -f 8192;").output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let said: Vec<&str> = said.lines().filter(|line| line.starts_with("large") || line.starts_with("small")).collect();
    assert_eq!(said, ["large unavailable", "small kept"]);
    assert_eq!(visit.list(FeedbackKind::VoiceNote).len(), 1, "the quota counts the one that is there");
    assert_eq!(files(&visit.media()).len(), 1);
    // There is room again.
    let media = MediaFolder::open(visit.media()).unwrap();
    let portal = visit.another(&media, 1);
    add(&portal, &visit.client, (FeedbackKind::VoiceNote, visit.viewing), "large", &wav(6_000_000)).unwrap();
    assert_eq!(files(&visit.media()).len(), 2);
}
