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
    pub(super) properties: &'static [Property],
    /// Who is offered what: a contact's id and a property's.
    pub(super) deals: &'static [(&'static str, &'static str)],
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

pub(super) struct Property {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) line: &'static str,
    pub(super) city: &'static str,
    pub(super) postcode: &'static str,
    pub(super) country: &'static str,
    pub(super) reference: &'static str,
}

/// Both offices.
pub(super) const OFFICES: [&Office; 2] = [&amsterdam::OFFICE, &lisbon::OFFICE];
