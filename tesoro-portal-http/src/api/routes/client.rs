//! The rows of the clients' origin.

use super::{CURSOR, LIMIT, SIZE};
use crate::api::client;
use crate::api::described::{Described, QueryField};
use crate::api::shape::{
    AcceptBody, AcceptanceBody, AcceptanceView, ApprovalBody, ClientPhotoView, CodeBody, ConfirmationBody, DayPlanView,
    ErasureBody, ErasureView, FactsView, HandleBody, HomeView, InterestBody, InvitationBody, MessageBody, MessageView,
    MoveBody, NavigationView, NoteBody, NoteView, OwnAccountView, Page, PasswordBody, ProfileBody, PropertyRow,
    PropertyView, RatingBody, ReadView, RegistrationBody, RegistrationView, ResetBody, ResetRequestBody, ResetView,
    SessionRow, SessionView, SignInBody, SignedInView, TermsView, ThreadView, ViewingBody, ViewingView, VoiceNoteView,
};
use crate::routing::Access::{Anyone, Client, RestrictedClient};
use crate::routing::{Pool, Route};

const TAB: QueryField =
    QueryField { name: "tab", about: "`upcoming`, `recent` or `unconfirmed`; `upcoming` unless told." };
const CAPTURED_AT: QueryField = QueryField {
    name: "captured_at",
    about: "When the photo was taken, as the page knows it; kept apart, as claimed.",
};

/// Bytes of a photo that are received (R-FEED-02).
pub(crate) const PHOTO_UPLOAD_MAX: usize = 15_000_000;
/// Bytes of a voice note that are received (R-FEED-03).
pub(crate) const VOICE_UPLOAD_MAX: usize = 10_000_000;

/// The rows, in the order of the document.
pub(super) const CLIENT: &[Described] = &[
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
    Described::new(
        Route::post("/api/v1/portal/{company}/invitations/{invitation}", Anyone, client::invitations::accept),
        "The link of an invitation chooses the first password",
    )
    .takes::<InvitationBody>()
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
        Route::get("/api/v1/me/export", Client, client::me::export).counted().on(Pool::Media),
        "Everything that the client gave and is shown of themselves: a ZIP of `data.json` and the files it names",
    )
    .serves("application/zip"),
    Described::new(
        Route::get("/api/v1/me/erasure", Client, client::erasure::show),
        "Whether the client has asked to be erased",
    )
    .gives::<ErasureView>(200),
    Described::new(
        Route::post("/api/v1/me/erasure", Client, client::erasure::ask),
        "Ask to be erased; an agent with `erase-clients` approves it",
    )
    .takes::<ErasureBody>()
    .gives::<ErasureView>(202),
    Described::new(
        Route::delete("/api/v1/me/erasure", Client, client::erasure::withdraw),
        "Take the request to be erased back, until it is done",
    ),
    Described::new(
        Route::put("/api/v1/me/password", RestrictedClient, client::password::change),
        "Change the password",
    )
    .takes::<PasswordBody>()
    .gives::<SignedInView>(200),
    Described::new(
        Route::post("/api/v1/me/email-confirmation", Client, client::confirmation::confirm),
        "The code confirms an address that the office has changed",
    )
    .takes::<ConfirmationBody>()
    .gives::<OwnAccountView>(200)
    .once(),
    Described::new(
        Route::post("/api/v1/me/email-confirmation/resend", Client, client::confirmation::resend).bodiless(),
        "Mail a new code to the changed address",
    )
    .answers(202)
    .once(),
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
        .gives::<AcceptanceView>(200)
        .once(),
    Described::new(
        Route::post("/api/v1/properties/{deal}/viewings", Client, client::viewings::ask),
        "Ask for a viewing",
    )
    .takes::<ViewingBody>()
    .gives::<ViewingView>(201)
    .once(),
    Described::new(Route::get("/api/v1/viewings", Client, client::viewings::list), "The client's viewings")
        .query(&[TAB, LIMIT, CURSOR])
        .gives::<Page<ViewingView>>(200),
    Described::new(Route::get("/api/v1/viewings/{id}", Client, client::viewings::show), "One viewing")
        .gives::<ViewingView>(200),
    Described::new(
        Route::patch("/api/v1/viewings/{id}", Client, client::viewings::change),
        "Other days for a viewing that waits for the agent",
    )
    .takes::<ViewingBody>()
    .gives::<ViewingView>(200),
    Described::new(
        Route::post("/api/v1/viewings/{id}/cancel", Client, client::viewings::cancel).bodiless(),
        "Call a viewing off",
    )
    .gives::<ViewingView>(200)
    .once(),
    Described::new(
        Route::post("/api/v1/viewings/{id}/start", Client, client::viewings::start).bodiless(),
        "Start a viewing, on its day",
    )
    .gives::<ViewingView>(200)
    .once(),
    Described::new(
        Route::post("/api/v1/viewings/{id}/accept", Client, client::viewings::accept),
        "Take one of the times that the agent offers",
    )
    .takes::<AcceptBody>()
    .gives::<ViewingView>(200)
    .once(),
    Described::new(
        Route::post("/api/v1/viewings/{id}/move", Client, client::viewings::ask_to_move),
        "Ask for another time than the one that was fixed",
    )
    .takes::<MoveBody>()
    .gives::<ViewingView>(200)
    .once(),
    Described::new(
        Route::get("/api/v1/viewings/{id}/navigation", Client, client::viewings::navigation),
        "The way there, from 48 hours before until the day is over",
    )
    .gives::<NavigationView>(200),
    Described::new(
        Route::get("/api/v1/viewings/{id}/calendar.ics", Client, client::viewings::calendar_file),
        "The calendar file of a viewing whose time was fixed",
    )
    .serves("text/calendar"),
    Described::new(
        Route::get("/api/v1/day-plan", Client, client::viewings::day_plan),
        "The viewings of one day, in their order, with the way to each",
    )
    .query(&[QueryField { name: "date", about: "The calendar day where the properties are, `YYYY-MM-DD`." }])
    .gives::<DayPlanView>(200),
    Described::new(
        Route::post("/api/v1/viewings/{id}/notes", Client, client::feedback::write_note),
        "Write a note about a viewing",
    )
    .takes::<NoteBody>()
    .gives::<NoteView>(201)
    .once(),
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
        .gives::<MessageView>(201)
        .once(),
    Described::new(
        Route::post("/api/v1/messages/read", Client, client::messages::mark_read).bodiless(),
        "Everything that the office wrote was read",
    )
    .gives::<ReadView>(200)
    .once(),
];
