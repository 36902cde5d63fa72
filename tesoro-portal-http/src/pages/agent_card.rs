//! Whom the client can ask, with a face and a telephone number.

use tesoro_portal_core::crm::Agent;

use super::picture::Picture;

/// Whom the client can ask.
#[derive(Debug, Clone)]
pub(super) struct AgentCard {
    pub(super) name: String,
    pub(super) initials: String,
    /// What stands in place of the initials.
    pub(super) photo: Option<Picture>,
    pub(super) phone: Option<Phone>,
}

/// A number to be called: as it is read, and as a telephone takes it.
#[derive(Debug, Clone)]
pub(super) struct Phone {
    pub(super) text: String,
    pub(super) dialled: String,
}

impl AgentCard {
    /// The agent on the pages below `root`.
    pub(super) fn of(agent: &Agent, root: &str) -> Self {
        // “Joris van Dam” is JD.
        let first = |word: &str| word.chars().next().filter(|letter| !letter.is_lowercase());
        let initials = agent.name.split_whitespace().filter_map(first).take(2).collect();
        let phone = agent.phone.as_ref().map(|text| Phone {
            text: text.clone(),
            dialled: text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
        });
        let photo = agent.photo.as_ref().map(|photo| Picture::of(photo, root));
        Self { name: agent.name.clone(), initials, photo, phone }
    }
}
