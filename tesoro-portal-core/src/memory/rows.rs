use std::collections::BTreeMap;
use std::ops::Bound;
use std::str::FromStr as _;
use std::sync::Arc;

use super::sin::Conduct;
use crate::CompanyId;
use crate::ports::{StoreError, StoreErrorKind};

/// One table: rows under a company and a key. A clone shares every company's rows until it changes one of them.
#[derive(Debug, Clone)]
pub(super) struct Rows<K, V> {
    companies: Arc<BTreeMap<CompanyId, Arc<OfCompany<K, V>>>>,
    conduct: Conduct,
}

type OfCompany<K, V> = BTreeMap<K, Arc<V>>;

impl<K: Ord + Clone, V: Clone> Rows<K, V> {
    pub(super) fn new(conduct: Conduct) -> Self {
        Self { companies: Arc::default(), conduct }
    }

    pub(super) fn row(&self, company: &CompanyId, key: &K) -> Option<&V> {
        self.companies.get(&self.scope(company))?.get(key).map(Arc::as_ref)
    }

    /// The rows of a company, in the order of their keys.
    pub(super) fn of(&self, company: &CompanyId) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.range(company, (Bound::Unbounded, Bound::Unbounded))
    }

    /// The rows of a company from the first one after `after`, in the order of their keys.
    pub(super) fn after(&self, company: &CompanyId, after: Option<&K>) -> impl Iterator<Item = (&K, &V)> {
        self.range(company, (self.edge(after), Bound::Unbounded))
    }

    /// The rows of a company from the first one before `before`, in the opposite order of their keys.
    pub(super) fn before(&self, company: &CompanyId, before: Option<&K>) -> impl Iterator<Item = (&K, &V)> {
        self.range(company, (Bound::Unbounded, self.edge(before))).rev()
    }

    /// The rows of a company between two keys, which count.
    pub(super) fn between(&self, company: &CompanyId, first: K, last: K) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.range(company, (Bound::Included(first), Bound::Included(last)))
    }

    /// The rows of all companies.
    pub(super) fn all(&self) -> impl Iterator<Item = (&CompanyId, &K, &V)> {
        self.companies
            .iter()
            .flat_map(|(company, rows)| rows.iter().map(move |(key, value)| (company, key, value.as_ref())))
    }

    /// Adds a row that is not there yet; `step` is what the caller is doing.
    pub(super) fn insert(
        &mut self,
        company: &CompanyId,
        key: K,
        value: V,
        step: &'static str,
    ) -> Result<(), StoreError> {
        if self.row(company, &key).is_some() && self.conduct.keeps_uniqueness() {
            return Err(StoreError::new(StoreErrorKind::Taken, step));
        }
        self.put(company, key, value);
        Ok(())
    }

    /// Replaces a row that is there; `step` is what the caller is doing.
    pub(super) fn update(
        &mut self,
        company: &CompanyId,
        key: K,
        value: V,
        step: &'static str,
    ) -> Result<(), StoreError> {
        self.require(company, &key, step)?;
        self.put(company, key, value);
        Ok(())
    }

    /// Writes a row, there or not.
    pub(super) fn put(&mut self, company: &CompanyId, key: K, value: V) {
        let scope = self.scope(company);
        let rows = Arc::make_mut(&mut self.companies).entry(scope).or_default();
        Arc::make_mut(rows).insert(key, Arc::new(value));
    }

    /// Removes a row; what is not there is no error.
    pub(super) fn remove(&mut self, company: &CompanyId, key: &K) {
        let scope = self.scope(company);
        if let Some(rows) = Arc::make_mut(&mut self.companies).get_mut(&scope) {
            Arc::make_mut(rows).remove(key);
        }
    }

    /// An error unless the row is there; `step` is what the caller is doing.
    pub(super) fn require(&self, company: &CompanyId, key: &K, step: &'static str) -> Result<(), StoreError> {
        match self.row(company, key) {
            Some(_) => Ok(()),
            None => Err(StoreError::new(StoreErrorKind::Other, step).because("there is no such row")),
        }
    }

    /// Removes at most `limit` rows of all companies that `is_due`, and answers how many.
    pub(super) fn sweep(&mut self, limit: usize, is_due: impl Fn(&V) -> bool) -> Vec<V> {
        let limit = if self.conduct.heeds_limits() { limit } else { usize::MAX };
        let due: Vec<(CompanyId, K, V)> = self
            .all()
            .filter(|(_, _, value)| is_due(value))
            .take(limit)
            .map(|(company, key, value)| (company.clone(), key.clone(), value.clone()))
            .collect();
        due.into_iter()
            .map(|(company, key, value)| {
                self.remove(&company, &key);
                value
            })
            .collect()
    }

    fn range(&self, company: &CompanyId, keys: (Bound<K>, Bound<K>)) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        let rows = self.companies.get(&self.scope(company));
        rows.into_iter().flat_map(move |rows| rows.range(keys.clone())).map(|(key, value)| (key, value.as_ref()))
    }

    fn edge(&self, key: Option<&K>) -> Bound<K> {
        match key.cloned() {
            None => Bound::Unbounded,
            Some(key) if self.conduct.turns_pages() => Bound::Excluded(key),
            Some(key) => Bound::Included(key),
        }
    }

    fn scope(&self, company: &CompanyId) -> CompanyId {
        let any = if self.conduct.heeds_company() { None } else { CompanyId::from_str("any").ok() };
        any.unwrap_or_else(|| company.clone())
    }
}
