//! A client and an agent who act on one viewing at once, through real connections of two stores on one file (R-VIEW-02,
//! R-VIEW-05, threat 44).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::sync::Arc;

use stage::house::{House, boss, portal};
use stage::visits::Visits;
use stage::{RACERS, company, race};
use tesoro_portal_core::ports::{Clock as _, StoreExt as _};
use tesoro_portal_core::viewing::{Viewing, ViewingStatus};
use tesoro_portal_core::{Failure, Portal, Refusal, ViewingId};

const ROUNDS: usize = 8;

/// Two portals over two stores on one file, as two processes would have them.
fn twins(house: &House) -> [Portal; 2] {
    let (other, _) = portal(Arc::new(house.file.open()), house.clock.now(), 77);
    [house.portal.clone(), other]
}

/// The code of a refusal; anything else that went wrong is a fault of the test.
fn code<R: Refusal + std::fmt::Debug>(failure: &Failure<R>) -> &'static str {
    assert!(matches!(failure, Failure::Refused(_)), "{failure:?}");
    failure.code().name()
}

fn stored(house: &House, id: ViewingId) -> Viewing {
    house.store.with_view(|view| view.viewing(&company(), id)).unwrap().unwrap()
}

/// How often something of this kind happened to a viewing.
fn told(house: &House, id: ViewingId, kind: &str) -> usize {
    let (mut after, mut times) = (0, 0);
    loop {
        let events = house.portal.events(&boss(), after, 100).unwrap();
        let Some(last) = events.last() else { return times };
        after = last.sequence;
        let texts = events.iter().map(|event| serde_json::to_string(&event.event.what).unwrap());
        times += texts.filter(|text| text.contains(&id.to_string()) && text.contains(kind)).count();
    }
}

#[test]
fn r_view_05_of_a_cancel_and_a_confirm_at_once_both_have_a_clear_answer_and_one_order() {
    let house = House::new();
    let visits = Visits::of(&house, "c-1");
    let portals = twins(&house);
    for round in 0..ROUNDS {
        let id = visits.asked(&format!("d-{round}"));
        let slot = visits.in_hours(90);
        let answers = race(RACERS, |n| {
            let portal = &portals[(n / 2) % 2];
            if n % 2 == 0 {
                let done = portal.confirm_viewing(&boss(), id, &slot);
                ("confirm", done.map(drop).map_err(|failure| code(&failure)))
            } else {
                let done = portal.cancel_viewing(&visits.client, id);
                ("cancel", done.map(drop).map_err(|failure| code(&failure)))
            }
        });
        let won = |act: &str| answers.iter().filter(|(did, outcome)| *did == act && outcome.is_ok()).count();
        assert!(won("confirm") <= 1, "confirmed twice: {answers:?}");
        assert_eq!(won("cancel"), 1, "cancelled once, before or after: {answers:?}");
        for (did, outcome) in &answers {
            if let Err(code) = outcome {
                assert_eq!(*code, "viewing-transition", "{did}");
            }
        }
        let viewing = stored(&house, id);
        assert_eq!(viewing.status(), ViewingStatus::Cancelled, "a cancel is the end, whichever came first");
        assert_eq!(viewing.version, 2 + u64::try_from(won("confirm")).unwrap(), "every act is counted once");
        assert_eq!(viewing.state.slot().is_some(), won("confirm") == 1);
        assert_eq!((told(&house, id, "viewing-cancelled"), told(&house, id, "viewing-confirmed")), (1, won("confirm")));
        let entry = house.store.with_view(|view| view.crm_view().appointment(&company(), id)).unwrap().unwrap();
        assert_eq!(entry.status, ViewingStatus::Cancelled, "the CRM's calendar agrees");
    }
}

#[test]
fn r_view_02_of_many_requests_for_one_deal_at_once_one_is_kept() {
    let house = House::new();
    let visits = Visits::of(&house, "c-1");
    let portals = twins(&house);
    for round in 0..ROUNDS {
        let deal = format!("d-{round}");
        let first = visits.asked(&deal);
        house.portal.cancel_viewing(&visits.client, first).unwrap();
        let answers = race(RACERS, |n| {
            let asked = portals[n % 2].request_viewing(&visits.client, &deal.parse().unwrap(), &visits.wish());
            asked.map(|seen| seen.viewing.id).map_err(|failure| code(&failure))
        });
        let kept: Vec<ViewingId> = answers.iter().filter_map(|answer| answer.ok()).collect();
        assert_eq!(kept.len(), 1, "{answers:?}");
        assert!(answers.iter().filter_map(|answer| answer.err()).all(|code| code == "viewing-open"), "{answers:?}");
        assert_eq!(visits.status(kept[0]), ViewingStatus::Pending);
    }
}

#[test]
fn r_view_04_of_an_agents_answers_at_once_one_counts() {
    let house = House::new();
    let visits = Visits::of(&house, "c-1");
    let portals = twins(&house);
    for round in 0..ROUNDS {
        let id = visits.asked(&format!("d-{round}"));
        let (slot, times) = (visits.in_hours(90), [visits.in_hours(100)]);
        let answers = race(RACERS, |n| {
            let portal = &portals[n % 2];
            let done = match n % 3 {
                0 => portal.confirm_viewing(&boss(), id, &slot),
                1 => portal.reject_viewing(&boss(), id, "Sold out", &[]),
                _ => portal.reject_viewing(&boss(), id, "Not then", &times),
            };
            done.map(|seen| seen.viewing.status()).map_err(|failure| code(&failure))
        });
        let won: Vec<ViewingStatus> = answers.iter().filter_map(|answer| answer.ok()).collect();
        // What was offered in place of the wishes can still be fixed by the agent.
        let is_one = won.len() == 1 || (won.len() == 2 && won.contains(&ViewingStatus::Countered));
        assert!(is_one && won.iter().filter(|status| **status == ViewingStatus::Countered).count() <= 1, "{answers:?}");
        assert!(
            answers.iter().filter_map(|answer| answer.err()).all(|code| code == "viewing-transition"),
            "{answers:?}"
        );
        assert!(won.contains(&stored(&house, id).status()));
    }
}
