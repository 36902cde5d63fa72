//! Whether an address has an account is not to be learnt from signing up, forgetting a password, or typing codes: the
//! same answers for the same counted work (R-REG-04, R-AUTH-06, R-CODE-03, threats 10, 17, 18, 63).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod office;

use office::{
    ALPINE, CHOSEN, HARBOUR, Office, REMEMBERED, company, dora, egon, refusal, shown, somewhere, typed, wish,
};
use tesoro_portal_core::account::{FlowTicket, LinkState};
use tesoro_portal_core::memory::Counts;
use tesoro_portal_core::ports::MailFault;
use tesoro_portal_core::{Pass, Refusal as _};
use time::{Duration, UtcDateTime};

/// What becomes of an office, and the address that is asked for then.
type Stage = (&'static str, fn(&Office) -> &'static str);

const STAGES: [Stage; 9] = [
    ("nobody's", |_| "nobody@example.com"),
    ("of a contact without access", |_| "ben@example.com"),
    ("of a Draft", |office| {
        office.sign_up("carla@example.com");
        "carla@example.com"
    }),
    ("of an account", |office| {
        office.client("anna");
        "anna@example.com"
    }),
    ("of an account that never signed in", |office| {
        office.invite("anna");
        "anna@example.com"
    }),
    ("of a disabled account", |office| {
        let anna = office.client("anna");
        office.disable(anna.account);
        "anna@example.com"
    }),
    ("of an account that has to change its password", |office| {
        let anna = office.client("anna");
        office.require_new_password(anna.account);
        "anna@example.com"
    }),
    ("of an account at another company", |office| {
        office.portal.open_account(&egon(), &"zoe".parse().unwrap()).unwrap();
        "zoe@example.com"
    }),
    ("of an account that waits", |office| {
        for contact in ["carla-1", "carla-2"] {
            office.contact_like_anna(contact, |contact| contact.email = Some("carla@example.com".to_owned()));
        }
        let carla = office.joined("carla@example.com");
        let waiting = office.portal.waiting_accounts(&dora(), None, 10).unwrap();
        assert_eq!(waiting[0].id, carla.account.id);
        assert!(matches!(
            office.account(carla.account.id).state,
            tesoro_portal_core::account::AccountState::Active { link: LinkState::PendingLink }
        ));
        "carla@example.com"
    }),
];

/// What an observer sees of a flow: everything but the random ids and handles, whose shape is the same.
#[derive(Debug, PartialEq)]
struct Seen {
    times: (UtcDateTime, UtcDateTime),
    lengths: (usize, usize),
}

fn seen(ticket: &FlowTicket) -> Seen {
    Seen {
        times: (ticket.resend_after, ticket.expires_at),
        lengths: (ticket.id.to_string().len(), ticket.handle.expose().len()),
    }
}

/// What an act costs: every call of the store, by name, and the hashes.
fn cost<T>(office: &Office, act: impl FnOnce() -> T) -> (T, Counts, u64) {
    office.store.take_counts();
    let computed = office.hasher.computations();
    let answer = act();
    (answer, office.store.take_counts(), office.hasher.computations() - computed)
}

/// An office with an address in this stage, past every budget that got it there.
fn staged((_, stage): Stage) -> (Office, &'static str) {
    let office = Office::new();
    let address = stage(&office);
    office.mails();
    office.wait(Duration::days(1));
    (office, address)
}

/// The same is asked in every stage; all answers and all costs are those of an address that nobody has.
#[track_caller]
fn all_alike<T: std::fmt::Debug + PartialEq>(act: impl Fn(&Office, &str) -> T) {
    let mut unknown = None;
    for stage in STAGES {
        let (office, address) = staged(stage);
        let observed = cost(&office, || act(&office, address));
        match &unknown {
            None => unknown = Some(observed),
            Some(unknown) => assert_eq!(&observed, unknown, "the address is {}", stage.0),
        }
    }
}

#[test]
fn r_reg_04_signing_up_answers_and_costs_the_same() {
    all_alike(|office, address| seen(&office.sign_up(address)));
}

#[test]
fn r_reg_04_a_sign_up_over_budget_answers_and_costs_the_same() {
    let first = cost(&Office::new(), || ()).1;
    assert_eq!(first.total(), 0);
    all_alike(|office, address| {
        let tickets = [office.sign_up(address), office.sign_up(address)].map(|ticket| seen(&ticket));
        assert_eq!(tickets[0], tickets[1]);
        tickets
    });
}

#[test]
fn r_auth_06_forgetting_a_password_answers_and_costs_the_same() {
    all_alike(|office, address| seen(&office.forgot(address)));
    all_alike(|office, address| [office.forgot(address), office.forgot(address)].map(|ticket| seen(&ticket)));
}

#[test]
fn r_code_03_a_wrong_code_answers_and_costs_the_same_whether_one_was_mailed_or_not() {
    for tries in [1, 5, 7] {
        all_alike(|office, address| {
            let ticket = office.sign_up(address);
            office.dispatch();
            office.store.take_counts();
            (0..tries).map(|_| refusal(office.verify(&ticket, "no code"))).collect::<Vec<_>>()
        });
        all_alike(|office, address| {
            let ticket = office.forgot(address);
            office.dispatch();
            office.store.take_counts();
            (0..tries).map(|_| refusal(office.reset(&ticket, "no code", REMEMBERED))).collect::<Vec<_>>()
        });
    }
}

#[test]
fn r_code_03_asking_for_another_mail_answers_and_costs_the_same() {
    for seconds in [59, 60] {
        all_alike(|office, address| {
            let ticket = office.sign_up(address);
            office.dispatch();
            office.wait(Duration::seconds(seconds));
            office.store.take_counts();
            match office.resend(&ticket) {
                Ok(()) => None,
                refused => Some(refusal(refused)),
            }
        });
    }
}

#[test]
fn r_auth_06_a_password_is_judged_alike_before_the_code_is_known() {
    for new in [CHOSEN, REMEMBERED, "short", "Anna-Kowalska-31!", "Carla-Visser-31!"] {
        all_alike(|office, address| {
            let ticket = office.forgot(address);
            office.dispatch();
            office.store.take_counts();
            let refused = refusal(office.portal.reset_password(&shown(&ticket, "123-45"), Some(&typed(new))));
            (refused.code().name(), refused.problems())
        });
    }
}

#[test]
fn r_reg_04_what_is_wrong_with_a_sign_up_does_not_depend_on_the_address() {
    all_alike(|office, address| {
        let mut request = wish(address);
        request.first_name = "X".to_owned();
        request.password = Some(typed("1234"));
        refusal(office.try_sign_up(&request)).problems()
    });
}

#[test]
fn threat_63_a_mail_server_that_fails_changes_no_answer() {
    let answers = |fault: Option<MailFault>| {
        let office = Office::new();
        office.client("anna");
        if let Some(fault) = fault {
            office.mailer.fail_next(100, &fault);
        }
        let mut answers = Vec::new();
        for address in ["anna@example.com", "nobody@example.com"] {
            let (signed_up, forgot) = (office.sign_up(address), office.forgot(address));
            office.dispatch();
            answers.push((
                seen(&signed_up),
                seen(&forgot),
                refusal(office.verify(&signed_up, "no code")),
                refusal(office.reset(&forgot, "no code", REMEMBERED)),
            ));
        }
        assert_eq!(answers[0], answers[1]);
        answers
    };
    let well = answers(None);
    assert_eq!(answers(Some(MailFault::Transient("greylisted".to_owned()))), well);
    assert_eq!(answers(Some(MailFault::Permanent("no such mailbox".to_owned()))), well);
}

#[test]
fn threat_17_the_same_mail_is_asked_for_and_only_the_owner_reads_which() {
    // One intent each, whoever it is; what it becomes is decided where no observer is.
    for stage in STAGES {
        let (office, address) = staged(stage);
        let before = office.wanted_mails();
        office.sign_up(address);
        assert_eq!(office.wanted_mails() - before, 1, "{}", stage.0);
        let pass = office.dispatch();
        assert_eq!(pass.claimed, 1, "{}", stage.0);
        let silent = matches!(stage.0, "of a disabled account");
        assert_eq!(
            pass,
            Pass { claimed: 1, sent: usize::from(!silent), dropped: usize::from(silent), ..Pass::default() }
        );
    }
}

#[test]
fn r_comp_03_companies_that_are_off_or_unknown_answer_alike_for_every_address() {
    let answer = |id: &str, address: &str| {
        let (office, _) = staged(STAGES[3]);
        office.switch(tesoro_portal_core::settings::PortalSwitch::Off);
        let mut request = wish(address);
        request.company = company(id);
        let signed_up = office.try_sign_up(&request).unwrap_err().code().name();
        let forgot = office.portal.request_reset(&company(id), address, somewhere()).unwrap_err().code().name();
        (signed_up, forgot)
    };
    for address in ["anna@example.com", "nobody@example.com"] {
        assert_eq!(answer(HARBOUR, address), ("portal-inactive", "portal-inactive"));
        assert_eq!(answer("nowhere", address), ("not-found", "not-found"));
    }
    assert_ne!(HARBOUR, ALPINE);
}
