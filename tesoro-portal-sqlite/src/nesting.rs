//! Refuses a call from within a body of the same store, which would wait for itself.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU64, Ordering};

use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

thread_local! {
    /// The stores in one of whose bodies this thread is.
    static ENTERED: RefCell<Vec<StoreNumber>> = const { RefCell::new(Vec::new()) };
}

/// Tells the stores of one process apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StoreNumber(u64);

impl StoreNumber {
    pub(crate) fn next() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// Marks this thread as being in a body of the store until the answer is dropped.
    pub(crate) fn enter(self) -> Result<Entered, StoreError> {
        ENTERED.with_borrow_mut(|entered| {
            if entered.contains(&self) {
                return Err(StoreError::new(
                    StoreErrorKind::Misuse,
                    "begin a transaction: this thread is inside one of the same store",
                ));
            }
            entered.push(self);
            Ok(Entered(self))
        })
    }
}

/// This thread is in a body of the store.
pub(crate) struct Entered(StoreNumber);

impl Drop for Entered {
    fn drop(&mut self) {
        // `try_with`: at the end of a thread the list may be gone already.
        let _ = ENTERED.try_with(|entered| entered.borrow_mut().retain(|number| *number != self.0));
    }
}
