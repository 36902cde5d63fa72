use super::state::State;
use crate::feedback::{Feedback, FeedbackId, FeedbackKind, UploadDigest};
use crate::media::StorageKey;
use crate::ports::{FeedbackStore, FeedbackView, StoreError, StoreErrorKind};
use crate::{AccountId, CompanyId, ContactId, DealId, ViewingId};

impl FeedbackView for State {
    fn feedback(&mut self, company: &CompanyId, id: FeedbackId) -> Result<Option<Feedback>, StoreError> {
        Ok(self.feedback.row(company, &id).cloned())
    }

    fn feedback_of_viewing(
        &mut self,
        company: &CompanyId,
        (viewing, kind): (ViewingId, FeedbackKind),
        account: AccountId,
        after: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError> {
        let rows = self.feedback.after(company, after.as_ref()).map(|(_, feedback)| feedback);
        let own = rows.filter(|row| is_of(row, viewing, kind) && row.account == account);
        Ok(own.take(limit).cloned().collect())
    }

    fn feedback_of_account(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        after: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError> {
        let rows = self.feedback.after(company, after.as_ref()).map(|(_, feedback)| feedback);
        Ok(rows.filter(|row| row.account == account).take(limit).cloned().collect())
    }

    fn count_feedback(
        &mut self,
        company: &CompanyId,
        viewing: ViewingId,
        kind: FeedbackKind,
    ) -> Result<u64, StoreError> {
        let count = self.feedback.of(company).filter(|(_, feedback)| is_of(feedback, viewing, kind)).count();
        Ok(super::sessions::count(count))
    }

    fn feedback_of_contact(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError> {
        let rows = self.feedback.before(company, before.as_ref()).map(|(_, feedback)| feedback);
        let theirs = rows.filter(|row| row.place.as_ref().is_some_and(|place| place.contact == *contact));
        Ok(theirs.take(limit).cloned().collect())
    }

    fn feedback_of_deal(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        before: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError> {
        let rows = self.feedback.before(company, before.as_ref()).map(|(_, feedback)| feedback);
        let about = rows.filter(|row| row.place.as_ref().is_some_and(|place| place.deal == *deal));
        Ok(about.take(limit).cloned().collect())
    }

    fn feedback_by_upload(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        upload: &UploadDigest,
    ) -> Result<Option<Feedback>, StoreError> {
        let is_it = |row: &&Feedback| row.account == account && row.file().is_some_and(|file| file.upload == *upload);
        Ok(self.feedback.of(company).map(|(_, feedback)| feedback).find(is_it).cloned())
    }

    fn picture(&mut self, company: &CompanyId, account: AccountId) -> Result<Option<Feedback>, StoreError> {
        let is_it = |row: &&Feedback| row.account == account && row.kind() == FeedbackKind::Picture;
        Ok(self.feedback.of(company).map(|(_, feedback)| feedback).find(is_it).cloned())
    }

    fn files_in_use(&mut self, keys: &[StorageKey]) -> Result<Vec<StorageKey>, StoreError> {
        let every = self.conduct.sees_every_file();
        let rows = self.feedback.all().map(|(_, _, feedback)| feedback);
        let seen = rows.filter(|feedback| every || feedback.kind() != FeedbackKind::Picture);
        let used = seen.filter_map(|feedback| feedback.file().map(|file| file.key));
        Ok(used.filter(|key| keys.contains(key)).collect())
    }
}

fn is_of(feedback: &Feedback, viewing: ViewingId, kind: FeedbackKind) -> bool {
    feedback.kind() == kind && feedback.place.as_ref().is_some_and(|place| place.viewing == viewing)
}

impl FeedbackStore for State {
    fn insert_feedback(&mut self, feedback: &Feedback) -> Result<(), StoreError> {
        const STEP: &str = "add feedback";
        let company = &feedback.company;
        let again = match feedback.file() {
            Some(file) => self.feedback_by_upload(company, feedback.account, &file.upload)?,
            None => None,
        };
        let other = match feedback.kind() {
            FeedbackKind::Picture => self.picture(company, feedback.account)?,
            _ => None,
        };
        if (again.is_some() || other.is_some()) && self.conduct.keeps_uniqueness() {
            return Err(StoreError::new(StoreErrorKind::Taken, STEP));
        }
        self.feedback.insert(company, feedback.id(), feedback.clone(), STEP)
    }

    fn update_feedback(&mut self, feedback: &Feedback) -> Result<(), StoreError> {
        self.feedback.update(&feedback.company, feedback.id(), feedback.clone(), "change feedback")
    }

    fn remove_feedback(&mut self, company: &CompanyId, id: FeedbackId) -> Result<(), StoreError> {
        self.feedback.remove(company, &id);
        Ok(())
    }

    fn remove_feedback_of_contact(&mut self, company: &CompanyId, contact: &ContactId) -> Result<u64, StoreError> {
        let theirs = self.feedback_of_contact(company, contact, None, usize::MAX)?;
        for feedback in &theirs {
            self.feedback.remove(company, &feedback.id());
        }
        Ok(super::sessions::count(theirs.len()))
    }

    fn reassign_feedback(
        &mut self,
        company: &CompanyId,
        from: &ContactId,
        into: &ContactId,
    ) -> Result<u64, StoreError> {
        let theirs = self.feedback_of_contact(company, from, None, usize::MAX)?;
        for mut feedback in theirs.clone() {
            if let Some(place) = &mut feedback.place {
                place.contact = into.clone();
            }
            self.feedback.put(company, feedback.id(), feedback);
        }
        Ok(super::sessions::count(theirs.len()))
    }
}

impl State {
    pub(super) fn forget_feedback(&mut self, company: &CompanyId, account: AccountId) {
        if !self.conduct.removes_orphans() {
            return;
        }
        let of_account = self.feedback.of(company).filter(|(_, feedback)| feedback.account == account);
        let ids: Vec<FeedbackId> = of_account.map(|(id, _)| *id).collect();
        for id in ids {
            self.feedback.remove(company, &id);
        }
    }
}
