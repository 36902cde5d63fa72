use super::samples::{self, LARGEST, north, south};
use super::stage::Stage;
use crate::FileId;
use crate::activity::SettingsField;
use crate::crm::Role;
use crate::language::Language;
use crate::settings::{
    Approval, BrandImage, Branding, CompanySettings, Feature, Features, LoginMessage, MailSetup, PortalSwitch,
    SettingChanged, SignUp, SignUpDoor,
};

fn read(stage: &Stage<'_>, company: &crate::CompanyId) -> Option<CompanySettings> {
    stage.look(|view| view.settings(company))
}

pub(super) fn settings_come_back_equal(stage: &Stage<'_>) {
    assert_eq!(read(stage, &north()), None, "settings of a company without a portal");
    let mut settings = samples::settings(&north());
    stage.write(|uow| uow.insert_settings(&settings));
    assert_eq!(read(stage, &north()).as_ref(), Some(&settings), "new settings");
    settings.portal = PortalSwitch::Off;
    settings.mail = MailSetup::Missing;
    settings.base_url = "http://127.0.0.1:8080".parse().unwrap();
    settings.languages = Language::ALL.iter().rev().copied().collect();
    settings.roles = Role::ALL.to_vec();
    let name_minimum = 10.try_into().unwrap();
    settings.sign_up = SignUp { door: SignUpDoor::Closed, approval: Approval::Needed, name_minimum };
    settings.features = Features::without(Feature::ALL);
    settings.branding = branding();
    settings.version = LARGEST;
    stage.write(|uow| uow.update_settings(&settings));
    assert_eq!(read(stage, &north()).as_ref(), Some(&settings), "changed settings");
    settings.roles = Vec::new();
    settings.sign_up.door = SignUpDoor::Open;
    settings.sign_up.name_minimum = 1.try_into().unwrap();
    stage.write(|uow| uow.update_settings(&settings));
    assert_eq!(read(stage, &north()), Some(settings), "settings without roles");
}

pub(super) fn settings_are_added_once(stage: &Stage<'_>) {
    let settings = samples::settings(&north());
    stage.write(|uow| uow.insert_settings(&settings));
    stage.taken(|uow| uow.insert_settings(&CompanySettings { version: 2, ..settings.clone() }));
    assert_eq!(read(stage, &north()), Some(settings), "settings after the refusal");
}

pub(super) fn missing_settings_cannot_change(stage: &Stage<'_>) {
    stage.fails(|uow| uow.update_settings(&samples::settings(&north())));
    assert_eq!(read(stage, &north()), None, "settings after the refusal");
}

pub(super) fn settings_of_two_companies_do_not_mix(stage: &Stage<'_>) {
    stage.write(|uow| uow.insert_settings(&samples::settings(&north())));
    assert_eq!(read(stage, &south()), None, "settings of the other company");
    stage.fails(|uow| uow.update_settings(&samples::settings(&south())));
    stage.write(|uow| uow.insert_settings(&samples::settings(&south())));
    let changed = CompanySettings { version: 2, ..samples::settings(&south()) };
    stage.write(|uow| uow.update_settings(&changed));
    assert_eq!(read(stage, &north()), Some(samples::settings(&north())), "settings after the other company's change");
}

fn image(n: u8) -> BrandImage {
    BrandImage { file: FileId::from_bytes([n; 16]), width: 640, height: u32::from(n) }
}

/// Branding in which everything is set.
fn branding() -> Branding {
    let message = |text: &str| LoginMessage::parse(text).unwrap();
    Branding {
        primary: Some("#0b5c6b".parse().unwrap()),
        secondary: Some("#ffeedd".parse().unwrap()),
        logo: Some(image(1)),
        favicon: Some(image(2)),
        login_message: [(Language::No, message(samples::TEXTS[0])), (Language::En, message(samples::TEXTS[2]))].into(),
    }
}

fn change(company: &crate::CompanyId, n: usize) -> SettingChanged {
    SettingChanged {
        company: company.clone(),
        sequence: 0,
        at: samples::EXTREMES[n % 6],
        by: samples::actors()[n % 4].clone(),
        field: [SettingsField::Portal, SettingsField::SignUp, SettingsField::Branding][n % 3],
        before: samples::TEXTS[n % 4].to_owned(),
        after: String::new(),
    }
}

pub(super) fn changes_come_back_equal_newest_first(stage: &Stage<'_>) {
    let mut written = Vec::new();
    for n in 0..7 {
        let change = change(&north(), n);
        let sequence = stage.write(|uow| uow.log_setting_change(&change));
        written.push(SettingChanged { sequence, ..change });
    }
    assert!(written.is_sorted_by(|a, b| a.sequence < b.sequence), "the answered sequences rise");
    written.reverse();
    for limit in [1, 2, 3, 100] {
        let mut before = None;
        let mut followed = Vec::new();
        loop {
            let page = stage.look(|view| view.setting_changes(&north(), before, limit));
            assert!(page.len() <= limit, "a page of at most {limit} has {}", page.len());
            let Some(last) = page.last() else { break };
            before = Some(last.sequence);
            followed.extend(page);
            assert!(followed.len() <= written.len(), "following by {limit} does not end");
        }
        assert_eq!(followed, written, "the changes, followed by {limit}");
    }
    assert_eq!(stage.look(|view| view.setting_changes(&south(), None, 10)), [], "of the other company");
    let first = stage.write(|uow| uow.log_setting_change(&change(&south(), 1)));
    assert_eq!(stage.look(|view| view.setting_changes(&south(), None, 10))[0].sequence, first);
    assert_eq!(stage.look(|view| view.setting_changes(&north(), None, 100)), written, "after the other company's");
}
