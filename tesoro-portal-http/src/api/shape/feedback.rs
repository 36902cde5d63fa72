use serde::{Deserialize, Serialize};
use tesoro_portal_core::feedback::{Content, Feedback};
use utoipa::ToSchema;

use super::time::rfc3339;

/// Write or change a note.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteBody {
    /// 3 to 5000 characters.
    pub text: String,
}

/// A note.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoteView {
    /// Its id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub created_at: String,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_at: Option<String>,
}

/// A photo or a picture.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClientPhotoView {
    /// Its id.
    pub id: String,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// When it came in.
    pub received_at: String,
    /// When it was taken, as its page said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captured_at: Option<String>,
}

/// A voice note.
#[derive(Debug, Serialize, ToSchema)]
pub struct VoiceNoteView {
    /// Its id.
    pub id: String,
    /// The media type under which it is served.
    pub media_type: String,
    /// Its bytes.
    pub bytes: u64,
    /// How long it says it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed_millis: Option<u64>,
    /// When it came in.
    pub received_at: String,
}

/// Something that a client brought, as the office sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct FeedbackView {
    /// `note`, `photo` or `voice-note`.
    pub kind: String,
    /// From which viewing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub viewing: Option<String>,
    /// About which deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<String>,
    /// Of which contact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The note, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<NoteView>,
    /// The photo, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<ClientPhotoView>,
    /// The voice note, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice_note: Option<VoiceNoteView>,
}

impl NoteView {
    pub(in crate::api) fn of(feedback: &Feedback) -> Option<Self> {
        let Content::Note(note) = &feedback.content else { return None };
        Some(Self {
            id: note.id.to_string(),
            text: note.text.as_str().to_owned(),
            created_at: rfc3339(feedback.received_at),
            changed_at: note.changed_at.map(rfc3339),
        })
    }
}

impl ClientPhotoView {
    pub(in crate::api) fn of(feedback: &Feedback) -> Option<Self> {
        let (Content::Photo(photo) | Content::Picture(photo)) = &feedback.content else { return None };
        Some(Self {
            id: photo.id.to_string(),
            width: photo.width,
            height: photo.height,
            received_at: rfc3339(feedback.received_at),
            captured_at: photo.captured_at.map(rfc3339),
        })
    }
}

impl VoiceNoteView {
    pub(in crate::api) fn of(feedback: &Feedback) -> Option<Self> {
        let Content::VoiceNote(voice) = &feedback.content else { return None };
        Some(Self {
            id: voice.id.to_string(),
            media_type: voice.format.media_type().to_owned(),
            bytes: voice.file.bytes,
            claimed_millis: voice.claimed_millis,
            received_at: rfc3339(feedback.received_at),
        })
    }
}

impl FeedbackView {
    pub(in crate::api) fn of(feedback: &Feedback) -> Self {
        let place = feedback.place.as_ref();
        Self {
            kind: feedback.kind().name().to_owned(),
            viewing: place.map(|place| place.viewing.to_string()),
            deal: place.map(|place| place.deal.to_string()),
            contact: place.map(|place| place.contact.to_string()),
            note: NoteView::of(feedback),
            photo: ClientPhotoView::of(feedback),
            voice_note: VoiceNoteView::of(feedback),
        }
    }
}
