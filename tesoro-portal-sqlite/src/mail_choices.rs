//! Which mails clients do without: a row for each that is not wanted.

use std::collections::BTreeSet;

use tesoro_portal_core::mail::{MailChoice, OptionalMail};
use tesoro_portal_core::ports::{MailChoices, MailChoicesView, StoreError, StoreErrorKind};
use tesoro_portal_core::{AccountId, CompanyId};

use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const UNWANTED: &str = "SELECT kind FROM portal_unwanted_mails WHERE company = ?1 AND account = ?2";

const ADD: &str = "INSERT INTO portal_unwanted_mails (company, account, kind) VALUES (?1, ?2, ?3) \
     ON CONFLICT (company, account, kind) DO NOTHING";

const REMOVE: &str = "DELETE FROM portal_unwanted_mails WHERE company = ?1 AND account = ?2 AND kind = ?3";

const HAS_ACCOUNT: &str = "SELECT 1 FROM portal_accounts WHERE company = ?1 AND id = ?2";

impl<A> MailChoicesView for SqliteRows<'_, A> {
    fn unwanted_mails(
        &mut self,
        company: &CompanyId,
        account: AccountId,
    ) -> Result<BTreeSet<OptionalMail>, StoreError> {
        let params = (company.as_str(), account.as_bytes());
        let kinds =
            self.tx.rows("read choices of mail", UNWANTED, params, |fields| fields.named(OptionalMail::named))?;
        Ok(kinds.into_iter().collect())
    }
}

impl MailChoices for SqliteUnitOfWork<'_> {
    fn choose_mail(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        kind: OptionalMail,
        choice: MailChoice,
    ) -> Result<(), StoreError> {
        const STEP: &str = "write a choice of mail";
        let params = (company.as_str(), account.as_bytes(), kind.name());
        match choice {
            MailChoice::Unwanted => self.tx.execute(STEP, ADD, params).map(drop),
            MailChoice::Wanted => {
                let account = self.tx.row(STEP, HAS_ACCOUNT, (company.as_str(), account.as_bytes()), |_| Ok(()))?;
                account.ok_or_else(|| StoreError::new(StoreErrorKind::Misuse, STEP).because("there is no account"))?;
                self.tx.execute(STEP, REMOVE, params).map(drop)
            }
        }
    }
}
