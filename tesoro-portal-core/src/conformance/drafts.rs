use super::samples::{self, account, account_id, after, contact_id, draft, email, north, south};
use super::stage::Stage;
use crate::account::{Account, AccountState, Disabled, LinkState};
use crate::activity::Actor;
use crate::ports::{AccountFilter, View};
use crate::{AccountId, CompanyId};

/// The Active account and the Draft with this address.
fn found(stage: &Stage<'_>, company: &CompanyId, text: &str) -> (Option<AccountId>, Option<AccountId>) {
    let key = email(text);
    stage.look(|view| {
        let active = view.account_by_email(company, key.key())?;
        let draft = view.draft_by_email(company, key.key())?;
        Ok((active.map(|account| account.id), draft.map(|account| account.id)))
    })
}

/// A Draft with everything that can belong to an account.
fn fill(stage: &Stage<'_>, company: &CompanyId, n: u32, expires: i64) {
    stage.write(|uow| {
        uow.insert_account(&draft(company, n, expires))?;
        uow.link_contact(company, account_id(n), &contact_id(&format!("c-{n}")))?;
        uow.insert_credential(&samples::chosen(company, n, samples::parameters(19 * 1024, 2)))?;
        uow.insert_session(&samples::session(company, n, n))?;
        uow.remember_device(company, account_id(n), &samples::digest(90), samples::NOW)
    });
}

/// What is left of that, by its names.
fn left(stage: &Stage<'_>, company: &CompanyId, n: u32) -> Vec<&'static str> {
    let id = account_id(n);
    let seen = |view: &mut dyn View| {
        Ok([
            ("account", view.account(company, id)?.is_some()),
            ("address", view.draft_by_email(company, account(company, n).email.key())?.is_some()),
            ("contact", view.account_of_contact(company, &contact_id(&format!("c-{n}")))?.is_some()),
            ("credential", view.credential(company, id)?.is_some()),
            ("session", view.session(company, &samples::digest(n))?.is_some()),
            ("device", view.knows_device(company, id, &samples::digest(90))?),
        ])
    };
    stage.look(seen).into_iter().filter_map(|(name, is_there)| is_there.then_some(name)).collect()
}

const ALL: [&str; 6] = ["account", "address", "contact", "credential", "session", "device"];

pub(super) fn a_draft_and_an_active_account_share_an_address(stage: &Stage<'_>) {
    let shared = |account: Account, text| Account { email: email(text), ..account };
    for (first, then) in [
        (shared(draft(&north(), 1, 60), "a@example.com"), shared(account(&north(), 2), "A@example.com")),
        (shared(account(&north(), 4), "b@example.com"), shared(draft(&north(), 3, 60), "B@example.com")),
    ] {
        stage.write(|uow| uow.insert_account(&first));
        stage.write(|uow| uow.insert_account(&then));
    }
    assert_eq!(found(stage, &north(), "a@example.com"), (Some(account_id(2)), Some(account_id(1))), "the Draft first");
    assert_eq!(found(stage, &north(), "b@example.com"), (Some(account_id(4)), Some(account_id(3))), "the Draft last");
    let moved = shared(draft(&north(), 1, 60), "b@example.com");
    stage.taken(|uow| uow.update_account(&moved));
    let moved = shared(draft(&north(), 3, 60), "client-4@example.com");
    stage.write(|uow| uow.update_account(&moved));
    assert_eq!(
        found(stage, &north(), "b@example.com"),
        (Some(account_id(4)), None),
        "after the Draft's address changed"
    );
    stage.write(|uow| uow.remove_account(&north(), account_id(2)));
    assert_eq!(
        found(stage, &north(), "a@example.com"),
        (None, Some(account_id(1))),
        "after the Active one was removed"
    );
}

pub(super) fn a_draft_whose_address_is_taken_cannot_become_active(stage: &Stage<'_>) {
    let before = Account { email: email("Client-2@example.com"), ..draft(&north(), 1, 60) };
    stage.write(|uow| uow.insert_account(&before));
    stage.write(|uow| uow.insert_account(&account(&north(), 2)));
    let after = Account { state: AccountState::Active { link: LinkState::Linked }, ..before.clone() };
    stage.taken(|uow| uow.update_account(&after));
    let read = stage.look(|view| view.account(&north(), account_id(1)));
    assert_eq!(read, Some(before), "the Draft after the refusal");
    let owners = found(stage, &north(), "client-2@example.com");
    assert_eq!(owners, (Some(account_id(2)), Some(account_id(1))), "the owners of the address");
}

pub(super) fn a_draft_becomes_active(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&draft(&north(), 1, 60)));
    stage.write(|uow| uow.update_account(&account(&north(), 1)));
    assert_eq!(found(stage, &north(), "client-1@example.com"), (Some(account_id(1)), None), "after the activation");
    stage.write(|uow| uow.remove_draft(&north(), email("client-1@example.com").key()));
    assert_eq!(stage.write(|uow| uow.sweep_drafts(after(3_600), 10)), 0, "swept of an account that is no Draft");
    assert_eq!(
        found(stage, &north(), "client-1@example.com"),
        (Some(account_id(1)), None),
        "after the removal of Drafts"
    );
    let next = Account { email: email("client-1@example.com"), ..draft(&north(), 2, 60) };
    stage.write(|uow| uow.insert_account(&next));
    assert_eq!(
        found(stage, &north(), "client-1@example.com"),
        (Some(account_id(1)), Some(account_id(2))),
        "after the next Draft"
    );
}

pub(super) fn a_removed_draft_takes_everything_with_it(stage: &Stage<'_>) {
    fill(stage, &north(), 1, 60);
    fill(stage, &north(), 2, 60);
    let active = Account { email: email("client-1@example.com"), ..account(&north(), 3) };
    stage.write(|uow| uow.insert_account(&active));
    assert_eq!(left(stage, &north(), 1), ALL, "before the removal");
    for _ in 0..2 {
        stage.write(|uow| uow.remove_draft(&north(), email("CLIENT-1@example.com").key()));
    }
    assert_eq!(left(stage, &north(), 1), [""; 0], "left of the removed Draft");
    assert_eq!(left(stage, &north(), 2), ALL, "left of the Draft beside it");
    assert_eq!(found(stage, &north(), "client-1@example.com").0, Some(active.id), "the Active account of the address");
    // All that was unique is free again.
    fill(stage, &north(), 1, 60);
}

pub(super) fn drafts_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    fill(stage, &north(), 1, 60);
    assert_eq!(found(stage, &south(), "client-1@example.com"), (None, None), "under the other company");
    stage.write(|uow| uow.remove_draft(&south(), email("client-1@example.com").key()));
    fill(stage, &south(), 1, 60);
    stage.write(|uow| uow.remove_draft(&south(), email("client-1@example.com").key()));
    assert_eq!(left(stage, &south(), 1), [""; 0], "left of the other company's");
    assert_eq!(left(stage, &north(), 1), ALL, "left of ours");
}

pub(super) fn only_expired_drafts_are_swept(stage: &Stage<'_>) {
    fill(stage, &north(), 1, 10);
    fill(stage, &north(), 2, 11);
    fill(stage, &south(), 1, 5);
    let active = Account { email: email("client-1@example.com"), ..account(&north(), 3) };
    stage.write(|uow| uow.insert_account(&active));
    assert_eq!(stage.write(|uow| uow.sweep_drafts(after(4), 10)), 0, "swept before the time");
    assert_eq!(stage.write(|uow| uow.sweep_drafts(after(10), 10)), 2, "swept when the time has come");
    for company in [north(), south()] {
        assert_eq!(left(stage, &company, 1), [""; 0], "left of a swept Draft");
    }
    assert_eq!(left(stage, &north(), 2), ALL, "left of a Draft that has time");
    assert_eq!(found(stage, &north(), "client-1@example.com"), (Some(active.id), None), "the Active account");

    // A Draft whose time was moved is swept at the new time.
    let moved = draft(&north(), 2, 90);
    stage.write(|uow| uow.update_account(&moved));
    assert_eq!(stage.write(|uow| uow.sweep_drafts(after(89), 10)), 0, "swept before the new time");
    assert_eq!(stage.write(|uow| uow.sweep_drafts(after(90), 10)), 1, "swept at the new time");
}

pub(super) fn a_draft_sweep_keeps_to_its_limit(stage: &Stage<'_>) {
    for n in 1..=5 {
        stage.write(|uow| uow.insert_account(&draft(&north(), n, 60)));
    }
    let swept: Vec<u64> = (0..4).map(|_| stage.write(|uow| uow.sweep_drafts(after(60), 2))).collect();
    assert_eq!(swept, [2, 2, 1, 0], "swept by four sweeps of at most 2");
}

pub(super) fn those_who_wait_are_listed(stage: &Stage<'_>) {
    let active = |link| AccountState::Active { link };
    let states = [
        active(LinkState::PendingLink),
        active(LinkState::Linked),
        active(LinkState::PendingApproval),
        AccountState::Draft { expires_at: after(60) },
        active(LinkState::PendingLink),
        active(LinkState::PendingApproval),
        active(LinkState::PendingLink),
    ];
    for (n, state) in [1, 2, 3, 4, 5, 6, 7].into_iter().zip(states).rev() {
        stage.write(|uow| uow.insert_account(&Account { state: state.clone(), ..account(&north(), n) }));
    }
    let theirs = Account { state: active(LinkState::PendingLink), ..account(&south(), 8) };
    stage.write(|uow| uow.insert_account(&theirs));
    // A disabled one waits all the same.
    let mut disabled = stage.look(|view| view.account(&north(), account_id(5))).expect("the fifth account");
    disabled.disabled = Some(Disabled { by: Actor::System, at: samples::NOW, reason: None });
    stage.write(|uow| uow.update_account(&disabled));

    let all = stage.look(|view| view.accounts(&north(), &AccountFilter::default(), None, 100));
    let waiting: Vec<Account> = [0, 2, 4, 5, 6].map(|index| all[index].clone()).to_vec();
    for limit in [1, 2, 3, 50] {
        let mut pages: Vec<Account> = Vec::new();
        loop {
            let after = pages.last().map(|account| account.id);
            let page = stage.look(|view| view.waiting_accounts(&north(), after, limit));
            assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
            if page.is_empty() {
                break;
            }
            pages.extend(page);
            assert!(pages.len() <= waiting.len(), "paging by {limit} does not end");
        }
        assert_eq!(pages, waiting, "those who wait, paged by {limit}");
    }
    let settled = Account { state: active(LinkState::Linked), ..all[0].clone() };
    stage.write(|uow| uow.update_account(&settled));
    let first = stage.look(|view| view.waiting_accounts(&north(), None, 1));
    assert_eq!(first, [waiting[1].clone()], "the first after one was settled");
}
