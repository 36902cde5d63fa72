//! One version of a company's terms.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use super::TermsTexts;
use crate::CompanyId;
use crate::activity::Actor;
use crate::language::Language;

/// The number of a version: 1 for a company's first, then rising by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TermsVersion(u32);

impl TermsVersion {
    /// The number of a company's first version.
    pub const FIRST: Self = Self(1);

    /// The version with this number.
    pub const fn new(number: u32) -> Self {
        Self(number)
    }

    /// Its number.
    pub const fn value(self) -> u32 {
        self.0
    }

    pub(crate) const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for TermsVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for TermsVersion {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

/// Whether clients have to accept a version, or only find it when they look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Materiality {
    /// Every client has to accept it before anything else.
    Material,
    /// A correction that changes nothing for anybody: whoever accepted an earlier version is not asked again.
    Editorial,
}

/// Where a version is in its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditionState {
    /// Being written; only the office sees it.
    Draft {
        /// When it was last changed.
        changed_at: UtcDateTime,
    },
    /// In force from then on, and never changed again.
    Published {
        /// When.
        at: UtcDateTime,
        /// By whom.
        by: Actor,
    },
}

impl EditionState {
    /// Whether it is still being written.
    pub fn is_draft(&self) -> bool {
        matches!(self, Self::Draft { .. })
    }
}

/// A version without its texts, as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionHead {
    /// The company.
    pub company: CompanyId,
    /// Its number.
    pub version: TermsVersion,
    /// Whether clients have to accept it.
    pub materiality: Materiality,
    /// Draft or published.
    pub state: EditionState,
    /// The languages it has texts in.
    pub languages: Vec<Language>,
    /// Rises with every change; the `ETag` of the draft.
    pub revision: u64,
}

/// A version with its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// All but the texts.
    pub head: EditionHead,
    /// The texts.
    pub texts: TermsTexts,
}

impl Edition {
    /// A draft that nobody has seen yet.
    pub(crate) fn drafted(
        company: CompanyId,
        version: TermsVersion,
        texts: TermsTexts,
        materiality: Materiality,
        now: UtcDateTime,
    ) -> Self {
        let languages = texts.languages();
        let state = EditionState::Draft { changed_at: now };
        Self { head: EditionHead { company, version, materiality, state, languages, revision: 1 }, texts }
    }

    /// The draft after a change; `None` for what was published.
    pub(crate) fn changed(mut self, texts: TermsTexts, materiality: Materiality, now: UtcDateTime) -> Option<Self> {
        if !self.head.state.is_draft() {
            return None;
        }
        if texts != self.texts || materiality != self.head.materiality {
            self.head.languages = texts.languages();
            self.head.materiality = materiality;
            self.head.state = EditionState::Draft { changed_at: now };
            self.head.revision += 1;
            self.texts = texts;
        }
        Some(self)
    }

    /// The draft in force; `None` for what was published before.
    pub(crate) fn published(mut self, by: Actor, now: UtcDateTime) -> Option<Self> {
        if !self.head.state.is_draft() {
            return None;
        }
        self.head.state = EditionState::Published { at: now, by };
        self.head.revision += 1;
        Some(self)
    }
}

/// The published versions that count today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InForce {
    /// The newest published one: what clients read.
    pub newest: Option<TermsVersion>,
    /// The newest published material one: what clients must have accepted, that one or a later one.
    pub material: Option<TermsVersion>,
}

impl InForce {
    /// The rule: whether somebody who has accepted up to this version has to accept the newest one first.
    pub fn is_due(self, accepted: Option<TermsVersion>) -> bool {
        self.material.is_some_and(|material| accepted.is_none_or(|accepted| accepted < material))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_term_01_only_a_material_version_newer_than_the_accepted_one_has_to_be_accepted() {
        let version = |number: u32| (number > 0).then(|| TermsVersion::new(number));
        for (newest, material, accepted, due) in [
            (0, 0, 0, false),
            (1, 0, 0, false),
            (1, 1, 0, true),
            (1, 1, 1, false),
            (2, 1, 0, true),
            (2, 1, 1, false),
            (2, 1, 2, false),
            (2, 2, 1, true),
            (3, 2, 1, true),
            (3, 2, 2, false),
        ] {
            let in_force = InForce { newest: version(newest), material: version(material) };
            assert_eq!(in_force.is_due(version(accepted)), due, "{newest} {material} {accepted}");
        }
    }
}
