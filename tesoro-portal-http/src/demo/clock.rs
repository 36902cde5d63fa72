//! The demo's clock: the system's, moved forward by hand, so that what happens later can be tried at once.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use tesoro_portal_core::SystemClock;
use tesoro_portal_core::ports::Clock;
use time::{Duration, UtcDateTime};

/// A clock that can be moved forward. How far is kept in a file beside the data, which would otherwise be from the
/// future after a restart.
#[derive(Debug)]
pub struct DemoClock {
    ahead: Mutex<Duration>,
    back: Mutex<Duration>,
    file: PathBuf,
}

impl DemoClock {
    /// The clock of the demo in this folder.
    pub fn open(folder: &Path) -> Self {
        let file = folder.join("demo-clock");
        let seconds = fs::read_to_string(&file).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0);
        Self { ahead: Mutex::new(Duration::seconds(seconds)), back: Mutex::new(Duration::ZERO), file }
    }

    /// Moves it forward.
    ///
    /// # Errors
    ///
    /// The file's, if it cannot be written; the clock has not moved then.
    pub fn advance(&self, by: Duration) -> io::Result<()> {
        let mut ahead = self.ahead.lock().unwrap_or_else(PoisonError::into_inner);
        let moved = ahead.saturating_add(by);
        fs::write(&self.file, moved.whole_seconds().to_string())?;
        *ahead = moved;
        Ok(())
    }
}

impl DemoClock {
    /// Sets it back while the past is played, before anybody can look; nothing is kept of it.
    pub(super) fn set_back(&self, by: Duration) {
        *self.back.lock().unwrap_or_else(PoisonError::into_inner) = by;
    }
}

impl Clock for DemoClock {
    fn now(&self) -> UtcDateTime {
        let ahead = *self.ahead.lock().unwrap_or_else(PoisonError::into_inner);
        let back = *self.back.lock().unwrap_or_else(PoisonError::into_inner);
        SystemClock.now().saturating_add(ahead).saturating_sub(back)
    }
}
