use std::fmt;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Bytes that decoding may take at once: two photographs of 24 megapixels, or one of 50 (THREATS, parameters).
pub const DECODING_BUDGET: usize = 384 * 1024 * 1024;

/// So many may wait for their share; a photo takes well under a second, so the last of them waits some seconds.
const WAITING_MAX: usize = 16;

/// A bounded amount of memory that is shared by all who decode.
///
/// A share is taken whole, before anything is read, so that nobody who has a part waits for the rest.
pub struct Budget {
    capacity: usize,
    state: Mutex<State>,
    returned: Condvar,
}

struct State {
    free: usize,
    waiting: usize,
}

/// A share of the budget, given back when dropped.
pub struct Share<'a> {
    budget: &'a Budget,
    bytes: usize,
}

/// Too many wait for their share already, or none is ever as large as what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the memory for decoding is taken, and too many wait for it")]
pub struct Busy;

impl Budget {
    /// A budget of so many bytes.
    pub fn new(capacity: usize) -> Self {
        Self { capacity, state: Mutex::new(State { free: capacity, waiting: 0 }), returned: Condvar::new() }
    }

    /// All there is, in bytes.
    pub fn capacity(&self) -> usize {
        self.capacity
    }

    /// Takes `bytes`, waiting for others to give back theirs.
    pub fn take(&self, bytes: usize) -> Result<Share<'_>, Busy> {
        if bytes > self.capacity {
            return Err(Busy);
        }
        let mut state = self.lock();
        if state.free < bytes {
            if state.waiting >= WAITING_MAX {
                return Err(Busy);
            }
            state.waiting += 1;
            state = self.returned.wait_while(state, |state| state.free < bytes).unwrap_or_else(PoisonError::into_inner);
            state.waiting -= 1;
        }
        state.free -= bytes;
        Ok(Share { budget: self, bytes })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing of a caller runs under the lock, so a poisoned one holds a whole state.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Budget {
    /// [`DECODING_BUDGET`].
    fn default() -> Self {
        Self::new(DECODING_BUDGET)
    }
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        self.budget.lock().free += self.bytes;
        self.budget.returned.notify_all();
    }
}

impl fmt::Debug for Budget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Budget").field("capacity", &self.capacity).finish_non_exhaustive()
    }
}

impl fmt::Debug for Share<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Share").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    #[test]
    fn a_share_is_given_back_when_it_is_dropped() {
        let budget = Budget::new(10);
        let share = budget.take(8).unwrap();
        assert_eq!(budget.lock().free, 2);
        drop(share);
        drop(budget.take(10).unwrap());
    }

    #[test]
    fn threat_54_more_than_there_is_is_never_waited_for() {
        assert_eq!(Budget::new(10).take(11).unwrap_err(), Busy);
    }

    #[test]
    fn threat_54_who_comes_too_late_is_told_so_and_who_waits_gets_a_share() {
        let budget = Budget::new(1);
        let held = budget.take(1).unwrap();
        let (sender, receiver) = mpsc::channel();
        thread::scope(|scope| {
            for _ in 0..WAITING_MAX {
                let (sender, budget) = (sender.clone(), &budget);
                scope.spawn(move || sender.send(budget.take(1).is_ok()).unwrap());
            }
            while budget.lock().waiting < WAITING_MAX {
                thread::yield_now();
            }
            assert_eq!(budget.take(1).unwrap_err(), Busy);
            drop(held);
        });
        drop(sender);
        assert_eq!(receiver.iter().filter(|taken| *taken).count(), WAITING_MAX);
    }
}
