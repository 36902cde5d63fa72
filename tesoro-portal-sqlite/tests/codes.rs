//! Codes under fire: many requests at once, over two stores on one file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use stage::house::{CHOSEN, House, boss, code_in, portal, typed};
use stage::{RACERS, company, contact, count_attempt, persistently, race, throttle_key};
use tesoro_portal_core::account::{
    Account, AccountState, AccountStatus, CodeRefusal, CodeRequest, FlowTicket, LinkState, OpenRefusal, SignUpRequest,
};
use tesoro_portal_core::activity::Happening;
use tesoro_portal_core::challenge::{Challenge, ChallengeState};
use tesoro_portal_core::crm::Wishes;
use tesoro_portal_core::memory::FixedClock;
use tesoro_portal_core::ports::{AccountFilter, StoreError, StoreErrorKind, StoreExt as _};
use tesoro_portal_core::session::{DeviceName, SignedIn};
use tesoro_portal_core::throttle::SourceKey;
use tesoro_portal_core::{AccountId, Failure, Portal};
use tesoro_portal_sqlite::SqliteStore;

/// A house, and a second process at the same file.
struct Doors {
    house: House,
    portals: [Portal; 2],
}

impl Doors {
    fn new() -> Self {
        let house = House::new();
        let portals = [house.portal.clone(), another(house.file.open(), 8)];
        Self { house, portals }
    }

    /// Somebody signs up, and reads the code in the mail.
    fn sign_up(&self, email: &str) -> (FlowTicket, String) {
        let request = SignUpRequest {
            company: company(),
            first_name: "Anna".to_owned(),
            last_name: "Visser".to_owned(),
            email: email.to_owned(),
            password: Some(typed(CHOSEN)),
            language: None,
            wishes: Ok(Wishes::default()),
            source: SourceKey::from_ip(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        };
        let ticket = self.house.portal.sign_up(&request).unwrap();
        let mails = self.house.mails();
        assert_eq!(mails.len(), 1, "mails");
        (ticket, code_in(&mails[0]))
    }

    fn challenge(&self, ticket: &FlowTicket) -> Challenge {
        self.house.store.with_view(|view| view.challenge(&company(), ticket.id)).unwrap().unwrap()
    }

    fn accounts(&self) -> Vec<Account> {
        let all = AccountFilter::default();
        self.house.store.with_view(|view| view.accounts(&company(), &all, None, 100)).unwrap()
    }
}

fn another(store: SqliteStore, seed: u64) -> Portal {
    portal(Arc::new(store), FixedClock::START, seed).0
}

fn request(ticket: &FlowTicket, code: &str) -> CodeRequest {
    CodeRequest {
        company: company(),
        flow: ticket.id,
        handle: Some(ticket.handle.clone()),
        code: code.to_owned(),
        device_name: DeviceName::shortened("Firefox on Linux"),
        source: somewhere(),
    }
}

/// A source that nobody else uses: how much one source may type is not what is raced for.
fn somewhere() -> SourceKey {
    static NEXT: AtomicU32 = AtomicU32::new(0x6440_0000);
    SourceKey::from_ip(IpAddr::from(NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes()))
}

/// Tries as long as the store has no turn for it; nothing is counted then.
fn verify(portal: &Portal, ticket: &FlowTicket, code: &str) -> Result<SignedIn, CodeRefusal> {
    for _ in 0..100 {
        match portal.verify_sign_up(&request(ticket, code)) {
            Ok(signed_in) => return Ok(signed_in),
            Err(Failure::Refused(refusal)) => return Err(refusal),
            Err(failure) => assert!(is_transient(&failure), "{failure:?}"),
        }
    }
    panic!("no turn in a hundred tries");
}

fn is_transient<R>(failure: &Failure<R>) -> bool {
    matches!(failure, Failure::Store(error) if matches!(error.kind(), StoreErrorKind::Transient | StoreErrorKind::Taken))
}

/// So many codes that are not this one.
fn wrong(right: &str, count: usize) -> Vec<String> {
    (0..=count).map(|n| format!("{n:06}")).filter(|code| code != right).take(count).collect()
}

/// The failures that are counted for an address, which are those that were compared: the one counter that is kept for
/// longer than a day.
fn failures(doors: &Doors) -> Option<u32> {
    let sql = "SELECT sum(count) FROM portal_throttles WHERE forget_at > ?1 + 86400000 * 2";
    let now = FixedClock::START.unix_timestamp() * 1_000;
    doors.house.file.outsider().query_row(sql, [now], |row| row.get(0)).unwrap()
}

#[test]
fn threat_01_of_200_parallel_wrong_codes_five_are_compared_also_after_a_restart() {
    const GUESSES: usize = 200;
    let doors = Doors::new();
    let (ticket, code) = doors.sign_up("anna@example.com");
    let guesses = wrong(&code, GUESSES);
    let outcomes = race(GUESSES, |n| verify(&doors.portals[n % 2], &ticket, &guesses[n]));
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Err(CodeRefusal::Refused))), "{outcomes:?}");
    let after = doors.challenge(&ticket);
    assert_eq!((after.tries, failures(&doors)), (5, Some(5)), "tries counted, and failures compared");
    assert!(matches!(after.state, ChallengeState::Live { .. }), "{after:?}");

    // The right code comes too late, here and after a restart.
    assert_eq!(verify(&doors.portals[0], &ticket, &code).unwrap_err(), CodeRefusal::Refused);
    let Doors { house, portals } = doors;
    drop(portals);
    let House { file, store, portal, .. } = house;
    drop((store, portal));
    let reopened = file.open();
    assert_eq!(verify(&another(reopened.clone(), 9), &ticket, &code).unwrap_err(), CodeRefusal::Refused);
    let found = reopened.with_view(|view| view.challenge(&company(), ticket.id)).unwrap();
    assert_eq!(found, Some(after), "the challenge after the restart");
    let sessions = reopened.with_view(|view| {
        let drafts = view.accounts(&company(), &AccountFilter::default(), None, 10)?;
        assert_eq!(drafts.iter().map(Account::status).collect::<Vec<_>>(), [AccountStatus::Draft]);
        view.sessions_of(&company(), drafts[0].id)
    });
    assert_eq!(sessions.unwrap(), []);
}

#[test]
fn threat_01_the_fifth_try_is_still_compared() {
    let doors = Doors::new();
    let (ticket, code) = doors.sign_up("anna@example.com");
    let guesses = wrong(&code, 4);
    let outcomes = race(4, |n| verify(&doors.portals[n % 2], &ticket, &guesses[n]));
    assert!(outcomes.iter().all(Result::is_err));
    assert_eq!((doors.challenge(&ticket).tries, failures(&doors)), (4, Some(4)));
    verify(&doors.portals[0], &ticket, &code).unwrap();
    assert_eq!(failures(&doors), None, "failures after the right code");
}

#[test]
fn threat_02_the_right_code_in_parallel_requests_succeeds_once_with_one_session() {
    for _ in 0..3 {
        let doors = Doors::new();
        let (ticket, code) = doors.sign_up("anna@example.com");
        let outcomes = race(RACERS, |n| verify(&doors.portals[n % 2], &ticket, &code));
        let refused = outcomes.iter().filter(|outcome| matches!(outcome, Err(CodeRefusal::Refused))).count();
        let signed_in: Vec<&SignedIn> = outcomes.iter().flatten().collect();
        assert_eq!((signed_in.len(), refused), (1, RACERS - 1), "let in, and refused in the same words");
        assert_eq!(doors.challenge(&ticket).state, ChallengeState::Used);

        let accounts = doors.accounts();
        assert_eq!(accounts.len(), 1);
        assert_eq!(accounts[0].state, AccountState::Active { link: LinkState::Linked });
        let (sessions, leads) = doors
            .house
            .store
            .with_view(|view| {
                let leads = view.crm_view().contacts_by_email(&company(), accounts[0].email.key(), 10)?;
                Ok::<_, StoreError>((view.sessions_of(&company(), accounts[0].id)?, leads))
            })
            .unwrap();
        assert_eq!(sessions, [signed_in[0].session.clone()], "sessions");
        assert_eq!(leads.len(), 1, "leads");
        let history = doors.house.portal.activities(&boss(), &leads[0].id, None, 100).unwrap();
        let sign_ups = history.iter().filter(|entry| entry.activity.what == Happening::SignedUp).count();
        assert_eq!(sign_ups, 1, "sign-ups in the history");
    }
}

#[test]
fn threat_12_an_invitation_racing_with_a_verification_leaves_one_account() {
    for round in 0..8 {
        let doors = Doors::new();
        let (ticket, code) = doors.sign_up("C-1@example.com");
        // A verification takes several transactions: to meet it at each of them, the agents wait their turns first.
        let outcomes = race(RACERS, |n| {
            if n / 2 % 2 == 0 {
                return verify(&doors.portals[n % 2], &ticket, &code).map(|signed_in| signed_in.account.id).ok();
            }
            for _ in 0..round {
                persistently(|| doors.house.store.with_tx(|uow| count_attempt(uow, &throttle_key(1)))).unwrap();
            }
            invite(&doors.portals[n % 2])
        });
        let winners: Vec<_> = outcomes.into_iter().flatten().collect();
        assert_eq!(winners.len(), 1, "round {round}: who succeeded");

        let accounts = doors.accounts();
        let ids: Vec<_> = accounts.iter().map(|account| account.id).collect();
        assert_eq!(ids, winners, "round {round}: accounts, the Draft included");
        assert_eq!(accounts[0].state, AccountState::Active { link: LinkState::Linked }, "round {round}");
        let contacts = doors.house.portal.contacts(&boss(), None, None, 10).unwrap();
        assert_eq!(contacts.len(), 1, "round {round}: contacts, none of which is a new lead");
        let linked = doors.house.store.with_view(|view| view.contacts_of_account(&company(), winners[0])).unwrap();
        assert_eq!(linked, [contact("c-1")], "round {round}: the contact of the account");

        // A registrant who came too late has nothing: neither code nor password.
        if accounts[0].invitation.is_some() {
            assert_eq!(verify(&doors.portals[0], &ticket, &code).unwrap_err(), CodeRefusal::Refused, "round {round}");
            assert!(
                doors.house.sign_in("c-1@example.com", CHOSEN).is_err(),
                "round {round}: the registrant's password"
            );
        }
    }
}

/// The id of the account, unless the contact has one.
fn invite(portal: &Portal) -> Option<AccountId> {
    for _ in 0..100 {
        match portal.open_account(&boss(), &contact("c-1")) {
            Ok(account) => return Some(account.id),
            Err(Failure::Refused(OpenRefusal::PortalUserExists(_))) => return None,
            Err(failure) => assert!(is_transient(&failure), "{failure:?}"),
        }
    }
    panic!("no turn in a hundred tries");
}
