//! Every order in which parallel guesses can meet at the store, as far as a scheduler that chooses them finds them: at
//! most five codes are compared, and a right one is used once (threats 1 and 2). Two variants that do it in the wrong
//! order are run by the same harness, which notices.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "schedules/door.rs"]
mod door;
mod office;
#[path = "schedules/scene.rs"]
mod scene;
#[path = "schedules/turns.rs"]
mod turns;

use std::sync::{Arc, Mutex};

use door::Door;
use scene::{Guess, Scene};
use shuttle::scheduler::{DfsScheduler, PctScheduler, RandomScheduler, Scheduler};
use shuttle::{Config, FailurePersistence, Runner};

/// How many schedules each of the two random schedulers tries.
const SCHEDULES: usize = 100;

/// What went wrong, in how many of the schedules.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Found {
    schedules: usize,
    accepted: usize,
    wrong: Vec<String>,
}

/// Lets everybody guess at once, in each of the schedules.
fn explore(scheduler: impl Scheduler + 'static, door: Door, guesses: &'static [Guess]) -> Found {
    let found = Arc::new(Mutex::new(Found::default()));
    let seen = Arc::clone(&found);
    let mut config = Config::new();
    // Judging and hashing a password need more than the default.
    config.stack_size = 1 << 20;
    config.failure_persistence = FailurePersistence::None;
    Runner::new(scheduler, config).run(move || {
        let scene = Arc::new(Scene::new(door));
        let tasks: Vec<_> = guesses
            .iter()
            .enumerate()
            .map(|(n, guess)| {
                let (scene, guess) = (Arc::clone(&scene), *guess);
                shuttle::thread::spawn(move || scene.guess(n, guess))
            })
            .collect();
        let accepted: Vec<bool> = tasks.into_iter().map(|task| task.join().unwrap()).collect();
        let mut seen = seen.lock().unwrap();
        seen.schedules += 1;
        seen.accepted += usize::from(accepted.contains(&true));
        if let Err(why) = scene.verdict(&accepted) {
            seen.wrong.push(why);
        }
    });
    found.lock().unwrap().clone()
}

/// What both random schedulers find: one that gives every task the same chance, and one that interrupts at few points,
/// where most races are.
fn search(door: Door, guesses: &'static [Guess]) -> Found {
    let even = explore(RandomScheduler::new_from_seed(0x7E50, SCHEDULES), door, guesses);
    let few = explore(PctScheduler::new_from_seed(0x7E51, 3, SCHEDULES), door, guesses);
    Found {
        schedules: even.schedules + few.schedules,
        accepted: even.accepted + few.accepted,
        wrong: even.wrong.into_iter().chain(few.wrong).collect(),
    }
}

use Guess::{Right, Wrong};

/// One right code among more wrong ones than are ever compared.
const ONE_AMONG_MANY: &[Guess] = &[Wrong, Wrong, Wrong, Right, Wrong, Wrong, Wrong, Wrong];

/// The right code from several browsers at once.
const ALL_RIGHT: &[Guess] = &[Right, Right, Right, Right];

/// Both.
const MIXED: &[Guess] = &[Wrong, Right, Wrong, Wrong, Right, Wrong, Wrong, Right];

#[test]
fn threat_01_in_no_schedule_more_than_five_guesses_are_compared() {
    for door in [Door::SignUp, Door::Reset] {
        for guesses in [ONE_AMONG_MANY, MIXED] {
            let found = search(door, guesses);
            assert_eq!((found.schedules, &found.wrong), (2 * SCHEDULES, &Vec::new()), "{door:?}");
            // Both outcomes were met, or the right code would not have been in the race.
            assert!((1..found.schedules).contains(&found.accepted), "{door:?}: {}", found.accepted);
        }
    }
}

#[test]
fn threat_02_in_no_schedule_a_code_is_used_twice() {
    for door in [Door::SignUp, Door::Reset] {
        let found = search(door, ALL_RIGHT);
        assert_eq!(found, Found { schedules: 2 * SCHEDULES, accepted: 2 * SCHEDULES, wrong: Vec::new() }, "{door:?}");
    }
}

#[test]
fn threat_02_in_every_schedule_of_two_requests_one_uses_the_code() {
    let found = explore(DfsScheduler::new(None, false), Door::SignUp, &[Right, Right]);
    assert!(found.schedules > 10, "{}", found.schedules);
    assert_eq!((found.accepted, &found.wrong), (found.schedules, &Vec::new()));
}

#[test]
fn threat_01_comparing_before_counting_is_noticed() {
    assert_eq!(search(Door::CountedFirst, ONE_AMONG_MANY).wrong, Vec::<String>::new());
    let found = search(Door::ComparedFirst, ONE_AMONG_MANY);
    assert!(found.wrong.iter().any(|why| why == "accepted without a counted try"), "{found:?}");
}

#[test]
fn threat_02_using_up_whatever_was_there_is_noticed() {
    assert_eq!(search(Door::CountedFirst, ALL_RIGHT).wrong, Vec::<String>::new());
    let found = search(Door::UsedWhateverWas, ALL_RIGHT);
    assert!(found.wrong.iter().any(|why| why == "used more than once"), "{found:?}");
}
