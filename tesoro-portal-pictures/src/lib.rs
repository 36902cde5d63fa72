//! The pictures of the demo's homes and agents: drawn, not copied, and the same for the same home every time.
//!
//! A crate of its own so that unoptimised builds can optimise it.

#![expect(clippy::unreadable_literal, reason = "a colour reads as RRGGBB")]

mod canvas;
mod dice;
mod facade;
mod indoors;
mod ink;
mod outdoors;
mod plan;
mod portrait;
mod shape;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageResult};

use self::canvas::Canvas;
use self::dice::Dice;
use self::indoors::Room;

/// Pixels from left to right.
pub const PICTURE_WIDTH: u32 = 1600;
/// Pixels from top to bottom.
pub const PICTURE_HEIGHT: u32 = 1067;

/// Pixels of a portrait's sides.
pub const PORTRAIT_SIDE: u32 = 640;

const QUALITY: u8 = 88;
const WIDTH: f64 = PICTURE_WIDTH as f64;
const HEIGHT: f64 = PICTURE_HEIGHT as f64;

/// What a home looks like from the street.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    /// A narrow house on a canal.
    Canal,
    /// A warehouse with large windows.
    Loft,
    /// A family's house with a garden.
    Family,
    /// One house of a row.
    Terrace,
    /// A large house with a garage.
    Villa,
    /// A small old house.
    Cottage,
    /// A block of flats.
    Modern,
    /// A tall one.
    Tower,
    /// Tiles and iron balconies.
    Lisbon,
    /// On the water.
    Houseboat,
}

impl Scene {
    /// All of them, with their names.
    pub const ALL: [(&'static str, Self); 10] = [
        ("canal", Self::Canal),
        ("loft", Self::Loft),
        ("family", Self::Family),
        ("terrace", Self::Terrace),
        ("villa", Self::Villa),
        ("cottage", Self::Cottage),
        ("modern", Self::Modern),
        ("tower", Self::Tower),
        ("lisbon", Self::Lisbon),
        ("houseboat", Self::Houseboat),
    ];

    /// The scene of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(own, _)| *own == name).map(|(_, scene)| scene)
    }
}

/// How somebody wears their hair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hair {
    /// Short.
    Short,
    /// To the chin.
    Bob,
    /// Over the shoulders.
    Long,
    /// Up in a bun.
    Bun,
}

/// A portrait as a square JPEG: shoulders, head and hair in the colours that fall to this name.
///
/// # Errors
///
/// The encoder's, which has no reason to fail.
pub fn portrait(person: &str, hair: Hair) -> ImageResult<Vec<u8>> {
    let mut canvas = Canvas::new(PORTRAIT_SIDE, PORTRAIT_SIDE);
    portrait::draw(&mut canvas, &mut Dice::of(person, 0), hair);
    canvas.finish();
    encoded(&canvas.into_bytes(), (PORTRAIT_SIDE, PORTRAIT_SIDE))
}

fn encoded(pixels: &[u8], (width, height): (u32, u32)) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode(pixels, width, height, ExtendedColorType::Rgb8)?;
    Ok(bytes)
}

/// How many pictures a home has: 4 to 6.
pub fn count(home: &str) -> u8 {
    match home.len() % 3 {
        0 => 4,
        1 => 5,
        _ => 6,
    }
}

/// A picture of a home as a JPEG: the first shows the street, the last the plan, the others rooms.
///
/// # Errors
///
/// The encoder's, which has no reason to fail.
pub fn jpeg(home: &str, scene: Scene, nth: u8) -> ImageResult<Vec<u8>> {
    encoded(&draw(home, scene, nth), (PICTURE_WIDTH, PICTURE_HEIGHT))
}

/// Row by row, three bytes a pixel.
fn draw(home: &str, scene: Scene, nth: u8) -> Vec<u8> {
    let mut canvas = Canvas::new(PICTURE_WIDTH, PICTURE_HEIGHT);
    let mut dice = Dice::of(home, nth);
    match nth {
        0 => facade::draw(&mut canvas, &mut dice, scene),
        last if last + 1 >= count(home) => plan::draw(&mut canvas, &mut dice),
        1 => indoors::draw(&mut canvas, &mut dice, Room::Living),
        2 => indoors::draw(&mut canvas, &mut dice, Room::Kitchen),
        3 => indoors::draw(&mut canvas, &mut dice, Room::Bedroom),
        _ => indoors::draw(&mut canvas, &mut dice, Room::Bathroom),
    }
    canvas.finish();
    canvas.into_bytes()
}
