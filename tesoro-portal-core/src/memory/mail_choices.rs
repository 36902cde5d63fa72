use std::collections::BTreeSet;

use super::state::State;
use crate::mail::{MailChoice, OptionalMail};
use crate::ports::{AccountsView as _, MailChoices, MailChoicesView, StoreError, StoreErrorKind};
use crate::{AccountId, CompanyId};

impl MailChoicesView for State {
    fn unwanted_mails(
        &mut self,
        company: &CompanyId,
        account: AccountId,
    ) -> Result<BTreeSet<OptionalMail>, StoreError> {
        Ok(self.unwanted_mails.row(company, &account).cloned().unwrap_or_default())
    }
}

impl MailChoices for State {
    fn choose_mail(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        kind: OptionalMail,
        choice: MailChoice,
    ) -> Result<(), StoreError> {
        if self.account(company, account)?.is_none() {
            return Err(
                StoreError::new(StoreErrorKind::Misuse, "write a choice of mail").because("there is no account")
            );
        }
        let mut unwanted = self.unwanted_mails(company, account)?;
        match choice {
            MailChoice::Wanted => unwanted.remove(&kind),
            MailChoice::Unwanted => unwanted.insert(kind),
        };
        self.unwanted_mails.put(company, account, unwanted);
        Ok(())
    }
}
