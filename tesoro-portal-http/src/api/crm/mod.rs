//! What agents ask for, and programs on their behalf.

pub(super) mod agent_photos;
pub(super) mod contacts;
pub(super) mod erasures;
pub(super) mod feed;
pub(super) mod feedback;
pub(super) mod import;
pub(super) mod messages;
pub(super) mod notices;
pub(super) mod outbox;
pub(super) mod pending;
pub(super) mod photos;
pub(super) mod portal_users;
pub(super) mod records;
pub(super) mod session;
pub(super) mod settings;
pub(super) mod terms;
pub(super) mod viewings;
