use serde::{Deserialize, Serialize};

use super::Photo;
use crate::account::EmailAddress;
use crate::language::Language;
use crate::{AgentId, CompanyId};

/// A CRM user of a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agent {
    /// The company.
    pub company: CompanyId,
    /// Their id.
    pub id: AgentId,
    /// Their name, as clients see it.
    pub name: String,
    /// Where their notices go.
    pub email: EmailAddress,
    /// The telephone number that clients see.
    pub phone: Option<String>,
    /// The photo that clients see, the middle of it in a circle.
    pub photo: Option<Photo>,
    /// The language of their notices and of the console.
    pub language: Language,
    /// Whether they work here.
    pub standing: AgentStanding,
    /// Whether they are an administrator.
    pub administration: Administration,
    /// What they may do besides.
    pub permissions: Permissions,
}

impl Agent {
    /// Whether they may do this now (R-ADM-03).
    pub fn may(&self, permission: Permission) -> bool {
        self.standing == AgentStanding::Active
            && (self.administration == Administration::Administrator || self.permissions.contains(permission))
    }
}

/// Whether an agent works here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgentStanding {
    /// Yes.
    Active,
    /// Not any more.
    Inactive,
}

/// Whether an agent has every permission (R-ADM-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Administration {
    /// Has every permission.
    Administrator,
    /// Has the permissions they were given.
    Ordinary,
}

/// What an agent can be allowed to do (R-ADM-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// Give access, resend, disable, link.
    ManagePortalUsers,
    /// Change the company's settings.
    ManageSettings,
    /// Read clients' feedback.
    ViewFeedback,
    /// Confirm, move and reject viewings.
    ManageViewings,
    /// Approve an erasure.
    EraseClients,
}

impl Permission {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::ManagePortalUsers, Self::ManageSettings, Self::ViewFeedback, Self::ManageViewings, Self::EraseClients];

    /// The name in API and storage, e.g. `manage-portal-users`.
    pub fn name(self) -> &'static str {
        match self {
            Self::ManagePortalUsers => "manage-portal-users",
            Self::ManageSettings => "manage-settings",
            Self::ViewFeedback => "view-feedback",
            Self::ManageViewings => "manage-viewings",
            Self::EraseClients => "erase-clients",
        }
    }

    /// The permission of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|permission| permission.name() == name)
    }
}

/// A set of permissions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Permissions(std::collections::BTreeSet<Permission>);

impl Permissions {
    /// Every permission.
    pub fn all() -> Self {
        Permission::ALL.into_iter().collect()
    }

    /// Whether it is among them.
    pub fn contains(&self, permission: Permission) -> bool {
        self.0.contains(&permission)
    }

    /// In a stable order.
    pub fn iter(&self) -> impl Iterator<Item = Permission> {
        self.0.iter().copied()
    }
}

impl FromIterator<Permission> for Permissions {
    fn from_iter<I: IntoIterator<Item = Permission>>(permissions: I) -> Self {
        Self(permissions.into_iter().collect())
    }
}
