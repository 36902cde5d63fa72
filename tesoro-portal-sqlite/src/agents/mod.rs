//! How agents sign in to the reference server (R-AGENT-01, R-AGENT-02). A CRM that brings its own agents brings its own
//! sign-in too, and has none of this.

mod book;
mod state;

pub use book::AgentBook;
pub use state::{AGENT_KEY_ID_MAX, AgentCredential, AgentKey, AgentKeyId, AgentSession, InvalidAgentKeyId};
