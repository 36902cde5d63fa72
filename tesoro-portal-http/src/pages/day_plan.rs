//! The viewings of one day in their order, with the ways to them (R-VIEW-11).

use askama::Template;
use hyper::StatusCode;
use time::Date;

use super::frame::{Frame, Outcome, render};
use super::guard;
use super::local_time;
use super::place::Place;
use super::viewing_card::{ViewingMark, line, title};
use super::viewing_way::Route;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "day_plan.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    day: String,
    stops: Vec<Stop>,
}

/// One viewing of the day.
struct Stop {
    path: String,
    title: String,
    line: String,
    time: String,
    zone: String,
    status: ViewingMark,
    route: Option<Route>,
}

/// The path of a day's page.
pub(super) fn path(root: &str, day: Date) -> String {
    format!("{root}/day/{}", local_time::written(day))
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let (words, root) = (client.words(), client.visitor().root());
        let day = local_time::read(request.param("day")).ok_or_else(Refused::not_found)?;
        let plan = app.portal().day_plan(ready, day)?;
        let zones: Vec<_> = plan.iter().map(|stop| stop.seen.viewing.zone.clone()).collect();
        let differ = zones.windows(2).any(|pair| pair.first() != pair.last());
        let stops = plan.into_iter().filter_map(|stop| {
            let (viewing, clock) = (&stop.seen.viewing, stop.seen.viewing.clock());
            let slot = viewing.state.slot()?;
            let (start, end) = (clock.reading(slot.start).time(), clock.reading(slot.end()).time());
            Some(Stop {
                path: format!("{root}/viewing/{}", viewing.id),
                title: title(&stop.seen, words),
                line: line(&stop.seen),
                time: format!("{}\u{2013}{}", words.time(start), words.time(end)),
                zone: if differ { local_time::place(&viewing.zone) } else { String::new() },
                status: ViewingMark::of(viewing.status(), words),
                route: stop.way.as_ref().map(Route::of),
            })
        });
        let page = Page {
            frame: client.frame_at(Place::Viewings, words.say("day-title"), Outcome::Fine),
            day: local_time::day(day, words),
            stops: stops.collect(),
            root,
        };
        render(StatusCode::OK, &page)
    })
}
