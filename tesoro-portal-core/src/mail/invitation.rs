//! Producing the mails of an invitation: with a temporary password, with a link, and what the inviting agent is told
//! (R-INV-02, R-INV-06, R-INV-07, R-MAIL-01).

use time::UtcDateTime;

use super::mint::{Minted, beside};
use super::produce::{Produced, Subject, Terms, again, superseded};
use super::{Intent, LetterBody, SilentInvitation, Superseded};
use crate::account::{
    Account, Credential, LinkHash, LinkSecret, REMINDED_AT_ONCE, Secret, TemporaryHash, TemporarySecret, is_silent,
};
use crate::ports::{Ending, StoreError, StoreErrorKind, UnitOfWork, View};

/// The invitation with a temporary password.
pub(super) fn with_password(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    epoch: u64,
    minted: Option<Minted>,
    terms: &Terms<'_>,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let (account, credential) = match invited(uow, intent, epoch, now)? {
        Ok(invited) => invited,
        Err(ended) => return Ok(Err(ended)),
    };
    let Some(Minted::TemporaryPassword(minted)) = minted else { return Ok(Err(again(intent, now))) };
    if minted.beside != beside(Some(&credential.secret), intent) {
        return Ok(Err(again(intent, now)));
    }
    let expires_at = now.saturating_add(terms.temporary_lives);
    let hash = TemporaryHash { hash: minted.hash, expires_at };
    let secret = match &credential.secret {
        Secret::Temporary(temporary) if temporary.intent == intent.id => temporary.clone().repeated(hash),
        _ => TemporarySecret::first(intent.id, hash),
    };
    store(uow, intent, credential, Secret::Temporary(secret))?;
    Ok(Ok(Subject { account: Some(account), body: LetterBody::Invitation { password: minted.password, expires_at } }))
}

/// The invitation with a link: only the digest of its token is stored.
pub(super) fn with_link(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    epoch: u64,
    minted: Option<Minted>,
    terms: &Terms<'_>,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let (account, credential) = match invited(uow, intent, epoch, now)? {
        Ok(invited) => invited,
        Err(ended) => return Ok(Err(ended)),
    };
    let Some(Minted::InvitationToken(token)) = minted else { return Ok(Err(again(intent, now))) };
    let expires_at = now.saturating_add(terms.links_live);
    let hash = LinkHash { digest: token.digest(), expires_at };
    let secret = match &credential.secret {
        Secret::Link(link) if link.intent == intent.id => link.clone().repeated(hash),
        _ => LinkSecret::first(intent.id, credential.epoch, hash),
    };
    store(uow, intent, credential, Secret::Link(secret))?;
    let body = LetterBody::InvitationLink { account: account.id, token, expires_at };
    Ok(Ok(Subject { account: Some(account), body }))
}

fn invited(
    view: &mut dyn View,
    intent: &Intent,
    epoch: u64,
    now: UtcDateTime,
) -> Result<Result<(Account, Credential), Produced>, StoreError> {
    let account = match intent.mail.account() {
        Some(id) => view.account(&intent.company, id)?,
        None => None,
    };
    let Some(account) = account else { return Ok(Err(superseded(Superseded::AccountClosed, now))) };
    let credential = view.credential(&intent.company, account.id)?;
    let credential = credential
        .ok_or_else(|| StoreError::new(StoreErrorKind::Corrupt, "find the credential of an invited account"))?;
    match still_wanted(intent, &account, &credential, epoch) {
        Ok(()) => Ok(Ok((account, credential))),
        Err(why) => Ok(Err(superseded(why, now))),
    }
}

/// The rule: an invitation is wanted while it is the account's latest, nothing was done with it, and nothing that was
/// proved before has stopped counting.
fn still_wanted(intent: &Intent, account: &Account, credential: &Credential, epoch: u64) -> Result<(), Superseded> {
    let Some(invitation) = &account.invitation else { return Err(Superseded::Settled) };
    if invitation.intent != intent.id {
        return Err(Superseded::Replaced);
    }
    if account.disabled.is_some() {
        return Err(Superseded::AccountClosed);
    }
    if invitation.is_answered() || credential.epoch != epoch || matches!(credential.secret, Secret::Chosen(_)) {
        return Err(Superseded::Settled);
    }
    Ok(())
}

/// Stores the hash: beside the one of the same mail, or in place of an earlier mail's, which dies here together with
/// the sessions it opened (R-INV-05).
fn store(uow: &mut dyn UnitOfWork, intent: &Intent, credential: Credential, secret: Secret) -> Result<(), StoreError> {
    let is_repeated = match &credential.secret {
        Secret::Temporary(temporary) => temporary.intent == intent.id,
        Secret::Link(link) => link.intent == intent.id,
        Secret::None | Secret::Chosen(_) => false,
    };
    if !is_repeated {
        uow.end_sessions(&intent.company, credential.account, Ending::All)?;
    }
    uow.update_credential(&Credential { secret, ..credential })
}

/// The reminder of the invitations that it was asked for about, as far as they are still silent.
pub(super) fn reminder(
    view: &mut dyn View,
    intent: &Intent,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let mut silent = view.reminded_invitations(&intent.company, intent.id, REMINDED_AT_ONCE)?;
    silent.retain(|account| is_silent(account, now));
    let told = silent.iter().filter_map(|account| {
        Some(SilentInvitation {
            first_name: account.first_name.clone(),
            last_name: account.last_name.clone(),
            email: account.email.clone(),
            invited_at: account.invitation.as_ref()?.invited_at,
        })
    });
    let body = LetterBody::SilentInvitations { silent: told.collect() };
    // A letter is about an account; of several that are alike any will do.
    match silent.into_iter().next() {
        Some(account) => Ok(Ok(Subject { account: Some(account), body })),
        None => Ok(Err(superseded(Superseded::Settled, now))),
    }
}
