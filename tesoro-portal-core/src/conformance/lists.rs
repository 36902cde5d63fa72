use super::samples::{self, account, account_id, email, name, north};
use super::stage::Stage;
use crate::account::{Account, AccountState, AccountStatus, Disabled};
use crate::activity::Actor;
use crate::ports::{Access, AccountFilter};
use crate::{AccountId, CompanyId};

/// The ids of all pages of at most `limit`, one after the other.
fn pages(stage: &Stage<'_>, company: &CompanyId, filter: &AccountFilter, limit: usize) -> Vec<AccountId> {
    let mut ids: Vec<AccountId> = Vec::new();
    loop {
        let page = stage.look(|view| view.accounts(company, filter, ids.last().copied(), limit));
        assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
        if page.is_empty() {
            return ids;
        }
        ids.extend(page.iter().map(|account| account.id));
        assert!(ids.len() <= 100, "paging by {limit} does not end");
    }
}

/// The numbers of the accounts that pass the filter.
fn passing(stage: &Stage<'_>, filter: &AccountFilter) -> Vec<u32> {
    let ids = pages(stage, &north(), filter, 2);
    ids.into_iter().map(|id| (1..=100).find(|n| account_id(*n) == id).expect("an account of this case")).collect()
}

pub(super) fn account_pages_are_complete(stage: &Stage<'_>) {
    for n in [4, 2, 7, 1, 6, 3, 5] {
        stage.write(|uow| uow.insert_account(&account(&north(), n)));
    }
    let all: Vec<AccountId> = (1..=7).map(account_id).collect();
    for limit in [1, 2, 3, 7, 50] {
        assert_eq!(pages(stage, &north(), &AccountFilter::default(), limit), all, "paged by {limit}");
    }
    // The cursor need not be the id of an account that is still there.
    stage.write(|uow| uow.remove_account(&north(), account_id(3)));
    let rest = stage.look(|view| view.accounts(&north(), &AccountFilter::default(), Some(account_id(3)), 50));
    assert_eq!(rest.iter().map(|account| account.id).collect::<Vec<_>>(), all[3..], "after a removed account");
}

pub(super) fn account_filters_are_all_applied(stage: &Stage<'_>) {
    let draft = AccountState::Draft { expires_at: samples::after(60) };
    let disabled = Some(Disabled { by: Actor::System, at: samples::NOW, reason: None });
    for n in 1..=8 {
        let mut account = account(&north(), n);
        if n % 2 == 0 {
            account.state.clone_from(&draft);
        }
        if n % 4 >= 2 {
            account.disabled.clone_from(&disabled);
        }
        if n > 4 {
            account.last_name = name("Wanted");
        }
        stage.write(|uow| uow.insert_account(&account));
    }
    let statuses = [
        (None, vec![]),
        (Some(AccountStatus::Draft), vec![1, 3, 5, 7]),
        (Some(AccountStatus::Active), vec![2, 4, 6, 8]),
    ];
    let accesses = [(None, vec![]), (Some(Access::Disabled), vec![1, 4, 5, 8]), (Some(Access::Open), vec![2, 3, 6, 7])];
    let queries = [(None, vec![]), (Some("wanted".to_owned()), vec![1, 2, 3, 4])];
    for (status, not_status) in &statuses {
        for (access, not_access) in &accesses {
            for (query, not_query) in &queries {
                let filter = AccountFilter { status: *status, access: *access, query: query.clone() };
                let left_out = [not_status, not_access, not_query];
                let expected: Vec<u32> =
                    (1..=8).filter(|n| !left_out.iter().any(|numbers| numbers.contains(n))).collect();
                assert_eq!(passing(stage, &filter), expected, "{filter:?}");
            }
        }
    }
}

pub(super) fn account_queries_find_parts_in_any_letter_case(stage: &Stage<'_>) {
    let people = [
        ("Øystein", "Ångström", "oystein@fjord.example"),
        ("Łucja", "Żak", "Lucja.Zak@Example.ORG"),
        ("Ann_a", "O'Brien", "ann%a@example.org"),
        ("Annxa", "Back\\slash", "back@example.org"),
    ];
    for (n, (first, last, address)) in (1..).zip(people) {
        let person =
            Account { first_name: name(first), last_name: name(last), email: email(address), ..account(&north(), n) };
        stage.write(|uow| uow.insert_account(&person));
    }
    let found = [
        ("øyst", vec![1]),
        ("ÅNGSTRÖM", vec![1]),
        ("żAK", vec![2]),
        ("LUCJA.zak@", vec![2]),
        ("FJORD", vec![1]),
        ("example", vec![1, 2, 3, 4]),
        ("n_a", vec![3]),
        ("n%a", vec![3]),
        ("%", vec![3]),
        ("_", vec![3]),
        ("k\\s", vec![4]),
        ("o'b", vec![3]),
        ("*", vec![]),
        ("zakk", vec![]),
    ];
    for (query, expected) in found {
        let filter = AccountFilter { query: Some(query.to_owned()), ..AccountFilter::default() };
        assert_eq!(passing(stage, &filter), expected, "those with {query:?} in their name or address");
    }
}
