//! What an agent changes of the company's settings (R-COMP-05), and where links lead (R-COMP-04).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{ALPINE, HARBOUR, Office, dora, race, refusal};
use tesoro_portal_core::account::OpenRefusal;
use tesoro_portal_core::code;
use tesoro_portal_core::crm::Role;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::settings::{PortalSwitch, SettingsChange, SettingsRefusal};

#[test]
fn r_comp_05_a_change_is_saved_whole_and_not_over_anothers() {
    let office = Office::new();
    let change = SettingsChange {
        portal: Some(PortalSwitch::Off),
        base_url: Some("https://clients.harbour.example/".parse().unwrap()),
        languages: Some(vec![Language::Nl, Language::Sv]),
        roles: Some(vec![Role::Landlord, Role::Vendor]),
        ..SettingsChange::default()
    };
    let before = office.rows();
    for step in ["update_settings", "append_event"] {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        office.portal.change_settings(&dora(), 1, &change).unwrap_err();
        assert_eq!(office.rows(), before, "{step}");
    }
    let changed = office.portal.change_settings(&dora(), 1, &change).unwrap();
    assert_eq!(changed, office.portal.settings(&dora()).unwrap());
    assert_eq!((changed.version, changed.portal), (2, PortalSwitch::Off));
    assert_eq!(changed.base_url.as_str(), "https://clients.harbour.example");
    assert_eq!(changed.languages, [Language::En, Language::Nl, Language::Sv], "English is always offered");
    assert_eq!(changed.roles, [Role::Vendor, Role::Landlord]);
    assert_eq!(refusal(office.portal.change_settings(&dora(), 1, &change)), SettingsRefusal::Outdated);
    let before = office.rows();
    assert_eq!(office.portal.change_settings(&dora(), 2, &change).unwrap(), changed, "what is already so is no change");
    assert_eq!(office.rows(), before);
    let told = office.told("anna");
    let event =
        r#""contacts":[],"what":{"fields":["portal","base_url","languages","roles"],"kind":"settings-changed"}"#;
    assert_eq!(told.matches(event).count(), 1, "{told}");
    assert_eq!(office.settings(ALPINE).version, 1);
}

#[test]
fn r_comp_05_of_many_changes_at_once_one_is_saved() {
    let office = Office::new();
    let outcomes = race(|runner| {
        let url = format!("https://portal-{runner}.example").parse().unwrap();
        let change = SettingsChange { base_url: Some(url), ..SettingsChange::default() };
        office.portal.change_settings(&dora(), 1, &change)
    });
    let saved: Vec<_> = outcomes.iter().flatten().collect();
    assert_eq!((saved.len(), saved[0]), (1, &office.settings(HARBOUR)));
}

#[test]
fn r_comp_04_links_follow_the_companys_own_address() {
    let office = Office::new();
    office.invite("anna");
    let change = SettingsChange {
        base_url: Some("https://clients.harbour.example/nl/".parse().unwrap()),
        ..SettingsChange::default()
    };
    office.portal.change_settings(&dora(), 1, &change).unwrap();
    let mail = office.mails().remove(0);
    assert!(
        mail.text.contains("\nlink: https://clients.harbour.example/nl/?id=harbour\n"),
        "{}",
        mail.subject.as_str()
    );
}

#[test]
fn r_lang_01_a_language_that_becomes_available_is_used_from_then_on() {
    let office = Office::new();
    office.contact_like_anna("sven", |contact| {
        contact.language = tesoro_portal_core::language::LanguageTag::keep("sv-FI");
    });
    let account = office.invite("sven").id;
    assert_eq!(office.mails()[0].language, Language::En);
    let offered = vec![Language::En, Language::Sv];
    let change = SettingsChange { languages: Some(offered), ..SettingsChange::default() };
    office.portal.change_settings(&dora(), 1, &change).unwrap();
    assert_eq!(office.portal.account(&dora(), account).unwrap().language, Language::Sv);
    office.disable(account);
    assert_eq!(office.mails()[0].language, Language::Sv);
}

#[test]
fn r_inv_01_a_role_that_is_no_longer_enabled_keeps_its_accounts() {
    let office = Office::new();
    let client = office.client("anna");
    let change = SettingsChange { roles: Some(vec![Role::Landlord]), ..SettingsChange::default() };
    office.portal.change_settings(&dora(), 1, &change).unwrap();
    let OpenRefusal::NotReady(checks) = refusal(office.portal.open_account(&dora(), &"ben".parse().unwrap())) else {
        panic!("ready");
    };
    assert_eq!(checks.iter().map(|check| check.code).collect::<Vec<_>>(), [code::ROLE_NOT_ENABLED]);
    office.ready(&client.token);
}
