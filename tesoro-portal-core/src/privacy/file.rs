use crate::feedback::{Content, Feedback, served};
use crate::media::ServedFile;

/// A file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    name: String,
    pub(crate) served: ServedFile,
}

impl ExportedFile {
    /// The file of this feedback, if it has one.
    pub(super) fn of(feedback: &Feedback) -> Option<Self> {
        Some(Self { name: exported_name(feedback)?, served: served(feedback)? })
    }

    /// Its name in the export, as [`exported_name`] says.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// What the file of this feedback is called in an export, if it has one: `photos/…jpg`, `voice-notes/…webm`,
/// `picture.jpg`. Made of ids of ours, never of what somebody typed (threat 56).
pub fn exported_name(feedback: &Feedback) -> Option<String> {
    match &feedback.content {
        Content::Note(_) => None,
        Content::Photo(photo) => Some(format!("photos/{}.jpg", photo.id)),
        Content::VoiceNote(voice) => Some(format!("voice-notes/{}.{}", voice.id, voice.format.name())),
        Content::Picture(_) => Some("picture.jpg".to_owned()),
    }
}
