//! The rows of the office's origin.

use super::{CURSOR, LIMIT, SIZE};
use crate::api::crm;
use crate::api::described::{Described, QueryField};
use crate::api::shape::{
    AccountChangeBody, AccountView, ActivityView, AgentSessionBody, AgentSessionView, ContactBody, ContactView,
    DealBody, DealRecordView, DecisionBody, EditionRow, EditionView, ErasureView, EventView, FeedbackView, ImportBody,
    ImportedView, MailView, MergeBody, MessageBody, MessageView, NoticesBody, NoticesView, Page, PropertyBody,
    PropertyRecordView, ReadView, ReasonsView, RefusedActView, RejectBody, SettingChangeView, SettingsBody,
    SettingsView, SlotBody, TermsBody, TermsChangeBody, ThreadView, ViewingView,
};
use crate::routing::Access::{Agent, Anyone};
use crate::routing::{Origins, Route};

const QUERY: QueryField = QueryField { name: "query", about: "Part of a name or an e-mail address." };
const STATUS_OF_VIEWING: QueryField = QueryField {
    name: "status",
    about: "`pending`, `countered`, `confirmed`, `completed`, `unattended`, `rejected`, `lapsed` or `cancelled`.",
};

/// The rows, in the order of the document.
pub(super) const OFFICE: &[Described] = &[
    Described::new(
        Route::post("/api/v1/crm/session", Anyone, crm::session::begin).at(Origins::Office),
        "An agent signs in",
    )
    .takes::<AgentSessionBody>()
    .gives::<AgentSessionView>(201),
    Described::new(Route::delete("/api/v1/crm/session", Agent, crm::session::end), "The agent signs out"),
    Described::new(Route::get("/api/v1/crm/contacts", Agent, crm::contacts::list), "The company's contacts")
        .query(&[QUERY, LIMIT, CURSOR])
        .gives::<Page<ContactView>>(200),
    Described::new(
        Route::get("/api/v1/crm/contacts/{id}", Agent, crm::contacts::show),
        "One contact, and whether it can be given access",
    )
    .gives::<ContactView>(200),
    Described::new(
        Route::put("/api/v1/crm/contacts/{id}", Agent, crm::records::put_contact),
        "Put a contact under the CRM's own id; 201 if it is new",
    )
    .takes::<ContactBody>()
    .gives::<ContactView>(200),
    Described::new(
        Route::delete("/api/v1/crm/contacts/{id}", Agent, crm::records::remove_contact),
        "Remove a contact without account and deals",
    ),
    Described::new(
        Route::get("/api/v1/crm/contacts/{id}/activity", Agent, crm::contacts::activity),
        "A contact's history, the newest first",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<ActivityView>>(200),
    Described::new(
        Route::get("/api/v1/crm/contacts/{id}/reasons", Agent, crm::contacts::reasons),
        "Why a contact says no, summed up",
    )
    .gives::<ReasonsView>(200),
    Described::new(
        Route::post("/api/v1/crm/contacts/{id}/portal-user", Agent, crm::contacts::open).bodiless(),
        "Give a contact access",
    )
    .gives::<AccountView>(201)
    .once(),
    Described::new(
        Route::get("/api/v1/crm/portal-users", Agent, crm::portal_users::list),
        "The company's portal users",
    )
    .query(&[
        QUERY,
        QueryField { name: "status", about: "`draft` or `active`." },
        QueryField { name: "disabled", about: "`true` or `false`." },
        LIMIT,
        CURSOR,
    ])
    .gives::<Page<AccountView>>(200),
    Described::new(Route::get("/api/v1/crm/portal-users/{id}", Agent, crm::portal_users::show), "One portal user")
        .gives::<AccountView>(200),
    Described::new(
        Route::patch("/api/v1/crm/portal-users/{id}", Agent, crm::portal_users::change),
        "Change a portal user; If-Match is needed",
    )
    .takes::<AccountChangeBody>()
    .gives::<AccountView>(200),
    Described::new(
        Route::post("/api/v1/crm/portal-users/{id}/resend", Agent, crm::portal_users::resend).bodiless(),
        "Send the invitation again",
    )
    .gives::<AccountView>(202)
    .once(),
    Described::new(
        Route::post("/api/v1/crm/portal-users/{id}/links/{contact}", Agent, crm::portal_users::link).bodiless(),
        "Link a portal user to a further contact",
    )
    .gives::<AccountView>(201)
    .once(),
    Described::new(
        Route::delete("/api/v1/crm/portal-users/{id}/links/{contact}", Agent, crm::portal_users::unlink),
        "Undo a link",
    ),
    Described::new(
        Route::get("/api/v1/crm/pending-links", Agent, crm::pending::list),
        "Accounts that wait for an agent",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<AccountView>>(200),
    Described::new(
        Route::post("/api/v1/crm/pending-links/{id}", Agent, crm::pending::decide),
        "Decide about an account that waits; 204 if it was refused",
    )
    .takes::<DecisionBody>()
    .gives::<AccountView>(200)
    .or(204)
    .once(),
    Described::new(
        Route::post("/api/v1/crm/contacts/{id}/reviewed", Agent, crm::pending::reviewed).bodiless(),
        "A lead was looked at and may be written to",
    )
    .once(),
    Described::new(
        Route::post("/api/v1/crm/contacts/merge", Agent, crm::pending::merge),
        "Merge two contacts; where both have an account, `keep` says which one stays",
    )
    .takes::<MergeBody>()
    .once(),
    Described::new(
        Route::get("/api/v1/crm/erasures", Agent, crm::erasures::list),
        "Who has asked to be erased and waits for an agent with `erase-clients`",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<ErasureView>>(200),
    Described::new(
        Route::get("/api/v1/crm/contacts/{id}/erasure", Agent, crm::erasures::show),
        "How far the erasure of a contact has come",
    )
    .gives::<ErasureView>(200),
    Described::new(
        Route::post("/api/v1/crm/contacts/{id}/erasure", Agent, crm::erasures::ask).bodiless(),
        "Ask for the erasure of a contact, with its account and all contacts of that",
    )
    .gives::<ErasureView>(202)
    .once(),
    Described::new(
        Route::post("/api/v1/crm/contacts/{id}/erasure/approve", Agent, crm::erasures::approve).bodiless(),
        "Erase what was asked for; it cannot be undone",
    )
    .gives::<ErasureView>(200)
    .once(),
    Described::new(
        Route::put("/api/v1/crm/properties/{id}", Agent, crm::records::put_property),
        "Put a property under the CRM's own id; 201 if it is new",
    )
    .takes::<PropertyBody>()
    .gives::<PropertyRecordView>(200),
    Described::new(
        Route::delete("/api/v1/crm/properties/{id}", Agent, crm::records::remove_property),
        "Remove a property that was never offered",
    ),
    Described::new(
        Route::put("/api/v1/crm/deals/{id}", Agent, crm::records::put_deal),
        "Offer a property to a contact, under the CRM's own id; 201 if it is new",
    )
    .takes::<DealBody>()
    .gives::<DealRecordView>(200),
    Described::new(
        Route::post("/api/v1/crm/deals/{id}/withdraw", Agent, crm::records::withdraw_deal).bodiless(),
        "Take an offer back",
    )
    .gives::<DealRecordView>(200)
    .once(),
    Described::new(
        Route::post("/api/v1/crm/deals/{id}/close", Agent, crm::records::close_deal).bodiless(),
        "End an offer for good",
    )
    .gives::<DealRecordView>(200)
    .once(),
    Described::new(
        Route::delete("/api/v1/crm/deals/{id}", Agent, crm::records::remove_deal),
        "Remove an offer with which the client has done nothing",
    ),
    Described::new(
        Route::post("/api/v1/crm/import", Agent, crm::import::import),
        "Bring in existing portal users with their password hashes",
    )
    .takes::<ImportBody>()
    .gives::<ImportedView>(200)
    .once(),
    Described::new(Route::get("/api/v1/crm/settings", Agent, crm::settings::show), "The company's settings")
        .gives::<SettingsView>(200),
    Described::new(
        Route::patch("/api/v1/crm/settings", Agent, crm::settings::change),
        "Change the company's settings; If-Match is needed",
    )
    .takes::<SettingsBody>()
    .gives::<SettingsView>(200),
    Described::new(
        Route::get("/api/v1/crm/contacts/{id}/messages", Agent, crm::messages::list),
        "A contact's messages, the newest first",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<ThreadView>(200),
    Described::new(
        Route::post("/api/v1/crm/contacts/{id}/messages", Agent, crm::messages::answer),
        "Write to a contact; what the contact wrote counts as read",
    )
    .takes::<MessageBody>()
    .gives::<MessageView>(201)
    .once(),
    Described::new(
        Route::post("/api/v1/crm/contacts/{id}/messages/read", Agent, crm::messages::mark_read).bodiless(),
        "Everything that the contact wrote was read",
    )
    .gives::<ReadView>(200)
    .once(),
    Described::new(
        Route::get("/api/v1/crm/settings/changes", Agent, crm::settings::changes),
        "What was changed in the settings, by whom, and what it was before",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<SettingChangeView>>(200),
    Described::new(
        Route::get("/api/v1/crm/terms", Agent, crm::terms::list),
        "The versions of the company's terms, the newest first",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<EditionRow>>(200),
    Described::new(
        Route::post("/api/v1/crm/terms", Agent, crm::terms::draft),
        "Write a new version of the terms: a draft, or at once in force",
    )
    .takes::<TermsBody>()
    .gives::<EditionView>(201)
    .once(),
    Described::new(
        Route::get("/api/v1/crm/terms/{version}", Agent, crm::terms::show),
        "One version of the terms with its texts",
    )
    .gives::<EditionView>(200),
    Described::new(
        Route::patch("/api/v1/crm/terms/{version}", Agent, crm::terms::change),
        "Change the draft; If-Match is needed",
    )
    .takes::<TermsChangeBody>()
    .gives::<EditionView>(200),
    Described::new(
        Route::post("/api/v1/crm/terms/{version}/publish", Agent, crm::terms::publish).bodiless(),
        "Put the draft in force, for good; If-Match is needed",
    )
    .gives::<EditionView>(200)
    .once(),
    Described::new(Route::get("/api/v1/crm/events", Agent, crm::feed::events), "The event feed")
        .query(&[QueryField { name: "after", about: "The last sequence that was read." }, LIMIT])
        .gives::<Page<EventView>>(200),
    Described::new(
        Route::get("/api/v1/crm/refused-acts", Agent, crm::feed::refused_acts),
        "What was refused, and to whom",
    )
    .query(&[QueryField { name: "after", about: "The last sequence that was read." }, LIMIT])
    .gives::<Page<RefusedActView>>(200),
    Described::new(
        Route::get("/api/v1/crm/notices", Agent, crm::notices::show),
        "How often the agent is told of what by mail",
    )
    .gives::<NoticesView>(200),
    Described::new(Route::patch("/api/v1/crm/notices", Agent, crm::notices::choose), "Choose how often, for oneself")
        .takes::<NoticesBody>()
        .gives::<NoticesView>(200),
    Described::new(Route::get("/api/v1/crm/outbox", Agent, crm::outbox::list), "The mails")
        .query(&[QueryField { name: "account", about: "Only those about this account." }, LIMIT, CURSOR])
        .gives::<Page<MailView>>(200),
    Described::new(
        Route::post("/api/v1/crm/outbox/{id}/retry", Agent, crm::outbox::retry).bodiless(),
        "Have a mail tried again",
    )
    .gives::<MailView>(202)
    .once(),
    Described::new(
        Route::get("/api/v1/crm/viewings", Agent, crm::viewings::list),
        "The company's viewings, the latest first",
    )
    .query(&[STATUS_OF_VIEWING, LIMIT, CURSOR])
    .gives::<Page<ViewingView>>(200),
    Described::new(
        Route::post("/api/v1/crm/viewings/{id}/confirm", Agent, crm::viewings::confirm),
        "Fix the time of a viewing",
    )
    .takes::<SlotBody>()
    .gives::<ViewingView>(200)
    .once(),
    Described::new(
        Route::post("/api/v1/crm/viewings/{id}/reject", Agent, crm::viewings::reject),
        "Say no to a viewing, with other times or without",
    )
    .takes::<RejectBody>()
    .gives::<ViewingView>(200)
    .once(),
    Described::new(
        Route::post("/api/v1/crm/viewings/{id}/move", Agent, crm::viewings::reschedule),
        "Fix another time; the same one again says that it stays",
    )
    .takes::<SlotBody>()
    .gives::<ViewingView>(200)
    .once(),
    Described::new(
        Route::post("/api/v1/crm/viewings/{id}/complete", Agent, crm::viewings::complete).bodiless(),
        "Say that a viewing took place",
    )
    .gives::<ViewingView>(200)
    .once(),
    Described::new(
        Route::post("/api/v1/crm/viewings/{id}/cancel", Agent, crm::viewings::cancel).bodiless(),
        "Call a viewing off for the office",
    )
    .gives::<ViewingView>(200)
    .once(),
    Described::new(
        Route::get("/api/v1/crm/contacts/{id}/feedback", Agent, crm::feedback::of_contact),
        "What a contact's client brought, the newest first",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<FeedbackView>>(200),
    Described::new(
        Route::get("/api/v1/crm/deals/{id}/feedback", Agent, crm::feedback::of_deal),
        "What was brought about a deal, the newest first",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<FeedbackView>>(200),
    Described::new(
        Route::get("/api/v1/crm/photos/{id}", Agent, crm::feedback::photo),
        "A photo that a client brought, as JPEG",
    )
    .query(&[SIZE])
    .serves("image/jpeg"),
    Described::new(
        Route::get("/api/v1/crm/voice-notes/{id}", Agent, crm::feedback::voice_note),
        "A voice note that a client brought",
    )
    .serves("audio/*"),
];
