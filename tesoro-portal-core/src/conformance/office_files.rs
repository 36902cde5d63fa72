use super::samples::{self, NOW, north, south};
use super::stage::Stage;
use crate::feedback::{StoredFile, UploadDigest};
use crate::media::StorageKey;
use crate::office_file::{OfficeFile, Shows};
use crate::ports::StoreErrorKind;
use crate::{CompanyId, FileId};

fn id(n: u8) -> FileId {
    let mut bytes = [0; 16];
    bytes[6] = 0x70;
    bytes[15] = n;
    FileId::from_bytes(bytes)
}

/// The `n`th file of a company.
pub(super) fn office_file(company: &CompanyId, n: u8) -> OfficeFile {
    let property = Shows::Property(samples::property(company, "p-1").id);
    let shows = [property, Shows::Logo, Shows::Favicon, Shows::Agent(samples::agent_id("boss"))];
    let upload = UploadDigest::from_bytes([n; 32]);
    OfficeFile {
        company: company.clone(),
        id: id(n),
        shows: shows[usize::from(n) % 4].clone(),
        stored: StoredFile { key: StorageKey::from_bytes([n; 16]), bytes: u64::from(n) << 30, upload },
        width: 2560,
        height: u32::from(n),
        kept_at: NOW,
    }
}

pub(super) fn office_files_come_back_equal(stage: &Stage<'_>) {
    let files = [1, 2, 3, 4].map(|n| office_file(&north(), n));
    stage.write(|uow| files.iter().try_for_each(|file| uow.insert_office_file(file)));
    for file in &files {
        assert_eq!(stage.look(|view| view.office_file(&north(), file.id)).as_ref(), Some(file));
        let by_upload = stage.look(|view| view.office_file_by_upload(&north(), &file.stored.upload));
        assert_eq!(by_upload.as_ref(), Some(file));
    }
    stage.write(|uow| uow.remove_office_file(&north(), id(1)));
    stage.write(|uow| uow.remove_office_file(&north(), id(1)));
    assert_eq!(stage.look(|view| view.office_file(&north(), id(1))), None);
    assert_eq!(stage.look(|view| view.office_file_by_upload(&north(), &files[0].stored.upload)), None);
    assert!(stage.look(|view| view.office_file(&north(), id(2))).is_some());
}

pub(super) fn an_office_upload_is_kept_once(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_office_file(&office_file(&north(), 1)));
    let again = OfficeFile { id: id(9), ..office_file(&north(), 1) };
    let same_id = OfficeFile { id: id(1), ..office_file(&north(), 2) };
    for second in [&again, &same_id] {
        let refused = stage.attempt(|uow| uow.insert_office_file(second)).unwrap_err();
        assert_eq!(refused.kind(), StoreErrorKind::Taken);
    }
}

pub(super) fn office_files_in_use_are_found(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_office_file(&office_file(&north(), 1)));
    stage.write(|uow| uow.insert_office_file(&office_file(&south(), 2)));
    let keys = [1, 2, 3].map(|n| StorageKey::from_bytes([n; 16]));
    let mut used = stage.look(|view| view.office_files_in_use(&keys));
    used.sort_unstable();
    assert_eq!(used, keys[..2]);
    assert!(stage.look(|view| view.office_files_in_use(&[])).is_empty());
}

pub(super) fn office_files_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let file = office_file(&north(), 1);
    stage.write(|uow| uow.insert_office_file(&file));
    assert_eq!(stage.look(|view| view.office_file(&south(), file.id)), None);
    assert_eq!(stage.look(|view| view.office_file_by_upload(&south(), &file.stored.upload)), None);
    stage.write(|uow| uow.remove_office_file(&south(), file.id));
    assert_eq!(stage.look(|view| view.office_file(&north(), file.id)), Some(file));
    stage.write(|uow| uow.insert_office_file(&office_file(&south(), 1)));
}
