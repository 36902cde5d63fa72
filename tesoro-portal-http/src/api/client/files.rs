//! Files that the office gave: photos of properties and agents, the logo, the favicon.

use crate::answer::Answer;
use crate::api::file;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A file that the client may see.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    file::serve(request, &app.portal().file(&client, request.id("id")?, file::size(request)?)?)
}

/// The company's logo or favicon, for anybody at its door.
pub(in crate::api) fn public(app: &App, request: &Request) -> Result<Answer, Refused> {
    file::serve(request, &app.portal().public_file(&request.id("company")?, request.id("id")?)?)
}
