//! Rooms: a wall, a floor in perspective, a window with daylight, furniture.

mod furnishing;

use self::furnishing::{cupboard, curtain, daylight, lamp, painting, plant, shadow, sofa, table};
use super::canvas::Canvas;
use super::dice::Dice;
use super::ink::{Color, Ink};
use super::shape::Shape;
use super::{HEIGHT, WIDTH};

/// Where the wall meets the floor.
const SKIRTING: f64 = 730.0;

const WALLS: [Color; 6] = [
    Color::hex(0xefe8dc),
    Color::hex(0xe6ebe6),
    Color::hex(0xf3ece4),
    Color::hex(0xdfe5ea),
    Color::hex(0xece3d6),
    Color::hex(0xe3dccf),
];
const WOODS: [Color; 4] = [Color::hex(0xb98d5f), Color::hex(0xa57b56), Color::hex(0xcfae82), Color::hex(0x8a6748)];
const CLOTHS: [Color; 6] = [
    Color::hex(0x5f7d78),
    Color::hex(0x8b6f7a),
    Color::hex(0x4f6584),
    Color::hex(0xb98a5a),
    Color::hex(0x7d8b62),
    Color::hex(0xa9634f),
];
const WHITE: Color = Color::hex(0xfaf8f3);
const DARK: Color = Color::hex(0x33373d);

/// Which room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    Living,
    Kitchen,
    Bedroom,
    Bathroom,
}

pub(super) fn draw(canvas: &mut Canvas, dice: &mut Dice, room: Room) {
    let wood = dice.one(&WOODS, WOODS[0]);
    let wall = dice.one(&WALLS, WALLS[0]);
    shell(canvas, dice, wall, wood, room);
    match room {
        Room::Living => living(canvas, dice, wood),
        Room::Kitchen => kitchen(canvas, dice, wood),
        Room::Bedroom => bedroom(canvas, dice, wood),
        Room::Bathroom => bathroom(canvas, dice, wall),
    }
}

fn shell(canvas: &mut Canvas, dice: &mut Dice, wall: Color, wood: Color, room: Room) {
    canvas.fill(
        &Shape::rect(0.0, 0.0, WIDTH, SKIRTING),
        &Ink::fade((0.0, wall.lighter(0.35)), (SKIRTING, wall.darker(0.05))),
    );
    let floor = if room == Room::Bathroom { Color::hex(0xc9c5bd) } else { wood };
    canvas.fill(
        &Shape::rect(0.0, SKIRTING, WIDTH, HEIGHT - SKIRTING),
        &Ink::fade((SKIRTING, floor.lighter(0.24)), (HEIGHT, floor.darker(0.12))),
    );
    // Boards or tiles that run to a point on the horizon.
    for step in 0..25_u8 {
        let near = (f64::from(step) - 12.0) * 190.0 + 800.0;
        let far = (near - 800.0) * 0.32 + 800.0;
        let line = Shape::of([(far, SKIRTING), (far + 1.0, SKIRTING), (near + 3.0, HEIGHT), (near, HEIGHT)]);
        canvas.fill(&line, &Ink::from(floor.darker(0.5)).dense(0.35));
        if room != Room::Bathroom {
            for _ in 0..2 {
                let share = dice.between(0.05, 0.95);
                let y = SKIRTING + (HEIGHT - SKIRTING) * share * share;
                let (here, next) = (far + (near - far) * share * share, 190.0 * (0.32 + 0.68 * share * share));
                canvas.fill(&Shape::rect(here, y, next, 2.0), &Ink::from(floor.darker(0.5)).dense(0.3));
            }
        }
    }
    if room == Room::Bathroom {
        for step in 1..7_u8 {
            let share = f64::from(step) / 7.0;
            let y = SKIRTING + (HEIGHT - SKIRTING) * share * share;
            canvas.fill(&Shape::rect(0.0, y, WIDTH, 2.0), &Ink::from(floor.darker(0.5)).dense(0.3));
        }
    }
    canvas.fill(&Shape::rect(0.0, SKIRTING - 22.0, WIDTH, 22.0), &WHITE.into());
    canvas.fill(&Shape::rect(0.0, SKIRTING - 1.0, WIDTH, 4.0), &Ink::from(DARK).dense(0.25));
    canvas.fill(&Shape::rect(0.0, 0.0, WIDTH, 26.0), &WHITE.into());
}

fn living(canvas: &mut Canvas, dice: &mut Dice, wood: Color) {
    let cloth = dice.one(&CLOTHS, CLOTHS[0]);
    let left = dice.between(0.0, 1.0) > 0.5;
    let window = if left { 130.0 } else { 870.0 };
    daylight(canvas, dice, (window, 130.0, 600.0, 420.0), 3);
    for x in [window - 92.0, window + 604.0] {
        curtain(canvas, cloth, x, 88.0, (92.0, SKIRTING - 8.0));
    }
    let other = if left { 1040.0 } else { 160.0 };
    painting(canvas, dice, (other, 170.0, 330.0, 240.0));
    let rug = dice.one(&CLOTHS, CLOTHS[1]);
    canvas.fill(&Shape::ellipse(800.0, 960.0, 620.0, 88.0), &rug.lighter(0.45).into());
    canvas.fill(&Shape::ellipse(800.0, 960.0, 560.0, 74.0), &rug.lighter(0.6).into());
    sofa(canvas, cloth, (other - 110.0, 560.0, 580.0));
    lamp(canvas, 800.0, 150.0, cloth.darker(0.1));
    table(canvas, wood.darker(0.2), (640.0, 900.0, 340.0));
    plant(canvas, dice, (if left { 790.0 } else { 1530.0 }, 800.0), 210.0);
}

fn kitchen(canvas: &mut Canvas, dice: &mut Dice, wood: Color) {
    let front = dice
        .one(&[WHITE, Color::hex(0x5f7d78), Color::hex(0x55646f), Color::hex(0xdad3c3), Color::hex(0x6f7f62)], WHITE);
    canvas.fill(&Shape::rect(90.0, 380.0, 1420.0, 140.0), &Color::hex(0xf0ece3).into());
    for column in 0..24_u8 {
        canvas.fill(&Shape::rect(90.0 + f64::from(column) * 59.0, 380.0, 1.6, 140.0), &Ink::from(DARK).dense(0.12));
    }
    canvas.fill(&Shape::rect(90.0, 449.0, 1420.0, 1.6), &Ink::from(DARK).dense(0.12));
    daylight(canvas, dice, (640.0, 120.0, 380.0, 300.0), 2);
    for (x, count) in [(90.0, 3_u8), (1080.0, 3)] {
        for unit in 0..count {
            let at = x + f64::from(unit) * 146.0;
            cupboard(canvas, front, (at, 110.0, 142.0, 260.0));
        }
    }
    shadow(canvas, (800.0, 752.0), (730.0, 18.0));
    for unit in 0..9_u8 {
        let at = 90.0 + f64::from(unit) * 158.0;
        cupboard(canvas, front, (at, 540.0, 154.0, 200.0));
    }
    canvas.fill(&Shape::rect(78.0, 518.0, 1444.0, 24.0), &Ink::fade((518.0, wood.lighter(0.3)), (542.0, wood)));
    canvas.fill(&Shape::rect(250.0, 548.0, 146.0, 184.0), &Color::hex(0x2f3439).into());
    canvas.fill(&Shape::rect(268.0, 590.0, 110.0, 108.0), &Color::hex(0x4b545b).into());
    canvas.fill(&Shape::rect(268.0, 568.0, 110.0, 6.0), &Color::hex(0xb9bec2).into());
    canvas.fill(&Shape::rounded(250.0, 510.0, 150.0, 8.0, 3.0), &DARK.into());
    let tap = Color::hex(0x9aa3a8);
    canvas.fill(&Shape::rect(818.0, 450.0, 8.0, 68.0), &tap.into());
    canvas.fill(&Shape::rounded(776.0, 446.0, 50.0, 9.0, 4.0), &tap.into());
    canvas.fill(&Shape::rounded(770.0, 512.0, 140.0, 8.0, 3.0), &tap.into());
    plant(canvas, dice, (1130.0, 516.0), 92.0);
    for (at, tone) in [(1240.0, 0xb9735c_u32), (1290.0, 0x5f7d78), (1336.0, 0xd9b56c)] {
        canvas.fill(&Shape::rounded(at, 466.0, 36.0, 52.0, 8.0), &Color::hex(tone).lighter(0.1).into());
    }
    canvas.fill(
        &Shape::rounded(330.0, 860.0, 940.0, 34.0, 12.0),
        &Ink::fade((860.0, wood.lighter(0.3)), (894.0, wood.darker(0.1))),
    );
    for leg in [390.0, 1180.0] {
        canvas.fill(&Shape::rect(leg, 892.0, 26.0, 175.0), &wood.darker(0.25).into());
    }
    for at in [480.0, 690.0, 900.0] {
        let cloth = dice.one(&CLOTHS, CLOTHS[0]);
        canvas.fill(&Shape::rounded(at, 930.0, 130.0, 18.0, 8.0), &cloth.into());
        for leg in [at + 14.0, at + 104.0] {
            canvas.fill(&Shape::rect(leg, 946.0, 8.0, 121.0), &DARK.into());
        }
    }
    canvas.fill(&Shape::ellipse(800.0, 858.0, 92.0, 16.0), &WHITE.into());
    for (at, tone) in [(758.0, 0xc9583f_u32), (800.0, 0xd9a441), (838.0, 0x86a04c)] {
        canvas.fill(&Shape::ellipse(at, 840.0, 24.0, 22.0), &Color::hex(tone).into());
    }
    for at in [620.0, 980.0] {
        lamp(canvas, at, 210.0, DARK);
    }
}

fn bedroom(canvas: &mut Canvas, dice: &mut Dice, wood: Color) {
    let cloth = dice.one(&CLOTHS, CLOTHS[2]);
    let accent = cloth.lighter(0.5);
    canvas.fill(&Shape::rect(0.0, 26.0, WIDTH, SKIRTING - 48.0), &Ink::from(accent).dense(0.35));
    daylight(canvas, dice, (120.0, 120.0, 330.0, 470.0), 2);
    for x in [40.0, 452.0] {
        curtain(canvas, cloth, x, 76.0, (84.0, SKIRTING - 6.0));
    }
    painting(canvas, dice, (880.0, 130.0, 380.0, 220.0));
    shadow(canvas, (1040.0, 950.0), (510.0, 40.0));
    canvas.fill(
        &Shape::rounded(640.0, 420.0, 800.0, 330.0, 26.0),
        &Ink::fade((420.0, wood.lighter(0.1)), (750.0, wood.darker(0.2))),
    );
    for at in [690.0, 1060.0] {
        canvas.fill(
            &Shape::rounded(at, 520.0, 330.0, 130.0, 40.0),
            &Ink::fade((520.0, WHITE), (650.0, Color::hex(0xd9d8d4))),
        );
        canvas.fill(&Shape::rounded(at + 60.0, 560.0, 210.0, 96.0, 30.0), &cloth.lighter(0.25).into());
    }
    let cover = [(640.0, 650.0), (1440.0, 650.0), (1530.0, 950.0), (550.0, 950.0)];
    canvas.fill(&Shape::of(cover), &Ink::fade((650.0, WHITE), (950.0, Color::hex(0xdcd8cf))));
    let throw = [(592.0, 810.0), (1488.0, 810.0), (1530.0, 950.0), (550.0, 950.0)];
    canvas.fill(&Shape::of(throw), &Ink::fade((810.0, cloth.lighter(0.22)), (950.0, cloth)));
    for step in 0..6_u8 {
        let y = 822.0 + f64::from(step) * 21.0;
        canvas.fill(&Shape::rect(580.0, y, 920.0, 3.0), &Ink::from(cloth.lighter(0.6)).dense(0.3));
    }
    canvas.fill(&Shape::rect(550.0, 950.0, 980.0, 26.0), &wood.darker(0.25).into());
    for at in [530.0, 1452.0] {
        canvas.fill(
            &Shape::rounded(at, 640.0, 120.0, 130.0, 8.0),
            &Ink::fade((640.0, wood.lighter(0.2)), (770.0, wood.darker(0.1))),
        );
        canvas.fill(&Shape::rect(at + 56.0, 566.0, 8.0, 74.0), &DARK.into());
        canvas.fill(&Shape::ellipse(at + 60.0, 552.0, 110.0, 84.0), &Ink::from(Color(255, 238, 196)).dense(0.16));
        canvas.fill(
            &Shape::of([(at + 34.0, 510.0), (at + 86.0, 510.0), (at + 104.0, 576.0), (at + 16.0, 576.0)]),
            &Color::hex(0xf5e6c6).into(),
        );
    }
}

fn bathroom(canvas: &mut Canvas, dice: &mut Dice, wall: Color) {
    let tile =
        dice.one(&[Color::hex(0xdfe9e6), Color::hex(0xe9e4da), Color::hex(0xd3dfe6), Color::hex(0x7f9a94)], wall);
    canvas.fill(
        &Shape::rect(0.0, 330.0, WIDTH, SKIRTING - 330.0),
        &Ink::fade((330.0, tile.lighter(0.2)), (SKIRTING, tile)),
    );
    for row in 0..7_u8 {
        let y = 330.0 + f64::from(row) * 58.0;
        canvas.fill(&Shape::rect(0.0, y, WIDTH, 2.0), &Ink::from(DARK).dense(0.13));
        for column in 0..15_u8 {
            let x = f64::from(column) * 116.0 + if row % 2 == 0 { 0.0 } else { 58.0 };
            canvas.fill(&Shape::rect(x, y, 2.0, 58.0), &Ink::from(DARK).dense(0.13));
        }
    }
    daylight(canvas, dice, (1080.0, 110.0, 300.0, 190.0), 2);
    shadow(canvas, (1130.0, 905.0), (400.0, 26.0));
    canvas.fill(
        &Shape::rounded(760.0, 650.0, 740.0, 250.0, 90.0),
        &Ink::fade((650.0, WHITE), (900.0, Color::hex(0xc9cccb))),
    );
    canvas.fill(&Shape::ellipse(1130.0, 668.0, 372.0, 30.0), &Color::hex(0xe8ecea).into());
    canvas.fill(&Shape::ellipse(1130.0, 674.0, 340.0, 20.0), &Color::hex(0xbfd3d8).into());
    let steel = Color::hex(0x9aa3a8);
    canvas.fill(&Shape::rect(1440.0, 540.0, 10.0, 120.0), &steel.into());
    canvas.fill(&Shape::rounded(1380.0, 536.0, 70.0, 11.0, 5.0), &steel.into());
    let wood = dice.one(&WOODS, WOODS[0]);
    shadow(canvas, (360.0, 842.0), (270.0, 18.0));
    canvas.fill(
        &Shape::rect(120.0, 640.0, 480.0, 190.0),
        &Ink::fade((640.0, wood.lighter(0.2)), (830.0, wood.darker(0.08))),
    );
    canvas.fill(&Shape::rect(358.0, 640.0, 3.0, 190.0), &Ink::from(DARK).dense(0.4));
    canvas.fill(&Shape::rect(108.0, 616.0, 504.0, 26.0), &WHITE.into());
    canvas.fill(
        &Shape::rounded(250.0, 580.0, 220.0, 42.0, 20.0),
        &Ink::fade((580.0, WHITE), (622.0, Color::hex(0xd3d6d5))),
    );
    canvas.fill(&Shape::rect(356.0, 520.0, 8.0, 62.0), &steel.into());
    canvas.fill(&Shape::rounded(356.0, 516.0, 52.0, 9.0, 4.0), &steel.into());
    canvas.fill(&Shape::ellipse(360.0, 300.0, 170.0, 170.0), &wood.darker(0.1).into());
    canvas.fill(
        &Shape::ellipse(360.0, 300.0, 158.0, 158.0),
        &Ink::fade((140.0, Color::hex(0xdfeaf0)), (460.0, Color::hex(0xb9c9cf))),
    );
    canvas.fill(
        &Shape::of([(280.0, 420.0), (250.0, 360.0), (400.0, 170.0), (450.0, 200.0)]),
        &Ink::from(WHITE).dense(0.28),
    );
    let cloth = dice.one(&CLOTHS, CLOTHS[0]);
    canvas.fill(
        &Shape::rounded(650.0, 470.0, 78.0, 190.0, 8.0),
        &Ink::fade((470.0, cloth.lighter(0.4)), (660.0, cloth.lighter(0.15))),
    );
    canvas.fill(&Shape::rect(636.0, 464.0, 106.0, 8.0), &steel.into());
    canvas.fill(&Shape::ellipse(800.0, 985.0, 330.0, 44.0), &cloth.lighter(0.55).into());
    plant(canvas, dice, (70.0, 830.0), 150.0);
}
