//! One account for several contacts, and at least one (R-LINK-01, R-ACC-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{Office, dora, race, refusal};
use tesoro_portal_core::account::{Account, LinkRefusal, PortalIcon};
use tesoro_portal_core::crm::{ContactState, PortalMark};
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::{AccountId, Failure, Refusal as _};

fn link(office: &Office, account: AccountId, contact: &str) -> Result<Account, Failure<LinkRefusal>> {
    office.portal.link_contact(&dora(), account, &contact.parse().unwrap())
}

fn unlink(office: &Office, account: AccountId, contact: &str) -> Result<Account, Failure<LinkRefusal>> {
    office.portal.unlink_contact(&dora(), account, &contact.parse().unwrap())
}

fn linked(office: &Office, account: AccountId) -> Vec<String> {
    let seen = office.portal.account(&dora(), account).unwrap();
    seen.contacts.iter().map(ToString::to_string).collect()
}

#[test]
fn r_link_01_an_account_is_linked_to_further_contacts_and_unlinked() {
    let office = Office::new();
    let client = office.client("anna");
    let version = office.account(client.account).version;
    assert_eq!(link(&office, client.account, "ben").unwrap().version, version + 1);
    assert_eq!(linked(&office, client.account), ["anna", "ben"]);
    let ben = office.contact("ben");
    assert_eq!(ben.portal, PortalMark::Account(client.account));
    assert_eq!(ben.agent, Some("dora".parse().unwrap()), "nobody was responsible for Ben");
    let (seen, _) = office.portal.contact(&dora(), &ben.id).unwrap();
    assert_eq!((seen.icon, seen.account.unwrap().id), (PortalIcon::Shown, client.account));
    assert_eq!(office.portal.own_profile(&office.ready(&client.token)).unwrap().contacts.len(), 2);

    unlink(&office, client.account, "anna").unwrap();
    assert_eq!(linked(&office, client.account), ["ben"], "any may go, the first one too");
    assert_eq!(office.contact("anna").portal, PortalMark::None);
    office.contact_like_anna("anna", |contact| contact.email = Some("anna.new@example.com".to_owned()));
    assert_eq!(office.invite("anna").email.as_typed(), "anna.new@example.com");
}

#[test]
fn r_link_01_links_are_logged_on_all_contacts() {
    let office = Office::new();
    let account = office.invite("anna").id;
    link(&office, account, "ben").unwrap();
    unlink(&office, account, "ben").unwrap();
    for contact in ["anna", "ben"] {
        let told = office.told(contact);
        let lines: Vec<&str> = told.lines().filter(|line| line.starts_with(contact)).collect();
        for kind in [r#"{"contact":"ben","kind":"contact-linked"}"#, r#"{"contact":"ben","kind":"contact-unlinked"}"#] {
            assert_eq!(lines.iter().filter(|line| line.contains(kind)).count(), 1, "{contact}: {kind}");
        }
    }
}

#[test]
fn r_acc_01_the_last_contact_stays() {
    let office = Office::new();
    let account = office.invite("anna").id;
    let refused = refusal(unlink(&office, account, "anna"));
    assert_eq!((&refused, refused.code().name()), (&LinkRefusal::LastLink, "last-link"));
    link(&office, account, "ben").unwrap();
    let before = office.account(account).version;
    let outcomes = race(|runner| unlink(&office, account, ["anna", "ben"][runner % 2]).is_ok());
    assert_eq!(outcomes.into_iter().filter(|done| *done).count(), 1, "of two at once, too");
    assert_eq!((linked(&office, account).len(), office.account(account).version), (1, before + 1));
}

#[test]
fn r_acc_01_a_contact_has_at_most_one_account_by_linking_too() {
    let office = Office::new();
    let (anna, ben) = (office.invite("anna").id, office.invite("ben").id);
    for account in [anna, ben] {
        let refused = refusal(link(&office, account, "ben"));
        assert_eq!(refused, LinkRefusal::PortalUserExists(ben));
        assert_eq!(refused.to_string(), "portal user already exists");
    }
    assert_eq!(refusal(unlink(&office, anna, "ben")), LinkRefusal::NotLinked);
    office.contact_like_anna("carla", |_| {});
    let outcomes = race(|runner| link(&office, [anna, ben][runner % 2], "carla").is_ok());
    assert_eq!(outcomes.into_iter().filter(|done| *done).count(), 1);
}

#[test]
fn r_link_01_an_erased_contact_is_not_linked() {
    let office = Office::new();
    let account = office.invite("anna").id;
    office.contact_like_anna("carla", |contact| contact.state = ContactState::Erased);
    assert_eq!(refusal(link(&office, account, "carla")), LinkRefusal::ContactErased);
}

#[test]
fn r_link_01_a_fault_at_any_step_links_and_unlinks_nothing() {
    let office = Office::new();
    let account = office.invite("anna").id;
    let steps = ["link_contact", "update_account", "mark_portal_user", "assign_agent", "log_activity", "append_event"];
    let before = office.rows();
    for step in steps {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        assert!(matches!(link(&office, account, "ben"), Err(Failure::Store(_))), "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
    link(&office, account, "ben").unwrap();
    let before = office.rows();
    for step in ["unlink_contact", "update_account", "mark_portal_user", "log_activity", "append_event"] {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        assert!(matches!(unlink(&office, account, "ben"), Err(Failure::Store(_))), "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
}
