//! Producing a mail: the intent is checked again, the secret's hash is stored, and only then is there anything to send
//! (R-MAIL-01, ADR 0004).

use time::{Duration, UtcDateTime};

use super::{GIVE_UP_AFTER, Intent, IntentState, Letter, LetterBody, Mail, Superseded};
use crate::account::{Account, Credential, Secret, TemporaryHash, TemporarySecret};
use crate::crm::{Agent, AgentStanding, Company};
use crate::language::effective;
use crate::password::{PasswordContext, PasswordHash, TemporaryPassword, context};
use crate::ports::{Ending, StoreError, StoreErrorKind, UnitOfWork, View};
use crate::settings::{CompanySettings, PortalSwitch};

/// How long a mail waits when it cannot be produced just now.
pub(crate) const LATER: Duration = Duration::minutes(5);

/// What has to be made, outside any transaction, before a mail can be produced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Need {
    /// Nothing.
    Nothing,
    /// A temporary password.
    TemporaryPassword {
        /// The live one of the same mail, whose salt and parameters the new hash shares.
        beside: Option<PasswordHash>,
        /// What it may not be made of (R-PW-02).
        context: Box<PasswordContext>,
    },
}

/// A temporary password that was made for one mail.
#[derive(Debug)]
pub(crate) struct Minted {
    pub(crate) password: TemporaryPassword,
    pub(crate) hash: PasswordHash,
    pub(crate) beside: Option<PasswordHash>,
}

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

/// What this mail needs.
pub(crate) fn need(view: &mut dyn View, intent: &Intent) -> Result<Need, StoreError> {
    let Mail::Invitation { account, .. } = intent.mail else { return Ok(Need::Nothing) };
    let secret = view.credential(&intent.company, account)?.map(|credential| credential.secret);
    Ok(match view.account(&intent.company, account)? {
        None => Need::Nothing,
        Some(account) => Need::TemporaryPassword {
            beside: beside(secret.as_ref(), intent),
            context: Box::new(context(view, &account)?),
        },
    })
}

fn beside(secret: Option<&Secret>, intent: &Intent) -> Option<PasswordHash> {
    match secret {
        Some(Secret::Temporary(temporary)) if temporary.intent == intent.id => Some(temporary.latest.hash.clone()),
        _ => None,
    }
}

/// Produces a claimed mail in this transaction.
pub(crate) fn produce(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    minted: Option<Minted>,
    temporary_lives: Duration,
    now: UtcDateTime,
) -> Result<Produced, StoreError> {
    let stored = uow.intent(&intent.company, intent.id)?;
    if stored.as_ref() != Some(intent) {
        return Ok(Produced::Lost);
    }
    if now - intent.queued_at > GIVE_UP_AFTER {
        return Ok(Produced::Settle(IntentState::Expired { at: now }));
    }
    let Some(account) = uow.account(&intent.company, intent.mail.account())? else {
        return Ok(superseded(Superseded::AccountClosed, now));
    };
    // One office that is gone must not hold up the mail of all others in the batch.
    let office = uow.settings(&intent.company)?.zip(uow.crm_view().company(&intent.company)?);
    let Some((settings, company)) = office else {
        return Ok(superseded(Superseded::AccountClosed, now));
    };
    let body = match intent.mail {
        Mail::PasswordChanged { .. } => LetterBody::PasswordChanged,
        Mail::AccessDisabled { .. } if account.disabled.is_none() => return Ok(superseded(Superseded::Settled, now)),
        Mail::AccessDisabled { .. } => LetterBody::AccessDisabled,
        Mail::Invitation { epoch, .. } => {
            let credential = uow
                .credential(&intent.company, account.id)?
                .ok_or_else(|| StoreError::new(StoreErrorKind::Corrupt, "find the credential of an invited account"))?;
            match still_wanted(intent, &account, &credential, epoch) {
                Err(why) => return Ok(superseded(why, now)),
                Ok(()) if settings.portal == PortalSwitch::Off => return Ok(later(intent, now)),
                Ok(()) => {}
            }
            let Some(minted) = minted.filter(|minted| minted.beside == beside(Some(&credential.secret), intent)) else {
                return Ok(Produced::Settle(queued(intent, now)));
            };
            let expires_at = now.saturating_add(temporary_lives);
            store(uow, intent, credential, TemporaryHash { hash: minted.hash, expires_at })?;
            LetterBody::Invitation { password: minted.password, expires_at }
        }
    };
    letter(uow, account, (company, settings), body, now).map(|letter| Produced::Letter(Box::new(letter)))
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
    account: Account,
    (company, settings): (Company, CompanySettings),
    body: LetterBody,
    now: UtcDateTime,
) -> Result<Letter, StoreError> {
    let agent = responsible_agent(view, &account, &company.administrator)?;
    let language = effective(account.language, account.language_wish.as_ref(), &settings.languages);
    Ok(Letter { company, settings, account, agent, language, at: now, body })
}

/// The agent of the first linked contact; a missing or inactive one is stood in for by the company administrator.
fn responsible_agent(
    view: &mut dyn View,
    account: &Account,
    administrator: &crate::AgentId,
) -> Result<Option<Agent>, StoreError> {
    let company = &account.company;
    let first = view.contacts_of_account(company, account.id)?.into_iter().next();
    let named = match first {
        Some(contact) => view.crm_view().contact(company, &contact)?.and_then(|contact| contact.agent),
        None => None,
    };
    for id in named.iter().chain([administrator]) {
        let agent = view.crm_view().agent(company, id)?;
        if let Some(agent) = agent.filter(|agent| agent.standing == AgentStanding::Active) {
            return Ok(Some(agent));
        }
    }
    Ok(None)
}

fn superseded(why: Superseded, now: UtcDateTime) -> Produced {
    Produced::Settle(IntentState::Superseded { at: now, why })
}

/// Waits without counting as a try that failed.
fn later(intent: &Intent, now: UtcDateTime) -> Produced {
    Produced::Settle(queued(intent, now.saturating_add(LATER)))
}

fn queued(intent: &Intent, due_at: UtcDateTime) -> IntentState {
    IntentState::Queued { attempts: intent.attempts().saturating_sub(1), due_at, failure: None }
}
