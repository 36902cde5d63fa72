//! Something that happens between two transactions of one operation: what a race does only sometimes.

use std::fmt;
use std::sync::{Arc, Mutex};

use tesoro_portal_core::memory::SeededEntropy;
use tesoro_portal_core::ports::{Body, ReadBody, Store, StoreError};
use tesoro_portal_core::{KeyRing, Portal, PortalParts};

use super::Office;

type Happening<'a> = Box<dyn FnOnce() + Send + 'a>;

/// The office's store, and what happens before the next transaction but so many.
struct Interrupted {
    store: Arc<dyn Store>,
    plan: Mutex<Option<(u32, Happening<'static>)>>,
}

impl fmt::Debug for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Interrupted").finish_non_exhaustive()
    }
}

impl Store for Interrupted {
    fn transact(&self, body: Body<'_>) -> Result<(), StoreError> {
        let due = {
            let mut plan = self.plan.lock().unwrap();
            match plan.take() {
                Some((0, happening)) => Some(happening),
                Some((others, happening)) => {
                    *plan = Some((others - 1, happening));
                    None
                }
                None => None,
            }
        };
        if let Some(happening) = due {
            happening();
        }
        self.store.transact(body)
    }

    fn read(&self, body: ReadBody<'_>) -> Result<(), StoreError> {
        self.store.read(body)
    }
}

impl Office {
    /// This office's portal, where something happens between its first transaction and the second.
    pub(crate) fn interrupted(self: &Arc<Self>, happening: impl FnOnce(&Self) + Send + 'static) -> Portal {
        self.planned(1, happening)
    }

    /// This office's portal, where something happens between being asked and its first transaction.
    pub(crate) fn overtaken(self: &Arc<Self>, happening: impl FnOnce(&Self) + Send + 'static) -> Portal {
        self.planned(0, happening)
    }

    fn planned(self: &Arc<Self>, others: u32, happening: impl FnOnce(&Self) + Send + 'static) -> Portal {
        let office = Arc::clone(self);
        let plan = Mutex::new(Some((others, Box::new(move || happening(&office)) as Happening<'static>)));
        Portal::new(PortalParts {
            store: Arc::new(Interrupted { store: Arc::new(self.memory.clone()), plan }),
            clock: self.clock.clone(),
            entropy: Arc::new(SeededEntropy::new(0xA11)),
            keys: KeyRing::from_bytes(1, [0x4B; 32]),
            hasher: self.hasher.clone(),
            policy: self.portal.policy().clone(),
        })
    }
}
