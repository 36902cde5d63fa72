//! What stands and hangs in rooms.

use super::{CLOTHS, DARK, SKIRTING, WHITE};
use crate::HEIGHT;
use crate::canvas::Canvas;
use crate::dice::Dice;
use crate::ink::{Color, Ink};
use crate::shape::Shape;

/// A window with the world outside; daylight falls from it onto the floor.
pub(super) fn daylight(canvas: &mut Canvas, dice: &mut Dice, (x, y, wide, high): (f64, f64, f64, f64), bars: u8) {
    canvas.fill(&Shape::rect(x - 16.0, y - 16.0, wide + 32.0, high + 32.0), &WHITE.into());
    let horizon = y + high * 0.62;
    canvas.fill(&Shape::rect(x, y, wide, high), &Ink::fade((y, Color::hex(0xa8cbe4)), (horizon, Color::hex(0xf4ecd9))));
    for step in 0..9_u8 {
        let at = x + wide * (f64::from(step) + 0.5) / 9.0;
        let (broad, tall) = (wide / 17.0, high * dice.between(0.08, 0.26));
        let tone = dice.one(&[Color::hex(0xc58f74), Color::hex(0xd8c4a4), Color::hex(0xa9b7bd)], WHITE).lighter(0.25);
        canvas.fill(&Shape::rect(at - broad, horizon - tall, broad * 2.0, tall), &tone.into());
        canvas.fill(
            &Shape::of([(at - broad, horizon - tall), (at, horizon - tall - 18.0), (at + broad, horizon - tall)]),
            &tone.darker(0.22).into(),
        );
    }
    canvas.fill(
        &Shape::rect(x, horizon, wide, high * 0.38),
        &Ink::fade((horizon, Color::hex(0x93ab7c)), (y + high, Color::hex(0x7d976b))),
    );
    for _ in 0..7 {
        let (cx, ry) = (dice.between(x + 30.0, x + wide - 30.0), dice.between(18.0, 40.0));
        canvas.fill(&Shape::ellipse(cx, horizon + 8.0, ry * 0.9, ry), &Ink::from(Color::hex(0x7c9a6a)).dense(0.9));
    }
    for step in 0..=bars {
        let at = x + wide * f64::from(step) / f64::from(bars.max(1));
        canvas.fill(&Shape::rect(at - 5.0, y, 10.0, high), &WHITE.into());
    }
    canvas.fill(&Shape::rect(x, y + high * 0.3, wide, 7.0), &WHITE.into());
    canvas.fill(&Shape::rect(x - 24.0, y + high + 12.0, wide + 48.0, 14.0), &WHITE.darker(0.06).into());
    let pool = [
        (x + 40.0, SKIRTING + 30.0),
        (x + wide + 20.0, SKIRTING + 30.0),
        (x + wide + 210.0, HEIGHT - 60.0),
        (x + 150.0, HEIGHT - 60.0),
    ];
    canvas.fill(&Shape::of(pool), &Ink::from(Color(255, 248, 226)).dense(0.2));
}

pub(super) fn curtain(canvas: &mut Canvas, cloth: Color, x: f64, wide: f64, (top, foot): (f64, f64)) {
    for fold in 0..5_u8 {
        let at = x + wide * f64::from(fold) / 5.0;
        let tone = if fold % 2 == 0 { cloth.lighter(0.42) } else { cloth.lighter(0.28) };
        canvas.fill(&Shape::rect(at, top, wide / 5.0 + 1.0, foot - top), &Ink::from(tone).dense(0.96));
    }
}

pub(super) fn shadow(canvas: &mut Canvas, (cx, cy): (f64, f64), (rx, ry): (f64, f64)) {
    for ring in 1..=4_u8 {
        let grow = 1.0 + f64::from(ring) * 0.05;
        canvas.fill(&Shape::ellipse(cx, cy, rx * grow, ry * grow), &Ink::from(Color(40, 34, 30)).dense(0.07));
    }
}

pub(super) fn plant(canvas: &mut Canvas, dice: &mut Dice, (x, foot): (f64, f64), size: f64) {
    shadow(canvas, (x, foot), (size * 0.3, size * 0.06));
    for leaf in 0..15_u8 {
        let lean = (f64::from(leaf) - 7.0) / 7.0;
        let (tip, top) = (x + lean * size * 0.62, foot - size * (1.28 - lean.abs() * 0.4) + dice.between(-14.0, 14.0));
        let root = foot - size * 0.3;
        let blade = Shape::of([
            (x - 3.0, root),
            (f64::midpoint(x, tip) - size * 0.07, f64::midpoint(root, top)),
            (tip, top),
            (f64::midpoint(x, tip) + size * 0.07, f64::midpoint(root, top)),
            (x + 3.0, root),
        ]);
        canvas.fill(&blade, &Color::hex(0x5f8561).darker(dice.between(0.0, 0.3)).into());
    }
    let pot = Shape::of([
        (x - size * 0.22, foot - size * 0.36),
        (x + size * 0.22, foot - size * 0.36),
        (x + size * 0.16, foot),
        (x - size * 0.16, foot),
    ]);
    canvas.fill(&pot, &Ink::fade((foot - size * 0.36, Color::hex(0xd9b69a)), (foot, Color::hex(0xb98d70))));
}

/// A framed picture of hills.
pub(super) fn painting(canvas: &mut Canvas, dice: &mut Dice, (x, y, wide, high): (f64, f64, f64, f64)) {
    canvas.fill(&Shape::rect(x + 5.0, y + 7.0, wide, high), &Ink::from(DARK).dense(0.18));
    canvas.fill(&Shape::rect(x, y, wide, high), &DARK.lighter(0.1).into());
    canvas.fill(&Shape::rect(x + 7.0, y + 7.0, wide - 14.0, high - 14.0), &WHITE.into());
    let (left, top, w, h) = (x + 24.0, y + 24.0, wide - 48.0, high - 48.0);
    let tone = dice.one(&CLOTHS, CLOTHS[0]);
    canvas.fill(&Shape::rect(left, top, w, h), &Ink::fade((top, tone.lighter(0.75)), (top + h, tone.lighter(0.5))));
    canvas.fill(
        &Shape::ellipse(left + w * dice.between(0.3, 0.7), top + h * 0.34, h * 0.13, h * 0.13),
        &Color::hex(0xf0cf8e).into(),
    );
    for layer in 0..3_u8 {
        let y = top + h * (0.5 + f64::from(layer) * 0.15);
        let crest = dice.between(0.2, 0.8);
        let hill = Shape::of([
            (left, y + h * 0.08),
            (left + w * crest, y - h * 0.06),
            (left + w, y + h * 0.1),
            (left + w, top + h),
            (left, top + h),
        ]);
        canvas.fill(&hill, &tone.lighter(0.36 - f64::from(layer) * 0.18).into());
    }
}

pub(super) fn lamp(canvas: &mut Canvas, x: f64, drop: f64, shade: Color) {
    canvas.fill(&Shape::rect(x - 1.5, 0.0, 3.0, drop), &DARK.into());
    canvas.fill(&Shape::ellipse(x, drop + 62.0, 150.0, 100.0), &Ink::from(Color(255, 240, 200)).dense(0.13));
    canvas.fill(
        &Shape::of([(x - 26.0, drop), (x + 26.0, drop), (x + 76.0, drop + 62.0), (x - 76.0, drop + 62.0)]),
        &shade.into(),
    );
    canvas.fill(&Shape::ellipse(x, drop + 62.0, 76.0, 8.0), &Color::hex(0xfdf1cf).into());
}

pub(super) fn sofa(canvas: &mut Canvas, cloth: Color, (x, y, wide): (f64, f64, f64)) {
    shadow(canvas, (x + wide / 2.0, y + 262.0), (wide * 0.54, 26.0));
    canvas.fill(
        &Shape::rounded(x, y, wide, 200.0, 34.0),
        &Ink::fade((y, cloth.lighter(0.12)), (y + 200.0, cloth.darker(0.12))),
    );
    for side in [x - 34.0, x + wide - 46.0] {
        canvas.fill(
            &Shape::rounded(side, y + 74.0, 80.0, 172.0, 28.0),
            &Ink::fade((y + 74.0, cloth.lighter(0.08)), (y + 246.0, cloth.darker(0.2))),
        );
    }
    for half in 0..2_u8 {
        let at = x + 44.0 + f64::from(half) * (wide - 92.0) / 2.0;
        canvas.fill(&Shape::rounded(at, y + 128.0, (wide - 100.0) / 2.0, 78.0, 18.0), &cloth.lighter(0.2).into());
    }
    canvas.fill(&Shape::rounded(x - 6.0, y + 198.0, wide + 12.0, 48.0, 10.0), &cloth.darker(0.12).into());
    for (at, tone) in [(x + 66.0, 0.55), (x + wide - 180.0, 0.7)] {
        canvas.fill(&Shape::rounded(at, y + 56.0, 116.0, 96.0, 22.0), &cloth.lighter(tone).into());
    }
    for leg in [x + 20.0, x + wide - 40.0] {
        canvas.fill(&Shape::rect(leg, y + 244.0, 16.0, 22.0), &DARK.into());
    }
}

pub(super) fn table(canvas: &mut Canvas, wood: Color, (x, y, wide): (f64, f64, f64)) {
    shadow(canvas, (x + wide / 2.0, y + 92.0), (wide * 0.5, 16.0));
    for leg in [x + 26.0, x + wide - 40.0] {
        canvas.fill(&Shape::rect(leg, y, 14.0, 92.0), &wood.darker(0.25).into());
    }
    canvas.fill(
        &Shape::rounded(x, y - 14.0, wide, 26.0, 12.0),
        &Ink::fade((y - 14.0, wood.lighter(0.22)), (y + 12.0, wood)),
    );
    canvas.fill(&Shape::rounded(x + 60.0, y - 32.0, 92.0, 18.0, 4.0), &Color::hex(0xd7dfe0).into());
    canvas.fill(&Shape::rounded(x + 70.0, y - 46.0, 74.0, 14.0, 4.0), &Color::hex(0xb9735c).into());
    canvas.fill(&Shape::rounded(x + wide - 100.0, y - 48.0, 36.0, 34.0, 8.0), &WHITE.into());
}

pub(super) fn cupboard(canvas: &mut Canvas, front: Color, (x, y, wide, high): (f64, f64, f64, f64)) {
    canvas.fill(&Shape::rect(x, y, wide, high), &Ink::fade((y, front.lighter(0.1)), (y + high, front.darker(0.07))));
    canvas.fill(&Shape::rect(x + wide - 2.0, y, 2.5, high), &Ink::from(DARK).dense(0.28));
    canvas.fill(&Shape::rect(x, y + high - 2.0, wide, 2.5), &Ink::from(DARK).dense(0.2));
    canvas.fill(&Shape::rounded(x + wide - 24.0, y + high * 0.42, 7.0, 44.0, 3.0), &Color::hex(0xb7a98c).into());
}
