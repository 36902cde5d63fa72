use time::Duration;

use super::samples::{self, NOW, contact_id, deal_id, north, south, viewing_id};
use super::stage::{RACERS, Stage, race};
use crate::CompanyId;
use crate::ports::{StoreErrorKind, ViewingEdge, ViewingTab};
use crate::viewing::{
    Alternatives, Minutes, MoveRequest, Party, PreferredDates, Remark, Slot, Viewing, ViewingState, ViewingStatus,
};

/// A viewing that was asked for in the second `n`, of the deal `d-n` and the contact `c-1`.
pub(super) fn viewing(company: &CompanyId, n: u32) -> Viewing {
    Viewing {
        company: company.clone(),
        id: viewing_id(n),
        deal: deal_id(&format!("d-{n}")),
        contact: contact_id("c-1"),
        property: "p-1".parse().unwrap(),
        zone: "Australia/Lord_Howe".parse().unwrap(),
        requested_at: samples::after(i64::from(n)),
        dates: dates(3),
        remark: None,
        state: ViewingState::Pending,
        fixed_in: 0,
        fixed_at: None,
        sequence: 0,
        version: 1,
    }
}

/// One day, so many days after the samples' present.
fn dates(days: i64) -> PreferredDates {
    let day = (NOW + Duration::days(days)).date();
    let json = format!(r#"[{{"date":"{day}","part":"evening"}}]"#);
    serde_json::from_str(&json).unwrap()
}

fn slot(hours: i64) -> Slot {
    Slot { start: NOW + Duration::hours(hours), duration: Minutes::try_from(45).unwrap() }
}

fn reason() -> Remark {
    Remark::parse(samples::TEXTS[1]).unwrap()
}

/// Each state there is, with everything that can belong to it.
fn states() -> Vec<ViewingState> {
    let offered = Alternatives::check(vec![slot(50), slot(20), slot(30)]).unwrap();
    let asked = MoveRequest { at: samples::after(9), dates: dates(7) };
    let all = vec![
        ViewingState::Pending,
        ViewingState::Countered { reason: reason(), alternatives: offered },
        ViewingState::Confirmed { slot: slot(24), move_request: None },
        ViewingState::Confirmed { slot: slot(24), move_request: Some(asked) },
        ViewingState::Completed { slot: slot(-1), at: samples::after(7) },
        ViewingState::Unattended { slot: slot(-48) },
        ViewingState::Rejected { reason: reason() },
        ViewingState::Lapsed,
        ViewingState::Cancelled { by: Party::Agent, at: samples::after(8), slot: Some(slot(24)) },
        ViewingState::Cancelled { by: Party::Client, at: samples::after(8), slot: None },
    ];
    for status in ViewingStatus::ALL {
        assert!(all.iter().any(|state| state.status() == status), "{status:?} is missing here");
    }
    all
}

pub(super) fn viewings_come_back_equal(stage: &Stage<'_>) {
    for (n, state) in (1..).zip(states()) {
        let plain = viewing(&north(), n);
        stage.write(|uow| uow.insert_viewing(&plain));
        assert_eq!(stage.look(|view| view.viewing(&north(), plain.id)), Some(plain.clone()), "as it was added");
        let changed = Viewing {
            contact: contact_id("c-2"),
            zone: "UTC".parse().unwrap(),
            dates: dates(5),
            remark: Some(reason()),
            state,
            fixed_in: 3,
            fixed_at: Some(samples::after(3)),
            sequence: 4,
            version: 5,
            ..plain
        };
        stage.write(|uow| uow.update_viewing(&changed));
        assert_eq!(stage.look(|view| view.viewing(&north(), changed.id)), Some(changed), "as it was changed");
    }
    assert_eq!(stage.look(|view| view.viewing(&north(), viewing_id(99))), None, "none");
    stage.fails(|uow| uow.update_viewing(&viewing(&north(), 99)));
}

pub(super) fn a_deal_has_one_open_viewing(stage: &Stage<'_>) {
    let first = viewing(&north(), 1);
    let second = Viewing { id: viewing_id(2), ..first.clone() };
    let open = || stage.look(|view| view.open_viewing_of_deal(&north(), &first.deal));
    assert_eq!(open(), None, "before there is one");
    stage.write(|uow| uow.insert_viewing(&first));
    for state in states().into_iter().filter(|state| state.status().is_open()) {
        stage.write(|uow| uow.update_viewing(&Viewing { state: state.clone(), ..first.clone() }));
        stage.taken(|uow| uow.insert_viewing(&second));
        assert_eq!(open().map(|viewing| viewing.id), Some(first.id));
    }
    stage.taken(|uow| uow.insert_viewing(&Viewing { deal: deal_id("other"), ..first.clone() }));
    let over = Viewing { state: ViewingState::Lapsed, ..first.clone() };
    stage.write(|uow| uow.update_viewing(&over));
    assert_eq!(open(), None, "after it is closed");
    stage.write(|uow| uow.insert_viewing(&second));
    assert_eq!(open().map(|viewing| viewing.id), Some(second.id));
    stage.taken(|uow| uow.update_viewing(&first));
    assert_eq!(stage.look(|view| view.viewing(&north(), first.id)), Some(over), "after the refusal");
}

pub(super) fn of_many_requests_at_once_one_is_open(stage: &Stage<'_>) {
    let outcomes = race(RACERS, |runner| {
        let n = u32::try_from(runner).unwrap() + 1;
        let wanted = Viewing { deal: deal_id("d-1"), ..viewing(&north(), n) };
        stage.attempt(|uow| uow.insert_viewing(&wanted)).map_err(|error| error.kind())
    });
    let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    assert_eq!(won, 1, "{outcomes:?}");
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Ok(()) | Err(StoreErrorKind::Taken))), "{outcomes:?}");
}

fn numbers(viewings: &[Viewing]) -> Vec<u32> {
    viewings.iter().map(|viewing| (1..=100).find(|n| viewing_id(*n) == viewing.id).expect("one of this case")).collect()
}

/// The numbers on all pages of at most `limit`.
fn tab(stage: &Stage<'_>, contacts: &[&str], (tab, seconds): (ViewingTab, i64), limit: usize) -> Vec<u32> {
    let contacts: Vec<_> = contacts.iter().map(|id| contact_id(id)).collect();
    let (mut seen, mut past) = (Vec::new(), None);
    loop {
        let now = samples::after(seconds);
        let page = stage.look(|view| view.viewings_of_contacts(&north(), &contacts, (tab, now), past, limit));
        let Some(last) = page.last() else { break };
        assert!(page.len() <= limit && seen.len() < 100, "paging by {limit} does not end");
        past = Some(ViewingEdge::of(last));
        seen.extend(numbers(&page));
    }
    let counted = stage.look(|view| view.count_viewings(&north(), &contacts, (tab, samples::after(seconds))));
    assert_eq!(usize::try_from(counted).unwrap(), seen.len(), "counted as listed");
    seen
}

const DAY: i64 = 86_400;

pub(super) fn tabs_follow_the_state_of_the_hour(stage: &Stage<'_>) {
    for (n, state) in (1..).zip(states()) {
        let contact = contact_id(if n % 2 == 0 { "c-2" } else { "c-1" });
        stage.write(|uow| {
            uow.insert_viewing(&Viewing { state: state.clone(), contact: contact.clone(), ..viewing(&north(), n) })
        });
    }
    stage.write(|uow| uow.insert_viewing(&Viewing { contact: contact_id("c-3"), ..viewing(&north(), 50) }));
    stage.write(|uow| uow.insert_viewing(&viewing(&south(), 51)));
    let both = ["c-1", "c-2"];
    for limit in [1, 2, 50] {
        assert_eq!(tab(stage, &both, (ViewingTab::Upcoming, 0), limit), [3, 4], "the next one first");
        assert_eq!(tab(stage, &both, (ViewingTab::Unconfirmed, 0), limit), [2, 1], "the latest first");
        assert_eq!(tab(stage, &both, (ViewingTab::Recent, 0), limit), [9, 10, 8, 7, 5, 6], "the latest first");
        assert_eq!(tab(stage, &["c-2"], (ViewingTab::Recent, 0), limit), [10, 8, 6], "of one contact");
    }
    // After a week everything is over, and nobody has written it down.
    assert!(tab(stage, &both, (ViewingTab::Upcoming, 9 * DAY), 50).is_empty());
    assert!(tab(stage, &both, (ViewingTab::Unconfirmed, 9 * DAY), 50).is_empty());
    assert_eq!(tab(stage, &both, (ViewingTab::Recent, 9 * DAY), 3).len(), 10);
    assert!(tab(stage, &[], (ViewingTab::Recent, 0), 50).is_empty());
}

pub(super) fn the_office_lists_by_the_state_of_the_hour(stage: &Stage<'_>) {
    for (n, state) in (1..).zip(states()) {
        stage.write(|uow| uow.insert_viewing(&Viewing { state: state.clone(), ..viewing(&north(), n) }));
    }
    stage.write(|uow| uow.insert_viewing(&viewing(&south(), 51)));
    let listed = |status, seconds: i64, limit| {
        let (mut seen, mut before) = (Vec::new(), None);
        loop {
            let page = stage.look(|view| view.viewings(&north(), (status, samples::after(seconds)), before, limit));
            let Some(last) = page.last() else { return seen };
            assert!(page.len() <= limit && seen.len() < 100, "paging by {limit} does not end");
            before = Some(ViewingEdge::of(last));
            seen.extend(numbers(&page));
        }
    };
    for limit in [1, 3, 50] {
        assert_eq!(listed(None, 0, limit), [9, 4, 3, 10, 8, 7, 2, 1, 5, 6], "all, the latest first");
        for (status, numbers) in [
            (ViewingStatus::Pending, &[1][..]),
            (ViewingStatus::Countered, &[2]),
            (ViewingStatus::Confirmed, &[4, 3]),
            (ViewingStatus::Completed, &[5]),
            (ViewingStatus::Unattended, &[6]),
            (ViewingStatus::Rejected, &[7]),
            (ViewingStatus::Lapsed, &[8]),
            (ViewingStatus::Cancelled, &[9, 10]),
        ] {
            assert_eq!(listed(Some(status), 0, limit), numbers, "{status:?}");
        }
        assert_eq!(listed(Some(ViewingStatus::Lapsed), 9 * DAY, limit), [8, 2, 1], "not written down yet");
        assert_eq!(listed(Some(ViewingStatus::Unattended), 9 * DAY, limit), [4, 3, 6], "not written down yet");
        assert!(listed(Some(ViewingStatus::Confirmed), 9 * DAY, limit).is_empty());
    }
}

pub(super) fn a_window_has_the_viewings_that_begin_in_it(stage: &Stage<'_>) {
    for (n, hours, contact) in [(1, 10, "c-1"), (2, 5, "c-2"), (3, 20, "c-1"), (4, 7, "c-3"), (5, 9, "c-1")] {
        let what = match n {
            5 => ViewingState::Unattended { slot: slot(hours) },
            3 => ViewingState::Completed { slot: slot(hours), at: NOW },
            _ => ViewingState::Confirmed { slot: slot(hours), move_request: None },
        };
        let contact = contact_id(contact);
        stage.write(|uow| {
            uow.insert_viewing(&Viewing { state: what.clone(), contact: contact.clone(), ..viewing(&north(), n) })
        });
    }
    stage.write(|uow| uow.insert_viewing(&viewing(&north(), 6)));
    let contacts = [contact_id("c-1"), contact_id("c-2")];
    let between = |from: i64, until: i64, limit| {
        let window = (NOW + Duration::hours(from), NOW + Duration::hours(until));
        numbers(&stage.look(|view| view.viewings_between(&north(), &contacts, window, limit)))
    };
    assert_eq!(between(0, 100, 10), [2, 1, 3]);
    assert_eq!(between(5, 10, 10), [2], "the end does not count");
    assert_eq!(between(5, 11, 1), [2], "at most so many");
    assert_eq!(between(6, 21, 10), [1, 3]);
}

pub(super) fn a_deals_viewings_are_listed(stage: &Stage<'_>) {
    let closed = |n, deal: &str| Viewing { state: ViewingState::Lapsed, deal: deal_id(deal), ..viewing(&north(), n) };
    for (n, deal) in [(1, "d"), (2, "other"), (3, "d"), (4, "d")] {
        stage.write(|uow| uow.insert_viewing(&closed(n, deal)));
    }
    let first = stage.look(|view| view.viewings_of_deal(&north(), &deal_id("d"), None, 2));
    assert_eq!(numbers(&first), [4, 3]);
    let edge = first.last().map(ViewingEdge::of);
    assert_eq!(numbers(&stage.look(|view| view.viewings_of_deal(&north(), &deal_id("d"), edge, 2))), [1]);
    assert!(stage.look(|view| view.viewings_of_deal(&south(), &deal_id("d"), None, 2)).is_empty());
}

pub(super) fn what_is_over_is_found_for_writing_it_down(stage: &Stage<'_>) {
    for (n, state) in (1..).zip(states()) {
        stage.write(|uow| uow.insert_viewing(&Viewing { state: state.clone(), ..viewing(&north(), n) }));
    }
    stage.write(|uow| uow.insert_viewing(&Viewing { dates: dates(1), ..viewing(&south(), 1) }));
    let over = |seconds, limit| stage.write(|uow| uow.elapsed_viewings(samples::after(seconds), limit));
    assert!(over(0, 10).is_empty(), "nothing is over yet");
    let found = over(9 * DAY, 10);
    assert_eq!(found.len(), 5, "of every company");
    let ends: Vec<_> = found.iter().map(Viewing::elapses_at).collect();
    assert!(ends.is_sorted() && ends.iter().all(Option::is_some), "the longest over first");
    assert_eq!(over(9 * DAY, 2), found[..2], "at most so many");
    let end = ends[0].unwrap();
    assert!(stage.write(|uow| uow.elapsed_viewings(end - Duration::milliseconds(1), 10)).is_empty());
    assert_eq!(
        stage.write(|uow| uow.elapsed_viewings(end, 10)).len(),
        ends.iter().filter(|at| **at == Some(end)).count()
    );
}

pub(super) fn viewings_move_with_a_merged_contact(stage: &Stage<'_>) {
    for (n, contact) in [(1, "c-1"), (2, "c-2"), (3, "c-1")] {
        let contact = contact_id(contact);
        stage.write(|uow| uow.insert_viewing(&Viewing { contact: contact.clone(), ..viewing(&north(), n) }));
    }
    stage.write(|uow| uow.insert_viewing(&viewing(&south(), 1)));
    let moved = stage.write(|uow| uow.reassign_viewings(&north(), &contact_id("c-1"), &contact_id("c-9")));
    assert_eq!(moved, 2);
    let contact = |company: &CompanyId, n| stage.look(|view| view.viewing(company, viewing_id(n))).unwrap().contact;
    assert_eq!([1, 2, 3].map(|n| contact(&north(), n).to_string()), ["c-9", "c-2", "c-9"]);
    assert_eq!(contact(&south(), 1), contact_id("c-1"), "another company's");
}

pub(super) fn viewings_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let theirs = viewing(&south(), 1);
    stage.write(|uow| uow.insert_viewing(&viewing(&north(), 1)));
    assert_eq!(stage.look(|view| view.viewing(&south(), theirs.id)), None);
    assert_eq!(stage.look(|view| view.open_viewing_of_deal(&south(), &theirs.deal)), None);
    stage.fails(|uow| uow.update_viewing(&theirs));
    stage.write(|uow| uow.insert_viewing(&theirs));
    let changed = Viewing { state: ViewingState::Lapsed, ..theirs.clone() };
    stage.write(|uow| uow.update_viewing(&changed));
    assert_eq!(stage.look(|view| view.viewing(&north(), theirs.id)), Some(viewing(&north(), 1)));
}

pub(super) fn appointments_come_back_equal(stage: &Stage<'_>) {
    for contact in ["c-1", "c-2"] {
        stage.put_contact(&samples::contact(&north(), contact));
    }
    for (n, state) in (1..).zip(states()) {
        let viewing = Viewing { state, remark: Some(reason()), ..viewing(&north(), n) };
        let first = crate::crm::Appointment::of(&viewing, None);
        let second = crate::crm::Appointment {
            contact: contact_id("c-2"),
            agent: Some(samples::agent_id("boss")),
            ..first.clone()
        };
        for appointment in [first, second] {
            stage.write(|uow| uow.crm().put_appointment(&appointment));
            let found = stage.look(|view| view.crm_view().appointment(&north(), viewing.id));
            assert_eq!(found, Some(appointment));
        }
    }
    assert_eq!(stage.look(|view| view.crm_view().appointment(&south(), viewing_id(1))), None);
    stage.put_contact(&samples::contact(&north(), "c-3"));
    stage.write(|uow| uow.crm().merge_contacts(&north(), &contact_id("c-2"), &contact_id("c-3")));
    let merged = stage.look(|view| view.crm_view().appointment(&north(), viewing_id(1))).unwrap();
    assert_eq!(merged.contact, contact_id("c-3"), "with the contact it goes to");
}
