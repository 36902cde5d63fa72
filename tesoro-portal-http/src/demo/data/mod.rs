//! The demo's offices: one in Amsterdam, one in Lisbon. Every id, name and place is made up.

mod amsterdam;
mod lisbon;

use tesoro_portal_core::crm::{Permission, Role};
use tesoro_portal_pictures::Hair;

/// An office with everything it has.
pub(super) struct Office {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) city: &'static str,
    pub(super) time_zone: &'static str,
    pub(super) language: &'static str,
    pub(super) agents: &'static [Agent],
    pub(super) contacts: &'static [Contact],
    /// What it offers, in the form that [`super::homes`] reads.
    pub(super) homes: &'static str,
    /// Who is offered what: a contact's id and a property's.
    pub(super) deals: &'static [(&'static str, &'static str)],
    /// What was done, and how many hours ago; the deals of it are not among [`Self::deals`].
    pub(super) story: &'static [(i64, Deed)],
}

/// What somebody did in the past weeks: a contact's id and a home's.
pub(super) enum Deed {
    /// The office offered it.
    Offer(&'static str, &'static str),
    /// The office took it back.
    Withdraw(&'static str, &'static str),
    /// The office closed it: sold or let.
    Close(&'static str, &'static str),
    /// The client is interested.
    Yes(&'static str, &'static str),
    /// The client is not; why, and perhaps a word about it.
    No(&'static str, &'static str, &'static [&'static str], Option<&'static str>),
    /// The client made it a favourite.
    Favourite(&'static str, &'static str),
    /// The client asked for a viewing, on days counted from today, and perhaps added something.
    Ask(&'static str, &'static str, &'static [i64], Option<&'static str>),
    /// The agent fixed the time.
    Confirm(&'static str, &'static str, When),
    /// The agent said no and why, and perhaps offered other times.
    Refuse(&'static str, &'static str, &'static str, &'static [When]),
    /// The client asked for another day than the one that was fixed, counted from today.
    Move(&'static str, &'static str, i64),
    /// The client called it off.
    Cancel(&'static str, &'static str),
    /// The client was there.
    Start(&'static str, &'static str),
    /// The client wrote a note there.
    Note(&'static str, &'static str, &'static str),
    /// The client took a photo there: which of the home's pictures it is like.
    Photo(&'static str, &'static str, u8),
    /// The client gave stars.
    Stars(&'static str, &'static str, u8),
    /// The client wrote to the agent, about a home or in general.
    Write(&'static str, Option<&'static str>, &'static str),
    /// The agent wrote to the client.
    Answer(&'static str, Option<&'static str>, &'static str),
}

/// When a viewing is, seen from the demo's first start.
#[derive(Clone, Copy)]
pub(super) enum When {
    /// Later today where the property is, if anything is left of the day.
    Today,
    /// So many hours from then on, at a half or a full hour; before it, if it is less than 0.
    Hours(i64),
}

/// The first agent of an office is its administrator.
pub(super) struct Agent {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) email: &'static str,
    pub(super) phone: &'static str,
    pub(super) password: &'static str,
    pub(super) permissions: &'static [Permission],
    /// How their portrait wears its hair; who has none is shown by initials.
    pub(super) portrait: Option<Hair>,
}

pub(super) struct Contact {
    pub(super) id: &'static str,
    pub(super) first_name: &'static str,
    pub(super) last_name: &'static str,
    pub(super) email: Option<&'static str>,
    pub(super) language: Option<&'static str>,
    pub(super) agent: Option<&'static str>,
    pub(super) roles: &'static [Role],
    /// The password of those who have an account already.
    pub(super) password: Option<&'static str>,
}

/// Both offices.
pub(super) const OFFICES: [&Office; 2] = [&amsterdam::OFFICE, &lisbon::OFFICE];
