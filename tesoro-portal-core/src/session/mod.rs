//! Signed-in browsers and devices, and the proofs made of them.

mod begin;
mod end;
mod proof;
mod state;
mod token;

pub use begin::SignedIn;
pub(crate) use begin::{Beginning, begin};
pub use end::SessionRefusal;
pub(crate) use end::{end_one, end_others, list, live_sessions, sign_out};
pub(crate) use proof::reprove_entitled;
pub use proof::{
    Authenticated, ClientCtx, ClientRefusal, MustAcceptTerms, MustChangePassword, NextStep, SignedInClient,
};
pub(crate) use proof::{Standing, actor, look_up, prove, reprove, reprove_ready};
pub use state::{DeviceName, Keep, LAST_USED_EVERY, Lifetime, Session, SessionLimits};
pub use token::{DeviceToken, FlowHandle, InvitationToken, SessionToken, TokenDigest};
