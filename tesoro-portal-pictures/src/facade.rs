//! The house from the street.

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

/// A row of narrow houses over the water.
fn canal(canvas: &mut Canvas, dice: &mut Dice, light: Light) {
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

/// A house with a pitched roof in its garden.
fn house(canvas: &mut Canvas, dice: &mut Dice, light: Light, scene: Scene) {
    lawn(canvas, light, 800.0);
    let villa = scene == Scene::Villa;
    let wall = match scene {
        Scene::Cottage => dice.one(&[Color::hex(0x4f6f5e), Color::hex(0xf3eee2), Color::hex(0x8c5a48)], WHITE),
        Scene::Villa => dice.one(&[WHITE, PLASTERS[0], PLASTERS[3]], WHITE),
        _ => dice.one(&BRICKS, BRICKS[0]),
    };
    let (wide, top, rise) = match scene {
        Scene::Villa => (1020.0, 430.0, 200.0),
        Scene::Terrace => (560.0, 400.0, 190.0),
        Scene::Cottage => (720.0, 520.0, 270.0),
        _ => (760.0, 410.0, 230.0),
    };
    let (middle, foot) = (800.0 + dice.between(-40.0, 40.0), 830.0);
    if scene == Scene::Terrace {
        for side in [-1.0, 1.0] {
            body(canvas, dice, (middle + side * (wide + 2.0), top, wide, foot, rise), wall.darker(0.06), scene);
        }
    } else {
        tree(canvas, dice, light.leaves.darker(0.12), (middle - wide * 0.62, 800.0), 150.0);
    }
    body(canvas, dice, (middle, top, wide, foot, rise), wall, scene);
    if villa {
        canvas.fill(&Shape::rect(middle + wide * 0.5, 600.0, 230.0, foot - 600.0), &wall.darker(0.05).into());
        canvas.fill(&Shape::rect(middle + wide * 0.5 - 8.0, 586.0, 250.0, 18.0), &wall.darker(0.3).into());
        canvas.fill(&Shape::rect(middle + wide * 0.5 + 34.0, 660.0, 160.0, foot - 660.0), &Color::hex(0x6b7075).into());
        courses(canvas, (middle + wide * 0.5 + 34.0, 660.0, 160.0, foot - 660.0), 26.0);
    }
    let path =
        Shape::of([(middle - 46.0, foot), (middle + 46.0, foot), (middle + 190.0, HEIGHT), (middle - 190.0, HEIGHT)]);
    canvas.fill(&path, &Ink::fade((foot, Color::hex(0xd8cdb9)), (HEIGHT, Color::hex(0xb8ac99))));
    hedge(canvas, dice, light.leaves, (-20.0, middle - 190.0), 960.0, 78.0);
    hedge(canvas, dice, light.leaves, (middle + 220.0, WIDTH + 20.0), 960.0, 78.0);
    if scene != Scene::Terrace {
        let size = dice.between(130.0, 160.0);
        tree(canvas, dice, light.leaves, (1450.0, 940.0), size);
    }
    for _ in 0..60 {
        let (x, y) = (dice.between(0.0, WIDTH), dice.between(985.0, HEIGHT));
        let bloom =
            dice.one(&[Color::hex(0xf4e3a1), Color::hex(0xe9b7b2), Color(255, 255, 255), Color::hex(0xc9bfe4)], WHITE);
        canvas.fill(&Shape::ellipse(x, y, 5.0, 4.0), &Ink::from(bloom).dense(0.9));
    }
}

fn body(
    canvas: &mut Canvas,
    dice: &mut Dice,
    (middle, top, wide, foot, rise): (f64, f64, f64, f64, f64),
    wall: Color,
    scene: Scene,
) {
    let (left, right) = (middle - wide / 2.0, middle + wide / 2.0);
    let roof = dice.one(&ROOFS, ROOFS[0]);
    canvas.fill(&Shape::rect(middle + wide * 0.22, top - rise * 0.92, 54.0, rise * 0.8), &Color::hex(0x7e5549).into());
    canvas.fill(
        &Shape::rect(left, top, wide, foot - top),
        &Ink::fade((top, wall.lighter(0.14)), (foot, wall.darker(0.08))),
    );
    let every = if scene == Scene::Villa {
        400.0
    } else if scene == Scene::Cottage {
        24.0
    } else {
        12.0
    };
    courses(canvas, (left, top, wide, foot - top), every);
    let eaves = 34.0;
    let ridge = if matches!(scene, Scene::Villa | Scene::Terrace | Scene::Family) { 0.3 } else { 0.12 };
    let slopes = [
        (left - eaves, top + 10.0),
        (middle - wide * ridge, top - rise),
        (middle + wide * ridge, top - rise),
        (right + eaves, top + 10.0),
    ];
    canvas.fill(&Shape::of(slopes), &Ink::fade((top - rise, roof.lighter(0.16)), (top, roof.darker(0.1))));
    let mut at = top - rise + 16.0;
    while at < top {
        let share = (at - (top - rise)) / rise;
        let half = wide * ridge + (wide / 2.0 + eaves - wide * ridge) * share;
        canvas.fill(&Shape::rect(middle - half, at, half * 2.0, 1.6), &Ink::from(Color(30, 26, 28)).dense(0.16));
        at += 16.0;
    }
    canvas.fill(&Shape::rect(left - eaves, top + 6.0, wide + eaves * 2.0, 10.0), &WHITE.into());
    canvas.fill(&Shape::rect(left, top + 16.0, wide, 18.0), &Ink::from(Color(26, 26, 34)).dense(0.16));
    if scene != Scene::Terrace {
        let (dx, dy) = (middle - wide * 0.18, top - rise * 0.52);
        canvas.fill(&Shape::of([(dx - 66.0, dy), (dx, dy - 58.0), (dx + 66.0, dy)]), &roof.darker(0.2).into());
        canvas.fill(&Shape::rect(dx - 50.0, dy - 6.0, 100.0, 82.0), &wall.lighter(0.2).into());
        window(canvas, (dx - 36.0, dy + 6.0, 72.0, 60.0), WHITE, (2, 1));
    }
    let floors: &[f64] = if foot - top > 350.0 { &[60.0, 240.0] } else { &[86.0] };
    let columns = if wide > 900.0 {
        5_u8
    } else if wide > 700.0 {
        3
    } else {
        2
    };
    let each = wide / f64::from(columns);
    let entry = columns / 2;
    for (floor, drop) in floors.iter().enumerate() {
        for column in 0..columns {
            let at = left + each * (f64::from(column) + 0.5);
            if floor + 1 == floors.len() && column == entry {
                door(canvas, (at - 44.0, foot - 6.0, 88.0, 172.0), dice.one(&DOORS, DOORS[0]));
                continue;
            }
            let (w, h) = ((each * 0.6).min(150.0), 122.0);
            window(canvas, (at - w / 2.0, top + drop, w, h), WHITE, (2, 2));
            if scene == Scene::Cottage {
                for side in [-1.0, 1.0] {
                    let x = if side < 0.0 { at - w / 2.0 - 36.0 } else { at + w / 2.0 + 4.0 };
                    canvas.fill(&Shape::rect(x, top + drop, 32.0, h), &dice.one(&DOORS, DOORS[0]).lighter(0.1).into());
                }
            }
        }
    }
}

/// Tiled and painted houses up a hill.
fn lisbon(canvas: &mut Canvas, dice: &mut Dice, light: Light) {
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

/// A house on the water.
fn houseboat(canvas: &mut Canvas, dice: &mut Dice, light: Light) {
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
