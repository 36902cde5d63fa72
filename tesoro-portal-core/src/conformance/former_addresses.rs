use super::samples::{EXTREMES, account, account_id, email, north, south};
use super::stage::Stage;
use crate::CompanyId;
use crate::account::FormerAddress;

fn former(company: &CompanyId, n: u32, version: u64, text: &str) -> FormerAddress {
    FormerAddress { company: company.clone(), account: account_id(n), version, email: email(text), at: EXTREMES[0] }
}

fn fill(stage: &Stage<'_>) {
    for company in [north(), south()] {
        for n in [1, 2] {
            stage.write(|uow| uow.insert_account(&account(&company, n)));
        }
    }
}

fn kept(stage: &Stage<'_>, company: &CompanyId, n: u32) -> Vec<FormerAddress> {
    stage.look(|view| view.former_addresses(company, account_id(n)))
}

pub(super) fn former_addresses_come_back(stage: &Stage<'_>) {
    fill(stage);
    assert_eq!(kept(stage, &north(), 1), [], "before any was changed");
    let second = former(&north(), 1, 2, "Anna.O'Neill+Tag_1@Bücher.Example");
    // The same address again, and a version that is the largest there is.
    let third = FormerAddress { at: EXTREMES[5], ..former(&north(), 1, 3, "ANNA@example.com") };
    let last = former(&north(), 1, i64::MAX.unsigned_abs(), "anna@example.com");
    for row in [&third, &second, &last] {
        stage.write(|uow| uow.insert_former_address(row));
    }
    assert_eq!(kept(stage, &north(), 1), [last, third, second.clone()], "the latest first");
    stage
        .taken(|uow| uow.insert_former_address(&FormerAddress { email: email("other@example.com"), ..second.clone() }));
    stage.fails(|uow| uow.insert_former_address(&former(&north(), 9, 2, "nobody@example.com")));
    assert_eq!(kept(stage, &north(), 9), [], "of an account that is not there");
}

pub(super) fn former_addresses_are_forgotten(stage: &Stage<'_>) {
    fill(stage);
    let beside = former(&north(), 2, 2, "ben@example.com");
    for row in [&former(&north(), 1, 2, "a@example.com"), &former(&north(), 1, 3, "b@example.com"), &beside] {
        stage.write(|uow| uow.insert_former_address(row));
    }
    assert_eq!(stage.write(|uow| uow.forget_former_addresses(&north(), account_id(1))), 2, "how many were forgotten");
    assert_eq!(stage.write(|uow| uow.forget_former_addresses(&north(), account_id(1))), 0, "of an account without any");
    assert_eq!(kept(stage, &north(), 1), [], "after they were forgotten");
    stage.write(|uow| uow.insert_former_address(&former(&north(), 1, 2, "c@example.com")));
    stage.write(|uow| uow.remove_account(&north(), account_id(1)));
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    assert_eq!(kept(stage, &north(), 1), [], "of a new account with the id of a removed one");
    assert_eq!(kept(stage, &north(), 2), [beside], "of the account beside it");
}

pub(super) fn former_addresses_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    fill(stage);
    let (ours, theirs) = (former(&north(), 1, 2, "a@example.com"), former(&south(), 1, 2, "b@example.com"));
    stage.write(|uow| uow.insert_former_address(&ours));
    stage.write(|uow| uow.insert_former_address(&theirs));
    assert_eq!(stage.write(|uow| uow.forget_former_addresses(&south(), account_id(2))), 0, "of an account without any");
    assert_eq!(kept(stage, &south(), 1), [theirs], "in the other company");
    assert_eq!(stage.write(|uow| uow.forget_former_addresses(&south(), account_id(1))), 1, "in the other company");
    assert_eq!(kept(stage, &north(), 1), [ours], "in the first company");
}
