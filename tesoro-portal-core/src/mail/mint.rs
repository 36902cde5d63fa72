//! The secrets of a batch, made outside any transaction (R-PW-03).

use super::{Intent, Mail};
use crate::CompanyId;
use crate::account::Secret;
use crate::challenge::OneTimeCode;
use crate::password::{PasswordContext, PasswordHash, TemporaryPassword, context};
use crate::ports::{StoreError, View};
use crate::session::InvitationToken;

/// What has to be made before a mail can be produced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Need {
    /// Nothing.
    Nothing,
    /// A one-time code.
    Code,
    /// The secret of an invitation's link.
    InvitationToken(CompanyId),
    /// A temporary password.
    TemporaryPassword {
        /// The live one of the same mail, whose salt and parameters the new hash shares.
        beside: Option<PasswordHash>,
        /// What it may not be made of (R-PW-02).
        context: Box<PasswordContext>,
    },
}

/// What was made for one mail.
#[derive(Debug)]
pub(crate) enum Minted {
    /// A one-time code; its keyed hash is made where the account is known.
    Code(OneTimeCode),
    /// The secret of an invitation's link.
    InvitationToken(InvitationToken),
    /// A temporary password.
    TemporaryPassword(MintedPassword),
}

/// A temporary password with its hash.
#[derive(Debug)]
pub(crate) struct MintedPassword {
    pub(crate) password: TemporaryPassword,
    pub(crate) hash: PasswordHash,
    pub(crate) beside: Option<PasswordHash>,
}

/// What this mail needs.
pub(crate) fn need(view: &mut dyn View, intent: &Intent) -> Result<Need, StoreError> {
    let account = match intent.mail {
        Mail::Code { .. } => return Ok(Need::Code),
        Mail::InvitationLink { .. } => return Ok(Need::InvitationToken(intent.company.clone())),
        Mail::Invitation { account, .. } => account,
        _ => return Ok(Need::Nothing),
    };
    let secret = view.credential(&intent.company, account)?.map(|credential| credential.secret);
    Ok(match view.account(&intent.company, account)? {
        None => Need::Nothing,
        Some(account) => Need::TemporaryPassword {
            beside: beside(secret.as_ref(), intent),
            context: Box::new(context(view, &account)?),
        },
    })
}

/// The live temporary password of this very mail.
pub(super) fn beside(secret: Option<&Secret>, intent: &Intent) -> Option<PasswordHash> {
    match secret {
        Some(Secret::Temporary(temporary)) if temporary.intent == intent.id => Some(temporary.latest.hash.clone()),
        _ => None,
    }
}
