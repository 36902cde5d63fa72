//! Whether a contact can be given access, and why not: every reason at once (R-INV-01).

use crate::account::{Account, EmailAddress, PersonName};
use crate::agent::AgentCtx;
use crate::code::{self, Code};
use crate::crm::{Agent, Contact, ContactState, Permission};
use crate::failure::{Detail, Refusal as _};
use crate::ports::{StoreError, View};
use crate::settings::{CompanySettings, MailSetup, PortalSwitch};

/// The list of preconditions with the outcome of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// One entry per precondition, in a stable order.
    pub checks: Vec<Check>,
}

impl Readiness {
    /// Whether access can be given.
    pub fn is_ready(&self) -> bool {
        self.checks.iter().all(Check::is_met)
    }

    /// The preconditions that are not met.
    pub fn unmet(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(|check| !check.is_met())
    }
}

/// One precondition. Its code names what is wrong when it is not met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The code the refusal would carry.
    pub code: Code,
    /// Whether it is met.
    pub outcome: Outcome,
    /// Values that the code's text speaks of.
    pub details: Vec<(&'static str, Detail)>,
}

/// Whether a precondition is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is.
    Met,
    /// It is not.
    Unmet,
}

impl Check {
    /// Whether it is met.
    pub fn is_met(&self) -> bool {
        self.outcome == Outcome::Met
    }

    fn new(code: Code, met: bool) -> Self {
        Self { code, outcome: if met { Outcome::Met } else { Outcome::Unmet }, details: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: impl Into<Detail>) -> Self {
        self.details.push((name, value.into()));
        self
    }
}

/// What the preconditions are decided on.
pub(crate) struct Situation<'a> {
    pub(crate) settings: Option<&'a CompanySettings>,
    pub(crate) contact: &'a Contact,
    /// Whether the agent may give access.
    pub(crate) allowed: bool,
    /// The account of this contact.
    pub(crate) own: Option<&'a Account>,
    /// The Active account that signs in with the contact's address.
    pub(crate) namesake: Option<&'a Account>,
}

/// The rule: each precondition of R-INV-01, in the order in which an agent would mend them.
pub(crate) fn assess(situation: &Situation<'_>) -> Readiness {
    let Situation { settings, contact, allowed, own, namesake } = *situation;
    let enabled_role = settings.is_some_and(|s| contact.roles.iter().any(|role| s.roles.contains(role)));
    let named = PersonName::parse(&contact.first_name).is_ok() && PersonName::parse(&contact.last_name).is_ok();
    let mut checks = vec![
        Check::new(code::MISSING_PERMISSION, allowed).with("permission", Permission::ManagePortalUsers.name()),
        Check::new(code::PORTAL_INACTIVE, settings.is_some_and(|s| s.portal == PortalSwitch::On)),
        Check::new(code::MAIL_NOT_CONFIGURED, settings.is_some_and(|s| s.mail == MailSetup::Configured)),
        Check::new(code::CONTACT_ERASED, contact.state == ContactState::Present),
        Check::new(code::CONTACT_NAME_MISSING, named),
        Check::new(code::ROLE_NOT_ENABLED, enabled_role),
        address(contact),
    ];
    checks.push(match own {
        None => Check::new(code::PORTAL_USER_EXISTS, true),
        Some(account) => Check::new(code::PORTAL_USER_EXISTS, false).with("account", account.id.to_string()),
    });
    checks.push(match namesake.filter(|other| own.is_none_or(|account| account.id != other.id)) {
        None => Check::new(code::EMAIL_IN_USE, true),
        Some(other) => Check::new(code::EMAIL_IN_USE, false).with("account", other.id.to_string()),
    });
    Readiness { checks }
}

fn address(contact: &Contact) -> Check {
    match contact.email.as_deref().map(str::trim) {
        None | Some("") => Check::new(code::CONTACT_EMAIL_MISSING, false),
        Some(text) => match EmailAddress::parse(text) {
            Ok(_) => Check::new(code::CONTACT_EMAIL_MISSING, true),
            Err(refusal) => Check::new(refusal.code(), false),
        },
    }
}

/// Loads what the rule needs and applies it.
pub(crate) fn readiness(
    view: &mut dyn View,
    ctx: &AgentCtx,
    agent: &Agent,
    contact: &Contact,
) -> Result<Readiness, StoreError> {
    let settings = view.settings(ctx.company())?;
    let own = view.account_of_contact(ctx.company(), &contact.id)?;
    let namesake = match contact.email.as_deref().map(EmailAddress::parse) {
        Some(Ok(email)) => view.account_by_email(ctx.company(), email.key())?,
        _ => None,
    };
    Ok(assess(&Situation {
        settings: settings.as_ref(),
        contact,
        allowed: ctx.may(agent, Permission::ManagePortalUsers),
        own: own.as_ref(),
        // An unfinished Draft never counts as in use: it is superseded.
        namesake: namesake.as_ref(),
    }))
}
