//! What clients ask for.

pub(super) mod confirmation;
pub(super) mod erasure;
pub(super) mod facts;
pub(super) mod feedback;
pub(super) mod files;
pub(super) mod invitations;
pub(super) mod me;
pub(super) mod messages;
pub(super) mod password;
pub(super) mod properties;
pub(super) mod registrations;
pub(super) mod resets;
pub(super) mod sessions;
pub(super) mod terms;
pub(super) mod viewings;
