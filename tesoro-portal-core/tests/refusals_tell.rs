//! What an agent is told beside the code when something was refused: whose a contact is, what is lacking, how long to wait
//! (R-ERR-01, R-INV-01, R-INV-05).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{HARBOUR, Office, dora, key_of, refusal};
use tesoro_portal_core::account::{Decision, LinkRefusal, PendingRefusal, ResendRefusal};
use tesoro_portal_core::agent::AgentRefusal;
use tesoro_portal_core::{AccountId, ContactId, Detail, Refusal};
use time::Duration;

const TWIN: &str = "twin@example.com";

fn id(text: &str) -> ContactId {
    text.parse().unwrap()
}

fn whose(account: AccountId) -> Vec<(&'static str, Detail)> {
    vec![("account", account.to_string().into())]
}

/// What is told of an agent who may not, by whatever was refused.
#[track_caller]
fn lacks<R: Refusal>(refused: &R, lacking: &AgentRefusal) {
    assert!(!lacking.details().is_empty(), "{lacking:?}");
    assert_eq!(refused.details(), lacking.details());
}

#[test]
fn r_err_01_a_refused_link_says_whose_the_contact_is_and_what_the_agent_lacks() {
    let office = Office::new();
    let (anna, ben) = (office.invite("anna").id, office.invite("ben").id);
    let taken = refusal(office.portal.link_contact(&dora(), anna, &id("ben")));
    assert_eq!((&taken, taken.details()), (&LinkRefusal::PortalUserExists(ben), whose(ben)));
    let refused = refusal(office.portal.link_contact(&key_of(HARBOUR, "dora", &[]), anna, &id("ben")));
    let LinkRefusal::Agent(lacking) = &refused else { panic!("{refused:?}") };
    lacks(&refused, lacking);
}

#[test]
fn r_err_01_a_refused_decision_says_whose_the_contact_is_and_what_the_agent_lacks() {
    let office = Office::new();
    for twin in ["twin-1", "twin-2"] {
        office.contact_like_anna(twin, |contact| contact.email = Some(TWIN.to_owned()));
    }
    let waiting = office.joined(TWIN).account.id;
    let anna = office.invite("anna").id;
    let link = Decision::Link(id("anna"));
    let taken = refusal(office.portal.decide_waiting(&dora(), waiting, &link));
    assert_eq!((&taken, taken.details()), (&PendingRefusal::PortalUserExists(anna), whose(anna)));
    let refused = refusal(office.portal.decide_waiting(&key_of(HARBOUR, "dora", &[]), waiting, &link));
    let PendingRefusal::Agent(lacking) = &refused else { panic!("{refused:?}") };
    lacks(&refused, lacking);
}

#[test]
fn r_inv_05_a_refused_resend_says_how_long_to_wait_and_what_the_agent_lacks() {
    let office = Office::new();
    let anna = office.invite("anna").id;
    office.wait(Duration::seconds(20));
    let early = refusal(office.portal.resend_invitation(&dora(), anna));
    assert_eq!(early, ResendRefusal::TooSoon { wait: Duration::seconds(40) });
    assert_eq!((early.details(), early.retry_after()), (Vec::new(), Some(Duration::seconds(40))));
    let refused = refusal(office.portal.resend_invitation(&key_of(HARBOUR, "dora", &[]), anna));
    let ResendRefusal::Agent(lacking) = &refused else { panic!("{refused:?}") };
    assert_eq!(refused.retry_after(), None);
    lacks(&refused, lacking);
    office.wait(Duration::seconds(40));
    let seen = office.account(anna).version;
    let sent = office.portal.resend_invitation(&dora(), anna).unwrap();
    assert_eq!(sent.version, seen + 1, "who saw the account before does not overwrite it");
}

#[test]
fn r_inv_01_a_contact_with_an_account_is_told_of_somebody_elses_address_and_not_of_its_own() {
    let office = Office::new();
    office.client("anna");
    let unmet = || {
        let (_, readiness) = office.portal.contact(&dora(), &id("anna")).unwrap();
        readiness.unmet().map(|check| check.code.name()).collect::<Vec<_>>()
    };
    assert_eq!(unmet(), ["portal-user-exists"]);
    let ben = office.client("ben");
    let address = office.account(ben.account).email.as_typed().to_owned();
    let mut anna = office.contact("anna");
    anna.email = Some(address);
    office.put_contact(&anna);
    assert_eq!(unmet(), ["portal-user-exists", "email-in-use"]);
}
