//! Reading a whole body within its limit and its time (THREATS 48, 49).

use std::pin::pin;

use bytes::{Buf, Bytes, BytesMut};
use http_body_util::BodyExt as _;
use hyper::body::Body;
use tesoro_portal_core::code;
use tokio::time::{Instant, timeout_at};

use super::limits::BodyPace;
use crate::refused::Refused;

/// Reads a body of at most `limit` bytes.
///
/// # Errors
///
/// `body-too-large` as soon as it is known, by its announced length or by what has come; `body-too-slow`;
/// `malformed-request` where the framing breaks or the client goes away.
pub(super) async fn read<B: Body>(body: B, limit: usize, pace: BodyPace) -> Result<Bytes, Refused> {
    let too_large = || Refused::new(code::BODY_TOO_LARGE).with("maximum", i64::try_from(limit).unwrap_or(i64::MAX));
    if body.size_hint().lower() > u64::try_from(limit).unwrap_or(u64::MAX) {
        return Err(too_large());
    }
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    let start = Instant::now();
    let mut body = pin!(body);
    let mut received = BytesMut::new();
    loop {
        let due = start + pace.allowance(received.len());
        let frame = timeout_at(due, body.frame()).await.map_err(|_| Refused::new(code::BODY_TOO_SLOW))?;
        let Some(frame) = frame else { return Ok(received.freeze()) };
        let frame = frame.map_err(|_| Refused::new(code::MALFORMED_REQUEST))?;
        // Trailers are dropped: nothing of ours has any.
        let Ok(mut data) = frame.into_data() else { continue };
        if data.remaining() > limit.saturating_sub(received.len()) {
            return Err(too_large());
        }
        let length = data.remaining();
        received.extend_from_slice(&data.copy_to_bytes(length));
    }
}
