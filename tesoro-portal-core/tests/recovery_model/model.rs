//! What should be the case, in as few words as possible: no hashes, no store, no transactions.

use std::mem;

use tesoro_portal_core::challenge::Purpose;
use tesoro_portal_core::session::{FlowHandle, SessionToken};
use tesoro_portal_core::{AccountId, ChallengeId, IntentId};
use time::{Duration, UtcDateTime};

/// The address of one person at one company.
pub(crate) struct Slot {
    pub(crate) company: &'static str,
    pub(crate) address: &'static str,
    pub(crate) draft: Option<Draft>,
    pub(crate) account: Option<Account>,
}

/// A sign-up that is not finished.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) id: AccountId,
    pub(crate) expires_at: UtcDateTime,
    pub(crate) disabled: bool,
    pub(crate) password: usize,
}

impl Draft {
    pub(crate) fn is_unfinished(&self, now: UtcDateTime) -> bool {
        now < self.expires_at && !self.disabled
    }
}

/// An Active account.
#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) id: AccountId,
    pub(crate) disabled: bool,
    /// The office has changed the address, and the client has not confirmed it.
    pub(crate) unconfirmed: bool,
    pub(crate) duty: Duty,
    pub(crate) secret: Secret,
    /// The temporary passwords of earlier invitations.
    pub(crate) former: Vec<String>,
    pub(crate) sessions: Vec<Session>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Duty {
    None,
    FirstSignIn,
    Required,
}

/// What signs in.
#[derive(Debug)]
pub(crate) enum Secret {
    None,
    /// Texts with the instants they end at, the newest last; of one mail.
    Temporary(IntentId, Vec<(String, UtcDateTime)>),
    Chosen(usize),
}

/// A session that counts, but for its times.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) token: SessionToken,
    pub(crate) created_at: UtcDateTime,
    pub(crate) last_used_at: UtcDateTime,
}

impl Session {
    pub(crate) fn new(token: SessionToken, now: UtcDateTime) -> Self {
        Self { token, created_at: now, last_used_at: now }
    }

    pub(crate) fn is_live(&self, now: UtcDateTime) -> bool {
        self.created_at <= now + Duration::seconds(10)
            && now < self.created_at + Duration::hours(24)
            && now < self.last_used_at + Duration::hours(12)
    }
}

/// A browser's sign-up or reset.
#[derive(Clone)]
pub(crate) struct Flow {
    pub(crate) slot: usize,
    pub(crate) purpose: Purpose,
    pub(crate) id: ChallengeId,
    pub(crate) expires_at: UtcDateTime,
    /// Whether it is still there.
    pub(crate) exists: bool,
    pub(crate) used: bool,
    pub(crate) tries: u8,
    /// The mail that carries the code.
    pub(crate) intent: IntentId,
    /// The codes that count, the newest last: two at most, of one mail and for one account.
    pub(crate) codes: Vec<Code>,
    /// Every code that was mailed.
    pub(crate) mailed: Vec<String>,
    pub(crate) accepted: usize,
    pub(crate) handle: FlowHandle,
}

#[derive(Debug, Clone)]
pub(crate) struct Code {
    pub(crate) text: String,
    pub(crate) made_at: UtcDateTime,
    pub(crate) whose: AccountId,
}

impl Code {
    fn counts(&self, now: UtcDateTime) -> bool {
        self.made_at <= now + Duration::seconds(10) && now < self.made_at + Duration::minutes(10)
    }
}

impl Flow {
    /// A code arrived.
    pub(crate) fn mailed(&mut self, text: String, whose: AccountId, made_at: UtcDateTime) {
        self.mailed.push(text.clone());
        self.codes.retain(|code| code.whose == whose);
        self.codes.push(Code { text, made_at, whose });
        if self.codes.len() > 2 {
            self.codes.remove(0);
        }
    }

    /// Another mail was granted.
    pub(crate) fn asked_again(&mut self, intent: IntentId) {
        self.intent = intent;
        self.tries = 0;
        self.codes.clear();
    }
}

/// What comes of typing a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    PortalInactive,
    Refused,
    /// The code is right, and the new password is the present one.
    Unchanged,
    /// The account is Active from now on.
    Verified,
    /// The account has the new password.
    Reset,
}

/// Everything.
pub(crate) struct Model {
    pub(crate) slots: Vec<Slot>,
    pub(crate) flows: Vec<Flow>,
    /// Whether the portal is on, by company.
    pub(crate) on: [bool; 2],
}

impl Model {
    pub(crate) fn is_on(&self, company: &str) -> bool {
        self.on[usize::from(company != "harbour")]
    }

    /// The flows for this address, of one purpose or of all, are gone.
    pub(crate) fn drop_flows(&mut self, slot: usize, purpose: Option<Purpose>) {
        for flow in &mut self.flows {
            if flow.slot == slot && purpose.is_none_or(|purpose| purpose == flow.purpose) {
                flow.exists = false;
            }
        }
    }

    /// What comes of typing this code with this handle, and what changes by it but for the new session.
    pub(crate) fn finish(
        &mut self,
        flow: usize,
        (text, holds_handle): (&str, bool),
        (purpose, password): (Purpose, usize),
        now: UtcDateTime,
    ) -> Outcome {
        let index = self.flows[flow].slot;
        if !self.is_on(self.slots[index].company) {
            return Outcome::PortalInactive;
        }
        let flow = &mut self.flows[flow];
        let slot = &mut self.slots[index];
        let is_open = flow.exists && holds_handle && flow.purpose == purpose;
        if !is_open || flow.tries >= 5 || now >= flow.expires_at {
            return Outcome::Refused;
        }
        flow.tries += 1;
        let right = flow.codes.iter().find(|code| code.text == text && code.counts(now)).filter(|_| !flow.used);
        let Some(whose) = right.map(|code| code.whose) else { return Outcome::Refused };
        match (&mut slot.account, &slot.draft) {
            (Some(account), _) if account.id == whose && purpose == Purpose::Reset && !account.disabled => {
                if matches!(account.secret, Secret::Chosen(present) if present == password) {
                    flow.tries -= 1;
                    return Outcome::Unchanged;
                }
                flow.accepted += 1;
                account.secret = Secret::Chosen(password);
                account.duty = Duty::None;
                account.sessions.clear();
                self.drop_flows(index, None);
                Outcome::Reset
            }
            (None, Some(draft)) if draft.id == whose && draft.is_unfinished(now) => {
                flow.accepted += 1;
                let draft = mem::take(&mut slot.draft).expect("a draft");
                let secret = match purpose {
                    Purpose::Registration => Secret::Chosen(draft.password),
                    Purpose::Reset | Purpose::Confirmation => Secret::Chosen(password),
                };
                slot.account = Some(Account {
                    id: draft.id,
                    disabled: false,
                    unconfirmed: false,
                    duty: Duty::None,
                    secret,
                    former: Vec::new(),
                    sessions: Vec::new(),
                });
                flow.used = true;
                if purpose == Purpose::Reset {
                    self.drop_flows(index, None);
                }
                Outcome::Verified
            }
            _ => Outcome::Refused,
        }
    }
}
