//! Where handlers run: bounded pools of threads, one for reading, one for writing, and a small one for what computes for
//! long.

mod queue;
mod workers;

use std::sync::Arc;

pub use workers::{Outcome, Refusal, Workers};

use crate::metrics::Metrics;

/// How many threads and waiting jobs the pools have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolSizes {
    /// As many as the store has reader connections: 2 to 8.
    pub read_workers: usize,
    /// Write workers may block until the shared commit, and a batch is never larger than their number.
    pub write_workers: usize,
    /// Requests that may wait for a read worker.
    pub read_queue: usize,
    /// Requests that may wait for a write worker.
    pub write_queue: usize,
    /// Photos that are decoded at once: as many as the budget of memory lets through anyway.
    pub media_workers: usize,
    /// Uploads that may wait for one of them.
    pub media_queue: usize,
}

impl Default for PoolSizes {
    fn default() -> Self {
        Self {
            read_workers: 4,
            write_workers: 64,
            read_queue: 1024,
            write_queue: 256,
            media_workers: 4,
            media_queue: 32,
        }
    }
}

/// The pools. Dropping the last handle lets every worker finish its job, then ends it.
#[derive(Debug, Clone)]
pub struct Pools {
    /// For handlers that only read.
    pub read: Arc<Workers>,
    /// For handlers that may write.
    pub write: Arc<Workers>,
    /// For handlers that take uploads.
    pub media: Arc<Workers>,
}

impl Pools {
    /// Starts the threads.
    ///
    /// # Errors
    ///
    /// The operating system's, if it does not give as many threads.
    pub fn start(sizes: PoolSizes, metrics: &Metrics) -> std::io::Result<Self> {
        let read = Workers::start("read", sizes.read_workers, sizes.read_queue, metrics)?;
        let write = Workers::start("write", sizes.write_workers, sizes.write_queue, metrics)?;
        let media = Workers::start("media", sizes.media_workers, sizes.media_queue, metrics)?;
        Ok(Self { read: Arc::new(read), write: Arc::new(write), media: Arc::new(media) })
    }
}
