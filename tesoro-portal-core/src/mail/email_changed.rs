//! Producing the two notices about a changed address: to the one that was the login, and to the one that is (R-ADM-02).

use time::UtcDateTime;

use super::produce::{Produced, Subject, superseded};
use super::{ChangedAddress, Entrance, Intent, LetterBody, Superseded};
use crate::AccountId;
use crate::account::PasswordDuty;
use crate::ports::{StoreError, View};

/// The old address is read from where erasure removes it (R-PRIV-04): once it is gone, there is nobody to write to. The
/// new one is told only while it is the login.
pub(super) fn produce(
    view: &mut dyn View,
    intent: &Intent,
    (account, version): (AccountId, u64),
    at: ChangedAddress,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let ended = |why| Ok(Err(superseded(why, now)));
    let Some(account) = view.account(&intent.company, account)? else { return ended(Superseded::AccountClosed) };
    let former = view.former_addresses(&intent.company, account.id)?;
    let is_latest = former.iter().all(|other| other.version <= version);
    let Some(former) = former.into_iter().find(|former| former.version == version) else {
        return ended(Superseded::NoAddressee);
    };
    let changed_at = former.at;
    let body = match at {
        ChangedAddress::Old => LetterBody::EmailChangedOld { former: former.email, changed_at },
        ChangedAddress::New if is_latest => {
            let entrance = match account.duty {
                PasswordDuty::FirstSignIn => Entrance::Invitation,
                PasswordDuty::None | PasswordDuty::Required => Entrance::Password,
            };
            LetterBody::EmailChangedNew { changed_at, entrance }
        }
        ChangedAddress::New => return ended(Superseded::Replaced),
    };
    Ok(Ok(Subject { account: Some(account), body }))
}
