//! Producing a mail: the intent is checked again, the secret's hash is stored, and only then is there anything to send
//! (R-MAIL-01, ADR 0004).

use time::{Duration, UtcDateTime};

use super::mint::Minted;
use super::wanted::is_wanted;
use super::{
    GIVE_UP_AFTER, Intent, IntentState, Letter, LetterBody, Mail, Superseded, acts, address, code, invitation, offers,
    viewing,
};
use crate::account::{Account, AccountState, LinkState};
use crate::challenge::FailureBudget;
use crate::key_ring::KeyRing;
use crate::ports::{StoreError, UnitOfWork};
use crate::settings::PortalSwitch;

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
    pub(crate) links_live: Duration,
    pub(crate) keys: &'a KeyRing,
    pub(crate) failures: FailureBudget,
}

/// What a mail turned out to be about.
pub(super) struct Subject {
    /// None where it has been erased.
    pub(super) account: Option<Account>,
    pub(super) body: LetterBody,
}

/// Produces, in this transaction, a mail whose claim holds.
pub(crate) fn produce(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    minted: Option<Minted>,
    terms: &Terms<'_>,
    now: UtcDateTime,
) -> Result<Produced, StoreError> {
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
            | Mail::InvitationLink { .. }
            | Mail::SilentInvitations { .. }
            | Mail::Code { .. }
            | Mail::NewTerms { .. }
            | Mail::NewProperties { .. }
            | Mail::ReplyReceived { .. },
            PortalSwitch::Off,
        ) => Err(later(intent, now)),
        (Mail::ReplyReceived { message, .. }, PortalSwitch::On) => {
            super::message_waits::produce(uow, intent, *message, LetterBody::Reply, now)?
        }
        (Mail::RecoveryClosed { challenge }, _) => code::closed(uow, intent, *challenge, terms, now)?,
        (Mail::ClientActs { contact, since, .. }, _) => acts::produce(uow, intent, (contact, *since), now)?,
        (Mail::MessageReceived { contact, message, .. }, _) => {
            let body = LetterBody::Message { contact: contact.clone() };
            super::message_waits::produce(uow, intent, *message, body, now)?
        }
        (Mail::Code { challenge }, PortalSwitch::On) => code::produce(uow, intent, *challenge, minted, terms, now)?,
        (Mail::NewTerms { version, .. }, PortalSwitch::On) => super::terms::produce(uow, intent, *version, now)?,
        (Mail::NewProperties { since, .. }, PortalSwitch::On) => offers::produce(uow, intent, *since, now)?,
        (Mail::Invitation { epoch, .. }, PortalSwitch::On) => {
            invitation::with_password(uow, intent, *epoch, minted, terms, now)?
        }
        (Mail::InvitationLink { epoch, .. }, PortalSwitch::On) => {
            invitation::with_link(uow, intent, *epoch, minted, terms, now)?
        }
        (Mail::SilentInvitations { .. }, PortalSwitch::On) => invitation::reminder(uow, intent, now)?,
        (Mail::Viewing { account, viewing: id, notice, version }, _) => {
            viewing::produce(uow, intent, (*account, *id), (*notice, *version), &settings, now)?
        }
        (Mail::EmailChanged { account, version, at }, _) => {
            super::email_changed::produce(uow, intent, (*account, *version), *at, now)?
        }
        (Mail::ErasureDone { contact, .. }, _) => super::erasure_done::produce(uow, intent, contact, now)?,
        _ => notice(uow, intent, now)?,
    };
    let subject = match subject {
        Err(settled) => return Ok(settled),
        Ok(subject) => subject,
    };
    match &subject.account {
        Some(account) if !is_wanted(uow, intent.mail.optional(), account)? => Ok(superseded(Superseded::Unwanted, now)),
        _ => address::letter(uow, intent, subject, (company, settings), now),
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
        // It was opened and closed again, which a newer mail says.
        Mail::AccessDisabled { .. }
            if account.disabled.as_ref().is_some_and(|disabled| disabled.at > intent.queued_at) =>
        {
            return Ok(Err(superseded(Superseded::Replaced, now)));
        }
        Mail::AccessDisabled { .. } => LetterBody::AccessDisabled,
        Mail::FirstSignIn { .. } => LetterBody::FirstSignIn,
        Mail::NewLead { contact, .. } => LetterBody::NewLead { contact: contact.clone() },
        Mail::LinkWaiting { .. } if waits(&account, LinkState::PendingLink) => LetterBody::LinkWaiting,
        Mail::ApprovalWaiting { .. } if waits(&account, LinkState::PendingApproval) => LetterBody::ApprovalWaiting,
        // An agent has decided already.
        Mail::LinkWaiting { .. } | Mail::ApprovalWaiting { .. } => {
            return Ok(Err(superseded(Superseded::Settled, now)));
        }
        Mail::PasswordChanged { .. }
        | Mail::EmailChanged { .. }
        | Mail::Invitation { .. }
        | Mail::InvitationLink { .. }
        | Mail::SilentInvitations { .. }
        | Mail::RecoveryClosed { .. }
        | Mail::ClientActs { .. }
        | Mail::Code { .. }
        | Mail::NewTerms { .. }
        | Mail::NewProperties { .. }
        | Mail::MessageReceived { .. }
        | Mail::ReplyReceived { .. }
        | Mail::ErasureDone { .. }
        | Mail::Viewing { .. } => LetterBody::PasswordChanged,
    };
    Ok(Ok(Subject { account: Some(account), body }))
}

fn waits(account: &Account, link: LinkState) -> bool {
    account.state == AccountState::Active { link }
}

pub(super) fn superseded(why: Superseded, now: UtcDateTime) -> Produced {
    Produced::Settle(IntentState::Superseded { at: now, why })
}

/// Waits until the portal may be open again, without counting as a try that failed.
fn later(intent: &Intent, now: UtcDateTime) -> Produced {
    Produced::Settle(queued(intent, now.saturating_add(LATER)))
}

/// Waits for its time, without counting as a try that failed.
pub(super) fn until(intent: &Intent, due_at: UtcDateTime) -> Produced {
    Produced::Settle(queued(intent, due_at))
}

/// Begins again at once: what was minted does not fit (any more).
pub(super) fn again(intent: &Intent, now: UtcDateTime) -> Produced {
    Produced::Settle(queued(intent, now))
}

fn queued(intent: &Intent, due_at: UtcDateTime) -> IntentState {
    IntentState::Queued { attempts: intent.attempts().saturating_sub(1), due_at, failure: None }
}
