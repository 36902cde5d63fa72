//! Producing a mail: the intent is checked again, the secret's hash is stored, and only then is there anything to send
//! (R-MAIL-01, ADR 0004).

use time::{Duration, UtcDateTime};

use super::mint::{Minted, beside};
use super::wanted::is_wanted;
use super::{
    Addressee, GIVE_UP_AFTER, Intent, IntentState, Letter, LetterBody, Mail, Superseded, code, offers, viewing,
};
use crate::ContactId;
use crate::account::{Account, AccountState, Credential, LinkState, Secret, TemporaryHash, TemporarySecret};
use crate::challenge::FailureBudget;
use crate::crm::{Agent, AgentStanding, Company};
use crate::key_ring::KeyRing;
use crate::language::effective;
use crate::ports::{Ending, StoreError, StoreErrorKind, UnitOfWork, View};
use crate::settings::{CompanySettings, PortalSwitch};

/// How long a mail waits when it cannot be produced just now.
pub(crate) const LATER: Duration = Duration::minutes(5);

/// What became of a mail.
#[derive(Debug)]
pub(crate) enum Produced {
    /// It can be sent.
    Letter(Box<Letter>),
    /// It is not to be sent, now or ever: the state to settle.
    Settle(IntentState),
    /// Somebody else has it by now.
    Lost,
}

/// What producing goes by.
pub(crate) struct Terms<'a> {
    pub(crate) temporary_lives: Duration,
    pub(crate) keys: &'a KeyRing,
    pub(crate) failures: FailureBudget,
}

/// What a mail turned out to be about.
pub(super) struct Subject {
    pub(super) account: Account,
    pub(super) body: LetterBody,
}

/// Produces a claimed mail in this transaction.
pub(crate) fn produce(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    minted: Option<Minted>,
    terms: &Terms<'_>,
    now: UtcDateTime,
) -> Result<Produced, StoreError> {
    let stored = uow.intent(&intent.company, intent.id)?;
    if stored.as_ref() != Some(intent) {
        return Ok(Produced::Lost);
    }
    if now - intent.queued_at > GIVE_UP_AFTER {
        return Ok(Produced::Settle(IntentState::Expired { at: now }));
    }
    // One office that is gone must not hold up the mail of all others in the batch.
    let office = uow.settings(&intent.company)?.zip(uow.crm_view().company(&intent.company)?);
    let Some((settings, company)) = office else {
        return Ok(superseded(Superseded::AccountClosed, now));
    };
    let subject = match (&intent.mail, settings.portal) {
        // What only the open portal can be used with waits for it; a notice does not.
        (
            Mail::Invitation { .. }
            | Mail::Code { .. }
            | Mail::NewTerms { .. }
            | Mail::NewProperties { .. }
            | Mail::ReplyReceived { .. },
            PortalSwitch::Off,
        ) => Err(later(intent, now)),
        (Mail::ReplyReceived { message, .. }, PortalSwitch::On) => {
            super::message_waits::produce(uow, intent, *message, LetterBody::Reply, now)?
        }
        (Mail::MessageReceived { contact, message, .. }, _) => {
            let body = LetterBody::Message { contact: contact.clone() };
            super::message_waits::produce(uow, intent, *message, body, now)?
        }
        (Mail::Code { challenge }, PortalSwitch::On) => code::produce(uow, intent, *challenge, minted, terms, now)?,
        (Mail::NewTerms { version, .. }, PortalSwitch::On) => super::terms::produce(uow, intent, *version, now)?,
        (Mail::NewProperties { since, .. }, PortalSwitch::On) => offers::produce(uow, intent, *since, now)?,
        (Mail::Invitation { epoch, .. }, PortalSwitch::On) => invitation(uow, intent, *epoch, minted, terms, now)?,
        (Mail::Viewing { account, viewing: id, notice, version }, _) => {
            viewing::produce(uow, intent, (*account, *id), (*notice, *version), &settings, now)?
        }
        _ => notice(uow, intent, now)?,
    };
    match subject {
        Err(settled) => Ok(settled),
        Ok(subject) if !is_wanted(uow, intent.mail.optional(), &subject.account)? => {
            Ok(superseded(Superseded::Unwanted, now))
        }
        Ok(subject) => letter(uow, intent, subject, (company, settings), now),
    }
}

/// What needs no secret.
fn notice(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let account = match intent.mail.account() {
        Some(id) => uow.account(&intent.company, id)?,
        None => None,
    };
    let Some(account) = account else { return Ok(Err(superseded(Superseded::AccountClosed, now))) };
    let body = match &intent.mail {
        Mail::AccessDisabled { .. } if account.disabled.is_none() => {
            return Ok(Err(superseded(Superseded::Settled, now)));
        }
        Mail::AccessDisabled { .. } => LetterBody::AccessDisabled,
        Mail::NewLead { contact, .. } => LetterBody::NewLead { contact: contact.clone() },
        Mail::LinkWaiting { .. } if waits(&account, LinkState::PendingLink) => LetterBody::LinkWaiting,
        Mail::ApprovalWaiting { .. } if waits(&account, LinkState::PendingApproval) => LetterBody::ApprovalWaiting,
        // An agent has decided already.
        Mail::LinkWaiting { .. } | Mail::ApprovalWaiting { .. } => {
            return Ok(Err(superseded(Superseded::Settled, now)));
        }
        Mail::PasswordChanged { .. }
        | Mail::Invitation { .. }
        | Mail::Code { .. }
        | Mail::NewTerms { .. }
        | Mail::NewProperties { .. }
        | Mail::MessageReceived { .. }
        | Mail::ReplyReceived { .. }
        | Mail::Viewing { .. } => LetterBody::PasswordChanged,
    };
    Ok(Ok(Subject { account, body }))
}

fn waits(account: &Account, link: LinkState) -> bool {
    account.state == AccountState::Active { link }
}

fn invitation(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    epoch: u64,
    minted: Option<Minted>,
    terms: &Terms<'_>,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let account = match intent.mail.account() {
        Some(id) => uow.account(&intent.company, id)?,
        None => None,
    };
    let Some(account) = account else { return Ok(Err(superseded(Superseded::AccountClosed, now))) };
    let credential = uow.credential(&intent.company, account.id)?;
    let credential = credential
        .ok_or_else(|| StoreError::new(StoreErrorKind::Corrupt, "find the credential of an invited account"))?;
    if let Err(why) = still_wanted(intent, &account, &credential, epoch) {
        return Ok(Err(superseded(why, now)));
    }
    let Some(Minted::TemporaryPassword(minted)) = minted else { return Ok(Err(again(intent, now))) };
    if minted.beside != beside(Some(&credential.secret), intent) {
        return Ok(Err(again(intent, now)));
    }
    let expires_at = now.saturating_add(terms.temporary_lives);
    store(uow, intent, credential, TemporaryHash { hash: minted.hash, expires_at })?;
    Ok(Ok(Subject { account, body: LetterBody::Invitation { password: minted.password, expires_at } }))
}

/// The rule: an invitation is wanted while it is the account's latest, nothing was signed in with it, and nothing that
/// was proved before has stopped counting.
fn still_wanted(intent: &Intent, account: &Account, credential: &Credential, epoch: u64) -> Result<(), Superseded> {
    let Some(invitation) = &account.invitation else { return Err(Superseded::Settled) };
    if invitation.intent != intent.id {
        return Err(Superseded::Replaced);
    }
    if account.disabled.is_some() {
        return Err(Superseded::AccountClosed);
    }
    let used = invitation.signed_in_at.is_some() || invitation.completed_at.is_some();
    if used || credential.epoch != epoch || matches!(credential.secret, Secret::Chosen(_)) {
        return Err(Superseded::Settled);
    }
    Ok(())
}

/// Stores the hash: beside the one of the same mail, or in place of an earlier mail's, which dies here together with
/// the sessions it opened (R-INV-05).
fn store(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    mut credential: Credential,
    hash: TemporaryHash,
) -> Result<(), StoreError> {
    credential.secret = match credential.secret {
        Secret::Temporary(temporary) if temporary.intent == intent.id => Secret::Temporary(temporary.repeated(hash)),
        _ => {
            uow.end_sessions(&intent.company, credential.account, Ending::All)?;
            Secret::Temporary(TemporarySecret::first(intent.id, hash))
        }
    };
    uow.update_credential(&credential)
}

fn letter(
    view: &mut dyn View,
    intent: &Intent,
    Subject { account, body }: Subject,
    (company, settings): (Company, CompanySettings),
    now: UtcDateTime,
) -> Result<Produced, StoreError> {
    let contact = match &body {
        LetterBody::Message { contact } => Some(contact.clone()),
        LetterBody::Viewing(letter) => Some(letter.viewing.contact.clone()),
        _ => view.contacts_of_account(&account.company, account.id)?.into_iter().next(),
    };
    let agent = responsible_agent(view, contact.as_ref(), &company)?;
    let to_office =
        matches!(intent.mail, Mail::NewLead { .. } | Mail::LinkWaiting { .. } | Mail::ApprovalWaiting { .. });
    let (to, language) = if let LetterBody::Message { .. } = body {
        let Some(agent) = agent.clone() else { return Ok(superseded(Superseded::NoAddressee, now)) };
        let language = agent.language;
        (Addressee::Agent(agent), language)
    } else if to_office {
        let Some(administrator) = view.crm_view().agent(&company.id, &company.administrator)? else {
            return Ok(superseded(Superseded::NoAddressee, now));
        };
        let language = administrator.language;
        (Addressee::Agent(administrator), language)
    } else if matches!(&intent.mail, Mail::Viewing { notice, .. } if notice.is_for_agent()) {
        let Some(agent) = agent.clone() else { return Ok(superseded(Superseded::NoAddressee, now)) };
        let language = agent.language;
        (Addressee::Agent(agent), language)
    } else {
        (Addressee::Client, effective(account.language, account.language_wish.as_ref(), &settings.languages))
    };
    let optional = intent.mail.optional();
    let letter = Letter { company, settings, account, to, agent, language, at: now, optional, body };
    Ok(Produced::Letter(Box::new(letter)))
}

/// The agent of the contact the mail is about; a missing or inactive one is stood in for by the company administrator.
fn responsible_agent(
    view: &mut dyn View,
    contact: Option<&ContactId>,
    office: &Company,
) -> Result<Option<Agent>, StoreError> {
    let company = &office.id;
    let named = match contact {
        Some(contact) => view.crm_view().contact(company, contact)?.and_then(|contact| contact.agent),
        None => None,
    };
    for id in named.iter().chain([&office.administrator]) {
        let agent = view.crm_view().agent(company, id)?;
        if let Some(agent) = agent.filter(|agent| agent.standing == AgentStanding::Active) {
            return Ok(Some(agent));
        }
    }
    Ok(None)
}

pub(super) fn superseded(why: Superseded, now: UtcDateTime) -> Produced {
    Produced::Settle(IntentState::Superseded { at: now, why })
}

/// Waits until the portal may be open again, without counting as a try that failed.
fn later(intent: &Intent, now: UtcDateTime) -> Produced {
    Produced::Settle(queued(intent, now.saturating_add(LATER)))
}

/// Begins again at once: what was minted does not fit (any more).
pub(super) fn again(intent: &Intent, now: UtcDateTime) -> Produced {
    Produced::Settle(queued(intent, now))
}

fn queued(intent: &Intent, due_at: UtcDateTime) -> IntentState {
    IntentState::Queued { attempts: intent.attempts().saturating_sub(1), due_at, failure: None }
}
