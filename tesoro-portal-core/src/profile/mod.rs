//! The client's own account: names, language, wishes, and which mails come (R-PIC-01, R-LANG-02, R-REG-03, R-MAIL-04,
//! R-ADM-06).

mod around;

use std::collections::{BTreeMap, BTreeSet};

use time::UtcDateTime;

use crate::ContactId;
use crate::account::{Account, OnboardingChange, PersonName};
use crate::activity::{AccountField, Happening, record};
use crate::code::{self, Code};
use crate::crm::{Wishes, WishesRefusal};
use crate::failure::{Failure, Problem, Refusal};
use crate::language::{Language, effective};
use crate::mail::{MailChoice, OptionalMail};
use crate::ports::{StoreError, UnitOfWork, View};
use crate::session::{
    Authenticated, ClientCtx, ClientRefusal, NextStep, Session, SessionLimits, Standing, actor, reprove, reprove_ready,
};

pub use around::Surroundings;
pub(crate) use around::{agent_of, read as read_around};

/// What a client sees of the own account and session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The account.
    pub account: Account,
    /// The contacts it is linked to.
    pub contacts: Vec<ContactId>,
    /// The session that asks.
    pub session: Session,
    /// The first instant at which that session is over if not used again.
    pub session_ends_at: UtcDateTime,
    /// What that session may do next.
    pub next: NextStep,
    /// The language every page and mail uses: the client's choice, else the contact's, else English.
    pub language: Language,
    /// The kinds of mail the client does without.
    pub unwanted_mails: BTreeSet<OptionalMail>,
}

/// What a client changes; `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileChange {
    /// The first name. The contact in the CRM keeps its own (R-ADM-06).
    pub first_name: Option<PersonName>,
    /// The last name, likewise.
    pub last_name: Option<PersonName>,
    /// The language.
    pub language: Option<Language>,
    /// What they are looking for, all of it; the contacts in the CRM show it too (R-REG-03).
    pub wishes: Option<Wishes>,
    /// Kinds of mail and whether they are wanted; a kind that is left out stays as it is.
    pub mails: BTreeMap<OptionalMail, MailChoice>,
    /// What was shown at first use, and what is to be shown again (R-HOME-04).
    pub onboarding: OnboardingChange,
}

/// Why the profile was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProfileRefusal {
    /// The session may not.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// The wishes cannot be kept.
    #[error(transparent)]
    Wishes(#[from] WishesRefusal),
}

impl Refusal for ProfileRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::Wishes(_) => code::VALIDATION_FAILED,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Client(refusal) => refusal.problems(),
            Self::Wishes(refusal) => vec![Problem::new("/preferences", refusal.code())],
        }
    }
}

/// Reads the profile; a restricted session may, too, to see itself (R-PW-05).
pub(crate) fn read(
    view: &mut dyn View,
    client: &Authenticated,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Profile, Failure<ClientRefusal>> {
    let standing = reprove(view, client, limits, now)?;
    Ok(profile(view, standing, limits)?)
}

/// Reads the profile of a client who may do everything a client may.
pub(crate) fn read_own(
    view: &mut dyn View,
    client: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Profile, Failure<ClientRefusal>> {
    let standing = reprove_ready(view, client, limits, now)?;
    Ok(profile(view, standing, limits)?)
}

/// Changes the profile.
pub(crate) fn change(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    change: &ProfileChange,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Profile, Failure<ProfileRefusal>> {
    let standing = reprove_ready(uow, client, limits, now);
    let mut standing = standing.map_err(|failure| failure.map(ProfileRefusal::Client))?;
    let wishes = change.wishes.clone().map(Wishes::checked).transpose();
    let wishes = wishes.map_err(|refusal| Failure::Refused(ProfileRefusal::Wishes(refusal)))?;
    let mut fields = apply(&mut standing.account, &ProfileChange { wishes, ..change.clone() });
    if choose_mails(uow, &standing.account, change).map_err(Failure::Store)? {
        fields.push(AccountField::Mails);
    }
    let onboarding = standing.account.onboarding.changed(change.onboarding);
    let has_progress = onboarding != standing.account.onboarding;
    standing.account.onboarding = onboarding;
    if !fields.is_empty() {
        standing.account.version += 1;
    }
    if has_progress || !fields.is_empty() {
        uow.update_account(&standing.account)?;
    }
    if !fields.is_empty() {
        let account = &standing.account;
        let contacts = uow.contacts_of_account(&account.company, account.id)?;
        if fields.contains(&AccountField::Wishes) {
            for contact in &contacts {
                uow.crm().set_wishes(&account.company, contact, &account.wishes)?;
            }
        }
        let what = Happening::AccountChanged { fields };
        record(uow, &account.company, now, &actor(client), (Some(account.id), &contacts), what)?;
    }
    Ok(profile(uow, standing, limits)?)
}

/// The rule: what is already so is not a change.
fn apply(account: &mut Account, change: &ProfileChange) -> Vec<AccountField> {
    let mut fields = Vec::new();
    if let Some(name) = change.first_name.as_ref().filter(|name| **name != account.first_name) {
        account.first_name = name.clone();
        fields.push(AccountField::FirstName);
    }
    if let Some(name) = change.last_name.as_ref().filter(|name| **name != account.last_name) {
        account.last_name = name.clone();
        fields.push(AccountField::LastName);
    }
    if change.language.is_some() && change.language != account.language {
        account.language = change.language;
        fields.push(AccountField::Language);
    }
    if let Some(wishes) = change.wishes.as_ref().filter(|wishes| **wishes != account.wishes) {
        account.wishes.clone_from(wishes);
        fields.push(AccountField::Wishes);
    }
    fields
}

/// Writes what differs, and answers whether anything did.
fn choose_mails(uow: &mut dyn UnitOfWork, account: &Account, change: &ProfileChange) -> Result<bool, StoreError> {
    if change.mails.is_empty() {
        return Ok(false);
    }
    let unwanted = uow.unwanted_mails(&account.company, account.id)?;
    let mut changed = false;
    for (kind, choice) in &change.mails {
        if unwanted.contains(kind) != (*choice == MailChoice::Unwanted) {
            uow.choose_mail(&account.company, account.id, *kind, *choice)?;
            changed = true;
        }
    }
    Ok(changed)
}

/// The profile of a session that was just proved.
pub(crate) fn profile(view: &mut dyn View, standing: Standing, limits: &SessionLimits) -> Result<Profile, StoreError> {
    let next = standing.next_step();
    let Standing { settings, session, account, .. } = standing;
    let contacts = view.contacts_of_account(&account.company, account.id)?;
    let unwanted_mails = view.unwanted_mails(&account.company, account.id)?;
    let language = effective(account.language, account.language_wish.as_ref(), &settings.languages);
    Ok(Profile { contacts, unwanted_mails, session_ends_at: session.ends_at(limits), session, next, language, account })
}
