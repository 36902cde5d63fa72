//! What every view of a street has: sky, hills, trees, windows, a roof.

use super::canvas::Canvas;
use super::dice::Dice;
use super::ink::{Color, Ink};
use super::shape::Shape;
use super::{HEIGHT, WIDTH};

/// The light of a picture.
#[derive(Clone, Copy)]
pub(super) struct Light {
    pub(super) sky: Color,
    pub(super) horizon: Color,
    pub(super) ground: Color,
    pub(super) leaves: Color,
}

const LIGHTS: [Light; 4] = [
    light(0x8fb9dc, 0xf3ead8, 0xb9b3a6, 0x6f8f5c),
    light(0x9cc3cf, 0xfaf0e0, 0xbdb6a8, 0x7b9660),
    light(0x7fa6d0, 0xf8dfc4, 0xaea79d, 0x66885d),
    light(0xa9c4d8, 0xf4f1ea, 0xb4b0a8, 0x6c8a63),
];

const fn light(sky: u32, horizon: u32, ground: u32, leaves: u32) -> Light {
    Light { sky: Color::hex(sky), horizon: Color::hex(horizon), ground: Color::hex(ground), leaves: Color::hex(leaves) }
}

/// The colour of window panes.
pub(super) const GLASS: Color = Color::hex(0x5d7486);

/// The sky with a few clouds, down to `horizon`.
pub(super) fn sky(canvas: &mut Canvas, dice: &mut Dice, horizon: f64) -> Light {
    let light = dice.one(&LIGHTS, LIGHTS[0]);
    canvas.fill(&Shape::rect(0.0, 0.0, WIDTH, HEIGHT), &Ink::fade((0.0, light.sky), (horizon, light.horizon)));
    for _ in 0..4 {
        let (x, y) = (dice.between(0.0, WIDTH), dice.between(60.0, horizon * 0.45));
        let size = dice.between(60.0, 120.0);
        for puff in 0..5_u8 {
            let step = f64::from(puff) - 2.0;
            let (rx, ry) = (size * dice.between(0.7, 1.1), size * dice.between(0.18, 0.3));
            let cloud = Shape::ellipse(x + step * size * 0.6, y + dice.between(-8.0, 8.0), rx, ry);
            canvas.fill(&cloud, &Ink::from(Color(255, 255, 255)).dense(0.22));
        }
    }
    light
}

/// A row of far trees or hills.
pub(super) fn distance(canvas: &mut Canvas, dice: &mut Dice, light: Light, horizon: f64) {
    let far = light.leaves.mixed(light.horizon, 0.55);
    for step in 0..26_u8 {
        let x = f64::from(step) * 66.0 + dice.between(-20.0, 20.0);
        let (rx, ry) = (dice.between(50.0, 95.0), dice.between(26.0, 70.0));
        canvas.fill(&Shape::ellipse(x, horizon, rx, ry), &far.into());
    }
}

/// A tree that stands at a place; `size` is the radius of its crown.
pub(super) fn tree(canvas: &mut Canvas, dice: &mut Dice, leaves: Color, (x, foot): (f64, f64), size: f64) {
    let shadow = Shape::ellipse(x + size * 0.25, foot, size * 0.9, size * 0.11);
    canvas.fill(&shadow, &Ink::from(Color(40, 46, 54)).dense(0.18));
    let trunk = Color::hex(0x6b5a4c);
    let crown = foot - size * 1.9;
    let wide = size * 0.07;
    canvas.fill(
        &Shape::of([(x - wide, foot), (x - wide * 0.6, crown), (x + wide * 0.6, crown), (x + wide, foot)]),
        &trunk.into(),
    );
    for layer in 0..26_u8 {
        let share = f64::from(layer) / 26.0;
        let (dx, dy) = (dice.between(-0.75, 0.75) * size, dice.between(-0.7, 0.6) * size);
        let tone = leaves.darker(0.25 - share * 0.25).lighter((-dy / size * 0.18 + 0.05).max(0.0));
        let radius = size * dice.between(0.24, 0.42);
        canvas.fill(&Shape::ellipse(x + dx * 0.85, crown + dy, radius, radius * 0.88), &Ink::from(tone).dense(0.85));
    }
}

/// A shrub, or a row of them that makes a hedge.
pub(super) fn hedge(
    canvas: &mut Canvas,
    dice: &mut Dice,
    leaves: Color,
    (left, right): (f64, f64),
    foot: f64,
    high: f64,
) {
    let mut x = left;
    while x < right {
        let tone = leaves.darker(dice.between(0.02, 0.2));
        canvas.fill(&Shape::ellipse(x, foot - high * 0.5, high * 0.62, high * dice.between(0.5, 0.62)), &tone.into());
        x += high * 0.5;
    }
}

/// A window with frame, panes and the sky in it; `bars` panes side by side and `rails` one above the other.
pub(super) fn window(
    canvas: &mut Canvas,
    (x, y, wide, high): (f64, f64, f64, f64),
    frame: Color,
    (bars, rails): (u8, u8),
) {
    canvas.fill(&Shape::rect(x - 5.0, y - 5.0, wide + 10.0, high + 12.0), &Ink::from(Color(30, 34, 44)).dense(0.12));
    canvas.fill(&Shape::rect(x, y, wide, high), &frame.into());
    let edge = (wide * 0.06).clamp(3.0, 9.0);
    let (inner, tall) = (wide - edge * 2.0, high - edge * 2.0);
    let glass = Ink::fade((y, GLASS.lighter(0.42)), (y + high, GLASS.darker(0.22)));
    canvas.fill(&Shape::rect(x + edge, y + edge, inner, tall), &glass);
    let shine = Shape::of([
        (x + edge, y + edge + tall * 0.55),
        (x + edge, y + edge),
        (x + edge + inner * 0.6, y + edge),
        (x + edge + inner * 0.15, y + edge + tall * 0.55),
    ]);
    canvas.fill(&shine, &Ink::from(Color(255, 255, 255)).dense(0.16));
    let bar = edge * 0.7;
    for step in 1..bars {
        let at = x + edge + inner * f64::from(step) / f64::from(bars) - bar / 2.0;
        canvas.fill(&Shape::rect(at, y + edge, bar, tall), &frame.into());
    }
    for step in 1..rails {
        let at = y + edge + tall * f64::from(step) / f64::from(rails) - bar / 2.0;
        canvas.fill(&Shape::rect(x + edge, at, inner, bar), &frame.into());
    }
    canvas.fill(&Shape::rect(x - 6.0, y + high, wide + 12.0, 8.0), &frame.darker(0.1).into());
}

/// A door with a light above it and a step.
pub(super) fn door(canvas: &mut Canvas, (x, foot, wide, high): (f64, f64, f64, f64), paint: Color) {
    let y = foot - high;
    canvas.fill(&Shape::rect(x - 9.0, y - 9.0, wide + 18.0, high + 9.0), &Color::hex(0xf1ece2).into());
    canvas.fill(&Shape::rect(x, y, wide, high), &Ink::fade((y, paint.lighter(0.06)), (foot, paint.darker(0.12))));
    let over = high * 0.17;
    let glass = Ink::fade((y, GLASS.lighter(0.4)), (y + over, GLASS));
    canvas.fill(&Shape::rect(x + 5.0, y + 5.0, wide - 10.0, over - 7.0), &glass);
    for (part, tall) in [(0.24, 0.32), (0.62, 0.3)] {
        let panel = Shape::rect(x + wide * 0.16, y + high * part, wide * 0.68, high * tall);
        canvas.fill(&panel, &Ink::from(paint.darker(0.22)).dense(0.55));
    }
    canvas.fill(&Shape::ellipse(x + wide * 0.88, y + high * 0.58, 4.0, 4.0), &Color::hex(0xe6cf9a).into());
    canvas.fill(&Shape::rect(x - 16.0, foot, wide + 32.0, 10.0), &Color::hex(0xcfc8bb).into());
}

/// Courses of brick or rows of tiles: faint lines across a wall.
pub(super) fn courses(canvas: &mut Canvas, (x, y, wide, high): (f64, f64, f64, f64), every: f64) {
    let mut at = y + every;
    while at < y + high {
        canvas.fill(&Shape::rect(x, at, wide, 1.4), &Ink::from(Color(36, 32, 32)).dense(0.09));
        at += every;
    }
}
