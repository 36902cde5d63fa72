use super::samples::{self, north, south};
use super::stage::Stage;
use crate::language::Language;
use crate::terms::{
    Acceptance, AcceptanceChannel, Announcement, Edition, EditionHead, EditionState, InForce, Materiality,
    TermsVersion, TextDigest,
};
use crate::{AccountId, CompanyId};

fn version(number: u32) -> TermsVersion {
    TermsVersion::new(number)
}

/// The edition after it was published.
fn published(mut edition: Edition) -> Edition {
    edition.head.state = EditionState::Published { at: samples::after(60), by: samples::actors()[1].clone() };
    edition.head.revision += 1;
    edition
}

fn read(stage: &Stage<'_>, company: &CompanyId, number: u32) -> Option<Edition> {
    stage.look(|view| view.edition(company, version(number)))
}

/// Adds a version and publishes it.
fn put_in_force(stage: &Stage<'_>, company: &CompanyId, number: u32, materiality: Materiality) -> Edition {
    let mut draft = samples::edition(company, number);
    draft.head.materiality = materiality;
    stage.write(|uow| uow.insert_edition(&draft));
    let edition = published(draft);
    stage.write(|uow| uow.update_edition(&edition));
    edition
}

pub(super) fn editions_come_back_equal(stage: &Stage<'_>) {
    assert_eq!(read(stage, &north(), 1), None, "a version that is not there");
    let mut edition = samples::edition(&north(), 1);
    stage.write(|uow| uow.insert_edition(&edition));
    assert_eq!(read(stage, &north(), 1).as_ref(), Some(&edition), "a draft");
    edition.texts = samples::terms_texts(&[Language::Pl, Language::De]);
    edition.head.languages = edition.texts.languages();
    edition.head.materiality = Materiality::Editorial;
    edition.head.state = EditionState::Draft { changed_at: samples::after(7) };
    edition.head.revision = samples::LARGEST;
    stage.write(|uow| uow.update_edition(&edition));
    assert_eq!(read(stage, &north(), 1).as_ref(), Some(&edition), "a changed draft");
    for by in samples::actors() {
        let number = stage.look(|view| view.editions(&north(), None, 1))[0].version.value();
        let mut edition = read(stage, &north(), number).unwrap();
        edition.head.state = EditionState::Published { at: samples::EXTREMES[5], by };
        stage.write(|uow| uow.update_edition(&edition));
        assert_eq!(read(stage, &north(), number), Some(edition), "what was published");
        stage.write(|uow| uow.insert_edition(&samples::edition(&north(), number + 1)));
    }
    let last = samples::edition(&south(), u32::MAX);
    stage.write(|uow| uow.insert_edition(&last));
    assert_eq!(read(stage, &south(), u32::MAX), Some(last), "the largest number");
}

pub(super) fn editions_are_added_once(stage: &Stage<'_>) {
    let first = put_in_force(stage, &north(), 1, Materiality::Material);
    stage.write(|uow| uow.insert_edition(&samples::edition(&north(), 2)));
    stage.taken(|uow| uow.insert_edition(&samples::edition(&north(), 2)));
    stage.taken(|uow| uow.insert_edition(&samples::edition(&north(), 3)));
    assert_eq!(read(stage, &north(), 3), None, "a second draft");
    assert_eq!(read(stage, &north(), 1), Some(first), "what was published before");
    stage.write(|uow| uow.insert_edition(&samples::edition(&south(), 1)));
}

pub(super) fn published_editions_cannot_change(stage: &Stage<'_>) {
    stage.fails(|uow| uow.update_edition(&samples::edition(&north(), 1)));
    let edition = put_in_force(stage, &north(), 1, Materiality::Material);
    let mut other = edition.clone();
    other.texts = samples::terms_texts(&[Language::Sv]);
    stage.fails(|uow| uow.update_edition(&other));
    stage.fails(|uow| uow.update_edition(&samples::edition(&north(), 1)));
    assert_eq!(read(stage, &north(), 1), Some(edition), "after the refusals");
}

pub(super) fn edition_pages_are_complete(stage: &Stage<'_>) {
    let mut heads: Vec<EditionHead> =
        (1..=7).map(|number| put_in_force(stage, &north(), number, Materiality::Editorial).head).collect();
    heads.reverse();
    for limit in [1, 2, 3, 100] {
        let mut before = None;
        let mut followed = Vec::new();
        loop {
            let page = stage.look(|view| view.editions(&north(), before, limit));
            assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
            let Some(last) = page.last() else { break };
            before = Some(last.version);
            followed.extend(page);
            assert!(followed.len() <= heads.len(), "following by {limit} does not end");
        }
        assert_eq!(followed, heads, "the versions, followed by {limit}");
    }
}

pub(super) fn the_newest_published_ones_are_in_force(stage: &Stage<'_>) {
    let in_force = || stage.look(|view| view.terms_in_force(&north()));
    assert_eq!(in_force(), InForce::default(), "without any version");
    let material = [Materiality::Editorial, Materiality::Material, Materiality::Editorial, Materiality::Material];
    let expected = [(1, None), (2, Some(2)), (3, Some(2)), (4, Some(4))];
    for (materiality, (newest, newest_material)) in material.into_iter().zip(expected) {
        let before = in_force();
        let mut draft = samples::edition(&north(), newest);
        draft.head.materiality = materiality;
        stage.write(|uow| uow.insert_edition(&draft));
        assert_eq!(in_force(), before, "a draft is not in force");
        stage.write(|uow| uow.update_edition(&published(draft.clone())));
        let (newest, material) = (Some(version(newest)), newest_material.map(version));
        assert_eq!(in_force(), InForce { newest, material }, "after publishing");
    }
    assert_eq!(stage.look(|view| view.terms_in_force(&south())), InForce::default(), "of the other company");
}

pub(super) fn acceptances_come_back_equal(stage: &Stage<'_>) {
    let (first, second) = (samples::account_id(1), samples::account_id(2));
    let mut written = Vec::new();
    for (number, language) in (1..).zip(Language::ALL) {
        written.push(Acceptance {
            language: *language,
            digest: TextDigest::from_bytes([u8::try_from(number).unwrap(); 32]),
            at: samples::EXTREMES[usize::try_from(number).unwrap() % 6],
            channel: if number % 2 == 0 { AcceptanceChannel::Page } else { AcceptanceChannel::Api },
            ..samples::acceptance(&north(), 1, number)
        });
    }
    for acceptance in &written {
        stage.write(|uow| uow.insert_acceptance(acceptance));
    }
    stage.write(|uow| uow.insert_acceptance(&samples::acceptance(&north(), 2, 1)));
    let read = |account: AccountId| stage.look(|view| view.acceptances(&north(), account));
    written.reverse();
    assert_eq!(read(first), written, "the newest first");
    assert_eq!(read(second), [samples::acceptance(&north(), 2, 1)], "another account's");
    assert_eq!(read(samples::account_id(3)), [], "of somebody who has accepted nothing");
}

pub(super) fn acceptances_stay(stage: &Stage<'_>) {
    let account = samples::account(&north(), 1);
    let acceptance = samples::acceptance(&north(), 1, 1);
    stage.write(|uow| {
        uow.insert_account(&account)?;
        uow.insert_acceptance(&acceptance)
    });
    let later = Acceptance { at: samples::after(60), ..acceptance.clone() };
    stage.taken(|uow| uow.insert_acceptance(&later));
    stage.write(|uow| uow.remove_account(&north(), account.id));
    let kept = stage.look(|view| view.acceptances(&north(), account.id));
    assert_eq!(kept, [acceptance], "after the account is gone");
}

pub(super) fn announcements_come_and_go(stage: &Stage<'_>) {
    let next = || stage.write(|uow| uow.next_announcement());
    assert_eq!(next(), None, "without any");
    stage.write(|uow| uow.end_announcement(&north()));
    let mut announcement = Announcement { company: north(), version: version(1), after: None };
    for (number, after) in [(1, None), (1, Some(samples::account_id(7))), (u32::MAX, None)] {
        announcement.version = version(number);
        announcement.after = after;
        stage.write(|uow| uow.put_announcement(&announcement));
        assert_eq!(next().as_ref(), Some(&announcement), "as it was written last");
    }
    let other = Announcement { company: south(), ..announcement.clone() };
    stage.write(|uow| uow.put_announcement(&other));
    stage.write(|uow| uow.end_announcement(&north()));
    assert_eq!(next(), Some(other), "the other company's");
    stage.write(|uow| uow.end_announcement(&south()));
    assert_eq!(next(), None, "after both have ended");
}

pub(super) fn terms_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let edition = put_in_force(stage, &north(), 1, Materiality::Material);
    let acceptance = samples::acceptance(&north(), 1, 1);
    stage.write(|uow| uow.insert_acceptance(&acceptance));
    assert_eq!(read(stage, &south(), 1), None, "a version of the other company");
    assert_eq!(stage.look(|view| view.editions(&south(), None, 10)), [], "versions of the other company");
    assert_eq!(stage.look(|view| view.terms_in_force(&south())), InForce::default(), "in force at the other company");
    assert_eq!(stage.look(|view| view.acceptances(&south(), samples::account_id(1))), [], "accepted at the other one");
    stage.fails(|uow| uow.update_edition(&samples::edition(&south(), 1)));
    stage.write(|uow| uow.insert_edition(&samples::edition(&south(), 1)));
    stage.write(|uow| uow.insert_acceptance(&samples::acceptance(&south(), 1, 1)));
    assert_eq!(read(stage, &north(), 1), Some(edition), "after the other company's");
    assert_eq!(stage.look(|view| view.acceptances(&north(), samples::account_id(1))), [acceptance]);
}
