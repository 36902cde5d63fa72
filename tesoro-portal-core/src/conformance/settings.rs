use super::samples::{self, LARGEST, north, south};
use super::stage::Stage;
use crate::crm::Role;
use crate::language::Language;
use crate::settings::{Approval, CompanySettings, Feature, Features, MailSetup, PortalSwitch, SignUp, SignUpDoor};

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
