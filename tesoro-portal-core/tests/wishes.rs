//! What a client is looking for: told at sign-up, changed in the profile, and shown on the contact (R-REG-01, R-REG-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{HARBOUR, Office, company, dora, refusal, wish};
use tesoro_portal_core::account::SignUpRequest;
use tesoro_portal_core::crm::{Transaction, Wishes};
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::profile::{ProfileChange, ProfileRefusal};
use tesoro_portal_core::{ContactId, Refusal as _};

fn rent_in(place: &str) -> Wishes {
    Wishes { transaction: Some(Transaction::Rent), places: vec![place.to_owned()], ..Wishes::default() }
}

fn change(wishes: Wishes) -> ProfileChange {
    ProfileChange { wishes: Some(wishes), ..ProfileChange::default() }
}

/// Somebody the office knows, with wishes of its own, who signs up.
fn known(told: Wishes) -> (Office, Wishes) {
    let office = Office::new();
    office.contact_like_anna("carla", |contact| contact.wishes = rent_in("Leiden"));
    let request = SignUpRequest { wishes: Ok(told), ..wish("carla@example.com") };
    let ticket = office.try_sign_up(&request).unwrap();
    office.verify(&ticket, &office.next_code()).unwrap();
    let shown = office.contact("carla").wishes;
    (office, shown)
}

#[test]
fn r_reg_03_what_was_told_at_sign_up_is_shown_on_the_contact_that_is_linked() {
    assert_eq!(known(rent_in("Delft")).1, rent_in("Delft"));
    assert_eq!(known(Wishes::default()).1, rent_in("Leiden"), "who tells nothing takes nothing away");
}

#[test]
fn r_reg_03_wishes_are_changed_in_the_profile_and_shown_on_every_contact() {
    let office = Office::new();
    let anna = office.client("anna");
    let ben: ContactId = "ben".parse().unwrap();
    office.portal.link_contact(&dora(), anna.account, &ben).unwrap();
    let ready = office.ready(&anna.token);
    let typed = Wishes { location: Some("  Delft ".to_owned()), ..rent_in(" The Hague ") };
    let kept = Wishes { location: Some("Delft".to_owned()), ..rent_in("The Hague") };
    let profile = office.portal.change_profile(&ready, &change(typed.clone())).unwrap();
    assert_eq!(profile.account.wishes, kept);
    for contact in ["anna", "ben"] {
        assert_eq!(office.contact(contact).wishes, kept, "{contact}");
        let told = office.told(contact);
        assert!(told.contains(r#"{"fields":["wishes"],"kind":"account-changed"}"#), "{told}");
        assert!(!told.contains("Delft"), "field names, never texts (R-PRIV-04): {told}");
    }
    // The same again is no change, and other fields leave it alone.
    let version = office.account(anna.account).version;
    office.portal.change_profile(&ready, &change(typed)).unwrap();
    office.portal.change_profile(&ready, &ProfileChange::default()).unwrap();
    assert_eq!(office.account(anna.account).version, version);
    // Nothing is a wish, too.
    office.portal.change_profile(&ready, &change(Wishes::default())).unwrap();
    assert_eq!(office.contact("anna").wishes, Wishes::default());
}

#[test]
fn r_reg_01_wishes_that_cannot_be_kept_change_nothing() {
    let office = Office::new();
    let anna = office.client("anna");
    let ready = office.ready(&anna.token);
    let before = office.rows();
    let upside_down = Wishes { price_from: Some(2), price_to: Some(1), ..Wishes::default() };
    let refused = refusal(office.portal.change_profile(&ready, &change(upside_down)));
    assert!(matches!(refused, ProfileRefusal::Wishes(_)));
    assert_eq!(refused.code().name(), "validation-failed");
    let problems: Vec<_> = refused.problems().iter().map(|p| (p.pointer.to_string(), p.code.name())).collect();
    assert_eq!(problems, [("/preferences".to_owned(), "wishes-invalid")]);
    for step in ["update_account", "set_wishes", "log_activity"] {
        office.store.fail_next(step, 1, StoreErrorKind::Unavailable);
        let failed = office.portal.change_profile(&ready, &change(rent_in("Delft"))).unwrap_err();
        assert_eq!(failed.code().name(), "unavailable", "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
    assert_eq!(office.look(|view| view.contacts_of_account(&company(HARBOUR), anna.account)).len(), 1);
}
