//! Panics: where they were raised goes to the log, what they say does not (THREATS 51, 68).

use std::cell::RefCell;

thread_local! {
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Replaces the hook that prints a panic's message, which may quote what a person typed, to standard error.
pub fn install_hook() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(|| "unknown".to_owned(), ToString::to_string);
        tracing::error!(place, "panic");
        PLACE.with_borrow_mut(|last| *last = Some(place));
    }));
}

/// The place of this thread's last panic since it was last asked.
pub(crate) fn last_place() -> String {
    PLACE.with_borrow_mut(Option::take).unwrap_or_else(|| "unknown".to_owned())
}
