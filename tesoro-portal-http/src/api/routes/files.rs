//! The rows about files that the office gives.

use super::SIZE;
use crate::api::described::Described;
use crate::api::shape::{PhotoView, SettingsView};
use crate::api::{client, crm};
use crate::routing::Access::{Agent, Anyone, Client};
use crate::routing::Route;

/// Bytes of a photo that are received (R-FEED-02).
const PHOTO_UPLOAD_MAX: usize = 15_000_000;
/// Bytes of a logo or favicon that are received (threat 72).
const EMBLEM_UPLOAD_MAX: usize = 1_000_000;

/// The rows, in the order of the document.
pub(super) const FILES: &[Described] = &[
    Described::new(
        Route::get("/api/v1/portal/{company}/files/{id}", Anyone, client::files::public),
        "The company's logo or favicon, as PNG",
    )
    .serves("image/png"),
    Described::new(
        Route::get("/api/v1/files/{id}", Client, client::files::show),
        "A photo of a property that was offered or of the client's agent, the logo, the favicon, or the own picture",
    )
    .query(&[SIZE])
    .serves("image/*"),
    Described::new(
        Route::put("/api/v1/crm/properties/{id}/photos/{n}", Agent, crm::photos::put)
            .uploading(PHOTO_UPLOAD_MAX, crm::photos::expects),
        "Put a photo into its place, 0 to 99; Idempotency-Key is needed, 201 if the place was empty",
    )
    .gives::<PhotoView>(200),
    Described::new(
        Route::delete("/api/v1/crm/properties/{id}/photos/{n}", Agent, crm::photos::remove),
        "Take the photo at a place away",
    ),
    Described::new(
        Route::put("/api/v1/crm/agents/{id}/photo", Agent, crm::agent_photos::put)
            .uploading(PHOTO_UPLOAD_MAX, crm::agent_photos::expects),
        "Choose an agent's photo; Idempotency-Key is needed",
    )
    .gives::<PhotoView>(200),
    Described::new(
        Route::delete("/api/v1/crm/agents/{id}/photo", Agent, crm::agent_photos::remove),
        "Take an agent's photo away",
    ),
    Described::new(
        Route::get("/api/v1/crm/portal-users/{id}/picture", Agent, crm::portal_users::picture),
        "A client's picture, as JPEG",
    )
    .query(&[SIZE])
    .serves("image/jpeg"),
    Described::new(
        Route::put("/api/v1/crm/settings/logo", Agent, crm::photos::put_logo)
            .uploading(EMBLEM_UPLOAD_MAX, crm::photos::expects_logo),
        "Choose a logo; If-Match and Idempotency-Key are needed",
    )
    .gives::<SettingsView>(200),
    Described::new(
        Route::delete("/api/v1/crm/settings/logo", Agent, crm::photos::remove_logo),
        "Take the logo away; If-Match is needed",
    )
    .gives::<SettingsView>(200),
    Described::new(
        Route::put("/api/v1/crm/settings/favicon", Agent, crm::photos::put_favicon)
            .uploading(EMBLEM_UPLOAD_MAX, crm::photos::expects_favicon),
        "Choose a favicon; If-Match and Idempotency-Key are needed",
    )
    .gives::<SettingsView>(200),
    Described::new(
        Route::delete("/api/v1/crm/settings/favicon", Agent, crm::photos::remove_favicon),
        "Take the favicon away; If-Match is needed",
    )
    .gives::<SettingsView>(200),
];
