//! What `data.json` of an export holds: the names of the API, and what only an export has.

use std::io;

use serde::Serialize;
use serde_json::Value;
use tesoro_portal_core::account::FormerAddress;
use tesoro_portal_core::activity::LoggedActivity;
use tesoro_portal_core::crm::{Availability, Position, PropertyCard, PropertyPlace, Role};
use tesoro_portal_core::deal::{Favourite, StarRating};
use tesoro_portal_core::feedback::Feedback;
use tesoro_portal_core::privacy::{OwnAccount, OwnContact, OwnDeal, OwnViewing, exported_name};
use tesoro_portal_core::terms::Acceptance;
use time::UtcDateTime;

use super::property::price;
use super::{
    AddressView, AgentCardView, EnergyView, FeedbackView, OwnAccountView, RejectionView, SessionRow, ViewingView,
    rfc3339, told,
};

/// The version of the document: it rises when a field changes its name or meaning.
const VERSION: u32 = 1;

/// What comes before the lists.
#[derive(Debug, Serialize)]
pub struct ExportHead {
    /// The version of the document.
    pub version: u32,
    /// When it was made.
    pub made_at: String,
    /// The company.
    pub company: String,
    /// The account.
    pub account: ExportedAccount,
    /// Which terms were accepted, the newest version first.
    pub terms: Vec<AcceptedTerms>,
    /// Where the client is signed in, the latest used first.
    pub sessions: Vec<SessionRow>,
    /// The client as the office knows them.
    pub contacts: Vec<OwnContactView>,
}

/// The account.
#[derive(Debug, Serialize)]
pub struct ExportedAccount {
    /// As the client sees it.
    #[serde(flatten)]
    pub own: OwnAccountView,
    /// When it was made.
    pub created_at: String,
    /// The latest sign-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_sign_in_at: Option<String>,
    /// The addresses that it had before, the latest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub former_addresses: Vec<FormerAddressView>,
}

/// An address that the account had until the office changed it.
#[derive(Serialize)]
pub struct FormerAddressView {
    /// The address.
    pub email: String,
    /// Until when.
    pub until: String,
}

impl std::fmt::Debug for FormerAddressView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormerAddressView").field("until", &self.until).finish_non_exhaustive()
    }
}

/// Terms that were accepted.
#[derive(Debug, Serialize)]
pub struct AcceptedTerms {
    /// Which version.
    pub version: u32,
    /// The language of the text that was shown.
    pub language: &'static str,
    /// When.
    pub accepted_at: String,
    /// `page` or `api`.
    pub channel: &'static str,
}

/// A linked contact as far as clients see one.
#[derive(Serialize)]
pub struct OwnContactView {
    /// Its id.
    pub id: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The language they are written to in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// `applicant`, `vendor`, `landlord`.
    pub roles: Vec<&'static str>,
    /// What they are looking for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wishes: Option<Value>,
    /// Whom they can ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent: Option<AgentCardView>,
}

impl std::fmt::Debug for OwnContactView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnContactView").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What is said of a property beside the client's own word.
#[derive(Debug, Default, Serialize)]
pub struct OwnPropertyView {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// What it costs, or the rent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Value>,
    /// The currency of the price (ISO 4217).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The office's own number for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Its energy label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub energy: Option<EnergyView>,
}

/// Where a property is, while the client is told.
#[derive(Debug, Default, Serialize)]
pub struct OwnPlaceView {
    /// The address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<AddressView>,
    /// Degrees north.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
}

/// A property that was offered, and the client's word about it.
#[derive(Debug, Serialize)]
pub struct OwnDealView {
    /// The offer.
    pub deal: String,
    /// To which of the client's contacts.
    pub contact: String,
    /// The property.
    pub property: String,
    /// What is said of it.
    #[serde(flatten)]
    pub about: OwnPropertyView,
    /// Where it is.
    #[serde(flatten)]
    pub place: OwnPlaceView,
    /// `to-rate`, `interested`, `rejected`, `visited`, `approved`.
    pub status: &'static str,
    /// Why not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rejection: Option<RejectionView>,
    /// Whether it is a favourite.
    pub favourite: bool,
    /// The client's stars.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<u8>,
    /// Whether it can still be had.
    pub available: bool,
    /// When it was offered.
    pub offered_at: String,
    /// When the client last said something about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edited_at: Option<String>,
}

/// A viewing of the client's.
#[derive(Debug, Serialize)]
pub struct OwnViewingView {
    /// The viewing.
    #[serde(flatten)]
    pub viewing: ViewingView,
    /// Where the property is.
    #[serde(flatten)]
    pub place: OwnPlaceView,
}

/// What the client brought.
#[derive(Debug, Serialize)]
pub struct OwnFeedbackView {
    /// What it is.
    #[serde(flatten)]
    pub feedback: FeedbackView,
    /// Its file in the archive, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// Something that the client did.
#[derive(Debug, Serialize)]
pub struct OwnActView {
    /// In the history of which contact.
    pub contact: String,
    /// When.
    pub at: String,
    /// What: `message-sent`, `property-rated`, …
    pub kind: String,
    /// The typed data of this kind.
    pub data: Value,
}

impl ExportHead {
    /// The head as JSON.
    pub fn of(account: &OwnAccount, made_at: UtcDateTime) -> Self {
        let profile = &account.profile;
        Self {
            version: VERSION,
            made_at: rfc3339(made_at),
            company: profile.account.company.to_string(),
            account: ExportedAccount {
                own: OwnAccountView::of(profile),
                created_at: rfc3339(profile.account.created_at),
                last_sign_in_at: profile.account.last_sign_in_at.map(rfc3339),
                former_addresses: account.former.iter().map(FormerAddressView::of).collect(),
            },
            terms: account.acceptances.iter().map(AcceptedTerms::of).collect(),
            sessions: account.sessions.iter().map(|session| SessionRow::of(session, profile.session.id)).collect(),
            contacts: account.contacts.iter().map(OwnContactView::of).collect(),
        }
    }
}

impl FormerAddressView {
    fn of(former: &FormerAddress) -> Self {
        Self { email: former.email.as_typed().to_owned(), until: rfc3339(former.at) }
    }
}

impl AcceptedTerms {
    fn of(acceptance: &Acceptance) -> Self {
        Self {
            version: acceptance.version.value(),
            language: acceptance.language.tag(),
            accepted_at: rfc3339(acceptance.at),
            channel: acceptance.channel.name(),
        }
    }
}

impl OwnContactView {
    fn of(contact: &OwnContact) -> Self {
        Self {
            id: contact.id.to_string(),
            first_name: contact.first_name.clone(),
            last_name: contact.last_name.clone(),
            email: contact.email.clone(),
            language: contact.language.as_ref().map(|tag| tag.as_str().to_owned()),
            roles: contact.roles.iter().copied().map(Role::name).collect(),
            wishes: told(&contact.wishes),
            agent: contact.agent.as_ref().map(AgentCardView::of),
        }
    }
}

impl OwnPropertyView {
    fn of(card: Option<&PropertyCard>) -> Self {
        let Some(card) = card else { return Self::default() };
        let (price, currency) = price(card.price.as_ref());
        Self {
            title: Some(card.title.clone()),
            city: Some(card.city.clone()),
            price,
            currency,
            reference: card.reference.clone(),
            energy: card.energy.as_ref().map(EnergyView::of),
        }
    }
}

impl OwnPlaceView {
    fn of(place: Option<&PropertyPlace>) -> Self {
        let Some(place) = place else { return Self::default() };
        Self {
            address: Some(AddressView::exact(&place.address)),
            latitude: place.position.map(Position::latitude),
            longitude: place.position.map(Position::longitude),
        }
    }
}

impl OwnDealView {
    /// The row as JSON.
    pub fn of(own: &OwnDeal) -> Self {
        let OwnDeal { deal, state, .. } = own;
        Self {
            deal: deal.id.to_string(),
            contact: deal.contact.to_string(),
            property: deal.property.to_string(),
            about: OwnPropertyView::of(own.property.as_ref()),
            place: OwnPlaceView::of(own.place.as_ref()),
            status: state.status().name(),
            rejection: state.rejection.as_ref().map(RejectionView::of),
            favourite: state.favourite == Favourite::Yes,
            rating: state.rating.map(StarRating::stars),
            available: deal.availability == Availability::Offered,
            offered_at: rfc3339(deal.offered_at),
            edited_at: state.edited_at.map(rfc3339),
        }
    }
}

impl OwnViewingView {
    /// The row as JSON; the photo of the property is the office's.
    pub fn of(own: &OwnViewing) -> Self {
        let viewing = ViewingView { photo: None, ..ViewingView::of(&own.viewing, own.property.as_ref()) };
        Self { viewing, place: OwnPlaceView::of(own.place.as_ref()) }
    }
}

impl OwnFeedbackView {
    /// The row as JSON.
    pub fn of(feedback: &Feedback) -> Self {
        Self { feedback: FeedbackView::of(feedback), file: exported_name(feedback) }
    }
}

impl OwnActView {
    /// The row as JSON.
    pub fn of(logged: &LoggedActivity) -> io::Result<Self> {
        let mut data = serde_json::to_value(&logged.activity.what)?;
        let kind = data.as_object_mut().and_then(|object| object.remove("kind"));
        Ok(Self {
            contact: logged.activity.contact.to_string(),
            at: rfc3339(logged.activity.at),
            kind: kind.and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default(),
            data,
        })
    }
}
