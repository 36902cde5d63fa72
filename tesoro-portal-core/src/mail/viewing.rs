//! Mails about viewings: each looks at the viewing again when it is produced (R-MAIL-03, R-VIEW-10).

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use super::produce::{Produced, Subject, superseded};
use super::{Intent, LetterBody, OptionalMail, Superseded};
use crate::crm::{Property, Reach};
use crate::ports::{StoreError, UnitOfWork};
use crate::settings::{AddressPolicy, CompanySettings, PortalSwitch};
use crate::viewing::{NavigationAccess, Viewing, ViewingState, ViewingStatus, place, shown_way};
use crate::{AccountId, ViewingId};

/// What a mail says about a viewing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ViewingNotice {
    /// To the agent: the client asks for one, or for other days.
    Requested,
    /// To the agent: the client called it off.
    CancelledByClient,
    /// To the agent: the client's data were erased, so it does not take place (R-PRIV-02).
    CancelledByErasure,
    /// To the agent: the client would like another time.
    MoveAsked,
    /// To the agent: the client took one of the times that were offered.
    AlternativeTaken,
    /// To the client: the time is fixed.
    Confirmed,
    /// To the client: the agent cannot, and may offer other times.
    Rejected,
    /// To the client: another time is fixed.
    Moved,
    /// To the client: it was called off.
    Cancelled,
    /// To the client: the way is shown (R-VIEW-10).
    NavigationOpened,
    /// To the client, in the evening.
    HowWasIt,
}

impl ViewingNotice {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Requested,
        Self::CancelledByClient,
        Self::CancelledByErasure,
        Self::MoveAsked,
        Self::AlternativeTaken,
        Self::Confirmed,
        Self::Rejected,
        Self::Moved,
        Self::Cancelled,
        Self::NavigationOpened,
        Self::HowWasIt,
    ];

    /// The mail's stable name, e.g. `viewing-requested`.
    pub fn mail_name(self) -> &'static str {
        match self {
            Self::Requested => "viewing-requested",
            Self::CancelledByClient => "viewing-cancelled-by-client",
            Self::CancelledByErasure => "viewing-cancelled-by-erasure",
            Self::MoveAsked => "viewing-move-asked",
            Self::AlternativeTaken => "viewing-alternative-taken",
            Self::Confirmed => "viewing-confirmed",
            Self::Rejected => "viewing-rejected",
            Self::Moved => "viewing-moved",
            Self::Cancelled => "viewing-cancelled",
            Self::NavigationOpened => "navigation-opened",
            Self::HowWasIt => "how-was-it",
        }
    }

    /// Whether it goes to the responsible agent; the others go to the client.
    pub fn is_for_agent(self) -> bool {
        matches!(
            self,
            Self::Requested
                | Self::CancelledByClient
                | Self::CancelledByErasure
                | Self::MoveAsked
                | Self::AlternativeTaken
        )
    }

    /// The reminders, which a client may do without, and which nobody gets who is not to be contacted (R-REG-03).
    pub(super) fn optional(self) -> Option<OptionalMail> {
        match self {
            Self::NavigationOpened => Some(OptionalMail::ViewingReminders),
            Self::HowWasIt => Some(OptionalMail::FeedbackReminders),
            _ => None,
        }
    }
}

/// What a mail about a viewing is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewingLetter {
    /// What it says.
    pub notice: ViewingNotice,
    /// The viewing as it is when the mail is produced.
    pub viewing: Viewing,
    /// What is seen.
    pub title: String,
    /// Where, in one line: no more than the company tells at this time (R-PRIV-03).
    pub place: String,
}

/// Looks whether the mail is still wanted, and what it says.
pub(super) fn produce(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    (account, id): (AccountId, ViewingId),
    (notice, version): (ViewingNotice, u64),
    settings: &CompanySettings,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let ended = |why| Ok(Err(superseded(why, now)));
    // Of whom nothing is left there is nothing to look at.
    let account = match notice {
        ViewingNotice::CancelledByErasure => None,
        _ => match uow.account(&intent.company, account)? {
            Some(account) if notice.is_for_agent() || account.disabled.is_none() => Some(account),
            _ => return ended(Superseded::AccountClosed),
        },
    };
    let Some(stored) = uow.viewing(&intent.company, id)? else { return ended(Superseded::Settled) };
    let viewing = stored.clone().at(now);
    if let Err(why) = still_wanted(&viewing, (notice, version), settings, now) {
        return ended(why);
    }
    if let Some(account) = &account {
        let holder = uow.account_of_contact(&intent.company, &viewing.contact)?;
        if holder.is_none_or(|holder| holder.id != account.id) {
            return ended(Superseded::NoAddressee);
        }
    }
    if notice.optional().is_some() {
        let contact = uow.crm_view().contact(&intent.company, &viewing.contact)?;
        if contact.is_none_or(|contact| contact.reach == Reach::DoNotContact) {
            return ended(Superseded::Unwanted);
        }
    }
    let Some(property) = uow.crm_view().property(&intent.company, &viewing.property)? else {
        return ended(Superseded::Settled);
    };
    let viewing = with_address(uow, (stored, viewing), notice, settings)?;
    let letter = letter(viewing, notice, property, settings, now);
    Ok(Ok(Subject { account, body: LetterBody::Viewing(Box::new(letter)) }))
}

/// The rule: a mail is wanted while what it says is so.
fn still_wanted(
    viewing: &Viewing,
    (notice, version): (ViewingNotice, u64),
    settings: &CompanySettings,
    now: UtcDateTime,
) -> Result<(), Superseded> {
    let status = viewing.status();
    let is_fixed = matches!(status, ViewingStatus::Confirmed | ViewingStatus::Completed);
    let is_so = match notice {
        ViewingNotice::Requested => status == ViewingStatus::Pending,
        ViewingNotice::MoveAsked => {
            matches!(viewing.state, ViewingState::Confirmed { move_request: Some(_), .. })
        }
        ViewingNotice::Rejected => matches!(status, ViewingStatus::Rejected | ViewingStatus::Countered),
        ViewingNotice::CancelledByClient | ViewingNotice::CancelledByErasure | ViewingNotice::Cancelled => {
            status == ViewingStatus::Cancelled
        }
        ViewingNotice::AlternativeTaken | ViewingNotice::Confirmed | ViewingNotice::Moved => is_fixed,
        ViewingNotice::NavigationOpened => {
            let access = shown_way(viewing, &settings.features, now);
            matches!(access, NavigationAccess::Open { .. }) && settings.portal == PortalSwitch::On
        }
        ViewingNotice::HowWasIt => {
            (is_fixed || status == ViewingStatus::Unattended) && settings.portal == PortalSwitch::On
        }
    };
    if !is_so {
        return Err(Superseded::Settled);
    }
    // What was said about days or a time that are others by now is said by a newer mail.
    let is_newest = match notice {
        ViewingNotice::Requested | ViewingNotice::MoveAsked => viewing.version == version,
        ViewingNotice::AlternativeTaken
        | ViewingNotice::Confirmed
        | ViewingNotice::Moved
        | ViewingNotice::NavigationOpened
        | ViewingNotice::HowWasIt => viewing.fixed_in == version,
        ViewingNotice::Rejected
        | ViewingNotice::CancelledByClient
        | ViewingNotice::CancelledByErasure
        | ViewingNotice::Cancelled => true,
    };
    if is_newest { Ok(()) } else { Err(Superseded::Replaced) }
}

/// Where the address was withheld until now, its calendar entry changes: the SEQUENCE rises with it (R-PRIV-03).
fn with_address(
    uow: &mut dyn UnitOfWork,
    (stored, viewing): (Viewing, Viewing),
    notice: ViewingNotice,
    settings: &CompanySettings,
) -> Result<Viewing, StoreError> {
    if notice != ViewingNotice::NavigationOpened || settings.viewings.address == AddressPolicy::Shown {
        return Ok(viewing);
    }
    let sequence = stored.sequence + 1;
    uow.update_viewing(&Viewing { sequence, ..stored })?;
    Ok(Viewing { sequence, ..viewing })
}

fn letter(
    viewing: Viewing,
    notice: ViewingNotice,
    property: Property,
    settings: &CompanySettings,
    now: UtcDateTime,
) -> ViewingLetter {
    let navigation = shown_way(&viewing, &settings.features, now);
    // The office knows its own addresses.
    let policy = if notice.is_for_agent() { AddressPolicy::Shown } else { settings.viewings.address };
    ViewingLetter { notice, place: place(&property, policy, navigation), title: property.title, viewing }
}
