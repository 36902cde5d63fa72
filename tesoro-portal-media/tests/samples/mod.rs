//! Files that people and attackers upload, made here byte by byte.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::trivially_copy_pass_by_ref,
    clippy::similar_names,
    reason = "tests"
)]

pub mod photo;
pub mod voice;

/// Words that stand for a place, a name or a script, and must never be kept.
pub const SECRET: &[u8] = b"52.3702N,4.8952E <script>alert(1)</script>";

/// Whether `part` is anywhere in `bytes`.
pub fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
