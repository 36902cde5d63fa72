//! Files of the portal as answers.

use tesoro_portal_core::feedback::UploadKey;
use tesoro_portal_core::{OpenFile, code};

use crate::answer::Answer;
use crate::ranges::{self, Disposition, Served};
use crate::refused::Refused;
use crate::routing::Request;

/// The `size` of the query: a long side in pixels.
pub(crate) fn size(request: &Request) -> Result<Option<u32>, Refused> {
    let query = request.query()?;
    let text = query.only(&["size"])?.one("size")?;
    text.map(|text| text.parse().map_err(|_| Refused::field("/size", code::WRONG_TYPE))).transpose()
}

/// The key of an upload in its header.
pub(crate) fn key_in_header(request: &Request) -> Result<Option<UploadKey>, Refused> {
    let missing = || Refused::new(code::IDEMPOTENCY_KEY_MISSING);
    request.idempotency_key()?.map(|text| UploadKey::parse(text).map_err(|_| missing())).transpose()
}

/// The key of an upload: the header, or the hidden field of a form without scripts.
pub(crate) fn upload_key(request: &Request) -> Result<UploadKey, Refused> {
    let in_form = request.upload()?.field("idempotency_key");
    let missing = || Refused::new(code::IDEMPOTENCY_KEY_MISSING);
    let text = request.idempotency_key()?.or(in_form).ok_or_else(missing)?;
    UploadKey::parse(text).map_err(|_| missing())
}

/// Serves a file; one that was deleted meanwhile is not there.
pub(crate) fn serve(request: &Request, file: &OpenFile) -> Result<Answer, Refused> {
    let tag = file.tag();
    let served = Served {
        media_type: file.media_type(),
        length: file.length(),
        tag: &tag,
        name: file.name(),
        disposition: Disposition::Inline,
    };
    ranges::serve(request, served, |offset, length| {
        let reader = file.read(offset, length).map_err(|error| {
            let unavailable = error.is_unavailable();
            if unavailable { Refused::new(code::UNAVAILABLE).because(&error) } else { Refused::internal(&error) }
        })?;
        reader.ok_or_else(Refused::not_found)
    })
}
