use super::samples::{self, NOW, account_id, contact_id, deal_id, north, south, viewing_id};
use super::stage::Stage;
use crate::CompanyId;
use crate::feedback::{
    Content, Feedback, FeedbackId, FeedbackKind, Note, NoteText, Photo, Place, StoredFile, UploadDigest, VoiceFormat,
    VoiceNote,
};
use crate::media::StorageKey;
use crate::ports::StoreErrorKind;

/// A company with two accounts and two viewings.
fn set(stage: &Stage<'_>, company: &CompanyId) {
    let (company, viewings) = (company.clone(), [1, 2].map(|n| super::viewings::viewing(company, n)));
    stage.write(|uow| {
        for n in [1, 2] {
            uow.insert_account(&samples::account(&company, n))?;
        }
        viewings.iter().try_for_each(|viewing| uow.insert_viewing(viewing))
    });
}

fn file(n: u8) -> StoredFile {
    let upload = UploadDigest::from_bytes([n; 32]);
    StoredFile { key: StorageKey::from_bytes([n; 16]), bytes: u64::from(n) * 1000, upload }
}

fn bytes(n: u8) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[6] = 0x70;
    bytes[15] = n;
    bytes
}

fn note(n: u8) -> Content {
    let text = NoteText::parse(&format!("note {n}, “quoted”\nand more")).unwrap();
    Content::Note(Note { id: crate::NoteId::from_bytes(bytes(n)), text, changed_at: None })
}

fn image(n: u8) -> Photo {
    let id = crate::PhotoId::from_bytes(bytes(n));
    Photo { id, file: file(n), width: 2560, height: 1, captured_at: Some(samples::after(-5)) }
}

fn voice(n: u8, format: VoiceFormat) -> Content {
    let id = crate::VoiceNoteId::from_bytes(bytes(n));
    Content::VoiceNote(VoiceNote { id, file: file(n), format, claimed_millis: Some(u64::from(n)) })
}

fn of_viewing(company: &CompanyId, viewing: u32, content: Content) -> Feedback {
    let (deal, contact) = (deal_id(&format!("d-{viewing}")), contact_id("c-1"));
    let place = Some(Place { viewing: viewing_id(viewing), deal, contact });
    Feedback { company: company.clone(), account: account_id(1), place, received_at: NOW, content }
}

/// A further one.
pub(super) fn numbered(company: &CompanyId, n: u8) -> Feedback {
    of_viewing(company, 1, note(n))
}

/// The same of another contact.
pub(super) fn at_contact(feedback: Feedback, contact: &str) -> Feedback {
    let place = feedback.place.clone().map(|place| Place { contact: contact_id(contact), ..place });
    Feedback { place, ..feedback }
}

/// A note of the first account from the first viewing.
pub(super) fn first(company: &CompanyId) -> Feedback {
    of_viewing(company, 1, note(1))
}

fn picture(company: &CompanyId, account: u32, n: u8) -> Feedback {
    let (company, account) = (company.clone(), account_id(account));
    Feedback { company, account, place: None, received_at: NOW, content: Content::Picture(image(n)) }
}

fn all(company: &CompanyId) -> Vec<Feedback> {
    let unsure = Content::Photo(Photo { captured_at: None, ..image(3) });
    let silent = match voice(9, VoiceFormat::WebM) {
        Content::VoiceNote(voice) => Content::VoiceNote(VoiceNote { claimed_millis: None, ..voice }),
        other => other,
    };
    let mut contents = vec![note(1), Content::Photo(image(2)), unsure, silent];
    contents.extend((4..).zip(VoiceFormat::ALL).map(|(n, format)| voice(n, format)));
    let mut all: Vec<Feedback> = contents.into_iter().map(|content| of_viewing(company, 1, content)).collect();
    all.push(picture(company, 1, 20));
    all
}

fn put(stage: &Stage<'_>, feedback: &[Feedback]) {
    stage.write(|uow| feedback.iter().try_for_each(|feedback| uow.insert_feedback(feedback)));
}

pub(super) fn feedback_comes_back_equal(stage: &Stage<'_>) {
    set(stage, &north());
    put(stage, &all(&north()));
    for feedback in all(&north()) {
        assert_eq!(stage.look(|view| view.feedback(&north(), feedback.id())), Some(feedback));
    }
    assert_eq!(stage.look(|view| view.feedback(&north(), FeedbackId::from_bytes([7; 16]))), None);
}

pub(super) fn changed_feedback_comes_back_equal(stage: &Stage<'_>) {
    set(stage, &north());
    put(stage, &[of_viewing(&north(), 1, note(1)), of_viewing(&north(), 1, note(2))]);
    let mut changed = of_viewing(&north(), 1, note(1));
    if let Content::Note(note) = &mut changed.content {
        note.text = NoteText::parse("another text").unwrap();
        note.changed_at = Some(samples::after(5));
    }
    stage.write(|uow| uow.update_feedback(&changed));
    assert_eq!(stage.look(|view| view.feedback(&north(), changed.id())), Some(changed));
    let other = of_viewing(&north(), 1, note(2));
    assert_eq!(stage.look(|view| view.feedback(&north(), other.id())), Some(other));
    assert!(stage.attempt(|uow| uow.update_feedback(&of_viewing(&north(), 1, note(3)))).is_err());
}

pub(super) fn an_upload_is_kept_once(stage: &Stage<'_>) {
    set(stage, &north());
    put(stage, &[of_viewing(&north(), 1, Content::Photo(image(1))), picture(&north(), 1, 2)]);
    let mut again = image(3);
    again.file.upload = file(1).upload;
    let again = of_viewing(&north(), 2, Content::Photo(again));
    for second in [again.clone(), of_viewing(&north(), 1, Content::Photo(image(1))), picture(&north(), 1, 4)] {
        let refused = stage.attempt(|uow| uow.insert_feedback(&second)).unwrap_err();
        assert_eq!(refused.kind(), StoreErrorKind::Taken);
    }
    put(stage, &[Feedback { account: account_id(2), ..again }, picture(&north(), 2, 5)]);
}

pub(super) fn an_upload_is_found_by_its_key(stage: &Stage<'_>) {
    set(stage, &north());
    let feedback = [of_viewing(&north(), 1, Content::Photo(image(1))), picture(&north(), 1, 2)];
    put(stage, &feedback);
    let found = |account, n: u8| {
        stage.look(|view| view.feedback_by_upload(&north(), account_id(account), &UploadDigest::from_bytes([n; 32])))
    };
    assert_eq!([found(1, 1), found(1, 2)], feedback.clone().map(Some));
    assert_eq!([found(2, 1), found(1, 3)], [None, None]);
    assert_eq!(stage.look(|view| view.picture(&north(), account_id(1))), Some(feedback[1].clone()));
    assert_eq!(stage.look(|view| view.picture(&north(), account_id(2))), None);
}

pub(super) fn lists_are_complete(stage: &Stage<'_>) {
    set(stage, &north());
    let mut notes: Vec<_> = (1..=7).map(|n| of_viewing(&north(), 1 + u32::from(n % 2), note(n))).collect();
    notes[3].account = account_id(2);
    put(stage, &notes);
    put(stage, &[of_viewing(&north(), 1, Content::Photo(image(30))), picture(&north(), 1, 31)]);
    let of_first: Vec<_> = [2, 6].map(|n: usize| notes[n - 1].id()).to_vec();
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let of = (viewing_id(1), FeedbackKind::Note);
        let page = stage.look(|view| view.feedback_of_viewing(&north(), of, account_id(1), after, 1));
        let Some(last) = page.last() else { break };
        after = Some(last.id());
        found.extend(page.iter().map(Feedback::id));
        assert!(found.len() <= of_first.len(), "following by 1 does not end");
    }
    assert_eq!(found, of_first);
    let count = |kind| stage.look(|view| view.count_feedback(&north(), viewing_id(1), kind));
    assert_eq!([count(FeedbackKind::Note), count(FeedbackKind::Photo), count(FeedbackKind::VoiceNote)], [3, 1, 0]);
    let newest_first = |ids: &mut dyn FnMut(Option<FeedbackId>) -> Vec<Feedback>| {
        let (mut found, mut before) = (Vec::new(), None);
        loop {
            let page = ids(before);
            assert!(page.len() <= 3);
            let Some(last) = page.last() else { return found };
            before = Some(last.id());
            found.extend(page.iter().map(|feedback| feedback.id().as_bytes()[15]));
            assert!(found.len() <= 8, "following by 3 does not end");
        }
    };
    let contact = contact_id("c-1");
    let of_contact =
        newest_first(&mut |before| stage.look(|view| view.feedback_of_contact(&north(), &contact, before, 3)));
    assert_eq!(of_contact, [30, 7, 6, 5, 4, 3, 2, 1]);
    let (mut of_account, mut after) = (Vec::new(), None);
    loop {
        let page = stage.look(|view| view.feedback_of_account(&north(), account_id(1), after, 3));
        assert!(page.len() <= 3);
        let Some(last) = page.last() else { break };
        after = Some(last.id());
        of_account.extend(page.iter().map(|feedback| feedback.id().as_bytes()[15]));
        assert!(of_account.len() <= 8, "following by 3 does not end");
    }
    assert_eq!(of_account, [1, 2, 3, 5, 6, 7, 30, 31], "of every viewing and kind, and nobody else's");
    let deal = deal_id("d-1");
    let of_deal = newest_first(&mut |before| stage.look(|view| view.feedback_of_deal(&north(), &deal, before, 3)));
    assert_eq!(of_deal, [30, 6, 4, 2]);
}

pub(super) fn removed_feedback_is_gone(stage: &Stage<'_>) {
    set(stage, &north());
    put(stage, &[of_viewing(&north(), 1, note(1)), of_viewing(&north(), 1, note(2))]);
    let id = of_viewing(&north(), 1, note(1)).id();
    stage.write(|uow| uow.remove_feedback(&north(), id));
    stage.write(|uow| uow.remove_feedback(&north(), id));
    assert_eq!(stage.look(|view| view.feedback(&north(), id)), None);
    assert!(stage.look(|view| view.feedback(&north(), of_viewing(&north(), 1, note(2)).id())).is_some());
}

pub(super) fn an_account_takes_its_feedback_along(stage: &Stage<'_>) {
    set(stage, &north());
    let other = Feedback { account: account_id(2), ..of_viewing(&north(), 1, note(2)) };
    put(stage, &[of_viewing(&north(), 1, note(1)), picture(&north(), 1, 9), other.clone()]);
    stage.write(|uow| uow.remove_account(&north(), account_id(1)));
    let left = stage.look(|view| view.feedback_of_contact(&north(), &contact_id("c-1"), None, 9));
    assert_eq!(left, [other]);
    assert_eq!(stage.look(|view| view.picture(&north(), account_id(1))), None);
}

pub(super) fn files_in_use_are_found(stage: &Stage<'_>) {
    for company in [north(), south()] {
        set(stage, &company);
    }
    put(stage, &[of_viewing(&north(), 1, Content::Photo(image(1))), picture(&south(), 1, 2)]);
    let keys = [1, 2, 3].map(|n| StorageKey::from_bytes([n; 16]));
    let mut used = stage.look(|view| view.files_in_use(&keys));
    used.sort_unstable();
    assert_eq!(used, keys[..2]);
    assert!(stage.look(|view| view.files_in_use(&[])).is_empty());
}

pub(super) fn a_merged_contacts_feedback_moves(stage: &Stage<'_>) {
    set(stage, &north());
    put(stage, &[of_viewing(&north(), 1, note(1)), of_viewing(&north(), 2, note(2))]);
    let (from, into) = (contact_id("c-1"), contact_id("c-2"));
    assert_eq!(stage.write(|uow| uow.reassign_feedback(&north(), &from, &into)), 2);
    assert!(stage.look(|view| view.feedback_of_contact(&north(), &from, None, 9)).is_empty());
    assert_eq!(stage.look(|view| view.feedback_of_contact(&north(), &into, None, 9)).len(), 2);
}

pub(super) fn feedback_of_two_companies_does_not_mix(stage: &Stage<'_>) {
    for company in [north(), south()] {
        set(stage, &company);
    }
    put(stage, &all(&north()));
    let here = south();
    for feedback in all(&north()) {
        assert_eq!(stage.look(|view| view.feedback(&here, feedback.id())), None);
        stage.write(|uow| uow.remove_feedback(&here, feedback.id()));
        assert!(stage.look(|view| view.feedback(&north(), feedback.id())).is_some());
    }
    let (contact, deal) = (contact_id("c-1"), deal_id("d-1"));
    assert!(stage.look(|view| view.feedback_of_contact(&here, &contact, None, 9)).is_empty());
    assert!(stage.look(|view| view.feedback_of_deal(&here, &deal, None, 9)).is_empty());
    assert!(stage.look(|view| view.feedback_of_account(&here, account_id(1), None, 9)).is_empty());
    assert_eq!(stage.look(|view| view.count_feedback(&here, viewing_id(1), FeedbackKind::Photo)), 0);
    assert_eq!(stage.look(|view| view.picture(&here, account_id(1))), None);
    assert_eq!(stage.write(|uow| uow.reassign_feedback(&here, &contact, &contact_id("c-2"))), 0);
    put(stage, &all(&here));
}
