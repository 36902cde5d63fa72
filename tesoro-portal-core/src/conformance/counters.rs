use std::thread;

use super::samples::{self, after, north, south, throttle, throttle_key};
use super::stage::{RACERS, Stage, race};

pub(super) fn counters_come_back_equal(stage: &Stage<'_>) {
    for (n, state) in (1..).zip(samples::throttles()) {
        stage.write(|uow| uow.put_throttle(&north(), &throttle_key(n), &state, after(60)));
        let read = stage.write(|uow| uow.throttle(&north(), &throttle_key(n)));
        assert_eq!(read, Some(state), "a new counter");
    }
    stage.write(|uow| uow.put_throttle(&north(), &throttle_key(1), &throttle(9), after(60)));
    assert_eq!(stage.write(|uow| uow.throttle(&north(), &throttle_key(1))), Some(throttle(9)), "a changed counter");
    assert_eq!(stage.write(|uow| uow.throttle(&north(), &throttle_key(99))), None, "no counter");
}

pub(super) fn a_cleared_counter_is_gone_and_no_other(stage: &Stage<'_>) {
    for n in [1, 2] {
        stage.write(|uow| uow.put_throttle(&north(), &throttle_key(n), &throttle(n), after(60)));
    }
    stage.write(|uow| uow.clear_throttle(&north(), &throttle_key(1)));
    stage.write(|uow| uow.clear_throttle(&north(), &throttle_key(1)));
    assert_eq!(stage.write(|uow| uow.throttle(&north(), &throttle_key(1))), None, "the cleared counter");
    assert_eq!(stage.write(|uow| uow.throttle(&north(), &throttle_key(2))), Some(throttle(2)), "the other counter");
}

pub(super) fn counters_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    let key = throttle_key(1);
    stage.write(|uow| uow.put_throttle(&north(), &key, &throttle(1), after(60)));
    assert_eq!(stage.write(|uow| uow.throttle(&south(), &key)), None, "under the other company");
    stage.write(|uow| uow.put_throttle(&south(), &key, &throttle(2), after(60)));
    assert_eq!(stage.write(|uow| uow.throttle(&north(), &key)), Some(throttle(1)), "after the other company wrote");
    stage.write(|uow| uow.clear_throttle(&south(), &key));
    assert_eq!(stage.write(|uow| uow.throttle(&north(), &key)), Some(throttle(1)), "after the other company cleared");
}

pub(super) fn no_attempt_is_lost(stage: &Stage<'_>) {
    const EACH: u32 = 4;
    let key = throttle_key(1);
    race(RACERS, |_| {
        for _ in 0..EACH {
            stage.write(|uow| {
                let count = uow.throttle(&north(), &key)?.map_or(0, |state| state.count);
                thread::yield_now();
                uow.put_throttle(&north(), &key, &throttle(count + 1), after(60))
            });
        }
    });
    let counted = stage.write(|uow| uow.throttle(&north(), &key)).map(|state| state.count);
    assert_eq!(counted, Some(EACH * u32::try_from(RACERS).unwrap()), "attempts counted by {RACERS} threads at once");
}

pub(super) fn only_what_may_be_forgotten_is_swept(stage: &Stage<'_>) {
    stage.write(|uow| {
        uow.put_throttle(&north(), &throttle_key(1), &throttle(1), after(10))?;
        uow.put_throttle(&north(), &throttle_key(2), &throttle(2), after(11))?;
        uow.put_throttle(&south(), &throttle_key(1), &throttle(3), after(10))?;
        uow.put_throttle(&south(), &throttle_key(3), &throttle(4), after(5))?;
        uow.put_throttle(&south(), &throttle_key(3), &throttle(5), after(20))
    });
    assert_eq!(stage.write(|uow| uow.sweep_throttles(after(9), 10)), 0, "swept before the time");
    assert_eq!(stage.write(|uow| uow.sweep_throttles(after(10), 10)), 2, "swept when the time has come");
    let left = stage.write(|uow| {
        Ok([
            uow.throttle(&north(), &throttle_key(1))?,
            uow.throttle(&north(), &throttle_key(2))?,
            uow.throttle(&south(), &throttle_key(1))?,
            uow.throttle(&south(), &throttle_key(3))?,
        ])
    });
    assert_eq!(left, [None, Some(throttle(2)), None, Some(throttle(5))], "counters of both companies after the sweep");
}

pub(super) fn a_sweep_keeps_to_its_limit(stage: &Stage<'_>) {
    for n in 1..=5 {
        stage.write(|uow| uow.put_throttle(&north(), &throttle_key(n), &throttle(n), after(1)));
    }
    let swept: Vec<u64> = (0..4).map(|_| stage.write(|uow| uow.sweep_throttles(after(60), 2))).collect();
    assert_eq!(swept, [2, 2, 1, 0], "swept by four sweeps of at most 2");
}
