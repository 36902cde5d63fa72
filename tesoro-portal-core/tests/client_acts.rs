//! What the agent is told of a client's opinions (R-MAIL-03, R-AGENT-01), and the client of codes that are no longer sent
//! (R-CODE-02).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{HARBOUR, Office, access, company, in_short, other_than};
use tesoro_portal_core::account::AccessChange;
use tesoro_portal_core::challenge::BudgetLimits;
use tesoro_portal_core::deal::{Favourite, OpenViewing, Rejection, StarRating, Word};
use tesoro_portal_core::mail::Frequency;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::settings::{RatingTime, ViewingPolicy};
use tesoro_portal_core::throttle::RateLimit;
use tesoro_portal_core::{DealId, Policy};
use time::Duration;
use time::macros::time;

const GATHERED: Duration = Duration::minutes(10);

/// Anna with two offers; Max, her agent, is told as often as this says, and all other mail is out.
fn anna(frequency: Frequency) -> (Office, ClientCtx, [DealId; 2]) {
    let office = Office::new();
    let client = office.client("anna");
    let deals = [office.offer("anna", "loft"), office.offer("anna", "villa")];
    office.set(|settings| settings.viewings = ViewingPolicy { ratings: RatingTime::Always, ..settings.viewings });
    office.wait(Duration::hours(2));
    office.mails();
    office.tell(&company(HARBOUR), &"max".parse().unwrap(), frequency);
    let ready = office.ready(&client.token);
    (office, ready, deals)
}

fn no(reasons: &[&str]) -> Word {
    Word::No(Rejection::parse(reasons.iter().copied(), None).unwrap())
}

fn say(office: &Office, client: &ClientCtx, deal: &DealId, word: &Word) {
    office.portal.decide(client, deal, word, OpenViewing::Ask).unwrap();
}

/// What the mails about acts say, of those that are sent now.
fn told(office: &Office) -> Vec<String> {
    let mails = office.mails();
    let acts = mails.iter().filter(|mail| mail.subject.as_str() == "client acts");
    acts.map(|mail| {
        assert_eq!(mail.to.mailbox(), "max@harbour.example");
        mail.text.lines().find_map(|line| line.strip_prefix("acts: ")).unwrap().to_owned()
    })
    .collect()
}

#[test]
fn r_mail_03_what_a_client_says_within_ten_minutes_is_one_mail() {
    let (office, anna, [loft, villa]) = anna(Frequency::AtOnce);
    say(&office, &anna, &loft, &Word::Yes);
    office.wait(Duration::minutes(4));
    say(&office, &anna, &villa, &no(&["price", "parking"]));
    office.portal.rate(&anna, &villa, StarRating::try_from(2).unwrap()).unwrap();
    office.wait(Duration::minutes(6) - Duration::MILLISECOND);
    assert_eq!(told(&office), Vec::<String>::new());
    office.wait(Duration::MILLISECOND);
    let expected = "villa Some(Rejected({Price, Parking})) (Some(2), 0, 0, 0); loft Some(Interested) (None, 0, 0, 0)";
    assert_eq!(told(&office), [expected]);
    office.wait(Duration::days(1));
    assert_eq!(told(&office), Vec::<String>::new());
    let anna = office.ready(&office.sign_in("anna@example.com", office::CHOSEN));
    say(&office, &anna, &loft, &no(&["size"]));
    office.wait(GATHERED);
    assert_eq!(told(&office), ["loft Some(Rejected({Size})) (None, 0, 0, 0)"], "what is new since");
}

#[test]
fn r_mail_03_what_a_client_has_thought_better_of_is_told_as_it_is_now() {
    let (office, anna, [loft, _]) = anna(Frequency::AtOnce);
    for word in [Word::Yes, no(&["price"]), Word::Yes] {
        say(&office, &anna, &loft, &word);
        office.wait(Duration::SECOND);
    }
    office.portal.mark_favourite(&anna, &loft, Favourite::Yes).unwrap();
    office.wait(GATHERED);
    assert_eq!(told(&office), ["loft Some(Interested) (None, 0, 0, 0)"]);
}

#[test]
fn r_mail_03_a_favourite_is_nothing_to_write_about() {
    let (office, anna, [loft, _]) = anna(Frequency::AtOnce);
    let before = office.wanted_mails();
    office.portal.mark_favourite(&anna, &loft, Favourite::Yes).unwrap();
    office.wait(GATHERED);
    assert_eq!(told(&office), Vec::<String>::new());
    assert_eq!(office.wanted_mails(), before);
}

#[test]
fn r_agent_01_a_day_of_acts_is_one_mail_at_five_or_none() {
    for (frequency, expected) in [(Frequency::Daily, 1), (Frequency::Off, 0)] {
        let (office, _, [loft, villa]) = anna(frequency);
        let zone = office.look(|view| view.crm_view().company(&company(HARBOUR))).unwrap().time_zone;
        while zone.local(office.now()).time() < time!(9:00) || zone.local(office.now()).time() > time!(10:00) {
            office.wait(Duration::minutes(30));
        }
        office.mails();
        let anna = office.ready(&office.sign_in("anna@example.com", office::CHOSEN));
        say(&office, &anna, &loft, &Word::Yes);
        office.wait(Duration::hours(3));
        assert_eq!(told(&office), Vec::<String>::new(), "{frequency:?}");
        say(&office, &anna, &villa, &Word::Yes);
        while zone.local(office.now()).time() < time!(17:00) {
            assert_eq!(told(&office), Vec::<String>::new(), "{frequency:?}");
            office.wait(Duration::minutes(15));
        }
        let mails = told(&office);
        assert_eq!(mails.len(), expected, "{frequency:?}");
        assert!(mails.iter().all(|mail| mail.contains("villa") && mail.contains("loft")), "{mails:?}");
    }
}

#[test]
fn r_code_02_who_is_kept_from_helping_themselves_is_told_once() {
    let plenty = RateLimit { tries: 1000, window: Duration::seconds(1) };
    let codes = BudgetLimits { spacing: plenty, hour: plenty, day: plenty, source: plenty, ..BudgetLimits::default() };
    let office = Office::with(Policy { codes, ..Policy::default() }, office::hashing(office::FAST, 2, 64));
    let client = office.client("anna").account;
    let fail = |address: &str, times: usize| {
        let mut told = Vec::new();
        for _ in 0..times {
            let ticket = office.forgot(address);
            let mails = office.mails();
            let code = mails.iter().find(|mail| mail.subject.as_str() == "reset code").map(office::code_in);
            let wrong = other_than(&code.unwrap_or_else(|| "000000".to_owned()));
            office.reset(&ticket, &wrong, office::CHOSEN).unwrap_err();
            told.extend(in_short(&mails).into_iter().filter(|mail| !mail.ends_with("reset code")));
        }
        told.extend(in_short(&office.mails()));
        told
    };
    assert_eq!(fail("anna@example.com", 49), Vec::<String>::new());
    assert_eq!(fail("anna@example.com", 1), ["anna@example.com: recovery closed"]);
    assert_eq!(fail("anna@example.com", 3), Vec::<String>::new(), "once");
    assert_eq!(fail("nobody@example.com", 60), Vec::<String>::new(), "nobody has that address");
    office.sign_in("anna@example.com", office::CHOSEN);
    assert_eq!(fail("anna@example.com", 50), ["anna@example.com: recovery closed"], "closed anew");
    // Somebody whom the office keeps out is not told what does not concern them.
    office.sign_in("anna@example.com", office::CHOSEN);
    office.administer(client, &access(AccessChange::Disable { reason: None }));
    assert_eq!(fail("anna@example.com", 50), ["anna@example.com: access disabled"]);
}
