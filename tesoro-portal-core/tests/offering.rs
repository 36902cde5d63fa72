//! What the office does with its offers, and what of it stands in the history and the feed (R-HOME-01, R-PROP-04).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{ALPINE, HARBOUR, Office, agent, dora, egon, key_of, refusal};
use tesoro_portal_core::account::RemovalRefusal;
use tesoro_portal_core::agent::{AgentCtx, AgentRefusal};
use tesoro_portal_core::crm::{Availability, ContactState, Deal, Permission, Reach};
use tesoro_portal_core::deal::{OfferRefusal, OpenViewing, Word};
use tesoro_portal_core::mail::{IntentState, MailChoice, OptionalMail, Superseded};
use tesoro_portal_core::ports::{IntentFilter, StoreErrorKind, Verdict};
use tesoro_portal_core::{ContactId, DealId, Failure, Portal, Refusal as _};
use time::Duration;

type Act = fn(&Portal, &AgentCtx, &DealId) -> Result<Deal, Failure<OfferRefusal>>;

const ACTS: [(&str, Act, &str, Availability); 4] = [
    ("offer", Portal::offer_deal, "property-offered", Availability::Offered),
    ("withdraw", Portal::withdraw_deal, "property-withdrawn", Availability::Withdrawn),
    ("offer again", Portal::offer_deal_again, "property-offered-again", Availability::Offered),
    ("close", Portal::close_deal, "deal-closed", Availability::Closed),
];

fn lines(office: &Office, contact: &str, kind: &str) -> usize {
    let said = format!(r#"{{"deal":"{contact}~loft","kind":"{kind}","property":"loft"}}"#);
    office.told(contact).lines().filter(|line| line.contains(&said)).count()
}

fn stored(office: &Office, deal: &DealId) -> Availability {
    office.look(|view| view.crm_view().deal(&office::company(HARBOUR), deal)).unwrap().availability
}

#[test]
fn r_prop_04_each_act_changes_the_deal_and_is_told_once_in_the_history_and_the_feed() {
    let office = Office::new();
    let client = office.client("anna");
    let deal = office.offer("anna", "loft");
    for (name, act, kind, availability) in ACTS {
        let done = act(&office.portal, &dora(), &deal).unwrap();
        assert_eq!((done.availability, stored(&office, &deal)), (availability, availability), "{name}");
        assert_eq!(lines(&office, "anna", kind), 2, "{name}: once in each");
        let told = office.told("anna");
        let line = told.lines().find(|line| line.contains(kind)).unwrap();
        assert!(line.contains(&client.account.to_string()) && line.contains("dora"), "{name}: {line}");
        let seen = office.portal.offered_property(&office.ready(&client.token), &deal).unwrap();
        assert_eq!(seen.deal.availability, availability, "{name}: at once");
    }
}

#[test]
fn r_prop_04_what_is_so_already_is_not_told_again_and_what_is_closed_stays_closed() {
    let office = Office::new();
    let deal = office.offer("ben", "loft");
    office.portal.offer_deal_again(&dora(), &deal).unwrap();
    office.portal.withdraw_deal(&dora(), &deal).unwrap();
    office.portal.withdraw_deal(&dora(), &deal).unwrap();
    assert_eq!((lines(&office, "ben", "property-offered-again"), lines(&office, "ben", "property-withdrawn")), (0, 2));
    assert_eq!(refusal(office.portal.offer_deal(&dora(), &deal)), OfferRefusal::NotOffered);
    office.portal.close_deal(&dora(), &deal).unwrap();
    office.portal.close_deal(&dora(), &deal).unwrap();
    assert_eq!(lines(&office, "ben", "deal-closed"), 2);
    for act in [Portal::withdraw_deal as Act, Portal::offer_deal_again] {
        let refused = refusal(act(&office.portal, &dora(), &deal));
        assert_eq!((&refused, refused.code().name()), (&OfferRefusal::Closed, "deal-closed"));
    }
}

#[test]
fn r_adm_04_a_foreign_deal_equals_a_missing_one_and_an_agent_needs_the_permission() {
    let office = Office::new();
    let (deal, nothing) = (office.offer("anna", "loft"), "nothing".parse().unwrap());
    let abroad = office.offer_abroad("zoe", "hut");
    let narrow = key_of(HARBOUR, "dora", &[Permission::ManageViewings, Permission::ViewFeedback]);
    for (name, act, ..) in ACTS {
        for (ctx, deal) in [(dora(), &nothing), (dora(), &abroad), (egon(), &deal)] {
            let refused = refusal(act(&office.portal, &ctx, deal));
            assert_eq!(refused, OfferRefusal::Agent(AgentRefusal::NotFound), "{name}");
        }
        let refused = refusal(act(&office.portal, &narrow, &deal));
        assert_eq!(
            refused,
            OfferRefusal::Agent(AgentRefusal::MissingPermission(Permission::ManagePortalUsers)),
            "{name}"
        );
        let refused = refusal(act(&office.portal, &agent(ALPINE, "dora"), &deal));
        assert_eq!(refused, OfferRefusal::Agent(AgentRefusal::NotSignedIn), "{name}");
    }
    assert_eq!(stored(&office, &deal), Availability::Offered);
}

#[test]
fn r_prop_04_nothing_is_offered_to_an_erased_contact() {
    let office = Office::new();
    office.contact_like_anna("carla", |contact| contact.state = ContactState::Erased);
    let deal = office.offer("carla", "loft");
    assert_eq!(refusal(office.portal.offer_deal(&dora(), &deal)), OfferRefusal::ContactErased);
}

#[test]
fn r_crm_03_a_fault_at_any_step_changes_and_tells_nothing() {
    let office = Office::new();
    let deal = office.offer("anna", "loft");
    let before = (office.rows(), stored(&office, &deal));
    for step in ["set_availability", "log_activity", "append_event"] {
        office.store.fail_next(step, 1, StoreErrorKind::Other);
        assert!(matches!(office.portal.withdraw_deal(&dora(), &deal), Err(Failure::Store(_))), "{step}");
        assert_eq!((office.rows(), stored(&office, &deal)), before, "{step}");
    }
}

#[test]
fn r_adm_06_the_portal_parts_with_a_contact_without_account_and_deals_only() {
    let office = Office::new();
    let account = office.invite("anna").id;
    let deal = office.offer("ben", "loft");
    office.contact_like_anna("carla", |_| {});
    let parting = |ctx: &AgentCtx, contact: &str| {
        let contact: ContactId = contact.parse().unwrap();
        let mut outcome = None;
        let kept = office.memory.host(|host| {
            outcome = Some(office.portal.within(host).part_with_contact(ctx, &contact));
            Verdict::Rollback
        });
        kept.unwrap();
        outcome.unwrap()
    };
    let refused = refusal(parting(&dora(), "anna"));
    assert_eq!((&refused, refused.code().name()), (&RemovalRefusal::HasAccount(account), "contact-has-account"));
    assert_eq!(refused.details(), [("account", account.to_string().into())]);
    assert_eq!(refusal(parting(&dora(), "ben")).code().name(), "record-in-use");
    assert_eq!(refusal(parting(&dora(), "nobody")), RemovalRefusal::Agent(AgentRefusal::NotFound));
    assert_eq!(refusal(parting(&egon(), "carla")), RemovalRefusal::Agent(AgentRefusal::NotFound));
    parting(&dora(), "carla").unwrap();

    let told = office.memory.host(|host| {
        office.portal.within(host).part_with_deal(&dora(), &deal).unwrap();
        Verdict::Commit
    });
    told.unwrap();
    assert_eq!(lines(&office, "ben", "offer-removed"), 2);
}

#[test]
fn r_prop_04_an_offer_with_which_the_client_has_done_something_is_closed_and_not_removed() {
    let office = Office::new();
    let client = office.client("anna");
    let deal = offered(&office, "anna", "loft");
    office.portal.decide(&office.ready(&client.token), &deal, &Word::Yes, OpenViewing::Ask).unwrap();
    let kept = office.memory.host(|host| {
        let refused = refusal(office.portal.within(host).part_with_deal(&dora(), &deal));
        assert_eq!((&refused, refused.code().name()), (&OfferRefusal::InUse, "record-in-use"));
        Verdict::Commit
    });
    kept.unwrap();
    assert_eq!(lines(&office, "anna", "offer-removed"), 0);
}

/// What the mails about new properties that are due now say, without the address.
fn offers_mailed(office: &Office) -> Vec<String> {
    let mails = office.mails().into_iter().filter(|mail| mail.subject.as_str() == "new properties");
    mails
        .map(|mail| mail.text.lines().filter_map(|line| line.strip_prefix("property: ")).collect::<Vec<_>>().join(" "))
        .collect()
}

fn offered(office: &Office, contact: &str, home: &str) -> DealId {
    let deal = office.offer(contact, home);
    office.portal.offer_deal(&dora(), &deal).unwrap();
    deal
}

#[test]
fn r_mail_03_the_offers_of_an_hour_come_in_one_mail() {
    let office = Office::new();
    office.client("anna");
    offered(&office, "anna", "loft");
    office.wait(Duration::minutes(20));
    offered(&office, "anna", "barn");
    offered(&office, "ben", "barn");
    assert_eq!(offers_mailed(&office), [""; 0], "not yet");
    office.wait(Duration::minutes(39));
    offered(&office, "anna", "tower");
    office.wait(Duration::minutes(1));
    assert_eq!(offers_mailed(&office), ["tower barn loft"], "the newest first; Ben has no account");
    offered(&office, "anna", "hut");
    office.wait(Duration::hours(1));
    assert_eq!(offers_mailed(&office), ["hut"], "what was told is not told again");
    office.wait(Duration::hours(5));
    assert_eq!(offers_mailed(&office), [""; 0]);
}

#[test]
fn r_mail_01_what_was_taken_back_or_decided_about_is_not_told_as_new() {
    let office = Office::new();
    let client = office.client("anna");
    let (loft, barn) = (offered(&office, "anna", "loft"), offered(&office, "anna", "barn"));
    offered(&office, "anna", "hut");
    office.portal.withdraw_deal(&dora(), &loft).unwrap();
    office.portal.decide(&office.ready(&client.token), &barn, &Word::Yes, OpenViewing::Ask).unwrap();
    office.wait(Duration::hours(1));
    assert_eq!(offers_mailed(&office), ["hut"]);

    let tower = offered(&office, "anna", "tower");
    office.portal.close_deal(&dora(), &tower).unwrap();
    office.wait(Duration::hours(1));
    assert_eq!(offers_mailed(&office), [""; 0]);
    let state = office.portal.outbox(&dora(), IntentFilter::default(), None, 1).unwrap().remove(0).state;
    assert!(matches!(state, IntentState::Superseded { why: Superseded::Settled, .. }), "{state:?}");
}

#[test]
fn r_mail_04_nobody_is_written_to_about_offers_against_their_will() {
    let office = Office::new();
    let client = office.client("anna");
    let harbour = office::company(HARBOUR);
    let ending = |office: &Office| {
        office.wait(Duration::hours(1));
        assert_eq!(offers_mailed(office), [""; 0]);
        office.portal.outbox(&dora(), IntentFilter::default(), None, 1).unwrap().remove(0).state
    };
    // R-REG-03: the office has not reviewed the contact yet.
    offered(&office, "anna", "loft");
    office.contact_like_anna("anna", |contact| contact.reach = Reach::DoNotContact);
    let state = ending(&office);
    assert!(matches!(state, IntentState::Superseded { why: Superseded::Unwanted, .. }), "{state:?}");

    office.contact_like_anna("anna", |_| {});
    offered(&office, "anna", "barn");
    office.write(|uow| uow.choose_mail(&harbour, client.account, OptionalMail::NewProperties, MailChoice::Unwanted));
    let state = ending(&office);
    assert!(matches!(state, IntentState::Superseded { why: Superseded::Unwanted, .. }), "{state:?}");

    office.write(|uow| uow.choose_mail(&harbour, client.account, OptionalMail::NewProperties, MailChoice::Wanted));
    offered(&office, "anna", "hut");
    office.disable(client.account);
    let state = ending(&office);
    assert!(!matches!(state, IntentState::Sent { .. }), "{state:?}");
}

#[test]
fn r_mail_01_a_mail_that_was_held_up_takes_no_later_offer_with_it() {
    let office = Office::new();
    office.client("anna");
    offered(&office, "anna", "loft");
    // Nothing is sent for longer than a mail is kept.
    office.wait(Duration::hours(80));
    offered(&office, "anna", "barn");
    assert_eq!(offers_mailed(&office), [""; 0], "the first has expired");
    office.wait(Duration::hours(1));
    assert_eq!(offers_mailed(&office), ["barn"]);
}
