//! The temporary password of an invitation (R-INV-02).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeMap;
use std::sync::Mutex;

use sha2::{Digest as _, Sha256};
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::password::{PasswordContext, PasswordProfile, TemporaryPassword, check};
use tesoro_portal_core::ports::Entropy;

/// A reproducible stream of random bytes that counts how often it is asked.
struct Seeded(Mutex<(u64, u64)>);

impl Seeded {
    fn new(seed: u64) -> Self {
        Self(Mutex::new((seed, 0)))
    }

    fn seed(&self) -> u64 {
        self.0.lock().unwrap().0
    }

    fn draws(&self) -> u64 {
        self.0.lock().unwrap().1
    }
}

impl Entropy for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        for chunk in bytes.chunks_mut(32) {
            state.1 += 1;
            let block =
                Sha256::new().chain_update(state.0.to_be_bytes()).chain_update(state.1.to_be_bytes()).finalize();
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
}

const CLASSES: [&str; 4] = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "#$%*+=?@"];
const SAMPLES: usize = 4_000;

fn class_of(symbol: char) -> usize {
    CLASSES.iter().position(|class| class.contains(symbol)).unwrap()
}

fn samples(entropy: &Seeded) -> Vec<String> {
    let context = PasswordContext::default();
    (0..SAMPLES).map(|_| TemporaryPassword::generate(&context, entropy).expose().to_owned()).collect()
}

/// Chi-square against expected counts; both sides of the test know the 99.99 % point of the distribution.
fn chi_square(observed: &[u64], expected: &[f64]) -> f64 {
    observed
        .iter()
        .zip(expected)
        .map(|(&observed, expected)| {
            let difference = f64::from(u32::try_from(observed).unwrap()) - expected;
            difference * difference / expected
        })
        .sum()
}

#[test]
fn r_inv_02_every_one_has_8_unambiguous_characters_of_all_four_classes_and_meets_the_policy() {
    let entropy = Seeded::new(1);
    let context =
        PasswordContext { first_name: Some("Anna".into()), city: Some("Utrecht".into()), ..Default::default() };
    for _ in 0..SAMPLES {
        let password = TemporaryPassword::generate(&context, &entropy);
        let text = password.expose();
        assert_eq!(text.chars().count(), 8);
        assert!(text.chars().all(|c| CLASSES.concat().contains(c)), "{text}");
        assert!(!text.contains(['0', 'O', 'o', '1', 'l', 'I', '|']), "{text}");
        assert!((0..4).all(|class| text.chars().any(|c| class_of(c) == class)), "{text}");
        assert_eq!(check(PasswordProfile::Product, &password.candidate(), &context), Ok(()));
    }
}

#[test]
fn r_inv_02_every_symbol_of_a_class_is_as_likely_as_any_other_at_every_place() {
    let samples = samples(&Seeded::new(2));
    // (class, degrees of freedom, 99.99 % point)
    for (class, bound) in [(0, 58.0), (1, 58.0), (2, 30.0), (3, 30.0)] {
        for place in 0..8 {
            let drawn: Vec<char> =
                samples.iter().filter_map(|text| text.chars().nth(place)).filter(|c| class_of(*c) == class).collect();
            let symbols = CLASSES[class];
            let observed: Vec<u64> =
                symbols.chars().map(|symbol| drawn.iter().filter(|c| **c == symbol).count() as u64).collect();
            let expected =
                f64::from(u32::try_from(drawn.len()).unwrap()) / f64::from(u32::try_from(symbols.len()).unwrap());
            let chi = chi_square(&observed, &vec![expected; symbols.len()]);
            assert!(chi < bound, "class {class} at {place}: {chi}");
        }
    }
}

#[test]
fn r_inv_02_the_mix_of_classes_is_that_of_the_uniform_choice() {
    let mut observed: BTreeMap<[u8; 4], u64> = BTreeMap::new();
    for text in samples(&Seeded::new(3)) {
        let mut mix = [0; 4];
        text.chars().for_each(|c| mix[class_of(c)] += 1);
        *observed.entry(mix).or_default() += 1;
    }
    // How many 8-strings have each mix: the multinomial times the symbols of each class.
    let factorial = |n: u8| (1..=n).map(f64::from).product::<f64>();
    let mut strings: BTreeMap<[u8; 4], f64> = BTreeMap::new();
    for a in 1..=5_u8 {
        for b in 1..=5_u8 {
            for c in 1..=5_u8 {
                let rest = 8_u8.checked_sub(a + b + c).filter(|d| *d >= 1);
                let Some(d) = rest else { continue };
                let orders = factorial(8) / [a, b, c, d].map(factorial).iter().product::<f64>();
                let symbols = 24_f64.powi((a + b).into()) * 8_f64.powi((c + d).into());
                strings.insert([a, b, c, d], orders * symbols);
            }
        }
    }
    assert_eq!(strings.len(), 35);
    assert!(observed.keys().all(|mix| strings.contains_key(mix)));
    let all: f64 = strings.values().sum();
    // Rare mixes are judged together, so that every expected count is at least 5.
    let (mut observed_rare, mut expected_rare) = (0, 0.0);
    let (mut observed_counts, mut expected_counts) = (Vec::new(), Vec::new());
    for (mix, count) in &strings {
        let expected = count / all * f64::from(u32::try_from(SAMPLES).unwrap());
        let seen = observed.get(mix).copied().unwrap_or(0);
        if expected < 5.0 {
            observed_rare += seen;
            expected_rare += expected;
        } else {
            observed_counts.push(seen);
            expected_counts.push(expected);
        }
    }
    observed_counts.push(observed_rare);
    expected_counts.push(expected_rare);
    let chi = chi_square(&observed_counts, &expected_counts);
    assert!(chi < 77.0, "{chi} over {} mixes", expected_counts.len());
}

#[test]
fn r_inv_02_rejections_are_few_and_nothing_is_drawn_twice() {
    let entropy = Seeded::new(4);
    let mut texts = Vec::new();
    let mut most = 0;
    for _ in 0..SAMPLES {
        let before = entropy.draws();
        texts.push(TemporaryPassword::generate(&PasswordContext::default(), &entropy).expose().to_owned());
        most = most.max(entropy.draws() - before);
    }
    // 38 % of all strings have all four classes: 2.6 draws on average.
    let average = f64::from(u32::try_from(entropy.draws()).unwrap()) / f64::from(u32::try_from(SAMPLES).unwrap());
    assert!((2.4..2.9).contains(&average), "{average}");
    assert!(most <= 40, "{most}");
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), SAMPLES);
}

#[test]
fn r_inv_02_a_password_that_holds_the_local_part_is_drawn_again() {
    // The first seed whose password ends in what could be somebody's address.
    let first = (0..).map(Seeded::new).find_map(|entropy| {
        let text = TemporaryPassword::generate(&PasswordContext::default(), &entropy).expose().to_owned();
        text.get(4..).is_some_and(|end| end.chars().all(char::is_alphanumeric)).then_some((text, entropy.seed()))
    });
    let (text, seed) = first.unwrap();
    let address = EmailAddress::parse(&format!("{}@example.com", &text[4..])).unwrap();
    let context = PasswordContext { email: Some(address.key().clone()), ..Default::default() };
    let other = TemporaryPassword::generate(&context, &Seeded::new(seed));
    assert_ne!(other.expose(), text);
    assert_eq!(check(PasswordProfile::Product, &other.candidate(), &context), Ok(()));
}

#[test]
fn threat_68_debug_shows_no_temporary_password() {
    let password = TemporaryPassword::generate(&PasswordContext::default(), &Seeded::new(6));
    assert_eq!(format!("{password:?}"), "TemporaryPassword(..)");
}
