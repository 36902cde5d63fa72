//! Two contacts that are one person (R-ADM-06): links and history move, and nothing is guessed where both have an
//! account.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{CHOSEN, HARBOUR, Office, company, dora, egon, in_short, race, refusal};
use tesoro_portal_core::account::{AccountState, Decision, LinkState, MergeRefusal, PendingRefusal, SignInRefusal};
use tesoro_portal_core::agent::AgentRefusal;
use tesoro_portal_core::crm::{ContactState, PortalMark, Role};
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::{AccountId, ContactId, Failure, Refusal as _};

fn id(contact: &str) -> ContactId {
    contact.parse().unwrap()
}

fn merge(office: &Office, from: &str, into: &str) -> Result<(), Failure<MergeRefusal>> {
    office.portal.merge_contacts(&dora(), &id(from), &id(into), None)
}

/// The agent says which account stays.
fn merge_keeping(office: &Office, from: &str, into: &str, keep: AccountId) -> Result<(), Failure<MergeRefusal>> {
    office.portal.merge_contacts(&dora(), &id(from), &id(into), Some(keep))
}

fn contacts_of(office: &Office, account: AccountId) -> Vec<ContactId> {
    office.look(|view| view.contacts_of_account(&company(HARBOUR), account))
}

fn is_gone(office: &Office, contact: &str) -> bool {
    let contact = office.contact(contact);
    (contact.state, contact.portal, contact.email) == (ContactState::Erased, PortalMark::None, None)
}

#[test]
fn r_adm_06_two_contacts_without_accounts() {
    let office = Office::new();
    office.contact_like_anna("annie", |contact| contact.roles = vec![Role::Vendor]);
    merge(&office, "annie", "anna").unwrap();
    assert!(is_gone(&office, "annie"));
    let anna = office.contact("anna");
    assert_eq!((anna.state, anna.portal), (ContactState::Present, PortalMark::None));
    assert_eq!(anna.roles, [Role::Applicant, Role::Vendor]);
    assert!(office.told("anna").contains(r#"{"from":"annie","kind":"contact-merged"}"#), "{}", office.told("anna"));
    // The address is free again for one match.
    let signed_in = office.joined("anna@example.com");
    assert_eq!(contacts_of(&office, signed_in.account.id), [id("anna")]);
}

#[test]
fn r_adm_06_the_account_of_the_one_that_goes_moves() {
    let office = Office::new();
    let anna = office.client("anna");
    let history = office.told("anna");
    assert!(history.contains("account-created"));
    merge(&office, "anna", "ben").unwrap();
    assert!(is_gone(&office, "anna"));
    assert_eq!(contacts_of(&office, anna.account), [id("ben")]);
    assert_eq!(office.contact("ben").portal, PortalMark::Account(anna.account));
    // The client notices nothing: the login is as it was.
    office.ready(&anna.token);
    office.sign_in("anna@example.com", CHOSEN);
    let moved = office.told("ben");
    for what in ["account-created", "password-changed", "contact-merged"] {
        assert!(moved.contains(what), "{what}: {moved}");
    }
}

#[test]
fn r_adm_06_the_account_of_the_one_that_stays_stays() {
    let office = Office::new();
    let anna = office.client("anna");
    merge(&office, "ben", "anna").unwrap();
    assert!(is_gone(&office, "ben"));
    assert_eq!(contacts_of(&office, anna.account), [id("anna")]);
    assert_eq!(office.contact("anna").portal, PortalMark::Account(anna.account));
    office.ready(&anna.token);
}

#[test]
fn r_adm_06_two_contacts_of_one_account_become_one() {
    let office = Office::new();
    let anna = office.client("anna");
    office.portal.link_contact(&dora(), anna.account, &id("ben")).unwrap();
    merge(&office, "anna", "ben").unwrap();
    assert!(is_gone(&office, "anna"));
    assert_eq!(contacts_of(&office, anna.account), [id("ben")]);
    assert_eq!(office.contact("ben").portal, PortalMark::Account(anna.account));
    office.ready(&anna.token);
}

#[test]
fn r_adm_06_where_both_have_an_account_an_agent_decides_first() {
    let office = Office::new();
    let (anna, ben) = (office.client("anna"), office.client("ben"));
    office.contact_like_anna("annie", |_| {});
    office.portal.link_contact(&dora(), anna.account, &id("annie")).unwrap();
    let before = office.rows();
    for (from, into) in [("anna", "ben"), ("ben", "anna"), ("annie", "ben")] {
        let refused = refusal(merge(&office, from, into));
        let accounts = if into == "ben" { (anna.account, ben.account) } else { (ben.account, anna.account) };
        assert_eq!(refused, MergeRefusal::BothHaveAccounts { from: accounts.0, into: accounts.1 });
        assert_eq!(refused.code().name(), "merge-needs-unlink");
        let told = [("from_account", accounts.0.to_string().into()), ("into_account", accounts.1.to_string().into())];
        assert_eq!(refused.details(), told);
    }
    assert_eq!(office.rows(), before);
    office.portal.unlink_contact(&dora(), anna.account, &id("annie")).unwrap();
    merge(&office, "annie", "ben").unwrap();
    assert_eq!(contacts_of(&office, ben.account), [id("ben")]);
    office.ready(&anna.token);
    office.ready(&ben.token);
}

#[test]
fn r_adm_06_the_account_that_an_agent_chooses_stays_and_the_other_is_closed() {
    for keeps_mover in [true, false] {
        let office = Office::new();
        let (anna, ben) = (office.client("anna"), office.client("ben"));
        let (kept, closed) = if keeps_mover { (&anna, &ben) } else { (&ben, &anna) };
        let version = office.account(closed.account).version;
        let epoch = || office.look(|view| view.credential(&company(HARBOUR), closed.account)).unwrap().epoch;
        let before = epoch();
        merge_keeping(&office, "anna", "ben", kept.account).unwrap();
        assert!(is_gone(&office, "anna"));
        assert_eq!(contacts_of(&office, kept.account), [id("ben")]);
        assert_eq!(office.contact("ben").portal, PortalMark::Account(kept.account));
        office.ready(&kept.token);

        // The other is out at once, is told so, and waits for an agent with nothing of it lost.
        let after = office.account(closed.account);
        assert_eq!(after.state, AccountState::Active { link: LinkState::PendingLink });
        assert!(after.disabled.is_some() && after.version == version + 1, "{after:?}");
        assert_eq!(epoch(), before + 1, "what was proved before counts no more");
        assert_eq!(contacts_of(&office, closed.account), []);
        assert_eq!(office.look(|view| view.sessions_of(&company(HARBOUR), closed.account)), []);
        office.shut_out(&closed.token);
        let (address, other) = if keeps_mover { ("ben", "anna") } else { ("anna", "ben") };
        let address = format!("{address}@example.com");
        assert_eq!(refusal(office.try_sign_in(&address, CHOSEN)), SignInRefusal::Disabled);
        office.sign_in(&format!("{other}@example.com"), CHOSEN);
        assert_eq!(in_short(&office.mails()), [format!("{address}: access disabled")]);
        let told = office.told("ben");
        for what in ["contact-merged", "contact-unlinked", "account-disabled"] {
            assert!(told.contains(what), "{what}: {told}");
        }
        let waiting = office.portal.waiting_accounts(&dora(), None, 10).unwrap();
        assert_eq!(waiting.iter().map(|account| account.id).collect::<Vec<_>>(), [closed.account]);

        // An agent gives it to somebody else, or removes it: neither is a dead end.
        if keeps_mover {
            office.contact_like_anna("annie", |_| {});
            let link = Decision::Link(id("annie"));
            office.portal.decide_waiting(&dora(), closed.account, &link).unwrap();
            office.enable(closed.account);
            office.sign_in(&address, CHOSEN);
            assert_eq!(contacts_of(&office, closed.account), [id("annie")]);
        } else {
            assert_eq!(office.portal.decide_waiting(&dora(), closed.account, &Decision::Refuse).unwrap(), None);
            assert_eq!(refusal(office.try_sign_in(&address, CHOSEN)), SignInRefusal::Failed);
        }
        office.ready(&kept.token);
    }
}

#[test]
fn r_adm_06_an_account_with_a_further_contact_only_loses_the_merged_one() {
    let office = Office::new();
    let (anna, ben) = (office.client("anna"), office.client("ben"));
    office.contact_like_anna("annie", |_| {});
    office.portal.link_contact(&dora(), anna.account, &id("annie")).unwrap();
    merge_keeping(&office, "anna", "ben", ben.account).unwrap();
    assert_eq!(contacts_of(&office, anna.account), [id("annie")]);
    assert_eq!(contacts_of(&office, ben.account), [id("ben")]);
    let account = office.account(anna.account);
    assert_eq!((account.state, account.disabled), (AccountState::Active { link: LinkState::Linked }, None));
    office.ready(&anna.token);
    office.ready(&ben.token);
    assert_eq!(office.mails(), []);
}

#[test]
fn r_adm_06_an_account_that_was_closed_before_is_not_closed_twice() {
    let office = Office::new();
    let (anna, ben) = (office.client("anna"), office.client("ben"));
    office.disable(ben.account);
    office.mails();
    let before = office.account(ben.account).disabled;
    merge_keeping(&office, "anna", "ben", anna.account).unwrap();
    assert_eq!(office.account(ben.account).disabled, before, "by whom, when and why");
    assert_eq!(office.mails(), []);
}

#[test]
fn r_adm_06_the_account_to_keep_is_one_of_the_two() {
    let office = Office::new();
    let (anna, ben) = (office.client("anna"), office.client("ben"));
    office.contact_like_anna("carla", |_| {});
    let carla = office.client("carla");
    let zoe = office.portal.open_account(&egon(), &id("zoe")).unwrap();
    office.contact_like_anna("annie", |_| {});
    let before = office.rows();
    for keep in [carla.account, zoe.id, AccountId::from_bytes([7; 16])] {
        let refused = refusal(merge_keeping(&office, "anna", "ben", keep));
        assert_eq!(refused, MergeRefusal::Agent(AgentRefusal::NotFound));
    }
    let refused = refusal(merge_keeping(&office, "annie", "ben", anna.account));
    assert_eq!(refused, MergeRefusal::Agent(AgentRefusal::NotFound));
    assert_eq!(office.rows(), before);
    // Where only one has an account, it may be named.
    merge_keeping(&office, "annie", "ben", ben.account).unwrap();
    assert_eq!(contacts_of(&office, ben.account), [id("ben")]);
}

#[test]
fn r_adm_06_only_what_is_there_and_the_companys_own_can_be_merged() {
    let office = Office::new();
    office.client("anna");
    office.contact_like_anna("gone", |contact| contact.state = ContactState::Erased);
    let before = office.rows();
    let missing = MergeRefusal::Agent(AgentRefusal::NotFound);
    let cases = [
        ("gone", "anna", MergeRefusal::ContactErased),
        ("anna", "gone", MergeRefusal::ContactErased),
        ("nobody", "anna", missing.clone()),
        ("anna", "nobody", missing.clone()),
        // Of the other office.
        ("zoe", "anna", missing.clone()),
        ("anna", "zoe", missing.clone()),
    ];
    for (from, into, expected) in cases {
        assert_eq!(refusal(merge(&office, from, into)), expected, "{from} into {into}");
    }
    let foreign = office.portal.merge_contacts(&egon(), &id("ben"), &id("zoe"), None);
    assert_eq!(refusal(foreign), missing);
    merge(&office, "anna", "anna").unwrap();
    assert_eq!(office.rows(), before, "with itself there is nothing to do");
    merge(&office, "ben", "anna").unwrap();
    assert_eq!(refusal(merge(&office, "ben", "anna")), MergeRefusal::ContactErased, "and not twice");
}

#[test]
fn r_adm_06_a_merge_settles_who_a_waiting_account_could_be() {
    let office = Office::new();
    for contact in ["carla-1", "carla-2"] {
        office.contact_like_anna(contact, |contact| contact.email = Some("carla@example.com".to_owned()));
    }
    let carla = office.joined("carla@example.com").account;
    assert_eq!(office.account(carla.id).state, AccountState::Active { link: LinkState::PendingLink });
    merge(&office, "carla-1", "carla-2").unwrap();
    // It still waits: an agent decides, with one contact to choose.
    assert_eq!(office.account(carla.id).state, AccountState::Active { link: LinkState::PendingLink });
    let link = tesoro_portal_core::account::Decision::Link(id("carla-1"));
    assert_eq!(refusal(office.portal.decide_waiting(&dora(), carla.id, &link)), PendingRefusal::ContactErased);
}

#[test]
fn r_adm_06_merging_both_ways_at_once_leaves_one_contact_with_the_account() {
    for _ in 0..5 {
        let office = Office::new();
        let anna = office.client("anna");
        let outcomes = race(|runner| match runner % 2 {
            0 => merge(&office, "anna", "ben").is_ok(),
            _ => merge(&office, "ben", "anna").is_ok(),
        });
        assert_eq!(outcomes.iter().filter(|merged| **merged).count(), 1);
        let [left] = &contacts_of(&office, anna.account)[..] else { panic!("one contact") };
        assert_eq!(office.contact(left.as_str()).portal, PortalMark::Account(anna.account));
        let gone = if left.as_str() == "anna" { "ben" } else { "anna" };
        assert!(is_gone(&office, gone));
    }
}

#[test]
fn threat_65_a_merge_that_fails_leaves_both_as_they_were() {
    let office = Office::new();
    office.client("anna");
    let before = office.rows();
    for step in ["unlink_contact", "link_contact", "mark_portal_user", "merge_contacts", "log_activity"] {
        office.store.fail_next(step, 1, StoreErrorKind::Unavailable);
        assert_eq!(merge(&office, "anna", "ben").unwrap_err().code().name(), "unavailable", "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
    merge(&office, "anna", "ben").unwrap();

    let office = Office::new();
    let (anna, _) = (office.client("anna"), office.client("ben"));
    let before = office.rows();
    for step in ["unlink_contact", "update_account", "update_credential", "end_sessions", "enqueue"] {
        office.store.fail_next(step, 1, StoreErrorKind::Unavailable);
        let failed = merge_keeping(&office, "anna", "ben", anna.account).unwrap_err();
        assert_eq!(failed.code().name(), "unavailable", "{step}");
        assert_eq!(office.rows(), before, "{step}");
    }
}
