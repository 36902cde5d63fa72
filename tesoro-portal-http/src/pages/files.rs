//! Files as the pages show them: by the session of the company in the path, so that a browser with the cookies of two companies
//! shows the photos of both.

use hyper::header::{CACHE_CONTROL, HeaderValue};
use tesoro_portal_core::code;

use super::guard;
use crate::answer::Answer;
use crate::api::file;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A file that the client may see. The browser may keep it for an hour; when the client signs out, it is cleared with everything else.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let (_, proof) = visitor.session()?.ok_or(Refused::new(code::NOT_SIGNED_IN))?;
        let client = proof.ready().map_err(tesoro_portal_core::Failure::Refused)?;
        let open = app.portal().file(&client, request.id("id")?, file::size(request)?)?;
        let answer = file::serve(request, &open)?;
        Ok(answer.with(CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600")))
    })
}
