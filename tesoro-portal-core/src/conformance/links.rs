use super::samples::{account, account_id, contact_id, north, south};
use super::stage::Stage;
use crate::{AccountId, CompanyId, ContactId};

fn insert(stage: &Stage<'_>, company: &CompanyId, numbers: &[u32]) {
    for n in numbers {
        stage.write(|uow| uow.insert_account(&account(company, *n)));
    }
}

fn link(stage: &Stage<'_>, company: &CompanyId, n: u32, contact: &str) {
    stage.write(|uow| uow.link_contact(company, account_id(n), &contact_id(contact)));
}

fn owner(stage: &Stage<'_>, company: &CompanyId, contact: &str) -> Option<AccountId> {
    stage.look(|view| view.account_of_contact(company, &contact_id(contact))).map(|account| account.id)
}

pub(super) fn links_are_found_both_ways(stage: &Stage<'_>) {
    insert(stage, &north(), &[1, 2]);
    // In the order of their bytes: a store must not sort them as words.
    let ids = ["10", "9", "A.b", "B", "_", "a", "b:~-"];
    for contact in ["a", "B", "10", "b:~-", "_", "9", "A.b"] {
        link(stage, &north(), 1, contact);
    }
    link(stage, &north(), 2, "c");
    let contacts = stage.look(|view| view.contacts_of_account(&north(), account_id(1)));
    assert_eq!(contacts, ids.map(contact_id), "the contacts of the account");
    for contact in ids {
        let found = stage.look(|view| view.account_of_contact(&north(), &contact_id(contact)));
        assert_eq!(found, Some(account(&north(), 1)), "the account of {contact}");
    }
    // Letter case tells CRM ids apart.
    assert_eq!(owner(stage, &north(), "C"), None, "the account of a contact whose id differs in letter case only");
}

pub(super) fn a_contact_is_linked_once(stage: &Stage<'_>) {
    insert(stage, &north(), &[1, 2]);
    link(stage, &north(), 1, "c");
    for n in [1, 2] {
        stage.taken(|uow| uow.link_contact(&north(), account_id(n), &contact_id("c")));
    }
    assert_eq!(owner(stage, &north(), "c"), Some(account_id(1)), "the account of the contact after the refusals");
}

pub(super) fn an_unlinked_contact_is_free(stage: &Stage<'_>) {
    insert(stage, &north(), &[1, 2]);
    link(stage, &north(), 1, "c");
    link(stage, &north(), 1, "d");
    stage.write(|uow| uow.unlink_contact(&north(), account_id(1), &contact_id("c")));
    assert_eq!(owner(stage, &north(), "c"), None, "the account of the unlinked contact");
    assert_eq!(owner(stage, &north(), "d"), Some(account_id(1)), "the account of the contact beside it");
    link(stage, &north(), 2, "c");
}

pub(super) fn unlinking_what_is_not_there_changes_nothing(stage: &Stage<'_>) {
    insert(stage, &north(), &[1, 2]);
    link(stage, &north(), 1, "c");
    stage.write(|uow| uow.unlink_contact(&north(), account_id(1), &contact_id("never")));
    stage.write(|uow| uow.unlink_contact(&north(), account_id(2), &contact_id("c")));
    stage.write(|uow| uow.unlink_contact(&north(), account_id(3), &contact_id("c")));
    assert_eq!(owner(stage, &north(), "c"), Some(account_id(1)), "the account of the contact");
}

pub(super) fn a_set_of_contacts_finds_the_linked_ones(stage: &Stage<'_>) {
    insert(stage, &north(), &[1, 2, 3]);
    insert(stage, &south(), &[4]);
    for (n, contact) in [(1, "c-0001"), (1, "c-0700"), (2, "c-1999"), (3, "unasked")] {
        link(stage, &north(), n, contact);
    }
    link(stage, &south(), 4, "c-0002");
    // More than a statement may have parameters in some databases.
    let asked: Vec<ContactId> = (0..40_000).map(|n| contact_id(&format!("c-{n:04}"))).collect();
    let mut found = stage.look(|view| view.accounts_of_contacts(&north(), &asked));
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let expected = [("c-0001", 1), ("c-0700", 1), ("c-1999", 2)];
    let expected = expected.map(|(contact, n)| (contact_id(contact), account(&north(), n)));
    assert_eq!(found, expected, "the linked ones among {} contacts", asked.len());
    assert_eq!(stage.look(|view| view.accounts_of_contacts(&north(), &[])), [], "the linked ones among no contacts");
}

pub(super) fn links_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    insert(stage, &north(), &[1]);
    insert(stage, &south(), &[1]);
    link(stage, &north(), 1, "c");
    assert_eq!(owner(stage, &south(), "c"), None, "under the other company");
    let contacts = stage.look(|view| view.contacts_of_account(&south(), account_id(1)));
    assert_eq!(contacts, [], "the contacts of the other company's account");
    let found = stage.look(|view| view.accounts_of_contacts(&south(), &[contact_id("c")]));
    assert_eq!(found, [], "a set under the other company");
    link(stage, &south(), 1, "c");
    stage.write(|uow| uow.unlink_contact(&south(), account_id(1), &contact_id("c")));
    assert_eq!(owner(stage, &north(), "c"), Some(account_id(1)), "after the other company unlinked");
}
