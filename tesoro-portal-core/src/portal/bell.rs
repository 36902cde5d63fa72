//! How whoever sends mail learns that some may be waiting.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::Portal;

type Wake = Arc<dyn Fn() + Send + Sync>;

/// What is to be rung, once somebody has said so.
#[derive(Default)]
pub(super) struct Bell {
    wake: Mutex<Option<Wake>>,
}

impl fmt::Debug for Bell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bell").finish_non_exhaustive()
    }
}

impl Portal {
    /// Says what [`Portal::kick`] does: wake the thread that calls [`Portal::dispatch`]. It replaces what was said
    /// before. `wake` is called on the kicking thread, so it must neither wait nor dispatch by itself.
    pub fn on_kick(&self, wake: impl Fn() + Send + Sync + 'static) {
        *self.bell.wake.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(wake));
    }

    /// Says that mails may be waiting, so that they do not wait for the next round: a host calls it after it has
    /// committed a transaction of its own that a portal operation joined ([`Portal::within`]). Without anybody to wake
    /// it does nothing.
    pub fn kick(&self) {
        let wake = self.bell.wake.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(wake) = wake {
            wake();
        }
    }
}
