//! What a client does whose address the office has changed (R-ADM-02, threat 46).

use time::UtcDateTime;

use super::Portal;
use crate::account::verify::{self, CodeRefusal};
use crate::account::{Account, ConfirmationRefusal, confirm};
use crate::failure::Failure;
use crate::ports::{StoreError, UnitOfWork};
use crate::session::{ClientCtx, NextStep, SignedIn, SignedInClient as _};
use crate::throttle::SourceKey;

impl Portal {
    /// The code that was mailed to the new address confirms it: from then on the client can help themselves again. The try
    /// is counted and committed before it is compared (R-CODE-02).
    pub fn confirm_email(
        &self,
        client: &ClientCtx,
        code: &str,
        source: SourceKey,
    ) -> Result<Account, Failure<ConfirmationRefusal>> {
        let now = self.now();
        let counted = self.write_counted(|uow| {
            let limits = (self.keys(), &self.policy().codes, &self.policy().sessions);
            confirm::count_try(uow, client, source, limits, (now, self.entropy()))
        });
        let confirmed = counted.and_then(|counted| {
            let whose = verify::is_right(&counted, code, self.keys());
            if whose != Some(client.account()) {
                return Err(Failure::Refused(ConfirmationRefusal::Code(CodeRefusal::Refused)));
            }
            let now = self.now();
            self.write(|uow| {
                let limits = (self.keys(), &self.policy().sessions);
                confirm::finish(uow, client, &counted.challenge, limits, now)
            })
        });
        if let Err(Failure::Refused(ConfirmationRefusal::Code(CodeRefusal::Refused))) = &confirmed {
            self.confirmation_refused(client)?;
        }
        confirmed
    }

    /// Mails a new code to the address that the office has set; the old one is void.
    pub fn resend_confirmation(
        &self,
        client: &ClientCtx,
        source: SourceKey,
    ) -> Result<(), Failure<ConfirmationRefusal>> {
        let now = self.now();
        // A refusal undoes nothing but counters that were brought to the present.
        self.write(|uow| {
            let limits = (self.keys(), &self.policy().codes, &self.policy().sessions);
            confirm::ask_again(uow, client, source, limits, (now, self.entropy()))
        })
    }

    /// Mails a code to a client who has just come in and has an address to confirm. Who has a password to choose first gets
    /// it then: that voids every code of before (R-PW-04).
    pub(super) fn offer_confirmation(
        &self,
        uow: &mut dyn UnitOfWork,
        signed_in: &SignedIn,
        source: Option<SourceKey>,
        now: UtcDateTime,
    ) -> Result<(), StoreError> {
        if signed_in.next == NextStep::ChangePassword {
            return Ok(());
        }
        let limits = (self.keys(), &self.policy().codes);
        confirm::offer(uow, &signed_in.account, source, limits, (now, self.entropy()))
    }
}
