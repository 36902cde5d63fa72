use super::samples::{self, account, account_id, contact_id, email, north, south};
use super::stage::Stage;
use crate::account::{Account, AccountStatus};
use crate::ports::Access;
use crate::ports::AccountFilter;
use crate::{AccountId, CompanyId};

fn read(stage: &Stage<'_>, company: &CompanyId, id: AccountId) -> Option<Account> {
    stage.look(|view| view.account(company, id))
}

fn by_email(stage: &Stage<'_>, company: &CompanyId, text: &str) -> Option<AccountId> {
    stage.look(|view| view.account_by_email(company, email(text).key())).map(|account| account.id)
}

pub(super) fn accounts_come_back_equal(stage: &Stage<'_>) {
    for account in samples::accounts(&north()) {
        stage.write(|uow| uow.insert_account(&account));
        assert_eq!(read(stage, &north(), account.id).as_ref(), Some(&account), "by id");
        let key = account.email.key();
        let found = stage.look(|view| Ok((view.account_by_email(&north(), key)?, view.draft_by_email(&north(), key)?)));
        let expected = match account.status() {
            AccountStatus::Active => (Some(account.clone()), None),
            AccountStatus::Draft => (None, Some(account.clone())),
        };
        assert_eq!(found, expected, "by address, the Active account and the Draft");
    }
    let listed = stage.look(|view| view.accounts(&north(), &AccountFilter::default(), None, 100));
    assert_eq!(listed, samples::accounts(&north()), "listed");
}

pub(super) fn changed_accounts_come_back_equal(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    stage.write(|uow| uow.insert_account(&account(&north(), 2)));
    let states = samples::accounts(&north()).into_iter().map(|state| Account { id: account_id(1), ..state });
    for changed in states.filter(|state| state.email != account(&north(), 2).email) {
        stage.write(|uow| uow.update_account(&changed));
        assert_eq!(read(stage, &north(), changed.id), Some(changed), "after the change");
    }
    assert_eq!(read(stage, &north(), account_id(2)), Some(account(&north(), 2)), "the account beside it");
}

pub(super) fn an_absent_account_is_none(stage: &Stage<'_>) {
    assert_eq!(read(stage, &north(), account_id(1)), None, "by id");
    assert_eq!(by_email(stage, &north(), "nobody@example.com"), None, "by address");
    let linked = stage.look(|view| view.account_of_contact(&north(), &contact_id("nobody")));
    assert_eq!(linked, None, "by contact");
    assert_eq!(stage.look(|view| view.contacts_of_account(&north(), account_id(1))), [], "its contacts");
}

pub(super) fn an_id_is_taken_once(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    let second = Account { email: email("second@example.com"), ..account(&north(), 1) };
    stage.taken(|uow| uow.insert_account(&second));
    assert_eq!(read(stage, &north(), account_id(1)), Some(account(&north(), 1)), "the account after the refusal");
    assert_eq!(by_email(stage, &north(), "second@example.com"), None, "the address of the refused one");
}

pub(super) fn an_address_is_taken_once(stage: &Stage<'_>) {
    let first = account(&north(), 1);
    stage.write(|uow| uow.insert_account(&first));
    for text in ["client-1@example.com", "CLIENT-1@Example.COM", "client-1@example.com."] {
        let second = Account { email: email(text), ..account(&north(), 2) };
        stage.taken(|uow| uow.insert_account(&second));
        assert_eq!(by_email(stage, &north(), text), Some(first.id), "the owner of {text} after the refusal");
    }
    assert_eq!(read(stage, &north(), account_id(2)), None, "the refused account");

    let draft = Account { email: email("draft@example.com"), ..samples::draft(&north(), 3, 60) };
    stage.write(|uow| uow.insert_account(&draft));
    let second = Account { email: email("DRAFT@example.com"), ..samples::draft(&north(), 4, 90) };
    stage.taken(|uow| uow.insert_account(&second));
    let owner = stage.look(|view| view.draft_by_email(&north(), second.email.key()));
    assert_eq!(owner, Some(draft), "the Draft with the address after the refusal");
}

pub(super) fn an_address_cannot_be_changed_to_a_taken_one(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    stage.write(|uow| uow.insert_account(&account(&north(), 2)));
    let changed = Account { email: email("Client-1@example.com"), ..account(&north(), 2) };
    stage.taken(|uow| uow.update_account(&changed));
    assert_eq!(read(stage, &north(), account_id(2)), Some(account(&north(), 2)), "the account after the refusal");
    assert_eq!(by_email(stage, &north(), "client-1@example.com"), Some(account_id(1)), "the owner of the address");
}

pub(super) fn a_changed_address_frees_the_old_one(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    for text in ["CLIENT-1@example.com", "new@example.com"] {
        let changed = Account { email: email(text), ..account(&north(), 1) };
        stage.write(|uow| uow.update_account(&changed));
        assert_eq!(by_email(stage, &north(), text), Some(account_id(1)), "the owner of {text}");
    }
    assert_eq!(by_email(stage, &north(), "client-1@example.com"), None, "the owner of the old address");
    let next = Account { email: email("client-1@example.com"), ..account(&north(), 2) };
    stage.write(|uow| uow.insert_account(&next));
}

pub(super) fn a_missing_account_cannot_change(stage: &Stage<'_>) {
    stage.fails(|uow| uow.update_account(&account(&north(), 1)));
    assert_eq!(read(stage, &north(), account_id(1)), None, "the account after the refusal");
}

pub(super) fn a_removed_account_takes_everything_with_it(stage: &Stage<'_>) {
    let (id, contact) = (account_id(1), contact_id("c"));
    let fill = |n: u32| {
        stage.write(|uow| {
            uow.insert_account(&account(&north(), n))?;
            uow.link_contact(&north(), account_id(n), &contact_id(&format!("c-{n}")))?;
            uow.insert_credential(&samples::chosen(&north(), n, samples::parameters(19 * 1024, 2)))?;
            uow.insert_session(&samples::session(&north(), n, n))?;
            uow.remember_device(&north(), account_id(n), &samples::digest(90), samples::NOW)
        });
    };
    fill(1);
    fill(2);
    stage.write(|uow| uow.link_contact(&north(), id, &contact));
    stage.write(|uow| uow.remove_account(&north(), id));
    stage.look(|view| {
        assert_eq!(view.account(&north(), id)?, None, "the account");
        assert_eq!(view.account_by_email(&north(), email("client-1@example.com").key())?, None, "its address");
        for contact in ["c", "c-1"] {
            assert_eq!(view.account_of_contact(&north(), &contact_id(contact))?, None, "its contact {contact}");
        }
        assert_eq!(view.credential(&north(), id)?, None, "its credential");
        assert_eq!(view.session(&north(), &samples::digest(1))?, None, "its session, by digest");
        assert_eq!(view.sessions_of(&north(), id)?, [], "its sessions");
        assert!(!view.knows_device(&north(), id, &samples::digest(90))?, "its device is still known");

        let other = account_id(2);
        assert!(view.account(&north(), other)?.is_some(), "the other account went too");
        assert_eq!(view.contacts_of_account(&north(), other)?, [contact_id("c-2")], "the other account's contacts");
        assert!(view.credential(&north(), other)?.is_some(), "the other account's credential went too");
        assert_eq!(view.sessions_of(&north(), other)?.len(), 1, "the other account's sessions");
        assert!(view.knows_device(&north(), other, &samples::digest(90))?, "the other account's device went too");
        Ok(())
    });
    // All that was unique is free again.
    fill(1);
}

pub(super) fn removing_an_absent_account_is_no_error(stage: &Stage<'_>) {
    stage.write(|uow| uow.remove_account(&north(), account_id(1)));
}

pub(super) fn accounts_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let (ours, theirs) = (account(&north(), 1), Account { first_name: samples::name("Berta"), ..account(&south(), 1) });
    stage.write(|uow| uow.insert_account(&ours));
    assert_eq!(read(stage, &south(), ours.id), None, "under the other company, by id");
    assert_eq!(by_email(stage, &south(), "client-1@example.com"), None, "under the other company, by address");
    let all = AccountFilter { access: Some(Access::Open), ..AccountFilter::default() };
    assert_eq!(stage.look(|view| view.accounts(&south(), &all, None, 10)), [], "listed under the other company");
    stage.fails(|uow| uow.update_account(&theirs));
    stage.write(|uow| uow.remove_account(&south(), ours.id));
    assert_eq!(read(stage, &north(), ours.id).as_ref(), Some(&ours), "after removal under the other company");

    stage.write(|uow| uow.insert_account(&theirs));
    assert_eq!(read(stage, &north(), ours.id).as_ref(), Some(&ours), "beside the other company's with the same id");
    stage.write(|uow| uow.update_account(&Account { version: 2, ..theirs.clone() }));
    assert_eq!(read(stage, &north(), ours.id).as_ref(), Some(&ours), "after a change to the other company's");
    stage.write(|uow| uow.remove_account(&south(), theirs.id));
    assert_eq!(read(stage, &north(), ours.id), Some(ours), "after removal of the other company's");
}
