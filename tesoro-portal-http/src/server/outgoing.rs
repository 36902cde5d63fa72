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
    /// Bytes that are still to be read; nothing where that shows at the end.
    left: Option<u64>,
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
        Ok(Self::after(read(reader, Some(length))?, Some(length)))
    }

    /// The same of what is made while it is read, whose length nobody knows before its end.
    pub(crate) fn stream(reader: Box<dyn Read + Send>) -> io::Result<Self> {
        Ok(Self::after(read(reader, None)?, None))
    }

    fn after((reader, first): (Box<dyn Read + Send>, Bytes), left: Option<u64>) -> Self {
        let left = without(left, &first);
        Self { first, state: State::Idle(reader), left }
    }
}

/// What is left to be read after these bytes: fewer than were asked for are the last.
fn without(left: Option<u64>, read: &Bytes) -> Option<u64> {
    match left {
        Some(left) => Some(left - read.len() as u64),
        None => (read.len() < CHUNK).then_some(0),
    }
}

fn read(mut reader: Box<dyn Read + Send>, left: Option<u64>) -> io::Result<(Box<dyn Read + Send>, Bytes)> {
    let mut bytes = Vec::new();
    if let Some(left) = left {
        bytes.resize(usize::try_from(left).unwrap_or(CHUNK).min(CHUNK), 0);
        reader.read_exact(&mut bytes)?;
    } else {
        reader.by_ref().take(CHUNK as u64).read_to_end(&mut bytes)?;
    }
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
        match &self.0 {
            Kind::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Kind::File(file) => {
                file.left.map_or_else(SizeHint::new, |left| SizeHint::with_exact(file.first.len() as u64 + left))
            }
        }
    }
}

impl FileBody {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        if !self.first.is_empty() {
            return Poll::Ready(Some(Ok(std::mem::take(&mut self.first))));
        }
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Idle(reader) if self.left != Some(0) => {
                    let left = self.left;
                    self.state = State::Reading(spawn_blocking(move || read(reader, left)));
                }
                State::Reading(mut reading) => match Pin::new(&mut reading).poll(cx) {
                    Poll::Pending => {
                        self.state = State::Reading(reading);
                        return Poll::Pending;
                    }
                    Poll::Ready(Ok(Ok((reader, bytes)))) => {
                        self.left = without(self.left, &bytes);
                        self.state = State::Idle(reader);
                        if !bytes.is_empty() {
                            return Poll::Ready(Some(Ok(bytes)));
                        }
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
