//! Things that happen at once, and what happens between a proof and its use (R-ACC-01, R-ACC-02, threats 27, 42, 78).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::sync::{Arc, Mutex};

use office::{CHOSEN, Client, HARBOUR, Office, RACERS, agent, attempt, company, dora, hashing, race, refusal, typed};
use tesoro_portal_core::AccountId;
use tesoro_portal_core::account::{OpenRefusal, PasswordDuty, SignIn};
use tesoro_portal_core::crm::AgentStanding;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::memory::SeededEntropy;
use tesoro_portal_core::ports::{AccountFilter, Entropy};
use tesoro_portal_core::profile::ProfileChange;
use tesoro_portal_core::session::{Authenticated, ClientCtx, ClientRefusal, SessionToken};
use tesoro_portal_core::settings::PortalSwitch;

const ANNA: &str = "anna@example.com";
const NEXT: &str = "Twaalf blauwe Deuren, 3 open";

#[test]
fn threat_42_one_of_many_creations_for_a_contact_makes_the_account() {
    let office = Office::new();
    let outcomes = race(|_| office.portal.open_account(&dora(), &"ben".parse().unwrap()));
    let made: Vec<AccountId> = outcomes.iter().flatten().map(|account| account.id).collect();
    assert_eq!(made.len(), 1);
    for refused in outcomes.into_iter().filter(Result::is_err) {
        let refusal = refusal(refused);
        assert_eq!(
            (refusal.to_string().as_str(), &refusal),
            ("portal user already exists", &OpenRefusal::PortalUserExists(made[0]))
        );
    }
    assert_eq!(office.portal.accounts(&dora(), &AccountFilter::default(), None, 100).unwrap().len(), 1);
    assert_eq!(office.told("ben").matches("account-created").count(), 2, "once in the history, once in the feed");
    assert_eq!(office.mails().len(), 1);
}

#[test]
fn threat_42_one_of_many_creations_with_an_address_makes_the_account() {
    let office = Office::new();
    for runner in 0..RACERS {
        let spelling = if runner % 2 == 0 { "Same@Example.com" } else { "same@example.com." };
        office.contact_like_anna(&format!("c{runner}"), |contact| contact.email = Some(spelling.to_owned()));
    }
    let outcomes = race(|runner| office.portal.open_account(&dora(), &format!("c{runner}").parse().unwrap()));
    let made: Vec<AccountId> = outcomes.iter().flatten().map(|account| account.id).collect();
    assert_eq!(made.len(), 1);
    for refused in outcomes.into_iter().filter(Result::is_err) {
        assert_eq!(refusal(refused), OpenRefusal::EmailInUse(made[0]));
    }
    assert_eq!(office.mails().len(), 1);
}

#[test]
fn r_acc_01_a_creation_and_a_link_never_give_one_contact_two_accounts() {
    for _ in 0..8 {
        let office = Office::new();
        let anna = office.invite("anna").id;
        let outcomes = race(|runner| match runner % 2 {
            0 => office.portal.open_account(&dora(), &"ben".parse().unwrap()).is_ok(),
            _ => office.portal.link_contact(&dora(), anna, &"ben".parse().unwrap()).is_ok(),
        });
        assert_eq!(outcomes.into_iter().filter(|done| *done).count(), 1);
    }
}

type Act = fn(&Office, &Client);

/// What must leave no session of before, with whether the old password signs in afterwards to a full session.
const ACTS: [(&str, Act); 4] = [
    ("disable", |office, client| drop(office.disable(client.account))),
    ("require a change", |office, client| drop(office.require_new_password(client.account))),
    ("change the password", |office, client| {
        let proof = office.proof(&client.token);
        office.portal.change_password(&proof, Some(&typed(CHOSEN)), &typed(NEXT)).unwrap();
    }),
    ("switch the portal off", |office, _| office.switch(PortalSwitch::Off)),
];

#[test]
fn threat_27_no_sign_in_that_races_an_act_leaves_a_usable_session_of_before() {
    for (what, act) in ACTS {
        for _ in 0..4 {
            let office = Office::new();
            let client = office.client("anna");
            let outcomes: Vec<Option<SessionToken>> = race(|runner| {
                if runner == RACERS / 2 {
                    act(&office, &client);
                    return None;
                }
                match office.portal.sign_in(&attempt(ANNA, CHOSEN)) {
                    // A restricted session is of after: it could only be had because a change was required.
                    Ok(SignIn::Ready(signed_in)) => Some(signed_in.token),
                    _ => None,
                }
            });
            for token in outcomes.iter().flatten() {
                let expected = match what {
                    "switch the portal off" => ClientRefusal::PortalInactive,
                    _ => ClientRefusal::NotSignedIn,
                };
                assert_eq!(office.shut_out(token), expected, "{what}");
            }
            let epoch = office.look(|view| view.credential(&company(HARBOUR), client.account)).unwrap().epoch;
            let stored = office.look(|view| view.sessions_of(&company(HARBOUR), client.account));
            assert!(stored.iter().all(|session| session.epoch == epoch), "{what}");
        }
    }
}

/// Random bytes that are not drawn before something else has happened.
struct Interrupted {
    act: Mutex<Option<Box<dyn FnOnce() + Send>>>,
    entropy: SeededEntropy,
}

impl Entropy for Interrupted {
    fn fill(&self, bytes: &mut [u8]) {
        if let Some(act) = self.act.lock().unwrap().take() {
            act();
        }
        self.entropy.fill(bytes);
    }
}

#[test]
fn threat_27_a_sign_in_that_compared_before_the_act_is_not_completed_after_it() {
    // The act happens exactly between comparing and completing: while the random bytes of the upgrade are drawn.
    for (what, act) in ACTS {
        let office = Office::new();
        let client = office.client("anna");
        let office = Arc::new(office);
        let acting = office.clone();
        let interrupted =
            Interrupted { act: Mutex::new(Some(Box::new(move || act(&acting, &client)))), entropy: office::entropy() };
        let portal = office.portal_with(Arc::new(interrupted), hashing((32, 2), 1, 0));
        let outcome = portal.sign_in(&attempt(ANNA, CHOSEN));
        let code = outcome.unwrap_err().code().name();
        let expected = match what {
            "disable" => "account-disabled",
            "switch the portal off" => "portal-inactive",
            _ => "sign-in-failed",
        };
        assert_eq!(code, expected, "{what}");
    }
}

fn full(proof: &Authenticated) -> ClientCtx {
    proof.clone().ready().unwrap()
}

#[test]
fn threat_78_what_happens_between_proof_and_write_refuses_the_write() {
    type Write = fn(&Office, &Client, &Authenticated) -> &'static str;
    let writes: [(&str, Write); 5] = [
        ("change the profile", |office, _, proof| {
            let change = ProfileChange { language: Some(Language::De), ..ProfileChange::default() };
            office.portal.change_profile(&full(proof), &change).unwrap_err().code().name()
        }),
        ("change the password", |office, _, proof| {
            office.portal.change_password(proof, Some(&typed(CHOSEN)), &typed(NEXT)).unwrap_err().code().name()
        }),
        ("sign out", |office, _, proof| office.portal.sign_out(proof).unwrap_err().code().name()),
        ("end a session", |office, client, proof| {
            office.portal.end_session(&full(proof), client.signed_in.session.id).unwrap_err().code().name()
        }),
        ("end the others", |office, _, proof| {
            office.portal.end_other_sessions(&full(proof)).unwrap_err().code().name()
        }),
    ];
    for (what, act) in ACTS {
        for (name, write) in writes {
            let office = Office::new();
            let client = office.client("anna");
            let proof = office.proof(&client.token);
            act(&office, &client);
            let before = office.rows();
            let expected = if what == "switch the portal off" { "portal-inactive" } else { "not-signed-in" };
            assert_eq!(write(&office, &client, &proof), expected, "{what}, then {name}");
            assert_eq!(office.rows(), before, "{what}, then {name}");
        }
    }
}

#[test]
fn threat_78_a_full_proof_writes_nothing_once_the_password_has_to_be_changed() {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    // An import or a store could set the duty without ending sessions; the write looks at it by itself.
    let mut account = office.account(client.account);
    account.duty = PasswordDuty::Required;
    office.write(|uow| uow.update_account(&account));
    let change = ProfileChange { language: Some(Language::De), ..ProfileChange::default() };
    assert_eq!(
        refusal(office.portal.change_profile(&ready, &change)),
        tesoro_portal_core::profile::ProfileRefusal::Client(ClientRefusal::MustChangePassword)
    );
    assert_eq!(refusal(office.portal.own_profile(&ready)), ClientRefusal::MustChangePassword);
    assert_eq!(office.portal.sessions(&ready).unwrap_err().code().name(), "must-change-password");
}

#[test]
fn threat_78_a_dismissed_agents_proof_writes_nothing() {
    let office = Office::new();
    let client = office.client("anna");
    let max = agent(HARBOUR, "max");
    let mut record = office.portal.agent(&max).unwrap();
    record.standing = AgentStanding::Inactive;
    office.put_agent(&record);
    let before = office.rows();
    let link = office.portal.link_contact(&max, client.account, &"ben".parse().unwrap());
    assert_eq!(link.unwrap_err().code().name(), "not-signed-in");
    assert_eq!(office.portal.resend_invitation(&max, client.account).unwrap_err().code().name(), "not-signed-in");
    assert_eq!(office.rows(), before);
}

#[test]
fn threat_78_an_unlinked_contact_is_no_longer_written_to() {
    let office = Office::new();
    let client = office.client("anna");
    let ready = office.ready(&client.token);
    office.portal.link_contact(&dora(), client.account, &"ben".parse().unwrap()).unwrap();
    office.portal.unlink_contact(&dora(), client.account, &"ben".parse().unwrap()).unwrap();
    let before = office.portal.activities(&dora(), &"ben".parse().unwrap(), None, 100).unwrap();
    let change = ProfileChange { language: Some(Language::De), ..ProfileChange::default() };
    office.portal.change_profile(&ready, &change).unwrap();
    assert_eq!(office.portal.activities(&dora(), &"ben".parse().unwrap(), None, 100).unwrap(), before);
    assert_eq!(
        office.portal.activities(&dora(), &"anna".parse().unwrap(), None, 1).unwrap()[0].activity.at,
        office.now()
    );
}
