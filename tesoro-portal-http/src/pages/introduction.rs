//! What a client is shown at first: slides, a tour of the home page, and the page that says the same without scripts
//! (R-HOME-04). Whether it is still to be shown is kept on the account.

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::account::{Introduction, Onboarding, OnboardingChange};
use tesoro_portal_core::code;
use tesoro_portal_core::profile::ProfileChange;
use tesoro_portal_core::settings::Feature;

use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::place::Place;
use super::words::Words;
use crate::answer::Answer;
use crate::app::App;
use crate::fields::Fields;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "how.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    form_token: String,
    slides: Vec<Slide>,
    stops: Vec<Stop>,
}

/// One of the slides.
pub(super) struct Slide {
    pub(super) place: String,
    pub(super) title: String,
    pub(super) text: String,
    /// Its picture, in a rectangle of 96 by 64.
    pub(super) outline: &'static str,
}

/// A place that the tour goes to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    /// As a style sheet would name it.
    pub(super) target: &'static str,
    /// The message about it.
    pub(super) text: &'static str,
}

/// The introduction as the home page carries it.
pub(super) struct Due {
    pub(super) slides: Vec<Slide>,
    pub(super) stops: Vec<Stop>,
    /// “1 of 9”, in which the script puts other numbers.
    pub(super) place: String,
}

/// What is still to be shown to this client; nothing to one who still waits for the office, and has nothing to look at.
pub(super) fn due(client: &Client<'_>) -> Option<Due> {
    let Onboarding { slides, tour } = client.profile.account.onboarding;
    let (show_slides, show_tour) = (slides == Introduction::Due, tour == Introduction::Due);
    (show_slides || show_tour).then(|| Due {
        slides: if show_slides { self::slides(client) } else { Vec::new() },
        stops: if show_tour { stops(client) } else { Vec::new() },
        place: place(1, 9, client.words()),
    })
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, _| {
        let words = client.words();
        let page = Page {
            frame: client.frame_at(Place::Home, words.say("how-title"), Outcome::Fine),
            root: client.visitor().root(),
            form_token: client.form_token(),
            slides: slides(client),
            stops: stops(client),
        };
        render(StatusCode::OK, &page)
    })
}

/// Notes what was seen, what the client did without, or what is to come back.
pub(super) fn note(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let form = client.form(&["slides", "tour"])?;
        let onboarding = OnboardingChange { slides: told(&form, "slides")?, tour: told(&form, "tour")? };
        app.portal().change_profile(ready, &ProfileChange { onboarding, ..ProfileChange::default() })?;
        Ok(Answer::see_other(&client.visitor().path("home")))
    })
}

fn told(form: &Fields, name: &'static str) -> Result<Option<Introduction>, Refused> {
    let unknown = || Refused::field(format!("/{name}"), code::UNKNOWN_FIELD);
    form.one(name)?.map(|told| Introduction::named(told).ok_or_else(unknown)).transpose()
}

fn slides(client: &Client<'_>) -> Vec<Slide> {
    let words = client.words();
    let has_viewings = client.visitor().facts.features.has(Feature::Viewings);
    let look = if has_viewings { "slide-look-text" } else { "slide-look-plain" };
    let slide = |number, (title, text, outline): (&str, &str, &'static str)| Slide {
        place: place(number, 3, words),
        title: words.say(title),
        text: words.say(text),
        outline,
    };
    vec![
        slide(1, ("slide-look-title", look, "M20 32 48 10l28 22M28 27v27h40V27M42 54V40h12v14")),
        slide(
            2,
            ("slide-together-title", "slide-together-text", "M14 14h42v26H34l-9 9v-9H14zM64 24h18v22h-6v8l-8-8H46"),
        ),
        slide(
            3,
            (
                "slide-seen-title",
                "slide-seen-text",
                "M10 32s14-20 38-20 38 20 38 20-14 20-38 20-38-20-38-20zM48 22a10 10 0 1 0 0 20 10 10 0 0 0 0-20z",
            ),
        ),
    ]
}

fn place(number: i64, count: i64, words: Words<'_>) -> String {
    words.fill("slide-place", &[("number", number.into()), ("count", count.into())])
}

fn stops(client: &Client<'_>) -> Vec<Stop> {
    let features = &client.visitor().facts.features;
    let all = [
        (None, Stop { target: ".overview", text: "tour-overview" }),
        (None, Stop { target: "#new", text: "tour-new" }),
        (None, Stop { target: "#all", text: "tour-all" }),
        (Some(Feature::Viewings), Stop { target: ".to-viewings", text: "tour-viewings" }),
        (Some(Feature::Messages), Stop { target: ".to-messages", text: "tour-messages" }),
        (None, Stop { target: ".foot .face", text: "tour-agent" }),
    ];
    let there = all.into_iter().filter(|(needs, _)| needs.is_none_or(|feature| features.has(feature)));
    there.map(|(_, stop)| stop).collect()
}
