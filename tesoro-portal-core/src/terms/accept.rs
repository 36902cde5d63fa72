//! Clients read the terms and accept them (R-TERM-01).

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use super::{EditionState, Materiality, TermsText, TermsVersion, TextDigest};
use crate::activity::{Happening, record};
use crate::code::{self, Code};
use crate::failure::{Failure, Refusal};
use crate::language::{Language, effective};
use crate::ports::{UnitOfWork, View};
use crate::session::{
    Authenticated, ClientRefusal, NextStep, SessionLimits, SignedInClient as _, Standing, actor, reprove,
};
use crate::{AccountId, CompanyId};

/// The evidence that a client accepted a version. It is never changed or removed, also not when the client is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// The company.
    pub company: CompanyId,
    /// Whose account.
    pub account: AccountId,
    /// Which version.
    pub version: TermsVersion,
    /// The language of the text that was shown.
    pub language: Language,
    /// The fingerprint of that text.
    pub digest: TextDigest,
    /// When.
    pub at: UtcDateTime,
    /// Where.
    pub channel: AcceptanceChannel,
}

/// Where a client accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AcceptanceChannel {
    /// On a page of the client web app.
    Page,
    /// Through the JSON API, which a program of the office's or the client's called.
    Api,
}

impl AcceptanceChannel {
    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Api => "api",
        }
    }

    /// The channel of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Page, Self::Api].into_iter().find(|channel| channel.name() == name)
    }
}

/// The terms as a client reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsShown {
    /// The newest published version.
    pub version: TermsVersion,
    /// Whether it is one that everybody has to accept.
    pub materiality: Materiality,
    /// When it was published.
    pub published_at: UtcDateTime,
    /// The language of the text.
    pub language: Language,
    /// The text, in Markdown.
    pub text: TermsText,
    /// Whether this client has to accept it first.
    pub duty: TermsDuty,
    /// The client's acceptance of this very version.
    pub accepted: Option<Acceptance>,
}

/// Whether a client has to accept the terms before anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermsDuty {
    /// Yes.
    Due,
    /// No.
    None,
}

/// Why terms were not shown or accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AcceptanceRefusal {
    /// The session does not count any more, or the password has to be changed first.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// The company has published none.
    #[error("the company has no terms")]
    NotFound,
    /// It is not the newest version: that one is to be read and accepted.
    #[error("the version is not the newest")]
    Outdated,
}

impl Refusal for AcceptanceRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::NotFound => code::NOT_FOUND,
            Self::Outdated => code::TERMS_OUTDATED,
        }
    }
}

/// The newest published terms; restricted sessions may read them, too (R-PW-05).
pub(crate) fn read(
    view: &mut dyn View,
    client: &Authenticated,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<TermsShown, Failure<AcceptanceRefusal>> {
    let standing = reprove(view, client, limits, now).map_err(refused)?;
    shown(view, &standing)
}

fn shown(view: &mut dyn View, standing: &Standing) -> Result<TermsShown, Failure<AcceptanceRefusal>> {
    let Standing { account, settings, in_force, .. } = standing;
    let none = || Failure::Refused(AcceptanceRefusal::NotFound);
    let newest = in_force.newest.ok_or_else(none)?;
    let edition = view.edition(&account.company, newest)?.ok_or_else(none)?;
    let EditionState::Published { at: published_at, .. } = edition.head.state else { return Err(none()) };
    let wanted = effective(account.language, account.language_wish.as_ref(), &settings.languages);
    let (language, text) = edition.texts.shown(wanted);
    let acceptances = view.acceptances(&account.company, account.id)?;
    Ok(TermsShown {
        version: newest,
        materiality: edition.head.materiality,
        published_at,
        language,
        text: text.clone(),
        duty: if in_force.is_due(account.accepted_terms) { TermsDuty::Due } else { TermsDuty::None },
        accepted: acceptances.into_iter().find(|acceptance| acceptance.version == newest),
    })
}

/// Accepts the newest version, which the client has to have named; a second time changes nothing. The password comes
/// first where it has to be changed (R-PW-05).
///
/// The session's token stays the same: consent is no proof of who somebody is, and the sign-in that opened the session
/// proved all that there is to prove.
pub(crate) fn accept(
    uow: &mut dyn UnitOfWork,
    client: &Authenticated,
    version: TermsVersion,
    channel: AcceptanceChannel,
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<Acceptance, Failure<AcceptanceRefusal>> {
    let mut standing = reprove(uow, client, limits, now).map_err(refused)?;
    if standing.next_step() == NextStep::ChangePassword {
        return Err(refused(Failure::Refused(ClientRefusal::MustChangePassword)));
    }
    let shown = shown(uow, &standing)?;
    if shown.version != version {
        return Err(Failure::Refused(AcceptanceRefusal::Outdated));
    }
    if let Some(accepted) = shown.accepted {
        return Ok(accepted);
    }
    let account = &mut standing.account;
    let acceptance = Acceptance {
        company: client.company().clone(),
        account: account.id,
        version,
        language: shown.language,
        digest: shown.text.digest(),
        at: now,
        channel,
    };
    uow.insert_acceptance(&acceptance)?;
    account.accepted_terms = Some(version);
    account.version += 1;
    uow.update_account(account)?;
    let contacts = uow.contacts_of_account(&account.company, account.id)?;
    let what = Happening::TermsAccepted { version };
    record(uow, &account.company, now, &actor(client), (Some(account.id), &contacts), what)?;
    Ok(acceptance)
}

fn refused(failure: Failure<ClientRefusal>) -> Failure<AcceptanceRefusal> {
    failure.map(AcceptanceRefusal::Client)
}
