//! Notes, photos, voice notes and pictures (R-FEED-01 to R-FEED-05, R-PIC-01, threats 39, 57, 58).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;

use std::io::Cursor;
use std::io::Read as _;
use std::sync::Arc;

use office::{Office, dora, key_of, race, refusal};
use tesoro_portal_core::code::{self, Code};
use tesoro_portal_core::crm::{Availability, Permission};
use tesoro_portal_core::feedback::{
    Content, Feedback, FeedbackId, FeedbackKind, FeedbackRefusal, NoteText, OfWhom, UploadKey,
};
use tesoro_portal_core::memory::MemoryMedia;
use tesoro_portal_core::ports::{StoreErrorKind, View};
use tesoro_portal_core::session::{ClientCtx, SignedInClient as _};
use tesoro_portal_core::settings::{Feature, Features};
use tesoro_portal_core::viewing::{PreferredDate, ViewingStatus, ViewingWish, WrittenSlot, WrittenStart};
use tesoro_portal_core::{DealId, Failure, KeptFile, OpenFile, Portal, Refusal as _, ViewingId};
use time::Duration;

/// An office with a client who has a viewing in one hour, on this very day.
struct Visit {
    office: Office,
    portal: Portal,
    media: MemoryMedia,
    client: ClientCtx,
    /// Another client of the same office.
    ben: ClientCtx,
    deal: DealId,
    viewing: ViewingId,
}

impl Visit {
    fn new() -> Self {
        let office = Office::new();
        let media = MemoryMedia::new();
        let portal = office.portal.clone().with_media(Arc::new(media.clone()));
        let client = office.ready(&office.client("anna").token);
        let ben = office.ready(&office.client("ben").token);
        let deal = office.offer("anna", "loft");
        let viewing = confirmed(&office, &portal, &client, &deal);
        Self { office, portal, media, client, ben, deal, viewing }
    }

    fn note(&self, text: &str) -> Feedback {
        self.portal.write_note(&self.client, self.viewing, &NoteText::parse(text).unwrap()).unwrap()
    }

    fn add(&self, kind: FeedbackKind, key: &str, bytes: Vec<u8>) -> Result<KeptFile, Failure<FeedbackRefusal>> {
        let key = UploadKey::parse(key).unwrap();
        self.portal.add_file(&self.client, (kind, self.viewing), (&key, None), &mut Cursor::new(bytes))
    }

    fn photo(&self, key: &str) -> Feedback {
        self.add(FeedbackKind::Photo, key, samples::photo::telephone(700, 500, 1)).unwrap().feedback().clone()
    }

    fn list(&self, kind: FeedbackKind) -> Vec<FeedbackId> {
        let list = self.portal.own_feedback(&self.client, (self.viewing, kind), None, 100).unwrap();
        list.iter().map(Feedback::id).collect()
    }

    fn history(&self) -> Vec<String> {
        let (company, contact) = ("harbour".parse().unwrap(), "anna".parse().unwrap());
        let logged = self.office.look(|view: &mut dyn View| view.crm_view().activities(&company, &contact, None, 100));
        let kind = |what| serde_json::to_value(what).unwrap()["kind"].as_str().unwrap().to_owned();
        logged.into_iter().map(|logged| kind(logged.activity.what)).collect()
    }
}

/// A viewing of this deal that begins in one hour.
fn confirmed(office: &Office, portal: &Portal, client: &ClientCtx, deal: &DealId) -> ViewingId {
    let dates = vec![PreferredDate { date: office.now().date(), part: None }];
    let viewing = portal.request_viewing(client, deal, &ViewingWish { dates, remark: None }).unwrap().viewing.id;
    let start = WrittenStart::Instant(office.now() + Duration::hours(1));
    let slot = WrittenSlot { start, duration: 30.try_into().unwrap() };
    portal.confirm_viewing(&dora(), viewing, &slot).unwrap();
    viewing
}

fn bytes(file: &OpenFile) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.read(0, file.length()).unwrap().unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

fn code_of<T: std::fmt::Debug>(outcome: Result<T, Failure<FeedbackRefusal>>) -> Code {
    refusal(outcome).code()
}

#[test]
fn r_feed_01_a_note_is_written_changed_and_deleted() {
    let visit = Visit::new();
    let note = visit.note("Bright kitchen");
    assert_eq!(visit.list(FeedbackKind::Note), [note.id()]);
    let Content::Note(written) = &note.content else { panic!("{note:?}") };
    visit.office.wait(Duration::minutes(5));
    let text = NoteText::parse("Bright kitchen, dark hall").unwrap();
    let changed = visit.portal.change_note(&visit.client, written.id, &text).unwrap();
    let Content::Note(changed) = &changed.content else { panic!("{changed:?}") };
    assert_eq!((changed.text.as_str(), changed.changed_at), ("Bright kitchen, dark hall", Some(visit.office.now())));
    visit.portal.delete_feedback(&visit.client, (FeedbackKind::Note, note.id())).unwrap();
    assert!(visit.list(FeedbackKind::Note).is_empty());
    let gone = visit.portal.delete_feedback(&visit.client, (FeedbackKind::Note, note.id()));
    assert_eq!(code_of(gone), code::NOT_FOUND);
    let history = visit.history();
    assert_eq!(history[..5], ["note-deleted", "note-changed", "note-written", "property-visited", "viewing-started"]);
}

#[test]
fn r_view_08_the_first_feedback_starts_the_viewing_and_before_its_day_there_is_none() {
    let visit = Visit::new();
    visit.note("Bright kitchen");
    let seen = visit.portal.client_viewing(&visit.client, visit.viewing).unwrap();
    assert_eq!(seen.viewing.status(), ViewingStatus::Completed);

    let deal = visit.office.offer("anna", "barn");
    let dates = vec![PreferredDate { date: (visit.office.now() + Duration::days(3)).date(), part: None }];
    let wish = ViewingWish { dates, remark: None };
    let pending = visit.portal.request_viewing(&visit.client, &deal, &wish).unwrap().viewing.id;
    let text = NoteText::parse("Too early").unwrap();
    assert_eq!(code_of(visit.portal.write_note(&visit.client, pending, &text)), code::NOT_UNLOCKED);
    let start = WrittenStart::Instant(visit.office.now() + Duration::days(3));
    let slot = WrittenSlot { start, duration: 30.try_into().unwrap() };
    visit.portal.confirm_viewing(&dora(), pending, &slot).unwrap();
    let locked = refusal(visit.portal.write_note(&visit.client, pending, &text));
    assert_eq!(locked.code(), code::NOT_UNLOCKED);
    assert_eq!(locked.details()[0].0, "opens_at");
    let key = UploadKey::parse("early").unwrap();
    let photo = Cursor::new(samples::photo::jpeg(8, 8));
    let what = (FeedbackKind::Photo, pending);
    let locked = visit.portal.add_file(&visit.client, what, (&key, None), &mut photo.clone());
    assert_eq!(code_of(locked), code::NOT_UNLOCKED);
    assert!(visit.media.keys().is_empty());
}

#[test]
fn r_feed_02_a_photo_is_kept_without_its_place_and_served_in_its_sizes() {
    let visit = Visit::new();
    let photo = visit.photo("p-1");
    let Content::Photo(kept) = &photo.content else { panic!("{photo:?}") };
    assert_eq!((kept.width, kept.height), (700, 500));
    let open = |size| visit.portal.own_file(&visit.client, (FeedbackKind::Photo, photo.id()), size).unwrap();
    for (size, expected) in [(None, 700), (Some(2560), 700), (Some(641), 700), (Some(640), 640), (Some(1), 320)] {
        let file = open(size);
        assert_eq!(file.media_type(), "image/jpeg");
        let bytes = bytes(&file);
        assert!(bytes.starts_with(&[0xFF, 0xD8]) && !samples::contains(&bytes, samples::SECRET));
        // The width in the frame header.
        let frame = bytes.windows(2).position(|two| two == [0xFF, 0xC0]).unwrap();
        assert_eq!(u16::from_be_bytes([bytes[frame + 7], bytes[frame + 8]]), expected, "{size:?}");
    }
    assert_ne!(open(None).tag(), open(Some(320)).tag());
    let [key] = visit.media.keys()[..] else { panic!("one file") };
    assert!(!samples::contains(&visit.media.bytes(&key).unwrap(), samples::SECRET));
    assert_eq!(visit.history()[..3], ["photo-added", "property-visited", "viewing-started"]);

    visit.portal.delete_feedback(&visit.client, (FeedbackKind::Photo, photo.id())).unwrap();
    assert!(visit.media.keys().is_empty());
    let gone = visit.portal.own_file(&visit.client, (FeedbackKind::Photo, photo.id()), None);
    assert_eq!(code_of(gone), code::NOT_FOUND);
}

#[test]
fn r_feed_03_a_voice_note_is_kept_as_what_it_is() {
    let visit = Visit::new();
    let kept = visit.add(FeedbackKind::VoiceNote, "v-1", samples::voice::webm()).unwrap();
    let Content::VoiceNote(voice) = &kept.feedback().content else { panic!("{kept:?}") };
    assert_eq!((voice.format.media_type(), voice.claimed_millis), ("audio/webm", Some(1234)));
    let what = (FeedbackKind::VoiceNote, kept.feedback().id());
    let file = visit.portal.own_file(&visit.client, what, None).unwrap();
    assert_eq!((file.media_type(), file.name()), ("audio/webm", "voice-note.webm"));
    assert!(!samples::contains(&bytes(&file), samples::SECRET));
    for (bytes, code) in [
        (samples::photo::jpeg(8, 8), code::VOICE_NOTE_UNSUPPORTED),
        (Vec::new(), code::VOICE_NOTE_EMPTY),
        (samples::voice::ogg()[..200].to_vec(), code::VOICE_NOTE_DAMAGED),
    ] {
        assert_eq!(code_of(visit.add(FeedbackKind::VoiceNote, "v-2", bytes)), code);
    }
    assert_eq!(visit.media.keys().len(), 1);
}

#[test]
fn threat_53_a_file_that_is_no_photo_leaves_nothing_behind() {
    let visit = Visit::new();
    for (bytes, code) in [
        (b"<svg onload='alert(1)'/>".to_vec(), code::PHOTO_UNSUPPORTED),
        (samples::photo::jpeg_bomb(60_000, 60_000), code::PHOTO_TOO_LARGE),
        (samples::photo::jpeg(64, 64)[..600].to_vec(), code::PHOTO_DAMAGED),
        (vec![0xFF; 15_000_001], code::FILE_TOO_LARGE),
    ] {
        assert_eq!(code_of(visit.add(FeedbackKind::Photo, "p-1", bytes)), code);
    }
    assert!(visit.media.keys().is_empty() && visit.list(FeedbackKind::Photo).is_empty());
    let seen = visit.portal.client_viewing(&visit.client, visit.viewing).unwrap();
    assert_eq!(seen.viewing.status(), ViewingStatus::Confirmed, "a refused photo starts nothing");
}

#[test]
fn r_feed_05_the_same_key_brings_the_same_photo() {
    let visit = Visit::new();
    let first = visit.photo("p-1");
    let again = visit.add(FeedbackKind::Photo, "p-1", b"not even a photo".to_vec()).unwrap();
    assert_eq!(again, KeptFile::Before(first.clone()));
    assert_eq!(visit.media.keys().len(), 1);
    let other = visit.add(FeedbackKind::VoiceNote, "p-1", samples::voice::wav());
    assert_eq!(code_of(other), code::IDEMPOTENCY_KEY_TAKEN);
    visit.portal.delete_feedback(&visit.client, (FeedbackKind::Photo, first.id())).unwrap();
    assert!(matches!(visit.add(FeedbackKind::Photo, "p-1", samples::photo::jpeg(8, 8)), Ok(KeptFile::New(_))));
}

#[test]
fn r_feed_05_many_retries_at_once_keep_one_photo_and_one_file() {
    let visit = Visit::new();
    let kept = race(|_| visit.add(FeedbackKind::Photo, "p-1", samples::photo::jpeg(64, 48)).unwrap());
    let new = kept.iter().filter(|kept| matches!(kept, KeptFile::New(_))).count();
    assert_eq!((new, visit.list(FeedbackKind::Photo).len(), visit.media.keys().len()), (1, 1, 1));
    assert!(kept.iter().all(|one| one.feedback() == kept[0].feedback()));
}

#[test]
fn threat_57_many_uploads_at_once_never_exceed_the_quota() {
    let visit = Visit::new();
    for number in 0..35 {
        visit.add(FeedbackKind::Photo, &format!("p-{number}"), samples::photo::jpeg(8, 8)).unwrap();
    }
    let outcomes = race(|thread| visit.add(FeedbackKind::Photo, &format!("r-{thread}"), samples::photo::jpeg(8, 8)));
    let taken = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    for outcome in outcomes.into_iter().filter(Result::is_err) {
        assert_eq!(code_of(outcome), code::TOO_MANY_PHOTOS);
    }
    assert_eq!((taken, visit.list(FeedbackKind::Photo).len(), visit.media.keys().len()), (5, 40, 40));
    for number in 0..20 {
        visit.add(FeedbackKind::VoiceNote, &format!("v-{number}"), samples::voice::wav()).unwrap();
    }
    let one_more = visit.add(FeedbackKind::VoiceNote, "v-20", samples::voice::wav());
    assert_eq!(code_of(one_more), code::TOO_MANY_VOICE_NOTES);
}

#[test]
fn threat_57_a_full_disk_keeps_nothing_and_passes() {
    let visit = Visit::new();
    visit.media.set_room(Some(100));
    match visit.add(FeedbackKind::Photo, "p-1", samples::photo::jpeg(64, 48)) {
        Err(Failure::Store(error)) => assert_eq!(error.kind(), StoreErrorKind::Unavailable),
        other => panic!("{other:?}"),
    }
    assert!(visit.media.keys().is_empty() && visit.list(FeedbackKind::Photo).is_empty());
    visit.media.set_room(None);
    visit.photo("p-1");
}

#[test]
fn threat_57_the_sweep_removes_what_no_row_speaks_of_and_nothing_else() {
    let visit = Visit::new();
    let photo = visit.photo("p-1");
    let store: &dyn tesoro_portal_core::ports::MediaStore = &visit.media;
    let orphan = tesoro_portal_core::media::StorageKey::from_bytes([9; 16]);
    store.create(&orphan).unwrap().finish().unwrap();
    let sweep = || {
        let mut after = None;
        while let Some(last) = visit.portal.sweep_media(after.as_ref(), 1).unwrap() {
            after = Some(last);
        }
    };
    sweep();
    assert_eq!(visit.media.keys().len(), 2, "an upload may still be under way");
    visit.media.settle();
    sweep();
    assert_eq!(visit.media.keys(), [photo.file().unwrap().key]);
}

#[test]
fn threat_58_somebody_elses_feedback_equals_none() {
    let visit = Visit::new();
    let (note, photo) = (visit.note("Bright kitchen"), visit.photo("p-1"));
    let Content::Note(written) = &note.content else { panic!("{note:?}") };
    let (ben, portal) = (&visit.ben, &visit.portal);
    let text = NoteText::parse("mine now").unwrap();
    assert_eq!(code_of(portal.change_note(ben, written.id, &text)), code::NOT_FOUND);
    assert_eq!(code_of(portal.write_note(ben, visit.viewing, &text)), code::NOT_FOUND);
    assert_eq!(code_of(portal.own_feedback(ben, (visit.viewing, FeedbackKind::Note), None, 9)), code::NOT_FOUND);
    for what in [(FeedbackKind::Note, note.id()), (FeedbackKind::Photo, photo.id())] {
        assert_eq!(code_of(portal.delete_feedback(ben, what)), code::NOT_FOUND);
        assert_eq!(code_of(portal.own_file(ben, what, None)), code::NOT_FOUND);
    }
    // An id of another kind is no id.
    let crossed = portal.own_file(&visit.client, (FeedbackKind::VoiceNote, photo.id()), None);
    assert_eq!(code_of(crossed), code::NOT_FOUND);
    assert_eq!(visit.list(FeedbackKind::Photo), [photo.id()]);
}

#[test]
fn r_feed_04_the_office_sees_all_of_it_at_once_if_it_may() {
    let visit = Visit::new();
    let expected: Vec<_> = [visit.photo("p-1").id(), visit.note("Bright kitchen").id()].into_iter().rev().collect();
    let (contact, nobody) = ("anna".parse().unwrap(), "ghost".parse().unwrap());
    let may = key_of("harbour", "dora", &[Permission::ViewFeedback]);
    let abroad = office::egon();
    let may_not = key_of("harbour", "dora", &[Permission::ManageViewings]);
    let ask = |agent, whom| visit.portal.feedback_for_office(agent, whom, None, 9);
    for whom in [OfWhom::Contact(&contact), OfWhom::Deal(&visit.deal)] {
        let found = ask(&may, whom).unwrap();
        let mut ids: Vec<_> = found.iter().map(Feedback::id).collect();
        ids.sort_unstable();
        let mut all = expected.clone();
        all.sort_unstable();
        assert_eq!(ids, all);
        assert_eq!(code_of(ask(&may_not, whom)), code::MISSING_PERMISSION);
        assert!(ask(&abroad, whom).unwrap_or_default().is_empty());
    }
    assert_eq!(code_of(ask(&may, OfWhom::Contact(&nobody))), code::NOT_FOUND);
    let photo = (FeedbackKind::Photo, expected[1]);
    assert!(visit.portal.file_for_office(&may, photo, Some(320)).unwrap().length() > 100);
    assert_eq!(code_of(visit.portal.file_for_office(&may_not, photo, None)), code::MISSING_PERMISSION);
    assert_eq!(code_of(visit.portal.file_for_office(&abroad, photo, None)), code::NOT_FOUND);
}

#[test]
fn r_feat_01_a_feature_that_is_off_is_refused_and_what_is_there_can_still_be_deleted() {
    let visit = Visit::new();
    let (note, photo) = (visit.note("Bright kitchen"), visit.photo("p-1"));
    let all = [Feature::Notes, Feature::Photos, Feature::VoiceNotes];
    visit.office.set(|settings| settings.features = Features::without(all));
    let text = NoteText::parse("more").unwrap();
    assert_eq!(code_of(visit.portal.write_note(&visit.client, visit.viewing, &text)), code::FEATURE_OFF);
    assert_eq!(code_of(visit.add(FeedbackKind::Photo, "p-2", samples::photo::jpeg(8, 8))), code::FEATURE_OFF);
    assert_eq!(code_of(visit.add(FeedbackKind::VoiceNote, "v-1", samples::voice::wav())), code::FEATURE_OFF);
    assert_eq!(
        code_of(visit.portal.own_file(&visit.client, (FeedbackKind::Photo, photo.id()), None)),
        code::FEATURE_OFF
    );
    visit.portal.delete_feedback(&visit.client, (FeedbackKind::Note, note.id())).unwrap();
    visit.portal.delete_feedback(&visit.client, (FeedbackKind::Photo, photo.id())).unwrap();
}

#[test]
fn r_home_03_a_property_that_was_taken_back_gets_no_new_feedback_and_keeps_the_old() {
    let visit = Visit::new();
    let note = visit.note("Bright kitchen");
    visit.office.make(Availability::Withdrawn, &visit.deal);
    let text = NoteText::parse("more").unwrap();
    let late = visit.portal.write_note(&visit.client, visit.viewing, &text);
    assert_eq!(code_of(late), code::PROPERTY_UNAVAILABLE);
    assert_eq!(visit.list(FeedbackKind::Note), [note.id()]);
}

#[test]
fn r_pic_01_a_picture_is_square_in_its_thumbnails_changed_and_deleted() {
    let visit = Visit::new();
    let set = |key: &str, bytes: Vec<u8>| {
        let key = UploadKey::parse(key).unwrap();
        visit.portal.set_picture(&visit.client, &key, &mut Cursor::new(bytes)).unwrap()
    };
    let seen = || {
        let portal = &visit.portal;
        let (contact, _) = portal.contact(&office::dora(), &"anna".parse().unwrap()).unwrap();
        assert_eq!(contact.picture, portal.account(&office::dora(), visit.client.account()).unwrap().picture);
        contact.picture
    };
    assert_eq!(seen(), None);
    let first = set("a", samples::photo::telephone(900, 600, 6));
    assert!(matches!(first, KeptFile::New(_)));
    let first_seen = seen();
    assert!(first_seen.is_some(), "the office sees it");
    assert_eq!(set("a", samples::photo::jpeg(8, 8)), KeptFile::Before(first.feedback().clone()));
    let second = set("b", samples::photo::telephone(800, 700, 1));
    assert_eq!(visit.media.keys(), [second.feedback().file().unwrap().key]);
    assert!(seen().is_some() && seen() != first_seen, "and the one that took its place");
    let small = visit.portal.own_picture(&visit.client, Some(320)).unwrap();
    assert!(!samples::contains(&bytes(&small), samples::SECRET));
    visit.portal.delete_picture(&visit.client).unwrap();
    assert!(visit.media.keys().is_empty());
    assert_eq!(code_of(visit.portal.own_picture(&visit.client, None)), code::NOT_FOUND);
    assert_eq!(code_of(visit.portal.delete_picture(&visit.client)), code::NOT_FOUND);
    assert_eq!(visit.history()[..3], ["picture-removed", "picture-changed", "picture-changed"]);
}
