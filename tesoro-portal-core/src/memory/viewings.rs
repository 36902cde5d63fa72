use time::UtcDateTime;

use super::sessions::count;
use super::state::State;
use crate::ports::{StoreError, ViewingEdge, ViewingTab, Viewings, ViewingsView};
use crate::viewing::{Viewing, ViewingStatus};
use crate::{CompanyId, ContactId, DealId, ViewingId};

impl ViewingsView for State {
    fn viewing(&mut self, company: &CompanyId, id: ViewingId) -> Result<Option<Viewing>, StoreError> {
        Ok(self.viewings.row(company, &id).cloned())
    }

    fn open_viewing_of_deal(&mut self, company: &CompanyId, deal: &DealId) -> Result<Option<Viewing>, StoreError> {
        let id = self.open_viewings.row(company, deal);
        Ok(id.and_then(|id| self.viewings.row(company, id)).cloned())
    }

    fn viewings_of_deal(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        before: Option<ViewingEdge>,
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError> {
        Ok(self.latest_first(company, |viewing| viewing.deal == *deal, before, limit))
    }

    fn viewings_of_contacts(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        (tab, now): (ViewingTab, UtcDateTime),
        past: Option<ViewingEdge>,
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError> {
        let now = self.looked_at(now);
        let shows = |viewing: &Viewing| is_shown(viewing, contacts, (tab, now));
        Ok(match tab {
            ViewingTab::Upcoming => self.next_first(company, shows, past, limit),
            ViewingTab::Recent | ViewingTab::Unconfirmed => self.latest_first(company, shows, past, limit),
        })
    }

    fn count_viewings(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        (tab, now): (ViewingTab, UtcDateTime),
    ) -> Result<u64, StoreError> {
        let now = self.looked_at(now);
        let shown = self.viewings.of(company).filter(|(_, viewing)| is_shown(viewing, contacts, (tab, now)));
        Ok(count(shown.count()))
    }

    fn viewings_between(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        (from, until): (UtcDateTime, UtcDateTime),
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError> {
        let begins = |viewing: &Viewing| {
            let fixed = matches!(viewing.status(), ViewingStatus::Confirmed | ViewingStatus::Completed);
            fixed && (from..until).contains(&viewing.sort_at()) && contacts.contains(&viewing.contact)
        };
        Ok(self.next_first(company, begins, None, limit))
    }

    fn viewings(
        &mut self,
        company: &CompanyId,
        (status, now): (Option<ViewingStatus>, UtcDateTime),
        before: Option<ViewingEdge>,
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError> {
        let now = self.looked_at(now);
        let shows = |viewing: &Viewing| status.is_none_or(|status| viewing.clone().at(now).status() == status);
        Ok(self.latest_first(company, shows, before, limit))
    }
}

impl State {
    /// The time that lists go by.
    fn looked_at(&self, now: UtcDateTime) -> UtcDateTime {
        if self.conduct.knows_the_time() { now } else { UtcDateTime::UNIX_EPOCH }
    }
}

fn is_shown(viewing: &Viewing, contacts: &[ContactId], (tab, now): (ViewingTab, UtcDateTime)) -> bool {
    contacts.contains(&viewing.contact) && tab.shows(viewing.clone().at(now).status())
}

impl Viewings for State {
    fn insert_viewing(&mut self, viewing: &Viewing) -> Result<(), StoreError> {
        const STEP: &str = "add a viewing";
        let mut added = self.clone();
        added.viewings.insert(&viewing.company, viewing.id, viewing.clone(), STEP)?;
        if viewing.status().is_open() {
            added.open_viewings.insert(&viewing.company, viewing.deal.clone(), viewing.id, STEP)?;
        }
        *self = added;
        Ok(())
    }

    fn update_viewing(&mut self, viewing: &Viewing) -> Result<(), StoreError> {
        const STEP: &str = "change a viewing";
        let Some(before) = self.viewings.row(&viewing.company, &viewing.id).cloned() else {
            return self.viewings.require(&viewing.company, &viewing.id, STEP);
        };
        let mut changed = self.clone();
        if before.status().is_open() {
            changed.open_viewings.remove(&before.company, &before.deal);
        }
        if viewing.status().is_open() {
            changed.open_viewings.insert(&viewing.company, viewing.deal.clone(), viewing.id, STEP)?;
        }
        changed.viewings.update(&viewing.company, viewing.id, viewing.clone(), STEP)?;
        *self = changed;
        Ok(())
    }

    fn reassign_viewings(
        &mut self,
        company: &CompanyId,
        from: &ContactId,
        into: &ContactId,
    ) -> Result<u64, StoreError> {
        let theirs = self.viewings.of(company).filter(|(_, viewing)| viewing.contact == *from);
        let moved: Vec<Viewing> =
            theirs.map(|(_, viewing)| Viewing { contact: into.clone(), ..viewing.clone() }).collect();
        for viewing in &moved {
            self.viewings.put(company, viewing.id, viewing.clone());
        }
        Ok(count(moved.len()))
    }

    fn elapsed_viewings(&mut self, now: UtcDateTime, limit: usize) -> Result<Vec<Viewing>, StoreError> {
        let limit = if self.conduct.heeds_limits() { limit } else { usize::MAX };
        let over = self.viewings.all().map(|(_, _, viewing)| viewing);
        let mut over: Vec<(UtcDateTime, Viewing)> = over
            .filter_map(|viewing| Some((viewing.elapses_at()?, viewing.clone())))
            .filter(|row| row.0 <= now)
            .collect();
        over.sort_by_key(|(at, viewing)| (*at, viewing.id));
        Ok(over.into_iter().take(limit).map(|(_, viewing)| viewing).collect())
    }
}

impl State {
    fn latest_first(
        &self,
        company: &CompanyId,
        shows: impl Fn(&Viewing) -> bool,
        before: Option<ViewingEdge>,
        limit: usize,
    ) -> Vec<Viewing> {
        let all = self.viewings.of(company).map(|(_, viewing)| viewing).filter(|viewing| shows(viewing));
        let mut rows: Vec<Viewing> = all
            .filter(|viewing| before.is_none_or(|before| self.conduct.is_past(&ViewingEdge::of(viewing), &before)))
            .cloned()
            .collect();
        rows.sort_by_key(|viewing| std::cmp::Reverse(ViewingEdge::of(viewing)));
        rows.truncate(limit);
        rows
    }

    fn next_first(
        &self,
        company: &CompanyId,
        shows: impl Fn(&Viewing) -> bool,
        after: Option<ViewingEdge>,
        limit: usize,
    ) -> Vec<Viewing> {
        let all = self.viewings.of(company).map(|(_, viewing)| viewing).filter(|viewing| shows(viewing));
        let is_past = |edge: ViewingEdge| {
            after.is_none_or(|after| self.conduct.is_past(&std::cmp::Reverse(edge), &std::cmp::Reverse(after)))
        };
        let mut rows: Vec<Viewing> = all.filter(|viewing| is_past(ViewingEdge::of(viewing))).cloned().collect();
        rows.sort_by_key(ViewingEdge::of);
        rows.truncate(limit);
        rows
    }
}
