//! Sign-ups, codes, resets and sign-ins in any order, with an office and a clock that interfere, against a tiny model
//! (the invariants at the end of the threat list); and a proof that the comparison notices when a guard is missing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod acts;
mod addresses;
mod codes;
mod fault;
mod invariant;
mod model;
#[path = "../office/mod.rs"]
mod office;
mod step;
mod world;

use std::cell::Cell;

use fault::Fault;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use step::{By, First, From, Handle, Step, Typed, Weather, steps};
use world::{Seen, World};

/// Runs random offices; what was seen, and the steps that went wrong.
fn search(mut runner: TestRunner, fault: Option<Fault>) -> (Seen, Result<(), String>) {
    let seen = Cell::new(Seen::default());
    let outcome = runner.run(&steps(), |steps| {
        let mut world = World::new(fault);
        let verdict = world.run(&steps);
        seen.set(seen.get().and(world.seen));
        verdict.map_err(TestCaseError::fail)
    });
    let told = outcome.map_err(|error| match error {
        TestError::Fail(why, steps) => format!("{why}\n{steps:#?}"),
        TestError::Abort(why) => why.to_string(),
    });
    (seen.get(), told)
}

#[test]
fn r_code_02_in_any_order_the_portal_does_what_the_model_does() {
    // A night tries more of them: PROPTEST_CASES.
    let cases = Config::default().cases.max(500);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() };
    let (seen, outcome) = search(TestRunner::new(config), None);
    if let Err(why) = outcome {
        panic!("{why}");
    }
    // What never happened was not shown.
    assert!(seen.all(|count| count >= 5), "{seen:?}");
}

#[test]
fn r_code_02_the_id_of_an_earlier_asking_with_the_handle_of_a_later_one_is_the_later_one() {
    let steps = [
        Step::PressTwice { slot: 2, first: First::SignUp, times: 0 },
        Step::Dispatch(Weather::Fair),
        Step::SignUp { slot: 2, password: 0, from: From::Home },
        Step::Finish { flow: 1, typed: Typed::Newest, handle: Handle::OfAnother(0), by: By::Purpose, password: 0 },
    ];
    assert_eq!(World::new(None).run(&steps), Ok(()));
}

#[test]
fn r_code_02_every_missing_guard_is_noticed() {
    let config = || Config { cases: 1_500, failure_persistence: None, max_shrink_iters: 0, ..Config::default() };
    let rng = || TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let is_missed = |fault: &Fault| search(TestRunner::new_with_rng(config(), rng()), Some(*fault)).1.is_ok();
    let missed: Vec<Fault> = Fault::ALL.into_iter().filter(is_missed).collect();
    assert_eq!(missed, [], "not noticed");
}
