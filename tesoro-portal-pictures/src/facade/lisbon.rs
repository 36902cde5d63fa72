//! A street in the south.

use super::{DOORS, PLASTERS, ROOFS, WHITE, street};
use crate::WIDTH;
use crate::canvas::Canvas;
use crate::dice::Dice;
use crate::ink::{Color, Ink};
use crate::outdoors::{Light, door, tree, window};
use crate::shape::Shape;

/// Tiled and painted houses up a hill.
pub(super) fn lisbon(canvas: &mut Canvas, dice: &mut Dice, light: Light) {
    street(canvas, light, 860.0);
    let mut nth = 0_u8;
    let mut x = -120.0;
    while x < WIDTH {
        let wide = if nth == 1 { 560.0 } else { dice.between(360.0, 470.0) };
        let top = if nth == 1 { 210.0 } else { dice.between(270.0, 380.0) };
        let wall = dice.one(&PLASTERS, PLASTERS[0]);
        canvas.fill(
            &Shape::rect(x, top, wide, 860.0 - top),
            &Ink::fade((top, wall.lighter(0.2)), (860.0, wall.darker(0.06))),
        );
        if nth % 2 == 1 {
            tiles(canvas, dice, (x, top + 24.0, wide, 860.0 - top - 110.0));
        }
        canvas.fill(&Shape::rect(x, 778.0, wide, 82.0), &Ink::from(Color::hex(0x8c99a6)).dense(0.5));
        let roof = ROOFS[0];
        canvas.fill(
            &Shape::of([
                (x - 12.0, top + 4.0),
                (x + 46.0, top - 62.0),
                (x + wide - 46.0, top - 62.0),
                (x + wide + 12.0, top + 4.0),
            ]),
            &Ink::fade((top - 62.0, roof.lighter(0.2)), (top, roof)),
        );
        canvas.fill(&Shape::rect(x - 4.0, top, wide + 8.0, 14.0), &WHITE.into());
        let columns = if wide > 500.0 { 4_u8 } else { 3 };
        let each = wide / f64::from(columns);
        for floor in 0..3_u8 {
            let y = top + 52.0 + f64::from(floor) * (700.0 - top) / 3.0;
            for column in 0..columns {
                let at = x + each * (f64::from(column) + 0.5);
                let (w, h) = (each * 0.5, (700.0 - top) / 3.0 - 46.0);
                canvas
                    .fill(&Shape::rect(at - w / 2.0 - 9.0, y - 9.0, w + 18.0, h + 18.0), &Color::hex(0xe7dfcf).into());
                window(canvas, (at - w / 2.0, y, w, h), Color::hex(0x3f6253), (2, 3));
                balcony(canvas, (at - w / 2.0 - 12.0, y + h - 34.0, w + 24.0));
            }
        }
        door(canvas, (x + each * 0.5 - 40.0, 856.0, 80.0, 150.0), dice.one(&DOORS, DOORS[0]));
        for column in 1..columns {
            let at = x + each * (f64::from(column) + 0.5);
            window(canvas, (at - each * 0.24, 730.0, each * 0.48, 92.0), WHITE, (2, 2));
        }
        x += wide + 2.0;
        nth += 1;
    }
    tree(canvas, dice, light.leaves, (1500.0, 930.0), 120.0);
}

fn tiles(canvas: &mut Canvas, dice: &mut Dice, (x, y, wide, high): (f64, f64, f64, f64)) {
    let blue = dice.one(&[Color::hex(0x3f6ea5), Color::hex(0x4b8b86), Color::hex(0x8f9a3e)], Color::hex(0x3f6ea5));
    canvas.fill(&Shape::rect(x, y, wide, high), &Ink::from(blue.lighter(0.62)).dense(0.9));
    let each = 28.0;
    let mut at = (x + each / 2.0, y + each / 2.0);
    while at.1 < y + high - each / 4.0 {
        while at.0 < x + wide - each / 4.0 {
            let (cx, cy) = at;
            let diamond = Shape::of([(cx, cy - 10.0), (cx + 10.0, cy), (cx, cy + 10.0), (cx - 10.0, cy)]);
            canvas.fill(&diamond, &Ink::from(blue).dense(0.5));
            at.0 += each;
        }
        at = (x + each / 2.0, at.1 + each);
    }
}

fn balcony(canvas: &mut Canvas, (x, y, wide): (f64, f64, f64)) {
    let iron = Color::hex(0x2e3a3a);
    canvas.fill(&Shape::rect(x - 4.0, y + 34.0, wide + 8.0, 7.0), &Color::hex(0xd9d0bf).into());
    canvas.fill(&Shape::rect(x, y, wide, 3.5), &iron.into());
    let mut at = x;
    while at < x + wide {
        canvas.fill(&Shape::rect(at, y, 2.2, 34.0), &iron.into());
        at += 9.0;
    }
}
