//! Measuring in turn.

use std::time::{Duration, Instant};

use crate::Result;

/// How often each of several is measured.
const ROUNDS: usize = 3;

/// Since when something runs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Since(Instant);

impl Since {
    pub(crate) fn now() -> Self {
        #[expect(clippy::disallowed_methods, reason = "a benchmark measures time; no rule depends on it")]
        Self(Instant::now())
    }

    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// Measures each in turn, in rounds, and answers the median of what each answered.
pub(crate) fn in_turn<const N: usize>(mut measured: [&mut dyn FnMut() -> Result<f64>; N]) -> Result<[f64; N]> {
    let mut found = [(); N].map(|()| Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        for (one, of_one) in measured.iter_mut().zip(&mut found) {
            of_one.push(one()?);
        }
    }
    Ok(found.map(median))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Seconds for one of `times` calls.
pub(crate) fn seconds_each(times: u32, mut call: impl FnMut() -> Result<()>) -> Result<f64> {
    let since = Since::now();
    for _ in 0..times {
        call()?;
    }
    Ok(since.elapsed().as_secs_f64() / f64::from(times))
}
