//! Producing the mails about messages: that there is one, and never what it says.

use time::UtcDateTime;

use super::produce::{Produced, Subject, superseded};
use super::{Intent, LetterBody, Superseded};
use crate::MessageId;
use crate::account::Account;
use crate::ports::{StoreError, View};

/// Whoever has read it meanwhile gets no mail about it.
pub(super) fn produce(
    view: &mut dyn View,
    intent: &Intent,
    message: MessageId,
    body: LetterBody,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let ended = |why| Ok(Err(superseded(why, now)));
    let account = match intent.mail.account() {
        Some(id) => view.account(&intent.company, id)?,
        None => None,
    };
    let Some(account) = account else { return ended(Superseded::AccountClosed) };
    // The office is told also of what somebody wrote whose access it has closed since.
    if matches!(body, LetterBody::Reply) && !Account::is_open(&account) {
        return ended(Superseded::AccountClosed);
    }
    match view.message(&intent.company, message)? {
        Some(message) if message.read_at.is_none() => Ok(Ok(Subject { account: Some(account), body })),
        _ => ended(Superseded::Settled),
    }
}
