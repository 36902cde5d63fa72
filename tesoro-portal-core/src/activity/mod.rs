//! What happened, for the contact's history in the CRM (R-CRM-02) and the event feed (R-CRM-03).
//!
//! Both carry ids and field names, never texts, names or addresses (R-PRIV-04).

mod record;

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

pub(crate) use record::record;

use crate::deal::{Reason, StarRating};
use crate::terms::TermsVersion;
use crate::{
    AccountId, AgentId, CompanyId, ContactId, DealId, MessageId, NoteId, PhotoId, PropertyId, ViewingId, VoiceNoteId,
};

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Actor {
    /// An agent, perhaps through an API key, which is then named too (R-AGENT-02).
    Agent {
        /// The agent.
        id: AgentId,
        /// The key's public name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key: Option<String>,
    },
    /// The client.
    Client {
        /// Their account.
        account: AccountId,
    },
    /// The portal itself: a timer, the dispatcher, an import.
    System,
}

/// What was done. Names are stable: hosts store and match on them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Happening {
    /// The office made an account for a contact (R-INV-04).
    AccountCreated,
    /// An existing portal user was brought in (R-IMP-01).
    AccountImported,
    /// The invitation was asked for again (R-INV-05).
    InvitationResent,
    /// The client signed in for the first time.
    FirstSignIn,
    /// The client chose a new password.
    PasswordChanged,
    /// An agent requires a new password.
    PasswordChangeRequired,
    /// An agent took that back.
    PasswordChangeWaived,
    /// The office closed the account.
    AccountDisabled,
    /// The office opened it again.
    AccountEnabled,
    /// The client signed up and verified the address (R-REG-03).
    SignedUp,
    /// A lead was made of somebody who signed up.
    LeadCreated,
    /// An agent decided whose account a sign-up is.
    SignUpSettled,
    /// An agent let somebody who signed up not in.
    SignUpRefused,
    /// An agent has looked at the lead: it may be written to.
    ContactReviewed,
    /// Another contact was merged into this one.
    ContactMerged {
        /// Which, as it was called.
        from: ContactId,
    },
    /// Fields of the account were changed.
    AccountChanged {
        /// Which.
        fields: Vec<AccountField>,
    },
    /// The client confirmed the address that the office had changed (R-ADM-02).
    EmailConfirmed,
    /// The account was linked to a further contact.
    ContactLinked {
        /// Which.
        contact: ContactId,
    },
    /// A contact was unlinked from the account.
    ContactUnlinked {
        /// Which.
        contact: ContactId,
    },
    /// The contact had no agent; the company administrator was set (R-INV-04).
    AgentAssigned {
        /// Whom.
        agent: AgentId,
    },
    /// The office offered a property (R-HOME-01).
    PropertyOffered {
        /// Which offer.
        deal: DealId,
        /// Of what.
        property: PropertyId,
    },
    /// The office took an offer back (R-PROP-04).
    PropertyWithdrawn {
        /// Which offer.
        deal: DealId,
        /// Of what.
        property: PropertyId,
    },
    /// The office offered what it had taken back.
    PropertyOfferedAgain {
        /// Which offer.
        deal: DealId,
        /// Of what.
        property: PropertyId,
    },
    /// The office ended an offer: the property is sold or let, or the search is over.
    DealClosed {
        /// Which offer.
        deal: DealId,
        /// Of what.
        property: PropertyId,
    },
    /// The office removed an offer that was a mistake.
    OfferRemoved {
        /// Which offer, as it was called.
        deal: DealId,
        /// Of what.
        property: PropertyId,
    },
    /// The client is interested in a property (R-PROP-02).
    PropertyInterested {
        /// Which offer.
        deal: DealId,
    },
    /// The client is not.
    PropertyRejected {
        /// Which offer.
        deal: DealId,
        /// Why.
        reasons: Vec<Reason>,
    },
    /// The client has seen the property (R-PROP-04).
    PropertyVisited {
        /// Which offer.
        deal: DealId,
    },
    /// The client has seen the property and wants it.
    PropertyApproved {
        /// Which offer.
        deal: DealId,
    },
    /// The client gave stars (R-PROP-06).
    PropertyRated {
        /// Which offer.
        deal: DealId,
        /// How many.
        stars: StarRating,
    },
    /// A property became a favourite (R-PROP-05).
    FavouriteAdded {
        /// Which offer.
        deal: DealId,
    },
    /// A property is no favourite any more.
    FavouriteRemoved {
        /// Which offer.
        deal: DealId,
    },
    /// The portal was switched on or off, or another setting changed (R-COMP-03).
    SettingsChanged {
        /// Which.
        fields: Vec<SettingsField>,
    },
    /// The office wrote a new version of its terms.
    TermsDrafted {
        /// Which.
        version: TermsVersion,
    },
    /// The office changed the draft.
    TermsDraftChanged {
        /// Which.
        version: TermsVersion,
    },
    /// The office put a version of its terms in force (R-TERM-01).
    TermsPublished {
        /// Which.
        version: TermsVersion,
    },
    /// The client wrote to the agent (R-MSG-01).
    MessageSent {
        /// Which message.
        message: MessageId,
        /// The offer it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        deal: Option<DealId>,
    },
    /// An agent wrote to the client.
    MessageAnswered {
        /// Which message.
        message: MessageId,
        /// The offer it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        deal: Option<DealId>,
    },
    /// The client accepted the terms.
    TermsAccepted {
        /// Which version.
        version: TermsVersion,
    },
    /// The client asked for a viewing (R-VIEW-03).
    ViewingRequested {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The client asked for other days.
    ViewingDatesChanged {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The office fixed the time (R-VIEW-04).
    ViewingConfirmed {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The office said no.
    ViewingRejected {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The office said no, and offered other times.
    ViewingCountered {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The client took one of the times offered.
    ViewingAlternativeTaken {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The client asked for another time than the one that was fixed.
    ViewingMoveAsked {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The office fixed another time.
    ViewingMoved {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The client started the viewing (R-VIEW-08).
    ViewingStarted {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The office said that the viewing took place.
    ViewingCompleted {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The viewing was called off.
    ViewingCancelled {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// Its last day came before an answer (R-VIEW-05).
    ViewingLapsed {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// Its day was over and nobody had started it (R-VIEW-05).
    ViewingUnattended {
        /// Which.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
    },
    /// The client wrote a note (R-FEED-01).
    NoteWritten {
        /// Of which viewing.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
        /// Which.
        note: NoteId,
    },
    /// The client changed a note.
    NoteChanged {
        /// Of which viewing.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
        /// Which.
        note: NoteId,
    },
    /// The client deleted a note.
    NoteDeleted {
        /// Of which viewing.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
        /// Which.
        note: NoteId,
    },
    /// The client brought a photo (R-FEED-02).
    PhotoAdded {
        /// Of which viewing.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
        /// Which.
        photo: PhotoId,
    },
    /// The client deleted a photo.
    PhotoDeleted {
        /// Of which viewing.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
        /// Which.
        photo: PhotoId,
    },
    /// The client spoke a note (R-FEED-03).
    VoiceNoteAdded {
        /// Of which viewing.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
        /// Which.
        voice_note: VoiceNoteId,
    },
    /// The client deleted a voice note.
    VoiceNoteDeleted {
        /// Of which viewing.
        viewing: ViewingId,
        /// Of which deal.
        deal: DealId,
        /// Which.
        voice_note: VoiceNoteId,
    },
    /// The client chose a picture of themselves (R-PIC-01).
    PictureChanged,
    /// The client removed it.
    PictureRemoved,
    /// The client asked for their own data (R-PRIV-01).
    DataExported,
    /// The client, or an agent on their behalf, asked that everything about them is erased (R-PRIV-02).
    ErasureAsked,
    /// The client took that back.
    ErasureWithdrawn,
    /// It was erased.
    DataErased,
}

/// A field of an account that can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountField {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// The login.
    Email,
    /// The client's choice of language.
    Language,
    /// What the client is looking for.
    Wishes,
    /// The client's choice of mails (R-MAIL-04).
    Mails,
}

/// A field of the settings that can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingsField {
    /// The portal switch.
    Portal,
    /// The portal's base URL.
    BaseUrl,
    /// The languages offered.
    Languages,
    /// The roles with portal access.
    Roles,
    /// Who may sign up.
    SignUp,
    /// Which features its clients have.
    Features,
    /// How the portal looks.
    Branding,
    /// With what invitations let clients in.
    Invitations,
    /// How dates and digits are written.
    Formats,
    /// What shows clients where a property is.
    Map,
    /// What is decided about viewings.
    Viewings,
}

/// One entry of a contact's history, kept by the CRM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// The company.
    pub company: CompanyId,
    /// Whose history.
    pub contact: ContactId,
    /// When.
    pub at: UtcDateTime,
    /// Who.
    pub actor: Actor,
    /// The account it is about, if any.
    pub account: Option<AccountId>,
    /// What.
    pub what: Happening,
}

/// An entry of a contact's history as the CRM keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedActivity {
    /// Its place in the history: rises in the order in which entries were logged.
    pub sequence: u64,
    /// What it says.
    pub activity: Activity,
}

/// One entry of the event feed before the store has numbered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// The company.
    pub company: CompanyId,
    /// When.
    pub at: UtcDateTime,
    /// Who.
    pub actor: Actor,
    /// The account it is about, if any.
    pub account: Option<AccountId>,
    /// The contacts it is about.
    pub contacts: Vec<ContactId>,
    /// What.
    pub what: Happening,
}

/// One entry of the event feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its number: rises within a company in the order of commit, without promise of being gapless.
    pub sequence: u64,
    /// What it says.
    pub event: NewEvent,
}
