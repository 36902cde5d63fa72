use std::fmt;

use crate::ContactId;
use crate::account::FormerAddress;
use crate::activity::LoggedActivity;
use crate::crm::{Agent, Deal, PropertyCard, PropertyPlace, Role, Wishes};
use crate::deal::DealState;
use crate::feedback::Feedback;
use crate::language::LanguageTag;
use crate::message::Message;
use crate::profile::Profile;
use crate::session::Session;
use crate::terms::Acceptance;
use crate::viewing::Viewing;

/// A piece of an export. They come in the order of these kinds: the first once, each of the others once for every page of
/// its list, and not at all where there is nothing.
///
/// Exhaustive on purpose: whoever hands an export out has to say what becomes of a further kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportPart {
    /// The account and what belongs to it.
    Account(Box<OwnAccount>),
    /// What was offered, with the client's word about it; the newest offer first.
    Deals(Vec<OwnDeal>),
    /// Viewings: first what is to come, then what is over, then what waits for an answer.
    Viewings(Vec<OwnViewing>),
    /// What the client brought, in the order in which it came, the picture included. [`exported_name`] says what a file is called.
    ///
    /// [`exported_name`]: super::exported_name
    Feedback(Vec<Feedback>),
    /// The messages of both sides; of each contact the newest first.
    Messages(Vec<Message>),
    /// What the client did, as the history of each contact has it, the newest first. What others did is not among it.
    Acts(Vec<LoggedActivity>),
}

/// A client's account, with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnAccount {
    /// The account, and the session that asks.
    pub profile: Profile,
    /// The addresses that it had before, the latest first.
    pub former: Vec<FormerAddress>,
    /// Which terms were accepted, the newest version first.
    pub acceptances: Vec<Acceptance>,
    /// Where the client is signed in, the latest used first.
    pub sessions: Vec<Session>,
    /// The linked contacts.
    pub contacts: Vec<OwnContact>,
}

/// A linked contact, as far as clients see one: the office's own markings are not here.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnContact {
    /// Its id.
    pub id: ContactId,
    /// First name, as the office has it.
    pub first_name: String,
    /// Last name, likewise.
    pub last_name: String,
    /// E-mail address, likewise.
    pub email: Option<String>,
    /// The language they are written to in, likewise.
    pub language: Option<LanguageTag>,
    /// What they are to the office.
    pub roles: Vec<Role>,
    /// What they are looking for.
    pub wishes: Wishes,
    /// Whom they can ask.
    pub agent: Option<Agent>,
}

impl fmt::Debug for OwnContact {
    /// Nothing about the person: it may end up in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnContact").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What was offered, and the client's word about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDeal {
    /// The offer.
    pub deal: Deal,
    /// The property, unless it is gone from the CRM; its price only while the company shows prices.
    pub property: Option<PropertyCard>,
    /// Where it is, only while the client is told (R-PRIV-03).
    pub place: Option<PropertyPlace>,
    /// What the client has said.
    pub state: DealState,
}

/// A viewing of the client's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnViewing {
    /// The viewing as it is now.
    pub viewing: Viewing,
    /// The property, unless it is gone from the CRM; its price only while the company shows prices.
    pub property: Option<PropertyCard>,
    /// Where it is, only while the client is told (R-PRIV-03).
    pub place: Option<PropertyPlace>,
}
