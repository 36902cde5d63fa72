//! Receiving an upload: what has come is written away, so that a slow or large one takes no memory (THREATS 48, 49).

use std::error::Error as _;
use std::fs::File;
use std::io::Write as _;

use bytes::BytesMut;
use http_body_util::{BodyDataStream, BodyExt as _};
use hyper::body::Body;
use hyper::header::{CONTENT_TYPE, HeaderMap};
use multer::{Constraints, Field, Multipart, SizeLimit};
use tesoro_portal_core::code;
use time::Duration;
use tokio::task::spawn_blocking;

use super::limits::BodyPace;
use super::paced::{Paced, Stopped, too_large};
use crate::refused::Refused;
use crate::upload::{Content, HELD_MAX, Spool, Upload};

/// The fields of a form beside the file, and what is between them.
const FORM_BYTES_MAX: u64 = 64 * 1024;
const FIELDS_MAX: usize = 16;
const FIELD_BYTES_MAX: usize = 4096;

/// Receives an upload of at most `limit` bytes, as it is or as the part `file` of a form.
pub(super) async fn receive<B>(
    body: B,
    headers: &HeaderMap,
    limit: u64,
    (pace, spool): (BodyPace, &Spool),
) -> Result<Upload, Refused>
where
    B: Body + Send + 'static,
{
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_form = content_type.get(..10).is_some_and(|start| start.eq_ignore_ascii_case("multipart/"));
    let announced = body.size_hint().lower();
    let most = if is_form { limit + FORM_BYTES_MAX } else { limit };
    if announced > most {
        return Err(too_large(limit));
    }
    let paced = Paced::new(body, most, pace);
    if is_form { form(paced, content_type, limit, spool).await } else { plain(paced, limit, spool).await }
}

async fn plain<B: Body>(mut body: Paced<B>, limit: u64, spool: &Spool) -> Result<Upload, Refused> {
    let mut kept = Kept::new(limit, spool);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|Stopped(refused)| refused)?;
        if let Ok(data) = frame.into_data() {
            kept.push(&data).await?;
        }
    }
    kept.finish(Vec::new()).await
}

async fn form<B>(body: Paced<B>, content_type: &str, limit: u64, spool: &Spool) -> Result<Upload, Refused>
where
    B: Body + Send + 'static,
{
    let boundary = multer::parse_boundary(content_type).map_err(|_| Refused::new(code::MALFORMED_REQUEST))?;
    let sizes = SizeLimit::new().whole_stream(limit + FORM_BYTES_MAX);
    let constraints = Constraints::new().size_limit(sizes);
    let mut parts = Multipart::with_constraints(BodyDataStream::new(body), boundary, constraints);
    let (mut file, mut fields) = (None, Vec::new());
    while let Some(mut part) = parts.next_field().await.map_err(|error| refusal(&error, limit))? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "file" {
            if file.is_some() {
                return Err(Refused::field("/file", code::DUPLICATE_FIELD));
            }
            let mut kept = Kept::new(limit, spool);
            while let Some(chunk) = part.chunk().await.map_err(|error| refusal(&error, limit))? {
                kept.push(&chunk).await?;
            }
            file = Some(kept);
        } else if fields.len() < FIELDS_MAX {
            fields.push((name, text(part, limit).await?));
        } else {
            return Err(Refused::new(code::MALFORMED_REQUEST));
        }
    }
    match file {
        Some(kept) => kept.finish(fields).await,
        None => Err(Refused::field("/file", code::MISSING_FIELD)),
    }
}

async fn text(mut part: Field<'_>, limit: u64) -> Result<String, Refused> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(|error| refusal(&error, limit))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > FIELD_BYTES_MAX {
            return Err(Refused::new(code::MALFORMED_REQUEST));
        }
    }
    String::from_utf8(bytes).map_err(|_| Refused::new(code::MALFORMED_REQUEST))
}

/// What the parser says: our own refusal from underneath it, or that the form breaks its format.
fn refusal(error: &multer::Error, limit: u64) -> Refused {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => too_large(limit),
        _ => {
            let own = error.source().and_then(|source| source.downcast_ref::<Stopped>());
            own.map_or_else(|| Refused::new(code::MALFORMED_REQUEST), |Stopped(refused)| refused.clone())
        }
    }
}

/// What has come of a file.
struct Kept<'a> {
    held: BytesMut,
    file: Option<File>,
    length: u64,
    limit: u64,
    spool: &'a Spool,
}

impl<'a> Kept<'a> {
    fn new(limit: u64, spool: &'a Spool) -> Self {
        Self { held: BytesMut::new(), file: None, length: 0, limit, spool }
    }

    async fn push(&mut self, data: &[u8]) -> Result<(), Refused> {
        self.length += data.len() as u64;
        if self.length > self.limit {
            return Err(too_large(self.limit));
        }
        self.held.extend_from_slice(data);
        if self.held.len() >= HELD_MAX { self.write_away().await } else { Ok(()) }
    }

    async fn write_away(&mut self) -> Result<(), Refused> {
        let (bytes, file, spool) = (self.held.split(), self.file.take(), self.spool.clone());
        let written = spawn_blocking(move || {
            let mut file = file.map_or_else(|| spool.file(), Ok)?;
            file.write_all(&bytes)?;
            Ok(file)
        });
        let full =
            |error: &std::io::Error| Refused::new(code::UNAVAILABLE).retry_after(Duration::seconds(5)).because(error);
        let written = written.await.map_err(|error| Refused::internal(&error))?;
        self.file = Some(written.map_err(|error| full(&error))?);
        Ok(())
    }

    async fn finish(mut self, fields: Vec<(String, String)>) -> Result<Upload, Refused> {
        if self.file.is_some() && !self.held.is_empty() {
            self.write_away().await?;
        }
        let content = match self.file {
            Some(file) => Content::Spooled(file),
            None => Content::Held(self.held.freeze()),
        };
        Ok(Upload::new(content, self.length, fields))
    }
}
