//! A code on its way, and those who guess it.

use std::sync::{Arc, Mutex};

use tesoro_portal_core::account::FlowTicket;
use tesoro_portal_core::memory::SeededEntropy;
use tesoro_portal_core::ports::StoreExt as _;
use tesoro_portal_core::session::Session;
use tesoro_portal_core::{AccountId, KeyRing, Portal, PortalParts};

use crate::door::Door;
use crate::office::{HARBOUR, Office, company};
use crate::turns::{Deed, Turns};

const ANNA: &str = "anna@example.com";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guess {
    Right,
    Wrong,
}

pub(crate) struct Scene {
    door: Door,
    office: Office,
    pub(crate) store: Arc<Turns>,
    pub(crate) portal: Portal,
    pub(crate) ticket: FlowTicket,
    pub(crate) account: AccountId,
    code: String,
    /// Which guesser is which task.
    guessers: Mutex<Vec<(usize, shuttle::thread::ThreadId)>>,
}

impl Scene {
    /// Somebody signed up, or forgot the password, and the code has arrived.
    pub(crate) fn new(door: Door) -> Self {
        let office = Office::new();
        let (ticket, account) = if door == Door::Reset {
            let anna = office.client("anna");
            (office.forgot(ANNA), anna.account)
        } else {
            let ticket = office.sign_up(ANNA);
            (ticket, office.draft(ANNA).unwrap().id)
        };
        let code = office.next_code();
        let store = Arc::new(Turns::new(office.memory.clone(), company(HARBOUR), ticket.id));
        let portal = Portal::new(PortalParts {
            store: store.clone(),
            clock: office.clock.clone(),
            entropy: Arc::new(SeededEntropy::new(0x5CED)),
            keys: Self::keys(),
            hasher: office.hasher.clone(),
            policy: office.portal.policy().clone(),
        });
        Self { door, office, store, portal, ticket, account, code, guessers: Mutex::default() }
    }

    /// The key of every office in these tests.
    pub(crate) fn keys() -> KeyRing {
        KeyRing::from_bytes(1, [0x4B; 32])
    }

    /// Types a code; whether it was accepted.
    pub(crate) fn guess(&self, n: usize, guess: Guess) -> bool {
        self.guessers.lock().unwrap().push((n, shuttle::thread::current().id()));
        let code = match guess {
            Guess::Right => self.code.clone(),
            Guess::Wrong => {
                format!("{:06}", (self.code.parse::<usize>().unwrap() + 1 + n) % 1_000_000)
            }
        };
        self.door.try_code(self, n, &code)
    }

    fn sessions(&self) -> Vec<Session> {
        self.office.memory.with_view(|view| view.sessions_of(&company(HARBOUR), self.account)).unwrap()
    }

    /// What has to hold whatever the schedule was.
    pub(crate) fn verdict(&self, accepted: &[bool]) -> Result<(), String> {
        let deeds = self.store.deeds();
        let counted = deeds.iter().filter(|(_, deed)| *deed == Deed::Counted).count();
        let winners = accepted.iter().filter(|accepted| **accepted).count();
        if counted > 5 {
            return Err(format!("{counted} tries counted"));
        }
        if winners > 1 {
            return Err("used more than once".to_owned());
        }
        if winners != deeds.iter().filter(|(_, deed)| *deed == Deed::Used).count() {
            return Err("accepted and not used, or used and not accepted".to_owned());
        }
        for (n, who) in self.guessers.lock().unwrap().iter().filter(|(n, _)| accepted[*n]) {
            // What could be accepted was compared: if it was counted before, it is one of the five.
            let own: Vec<Deed> = deeds.iter().filter(|(doer, _)| doer == who).map(|(_, deed)| *deed).collect();
            if own != [Deed::Counted, Deed::Used] {
                return Err(if own == [Deed::Used] {
                    "accepted without a counted try".to_owned()
                } else {
                    format!("guesser {n}: {own:?}")
                });
            }
        }
        // Whoever is in has the one new session.
        if self.door.is_the_portals() && self.sessions().len() != winners + self.door.sessions_left(winners) {
            return Err(format!("{} sessions", self.sessions().len()));
        }
        Ok(())
    }
}
