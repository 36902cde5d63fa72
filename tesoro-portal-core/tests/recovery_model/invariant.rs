//! What holds after every step, whatever the model thinks.

use std::collections::BTreeSet;

use tesoro_portal_core::account::AccountStatus;
use tesoro_portal_core::crm::PortalMark;
use tesoro_portal_core::mail::{IntentState, Mail};
use tesoro_portal_core::password::PasswordHash;
use tesoro_portal_core::ports::{AccountFilter, IntentFilter, StoreError, View};
use tesoro_portal_core::{AccountId, CompanyId};
use time::Duration;

use crate::office::{ALPINE, HARBOUR, company};
use crate::step::{Step, Weather};
use crate::world::{Verdict, World, hold};

const ALL: usize = 100_000;

impl World {
    pub(crate) fn check(&mut self) -> Verdict {
        for id in [HARBOUR, ALPINE] {
            let company = company(id);
            self.accounts_hold(&company)?;
            self.intents_hold(&company)?;
        }
        Ok(())
    }

    /// Sessions, passwords and links.
    fn accounts_hold(&mut self, company: &CompanyId) -> Verdict {
        let accounts = self.office.look(|view| view.accounts(company, &AccountFilter::default(), None, ALL));
        let drafts = self.model.slots.iter().filter(|slot| slot.company == company.as_str());
        let drafts: BTreeSet<_> = drafts.filter_map(|slot| slot.draft.as_ref()).map(|draft| draft.id).collect();
        let stored = accounts.iter().filter(|account| account.status() == AccountStatus::Draft);
        let stored: BTreeSet<_> = stored.map(|account| account.id).collect();
        hold!(drafts == stored, "Drafts: {stored:?}, and there should be {drafts:?}");
        for account in accounts {
            hold!(account.company == *company, "an account of another company");
            self.accounts.insert((company.clone(), account.id));
            let found = self.office.look(|view| {
                Ok::<_, StoreError>((
                    view.sessions_of(company, account.id)?,
                    view.credential(company, account.id)?,
                    view.contacts_of_account(company, account.id)?,
                ))
            });
            let (sessions, credential, contacts) = found;
            let credential = credential.ok_or("an account without a credential")?;
            let slots = self.model.slots.iter().filter_map(|slot| slot.account.as_ref());
            let known = slots.filter(|known| known.id == account.id).flat_map(|known| &known.sessions);
            let known: Vec<_> = known.map(|session| session.token.digest()).collect();
            for session in &sessions {
                hold!(known.contains(&session.digest), "a session that should have ended");
                hold!(session.company == *company && session.account == account.id, "somebody else's session");
                hold!(
                    account.status() == AccountStatus::Active
                        && account.disabled.is_none()
                        && session.epoch == credential.epoch,
                    "a session of an account that cannot have one: {account:?}"
                );
            }
            let hashes: Vec<String> =
                credential.secret.hashes().iter().map(PasswordHash::as_str).map(str::to_owned).collect();
            let before = self.secrets.insert(account.id, hashes.clone());
            hold!(
                before.is_none_or(|before| before == hashes) || self.changing.contains(&account.id),
                "a password changed by nobody who may"
            );
            for id in &contacts {
                let contact =
                    self.office.look(|view| view.crm_view().contact(company, id)).ok_or("a link to nobody")?;
                hold!(contact.portal == PortalMark::Account(account.id), "a link without its mark: {contact:?}");
            }
        }
        let contacts = self.office.look(|view| view.crm_view().contacts(company, None, None, ALL));
        for contact in contacts {
            let linked = self.office.look(|view| view.account_of_contact(company, &contact.id));
            let marked = match contact.portal {
                PortalMark::Account(id) => Some(id),
                PortalMark::None => None,
            };
            hold!(linked.map(|account| account.id) == marked, "a mark without its link: {:?}", contact.id);
        }
        Ok(())
    }

    /// No intent leaves the state it ended in, and none is about another company's.
    fn intents_hold(&mut self, company: &CompanyId) -> Verdict {
        let intents = self.office.look(|view| view.intents(company, IntentFilter::default(), None, ALL));
        for intent in intents {
            hold!(intent.company == *company, "an intent of another company");
            let about = match &intent.mail {
                Mail::Code { challenge } => {
                    // A confirmation goes by the id of its account.
                    let account = AccountId::from_bytes(*challenge.as_bytes());
                    self.challenges.contains(&(company.clone(), *challenge))
                        || self.accounts.contains(&(company.clone(), account))
                }
                other => other.account().is_some_and(|id| self.accounts.contains(&(company.clone(), id))),
            };
            hold!(about, "a mail about another company's: {intent:?}");
            if let Some(ended) = self.ended.get(&intent.id) {
                hold!(*ended == intent.state, "{ended:?} was not the end: {:?}", intent.state);
            } else if has_ended(&intent.state) {
                self.ended.insert(intent.id, intent.state);
            }
        }
        Ok(())
    }

    /// Lets time pass until every mail has ended in one way or another.
    pub(crate) fn drain(&mut self) -> Verdict {
        for which in [0, 1] {
            self.changing.clear();
            self.act(&Step::Switch { company: which, on: true })?;
        }
        for _ in 0..6 {
            self.changing.clear();
            self.act(&Step::Dispatch(Weather::Fair))?;
            self.check()?;
            self.office.wait(Duration::hours(2));
        }
        for id in [HARBOUR, ALPINE] {
            let company = company(id);
            let intents = self.office.look(|view| view.intents(&company, IntentFilter::default(), None, ALL));
            hold!(intents.iter().all(|intent| has_ended(&intent.state)), "mails without an end: {intents:?}");
            self.feed_holds(&company)?;
        }
        Ok(())
    }

    /// Histories and the feed name the company's own only.
    fn feed_holds(&self, company: &CompanyId) -> Verdict {
        let named = self.office.look(|view| named(view, company));
        for id in named {
            hold!(self.accounts.contains(&(company.clone(), id)), "the feed names another company's account");
        }
        Ok(())
    }
}

fn named(view: &mut dyn View, company: &CompanyId) -> Result<Vec<tesoro_portal_core::AccountId>, StoreError> {
    let mut named: Vec<_> = view.events(company, 0, ALL)?.iter().filter_map(|event| event.event.account).collect();
    for contact in view.crm_view().contacts(company, None, None, ALL)? {
        let history = view.crm_view().activities(company, &contact.id, None, ALL)?;
        named.extend(history.iter().filter_map(|entry| entry.activity.account));
    }
    Ok(named)
}

fn has_ended(state: &IntentState) -> bool {
    match state {
        IntentState::Queued { .. } | IntentState::Claimed { .. } => false,
        IntentState::Sent { .. }
        | IntentState::Superseded { .. }
        | IntentState::Expired { .. }
        | IntentState::Dead { .. } => true,
    }
}
