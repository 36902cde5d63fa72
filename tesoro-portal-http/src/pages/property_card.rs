//! A property offered, as lists on pages show it.

use tesoro_portal_core::crm::Availability;
use tesoro_portal_core::deal::{DealStatus, Favourite};
use tesoro_portal_core::home::OfferedRow;

use super::picture::Picture;
use super::words::Words;

/// A card, whose whole surface leads to the property.
pub(super) struct PropertyCard {
    /// The path of its page.
    pub(super) path: String,
    pub(super) title: String,
    /// Town and reference.
    pub(super) line: String,
    pub(super) price: Option<String>,
    pub(super) status: Status,
    pub(super) favourite: Option<String>,
    pub(super) stars: Option<String>,
    pub(super) unavailable: Option<String>,
    pub(super) photo: Option<Picture>,
}

/// What the client has said, in words and for the style sheet.
pub(super) struct Status {
    pub(super) name: &'static str,
    pub(super) text: String,
}

impl Status {
    pub(super) fn of(status: DealStatus, words: Words<'_>) -> Self {
        Self { name: status.name(), text: words.say(label(status)) }
    }
}

/// The message with the name of a status.
pub(super) fn label(status: DealStatus) -> &'static str {
    match status {
        DealStatus::ToRate => "status-to-rate",
        DealStatus::Interested => "status-interested",
        DealStatus::Rejected => "status-rejected",
        DealStatus::Visited => "status-visited",
        DealStatus::Approved => "status-approved",
    }
}

impl PropertyCard {
    /// The card of a row, on the pages below `root`.
    pub(super) fn of(row: &OfferedRow, root: &str, words: Words<'_>) -> Self {
        let (deal, property) = (&row.deal, &row.property);
        let mut line = property.city.clone();
        if let Some(reference) = &property.reference {
            line.push_str(" · ");
            line.push_str(reference);
        }
        let stars = row.state.rating.map(|rating| words.count("card-stars", "stars", i64::from(rating.stars())));
        Self {
            path: format!("{root}/property/{}", deal.id),
            title: property.title.clone(),
            line,
            photo: property.photo.as_ref().map(|photo| Picture::of(photo, root)),
            price: property.price.as_ref().map(|price| words.price(price)),
            status: Status::of(row.status(), words),
            favourite: (row.state.favourite == Favourite::Yes).then(|| words.say("card-favourite")),
            stars,
            unavailable: (deal.availability != Availability::Offered).then(|| words.say("card-unavailable")),
        }
    }
}
