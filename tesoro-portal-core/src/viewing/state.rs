//! A viewing and its states (R-VIEW-05).

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use super::local::{LocalClock, day_after};
use super::{PreferredDates, Remark, Slot};
use crate::zone::TimeZoneName;
use crate::{CompanyId, ContactId, DealId, PropertyId, ViewingId};

/// An appointment to see the property of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewing {
    /// The company.
    pub company: CompanyId,
    /// Its id.
    pub id: ViewingId,
    /// Of which deal.
    pub deal: DealId,
    /// To whom that deal was offered.
    pub contact: ContactId,
    /// What is seen.
    pub property: PropertyId,
    /// The zone in which its days and times are meant: the property's when it was last agreed on, so that a zone that the
    /// CRM corrects later moves no appointment.
    pub zone: TimeZoneName,
    /// When it was asked for.
    pub requested_at: UtcDateTime,
    /// The days the client would like; shown in every state.
    pub dates: PreferredDates,
    /// What the client added.
    pub remark: Option<Remark>,
    /// Where it is in its life.
    pub state: ViewingState,
    /// The version in which its time was last fixed; 0 if it never was.
    pub fixed_in: u64,
    /// When that was; absent where it never was, or before this was written down.
    pub fixed_at: Option<UtcDateTime>,
    /// How often its calendar entry changed: the SEQUENCE of its calendar file (R-VIEW-09).
    pub sequence: u32,
    /// Rises with every change.
    pub version: u64,
}

/// Where a viewing is in its life, with what belongs to it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewingState {
    /// The client waits for the agent.
    Pending,
    /// The agent could not, and offers other times.
    Countered {
        /// Why not.
        reason: Remark,
        /// What is offered instead.
        alternatives: Alternatives,
    },
    /// The time is fixed.
    Confirmed {
        /// When.
        slot: Slot,
        /// The client would like another time.
        move_request: Option<MoveRequest>,
    },
    /// The client was there.
    Completed {
        /// When it was to be.
        slot: Slot,
        /// When it was started, or the agent said so.
        at: UtcDateTime,
    },
    /// Its day is over and nobody started it.
    Unattended {
        /// When it was to be.
        slot: Slot,
    },
    /// The agent said no.
    Rejected {
        /// Why.
        reason: Remark,
    },
    /// Its last day came before an answer.
    Lapsed,
    /// Called off.
    Cancelled {
        /// By whom.
        by: Party,
        /// When.
        at: UtcDateTime,
        /// The time that had been fixed.
        slot: Option<Slot>,
    },
}

/// One to three times that an agent offers instead, no two the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternatives(Vec<Slot>);

/// What is wrong with the times an agent offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AlternativesFault {
    /// There is none.
    #[error("no alternative is offered")]
    Missing,
    /// There are more than three.
    #[error("more than three alternatives are offered")]
    TooMany,
    /// This one was there before.
    #[error("alternative {0} is there twice")]
    Duplicate(usize),
}

impl Alternatives {
    /// As many as a client can ask for.
    pub const MAX: usize = PreferredDates::MAX;

    /// The times, if there are one to three that begin differently.
    pub fn check(slots: Vec<Slot>) -> Result<Self, AlternativesFault> {
        let twice = |(index, slot): (usize, &Slot)| {
            slots.iter().take(index).any(|earlier| earlier.start == slot.start).then_some(index)
        };
        match slots.len() {
            0 => Err(AlternativesFault::Missing),
            count if count > Self::MAX => Err(AlternativesFault::TooMany),
            _ => match slots.iter().enumerate().find_map(twice) {
                Some(index) => Err(AlternativesFault::Duplicate(index)),
                None => Ok(Self(slots)),
            },
        }
    }

    /// The times in the agent's order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Slot> {
        self.0.iter().copied()
    }

    /// The one with this index, from 0.
    pub fn nth(&self, index: usize) -> Option<Slot> {
        self.0.get(index).copied()
    }
}

/// The client would like a confirmed viewing at another time. The one that was fixed holds until the agent answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRequest {
    /// When it was asked for.
    pub at: UtcDateTime,
    /// The days the client would like instead.
    pub dates: PreferredDates,
}

/// Who acts on a viewing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The client.
    Client,
    /// An agent.
    Agent,
    /// The portal by itself: the days go by, a client is erased.
    Portal,
}

impl Party {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Client, Self::Agent, Self::Portal];

    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Agent => "agent",
            Self::Portal => "portal",
        }
    }
}

/// The name of a viewing's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ViewingStatus {
    /// [`ViewingState::Pending`].
    Pending,
    /// [`ViewingState::Countered`].
    Countered,
    /// [`ViewingState::Confirmed`].
    Confirmed,
    /// [`ViewingState::Completed`].
    Completed,
    /// [`ViewingState::Unattended`].
    Unattended,
    /// [`ViewingState::Rejected`].
    Rejected,
    /// [`ViewingState::Lapsed`].
    Lapsed,
    /// [`ViewingState::Cancelled`].
    Cancelled,
}

impl ViewingStatus {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Pending,
        Self::Countered,
        Self::Confirmed,
        Self::Completed,
        Self::Unattended,
        Self::Rejected,
        Self::Lapsed,
        Self::Cancelled,
    ];

    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Countered => "countered",
            Self::Confirmed => "confirmed",
            Self::Completed => "completed",
            Self::Unattended => "unattended",
            Self::Rejected => "rejected",
            Self::Lapsed => "lapsed",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Whether something is still to come of it; a deal has at most one open viewing (R-VIEW-02).
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Countered | Self::Confirmed)
    }
}

impl ViewingState {
    /// Its name.
    pub fn status(&self) -> ViewingStatus {
        match self {
            Self::Pending => ViewingStatus::Pending,
            Self::Countered { .. } => ViewingStatus::Countered,
            Self::Confirmed { .. } => ViewingStatus::Confirmed,
            Self::Completed { .. } => ViewingStatus::Completed,
            Self::Unattended { .. } => ViewingStatus::Unattended,
            Self::Rejected { .. } => ViewingStatus::Rejected,
            Self::Lapsed => ViewingStatus::Lapsed,
            Self::Cancelled { .. } => ViewingStatus::Cancelled,
        }
    }

    /// The time that is or was fixed.
    pub fn slot(&self) -> Option<Slot> {
        match self {
            Self::Confirmed { slot, .. } | Self::Completed { slot, .. } | Self::Unattended { slot } => Some(*slot),
            Self::Cancelled { slot, .. } => *slot,
            Self::Pending | Self::Countered { .. } | Self::Rejected { .. } | Self::Lapsed => None,
        }
    }
}

impl Viewing {
    /// The name of its state.
    pub fn status(&self) -> ViewingStatus {
        self.state.status()
    }

    /// The clock and the calendar where the property is.
    pub fn clock(&self) -> LocalClock {
        LocalClock::of(&self.zone)
    }

    /// When it stops being open by itself: after the last day that was offered, or after its day (R-VIEW-05). A store
    /// keeps it beside the state, so that lists agree with the rule before anybody has written it down.
    pub fn elapses_at(&self) -> Option<UtcDateTime> {
        let clock = self.clock();
        let after = |day| clock.first_instant(day_after(day));
        match &self.state {
            ViewingState::Pending => Some(after(self.dates.last_day())),
            ViewingState::Countered { alternatives, .. } => alternatives.iter().map(|slot| slot.day_ends(&clock)).max(),
            ViewingState::Confirmed { slot, .. } => Some(slot.day_ends(&clock)),
            _ => None,
        }
    }

    /// Its place in lists: when it is to be, or where nothing was fixed, when it was asked for.
    pub fn sort_at(&self) -> UtcDateTime {
        self.state.slot().map_or(self.requested_at, |slot| slot.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::utc_datetime;

    #[test]
    fn r_view_04_an_agent_offers_one_to_three_different_times() {
        let slot = |hour: u8| Slot {
            start: utc_datetime!(2026-12-01 00:00) + time::Duration::hours(hour.into()),
            duration: super::super::Minutes::default(),
        };
        for (hours, expected) in [
            (&[][..], Err(AlternativesFault::Missing)),
            (&[10], Ok(1)),
            (&[10, 11, 12], Ok(3)),
            (&[10, 11, 12, 13], Err(AlternativesFault::TooMany)),
            (&[10, 11, 10], Err(AlternativesFault::Duplicate(2))),
        ] {
            let slots: Vec<Slot> = hours.iter().map(|hour| slot(*hour)).collect();
            assert_eq!(Alternatives::check(slots).map(|alternatives| alternatives.iter().len()), expected, "{hours:?}");
        }
    }

    #[test]
    fn every_status_and_party_has_its_name() {
        for status in ViewingStatus::ALL {
            assert_eq!(ViewingStatus::named(status.name()), Some(status));
            assert_eq!(serde_json::to_value(status).unwrap(), status.name());
        }
        for party in Party::ALL {
            assert_eq!(serde_json::to_value(party).unwrap(), party.name());
        }
    }
}
