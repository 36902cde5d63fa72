//! Houses on the water.

use super::{BRICKS, DOORS, WHITE, street, water};
use crate::WIDTH;
use crate::canvas::Canvas;
use crate::dice::Dice;
use crate::ink::{Color, Ink};
use crate::outdoors::{Light, courses, door, tree, window};
use crate::shape::Shape;

/// A row of narrow houses over the water.
pub(super) fn canal(canvas: &mut Canvas, dice: &mut Dice, light: Light) {
    let quay = 850.0;
    street(canvas, light, 800.0);
    let mut x = -70.0;
    let mut nth = 0_u8;
    while x < WIDTH {
        let wide = if nth == 2 { 330.0 } else { dice.between(230.0, 300.0) };
        let top = if nth == 2 { 190.0 } else { dice.between(240.0, 330.0) };
        canal_house(canvas, dice, (x, top, wide, 800.0 - top), nth % 4);
        x += wide + 3.0;
        nth += 1;
    }
    water(canvas, dice, light, quay);
    canvas.fill(&Shape::rect(0.0, quay, WIDTH, 26.0), &Color::hex(0x6f655d).into());
    canvas.fill(&Shape::rect(0.0, quay, WIDTH, 6.0), &Color::hex(0xa79c8e).into());
    for at in [180.0, 1410.0] {
        let (x, size) = (at + dice.between(-40.0, 40.0), dice.between(120.0, 150.0));
        tree(canvas, dice, light.leaves, (x, 846.0), size);
    }
}

fn canal_house(canvas: &mut Canvas, dice: &mut Dice, (x, top, wide, high): (f64, f64, f64, f64), gable: u8) {
    let wall = dice.one(&BRICKS, BRICKS[0]);
    let foot = top + high;
    let ink = Ink::fade((top, wall.lighter(0.1)), (foot, wall.darker(0.1)));
    canvas.fill(&Shape::rect(x, top, wide, high), &ink);
    courses(canvas, (x, top, wide, high), 13.0);
    let middle = x + wide / 2.0;
    match gable {
        0 => {
            let bell = [
                (-0.5, 0.0),
                (-0.34, -30.0),
                (-0.27, -82.0),
                (-0.14, -112.0),
                (0.14, -112.0),
                (0.27, -82.0),
                (0.34, -30.0),
                (0.5, 0.0),
            ];
            canvas.fill(&Shape::of(bell.map(|(part, rise)| (middle + wide * part, top + rise))), &ink);
            canvas.fill(&Shape::arched(middle - wide * 0.15, top - 132.0, wide * 0.3, 24.0, 18.0), &WHITE.into());
        }
        1 => {
            for step in 0..5_u8 {
                let part = 0.5 - f64::from(step) * 0.1;
                let y = top - f64::from(step) * 26.0 - 26.0;
                canvas.fill(&Shape::rect(middle - wide * part, y, wide * part * 2.0, 28.0), &wall.lighter(0.1).into());
                canvas.fill(&Shape::rect(middle - wide * part - 3.0, y - 5.0, wide * 0.1 + 5.0, 7.0), &WHITE.into());
                canvas.fill(
                    &Shape::rect(middle + wide * (part - 0.1) - 2.0, y - 5.0, wide * 0.1 + 5.0, 7.0),
                    &WHITE.into(),
                );
            }
        }
        2 => {
            canvas.fill(&Shape::rect(middle - wide * 0.21, top - 120.0, wide * 0.42, 122.0), &wall.lighter(0.1).into());
            for side in [-1.0, 1.0] {
                let curl = [(0.21, 0.0), (0.47, 0.0), (0.4, -32.0), (0.28, -62.0), (0.21, -100.0)];
                canvas.fill(
                    &Shape::of(curl.map(|(part, rise)| (middle + side * wide * part, top + rise))),
                    &WHITE.into(),
                );
            }
            canvas.fill(
                &Shape::of([
                    (middle - wide * 0.25, top - 120.0),
                    (middle, top - 162.0),
                    (middle + wide * 0.25, top - 120.0),
                ]),
                &WHITE.into(),
            );
        }
        _ => {
            canvas.fill(&Shape::rect(x - 5.0, top - 34.0, wide + 10.0, 36.0), &WHITE.into());
            canvas.fill(&Shape::rect(x - 9.0, top - 42.0, wide + 18.0, 10.0), &WHITE.darker(0.12).into());
        }
    }
    if gable != 3 {
        window(canvas, (middle - 24.0, top - 84.0, 48.0, 60.0), WHITE, (2, 2));
    }
    let columns = if wide > 300.0 { 3_u8 } else { 2 };
    let each = wide / f64::from(columns);
    for floor in 0..3_u8 {
        let y = top + 34.0 + f64::from(floor) * (high - 200.0) / 3.0;
        for column in 0..columns {
            let at = x + each * (f64::from(column) + 0.5);
            let (w, h) = (each * 0.56, (high - 200.0) / 3.0 - 44.0);
            window(canvas, (at - w / 2.0, y, w, h), WHITE, (2, 3));
        }
    }
    let paint = dice.one(&DOORS, DOORS[0]);
    door(canvas, (x + each * 0.5 - 36.0, foot - 10.0, 72.0, 146.0), paint);
    for column in 1..columns {
        let at = x + each * (f64::from(column) + 0.5);
        window(canvas, (at - each * 0.31, foot - 152.0, each * 0.62, 112.0), WHITE, (2, 1));
    }
}

/// A house on the water.
pub(super) fn houseboat(canvas: &mut Canvas, dice: &mut Dice, light: Light) {
    water(canvas, dice, light, 640.0);
    let wall = dice.one(&[Color::hex(0x3c4a52), Color::hex(0xe9e2d4), Color::hex(0x6f4f3e)], WHITE);
    let frame = Color::hex(0x2d3237);
    canvas.fill(&Shape::rect(250.0, 300.0, 1100.0, 210.0), &Ink::fade((300.0, wall.lighter(0.14)), (510.0, wall)));
    canvas.fill(
        &Shape::rect(250.0, 510.0, 1100.0, 250.0),
        &Ink::fade((510.0, wall.lighter(0.3)), (760.0, wall.darker(0.05))),
    );
    courses(canvas, (250.0, 300.0, 1100.0, 210.0), 20.0);
    canvas.fill(&Shape::rect(238.0, 284.0, 1124.0, 18.0), &frame.into());
    for column in 0..4_u8 {
        let x = 300.0 + f64::from(column) * 262.0;
        window(canvas, (x, 330.0, 214.0, 140.0), frame, (2, 1));
        if column != 1 {
            window(canvas, (x, 540.0, 214.0, 170.0), frame, (3, 1));
        }
    }
    door(canvas, (610.0, 752.0, 110.0, 200.0), dice.one(&DOORS, DOORS[0]));
    canvas.fill(&Shape::rect(170.0, 752.0, 1260.0, 26.0), &Color::hex(0xb08b63).into());
    canvas.fill(&Shape::rect(230.0, 778.0, 1140.0, 44.0), &Color::hex(0x4a4f54).into());
    canvas.fill(&Shape::rect(230.0, 822.0, 1140.0, 120.0), &Ink::from(Color(22, 34, 42)).dense(0.28));
    for at in [60.0, 1520.0] {
        canvas.fill(&Shape::rect(at, 610.0, 26.0, 260.0), &Color::hex(0x5b4a3e).into());
        canvas.fill(&Shape::ellipse(at + 13.0, 610.0, 13.0, 6.0), &Color::hex(0x7b6757).into());
    }
}
