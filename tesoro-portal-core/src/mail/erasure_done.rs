//! Producing the last mail to a client: their data have been erased (R-PRIV-02, R-MAIL-03, ADR 0011).

use time::UtcDateTime;

use super::produce::{Produced, Subject, superseded};
use super::{Intent, LetterBody, Superseded};
use crate::ContactId;
use crate::ports::{StoreError, View};

/// Its address is in its farewell only, which goes as soon as the mail is settled: a mail that was given up cannot be sent
/// again.
pub(super) fn produce(
    view: &mut dyn View,
    intent: &Intent,
    contact: &ContactId,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    Ok(match view.farewell(&intent.company, intent.id)? {
        None => Err(superseded(Superseded::NoAddressee, now)),
        Some(farewell) => {
            let body = LetterBody::ErasureDone { farewell, contact: contact.clone() };
            Ok(Subject { account: None, body })
        }
    })
}
