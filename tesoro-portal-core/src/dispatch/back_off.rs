//! What follows from the mail server's answer, and how long a mail waits for its next try (R-MAIL-01).

use time::{Duration, UtcDateTime};

use crate::account::EmailAddress;
use crate::mail::{GIVE_UP_AFTER, HeaderText, Intent, IntentState};
use crate::ports::{Entropy, MailFault};

/// The first wait after a failure; each further one doubles.
const FIRST_WAIT: Duration = Duration::seconds(5);

/// The longest wait between two tries.
const LONGEST_WAIT: Duration = Duration::hours(1);

/// The rule: what follows from the mail server's answer about a mail to this address. Its words are kept without the address,
/// which it likes to repeat: nothing in the outbox tells to whom a mail went (R-PRIV-04).
pub(super) fn after(
    (outcome, to): (Result<(), MailFault>, &EmailAddress),
    intent: &Intent,
    now: UtcDateTime,
    entropy: &dyn Entropy,
) -> IntentState {
    let attempts = intent.attempts();
    let words = |text: &str| HeaderText::one_line(&without(text, to)).as_str().to_owned();
    match outcome {
        Ok(()) => IntentState::Sent { at: now, attempts },
        Err(MailFault::Permanent(text)) => IntentState::Dead { at: now, attempts, failure: words(&text) },
        Err(MailFault::Transient(text)) => {
            let due_at = now.saturating_add(wait(attempts, entropy));
            if due_at - intent.queued_at > GIVE_UP_AFTER {
                IntentState::Dead { at: now, attempts, failure: words(&text) }
            } else {
                IntentState::Queued { attempts, due_at, failure: Some(words(&text)) }
            }
        }
    }
}

/// The text without the address in any of its forms, whatever the letter case.
fn without(text: &str, to: &EmailAddress) -> String {
    let mut text = text.to_owned();
    for form in [to.mailbox(), to.as_typed(), to.key().as_str()] {
        let form = form.to_ascii_lowercase();
        while let Some(at) = text.to_ascii_lowercase().find(&form) {
            text.replace_range(at..at + form.len(), "…");
        }
    }
    text
}

/// 5 s after the first failure, doubling to 1 h, each a fifth shorter or longer by chance, so that a server that comes
/// back is not met by everything at once.
fn wait(attempts: u32, entropy: &dyn Entropy) -> Duration {
    let doubled =
        FIRST_WAIT.saturating_mul(1_i32.checked_shl(attempts.saturating_sub(1)).filter(|n| *n > 0).unwrap_or(i32::MAX));
    let base = i64::try_from(doubled.min(LONGEST_WAIT).whole_milliseconds()).unwrap_or(i64::MAX);
    let mut chance = [0_u8; 1];
    entropy.fill(&mut chance);
    // In whole milliseconds, as everything that a store is given.
    Duration::milliseconds(base / 5 * 4 + base / 5 * 2 * i64::from(u8::from_be_bytes(chance)) / 255)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_priv_04_the_mail_servers_words_are_kept_without_the_address() {
        let to = EmailAddress::parse("Anna.Lind@Bücher.example").unwrap();
        for (text, kept) in [
            ("550 <Anna.Lind@xn--bcher-kva.example> is unknown", "550 <…> is unknown"),
            ("550 ANNA.LIND@XN--BCHER-KVA.EXAMPLE, anna.lind@xn--bcher-kva.example", "550 …, …"),
            ("550 Anna.Lind@Bücher.example", "550 …"),
            ("451 try again later", "451 try again later"),
            ("", ""),
        ] {
            assert_eq!(without(text, &to), kept, "{text}");
        }
    }

    struct Fixed(u8);

    impl Entropy for Fixed {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }

    #[test]
    fn r_mail_01_waits_double_from_five_seconds_to_an_hour_with_a_fifth_of_chance() {
        let cases = [
            (1, 4, 6),
            (2, 8, 12),
            (3, 16, 24),
            (10, 2048, 3072),
            (11, 2880, 4320),
            (32, 2880, 4320),
            (u32::MAX, 2880, 4320),
        ];
        for (attempts, shortest, longest) in cases {
            assert_eq!(wait(attempts, &Fixed(0)), Duration::seconds(shortest), "attempt {attempts}");
            assert_eq!(wait(attempts, &Fixed(255)), Duration::seconds(longest), "attempt {attempts}");
            let between = wait(attempts, &Fixed(100));
            assert_eq!(between.subsec_nanoseconds() % 1_000_000, 0, "{between}: a store keeps whole milliseconds");
        }
    }
}
