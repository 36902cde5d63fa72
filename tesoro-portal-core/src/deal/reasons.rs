use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::code::{self, Code};
use crate::failure::{Problem, Refusal};

/// The longest explanation, in characters (R-PROP-02).
pub const REASON_TEXT_MAX: usize = 1_000;

/// Why a client does not want a property (R-PROP-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// What it costs.
    Price,
    /// Where it is.
    Location,
    /// Too small, or too large.
    Size,
    /// How the rooms lie.
    Layout,
    /// Its state of repair.
    Condition,
    /// What its energy label says.
    EnergyLabel,
    /// Garden, terrace, balcony.
    OutdoorSpace,
    /// Where the car stays.
    Parking,
    /// What is around it.
    Surroundings,
    /// Something else, which the text says.
    Other,
}

impl Reason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Price,
        Self::Location,
        Self::Size,
        Self::Layout,
        Self::Condition,
        Self::EnergyLabel,
        Self::OutdoorSpace,
        Self::Parking,
        Self::Surroundings,
        Self::Other,
    ];

    /// The name in API and storage, e.g. `energy-label`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Location => "location",
            Self::Size => "size",
            Self::Layout => "layout",
            Self::Condition => "condition",
            Self::EnergyLabel => "energy-label",
            Self::OutdoorSpace => "outdoor-space",
            Self::Parking => "parking",
            Self::Surroundings => "surroundings",
            Self::Other => "other",
        }
    }

    /// The reason of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

/// A no, with why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    reasons: BTreeSet<Reason>,
    text: Option<String>,
}

impl Rejection {
    /// A no for these reasons, by their names: at least one, and *other* needs the text. The text is trimmed.
    pub fn parse<'a>(reasons: impl IntoIterator<Item = &'a str>, text: Option<&str>) -> Result<Self, RejectionRefusal> {
        let (mut known, mut wrong) = (BTreeSet::new(), Vec::new());
        for (place, name) in reasons.into_iter().enumerate() {
            match Reason::named(name) {
                Some(reason) => drop(known.insert(reason)),
                None => wrong.push(RejectionFault::ReasonUnknown(place)),
            }
        }
        if known.is_empty() && wrong.is_empty() {
            wrong.push(RejectionFault::ReasonsMissing);
        }
        let text = text.map(str::trim).filter(|text| !text.is_empty());
        if text.is_some_and(|text| text.chars().count() > REASON_TEXT_MAX) {
            wrong.push(RejectionFault::TextTooLong);
        }
        if known.contains(&Reason::Other) && text.is_none() {
            wrong.push(RejectionFault::TextMissing);
        }
        if wrong.is_empty() {
            Ok(Self { reasons: known, text: text.map(str::to_owned) })
        } else {
            Err(RejectionRefusal(wrong))
        }
    }

    /// A no after a visit, where the visit itself is the reason: none has to be named (R-PROP-04).
    pub fn after_visit() -> Self {
        Self { reasons: BTreeSet::new(), text: None }
    }

    /// What a store has kept; nothing is judged.
    pub fn stored(reasons: BTreeSet<Reason>, text: Option<String>) -> Self {
        Self { reasons, text }
    }

    /// The reasons, in the order in which they are offered.
    pub fn reasons(&self) -> &BTreeSet<Reason> {
        &self.reasons
    }

    /// The explanation.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}

/// All that is wrong with a no.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the no lacks its reasons")]
pub struct RejectionRefusal(pub Vec<RejectionFault>);

/// One thing that is wrong with a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RejectionFault {
    /// There is no reason.
    ReasonsMissing,
    /// The one at this place is no reason.
    ReasonUnknown(usize),
    /// *Other* without the text.
    TextMissing,
    /// More than 1000 characters.
    TextTooLong,
}

impl Refusal for RejectionRefusal {
    fn code(&self) -> Code {
        code::VALIDATION_FAILED
    }

    fn problems(&self) -> Vec<Problem> {
        let problem = |fault: &RejectionFault| match fault {
            RejectionFault::ReasonsMissing => Problem::new("/reasons", code::REASONS_MISSING),
            RejectionFault::ReasonUnknown(place) => Problem::new(format!("/reasons/{place}"), code::REASON_UNKNOWN),
            RejectionFault::TextMissing => Problem::new("/text", code::REASON_TEXT_MISSING),
            RejectionFault::TextTooLong => Problem::new("/text", code::REASON_TEXT_TOO_LONG).with("maximum", 1_000_i64),
        };
        self.0.iter().map(problem).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(reasons: &[&str], text: Option<&str>) -> Vec<String> {
        match Rejection::parse(reasons.iter().copied(), text) {
            Ok(_) => Vec::new(),
            Err(refusal) => {
                refusal.problems().iter().map(|problem| format!("{} {}", problem.pointer, problem.code)).collect()
            }
        }
    }

    #[test]
    fn r_prop_02_a_no_needs_a_reason_and_other_needs_the_text() {
        let (longest, longer) = ("ä".repeat(1_000), "ä".repeat(1_001));
        let rows: [(&[&str], Option<&str>, &[&str]); 9] = [
            (&["price"], None, &[]),
            (&["price", "price", "energy-label"], Some("  no garden "), &[]),
            (&["other"], Some("the neighbours"), &[]),
            (&["price"], Some(&longest), &[]),
            (&[], None, &["/reasons reasons-missing"]),
            (&["other"], Some("  "), &["/text reason-text-missing"]),
            (&["Price", "colour"], None, &["/reasons/0 reason-unknown", "/reasons/1 reason-unknown"]),
            (&["price"], Some(&longer), &["/text reason-text-too-long"]),
            (&[], Some(&longer), &["/reasons reasons-missing", "/text reason-text-too-long"]),
        ];
        for (reasons, text, problems) in rows {
            assert_eq!(told(reasons, text), problems, "{reasons:?}");
        }
        let no = Rejection::parse(["layout", "price", "layout"], Some(" dark ")).unwrap();
        assert_eq!(
            (no.reasons().iter().copied().collect::<Vec<_>>(), no.text()),
            (vec![Reason::Price, Reason::Layout], Some("dark"))
        );
    }

    #[test]
    fn r_prop_02_every_reason_has_a_name() {
        for reason in Reason::ALL {
            assert_eq!(Reason::named(reason.name()), Some(reason));
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.name());
        }
    }
}
