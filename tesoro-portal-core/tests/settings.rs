//! What an agent changes of the company's settings (R-COMP-05), and where links lead (R-COMP-04).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{ALPINE, HARBOUR, Office, dora, race, refusal};
use tesoro_portal_core::account::OpenRefusal;
use tesoro_portal_core::activity::{Actor, SettingsField};
use tesoro_portal_core::code;
use tesoro_portal_core::crm::Role;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::settings::{Branding, Feature, FeatureSwitch, PortalSwitch, SettingsChange, SettingsRefusal};

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

#[test]
fn r_feat_01_features_are_switched_one_by_one() {
    let office = Office::new();
    let switched = |seen: u64, switches: &[(Feature, FeatureSwitch)]| {
        let change = SettingsChange { features: switches.iter().copied().collect(), ..SettingsChange::default() };
        office.portal.change_settings(&dora(), seen, &change).unwrap()
    };
    let changed = switched(1, &[(Feature::Price, FeatureSwitch::Off), (Feature::Map, FeatureSwitch::On)]);
    assert_eq!(changed.features.off().collect::<Vec<_>>(), [Feature::Price]);
    assert_eq!(switched(2, &[(Feature::Price, FeatureSwitch::Off)]).version, 2, "no change");
    let changed = switched(2, &[(Feature::Price, FeatureSwitch::On), (Feature::Notes, FeatureSwitch::Off)]);
    assert_eq!((changed.version, changed.features.off().collect::<Vec<_>>()), (3, vec![Feature::Notes]));
    let facts = office.portal.facts(&HARBOUR.parse().unwrap()).unwrap();
    assert_eq!(facts.features, changed.features);
    let told = office.told("anna");
    assert!(told.contains(r#""what":{"fields":["features"],"kind":"settings-changed"}"#), "{told}");
}

#[test]
fn r_priv_04_what_a_setting_was_is_kept_beside_the_feed() {
    let office = Office::new();
    let at = office.wait(time::Duration::HOUR);
    let branding = Branding { primary: Some("#0b5c6b".parse().unwrap()), ..Branding::default() };
    let change =
        SettingsChange { portal: Some(PortalSwitch::Off), branding: Some(branding), ..SettingsChange::default() };
    let before = office.rows();
    office.store.fail_next("log_setting_change", 1, StoreErrorKind::Other);
    office.portal.change_settings(&dora(), 1, &change).unwrap_err();
    assert_eq!(office.rows(), before, "all or nothing");
    office.portal.change_settings(&dora(), 1, &change).unwrap();
    let changes = office.portal.settings_history(&dora(), None, 10).unwrap();
    let in_short: Vec<_> =
        changes.iter().map(|change| (change.sequence, change.field, &*change.before, &*change.after)).collect();
    assert_eq!(
        in_short,
        [
            (2, SettingsField::Branding, "{}", r##"{"primary":"#0b5c6b"}"##),
            (1, SettingsField::Portal, r#""on""#, r#""off""#),
        ]
    );
    let who = Actor::Agent { id: "dora".parse().unwrap(), key: None };
    assert!(changes.iter().all(|change| change.at == at && change.by == who));
    assert!(!office.told("anna").contains("0b5c6b"), "ids and field names only");
    assert_eq!(office.portal.settings_history(&office::egon(), None, 10).unwrap(), []);
}

#[test]
fn r_comp_06_a_colour_that_cannot_be_read_is_refused_and_nothing_is_written() {
    let office = Office::new();
    let branding = Branding { primary: Some("#ff8800".parse().unwrap()), ..Branding::default() };
    let change =
        SettingsChange { portal: Some(PortalSwitch::Off), branding: Some(branding), ..SettingsChange::default() };
    let before = office.rows();
    let SettingsRefusal::Invalid(problems) = refusal(office.portal.change_settings(&dora(), 1, &change)) else {
        panic!("accepted");
    };
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [code::COLOUR_CONTRAST]);
    assert_eq!(office.rows(), before);
}
