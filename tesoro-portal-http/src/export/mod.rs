//! A client's own data as one file (R-PRIV-01): a ZIP of `data.json` and of what it names, made while it is sent.
//!
//! `data.json` is written away as it is read, before the first byte is sent: so the reading is over when a slow client is
//! still receiving, and takes little memory whatever there is. Files are opened one after the other, when their turn comes;
//! one that was deleted meanwhile is left out.

mod archive;
mod data;

use hyper::StatusCode;
use hyper::header::CONTENT_DISPOSITION;
use tesoro_portal_core::code;
use tesoro_portal_core::session::ClientCtx;
use time::Duration;

use self::archive::Archive;
use self::data::DataWriter;
use crate::answer::Answer;
use crate::app::App;
use crate::headers::Exposure;
use crate::ranges::{Disposition, disposition};
use crate::refused::Refused;
use crate::server::FileBody;

/// The media type of the file.
pub(crate) const ZIP: &str = "application/zip";

/// Reads everything, and answers with the file, of which no cache keeps anything.
pub(crate) fn answer(app: &App, client: &ClientCtx) -> Result<Answer, Refused> {
    let made_at = app.portal().now();
    let mut data = DataWriter::new(app.spool().held(), made_at);
    let files = app.portal().export(client, &mut |part| data.take(part))?;
    let full =
        |error: &std::io::Error| Refused::new(code::UNAVAILABLE).retry_after(Duration::seconds(5)).because(error);
    let data = data.finish().map_err(|error| full(&error))?;
    let archive = Archive::new(app.portal().clone(), (data, files), made_at);
    let body = FileBody::stream(Box::new(archive)).map_err(|error| Refused::internal(&error))?;
    let name = format!("my-data-{}.zip", made_at.date());
    Ok(Answer::file(StatusCode::OK, ZIP, body)
        .exposed_as(Exposure::Upload)
        .with_text(CONTENT_DISPOSITION, &disposition(Disposition::Attachment, &name)))
}
