//! The house from the street.

mod canal;
mod house;
mod lisbon;

use self::canal::{canal, houseboat};
use self::house::house;
use self::lisbon::lisbon;
use super::canvas::Canvas;
use super::dice::Dice;
use super::ink::{Color, Ink};
use super::outdoors::{Light, courses, distance, door, hedge, sky, tree, window};
use super::shape::Shape;
use super::{HEIGHT, Scene, WIDTH};

const BRICKS: [Color; 5] =
    [Color::hex(0x9c5a49), Color::hex(0x7d4a41), Color::hex(0xb4775a), Color::hex(0x8a6a5c), Color::hex(0x5f4b49)];
const PLASTERS: [Color; 6] = [
    Color::hex(0xf3e7d3),
    Color::hex(0xe9d3b4),
    Color::hex(0xdfe6e4),
    Color::hex(0xf0d9cf),
    Color::hex(0xdbe3d0),
    Color::hex(0xf6f1e7),
];
const DOORS: [Color; 6] = [
    Color::hex(0x2f4a3d),
    Color::hex(0x27405c),
    Color::hex(0x7c2f33),
    Color::hex(0x3a3d42),
    Color::hex(0x4d6b74),
    Color::hex(0x8a6b3c),
];
const ROOFS: [Color; 4] = [Color::hex(0xa5624a), Color::hex(0x5a5f68), Color::hex(0x8b5142), Color::hex(0x4d4b4e)];
const WHITE: Color = Color::hex(0xf6f2e9);

pub(super) fn draw(canvas: &mut Canvas, dice: &mut Dice, scene: Scene) {
    let horizon = if scene == Scene::Tower { 700.0 } else { 640.0 };
    let light = sky(canvas, dice, horizon);
    distance(canvas, dice, light, horizon);
    match scene {
        Scene::Canal => canal(canvas, dice, light),
        Scene::Loft => loft(canvas, dice, light),
        Scene::Modern => block(canvas, dice, light, (5, 6)),
        Scene::Tower => block(canvas, dice, light, (4, 11)),
        Scene::Lisbon => lisbon(canvas, dice, light),
        Scene::Houseboat => houseboat(canvas, dice, light),
        Scene::Family | Scene::Terrace | Scene::Villa | Scene::Cottage => house(canvas, dice, light, scene),
    }
}

fn street(canvas: &mut Canvas, light: Light, from: f64) {
    canvas.fill(
        &Shape::rect(0.0, from, WIDTH, HEIGHT - from),
        &Ink::fade((from, light.ground.lighter(0.2)), (HEIGHT, light.ground.darker(0.22))),
    );
    canvas.fill(&Shape::rect(0.0, from, WIDTH, 12.0), &light.ground.lighter(0.45).into());
    canvas.fill(&Shape::rect(0.0, from + 12.0, WIDTH, 5.0), &Ink::from(Color(30, 30, 36)).dense(0.25));
}

fn lawn(canvas: &mut Canvas, light: Light, from: f64) {
    let near = light.leaves.mixed(Color::hex(0x9db36a), 0.5);
    canvas.fill(
        &Shape::rect(0.0, from, WIDTH, HEIGHT - from),
        &Ink::fade((from, near.lighter(0.18)), (HEIGHT, near.darker(0.16))),
    );
}

fn water(canvas: &mut Canvas, dice: &mut Dice, light: Light, from: f64) {
    let deep = light.sky.mixed(Color::hex(0x41606a), 0.6);
    canvas.fill(
        &Shape::rect(0.0, from, WIDTH, HEIGHT - from),
        &Ink::fade((from, deep.lighter(0.32)), (HEIGHT, deep.darker(0.25))),
    );
    for _ in 0..90 {
        let (x, y) = (dice.between(-60.0, WIDTH), dice.between(from + 8.0, HEIGHT));
        let near = (y - from) / (HEIGHT - from);
        let ripple = Shape::ellipse(x, y, dice.between(20.0, 90.0) * (0.5 + near), 1.2 + near * 2.6);
        let bright = if dice.between(0.0, 1.0) > 0.4 { Color(255, 255, 255) } else { Color(20, 36, 44) };
        canvas.fill(&ripple, &Ink::from(bright).dense(0.13));
    }
}

/// A brick warehouse with large windows of many panes.
fn loft(canvas: &mut Canvas, dice: &mut Dice, light: Light) {
    street(canvas, light, 850.0);
    let wall = dice.one(&BRICKS, BRICKS[0]);
    let (x, top, wide, foot) = (150.0, 170.0, 1300.0, 850.0);
    canvas
        .fill(&Shape::rect(x, top, wide, foot - top), &Ink::fade((top, wall.lighter(0.12)), (foot, wall.darker(0.12))));
    courses(canvas, (x, top, wide, foot - top), 12.0);
    canvas.fill(&Shape::rect(x - 12.0, top - 26.0, wide + 24.0, 30.0), &wall.darker(0.25).into());
    let steel = Color::hex(0x30363c);
    for floor in 0..3_u8 {
        let y = top + 36.0 + f64::from(floor) * 215.0;
        for column in 0..5_u8 {
            let at = x + 48.0 + f64::from(column) * 248.0;
            if floor == 2 && column == 2 {
                door(canvas, (at + 44.0, foot, 126.0, 196.0), dice.one(&DOORS, DOORS[0]));
            } else {
                canvas.fill(&Shape::arched(at - 8.0, y - 10.0, 230.0, 180.0, 32.0), &wall.darker(0.2).into());
                window(canvas, (at, y + 8.0, 214.0, 160.0), steel, (5, 3));
            }
        }
    }
    for (at, size) in [(70.0, 120.0), (1540.0, 135.0)] {
        tree(canvas, dice, light.leaves, (at, 900.0), size);
    }
}

/// Flats with balconies.
fn block(canvas: &mut Canvas, dice: &mut Dice, light: Light, (columns, floors): (u8, u8)) {
    street(canvas, light, 880.0);
    let wall = dice.one(&PLASTERS, PLASTERS[0]);
    let accent = dice.one(&BRICKS, BRICKS[0]);
    let slim = floors > 8;
    let (x, wide) = if slim { (490.0, 620.0) } else { (250.0, 1100.0) };
    let (top, foot) = (if slim { 90.0 } else { 210.0 }, 880.0);
    if slim {
        for (at, high, broad) in [(40.0, 420.0, 260.0), (1240.0, 500.0, 300.0)] {
            canvas
                .fill(&Shape::rect(at, foot - high, broad, high), &wall.mixed(light.horizon, 0.55).darker(0.08).into());
        }
    }
    canvas
        .fill(&Shape::rect(x, top, wide, foot - top), &Ink::fade((top, wall.lighter(0.3)), (foot, wall.darker(0.08))));
    canvas.fill(&Shape::rect(x + wide * 0.78, top, wide * 0.22, foot - top), &Ink::from(Color(40, 44, 60)).dense(0.13));
    canvas.fill(&Shape::rect(x - 10.0, top - 14.0, wide + 20.0, 18.0), &accent.darker(0.1).into());
    let (each, tall) = (wide / f64::from(columns), (foot - top - 96.0) / f64::from(floors));
    let frame = Color::hex(0x3b4148);
    for floor in 0..floors {
        let y = top + 18.0 + f64::from(floor) * tall;
        for column in 0..columns {
            let at = x + each * f64::from(column) + each * 0.12;
            window(canvas, (at, y, each * 0.76, tall * 0.72), frame, (3, 1));
            if (column + floor) % 2 == 0 {
                let (bx, by, bw) = (at - each * 0.05, y + tall * 0.44, each * 0.86);
                canvas.fill(&Shape::rect(bx, by, bw, tall * 0.34), &Ink::from(accent.lighter(0.25)).dense(0.9));
                canvas.fill(&Shape::rect(bx - 4.0, by + tall * 0.34, bw + 8.0, 7.0), &wall.lighter(0.5).into());
                canvas.fill(&Shape::rect(bx - 3.0, by - 4.0, bw + 6.0, 5.0), &frame.into());
            }
        }
    }
    canvas.fill(&Shape::rect(x, foot - 84.0, wide, 84.0), &accent.darker(0.12).into());
    for column in 0..columns {
        let at = x + each * f64::from(column) + each * 0.08;
        window(canvas, (at, foot - 74.0, each * 0.84, 62.0), frame, (4, 1));
    }
    for (at, size) in [(150.0, 105.0), (1470.0, 118.0), (330.0, 66.0)] {
        tree(canvas, dice, light.leaves, (at, 930.0), size);
    }
    hedge(canvas, dice, light.leaves, (x + 20.0, x + wide - 20.0), 915.0, 36.0);
}
