//! Refuses a call from within a body of the same store, or from within a transaction of the host's on the same file:
//! it would wait for itself.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

thread_local! {
    /// The stores in one of whose bodies this thread is.
    static ENTERED: RefCell<Vec<StoreNumber>> = const { RefCell::new(Vec::new()) };
    /// The files in whose transaction, the host's own, this thread is.
    static JOINED: RefCell<Vec<Rc<str>>> = const { RefCell::new(Vec::new()) };
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

/// Marks this thread as being in a transaction of the host's on the file until the answer is dropped.
pub(crate) fn join_file(path: &str) -> JoinedFile {
    let path: Rc<str> = path.into();
    JOINED.with_borrow_mut(|joined| joined.push(Rc::clone(&path)));
    JoinedFile(path)
}

/// Refuses what would wait for the write lock that this thread's host has.
pub(crate) fn refuse_joined(path: &str) -> Result<(), StoreError> {
    if JOINED.with_borrow(|joined| joined.iter().any(|file| **file == *path)) {
        return Err(StoreError::new(
            StoreErrorKind::Misuse,
            "begin a transaction: this thread has joined one of the host's on the same file, and would wait for itself",
        ));
    }
    Ok(())
}

/// This thread is in a transaction of the host's.
pub(crate) struct JoinedFile(Rc<str>);

impl Drop for JoinedFile {
    fn drop(&mut self) {
        let _ = JOINED.try_with(|joined| {
            let mut joined = joined.borrow_mut();
            if let Some(place) = joined.iter().rposition(|file| Rc::ptr_eq(file, &self.0)) {
                joined.remove(place);
            }
        });
    }
}
