//! The office changes addresses, and clients confirm them, compared with the model (R-ADM-02, threat 46).

use tesoro_portal_core::account::{AdministerRefusal, ConfirmationRefusal, EmailProof};
use tesoro_portal_core::mail::Message;
use tesoro_portal_core::{AccountId, CompanyId, Failure};
use time::Duration;

use crate::fault::Fault;
use crate::model::{Duty, Secret};
use crate::office::{address, code_in, email, somewhere};
use crate::step::{First, From, Meanwhile, Pass, Weather};
use crate::world::{Verdict, World, hold};

impl World {
    /// The account of one address gets another one of the same company, unless somebody has it.
    pub(crate) fn readdress(&mut self, slot: usize, to: usize) -> Verdict {
        let (company, text) = (self.company(slot), self.model.slots[to].address);
        let Some(id) = self.model.slots[slot].account.as_ref().map(|account| account.id) else { return Ok(()) };
        if self.model.slots[to].company != self.model.slots[slot].company || to == slot {
            return Ok(());
        }
        let stored = self.office.look(|view| view.account(&company, id)).ok_or("no account")?;
        let agent = Self::agent(company.as_str());
        let answer = self.office.portal.change_account(&agent, id, stored.version, &address(text));
        if self.model.slots[to].account.is_some() {
            let in_use = matches!(answer, Err(Failure::Refused(AdministerRefusal::EmailInUse(_))));
            hold!(in_use, "{answer:?}, and the address is in use");
            return Ok(());
        }
        let account = answer.map_err(|failure| format!("{failure:?}"))?;
        hold!(account.email_proof == EmailProof::Unconfirmed, "an address that the office says is not proved by that");
        self.seen.moved += 1;
        self.changing.insert(id);
        let mut moved = self.model.slots[slot].account.take().ok_or("no account in the model")?;
        moved.unconfirmed = true;
        moved.sessions.clear();
        if let Secret::Temporary(_, dead) = &moved.secret {
            moved.former.extend(dead.iter().map(|(text, _)| text.clone()));
            moved.secret = Secret::None;
        }
        self.model.slots[to].draft = None;
        self.model.slots[to].account = Some(moved);
        for slot in [slot, to] {
            self.model.drop_flows(slot, None);
        }
        Ok(())
    }

    /// A reset that is asked for in between brings no mail, and a sign-in with the password still does.
    pub(crate) fn move_through(&mut self, slot: usize, to: usize) -> Verdict {
        if self.model.slots[slot].account.is_none() {
            self.through(slot, First::SignUp, Meanwhile::Nothing, 0)?;
        }
        self.readdress(slot, to)?;
        self.dispatch(Weather::Fair)?;
        self.office.wait(Duration::seconds(61));
        self.forgot(to, From::Elsewhere)?;
        self.dispatch(Weather::Fair)?;
        self.office.wait(Duration::seconds(61));
        self.confirm(to)
    }

    /// Whoever knows the password signs in, asks for a code, and types it.
    pub(crate) fn confirm(&mut self, slot: usize) -> Verdict {
        let waits =
            |account: &crate::model::Account| account.unconfirmed && !account.disabled && account.duty == Duty::None;
        if !self.model.slots[slot].account.as_ref().is_some_and(waits)
            || !self.model.is_on(self.model.slots[slot].company)
        {
            return Ok(());
        }
        self.sign_in(slot, Pass::Present)?;
        let account = self.model.slots[slot].account.as_ref().ok_or("no account in the model")?;
        let (id, token) = (account.id, account.sessions.last().ok_or("no session")?.token.clone());
        let proof = self.office.portal.authenticate(&token).map_err(|failure| format!("{failure:?}"))?;
        let client = proof.ready().map_err(|refusal| format!("{refusal:?}"))?;
        match self.office.portal.resend_confirmation(&client, somewhere()) {
            Ok(()) | Err(Failure::Refused(ConfirmationRefusal::Code(_))) => {}
            other => return Err(format!("{other:?}")),
        }
        self.dispatch(Weather::Fair)?;
        let Some(code) = self.confirmations.remove(&id) else { return Ok(()) };
        match self.office.portal.confirm_email(&client, &code, somewhere()) {
            Ok(account) => {
                hold!(account.email_proof == EmailProof::Settled, "the address is not settled");
                self.seen.confirmed += 1;
                self.model.slots[slot].account.as_mut().ok_or("no account in the model")?.unconfirmed = false;
                Ok(())
            }
            // A code of before, and no mail was granted for a newer one.
            Err(Failure::Refused(ConfirmationRefusal::Code(_))) => Ok(()),
            other => Err(format!("{other:?}")),
        }
    }

    /// A mail about an address: a code goes to the one that is to be confirmed, and to nobody else.
    pub(crate) fn address_arrived(&mut self, mail: &Message) -> Verdict {
        if mail.subject.as_str() != "confirmation code" {
            return Ok(());
        }
        let at = |slot: &&crate::model::Slot| {
            slot.company == mail.company.as_str() && email(slot.address).key() == mail.to.key()
        };
        let slot = self.model.slots.iter().find(at).ok_or("a code for an address that nobody has")?;
        let account = slot.account.as_ref().ok_or("a code for nobody")?;
        hold!(account.unconfirmed && !account.disabled, "a code for what needs no confirmation");
        hold!(self.model.is_on(slot.company), "the portal is off");
        self.confirmations.insert(account.id, code_in(mail));
        Ok(())
    }

    /// The guard that is taken away: whoever was asked to confirm an address passes for somebody who has.
    pub(crate) fn pass_for_confirmed(&self) -> Vec<(CompanyId, AccountId)> {
        if self.fault != Some(Fault::UnconfirmedResets) {
            return Vec::new();
        }
        let slots = self.model.slots.iter().enumerate();
        let waiting = slots.filter_map(|(index, slot)| {
            let account = slot.account.as_ref().filter(|account| account.unconfirmed)?;
            Some((self.company(index), account.id))
        });
        let waiting: Vec<_> = waiting.collect();
        for (company, id) in &waiting {
            self.office.force_proof(company, *id, EmailProof::Settled);
        }
        waiting
    }

    /// What was only made to seem so is as it was.
    pub(crate) fn pass_for_unconfirmed(&self, waiting: &[(CompanyId, AccountId)]) {
        for (company, id) in waiting {
            self.office.force_proof(company, *id, EmailProof::Unconfirmed);
        }
    }
}
