//! The life of a challenge (R-CODE-01, R-CODE-02), with the time as an argument.
//!
//! ```text
//!            the mail is produced            right code
//!   Waiting ──────────────────────► Live ─────────────────► Used
//!      ▲                             │ │
//!      └────── asked for again ──────┘ └── produced again: a second live code beside the first
//!
//!   asked for again by the same source before another mail may go out: only the handle is a new one
//!   in every state: a try is counted first; with five counted, nothing is compared any more
//! ```
//!
//! A challenge for an address that nobody has, or that has an account already, stays Waiting for good: it counts tries
//! and refuses them like any other.

use time::{Duration, UtcDateTime};

use super::{Asker, CodeMac};
use crate::account::EmailAddress;
use crate::session::TokenDigest;
use crate::{AccountId, ChallengeId, CompanyId, IntentId};

/// How long a code lives, from the moment its mail is produced (ASVS 6.5.5).
pub const CODE_LIVES: Duration = Duration::minutes(10);

/// How many tries a challenge has: five chances in a million.
pub const TRIES_MAX: u8 = 5;

/// How far two of a host's machines may disagree about the time.
const CLOCK_SKEW: Duration = Duration::seconds(10);

/// Somebody's wish to prove an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// The company.
    pub company: CompanyId,
    /// Its id, which is public.
    pub id: ChallengeId,
    /// What the code will be good for.
    pub purpose: Purpose,
    /// The address as typed when it was asked for.
    pub email: EmailAddress,
    /// The digest of the secret that the browser holds: a code is no use without it (R-REG-02). Of a confirmation nobody
    /// holds it: there a session takes its place.
    pub handle: TokenDigest,
    /// From where it was asked for; `None` of a confirmation, and in rows of a version that did not look.
    pub asker: Option<Asker>,
    /// The mail that carries the code; codes of earlier ones are void.
    pub intent: IntentId,
    /// When that mail was asked for.
    pub requested_at: UtcDateTime,
    /// After this the challenge is over, whatever its state.
    pub expires_at: UtcDateTime,
    /// How many tries were counted since the mail was asked for.
    pub tries: u8,
    /// Where it is in its life.
    pub state: ChallengeState,
}

/// What a code is good for. A code for one is none for the other (threat 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Finishing a sign-up.
    Registration,
    /// Choosing a new password.
    Reset,
    /// Confirming an address that the office has changed (R-ADM-02).
    Confirmation,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Registration, Self::Reset, Self::Confirmation];

    /// The name in storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Reset => "reset",
            Self::Confirmation => "confirmation",
        }
    }
}

/// Where a challenge is in its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChallengeState {
    /// No code was mailed, or none that counts.
    Waiting,
    /// A code was mailed.
    Live {
        /// Whose.
        account: AccountId,
        /// The latest code.
        latest: CodeHash,
        /// The one before, of the same mail (R-MAIL-01).
        earlier: Option<CodeHash>,
    },
    /// The right code was shown; once (threat 4).
    Used,
}

/// What is stored of one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeHash {
    /// Its keyed hash.
    pub mac: CodeMac,
    /// It counts strictly before this instant.
    pub expires_at: UtcDateTime,
}

impl CodeHash {
    /// Whether it counts. One that claims to be from the future does not: the clock was set back since, and nothing may
    /// live longer for that (threat 64).
    fn counts(&self, now: UtcDateTime) -> bool {
        now < self.expires_at && self.expires_at - now <= CODE_LIVES + CLOCK_SKEW
    }
}

/// What a counted try is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Counted {
    /// The challenge with the try counted, to be written before anything is compared.
    pub(crate) challenge: Challenge,
    /// The account and the codes that still count; none where the try is refused anyway.
    pub(crate) against: Option<(AccountId, Vec<CodeMac>)>,
}

impl Challenge {
    /// Counts a try.
    pub(crate) fn tried(mut self, now: UtcDateTime) -> Counted {
        if self.tries >= TRIES_MAX || now >= self.expires_at {
            return Counted { challenge: self, against: None };
        }
        self.tries += 1;
        let against = match &self.state {
            ChallengeState::Live { account, latest, earlier } => {
                let codes = std::iter::once(latest).chain(earlier).filter(|code| code.counts(now));
                Some((*account, codes.map(|code| code.mac.clone()).collect()))
            }
            ChallengeState::Waiting | ChallengeState::Used => None,
        };
        Counted { challenge: self, against }
    }

    /// Takes a try back: the code was right, but what came with it was not.
    pub(crate) fn untried(mut self) -> Self {
        self.tries = self.tries.saturating_sub(1);
        self
    }

    /// No mail was granted: without a code there is nothing to try, and no failure to count against the address.
    pub(crate) fn without_mail(mut self) -> Self {
        self.tries = TRIES_MAX;
        self
    }

    /// A code was made for this account, in the mail that the challenge names.
    pub(crate) fn minted(mut self, account: AccountId, code: CodeHash) -> Self {
        self.state = match self.state {
            ChallengeState::Live { account: same, latest, .. } if same == account => {
                ChallengeState::Live { account, latest: code, earlier: Some(latest) }
            }
            _ => ChallengeState::Live { account, latest: code, earlier: None },
        };
        self
    }

    /// A new mail was asked for: the old codes are void, and the tries begin anew.
    pub(crate) fn asked_again(mut self, intent: IntentId, now: UtcDateTime) -> Self {
        self.intent = intent;
        self.requested_at = now;
        self.tries = 0;
        self.state = ChallengeState::Waiting;
        self
    }

    /// Whether its mail is of use to whoever asks again and may have no other: it is young enough for its code to count,
    /// and tries are left. Nothing that only the address's owner makes different decides it (R-REG-04).
    pub(crate) fn still_helps(&self, now: UtcDateTime) -> bool {
        self.tries < TRIES_MAX
            && self.state != ChallengeState::Used
            && now < self.expires_at
            && self.requested_at <= now
            && now - self.requested_at < CODE_LIVES
    }

    /// The same source asked again: what was mailed, or will be, is good for the newer handle and no longer for the
    /// older one (R-REG-02). Tries that were counted stay counted (R-CODE-02).
    pub(crate) fn taken_over(mut self, newer: Self) -> Self {
        self.email = newer.email;
        self.handle = newer.handle;
        self.expires_at = newer.expires_at;
        self
    }

    /// The right code was shown.
    pub(crate) fn used(mut self) -> Self {
        self.state = ChallengeState::Used;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::EmailAddress;

    const NOW: UtcDateTime = UtcDateTime::UNIX_EPOCH;

    fn challenge() -> Challenge {
        Challenge {
            company: "north".parse().unwrap(),
            id: ChallengeId::from_bytes([1; 16]),
            purpose: Purpose::Reset,
            email: EmailAddress::parse("anna@example.com").unwrap(),
            handle: TokenDigest::from_bytes([2; 32]),
            asker: None,
            intent: IntentId::from_bytes([3; 16]),
            requested_at: NOW,
            expires_at: NOW + Duration::hours(1),
            tries: 0,
            state: ChallengeState::Waiting,
        }
    }

    fn code(n: u8) -> CodeHash {
        CodeHash { mac: CodeMac::from_bytes([n; 32]), expires_at: NOW + CODE_LIVES }
    }

    fn account(n: u8) -> AccountId {
        AccountId::from_bytes([n; 16])
    }

    #[test]
    fn r_mail_01_a_second_code_stands_beside_the_first_and_a_third_in_place_of_it() {
        let compared = |challenge: &Challenge| challenge.clone().tried(NOW).against.unwrap();
        let mut live = challenge().minted(account(1), code(1));
        assert_eq!(compared(&live), (account(1), vec![code(1).mac]));
        live = live.minted(account(1), code(2));
        assert_eq!(compared(&live), (account(1), vec![code(2).mac, code(1).mac]));
        live = live.minted(account(1), code(3));
        assert_eq!(compared(&live), (account(1), vec![code(3).mac, code(2).mac]));
    }

    #[test]
    fn r_code_02_a_mail_helps_who_asks_again_while_it_is_young_and_tries_are_left() {
        let live = challenge().minted(account(1), code(1));
        for waiting in [challenge(), live.clone()] {
            assert!(waiting.still_helps(NOW));
            assert!(waiting.still_helps(NOW + CODE_LIVES - Duration::MILLISECOND));
            assert!(!waiting.still_helps(NOW + CODE_LIVES));
            assert!(!waiting.still_helps(NOW - Duration::MILLISECOND), "it claims to be from the future");
        }
        assert!(Challenge { tries: TRIES_MAX - 1, ..live.clone() }.still_helps(NOW));
        assert!(!Challenge { tries: TRIES_MAX, ..live.clone() }.still_helps(NOW));
        assert!(!Challenge { expires_at: NOW, ..live.clone() }.still_helps(NOW));
        assert!(!challenge().without_mail().still_helps(NOW));
        assert!(!live.used().still_helps(NOW));
    }

    #[test]
    fn r_code_02_who_asks_again_gets_the_handle_and_no_new_tries() {
        let live = Challenge { tries: 3, ..challenge().minted(account(1), code(1)) };
        let newer = Challenge {
            id: ChallengeId::from_bytes([9; 16]),
            handle: TokenDigest::from_bytes([9; 32]),
            intent: IntentId::from_bytes([9; 16]),
            requested_at: NOW + Duration::SECOND,
            expires_at: NOW + Duration::hours(2),
            ..challenge()
        };
        let taken = live.clone().taken_over(newer.clone());
        assert_eq!(taken, Challenge { handle: newer.handle, expires_at: newer.expires_at, ..live });
    }

    #[test]
    fn threat_11_a_code_for_another_account_stands_alone() {
        // The Draft of before was replaced between two productions of the same mail.
        let live = challenge().minted(account(1), code(1)).minted(account(2), code(2));
        assert_eq!(live.tried(NOW).against, Some((account(2), vec![code(2).mac])));
    }
}
