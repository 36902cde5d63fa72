use std::fmt;

use serde::{Deserialize, Serialize};
use tesoro_portal_core::account::FlowTicket;
use tesoro_portal_core::crm::{Transaction, Wishes};
use utoipa::ToSchema;

use super::rfc3339;

/// Somebody signs up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegistrationBody {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// The password.
    pub password: String,
    /// One of the ten languages.
    pub language: Option<String>,
    /// Where they live.
    pub location: Option<String>,
    /// What they are looking for.
    #[serde(default)]
    pub preferences: PreferencesBody,
}

/// What somebody is looking for; every field may be left out.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PreferencesBody {
    /// The kind of property, in their own words.
    pub property_type: Option<String>,
    /// `buy` or `rent`.
    #[schema(value_type = Option<String>)]
    pub transaction: Option<Transaction>,
    /// The lowest price.
    pub price_from: Option<u32>,
    /// The highest price.
    pub price_to: Option<u32>,
    /// The smallest living area, in square metres.
    pub area_from: Option<u32>,
    /// The fewest bedrooms.
    pub bedrooms_from: Option<u32>,
    /// Where they would like to live, at most 10.
    pub places: Vec<String>,
}

impl PreferencesBody {
    /// The wishes, with where they live.
    pub fn with_location(self, location: Option<String>) -> Wishes {
        Wishes {
            location,
            property_type: self.property_type,
            transaction: self.transaction,
            price_from: self.price_from,
            price_to: self.price_to,
            area_from: self.area_from,
            bedrooms_from: self.bedrooms_from,
            places: self.places,
        }
    }
}

/// A sign-up is under way.
#[derive(Serialize, ToSchema)]
pub struct RegistrationView {
    /// Its public id.
    pub registration: String,
    /// Its secret: whoever has it, and the code, finishes the sign-up.
    pub handle: String,
    /// When another code may be asked for.
    pub resend_after: String,
    /// When the sign-up is over.
    pub expires_at: String,
}

impl RegistrationView {
    /// The ticket as JSON.
    pub fn of(ticket: &FlowTicket) -> Self {
        Self {
            registration: ticket.id.to_string(),
            handle: ticket.handle.expose(),
            resend_after: rfc3339(ticket.resend_after),
            expires_at: rfc3339(ticket.expires_at),
        }
    }
}

/// The code of a sign-up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeBody {
    /// The sign-up's secret.
    pub handle: String,
    /// The six digits; spaces and dashes are ignored.
    pub code: String,
}

/// The secret of a flow.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandleBody {
    /// The secret.
    pub handle: String,
}

/// Somebody forgot the password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetRequestBody {
    /// The address.
    pub email: String,
}

/// A reset is under way, or would be if the address had an account.
#[derive(Serialize, ToSchema)]
pub struct ResetView {
    /// Its public id.
    pub reset: String,
    /// Its secret.
    pub handle: String,
    /// When another code may be asked for.
    pub resend_after: String,
    /// When the reset is over.
    pub expires_at: String,
}

impl ResetView {
    /// The ticket as JSON.
    pub fn of(ticket: &FlowTicket) -> Self {
        Self {
            reset: ticket.id.to_string(),
            handle: ticket.handle.expose(),
            resend_after: rfc3339(ticket.resend_after),
            expires_at: rfc3339(ticket.expires_at),
        }
    }
}

/// The code of a reset, with the new password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetBody {
    /// The reset's secret.
    pub handle: String,
    /// The six digits; spaces and dashes are ignored.
    pub code: String,
    /// The new password.
    pub new_password: String,
}

/// The secret of an invitation's link, with the first password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationBody {
    /// What the link has as `token`.
    pub token: String,
    /// The password.
    pub new_password: String,
}

/// What an agent decides about an account that waits: exactly one field.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionBody {
    /// It is this contact's.
    pub contact: Option<String>,
    /// It is nobody's the office knows.
    pub new_lead: Option<bool>,
    /// They may come in.
    pub approve: Option<bool>,
    /// They may not.
    pub refuse: Option<bool>,
}

/// Two contacts to merge.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MergeBody {
    /// Which goes.
    pub from: String,
    /// Which stays.
    pub into: String,
    /// Where both have an account: the id of the one to keep. The other loses the contact, and is closed if it has no
    /// further one.
    pub keep: Option<String>,
}

macro_rules! silent {
    ($($name:ident),*) => {$(
        impl fmt::Debug for $name {
            /// It holds a password, a code or a handle.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}

silent!(RegistrationBody, RegistrationView, CodeBody, HandleBody, ResetView, ResetBody, InvitationBody);
