//! What every page of a client shows around what it is about: who they are, whom they can ask, what is unread.

use time::UtcDateTime;

use super::{Profile, profile};
use crate::crm::{Agent, AgentStanding};
use crate::failure::Failure;
use crate::message::Reader;
use crate::ports::{StoreError, View};
use crate::session::{Authenticated, ClientRefusal, NextStep, SessionLimits, Standing, reprove};
use crate::settings::Feature;
use crate::{CompanyId, ContactId};

/// A client's profile, with what surrounds every page of theirs, in one reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surroundings {
    /// The account and the session.
    pub profile: Profile,
    /// Whom the client can ask; none while the session is restricted or the account waits for the office.
    pub agent: Option<Agent>,
    /// How many messages of the office the client has not read; none where there are no messages: the company has
    /// switched them off, the session is restricted, or the account waits.
    pub unread_messages: Option<u64>,
}

/// Reads them; a restricted session has only the profile (R-PW-05).
pub(crate) fn read(
    view: &mut dyn View,
    client: &Authenticated,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Surroundings, Failure<ClientRefusal>> {
    let standing = reprove(view, client, limits, now)?;
    let (agent, unread_messages) = match standing.next_step() {
        NextStep::Ready => beside(view, &standing)?,
        NextStep::ChangePassword | NextStep::AcceptTerms => (None, None),
    };
    Ok(Surroundings { profile: profile(view, standing, limits)?, agent, unread_messages })
}

fn beside(view: &mut dyn View, standing: &Standing) -> Result<(Option<Agent>, Option<u64>), StoreError> {
    let company = &standing.account.company;
    let contacts = view.contacts_of_account(company, standing.account.id)?;
    let Some(first) = contacts.first() else { return Ok((None, None)) };
    let agent = agent_of(view, company, first)?;
    if !standing.settings.features.has(Feature::Messages) {
        return Ok((agent, None));
    }
    let mut unread = 0;
    for contact in &contacts {
        unread += view.unread_messages(company, contact, Reader::Client)?;
    }
    Ok((agent, Some(unread)))
}

/// Whom a contact can ask: the responsible agent, else the company administrator.
pub(crate) fn agent_of(
    view: &mut dyn View,
    company: &CompanyId,
    contact: &ContactId,
) -> Result<Option<Agent>, StoreError> {
    let crm = view.crm_view();
    let responsible = crm.contact(company, contact)?.and_then(|contact| contact.agent);
    let of_contact = match responsible {
        Some(agent) => crm.agent(company, &agent)?,
        None => None,
    };
    let active = of_contact.filter(|agent| agent.standing == AgentStanding::Active);
    if active.is_some() {
        return Ok(active);
    }
    match crm.company(company)? {
        Some(company) => crm.agent(&company.id, &company.administrator),
        None => Ok(None),
    }
}
