//! A property that was offered: photos, facts, description, where it is, whom to ask, and what to say about it
//! (R-PROP-01 to R-PROP-05).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::DealId;
use tesoro_portal_core::code::Class;
use tesoro_portal_core::crm::{Availability, Photo};
use tesoro_portal_core::deal::{DealState, DealStatus, Favourite, OfferedProperty, Place as Exactness};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::settings::Feature;

use super::agent_card::AgentCard;
use super::faults::Faults;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::map::PropertyMap;
use super::offline::{self, Wanted};
use super::picture::Picture;
use super::place::Place;
use super::property_card::Status;
use super::property_facts::{Energy, Fact, fact};
use super::words::Words;
use super::{interest, property_facts, viewing};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

#[derive(Template)]
#[template(path = "property.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    path: String,
    form_token: String,
    done: Option<String>,
    photos: Vec<Shot>,
    city: String,
    price: Option<String>,
    reference: Option<String>,
    status: Status,
    unavailable: Option<String>,
    favourite: Option<Favourite>,
    says: Vec<Say>,
    viewing: Option<ViewingLink>,
    reasons: Vec<String>,
    reason_text: Option<String>,
    facts: Vec<Fact>,
    energy: Option<Energy>,
    description: Option<Description>,
    address: Vec<String>,
    area: Vec<String>,
    position: Option<Point>,
    map: Option<PropertyMap>,
    exactness: Exactness,
    agent: Option<AgentCard>,
    ask: Option<String>,
    faults: Faults,
}

/// What the client can say now.
#[derive(PartialEq, Eq)]
enum Say {
    Yes,
    YesAfterAll,
    No,
    Approve,
}

/// A photo of the row.
struct Shot {
    picture: Picture,
    /// Which of how many.
    place: String,
}

/// Where a property is, as addresses of maps: nothing is asked of them before the client follows one.
struct Point {
    /// The phone's own map app.
    app: String,
    /// A map on the web.
    web: String,
}

impl Point {
    fn of(latitude: f64, longitude: f64) -> Self {
        Self {
            app: format!("geo:{latitude},{longitude}?q={latitude},{longitude}"),
            web: format!(
                "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
            ),
        }
    }
}

/// The way to a viewing: to ask for one, or to the one that is open.
struct ViewingLink {
    path: String,
    text: String,
}

struct Description {
    language: &'static str,
    paragraphs: Vec<String>,
}

/// The path of a property's page.
pub(super) fn path(client: &Client<'_>, deal: &DealId) -> String {
    client.visitor().path(&format!("property/{deal}"))
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let deal: DealId = request.id("deal")?;
        let done = done(request, client.words())?;
        let page = Page { done, ..page(client, ready, &deal, Faults::default())? };
        match Wanted::of(client, request)? {
            Wanted::Page => answer(StatusCode::OK, &page),
            Wanted::Copy => Ok(offline::owned(client, render(StatusCode::OK, &copy(client, page))?)),
        }
    })
}

/// What may be kept of the page: nothing to send, and not where exactly the property is.
fn copy<'a>(client: &Client<'_>, page: Page<'a>) -> Page<'a> {
    Page {
        done: Some(offline::notice(client)),
        frame: offline::still(page.frame),
        says: Vec::new(),
        favourite: None,
        viewing: None,
        address: page.area.clone(),
        position: None,
        map: None,
        ..page
    }
}

/// The page as an answer, which may show a map.
fn answer(status: StatusCode, page: &Page<'_>) -> Result<Answer, Refused> {
    let answer = render(status, page)?;
    match &page.map {
        Some(map) => map.allowed_in(answer),
        None => Ok(answer),
    }
}

/// Whoever comes back to the address of one of the page's forms.
pub(super) fn lead_back(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, _| Ok(Answer::see_other(&path(client, &request.id("deal")?))))
}

/// Leads back to the page, which says what was done, or why it was not.
pub(super) fn answered(
    client: &Client<'_>,
    ready: &ClientCtx,
    deal: &DealId,
    done: &str,
    outcome: Result<DealState, Refused>,
) -> Result<Answer, Refused> {
    match outcome {
        Ok(_) => Ok(Answer::see_other(&format!("{}?done={done}", path(client, deal)))),
        Err(refused) => told(client, ready, deal, refused),
    }
}

/// The page, which says why something was not done; what is no conflict has a page of its own.
pub(super) fn told(client: &Client<'_>, ready: &ClientCtx, deal: &DealId, refused: Refused) -> Result<Answer, Refused> {
    if refused.code().class() != Class::Conflict {
        return Err(refused);
    }
    let faults = Faults::whole(&refused, None, client.words());
    let answer = answer(status(refused.code()), &page(client, ready, deal, faults)?)?;
    Err(refused.shown_as(answer))
}

/// What has just been done, said once more on the page that it leads to.
fn done(request: &Request, words: Words<'_>) -> Result<Option<String>, Refused> {
    let query = request.query()?;
    let id = match query.all("done").next() {
        Some("interested") => "done-interested",
        Some("rejected") => "done-rejected",
        Some("approved") => "done-approved",
        Some("favourite") => "done-favourite",
        Some("unfavourite") => "done-unfavourite",
        _ => return Ok(None),
    };
    Ok(Some(words.say(id)))
}

fn page<'a>(client: &'a Client<'_>, ready: &ClientCtx, deal: &DealId, faults: Faults) -> Result<Page<'a>, Refused> {
    let words = client.words();
    let offered = client.app().portal().offered_property(ready, deal)?;
    let says = says(&offered);
    let viewing = viewing_link(client, ready, &offered)?;
    let OfferedProperty { deal, property, state, agent, features, language, place: exactness } = offered;
    let available = deal.availability == Availability::Offered;
    // The mark of one that can no longer be had can only be taken away.
    let favourite = features.has(Feature::Favourites).then_some(state.favourite);
    let favourite = favourite.filter(|favourite| available || *favourite == Favourite::Yes);
    let rejection = state.rejection.as_ref();
    let description = property.description(language);
    let place = &property.address;
    let town = [place.postcode.as_deref(), Some(place.city.as_str())];
    let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Ok(Page {
        frame: client.frame_at(Place::Home, property.title.clone(), Outcome::of(&faults)),
        root: client.visitor().root(),
        path: path(client, &deal.id),
        form_token: client.form_token(),
        done: None,
        photos: shots(&property.photos, &client.visitor().root(), words),
        city: place.city.clone(),
        price: property.price.as_ref().map(|price| words.price(price)),
        reference: property.reference.as_ref().map(|own| words.say_with("property-reference", "reference", own)),
        status: Status::of(state.status(), words),
        unavailable: (!available).then(|| words.say("property-gone")),
        favourite,
        says,
        viewing,
        reasons: rejection.map(|rejection| interest::reasons(rejection, words)).unwrap_or_default(),
        reason_text: rejection.and_then(|rejection| rejection.text()).map(str::to_owned),
        facts: property.features.iter().filter_map(|(name, value)| fact(name, value, words)).collect(),
        energy: property.energy.as_ref().map(|label| property_facts::Energy::of(label, words)),
        description: description.map(|(language, text)| Description {
            language: language.tag(),
            paragraphs: text.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect(),
        }),
        area: [Some(place.city.clone()), place.country.clone()].into_iter().flatten().collect(),
        address: [(exactness == Exactness::Exact).then(|| place.line.clone()), Some(town), place.country.clone()]
            .into_iter()
            .flatten()
            .collect(),
        position: property.position.map(|point| Point::of(point.latitude(), point.longitude())),
        map: property.position.and_then(|point| PropertyMap::of(&client.visitor().facts.map, point, words)),
        exactness,
        agent: agent.as_ref().map(|agent| AgentCard::of(agent, &client.visitor().root())),
        ask: features
            .has(Feature::Messages)
            .then(|| client.visitor().path(&format!("messages?about={}#write", deal.id))),
        faults,
    })
}

fn shots(photos: &[Photo], root: &str, words: Words<'_>) -> Vec<Shot> {
    let count = i64::try_from(photos.len()).unwrap_or(i64::MAX);
    let shot = |(photo, number): (&Photo, i64)| Shot {
        picture: Picture::of(photo, root),
        place: words.fill("gallery-place", &[("number", number.into()), ("count", count.into())]),
    };
    photos.iter().zip(1..).map(shot).collect()
}

/// What can be said, the likeliest first; the domain has the last word (R-PROP-04).
fn says(offered: &OfferedProperty) -> Vec<Say> {
    if offered.deal.availability != Availability::Offered || !offered.features.has(Feature::Interest) {
        return Vec::new();
    }
    match offered.state.status() {
        DealStatus::ToRate => vec![Say::Yes, Say::No],
        DealStatus::Interested | DealStatus::Approved => vec![Say::No],
        DealStatus::Rejected => vec![Say::YesAfterAll],
        DealStatus::Visited => vec![Say::Approve, Say::No],
    }
}

/// Where a viewing can be asked for or seen; the domain has the last word (R-VIEW-01, R-VIEW-02).
fn viewing_link(
    client: &Client<'_>,
    ready: &ClientCtx,
    offered: &OfferedProperty,
) -> Result<Option<ViewingLink>, Refused> {
    if !offered.features.has(Feature::Viewings) {
        return Ok(None);
    }
    let (words, deal) = (client.words(), &offered.deal);
    let prospect = client.app().portal().viewing_prospect(ready, &deal.id)?;
    let can_ask = deal.availability == Availability::Offered && offered.state.status() != DealStatus::Rejected;
    Ok(match prospect.open {
        Some(open) => Some(ViewingLink { path: viewing::path(client, open), text: words.say("viewing-see") }),
        None if can_ask => Some(ViewingLink {
            path: format!("{}/viewing", path(client, &deal.id)),
            text: words.say("viewing-request"),
        }),
        None => None,
    })
}
