use super::state::State;
use crate::CompanyId;
use crate::ports::{Settings, SettingsView, StoreError};
use crate::settings::{CompanySettings, SettingChanged};

impl SettingsView for State {
    fn settings(&mut self, company: &CompanyId) -> Result<Option<CompanySettings>, StoreError> {
        Ok(self.settings.row(company, &()).cloned())
    }

    fn setting_changes(
        &mut self,
        company: &CompanyId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<SettingChanged>, StoreError> {
        let newest_first = self.setting_changes.before(company, before.as_ref());
        Ok(newest_first.take(limit).map(|(_, change)| change.clone()).collect())
    }
}

impl Settings for State {
    fn insert_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError> {
        self.settings.insert(&settings.company, (), settings.clone(), "add a company's settings")
    }

    fn update_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError> {
        self.settings.update(&settings.company, (), settings.clone(), "change a company's settings")
    }

    fn log_setting_change(&mut self, change: &SettingChanged) -> Result<u64, StoreError> {
        let sequence = self.setting_changes.of(&change.company).next_back().map_or(1, |(last, _)| last + 1);
        let change = SettingChanged { sequence, ..change.clone() };
        self.setting_changes.insert(&change.company.clone(), sequence, change, "log a change of settings")?;
        Ok(sequence)
    }
}
