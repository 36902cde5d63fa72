//! The client's viewings in three tabs (R-VIEW-06).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::ports::{ViewingEdge, ViewingTab};
use tesoro_portal_core::viewing::ViewingSeen;
use time::UtcDateTime;

use super::frame::{Frame, Outcome, render};
use super::guard;
use super::place::Place;
use super::viewing_card::ViewingCard;
use super::words::Words;
use super::{day_plan, local_time};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// So many viewings stand on a page.
const ON_A_PAGE: usize = 12;

#[derive(Template)]
#[template(path = "viewings.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    tabs: Vec<Tab>,
    section: String,
    empty: String,
    days: Vec<DayLink>,
    cards: Vec<ViewingCard>,
    more: Option<String>,
}

/// A tab of the page.
struct Tab {
    name: &'static str,
    text: String,
    standing: Standing,
}

/// Whether a tab is the one that is shown.
#[derive(PartialEq, Eq)]
enum Standing {
    Here,
    Elsewhere,
}

/// The way to the plan of a day with several viewings.
struct DayLink {
    path: String,
    text: String,
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let (words, root) = (client.words(), client.visitor().root());
        let query = request.query()?;
        let tab = query.one("tab")?.and_then(ViewingTab::named).unwrap_or(ViewingTab::Upcoming);
        let past = query.one("past")?.and_then(edge);
        let mut seen = app.portal().client_viewings(ready, tab, past, ON_A_PAGE + 1)?;
        let goes_on = seen.len() > ON_A_PAGE;
        seen.truncate(ON_A_PAGE);
        let last = seen.last().filter(|_| goes_on);
        let tabs = ViewingTab::ALL.map(|own| Tab {
            name: own.name(),
            text: words.say(label(own)),
            standing: if own == tab { Standing::Here } else { Standing::Elsewhere },
        });
        let page = Page {
            frame: client.frame_at(Place::Viewings, words.say("viewings-title"), Outcome::Fine),
            tabs: tabs.into(),
            section: words.say(label(tab)),
            empty: words.say(empty(tab)),
            days: if tab == ViewingTab::Upcoming { days(&seen, &root, words) } else { Vec::new() },
            cards: seen.iter().map(|seen| ViewingCard::of(seen, &root, words)).collect(),
            more: last.map(|last| format!("{root}/viewings?tab={}&past={}", tab.name(), written(last))),
            root,
        };
        render(StatusCode::OK, &page)
    })
}

/// The days on which the client sees more than one property.
fn days(seen: &[ViewingSeen], root: &str, words: Words<'_>) -> Vec<DayLink> {
    let day = |seen: &ViewingSeen| seen.viewing.state.slot().map(|slot| seen.viewing.clock().day(slot.start));
    let mut all: Vec<_> = seen.iter().filter_map(day).collect();
    all.sort_unstable();
    let busy = all.chunk_by(|one, other| one == other).filter(|day| day.len() > 1);
    busy.filter_map(|day| day.first())
        .map(|day| DayLink {
            path: day_plan::path(root, *day),
            text: words.say_with("day-link", "day", &local_time::day(*day, words)),
        })
        .collect()
}

fn label(tab: ViewingTab) -> &'static str {
    match tab {
        ViewingTab::Upcoming => "viewings-upcoming",
        ViewingTab::Recent => "viewings-recent",
        ViewingTab::Unconfirmed => "viewings-unconfirmed",
    }
}

fn empty(tab: ViewingTab) -> &'static str {
    match tab {
        ViewingTab::Upcoming => "viewings-upcoming-empty",
        ViewingTab::Recent => "viewings-recent-empty",
        ViewingTab::Unconfirmed => "viewings-unconfirmed-empty",
    }
}

/// Where the next page begins, in an address.
fn written(last: &ViewingSeen) -> String {
    let edge = ViewingEdge::of(&last.viewing);
    format!("{}.{}", edge.at.unix_timestamp_nanos() / 1_000_000, edge.id)
}

/// The same read again; anything else begins at the first page.
fn edge(text: &str) -> Option<ViewingEdge> {
    let (at, id) = text.split_once('.')?;
    let at = UtcDateTime::from_unix_timestamp_nanos(i128::from(at.parse::<i64>().ok()?) * 1_000_000).ok()?;
    Some(ViewingEdge { at, id: id.parse().ok()? })
}
