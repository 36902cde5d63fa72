use serde::{Deserialize, Serialize};

/// With what an invitation lets the client in (R-INV-07).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InvitationForm {
    /// With a temporary password in the mail (R-INV-02).
    #[default]
    TemporaryPassword,
    /// With a link that works once, behind which the client chooses a password.
    Link,
}

impl InvitationForm {
    /// The name in API and storage.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TemporaryPassword => "temporary-password",
            Self::Link => "link",
        }
    }

    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::TemporaryPassword, Self::Link].into_iter().find(|form| form.name() == name)
    }
}
