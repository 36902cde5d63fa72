//! Typing codes, compared with the model.

use tesoro_portal_core::challenge::{ChallengeState, CodeHash, Purpose};
use tesoro_portal_core::session::SignedIn;
use tesoro_portal_core::{AccountId, Failure};
use time::Duration;

use crate::fault::{Fault, mac_of, rededicate};
use crate::model::{Outcome, Session};
use crate::office::{company, email, other_than, typed};
use crate::step::{By, Handle, Typed};
use crate::world::{PASSWORDS, Verdict, World, about_code, hold};

/// What a flow answered.
enum Answer {
    In(Box<SignedIn>),
    Unchanged,
    Refused(tesoro_portal_core::account::CodeRefusal),
}

impl World {
    pub(crate) fn finish(
        &mut self,
        back: usize,
        (typed_code, handle): (Typed, Handle),
        by: By,
        password: usize,
    ) -> Verdict {
        let Some(flow) = self.flow(back) else { return Ok(()) };
        let mailed = |flow: usize, nth: usize| {
            let mailed = &self.model.flows[flow].mailed;
            mailed.len().checked_sub(nth).and_then(|index| mailed.get(index)).cloned()
        };
        let code = match typed_code {
            Typed::Newest => mailed(flow, 1),
            Typed::Earlier => mailed(flow, 2),
            Typed::OfAnother(other) => self.flow(other).and_then(|other| mailed(other, 1)),
            Typed::Wrong => mailed(flow, 1).map(|code| other_than(&code)),
        };
        let code = code.unwrap_or_else(|| "271828".to_owned());
        let handle = match handle {
            Handle::Own => Some(flow),
            Handle::OfAnother(other) => self.flow(other),
            Handle::None => None,
        };
        // Who asks again keeps the id: with the handle of the latter it is the latter's request, letter by letter.
        let flow = handle.filter(|other| self.model.flows[*other].id == self.model.flows[flow].id).unwrap_or(flow);
        let purpose = match (by, self.model.flows[flow].purpose) {
            (By::Purpose, purpose) => purpose,
            (By::TheOther, Purpose::Registration) => Purpose::Reset,
            (By::TheOther, Purpose::Reset | Purpose::Confirmation) => Purpose::Registration,
        };
        self.type_code(flow, handle, &code, (purpose, password))
    }

    /// Types a code, once, into the real flow and the model's.
    fn type_code(
        &mut self,
        flow: usize,
        handle: Option<usize>,
        code: &str,
        (purpose, password): (Purpose, usize),
    ) -> Verdict {
        let slot = self.model.flows[flow].slot;
        let company = self.company(slot);
        let before = self.office.challenge_of(&company, self.model.flows[flow].id);
        let account = self.model.slots[slot].account.as_ref().map(|account| account.id);
        let sessions = account.map(|id| self.office.sessions_of(&company, id)).unwrap_or_default();
        let disabled = self.take_guard_away(flow, handle, code, purpose);

        let request = self.request(flow, handle, code);
        let answer = match purpose {
            Purpose::Registration => match self.office.portal.verify_sign_up(&request) {
                Ok(signed_in) => Answer::In(Box::new(signed_in)),
                Err(Failure::Refused(refusal)) => Answer::Refused(refusal),
                Err(other) => return Err(format!("{other:?}")),
            },
            Purpose::Reset | Purpose::Confirmation => {
                match self.office.portal.reset_password(&request, Some(&typed(PASSWORDS[password]))) {
                    Ok(signed_in) => Answer::In(Box::new(signed_in)),
                    Err(Failure::Refused(refusal)) => match about_code(&refusal) {
                        Some(refusal) => Answer::Refused(refusal),
                        None => Answer::Unchanged,
                    },
                    Err(other) => return Err(format!("{other:?}")),
                }
            }
        };
        self.leave_guard_away(flow, before, disabled, (account, &sessions), &answer);

        let now = self.office.now();
        let holds = handle == Some(flow);
        let expected = self.model.finish(flow, (code, holds), (purpose, password), now);
        self.count(expected, purpose);
        match (expected, answer) {
            (Outcome::Verified | Outcome::Reset, Answer::In(signed_in)) => {
                self.changing.insert(signed_in.account.id);
                let account = self.model.slots[slot].account.as_mut().ok_or("no account in the model")?;
                hold!(account.id == signed_in.account.id, "somebody else is signed in");
                account.sessions.push(Session::new(signed_in.token, now));
                let flow = &self.model.flows[flow];
                hold!(flow.accepted <= 1 && flow.accepted <= flow.mailed.len(), "more accepted than issued");
                Ok(())
            }
            (Outcome::Unchanged, Answer::Unchanged) => Ok(()),
            (Outcome::Refused, Answer::Refused(tesoro_portal_core::account::CodeRefusal::Refused))
            | (Outcome::PortalInactive, Answer::Refused(tesoro_portal_core::account::CodeRefusal::PortalInactive)) => {
                Ok(())
            }
            (expected, Answer::In(_)) => Err(format!("accepted, and it should have been {expected:?}")),
            (expected, Answer::Unchanged) => Err(format!("the password was judged: {expected:?}")),
            (expected, Answer::Refused(refusal)) => Err(format!("{refusal:?}, and it should have been {expected:?}")),
        }
    }

    fn count(&mut self, outcome: Outcome, purpose: Purpose) {
        let seen = &mut self.seen;
        match outcome {
            Outcome::Verified if purpose == Purpose::Reset => seen.drafts_reset += 1,
            Outcome::Verified => seen.verified += 1,
            Outcome::Reset => seen.reset += 1,
            Outcome::Unchanged => seen.unchanged += 1,
            Outcome::Refused => seen.refused += 1,
            Outcome::PortalInactive => {}
        }
    }

    /// Rewrites what is stored as if a guard were missing; answers an account that is only made to seem enabled.
    fn take_guard_away(
        &self,
        flow: usize,
        handle: Option<usize>,
        code: &str,
        purpose: Purpose,
    ) -> Option<tesoro_portal_core::account::Account> {
        let flow = &self.model.flows[flow];
        let slot = &self.model.slots[flow.slot];
        let company = company(slot.company);
        let mut challenge = self.office.challenge_of(&company, flow.id)?;
        match self.fault? {
            Fault::Expiry => self.office.refresh_codes(&mut challenge),
            Fault::Handle => challenge.handle = self.model.flows[handle?].handle.digest(),
            Fault::Purpose if purpose != flow.purpose => {
                let newest = flow.codes.last().filter(|newest| newest.text == code)?;
                rededicate(&mut challenge, purpose, (slot.address, &newest.text));
            }
            Fault::DraftsLive => {
                let until = self.office.now() + Duration::days(1);
                self.office.set_draft_expiry(&company, slot.draft.as_ref()?.id, until);
            }
            Fault::DisabledResets => {
                let id = slot.account.as_ref().filter(|account| account.disabled)?.id;
                let account = self.office.look(|view| view.account(&company, id))?;
                let enabled = tesoro_portal_core::account::Account { disabled: None, ..account.clone() };
                self.office.write(|uow| uow.update_account(&enabled));
                return Some(account);
            }
            _ => {}
        }
        self.office.put_challenge(&challenge);
        None
    }

    /// What a missing guard leaves behind.
    fn leave_guard_away(
        &self,
        flow: usize,
        before: Option<tesoro_portal_core::challenge::Challenge>,
        disabled: Option<tesoro_portal_core::account::Account>,
        (account, sessions): (Option<AccountId>, &[tesoro_portal_core::session::Session]),
        answer: &Answer,
    ) {
        let company = self.company(self.model.flows[flow].slot);
        let accepted = matches!(answer, Answer::In(_));
        if let Some(disabled) = disabled {
            let id = disabled.id;
            self.office.write(|uow| {
                let mut account = uow.account(&company, id)?.expect("an account");
                account.disabled = disabled.disabled;
                uow.update_account(&account)
            });
        }
        let Some(before) = before else { return };
        match self.fault {
            Some(Fault::DraftsLive) if !accepted => {
                if let Some(draft) = &self.model.slots[self.model.flows[flow].slot].draft {
                    self.office.set_draft_expiry(&company, draft.id, draft.expires_at);
                }
            }
            Some(Fault::Tries) if !accepted => self.office.put_challenge(&before),
            Some(Fault::UsedOnce) if accepted => self.office.put_challenge(&before),
            Some(Fault::Purpose | Fault::Handle) if !accepted => {
                if let Some(mut challenge) = self.office.challenge_of(&company, before.id) {
                    (challenge.purpose, challenge.handle, challenge.state) =
                        (before.purpose, before.handle, before.state);
                    self.office.put_challenge(&challenge);
                }
            }
            Some(Fault::SessionsSurvive) if accepted => {
                if let Some(account) = account {
                    self.office.revive_sessions(&company, account, sessions);
                }
            }
            _ => {}
        }
    }

    /// Wrong codes, one after the other, and then the right one.
    pub(crate) fn guess(&mut self, back: usize, times: usize) -> Verdict {
        let Some(flow) = self.flow(back) else { return Ok(()) };
        let purpose = self.model.flows[flow].purpose;
        let right = self.model.flows[flow].mailed.last().cloned().unwrap_or_else(|| "271828".to_owned());
        let wrong = other_than(&other_than(&right));
        for code in std::iter::repeat_n(&wrong, times).chain([&right]) {
            self.type_code(flow, Some(flow), code, (purpose, 0))?;
        }
        Ok(())
    }

    /// The address changes, the code that was mailed to the former one is typed, and the address changes back.
    pub(crate) fn try_while_moved(&mut self, back: usize) -> Verdict {
        const AWAY: &str = "moved-away@example.com";
        let Some(flow) = self.flow(back) else { return Ok(()) };
        let (slot, code) = (self.model.flows[flow].slot, self.model.flows[flow].codes.last().cloned());
        let (company, address) = (self.company(slot), self.model.slots[slot].address);
        let (Some(code), Some(challenge)) = (code, self.office.challenge_of(&company, self.model.flows[flow].id))
        else {
            return Ok(());
        };
        let move_to = |to: &str| {
            self.office.write(|uow| match uow.account(&company, code.whose)? {
                Some(mut account) => {
                    account.email = email(to);
                    uow.update_account(&account).map(|()| true)
                }
                None => Ok(false),
            })
        };
        if !move_to(AWAY) {
            return Ok(());
        }
        if self.fault == Some(Fault::Address) {
            let mut unbound = challenge.clone();
            let mac = mac_of(&unbound, code.whose, AWAY, &code.text);
            if let ChallengeState::Live { latest, .. } = &mut unbound.state {
                *latest = CodeHash { mac, expires_at: latest.expires_at };
            }
            self.office.put_challenge(&unbound);
        }
        let request = self.request(flow, Some(flow), &code.text);
        let accepted = match self.model.flows[flow].purpose {
            Purpose::Registration => self.office.portal.verify_sign_up(&request).is_ok(),
            Purpose::Reset | Purpose::Confirmation => {
                self.office.portal.reset_password(&request, Some(&typed(PASSWORDS[3]))).is_ok()
            }
        };
        hold!(!accepted, "the code of a former address was accepted");
        // For the model it was a wrong one.
        let (purpose, now) = (self.model.flows[flow].purpose, self.office.now());
        self.model.finish(flow, ("", true), (purpose, 3), now);
        move_to(address);
        Ok(())
    }
}
