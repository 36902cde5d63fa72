//! Every route of the JSON API. `docs/api.md` has a row for each; a test compares the two.

mod files;

use self::files::FILES;
pub(crate) use self::files::PHOTO_UPLOAD_MAX;
use super::described::{Described, QueryField};
use super::shape::{
    AcceptanceBody, AcceptanceView, AccountChangeBody, AccountView, ActivityView, AgentSessionBody, AgentSessionView,
    ApprovalBody, ClientPhotoView, CodeBody, ContactBody, ContactView, DealBody, DealRecordView, DecisionBody,
    EditionRow, EditionView, EventView, FactsView, FeedbackView, HandleBody, HomeView, ImportBody, ImportedView,
    InterestBody, MailView, MergeBody, MessageBody, MessageView, NoteBody, NoteView, OwnAccountView, Page,
    PasswordBody, ProfileBody, PropertyBody, PropertyRecordView, PropertyRow, PropertyView, RatingBody, ReadView,
    ReasonsView, RefusedActView, RegistrationBody, RegistrationView, ResetBody, ResetRequestBody, ResetView,
    SessionRow, SessionView, SettingChangeView, SettingsBody, SettingsView, SignInBody, SignedInView, TermsBody,
    TermsChangeBody, TermsView, ThreadView, VoiceNoteView,
};
use super::{client, crm};
use crate::routing::Access::{Agent, Anyone, Client, RestrictedClient};
use crate::routing::{Origins, Route};

const LIMIT: QueryField = QueryField { name: "limit", about: "How many rows, 1 to 100; 50 unless told." };
const CURSOR: QueryField = QueryField { name: "cursor", about: "The `next_cursor` of the page before." };
const QUERY: QueryField = QueryField { name: "query", about: "Part of a name or an e-mail address." };

const SIZE: QueryField = QueryField {
    name: "size",
    about: "The long side that is wanted, in pixels: 320, 640 or 1600; the whole one unless told.",
};
const CAPTURED_AT: QueryField = QueryField {
    name: "captured_at",
    about: "When the photo was taken, as the page knows it; kept apart, as claimed.",
};

/// Bytes of a voice note that are received (R-FEED-03).
pub(crate) const VOICE_UPLOAD_MAX: usize = 10_000_000;

/// Every row.
pub const ROUTES: &[Described] = &all();

#[expect(clippy::indexing_slicing, reason = "it is computed when the program is built: a wrong index does not build")]
const fn all() -> [Described; ROWS.len() + FILES.len()] {
    let mut all = [ROWS[0]; ROWS.len() + FILES.len()];
    let mut index = 0;
    while index < all.len() {
        all[index] = if index < ROWS.len() { ROWS[index] } else { FILES[index - ROWS.len()] };
        index += 1;
    }
    all
}

/// The rows, in the order of the document.
const ROWS: &[Described] = &[
    Described::new(
        Route::get("/api/v1/portal/{company}", Anyone, client::facts::show),
        "What anybody may know of a company's portal",
    )
    .gives::<FactsView>(200),
    Described::new(
        Route::post("/api/v1/portal/{company}/registrations", Anyone, client::registrations::begin),
        "Sign up; a code is mailed",
    )
    .takes::<RegistrationBody>()
    .gives::<RegistrationView>(202),
    Described::new(
        Route::post(
            "/api/v1/portal/{company}/registrations/{registration}/verify",
            Anyone,
            client::registrations::verify,
        ),
        "The code finishes a sign-up",
    )
    .takes::<CodeBody>()
    .gives::<SignedInView>(201),
    Described::new(
        Route::post(
            "/api/v1/portal/{company}/registrations/{registration}/resend",
            Anyone,
            client::registrations::resend,
        ),
        "Mail a new code",
    )
    .takes::<HandleBody>()
    .answers(202),
    Described::new(
        Route::post("/api/v1/portal/{company}/password-resets", Anyone, client::resets::begin),
        "Forgot the password; a code is mailed if the address has an account",
    )
    .takes::<ResetRequestBody>()
    .gives::<ResetView>(202),
    Described::new(
        Route::post("/api/v1/portal/{company}/password-resets/{reset}", Anyone, client::resets::finish),
        "The code chooses a new password",
    )
    .takes::<ResetBody>()
    .gives::<SignedInView>(201),
    Described::new(Route::post("/api/v1/portal/{company}/sessions", Anyone, client::sessions::begin), "Sign in")
        .takes::<SignInBody>()
        .gives::<SignedInView>(201),
    Described::new(Route::get("/api/v1/session", RestrictedClient, client::sessions::show), "The session that asks")
        .gives::<SessionView>(200),
    Described::new(Route::delete("/api/v1/session", RestrictedClient, client::sessions::end), "Sign out"),
    Described::new(Route::get("/api/v1/sessions", Client, client::sessions::list), "The client's sessions")
        .gives::<Page<SessionRow>>(200),
    Described::new(
        Route::delete("/api/v1/sessions", Client, client::sessions::end_others),
        "End all sessions but this one",
    )
    .query(&[QueryField { name: "others", about: "`true`: all but the one that asks." }]),
    Described::new(Route::delete("/api/v1/sessions/{id}", Client, client::sessions::end_one), "End one session"),
    Described::new(Route::get("/api/v1/me", Client, client::me::show), "The client's own account")
        .gives::<OwnAccountView>(200),
    Described::new(
        Route::patch("/api/v1/me", Client, client::me::change),
        "Change names, language, wishes and which mails come",
    )
    .takes::<ProfileBody>()
    .gives::<OwnAccountView>(200),
    Described::new(
        Route::put("/api/v1/me/password", RestrictedClient, client::password::change),
        "Change the password",
    )
    .takes::<PasswordBody>()
    .gives::<SignedInView>(200),
    Described::new(Route::get("/api/v1/home", Client, client::properties::home), "The client's home")
        .gives::<HomeView>(200),
    Described::new(
        Route::get("/api/v1/properties", Client, client::properties::list),
        "Everything offered, the newest offer first",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<PropertyRow>>(200),
    Described::new(Route::get("/api/v1/properties/{deal}", Client, client::properties::show), "One property")
        .gives::<PropertyView>(200),
    Described::new(
        Route::put("/api/v1/properties/{deal}/interest", Client, client::properties::interest),
        "Say yes, or no with the reasons",
    )
    .takes::<InterestBody>()
    .gives::<PropertyView>(200),
    Described::new(
        Route::put("/api/v1/properties/{deal}/approval", Client, client::properties::approval),
        "After a visit: say whether it is the one",
    )
    .takes::<ApprovalBody>()
    .gives::<PropertyView>(200),
    Described::new(
        Route::put("/api/v1/properties/{deal}/favourite", Client, client::properties::mark).bodiless(),
        "Mark a favourite",
    )
    .gives::<PropertyView>(200),
    Described::new(
        Route::delete("/api/v1/properties/{deal}/favourite", Client, client::properties::unmark),
        "Take the mark away",
    )
    .gives::<PropertyView>(200),
    Described::new(
        Route::put("/api/v1/properties/{deal}/rating", Client, client::properties::rate),
        "Give stars, once the viewing was started",
    )
    .takes::<RatingBody>()
    .gives::<PropertyView>(200),
    Described::new(Route::get("/api/v1/favourites", Client, client::properties::favourites), "The favourites")
        .gives::<Page<PropertyRow>>(200),
    Described::new(
        Route::get("/api/v1/terms", RestrictedClient, client::terms::show),
        "The company's newest terms, in the client's language",
    )
    .gives::<TermsView>(200),
    Described::new(Route::post("/api/v1/me/terms", RestrictedClient, client::terms::accept), "Accept the newest terms")
        .takes::<AcceptanceBody>()
        .gives::<AcceptanceView>(200),
    Described::new(
        Route::post("/api/v1/viewings/{id}/notes", Client, client::feedback::write_note),
        "Write a note about a viewing",
    )
    .takes::<NoteBody>()
    .gives::<NoteView>(201),
    Described::new(
        Route::get("/api/v1/viewings/{id}/notes", Client, client::feedback::notes),
        "The client's notes about a viewing",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<NoteView>>(200),
    Described::new(Route::patch("/api/v1/notes/{id}", Client, client::feedback::change_note), "Change a note")
        .takes::<NoteBody>()
        .gives::<NoteView>(200),
    Described::new(Route::delete("/api/v1/notes/{id}", Client, client::feedback::delete_note), "Delete a note"),
    Described::new(
        Route::post("/api/v1/viewings/{id}/photos", Client, client::feedback::add_photo)
            .uploading(PHOTO_UPLOAD_MAX, client::feedback::expects_photo),
        "Upload a photo; Idempotency-Key is needed",
    )
    .query(&[CAPTURED_AT])
    .gives::<ClientPhotoView>(201),
    Described::new(
        Route::get("/api/v1/viewings/{id}/photos", Client, client::feedback::photos),
        "The client's photos of a viewing",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<ClientPhotoView>>(200),
    Described::new(Route::get("/api/v1/photos/{id}", Client, client::feedback::photo), "A photo, as JPEG")
        .query(&[SIZE])
        .serves("image/jpeg"),
    Described::new(Route::delete("/api/v1/photos/{id}", Client, client::feedback::delete_photo), "Delete a photo"),
    Described::new(
        Route::post("/api/v1/viewings/{id}/voice-notes", Client, client::feedback::add_voice_note)
            .uploading(VOICE_UPLOAD_MAX, client::feedback::expects_voice_note),
        "Upload a voice note; Idempotency-Key is needed",
    )
    .gives::<VoiceNoteView>(201),
    Described::new(
        Route::get("/api/v1/viewings/{id}/voice-notes", Client, client::feedback::voice_notes),
        "The client's voice notes about a viewing",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<Page<VoiceNoteView>>(200),
    Described::new(
        Route::get("/api/v1/voice-notes/{id}", Client, client::feedback::voice_note),
        "A voice note, as it was sent but for its tags",
    )
    .serves("audio/*"),
    Described::new(
        Route::delete("/api/v1/voice-notes/{id}", Client, client::feedback::delete_voice_note),
        "Delete a voice note",
    ),
    Described::new(
        Route::put("/api/v1/me/picture", Client, client::feedback::set_picture)
            .uploading(PHOTO_UPLOAD_MAX, client::feedback::expects_picture),
        "Choose a picture; Idempotency-Key is needed",
    )
    .gives::<ClientPhotoView>(200),
    Described::new(
        Route::get("/api/v1/me/picture", Client, client::feedback::picture),
        "The client's picture, as JPEG",
    )
    .query(&[SIZE])
    .serves("image/jpeg"),
    Described::new(Route::delete("/api/v1/me/picture", Client, client::feedback::delete_picture), "Remove the picture"),
    Described::new(
        Route::get("/api/v1/messages", Client, client::messages::list),
        "The client's messages, the newest first",
    )
    .query(&[LIMIT, CURSOR])
    .gives::<ThreadView>(200),
    Described::new(Route::post("/api/v1/messages", Client, client::messages::write), "Write to the agent")
        .takes::<MessageBody>()
        .gives::<MessageView>(201),
    Described::new(
        Route::post("/api/v1/messages/read", Client, client::messages::mark_read).bodiless(),
        "Everything that the office wrote was read",
    )
    .gives::<ReadView>(200),
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
