//! Colours, and how they fill a shape.

use super::canvas::byte;

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Color(pub(super) u8, pub(super) u8, pub(super) u8);

impl Color {
    /// Of `0xRRGGBB`.
    pub(super) const fn hex(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self(red, green, blue)
    }

    /// Between this one and another: 0 is this one, 1 the other.
    pub(super) fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |a: u8, b: u8| byte(f64::from(a) + (f64::from(b) - f64::from(a)) * share.clamp(0.0, 1.0));
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }

    pub(super) fn lighter(self, share: f64) -> Self {
        self.mixed(Self(255, 252, 244), share)
    }

    pub(super) fn darker(self, share: f64) -> Self {
        self.mixed(Self(34, 38, 52), share)
    }

    pub(super) fn over(self, under: [u8; 3], strength: f32) -> [u8; 3] {
        let [red, green, blue] = under;
        let strength = f64::from(strength);
        let mix = |a: u8, b: u8| byte(f64::from(a) + (f64::from(b) - f64::from(a)) * strength);
        [mix(red, self.0), mix(green, self.1), mix(blue, self.2)]
    }
}

/// How a shape is filled: one colour, or two from top to bottom, more or less densely.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    top: (f64, Color),
    bottom: (f64, Color),
    strength: f32,
}

impl Ink {
    /// From one colour at a height to another at a greater one.
    pub(super) fn fade(top: (f64, Color), bottom: (f64, Color)) -> Self {
        Self { top, bottom, strength: 1.0 }
    }

    /// So dense: 0 is not to be seen, 1 hides what is under it.
    pub(super) fn dense(mut self, strength: f32) -> Self {
        self.strength = strength;
        self
    }

    /// The colour at a height.
    pub(super) fn at(&self, y: f64) -> (Color, f32) {
        let share = if self.bottom.0 > self.top.0 { (y - self.top.0) / (self.bottom.0 - self.top.0) } else { 0.0 };
        (self.top.1.mixed(self.bottom.1, share), self.strength)
    }
}

impl From<Color> for Ink {
    fn from(color: Color) -> Self {
        Self { top: (0.0, color), bottom: (0.0, color), strength: 1.0 }
    }
}
