use super::state::State;
use crate::CompanyId;
use crate::ports::{Settings, SettingsView, StoreError};
use crate::settings::CompanySettings;

impl SettingsView for State {
    fn settings(&mut self, company: &CompanyId) -> Result<Option<CompanySettings>, StoreError> {
        Ok(self.settings.row(company, &()).cloned())
    }
}

impl Settings for State {
    fn insert_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError> {
        self.settings.insert(&settings.company, (), settings.clone(), "add a company's settings")
    }

    fn update_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError> {
        self.settings.update(&settings.company, (), settings.clone(), "change a company's settings")
    }
}
