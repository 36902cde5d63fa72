use std::collections::BTreeSet;

use super::StoreError;
use crate::mail::{MailChoice, OptionalMail};
use crate::{AccountId, CompanyId};

/// Reads which mails clients do without.
pub trait MailChoicesView {
    /// The kinds of mail that the account's client does not want. An account that has chosen nothing, or is not there,
    /// has none.
    fn unwanted_mails(&mut self, company: &CompanyId, account: AccountId)
    -> Result<BTreeSet<OptionalMail>, StoreError>;
}

/// Writes which mails clients do without.
pub trait MailChoices: MailChoicesView {
    /// Writes a choice; one that is written already is no error.
    ///
    /// To ensure correctness, it goes with its account, and a choice of an account that is not there is an error.
    fn choose_mail(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        kind: OptionalMail,
        choice: MailChoice,
    ) -> Result<(), StoreError>;
}
