use super::samples::{contact, contact_id, north};
use super::stage::Stage;
use crate::ContactId;
use crate::crm::{Contact, ContactState};

/// The ids of all pages of at most `limit`, one after the other.
fn pages(stage: &Stage<'_>, query: Option<&str>, limit: usize) -> Vec<ContactId> {
    let mut ids: Vec<ContactId> = Vec::new();
    loop {
        let page = stage.look(|view| view.crm_view().contacts(&north(), query, ids.last(), limit));
        assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
        if page.is_empty() {
            return ids;
        }
        ids.extend(page.into_iter().map(|contact| contact.id));
        assert!(ids.len() <= 100, "paging by {limit} does not end");
    }
}

pub(super) fn contact_pages_are_complete(stage: &Stage<'_>) {
    // In the order of their bytes: a store must not sort them as words or numbers.
    let ids = ["10", "9", "A", "B", "_", "a", "b"].map(contact_id);
    for id in ["b", "9", "_", "A", "10", "a", "B"] {
        stage.put_contact(&contact(&north(), id));
    }
    let erased = Contact { state: ContactState::Erased, ..contact(&north(), "AA") };
    stage.put_contact(&erased);
    for limit in [1, 2, 3, 50] {
        assert_eq!(pages(stage, None, limit), ids, "paged by {limit}, without the erased one");
    }
    let after = contact_id("AA");
    let rest = stage.look(|view| view.crm_view().contacts(&north(), None, Some(&after), 50));
    assert_eq!(
        rest.into_iter().map(|contact| contact.id).collect::<Vec<_>>(),
        ids[3..],
        "after one that is not listed"
    );
}

pub(super) fn contact_queries_find_parts_in_any_letter_case(stage: &Stage<'_>) {
    let people = [
        ("c-1", "Øystein", "Ångström", Some("oystein@fjord.example")),
        ("c-2", "Łucja", "Żak", Some("Lucja.Zak@Example.ORG")),
        ("c-3", "Ann_a", "O'Brien", Some("ann%a@example.org")),
        ("c-4", "Annxa", "Back\\slash", None),
    ];
    for (id, first, last, address) in people {
        let person = Contact {
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            email: address.map(str::to_owned),
            ..contact(&north(), id)
        };
        stage.put_contact(&person);
    }
    let erased = Contact { state: ContactState::Erased, first_name: "Øystein".to_owned(), ..contact(&north(), "c-5") };
    stage.put_contact(&erased);
    let found: [(&str, &[&str]); 14] = [
        ("øyst", &["c-1"]),
        ("ÅNGSTRÖM", &["c-1"]),
        ("żAK", &["c-2"]),
        ("LUCJA.zak@", &["c-2"]),
        ("FJORD", &["c-1"]),
        ("example", &["c-1", "c-2", "c-3"]),
        ("n_a", &["c-3"]),
        ("n%a", &["c-3"]),
        ("%", &["c-3"]),
        ("_", &["c-3"]),
        ("k\\s", &["c-4"]),
        ("o'b", &["c-3"]),
        ("*", &[]),
        ("zakk", &[]),
    ];
    for (query, expected) in found {
        let expected: Vec<ContactId> = expected.iter().map(|id| contact_id(id)).collect();
        for limit in [1, 10] {
            assert_eq!(pages(stage, Some(query), limit), expected, "those with {query:?} in name or address");
        }
    }
}
