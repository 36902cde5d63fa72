use super::samples::{
    self, EXTREMES, account, account_id, actors, after, contact_id, email, intent, intent_id, north, south,
};
use super::stage::Stage;
use crate::CompanyId;
use crate::language::Language;
use crate::mail::{Intent, IntentState, Superseded};
use crate::privacy::{ErasureRequest, Farewell, Person, Tombstone};

fn request(company: &CompanyId, person: Person) -> ErasureRequest {
    let [.., by] = actors();
    ErasureRequest { company: company.clone(), person, by, at: EXTREMES[0] }
}

pub(super) fn of_contact(company: &CompanyId, id: &str) -> ErasureRequest {
    request(company, Person::Contact(contact_id(id)))
}

pub(super) fn tombstone(company: &CompanyId, person: Person) -> Tombstone {
    Tombstone { company: company.clone(), person, erased_at: EXTREMES[5] }
}

/// Where the `n`th mail goes.
pub(super) fn farewell(company: &CompanyId, n: u32) -> Farewell {
    let email = email("Anna.O'Neill+Tag_1@Bücher.Example");
    Farewell { company: company.clone(), intent: intent_id(n), email, language: Language::Pl }
}

fn asked(stage: &Stage<'_>, company: &CompanyId, person: &Person) -> Option<ErasureRequest> {
    stage.look(|view| view.erasure_request(company, person))
}

fn kept(stage: &Stage<'_>, company: &CompanyId, n: u32) -> Option<Farewell> {
    stage.look(|view| view.farewell(company, intent_id(n)))
}

pub(super) fn requests_come_back_equal(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    let of_account = request(&north(), Person::Account(account_id(1)));
    assert_eq!(asked(stage, &north(), &of_account.person), None, "before anybody asked");
    for (by, n) in actors().into_iter().zip(0..) {
        let written = ErasureRequest { by, at: EXTREMES[n], ..of_contact(&north(), &format!("c-{n}")) };
        stage.write(|uow| uow.insert_erasure_request(&written));
        assert_eq!(asked(stage, &north(), &written.person), Some(written), "a request");
    }
    stage.write(|uow| uow.insert_erasure_request(&of_account));
    assert_eq!(asked(stage, &north(), &of_account.person), Some(of_account.clone()), "that of an account");
    stage.taken(|uow| uow.insert_erasure_request(&ErasureRequest { at: after(9), ..of_account.clone() }));
    stage.fails(|uow| uow.insert_erasure_request(&request(&north(), Person::Account(account_id(9)))));
    for _ in 0..2 {
        stage.write(|uow| uow.remove_erasure_request(&north(), &of_account.person));
        assert_eq!(asked(stage, &north(), &of_account.person), None, "after it was removed");
    }
    assert!(asked(stage, &north(), &Person::Contact(contact_id("c-1"))).is_some(), "that of a contact");
}

pub(super) fn requests_are_listed_completely(stage: &Stage<'_>) {
    let mut all = Vec::new();
    for n in 1..=3 {
        stage.write(|uow| uow.insert_account(&account(&north(), n)));
        all.push(Person::Account(account_id(n)));
    }
    all.extend(["A", "a", "b", "b~1"].map(|id| Person::Contact(contact_id(id))));
    for person in all.iter().rev() {
        stage.write(|uow| uow.insert_erasure_request(&request(&north(), person.clone())));
    }
    stage.write(|uow| uow.insert_erasure_request(&of_contact(&south(), "aa")));
    for limit in [1, 2, 3, 100] {
        let mut followed: Vec<Person> = Vec::new();
        loop {
            let page = stage.look(|view| view.erasure_requests(&north(), followed.last(), limit));
            assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
            if page.is_empty() {
                break;
            }
            followed.extend(page.into_iter().map(|request| request.person));
            assert!(followed.len() <= all.len(), "following by {limit} does not end");
        }
        assert_eq!(followed, all, "accounts first, each in the order of its id, followed by {limit}");
    }
}

pub(super) fn a_request_goes_with_its_account(stage: &Stage<'_>) {
    for n in [1, 2] {
        stage.write(|uow| uow.insert_account(&account(&north(), n)));
        stage.write(|uow| uow.insert_erasure_request(&request(&north(), Person::Account(account_id(n)))));
    }
    stage.write(|uow| uow.remove_account(&north(), account_id(1)));
    let left = stage.look(|view| view.erasure_requests(&north(), None, 9));
    assert_eq!(left, [request(&north(), Person::Account(account_id(2)))]);
}

pub(super) fn tombstones_stay(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_account(&account(&north(), 1)));
    let stones =
        [Person::Account(account_id(1)), Person::Contact(contact_id("c-1"))].map(|who| tombstone(&north(), who));
    for stone in &stones {
        let found = || stage.look(|view| view.tombstone(&north(), &stone.person));
        assert_eq!(found(), None, "before the erasure");
        stage.write(|uow| uow.insert_tombstone(stone));
        assert_eq!(found().as_ref(), Some(stone));
        stage.taken(|uow| uow.insert_tombstone(&Tombstone { erased_at: after(9), ..stone.clone() }));
    }
    stage.write(|uow| uow.remove_account(&north(), account_id(1)));
    for stone in stones {
        let found = stage.look(|view| view.tombstone(&north(), &stone.person));
        assert_eq!(found, Some(stone), "after the account was removed");
    }
}

pub(super) fn a_farewell_ends_with_its_mail(stage: &Stage<'_>) {
    stage.fails(|uow| uow.insert_farewell(&farewell(&north(), 1)));
    let at = after(100);
    let waits = IntentState::Queued { attempts: 1, due_at: after(200), failure: None };
    let endings = [
        IntentState::Sent { at, attempts: 1 },
        IntentState::Expired { at },
        IntentState::Dead { at, attempts: 1, failure: "no".to_owned() },
        IntentState::Superseded { at, why: Superseded::NoAddressee },
        waits.clone(),
    ];
    for (n, state) in (1..).zip(endings) {
        stage.write(|uow| uow.enqueue(&intent(&north(), n)));
        stage.write(|uow| uow.insert_farewell(&farewell(&north(), n)));
        stage.taken(|uow| uow.insert_farewell(&farewell(&north(), n)));
        let claimed = stage.write(|uow| uow.claim_due(after(50), after(80), 10)).remove(0);
        assert_eq!(kept(stage, &north(), n), Some(farewell(&north(), n)), "while it is being sent");
        let settled = Intent { state: state.clone(), ..claimed };
        stage.write(|uow| uow.settle(&settled, 1));
        let expected = (state == waits).then(|| farewell(&north(), n));
        assert_eq!(kept(stage, &north(), n), expected, "with a mail that is {state:?}");
    }
    stage.write(|uow| uow.drop_mail(&north(), account_id(1), at));
    assert_eq!(kept(stage, &north(), 5), None, "with a mail that was dropped");
}

pub(super) fn erasures_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let (ours, stone) = (of_contact(&north(), "c-1"), tombstone(&north(), Person::Contact(contact_id("c-2"))));
    stage.write(|uow| {
        uow.insert_erasure_request(&ours)?;
        uow.insert_tombstone(&stone)?;
        uow.enqueue(&intent(&north(), 1))?;
        uow.insert_farewell(&farewell(&north(), 1))
    });
    assert_eq!(asked(stage, &south(), &ours.person), None, "our request under the other company");
    assert_eq!(stage.look(|view| view.erasure_requests(&south(), None, 9)), []);
    assert_eq!(stage.look(|view| view.tombstone(&south(), &stone.person)), None);
    assert_eq!(kept(stage, &south(), 1), None);
    stage.write(|uow| uow.remove_erasure_request(&south(), &ours.person));
    stage.write(|uow| uow.insert_tombstone(&Tombstone { company: south(), ..stone.clone() }));
    assert_eq!(asked(stage, &north(), &ours.person), Some(ours), "after the other company's removal");
    stage.write(|uow| uow.drop_mail(&south(), account_id(1), after(9)));
    assert_eq!(kept(stage, &north(), 1), Some(farewell(&north(), 1)), "after the other company dropped mail");
    let mail = stage.look(|view| view.intent(&north(), intent_id(1)));
    assert_eq!(mail, Some(samples::intent(&north(), 1)), "our mail");
}
