//! `agent` and `agent-key`: who works at the office, and which programs speak for them.

use std::path::PathBuf;

use tesoro_portal_core::CompanyId;
use tesoro_portal_core::crm::{Administration, AgentStanding, Permission, Permissions};
use time::Duration;

use super::{CommandError, configured, password, serve};
use crate::api::shape::rfc3339;
use crate::cli::{AgentCommand, AgentKeyCommand, NewAgentOptions};
use crate::desk::{KeyGrant, NewAgent};

/// Adds, lists or dismisses agents, and answers what to print.
pub fn agent(file: Option<PathBuf>, company: &CompanyId, command: &AgentCommand) -> Result<String, CommandError> {
    let desk = serve::house(&configured(file)?)?.desk;
    let mut said = Vec::new();
    match command {
        AgentCommand::Add(options) => {
            desk.put_agent(&new_agent(company, options), &password::read(&options.password)?)?;
            said.push(format!("{} can sign in as {}", options.id, options.email.as_typed()));
        }
        AgentCommand::List => {
            for agent in desk.agents(company)? {
                let rights = match (agent.standing, agent.administration) {
                    (AgentStanding::Inactive, _) => "dismissed".to_owned(),
                    (_, Administration::Administrator) => "administrator".to_owned(),
                    (_, Administration::Ordinary) => names(&agent.permissions),
                };
                said.push(format!("{}\t{}\t{}\t{rights}", agent.id, agent.email.as_typed(), agent.name));
            }
        }
        AgentCommand::Disable(id) => {
            desk.dismiss(company, id)?;
            said.push(format!("{id} is let in no more"));
        }
    }
    Ok(lines(&said))
}

/// Makes, lists or revokes keys, and answers what to print. A key's text is printed when it is made, and never again.
pub fn agent_key(
    file: Option<PathBuf>,
    company: &CompanyId,
    command: &AgentKeyCommand,
) -> Result<String, CommandError> {
    let desk = serve::house(&configured(file)?)?.desk;
    let mut said = Vec::new();
    match command {
        AgentKeyCommand::Create(options) => {
            let made = desk.create_key(&KeyGrant {
                company: company.clone(),
                name: options.name.clone(),
                agent: options.agent.clone(),
                permissions: options.permissions.clone(),
                lives: options.days.map(|days| Duration::days(i64::from(days))),
            })?;
            let until = made.expires_at.map_or("until it is revoked".to_owned(), |at| format!("until {}", rfc3339(at)));
            said.push(format!(
                "{}\n\nThis is key {}, good {until}. It is not shown again.",
                made.text.expose(),
                made.id
            ));
        }
        AgentKeyCommand::List => {
            for key in desk.keys(company)? {
                let speaks_for = key.agent.map_or("any agent".to_owned(), |agent| agent.to_string());
                let used = key.last_used_at.map_or("never used".to_owned(), |at| format!("last used {}", rfc3339(at)));
                let state = match (key.revoked_at, key.expires_at) {
                    (Some(at), _) => format!("revoked {}", rfc3339(at)),
                    (None, Some(at)) => format!("good until {}", rfc3339(at)),
                    (None, None) => "good".to_owned(),
                };
                let rights = names(&key.permissions);
                said.push(format!("{}\t{}\t{speaks_for}\t{rights}\t{used}\t{state}", key.id, key.name));
            }
        }
        AgentKeyCommand::Revoke(id) => {
            if !desk.revoke_key(company, id)? {
                return Err(CommandError::Refused(format!("{company} has no key {id} that could be revoked")));
            }
            said.push(format!("key {id} is accepted no more"));
        }
    }
    Ok(lines(&said))
}

/// The agent that the command line describes.
pub(super) fn new_agent(company: &CompanyId, options: &NewAgentOptions) -> NewAgent {
    NewAgent {
        company: company.clone(),
        id: options.id.clone(),
        name: options.name.clone(),
        email: options.email.clone(),
        phone: options.phone.clone(),
        language: options.language,
        administration: options.administration,
        permissions: options.permissions.clone(),
    }
}

fn lines(said: &[String]) -> String {
    said.join("\n") + "\n"
}

fn names(permissions: &Permissions) -> String {
    permissions.iter().map(Permission::name).collect::<Vec<_>>().join(",")
}
