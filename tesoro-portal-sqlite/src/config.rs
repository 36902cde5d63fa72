//! What a host can choose about the store.

use std::num::NonZeroUsize;
use std::time::Duration;

/// How the store uses its file. [`SqliteConfig::default`] is meant for a server of its own; every setting has a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqliteConfig {
    pub(crate) readers: NonZeroUsize,
    pub(crate) busy_timeout: Duration,
    pub(crate) batch: BatchLimits,
    pub(crate) mmap_bytes: u64,
}

/// When a shared commit is not put off any longer, although more callers are waiting to join it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BatchLimits {
    pub(crate) operations: NonZeroUsize,
    pub(crate) open_for: Duration,
}

/// As many readers as a small server has cores to spare; each takes a file handle and at most 2 MiB of cache.
const READERS: NonZeroUsize = NonZeroUsize::new(4).unwrap();

/// Long enough for another process's write and checkpoint, short enough for a person who waits.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// What the prototype of the group commit was measured with.
const BATCH: BatchLimits =
    BatchLimits { operations: NonZeroUsize::new(64).unwrap(), open_for: Duration::from_millis(2) };

/// Over the size of a file with a million accounts; only address space is taken.
const MMAP_BYTES: u64 = 1 << 30;

impl Default for SqliteConfig {
    fn default() -> Self {
        Self { readers: READERS, busy_timeout: BUSY_TIMEOUT, batch: BATCH, mmap_bytes: MMAP_BYTES }
    }
}

impl SqliteConfig {
    /// How many readings run at once; further callers wait for their turn. Default: 4.
    #[must_use]
    pub fn readers(mut self, readers: NonZeroUsize) -> Self {
        self.readers = readers;
        self
    }

    /// How long a caller waits for another process that holds the file, from its own beginning on. Default: 5 s.
    #[must_use]
    pub fn busy_timeout(mut self, limit: Duration) -> Self {
        self.busy_timeout = limit;
        self
    }

    /// How many operations share one commit at most, and how long the first of them may be kept waiting for others.
    /// Default: 64 and 2 ms.
    #[must_use]
    pub fn batch(mut self, operations: NonZeroUsize, open_for: Duration) -> Self {
        self.batch = BatchLimits { operations, open_for };
        self
    }

    /// How much of the file is read through the memory map instead of copies; 0 turns it off. Default: 1 GiB.
    #[must_use]
    pub fn mmap_bytes(mut self, bytes: u64) -> Self {
        self.mmap_bytes = bytes;
        self
    }
}
