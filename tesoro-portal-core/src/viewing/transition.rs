//! The one table of what can become of a viewing, by whom (R-VIEW-05).
//!
//! ```text
//!            ┌─ change dates ─┐                     ┌─ ask to move, move ─┐
//!            ▼                │                     ▼                     │
//!  request ─► Pending ────────┴── confirm ───────► Confirmed ─────────────┴── start, complete ──► Completed
//!              │  │ │                               ▲  │  │                                          ▲
//!              │  │ └ reject with ─► Countered ─────┘  │  └─ its day is over ─► Unattended ──────────┘
//!              │  │   alternatives     │  │   accept,  │                         start, complete, for 14 days
//!              │  │                    │  │   confirm  │
//!              │  └─ reject ─► Rejected│  │            │
//!              │                       │  └─ cancel ─┐ │
//!              │  last day is over     │             ▼ ▼
//!              └───────────────────────┴─► Lapsed   Cancelled ◄── cancel, from Pending too
//! ```
//!
//! Rejected, Lapsed, Cancelled and Completed are the end; Unattended no longer blocks a new request.

use time::UtcDateTime;

use super::{Alternatives, MoveRequest, Party, PreferredDates, Remark, Slot, Viewing, ViewingState, ViewingStatus};

/// What can be done with a viewing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Ask for other days, before an answer.
    ChangeDates,
    /// Fix the time.
    Confirm,
    /// Say no.
    Reject,
    /// Say no, and offer other times.
    Counter,
    /// Take one of the times that were offered.
    Accept,
    /// Ask for another time than the one that was fixed.
    AskToMove,
    /// Fix another time, or the same one again as the answer to being asked.
    Move,
    /// Begin with it.
    Start,
    /// Say that it took place.
    Complete,
    /// Call it off.
    Cancel,
    /// Let its time go by.
    Elapse,
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::ChangeDates,
        Self::Confirm,
        Self::Reject,
        Self::Counter,
        Self::Accept,
        Self::AskToMove,
        Self::Move,
        Self::Start,
        Self::Complete,
        Self::Cancel,
        Self::Elapse,
    ];

    /// The name in refusals.
    pub fn name(self) -> &'static str {
        match self {
            Self::ChangeDates => "change-dates",
            Self::Confirm => "confirm",
            Self::Reject => "reject",
            Self::Counter => "counter",
            Self::Accept => "accept",
            Self::AskToMove => "ask-to-move",
            Self::Move => "move",
            Self::Start => "start",
            Self::Complete => "complete",
            Self::Cancel => "cancel",
            Self::Elapse => "elapse",
        }
    }
}

/// What a viewing in this state becomes when somebody does this with it; `None` if they cannot.
#[expect(clippy::match_same_arms, reason = "a row of the table is a row of the diagram")]
pub fn after(from: ViewingStatus, action: Action, party: Party) -> Option<ViewingStatus> {
    use Party::{Agent, Client, Portal};
    use ViewingStatus::{Cancelled, Completed, Confirmed, Countered, Lapsed, Pending, Rejected, Unattended};
    match (from, action, party) {
        (Pending, Action::ChangeDates, Client) => Some(Pending),
        (Pending | Countered, Action::Confirm, Agent) | (Countered, Action::Accept, Client) => Some(Confirmed),
        (Pending, Action::Reject, Agent) => Some(Rejected),
        (Pending, Action::Counter, Agent) => Some(Countered),
        (Confirmed, Action::AskToMove, Client) | (Confirmed, Action::Move, Agent) => Some(Confirmed),
        (Confirmed | Unattended, Action::Start, Client) | (Confirmed | Unattended, Action::Complete, Agent) => {
            Some(Completed)
        }
        (Pending | Countered | Confirmed, Action::Cancel, _) => Some(Cancelled),
        (Pending | Countered, Action::Elapse, Portal) => Some(Lapsed),
        (Confirmed, Action::Elapse, Portal) => Some(Unattended),
        _ => None,
    }
}

/// An action with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Deed {
    ChangeDates { dates: PreferredDates, remark: Option<Remark> },
    Confirm(Slot),
    Reject(Remark),
    Counter { reason: Remark, alternatives: Alternatives },
    Accept(Slot),
    AskToMove(PreferredDates),
    Move(Slot),
    Start,
    Complete,
    Cancel,
    Elapse,
}

impl Deed {
    pub(crate) fn action(&self) -> Action {
        match self {
            Self::ChangeDates { .. } => Action::ChangeDates,
            Self::Confirm(_) => Action::Confirm,
            Self::Reject(_) => Action::Reject,
            Self::Counter { .. } => Action::Counter,
            Self::Accept(_) => Action::Accept,
            Self::AskToMove(_) => Action::AskToMove,
            Self::Move(_) => Action::Move,
            Self::Start => Action::Start,
            Self::Complete => Action::Complete,
            Self::Cancel => Action::Cancel,
            Self::Elapse => Action::Elapse,
        }
    }
}

/// The table has no such row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a {} viewing has no {}", .from.name(), .action.name())]
pub struct IllegalTransition {
    /// The state it is in.
    pub from: ViewingStatus,
    /// What was to be done.
    pub action: Action,
}

impl Viewing {
    /// What becomes of it, if the table has it.
    pub(crate) fn done(mut self, deed: Deed, party: Party, now: UtcDateTime) -> Result<Self, IllegalTransition> {
        let (from, action) = (self.status(), deed.action());
        if after(from, action, party).is_none() {
            return Err(IllegalTransition { from, action });
        }
        let fixed = self.state.slot();
        self.version += 1;
        self.state = match (deed, fixed) {
            (Deed::ChangeDates { dates, remark }, _) => {
                self.dates = dates;
                self.remark = remark;
                ViewingState::Pending
            }
            (Deed::Confirm(slot) | Deed::Accept(slot) | Deed::Move(slot), _) => {
                self.sequence += 1;
                self.fixed_in = self.version;
                self.fixed_at = Some(now);
                ViewingState::Confirmed { slot, move_request: None }
            }
            (Deed::Reject(reason), _) => ViewingState::Rejected { reason },
            (Deed::Counter { reason, alternatives }, _) => ViewingState::Countered { reason, alternatives },
            (Deed::AskToMove(dates), Some(slot)) => {
                ViewingState::Confirmed { slot, move_request: Some(MoveRequest { at: now, dates }) }
            }
            (Deed::Start | Deed::Complete, Some(slot)) => ViewingState::Completed { slot, at: now },
            (Deed::Cancel, slot) => {
                self.sequence += u32::from(slot.is_some());
                ViewingState::Cancelled { by: party, at: now, slot }
            }
            (Deed::Elapse, Some(slot)) => ViewingState::Unattended { slot },
            (Deed::Elapse, None) => ViewingState::Lapsed,
            // The table has these for states with a fixed time only.
            (Deed::AskToMove(_) | Deed::Start | Deed::Complete, None) => {
                return Err(IllegalTransition { from, action });
            }
        };
        Ok(self)
    }

    /// It as it is at `now`: what its time has done to it, whether or not anybody has written it down.
    #[must_use]
    pub fn at(self, now: UtcDateTime) -> Self {
        if self.elapses_at().is_none_or(|over| now < over) {
            return self;
        }
        self.clone().done(Deed::Elapse, Party::Portal, now).unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every state × every action × every actor, for people to read.
    fn table() -> String {
        let mut lines = vec!["state × action: what it becomes, by whom; a dot where it cannot be done".to_owned()];
        let head: Vec<String> = ViewingStatus::ALL.iter().map(|status| format!("{:<24}", status.name())).collect();
        lines.push(format!("{:<13}{}", "", head.concat()));
        for action in Action::ALL {
            let cells = ViewingStatus::ALL.map(|from| {
                let can = |party: &Party| after(from, action, *party).map(|to| (to, party.name()));
                let outcomes: Vec<(ViewingStatus, &str)> = Party::ALL.iter().filter_map(can).collect();
                let by: Vec<&str> = outcomes.iter().map(|(_, party)| &party[..1]).collect();
                let to = outcomes.first().map_or(".", |(to, _)| to.name());
                assert!(outcomes.iter().all(|(other, _)| other.name() == to), "it depends on who does it");
                format!("{:<24}", if by.is_empty() { to.to_owned() } else { format!("{to} ({})", by.join("")) })
            });
            lines.push(format!("{:<13}{}", action.name(), cells.concat()).trim_end().to_owned());
        }
        lines.push("c client, a agent, p the portal by itself".to_owned());
        lines.join("\n")
    }

    #[test]
    fn r_view_05_one_table_says_what_can_become_of_a_viewing_and_by_whom() {
        insta::assert_snapshot!(table());
    }

    #[test]
    fn r_view_05_what_is_closed_stays_closed() {
        use ViewingStatus::{Cancelled, Completed, Lapsed, Rejected};
        for from in [Completed, Rejected, Lapsed, Cancelled] {
            for (action, party) in Action::ALL.iter().flat_map(|action| Party::ALL.map(|party| (*action, party))) {
                assert_eq!(after(from, action, party), None, "{from:?} {action:?} {party:?}");
            }
        }
    }
}
