//! Whom a mail is to, and in which language (R-LANG-02, R-MAIL-03).

use time::UtcDateTime;

use super::notice::daily;
use super::produce::{Produced, Subject, superseded, until};
use super::{Addressee, AgentNotice, Frequency, Intent, Letter, LetterBody, Mail, Superseded};
use crate::account::Account;
use crate::crm::{Agent, AgentStanding, Company};
use crate::language::{Language, effective};
use crate::ports::{StoreError, View};
use crate::settings::CompanySettings;
use crate::{AgentId, CompanyId, ContactId};

/// Whom a mail is to, before it is looked who that is now.
enum Reader {
    /// The client.
    Client,
    /// The company administrator.
    Administrator,
    /// The agent who is responsible for the contact that it is about.
    Responsible,
    /// The agent who invited; none where nobody did.
    Inviting(Option<AgentId>),
}

fn reader(mail: &Mail, account: Option<&Account>) -> Reader {
    match mail {
        Mail::NewLead { .. } | Mail::LinkWaiting { .. } | Mail::ApprovalWaiting { .. } => Reader::Administrator,
        Mail::MessageReceived { .. } | Mail::ClientActs { .. } => Reader::Responsible,
        Mail::Viewing { notice, .. } if notice.is_for_agent() => Reader::Responsible,
        Mail::FirstSignIn { .. } => {
            let invitation = account.and_then(|account| account.invitation.as_ref());
            Reader::Inviting(invitation.map(|invitation| invitation.by.clone()))
        }
        Mail::SilentInvitations { agent } => Reader::Inviting(Some(agent.clone())),
        Mail::Viewing { .. }
        | Mail::Invitation { .. }
        | Mail::InvitationLink { .. }
        | Mail::Code { .. }
        | Mail::PasswordChanged { .. }
        | Mail::AccessDisabled { .. }
        | Mail::EmailChanged { .. }
        | Mail::RecoveryClosed { .. }
        | Mail::ReplyReceived { .. }
        | Mail::ErasureDone { .. }
        | Mail::NewTerms { .. }
        | Mail::NewProperties { .. } => Reader::Client,
    }
}

/// The letter to whoever it is to.
pub(super) fn letter(
    view: &mut dyn View,
    intent: &Intent,
    Subject { account, body }: Subject,
    (company, settings): (Company, CompanySettings),
    now: UtcDateTime,
) -> Result<Produced, StoreError> {
    let contact = match &body {
        LetterBody::Message { contact }
        | LetterBody::ClientActs { contact, .. }
        | LetterBody::ErasureDone { contact, .. } => Some(contact.clone()),
        LetterBody::Viewing(letter) => Some(letter.viewing.contact.clone()),
        _ => match &account {
            Some(account) => view.contacts_of_account(&account.company, account.id)?.into_iter().next(),
            None => None,
        },
    };
    let agent = responsible_agent(view, contact.as_ref(), &company)?;
    let reader = match reader(&intent.mail, account.as_ref()) {
        Reader::Client => None,
        Reader::Administrator => Some(view.crm_view().agent(&company.id, &company.administrator)?),
        Reader::Responsible => Some(agent.clone()),
        Reader::Inviting(inviting) => Some(active(view, inviting.as_ref(), &company)?),
    };
    let (to, language) = match reader {
        None => match client(account.as_ref(), &body, &settings) {
            Some(client) => client,
            None => return Ok(superseded(Superseded::NoAddressee, now)),
        },
        Some(None) => return Ok(superseded(Superseded::NoAddressee, now)),
        Some(Some(agent)) => {
            if let Some(held) = held(view, intent, (&agent, &company), now)? {
                return Ok(held);
            }
            let language = agent.language;
            (Addressee::Agent(Box::new(agent)), language)
        }
    };
    let optional = intent.mail.optional();
    let letter = Letter { company, settings, account, to, agent, language, at: now, optional, logo: None, body };
    Ok(Produced::Letter(Box::new(letter)))
}

/// A mail to the client: at which address, and in which language.
fn client(account: Option<&Account>, body: &LetterBody, settings: &CompanySettings) -> Option<(Addressee, Language)> {
    if let LetterBody::ErasureDone { farewell, .. } = body {
        return Some((Addressee::Former(farewell.email.clone()), farewell.language));
    }
    let account = account?;
    let language = effective(account.language, account.language_wish.as_ref(), &settings.languages);
    let to = match body {
        LetterBody::EmailChangedOld { former, .. } => Addressee::Former(former.clone()),
        _ => Addressee::Client(account.email.clone()),
    };
    Some((to, language))
}

/// Whether an agent wants to be told of such things at all: what they do not is not even asked for.
pub(crate) fn wants(
    view: &mut dyn View,
    company: &CompanyId,
    agent: Option<&AgentId>,
    kind: AgentNotice,
) -> Result<bool, StoreError> {
    let Some(office) = view.crm_view().company(company)? else { return Ok(false) };
    match active(view, agent, &office)? {
        Some(agent) => Ok(view.notice_choices(company, &agent.id)?.frequency(kind) != Frequency::Off),
        None => Ok(false),
    }
}

/// The rule: an agent is told as often as they have chosen (R-AGENT-01). A daily notice waits for its hour, and is looked at
/// again then.
fn held(
    view: &mut dyn View,
    intent: &Intent,
    (agent, office): (&Agent, &Company),
    now: UtcDateTime,
) -> Result<Option<Produced>, StoreError> {
    let Some(kind) = AgentNotice::of(&intent.mail) else { return Ok(None) };
    let choices = view.notice_choices(&office.id, &agent.id)?;
    let due_at = match choices.frequency(kind) {
        Frequency::AtOnce => return Ok(None),
        Frequency::Off => return Ok(Some(superseded(Superseded::Unwanted, now))),
        Frequency::Daily => daily(intent.queued_at, choices.zone.as_ref().unwrap_or(&office.time_zone)),
    };
    Ok((now < due_at).then(|| until(intent, due_at)))
}

/// The agent of the contact the mail is about.
fn responsible_agent(
    view: &mut dyn View,
    contact: Option<&ContactId>,
    office: &Company,
) -> Result<Option<Agent>, StoreError> {
    let named = match contact {
        Some(contact) => view.crm_view().contact(&office.id, contact)?.and_then(|contact| contact.agent),
        None => None,
    };
    active(view, named.as_ref(), office)
}

/// The agent; a missing or inactive one is stood in for by the company administrator (R-AGENT-01).
fn active(view: &mut dyn View, named: Option<&AgentId>, office: &Company) -> Result<Option<Agent>, StoreError> {
    for id in named.into_iter().chain([&office.administrator]) {
        let agent = view.crm_view().agent(&office.id, id)?;
        if let Some(agent) = agent.filter(|agent| agent.standing == AgentStanding::Active) {
            return Ok(Some(agent));
        }
    }
    Ok(None)
}
