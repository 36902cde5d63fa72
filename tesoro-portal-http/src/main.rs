//! The `tesoro-portal` program.

fn main() {}
