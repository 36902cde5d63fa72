//! The thread that sends what waits in the outbox, clears away what has become meaningless, and writes down which
//! viewings are over.

use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use tesoro_portal_core::mail::Composer;
use tesoro_portal_core::media::StorageKey;
use tesoro_portal_core::ports::Mailer;
use tesoro_portal_core::{BATCH_MAX, Portal};

/// How long it waits for the bell: retries fall due without anybody ringing.
const ROUND: Duration = Duration::from_secs(2);
/// Every so many rounds it clears away.
const ROUNDS_BETWEEN_SWEEPS: u32 = 150;
/// Every so many rounds it writes down which viewings are over: within a minute of their time.
const ROUNDS_BETWEEN_VIEWINGS: u32 = 30;
/// How much it clears away at once: a transaction that nobody notices.
const SWEEP: usize = 500;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Call {
    Nothing,
    Mail,
    Stop,
}

/// The handle of the thread; dropping it lets the thread finish what it is at, and waits for that.
pub struct Dispatcher {
    bell: Arc<Bell>,
    thread: Option<JoinHandle<()>>,
}

struct Bell {
    call: Mutex<Call>,
    rung: Condvar,
}

impl Bell {
    fn ring(&self, call: Call) {
        let mut waiting = self.call.lock().unwrap_or_else(PoisonError::into_inner);
        if *waiting != Call::Stop {
            *waiting = call;
        }
        self.rung.notify_one();
    }

    fn wait(&self) -> Call {
        let waiting = self.call.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.rung.wait_timeout_while(waiting, ROUND, |call| *call == Call::Nothing);
        let (mut waiting, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let call = *waiting;
        if call == Call::Mail {
            *waiting = Call::Nothing;
        }
        call
    }
}

impl std::fmt::Debug for Dispatcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dispatcher").finish_non_exhaustive()
    }
}

impl Dispatcher {
    /// Starts the thread.
    ///
    /// # Errors
    ///
    /// The operating system's, if it gives no thread.
    pub fn start(portal: Portal, mailer: Arc<dyn Mailer>, composer: Arc<dyn Composer>) -> io::Result<Self> {
        let bell = Arc::new(Bell { call: Mutex::new(Call::Nothing), rung: Condvar::new() });
        let heard = Arc::clone(&bell);
        let rung = Arc::clone(&bell);
        portal.on_kick(move || rung.ring(Call::Mail));
        let thread = std::thread::Builder::new().name("mail".to_owned()).spawn(move || {
            let (mut rounds, mut place, mut behind) = (0_u32, None, false);
            loop {
                send_all(&portal, mailer.as_ref(), composer.as_ref());
                if rounds.is_multiple_of(ROUNDS_BETWEEN_SWEEPS) {
                    place = sweep(&portal, place);
                }
                if behind || rounds.is_multiple_of(ROUNDS_BETWEEN_VIEWINGS) {
                    behind = sweep_viewings(&portal);
                }
                rounds = rounds.wrapping_add(1);
                if heard.wait() == Call::Stop {
                    return;
                }
            }
        })?;
        Ok(Self { bell, thread: Some(thread) })
    }

    /// What rings for waiting mails.
    pub fn bell(&self) -> Arc<dyn Fn() + Send + Sync> {
        let bell = Arc::clone(&self.bell);
        Arc::new(move || bell.ring(Call::Mail))
    }
}

impl Drop for Dispatcher {
    fn drop(&mut self) {
        self.bell.ring(Call::Stop);
        if let Some(thread) = self.thread.take() {
            // A panic of the thread was reported when it happened.
            let _ = thread.join();
        }
    }
}

fn send_all(portal: &Portal, mailer: &dyn Mailer, composer: &dyn Composer) {
    loop {
        match portal.dispatch(mailer, composer, BATCH_MAX) {
            Ok(pass) => {
                if pass.claimed > 0 {
                    tracing::info!(
                        claimed = pass.claimed,
                        sent = pass.sent,
                        postponed = pass.postponed,
                        dropped = pass.dropped,
                        dead = pass.dead,
                        "mail"
                    );
                }
                if pass.claimed < BATCH_MAX {
                    return;
                }
            }
            Err(error) => {
                tracing::error!(error = %error, cause = ?std::error::Error::source(&error).map(ToString::to_string), "mail");
                return;
            }
        }
    }
}

/// Writes down which viewings are over, and answers whether there may be more (R-VIEW-05). What was not reached, in this
/// round or before a crash, is still over in the next one.
fn sweep_viewings(portal: &Portal) -> bool {
    match portal.sweep_viewings(SWEEP) {
        Ok(0) => false,
        Ok(swept) => {
            tracing::info!(swept, "viewings that are over");
            usize::try_from(swept).is_ok_and(|swept| swept >= SWEEP)
        }
        Err(error) => {
            tracing::error!(error = %error, "sweep of viewings");
            false
        }
    }
}

/// Goes over the files from `place` on, and answers where it is to go on the next time.
fn sweep(portal: &Portal, place: Option<StorageKey>) -> Option<StorageKey> {
    match portal.sweep(SWEEP) {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "swept"),
        Err(error) => tracing::error!(error = %error, "sweep"),
    }
    portal.sweep_media(place.as_ref(), SWEEP).unwrap_or_else(|error| {
        tracing::error!(error = %error, "sweep of media");
        place
    })
}
