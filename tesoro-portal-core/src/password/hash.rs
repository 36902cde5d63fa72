use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use crate::code::{self, Code};
use crate::failure::Refusal;

/// The longest PHC string: every accepted one, with a salt and an output of 64 bytes each, has at most 220 bytes.
const TEXT_MAX: usize = 256;

/// Argon2 takes no shorter salt (RFC 9106, 3.1).
const SALT_MIN: usize = 8;
const SALT_MAX: usize = 64;

/// A shorter output could be met by a wrong password.
const OUTPUT_MIN: usize = 16;
const OUTPUT_MAX: usize = 64;

/// What one argon2id computation costs.
///
/// The order is that of the fields, for use in maps; which of two is stronger is told by [`Self::weaker_than`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HashParameters {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl HashParameters {
    /// 19 MiB, 2 passes, 1 lane (R-PW-03; the OWASP password storage cheat sheet).
    pub const RECOMMENDED: Self = Self { memory_kib: 19 * 1024, passes: 2, lanes: 1 };

    /// Parameters that argon2 can compute (at least 8 KiB a lane) within [`HashLimits::CEILING`].
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, HashRefusal> {
        let parameters = Self { memory_kib, passes, lanes };
        if passes < 1 || lanes < 1 || u64::from(memory_kib) < 8 * u64::from(lanes) {
            return Err(HashRefusal::Unsupported);
        }
        if HashLimits::CEILING.admit(parameters) { Ok(parameters) } else { Err(HashRefusal::Oversized) }
    }

    /// Memory in KiB.
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub const fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes, which one thread computes one after the other.
    pub const fn lanes(self) -> u32 {
        self.lanes
    }

    /// Whether a hash with these parameters is to be replaced by one with `other` (R-PW-03): it fills less memory, or
    /// less memory times passes. Lanes make no hash stronger.
    pub const fn weaker_than(self, other: Self) -> bool {
        self.memory_kib < other.memory_kib || self.work() < other.work()
    }

    const fn work(self) -> u64 {
        self.memory_kib as u64 * self.passes as u64
    }
}

/// The most that a hash from elsewhere may cost; more is refused before anything is allocated (THREATS 21).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HashLimits {
    /// The most memory in KiB.
    pub memory_kib: u32,
    /// The most passes.
    pub passes: u32,
    /// The most lanes.
    pub lanes: u32,
}

impl HashLimits {
    /// 128 MiB, 16 passes, 4 lanes: twice RFC 9106's choice for little memory (64 MiB, 3 passes, 4 lanes), and about two
    /// seconds of one core at the very most.
    pub const DEFAULT: Self = Self { memory_kib: 128 * 1024, passes: 16, lanes: 4 };

    /// What no setting can exceed: 1 GiB, 64 passes, 16 lanes.
    pub const CEILING: Self = Self { memory_kib: 1024 * 1024, passes: 64, lanes: 16 };

    /// Whether parameters are within these limits.
    pub const fn admit(self, parameters: HashParameters) -> bool {
        parameters.memory_kib <= self.memory_kib && parameters.passes <= self.passes && parameters.lanes <= self.lanes
    }
}

impl Default for HashLimits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The hash of a password: an argon2id PHC string, version 19 (R-PW-03).
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash {
    text: String,
    parameters: HashParameters,
    salt: Vec<u8>,
    output: Vec<u8>,
}

impl PasswordHash {
    /// Reads a PHC string within [`HashLimits::DEFAULT`].
    pub fn parse(text: &str) -> Result<Self, HashRefusal> {
        Self::parse_within(text, HashLimits::DEFAULT)
    }

    /// Reads a PHC string within the given limits, and never beyond [`HashLimits::CEILING`]; a store that reads back
    /// what the portal wrote takes the ceiling itself.
    ///
    /// One hash has one spelling: the parameters in the order `m,t,p`, decimals without leading zeros, standard base64
    /// without padding, a salt of 8 to 64 and an output of 16 to 64 bytes, no key id and no associated data.
    pub fn parse_within(text: &str, limits: HashLimits) -> Result<Self, HashRefusal> {
        if text.len() > TEXT_MAX {
            return Err(HashRefusal::Unsupported);
        }
        let rest = text.strip_prefix("$argon2id$v=19$").ok_or(HashRefusal::Unsupported)?;
        let mut fields = rest.split('$');
        let (Some(cost), Some(salt), Some(output), None) = (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return Err(HashRefusal::Unsupported);
        };
        let parameters = parse_parameters(cost)?;
        if !limits.admit(parameters) {
            return Err(HashRefusal::Oversized);
        }
        Ok(Self {
            text: text.to_owned(),
            parameters,
            salt: decode(salt, SALT_MIN, SALT_MAX)?,
            output: decode(output, OUTPUT_MIN, OUTPUT_MAX)?,
        })
    }

    pub(super) fn of(parameters: HashParameters, salt: &[u8], output: &[u8]) -> Self {
        let HashParameters { memory_kib, passes, lanes } = parameters;
        let text = format!(
            "$argon2id$v=19$m={memory_kib},t={passes},p={lanes}${}${}",
            STANDARD_NO_PAD.encode(salt),
            STANDARD_NO_PAD.encode(output)
        );
        Self { text, parameters, salt: salt.to_vec(), output: output.to_vec() }
    }

    /// The PHC string, for the store and nothing else.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What it costs to compute.
    pub fn parameters(&self) -> HashParameters {
        self.parameters
    }

    pub(super) fn salt(&self) -> &[u8] {
        &self.salt
    }

    pub(super) fn output(&self) -> &[u8] {
        &self.output
    }
}

fn parse_parameters(cost: &str) -> Result<HashParameters, HashRefusal> {
    let mut pairs = cost.split(',');
    let mut next = |name: &str| {
        let value = pairs.next().and_then(|pair| pair.strip_prefix(name)).ok_or(HashRefusal::Unsupported)?;
        decimal(value)
    };
    let (memory_kib, passes, lanes) = (next("m=")?, next("t=")?, next("p=")?);
    if pairs.next().is_some() {
        return Err(HashRefusal::Unsupported);
    }
    HashParameters::new(memory_kib, passes, lanes)
}

/// A decimal without sign or leading zero; one that exceeds 32 bits exceeds every limit.
fn decimal(text: &str) -> Result<u32, HashRefusal> {
    if text.is_empty() || text.starts_with('0') || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(HashRefusal::Unsupported);
    }
    text.parse().map_err(|_| HashRefusal::Oversized)
}

fn decode(text: &str, min: usize, max: usize) -> Result<Vec<u8>, HashRefusal> {
    let bytes = STANDARD_NO_PAD.decode(text).map_err(|_| HashRefusal::Unsupported)?;
    if (min..=max).contains(&bytes.len()) { Ok(bytes) } else { Err(HashRefusal::Unsupported) }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PasswordHash").field("parameters", &self.parameters).finish_non_exhaustive()
    }
}

/// Why a hash from elsewhere is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashRefusal {
    /// It is not an argon2id PHC string of version 19 in its one spelling.
    #[error("the password hash is not an argon2id PHC string")]
    Unsupported,
    /// It asks for more memory, passes or lanes than is allowed.
    #[error("the password hash asks for more than is allowed")]
    Oversized,
}

impl Refusal for HashRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Unsupported => code::HASH_UNSUPPORTED,
            Self::Oversized => code::HASH_OVERSIZED,
        }
    }
}
