use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::samples::{self, north, south};
use super::stage::{RACERS, Stage, race};
use crate::activity::{Event, Happening, NewEvent};
use crate::ports::{StoreExt as _, Verdict};

pub(super) fn events_come_back_equal(stage: &Stage<'_>) {
    let mut written = Vec::new();
    for (n, what) in samples::happenings().into_iter().enumerate() {
        let mut event = samples::event(&north(), what);
        event.actor = samples::actors()[n % 4].clone();
        if n % 3 == 0 {
            event.account = None;
            event.contacts = Vec::new();
        }
        let sequence = stage.write(|uow| uow.append_event(&event));
        written.push(Event { sequence, event });
    }
    assert_eq!(stage.look(|view| view.events(&north(), 0, 100)), written, "the feed, with the answered sequences");
}

pub(super) fn the_feed_ascends_and_pages_completely(stage: &Stage<'_>) {
    let mut sequences = Vec::new();
    for _ in 0..3 {
        // Several events of one unit of work keep their order too.
        sequences.extend(stage.write(|uow| {
            let first = uow.append_event(&samples::event(&north(), Happening::AccountCreated))?;
            Ok([first, uow.append_event(&samples::event(&north(), Happening::FirstSignIn))?])
        }));
    }
    assert!(sequences.is_sorted_by(|a, b| a < b), "the answered sequences rise: {sequences:?}");
    for limit in [1, 2, 4, 100] {
        let mut after = 0;
        let mut followed = Vec::new();
        loop {
            let page = stage.look(|view| view.events(&north(), after, limit));
            assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
            let Some(last) = page.last() else { break };
            after = last.sequence;
            followed.extend(page.iter().map(|event| event.sequence));
            assert!(followed.len() <= sequences.len(), "following by {limit} does not end: {followed:?}");
        }
        assert_eq!(followed, sequences, "the feed, followed by {limit}");
    }
}

pub(super) fn no_event_overtakes_a_reader(stage: &Stage<'_>) {
    const EACH: usize = 4;
    let running = AtomicUsize::new(RACERS);
    let followed = race(RACERS + 1, |runner| {
        if runner == RACERS {
            return follow(stage, &running);
        }
        for n in 0..EACH {
            let event = NewEvent { at: samples::after(1), ..samples::event(&north(), Happening::FirstSignIn) };
            stage.write(|uow| {
                let sequence = uow.append_event(&event);
                thread::yield_now();
                sequence
            });
            if n % 2 == 1 {
                let undone = stage.store.with_verdict(|uow| (Verdict::Rollback, uow.append_event(&event).is_ok()));
                assert!(undone.is_ok(), "an event was undone with {undone:?}");
            }
        }
        running.fetch_sub(1, Ordering::SeqCst);
        Vec::new()
    });
    let all: Vec<u64> = stage.look(|view| view.events(&north(), 0, 1_000)).iter().map(|event| event.sequence).collect();
    assert_eq!(all.len(), EACH * RACERS, "events in the end");
    assert_eq!(followed.concat(), all, "what a reader saw who always asked for what is above the last it saw");
}

/// Reads on from the last sequence seen until the writers are done and nothing is left.
fn follow(stage: &Stage<'_>, running: &AtomicUsize) -> Vec<u64> {
    let mut seen = Vec::new();
    loop {
        let is_last = running.load(Ordering::SeqCst) == 0;
        let after = seen.last().copied().unwrap_or_default();
        let page = stage.look(|view| view.events(&north(), after, 1_000));
        seen.extend(page.iter().map(|event| event.sequence));
        if is_last {
            return seen;
        }
        thread::yield_now();
    }
}

pub(super) fn events_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    stage.write(|uow| uow.append_event(&samples::event(&north(), Happening::AccountCreated)));
    assert_eq!(stage.look(|view| view.events(&south(), 0, 10)), [], "the other company's feed");
    stage.write(|uow| uow.append_event(&samples::event(&south(), Happening::FirstSignIn)));
    let feed = stage.look(|view| view.events(&north(), 0, 10));
    let events: Vec<NewEvent> = feed.into_iter().map(|event| event.event).collect();
    assert_eq!(
        events,
        [samples::event(&north(), Happening::AccountCreated)],
        "the feed after the other company's event"
    );
}
