//! Whose account a verified sign-up is: a contact's, a new lead's, or an agent's to decide (R-REG-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{HARBOUR, Office, WISHED, company, in_short};
use tesoro_portal_core::account::{AccountState, FlowTicket, LinkState};
use tesoro_portal_core::crm::{ContactKind, ContactState, PortalMark, Reach};
use tesoro_portal_core::settings::{Approval, SettingsChange};
use tesoro_portal_core::{AccountId, ContactId};
use time::Duration;

const CARLA: &str = "carla@example.com";

/// A sign-up with its code.
fn signed_up(office: &Office) -> (FlowTicket, String) {
    let ticket = office.sign_up(CARLA);
    let code = office.next_code();
    (ticket, code)
}

fn link_of(office: &Office, account: AccountId) -> LinkState {
    match office.account(account).state {
        AccountState::Active { link } => link,
        AccountState::Draft { .. } => panic!("a draft"),
    }
}

fn contacts_of(office: &Office, account: AccountId) -> Vec<ContactId> {
    office.look(|view| view.contacts_of_account(&company(HARBOUR), account))
}

#[test]
fn r_reg_03_the_right_code_lets_the_client_in() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    let signed_in = office.verify(&ticket, &code).unwrap();
    assert_eq!(signed_in.account.last_sign_in_at, Some(office.now()));
    assert_eq!(signed_in.ends_at, office.now() + Duration::hours(12));
    assert_eq!(signed_in.session.device.as_str(), "Firefox on Linux");
    office.ready(&signed_in.token);
    assert_eq!(office.draft(CARLA), None);
    assert_eq!(office.active(CARLA).unwrap(), office.account(signed_in.account.id));
    office.sign_in(CARLA, WISHED);
}

#[test]
fn r_reg_03_nobody_known_becomes_a_lead_that_is_not_to_be_contacted() {
    let office = Office::new();
    let (ticket, code) = signed_up(&office);
    let account = office.verify(&ticket, &code).unwrap().account;
    assert_eq!(link_of(&office, account.id), LinkState::Linked);
    let [lead] = &contacts_of(&office, account.id)[..] else { panic!("one contact") };
    let contact = office.contact(lead.as_str());
    assert_eq!((contact.kind, contact.reach), (ContactKind::Lead, Reach::DoNotContact));
    assert_eq!((contact.first_name.as_str(), contact.last_name.as_str()), ("Carla", "Visser"));
    assert_eq!(contact.email.as_deref(), Some(CARLA));
    assert_eq!(contact.agent, Some("dora".parse().unwrap()), "the company administrator");
    assert_eq!(contact.portal, PortalMark::Account(account.id));
    let told = office.told(lead.as_str());
    for what in ["signed-up", "lead-created"] {
        assert_eq!(told.matches(what).count(), 2, "{what} is in the history and in the feed: {told}");
    }
    assert!(!told.contains("Carla") && !told.contains(CARLA), "{told}");
    assert_eq!(in_short(&office.mails()), ["dora@harbour.example: new lead"]);
}

#[test]
fn r_reg_03_one_match_is_linked_and_keeps_its_agent() {
    let office = Office::new();
    let contacts = || office.look(|view| view.crm_view().contacts(&company(HARBOUR), None, None, 100)).len();
    let before = contacts();
    // Anna has an agent, Ben has none; the CRM may write the address in its own way.
    office.contact_like_anna("ben", |contact| {
        contact.email = Some(" BEN@example.com".to_owned());
        contact.agent = None;
    });
    for (id, agent, agents_assigned) in [("anna", "max", 0), ("ben", "dora", 2)] {
        let account = office.joined(&format!("{id}@example.com")).account;
        assert_eq!(contacts_of(&office, account.id), [id.parse().unwrap()]);
        assert_eq!(link_of(&office, account.id), LinkState::Linked);
        let contact = office.contact(id);
        assert_eq!((contact.agent, contact.portal), (Some(agent.parse().unwrap()), PortalMark::Account(account.id)));
        assert_eq!((contact.kind, contact.reach), (ContactKind::Contact, Reach::Open), "known already");
        let told = office.told(id);
        assert_eq!(told.matches("agent-assigned").count(), agents_assigned, "{told}");
        assert!(!told.contains("lead-created"), "{told}");
    }
    assert_eq!(contacts(), before, "no second contact");
}

#[test]
fn r_reg_03_several_matches_or_a_taken_one_are_not_guessed() {
    type Stage = fn(&Office);
    let stages: [(Stage, LinkState); 5] = [
        (|_| {}, LinkState::Linked),
        (
            |office| office.contact_like_anna("carla-1", |contact| contact.email = Some(CARLA.to_owned())),
            LinkState::Linked,
        ),
        (
            |office| {
                for id in ["carla-1", "carla-2"] {
                    office.contact_like_anna(id, |contact| contact.email = Some(CARLA.to_owned()));
                }
            },
            LinkState::PendingLink,
        ),
        (
            // The one match has an account, with another address.
            |office| {
                let anna = office.client("anna");
                office.contact_like_anna("anna", |contact| {
                    contact.email = Some(CARLA.to_owned());
                    contact.portal = PortalMark::Account(anna.account);
                });
            },
            LinkState::PendingLink,
        ),
        (
            // Of two with the address one has been erased, and one is of the other office.
            |office| {
                office.contact_like_anna("carla-1", |contact| contact.email = Some(CARLA.to_owned()));
                office.contact_like_anna("carla-2", |contact| {
                    contact.email = Some(CARLA.to_owned());
                    contact.state = ContactState::Erased;
                });
                office.contact_like_anna("carla-3", |contact| {
                    contact.email = Some(CARLA.to_owned());
                    contact.company = company(office::ALPINE);
                });
            },
            LinkState::Linked,
        ),
    ];
    for (index, (stage, expected)) in stages.into_iter().enumerate() {
        let office = Office::new();
        stage(&office);
        let (ticket, code) = signed_up(&office);
        let signed_in = office.verify(&ticket, &code).unwrap();
        let account = signed_in.account.id;
        assert_eq!(link_of(&office, account), expected, "case {index}");
        let waits = expected != LinkState::Linked;
        assert_eq!(contacts_of(&office, account).is_empty(), waits, "case {index}");
        let waiting = office.portal.waiting_accounts(&office::dora(), None, 10).unwrap();
        assert_eq!(waiting.len(), usize::from(waits), "case {index}");
        let mails = in_short(&office.mails());
        assert_eq!(mails.contains(&"dora@harbour.example: link waiting".to_owned()), waits, "case {index}: {mails:?}");
        // Whoever waits is signed in all the same, and can come back.
        office.ready(&signed_in.token);
        office.sign_in(CARLA, WISHED);
    }
}

#[test]
fn r_reg_03_where_the_office_approves_the_account_waits() {
    let office = Office::new();
    let approval = |approval| SettingsChange { approval: Some(approval), ..SettingsChange::default() };
    office.change_settings(&approval(Approval::Needed));
    let ticket = office.sign_up("anna@example.com");
    let signed_in = office.verify(&ticket, &office.next_code()).unwrap();
    assert_eq!(link_of(&office, signed_in.account.id), LinkState::PendingApproval);
    assert_eq!(contacts_of(&office, signed_in.account.id), []);
    assert_eq!(office.contact("anna").portal, PortalMark::None);
    assert_eq!(in_short(&office.mails()), ["dora@harbour.example: approval waiting"]);
    office.ready(&signed_in.token);
}

#[test]
fn r_reg_03_the_offices_mail_goes_to_nobody_where_there_is_no_administrator() {
    let office = Office::new();
    let mut harbour = office.look(|view| view.crm_view().company(&company(HARBOUR))).unwrap();
    harbour.administrator = "gone".parse().unwrap();
    office.memory.crm().put_company(&harbour).unwrap();
    let (ticket, code) = signed_up(&office);
    office.verify(&ticket, &code).unwrap();
    assert_eq!(in_short(&office.mails()), [""; 0], "least of all to the client");
}
