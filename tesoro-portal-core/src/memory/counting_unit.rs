use std::collections::BTreeSet;

use time::UtcDateTime;

use super::counting::Tally;
use crate::account::{Account, Credential, EmailKey, FormerAddress};
use crate::activity::{Activity, Event, LoggedActivity, NewEvent};
use crate::challenge::{Asker, Challenge, Purpose};
use crate::crm::{
    Agent, Appointment, Availability, Company, Contact, Deal, DealEdge, NewLead, Photo, PortalMark, Property,
    PropertyCard, PropertyPlace, Reach, Wishes,
};
use crate::deal::{DealState, DealStatus, Favourite, StarRating};
use crate::feedback::{Feedback, FeedbackId, FeedbackKind, UploadDigest};
use crate::idempotency::{IdempotencyKey, IdempotentRequest, KeptAnswer};
use crate::mail::{Intent, MailChoice, NoticeChoices, OptionalMail};
use crate::media::StorageKey;
use crate::message::{Message, Reader};
use crate::office_file::OfficeFile;
use crate::password::HashParameters;
use crate::ports::{
    AccountFilter, Accounts, AccountsView, Challenges, ChallengesView, Credentials, CredentialsView, Crm, CrmView,
    Deals, DealsView, Ending, Erasures, ErasuresView, Events, EventsView, FeedbackStore, FeedbackView, FormerAddresses,
    FormerAddressesView, Idempotency, IdempotencyView, IntentFilter, MailChoices, MailChoicesView, Messages,
    MessagesView, Notices, NoticesView, OfficeFiles, OfficeFilesView, Outbox, OutboxView, RefusedActs, RefusedActsView,
    Sessions, SessionsView, Settings, SettingsView, Settled, StoreError, Terms, TermsView, Throttles, UnitOfWork, View,
    ViewingEdge, ViewingTab, Viewings, ViewingsView,
};
use crate::privacy::{ErasureRequest, Farewell, Person, Tombstone};
use crate::refused_acts::{NewRefusedAct, RefusedAct};
use crate::session::{Session, TokenDigest};
use crate::settings::{CompanySettings, SettingChanged};
use crate::terms::{Acceptance, Announcement, Edition, EditionHead, InForce, TermsVersion};
use crate::throttle::{ThrottleKey, ThrottleState};
use crate::viewing::{Viewing, ViewingStatus};
use crate::{
    AccountId, AgentId, ChallengeId, CompanyId, ContactId, DealId, FileId, IntentId, MessageId, PropertyId, SessionId,
    ViewingId,
};

/// A unit of work whose calls are counted.
pub(super) struct CountingUnit<'a> {
    pub(super) inner: &'a mut dyn UnitOfWork,
    pub(super) tally: &'a Tally,
}

/// A view whose calls are counted.
pub(super) struct CountingView<'a> {
    pub(super) inner: &'a mut dyn View,
    pub(super) tally: &'a Tally,
}

impl<'a> CountingUnit<'a> {
    fn portal(&mut self) -> &mut (dyn UnitOfWork + 'a) {
        self.inner
    }

    fn crm_records(&mut self) -> &mut dyn CrmView {
        self.inner.crm_view()
    }

    fn crm_writing(&mut self) -> &mut dyn Crm {
        self.inner.crm()
    }
}

impl<'a> CountingView<'a> {
    fn portal(&mut self) -> &mut (dyn View + 'a) {
        self.inner
    }

    fn crm_records(&mut self) -> &mut dyn CrmView {
        self.inner.crm_view()
    }
}

/// Implements a port by counting each call and handing it on; `via` names the way to it.
macro_rules! counted {
    ($wrapper:ident, $port:ident via $way:ident {
        $($method:ident($($name:ident: $type:ty),*) -> $answer:ty;)+
    }) => {
        impl $port for $wrapper<'_> {$(
            fn $method(&mut self, $($name: $type),*) -> Result<$answer, StoreError> {
                self.tally.count(stringify!($method))?;
                self.$way().$method($($name),*)
            }
        )+}
    };
}

/// Implements all views.
macro_rules! counted_views {
    ($wrapper:ident) => {
        counted!($wrapper, AccountsView via portal {
            account(company: &CompanyId, id: AccountId) -> Option<Account>;
            account_by_email(company: &CompanyId, email: &EmailKey) -> Option<Account>;
            draft_by_email(company: &CompanyId, email: &EmailKey) -> Option<Account>;
            waiting_accounts(company: &CompanyId, after: Option<AccountId>, limit: usize) -> Vec<Account>;
            silent_invitations(by: UtcDateTime, limit: usize) -> Vec<Account>;
            reminded_invitations(company: &CompanyId, reminder: IntentId, limit: usize) -> Vec<Account>;
            account_of_contact(company: &CompanyId, contact: &ContactId) -> Option<Account>;
            accounts_of_contacts(company: &CompanyId, contacts: &[ContactId]) -> Vec<(ContactId, Account)>;
            contacts_of_account(company: &CompanyId, id: AccountId) -> Vec<ContactId>;
            accounts(company: &CompanyId, filter: &AccountFilter, after: Option<AccountId>, limit: usize) -> Vec<Account>;
        });
        counted!($wrapper, ChallengesView via portal {
            challenge(company: &CompanyId, id: ChallengeId) -> Option<Challenge>;
            latest_challenge_of(company: &CompanyId, email: &EmailKey, purpose: Purpose, asker: &Asker) -> Option<Challenge>;
        });
        counted!($wrapper, CredentialsView via portal {
            credential(company: &CompanyId, account: AccountId) -> Option<Credential>;
            prevailing_parameters(company: &CompanyId) -> Option<HashParameters>;
        });
        counted!($wrapper, SessionsView via portal {
            session(company: &CompanyId, digest: &TokenDigest) -> Option<Session>;
            sessions_of(company: &CompanyId, account: AccountId) -> Vec<Session>;
            knows_device(company: &CompanyId, account: AccountId, device: &TokenDigest) -> bool;
        });
        counted!($wrapper, OutboxView via portal {
            intent(company: &CompanyId, id: IntentId) -> Option<Intent>;
            intents(company: &CompanyId, filter: IntentFilter, before: Option<IntentId>, limit: usize) -> Vec<Intent>;
        });
        counted!($wrapper, EventsView via portal {
            events(company: &CompanyId, after: u64, limit: usize) -> Vec<Event>;
        });
        counted!($wrapper, RefusedActsView via portal {
            refused_acts(company: &CompanyId, after: u64, limit: usize) -> Vec<RefusedAct>;
        });
        counted!($wrapper, IdempotencyView via portal {
            idempotent_request(company: &CompanyId, key: &IdempotencyKey) -> Option<IdempotentRequest>;
        });
        counted!($wrapper, SettingsView via portal {
            settings(company: &CompanyId) -> Option<CompanySettings>;
            setting_changes(company: &CompanyId, before: Option<u64>, limit: usize) -> Vec<SettingChanged>;
        });
        counted!($wrapper, NoticesView via portal {
            notice_choices(company: &CompanyId, agent: &AgentId) -> NoticeChoices;
        });
        counted!($wrapper, MailChoicesView via portal {
            unwanted_mails(company: &CompanyId, account: AccountId) -> BTreeSet<OptionalMail>;
        });
        counted!($wrapper, ErasuresView via portal {
            erasure_request(company: &CompanyId, person: &Person) -> Option<ErasureRequest>;
            erasure_requests(company: &CompanyId, after: Option<&Person>, limit: usize) -> Vec<ErasureRequest>;
            tombstone(company: &CompanyId, person: &Person) -> Option<Tombstone>;
            farewell(company: &CompanyId, intent: IntentId) -> Option<Farewell>;
        });
        counted!($wrapper, FormerAddressesView via portal {
            former_addresses(company: &CompanyId, account: AccountId) -> Vec<FormerAddress>;
        });
        counted!($wrapper, DealsView via portal {
            deal_state(company: &CompanyId, deal: &DealId) -> Option<DealState>;
            deal_states(company: &CompanyId, deals: &[DealId]) -> Vec<DealState>;
        });
        counted!($wrapper, MessagesView via portal {
            message(company: &CompanyId, id: MessageId) -> Option<Message>;
            messages(
                company: &CompanyId, contact: &ContactId, before: Option<MessageId>, limit: usize
            ) -> Vec<Message>;
            unread_messages(company: &CompanyId, contact: &ContactId, reader: Reader) -> u64;
        });
        counted!($wrapper, TermsView via portal {
            terms_in_force(company: &CompanyId) -> InForce;
            edition(company: &CompanyId, version: TermsVersion) -> Option<Edition>;
            editions(company: &CompanyId, before: Option<TermsVersion>, limit: usize) -> Vec<EditionHead>;
            acceptances(company: &CompanyId, account: AccountId) -> Vec<Acceptance>;
        });
        counted!($wrapper, ViewingsView via portal {
            viewing(company: &CompanyId, id: ViewingId) -> Option<Viewing>;
            open_viewing_of_deal(company: &CompanyId, deal: &DealId) -> Option<Viewing>;
            viewings_of_deal(
                company: &CompanyId, deal: &DealId, before: Option<ViewingEdge>, limit: usize
            ) -> Vec<Viewing>;
            viewings_of_contacts(
                company: &CompanyId, contacts: &[ContactId], shown: (ViewingTab, UtcDateTime),
                past: Option<ViewingEdge>, limit: usize
            ) -> Vec<Viewing>;
            count_viewings(company: &CompanyId, contacts: &[ContactId], shown: (ViewingTab, UtcDateTime)) -> u64;
            viewings_between(
                company: &CompanyId, contacts: &[ContactId], window: (UtcDateTime, UtcDateTime), limit: usize
            ) -> Vec<Viewing>;
            viewings(
                company: &CompanyId, shown: (Option<ViewingStatus>, UtcDateTime), before: Option<ViewingEdge>,
                limit: usize
            ) -> Vec<Viewing>;
        });
        counted!($wrapper, FeedbackView via portal {
            feedback(company: &CompanyId, id: FeedbackId) -> Option<Feedback>;
            feedback_of_viewing(
                company: &CompanyId, of: (ViewingId, FeedbackKind), account: AccountId, after: Option<FeedbackId>,
                limit: usize
            ) -> Vec<Feedback>;
            feedback_of_account(
                company: &CompanyId, account: AccountId, after: Option<FeedbackId>, limit: usize
            ) -> Vec<Feedback>;
            count_feedback(company: &CompanyId, viewing: ViewingId, kind: FeedbackKind) -> u64;
            feedback_of_contact(
                company: &CompanyId, contact: &ContactId, before: Option<FeedbackId>, limit: usize
            ) -> Vec<Feedback>;
            feedback_of_deal(
                company: &CompanyId, deal: &DealId, before: Option<FeedbackId>, limit: usize
            ) -> Vec<Feedback>;
            feedback_by_upload(
                company: &CompanyId, account: AccountId, upload: &UploadDigest
            ) -> Option<Feedback>;
            picture(company: &CompanyId, account: AccountId) -> Option<Feedback>;
            files_in_use(keys: &[StorageKey]) -> Vec<StorageKey>;
        });
        counted!($wrapper, OfficeFilesView via portal {
            office_file(company: &CompanyId, id: FileId) -> Option<OfficeFile>;
            office_file_by_upload(company: &CompanyId, upload: &UploadDigest) -> Option<OfficeFile>;
            office_files_in_use(keys: &[StorageKey]) -> Vec<StorageKey>;
        });
        counted!($wrapper, CrmView via crm_records {
            company(company: &CompanyId) -> Option<Company>;
            agent(company: &CompanyId, id: &AgentId) -> Option<Agent>;
            contact(company: &CompanyId, id: &ContactId) -> Option<Contact>;
            contacts_by_email(company: &CompanyId, email: &EmailKey, limit: usize) -> Vec<Contact>;
            contacts(
                company: &CompanyId, query: Option<&str>, after: Option<&ContactId>, limit: usize
            ) -> Vec<Contact>;
            deal(company: &CompanyId, id: &DealId) -> Option<Deal>;
            deals(
                company: &CompanyId, contacts: &[ContactId], before: Option<&DealEdge>, limit: usize
            ) -> Vec<Deal>;
            property(company: &CompanyId, id: &PropertyId) -> Option<Property>;
            property_cards(company: &CompanyId, ids: &[PropertyId]) -> Vec<PropertyCard>;
            property_places(company: &CompanyId, ids: &[PropertyId]) -> Vec<PropertyPlace>;
            is_offered_to(company: &CompanyId, property: &PropertyId, contacts: &[ContactId]) -> bool;
            appointment(company: &CompanyId, id: ViewingId) -> Option<Appointment>;
            activities(
                company: &CompanyId, contact: &ContactId, before: Option<u64>, limit: usize
            ) -> Vec<LoggedActivity>;
        });

        impl View for $wrapper<'_> {
            fn crm_view(&mut self) -> &mut dyn CrmView {
                self
            }
        }
    };
}

counted_views!(CountingView);
counted_views!(CountingUnit);

counted!(CountingUnit, Accounts via portal {
    insert_account(account: &Account) -> ();
    update_account(account: &Account) -> ();
    remove_account(company: &CompanyId, id: AccountId) -> ();
    remove_draft(company: &CompanyId, email: &EmailKey) -> ();
    sweep_drafts(now: UtcDateTime, limit: usize) -> u64;
    link_contact(company: &CompanyId, id: AccountId, contact: &ContactId) -> ();
    unlink_contact(company: &CompanyId, id: AccountId, contact: &ContactId) -> ();
});
counted!(CountingUnit, Challenges via portal {
    insert_challenge(challenge: &Challenge) -> ();
    update_challenge(challenge: &Challenge) -> ();
    drop_challenges(company: &CompanyId, email: &EmailKey, purpose: Option<Purpose>) -> u64;
    sweep_challenges(now: UtcDateTime, limit: usize) -> u64;
});
counted!(CountingUnit, Credentials via portal {
    insert_credential(credential: &Credential) -> ();
    update_credential(credential: &Credential) -> ();
});
counted!(CountingUnit, Sessions via portal {
    insert_session(session: &Session) -> ();
    touch_session(company: &CompanyId, id: SessionId, at: UtcDateTime) -> ();
    end_sessions(company: &CompanyId, account: AccountId, which: Ending) -> u64;
    remember_device(company: &CompanyId, account: AccountId, device: &TokenDigest, at: UtcDateTime) -> ();
    sweep_sessions(created_before: UtcDateTime, seen_before: UtcDateTime, limit: usize) -> u64;
});
counted!(CountingUnit, Throttles via portal {
    throttle(company: &CompanyId, key: &ThrottleKey) -> Option<ThrottleState>;
    put_throttle(company: &CompanyId, key: &ThrottleKey, state: &ThrottleState, forget_at: UtcDateTime) -> ();
    clear_throttle(company: &CompanyId, key: &ThrottleKey) -> ();
    sweep_throttles(now: UtcDateTime, limit: usize) -> u64;
});
counted!(CountingUnit, Outbox via portal {
    enqueue(intent: &Intent) -> ();
    claim_due(now: UtcDateTime, lease_until: UtcDateTime, limit: usize) -> Vec<Intent>;
    settle(intent: &Intent, attempt: u32) -> Settled;
    drop_mail(company: &CompanyId, account: AccountId, at: UtcDateTime) -> u64;
    requeue(intent: &Intent) -> ();
});
counted!(CountingUnit, Events via portal {
    append_event(event: &NewEvent) -> u64;
});
counted!(CountingUnit, RefusedActs via portal {
    append_refused_act(act: &NewRefusedAct) -> u64;
    sweep_refused_acts(before: UtcDateTime, limit: usize) -> u64;
});
counted!(CountingUnit, Idempotency via portal {
    insert_idempotent_request(request: &IdempotentRequest) -> ();
    keep_answer(company: &CompanyId, key: &IdempotencyKey, answer: &KeptAnswer) -> ();
    forget_answers(company: &CompanyId, but: Option<&IdempotencyKey>) -> u64;
    remove_idempotent_request(company: &CompanyId, key: &IdempotencyKey) -> ();
    sweep_idempotent_requests(before: UtcDateTime, limit: usize) -> u64;
});
counted!(CountingUnit, Settings via portal {
    insert_settings(settings: &CompanySettings) -> ();
    update_settings(settings: &CompanySettings) -> ();
    log_setting_change(change: &SettingChanged) -> u64;
});
counted!(CountingUnit, Notices via portal {
    choose_notices(company: &CompanyId, agent: &AgentId, choices: &NoticeChoices) -> ();
});

counted!(CountingUnit, MailChoices via portal {
    choose_mail(company: &CompanyId, account: AccountId, kind: OptionalMail, choice: MailChoice) -> ();
});
counted!(CountingUnit, Erasures via portal {
    insert_erasure_request(request: &ErasureRequest) -> ();
    remove_erasure_request(company: &CompanyId, person: &Person) -> ();
    insert_tombstone(tombstone: &Tombstone) -> ();
    insert_farewell(farewell: &Farewell) -> ();
});

counted!(CountingUnit, FormerAddresses via portal {
    insert_former_address(former: &FormerAddress) -> ();
    forget_former_addresses(company: &CompanyId, account: AccountId) -> u64;
});
counted!(CountingUnit, Deals via portal {
    insert_deal_state(state: &DealState) -> ();
    update_deal_state(state: &DealState) -> ();
});
counted!(CountingUnit, Messages via portal {
    insert_message(message: &Message) -> ();
    mark_messages_read(company: &CompanyId, contact: &ContactId, reader: Reader, at: UtcDateTime) -> u64;
    remove_messages(company: &CompanyId, contact: &ContactId) -> u64;
    move_messages(company: &CompanyId, from: &ContactId, into: &ContactId) -> ();
});
counted!(CountingUnit, Terms via portal {
    insert_edition(edition: &Edition) -> ();
    update_edition(edition: &Edition) -> ();
    insert_acceptance(acceptance: &Acceptance) -> ();
    next_announcement() -> Option<Announcement>;
    put_announcement(announcement: &Announcement) -> ();
    end_announcement(company: &CompanyId) -> ();
});
counted!(CountingUnit, Viewings via portal {
    insert_viewing(viewing: &Viewing) -> ();
    update_viewing(viewing: &Viewing) -> ();
    reassign_viewings(company: &CompanyId, from: &ContactId, into: &ContactId) -> u64;
    elapsed_viewings(now: UtcDateTime, limit: usize) -> Vec<Viewing>;
});
counted!(CountingUnit, FeedbackStore via portal {
    insert_feedback(feedback: &Feedback) -> ();
    update_feedback(feedback: &Feedback) -> ();
    remove_feedback(company: &CompanyId, id: FeedbackId) -> ();
    remove_feedback_of_contact(company: &CompanyId, contact: &ContactId) -> u64;
    reassign_feedback(company: &CompanyId, from: &ContactId, into: &ContactId) -> u64;
});
counted!(CountingUnit, OfficeFiles via portal {
    insert_office_file(file: &OfficeFile) -> ();
    remove_office_file(company: &CompanyId, id: FileId) -> ();
});
counted!(CountingUnit, Crm via crm_writing {
    mark_portal_user(company: &CompanyId, contact: &ContactId, mark: PortalMark) -> ();
    create_lead(lead: &NewLead) -> ContactId;
    set_reach(company: &CompanyId, contact: &ContactId, reach: Reach) -> ();
    set_wishes(company: &CompanyId, contact: &ContactId, wishes: &Wishes) -> ();
    merge_contacts(company: &CompanyId, from: &ContactId, into: &ContactId) -> ();
    redact_contact(company: &CompanyId, contact: &ContactId, at: UtcDateTime) -> ();
    assign_agent(company: &CompanyId, contact: &ContactId, agent: &AgentId) -> ();
    set_agent_photo(company: &CompanyId, agent: &AgentId, photo: Option<&Photo>) -> ();
    set_availability(company: &CompanyId, deal: &DealId, availability: Availability) -> ();
    set_deal_status(
        company: &CompanyId, deal: &DealId, status: DealStatus, edited_at: Option<UtcDateTime>
    ) -> ();
    set_favourite(company: &CompanyId, deal: &DealId, favourite: Favourite) -> ();
    set_rating(company: &CompanyId, deal: &DealId, rating: Option<StarRating>) -> ();
    put_appointment(appointment: &Appointment) -> ();
    log_activity(activity: &Activity) -> ();
});

impl UnitOfWork for CountingUnit<'_> {
    fn crm(&mut self) -> &mut dyn Crm {
        self
    }
}
