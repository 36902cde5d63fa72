//! What was refused is recorded, with ids and codes only, and cannot fill the disk (threats 39, 69; ADR 0009).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use std::net::IpAddr;

use office::{CHOSEN, HARBOUR, Office, agent, attempt, company, dora, egon, key_of, other_than, refusal, typed};
use tesoro_portal_core::account::{SignInRefusal, SignInRequest};
use tesoro_portal_core::agent::AgentRefusal;
use tesoro_portal_core::code::{self, Code};
use tesoro_portal_core::crm::Permission;
use tesoro_portal_core::ports::StoreErrorKind;
use tesoro_portal_core::refused_acts::{
    ActName, Attempt, Caller, KEPT, KNOWN_CALLER, NewRefusedAct, UNKNOWN_CALLERS, agent_sign_in_refused,
};
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{Failure, KeyRing};
use time::Duration;

const ANNA: &str = "anna@example.com";
const WRONG: &str = "Not-it-4711!";

fn recorded(office: &Office) -> Vec<NewRefusedAct> {
    let acts = office.look(|view| view.refused_acts(&company(HARBOUR), 0, 10_000));
    acts.into_iter().map(|refused| refused.act).collect()
}

/// What was tried, and why it was refused.
fn in_short(office: &Office) -> Vec<(Attempt, Code)> {
    recorded(office).into_iter().map(|act| (act.attempt, act.code)).collect()
}

fn act() -> ActName {
    "POST /api/v1/crm/contacts/{id}/portal-user".parse().unwrap()
}

#[test]
fn threat_69_every_failure_to_authenticate_is_recorded() {
    let office = Office::new();
    let client = office.client("anna");
    office.try_sign_in("nobody@example.com", WRONG).unwrap_err();
    office.try_sign_in(ANNA, WRONG).unwrap_err();
    office.portal.change_password(&office.proof(&client.token), Some(&typed(WRONG)), &typed(WRONG)).unwrap_err();
    office.disable(client.account);
    office.try_sign_in(ANNA, CHOSEN).unwrap_err();
    office.mails();
    let ticket = office.sign_up("carla@example.com");
    let code = office.next_code();
    office.verify(&ticket, &other_than(&code)).unwrap_err();

    let flow = Attempt::Code { flow: ticket.id };
    assert_eq!(
        in_short(&office),
        [
            (Attempt::SignIn, code::SIGN_IN_FAILED),
            (Attempt::SignIn, code::SIGN_IN_FAILED),
            (Attempt::CurrentPassword, code::CURRENT_PASSWORD_WRONG),
            (Attempt::SignIn, code::ACCOUNT_DISABLED),
            (flow, code::CODE_REFUSED),
        ]
    );
    let acts = recorded(&office);
    let accounts: Vec<bool> = acts.iter().map(|act| act.account == Some(client.account)).collect();
    assert_eq!(accounts, [false, true, true, true, false], "whose account it was");
    assert!(acts.iter().all(|act| act.at == office.now() && act.company == company(HARBOUR)));
    let known: Vec<bool> = acts.iter().map(|act| act.actor.is_some()).collect();
    assert_eq!(known, [false, false, true, false, false], "who it was is known of a session only");
}

#[test]
fn threat_69_a_wait_is_recorded_and_a_success_is_not() {
    let office = Office::new();
    office.client("anna");
    let source = SourceKey::from_ip(IpAddr::from([192, 0, 2, 7]));
    let shown = |password: &str| SignInRequest { source, ..attempt(ANNA, password) };
    for _ in 0..5 {
        assert_eq!(refusal(office.portal.sign_in(&shown(WRONG))), SignInRefusal::Failed);
    }
    assert!(matches!(refusal(office.portal.sign_in(&shown(CHOSEN))), SignInRefusal::Wait { .. }));
    assert_eq!(in_short(&office).last(), Some(&(Attempt::SignIn, code::TOO_MANY_ATTEMPTS)));
    office.wait(Duration::minutes(1));
    office.portal.sign_in(&shown(CHOSEN)).unwrap();
    assert_eq!(recorded(&office).len(), 6);
}

#[test]
fn r_priv_04_what_is_recorded_holds_ids_and_codes_only() {
    let office = Office::new();
    let client = office.client("anna");
    office.try_sign_in(ANNA, WRONG).unwrap_err();
    office.try_sign_in("somebody.else@example.org", WRONG).unwrap_err();
    let caller = Caller::client(&office.proof(&client.token));
    office.portal.record_refused_act(&caller, &act(), code::NOT_FOUND).unwrap();
    let acts = recorded(&office);
    assert_eq!(acts.len(), 3);
    let told = format!("{acts:?}").to_lowercase();
    for private in ["example", "anna", "else", "4711", "kowalska"] {
        assert!(!told.contains(private), "{private} in {told}");
    }
    for text in ["", "line\nbreak", "ü", &"x".repeat(161)] {
        assert!(text.parse::<ActName>().is_err(), "{text:?}");
    }
}

#[test]
fn threat_69_refusals_cannot_fill_the_disk() {
    let office = Office::new();
    let most = usize::try_from(UNKNOWN_CALLERS.tries).unwrap();
    for n in 0..most + 50 {
        office.try_sign_in(&format!("nobody-{n}@example.com"), WRONG).unwrap_err();
    }
    let all = in_short(&office);
    assert_eq!(all.len(), most + 1);
    assert_eq!(all[most].0, Attempt::AndMore, "that there were more is recorded once");
    office.store.take_counts();
    office.try_sign_in(ANNA, WRONG).unwrap_err();
    assert_eq!(office.store.counts().of("append_refused_act"), 0);
    assert_eq!(office.store.counts().of("put_throttle"), 3, "the try itself is counted as ever");

    // Those who are known are recorded as before: strangers cannot hide what they do.
    let caller = Caller::agent(&agent(HARBOUR, "dora"));
    office.portal.record_refused_act(&caller, &act(), code::NOT_FOUND).unwrap();
    assert_eq!(recorded(&office).len(), most + 2);
    office.wait(Duration::HOUR);
    office.try_sign_in(ANNA, WRONG).unwrap_err();
    assert_eq!(recorded(&office).len(), most + 3, "an hour later");
}

#[test]
fn threat_69_each_known_caller_has_a_limit_of_their_own() {
    let office = Office::new();
    let most = usize::try_from(KNOWN_CALLER.tries).unwrap();
    let [dora, sync] = [Caller::agent(&dora()), Caller::agent(&key_of(HARBOUR, "dora", &[]))];
    for _ in 0..most + 5 {
        office.portal.record_refused_act(&dora, &act(), code::MISSING_PERMISSION).unwrap();
    }
    assert_eq!(recorded(&office).len(), most + 1);
    office.portal.record_refused_act(&sync, &act(), code::MISSING_PERMISSION).unwrap();
    let last = recorded(&office).pop().unwrap();
    assert_eq!((last.attempt, last.actor.as_ref()), (Attempt::Act { name: act() }, Some(sync.actor())));
}

#[test]
fn threat_75_a_refused_agents_sign_in_is_recorded_for_companies_that_exist() {
    let office = Office::new();
    let keys = KeyRing::from_bytes(1, [0x4B; 32]);
    let agent = Some("dora".parse().unwrap());
    for (company, agent) in [(company(HARBOUR), agent.clone()), ("nowhere".parse().unwrap(), None)] {
        let failed = (agent, code::SIGN_IN_FAILED);
        office.write(|uow| agent_sign_in_refused(uow, &company, failed.clone(), &keys, office.now()));
    }
    assert_eq!(in_short(&office), [(Attempt::AgentSignIn { agent }, code::SIGN_IN_FAILED)]);
    assert_eq!(office.look(|view| view.refused_acts(&"nowhere".parse().unwrap(), 0, 10)), []);
}

#[test]
fn threat_65_what_cannot_be_recorded_is_told_as_unavailable() {
    let office = Office::new();
    office.client("anna");
    office.store.fail_next("append_refused_act", 1, StoreErrorKind::Unavailable);
    let failure = office.try_sign_in(ANNA, WRONG).unwrap_err();
    assert_eq!(failure.code(), code::UNAVAILABLE);
    assert_eq!(recorded(&office), []);
}

#[test]
fn r_adm_04_an_office_reads_its_own_refused_acts_if_it_may_change_the_settings() {
    let office = Office::new();
    office.try_sign_in(ANNA, WRONG).unwrap_err();
    office.try_sign_in(ANNA, WRONG).unwrap_err();
    let page = office.portal.refused_acts(&dora(), 0, 1).unwrap();
    assert_eq!(page.len(), 1);
    let rest = office.portal.refused_acts(&dora(), page[0].sequence, 1_000).unwrap();
    assert_eq!(rest.len(), 1);
    assert_eq!(office.portal.refused_acts(&egon(), 0, 10).unwrap(), [], "another company's");
    let without = key_of(HARBOUR, "dora", &[Permission::ManagePortalUsers]);
    let missing = office.portal.refused_acts(&without, 0, 10);
    assert_eq!(refusal(missing), AgentRefusal::MissingPermission(Permission::ManageSettings));
}

#[test]
fn threat_69_refused_acts_are_kept_for_90_days() {
    let office = Office::new();
    office.try_sign_in(ANNA, WRONG).unwrap_err();
    office.wait(KEPT);
    office.try_sign_in(ANNA, WRONG).unwrap_err();
    office.portal.sweep(100).unwrap();
    assert_eq!(recorded(&office).len(), 2);
    office.wait(Duration::MILLISECOND);
    office.try_sign_in(ANNA, WRONG).unwrap_err();
    office.portal.sweep(100).unwrap();
    assert_eq!(recorded(&office).len(), 2, "the first one is over");
}

#[test]
fn nothing_is_recorded_of_a_portal_that_is_not_there() {
    let office = Office::new();
    let nowhere = SignInRequest { company: "nowhere".parse().unwrap(), ..attempt(ANNA, WRONG) };
    assert!(matches!(office.portal.sign_in(&nowhere), Err(Failure::Refused(SignInRefusal::NoSuchPortal))));
    assert_eq!(office.look(|view| view.refused_acts(&"nowhere".parse().unwrap(), 0, 10)), []);
}
