//! Companies' settings.

use rusqlite::named_params;
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::ports::{Settings, SettingsView, StoreError, StoreErrorKind};
use tesoro_portal_core::settings::{
    Approval, CompanySettings, InvitationForm, MailSetup, PortalSwitch, SettingChanged, SignUp, SignUpDoor,
};

use crate::columns::{Fields, integer, millis, to_json};
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const BY_COMPANY: &str = "SELECT company, portal, base_url, languages, roles, mail, door, approval, name_minimum, \
     features_off, branding, viewings, invitations, formats, map, version FROM portal_settings WHERE company = ?1";

const INSERT: &str = "INSERT INTO portal_settings (company, portal, base_url, languages, roles, mail, door, approval, \
     name_minimum, features_off, branding, viewings, invitations, formats, map, version) VALUES (:company, :portal, :base_url, :languages, :roles, :mail, :door, :approval, \
     :name_minimum, :features_off, :branding, :viewings, :invitations, :formats, :map, :version)";

const UPDATE: &str = "UPDATE portal_settings SET portal = :portal, base_url = :base_url, languages = :languages, \
     roles = :roles, mail = :mail, door = :door, approval = :approval, name_minimum = :name_minimum, \
     features_off = :features_off, branding = :branding, viewings = :viewings, \
     invitations = :invitations, formats = :formats, map = :map, version = :version WHERE company = :company";

const CHANGES: &str = "SELECT company, sequence, at, actor, field, before, after FROM portal_setting_changes \
     WHERE company = ?1 AND sequence < ?2 ORDER BY sequence DESC LIMIT ?3";

const LOG: &str = "INSERT INTO portal_setting_changes (company, sequence, at, actor, field, before, after) VALUES (?1, \
     (SELECT coalesce(max(sequence), 0) + 1 FROM portal_setting_changes WHERE company = ?1), ?2, ?3, ?4, ?5, ?6) \
     RETURNING sequence";

impl<A> SettingsView for SqliteRows<'_, A> {
    fn settings(&mut self, company: &CompanyId) -> Result<Option<CompanySettings>, StoreError> {
        self.tx.row("read a company's settings", BY_COMPANY, (company.as_str(),), settings)
    }

    fn setting_changes(
        &mut self,
        company: &CompanyId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<SettingChanged>, StoreError> {
        let params = (company.as_str(), before.map_or(i64::MAX, integer), integer(limit));
        self.tx.rows("read the changes of settings", CHANGES, params, changed)
    }
}

impl Settings for SqliteUnitOfWork<'_> {
    fn insert_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError> {
        self.write_settings("add a company's settings", INSERT, settings)
    }

    fn update_settings(&mut self, settings: &CompanySettings) -> Result<(), StoreError> {
        self.write_settings("change a company's settings", UPDATE, settings)
    }

    fn log_setting_change(&mut self, change: &SettingChanged) -> Result<u64, StoreError> {
        const STEP: &str = "log a change of settings";
        let params = (
            change.company.as_str(),
            millis(change.at),
            to_json(STEP, &change.by)?,
            to_json(STEP, &change.field)?,
            &change.before,
            &change.after,
        );
        let logged = self.tx.row(STEP, LOG, params, sequence)?;
        logged.ok_or_else(|| StoreError::new(StoreErrorKind::Other, STEP).because("it was given no number"))
    }
}

impl SqliteUnitOfWork<'_> {
    fn write_settings(&self, step: &'static str, sql: &str, settings: &CompanySettings) -> Result<(), StoreError> {
        self.tx.execute_one(
            step,
            sql,
            named_params! {
                ":company": settings.company.as_str(),
                ":portal": switch_name(settings.portal),
                ":base_url": settings.base_url.as_str(),
                ":languages": to_json(step, &settings.languages)?,
                ":roles": to_json(step, &settings.roles)?,
                ":mail": mail_name(settings.mail),
                ":door": door_name(settings.sign_up.door),
                ":approval": approval_name(settings.sign_up.approval),
                ":name_minimum": settings.sign_up.name_minimum.value(),
                ":features_off": to_json(step, &settings.features)?,
                ":branding": to_json(step, &settings.branding)?,
                ":viewings": to_json(step, &settings.viewings)?,
                ":invitations": settings.invitations.name(),
                ":formats": to_json(step, &settings.formats)?,
                ":map": to_json(step, &settings.map)?,
                ":version": integer(settings.version),
            },
        )
    }
}

fn settings(fields: &mut Fields<'_>) -> rusqlite::Result<CompanySettings> {
    Ok(CompanySettings {
        company: fields.parsed(str::parse)?,
        portal: fields.named(switch_named)?,
        base_url: fields.parsed(str::parse)?,
        languages: fields.json()?,
        roles: fields.json()?,
        mail: fields.named(mail_named)?,
        sign_up: SignUp {
            door: fields.named(door_named)?,
            approval: fields.named(approval_named)?,
            name_minimum: fields.limited_number()?,
        },
        features: fields.json()?,
        branding: fields.json()?,
        viewings: fields.json()?,
        invitations: fields.named(InvitationForm::named)?,
        formats: fields.json()?,
        map: fields.json()?,
        version: fields.number()?,
    })
}

fn sequence(fields: &mut Fields<'_>) -> rusqlite::Result<u64> {
    fields.number()
}

fn changed(fields: &mut Fields<'_>) -> rusqlite::Result<SettingChanged> {
    Ok(SettingChanged {
        company: fields.parsed(str::parse)?,
        sequence: fields.number()?,
        at: fields.time()?,
        by: fields.json()?,
        field: fields.json()?,
        before: fields.text()?,
        after: fields.text()?,
    })
}

fn switch_name(switch: PortalSwitch) -> &'static str {
    match switch {
        PortalSwitch::On => "on",
        PortalSwitch::Off => "off",
    }
}

fn switch_named(name: &str) -> Option<PortalSwitch> {
    [PortalSwitch::On, PortalSwitch::Off].into_iter().find(|switch| switch_name(*switch) == name)
}

fn mail_name(mail: MailSetup) -> &'static str {
    match mail {
        MailSetup::Configured => "configured",
        MailSetup::Missing => "missing",
    }
}

fn mail_named(name: &str) -> Option<MailSetup> {
    [MailSetup::Configured, MailSetup::Missing].into_iter().find(|mail| mail_name(*mail) == name)
}

fn door_name(door: SignUpDoor) -> &'static str {
    match door {
        SignUpDoor::Open => "open",
        SignUpDoor::Closed => "closed",
    }
}

fn door_named(name: &str) -> Option<SignUpDoor> {
    [SignUpDoor::Open, SignUpDoor::Closed].into_iter().find(|door| door_name(*door) == name)
}

fn approval_name(approval: Approval) -> &'static str {
    match approval {
        Approval::NotNeeded => "not-needed",
        Approval::Needed => "needed",
    }
}

fn approval_named(name: &str) -> Option<Approval> {
    [Approval::NotNeeded, Approval::Needed].into_iter().find(|approval| approval_name(*approval) == name)
}
