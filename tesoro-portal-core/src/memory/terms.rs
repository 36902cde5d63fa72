use super::state::State;
use crate::ports::{StoreError, StoreErrorKind, Terms, TermsView};
use crate::terms::{Acceptance, Announcement, Edition, EditionHead, InForce, Materiality, TermsVersion};
use crate::{AccountId, CompanyId};

impl TermsView for State {
    fn terms_in_force(&mut self, company: &CompanyId) -> Result<InForce, StoreError> {
        let published = || self.editions.of(company).rev().filter(|(_, edition)| !edition.head.state.is_draft());
        let newest = published().next();
        let material = published().find(|(_, edition)| edition.head.materiality == Materiality::Material);
        Ok(InForce { newest: newest.map(|(version, _)| *version), material: material.map(|(version, _)| *version) })
    }

    fn edition(&mut self, company: &CompanyId, version: TermsVersion) -> Result<Option<Edition>, StoreError> {
        Ok(self.editions.row(company, &version).cloned())
    }

    fn editions(
        &mut self,
        company: &CompanyId,
        before: Option<TermsVersion>,
        limit: usize,
    ) -> Result<Vec<EditionHead>, StoreError> {
        let newest_first = self.editions.before(company, before.as_ref());
        Ok(newest_first.take(limit).map(|(_, edition)| edition.head.clone()).collect())
    }

    fn acceptances(&mut self, company: &CompanyId, account: AccountId) -> Result<Vec<Acceptance>, StoreError> {
        let (first, last) = ((account, TermsVersion::new(0)), (account, TermsVersion::new(u32::MAX)));
        let ascending = self.acceptances.between(company, first, last).map(|(_, acceptance)| acceptance.clone());
        Ok(ascending.rev().collect())
    }
}

impl Terms for State {
    fn insert_edition(&mut self, edition: &Edition) -> Result<(), StoreError> {
        const STEP: &str = "add a version of the terms";
        let head = &edition.head;
        let has_draft = self.editions.of(&head.company).any(|(_, other)| other.head.state.is_draft());
        if has_draft && head.state.is_draft() && self.conduct.keeps_uniqueness() {
            return Err(StoreError::new(StoreErrorKind::Taken, STEP));
        }
        self.editions.insert(&head.company, head.version, edition.clone(), STEP)
    }

    fn update_edition(&mut self, edition: &Edition) -> Result<(), StoreError> {
        const STEP: &str = "change a version of the terms";
        let head = &edition.head;
        let stored = self.editions.row(&head.company, &head.version);
        if stored.is_some_and(|stored| !stored.head.state.is_draft()) && self.conduct.keeps_published_terms() {
            return Err(StoreError::new(StoreErrorKind::Other, STEP).because("it was published"));
        }
        self.editions.update(&head.company, head.version, edition.clone(), STEP)
    }

    fn insert_acceptance(&mut self, acceptance: &Acceptance) -> Result<(), StoreError> {
        let key = (acceptance.account, acceptance.version);
        self.acceptances.insert(&acceptance.company, key, acceptance.clone(), "record an acceptance")
    }

    fn next_announcement(&mut self) -> Result<Option<Announcement>, StoreError> {
        Ok(self.announcements.all().next().map(|(_, (), announcement)| announcement.clone()))
    }

    fn put_announcement(&mut self, announcement: &Announcement) -> Result<(), StoreError> {
        self.announcements.put(&announcement.company, (), announcement.clone());
        Ok(())
    }

    fn end_announcement(&mut self, company: &CompanyId) -> Result<(), StoreError> {
        self.announcements.remove(company, &());
        Ok(())
    }
}

impl State {
    /// What only a store that sins forgets with an account.
    pub(super) fn forget_acceptances(&mut self, company: &CompanyId, account: AccountId) {
        if self.conduct.keeps_evidence() {
            return;
        }
        let keys: Vec<_> = self.acceptances.of(company).map(|(key, _)| *key).filter(|key| key.0 == account).collect();
        for key in keys {
            self.acceptances.remove(company, &key);
        }
    }
}
