//! JSON in: strict, bounded, and every field at fault named at once (THREATS 40, 49, ASVS 15.3.5).

mod decode;
mod fault;
mod tree;

use serde::de::DeserializeOwned;
use tesoro_portal_core::code;

use crate::refused::Refused;

/// How deep a body may nest; ours nest three deep, an import four.
pub const DEPTH_MAX: usize = 32;

/// Reads a body into `T`, whose derive says `deny_unknown_fields`.
///
/// # Errors
///
/// `malformed-json` where the bytes are not one JSON text in UTF-8 or nest deeper than [`DEPTH_MAX`];
/// `validation-failed` with `unknown-field`, `missing-field`, `duplicate-field` and `wrong-type` at their pointers.
pub fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refused> {
    let (mut tree, duplicates) = tree::parse(body).ok_or_else(|| Refused::new(code::MALFORMED_JSON))?;
    decode::decode(&mut tree, duplicates).map_err(Refused::fields)
}

#[cfg(test)]
mod tests;
