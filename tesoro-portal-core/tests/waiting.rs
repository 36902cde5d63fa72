//! Accounts that wait for an agent: whose they are, or that they are nobody's (R-REG-03, R-ACC-01, R-ADM-03, R-ADM-04).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{ALPINE, HARBOUR, Office, WISHED, agent, company, dora, egon, in_short, key_of, race, refusal};
use tesoro_portal_core::account::{AccountState, Decision, LinkState, MergeRefusal, PendingRefusal, SignInRefusal};
use tesoro_portal_core::agent::AgentRefusal;
use tesoro_portal_core::crm::{ContactKind, ContactState, Permission, PortalMark, Reach};
use tesoro_portal_core::session::{ClientRefusal, SignedIn};
use tesoro_portal_core::settings::{Approval, PortalSwitch, SettingsChange};
use tesoro_portal_core::{AccountId, ContactId, Refusal as _};
use time::Duration;

const CARLA: &str = "carla@example.com";

/// Two contacts have Carla's address.
fn twins(office: &Office) {
    for id in ["carla-1", "carla-2"] {
        office.contact_like_anna(id, |contact| {
            contact.email = Some(CARLA.to_owned());
            contact.agent = None;
        });
    }
}

/// Carla, who waits for her contact.
fn pending_link() -> (Office, SignedIn) {
    let office = Office::new();
    twins(&office);
    let carla = office.joined(CARLA);
    assert_eq!(link_of(&office, carla.account.id), LinkState::PendingLink);
    (office, carla)
}

/// Somebody with this address, who waits for approval.
fn pending_approval(address: &str, stage: impl Fn(&Office)) -> (Office, SignedIn) {
    let office = Office::new();
    stage(&office);
    office.change_settings(&SettingsChange { approval: Some(Approval::Needed), ..SettingsChange::default() });
    let client = office.joined(address);
    assert_eq!(link_of(&office, client.account.id), LinkState::PendingApproval);
    (office, client)
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

fn id(contact: &str) -> ContactId {
    contact.parse().unwrap()
}

fn waiting(office: &Office) -> Vec<AccountId> {
    office.portal.waiting_accounts(&dora(), None, 100).unwrap().iter().map(|account| account.id).collect()
}

#[test]
fn r_reg_03_an_agent_links_a_pending_account() {
    let (office, carla) = pending_link();
    let before = office.account(carla.account.id);
    assert_eq!(waiting(&office), [carla.account.id]);
    let decided = office.portal.decide_waiting(&dora(), carla.account.id, &Decision::Link(id("carla-2"))).unwrap();
    let account = office.account(carla.account.id);
    assert_eq!(decided.unwrap(), account);
    assert_eq!(account.state, AccountState::Active { link: LinkState::Linked });
    assert_eq!(account.version, before.version + 1);
    assert_eq!(contacts_of(&office, account.id), [id("carla-2")]);
    let contact = office.contact("carla-2");
    assert_eq!((contact.portal, contact.agent), (PortalMark::Account(account.id), Some("dora".parse().unwrap())));
    assert_eq!(office.contact("carla-1").portal, PortalMark::None);
    let told = office.told("carla-2");
    assert_eq!(told.matches("sign-up-settled").count(), 2, "{told}");
    assert_eq!(waiting(&office), []);
    office.ready(&carla.token);
    office.sign_in(CARLA, WISHED);
}

#[test]
fn r_reg_03_an_agent_makes_a_new_lead_of_a_pending_account() {
    let (office, carla) = pending_link();
    office.portal.decide_waiting(&dora(), carla.account.id, &Decision::NewLead).unwrap();
    let [lead] = &contacts_of(&office, carla.account.id)[..] else { panic!("one contact") };
    assert!(![id("carla-1"), id("carla-2")].contains(lead));
    let lead = office.contact(lead.as_str());
    assert_eq!((lead.kind, lead.reach), (ContactKind::Lead, Reach::DoNotContact));
    assert_eq!(link_of(&office, carla.account.id), LinkState::Linked);
}

#[test]
fn r_reg_03_approval_links_as_the_address_says() {
    type Stage = fn(&Office);
    let cases: [(&str, Stage, LinkState); 3] = [
        ("anna@example.com", |_| {}, LinkState::Linked),
        (CARLA, |_| {}, LinkState::Linked),
        (CARLA, twins, LinkState::PendingLink),
    ];
    for (address, stage, expected) in cases {
        let (office, client) = pending_approval(address, stage);
        assert_eq!(contacts_of(&office, client.account.id), []);
        let decided = office.portal.decide_waiting(&dora(), client.account.id, &Decision::Approve).unwrap().unwrap();
        assert_eq!(decided, office.account(client.account.id));
        assert_eq!(link_of(&office, client.account.id), expected, "{address}");
        assert_eq!(waiting(&office).is_empty(), expected == LinkState::Linked);
        assert_eq!(contacts_of(&office, client.account.id).len(), usize::from(expected == LinkState::Linked));
        if address == "anna@example.com" {
            assert_eq!(contacts_of(&office, client.account.id), [id("anna")]);
            assert_eq!(office.contact("anna").agent, Some("max".parse().unwrap()));
        }
        office.ready(&client.token);
    }
}

#[test]
fn r_reg_03_what_was_not_guessed_is_not_guessed_by_approving_it() {
    let (office, carla) = pending_link();
    let refused = office.portal.decide_waiting(&dora(), carla.account.id, &Decision::Approve);
    assert!(refused.is_ok());
    assert_eq!(link_of(&office, carla.account.id), LinkState::PendingLink, "two contacts still have the address");
    // When the office has made one of the two, approving is enough.
    office.portal.merge_contacts(&dora(), &id("carla-1"), &id("carla-2"), None).unwrap();
    office.portal.decide_waiting(&dora(), carla.account.id, &Decision::Approve).unwrap();
    assert_eq!(contacts_of(&office, carla.account.id), [id("carla-2")]);
}

#[test]
fn r_reg_03_a_refused_one_is_gone_with_everything() {
    let (office, carla) = pending_link();
    let reset = office.forgot(CARLA);
    let decided = office.portal.decide_waiting(&dora(), carla.account.id, &Decision::Refuse).unwrap();
    assert_eq!(decided, None);
    assert_eq!((office.active(CARLA), office.head_count()), (None, 0));
    assert_eq!(office.shut_out(&carla.token), ClientRefusal::NotSignedIn);
    assert_eq!(refusal(office.try_sign_in(CARLA, WISHED)), SignInRefusal::Failed);
    assert_eq!(in_short(&office.mails()), [""; 0]);
    assert_eq!(refusal(office.reset(&reset, "123456", WISHED)).code().name(), "code-refused");
    assert_eq!(office.contact("carla-1").portal, PortalMark::None);
    let events = office.portal.events(&dora(), 0, 100).unwrap();
    assert!(events.iter().any(|entry| format!("{:?}", entry.event.what) == "SignUpRefused"));
    // They may try again.
    office.wait(Duration::hours(1));
    office.joined(CARLA);
}

#[test]
fn r_reg_03_only_what_waits_can_be_decided() {
    let (office, carla) = pending_link();
    let anna = office.client("anna");
    office.sign_up("draft@example.com");
    let draft = office.draft("draft@example.com").unwrap().id;
    let decisions = [Decision::Link(id("carla-1")), Decision::NewLead, Decision::Approve, Decision::Refuse];
    office.portal.decide_waiting(&dora(), carla.account.id, &Decision::Link(id("carla-1"))).unwrap();
    let before = office.rows();
    for account in [anna.account, draft, carla.account.id] {
        for decision in &decisions {
            let refused = refusal(office.portal.decide_waiting(&dora(), account, decision));
            assert_eq!((&refused, refused.code().name()), (&PendingRefusal::NotWaiting, "not-waiting"));
        }
    }
    assert_eq!(office.rows(), before);
}

#[test]
fn r_acc_01_a_link_goes_to_a_contact_that_is_there_and_free() {
    let (office, carla) = pending_link();
    let anna = office.client("anna");
    office.contact_like_anna("gone", |contact| contact.state = ContactState::Erased);
    let link = |contact: &str| office.portal.decide_waiting(&dora(), carla.account.id, &Decision::Link(id(contact)));
    let before = office.rows();
    let cases = [
        ("anna", PendingRefusal::PortalUserExists(anna.account), "portal-user-exists"),
        ("gone", PendingRefusal::ContactErased, "contact-erased"),
        ("nobody", PendingRefusal::Agent(AgentRefusal::NotFound), "not-found"),
        // Of the other office.
        ("zoe", PendingRefusal::Agent(AgentRefusal::NotFound), "not-found"),
    ];
    for (contact, expected, code) in cases {
        let refused = refusal(link(contact));
        assert_eq!((&refused, refused.code().name()), (&expected, code), "{contact}");
    }
    assert_eq!(office.rows(), before);
    link("carla-1").unwrap();
}

#[test]
fn r_acc_01_two_agents_at_once_decide_once() {
    for _ in 0..5 {
        let (office, carla) = pending_link();
        let outcomes = race(|runner| {
            let decision = match runner % 3 {
                0 => Decision::Link(id("carla-1")),
                1 => Decision::Link(id("carla-2")),
                _ => Decision::NewLead,
            };
            office.portal.decide_waiting(&dora(), carla.account.id, &decision).is_ok()
        });
        assert_eq!(outcomes.iter().filter(|decided| **decided).count(), 1);
        assert_eq!(contacts_of(&office, carla.account.id).len(), 1);
    }
}

#[test]
fn r_acc_01_one_contact_linked_to_two_that_wait_is_linked_once() {
    let (office, carla) = pending_link();
    office.change_settings(&SettingsChange { approval: Some(Approval::Needed), ..SettingsChange::default() });
    let other = office.joined("other@example.com");
    let accounts = [carla.account.id, other.account.id];
    let outcomes = race(|runner| {
        office.portal.decide_waiting(&dora(), accounts[runner % 2], &Decision::Link(id("carla-1"))).map(|_| ())
    });
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    let linked: usize = accounts.iter().map(|account| contacts_of(&office, *account).len()).sum();
    assert_eq!(linked, 1);
}

#[test]
fn r_adm_03_deciding_reviewing_and_merging_need_the_permission() {
    let (office, carla) = pending_link();
    let max = agent(HARBOUR, "max");
    let without = [
        (agent(HARBOUR, "nina"), "missing-permission"),
        (agent(HARBOUR, "olaf"), "not-found"),
        (key_of(HARBOUR, "max", &[Permission::ViewFeedback]), "missing-permission"),
    ];
    let before = office.rows();
    for (nobody, _) in &without {
        let answers = [
            refusal(office.portal.waiting_accounts(nobody, None, 10)),
            refusal(office.portal.decide_waiting(nobody, carla.account.id, &Decision::NewLead)),
            refusal(office.portal.contact_reviewed(nobody, &id("carla-1"))),
        ];
        let merged = refusal(office.portal.merge_contacts(nobody, &id("carla-1"), &id("carla-2"), None));
        assert!(matches!(merged, MergeRefusal::Agent(_)), "{merged:?}");
        for answer in answers {
            assert!(matches!(answer, PendingRefusal::Agent(_)), "{answer:?}");
            assert_ne!(answer.code().name(), "internal");
        }
    }
    assert_eq!(office.rows(), before);
    assert_eq!(office.portal.waiting_accounts(&max, None, 10).unwrap().len(), 1);
    office.portal.decide_waiting(&max, carla.account.id, &Decision::Link(id("carla-1"))).unwrap();
    assert!(office.told("carla-1").contains("max"), "the history says who");
}

#[test]
fn r_adm_04_another_company_sees_and_decides_nothing() {
    let (office, carla) = pending_link();
    let before = office.rows();
    assert_eq!(office.portal.waiting_accounts(&egon(), None, 10).unwrap(), []);
    let missing = AccountId::from_bytes([9; 16]);
    for account in [carla.account.id, missing] {
        for decision in [Decision::Approve, Decision::NewLead, Decision::Refuse, Decision::Link(id("zoe"))] {
            let refused = refusal(office.portal.decide_waiting(&egon(), account, &decision));
            assert_eq!(refused, PendingRefusal::Agent(AgentRefusal::NotFound));
        }
    }
    for contact in ["carla-1", "nobody"] {
        let refused = refusal(office.portal.contact_reviewed(&egon(), &id(contact)));
        assert_eq!(refused, PendingRefusal::Agent(AgentRefusal::NotFound));
    }
    assert_eq!(office.rows(), before);
    assert_ne!(company(HARBOUR), company(ALPINE));
}

#[test]
fn r_reg_03_those_who_wait_come_in_pages() {
    let (office, _) = pending_link();
    office.change_settings(&SettingsChange { approval: Some(Approval::Needed), ..SettingsChange::default() });
    for n in 0..4 {
        office.joined(&format!("client-{n}@example.com"));
    }
    let all = waiting(&office);
    assert_eq!(all.len(), 5);
    assert!(all.is_sorted());
    let mut seen = Vec::new();
    loop {
        let page = office.portal.waiting_accounts(&dora(), seen.last().copied(), 2).unwrap();
        if page.is_empty() {
            break;
        }
        assert!(page.len() <= 2);
        seen.extend(page.iter().map(|account| account.id));
    }
    assert_eq!(seen, all);
}

#[test]
fn r_reg_03_reviewing_a_lead_lets_it_be_written_to() {
    let office = Office::new();
    let carla = office.joined(CARLA);
    let lead = contacts_of(&office, carla.account.id).remove(0);
    assert_eq!(office.contact(lead.as_str()).reach, Reach::DoNotContact);
    office.portal.contact_reviewed(&dora(), &lead).unwrap();
    assert_eq!(office.contact(lead.as_str()).reach, Reach::Open);
    let told = office.told(lead.as_str());
    assert_eq!(told.matches("contact-reviewed").count(), 2);
    // Once is enough, and nothing is logged twice.
    office.portal.contact_reviewed(&dora(), &lead).unwrap();
    assert_eq!(office.told(lead.as_str()), told);
    office.contact_like_anna("gone", |contact| contact.state = ContactState::Erased);
    assert_eq!(refusal(office.portal.contact_reviewed(&dora(), &id("gone"))), PendingRefusal::ContactErased);
}

#[test]
fn r_reg_03_security_mails_go_to_a_lead_that_is_not_to_be_contacted() {
    let office = Office::new();
    office.joined(CARLA);
    office.wait(Duration::hours(1));
    let reset = office.forgot(CARLA);
    let code = office.next_code();
    office.reset(&reset, &code, office::REMEMBERED).unwrap();
    assert_eq!(in_short(&office.mails()), ["carla@example.com: password changed"]);
}

#[test]
fn r_reg_03_the_office_is_not_told_about_what_was_decided_already() {
    let office = Office::new();
    twins(&office);
    let ticket = office.sign_up(CARLA);
    let account = office.verify(&ticket, &office.next_code()).unwrap().account.id;
    office.portal.decide_waiting(&dora(), account, &Decision::Link(id("carla-1"))).unwrap();
    assert_eq!(in_short(&office.mails()), [""; 0]);
}

#[test]
fn r_comp_03_the_office_decides_while_the_portal_is_off() {
    let (office, carla) = pending_link();
    office.switch(PortalSwitch::Off);
    assert_eq!(office.shut_out(&carla.token), ClientRefusal::PortalInactive);
    office.portal.decide_waiting(&dora(), carla.account.id, &Decision::Link(id("carla-1"))).unwrap();
    office.switch(PortalSwitch::On);
    office.ready(&carla.token);
}

#[test]
fn r_acc_01_a_pending_account_that_is_linked_as_a_further_contact_waits_no_longer() {
    let (office, carla) = pending_link();
    office.portal.link_contact(&dora(), carla.account.id, &id("carla-1")).unwrap();
    assert_eq!(link_of(&office, carla.account.id), LinkState::Linked);
    assert_eq!(waiting(&office), []);
    assert_eq!(contacts_of(&office, carla.account.id), [id("carla-1")]);
}

#[test]
fn threat_11_a_draft_is_linked_by_nobody_before_it_is_verified() {
    let office = Office::new();
    let ticket = office.sign_up("stranger@example.com");
    let code = office.next_code();
    let draft = office.draft("stranger@example.com").unwrap().id;
    let refused = refusal(office.portal.link_contact(&dora(), draft, &id("anna")));
    assert_eq!(refused.code().name(), "not-found");
    assert_eq!((contacts_of(&office, draft), office.contact("anna").portal), (vec![], PortalMark::None));
    office.verify(&ticket, &code).unwrap();
}
