//! Welch's t-test: whether the means of two samples differ, without assuming that they spread alike.

use std::cmp::Ordering;
use std::fmt;

/// Beyond this, chance is no explanation: about one in 150,000 for samples of this size.
pub(crate) const LIMIT: f64 = 4.5;

/// Of the times of both together, the slowest are left out: they are what else the machine did. How many is not known
/// before, so several shares are kept in turn, and the clearest comparison counts.
const KEPT: [f64; 5] = [1.0, 0.9, 0.7, 0.5, 0.3];

/// Seconds, as measured.
#[derive(Debug, Default, Clone)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    pub(crate) fn push(&mut self, seconds: f64) {
        self.0.push(seconds);
    }

    /// Every second one, and the others.
    pub(crate) fn halves(&self) -> (Self, Self) {
        let half = |odd| Self(self.0.iter().skip(odd).step_by(2).copied().collect());
        (half(0), half(1))
    }

    /// The same, so much later.
    pub(crate) fn later(&self, seconds: f64) -> Self {
        Self(self.0.iter().map(|time| time + seconds).collect())
    }

    fn up_to(&self, longest: f64) -> Vec<f64> {
        self.0.iter().copied().filter(|time| *time <= longest).collect()
    }
}

/// What the comparison says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Welch {
    /// By how much the means differ, in standard errors of that difference.
    t: f64,
    /// By how much, in seconds.
    difference: f64,
    /// The standard error of it, in seconds.
    error: f64,
    /// The mean of the first, in seconds.
    mean: f64,
}

impl Welch {
    /// The clearest of the comparisons.
    pub(crate) fn of(one: &Times, other: &Times) -> Self {
        let mut clearest = Self { t: f64::NAN, difference: f64::NAN, error: f64::NAN, mean: f64::NAN };
        for share in KEPT {
            let welch = Self::kept(one, other, share);
            if clearest.t.is_nan() || welch.t.abs() > clearest.t.abs() {
                clearest = welch;
            }
        }
        clearest
    }

    fn kept(one: &Times, other: &Times, share: f64) -> Self {
        let longest = quantile([one, other].into_iter().flat_map(|times| times.0.iter().copied()).collect(), share);
        let (one, other) = (Spread::of(&one.up_to(longest)), Spread::of(&other.up_to(longest)));
        let error = (one.variance / one.count + other.variance / other.count).sqrt();
        let difference = other.mean - one.mean;
        Self { t: difference / error, difference, error, mean: one.mean }
    }

    pub(crate) fn differs(&self) -> bool {
        // Without enough to compare there is no number, and nothing was shown.
        self.t.abs().partial_cmp(&LIMIT) != Some(Ordering::Less)
    }
}

impl fmt::Display for Welch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = |seconds: f64| seconds * 1_000.0;
        let (mean, difference, error) = (ms(self.mean), ms(self.difference), ms(self.error));
        write!(f, "t = {:6.2}  ({difference:+.3} ms of {mean:.2}, standard error {error:.3})", self.t)
    }
}

struct Spread {
    count: f64,
    mean: f64,
    variance: f64,
}

impl Spread {
    fn of(times: &[f64]) -> Self {
        let count = times.iter().fold(0.0, |count, _| count + 1.0);
        let mean = times.iter().sum::<f64>() / count;
        let variance = times.iter().map(|time| (time - mean).powi(2)).sum::<f64>() / (count - 1.0);
        Self { count, mean, variance }
    }
}

fn quantile(mut times: Vec<f64>, share: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    let mut longest = f64::INFINITY;
    let mut rest = 1.0;
    let each = 1.0 / times.iter().fold(0.0, |count, _| count + 1.0);
    for time in times.into_iter().rev() {
        if rest <= share {
            break;
        }
        longest = time;
        rest -= each;
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Times that spread around a mean, always the same ones.
    fn around(mean: f64, count: u32) -> Times {
        let mut state = 1_u32;
        let mut draw = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(state >> 8) / f64::from(1_u32 << 24) - 0.5
        };
        Times((0..count).map(|_| mean + draw() + draw() + draw()).collect())
    }

    #[test]
    fn threat_18_the_statistic_is_that_of_the_book() {
        // Worked by hand: means 3 and 5, variances 2.5 and 10, five and five: t = 2 / sqrt(0.5 + 2).
        let one = Spread::of(&[1.0, 2.0, 3.0, 4.0, 5.0]);
        let other = Spread::of(&[1.0, 3.0, 5.0, 7.0, 9.0]);
        assert!((one.mean - 3.0).abs() < 1e-9 && (one.variance - 2.5).abs() < 1e-9);
        assert!((other.mean - 5.0).abs() < 1e-9 && (other.variance - 10.0).abs() < 1e-9);
        let exact = Welch { t: 2.0 / 2.5_f64.sqrt(), difference: 2.0, error: 2.5_f64.sqrt(), mean: 3.0 };
        assert!((exact.t - 1.264_911).abs() < 1e-6);
        let whole = Welch::kept(&Times(vec![1.0, 2.0, 3.0, 4.0, 5.0]), &Times(vec![1.0, 3.0, 5.0, 7.0, 9.0]), 1.0);
        assert!((whole.t - exact.t).abs() < 1e-9 && (whole.difference - 2.0).abs() < 1e-9, "{whole}");
    }

    #[test]
    fn threat_18_a_difference_is_noticed_and_none_is_not() {
        let (one, other) = around(20.0, 2_000).halves();
        assert!(!Welch::of(&one, &other).differs());
        assert!(Welch::of(&one, &other.later(0.2)).differs());
        assert!(Welch::of(&other.later(0.2), &one).differs());
    }

    #[test]
    fn threat_18_what_else_the_machine_did_hides_nothing() {
        let (mut one, other) = around(20.0, 2_000).halves();
        for _ in 0..10 {
            one.push(5_000.0);
        }
        assert!(!Welch::of(&one, &other).differs());
        assert!(Welch::of(&one, &other.later(0.2)).differs());
    }

    #[test]
    fn threat_18_too_few_to_compare_is_no_proof() {
        assert!(Welch::of(&Times::default(), &Times::default()).differs());
        assert!(Welch::of(&around(20.0, 1), &around(20.0, 1)).differs());
    }
}
