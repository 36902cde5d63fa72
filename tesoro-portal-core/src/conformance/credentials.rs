use super::samples::{
    self, LARGEST, account, account_id, chosen, credential, hash, north, parameters, south, temporary,
};
use super::stage::Stage;
use crate::account::{Credential, LinkHash, LinkSecret, Secret, TemporaryHash, TemporarySecret};
use crate::password::HashParameters;
use crate::{CompanyId, IntentId};

fn read(stage: &Stage<'_>, company: &CompanyId, n: u32) -> Option<Credential> {
    stage.look(|view| view.credential(company, account_id(n)))
}

fn insert_accounts(stage: &Stage<'_>, company: &CompanyId, numbers: std::ops::RangeInclusive<u32>) {
    for n in numbers {
        stage.write(|uow| uow.insert_account(&account(company, n)));
    }
}

fn link(seed: u8) -> LinkHash {
    LinkHash { digest: samples::digest(seed.into()), expires_at: samples::after(i64::from(seed)) }
}

fn secrets() -> [Secret; 6] {
    let recommended = HashParameters::RECOMMENDED;
    let only = TemporaryHash { hash: hash(recommended, 3), expires_at: samples::after(7 * 24 * 3_600) };
    let intent: IntentId = samples::intent_id(5);
    [
        Secret::None,
        Secret::Temporary(TemporarySecret::first(intent, only)),
        Secret::Temporary(temporary(recommended)),
        Secret::Chosen(hash(parameters(64 * 1024, 3), 4)),
        Secret::Link(LinkSecret::first(intent, LARGEST, link(1))),
        Secret::Link(LinkSecret::first(intent, 1, link(2)).repeated(link(3))),
    ]
}

pub(super) fn credentials_come_back_equal(stage: &Stage<'_>) {
    assert_eq!(read(stage, &north(), 1), None, "without a credential");
    insert_accounts(stage, &north(), 1..=7);
    assert_eq!(read(stage, &north(), 1), None, "of an account without a credential");
    for (n, secret) in (1..).zip(secrets()) {
        let written = Credential { epoch: LARGEST, ..credential(&north(), n, secret) };
        stage.write(|uow| uow.insert_credential(&written));
        assert_eq!(read(stage, &north(), n), Some(written), "a new credential");
    }
    let again = secrets().into_iter().rev().chain(secrets());
    for (epoch, secret) in (2..).zip(again) {
        let written = Credential { epoch, ..credential(&north(), 1, secret) };
        stage.write(|uow| uow.update_credential(&written));
        assert_eq!(read(stage, &north(), 1), Some(written), "a changed credential");
    }
}

pub(super) fn a_credential_is_added_once(stage: &Stage<'_>) {
    insert_accounts(stage, &north(), 1..=1);
    let first = chosen(&north(), 1, HashParameters::RECOMMENDED);
    stage.write(|uow| uow.insert_credential(&first));
    stage.taken(|uow| uow.insert_credential(&credential(&north(), 1, Secret::None)));
    assert_eq!(read(stage, &north(), 1), Some(first), "the credential after the refusal");
}

pub(super) fn a_credential_needs_its_account(stage: &Stage<'_>) {
    insert_accounts(stage, &south(), 1..=1);
    stage.fails(|uow| uow.insert_credential(&credential(&north(), 1, Secret::None)));
    assert_eq!(read(stage, &north(), 1), None, "the credential after the refusal");
}

pub(super) fn a_missing_credential_cannot_change(stage: &Stage<'_>) {
    insert_accounts(stage, &north(), 1..=1);
    stage.fails(|uow| uow.update_credential(&credential(&north(), 1, Secret::None)));
    assert_eq!(read(stage, &north(), 1), None, "the credential after the refusal");
}

pub(super) fn credentials_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    insert_accounts(stage, &north(), 1..=1);
    insert_accounts(stage, &south(), 1..=1);
    let ours = chosen(&north(), 1, HashParameters::RECOMMENDED);
    stage.write(|uow| uow.insert_credential(&ours));
    assert_eq!(read(stage, &south(), 1), None, "under the other company");
    assert_eq!(stage.look(|view| view.prevailing_parameters(&south())), None, "the other company's parameters");
    stage.fails(|uow| uow.update_credential(&credential(&south(), 1, Secret::None)));
    stage.write(|uow| uow.insert_credential(&credential(&south(), 1, Secret::None)));
    stage.write(|uow| uow.update_credential(&chosen(&south(), 1, parameters(64 * 1024, 3))));
    assert_eq!(read(stage, &north(), 1), Some(ours), "after the other company's change");
    let prevailing = stage.look(|view| view.prevailing_parameters(&north()));
    assert_eq!(prevailing, Some(HashParameters::RECOMMENDED), "the parameters after the other company's change");
}

pub(super) fn the_prevailing_parameters_are_those_of_most_hashes(stage: &Stage<'_>) {
    let (weak, strong) = (parameters(19 * 1024, 2), parameters(64 * 1024, 3));
    let prevailing = || stage.look(|view| view.prevailing_parameters(&north()));
    let add =
        |n: u32, secret: Secret| stage.write(|uow| uow.insert_credential(&credential(&north(), n, secret.clone())));
    insert_accounts(stage, &north(), 1..=6);
    assert_eq!(prevailing(), None, "without a credential");
    add(1, Secret::None);
    assert_eq!(prevailing(), None, "without a hash");
    add(2, Secret::Chosen(hash(weak, 1)));
    assert_eq!(prevailing(), Some(weak), "of one weak hash");
    add(
        3,
        Secret::Temporary(TemporarySecret::first(
            samples::intent_id(1),
            TemporaryHash { hash: hash(strong, 1), expires_at: samples::after(60) },
        )),
    );
    assert_eq!(prevailing(), Some(strong), "the stronger ones on a tie");
    add(4, Secret::Chosen(hash(weak, 2)));
    assert_eq!(prevailing(), Some(weak), "of two weak hashes and a strong one");
    stage.write(|uow| uow.update_credential(&chosen(&north(), 2, strong)));
    assert_eq!(prevailing(), Some(strong), "after a hash was replaced by a stronger one");
    add(5, Secret::Chosen(hash(weak, 3)));
    add(6, Secret::Chosen(hash(weak, 4)));
    assert_eq!(prevailing(), Some(weak), "of three weak hashes and two strong ones");
    stage.write(|uow| uow.remove_account(&north(), account_id(4)));
    stage.write(|uow| uow.update_credential(&credential(&north(), 5, Secret::None)));
    assert_eq!(prevailing(), Some(strong), "after one weak hash was removed and one emptied");
}
