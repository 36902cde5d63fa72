//! Every scene can be drawn, is the same every time, and another for every home.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use tesoro_portal_pictures::{Hair, PICTURE_HEIGHT, PICTURE_WIDTH, PORTRAIT_SIDE, Scene, count, jpeg, portrait};

#[test]
fn a_picture_is_a_jpeg_of_its_size_and_the_same_every_time() {
    for (name, scene) in Scene::ALL {
        assert_eq!(Scene::named(name), Some(scene));
        let picture = jpeg("p-test", scene, 0).unwrap();
        assert_eq!(picture, jpeg("p-test", scene, 0).unwrap(), "{name}");
        let read = image::load_from_memory(&picture).unwrap();
        assert_eq!((read.width(), read.height()), (PICTURE_WIDTH, PICTURE_HEIGHT), "{name}");
        assert!(picture.len() < 600_000, "{name}: {}", picture.len());
    }
    assert_eq!(Scene::named("castle"), None);
}

#[test]
fn the_pictures_of_a_home_and_of_two_homes_differ() {
    let mut seen = BTreeSet::new();
    for home in ["p-one", "p-other"] {
        assert!((4..=6).contains(&count(home)));
        for nth in 0..count(home) {
            assert!(seen.insert(jpeg(home, Scene::Canal, nth).unwrap()), "{home} {nth}");
        }
    }
}

#[test]
fn a_portrait_is_a_small_square_and_the_same_every_time() {
    let mut seen = BTreeSet::new();
    for hair in [Hair::Short, Hair::Bob, Hair::Long, Hair::Bun] {
        let drawn = portrait("a-test", hair).unwrap();
        assert_eq!(drawn, portrait("a-test", hair).unwrap(), "{hair:?}");
        let read = image::load_from_memory(&drawn).unwrap();
        assert_eq!((read.width(), read.height()), (PORTRAIT_SIDE, PORTRAIT_SIDE), "{hair:?}");
        assert!(drawn.len() < 60_000, "{hair:?}: {}", drawn.len());
        assert!(seen.insert(drawn), "{hair:?} is like another");
    }
    assert!(seen.insert(portrait("a-other", Hair::Bob).unwrap()));
}
