//! What a client has said about a property: one table (R-PROP-04).
//!
//! ```text
//!                    yes, viewing asked for              viewing completed
//!        ┌─ to rate ────────────────────────► interested ──────────────────┐
//!        │     │                               ▲      │                    ▼
//!        │     │ no                        yes │      │ no              visited
//!        │     ▼                               │      ▼                 │     │
//!        │  rejected ◄────────────────────────────────┘        yes,     │     │ no
//!        │     │       unseen                                  approved │     │
//!        │     │ viewing completed                                      ▼     ▼
//!        │     └──────────────────────► rejected ◄──── no ───────── approved  │
//!        │                                seen   ───── yes, approved ──► ▲    │
//!        └─ viewing completed ► visited    ▲                                  │
//!                                          └──────────────────────────────────┘
//! ```
//!
//! Approved and rejected are the client's word; after a visit “interested” means approved. Whether the property can
//! still be had is a second field and the CRM's word ([`Availability`](crate::crm::Availability)).

use serde::{Deserialize, Serialize};

use crate::code::{self, Code};
use crate::failure::{Detail, Refusal};

/// What the client has said about a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// Nothing yet.
    ToRate,
    /// Would like to see it.
    Interested,
    /// Not interested; whether it was seen decides what a change of mind means.
    Rejected(Sight),
    /// Has seen it, and has not said more.
    Visited,
    /// Has seen it and wants it.
    Approved,
}

/// Whether the client has seen a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sight {
    /// Not yet.
    Unseen,
    /// A viewing was completed.
    Seen,
}

/// A decision as it is told: the five of R-HOME-02.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DealStatus {
    /// Still to be rated.
    ToRate,
    /// Interested.
    Interested,
    /// Not interested.
    Rejected,
    /// Seen.
    Visited,
    /// Seen and wanted.
    Approved,
}

impl DealStatus {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 5] = [Self::ToRate, Self::Interested, Self::Rejected, Self::Visited, Self::Approved];

    /// The name in API and storage, e.g. `to-rate`.
    pub fn name(self) -> &'static str {
        match self {
            Self::ToRate => "to-rate",
            Self::Interested => "interested",
            Self::Rejected => "rejected",
            Self::Visited => "visited",
            Self::Approved => "approved",
        }
    }

    /// The status of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

impl Decision {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::ToRate,
        Self::Interested,
        Self::Rejected(Sight::Unseen),
        Self::Visited,
        Self::Approved,
        Self::Rejected(Sight::Seen),
    ];

    /// How it is told.
    pub fn status(self) -> DealStatus {
        match self {
            Self::ToRate => DealStatus::ToRate,
            Self::Interested => DealStatus::Interested,
            Self::Rejected(_) => DealStatus::Rejected,
            Self::Visited => DealStatus::Visited,
            Self::Approved => DealStatus::Approved,
        }
    }

    /// Whether a viewing was completed.
    pub fn sight(self) -> Sight {
        match self {
            Self::ToRate | Self::Interested => Sight::Unseen,
            Self::Rejected(sight) => sight,
            Self::Visited | Self::Approved => Sight::Seen,
        }
    }

    /// The decision that is told and stored as these two; `None` where they contradict each other.
    pub fn of(status: DealStatus, sight: Sight) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.status() == status && decision.sight() == sight)
    }
}

/// What happens to a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// The client says yes.
    SayYes,
    /// The client says no.
    SayNo,
    /// The client wants it after having seen it.
    Approve,
    /// The client asks for a viewing.
    AskForViewing,
    /// A viewing was completed, by the client's start or by the office.
    Complete,
}

impl Act {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::SayYes, Self::SayNo, Self::Approve, Self::AskForViewing, Self::Complete];

    /// Its name in documents.
    pub fn name(self) -> &'static str {
        match self {
            Self::SayYes => "say-yes",
            Self::SayNo => "say-no",
            Self::Approve => "approve",
            Self::AskForViewing => "ask-for-viewing",
            Self::Complete => "complete",
        }
    }

    /// Who can do it. The client's word is nobody else's.
    pub fn actors(self) -> &'static [ActorKind] {
        match self {
            Self::SayYes | Self::SayNo | Self::Approve | Self::AskForViewing => &[ActorKind::Client],
            Self::Complete => &[ActorKind::Client, ActorKind::Agent],
        }
    }
}

/// Which side acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActorKind {
    /// The client.
    Client,
    /// An agent of the office.
    Agent,
    /// The portal by itself.
    System,
}

impl ActorKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Client, Self::Agent, Self::System];
}

/// Why a decision did not become another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransitionRefusal {
    /// A viewing of a property that the client has rejected (R-PROP-04).
    #[error("the client has rejected this property")]
    DealRejected,
    /// The table has no such step.
    #[error("from {} to {} there is no way", .from.name(), .to.name())]
    NoSuchStep {
        /// What the decision is.
        from: DealStatus,
        /// What it would become.
        to: DealStatus,
    },
}

impl Refusal for TransitionRefusal {
    fn code(&self) -> Code {
        match self {
            Self::DealRejected => code::DEAL_REJECTED,
            Self::NoSuchStep { .. } => code::DEAL_TRANSITION,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::DealRejected => Vec::new(),
            Self::NoSuchStep { from, to } => vec![("from", from.name().into()), ("to", to.name().into())],
        }
    }
}

/// The table.
#[expect(clippy::match_same_arms, reason = "a row of the table is a row of the diagram")]
pub(crate) fn step(from: Decision, act: Act) -> Result<Decision, TransitionRefusal> {
    use Decision::{Approved, Interested, Rejected, ToRate, Visited};
    use Sight::{Seen, Unseen};
    match (from, act) {
        (ToRate | Interested | Rejected(Unseen), Act::SayYes) => Ok(Interested),
        (Visited | Approved | Rejected(Seen), Act::SayYes | Act::Approve) => Ok(Approved),
        (ToRate | Interested | Rejected(Unseen), Act::Approve) => {
            Err(TransitionRefusal::NoSuchStep { from: from.status(), to: DealStatus::Approved })
        }
        (_, Act::SayNo) => Ok(Rejected(from.sight())),
        (ToRate | Interested, Act::AskForViewing) => Ok(Interested),
        (Visited | Approved, Act::AskForViewing) => Ok(from),
        (Rejected(_), Act::AskForViewing) => Err(TransitionRefusal::DealRejected),
        (ToRate | Interested | Visited, Act::Complete) => Ok(Visited),
        (Approved, Act::Complete) => Ok(Approved),
        (Rejected(_), Act::Complete) => Ok(Rejected(Seen)),
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn told(decision: Decision) -> String {
        match decision {
            Decision::Rejected(Sight::Seen) => "rejected (seen)".to_owned(),
            other => other.status().name().to_owned(),
        }
    }

    #[test]
    fn r_prop_04_every_decision_every_act_every_actor() {
        let mut table = String::new();
        for from in Decision::ALL {
            for act in Act::ALL {
                let becomes = match step(from, act) {
                    Ok(to) => told(to),
                    Err(refusal) => refusal.code().name().to_owned(),
                };
                write!(table, "{:<16} {:<16}", told(from), act.name()).unwrap();
                for actor in ActorKind::ALL {
                    let cell = if act.actors().contains(&actor) { becomes.as_str() } else { "–" };
                    write!(table, " {:<9} {cell:<17}", format!("{actor:?}:")).unwrap();
                }
                table.truncate(table.trim_end().len());
                table.push('\n');
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn r_prop_04_a_decision_is_told_and_kept_without_loss() {
        for decision in Decision::ALL {
            assert_eq!(Decision::of(decision.status(), decision.sight()), Some(decision));
        }
        assert_eq!(Decision::of(DealStatus::ToRate, Sight::Seen), None);
        assert_eq!(Decision::of(DealStatus::Visited, Sight::Unseen), None);
        for status in DealStatus::ALL {
            assert_eq!(DealStatus::named(status.name()), Some(status));
            assert_eq!(serde_json::to_value(status).unwrap(), status.name());
        }
    }

    #[test]
    fn r_prop_04_what_is_refused_names_from_and_to() {
        let refused = step(Decision::Interested, Act::Approve).unwrap_err();
        assert_eq!(refused.code().name(), "deal-transition");
        assert_eq!(refused.details(), [("from", "interested".into()), ("to", "approved".into())]);
    }
}
