//! The demo's offices: one in Amsterdam, one in Lisbon. Every id, name and place is made up.

mod amsterdam;
mod lisbon;

use tesoro_portal_core::crm::{Permission, Role};

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
}

/// The first agent of an office is its administrator.
pub(super) struct Agent {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) email: &'static str,
    pub(super) phone: &'static str,
    pub(super) password: &'static str,
    pub(super) permissions: &'static [Permission],
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
