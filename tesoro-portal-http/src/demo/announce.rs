//! What the demo says when it is ready: addresses and logins, as JSON or to be read.

use std::fmt::{self, Write as _};

use serde::Serialize;

/// Addresses and logins.
#[derive(Debug, Clone, Serialize)]
pub struct Announcement {
    /// The clients' origin.
    pub url: String,
    /// The office's origin.
    pub agent_url: String,
    /// The offices.
    pub companies: Vec<CompanyLogins>,
}

/// The logins of one office.
#[derive(Debug, Clone, Serialize)]
pub struct CompanyLogins {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its IANA time zone.
    pub time_zone: String,
    /// Its agents.
    pub agents: Vec<AgentLogin>,
    /// Its clients with an account.
    pub clients: Vec<ClientLogin>,
    /// All its contacts.
    pub contacts: Vec<ContactRow>,
}

/// An agent's login and key.
#[derive(Debug, Clone, Serialize)]
pub struct AgentLogin {
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
    /// A key that speaks for this agent.
    pub key: String,
    /// What they may do.
    pub permissions: Vec<&'static str>,
}

/// A client's login.
#[derive(Debug, Clone, Serialize)]
pub struct ClientLogin {
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
    /// The contact.
    pub contact: String,
}

/// A contact.
#[derive(Debug, Clone, Serialize)]
pub struct ContactRow {
    /// The id.
    pub id: String,
    /// The address, if any.
    pub email: Option<String>,
    /// The language as the CRM has it.
    pub language: Option<String>,
}

impl Announcement {
    /// One line of JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl fmt::Display for Announcement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        writeln!(text, "Tesoro Portal demo\n")?;
        writeln!(text, "  Start here   {}/dev       all logins, the mail, the clock", self.url)?;
        writeln!(text, "  Clients      {}", self.url)?;
        writeln!(text, "  Office       {}  (API: {}/api/docs)", self.agent_url, self.agent_url)?;
        for company in &self.companies {
            writeln!(text, "\n{} ({}, {})", company.name, company.id, company.time_zone)?;
            writeln!(text, "  Portal       {}/?id={}", self.url, company.id)?;
            for agent in &company.agents {
                writeln!(text, "  Agent        {}  {}", agent.email, agent.password)?;
                writeln!(text, "               key {}", agent.key)?;
                writeln!(text, "               may {}", or_nothing(&agent.permissions.join(", ")))?;
            }
            for client in &company.clients {
                writeln!(text, "  Client       {}  {}", client.email, client.password)?;
            }
            let without: Vec<&str> = company
                .contacts
                .iter()
                .filter(|contact| !company.clients.iter().any(|client| client.contact == contact.id))
                .map(|contact| contact.id.as_str())
                .collect();
            writeln!(text, "  To invite    {}", without.join(", "))?;
        }
        writeln!(text, "\nStop with Ctrl+C.")?;
        f.write_str(&text)
    }
}

fn or_nothing(text: &str) -> &str {
    if text.is_empty() { "look, but change nothing" } else { text }
}
