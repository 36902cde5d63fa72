//! What a client does about the own account with one button each: language, other devices, signing out.

use tesoro_portal_core::code;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::profile::ProfileChange;

use super::{guard, session_cookie};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Whoever comes back to the address of a form.
pub(super) fn lead_home(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| Ok(Answer::see_other(&visitor.path("home"))))
}

/// Chooses the language of all pages and mails among those that the company offers (R-LANG-02).
pub(super) fn choose_language(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let form = client.form(&["language"])?;
        let offered = &client.visitor().facts.languages;
        let unknown = || Refused::field("/language", code::LANGUAGE_UNKNOWN);
        let wanted: Language = form.required("language")?.parse().map_err(|_| unknown())?;
        if !offered.contains(&wanted) {
            return Err(unknown());
        }
        app.portal().change_profile(ready, &ProfileChange { language: Some(wanted), ..ProfileChange::default() })?;
        Ok(Answer::see_other(&client.visitor().path("home?done=language")))
    })
}

/// Signs out on all other devices (R-AUTH-05).
pub(super) fn end_other_sessions(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        client.form(&[])?;
        app.portal().end_other_sessions(ready)?;
        Ok(Answer::see_other(&client.visitor().path("home?done=others")))
    })
}

/// Signs out here.
pub(super) fn sign_out(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::any_client(app, request, |client| {
        client.form(&[])?;
        app.portal().sign_out(&client.proof)?;
        let visitor = client.visitor();
        Ok(session_cookie::end(Answer::see_other(&format!("{}?done=sign-out", visitor.root())), visitor.company()))
    })
}
