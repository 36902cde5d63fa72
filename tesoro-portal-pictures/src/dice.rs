//! Chance that always falls the same way for the same name.

/// Numbers that look like chance, from a name.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn of(name: &str, picture: u8) -> Self {
        // FNV-1a.
        let hash = name
            .bytes()
            .chain([picture])
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(hash)
    }

    /// The generator `SplitMix64`.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Between two numbers.
    pub(super) fn between(&mut self, from: f64, to: f64) -> f64 {
        let share = f64::from(u32::try_from(self.next() >> 32).unwrap_or(0)) / f64::from(u32::MAX);
        from + (to - from) * share
    }

    /// One of several.
    pub(super) fn one<T: Copy>(&mut self, of: &[T], otherwise: T) -> T {
        let place = usize::try_from(self.next() >> 33).unwrap_or(0).checked_rem(of.len()).unwrap_or(0);
        of.get(place).copied().unwrap_or(otherwise)
    }
}
