use std::collections::BTreeSet;

use super::samples::{account, account_id, north, south};
use super::stage::Stage;
use crate::CompanyId;
use crate::mail::{MailChoice, OptionalMail};

fn fill(stage: &Stage<'_>) {
    for company in [north(), south()] {
        for n in [1, 2] {
            stage.write(|uow| uow.insert_account(&account(&company, n)));
        }
    }
}

fn choose(stage: &Stage<'_>, company: &CompanyId, n: u32, kind: OptionalMail, choice: MailChoice) {
    stage.write(|uow| uow.choose_mail(company, account_id(n), kind, choice));
}

fn unwanted(stage: &Stage<'_>, company: &CompanyId, n: u32) -> BTreeSet<OptionalMail> {
    stage.look(|view| view.unwanted_mails(company, account_id(n)))
}

pub(super) fn choices_come_back(stage: &Stage<'_>) {
    fill(stage);
    assert_eq!(unwanted(stage, &north(), 1), BTreeSet::new(), "unwanted before anything was chosen");
    for kind in OptionalMail::ALL {
        choose(stage, &north(), 1, *kind, MailChoice::Unwanted);
        choose(stage, &north(), 1, *kind, MailChoice::Unwanted);
    }
    assert_eq!(unwanted(stage, &north(), 1), OptionalMail::ALL.iter().copied().collect(), "unwanted, every kind");
    for _ in 0..2 {
        choose(stage, &north(), 1, OptionalMail::Replies, MailChoice::Wanted);
    }
    let expected: BTreeSet<_> =
        OptionalMail::ALL.iter().copied().filter(|kind| *kind != OptionalMail::Replies).collect();
    assert_eq!(unwanted(stage, &north(), 1), expected, "unwanted after one was wanted again");
}

pub(super) fn choices_go_with_their_account(stage: &Stage<'_>) {
    fill(stage);
    choose(stage, &north(), 1, OptionalMail::Replies, MailChoice::Unwanted);
    stage.write(|uow| uow.remove_account(&north(), account_id(1)));
    assert_eq!(unwanted(stage, &north(), 1), BTreeSet::new(), "unwanted by a removed account");
    for choice in [MailChoice::Unwanted, MailChoice::Wanted] {
        stage.fails(|uow| uow.choose_mail(&north(), account_id(1), OptionalMail::Replies, choice));
    }
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    assert_eq!(unwanted(stage, &north(), 1), BTreeSet::new(), "unwanted by a new account with the id");
}

pub(super) fn choices_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    fill(stage);
    choose(stage, &north(), 1, OptionalMail::Replies, MailChoice::Unwanted);
    choose(stage, &south(), 1, OptionalMail::NewProperties, MailChoice::Unwanted);
    choose(stage, &south(), 1, OptionalMail::Replies, MailChoice::Wanted);
    assert_eq!(unwanted(stage, &north(), 1), BTreeSet::from([OptionalMail::Replies]), "unwanted in the first company");
    assert_eq!(unwanted(stage, &south(), 1), BTreeSet::from([OptionalMail::NewProperties]), "unwanted in the other");
    assert_eq!(unwanted(stage, &north(), 2), BTreeSet::new(), "unwanted by another account");
}
