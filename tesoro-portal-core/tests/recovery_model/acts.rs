//! What clients and offices do, compared with the model.

use tesoro_portal_core::account::{PasswordDuty, ResendRefusal, SignInRefusal, SignInRequest};
use tesoro_portal_core::challenge::{ChallengeState, CodeHash, Purpose};
use tesoro_portal_core::mail::Message;
use tesoro_portal_core::session::Authenticated;
use tesoro_portal_core::settings::PortalSwitch;
use tesoro_portal_core::{ContactId, Failure};
use time::Duration;

use crate::fault::{Fault, mac_of};
use crate::model::{Account, Duty, Secret, Session};
use crate::office::{attempt, code_in, company, email, password_in, typed};
use crate::step::{Pass, Weather};
use crate::world::{CONTACTS, PASSWORDS, Verdict, World, hold};

impl World {
    pub(crate) fn sign_in(&mut self, slot: usize, password: Pass) -> Verdict {
        let Some(text) = self.password_text(slot, password) else { return Ok(()) };
        let company = self.company(slot);
        let now = self.office.now();
        let is_on = self.model.is_on(company.as_str());
        let slot = &mut self.model.slots[slot];
        let request = SignInRequest { company, ..attempt(slot.address, &text) };
        let until = slot.account.as_ref().and_then(|account| match &account.secret {
            Secret::None => None,
            Secret::Temporary(_, live) => live.iter().find(|live| live.0 == text).map(|live| Some(live.1)),
            Secret::Chosen(chosen) => (PASSWORDS[*chosen] == text).then_some(None),
        });
        let expected = match (&slot.account, until) {
            _ if !is_on => Err(SignInRefusal::PortalInactive),
            (Some(account), Some(_)) if account.disabled => Err(SignInRefusal::Disabled),
            (Some(_), Some(Some(until))) if now >= until => Err(SignInRefusal::TemporaryPasswordExpired),
            (Some(_), Some(_)) => Ok(()),
            _ => Err(SignInRefusal::Failed),
        };
        let unverified = match self.fault {
            Some(Fault::DraftSignsIn) => slot.draft.as_ref().filter(|_| slot.account.is_none()).map(|draft| draft.id),
            _ => None,
        };
        let drafted = unverified.and_then(|id| self.office.activate_unverified(&request.company, id));
        let unlocked = self.fault == Some(Fault::PortalSwitch) && !is_on;
        if unlocked {
            self.office.force_switch(&request.company, PortalSwitch::On);
        }
        let answer = self.office.portal.sign_in(&request);
        if unlocked {
            self.office.force_switch(&request.company, PortalSwitch::Off);
        }
        if let Some(draft) = drafted.filter(|_| answer.is_err()) {
            self.office.write(|uow| uow.update_account(&draft));
        }
        match (answer, expected) {
            (Ok(signed_in), Ok(())) => {
                let account = slot.account.as_mut().ok_or("no account in the model")?;
                self.seen.signed_in += 1;
                if account.duty != Duty::None {
                    self.seen.restricted += 1;
                    account.sessions.clear();
                }
                account.sessions.push(Session::new(signed_in.signed_in().token.clone(), now));
                Ok(())
            }
            (Err(Failure::Refused(refusal)), Err(expected)) if refusal == expected => Ok(()),
            (answer, expected) => Err(format!("{answer:?}, and it should have been {expected:?}")),
        }
    }

    /// Every token that the model thinks counts does, and no other.
    pub(crate) fn look(&mut self, slot: usize) -> Verdict {
        let now = self.office.now();
        let is_on = self.model.is_on(self.model.slots[slot].company);
        let company = self.company(slot);
        let Some(account) = &mut self.model.slots[slot].account else { return Ok(()) };
        for session in &mut account.sessions {
            let spared = (self.fault == Some(Fault::MustChange))
                .then(|| self.office.force_duty(&company, account.id, PasswordDuty::None))
                .flatten();
            let answer = self.office.portal.authenticate(&session.token);
            if let Some(duty) = spared {
                self.office.force_duty(&company, account.id, duty);
            }
            let live = is_on && !account.disabled && session.is_live(now);
            hold!(answer.is_ok() == live, "{answer:?}, and live should be {live}");
            let restricted = matches!(answer, Ok(Authenticated::MustChangePassword(_)));
            hold!(!live || restricted == (account.duty != Duty::None), "restricted: {restricted}");
            if live && now >= session.last_used_at + Duration::minutes(5) {
                session.last_used_at = now;
            }
        }
        Ok(())
    }

    pub(crate) fn change_password(&mut self, slot: usize, password: usize) -> Verdict {
        let now = self.office.now();
        let is_on = self.model.is_on(self.model.slots[slot].company);
        let present = self.password_text(slot, Pass::Present);
        let Some(account) = &mut self.model.slots[slot].account else { return Ok(()) };
        let Some(session) = account.sessions.last() else { return Ok(()) };
        if !is_on || account.disabled || !session.is_live(now) {
            return Ok(());
        }
        let proof = self.office.portal.authenticate(&session.token).map_err(|failure| format!("{failure:?}"))?;
        let current = present.filter(|_| account.duty == Duty::None).map(|text| typed(&text));
        let answer = self.office.portal.change_password(&proof, current.as_ref(), &typed(PASSWORDS[password]));
        let unchanged = matches!(account.secret, Secret::Chosen(present) if present == password);
        hold!(answer.is_ok() != unchanged, "{answer:?}");
        let Ok(signed_in) = answer else { return Ok(()) };
        self.seen.changed += 1;
        self.changing.insert(account.id);
        account.secret = Secret::Chosen(password);
        account.duty = Duty::None;
        account.sessions = vec![Session::new(signed_in.token, now)];
        self.model.drop_flows(slot, None);
        Ok(())
    }

    pub(crate) fn invite(&mut self, which: usize) -> Verdict {
        let (office, id) = CONTACTS[which];
        let (company, id): (_, ContactId) = (company(office), id.parse().unwrap());
        let contact = self.office.look(|view| view.crm_view().contact(&company, &id)).ok_or("no contact")?;
        let has_account = self.office.look(|view| view.account_of_contact(&company, &id)).is_some();
        let address = contact.email.ok_or("no address")?;
        let slot = self.model.slots.iter().position(|slot| slot.company == office && slot.address == address);
        let Some(index) = slot else { return Ok(()) };
        let may = self.model.is_on(office) && !has_account && self.model.slots[index].account.is_none();
        let answer = self.office.portal.open_account(&Self::agent(office), &id);
        hold!(answer.is_ok() == may, "{answer:?}, and it should have been possible: {may}");
        let Ok(account) = answer else { return Ok(()) };
        let strangers: Vec<_> = (self.fault == Some(Fault::FlowsSurvive))
            .then(|| self.model.flows.iter().filter(|flow| flow.slot == index && flow.exists).map(|flow| flow.id))
            .into_iter()
            .flatten()
            .collect();
        self.survive(&company, &account, &strangers);
        self.model.drop_flows(index, None);
        self.model.slots[index].draft = None;
        self.model.slots[index].account = Some(Account {
            id: account.id,
            disabled: false,
            unconfirmed: false,
            duty: Duty::FirstSignIn,
            secret: Secret::None,
            former: Vec::new(),
            sessions: Vec::new(),
        });
        Ok(())
    }

    /// An invitation, another one a minute later, and the temporary password of the first.
    pub(crate) fn invite_twice(&mut self, which: usize) -> Verdict {
        self.invite(which)?;
        self.dispatch(Weather::Fair)?;
        let (office, id) = CONTACTS[which];
        let (company, id): (_, ContactId) = (company(office), id.parse().unwrap());
        let Some(account) = self.office.look(|view| view.account_of_contact(&company, &id)) else { return Ok(()) };
        let invited = |slot: &crate::model::Slot| slot.account.as_ref().is_some_and(|known| known.id == account.id);
        let Some(slot) = self.model.slots.iter().position(invited) else { return Ok(()) };
        self.office.wait(Duration::seconds(61));
        self.resend_invitation(slot)?;
        self.dispatch(Weather::Fair)?;
        self.sign_in(slot, Pass::Former)?;
        self.sign_in(slot, Pass::Temporary)
    }

    /// Makes the invited account one that the codes of a stranger's flows are good for.
    fn survive(
        &self,
        company: &tesoro_portal_core::CompanyId,
        account: &tesoro_portal_core::account::Account,
        strangers: &[tesoro_portal_core::ChallengeId],
    ) {
        for flow in self.model.flows.iter().filter(|flow| strangers.contains(&flow.id)) {
            let Some(code) = flow.codes.last() else { continue };
            let mut challenge = tesoro_portal_core::challenge::Challenge {
                company: company.clone(),
                id: flow.id,
                purpose: flow.purpose,
                email: account.email.clone(),
                handle: flow.handle.digest(),
                asker: None,
                intent: flow.intent,
                requested_at: code.made_at,
                expires_at: flow.expires_at,
                tries: 0,
                state: ChallengeState::Waiting,
            };
            let mac = mac_of(&challenge, account.id, account.email.key().as_str(), &code.text);
            let latest = CodeHash { mac, expires_at: code.made_at + Duration::minutes(10) };
            challenge.state = ChallengeState::Live { account: account.id, latest, earlier: None };
            self.office.put_challenge(&challenge);
        }
    }

    pub(crate) fn resend_invitation(&mut self, slot: usize) -> Verdict {
        let slot = &self.model.slots[slot];
        let Some(account) = &slot.account else { return Ok(()) };
        let answer = self.office.portal.resend_invitation(&Self::agent(slot.company), account.id);
        let waits = account.duty == Duty::FirstSignIn && !account.disabled;
        match answer {
            Ok(_) | Err(Failure::Refused(ResendRefusal::TooSoon { .. })) => hold!(waits, "nothing to send again"),
            Err(Failure::Refused(ResendRefusal::Completed | ResendRefusal::Disabled)) => hold!(!waits, "refused"),
            other => return Err(format!("{other:?}")),
        }
        Ok(())
    }

    /// The CRM has another address for a contact: no login moves by it (R-ADM-06).
    pub(crate) fn contact_email(&mut self, which: usize, slot: usize) -> Verdict {
        let (office, id) = CONTACTS[which];
        let slot = &self.model.slots[slot];
        if slot.company != office {
            return Ok(());
        }
        let (company, id): (_, ContactId) = (company(office), id.parse().unwrap());
        let mut contact = self.office.look(|view| view.crm_view().contact(&company, &id)).ok_or("no contact")?;
        contact.email = Some(slot.address.to_owned());
        self.office.put_contact(&contact);
        Ok(())
    }

    /// A mail went out: it is one that was wanted, to who should get it, and says what it should.
    pub(crate) fn arrived(&mut self, mail: &Message) -> Verdict {
        let now = self.office.now();
        let subject = mail.subject.as_str();
        let is_code = matches!(subject, "verification code" | "reset code");
        if is_code || subject == "already has access" {
            let index = self.model.flows.iter().position(|flow| flow.intent == mail.id && flow.exists && !flow.used);
            let flow = &mut self.model.flows[index.ok_or("a mail for a flow that is over")?];
            let slot = &self.model.slots[flow.slot];
            hold!(self.model.on[usize::from(slot.company != "harbour")], "the portal is off");
            hold!(mail.to.key() == email(slot.address).key() && mail.company.as_str() == slot.company, "to whom?");
            let (expected, whose) = match (&slot.account, &slot.draft) {
                (Some(account), _) if account.disabled => return Err("mailed to a disabled account".to_owned()),
                (Some(account), _) if account.unconfirmed && flow.purpose == Purpose::Reset => {
                    return Err("a reset was mailed to an address that nobody has confirmed".to_owned());
                }
                (Some(account), _) if flow.purpose == Purpose::Reset => ("reset code", account.id),
                (Some(account), _) => ("already has access", account.id),
                (None, Some(draft)) if draft.is_unfinished(now) => ("verification code", draft.id),
                _ => return Err("mailed for nobody".to_owned()),
            };
            hold!(subject == expected, "{subject}, and it should have been {expected}");
            if is_code {
                flow.mailed(code_in(mail), whose, now);
                self.seen.two_codes += u32::from(flow.codes.len() == 2);
            }
        }
        self.address_arrived(mail)?;
        if subject == "invitation" {
            let to = mail.to.key().as_str();
            let company = mail.company.as_str();
            let slot = self.model.slots.iter_mut().find(|slot| slot.company == company && slot.address == to);
            let account = slot.and_then(|slot| slot.account.as_mut()).ok_or("an invitation for nobody")?;
            hold!(account.duty == Duty::FirstSignIn && !account.disabled, "an invitation that is not wanted");
            let live = (password_in(mail), now + Duration::days(7));
            self.changing.insert(account.id);
            match &mut account.secret {
                Secret::Temporary(intent, earlier) if *intent == mail.id => {
                    earlier.push(live);
                    if earlier.len() > 2 {
                        earlier.remove(0);
                    }
                }
                _ => {
                    if let Secret::Temporary(_, former) = &account.secret {
                        account.former.extend(former.iter().map(|(text, _)| text.clone()));
                    }
                    account.secret = Secret::Temporary(mail.id, vec![live]);
                    account.sessions.clear();
                }
            }
        }
        Ok(())
    }
}
