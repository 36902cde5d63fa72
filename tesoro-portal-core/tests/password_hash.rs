//! Stored hashes, and computing them a bounded number at once (R-PW-03, THREATS 17 to 21).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Barrier, Condvar, Mutex};
use std::thread;

use proptest::prelude::*;
use tesoro_portal_core::password::{
    Busy, HashLimits, HashParameters, HashRefusal, HasherConfig, PasswordCandidate, PasswordHash, PasswordHasher,
};
use tesoro_portal_core::ports::Entropy;
use tesoro_portal_core::{Refusal as _, code};

struct Filled(u8);

impl Entropy for Filled {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(self.0);
    }
}

fn typed(text: &str) -> PasswordCandidate {
    PasswordCandidate::from_typed(text).unwrap()
}

fn cheap() -> HashParameters {
    HashParameters::new(64, 1, 1).unwrap()
}

fn hasher(threads: usize, queue: usize) -> PasswordHasher {
    PasswordHasher::new(HasherConfig { parameters: cheap(), threads: NonZeroUsize::new(threads).unwrap(), queue })
}

/// From the reference implementation's test vectors: "password", "somesalt", 2 passes, 64 MiB, 1 lane, version 19.
const REFERENCE: &str = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

/// Another of them: 2 passes, 256 KiB, 2 lanes.
const TWO_LANES: &str = "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc";

#[test]
fn r_pw_03_hashes_of_other_implementations_are_verified() {
    for (text, cost) in [(REFERENCE, (65_536, 2, 1)), (TWO_LANES, (256, 2, 2))] {
        let stored = PasswordHash::parse(text).unwrap();
        let read = stored.parameters();
        assert_eq!((read.memory_kib(), read.passes(), read.lanes()), cost);
        let hasher = hasher(1, 0);
        assert_eq!(hasher.verify(&typed("password"), std::slice::from_ref(&stored)), Ok(Some(0)));
        assert_eq!(hasher.verify(&typed("passwore"), &[stored]), Ok(None));
    }
}

#[test]
fn r_pw_03_a_new_hash_is_a_phc_string_that_is_read_back() {
    let hasher = PasswordHasher::new(HasherConfig::for_cores(1));
    let hash = hasher.hash(&typed("vqKxjw4#"), &Filled(1)).unwrap();
    assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$AQEBAQEBAQEBAQEBAQEBAQ$"), "{}", hash.as_str());
    assert_eq!(hash.parameters(), HashParameters::RECOMMENDED);
    assert_eq!(PasswordHash::parse(hash.as_str()).unwrap(), hash);
    assert_eq!(hasher.verify(&typed("vqKxjw4#"), &[hash]), Ok(Some(0)));
}

#[test]
fn r_pw_01_what_is_hashed_is_the_whole_nfc_text() {
    let hasher = hasher(1, 0);
    let long = format!("{}x", "é".repeat(99));
    let hash = [hasher.hash(&typed(&long), &Filled(1)).unwrap()];
    assert_eq!(hasher.verify(&typed(&format!("{}x", "e\u{301}".repeat(99))), &hash), Ok(Some(0)));
    for other in
        [format!("{}y", "é".repeat(99)), format!(" {long}"), format!("{long} "), "é".repeat(99), format!("{long}\0")]
    {
        assert_eq!(hasher.verify(&typed(&other), &hash), Ok(None), "{other:?}");
    }
}

#[test]
fn threat_21_only_argon2id_phc_strings_within_the_limits_are_accepted() {
    use HashRefusal::{Oversized, Unsupported};
    let salt = "c29tZXNhbHQ";
    let output = "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    let phc = |cost: &str| format!("$argon2id$v=19${cost}${salt}${output}");
    let table: &[(String, Option<HashRefusal>)] = &[
        (phc("m=8,t=1,p=1"), None),
        (phc("m=131072,t=16,p=4"), None),
        (phc("m=131073,t=1,p=1"), Some(Oversized)),
        (phc("m=8,t=17,p=1"), Some(Oversized)),
        (phc("m=64,t=1,p=5"), Some(Oversized)),
        (phc("m=4194304,t=1,p=1"), Some(Oversized)),
        (phc("m=8,t=1000000,p=1"), Some(Oversized)),
        (phc("m=4294967295,t=4294967295,p=4294967295"), Some(Unsupported)), // less than 8 KiB a lane
        (phc("m=4294967296,t=1,p=1"), Some(Oversized)),
        (phc("m=99999999999999999999,t=1,p=1"), Some(Oversized)),
        (phc("m=7,t=1,p=1"), Some(Unsupported)),
        (phc("m=8,t=1,p=2"), Some(Unsupported)),
        (phc("m=8,t=0,p=1"), Some(Unsupported)),
        (phc("m=8,t=1,p=0"), Some(Unsupported)),
        (phc("m=08,t=1,p=1"), Some(Unsupported)),
        (phc("m=+8,t=1,p=1"), Some(Unsupported)),
        (phc("m=-8,t=1,p=1"), Some(Unsupported)),
        (phc("m=8,p=1,t=1"), Some(Unsupported)),
        (phc("m=8,t=1"), Some(Unsupported)),
        (phc("m=8,t=1,p=1,keyid=AAAA"), Some(Unsupported)),
        (phc("m=8,t=1,p=1,"), Some(Unsupported)),
        (phc("m=8, t=1,p=1"), Some(Unsupported)),
        (phc("m=８,t=1,p=1"), Some(Unsupported)),
        (phc(""), Some(Unsupported)),
        (format!("{}$", phc("m=8,t=1,p=1")), Some(Unsupported)),
        (format!("{}=", phc("m=8,t=1,p=1")), Some(Unsupported)),
        (format!("{}\n", phc("m=8,t=1,p=1")), Some(Unsupported)),
        (format!(" {}", phc("m=8,t=1,p=1")), Some(Unsupported)),
        (phc("m=8,t=1,p=1").replace("argon2id", "argon2i"), Some(Unsupported)),
        (phc("m=8,t=1,p=1").replace("argon2id", "argon2d"), Some(Unsupported)),
        (phc("m=8,t=1,p=1").replace("v=19", "v=16"), Some(Unsupported)),
        (phc("m=8,t=1,p=1").replace("$v=19", ""), Some(Unsupported)),
        (phc("m=8,t=1,p=1").replace(salt, "c29tZXM"), Some(Unsupported)), // 5 bytes of salt
        (phc("m=8,t=1,p=1").replace(salt, &"AAAA".repeat(22)), Some(Unsupported)), // 66 bytes
        (phc("m=8,t=1,p=1").replace(salt, "c29tZXNhbHR"), Some(Unsupported)), // stray bits
        (phc("m=8,t=1,p=1").replace(output, "AAAAAAAAAAAAAAAAAAAAAA"), None), // 16 bytes of output
        (phc("m=8,t=1,p=1").replace(output, "AAAAAAAAAAAAAAAAAAAA"), Some(Unsupported)), // 15
        (phc("m=8,t=1,p=1").replace(output, ""), Some(Unsupported)),
        ("$2b$12$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW".into(), Some(Unsupported)),
        ("pbkdf2_sha256$600000$salt$AAAA".into(), Some(Unsupported)),
        (String::new(), Some(Unsupported)),
        ("$".repeat(1 << 20), Some(Unsupported)),
    ];
    for (text, refusal) in table {
        assert_eq!(PasswordHash::parse(text).err(), *refusal, "{text:.120}");
    }
    // Of 256 bytes the numbers are still read; a longer text is not looked at.
    let digits = 256 - phc("m=,t=1,p=1").len();
    for (digits, refusal) in [(digits, Oversized), (digits + 1, Unsupported)] {
        let text = phc(&format!("m={},t=1,p=1", "9".repeat(digits)));
        assert_eq!(PasswordHash::parse(&text).err(), Some(refusal), "{} bytes", text.len());
    }
    assert_eq!(Unsupported.code(), code::HASH_UNSUPPORTED);
    assert_eq!(Oversized.code(), code::HASH_OVERSIZED);
}

#[test]
fn threat_21_limits_are_configurable_up_to_the_ceiling() {
    let hash = |memory: u32| format!("$argon2id$v=19$m={memory},t=1,p=1$c29tZXNhbHQ$AAAAAAAAAAAAAAAAAAAAAA");
    let narrow = HashLimits { memory_kib: 64, ..HashLimits::DEFAULT };
    let boundless = HashLimits { memory_kib: u32::MAX, passes: u32::MAX, lanes: u32::MAX };
    let table = [
        (narrow, 64, true),
        (narrow, 65, false),
        (HashLimits::CEILING, 1 << 20, true),
        (HashLimits::CEILING, (1 << 20) + 1, false),
        (boundless, 1 << 20, true),
        (boundless, (1 << 20) + 1, false),
    ];
    for (limits, memory, accepted) in table {
        assert_eq!(PasswordHash::parse_within(&hash(memory), limits).is_ok(), accepted, "{limits:?} {memory}");
    }
}

#[test]
fn r_pw_03_weaker_means_less_memory_or_less_work() {
    let recommended = HashParameters::RECOMMENDED;
    let table = [
        (19 * 1024, 2, 1, false),
        (19 * 1024, 2, 4, false),
        (19 * 1024, 3, 1, false),
        (46 * 1024, 1, 1, false),
        (64 * 1024, 3, 4, false),
        (19 * 1024, 1, 1, true),
        (19 * 1024 - 1, 2, 1, true),
        (12 * 1024, 3, 1, true),
        (1024, 64, 1, true),
        (20 * 1024, 1, 1, true),
    ];
    for (memory, passes, lanes, weaker) in table {
        let parameters = HashParameters::new(memory, passes, lanes).unwrap();
        assert_eq!(parameters.weaker_than(recommended), weaker, "{parameters:?}");
    }
}

#[test]
fn r_pw_03_a_hash_that_is_weaker_or_shorter_than_configured_is_replaced() {
    let hasher = PasswordHasher::new(HasherConfig::for_cores(2));
    let hash = |cost: &str, salt: usize, output: usize| {
        let bytes = |n: usize| "AAAA".repeat(n / 3) + ["", "AA", "AAA"][n % 3];
        PasswordHash::parse(&format!("$argon2id$v=19${cost}${}${}", bytes(salt), bytes(output))).unwrap()
    };
    let table = [
        ("m=19456,t=2,p=1", 16, 32, false),
        ("m=65536,t=3,p=4", 16, 32, false),
        ("m=19456,t=1,p=1", 16, 32, true),
        ("m=19456,t=2,p=1", 15, 32, true),
        ("m=19456,t=2,p=1", 16, 31, true),
    ];
    for (cost, salt, output, upgrade) in table {
        assert_eq!(hasher.needs_upgrade(&hash(cost, salt, output)), upgrade, "{cost} {salt} {output}");
    }
}

#[test]
fn threat_17_two_live_passwords_of_one_mail_cost_one_computation() {
    let hasher = hasher(1, 0);
    let first = hasher.hash(&typed("first"), &Filled(1)).unwrap();
    let second = hasher.hash_like(&typed("second"), &first).unwrap();
    let stranger = hasher.hash(&typed("third"), &Filled(2)).unwrap();
    let cost = |text: &str, hashes: &[PasswordHash]| {
        let before = hasher.computations();
        let matched = hasher.verify(&typed(text), hashes).unwrap();
        (matched, hasher.computations() - before)
    };
    let live = [first.clone(), second.clone()];
    assert_eq!(cost("first", &live), (Some(0), 1));
    assert_eq!(cost("second", &live), (Some(1), 1));
    assert_eq!(cost("neither", &live), (None, 1));
    assert_eq!(cost("first", &live[..1]), (Some(0), 1));
    assert_eq!(cost("second", &[second.clone(), second.clone()]), (Some(0), 1));
    // Hashes of different salts cost one each, whichever matches.
    let mixed = [first, stranger, second];
    assert_eq!(
        [cost("first", &mixed), cost("third", &mixed), cost("none", &mixed)],
        [(Some(0), 2), (Some(1), 2), (None, 2)]
    );
    assert_eq!(cost("none", &[]), (None, 0));
    let before = hasher.computations();
    hasher.verify_dummy(&typed("none"), cheap()).unwrap();
    assert_eq!(hasher.computations() - before, 1);
}

#[test]
fn threat_19_the_dummy_costs_what_it_is_told_to() {
    let hasher = hasher(1, 0);
    hasher.verify_dummy(&typed("x"), HashParameters::new(8, 1, 1).unwrap()).unwrap();
    assert_eq!(hasher.kept_kib(), 8);
    hasher.verify_dummy(&typed("x"), HashParameters::new(48, 1, 1).unwrap()).unwrap();
    assert_eq!(hasher.kept_kib(), 48);
}

/// A random source that lets nobody through before it is opened, and counts who is in it.
#[derive(Default)]
struct Gate {
    state: Mutex<GateState>,
    changed: Condvar,
}

#[derive(Default)]
struct GateState {
    open: bool,
    inside: usize,
    most_inside: usize,
    turned_away: usize,
}

impl Gate {
    fn turn_away(&self) {
        self.state.lock().unwrap().turned_away += 1;
        self.changed.notify_all();
    }

    fn wait_until(&self, reached: impl Fn(&GateState) -> bool) {
        drop(self.changed.wait_while(self.state.lock().unwrap(), |state| !reached(state)).unwrap());
    }

    fn open(&self) {
        self.state.lock().unwrap().open = true;
        self.changed.notify_all();
    }
}

impl Entropy for Gate {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.state.lock().unwrap();
        state.inside += 1;
        state.most_inside = state.most_inside.max(state.inside);
        self.changed.notify_all();
        let mut state = self.changed.wait_while(state, |state| !state.open).unwrap();
        state.inside -= 1;
        bytes.fill(7);
    }
}

#[test]
fn threat_20_of_32_at_once_some_compute_some_wait_and_the_rest_are_told_to_come_back() {
    let hasher = hasher(3, 5);
    let gate = Gate::default();
    let barrier = Barrier::new(32);
    let results = thread::scope(|scope| {
        let callers: Vec<_> = (0..32)
            .map(|_| {
                scope.spawn(|| {
                    barrier.wait();
                    let result = hasher.hash(&typed("vqKxjw4#"), &gate);
                    if result.is_err() {
                        gate.turn_away();
                    }
                    result
                })
            })
            .collect();
        gate.wait_until(|state| state.inside == 3 && state.turned_away == 24);
        assert_eq!((hasher.running(), hasher.waiting(), hasher.computations()), (3, 5, 0));
        assert_eq!(hasher.verify_dummy(&typed("x"), cheap()), Err(Busy));
        gate.open();
        callers.into_iter().map(|caller| caller.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 8);
    assert_eq!(results.iter().filter(|result| result.is_err()).count(), 24);
    assert_eq!((hasher.running(), hasher.waiting(), hasher.computations()), (0, 0, 8));
    assert!(gate.state.lock().unwrap().most_inside <= 3);
    // Each of the three kept its memory, and nobody else took any.
    assert_eq!(hasher.kept_kib(), 3 * 64);
    assert_eq!(hasher.verify(&typed("vqKxjw4#"), &[results.into_iter().find_map(Result::ok).unwrap()]), Ok(Some(0)));
    assert_eq!(hasher.kept_kib(), 3 * 64);
}

#[test]
fn threat_20_memory_beyond_what_every_hash_needs_is_given_back() {
    let hasher = hasher(1, 0);
    for _ in 0..3 {
        hasher.verify(&typed("x"), &[PasswordHash::parse(REFERENCE).unwrap()]).unwrap();
        assert_eq!(hasher.kept_kib(), 64);
        hasher.hash(&typed("x"), &Filled(1)).unwrap();
        assert_eq!(hasher.kept_kib(), 64);
    }
}

#[test]
fn r_pw_03_a_panic_loses_no_permit() {
    struct Broken;
    impl Entropy for Broken {
        fn fill(&self, _: &mut [u8]) {
            panic!("no random bytes");
        }
    }
    let hasher = hasher(1, 0);
    for _ in 0..3 {
        let panicked = catch_unwind(AssertUnwindSafe(|| hasher.hash(&typed("x"), &Broken)));
        assert!(panicked.is_err());
        assert_eq!((hasher.running(), hasher.waiting()), (0, 0));
    }
    assert!(hasher.hash(&typed("x"), &Filled(1)).is_ok());
}

#[test]
fn r_pw_03_all_cores_but_one_hash() {
    for (cores, threads) in [(0, 1), (1, 1), (2, 1), (3, 2), (64, 63)] {
        let config = HasherConfig::for_cores(cores);
        assert_eq!((config.threads.get(), config.queue), (threads, 32 * threads));
        assert_eq!(config.parameters, HashParameters::RECOMMENDED);
    }
}

#[test]
fn threat_68_debug_shows_no_hash() {
    let hash = PasswordHash::parse(REFERENCE).unwrap();
    let shown = format!("{hash:?} {:?}", hasher(1, 0));
    assert!(!shown.contains("c29tZXNhbHQ") && !shown.contains("CTFhFdX"), "{shown}");
    assert!(shown.contains("memory_kib: 65536") && shown.contains("threads: 1"), "{shown}");
}

proptest! {
    #[test]
    fn threat_21_no_text_is_accepted_beyond_the_limits_or_read_differently(
        memory in "[0-9]{1,11}", passes in "[0-9]{1,11}", lanes in "[0-9]{1,3}",
        salt in "[A-Za-z0-9+/]{0,90}", output in "[A-Za-z0-9+/]{0,90}",
    ) {
        let text = format!("$argon2id$v=19$m={memory},t={passes},p={lanes}${salt}${output}");
        if let Ok(hash) = PasswordHash::parse(&text) {
            let cost = hash.parameters();
            prop_assert!(HashLimits::DEFAULT.admit(cost));
            let read = (cost.memory_kib().to_string(), cost.passes().to_string(), cost.lanes().to_string());
            prop_assert_eq!(read, (memory, passes, lanes));
            prop_assert_eq!(hash.as_str(), text.as_str());
        }
    }

    #[test]
    fn threat_21_any_text_is_judged_without_panic(text in "(\\$argon2id?\\$v=1[69]\\$)?[$=,mtp0-9A-Za-z+/]{0,90}") {
        let read = PasswordHash::parse(&text);
        prop_assert!(read.is_err() || text.starts_with("$argon2id$v=19$m="), "{text}");
    }
}
