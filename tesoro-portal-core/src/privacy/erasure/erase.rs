//! What goes, in which order (R-PRIV-02, R-PRIV-04, ADR 0011): each part by who knows it, all in one transaction.
//!
//! Files go after it: a file is no part of a transaction.

use std::collections::BTreeSet;

use time::UtcDateTime;

use super::{Farewell, Person, Tombstone};
use crate::account::{Account, EmailAddress, EmailKey};
use crate::activity::{Actor, Happening, record};
use crate::challenge::{Budget, Failures};
use crate::crm::{Contact, ContactState};
use crate::feedback::Feedback;
use crate::idempotency::IdempotencyKey;
use crate::key_ring::KeyRing;
use crate::language::{Language, effective};
use crate::mail::{Intent, Mail};
use crate::media::StorageKey;
use crate::ports::{Entropy, StoreError, UnitOfWork, View};
use crate::throttle::ThrottleKey;
use crate::{AccountId, CompanyId, ContactId, IntentId};
use crate::{deal, viewing};

/// So many rows are read at once.
const PAGE: usize = 100;

/// What erasing needs beside the data.
pub(crate) struct Means<'m> {
    pub(crate) keys: &'m KeyRing,
    pub(crate) entropy: &'m dyn Entropy,
    /// The key under which it is done itself: its answer tells nothing, and is kept.
    pub(crate) own_key: Option<&'m IdempotencyKey>,
}

/// Whose data: an account with its contacts, or a contact without.
pub(super) struct Whose {
    account: Option<Account>,
    /// The contact that was named.
    named: Contact,
    contacts: Vec<ContactId>,
    /// What the CRM has as their addresses.
    written: Vec<EmailAddress>,
}

impl Whose {
    /// The contact, and the account with all contacts that it is linked to; those that are gone are no matter.
    pub(super) fn of(named: Contact, account: Option<Account>, linked: Vec<Contact>) -> Self {
        let linked = if account.is_some() { linked } else { vec![named.clone()] };
        let present = || linked.iter().filter(|contact| contact.state == ContactState::Present);
        let written = present().filter_map(|contact| EmailAddress::parse(contact.email.as_deref()?).ok());
        Self {
            contacts: present().map(|contact| contact.id.clone()).collect(),
            written: written.collect(),
            account,
            named,
        }
    }

    pub(super) fn company(&self) -> &CompanyId {
        &self.named.company
    }

    /// As which person they ask.
    pub(super) fn person(&self) -> Person {
        match &self.account {
            Some(account) => Person::Account(account.id),
            None => Person::Contact(self.named.id.clone()),
        }
    }

    /// All that is erased, the account first.
    pub(super) fn persons(&self) -> Vec<Person> {
        let account = self.account.iter().map(|account| Person::Account(account.id));
        account.chain(self.contacts.iter().cloned().map(Person::Contact)).collect()
    }

    /// For the history.
    pub(super) fn about(&self) -> (Option<AccountId>, &[ContactId]) {
        (self.account.as_ref().map(|account| account.id), &self.contacts)
    }
}

/// Erases them, and answers which files nobody speaks of any more.
pub(super) fn erase(
    uow: &mut dyn UnitOfWork,
    whose: &Whose,
    actor: &Actor,
    means: &Means<'_>,
    now: UtcDateTime,
) -> Result<Vec<StorageKey>, StoreError> {
    let company = whose.company();
    let (account, contacts) = whose.about();
    let files = files(uow, whose)?;
    // First, so that what the office is told of what follows is not dropped with it.
    if let Some(account) = account {
        uow.drop_mail(company, account, now)?;
    }
    for contact in contacts {
        viewing::erase(uow, (company, contact), actor, (now, means.entropy))?;
        deal::erase(uow, company, contact)?;
        uow.remove_messages(company, contact)?;
        uow.remove_feedback_of_contact(company, contact)?;
    }
    for address in addresses(uow, whose)? {
        forget_address(uow, company, &address, means.keys)?;
    }
    uow.forget_answers(company, means.own_key)?;
    let goodbye = goodbye(uow, whose)?;
    if let Some(account) = account {
        uow.forget_former_addresses(company, account)?;
        uow.remove_account(company, account)?;
    }
    for contact in contacts {
        uow.crm().redact_contact(company, contact, now)?;
    }
    for person in whose.persons() {
        uow.remove_erasure_request(company, &person)?;
        uow.insert_tombstone(&Tombstone { company: company.clone(), person, erased_at: now })?;
    }
    record(uow, company, now, actor, (account, contacts), Happening::DataErased)?;
    if let Some((email, language)) = goodbye {
        say_goodbye(uow, whose, (email, language), (now, means.entropy))?;
    }
    Ok(files)
}

/// The files of photos and voice notes from their viewings, whoever brought them, and of what their account brought.
fn files(view: &mut dyn View, whose: &Whose) -> Result<Vec<StorageKey>, StoreError> {
    let (account, contacts) = whose.about();
    let mut files = BTreeSet::new();
    for contact in contacts {
        let mut before = None;
        loop {
            let page = view.feedback_of_contact(whose.company(), contact, before, PAGE)?;
            let Some(last) = page.last() else { break };
            before = Some(last.id());
            files.extend(page.iter().filter_map(Feedback::file).map(|file| file.key));
        }
    }
    let mut after = None;
    while let Some(account) = account {
        let page = view.feedback_of_account(whose.company(), account, after, PAGE)?;
        let Some(last) = page.last() else { break };
        after = Some(last.id());
        files.extend(page.iter().filter_map(Feedback::file).map(|file| file.key));
    }
    Ok(files.into_iter().collect())
}

/// Every address that the portal knows to be theirs. One that the CRM has, and somebody else signs in with, is left alone:
/// people who live together often share one.
fn addresses(uow: &mut dyn UnitOfWork, whose: &Whose) -> Result<BTreeSet<EmailKey>, StoreError> {
    let company = whose.company();
    let mut addresses = BTreeSet::new();
    let own = whose.account.as_ref().map(|account| account.id);
    for email in &whose.written {
        let holder = uow.account_by_email(company, email.key())?;
        if holder.is_none_or(|holder| Some(holder.id) == own) {
            addresses.insert(email.key().clone());
        }
    }
    if let Some(account) = &whose.account {
        addresses.insert(account.email.key().clone());
        let former = uow.former_addresses(company, account.id)?;
        addresses.extend(former.into_iter().map(|former| former.email.key().clone()));
    }
    Ok(addresses)
}

/// What is kept under an address, known to be somebody's or not: codes, an unfinished sign-up, counters. Counters of a
/// source or a device together with the address cannot be listed; they are keyed hashes, and fade within a day.
fn forget_address(
    uow: &mut dyn UnitOfWork,
    company: &CompanyId,
    address: &EmailKey,
    keys: &KeyRing,
) -> Result<(), StoreError> {
    uow.drop_challenges(company, address, None)?;
    uow.remove_draft(company, address)?;
    uow.clear_throttle(company, &ThrottleKey::address(keys, company, address.as_str()))?;
    Budget::forget(uow, company, address, keys)?;
    Failures::of(company, address, keys).forget(uow)
}

/// Where the last mail goes, and in which language.
fn goodbye(uow: &mut dyn UnitOfWork, whose: &Whose) -> Result<Option<(EmailAddress, Language)>, StoreError> {
    let settings = uow.settings(whose.company())?;
    let offered = settings.map(|settings| settings.languages).unwrap_or_default();
    let (email, chosen, wish) = match &whose.account {
        Some(account) => (Some(&account.email), account.language, account.language_wish.as_ref()),
        None => (whose.written.first(), None, whose.named.language.as_ref()),
    };
    Ok(email.map(|email| (email.clone(), effective(chosen, wish, &offered))))
}

fn say_goodbye(
    uow: &mut dyn UnitOfWork,
    whose: &Whose,
    (email, language): (EmailAddress, Language),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    let (account, _) = whose.about();
    let mail = Mail::ErasureDone { account, contact: whose.named.id.clone() };
    let intent = Intent::queued(whose.company().clone(), IntentId::mint(now, entropy), mail, now);
    uow.enqueue(&intent)?;
    uow.insert_farewell(&Farewell { company: intent.company, intent: intent.id, email, language })
}
