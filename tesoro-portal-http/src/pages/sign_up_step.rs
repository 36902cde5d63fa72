//! The steps of signing up. They are parts of one form, which is sent as a whole: no half of a sign-up is kept on the
//! server, no password comes back in a page, and no step can tell whether the address has an account (R-REG-04).

use super::faults::Faults;
use super::words::Words;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Names and e-mail address.
    Who,
    /// The password.
    Password,
    /// Language, place and preferences, all of which may be left out.
    Wishes,
}

impl Step {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 3] = [Self::Who, Self::Password, Self::Wishes];

    /// The step to show first: where something is wrong, the first one in which that is put right.
    pub(super) fn first(faults: &Faults) -> Self {
        let is_wrong = |field: &&str| !faults.at(field).is_empty();
        if faults.is_empty() || ["first-name", "last-name", "email"].iter().any(is_wrong) {
            Self::Who
        } else if is_wrong(&"new-password") {
            Self::Password
        } else {
            Self::Wishes
        }
    }

    /// Which one it is, counted from 1.
    pub(super) fn number(self) -> i64 {
        match self {
            Self::Who => 1,
            Self::Password => 2,
            Self::Wishes => 3,
        }
    }

    /// “Step 1 of 3”.
    pub(super) fn place(self, words: &Words<'_>) -> String {
        let steps = i64::try_from(Self::ALL.len()).unwrap_or(i64::MAX);
        words.fill("sign-up-step", &[("step", self.number().into()), ("steps", steps.into())])
    }
}
