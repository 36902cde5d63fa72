//! Files of the portal as answers.

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
