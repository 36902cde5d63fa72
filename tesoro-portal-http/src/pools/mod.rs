//! Where handlers run: two bounded pools of threads, one for reading and one for writing (DESIGN.md).

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
}

impl Default for PoolSizes {
    fn default() -> Self {
        Self { read_workers: 4, write_workers: 64, read_queue: 1024, write_queue: 256 }
    }
}

/// Both pools. Dropping the last handle lets every worker finish its job, then ends it.
#[derive(Debug, Clone)]
pub struct Pools {
    /// For handlers that only read.
    pub read: Arc<Workers>,
    /// For handlers that may write.
    pub write: Arc<Workers>,
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
        Ok(Self { read: Arc::new(read), write: Arc::new(write) })
    }
}
