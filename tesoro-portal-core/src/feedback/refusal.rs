use tesoro_portal_media::photo::PhotoFault;
use tesoro_portal_media::voice::VoiceFault;

use super::FeedbackKind;
use crate::agent::AgentRefusal;
use crate::code::{self, Code};
use crate::deal::PropertyUnavailable;
use crate::failure::{Detail, Failure, Problem, Refusal};
use crate::media::{self, ImageFault};
use crate::session::ClientRefusal;
use crate::viewing::ViewingRefusal;

/// Why feedback was not taken, shown or removed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FeedbackRefusal {
    /// The client is not there or may not, or it is not theirs.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// The agent is not there or may not.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The viewing is not unlocked (R-VIEW-08), or not theirs.
    #[error(transparent)]
    Viewing(#[from] ViewingRefusal),
    /// The property can no longer be had (R-HOME-03).
    #[error(transparent)]
    Unavailable(#[from] PropertyUnavailable),
    /// The file is refused for what it is.
    #[error("the file is refused for what it is")]
    File(Code),
    /// The viewing has as many as it may.
    #[error("the viewing has as many as it may")]
    TooMany(FeedbackKind),
    /// The key was used for another upload (R-FEED-05).
    #[error("the key was used for another upload")]
    KeyReused,
}

impl Refusal for FeedbackRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::Agent(refusal) => refusal.code(),
            Self::Viewing(refusal) => refusal.code(),
            Self::Unavailable(refusal) => refusal.code(),
            Self::File(code) => *code,
            Self::TooMany(FeedbackKind::VoiceNote) => code::TOO_MANY_VOICE_NOTES,
            Self::TooMany(_) => code::TOO_MANY_PHOTOS,
            Self::KeyReused => code::IDEMPOTENCY_KEY_TAKEN,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Viewing(refusal) => refusal.problems(),
            _ => Vec::new(),
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Client(refusal) => refusal.details(),
            Self::Agent(refusal) => refusal.details(),
            Self::Viewing(refusal) => refusal.details(),
            _ => Vec::new(),
        }
    }
}

pub(super) type Outcome<T> = Result<T, Failure<FeedbackRefusal>>;

pub(super) fn refused<T>(refusal: impl Into<FeedbackRefusal>) -> Outcome<T> {
    Err(Failure::Refused(refusal.into()))
}

pub(super) fn client(failure: Failure<ClientRefusal>) -> Failure<FeedbackRefusal> {
    failure.map(FeedbackRefusal::Client)
}

pub(super) fn agent(failure: Failure<AgentRefusal>) -> Failure<FeedbackRefusal> {
    failure.map(FeedbackRefusal::Agent)
}

pub(super) fn viewing(failure: Failure<ViewingRefusal>) -> Failure<FeedbackRefusal> {
    failure.map(FeedbackRefusal::Viewing)
}

/// What is wrong with a photo: a rule's no, or a fault underneath it.
pub(super) fn photo(fault: PhotoFault) -> Failure<FeedbackRefusal> {
    match ImageFault::from(fault) {
        ImageFault::Refused(code) => Failure::Refused(FeedbackRefusal::File(code)),
        ImageFault::Busy => Failure::Busy,
        ImageFault::Unreadable(error) => Failure::Store(error),
    }
}

pub(super) fn voice(fault: VoiceFault) -> Failure<FeedbackRefusal> {
    Failure::Refused(FeedbackRefusal::File(match fault {
        VoiceFault::NotSound | VoiceFault::OtherCodec => code::VOICE_NOTE_UNSUPPORTED,
        VoiceFault::Damaged => code::VOICE_NOTE_DAMAGED,
        VoiceFault::Empty => code::VOICE_NOTE_EMPTY,
        VoiceFault::TooManyBytes => code::FILE_TOO_LARGE,
    }))
}

/// The host's own file cannot be read: the upload has to be sent again.
pub(super) fn unreadable(error: std::io::Error) -> Failure<FeedbackRefusal> {
    Failure::Store(media::unreadable(error))
}
