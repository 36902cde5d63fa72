use std::collections::BTreeSet;

use time::UtcDateTime;

use super::crm::DealMark;
use super::rows::Rows;
use super::sin::Conduct;
use crate::account::{Account, Credential, EmailKey, FormerAddress};
use crate::activity::{Activity, NewEvent};
use crate::challenge::Challenge;
use crate::crm::{Agent, Appointment, Company, Contact, Deal, Property};
use crate::deal::DealState;
use crate::feedback::{Feedback, FeedbackId};
use crate::idempotency::{IdempotencyKey, IdempotentRequest};
use crate::mail::{Intent, NoticeChoices, OptionalMail};
use crate::message::Message;
use crate::office_file::OfficeFile;
use crate::password::HashParameters;
use crate::ports::{Crm, CrmView, UnitOfWork, View};
use crate::privacy::{ErasureRequest, Farewell, Person, Tombstone};
use crate::refused_acts::NewRefusedAct;
use crate::session::{Session, TokenDigest};
use crate::settings::{CompanySettings, SettingChanged};
use crate::terms::{Acceptance, Announcement, Edition, TermsVersion};
use crate::throttle::{ThrottleKey, ThrottleState};
use crate::viewing::Viewing;
use crate::{
    AccountId, AgentId, ChallengeId, ContactId, DealId, FileId, IntentId, MessageId, PropertyId, SessionId, ViewingId,
};

/// Everything that is stored. Cloning it is cheap: tables are shared until one side changes them.
#[derive(Clone)]
pub(super) struct State {
    pub(super) conduct: Conduct,
    pub(super) accounts: Rows<AccountId, Account>,
    pub(super) addresses: Rows<EmailKey, AccountId>,
    pub(super) links: Rows<ContactId, AccountId>,
    pub(super) credentials: Rows<AccountId, Credential>,
    /// How many credentials have which parameters.
    pub(super) parameters: Rows<HashParameters, u64>,
    pub(super) sessions: Rows<SessionId, Session>,
    pub(super) digests: Rows<TokenDigest, SessionId>,
    pub(super) devices: Rows<(AccountId, TokenDigest), UtcDateTime>,
    pub(super) throttles: Rows<ThrottleKey, Counter>,
    pub(super) challenges: Rows<ChallengeId, Challenge>,
    /// The addresses of Drafts, which keep nobody from theirs.
    pub(super) drafts: Rows<EmailKey, AccountId>,
    pub(super) intents: Rows<IntentId, Intent>,
    pub(super) unwanted_mails: Rows<AccountId, BTreeSet<OptionalMail>>,
    pub(super) former_addresses: Rows<(AccountId, u64), FormerAddress>,
    pub(super) erasure_requests: Rows<Person, ErasureRequest>,
    pub(super) tombstones: Rows<Person, Tombstone>,
    pub(super) farewells: Rows<IntentId, Farewell>,
    pub(super) events: Rows<u64, NewEvent>,
    pub(super) feedback: Rows<FeedbackId, Feedback>,
    pub(super) office_files: Rows<FileId, OfficeFile>,
    pub(super) viewings: Rows<ViewingId, Viewing>,
    /// The open viewing of each deal that has one.
    pub(super) open_viewings: Rows<DealId, ViewingId>,
    pub(super) refused_acts: Rows<u64, NewRefusedAct>,
    pub(super) idempotent_requests: Rows<IdempotencyKey, IdempotentRequest>,
    /// Those whose answer is not kept any more.
    pub(super) unanswerable: Rows<IdempotencyKey, ()>,
    pub(super) settings: Rows<(), CompanySettings>,
    pub(super) messages: Rows<MessageId, Message>,
    pub(super) setting_changes: Rows<u64, SettingChanged>,
    pub(super) editions: Rows<TermsVersion, Edition>,
    pub(super) acceptances: Rows<(AccountId, TermsVersion), Acceptance>,
    pub(super) announcements: Rows<(), Announcement>,
    pub(super) notices: Rows<AgentId, NoticeChoices>,
    pub(super) companies: Rows<(), Company>,
    pub(super) agents: Rows<AgentId, Agent>,
    pub(super) contacts: Rows<ContactId, Contact>,
    pub(super) properties: Rows<PropertyId, Property>,
    pub(super) deals: Rows<DealId, Deal>,
    pub(super) deal_marks: Rows<DealId, DealMark>,
    pub(super) deal_states: Rows<DealId, DealState>,
    pub(super) appointments: Rows<ViewingId, Appointment>,
    pub(super) activities: Rows<(ContactId, u64), Activity>,
}

/// A counter of attempts and when it may be forgotten.
#[derive(Clone)]
pub(super) struct Counter {
    pub(super) state: ThrottleState,
    pub(super) forget_at: UtcDateTime,
}

impl State {
    pub(super) fn empty(conduct: Conduct) -> Self {
        Self {
            conduct,
            accounts: Rows::new(conduct),
            addresses: Rows::new(conduct),
            links: Rows::new(conduct),
            credentials: Rows::new(conduct),
            parameters: Rows::new(conduct),
            sessions: Rows::new(conduct),
            digests: Rows::new(conduct),
            devices: Rows::new(conduct),
            throttles: Rows::new(conduct),
            challenges: Rows::new(conduct),
            drafts: Rows::new(conduct),
            intents: Rows::new(conduct),
            unwanted_mails: Rows::new(conduct),
            former_addresses: Rows::new(conduct),
            erasure_requests: Rows::new(conduct),
            tombstones: Rows::new(conduct),
            farewells: Rows::new(conduct),
            events: Rows::new(conduct),
            feedback: Rows::new(conduct),
            office_files: Rows::new(conduct),
            viewings: Rows::new(conduct),
            open_viewings: Rows::new(conduct),
            refused_acts: Rows::new(conduct),
            idempotent_requests: Rows::new(conduct),
            unanswerable: Rows::new(conduct),
            settings: Rows::new(conduct),
            messages: Rows::new(conduct),
            setting_changes: Rows::new(conduct),
            editions: Rows::new(conduct),
            acceptances: Rows::new(conduct),
            announcements: Rows::new(conduct),
            notices: Rows::new(conduct),
            companies: Rows::new(conduct),
            agents: Rows::new(conduct),
            contacts: Rows::new(conduct),
            properties: Rows::new(conduct),
            deals: Rows::new(conduct),
            deal_marks: Rows::new(conduct),
            deal_states: Rows::new(conduct),
            appointments: Rows::new(conduct),
            activities: Rows::new(conduct),
        }
    }
}

impl View for State {
    fn crm_view(&mut self) -> &mut dyn CrmView {
        self
    }
}

impl UnitOfWork for State {
    fn crm(&mut self) -> &mut dyn Crm {
        self
    }
}
