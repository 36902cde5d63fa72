//! A house of its own.

use super::{BRICKS, DOORS, PLASTERS, ROOFS, WHITE, lawn};
use crate::canvas::Canvas;
use crate::dice::Dice;
use crate::ink::{Color, Ink};
use crate::outdoors::{Light, courses, door, hedge, tree, window};
use crate::shape::Shape;
use crate::{HEIGHT, Scene, WIDTH};

/// A house with a pitched roof in its garden.
pub(super) fn house(canvas: &mut Canvas, dice: &mut Dice, light: Light, scene: Scene) {
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
