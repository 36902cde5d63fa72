use super::StoreError;
use crate::CompanyId;
use crate::settings::CompanySettings;

/// Reads a company's settings.
pub trait SettingsView {
    /// The settings; `None` for a company without a portal.
    fn settings(&mut self, company: &CompanyId) -> Result<Option<CompanySettings>, StoreError>;
}

/// Writes a company's settings.
pub trait Settings: SettingsView {
    /// Adds the settings of a company; a second time is refused as [`Taken`](super::StoreErrorKind::Taken).
    fn insert_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError>;

    /// Replaces the settings of the company; a missing row is an error.
    fn update_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError>;
}
