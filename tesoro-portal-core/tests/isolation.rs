//! Who may do what, and that one company never reaches another (R-ADM-03, R-ADM-04, threat 41).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::fmt::Debug;

use office::{ALPINE, CHOSEN, HARBOUR, Office, agent, attempt, company, dora, egon, email, key_of, refusal, typed};
use tesoro_portal_core::account::{
    AccountChange, ImportedUser, PasswordDuty, PersonName, SignInRefusal, SignInRequest,
};
use tesoro_portal_core::agent::AgentCtx;
use tesoro_portal_core::crm::Permission;
use tesoro_portal_core::ports::{AccountFilter, IntentFilter};
use tesoro_portal_core::session::{ClientRefusal, SessionToken};
use tesoro_portal_core::settings::SettingsChange;
use tesoro_portal_core::{AccountId, ContactId, Failure, IntentId, Refusal};
use time::Duration;

/// What an operation is pointed at.
struct Target {
    account: AccountId,
    contact: ContactId,
    intent: IntentId,
    version: u64,
}

impl Target {
    /// Ids that nothing has.
    fn missing() -> Self {
        Self {
            account: AccountId::from_bytes([1; 16]),
            contact: "nobody".parse().unwrap(),
            intent: IntentId::from_bytes([1; 16]),
            version: 1,
        }
    }

    /// The one account of the alpine office, its contact and its mail.
    fn foreign(office: &Office) -> Self {
        let account = office.portal.open_account(&egon(), &"zoe".parse().unwrap()).unwrap();
        let intent = account.invitation.as_ref().unwrap().intent;
        Self { account: account.id, contact: "zoe".parse().unwrap(), intent, version: account.version }
    }
}

/// The refusal's code with everything it says, or that it was done.
fn told<T: Debug, R: Refusal>(outcome: Result<T, Failure<R>>) -> String {
    match outcome {
        Ok(_) => "done".to_owned(),
        Err(Failure::Refused(refusal)) => format!("{} {refusal:?} {:?}", refusal.code(), refusal.details()),
        Err(other) => panic!("{other}: {other:?}"),
    }
}

type Act = fn(&Office, &AgentCtx, &Target) -> String;

fn rename() -> AccountChange {
    AccountChange { first_name: Some(PersonName::parse("Renamed").unwrap()), ..AccountChange::default() }
}

/// Every operation of the office that points at something by its id, with the permission it needs.
const POINTING: [(&str, Option<Permission>, Act); 10] = [
    ("contact", None, |o, who, at| told(o.portal.contact(who, &at.contact))),
    ("activities", None, |o, who, at| told(o.portal.activities(who, &at.contact, None, 10))),
    ("open", Some(Permission::ManagePortalUsers), |o, who, at| told(o.portal.open_account(who, &at.contact))),
    ("resend", Some(Permission::ManagePortalUsers), |o, who, at| told(o.portal.resend_invitation(who, at.account))),
    ("account", Some(Permission::ManagePortalUsers), |o, who, at| told(o.portal.account(who, at.account))),
    ("change", Some(Permission::ManagePortalUsers), |o, who, at| {
        told(o.portal.change_account(who, at.account, at.version, &rename()))
    }),
    ("link", Some(Permission::ManagePortalUsers), |o, who, at| {
        told(o.portal.link_contact(who, at.account, &"ben".parse().unwrap()))
    }),
    ("unlink", Some(Permission::ManagePortalUsers), |o, who, at| {
        told(o.portal.unlink_contact(who, at.account, &at.contact))
    }),
    ("retry", Some(Permission::ManagePortalUsers), |o, who, at| told(o.portal.retry_mail(who, at.intent))),
    ("import", Some(Permission::ManagePortalUsers), |o, who, at| {
        let hash = o.hasher.hash(&typed(CHOSEN), &office::entropy()).unwrap();
        let (contact, email) = (at.contact.clone(), email("imported@example.com"));
        let user = ImportedUser { contact, email, hash, duty: PasswordDuty::None };
        match o.portal.import_accounts(who, &[user]) {
            Ok(rows) => format!("{rows:?}"),
            other => told(other),
        }
    }),
];

/// The others, which concern the whole company.
const GENERAL: [(&str, Option<Permission>, Act); 7] = [
    ("agent", None, |o, who, _| told(o.portal.agent(who))),
    ("contacts", None, |o, who, _| told(o.portal.contacts(who, None, None, 10))),
    ("settings", None, |o, who, _| told(o.portal.settings(who))),
    ("events", None, |o, who, _| told(o.portal.events(who, 0, 10))),
    ("accounts", Some(Permission::ManagePortalUsers), |o, who, _| {
        told(o.portal.accounts(who, &AccountFilter::default(), None, 10))
    }),
    ("outbox", Some(Permission::ManagePortalUsers), |o, who, _| {
        told(o.portal.outbox(who, IntentFilter::default(), None, 10))
    }),
    ("change settings", Some(Permission::ManageSettings), |o, who, _| {
        told(o.portal.change_settings(who, 1, &SettingsChange::default()))
    }),
];

#[test]
fn r_adm_03_without_the_permission_nothing_is_done() {
    let office = Office::new();
    let anna = office.invite("anna");
    office.wait(Duration::minutes(2));
    let intent = anna.invitation.as_ref().unwrap().intent;
    let all = POINTING.iter().chain(&GENERAL);
    for (name, needed, act) in all {
        let contact: ContactId = if *name == "open" { "ben" } else { "anna" }.parse().unwrap();
        let target = Target { account: anna.id, contact, intent, version: 1 };
        let others: Vec<Permission> = Permission::ALL.into_iter().filter(|one| Some(*one) != *needed).collect();
        let narrowed = key_of(HARBOUR, "dora", &others);
        let widened = key_of(HARBOUR, "nina", &Permission::ALL);
        let before = office.rows();
        for (who, what) in [(agent(HARBOUR, "nina"), "an agent"), (narrowed, "a key"), (widened, "a wide key")] {
            let outcome = act(&office, &who, &target);
            match needed {
                Some(needed) => {
                    assert!(outcome.starts_with("missing-permission "), "{name} by {what}: {outcome}");
                    assert!(outcome.contains(needed.name()), "{name} by {what}: {outcome}");
                }
                None => assert_eq!(outcome, "done", "{name} by {what}"),
            }
            assert_eq!(office.rows(), before, "{name} by {what}");
        }
        let stranger = agent(HARBOUR, "egon");
        for (who, what) in
            [(agent(HARBOUR, "olaf"), "left"), (stranger, "of another company"), (agent("nowhere", "dora"), "of none")]
        {
            let outcome = act(&office, &who, &target);
            assert!(outcome.starts_with("not-signed-in "), "{name} by somebody who is {what}: {outcome}");
            assert_eq!(office.rows(), before, "{name} by somebody who is {what}");
        }
    }
}

#[test]
fn r_adm_03_with_the_permission_alone_it_is_done() {
    for (name, needed, act) in POINTING.iter().chain(&GENERAL) {
        for who in [agent(HARBOUR, "dora"), key_of(HARBOUR, "dora", needed.as_slice())] {
            let office = Office::new();
            let anna = office.invite("anna");
            office
                .portal
                .link_contact(&dora(), anna.id, &{
                    office.contact_like_anna("carla", |_| {});
                    "carla".parse().unwrap()
                })
                .unwrap();
            office.wait(Duration::minutes(2));
            let intent = anna.invitation.unwrap().intent;
            let contact: ContactId = if *name == "open" || *name == "import" { "ben" } else { "anna" }.parse().unwrap();
            let outcome = act(&office, &who, &Target { account: anna.id, contact, intent, version: 2 });
            assert!(outcome == "done" || outcome.starts_with("[Created("), "{name}: {outcome}");
        }
    }
}

#[test]
fn r_adm_04_what_is_another_companys_does_not_exist() {
    let office = Office::new();
    let (foreign, missing) = (Target::foreign(&office), Target::missing());
    let before = office.rows();
    for (name, _, act) in POINTING {
        let found = act(&office, &dora(), &foreign);
        assert_eq!(found, act(&office, &dora(), &missing), "{name}");
        assert!(found.starts_with("not-found ") || found == "[Refused(not-found)]", "{name}: {found}");
        assert_eq!(office.rows(), before, "{name}");
    }
    let anna = office.invite("anna").id;
    for contact in ["zoe", "nobody"] {
        let link = office.portal.link_contact(&dora(), anna, &contact.parse().unwrap());
        assert!(told(link).starts_with("not-found "), "{contact}");
        let unlink = office.portal.unlink_contact(&dora(), anna, &contact.parse().unwrap());
        assert!(told(unlink).starts_with("contact-not-linked "), "{contact}");
    }
}

#[test]
fn r_adm_04_lists_show_one_company() {
    let office = Office::new();
    let foreign = Target::foreign(&office);
    let anna = office.invite("anna");
    let shown = |who: &AgentCtx| {
        let contacts = office.portal.contacts(who, None, None, 100).unwrap();
        let accounts = office.portal.accounts(who, &AccountFilter::default(), None, 100).unwrap();
        let outbox = office.portal.outbox(who, IntentFilter::default(), None, 100).unwrap();
        let events = office.portal.events(who, 0, 100).unwrap();
        let contacts: Vec<String> = contacts.iter().map(|seen| seen.contact.id.to_string()).collect();
        let accounts: Vec<AccountId> = accounts.iter().map(|account| account.id).collect();
        assert!(outbox.iter().all(|intent| intent.mail.account().is_some_and(|account| accounts.contains(&account))));
        assert!(events.iter().all(|event| event.event.account.is_none_or(|account| accounts.contains(&account))));
        (contacts.join(" "), accounts)
    };
    assert_eq!(shown(&dora()), ("anna ben".to_owned(), vec![anna.id]));
    assert_eq!(shown(&egon()), ("anna zoe".to_owned(), vec![foreign.account]));
    let filter = IntentFilter { account: Some(foreign.account) };
    assert_eq!(office.portal.outbox(&dora(), filter, None, 100).unwrap(), []);
}

#[test]
fn threat_41_one_address_at_two_companies_is_two_accounts() {
    let office = Office::new();
    let harbour = office.client("anna");
    let alpine = office.portal.open_account(&egon(), &"anna".parse().unwrap()).unwrap();
    let temporary = office.next_password();
    let at_alpine = |password: &str| {
        office.portal.sign_in(&SignInRequest { company: company(ALPINE), ..attempt("anna@example.com", password) })
    };
    assert_eq!(refusal(at_alpine(CHOSEN)), SignInRefusal::Failed);
    let signed_in = at_alpine(&temporary).unwrap();
    assert_eq!(signed_in.signed_in().account.id, alpine.id);
    office.portal.change_password(&office.proof(&signed_in.signed_in().token), None, &typed(CHOSEN)).unwrap();
    office.ready(&harbour.token);
    office.disable(harbour.account);
    assert!(at_alpine(CHOSEN).is_ok());
}

#[test]
fn threat_41_a_token_is_of_the_company_that_gave_it() {
    let office = Office::new();
    let client = office.client("anna");
    let text = client.token.expose();
    let alpine = SessionToken::parse(&text.replace("aGFyYm91cg", "YWxwaW5l")).unwrap();
    assert_eq!(alpine.company(), &company(ALPINE));
    assert_eq!(office.shut_out(&alpine), ClientRefusal::NotSignedIn);
    let device = client.signed_in.device;
    let elsewhere =
        SignInRequest { company: company(ALPINE), device: Some(device), ..attempt("anna@example.com", CHOSEN) };
    assert_eq!(refusal(office.portal.sign_in(&elsewhere)), SignInRefusal::Failed);
    let nowhere = SessionToken::parse(&text.replace("aGFyYm91cg", "bm93aGVyZQ")).unwrap();
    assert_eq!((nowhere.company(), office.shut_out(&nowhere)), (&company("nowhere"), ClientRefusal::NotSignedIn));
}
