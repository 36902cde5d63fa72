use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::terms::{Acceptance, Edition, EditionHead, EditionState, Materiality, TermsDuty, TermsShown};
use utoipa::ToSchema;

use super::rfc3339;

/// A version of the terms without its texts.
#[derive(Debug, Serialize, ToSchema)]
pub struct EditionRow {
    /// Its number.
    pub version: u32,
    /// `draft` or `published`.
    pub state: &'static str,
    /// Whether every client has to accept it.
    pub material: bool,
    /// The languages it has texts in.
    pub languages: Vec<&'static str>,
    /// When a draft was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_at: Option<String>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_at: Option<String>,
    /// Rises with every change; also the `ETag`.
    pub revision: u64,
}

impl EditionRow {
    /// A row of a list.
    pub fn of(head: &EditionHead) -> Self {
        let (state, changed_at, published_at) = match &head.state {
            EditionState::Draft { changed_at } => ("draft", Some(rfc3339(*changed_at)), None),
            EditionState::Published { at, .. } => ("published", None, Some(rfc3339(*at))),
        };
        Self {
            version: head.version.value(),
            state,
            material: head.materiality == Materiality::Material,
            languages: head.languages.iter().copied().map(Language::tag).collect(),
            changed_at,
            published_at,
            revision: head.revision,
        }
    }
}

/// A version of the terms.
#[derive(Debug, Serialize, ToSchema)]
pub struct EditionView {
    /// Its number.
    pub version: u32,
    /// `draft` or `published`.
    pub state: &'static str,
    /// Whether every client has to accept it.
    pub material: bool,
    /// The texts in Markdown, by language.
    pub texts: BTreeMap<String, String>,
    /// When a draft was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_at: Option<String>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_at: Option<String>,
    /// Rises with every change; also the `ETag`.
    pub revision: u64,
}

impl EditionView {
    /// The version as JSON.
    pub fn of(edition: &Edition) -> Self {
        let EditionRow { version, state, material, changed_at, published_at, revision, .. } =
            EditionRow::of(&edition.head);
        let texts = edition.texts.iter().map(|(language, text)| (language.tag().to_owned(), text.as_str().to_owned()));
        Self { version, state, material, texts: texts.collect(), changed_at, published_at, revision }
    }
}

/// The office writes a new version.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TermsBody {
    /// The texts in Markdown, by language: at least one of at most 50,000 characters each.
    pub texts: BTreeMap<String, String>,
    /// Whether every client will have to accept it.
    pub material: bool,
    /// Put it in force at once, instead of keeping it as a draft.
    #[serde(default)]
    pub publish: bool,
}

/// What changes of the draft; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TermsChangeBody {
    /// All texts anew, by language.
    pub texts: Option<BTreeMap<String, String>>,
    /// Whether every client will have to accept it.
    pub material: Option<bool>,
}

/// The terms as a client reads them.
#[derive(Debug, Serialize, ToSchema)]
pub struct TermsView {
    /// The newest published version.
    pub version: u32,
    /// The language of the text: the client's, else English, else another.
    pub language: &'static str,
    /// The text in Markdown. Whoever shows it shows HTML in it as text.
    pub text: String,
    /// Whether it is a version that every client has to accept.
    pub material: bool,
    /// When it was published.
    pub published_at: String,
    /// Whether this client has to accept it before anything else.
    pub required: bool,
    /// When this client accepted this version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_at: Option<String>,
}

impl TermsView {
    /// The terms as JSON.
    pub fn of(shown: &TermsShown) -> Self {
        Self {
            version: shown.version.value(),
            language: shown.language.tag(),
            text: shown.text.as_str().to_owned(),
            material: shown.materiality == Materiality::Material,
            published_at: rfc3339(shown.published_at),
            required: shown.duty == TermsDuty::Due,
            accepted_at: shown.accepted.as_ref().map(|acceptance| rfc3339(acceptance.at)),
        }
    }
}

/// The client accepts the terms.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptanceBody {
    /// The version that was read; it has to be the newest.
    pub version: u32,
}

/// The evidence that a version was accepted.
#[derive(Debug, Serialize, ToSchema)]
pub struct AcceptanceView {
    /// Which version.
    pub version: u32,
    /// The language of the text that was shown.
    pub language: &'static str,
    /// SHA-256 of that text, as 64 hexadecimal digits.
    pub digest: String,
    /// When.
    pub accepted_at: String,
    /// `page` or `api`.
    pub channel: &'static str,
}

impl AcceptanceView {
    /// The evidence as JSON.
    pub fn of(acceptance: &Acceptance) -> Self {
        Self {
            version: acceptance.version.value(),
            language: acceptance.language.tag(),
            digest: acceptance.digest.to_string(),
            accepted_at: rfc3339(acceptance.at),
            channel: acceptance.channel.name(),
        }
    }
}
