/// Where randomness comes from.
pub trait Entropy: Send + Sync {
    /// Fills `bytes` with random bytes.
    ///
    /// To ensure correctness, an implementation is cryptographically secure outside tests, and never returns
    /// without having filled the whole slice: one that cannot must end the process instead.
    fn fill(&self, bytes: &mut [u8]);
}
