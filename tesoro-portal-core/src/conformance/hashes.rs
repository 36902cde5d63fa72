use super::samples::{after, intent_id};
use crate::account::{TemporaryHash, TemporarySecret};
use crate::password::{HashParameters, PasswordHash};

/// A hash that costs `parameters`; of two seeds they differ.
pub(super) fn hash(parameters: HashParameters, seed: u8) -> PasswordHash {
    let letter = char::from(b'A' + seed % 16);
    let (memory, passes, lanes) = (parameters.memory_kib(), parameters.passes(), parameters.lanes());
    let (salt, output) = ("c2FsdHNhbHRzYWx0c2FsdA", letter.to_string().repeat(40) + "AAA");
    PasswordHash::parse(&format!("$argon2id$v=19$m={memory},t={passes},p={lanes}${salt}${output}")).unwrap()
}

pub(super) fn parameters(memory_kib: u32, passes: u32) -> HashParameters {
    HashParameters::new(memory_kib, passes, 1).unwrap()
}

pub(super) fn temporary(parameters: HashParameters) -> TemporarySecret {
    let expiring = |seed| TemporaryHash { hash: hash(parameters, seed), expires_at: after(i64::from(seed)) };
    TemporarySecret::first(intent_id(77), expiring(1)).repeated(expiring(2))
}
