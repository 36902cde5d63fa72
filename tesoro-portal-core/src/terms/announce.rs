//! Clients are told of new material terms: a bounded number of accounts at a time, whatever their number.

use time::UtcDateTime;

use super::TermsVersion;
use crate::account::{Account, AccountStatus};
use crate::mail::{Intent, Mail};
use crate::ports::{Access, AccountFilter, Entropy, StoreError, UnitOfWork};
use crate::{AccountId, CompanyId, IntentId};

/// How many accounts one transaction looks at: some milliseconds of the writer's time.
const ACCOUNTS_AT_ONCE: usize = 256;

/// How far the mails about a company's new terms have come. There is one while not all are in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// The company.
    pub company: CompanyId,
    /// The version that is announced; a newer one takes its place.
    pub version: TermsVersion,
    /// The last account that was looked at.
    pub after: Option<AccountId>,
}

/// Puts the next mails about new terms into the outbox, those of one company.
pub(crate) fn announce(uow: &mut dyn UnitOfWork, now: UtcDateTime, entropy: &dyn Entropy) -> Result<(), StoreError> {
    let Some(announcement) = uow.next_announcement()? else { return Ok(()) };
    let Announcement { company, version, after } = announcement;
    let filter = AccountFilter { status: Some(AccountStatus::Active), access: Some(Access::Open), query: None };
    let page = uow.accounts(&company, &filter, after, ACCOUNTS_AT_ONCE)?;
    for account in page.iter().filter(|account| is_told(account, version)) {
        let mail = Mail::NewTerms { account: account.id, version };
        uow.enqueue(&Intent::queued(company.clone(), IntentId::mint(now, entropy), mail, now))?;
    }
    match page.last() {
        Some(last) if page.len() == ACCOUNTS_AT_ONCE => {
            uow.put_announcement(&Announcement { company, version, after: Some(last.id) })
        }
        _ => uow.end_announcement(&company),
    }
}

/// The rule: whoever has been in and has not accepted it. Who has never been in reads the terms at the first sign-in;
/// who is not to be contacted is left out when the mail is produced.
fn is_told(account: &Account, version: TermsVersion) -> bool {
    account.last_sign_in_at.is_some() && account.accepted_terms.is_none_or(|accepted| accepted < version)
}
