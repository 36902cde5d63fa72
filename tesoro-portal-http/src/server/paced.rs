//! A body whose parts have to arrive in time and within a limit (THREATS 48, 49).

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf as _, Bytes};
use hyper::body::{Body, Frame};
use tesoro_portal_core::code;
use tokio::time::{Instant, Sleep, sleep_until};

use super::limits::BodyPace;
use crate::refused::Refused;

pub(super) struct Paced<B> {
    body: Pin<Box<B>>,
    limit: u64,
    received: u64,
    start: Instant,
    pace: BodyPace,
    due: Pin<Box<Sleep>>,
}

/// A refusal as an error, to pass through a parser that knows nothing of refusals.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.code().name())]
pub(super) struct Stopped(pub(super) Refused);

impl<B> Paced<B> {
    pub(super) fn new(body: B, limit: u64, pace: BodyPace) -> Self {
        let start = Instant::now();
        let due = Box::pin(sleep_until(start + pace.allowance(0)));
        Self { body: Box::pin(body), limit, received: 0, start, pace, due }
    }
}

pub(super) fn too_large(limit: u64) -> Refused {
    Refused::new(code::BODY_TOO_LARGE).with("maximum", i64::try_from(limit).unwrap_or(i64::MAX))
}

impl<B: Body> Body for Paced<B> {
    type Data = Bytes;
    type Error = Stopped;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Stopped>>> {
        let stopped = |refused| Poll::Ready(Some(Err(Stopped(refused))));
        loop {
            let frame = match self.body.as_mut().poll_frame(cx) {
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Ready(Some(Err(_))) => return stopped(Refused::new(code::MALFORMED_REQUEST)),
                Poll::Ready(Some(Ok(frame))) => frame,
                Poll::Pending if self.due.as_mut().poll(cx).is_ready() => {
                    return stopped(Refused::new(code::BODY_TOO_SLOW));
                }
                Poll::Pending => return Poll::Pending,
            };
            // Trailers are dropped: nothing of ours has any.
            let Ok(mut data) = frame.into_data() else { continue };
            let length = data.remaining();
            self.received += length as u64;
            if self.received > self.limit {
                return stopped(too_large(self.limit));
            }
            let received = usize::try_from(self.received).unwrap_or(usize::MAX);
            let due = self.start + self.pace.allowance(received);
            self.due.as_mut().reset(due);
            return Poll::Ready(Some(Ok(Frame::data(data.copy_to_bytes(length)))));
        }
    }
}
