//! A person is erased (R-PRIV-02).

use tesoro_portal_core::crm::ContactState;
use tesoro_portal_core::ports::{CrmView as _, StoreError, StoreErrorKind};
use tesoro_portal_core::{CompanyId, ContactId};
use time::UtcDateTime;

use super::binding::CrmTables;
use super::write::CrmRecords;
use crate::columns::millis;

const STEP: &str = "erase a contact";

const SET_TIME: &str = "UPDATE crm_contacts SET erased_at = ?3 WHERE company = ?1 AND id = ?2";

const EMPTY_REMARKS: &str = "UPDATE crm_appointments SET remark = NULL WHERE company = ?1 AND contact = ?2";

impl CrmTables<'_> {
    pub(super) fn redact(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        at: UtcDateTime,
    ) -> Result<(), StoreError> {
        let known = self.contact(company, contact)?;
        let known =
            known.ok_or_else(|| StoreError::new(StoreErrorKind::Other, STEP).because("there is no such row"))?;
        if known.state == ContactState::Erased {
            return Ok(());
        }
        CrmRecords::over(self.tx).put_contact(&known.tombstone())?;
        let of = (company.as_str(), contact.as_str());
        self.tx.execute_one(STEP, SET_TIME, (of.0, of.1, millis(at)))?;
        self.tx.execute(STEP, EMPTY_REMARKS, of).map(drop)
    }
}
