//! A fixed number of threads that run owned jobs.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};

use tokio::sync::oneshot;

use super::queue::Queue;
use crate::metrics::{Metrics, PoolGauge};
use crate::panics;

type Job = Box<dyn FnOnce() + Send>;

/// How a job ended.
#[derive(Debug)]
pub enum Outcome<T> {
    /// With its value.
    Done(T),
    /// In a panic; where it was raised, for the log (THREATS 51).
    Panicked(String),
}

/// More jobs wait than the pool takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more jobs wait than the pool takes")]
pub struct Refusal;

/// The threads of one pool.
pub struct Workers {
    name: &'static str,
    queue: Arc<Queue<Job>>,
    threads: Vec<JoinHandle<()>>,
    gauge: PoolGauge,
}

impl Workers {
    /// Starts `count` threads (at least one), for which at most `queue` jobs wait.
    pub fn start(name: &'static str, count: usize, queue: usize, metrics: &Metrics) -> std::io::Result<Self> {
        let queue = Arc::new(Queue::<Job>::new(queue));
        let gauge = metrics.pool(name);
        let mut workers = Self { name, queue, threads: Vec::new(), gauge };
        for number in 0..count.max(1) {
            let (queue, gauge) = (Arc::clone(&workers.queue), workers.gauge.clone());
            let thread = Builder::new().name(format!("{name}-{number}")).spawn(move || {
                while let Some(job) = queue.pop() {
                    gauge.taken();
                    job();
                }
            })?;
            workers.threads.push(thread);
        }
        Ok(workers)
    }

    /// Hands a job over. It is left undone if nobody waits for it any more by the time a worker takes it.
    pub fn submit<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<oneshot::Receiver<Outcome<T>>, Refusal> {
        let (sender, receiver) = oneshot::channel();
        let run: Job = Box::new(move || {
            if sender.is_closed() {
                return;
            }
            // The job owns what it touches; what it shares recovers from a panic by itself.
            let outcome = match catch_unwind(AssertUnwindSafe(job)) {
                Ok(value) => Outcome::Done(value),
                Err(_) => Outcome::Panicked(panics::last_place()),
            };
            drop(sender.send(outcome));
        });
        self.gauge.queued();
        self.queue.push(run).map_err(|_| {
            self.gauge.refused();
            Refusal
        })?;
        Ok(receiver)
    }

    /// Jobs that wait for a worker.
    pub fn depth(&self) -> usize {
        self.queue.depth()
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        self.queue.close();
        for thread in self.threads.drain(..) {
            // A worker never panics: every job's panic is caught.
            drop(thread.join());
        }
    }
}

impl fmt::Debug for Workers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workers")
            .field("name", &self.name)
            .field("threads", &self.threads.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn workers(count: usize, queue: usize) -> Workers {
        Workers::start("test", count, queue, &Metrics::new()).unwrap()
    }

    #[test]
    fn threat_51_a_worker_survives_a_panic() {
        let workers = workers(1, 8);
        let first = workers.submit(|| panic!("boom")).unwrap();
        let second = workers.submit(|| 7).unwrap();
        assert!(matches!(first.blocking_recv().unwrap(), Outcome::<()>::Panicked(_)));
        assert!(matches!(second.blocking_recv().unwrap(), Outcome::Done(7)));
    }

    #[test]
    fn beyond_the_queue_a_job_is_refused() {
        let workers = workers(1, 1);
        let (started, has_started) = mpsc::channel();
        let (release, wait) = mpsc::channel::<()>();
        let running = workers
            .submit(move || {
                started.send(()).unwrap();
                wait.recv().unwrap();
            })
            .unwrap();
        has_started.recv().unwrap();
        let waiting = workers.submit(|| ()).unwrap();
        assert_eq!(workers.submit(|| ()).unwrap_err(), Refusal);
        assert_eq!(workers.depth(), 1);
        release.send(()).unwrap();
        assert!(matches!(running.blocking_recv().unwrap(), Outcome::Done(())));
        assert!(matches!(waiting.blocking_recv().unwrap(), Outcome::Done(())));
    }

    #[test]
    fn a_job_that_nobody_waits_for_is_not_run() {
        let workers = workers(1, 8);
        let (started, has_started) = mpsc::channel();
        let (release, wait) = mpsc::channel::<()>();
        let running = workers
            .submit(move || {
                started.send(()).unwrap();
                wait.recv().unwrap();
            })
            .unwrap();
        has_started.recv().unwrap();
        let (ran, has_run) = mpsc::channel();
        drop(workers.submit(move || ran.send(()).unwrap()).unwrap());
        release.send(()).unwrap();
        running.blocking_recv().unwrap();
        drop(workers);
        assert!(has_run.recv().is_err());
    }
}
