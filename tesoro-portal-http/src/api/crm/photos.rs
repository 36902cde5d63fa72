//! Photos of properties, and the company's logo and favicon.

use tesoro_portal_core::settings::BrandPicture;

use crate::answer::Answer;
use crate::api::file;
use crate::api::shape::{PhotoView, SettingsView};
use crate::app::App;
use crate::records::{PhotoPlace, Put};
use crate::refused::Refused;
use crate::routing::Request;

fn place(request: &Request) -> Result<PhotoPlace, Refused> {
    request.param("n").parse().map_err(|_| Refused::not_found())
}

/// Whether a photo of this property would be taken.
pub(in crate::api) fn expects(app: &App, request: &Request) -> Result<(), Refused> {
    let ctx = app.agent(request)?;
    place(request)?;
    app.records().expects_photo(&ctx, &request.id("id")?)
}

/// Puts a photo into its place.
pub(in crate::api) fn put(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let key = file::upload_key(request)?;
    let mut source = request.upload()?.reader().map_err(|error| Refused::internal(&error))?;
    match app.records().put_photo(&ctx, (&request.id("id")?, place(request)?), &key, &mut source)? {
        Put::New(photo) => Answer::created(&PhotoView::of(&photo)),
        Put::Replaced(photo) => Answer::ok(&PhotoView::of(&photo)),
    }
}

/// Takes the photo at a place away.
pub(in crate::api) fn remove(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    app.records().remove_photo(&ctx, (&request.id("id")?, place(request)?))?;
    Ok(Answer::no_content())
}

/// Whether a logo would be taken.
pub(in crate::api) fn expects_logo(app: &App, request: &Request) -> Result<(), Refused> {
    expects_picture(app, request, BrandPicture::Logo)
}

/// Whether a favicon would be taken.
pub(in crate::api) fn expects_favicon(app: &App, request: &Request) -> Result<(), Refused> {
    expects_picture(app, request, BrandPicture::Favicon)
}

fn expects_picture(app: &App, request: &Request, picture: BrandPicture) -> Result<(), Refused> {
    let ctx = app.agent(request)?;
    // A key in a form is not known yet; whoever sends one so is let in with the newest version only.
    let key = file::key_in_header(request)?;
    app.portal().expects_brand_picture(&ctx, request.expected_version()?, (picture, key.as_ref()))?;
    Ok(())
}

/// Chooses a logo.
pub(in crate::api) fn put_logo(app: &App, request: &Request) -> Result<Answer, Refused> {
    put_picture(app, request, BrandPicture::Logo)
}

/// Chooses a favicon.
pub(in crate::api) fn put_favicon(app: &App, request: &Request) -> Result<Answer, Refused> {
    put_picture(app, request, BrandPicture::Favicon)
}

fn put_picture(app: &App, request: &Request, picture: BrandPicture) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let key = file::upload_key(request)?;
    let seen = request.expected_version()?;
    let mut source = request.upload()?.reader().map_err(|error| Refused::internal(&error))?;
    let settings = app.portal().set_brand_picture(&ctx, seen, (picture, &key), &mut source)?;
    Ok(Answer::ok(&SettingsView::of(&settings))?.with_version(settings.version))
}

/// Takes the logo away.
pub(in crate::api) fn remove_logo(app: &App, request: &Request) -> Result<Answer, Refused> {
    remove_picture(app, request, BrandPicture::Logo)
}

/// Takes the favicon away.
pub(in crate::api) fn remove_favicon(app: &App, request: &Request) -> Result<Answer, Refused> {
    remove_picture(app, request, BrandPicture::Favicon)
}

fn remove_picture(app: &App, request: &Request, picture: BrandPicture) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let settings = app.portal().take_brand_picture_away(&ctx, request.expected_version()?, picture)?;
    Ok(Answer::ok(&SettingsView::of(&settings))?.with_version(settings.version))
}
