//! Growing waits at sign-in (R-AUTH-03, THREATS 24 to 26 and 64).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;
use tesoro_portal_core::ports::Entropy;
use tesoro_portal_core::session::{DeviceToken, SessionToken};
use tesoro_portal_core::throttle::{
    Attempt, Counted, Decision, Device, Full, RateLimit, SourceKey, States, ThrottleKey, ThrottleLimits, ThrottleState,
    attempt, decide, succeeded, within,
};
use tesoro_portal_core::{CompanyId, KeyRing};
use time::macros::utc_datetime;
use time::{Duration, UtcDateTime};

const START: UtcDateTime = utc_datetime!(2026-11-22 12:00);
const DAY: i64 = 24 * 3600;

fn at(seconds: i64) -> UtcDateTime {
    START + Duration::seconds(seconds)
}

fn seconds(instant: UtcDateTime) -> i64 {
    (instant - START).whole_seconds()
}

fn limits() -> ThrottleLimits {
    ThrottleLimits::default()
}

/// What a store and the operation do with an attempt: the counters it leaves, and until when it waits.
fn attempted(now: UtcDateTime, device: Device, states: &mut States) -> Option<UtcDateTime> {
    match decide(now, device, states, &limits()) {
        Decision::Wait { until, states: repaired } => {
            *states = repaired;
            Some(until)
        }
        Decision::Counted(Counted { pair, address, source }) => {
            *states = States { pair: Some(pair), address: Some(address), source: Some(source) };
            None
        }
    }
}

/// An attempt that no source limit concerns.
fn from_anywhere(now: i64, device: Device, states: &mut States) -> Option<i64> {
    states.source = None;
    attempted(at(now), device, states).map(seconds)
}

#[test]
fn r_auth_03_the_fifth_failure_of_a_pair_begins_waits_of_30_s_doubling_to_15_min() {
    // (second of the attempt, waits until; None is compared)
    let table: &[(i64, Option<i64>)] = &[
        (0, None),
        (1, None),
        (2, None),
        (3, None),
        (4, None),
        (4, Some(34)),
        (33, Some(34)),
        (34, None),
        (93, Some(94)),
        (94, None),
        (213, Some(214)),
        (214, None),
        (453, Some(454)),
        (454, None),
        (933, Some(934)),
        (934, None),
        (1_833, Some(1_834)),
        (1_834, None),
        (2_733, Some(2_734)),
        (2_734, None),
    ];
    let mut states = States::default();
    for (now, wait) in table {
        assert_eq!(from_anywhere(*now, Device::Unknown, &mut states), *wait, "at {now}");
    }
    assert_eq!(states.pair.unwrap().count, 12);
}

#[test]
fn threat_24_an_address_waits_from_its_20th_failure_but_not_for_a_known_device() {
    let mut states = States::default();
    for n in 0..20 {
        // Every stranger comes from a source of its own.
        states.pair = None;
        assert_eq!(from_anywhere(n, Device::Unknown, &mut states), None, "{n}");
    }
    states.pair = None;
    assert_eq!(from_anywhere(48, Device::Unknown, &mut states), Some(49));
    assert_eq!(from_anywhere(48, Device::Known, &mut states), None);
    // The known device's failure counts for the strangers.
    states.pair = None;
    assert_eq!(from_anywhere(49, Device::Unknown, &mut states), Some(48 + 60));
    // Its own pair holds it up like anybody's.
    for n in 49..54 {
        assert_eq!(from_anywhere(n, Device::Known, &mut states), None, "{n}");
    }
    assert_eq!(from_anywhere(54, Device::Known, &mut states), Some(53 + 30));
}

#[test]
fn r_auth_03_a_source_has_10_tries_a_minute_whatever_the_address() {
    let mut states = States::default();
    let mut elsewhere = |now| {
        (states.pair, states.address) = (None, None);
        attempted(at(now), Device::Known, &mut states).map(seconds)
    };
    for n in 0..10 {
        assert_eq!(elsewhere(n), None, "{n}");
    }
    assert_eq!(elsewhere(10), Some(60));
    assert_eq!(elsewhere(59), Some(60));
    for n in 60..70 {
        assert_eq!(elsewhere(n), None, "{n}");
    }
    assert_eq!(elsewhere(119), Some(120));
    assert_eq!(elsewhere(300), None);
}

#[test]
fn r_auth_03_the_longest_of_the_waits_is_told() {
    let state = |count, until| Some(ThrottleState { count, since: at(0), blocked_until: Some(at(until)) });
    let states = States { pair: state(5, 30), address: state(21, 60), source: state(10, 60) };
    for (now, device, until) in [(1, Device::Unknown, 60), (1, Device::Known, 60), (29, Device::Unknown, 60)] {
        assert_eq!(decide(at(now), device, &states, &limits()), Decision::Wait { until: at(until), states });
    }
    let states = States { source: None, ..states };
    let wait = |until| Decision::Wait { until: at(until), states };
    assert_eq!(decide(at(1), Device::Known, &states, &limits()), wait(30));
    assert_eq!(decide(at(1), Device::Unknown, &states, &limits()), wait(60));
}

#[test]
fn r_auth_03_every_limit_is_configurable() {
    let mut limits = limits();
    limits.pair.first_wait_at = 2;
    limits.pair.first_wait = Duration::seconds(7);
    limits.pair.longest_wait = Duration::seconds(10);
    limits.address.first_wait_at = 0;
    limits.source.tries = 1;
    limits.source.window = Duration::seconds(3);
    limits.forget_after = Duration::seconds(100);
    let counted = |now, states: &States| match decide(at(now), Device::Unknown, states, &limits) {
        Decision::Counted(Counted { pair, address, source }) => {
            States { pair: Some(pair), address: Some(address), source: Some(source) }
        }
        Decision::Wait { until, .. } => panic!("waits until {until}"),
    };
    let until = |state: Option<ThrottleState>| state.unwrap().blocked_until.map(seconds);
    let first = counted(0, &States::default());
    assert_eq!((until(first.pair), until(first.address), until(first.source)), (None, Some(30), Some(3)));
    let second = counted(30, &first);
    assert_eq!((until(second.pair), until(second.address), until(second.source)), (Some(37), Some(90), Some(33)));
    let third = counted(90, &second);
    assert_eq!((until(third.pair), until(third.address)), (Some(100), Some(90 + 120)));
    // 100 seconds after the last try they have faded; a wait outlives that.
    let fourth = counted(210, &third);
    assert_eq!((until(fourth.pair), until(fourth.address)), (None, Some(240)));
}

#[test]
fn r_auth_03_counters_fade_a_day_after_the_last_try() {
    for (pause, count) in [(DAY - 1, 5), (DAY, 1)] {
        let mut states = States::default();
        (0..4).for_each(|n| assert_eq!(from_anywhere(n, Device::Unknown, &mut states), None));
        assert_eq!(from_anywhere(3 + pause, Device::Unknown, &mut states), None);
        assert_eq!((states.pair.unwrap().count, states.address.unwrap().count), (count, count));
    }
}

#[test]
fn threat_25_a_success_clears_its_own_pair_and_nothing_else() {
    let mut states = States::default();
    for n in 0..4 {
        attempted(at(n), Device::Unknown, &mut states);
    }
    let before = states;
    attempted(at(4), Device::Unknown, &mut states);
    let settled = succeeded(&states, &limits());
    assert_eq!(settled.pair, None);
    assert_eq!(settled.source, states.source);
    // The try of the success itself was no failure; those of everybody else stay.
    assert_eq!(settled.address.unwrap().count, before.address.unwrap().count);
    // Successes in a row leave no failure behind, and failures among them stay counted.
    let mut states = States::default();
    for n in 0..30 {
        assert_eq!(from_anywhere(2 * n, Device::Unknown, &mut states), None, "{n}");
        states = succeeded(&states, &limits());
        assert_eq!(
            (states.pair, states.address.map_or(0, |state| state.count)),
            (None, u32::try_from(n.min(19)).unwrap())
        );
        if n < 19 {
            assert_eq!(from_anywhere(2 * n + 1, Device::Unknown, &mut states), None, "{n}");
            states.pair = None;
        }
    }
}

#[test]
fn threat_25_a_success_takes_back_the_wait_that_its_own_try_began() {
    let mut states = States::default();
    for n in 0..20 {
        states.pair = None;
        from_anywhere(n, Device::Unknown, &mut states);
    }
    assert_eq!(states.address.unwrap().blocked_until, Some(at(19 + 30)));
    let settled = succeeded(&states, &limits()).address.unwrap();
    assert_eq!((settled.count, settled.blocked_until), (19, None));
    // After the 22nd try the wait is 120 s; without the last one of them it is the 60 s after the 21st.
    let state = ThrottleState { count: 22, since: at(0), blocked_until: Some(at(120)) };
    let settled = succeeded(&States { address: Some(state), ..States::default() }, &limits()).address.unwrap();
    assert_eq!((settled.count, settled.blocked_until), (21, Some(at(60))));
}

#[test]
fn threat_25_a_success_at_the_first_try_leaves_no_counter_of_the_address() {
    let mut states = States::default();
    attempted(at(0), Device::Unknown, &mut states);
    assert_eq!(states.address.unwrap().count, 1);
    let settled = succeeded(&states, &limits());
    assert_eq!((settled.pair, settled.address), (None, None));
}

#[test]
fn r_code_02_a_full_window_says_until_when_and_takes_the_next_at_that_moment() {
    let limit = RateLimit { tries: 3, window: Duration::seconds(60) };
    let mut state = None;
    for n in 0..3 {
        state = Some(within(state, limit, at(n)).unwrap());
    }
    let full = ThrottleState { count: 3, since: at(0), blocked_until: Some(at(60)) };
    assert_eq!(state, Some(full));
    for now in [2, 3, 59] {
        assert_eq!(within(state, limit, at(now)), Err(Full { until: at(60), state: full }), "at {now}");
    }
    for now in [60, 61, 3_600] {
        let next = within(state, limit, at(now)).unwrap();
        assert_eq!(next, ThrottleState { count: 1, since: at(now), blocked_until: None }, "at {now}");
    }
    // A clock that went back makes nobody wait longer than a window.
    let moved = ThrottleState { since: at(-1_000), blocked_until: Some(at(-940)), ..full };
    assert_eq!(within(state, limit, at(-1_000)), Err(Full { until: at(-940), state: moved }));
}

#[test]
fn threat_64_a_clock_that_went_back_neither_unlocks_early_nor_locks_for_good() {
    let mut states = States::default();
    (0..5).for_each(|n| assert_eq!(from_anywhere(n, Device::Unknown, &mut states), None));
    assert_eq!(from_anywhere(5, Device::Unknown, &mut states), Some(34));
    // A year back: it waits the 30 seconds once more, and no longer however often it asks.
    let year = 365 * DAY;
    for asked in [0, 1, 29] {
        assert_eq!(from_anywhere(-year + asked, Device::Unknown, &mut states), Some(-year + 30), "{asked}");
    }
    assert_eq!(from_anywhere(-year + 30, Device::Unknown, &mut states), None);
    assert_eq!(states.pair.unwrap().count, 6);

    let mut states = States::default();
    (0..4).for_each(|n| assert_eq!(attempted(at(n), Device::Unknown, &mut states), None));
    states.source.as_mut().unwrap().count = 10;
    for asked in [0, 1, 59] {
        assert_eq!(attempted(at(-year + asked), Device::Unknown, &mut states).map(seconds), Some(-year + 60));
    }
    assert_eq!(attempted(at(-year + 60), Device::Unknown, &mut states), None);
}

#[test]
fn threat_64_the_ends_of_time_and_of_counting_overflow_nothing() {
    let state = |now| Some(ThrottleState { count: u32::MAX, since: now, blocked_until: Some(now) });
    let ends = [UtcDateTime::MIN, START, UtcDateTime::MAX];
    for now in ends {
        for stored in ends {
            let mut states = States { pair: state(stored), address: state(stored), source: state(stored) };
            attempted(now, Device::Unknown, &mut states);
            attempted(now, Device::Known, &mut states);
            succeeded(&states, &limits());
        }
    }
}

#[test]
fn one_counter_alone_waits_like_a_pair() {
    let mut state = None;
    let mut pair = States::default();
    for now in [0, 1, 2, 3, 4, 20, 34, 50, 94, -1_000, -950, 700] {
        let alone = match attempt(state, &limits(), at(now)) {
            Attempt::Wait { until, state: repaired } => {
                state = Some(repaired);
                Some(seconds(until))
            }
            Attempt::Allowed(next) => {
                state = Some(next);
                None
            }
        };
        pair.address = None;
        assert_eq!(alone, from_anywhere(now, Device::Unknown, &mut pair), "{now}");
        assert_eq!(state, pair.pair);
    }
}

#[test]
fn a_source_is_an_ipv4_address_or_an_ipv6_network_of_64_bits() {
    let key = |text: &str| SourceKey::from_ip(text.parse().unwrap());
    assert_eq!(key("192.0.2.1"), key("::ffff:192.0.2.1"));
    assert_ne!(key("192.0.2.1"), key("192.0.2.2"));
    assert_eq!(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff:ffff:ffff:ffff"));
    assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
    // An IPv4 address in the last bits that is not a mapped one stays IPv6, and no family is mistaken for the other.
    assert_ne!(key("::192.0.2.1"), key("192.0.2.1"));
    assert_ne!(key("c000:201::"), key("192.0.2.1"));
}

#[test]
fn keys_differ_by_scope_company_address_source_and_ring() {
    struct Filled(u8);
    impl Entropy for Filled {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }
    let (ring, other) = (KeyRing::generate(&Filled(1)), KeyRing::generate(&Filled(2)));
    let (a, b): (CompanyId, CompanyId) = ("a".parse().unwrap(), "b".parse().unwrap());
    let (home, work) =
        (SourceKey::from_ip("192.0.2.1".parse().unwrap()), SourceKey::from_ip("192.0.2.2".parse().unwrap()));
    let device = DeviceToken::mint(&a, &Filled(3)).digest();
    let session = SessionToken::mint(&a, &Filled(3)).digest();
    let mut keys = vec![
        ThrottleKey::pair(&ring, &a, "x@y.z", &home),
        ThrottleKey::pair(&ring, &a, "x@y.z", &work),
        ThrottleKey::pair(&ring, &a, "w@y.z", &home),
        ThrottleKey::pair(&ring, &b, "x@y.z", &home),
        ThrottleKey::pair(&other, &a, "x@y.z", &home),
        ThrottleKey::device(&ring, &a, "x@y.z", &device),
        ThrottleKey::device(&ring, &a, "x@y.z", &session),
        ThrottleKey::address(&ring, &a, "x@y.z"),
        ThrottleKey::address(&ring, &b, "x@y.z"),
        ThrottleKey::source(&ring, &a, &home),
        ThrottleKey::source(&ring, &b, &home),
    ];
    let all = keys.len();
    assert_eq!(ThrottleKey::from_bytes(*keys[0].as_bytes()), keys[0]);
    assert_eq!(format!("{:?}", keys[0]), "ThrottleKey(..)");
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), all);
}

/// The largest number of instants within any span of this length.
fn most_within(instants: &[i64], span: i64) -> usize {
    instants
        .iter()
        .map(|from| instants.iter().filter(|at| (*from..from + span).contains(*at)).count())
        .max()
        .unwrap_or(0)
}

proptest! {
    #[test]
    fn r_auth_03_waits_never_shrink_while_failures_continue(pauses in prop::collection::vec(0..2_000_i64, 1..60)) {
        let (mut states, mut now, mut last) = (States::default(), 0, 0);
        for pause in pauses {
            now += pause;
            if from_anywhere(now, Device::Unknown, &mut states).is_none() {
                let wait = states.pair.unwrap().blocked_until.map_or(0, |until| seconds(until) - now);
                prop_assert!(wait >= last && wait <= 900, "{last} then {wait}");
                last = wait;
            }
        }
    }

    /// In real time, whatever the clock does backwards in between: five at once, then after 30, 90, 210 and 450 s.
    #[test]
    fn threat_64_no_pair_compares_more_than_9_guesses_in_15_minutes(
        steps in prop::collection::vec((0..120_i64, prop_oneof![9 => Just(0), 1 => 0..100_000_i64]), 1..300)
    ) {
        let (mut states, mut real, mut clock, mut compared) = (States::default(), 0, 0, Vec::new());
        for (pause, back) in steps {
            real += pause;
            clock += pause - back;
            if from_anywhere(clock, Device::Unknown, &mut states).is_none() {
                compared.push(real);
            }
        }
        prop_assert!(most_within(&compared, 900) <= 9, "{compared:?}");
    }

    /// Two windows may touch, so any minute has at most two times ten.
    #[test]
    fn r_auth_03_no_source_compares_more_than_its_rate(
        steps in prop::collection::vec((0..10_i64, prop_oneof![9 => Just(0), 1 => 0..100_000_i64]), 1..300)
    ) {
        let (mut states, mut real, mut clock, mut compared) = (States::default(), 0, 0, Vec::new());
        for (pause, back) in steps {
            real += pause;
            clock += pause - back;
            (states.pair, states.address) = (None, None);
            if attempted(at(clock), Device::Unknown, &mut states).is_none() {
                compared.push(real);
            }
        }
        prop_assert!(most_within(&compared, 60) <= 20, "{compared:?}");
        prop_assert!(most_within(&compared, 600) <= 110, "{compared:?}");
    }
}
