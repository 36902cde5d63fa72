//! Two contacts become one (R-ADM-06).

use tesoro_portal_core::crm::Contact;
use tesoro_portal_core::ports::{CrmView as _, StoreError, StoreErrorKind};
use tesoro_portal_core::{CompanyId, ContactId};

use super::binding::CrmTables;
use super::write::CrmRecords;

const STEP: &str = "merge contacts";

/// Behind what is there already, in the order in which it was logged. Nothing is taken out of a history.
const COPY_HISTORY: &str = "INSERT INTO crm_activities (company, contact, sequence, at, actor, account, what) \
     SELECT company, ?3, sequence + (SELECT coalesce(max(sequence), 0) FROM crm_activities \
     WHERE company = ?1 AND contact = ?3), at, actor, account, what \
     FROM crm_activities WHERE company = ?1 AND contact = ?2";

const MOVE_DEALS: &str = "UPDATE crm_deals SET contact = ?3 WHERE company = ?1 AND contact = ?2";

const MOVE_APPOINTMENTS: &str = "UPDATE crm_appointments SET contact = ?3 WHERE company = ?1 AND contact = ?2";

impl CrmTables<'_> {
    pub(super) fn merge(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId) -> Result<(), StoreError> {
        if from == into {
            return Err(StoreError::new(StoreErrorKind::Misuse, STEP).because("it is the same contact"));
        }
        let (from, mut into) = (self.merging(company, from)?, self.merging(company, into)?);
        into.take_over(&from);
        let mut records = CrmRecords::over(self.tx);
        records.put_contact(&into)?;
        records.put_contact(&from.tombstone())?;
        let params = (company.as_str(), from.id.as_str(), into.id.as_str());
        self.tx.execute(STEP, COPY_HISTORY, params)?;
        self.tx.execute(STEP, MOVE_DEALS, params)?;
        self.tx.execute(STEP, MOVE_APPOINTMENTS, params).map(drop)
    }

    fn merging(&mut self, company: &CompanyId, id: &ContactId) -> Result<Contact, StoreError> {
        let contact = self.contact(company, id)?;
        contact.ok_or_else(|| StoreError::new(StoreErrorKind::Other, STEP).because("there is no such row"))
    }
}
