//! Pages for people: the client web app.
//!
//! Pages are whole documents made on the server, and work without scripts. What is behind a sign-in goes through
//! `guard`, which proves the session and turns everybody else to the page that they need first; so a page's own file
//! holds only what that page is about.

mod agent_card;
pub mod assets;
mod brand;
mod code;
mod confirmation;
mod date_fields;
mod day_plan;
mod device;
mod entry;
mod erasure;
mod faults;
mod favourites;
mod files;
mod flow;
mod forgot;
mod forms;
mod frame;
mod guard;
mod home;
mod interest;
mod introduction;
mod invitation;
mod language_choice;
mod local_time;
mod mails;
mod map;
mod markdown;
mod messages;
mod next;
mod offline;
mod once;
mod own_data;
mod own_messages;
mod password;
mod picture;
mod place;
mod portrait;
mod profile;
mod property;
mod property_card;
mod property_facts;
mod refused;
mod reset;
mod rules;
mod sent;
mod session_cookie;
mod sign_in;
mod sign_out;
mod sign_up;
mod sign_up_step;
mod terms;
mod viewing;
mod viewing_acts;
mod viewing_card;
mod viewing_dates;
mod viewing_files;
mod viewing_notes;
mod viewing_request;
mod viewing_story;
mod viewing_visit;
mod viewing_way;
mod viewings;
mod wishes;
mod words;

use crate::api::{PHOTO_UPLOAD_MAX, VOICE_UPLOAD_MAX};
use crate::app::App;
use crate::routing::{Access, Pool, Route};

pub use forms::FormKey;
pub use own_messages::texts_from;
pub use refused::refused;
pub use words::texts;

/// Every page of the clients' origin, and the files pages need on both.
///
/// The address of every form is also a page: whoever comes back to it, by the history or a restored window, is led on.
pub fn routes() -> Vec<Route<App>> {
    use Access::{Anyone, Client, RestrictedClient};
    let mut routes = vec![
        Route::get("/", Anyone, entry::show).page(),
        Route::get("/c/{company}", Anyone, sign_in::show).page(),
        Route::get("/c/{company}/sign-in", Anyone, sign_in::lead_back).page(),
        Route::post("/c/{company}/sign-in", Anyone, sign_in::submit).page(),
        Route::get("/c/{company}/sign-up", Anyone, sign_up::show).page(),
        Route::post("/c/{company}/sign-up", Anyone, sign_up::submit).page(),
        Route::get("/c/{company}/code", Anyone, code::show).page(),
        Route::post("/c/{company}/code", Anyone, code::submit).page(),
        Route::get("/c/{company}/code/resend", Anyone, code::lead_back).page(),
        Route::post("/c/{company}/code/resend", Anyone, code::resend).page(),
        Route::get("/c/{company}/forgot", Anyone, forgot::show).page(),
        Route::post("/c/{company}/forgot", Anyone, forgot::submit).page(),
        Route::get("/c/{company}/reset", Anyone, reset::show).page(),
        Route::post("/c/{company}/reset", Anyone, reset::submit).page(),
        Route::get("/c/{company}/invitation/{invitation}", Anyone, invitation::show).page(),
        Route::post("/c/{company}/invitation/{invitation}", Anyone, invitation::submit).page().unreferred(),
        Route::get("/c/{company}/password", RestrictedClient, password::show).page(),
        Route::post("/c/{company}/password", RestrictedClient, password::submit).page(),
        Route::get("/c/{company}/terms", RestrictedClient, terms::show).page(),
        Route::post("/c/{company}/terms", RestrictedClient, terms::submit).page(),
        Route::get("/c/{company}/home", Client, home::show).page(),
        Route::get("/c/{company}/favourites", Client, favourites::show).page(),
        Route::get("/c/{company}/property/{deal}", Client, property::show).page(),
        Route::get("/c/{company}/property/{deal}/yes", Client, property::lead_back).page(),
        Route::post("/c/{company}/property/{deal}/yes", Client, interest::say_yes).page(),
        Route::get("/c/{company}/property/{deal}/no", Client, interest::ask_why).page(),
        Route::post("/c/{company}/property/{deal}/no", Client, interest::say_no).page(),
        Route::get("/c/{company}/property/{deal}/approve", Client, property::lead_back).page(),
        Route::post("/c/{company}/property/{deal}/approve", Client, interest::approve).page(),
        Route::get("/c/{company}/property/{deal}/favourite", Client, property::lead_back).page(),
        Route::post("/c/{company}/property/{deal}/favourite", Client, favourites::mark).page(),
        // Reading marks as read.
        Route::get("/c/{company}/messages", Client, messages::show).page().on(Pool::Write),
        Route::post("/c/{company}/messages", Client, messages::write).page(),
        Route::get("/c/{company}/files/{id}", Client, files::show),
        Route::get("/c/{company}/how", Client, introduction::show).page(),
        Route::post("/c/{company}/how", Client, introduction::note).page(),
        Route::get("/c/{company}/picture", Client, portrait::show),
        Route::post("/c/{company}/picture", Client, portrait::set)
            .page()
            .uploading(PHOTO_UPLOAD_MAX, portrait::expects),
        Route::get("/c/{company}/picture/remove", Client, profile::lead_back).page(),
        Route::post("/c/{company}/picture/remove", Client, portrait::remove).page(),
        Route::get("/c/{company}/profile", Client, profile::show).page(),
        Route::get("/c/{company}/name", Client, profile::lead_back).page(),
        Route::post("/c/{company}/name", Client, profile::rename).page(),
        Route::get("/c/{company}/language", Client, profile::lead_back).page(),
        Route::post("/c/{company}/language", Client, profile::choose_language).page(),
        Route::get("/c/{company}/end-session", Client, profile::lead_back).page(),
        Route::post("/c/{company}/end-session", Client, profile::end_session).page(),
        Route::get("/c/{company}/other-sessions", Client, profile::lead_back).page(),
        Route::post("/c/{company}/other-sessions", Client, profile::end_other_sessions).page(),
        Route::get("/c/{company}/sign-out", RestrictedClient, sign_out::lead_home).page(),
        Route::post("/c/{company}/sign-out", RestrictedClient, sign_out::submit).page(),
        Route::get("/c/{company}/data", Client, own_data::show).page(),
        // It is counted, and reads a lot.
        Route::post("/c/{company}/data", Client, own_data::download).page().on(Pool::Media),
        Route::get("/c/{company}/erasure", Client, erasure::show).page(),
        Route::post("/c/{company}/erasure", Client, erasure::ask).page(),
        Route::get("/c/{company}/erasure/withdraw", Client, erasure::lead_back).page(),
        Route::post("/c/{company}/erasure/withdraw", Client, erasure::withdraw).page(),
        Route::get("/c/{company}/confirmation", Client, confirmation::lead_back).page(),
        Route::post("/c/{company}/confirmation", Client, confirmation::submit).page(),
        Route::get("/c/{company}/confirmation/resend", Client, confirmation::lead_back).page(),
        Route::post("/c/{company}/confirmation/resend", Client, confirmation::resend).page(),
        Route::get("/c/{company}/mails", Client, mails::show).page(),
        Route::post("/c/{company}/mails", Client, mails::choose).page(),
    ];
    routes.extend(viewing_routes());
    routes.extend(assets::routes());
    routes.extend(brand::routes());
    routes.extend(offline::routes());
    routes
}

/// The pages about viewings.
fn viewing_routes() -> [Route<App>; 30] {
    use Access::Client;
    [
        Route::get("/c/{company}/property/{deal}/viewing", Client, viewing_request::ask).page(),
        Route::post("/c/{company}/property/{deal}/viewing", Client, viewing_request::submit).page(),
        Route::get("/c/{company}/viewings", Client, viewings::show).page(),
        Route::get("/c/{company}/day/{day}", Client, day_plan::show).page(),
        Route::get("/c/{company}/viewing/{viewing}", Client, viewing::show).page(),
        Route::get("/c/{company}/viewing/{viewing}/calendar.ics", Client, viewing_acts::calendar_file).page(),
        Route::get("/c/{company}/viewing/{viewing}/dates", Client, viewing_dates::ask).page(),
        Route::post("/c/{company}/viewing/{viewing}/dates", Client, viewing_dates::submit).page(),
        Route::get("/c/{company}/viewing/{viewing}/move", Client, viewing_dates::ask_to_move).page(),
        Route::post("/c/{company}/viewing/{viewing}/move", Client, viewing_dates::submit_move).page(),
        Route::get("/c/{company}/viewing/{viewing}/cancel", Client, viewing_acts::ask_to_cancel).page(),
        Route::post("/c/{company}/viewing/{viewing}/cancel", Client, viewing_acts::cancel).page(),
        Route::get("/c/{company}/viewing/{viewing}/accept", Client, viewing_acts::lead_back).page(),
        Route::post("/c/{company}/viewing/{viewing}/accept", Client, viewing_acts::accept).page(),
        Route::get("/c/{company}/viewing/{viewing}/start", Client, viewing_acts::lead_back).page(),
        Route::post("/c/{company}/viewing/{viewing}/start", Client, viewing_acts::start).page(),
        Route::get("/c/{company}/viewing/{viewing}/notes", Client, viewing_acts::lead_back).page(),
        Route::post("/c/{company}/viewing/{viewing}/notes", Client, viewing_notes::write).page(),
        Route::get("/c/{company}/viewing/{viewing}/notes/{note}", Client, viewing_notes::edit).page(),
        Route::post("/c/{company}/viewing/{viewing}/notes/{note}", Client, viewing_notes::change).page(),
        Route::get("/c/{company}/viewing/{viewing}/stars", Client, viewing_acts::lead_back).page(),
        Route::post("/c/{company}/viewing/{viewing}/stars", Client, viewing_notes::rate).page(),
        Route::get("/c/{company}/viewing/{viewing}/remove/{kind}/{item}", Client, viewing_files::ask_to_remove).page(),
        Route::post("/c/{company}/viewing/{viewing}/remove/{kind}/{item}", Client, viewing_files::remove).page(),
        Route::get("/c/{company}/viewing/{viewing}/photos", Client, viewing_acts::lead_back).page(),
        Route::post("/c/{company}/viewing/{viewing}/photos", Client, viewing_files::add_photo)
            .page()
            .uploading(PHOTO_UPLOAD_MAX, viewing_files::expects_photo),
        Route::get("/c/{company}/viewing/{viewing}/voice", Client, viewing_acts::lead_back).page(),
        Route::post("/c/{company}/viewing/{viewing}/voice", Client, viewing_files::add_voice_note)
            .page()
            .uploading(VOICE_UPLOAD_MAX, viewing_files::expects_voice_note),
        Route::get("/c/{company}/photo/{photo}", Client, viewing_files::photo).page(),
        Route::get("/c/{company}/voice/{voice}", Client, viewing_files::voice_note).page(),
    ]
}
