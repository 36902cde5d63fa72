//! The floor plan.

use super::canvas::Canvas;
use super::dice::Dice;
use super::ink::{Color, Ink};
use super::shape::Shape;
use super::{HEIGHT, WIDTH};

const WALL: Color = Color::hex(0x39424c);
const THICK: f64 = 16.0;

/// A rectangle in the plan.
#[derive(Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    wide: f64,
    high: f64,
}

pub(super) fn draw(canvas: &mut Canvas, dice: &mut Dice) {
    canvas.fill(&Shape::rect(0.0, 0.0, WIDTH, HEIGHT), &Color::hex(0xf7f5f0).into());
    let home = Area { x: 240.0, y: 150.0, wide: 1120.0, high: 760.0 };
    canvas.fill(&Shape::rect(home.x + 10.0, home.y + 14.0, home.wide, home.high), &Ink::from(WALL).dense(0.12));
    let across = home.x + home.wide * dice.between(0.5, 0.62);
    let down = home.y + home.high * dice.between(0.42, 0.56);
    let hall = home.x + home.wide * dice.between(0.2, 0.3);
    let right = home.x + home.wide;
    let foot = home.y + home.high;
    let living = Area { x: home.x, y: home.y, wide: across - home.x, high: down - home.y };
    let kitchen = Area { x: across, y: home.y, wide: right - across, high: down - home.y };
    let bath = Area { x: home.x, y: down, wide: hall - home.x, high: foot - down };
    let bed = Area { x: hall, y: down, wide: across - hall, high: foot - down };
    let second = Area { x: across, y: down, wide: right - across, high: foot - down };
    for (room, tint) in
        [(living, 0xf2e7d3_u32), (kitchen, 0xe7ebe2), (bath, 0xdde8ec), (bed, 0xeee3e2), (second, 0xe9e5ee)]
    {
        floor(canvas, room, Color::hex(tint));
    }
    for room in [living, kitchen, bath, bed, second] {
        outline(canvas, room);
    }
    furnish(canvas, living, kitchen, bath);
    for room in [bed, second] {
        sleep(canvas, room);
    }
    for (at, y) in [(across - 150.0, down), (hall + 40.0, down), (across + 60.0, down)] {
        doorway(canvas, at, y);
    }
    for (x, y, wide) in [
        (living.x + 110.0, home.y, 260.0),
        (kitchen.x + 90.0, home.y, 180.0),
        (bed.x + 60.0, foot, 150.0),
        (second.x + 90.0, foot, 190.0),
    ] {
        canvas.fill(&Shape::rect(x, y - THICK / 2.0, wide, THICK), &Color::hex(0xf7f5f0).into());
        for line in [-6.0, -1.0, 4.0] {
            canvas.fill(&Shape::rect(x, y + line, wide, 2.5), &WALL.into());
        }
    }
    north(canvas);
}

fn floor(canvas: &mut Canvas, room: Area, tint: Color) {
    canvas.fill(&Shape::rect(room.x, room.y, room.wide, room.high), &tint.into());
    let mut at = room.x + 24.0;
    while at < room.x + room.wide {
        canvas.fill(&Shape::rect(at, room.y, 1.2, room.high), &Ink::from(WALL).dense(0.06));
        at += 24.0;
    }
}

fn outline(canvas: &mut Canvas, Area { x, y, wide, high }: Area) {
    let half = THICK / 2.0;
    for (x, y, wide, high) in [
        (x - half, y - half, wide + THICK, THICK),
        (x - half, y + high - half, wide + THICK, THICK),
        (x - half, y - half, THICK, high + THICK),
        (x + wide - half, y - half, THICK, high + THICK),
    ] {
        canvas.fill(&Shape::rect(x, y, wide, high), &WALL.into());
    }
}

/// A piece of furniture from above.
fn piece(canvas: &mut Canvas, (x, y, wide, high): (f64, f64, f64, f64), radius: f64) {
    canvas.fill(&Shape::rounded(x - 2.5, y - 2.5, wide + 5.0, high + 5.0, radius + 2.5), &Ink::from(WALL).dense(0.75));
    canvas.fill(&Shape::rounded(x, y, wide, high, radius), &Color::hex(0xfdfcf9).into());
}

fn furnish(canvas: &mut Canvas, living: Area, kitchen: Area, bath: Area) {
    piece(canvas, (living.x + 40.0, living.y + living.high - 130.0, 250.0, 84.0), 14.0);
    piece(canvas, (living.x + 40.0, living.y + living.high - 130.0, 250.0, 26.0), 10.0);
    piece(canvas, (living.x + 100.0, living.y + living.high - 240.0, 130.0, 66.0), 8.0);
    piece(canvas, (living.x + living.wide - 250.0, living.y + 70.0, 150.0, 150.0), 75.0);
    for (dx, dy) in [(-60.0, 50.0), (160.0, 50.0), (50.0, -60.0), (50.0, 160.0)] {
        piece(canvas, (living.x + living.wide - 250.0 + dx, living.y + 70.0 + dy, 50.0, 50.0), 12.0);
    }
    piece(canvas, (kitchen.x + kitchen.wide - 82.0, kitchen.y + 22.0, 60.0, kitchen.high - 60.0), 4.0);
    piece(canvas, (kitchen.x + kitchen.wide - 72.0, kitchen.y + 60.0, 40.0, 60.0), 10.0);
    for ring in [0.0, 46.0] {
        piece(canvas, (kitchen.x + kitchen.wide - 68.0, kitchen.y + kitchen.high - 170.0 + ring, 30.0, 30.0), 15.0);
    }
    piece(canvas, (bath.x + 26.0, bath.y + bath.high - 110.0, (bath.wide - 60.0).min(190.0), 76.0), 30.0);
    piece(canvas, (bath.x + 30.0, bath.y + 50.0, 60.0, 44.0), 18.0);
    piece(canvas, (bath.x + bath.wide - 84.0, bath.y + 40.0, 46.0, 62.0), 22.0);
}

fn sleep(canvas: &mut Canvas, room: Area) {
    let (wide, high) = ((room.wide * 0.5).min(180.0), (room.high * 0.56).min(210.0));
    let (x, y) = (room.x + (room.wide - wide) / 2.0, room.y + room.high - high - 34.0);
    piece(canvas, (x, y, wide, high), 10.0);
    for side in [0.08, 0.54] {
        piece(canvas, (x + wide * side, y + high - 58.0, wide * 0.38, 44.0), 10.0);
    }
    piece(canvas, (room.x + 26.0, room.y + 30.0, 52.0, (room.high * 0.36).min(150.0)), 4.0);
}

fn doorway(canvas: &mut Canvas, x: f64, y: f64) {
    let wide = 84.0;
    canvas.fill(&Shape::rect(x, y - THICK / 2.0 - 1.0, wide, THICK + 2.0), &Color::hex(0xf2ede4).into());
    let swing = (0..=12_u8).map(|step| std::f64::consts::FRAC_PI_2 * f64::from(step) / 12.0);
    let mut arc: Vec<(f64, f64)> = vec![(x, y)];
    arc.extend(swing.map(|angle| (x + wide * angle.cos(), y - wide * angle.sin())));
    canvas.fill(&Shape::of(arc), &Ink::from(WALL).dense(0.1));
    canvas.fill(&Shape::rect(x - 2.0, y - wide, 5.0, wide), &WALL.into());
}

fn north(canvas: &mut Canvas) {
    let (x, y) = (1465.0, 960.0);
    canvas.fill(&Shape::ellipse(x, y, 44.0, 44.0), &Ink::from(WALL).dense(0.15));
    canvas.fill(&Shape::of([(x, y - 38.0), (x + 13.0, y + 10.0), (x, y)]), &WALL.into());
    canvas.fill(&Shape::of([(x, y - 38.0), (x - 13.0, y + 10.0), (x, y)]), &WALL.lighter(0.5).into());
}
