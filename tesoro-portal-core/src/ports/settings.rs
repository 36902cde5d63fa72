use super::StoreError;
use crate::CompanyId;
use crate::settings::{CompanySettings, SettingChanged};

/// Reads a company's settings.
pub trait SettingsView {
    /// The settings; `None` for a company without a portal.
    fn settings(&mut self, company: &CompanyId) -> Result<Option<CompanySettings>, StoreError>;

    /// At most `limit` of the company's changes, the newest first, from the first one whose sequence is below `before`.
    fn setting_changes(
        &mut self,
        company: &CompanyId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<SettingChanged>, StoreError>;
}

/// Writes a company's settings.
pub trait Settings: SettingsView {
    /// Adds the settings of a company; a second time is refused as [`Taken`](super::StoreErrorKind::Taken).
    fn insert_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError>;

    /// Replaces the settings of the company; a missing row is an error.
    fn update_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError>;

    /// Appends what a setting was and what it became; its sequence is one above the company's last, whatever `change`
    /// says, and is answered.
    fn log_setting_change(&mut self, change: &SettingChanged) -> Result<u64, StoreError>;
}
