use std::fmt;
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use subtle::ConstantTimeEq as _;
use zeroize::{Zeroize as _, Zeroizing};

use super::candidate::PasswordCandidate;
use super::hash::{HashParameters, PasswordHash};
use crate::ports::Entropy;

const SALT: usize = 16;
const OUTPUT: usize = 32;

/// The salt of computations whose result nobody looks at.
const DUMMY_SALT: [u8; SALT] = *b"tesoro no-one 00";

/// How passwords are hashed, and how much of that at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HasherConfig {
    /// What a new hash costs.
    pub parameters: HashParameters,
    /// How many are computed at once; each holds the memory of the parameters for good.
    pub threads: NonZeroUsize,
    /// How many callers may wait for their turn before the next is told to come back.
    pub queue: usize,
}

impl HasherConfig {
    /// The recommended parameters on all cores but one, at least one, so that other requests stay fast in a storm of
    /// sign-ins; 32 waiting callers a thread, which is about half a second of work.
    pub fn for_cores(cores: usize) -> Self {
        let threads = NonZeroUsize::new(cores.saturating_sub(1)).unwrap_or(NonZeroUsize::MIN);
        Self { parameters: HashParameters::RECOMMENDED, threads, queue: threads.get().saturating_mul(32) }
    }
}

/// More callers are waiting for a hash than the queue holds; nothing was computed (R-PW-03, THREATS 20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many password hashes are waiting")]
pub struct Busy;

/// Computes argon2id on the caller's thread, a bounded number at once and in the order of arrival (R-PW-03).
///
/// A handle is cheap to clone, and all clones share the bounds. Nothing here may be called within a transaction.
///
/// The memory of a computation is kept for the next, which overwrites it; it is wiped when it is given back to the
/// system, and not after every computation, which would cost a tenth of it. Whoever can read that memory can read
/// the passwords themselves as they pass by.
#[derive(Clone)]
pub struct PasswordHasher(Arc<Shared>);

impl PasswordHasher {
    /// A hasher that has computed nothing yet and holds no memory.
    pub fn new(config: HasherConfig) -> Self {
        let computations = AtomicU64::new(0);
        Self(Arc::new(Shared { config, state: Mutex::default(), turn: Condvar::new(), computations }))
    }

    /// A new hash with the configured parameters and a salt of 16 random bytes.
    pub fn hash(&self, candidate: &PasswordCandidate, entropy: &dyn Entropy) -> Result<PasswordHash, Busy> {
        let mut permit = self.0.permit()?;
        let mut salt = [0; SALT];
        entropy.fill(&mut salt);
        let parameters = self.0.config.parameters;
        let output = permit.compute(candidate, parameters, &salt, OUTPUT)?;
        Ok(PasswordHash::of(parameters, &salt, &output))
    }

    /// A hash with the salt and the parameters of `sibling`, so that [`Self::verify`] tests both with one computation:
    /// two live temporary passwords of one mail then cost what one costs (R-MAIL-01, THREATS 17).
    pub fn hash_like(&self, candidate: &PasswordCandidate, sibling: &PasswordHash) -> Result<PasswordHash, Busy> {
        let output = self.0.permit()?.compute_like(candidate, sibling)?;
        Ok(PasswordHash::of(sibling.parameters(), sibling.salt(), &output))
    }

    /// Which of `hashes` the candidate belongs to, if any: the index of the first.
    ///
    /// Hashes that share salt and parameters cost one computation together, others one each; all are computed and
    /// compared, in constant time, whether an earlier one matched or not. No hashes cost nothing: see
    /// [`Self::verify_dummy`].
    pub fn verify(&self, candidate: &PasswordCandidate, hashes: &[PasswordHash]) -> Result<Option<usize>, Busy> {
        if hashes.is_empty() {
            return Ok(None);
        }
        let mut permit = self.0.permit()?;
        let mut computed: Vec<(&PasswordHash, Zeroizing<Vec<u8>>)> = Vec::new();
        let mut matching = Vec::new();
        for (index, stored) in hashes.iter().enumerate() {
            if !computed.iter().any(|(sibling, _)| are_siblings(sibling, stored)) {
                computed.push((stored, permit.compute_like(candidate, stored)?));
            }
            let outputs = computed.iter().filter(|(sibling, _)| are_siblings(sibling, stored));
            matching.extend(outputs.filter(|(_, own)| own.ct_eq(stored.output()).into()).map(|_| index));
        }
        Ok(matching.first().copied())
    }

    /// The work of one [`Self::verify`] for nobody, so that an unknown address costs what a known one does
    /// (R-AUTH-02, THREATS 17). The caller passes the parameters that most stored hashes have (THREATS 19).
    pub fn verify_dummy(&self, candidate: &PasswordCandidate, parameters: HashParameters) -> Result<(), Busy> {
        let output = self.0.permit()?.compute(candidate, parameters, &DUMMY_SALT, OUTPUT)?;
        std::hint::black_box(output);
        Ok(())
    }

    /// Whether a hash is to be replaced at the next successful sign-in: it is weaker than what is configured, or its
    /// salt or output is shorter (R-PW-03).
    pub fn needs_upgrade(&self, hash: &PasswordHash) -> bool {
        hash.parameters().weaker_than(self.0.config.parameters)
            || hash.salt().len() < SALT
            || hash.output().len() < OUTPUT
    }

    /// What a new hash costs.
    pub fn parameters(&self) -> HashParameters {
        self.0.config.parameters
    }

    /// How many argon2 computations were done since the start.
    pub fn computations(&self) -> u64 {
        self.0.computations.load(Ordering::Relaxed)
    }

    /// How many callers are computing.
    pub fn running(&self) -> usize {
        self.0.lock().running
    }

    /// How many callers wait for their turn.
    pub fn waiting(&self) -> usize {
        self.0.lock().waiting()
    }

    /// How much memory in KiB is kept for the next computations; that of running ones is not counted.
    pub fn kept_kib(&self) -> usize {
        self.0.lock().kept.iter().map(|memory| memory.0.len()).sum()
    }
}

impl fmt::Debug for PasswordHasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PasswordHasher").field("config", &self.0.config).finish_non_exhaustive()
    }
}

/// Whether one computation serves both.
fn are_siblings(a: &PasswordHash, b: &PasswordHash) -> bool {
    a.parameters() == b.parameters() && a.salt() == b.salt() && a.output().len() == b.output().len()
}

struct Shared {
    config: HasherConfig,
    state: Mutex<State>,
    turn: Condvar,
    computations: AtomicU64,
}

/// A ticket is a caller's place in the queue. A permit that is given back goes straight to the oldest ticket, so
/// that nobody overtakes and nobody starves.
#[derive(Default)]
struct State {
    running: usize,
    next_ticket: u64,
    called: u64,
    kept: Vec<Memory>,
}

impl State {
    fn waiting(&self) -> usize {
        usize::try_from(self.next_ticket - self.called).unwrap_or(usize::MAX)
    }
}

impl Shared {
    fn permit(&self) -> Result<Permit<'_>, Busy> {
        let mut state = self.lock();
        if state.running < self.config.threads.get() {
            state.running += 1;
        } else if state.waiting() < self.config.queue {
            let ticket = state.next_ticket;
            state.next_ticket += 1;
            while state.called <= ticket {
                state = self.turn.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
        } else {
            return Err(Busy);
        }
        let memory = state.kept.pop().unwrap_or_default();
        Ok(Permit { shared: self, memory })
    }

    /// The state is consistent between any two statements under the lock, so a panic elsewhere loses no permit.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to compute, with the memory to do it in; given back when dropped, also by a panic.
struct Permit<'a> {
    shared: &'a Shared,
    memory: Memory,
}

impl Permit<'_> {
    fn compute_like(
        &mut self,
        candidate: &PasswordCandidate,
        sibling: &PasswordHash,
    ) -> Result<Zeroizing<Vec<u8>>, Busy> {
        self.compute(candidate, sibling.parameters(), sibling.salt(), sibling.output().len())
    }

    /// Only memory can be lacking: parameters, salt and length are checked where they are made.
    fn compute(
        &mut self,
        candidate: &PasswordCandidate,
        parameters: HashParameters,
        salt: &[u8],
        length: usize,
    ) -> Result<Zeroizing<Vec<u8>>, Busy> {
        let params = Params::new(parameters.memory_kib(), parameters.passes(), parameters.lanes(), Some(length))
            .map_err(|_| Busy)?;
        let blocks = self.memory.at_least(params.block_count())?;
        let mut output = Zeroizing::new(vec![0; length]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(candidate.as_bytes(), salt, &mut output, blocks)
            .map_err(|_| Busy)?;
        self.shared.computations.fetch_add(1, Ordering::Relaxed);
        Ok(output)
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        let mut memory = std::mem::take(&mut self.memory);
        // An imported hash may have needed more; only what every hash needs is kept.
        memory.at_most(usize::try_from(self.shared.config.parameters.memory_kib()).unwrap_or(usize::MAX));
        let mut state = self.shared.lock();
        state.kept.push(memory);
        if state.waiting() > 0 {
            state.called += 1;
            self.shared.turn.notify_all();
        } else {
            state.running -= 1;
        }
    }
}

/// Blocks of 1 KiB, wiped before they are given back to the system.
#[derive(Default)]
struct Memory(Vec<Block>);

impl Memory {
    fn at_least(&mut self, blocks: usize) -> Result<&mut [Block], Busy> {
        if self.0.len() < blocks {
            *self = Self::default();
            self.0.try_reserve_exact(blocks).map_err(|_| Busy)?;
            self.0.resize_with(blocks, Block::new);
        }
        Ok(&mut self.0)
    }

    fn at_most(&mut self, blocks: usize) {
        if let Some(excess) = self.0.get_mut(blocks..).filter(|excess| !excess.is_empty()) {
            excess.iter_mut().zeroize();
            self.0.truncate(blocks);
            self.0.shrink_to_fit();
        }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
