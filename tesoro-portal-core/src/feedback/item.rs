use time::UtcDateTime;

use super::{NoteText, UploadDigest};
use crate::media::StorageKey;
use crate::{AccountId, CompanyId, ContactId, DealId, NoteId, PhotoId, ViewingId, VoiceNoteId};

/// Something that a client brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// The company.
    pub company: CompanyId,
    /// Whose it is.
    pub account: AccountId,
    /// From which viewing; none for the client's own picture.
    pub place: Option<Place>,
    /// When it came in.
    pub received_at: UtcDateTime,
    /// What it is.
    pub content: Content,
}

/// Where feedback belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The viewing.
    pub viewing: ViewingId,
    /// The deal that was viewed.
    pub deal: DealId,
    /// For which contact the client acted (R-LINK-01).
    pub contact: ContactId,
}

/// What a client brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A note.
    Note(Note),
    /// A photo.
    Photo(Photo),
    /// A voice note.
    VoiceNote(VoiceNote),
    /// A picture of themselves.
    Picture(Photo),
}

/// Written words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// What it says.
    pub text: NoteText,
    /// When it was last changed.
    pub changed_at: Option<UtcDateTime>,
}

/// A file in the media store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Where.
    pub key: StorageKey,
    /// How many bytes of its owner's quota it is.
    pub bytes: u64,
    /// By which key it was uploaded.
    pub upload: UploadDigest,
}

/// A photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// Its id.
    pub id: PhotoId,
    /// Its file.
    pub file: StoredFile,
    /// Pixels from left to right, as it is kept.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// When it was taken, as its page said. Nobody has checked it.
    pub captured_at: Option<UtcDateTime>,
}

/// Spoken words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceNote {
    /// Its id.
    pub id: VoiceNoteId,
    /// Its file.
    pub file: StoredFile,
    /// What it is.
    pub format: VoiceFormat,
    /// How long it says it is, in milliseconds. Nobody has checked it.
    pub claimed_millis: Option<u64>,
}

/// What a voice note is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VoiceFormat {
    /// WebM with Opus.
    WebM,
    /// Ogg with Opus.
    Ogg,
    /// MP4 with AAC.
    Mp4,
    /// MP3.
    Mp3,
    /// WAV with PCM.
    Wav,
}

impl VoiceFormat {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::WebM, Self::Ogg, Self::Mp4, Self::Mp3, Self::Wav];

    /// The name in storage, and the ending of a file's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::WebM => "webm",
            Self::Ogg => "ogg",
            Self::Mp4 => "mp4",
            Self::Mp3 => "mp3",
            Self::Wav => "wav",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The media type under which it is served, whatever the uploader called it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::WebM => "audio/webm",
            Self::Ogg => "audio/ogg",
            Self::Mp4 => "audio/mp4",
            Self::Mp3 => "audio/mpeg",
            Self::Wav => "audio/wav",
        }
    }
}

/// The kinds of feedback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedbackKind {
    /// Written words.
    Note,
    /// A photo.
    Photo,
    /// Spoken words.
    VoiceNote,
    /// A picture of the client.
    Picture,
}

impl FeedbackKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Note, Self::Photo, Self::VoiceNote, Self::Picture];

    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Photo => "photo",
            Self::VoiceNote => "voice-note",
            Self::Picture => "picture",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The id of feedback, whatever it is. Ids sort by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeedbackId([u8; 16]);

impl FeedbackId {
    /// The 16 bytes.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// An id from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

impl From<NoteId> for FeedbackId {
    fn from(id: NoteId) -> Self {
        Self(*id.as_bytes())
    }
}

impl From<PhotoId> for FeedbackId {
    fn from(id: PhotoId) -> Self {
        Self(*id.as_bytes())
    }
}

impl From<VoiceNoteId> for FeedbackId {
    fn from(id: VoiceNoteId) -> Self {
        Self(*id.as_bytes())
    }
}

impl Feedback {
    /// Its id.
    pub fn id(&self) -> FeedbackId {
        match &self.content {
            Content::Note(note) => note.id.into(),
            Content::Photo(photo) | Content::Picture(photo) => photo.id.into(),
            Content::VoiceNote(voice) => voice.id.into(),
        }
    }

    /// What it is.
    pub fn kind(&self) -> FeedbackKind {
        match &self.content {
            Content::Note(_) => FeedbackKind::Note,
            Content::Photo(_) => FeedbackKind::Photo,
            Content::VoiceNote(_) => FeedbackKind::VoiceNote,
            Content::Picture(_) => FeedbackKind::Picture,
        }
    }

    /// Its file, if it is one.
    pub fn file(&self) -> Option<&StoredFile> {
        match &self.content {
            Content::Note(_) => None,
            Content::Photo(photo) | Content::Picture(photo) => Some(&photo.file),
            Content::VoiceNote(voice) => Some(&voice.file),
        }
    }
}
