//! Producing the mail about new terms: it is wanted only as long as they are new to the client.

use time::UtcDateTime;

use super::produce::{Produced, Subject, superseded};
use super::wanted::may_be_contacted;
use super::{Intent, LetterBody, Superseded};
use crate::account::Account;
use crate::ports::{StoreError, View};
use crate::terms::TermsVersion;

/// Looks again at what may have changed since it was asked for.
pub(super) fn produce(
    view: &mut dyn View,
    intent: &Intent,
    version: TermsVersion,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let ended = |why| Ok(Err(superseded(why, now)));
    let account = match intent.mail.account() {
        Some(id) => view.account(&intent.company, id)?.filter(Account::is_open),
        None => None,
    };
    let Some(account) = account else { return ended(Superseded::AccountClosed) };
    if view.terms_in_force(&intent.company)?.material != Some(version) {
        return ended(Superseded::Replaced);
    }
    if account.accepted_terms.is_some_and(|accepted| accepted >= version) {
        return ended(Superseded::Settled);
    }
    if !may_be_contacted(view, &account)? {
        return ended(Superseded::Unwanted);
    }
    Ok(Ok(Subject { account: Some(account), body: LetterBody::NewTerms }))
}
