//! The body of an answer: bytes that are there, or a file that is read while it is sent.

use std::fmt;
use std::io::{self, Read};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::task::{JoinHandle, spawn_blocking};

/// So many bytes are read at once: few hand-overs for a photo, little memory for a thousand of them.
pub(crate) const CHUNK: usize = 256 * 1024;

/// A body on its way out.
#[derive(Debug)]
pub struct Outgoing(Kind);

#[derive(Debug)]
enum Kind {
    Whole(Bytes),
    File(FileBody),
}

/// A file, or a part of one.
pub struct FileBody {
    /// What was read ahead.
    first: Bytes,
    state: State,
    /// Bytes that are still to be read.
    left: u64,
}

enum State {
    Idle(Box<dyn Read + Send>),
    Reading(JoinHandle<io::Result<(Box<dyn Read + Send>, Bytes)>>),
    Done,
}

impl Outgoing {
    pub(crate) fn whole(bytes: Bytes) -> Self {
        Self(Kind::Whole(bytes))
    }

    pub(crate) fn file(file: FileBody) -> Self {
        Self(Kind::File(file))
    }
}

impl FileBody {
    /// Reads the first part of `length` bytes at once: on the worker that opened the file.
    pub(crate) fn begin(reader: Box<dyn Read + Send>, length: u64) -> io::Result<Self> {
        let (reader, first) = read(reader, length)?;
        let left = length - first.len() as u64;
        Ok(Self { first, state: State::Idle(reader), left })
    }
}

fn read(mut reader: Box<dyn Read + Send>, left: u64) -> io::Result<(Box<dyn Read + Send>, Bytes)> {
    let length = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes)?;
    Ok((reader, bytes.into()))
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match &mut self.0 {
            Kind::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                Poll::Ready((!bytes.is_empty()).then(|| Ok(Frame::data(bytes))))
            }
            Kind::File(file) => file.poll(cx).map(|part| part.map(|part| part.map(Frame::data))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.size_hint().exact() == Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(match &self.0 {
            Kind::Whole(bytes) => bytes.len() as u64,
            Kind::File(file) => file.first.len() as u64 + file.left,
        })
    }
}

impl FileBody {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        if !self.first.is_empty() {
            return Poll::Ready(Some(Ok(std::mem::take(&mut self.first))));
        }
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Idle(reader) if self.left > 0 => {
                    let left = self.left;
                    self.state = State::Reading(spawn_blocking(move || read(reader, left)));
                }
                State::Reading(mut reading) => match Pin::new(&mut reading).poll(cx) {
                    Poll::Pending => {
                        self.state = State::Reading(reading);
                        return Poll::Pending;
                    }
                    Poll::Ready(Ok(Ok((reader, bytes)))) => {
                        self.left -= bytes.len() as u64;
                        self.state = State::Idle(reader);
                        return Poll::Ready(Some(Ok(bytes)));
                    }
                    // The length was promised: the connection breaks, and the client knows.
                    Poll::Ready(Ok(Err(error))) => return Poll::Ready(Some(Err(error))),
                    Poll::Ready(Err(error)) => return Poll::Ready(Some(Err(io::Error::other(error)))),
                },
                State::Idle(_) | State::Done => return Poll::Ready(None),
            }
        }
    }
}

impl fmt::Debug for FileBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileBody").field("left", &self.left).finish_non_exhaustive()
    }
}
