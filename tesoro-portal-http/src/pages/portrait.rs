//! The client's own picture (R-PIC-01): shown, chosen, removed.

use hyper::header::{CACHE_CONTROL, HeaderValue};
use tesoro_portal_core::feedback::FeedbackKind;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::{Failure, code};

use super::guard;
use crate::answer::Answer;
use crate::api::file;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// The picture.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let client = signed_in(visitor)?;
        let answer = file::serve(request, &app.portal().own_picture(&client, file::size(request)?)?)?;
        // It has the same address after it was changed.
        Ok(answer.with(CACHE_CONTROL, HeaderValue::from_static("private, no-cache")))
    })
}

/// Whether a picture would be taken.
pub(super) fn expects(app: &App, request: &Request) -> Result<(), Refused> {
    guard::asked(app, request, |visitor| {
        let client = signed_in(visitor)?;
        Ok(app.portal().expects(&client, (FeedbackKind::Picture, None))?)
    })
}

/// Keeps it in the place of the one before; what cannot be a picture is told on the page it came from.
pub(super) fn set(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let upload = request.upload()?;
        client.verify(upload.field("form_token").unwrap_or_default())?;
        let key = file::upload_key(request)?;
        let mut source = upload.reader().map_err(|error| Refused::internal(&error))?;
        match app.portal().set_picture(ready, &key, &mut source).map_err(Refused::from) {
            Ok(_) => Ok(Answer::see_other(&client.visitor().path("profile?done=picture"))),
            Err(refused) => super::profile::again(client, ready, refused),
        }
    })
}

/// Removes it.
pub(super) fn remove(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        client.form(&[])?;
        app.portal().delete_picture(ready)?;
        Ok(Answer::see_other(&client.visitor().path("profile?done=picture-removed")))
    })
}

fn signed_in(visitor: &guard::Visitor<'_>) -> Result<ClientCtx, Refused> {
    let (_, proof) = visitor.session()?.ok_or(Refused::new(code::NOT_SIGNED_IN))?;
    Ok(proof.ready().map_err(Failure::Refused)?)
}
