//! A form that is sent twice is done once: after an answer that was lost, a double click, or going back and sending it
//! again. Every form that makes something new carries a key of its own as a hidden field.

use tesoro_portal_core::idempotency::{Kept, RequestDigest};
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::{Portal, code};

use super::guard::Client;
use crate::answer::Answer;
use crate::fields::Fields;
use crate::refused::Refused;

/// The hidden field that carries the key.
pub(super) const FIELD: &str = "idempotency_key";

/// The key for the forms of one answer.
pub(super) fn key(client: &Client<'_>) -> String {
    client.request().request_id().to_string()
}

/// Does what a form asks for, or leads to where it was `done` before.
///
/// What was `said` in the form is part of the key: who goes back and writes something else wants that sent, too. A form
/// without a key is of a page that was open before it had one, and is done.
pub(super) fn once(
    (client, ready): (&Client<'_>, &ClientCtx),
    form: &Fields,
    said: &[&str],
    act: impl FnOnce(&Portal) -> Result<Answer, Refused>,
    done: impl FnOnce() -> Result<Answer, Refused>,
) -> Result<Answer, Refused> {
    let portal = client.app().portal();
    let Some(key) = form.one(FIELD)? else { return act(portal) };
    // No field holds a control character of this kind.
    let chosen = ["form", client.request().pattern(), key].iter().chain(said).copied().collect::<Vec<_>>().join("\0");
    let caller = Caller::client(ready);
    let look = || match portal.once(&caller, &chosen, RequestDigest::of(&[])).map_err(Refused::from) {
        Ok(Kept::ToDo(claiming)) => Ok(Some(claiming)),
        Ok(Kept::Answered(_)) => Ok(None),
        Err(refused) if refused.code() == code::REQUEST_REPEATED => Ok(None),
        Err(refused) => Err(refused),
    };
    let Some(claiming) = look()? else { return done() };
    match act(&claiming) {
        // Somebody was quicker with the same form, whatever they left in the way.
        Err(_) if look()?.is_none() => done(),
        outcome => outcome,
    }
}
