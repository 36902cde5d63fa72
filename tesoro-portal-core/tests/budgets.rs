//! How much mail an address and a source may ask for, and how many failures close recovery (R-CODE-02, R-CODE-03,
//! threats 5, 6, 16): each at its edge, over every feature that mails a code.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{
    ALPINE, CHOSEN, FAST, HARBOUR, Office, REMEMBERED, attempt, code_in, company, dora, hashing, in_short, other_than,
    race, refusal, shown, somewhere, typed, wish,
};
use tesoro_portal_core::account::{
    CodeRefusal, CodeRequest, FlowTicket, PasswordRequirement, SignInRefusal, SignUpRequest,
};
use tesoro_portal_core::challenge::{BudgetLimits, FailureBudget};
use tesoro_portal_core::ports::{Body, HostTransaction, StoreError, UnitOfWork, Verdict};
use tesoro_portal_core::throttle::{RateLimit, SourceKey};
use tesoro_portal_core::{Policy, Refusal as _};
use time::Duration;

const ANNA: &str = "anna@example.com";
const CARLA: &str = "carla@example.com";

/// The features that mail a code.
#[derive(Debug, Clone, Copy)]
enum Ask {
    SignUp,
    Reset,
    Resend,
}

const ALL: [Ask; 3] = [Ask::SignUp, Ask::Reset, Ask::Resend];

/// Asks for a mail to Anna, who has an account, and answers how many arrive. The flow is that of a sign-up with her
/// address, for a resend.
fn mails_for(office: &Office, ask: Ask, flow: &mut FlowTicket) -> usize {
    match ask {
        Ask::SignUp => *flow = office.sign_up(ANNA),
        Ask::Reset => drop(office.forgot(ANNA)),
        Ask::Resend => match office.resend(flow) {
            Ok(()) => {}
            refused => assert_eq!(refusal(refused).code().name(), "resend-too-soon"),
        },
    }
    office.mails().len()
}

/// A transaction of the host's, as far as what joins it succeeds.
struct Host<'t>(&'t mut dyn UnitOfWork);

impl HostTransaction for Host<'_> {
    fn nested(&mut self, body: Body<'_>) -> Result<(), StoreError> {
        assert_eq!(body(self.0), Verdict::Commit);
        Ok(())
    }
}

/// An office where mail is plentiful, so that failures can be collected at once.
fn generous() -> Office {
    let plenty = RateLimit { tries: 1000, window: Duration::seconds(1) };
    let codes = BudgetLimits { spacing: plenty, hour: plenty, day: plenty, source: plenty, ..BudgetLimits::default() };
    Office::with(Policy { codes, ..Policy::default() }, hashing(FAST, 2, 64))
}

/// Types a wrong code as often into flows for this address.
fn fail(office: &Office, address: &str, times: usize) {
    for n in 0..times {
        let ticket = office.forgot(address);
        let mails = office.mails();
        let mail = mails.iter().find(|mail| mail.subject.as_str().ends_with("code"));
        let code = mail.map_or_else(|| "000000".to_owned(), code_in);
        let failed = office.reset(&ticket, &other_than(&code), REMEMBERED);
        assert_eq!(refusal(failed).code().name(), "code-refused", "failure {n}");
    }
}

/// Whether a reset of Anna's is mailed a code.
fn is_open(office: &Office) -> bool {
    office.forgot(ANNA);
    let mails = in_short(&office.mails());
    mails == ["anna@example.com: reset code"]
}

#[test]
fn r_code_02_sixty_seconds_between_two_mails_over_all_features() {
    let minute = Duration::seconds(60);
    for first in [Ask::SignUp, Ask::Reset] {
        for second in ALL {
            for (wait, arrive) in [(Duration::ZERO, 0), (minute - Duration::MILLISECOND, 0), (minute, 1)] {
                let office = Office::new();
                office.client("anna");
                let mut flow = office.sign_up(ANNA);
                office.mails();
                office.wait(minute);
                assert_eq!(mails_for(&office, first, &mut flow), 1);
                office.wait(wait);
                assert_eq!(mails_for(&office, second, &mut flow), arrive, "{first:?}, {second:?} after {wait}");
            }
        }
    }
}

#[test]
fn r_code_02_a_sign_up_sent_twice_gets_its_code_when_the_minute_is_over() {
    for between in [Duration::ZERO, Duration::MILLISECOND, Duration::seconds(59)] {
        let office = Office::new();
        // A button pressed twice: the browser keeps the second flow, and the first mail is for nobody any more.
        let (first, second) = {
            let first = office.sign_up(CARLA);
            let early = office.mails();
            office.wait(between);
            let second = office.sign_up(CARLA);
            assert_eq!(early.len(), 1);
            assert_eq!(refusal(office.verify(&first, &code_in(&early[0]))), CodeRefusal::Refused);
            (first, second)
        };
        assert_eq!(office.mails(), [], "{between}");
        office.wait(Duration::seconds(60) - between - Duration::MILLISECOND);
        assert_eq!(office.mails(), [], "{between}");
        office.wait(Duration::MILLISECOND);
        let code = office.next_code();
        assert_eq!(refusal(office.verify(&first, &code)), CodeRefusal::Refused);
        office.verify(&second, &code).unwrap();
    }
}

#[test]
fn r_code_02_what_is_sent_later_counts_and_keeps_its_distance() {
    let office = Office::new();
    // One at once, two that wait, and then none: three an hour, however often the button is pressed.
    let before = office.wanted_mails();
    let flows: Vec<FlowTicket> = (0..6).map(|_| office.sign_up(CARLA)).collect();
    assert_eq!(office.wanted_mails() - before, 3);
    office.wait(Duration::seconds(61));
    assert_eq!(office.mails(), [], "the last flow is over budget, and has replaced those that were not");
    assert_eq!(refusal(office.resend(&flows[5])).code().name(), "resend-too-soon");

    // The next one is a minute from the asking that was put off, not from the first.
    let office = Office::new();
    office.sign_up(CARLA);
    office.wait(Duration::seconds(30));
    let flow = office.sign_up(CARLA);
    office.wait(Duration::seconds(30));
    assert_eq!(office.mails().len(), 1);
    assert_eq!(refusal(office.resend(&flow)), CodeRefusal::TooSoon { wait: Duration::seconds(30) });
    office.wait(Duration::seconds(30));
    office.resend(&flow).unwrap();
}

#[test]
fn threat_06_one_source_types_a_hundred_codes_an_hour_whatever_they_are_for() {
    let office = generous();
    let here = somewhere();
    let from = |source: SourceKey, ticket: &FlowTicket| CodeRequest { source, ..shown(ticket, "no code") };
    // One code sprayed over many flows, as sign-ups and resets, with handles and without.
    let mut last = None;
    for n in 0..100 {
        let address = format!("client-{n}@example.com");
        let (ticket, refused) = if n % 2 == 0 {
            let ticket = office.sign_up(&address);
            let refused = refusal(office.portal.verify_sign_up(&from(here, &ticket)));
            (ticket, refused.code().name())
        } else {
            let ticket = office.forgot(&address);
            let request = CodeRequest { handle: None, ..from(here, &ticket) };
            let refused = refusal(office.portal.reset_password(&request, Some(&typed(REMEMBERED))));
            (ticket, refused.code().name())
        };
        assert_eq!(refused, "code-refused", "try {n}");
        last = Some(ticket);
        office.wait(Duration::seconds(1));
    }
    office.sign_up(CARLA);
    office.mails();
    office.wait(Duration::seconds(60));
    let ticket = office.sign_up(CARLA);
    let code = code_in(office.mails().last().unwrap());
    let here_too = CodeRequest { source: here, ..shown(&ticket, &code) };
    let wait = Duration::hours(1) - Duration::seconds(160);
    let refused = refusal(office.portal.verify_sign_up(&here_too));
    assert_eq!(refused, CodeRefusal::TooMany { wait });
    assert_eq!((refused.code().name(), refused.retry_after()), ("too-many-attempts", Some(wait)));
    let reset = office.portal.reset_password(&here_too, Some(&typed(REMEMBERED))).unwrap_err();
    assert_eq!((reset.code().name(), reset.retry_after()), ("too-many-attempts", Some(wait)));
    // Nothing was compared, no flow lost a try, and nobody is locked: from elsewhere the same code is right.
    assert_eq!(office.challenge(ticket.id).unwrap().tries, 0);
    let elsewhere = last.unwrap();
    assert_eq!(refusal(office.reset(&elsewhere, "no code", REMEMBERED)).code().name(), "code-refused");
    office.portal.verify_sign_up(&CodeRequest { source: somewhere(), ..here_too }).unwrap();
    // And here it goes on when the hour is over.
    office.wait(wait - Duration::MILLISECOND);
    let ticket = office.sign_up("later@example.com");
    assert!(matches!(refusal(office.portal.verify_sign_up(&from(here, &ticket))), CodeRefusal::TooMany { .. }));
    office.wait(Duration::MILLISECOND);
    assert_eq!(refusal(office.portal.verify_sign_up(&from(here, &ticket))), CodeRefusal::Refused);
}

#[test]
fn r_code_02_failures_keep_nobody_from_signing_up() {
    // Fifty failures close what an account could be taken over by. A Draft holds nothing to take over, and has no
    // sign-in that would open it again: closing it, anybody could keep anybody from ever signing up.
    let office = generous();
    fail(&office, CARLA, 50);
    let ticket = office.sign_up(CARLA);
    let code = office.next_code();
    office.wait(Duration::seconds(1));
    let reset = office.forgot(CARLA);
    let by_reset = office.next_code();
    assert_eq!(refusal(office.reset(&reset, &other_than(&by_reset), REMEMBERED)).code().name(), "code-refused");
    office.verify(&ticket, &code).unwrap();
    // The right code ended the row.
    office.mails();
    office.forgot(CARLA);
    assert_eq!(in_short(&office.mails()), ["carla@example.com: reset code"]);
}

#[test]
fn r_code_02_a_resend_too_soon_is_told_how_long_to_wait() {
    let office = Office::new();
    let flow = office.sign_up(CARLA);
    let asked = [
        (0, Some(60)),
        (45, Some(15)),
        // Less than a second is told as one.
        (14, Some(1)),
        (1, None),
        (60, None),
        // The hour's three are used up, and the hour began with the first.
        (60, Some(60 * 60 - 180)),
        (60 * 60 - 180, None),
    ];
    for (step, (seconds, wait)) in asked.into_iter().enumerate() {
        office.wait(Duration::seconds(seconds));
        match wait {
            None => office.resend(&flow).unwrap(),
            Some(wait) => {
                let refused = refusal(office.resend(&flow));
                let told = (refused, refused.code().name(), refused.retry_after());
                let wait = Duration::seconds(wait);
                assert_eq!(told, (CodeRefusal::TooSoon { wait }, "resend-too-soon", Some(wait)), "step {step}");
            }
        }
    }
}

#[test]
fn r_code_02_three_an_hour_over_all_features() {
    for order in [[Ask::SignUp, Ask::Reset, Ask::Resend], [Ask::Reset, Ask::SignUp, Ask::Reset]] {
        for last in ALL {
            let office = Office::new();
            office.client("anna");
            let mut flow = office.sign_up("other@example.com");
            office.mails();
            for ask in order {
                assert_eq!(mails_for(&office, ask, &mut flow), 1, "{order:?}");
                office.wait(Duration::minutes(10));
            }
            office.wait(Duration::minutes(30) - Duration::MILLISECOND);
            assert_eq!(mails_for(&office, last, &mut flow), 0, "{order:?} and {last:?}");
            office.wait(Duration::MILLISECOND);
            assert_eq!(mails_for(&office, last, &mut flow), 1, "{order:?} and {last:?}");
        }
    }
}

#[test]
fn r_code_02_ten_a_day() {
    let office = Office::new();
    office.client("anna");
    let mut mails = 0;
    for _ in 0..23 {
        for _ in 0..4 {
            office.forgot(ANNA);
            mails += office.mails().len();
            office.wait(Duration::minutes(15));
        }
    }
    assert_eq!(mails, 10);
    office.wait(Duration::hours(1) - Duration::MILLISECOND);
    assert!(!is_open(&office));
    office.wait(Duration::MILLISECOND);
    assert!(is_open(&office));
}

#[test]
fn threat_16_one_address_is_not_bombed_from_many_sources_and_in_many_spellings() {
    let office = Office::new();
    office.client("anna");
    let spellings = ["anna@example.com", "ANNA@example.com", " Anna@Example.Com", "anna@example.com."];
    let mut arrived = Vec::new();
    for minute in 0..60 {
        let spelling = spellings[minute % spellings.len()];
        office.sign_up(spelling);
        office.forgot(spelling);
        arrived.extend(office.mails());
        office.wait(Duration::minutes(1));
    }
    assert_eq!(arrived.len(), 3, "{:?}", in_short(&arrived));
    // Nobody else is held up by that, nor the same person at the other office.
    office.sign_up(CARLA);
    office.try_sign_up(&SignUpRequest { company: company(ALPINE), ..wish(ANNA) }).unwrap();
    assert_eq!(office.mails().len(), 2);
    office.sign_in(ANNA, CHOSEN);
}

#[test]
fn threat_16_many_at_once_get_one_mail_at_most() {
    let office = Office::new();
    office.client("anna");
    let before = office.wanted_mails();
    race(|runner| match runner % 2 {
        0 => drop(office.forgot(ANNA)),
        _ => drop(office.sign_up(ANNA)),
    });
    // One at once, and what sign-ups wait for within the hour's three; only the last of them is for a flow that is there.
    assert!((1..=3).contains(&(office.wanted_mails() - before)), "{}", office.wanted_mails() - before);
    assert!(office.mails().len() <= 1);
    office.wait(Duration::seconds(60));
    assert!(office.mails().len() <= 1);
    assert_eq!(office.head_count(), 2, "the account, and one Draft that is of no use");
}

#[test]
fn r_code_02_twenty_an_hour_from_one_source_whatever_the_address() {
    let office = Office::new();
    let here = somewhere();
    let ask = |n: usize, source: SourceKey| {
        let address = format!("client-{n}@example.com");
        match n % 2 {
            0 => drop(office.portal.request_reset(&company(HARBOUR), &address, source).unwrap()),
            _ => drop(office.try_sign_up(&SignUpRequest { source, ..wish(&address) }).unwrap()),
        }
        office.wanted_mails()
    };
    for n in 1..=20 {
        assert_eq!(ask(n, here), n);
    }
    // Over budget everything is answered as before, and nothing is counted against the address.
    assert_eq!(ask(21, here), 20);
    assert_eq!(ask(22, here), 20);
    assert_eq!(ask(22, somewhere()), 21);
    office.wait(Duration::hours(1) - Duration::MILLISECOND);
    assert_eq!(ask(23, here), 21);
    office.wait(Duration::MILLISECOND);
    assert_eq!(ask(24, here), 22);
}

#[test]
fn r_code_03_a_source_is_a_whole_ipv6_network() {
    let office = Office::new();
    let source = |text: &str| SourceKey::from_ip(text.parse().unwrap());
    let ask = |n: usize, from: &str| {
        let address = format!("client-{n}@example.com");
        office.portal.request_reset(&company(HARBOUR), &address, source(from)).unwrap();
        office.wanted_mails()
    };
    for n in 1..=20 {
        assert_eq!(ask(n, &format!("2001:db8:1:1::{n:x}")), n);
    }
    assert_eq!(ask(21, "2001:db8:1:1:ffff:ffff:ffff:ffff"), 20, "the same /64");
    assert_eq!(ask(22, "2001:db8:1:2::1"), 21, "another");
    assert_eq!(ask(23, "192.0.2.1"), 22);
    for n in 24..=42 {
        ask(n, if n % 2 == 0 { "192.0.2.1" } else { "::ffff:192.0.2.1" });
    }
    assert_eq!(office.wanted_mails(), 41);
    assert_eq!(ask(43, "::ffff:192.0.2.1"), 41, "an IPv4 address is itself in both spellings");
}

#[test]
fn r_code_02_the_fiftieth_failure_in_a_row_closes_recovery() {
    for (failures, open) in [(49, true), (50, false), (51, false)] {
        let office = generous();
        office.client("anna");
        fail(&office, ANNA, failures);
        assert_eq!(is_open(&office), open, "{failures}");
    }
    assert_eq!(BudgetLimits::default().failures, FailureBudget { in_a_row: 50 });
}

#[test]
fn r_code_02_a_closed_recovery_answers_as_before_and_opens_by_no_waiting() {
    let office = generous();
    office.client("anna");
    fail(&office, ANNA, 50);
    office.wait(Duration::days(300));
    office.portal.sweep(1000).unwrap();
    assert!(!is_open(&office));
    let (closed, unknown) = (office.forgot(ANNA), office.forgot("nobody@example.com"));
    assert_eq!(closed.expires_at, unknown.expires_at);
    for ticket in [closed, unknown] {
        assert_eq!(refusal(office.reset(&ticket, "123456", REMEMBERED)).code().name(), "code-refused");
    }
}

#[test]
fn threat_05_the_owner_still_signs_in_and_that_opens_recovery() {
    let office = generous();
    office.client("anna");
    // Flows from as many sources as there are failures.
    fail(&office, ANNA, 50);
    assert!(!is_open(&office));
    assert_eq!(refusal(office.portal.sign_in(&attempt(ANNA, "Not-it-4711!"))), SignInRefusal::Failed);
    assert!(!is_open(&office), "a failed sign-in proves nothing");
    office.sign_in(ANNA, CHOSEN);
    assert!(is_open(&office));
    fail(&office, ANNA, 49);
    assert!(is_open(&office), "the count began anew");
}

#[test]
fn r_code_02_an_agents_act_opens_recovery() {
    type Act = fn(&Office);
    let acts: [(&str, Act); 4] = [
        ("a change of the account", |office| {
            let anna = office.active(ANNA).unwrap();
            office.require_new_password(anna.id);
        }),
        ("another invitation", |office| {
            let anna = office.active(ANNA).unwrap();
            office.wait(Duration::seconds(60));
            office.portal.resend_invitation(&dora(), anna.id).unwrap();
            office.mails();
        }),
        ("a change in the host's own transaction", |office| {
            let anna = office.active(ANNA).unwrap();
            let change = office::password(PasswordRequirement::Required);
            office.write(|uow| {
                let mut host = Host(uow);
                let changed = office.portal.within(&mut host).change_account(&dora(), anna.id, anna.version, &change);
                changed.unwrap();
                Ok(())
            });
        }),
        ("nothing", |_| {}),
    ];
    for (what, act) in acts {
        let office = generous();
        if what == "another invitation" {
            office.mailed_password("anna");
        } else {
            office.client("anna");
        }
        fail(&office, ANNA, 50);
        act(&office);
        assert_eq!(is_open(&office), what != "nothing", "{what}");
    }
}

#[test]
fn r_code_02_an_invitation_opens_recovery_that_failed_before_there_was_an_account() {
    let office = generous();
    fail(&office, ANNA, 50);
    office.invite("anna");
    office.mails();
    assert!(is_open(&office));
}

#[test]
fn r_code_02_the_right_code_ends_the_row() {
    let office = generous();
    office.client("anna");
    fail(&office, ANNA, 49);
    let ticket = office.forgot(ANNA);
    let code = office.next_code();
    office.reset(&ticket, &code, REMEMBERED).unwrap();
    office.mails();
    fail(&office, ANNA, 49);
    assert!(is_open(&office));
}

#[test]
fn r_code_02_failures_of_sign_ups_and_resets_are_of_one_address() {
    let office = generous();
    office.client("anna");
    for _ in 0..10 {
        let ticket = office.sign_up(ANNA);
        for _ in 0..5 {
            assert_eq!(refusal(office.verify(&ticket, "123456")), CodeRefusal::Refused);
        }
    }
    office.mails();
    assert!(!is_open(&office));
    office.client("ben");
    office.forgot("ben@example.com");
    assert_eq!(in_short(&office.mails()), ["ben@example.com: reset code"]);
}

#[test]
fn threat_05_a_stranger_who_is_granted_no_mail_closes_nobodys_recovery() {
    let office = Office::new();
    office.client("anna");
    // A thousand flows, each tried far more often than it has tries: only those that were mailed count.
    for _ in 0..100 {
        for ticket in [office.forgot(ANNA), office.sign_up(ANNA)] {
            for _ in 0..10 {
                assert_eq!(refusal(office.reset(&ticket, "123456", REMEMBERED)).code().name(), "code-refused");
                assert_eq!(refusal(office.verify(&ticket, "123456")).code().name(), "code-refused");
            }
        }
    }
    office.mails();
    office.wait(Duration::hours(1));
    assert!(is_open(&office));
}

#[test]
fn threat_06_one_code_sprayed_over_many_accounts_locks_none() {
    let office = Office::new();
    let addresses: Vec<String> = (0..15).map(|n| format!("client-{n}@example.com")).collect();
    for address in &addresses {
        office.joined(address);
    }
    office.wait(Duration::hours(1));
    let here = somewhere();
    let tickets: Vec<FlowTicket> = addresses
        .iter()
        .map(|address| office.portal.request_reset(&company(HARBOUR), address, here).unwrap())
        .collect();
    let mails = office.mails();
    let code_for = |address: &String| mails.iter().find(|mail| mail.to.key().as_str() == address).map(code_in).unwrap();
    let codes: Vec<String> = addresses.iter().map(code_for).collect();
    let sprayed = (0..1_000_000).map(|n| format!("{n:06}")).find(|code| !codes.contains(code)).unwrap();
    for ticket in &tickets {
        assert_eq!(refusal(office.reset(ticket, &sprayed, REMEMBERED)).code().name(), "code-refused");
    }
    for (ticket, code) in tickets.iter().zip(&codes) {
        office.portal.reset_password(&shown(ticket, code), Some(&typed(REMEMBERED))).unwrap();
    }
}

#[test]
fn threat_26_budgets_and_failures_outlive_a_restart() {
    let office = Office::new();
    office.client("anna");
    office.forgot(ANNA);
    assert_eq!(office.mails().len(), 1);
    let office = office.restarted(hashing(FAST, 2, 64));
    assert!(!is_open(&office));

    let office = generous();
    office.client("anna");
    fail(&office, ANNA, 50);
    let office = office.restarted(hashing(FAST, 2, 64));
    office.wait(Duration::seconds(1));
    assert!(!is_open(&office));
}

#[test]
fn threat_64_a_clock_that_goes_back_holds_nobody_up_for_long() {
    let office = Office::new();
    office.client("anna");
    assert!(is_open(&office));
    office.wait(-Duration::days(30));
    assert!(!is_open(&office), "and unlocks nothing early");
    office.wait(Duration::minutes(1) - Duration::MILLISECOND);
    assert!(!is_open(&office));
    office.wait(Duration::MILLISECOND);
    assert!(is_open(&office), "a minute after it was first asked for by the new clock");
}
