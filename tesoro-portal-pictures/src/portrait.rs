//! Portraits of the demo's agents: shoulders, head and hair, without a face.

use std::f64::consts::PI;

use super::canvas::Canvas;
use super::dice::Dice;
use super::ink::{Color, Ink};
use super::shape::Shape;
use super::{Hair, PORTRAIT_SIDE};

const SIDE: f64 = PORTRAIT_SIDE as f64;
/// Where the head is, and half its width and height.
const HEAD: (f64, f64, f64, f64) = (320.0, 276.0, 104.0, 130.0);

const WALLS: [Color; 5] =
    [Color::hex(0xd9e4e6), Color::hex(0xe6dfd3), Color::hex(0xdfe3d6), Color::hex(0xe5dce0), Color::hex(0xd8dde8)];
/// Skin and hair.
const COMPLEXIONS: [(Color, Color); 8] = [
    (Color::hex(0xf0cdb4), Color::hex(0x8a6644)),
    (Color::hex(0xf0cdb4), Color::hex(0xb48f5e)),
    (Color::hex(0xefc8ab), Color::hex(0x6f4a3a)),
    (Color::hex(0xe3b896), Color::hex(0x5d4330)),
    (Color::hex(0xe3b896), Color::hex(0x3a2a22)),
    (Color::hex(0xc99370), Color::hex(0x33261f)),
    (Color::hex(0xa06c4c), Color::hex(0x2b2320)),
    (Color::hex(0x7a4e36), Color::hex(0x241f1e)),
];
const JACKETS: [Color; 5] =
    [Color::hex(0x31475a), Color::hex(0x4a5d52), Color::hex(0x6b4a52), Color::hex(0x3d3f58), Color::hex(0x7a6650)];
const SHIRTS: [Color; 3] = [Color::hex(0xf7f5f0), Color::hex(0xdfe8ee), Color::hex(0xf1e3dc)];

pub(super) fn draw(canvas: &mut Canvas, dice: &mut Dice, hair: Hair) {
    let wall = dice.one(&WALLS, Color::hex(0xd9e4e6));
    let (skin, tone) = dice.one(&COMPLEXIONS, (Color::hex(0xe3b896), Color::hex(0x3a2a22)));
    let jacket = dice.one(&JACKETS, Color::hex(0x31475a));
    let shirt = dice.one(&SHIRTS, Color::hex(0xf7f5f0));
    canvas.fill(&Shape::rect(0.0, 0.0, SIDE, SIDE), &Ink::fade((0.0, wall.lighter(0.4)), (SIDE, wall.darker(0.06))));
    behind(canvas, hair, tone.darker(0.18));
    shoulders(canvas, skin, (jacket, shirt));
    let (x, y, wide, high) = HEAD;
    for side in [-1.0, 1.0] {
        canvas.fill(&Shape::ellipse(x + side * (wide - 2.0), y + 16.0, 17.0, 27.0), &skin.darker(0.1).into());
    }
    canvas.fill(&head(0.0), &Ink::fade((y - high, skin.lighter(0.12)), (y + high, skin.darker(0.04))));
    above(canvas, hair, tone);
}

/// The head: an egg, narrower at the chin; so much larger.
fn head(by: f64) -> Shape {
    let (x, y, wide, high) = HEAD;
    let points = (0..96_u8).map(|step| {
        let angle = 2.0 * PI * f64::from(step) / 96.0;
        let narrow = 1.0 - 0.13 * angle.sin().max(0.0).powi(2);
        (x + (wide + by) * angle.cos() * narrow, y + (high + by) * angle.sin())
    });
    Shape::of(points.collect::<Vec<_>>())
}

/// What of the hair is behind the neck.
fn behind(canvas: &mut Canvas, hair: Hair, tone: Color) {
    let (x, y, wide, high) = HEAD;
    match hair {
        Hair::Short => {}
        Hair::Long => {
            canvas.fill(
                &Shape::rounded(x - wide - 26.0, y - high, 2.0 * wide + 52.0, 2.0 * high + 76.0, 118.0),
                &tone.into(),
            );
        }
        Hair::Bob => {
            canvas.fill(
                &Shape::rounded(x - wide - 28.0, y - high, 2.0 * wide + 56.0, 2.0 * high - 26.0, 96.0),
                &tone.into(),
            );
        }
        Hair::Bun => canvas.fill(&Shape::ellipse(x, y - high - 24.0, 54.0, 50.0), &tone.into()),
    }
}

fn shoulders(canvas: &mut Canvas, skin: Color, (jacket, shirt): (Color, Color)) {
    let (x, ..) = HEAD;
    canvas.fill(
        &Shape::rounded(64.0, 464.0, 512.0, 420.0, 150.0),
        &Ink::fade((464.0, jacket.lighter(0.1)), (SIDE, jacket)),
    );
    // The shirt between the lapels, and the neck in its opening.
    canvas.fill(&Shape::of([(x - 74.0, 458.0), (x + 74.0, 458.0), (x + 30.0, SIDE), (x - 30.0, SIDE)]), &shirt.into());
    canvas.fill(&Shape::rounded(x - 52.0, 350.0, 104.0, 156.0, 50.0), &skin.darker(0.16).into());
    for side in [-1.0, 1.0] {
        let lapel = [
            (x + side * 54.0, 448.0),
            (x + side * 98.0, 470.0),
            (x + side * 78.0, 556.0),
            (x + side * 36.0, SIDE),
            (x + side * 24.0, SIDE),
        ];
        canvas.fill(&Shape::of(lapel), &jacket.darker(0.2).into());
        canvas.fill(
            &Shape::of([
                (x + side * 50.0, 446.0),
                (x + side * 70.0, 470.0),
                (x + side * 34.0, 524.0),
                (x + side * 4.0, 506.0),
            ]),
            &shirt.darker(0.06).into(),
        );
    }
}

/// What of the hair is in front: from ear to ear over the top, with a parting.
fn above(canvas: &mut Canvas, hair: Hair, tone: Color) {
    let (x, y, wide, high) = HEAD;
    let (out, low) = match hair {
        Hair::Short => (12.0, y + 2.0),
        Hair::Long => (24.0, y + 60.0),
        Hair::Bob => (26.0, y + 4.0),
        Hair::Bun => (8.0, y + 4.0),
    };
    let parting = match hair {
        Hair::Short => -0.45,
        Hair::Long | Hair::Bob => -0.25,
        Hair::Bun => 0.0,
    };
    let mut points = vec![(x - wide - out, low)];
    points.extend((0..=48_u8).map(|step| {
        let angle = PI + PI * f64::from(step) / 48.0;
        (x + (wide + out) * angle.cos(), y - 12.0 + (high + out) * angle.sin())
    }));
    points.push((x + wide + out, low));
    // Back along the forehead: up to the parting, and down again.
    let top = y - high * 0.62;
    let middle = x + parting * wide;
    let right = x + wide - 6.0;
    let left = x - wide + 6.0;
    points.push((right, low - 8.0));
    points.extend(curve((right, low - 30.0), (right - 14.0, top + 6.0), (middle, top)));
    points.extend(curve((middle, top), (left + 22.0, top + 14.0), (left, low - 30.0)));
    points.push((left, low - 8.0));
    canvas.fill(&Shape::of(points), &Ink::fade((y - high - out, tone.lighter(0.14)), (y, tone)));
}

/// A curve between two points that a third one pulls.
fn curve(from: (f64, f64), pull: (f64, f64), to: (f64, f64)) -> impl Iterator<Item = (f64, f64)> {
    (0..=16_u8).map(move |step| {
        let t = f64::from(step) / 16.0;
        let mix = |a: f64, b: f64, c: f64| (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * b + t * t * c;
        (mix(from.0, pull.0, to.0), mix(from.1, pull.1, to.1))
    })
}
