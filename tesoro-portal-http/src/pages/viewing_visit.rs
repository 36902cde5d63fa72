//! The day of a viewing: starting it, and what the client brings home from it (R-VIEW-08, R-FEED-01 to R-FEED-04,
//! R-PROP-06).

use tesoro_portal_core::crm::Availability;
use tesoro_portal_core::deal::StarRating;
use tesoro_portal_core::feedback::{Content, Feedback, FeedbackKind, Note, Photo, VoiceNote};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::settings::Feature;
use tesoro_portal_core::viewing::{Closed, ContentAccess, ViewingSeen, ViewingStatus, start_access};

use super::guard::Client;
use super::local_time;
use super::words::Words;
use crate::refused::Refused;

/// So many of one kind are shown. There are never more photos or voice notes.
const SHOWN: usize = 100;

/// What the page says about the day.
pub(super) enum Visit {
    /// Nothing: there will be none, or no time is fixed yet.
    Absent,
    /// From when something can be brought.
    Opens(String),
    /// What was brought, and what can be.
    Here(Panel),
}

/// What was brought, and what can be.
pub(super) struct Panel {
    /// Whether the viewing can be started.
    pub(super) start: Start,
    /// Until when, where it was not started on its day.
    pub(super) until: Option<String>,
    pub(super) adding: Adding,
    pub(super) photos: Option<Vec<PhotoItem>>,
    pub(super) notes: Option<Vec<NoteItem>>,
    pub(super) voice_notes: Option<Vec<VoiceItem>>,
    pub(super) stars: Option<Stars>,
}

/// What the start button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// Nothing: it was pressed, or something was brought before.
    Done,
    /// What is brought starts the viewing, too.
    Possible,
    /// Nothing can be brought before.
    Needed,
}

/// Whether something can be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Adding {
    Open,
    Closed,
}

pub(super) struct PhotoItem {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

pub(super) struct NoteItem {
    pub(super) id: String,
    pub(super) paragraphs: String,
    pub(super) at: String,
}

pub(super) struct VoiceItem {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) at: String,
}

/// The stars to choose.
pub(super) struct Stars {
    pub(super) choices: Vec<Star>,
}

pub(super) struct Star {
    pub(super) number: u8,
    pub(super) text: String,
    pub(super) chosen: Chosen,
}

#[derive(PartialEq, Eq)]
pub(super) enum Chosen {
    Yes,
    No,
}

impl Visit {
    pub(super) fn of(client: &Client<'_>, ready: &ClientCtx, seen: &ViewingSeen) -> Result<Self, Refused> {
        let (words, clock) = (client.words(), seen.viewing.clock());
        Ok(match seen.content {
            ContentAccess::OpensAt(at) => {
                let day = local_time::day(clock.day(at), words);
                Self::Opens(words.say_with("visit-opens", "day", &day))
            }
            ContentAccess::Open { until } => Self::Here(Panel::open(
                client,
                ready,
                seen,
                until.map(|until| {
                    // The last day on which it is possible ends with that instant.
                    local_time::day(clock.day(until).previous_day().unwrap_or(clock.day(until)), words)
                }),
            )?),
            ContentAccess::Closed(Closed::NotStarted) => match start_access(&seen.viewing, client.app().portal().now())
            {
                ContentAccess::Open { .. } => Self::Here(Panel::locked()),
                _ => Self::Absent,
            },
            ContentAccess::Closed(_) => Self::Absent,
        })
    }
}

impl Panel {
    fn locked() -> Self {
        Self {
            start: Start::Needed,
            until: None,
            adding: Adding::Closed,
            photos: None,
            notes: None,
            voice_notes: None,
            stars: None,
        }
    }

    fn open(
        client: &Client<'_>,
        ready: &ClientCtx,
        seen: &ViewingSeen,
        until: Option<String>,
    ) -> Result<Self, Refused> {
        let (words, viewing, portal) = (client.words(), &seen.viewing, client.app().portal());
        let features = &client.visitor().facts.features;
        let offered = portal.offered_property(ready, &viewing.deal)?;
        let own = |feature: Feature, kind: FeedbackKind| -> Result<Option<Vec<Feedback>>, Refused> {
            if !features.has(feature) {
                return Ok(None);
            }
            Ok(Some(portal.own_feedback(ready, (viewing.id, kind), None, SHOWN)?))
        };
        let clock = viewing.clock();
        let at = |feedback: &Feedback| local_time::moment(&clock, feedback.received_at, words);
        let photo = |(nth, feedback): (usize, Feedback)| match &feedback.content {
            Content::Photo(photo) => Some(PhotoItem::of(photo, nth, words)),
            _ => None,
        };
        let note = |feedback: Feedback| match &feedback.content {
            Content::Note(note) => Some(NoteItem::of(note, at(&feedback))),
            _ => None,
        };
        let voice = |(nth, feedback): (usize, Feedback)| match &feedback.content {
            Content::VoiceNote(voice) => Some(VoiceItem::of(voice, nth, at(&feedback), words)),
            _ => None,
        };
        let (photos, notes, voices) = (
            own(Feature::Photos, FeedbackKind::Photo)?,
            own(Feature::Notes, FeedbackKind::Note)?,
            own(Feature::VoiceNotes, FeedbackKind::VoiceNote)?,
        );
        let rating = offered.state.rating.map(StarRating::stars);
        Ok(Self {
            start: if viewing.status() == ViewingStatus::Completed { Start::Done } else { Start::Possible },
            until: until.filter(|_| viewing.status() == ViewingStatus::Unattended),
            adding: match offered.deal.availability {
                Availability::Offered => Adding::Open,
                _ => Adding::Closed,
            },
            photos: photos.map(|all| all.into_iter().enumerate().filter_map(photo).collect()),
            notes: notes.map(|all| all.into_iter().filter_map(note).collect()),
            voice_notes: voices.map(|all| all.into_iter().enumerate().filter_map(voice).collect()),
            stars: features.has(Feature::Ratings).then(|| Stars::of(rating, words)),
        })
    }
}

/// The number of something, counted from 1.
fn nth(number: usize) -> i64 {
    i64::try_from(number + 1).unwrap_or(i64::MAX)
}

impl PhotoItem {
    fn of(photo: &Photo, number: usize, words: Words<'_>) -> Self {
        let name = words.count("photo-name", "number", nth(number));
        Self { id: photo.id.to_string(), name, width: photo.width, height: photo.height }
    }
}

impl NoteItem {
    fn of(note: &Note, at: String) -> Self {
        Self { id: note.id.to_string(), paragraphs: note.text.as_str().to_owned(), at }
    }
}

impl VoiceItem {
    fn of(voice: &VoiceNote, number: usize, at: String, words: Words<'_>) -> Self {
        let name = words.count("voice-name", "number", nth(number));
        let name = match voice.claimed_millis {
            Some(millis) => format!("{name} ({}:{:02})", millis / 60_000, millis / 1000 % 60),
            None => name,
        };
        Self { id: voice.id.to_string(), name, at }
    }
}

impl Stars {
    fn of(rating: Option<u8>, words: Words<'_>) -> Self {
        let star = |number: u8| Star {
            number,
            text: words.count("star-name", "stars", i64::from(number)),
            chosen: if rating == Some(number) { Chosen::Yes } else { Chosen::No },
        };
        Self { choices: (1..=5).map(star).collect() }
    }
}
