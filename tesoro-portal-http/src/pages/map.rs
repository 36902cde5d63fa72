//! The map of a property, where the office has a server for it (R-PROP-01).
//!
//! Whoever runs that server learns from each tile which home somebody looks at. So none is asked for before the client
//! wants to see the map, and the page says who will learn it; and no page but this one may ask that server for anything.

use hyper::header::CONTENT_SECURITY_POLICY;
use tesoro_portal_core::crm::Position;
use tesoro_portal_core::settings::{MapSource, MapTiles};

use super::words::Words;
use crate::answer::Answer;
use crate::headers::policy_with_map;
use crate::refused::Refused;

/// What the script of the map has to know.
pub(super) struct PropertyMap {
    pub(super) latitude: f64,
    pub(super) longitude: f64,
    pub(super) source: MapTiles,
    /// Who learns what is looked at.
    pub(super) hint: String,
}

impl PropertyMap {
    /// The map around a point, where there is a server. Without a point there is none: a company that withholds addresses
    /// shows a drawing until the way to a viewing is open (R-PRIV-03).
    pub(super) fn of(source: &MapSource, point: Position, words: Words<'_>) -> Option<Self> {
        let source = source.tiles()?.clone();
        let hint = words.say_with("map-hint", "host", source.template.host());
        Some(Self { latitude: point.latitude(), longitude: point.longitude(), source, hint })
    }

    /// Lets a page show the tiles.
    pub(super) fn allowed_in(&self, answer: Answer) -> Result<Answer, Refused> {
        let policy = policy_with_map(&self.source.template).map_err(|error| Refused::internal(&error))?;
        Ok(answer.with(CONTENT_SECURITY_POLICY, policy))
    }
}
