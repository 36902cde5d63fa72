use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Existing portal users to bring in, at most 500 at once.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportBody {
    /// The rows.
    pub users: Vec<ImportRow>,
}

/// One existing portal user.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportRow {
    /// The contact.
    pub contact: String,
    /// The login.
    pub email: String,
    /// The argon2id hash as a PHC string.
    pub hash: String,
    /// Whether they have to choose a new password.
    #[serde(default)]
    pub must_change_password: bool,
}

impl fmt::Debug for ImportRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ImportRow").field("contact", &self.contact).finish_non_exhaustive()
    }
}

/// What became of the rows, in their order.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportedView {
    /// One entry per row.
    pub users: Vec<ImportedRow>,
}

/// What became of one row.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportedRow {
    /// The contact.
    pub contact: String,
    /// `created`, `unchanged` or `refused`.
    pub outcome: &'static str,
    /// The account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Why it was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
}
