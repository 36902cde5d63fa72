use serde::{Deserialize, Serialize};
use tesoro_portal_core::deal::ReasonSummary;
use utoipa::ToSchema;

/// Yes or no to a property.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InterestBody {
    /// Yes or no.
    pub interested: bool,
    /// Why not: at least one if the answer is no.
    #[serde(default)]
    pub reasons: Vec<String>,
    /// In the client's own words, at most 1000 characters; `other` needs it.
    #[serde(default)]
    pub text: Option<String>,
}

/// Whether a property that was seen is the one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApprovalBody {
    /// Yes or no.
    pub approved: bool,
    /// Why not, if the client says so.
    #[serde(default)]
    pub reasons: Vec<String>,
    /// In the client's own words.
    #[serde(default)]
    pub text: Option<String>,
}

/// Why a contact says no.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonsView {
    /// Each reason that was named, the most frequent first.
    pub reasons: Vec<ReasonCount>,
    /// What was written beside them, the latest offer first.
    pub texts: Vec<ReasonText>,
}

/// How often a reason was named.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonCount {
    /// The reason.
    pub reason: &'static str,
    /// How often.
    pub count: u32,
}

/// What was written about a deal.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonText {
    /// The deal.
    pub deal: String,
    /// The text.
    pub text: String,
}

impl ReasonsView {
    /// The summary as JSON.
    pub fn of(summary: &ReasonSummary) -> Self {
        let counts = summary.counts.iter().map(|(reason, count)| ReasonCount { reason: reason.name(), count: *count });
        let texts = summary.texts.iter().map(|(deal, text)| ReasonText { deal: deal.to_string(), text: text.clone() });
        Self { reasons: counts.collect(), texts: texts.collect() }
    }
}
