//! Shapes: closed outlines of straight lines.

use std::f64::consts::{PI, TAU};

use super::canvas::whole;

/// A closed outline.
#[derive(Clone)]
pub(super) struct Shape(Vec<(f64, f64)>);

impl Shape {
    pub(super) fn of(points: impl Into<Vec<(f64, f64)>>) -> Self {
        Self(points.into())
    }

    /// A rectangle: left, top, width, height.
    pub(super) fn rect(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self::of([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
    }

    /// A rectangle with round corners.
    pub(super) fn rounded(x: f64, y: f64, width: f64, height: f64, radius: f64) -> Self {
        let radius = radius.min(width / 2.0).min(height / 2.0);
        let corners = [
            (x + width - radius, y + radius, -PI / 2.0),
            (x + width - radius, y + height - radius, 0.0),
            (x + radius, y + height - radius, PI / 2.0),
            (x + radius, y + radius, PI),
        ];
        let points = corners.into_iter().flat_map(|(cx, cy, from)| {
            (0..=8_u8).map(move |step| {
                let angle = from + PI / 2.0 * f64::from(step) / 8.0;
                (cx + radius * angle.cos(), cy + radius * angle.sin())
            })
        });
        Self(points.collect())
    }

    pub(super) fn ellipse(cx: f64, cy: f64, rx: f64, ry: f64) -> Self {
        Self(
            (0..64_u8)
                .map(|step| TAU * f64::from(step) / 64.0)
                .map(|a| (cx + rx * a.cos(), cy + ry * a.sin()))
                .collect(),
        )
    }

    /// A rectangle whose top is an arc that rises by `rise`.
    pub(super) fn arched(x: f64, y: f64, width: f64, height: f64, rise: f64) -> Self {
        let mut points = vec![(x + width, y + height), (x, y + height)];
        points.extend((0..=16_u8).map(|step| {
            let angle = PI - PI * f64::from(step) / 16.0;
            (x + width / 2.0 + width / 2.0 * angle.cos(), y + rise - rise * angle.sin())
        }));
        Self(points)
    }

    /// The rows that it may touch, of a canvas of this height.
    pub(super) fn rows(&self, height: f64) -> Option<(usize, usize)> {
        let top = self.0.iter().map(|point| point.1).fold(f64::INFINITY, f64::min).max(0.0);
        let bottom = self.0.iter().map(|point| point.1).fold(f64::NEG_INFINITY, f64::max).min(height);
        (top < bottom).then(|| (whole(top), whole(bottom.ceil())))
    }

    /// Where the horizontal at `y` crosses the outline, from left to right.
    pub(super) fn crossings(&self, y: f64, found: &mut Vec<f64>) {
        found.clear();
        let next = self.0.iter().cycle().skip(1);
        for (&(x0, y0), &(x1, y1)) in self.0.iter().zip(next) {
            if (y0 <= y) != (y1 <= y) {
                found.push(x0 + (y - y0) / (y1 - y0) * (x1 - x0));
            }
        }
        found.sort_by(f64::total_cmp);
    }
}
